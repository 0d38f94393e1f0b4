package dev.notochord.survival.regression;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.nonparametric.ConfidenceTransform;
import dev.notochord.survival.nonparametric.TimeQuantile;
import java.util.Arrays;
import java.util.Locale;

/**
 * The survival that a Cox model predicts: for one profile, along a path of covariates, or on average over a
 * population.
 *
 * <pre>
 *   H(t; x) = integral of exp(x'b) dH0        S(t; x) = exp(-H(t; x))
 *   Var H   = exp(2 x'b) (sum of v / s^2)  +  q' V q        q = exp(x'b) integral of (x - mean at risk) dH0
 * </pre>
 *
 * <p>with V the covariance of the coefficients by {@link CoxFit#variance()}, robust if the fit is, and v / s the
 * increments of H0 that match the treatment of ties: those of Efron after Efron, those of Breslow after
 * Breslow and with exact ties. The first part is the error of the baseline, the second that of the coefficients. The
 * average over a population with weights w has
 *
 * <pre>
 *   S(t) = sum of w_i S(t; x_i)        Var S = sum over strata of A^2 (sum of v / s^2)  +  B' V B
 *   A = sum over the stratum of w_i S_i exp(x_i'b)        B = sum of w_i S_i q_i
 * </pre>
 *
 * <p>and the cumulative hazard -log S, whose standard error is that of S divided by S. The population is taken as
 * given: that its subjects are a sample themselves is not part of the error. Everything is computed at the profiles
 * and never as a power of a curve for covariates 0, which may be 0 or 1 to the last digit.
 *
 * <p>The curve is 1 up to the first event time and steps down <em>at</em> each event time of its stratum, or of the
 * strata of its population.
 *
 * <p>Survival, cumulative hazard, standard errors and limits agree with R's {@code survfit(coxph, newdata)} (survival
 * 3.5-3, {@code stype = 2}). R lists censored times as well, and carries nothing beyond them; where the survival is 0 its
 * limits with {@link ConfidenceTransform#PLAIN} are 0 and the others missing. R makes survivals from
 * one curve, and gives 0 for a profile where that curve is 0.
 *
 * <p><b>Edges.</b> Before the first event the survival is 1 with standard error 0. After {@link #maxTime()} all is
 * NaN, unless the survival had reached 0. Where the survival is 0, as the hazard exceeds 745, its error and limits
 * are NaN. A fit that ended as {@link CoxStatus#SEPARATION} or {@link CoxStatus#MAX_ITERATIONS} predicts with the
 * coefficients it stopped at; standard errors and limits are NaN from the first event on. Columns without a
 * coefficient ({@link CoxStatus#SINGULAR}) count as coefficient 0. A fit without events predicts a survival of 1.
 *
 * <p>Lookups cost O(log m) for m event times, quantiles O(m).
 *
 * @see CoxCurves
 * @see <a href="https://doi.org/10.1214/aos/1176345335">Tsiatis AA. Ann Stat 1981;9:93-108</a>
 * @see <a href="https://doi.org/10.1111/j.0006-341X.2001.01030.x">Chen PY, Tsiatis AA. Biometrics 2001;57:1030-1038</a>
 * @since 0.1.0
 */
public final class PredictedSurvival {
  private final CoxCurves curves;
  private final HazardPopulation population;
  private final ImmutableDoubleArray times;
  private final ImmutableDoubleArray survival;
  private final ImmutableDoubleArray cumulativeHazard;
  private final ImmutableDoubleArray hazardStandardErrors;
  private final ImmutableDoubleArray lower;
  private final ImmutableDoubleArray upper;

  PredictedSurvival(CoxCurves curves, HazardPopulation population) {
    this.curves = curves;
    this.population = population;
    int size = population.times.length;
    double[] s = new double[size];
    double[] h = new double[size];
    double[] se = new double[size];
    double[] low = new double[size];
    double[] high = new double[size];
    AverageHazard average = AverageHazard.along(population);
    for (int g = 0; g < size; g++) {
      average.moveTo(population.times[g]);
      h[g] = average.value;
      s[g] = Math.exp(-h[g]);
      se[g] = h[g] == Double.POSITIVE_INFINITY
          ? Double.NaN
          : Math.sqrt(average.baselineVariance() + curves.covariance().variance(average.slope));
      low[g] = limit(s[g], se[g], -curves.z());
      high[g] = limit(s[g], se[g], curves.z());
    }
    times = ImmutableDoubleArray.copyOf(population.times);
    survival = ImmutableDoubleArray.copyOf(s);
    cumulativeHazard = ImmutableDoubleArray.copyOf(h);
    hazardStandardErrors = ImmutableDoubleArray.copyOf(se);
    lower = ImmutableDoubleArray.copyOf(low);
    upper = ImmutableDoubleArray.copyOf(high);
  }

