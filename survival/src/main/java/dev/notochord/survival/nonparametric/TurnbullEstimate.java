package dev.notochord.survival.nonparametric;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Locale;

/**
 * The nonparametric maximum likelihood estimate of a survival function from interval-censored data.
 *
 * <p>The columns have one row per innermost interval, in the order of time: an interval (left,
 * right] that begins with the left end of some subject and ends with the right end of another, with
 * no end of any subject between; or the point left = right of an exact time. Only these can carry
 * mass. How the mass of an innermost interval lies inside it makes no difference to the likelihood.
 * So the survival is a number outside the innermost intervals with mass and only bounded inside:
 * {@link #survivalAt} returns both bounds, {@link #survivalBefore()} and {@link #survivalAfter()}
 * the values at the two ends.
 *
 * <p><b>Uniqueness.</b> The masses, and with them both ends, are unique: each innermost interval is
 * the last one of some subject, and those subjects' sums of masses make a triangular system. (Under
 * truncation and in two dimensions this need not be so.) What is not unique is the inside.
 *
 * <p><b>Global optimality.</b> With n subjects, weights w and P the probability of a subject, the
 * masses are the maximum if and only if the sum of w / P over the subjects who may have their event
 * in an innermost interval is at most n for each interval, and equal to n where it has mass (the
 * conditions of Karush, Kuhn and Tucker). {@link #gradientViolation()} is the largest departure,
 * divided by n, and no distribution whatever has a log likelihood larger by more than n times that.
 * Subjects who may have their event in every innermost interval say nothing and are not counted in n.
 *
 * <p><b>Edges.</b> A mass on (t, infinity) is that of subjects who outlive the sample: from t
 * onwards the lower bound is without it. A mass that goes to 0 is exactly 0.
 *
 * @see Turnbull
 * @see <a href="https://doi.org/10.1093/biomet/81.3.618">Gentleman R, Geyer CJ. Biometrika 1994;81:618-623</a>
 * @since 0.1.0
 */
public final class TurnbullEstimate {
  /** A curve this near to a probability has reached it; the same number as for right-censored curves. */
  private static final double REACHED = 0x1p-26;

  private final long subjects;
  private final ImmutableDoubleArray left;
  private final ImmutableDoubleArray right;
  private final ImmutableDoubleArray masses;
  private final ImmutableDoubleArray survivalBefore;
  private final ImmutableDoubleArray survivalAfter;
  private final double logLikelihood;
  private final int iterations;
  private final double gradientViolation;
  private final TurnbullStatus status;

  TurnbullEstimate(long subjects, MaximalIntersections cells, MassMaximization fit) {
    this.subjects = subjects;
    this.left = ImmutableDoubleArray.copyOf(cells.left);
    this.right = ImmutableDoubleArray.copyOf(cells.right);
    this.masses = ImmutableDoubleArray.copyOf(fit.mass);
    double[] from = survivalFrom(fit.mass);
    this.survivalBefore = ImmutableDoubleArray.copyOf(from).subArray(0, size()).trimmed();
    this.survivalAfter =
        ImmutableDoubleArray.copyOf(from).subArray(1, size() + 1).trimmed();
    this.logLikelihood = fit.logLikelihood();
    this.iterations = fit.iterations;
    this.gradientViolation = fit.violation;
    this.status = fit.converged ? TurnbullStatus.CONVERGED : TurnbullStatus.MAX_ITERATIONS;
  }

  /** Returns per cell, and for the end, the masses from there onwards; exactly 1 until the first mass is passed. */
  private static double[] survivalFrom(double[] mass) {
    double[] from = new double[mass.length + 1];
    for (int j = mass.length - 1; j >= 0; j--) {
      from[j] = Math.min(1, from[j + 1] + mass[j]);
    }
    for (int j = 0; j < mass.length && (j == 0 || mass[j - 1] == 0); j++) {
      from[j] = 1;
    }
    return from;
  }

  /** {@return the number of subjects} */
  public long subjects() {
    return subjects;
  }

  /** {@return the number of innermost intervals, at least 1} */
  public int size() {
    return masses.length();
  }

  /** {@return per innermost interval its left end, open unless it equals the right end} */
  public ImmutableDoubleArray left() {
    return left;
  }

  /** {@return per innermost interval its right end, closed; the last one may be infinite} */
  public ImmutableDoubleArray right() {
    return right;
  }

