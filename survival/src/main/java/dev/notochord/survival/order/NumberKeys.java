package dev.notochord.survival.order;

/**
 * Numbers as whole numbers in the same order, and of as few bits as the numbers allow.
 *
 * <p>The bits of a double, read as a {@code long} and taken negative where its sign says so, are in the order of the
 * numbers. Less those of the smallest number, and without the low bits that are 0 in all of them, they leave room for a
 * few bits more as a rule, so that a key can say whose number it is and a sort need not carry anything along. Keys are
 * numbers without sign: of negative and positive numbers together they may take all 64 bits.
 *
 * <p>Where no number is negative, as with times, the smallest above 0 is taken away: 0, whose key is 0, would be far
 * from all others.
 *
 * @since 0.1.0
 */
public final class NumberKeys {
  /** Whole numbers are counted, not sorted, up to this one, whose counters still fit in a cache. */
  private static final int LARGEST_GRID = 1 << 20;

  private static final int SMALL_GRID = 1 << 12;

  /** The ordered bits of the number whose key is 1; below it there is at most the number 0. */
  private final long smallest;

  /** Below {@link #smallest} by one step. */
  private final long below;

  private final int zeros;
  private final int bits;
  private final int grid;

  private NumberKeys(double smallest, double largest, int zeros, int grid) {
    this.smallest = ordered(smallest);
    this.below = this.smallest - (1L << zeros);
    this.zeros = zeros;
    this.grid = grid;
    this.bits = Long.SIZE - Long.numberOfLeadingZeros(key(largest));
  }

  /**
   * Looks at numbers and says what their keys are; cost O(n).
   *
   * @param number the numbers, which may be infinite but not -0.0; NaN stands for none
   * @return the keys of these numbers
   */
  public static NumberKeys of(double[] number) {
    // Read without sign, the bits less one of 0 and of negative numbers are above those of all
    // others: no branch here
    // depends on which of these a number is, which would be guessed wrong half of the time.
    long smallestPositive = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY) - 1;
    double lowest = 0;
    double largest = Double.NEGATIVE_INFINITY;
    long used = 0;
    boolean whole = true;
    for (double x : number) {
      long bits = Double.doubleToRawLongBits(x);
      if (Long.compareUnsigned(bits - 1, smallestPositive) < 0) {
        smallestPositive = bits - 1;
      }
      lowest = x < lowest ? x : lowest;
      largest = x > largest ? x : largest;
      // the sign adds no bit that the key could do without
      used |= Double.isNaN(x) ? 0 : bits;
      whole &= x == (int) x;
    }
    boolean counted = whole
        && lowest == 0
        && number.length > NumberOrder.INSERTION_LIMIT
        && largest < Math.max(2L * number.length, SMALL_GRID)
        && largest <= LARGEST_GRID;
    int zeros = used == 0 ? 0 : Long.numberOfTrailingZeros(used);
    return new NumberKeys(
        lowest < 0 ? lowest : Double.longBitsToDouble(smallestPositive + 1),
        Math.max(largest, lowest),
        zeros,
        counted ? (int) largest : -1);
  }

  /** {@return whether the numbers are whole and few enough to be counted one by one} */
  public boolean areCounted() {
    return grid >= 0;
  }

  /** {@return the largest number if they are counted, otherwise -1} */
  public int grid() {
    return grid;
  }

  /** {@return how many bits a key has, at most 64} */
  public int bits() {
    return bits;
  }

  /**
   * {@return the key of a number}
   *
   * @param number one of the numbers, not NaN
   */
  public long key(double number) {
    long ordered = ordered(number);
    return ordered < smallest ? 0 : (ordered - below) >>> zeros;
  }

  /**
   * {@return the number that has a key}
   *
   * @param key the key of one of the numbers
   */
  public double number(long key) {
    if (key == 0) {
      return 0;
    }
    long ordered = (key << zeros) + below;
    return Double.longBitsToDouble(ordered < 0 ? Long.MIN_VALUE - ordered : ordered);
  }

  /** Returns the bits of a number as they are in the order of the numbers, read with sign. */
  private static long ordered(double number) {
    long bits = Double.doubleToRawLongBits(number);
    long sign = bits >> (Long.SIZE - 1);
    // the bits, or MIN_VALUE less the bits, without a branch
    return (bits ^ (sign & Long.MAX_VALUE)) - sign;
  }
}