  private double limit(double s, double error, double z) {
    if (Double.isNaN(error) || s == 0) {
      return Double.NaN;
    }
    return s == 1 ? 1 : transform().limit(s, error, z);
  }

  private ConfidenceTransform transform() {
    return curves.confidenceTransform();
  }

  /** {@return the level of the limits, that of the model} */
  public double confidenceLevel() {
    return curves.fit().model().confidenceLevel();
  }

  /** {@return the scale on which the limits of the survival are symmetric} */
  public ConfidenceTransform confidenceTransform() {
    return transform();
  }

  /** {@return the number of event times, 0 if there are none} */
  public int size() {
    return times.length();
  }

  /** {@return the event times, increasing} */
  public ImmutableDoubleArray times() {
    return times;
  }

  /** {@return per time the survival, the step at that time included} */
  public ImmutableDoubleArray survival() {
    return survival;
  }

  /** {@return per time the standard error of the survival, NaN where that is 0} */
  public ImmutableDoubleArray standardErrors() {
    ImmutableDoubleArray.Builder errors = ImmutableDoubleArray.builder(size());
    for (int i = 0; i < size(); i++) {
      errors.add(standardError(i));
    }
    return errors.build();
  }

  /** {@return per time the lower confidence limit of the survival, NaN where that is 0} */
  public ImmutableDoubleArray lower() {
    return lower;
  }

  /** {@return per time the upper confidence limit of the survival, NaN where that is 0} */
  public ImmutableDoubleArray upper() {
    return upper;
  }

  /** {@return per time the cumulative hazard, the step at that time included} */
  public ImmutableDoubleArray cumulativeHazard() {
    return cumulativeHazard;
  }

  /** {@return per time the standard error of the cumulative hazard, which is that of the logarithm of the survival} */
  public ImmutableDoubleArray hazardStandardErrors() {
    return hazardStandardErrors;
  }

  /**
   * {@return the last time up to which the curve is known: that of the follow-up of its stratum, the earliest of those
   * of its population, or the end of its path}
   */
  public double maxTime() {
    return population.maxTime;
  }

  /**
   * {@return the probability of surviving beyond a time, the step at that time included; NaN after {@link #maxTime()}
   * unless it had reached 0}
   *
   * @param time the time, at least 0
   * @throws IllegalArgumentException if {@code time} is negative or NaN
   */
  public double survivalAt(double time) {
    return estimateAt(time).value();
  }

  /**
   * {@return the survival at a time with its standard error and limits, the step at that time included}
   *
   * @param time the time, at least 0
   * @throws IllegalArgumentException if {@code time} is negative or NaN
   */
  public Estimate estimateAt(double time) {
    int row = rowAt(time);
    if (!isKnownAt(time)) {
      return unknown();
    }
    return row < 0
        ? estimate(1, 0, 1, 1)
        : estimate(survival.get(row), standardError(row), lower.get(row), upper.get(row));
  }

  /**
   * {@return the cumulative hazard at a time with its standard error and limits, the step at that time included; NaN
   * after {@link #maxTime()}}
   *
   * <p>The limits are H - z se and H + z se, not below 0, if the transform is {@link ConfidenceTransform#PLAIN}, with
   * every other H exp(-z se / H) and H exp(z se / H), as those of {@code SurvivalCurve}.
   *
   * @param time the time, at least 0
   * @throws IllegalArgumentException if {@code time} is negative or NaN
   */
  public Estimate cumulativeHazardAt(double time) {
    int row = rowAt(time);
    if (!(time <= maxTime())) {
      return unknown();
    }
    double h = row < 0 ? 0 : cumulativeHazard.get(row);
    if (h == 0) {
      return estimate(0, 0, 0, 0);
    }
    double se = hazardStandardErrors.get(row);
    double margin = curves.z() * se;
    return transform() == ConfidenceTransform.PLAIN
        ? estimate(h, se, Math.max(0, h - margin), h + margin)
        : estimate(h, se, h * Math.exp(-margin / h), h * Math.exp(margin / h));
  }

  /** {@return the median time with its limits: {@link #quantile} of 0.5} */
  public TimeQuantile median() {
    return quantile(0.5);
  }

  /**
   * {@return the time by which a part of such subjects had the event, with its confidence limits}
   *
   * <p>By the rules of {@code SurvivalCurve.quantile}: the first time at which the survival, or a curve of limits, is
   * at most 1 - {@code probability}; where it is flat at that height the quantile rule of {@link CoxCurves} decides. A
   * curve of limits may rise again: here its first crossing counts, in R often a later one. Where the survival is 0 there
   * are no limits to cross.
   *
   * @param probability the part with the event, above 0 and below 1
   * @throws IllegalArgumentException if {@code probability} is not above 0 and below 1
   */
  public TimeQuantile quantile(double probability) {
    checkArgument(
        probability > 0 && probability < 1,
        "quantile: probability is %s, expected above 0 and below 1",
        probability);
    double height = 1 - probability;
    return new TimeQuantile(
        probability,
        curves.quantileRule().timeAtOrBelow(height, times, survival, maxTime()),
        curves.quantileRule().timeAtOrBelow(height, times, lower, maxTime()),
        curves.quantileRule().timeAtOrBelow(height, times, upper, maxTime()));
  }