  /** {@return per innermost interval the probability of the event there; 0 for many of them} */
  public ImmutableDoubleArray masses() {
    return masses;
  }

  /** {@return per innermost interval the survival just before it: the masses from it onwards} */
  public ImmutableDoubleArray survivalBefore() {
    return survivalBefore;
  }

  /** {@return per innermost interval the survival at its right end: the masses behind it} */
  public ImmutableDoubleArray survivalAfter() {
    return survivalAfter;
  }

  /**
   * {@return the log likelihood: the sum of w log P over the subjects}
   *
   * <p>P is a probability for every subject, for exact times too.
   */
  public double logLikelihood() {
    return logLikelihood;
  }

  /** {@return the number of iterations made} */
  public int iterations() {
    return iterations;
  }

  /** {@return the largest departure from the conditions of the global maximum, as a part of n} */
  public double gradientViolation() {
    return gradientViolation;
  }

  /** {@return how the search ended} */
  public TurnbullStatus status() {
    return status;
  }

  /**
   * Returns the probability of surviving beyond a time, a step at that time included.
   *
   * <p>Inside an innermost interval the upper bound has its mass still to come and the lower bound
   * has it gone. Cost O(log m) for m innermost intervals.
   *
   * @param time the time, at least 0
   * @return the bounds, equal where the survival is determined
   * @throws IllegalArgumentException if {@code time} is negative or NaN
   */
  public SurvivalBounds survivalAt(double time) {
    if (!(time >= 0)) {
      throw new IllegalArgumentException(
          "Turnbull estimate: time is " + time + ", expected a number >= 0");
    }
    int row = rowsEndedUpTo(time);
    if (row == size()) {
      return new SurvivalBounds(0, 0);
    }
    double before = survivalBefore.get(row);
    return new SurvivalBounds(left.get(row) < time ? survivalAfter.get(row) : before, before);
  }

  /** Returns how many innermost intervals lie at or before the time as a whole. */
  private int rowsEndedUpTo(double time) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (right.get(middle) <= time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** {@return the bounds of the median time: {@link #quantile} of 0.5} */
  public QuantileBounds median() {
    return quantile(0.5);
  }

  /**
   * {@return the bounds of the time by which a part of the subjects had the event}
   *
   * <p>The quantile is the first time at which the survival is at most 1 - {@code probability}, to
   * within 1.49e-8. The bounds are the ends of the innermost interval in which it is reached, equal
   * for an exact time. Where the curve runs flat at exactly that height this is the start of the
   * flat part; {@link SurvivalCurve#quantile} returns the middle of it, following R. Cost O(m).
   *
   * @param probability the part with the event, above 0 and below 1
   * @throws IllegalArgumentException if {@code probability} is not above 0 and below 1
   */
  public QuantileBounds quantile(double probability) {
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException(
          "quantile: probability is " + probability + ", expected above 0 and below 1");
    }
    int row = 0;
    while (survivalAfter.get(row) > 1 - probability + REACHED) {
      row++;
    }
    return new QuantileBounds(probability, left.get(row), right.get(row));
  }

  /**
   * {@return the estimate as a table for reading: one line per innermost interval with mass}
   *
   * <pre>
   * Turnbull: 6 subjects, log likelihood -3.8191; CONVERGED in 1 iterations
   *       interval         mass   survival at its end
   *         (0, 1]       0.5000   0.5000
   * </pre>
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(String.format(
        Locale.ROOT,
        "Turnbull: %d subjects, log likelihood %.4f; %s in %d iterations\n",
        subjects,
        logLikelihood,
        status,
        iterations));
    text.append(String.format(Locale.ROOT, "%24s%10s   survival at its end\n", "interval", "mass"));
    for (int row = 0; row < size(); row++) {
      if (masses.get(row) > 0) {
        text.append(String.format(
            Locale.ROOT,
            "%24s%10.4f   %.4f\n",
            interval(left.get(row), right.get(row)),
            masses.get(row),
            survivalAfter.get(row)));
      }
    }
    return text.toString();
  }

  private static String interval(double left, double right) {
    if (left == right) {
      return CurveTable.number(left);
    }
    return right == Double.POSITIVE_INFINITY
        ? "(" + CurveTable.number(left) + ", infinity)"
        : "(" + CurveTable.number(left) + ", " + CurveTable.number(right) + "]";
  }
}
