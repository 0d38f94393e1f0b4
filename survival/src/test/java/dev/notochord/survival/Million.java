package dev.notochord.survival;

import java.util.Arrays;

/**
 * A million made-up rows, counted out by the rule in {@code src/test/r/million.R}; R's answers for them are in {@code
 * golden/million.csv}.
 *
 * @param draw per row the number that makes the times
 * @param days per row the time in whole days, with ties
 * @param exact per row the time with almost no ties
 * @param cause 0 for a censoring, 1 or 2; an event is any cause
 * @param group 0, 1 and 2 for A, B and C
 * @param entry per row the day from which it is at risk, for the answers named {@code late} only
 */
@SuppressWarnings("ArrayRecordComponent") // the tests hand the columns on as they are
public record Million(
    double[] draw, double[] days, double[] exact, int[] cause, int[] group, double[] entry) {
  /** The number of rows. */
  public static final int ROWS = 1_000_000;

  private static final double TWO_TO_31 = 2147483648.0;

  /** Returns the rows, counted out anew. */
  public static Million rows() {
    double[] draw = new double[ROWS];
    double[] days = new double[ROWS];
    double[] exact = new double[ROWS];
    int[] cause = new int[ROWS];
    int[] group = new int[ROWS];
    double[] entry = new double[ROWS];
    long x = 20261125;
    for (int i = 0; i < ROWS; i++) {
      long a = next(x);
      long b = next(a);
      long c = next(b);
      long d = next(c);
      x = d;
      group[i] = (int) (c % 3);
      draw[i] = a;
      exact[i] = (group[i] == 2 ? 3640 : 3650) * (a / TWO_TO_31);
      days[i] = 1 + Math.floor(exact[i]);
      cause[i] = b % 100 < 40 ? 0 : b % 100 < 85 ? 1 : 2;
      entry[i] = d % 2 == 0 ? Math.floor(days[i] * d / TWO_TO_31) : 0;
    }
    return new Million(draw, days, exact, cause, group, entry);
  }

  /** Returns per row 1 for an event of any cause, 0 for a censoring. */
  public int[] event() {
    return Arrays.stream(cause).map(k -> Math.min(k, 1)).toArray();
  }

  private static long next(long x) {
    return x * 48271 % 2147483647;
  }
}