  /**
   * {@return the mean survival time up to a horizon: the area under the curve from 0}
   *
   * <p>Its variance has the two parts of the class: with R_j the integral of A from event time j to tau it is the sum
   * of R_j^2 v / s^2, plus C' V C with C the integral of B. Cost that of the curve.
   *
   * @param tau the horizon, above 0, in the unit of the times
   * @throws IllegalArgumentException if {@code tau} is not finite and above 0
   */
  public PredictedMean restrictedMean(double tau) {
    checkTau(tau);
    if (!isKnownAt(tau)) {
      return new PredictedMean(tau, unknown(), unknown(), maxTime());
    }
    HazardFunctional lost = HazardFunctional.timeLost(population, tau);
    double se = lost.standardError(curves.covariance());
    double value = Math.min(tau, lost.value);
    return new PredictedMean(
        tau, bounded(tau - value, se, tau), bounded(value, se, tau), maxTime());
  }

  /**
   * {@return the difference of two survivals at a time, this less the other, with limits difference -+ z se}
   *
   * <p>The standard error has the baseline and the coefficients that both curves share in it: it is no sum of two
   * variances. NaN where one of the curves is not known. Cost O(n p + m) for n different members and m event times.
   *
   * @param other a curve of the same fit
   * @param time the time, at least 0
   * @throws IllegalArgumentException if {@code time} is negative or NaN, or the curves are of different fits
   */
  public Estimate differenceAt(PredictedSurvival other, double time) {
    checkSameFit(other);
    rowAt(time);
    if (!isKnownAt(time) || !other.isKnownAt(time)) {
      return unknown();
    }
    return difference(HazardFunctional.survival(population, time)
        .minus(HazardFunctional.survival(other.population, time)));
  }

  /**
   * {@return the difference of two mean survival times up to a horizon, this less the other, with limits difference -+ z
   * se and the error of what both share, as in {@link #differenceAt}; NaN where one of the curves is not known}
   *
   * @param other a curve of the same fit
   * @param tau the horizon, above 0
   * @throws IllegalArgumentException if {@code tau} is not finite and above 0, or the curves are of different fits
   */
  public Estimate restrictedMeanDifference(PredictedSurvival other, double tau) {
    checkSameFit(other);
    checkTau(tau);
    if (!isKnownAt(tau) || !other.isKnownAt(tau)) {
      return unknown();
    }
    return difference(HazardFunctional.timeLost(other.population, tau)
        .minus(HazardFunctional.timeLost(population, tau)));
  }

  private Estimate difference(HazardFunctional difference) {
    double se = difference.standardError(curves.covariance());
    return WaldLimits.around(difference.value, se, confidenceLevel());
  }

  private void checkSameFit(PredictedSurvival other) {
    checkArgument(
        other.curves.fit() == curves.fit(),
        "predicted survival: curves of two fits, expected two of one");
  }

  private static void checkTau(double tau) {
    if (!(tau > 0 && tau < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "restricted mean: tau is " + tau + ", expected a finite number above 0");
    }
  }

  private boolean isKnownAt(double time) {
    return time <= maxTime() || (size() > 0 && survival.get(size() - 1) == 0);
  }

  /** Returns the row of the last event time up to and including a time, -1 before the first. */
  private int rowAt(double time) {
    if (!(time >= 0)) {
      throw new IllegalArgumentException(
          "predicted survival: time is " + time + ", expected a number >= 0");
    }
    int place = Arrays.binarySearch(population.times, time);
    return place < 0 ? -place - 2 : place;
  }

  private double standardError(int row) {
    double s = survival.get(row);
    return s > 0 ? s * hazardStandardErrors.get(row) : Double.NaN;
  }

  private Estimate bounded(double value, double se, double tau) {
    double margin = curves.z() * se;
    return estimate(value, se, Math.max(0, value - margin), Math.min(tau, value + margin));
  }

  private Estimate unknown() {
    return estimate(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
  }

  private Estimate estimate(double value, double standardError, double low, double high) {
    return new Estimate(value, standardError, new ConfidenceInterval(low, high, confidenceLevel()));
  }

  /** {@return for instance {@code predicted survival: 120 event times up to 1022.0, 0.0542 at the last}} */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "predicted survival: %d event times up to %s, %.4g at the last",
        size(),
        maxTime(),
        size() == 0 ? 1 : survival.get(size() - 1));
  }
}
