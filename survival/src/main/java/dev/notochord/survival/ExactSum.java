package dev.notochord.survival;

import java.util.Arrays;

/**
 * A sum of doubles without rounding: whatever the order of the terms, the same sum.
 *
 * <p>The sum is kept as an expansion of doubles that do not overlap, each addition being exact
 * (Shewchuk JR. Discrete Comput Geom 1997;18:305-363, doi:10.1007/PL00009321). Sums of doubles rarely
 * need more than three. The terms must be finite, and so must the sum of their magnitudes.
 */
final class ExactSum {
  private static final double[] NOTHING = {};

  /** The expansion, its smallest part first; zeros are left out. */
  private double[] parts = new double[4];

  private int size;

  void clear() {
    size = 0;
  }

  void add(double term) {
    double x = term;
    int kept = 0;
    for (int i = 0; i < size; i++) {
      double y = parts[i];
      double big = Math.abs(x) < Math.abs(y) ? y : x;
      double small = Math.abs(x) < Math.abs(y) ? x : y;
      double high = big + small;
      double low = small - (high - big);
      if (low != 0) {
        parts[kept++] = low;
      }
      x = high;
    }
    size = kept;
    if (x != 0) {
      if (size == parts.length) {
        parts = Arrays.copyOf(parts, 2 * size);
      }
      parts[size++] = x;
    }
  }

  void addAll(double[] terms) {
    for (double term : terms) {
      add(term);
    }
  }

  void subtractAll(double[] terms) {
    for (double term : terms) {
      add(-term);
    }
  }

  /** Returns the double nearest to the sum, of two equally near the one whose last bit is 0. */
  double value() {
    int i = size - 1;
    if (i < 0) {
      return 0;
    }
    double high = parts[i--];
    double low = 0;
    while (i >= 0) {
      double x = high;
      double y = parts[i--];
      high = x + y;
      low = y - (high - x);
      if (low != 0) {
        break;
      }
    }
    // Half way between two doubles, what is left decides; the sum above rounded to even.
    if (i >= 0 && ((low < 0 && parts[i] < 0) || (low > 0 && parts[i] > 0))) {
      double twice = low * 2;
      double up = high + twice;
      if (twice == up - high) {
        high = up;
      }
    }
    return high;
  }

  /** Returns the sum as doubles of falling magnitude, each nearest to what is left: the same for the same sum. */
  double[] toParts() {
    if (size == 0) {
      return NOTHING;
    }
    if (size == 1) {
      return new double[] {parts[0]};
    }
    ExactSum rest = new ExactSum();
    rest.parts = parts.clone();
    rest.size = size;
    double[] result = new double[size];
    int count = 0;
    for (double next = value(); next != 0; next = rest.value()) {
      if (count == result.length) {
        result = Arrays.copyOf(result, 2 * count);
      }
      result[count++] = next;
      rest.add(-next);
    }
    return Arrays.copyOf(result, count);
  }
}
