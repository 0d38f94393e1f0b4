package dev.notochord.survival;

/**
 * Times as whole numbers in the same order, and of as few bits as the times allow.
 *
 * <p>The bits of a finite double that is not negative, read as a {@code long}, are in the order of the numbers. Less
 * those of the smallest time above 0, and without the low bits that are 0 in all of them, they leave room for a few
 * bits more, so that a key can say whose time it is and a sort need not carry anything along. The key of the time 0
 * is 0; it would be far from all others.
 */
final class TimeKeys {
  /** Whole times are counted, not sorted, up to this one, whose counters still fit in a cache. */
  private static final int LARGEST_GRID = 1 << 20;

  private static final int SMALL_GRID = 1 << 12;

  /** Below the bits of the smallest time above 0 by one step, so that its key is 1. */
  private final long below;

  private final int zeros;
  /** How many bits a key has. */
  final int bits;
  /** The largest time if all are whole and few enough to be counted one by one, otherwise -1. */
  final int grid;

  private TimeKeys(double smallest, double largest, int zeros, int grid) {
    this.below = Double.doubleToRawLongBits(smallest) - (1L << zeros);
    this.zeros = zeros;
    this.grid = grid;
    this.bits = Long.SIZE - Long.numberOfLeadingZeros(key(largest));
  }

  /** Looks at times that are not negative, -0.0 excluded; NaN stands for none. */
  static TimeKeys of(double[] time) {
    double smallest = Double.MAX_VALUE;
    double largest = 0;
    long used = 0;
    boolean whole = true;
    for (double t : time) {
      smallest = t < smallest && t > 0 ? t : smallest;
      largest = t > largest ? t : largest;
      used |= t >= 0 ? Double.doubleToRawLongBits(t) : 0;
      whole &= t == (int) t;
    }
    boolean counted = whole
        && time.length > TimeOrder.INSERTION_LIMIT
        && largest < Math.max(2L * time.length, SMALL_GRID)
        && largest <= LARGEST_GRID;
    int zeros = used == 0 ? 0 : Long.numberOfTrailingZeros(used);
    return new TimeKeys(smallest, largest, zeros, counted ? (int) largest : -1);
  }

  boolean areCounted() {
    return grid >= 0;
  }

  long key(double time) {
    return Math.max(0, (Double.doubleToRawLongBits(time) - below) >> zeros);
  }

  double time(long key) {
    return key == 0 ? 0 : Double.longBitsToDouble((key << zeros) + below);
  }
}
