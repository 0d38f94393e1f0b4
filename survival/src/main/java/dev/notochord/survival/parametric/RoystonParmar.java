package dev.notochord.survival.parametric;

import com.google.common.primitives.ImmutableDoubleArray;

/**
 * The flexible distribution of Royston and Parmar: a natural cubic spline of the log time on one of three scales.
 *
 * <pre>
 *   s(x) = g_0 + g_1 x + g_2 v_1(x) + ... + g_(m+1) v_m(x)     x = log t
 *   v_j(x) = (x - k_j)+^3 - l_j (x - kmin)+^3 - (1 - l_j) (x - kmax)+^3     l_j = (kmax - k_j) / (kmax - kmin)
 * </pre>
 *
 * <p>with k the logs of the knots. S(t) follows from s by the {@link SplineScale}: on the scale of hazards s is the
 * log cumulative hazard. Below the first knot and above the last one s is linear in log time: the distribution
 * continues as a Weibull, log-logistic or log-normal one. Nothing in the sample supports that continuation.
 *
 * <p><b>Edges.</b> A spline need not increase. Where it falls, no distribution of survival times belongs to it:
 * {@link #increases} is false, the hazard is negative there, and {@link #timeAt} is still the first time that reaches
 * a value.
 *
 * @param scale the scale of the spline
 * @param knots the knots as times: the smallest, the inner ones and the largest, increasing from above 0; empty
 *     without inner knots too, when the spline is a line
 * @param coefficients g_0, g_1, ...: as many as knots, 2 without knots
 * @see <a href="https://doi.org/10.1002/sim.1203">Royston P, Parmar MKB. Stat Med 2002;21:2175-2197</a>
 * @since 0.1.0
 */
public record RoystonParmar(
    SplineScale scale, ImmutableDoubleArray knots, ImmutableDoubleArray coefficients)
    implements SurvivalDistribution {
  private static final String SUBJECT = "Royston-Parmar distribution";

  /**
   * Checks the numbers.
   *
   * @param scale the scale of the spline
   * @param knots the knots as times: the smallest, the inner ones and the largest, increasing from above 0
   * @param coefficients g_0, g_1, ...: as many as knots, 2 without knots
   * @throws IllegalArgumentException if there is one knot, knots do not increase from above 0, a coefficient is not
   *     finite, or their number is not that of the knots
   */
  public RoystonParmar {
    checkKnots(SUBJECT, knots);
    int expected = Math.max(2, knots.length());
    if (coefficients.length() != expected) {
      throw new IllegalArgumentException(SUBJECT + ": " + coefficients.length()
          + " coefficients with " + knots.length() + " knots, expected " + expected);
    }
    for (int i = 0; i < coefficients.length(); i++) {
      DistributionChecks.finite(SUBJECT, "coefficient " + i, coefficients.get(i));
    }
  }

  static void checkKnots(String subject, ImmutableDoubleArray knots) {
    if (knots.length() == 1) {
      throw new IllegalArgumentException(
          subject + ": 1 knot, expected none or at least the smallest and the largest");
    }
    for (int i = 0; i < knots.length(); i++) {
      double before = i == 0 ? 0 : knots.get(i - 1);
      if (!(knots.get(i) > before && knots.get(i) < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(subject + ": knot " + i + " is " + knots.get(i)
            + ", expected above " + before + " and finite");
      }
    }
  }

  /**
   * {@return the distribution of knots and coefficients}
   *
   * @param scale the scale of the spline
   * @param knots the knots as times: the smallest, the inner ones and the largest; may be empty
   * @param coefficients g_0, g_1, ...: as many as knots, 2 without knots
   * @throws IllegalArgumentException if the numbers are not so
   */
  public static RoystonParmar of(SplineScale scale, double[] knots, double[] coefficients) {
    return new RoystonParmar(
        scale, ImmutableDoubleArray.copyOf(knots), ImmutableDoubleArray.copyOf(coefficients));
  }

  /** {@return whether the spline increases at all times, as it has to for a distribution} */
  public boolean increases() {
    return smallestSlope(0, Double.POSITIVE_INFINITY) > 0;
  }

  /**
   * {@return the smallest slope of the spline in log time between two times; not above 0 if the cumulative hazard
   * does not increase everywhere between them}
   *
   * @param from the first time, at least 0
   * @param to the last time, at least {@code from}; may be infinite
   * @throws IllegalArgumentException if {@code from} or {@code to} is negative or NaN
   */
  public double smallestSlope(double from, double to) {
    DistributionChecks.time(from);
    DistributionChecks.time(to);
    return spline().smallestSlope(Math.log(from), Math.log(to), coefficients.toArray());
  }

  @Override
  public double cumulativeHazard(double time) {
    DistributionChecks.time(time);
    return scale.cumulativeHazard(at(time));
  }

  /** The spline at a time, infinite at either end of time if it is not constant there. */
  private double at(double time) {
    double[] own = coefficients.toArray();
    double x = Math.log(time);
    if (Double.isInfinite(x)) {
      double end = knots.isEmpty() ? 0 : Math.log(knots.get(x > 0 ? knots.length() - 1 : 0));
      double slope = spline().slope(end, own);
      return slope == 0 ? spline().value(end, own) : slope * x;
    }
    return spline().value(x, own);
  }

  @Override
  public double hazard(double time) {
    DistributionChecks.time(time);
    double[] own = coefficients.toArray();
    if (time == 0) {
      double shape = own[1];
      if (scale == SplineScale.NORMAL || shape > 1) {
        return 0;
      }
      // Below the first knot the spline is g_0 + g_1 x.
      return shape == 1 ? Math.exp(own[0]) : Double.POSITIVE_INFINITY;
    }
    double x = Math.log(time);
    return Math.exp(scale.logHazard(spline().value(x, own)) - x) * spline().slope(x, own);
  }

  @Override
  public double timeAt(double cumulativeHazard) {
    DistributionChecks.hazard(cumulativeHazard);
    return Math.exp(spline().firstReach(scale.inverse(cumulativeHazard), coefficients.toArray()));
  }

  private LogTimeSpline spline() {
    return new LogTimeSpline(knots.stream().map(Math::log).toArray());
  }
}
