package dev.notochord.survival.concordance;

/**
 * Two sets of positions, those at risk and those who had the event, and how many of each lie below a position.
 *
 * <p>Positions are bits, counted 64 at a time; sums over blocks of positions are in a Fenwick tree, small enough for
 * the nearest cache up to some millions of positions. Both counts share a {@code long}, the risk in the upper half, so
 * that one walk gives both. Every operation costs O(log n). Memory 2.3 bits per position.
 */
final class RankCounts {
  private static final int BLOCK_BITS = 9;
  private static final int BLOCK_WORDS = 1 << (BLOCK_BITS - 6);
  private static final long ONE_AT_RISK = 1L << Integer.SIZE;

  /** Per 64 positions those at risk, then those with the event. */
  private final long[] bits;
  /** Per block, from 1, the counts of it and of as many before it as its lowest bit says. */
  private final long[] tree;

  private int blocks;

  /** Creates sets for at most so many positions. */
  RankCounts(int positions) {
    int most = blocksOf(positions);
    bits = new long[2 * BLOCK_WORDS * most];
    tree = new long[most + 1];
  }

  private static int blocksOf(int positions) {
    return (positions >>> BLOCK_BITS) + 1; // one may be asked about the position after the last
  }

  /** Puts all of so many positions at risk, none of them with the event; cost O(positions). */
  void fill(int positions) {
    blocks = blocksOf(positions);
    for (int w = 0; w < BLOCK_WORDS * blocks; w++) {
      int inWord = Math.min(Long.SIZE, Math.max(0, positions - w * Long.SIZE));
      bits[2 * w] = inWord == 0 ? 0 : -1L >>> (Long.SIZE - inWord);
      bits[2 * w + 1] = 0;
    }
    for (int b = 1; b <= blocks; b++) {
      int begin = (b - (b & -b)) << BLOCK_BITS;
      int end = (int) Math.min((long) b << BLOCK_BITS, positions);
      tree[b] = (end - begin) * ONE_AT_RISK;
    }
  }

  /** Puts a position at risk. */
  void enter(int position) {
    bits[word(position)] |= 1L << position;
    add(position, ONE_AT_RISK);
  }

  /** Takes a position out of those at risk. */
  void leave(int position) {
    bits[word(position)] &= ~(1L << position);
    add(position, -ONE_AT_RISK);
  }

  /** Takes a position out of those at risk and puts it among those with the event. */
  void fail(int position) {
    int word = word(position);
    bits[word] &= ~(1L << position);
    bits[word + 1] |= 1L << position;
    add(position, 1 - ONE_AT_RISK);
  }

  private static int word(int position) {
    return position >>> 6 << 1;
  }

  private void add(int position, long counts) {
    for (int b = (position >>> BLOCK_BITS) + 1; b <= blocks; b += b & -b) {
      tree[b] += counts;
    }
  }

  /** Returns both counts of the positions before one, to be read by {@link #atRisk} and {@link #failed}. */
  long below(int position) {
    long sum = 0;
    int block = position >>> BLOCK_BITS;
    for (int b = block; b > 0; b &= b - 1) {
      sum += tree[b];
    }
    int last = word(position);
    int atRisk = 0;
    int failed = 0;
    for (int w = block * 2 * BLOCK_WORDS; w < last; w += 2) {
      atRisk += Long.bitCount(bits[w]);
      failed += Long.bitCount(bits[w + 1]);
    }
    long before = (1L << position) - 1;
    atRisk += Long.bitCount(bits[last] & before);
    failed += Long.bitCount(bits[last + 1] & before);
    return sum + atRisk * ONE_AT_RISK + failed;
  }

  /** Returns how many are at risk, of both counts. */
  static int atRisk(long counts) {
    return (int) (counts >>> Integer.SIZE);
  }

  /** Returns how many had the event, of both counts. */
  static int failed(long counts) {
    return (int) counts;
  }
}
