package dev.notochord.survival.cohort;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.validation.Horizons;
import org.immutables.value.Value;

/**
 * Judges a clinical score on one's own patients: do its classes differ, does it order the patients, and is the survival that
 * was published with it the survival that they have?
 *
 * <pre>{@code
 * Cohort cohort = Cohort.of(cases, Endpoint.OVERALL_SURVIVAL);
 * ScoreValidationReport report = ScoreValidation.withDefaults()
 *     .with(UnsettledScores.BOTH_BOUNDS)
 *     .validate(cohort, score);
 * System.out.println(report.summary());
 * }</pre>
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th></tr>
 *   <tr><td>open scores</td><td>{@link UnsettledScores#EXCLUDE}: left out</td></tr>
 *   <tr><td>months</td><td>3, 6 and 12</td></tr>
 *   <tr><td>confidence level</td><td>0.95</td></tr>
 *   <tr><td>months that the follow-up does not reach</td><td>{@link Horizons#DROP}: left out, with a warning</td></tr>
 * </table>
 *
 * <p><b>Numbers.</b> They are those of the estimators of this library, asked with the same columns: {@link
 * dev.notochord.survival.nonparametric.KaplanMeier} with log-log limits for the curves, and {@linkplain
 * ClassOutcome#survivalAt exact ones} where a class has no event or no survivor, {@link
 * dev.notochord.survival.nonparametric.ReverseKaplanMeier} for the follow-up, {@link
 * dev.notochord.survival.comparison.LogRank} for the test, whose trend counts the classes by their place in the
 * score, {@link dev.notochord.survival.concordance.Concordance} without a horizon for the order.
 *
 * <p>Also {@link dev.notochord.survival.validation.TimeDependentAuc}, {@link
 * dev.notochord.survival.validation.Calibration}, {@link dev.notochord.survival.validation.BrierScore} and {@link
 * dev.notochord.survival.validation.DecisionCurve}. What one of them refuses, such as a month that nobody reaches, is
 * the reason why there is no such number. All standard errors are analytic, so that nothing depends on a seed. Cost
 * that of the estimators; the function of the score is asked once per case.
 *
 * <p><b>Competing events.</b> A death that makes the event of the endpoint impossible counts as a censoring, as in {@link
 * Cohort#data()}. Everything here is then about the cause-specific hazard: survival means free of the event in a world
 * without the other, and concordance and AUC are those of cause-specific censoring. A warning says so.
 *
 * <p><b>What cannot be known here.</b> Whether the cases are a sample of patients. A cohort made of case reports
 * looks like any other, and what ends unusually is written up more often; a score judged on it is judged on what was
 * worth publishing. Nor whether the score was derived from these very cases, which flatters it.
 *
 * <p><b>Edges.</b> Nothing that the cases hold makes this fail: an empty cohort, one class, no event give a report that says
 * so. Groups of the cohort play no part.
 *
 * @see <a href="https://doi.org/10.7326/M14-0697">Collins GS et al. TRIPOD. Ann Intern Med 2015;162:55-63</a>
 * @since 0.1.0
 */
@Value.Immutable
public abstract class ScoreValidation {
  /** Fewer events than this are warned about. */
  public static final int FEW_EVENTS = 10;

  ScoreValidation() {}

  /** {@return the validation with its defaults} */
  public static ScoreValidation withDefaults() {
    return ImmutableScoreValidation.builder().build();
  }

  /** {@return what becomes of cases whose score is open} */
  @Value.Default
  public UnsettledScores unsettled() {
    return UnsettledScores.EXCLUDE;
  }

  /** {@return the months at which the score is judged, increasing} */
  @Value.Default
  public ImmutableDoubleArray months() {
    return ImmutableDoubleArray.of(3, 6, 12);
  }

  /** {@return the confidence level of all limits} */
  @Value.Default
  public double confidenceLevel() {
    return 0.95;
  }

  /** {@return what is done about months that the follow-up does not reach} */
  @Value.Default
  public Horizons horizons() {
    return Horizons.DROP;
  }

  /**
   * {@return these options with another treatment of open scores}
   *
   * @param unsettled what becomes of them
   */
  public ScoreValidation with(UnsettledScores unsettled) {
    return withUnsettled(unsettled);
  }

  abstract ScoreValidation withUnsettled(UnsettledScores unsettled);

  /**
   * {@return these options with another treatment of months that the follow-up does not reach}
   *
   * <p>It is about the AUC. A published survival belongs to its month and is never compared with that of another.
   *
   * @param horizons what is done; {@link Horizons#REFUSE} makes it an error
   */
  public ScoreValidation with(Horizons horizons) {
    return withHorizons(horizons);
  }

  abstract ScoreValidation withHorizons(Horizons horizons);

  /**
   * {@return these options with other months}
   *
   * @param months the months, at least one, finite, above 0, increasing
   * @throws IllegalArgumentException if they are not
   */
  public ScoreValidation withMonths(double... months) {
    return withMonths(ImmutableDoubleArray.copyOf(months));
  }

  abstract ScoreValidation withMonths(ImmutableDoubleArray months);

  /**
   * {@return these options with another confidence level}
   *
   * @param level the level, above 0 and below 1
   * @throws IllegalArgumentException if it is not
   */
  public abstract ScoreValidation withConfidenceLevel(double level);

  /**
   * {@return what the cases of a cohort say of a score}
   *
   * @param cohort the cases with their times
   * @param score the score
   * @throws IllegalArgumentException if a month lies beyond the follow-up and {@link Horizons#REFUSE} was asked for
   */
  public ScoreValidationReport validate(Cohort cohort, ClinicalScore score) {
    return new ScoreValidationReport(this, cohort, score);
  }

  @Value.Check
  void check() {
    checkArgument(
        confidenceLevel() > 0 && confidenceLevel() < 1,
        "score validation: confidence level is %s, expected above 0 and below 1",
        confidenceLevel());
    checkArgument(!months().isEmpty(), "score validation: no months, expected at least one");
    double before = 0;
    for (int k = 0; k < months().length(); k++) {
      double month = months().get(k);
      if (!(month > before && month < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("score validation: month[" + k + "] is " + month
            + ", expected finite numbers above 0 that increase");
      }
      before = month;
    }
  }
}
