package dev.notochord.survival.regression;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.nonparametric.SurvivalForm;
import java.util.Arrays;

/**
 * The cumulative incidences of all causes that cause-specific Cox models predict for a subject.
 *
 * <p>Limits are symmetric on the scale of log(-log(1 - F)).
 *
 * <p><b>Edges.</b> The incidences are 0 before the first event of any cause and constant after the last one. Where an
 * incidence is 0 or 1 its error is 0 and the limits are the value. If the coefficients of a cause are no maximum ({@link
 * CoxStatus#SEPARATION}, {@link CoxStatus#MAX_ITERATIONS}), errors and limits of incidences above 0 are NaN.
 *
 * @see CauseSpecificCox
 * @since 0.1.0
 */
public final class CauseSpecificIncidence {
  private final CauseSpecificFit fit;
  private final ImmutableList<PredictedHazard> hazards;
  private final double[] time;
  /** Per cause and time the place in the line of event times of the cause, -1 if it has no event then. */
  private final int[][] place;
  /** Per cause and time the hazard. */
  private final double[][] hazard;
  /** Per time the sum of hazards. */
  private final double[] total;
  /** Per time the survival just before it, and at the end the survival after all. */
  private final double[] before;
  /** Per cause and time the incidence. */
  private final double[][] incidence;

  CauseSpecificIncidence(CauseSpecificFit fit, ImmutableList<PredictedHazard> hazards) {
    this.fit = fit;
    this.hazards = hazards;
    time = hazards.stream()
        .flatMapToDouble(
            cause -> Arrays.stream(cause.hazards.rows.time, cause.start(), cause.end()))
        .sorted()
        .distinct()
        .toArray();
    int causes = hazards.size();
    place = new int[causes][time.length];
    hazard = new double[causes][time.length];
    incidence = new double[causes][time.length];
    total = new double[time.length];
    before = new double[time.length + 1];
    for (int k = 0; k < causes; k++) {
      PredictedHazard own = hazards.get(k);
      int next = own.start();
      for (int i = 0; i < time.length; i++) {
        boolean here = next < own.end() && own.time(next) == time[i];
        place[k][i] = here ? next : -1;
        hazard[k][i] = here ? own.increment(next++) : 0;
        total[i] += hazard[k][i];
      }
    }
    accumulate();
  }

  private void accumulate() {
    before[0] = 1;
    for (int i = 0; i < time.length; i++) {
      double leaving = leavingPerHazard(i);
      for (int k = 0; k < incidence.length; k++) {
        incidence[k][i] = (i == 0 ? 0 : incidence[k][i - 1]) + before[i] * leaving * hazard[k][i];
      }
      double stays = isProduct() ? Math.max(0, 1 - total[i]) : Math.exp(-total[i]);
      before[i + 1] = before[i] * stays;
    }
  }

  /** Returns the probability of an event at a time, given none before, over the sum of the hazards. */
  private double leavingPerHazard(int i) {
    if (isProduct() || total[i] == 0) {
      return isCertain(i) ? 1 / total[i] : 1;
    }
    return -Math.expm1(-total[i]) / total[i];
  }

  private boolean isProduct() {
    return fit.model().survivalForm() == SurvivalForm.PRODUCT_LIMIT;
  }

  /** Returns whether everybody has an event at a time, by hazards that add up to 1 or more. */
  private boolean isCertain(int i) {
    return isProduct() && total[i] >= 1;
  }

  /** {@return the times of events of any cause in the strata of the subject, increasing} */
  public ImmutableDoubleArray times() {
    return ImmutableDoubleArray.copyOf(time);
  }

  /**
   * {@return the incidence of a cause at {@link #times()}}
   *
   * @param cause the cause, from 1
   * @throws IllegalArgumentException if there is no such cause
   */
  public ImmutableDoubleArray incidence(int cause) {
    return ImmutableDoubleArray.copyOf(incidence[fit.index(cause)]);
  }

  /**
   * {@return the incidence of a cause at a time, that time included}
   *
   * @param cause the cause, from 1
   * @param at the time
   * @throws IllegalArgumentException if there is no such cause, or {@code at} is negative or NaN
   */
  public double incidenceAt(int cause, double at) {
    int end = placeAfter(at);
    double[] own = incidence[fit.index(cause)];
    return end == 0 ? 0 : own[end - 1];
  }

  /**
   * {@return the probability of no event until a time, that time included}
   *
   * @param at the time
   * @throws IllegalArgumentException if {@code at} is negative or NaN
   */
  public double eventFreeSurvivalAt(double at) {
    return before[placeAfter(at)];
  }

  /**
   * {@return the incidence of a cause at a time with its standard error and limits}
   *
   * <p>The error is the root of the sum of the squared influences of the independent units, which go through the
   * hazards and the coefficients of all causes. Cost O(n p) for each cause and call.
   *
   * @param cause the cause, from 1
   * @param at the time
   * @throws IllegalArgumentException if there is no such cause, or {@code at} is negative or NaN
   * @see <a href="https://doi.org/10.2307/2534009">Cheng SC, Fine JP, Wei LJ. Biometrics 1998;54:219-228</a>
   */
  public Estimate estimateAt(int cause, double at) {
    int k = fit.index(cause);
    double value = incidenceAt(cause, at);
    double level = fit.model().model().confidenceLevel();
    if (value > 0 && !fit.causes().stream().allMatch(each -> each.fitted().isMaximum())) {
      return new Estimate(value, Double.NaN, new ConfidenceInterval(Double.NaN, Double.NaN, level));
    }
    if (!(value > 0 && value < 1)) {
      return new Estimate(value, 0, new ConfidenceInterval(value, value, level));
    }
    double error = standardError(k, placeAfter(at));
    double scale = -Math.log1p(-value);
    double factor = Math.exp(WaldLimits.z(level) * error / (1 - value) / scale);
    return new Estimate(
        value,
        error,
        new ConfidenceInterval(-Math.expm1(-scale / factor), -Math.expm1(-scale * factor), level));
  }

  private double standardError(int k, int end) {
    double[] influence = new double[fit.data().anyEvent().units()];
    for (int l = 0; l < hazards.size(); l++) {
      PredictedHazard own = hazards.get(l);
      double[] slope = new double[own.hazards.rows.eventTimes()];
      for (int i = 0; i < end; i++) {
        if (place[l][i] >= 0) {
          slope[place[l][i]] = slope(k, l, i, incidence[k][end - 1]);
        }
      }
      fit.influences().get(l).add(slope, own, influence);
    }
    return HazardInfluence.norm(influence, RobustVariance.copies(fit.data().anyEvent()));
  }

  /** Returns the derivative of an incidence of cause k by the hazard of cause l at a time. */
  private double slope(int k, int l, int i, double last) {
    double own = k == l ? 1 : 0;
    double later = last - incidence[k][i];
    if (isCertain(i)) {
      return before[i] * (own - hazard[k][i] / total[i]) / total[i];
    }
    if (isProduct() || total[i] == 0) {
      return before[i] * own - later / (1 - total[i]);
    }
    double leaving = leavingPerHazard(i);
    double change = hazard[k][i] / total[i] * (Math.exp(-total[i]) - leaving);
    return before[i] * (own * leaving + change) - later;
  }

  private int placeAfter(double at) {
    checkArgument(at >= 0, "cause-specific incidence: time is %s, expected 0 or later", at);
    int found = Arrays.binarySearch(time, at);
    return found < 0 ? -found - 1 : found + 1;
  }
}
