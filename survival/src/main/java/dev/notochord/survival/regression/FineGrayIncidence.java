package dev.notochord.survival.regression;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.covariate.CovariateProfile;
import java.util.Arrays;

/**
 * The cumulative incidence of one cause that a Fine-Gray model predicts for a subject.
 *
 * <pre>
 *   F(t | x) = 1 - exp(-H(t) exp(x'b)),    H(t) = sum over event times u &lt;= t of  d(u) / sum of w exp(x'b) at risk
 * </pre>
 *
 * <p>Values are those of {@code predict} for {@code crr}. Limits are symmetric on the scale of log(-log(1 - F)).
 *
 * <p><b>Edges.</b> The incidence is 0 before the first event and constant after the last one, also where nobody is
 * followed any more. Where it is 0 its error is 0.
 *
 * @since 0.1.0
 */
public final class FineGrayIncidence {
  private final FineGrayFit fit;
  private final HazardInfluence influence;
  private final PredictedHazard subject;
  private final ImmutableDoubleArray times;

  FineGrayIncidence(
      FineGrayFit fit, HazardInfluence influence, CovariateProfile profile, String stratumName) {
    this.fit = fit;
    this.influence = influence;
    subject = PredictedHazard.of(
        influence.hazards, fit.design().row(profile), profile.offset(), fit.fitted(), stratumName);
    times = ImmutableDoubleArray.copyOf(
        Arrays.copyOfRange(influence.hazards.rows.time, subject.start(), subject.end()));
  }

  /** {@return the event times of the cause in the stratum of the subject, increasing} */
  public ImmutableDoubleArray times() {
    return times;
  }

  /**
   * {@return the cumulative subdistribution hazard H(t) exp(x'b)}
   *
   * @param time the time
   * @throws IllegalArgumentException if {@code time} is negative or NaN
   */
  public double cumulativeHazardAt(double time) {
    double baseline = influence.hazards.hazard.between(subject.start(), placeAfter(time));
    return subject.relativeRisk == 0 ? 0 : subject.relativeRisk * baseline;
  }

  /**
   * {@return the cumulative incidence at a time, that time included}
   *
   * @param time the time
   * @throws IllegalArgumentException if {@code time} is negative or NaN
   */
  public double incidenceAt(double time) {
    return -Math.expm1(-cumulativeHazardAt(time));
  }

  /**
   * {@return the cumulative incidence at a time with its standard error and limits}
   *
   * <p>The error is that of the influence of each independent unit on b, on H and, as far as {@link
   * FineGrayFit#variance()} has it, on G, as in section 4 of the paper. Error and limits are NaN once there was an
   * event, if the coefficients are no maximum: {@link CoxStatus#SEPARATION}, {@link CoxStatus#MAX_ITERATIONS}. Cost
   * O(n p) for each call.
   *
   * @param time the time
   * @throws IllegalArgumentException if {@code time} is negative or NaN
   * @see <a href="https://doi.org/10.1080/01621459.1999.10474144">Fine JP, Gray RJ. JASA 1999;94:496-509</a>
   */
  public Estimate estimateAt(double time) {
    double hazard = cumulativeHazardAt(time);
    double level = fit.model().confidenceLevel();
    if (hazard == 0) {
      return new Estimate(0, 0, new ConfidenceInterval(0, 0, level));
    }
    if (!fit.isMaximum()) {
      return new Estimate(
          -Math.expm1(-hazard), Double.NaN, new ConfidenceInterval(Double.NaN, Double.NaN, level));
    }
    double[] upTo = new double[influence.hazards.rows.eventTimes()];
    Arrays.fill(upTo, subject.start(), placeAfter(time), 1);
    double[] units = new double[fit.units()];
    influence.add(upTo, subject, units);
    double error = HazardInfluence.norm(units, fit.copies());
    double factor = Math.exp(WaldLimits.z(level) * error / hazard);
    return new Estimate(
        -Math.expm1(-hazard),
        Math.exp(-hazard) * error,
        new ConfidenceInterval(
            -Math.expm1(-hazard / factor), -Math.expm1(-hazard * factor), level));
  }

  /**
   * {@return the sum of the incidences of several causes, which is above 1 where their models contradict each other}
   *
   * <p>Models of several causes are fitted each on its own, and proportional subdistribution hazards cannot hold for
   * all of them. Where the sum exceeds 1, do not use them together: {@link CauseSpecificCox} gives incidences that
   * fit each other.
   *
   * @param time the time
   * @param causes the incidences of one subject, each of another cause
   * @throws IllegalArgumentException if {@code time} is negative or NaN, or if two are of the same cause
   */
  public static double totalAt(double time, FineGrayIncidence... causes) {
    checkArgument(time >= 0, "Fine-Gray incidences: time is %s, expected 0 or later", time);
    double total = 0;
    for (int i = 0; i < causes.length; i++) {
      for (int k = 0; k < i; k++) {
        checkArgument(
            causes[i].fit.cause() != causes[k].fit.cause(),
            "Fine-Gray incidences: cause %s is given twice, expected each cause once",
            causes[i].fit.cause());
      }
      total += causes[i].incidenceAt(time);
    }
    return total;
  }

  private int placeAfter(double time) {
    checkArgument(time >= 0, "Fine-Gray incidence: time is %s, expected 0 or later", time);
    return influence.hazards.baseline.placeAfter(time, subject.start(), subject.end());
  }
}
