package dev.notochord.survival.cohort;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.concordance.Concordance;
import dev.notochord.survival.concordance.ConcordanceEstimate;
import dev.notochord.survival.concordance.ConcordanceWeight;
import dev.notochord.survival.validation.Horizons;
import dev.notochord.survival.validation.RocCurve;
import dev.notochord.survival.validation.TimeDependentAuc;
import dev.notochord.survival.validation.TimeDependentAucEstimate;
import java.util.Optional;

/**
 * How well a score orders the patients, by its total or by its class.
 *
 * <p>Above 1/2 means in the direction that the score claims.
 *
 * @since 0.1.0
 */
public final class ScoreDiscrimination {
  private final ScoreBasis basis;
  private final int subjects;
  private final long events;
  private final Answer<ConcordanceEstimate> harrell;
  private final Answer<ConcordanceEstimate> uno;
  private final Answer<TimeDependentAucEstimate> auc;
  private final ImmutableList<RocCurve> rocCurves;

  private ScoreDiscrimination(ScoreValidation options, ScoreBasis basis, ScoreSample sample) {
    this.basis = basis;
    subjects = sample.size();
    events = sample.data().totalEvents();
    Concordance concordance =
        Concordance.withDefaults().withConfidenceLevel(options.confidenceLevel());
    harrell = concordance(concordance, sample);
    uno = concordance(concordance.with(ConcordanceWeight.UNO), sample);
    TimeDependentAuc area = TimeDependentAuc.withDefaults()
        .withConfidenceLevel(options.confidenceLevel())
        .with(options.horizons());
    double[] months = options.months().toArray();
    auc = options.horizons() == Horizons.REFUSE
        ? Answer.of(area.ofRisk(sample.data(), sample.risk(), months))
        : Answer.unlessRefused(() -> area.ofRisk(sample.data(), sample.risk(), months));
    rocCurves =
        auc.value().map(TimeDependentAucEstimate::times).orElse(ImmutableDoubleArray.of()).stream()
            .mapToObj(month -> area.rocOfRisk(sample.data(), sample.risk(), month))
            .collect(toImmutableList());
  }

  private ScoreDiscrimination(ScoreBasis basis, String reason) {
    this.basis = basis;
    subjects = 0;
    events = 0;
    harrell = Answer.none(reason);
    uno = Answer.none(reason);
    auc = Answer.none(reason);
    rocCurves = ImmutableList.of();
  }

  static ScoreDiscrimination of(
      ScoreValidation options, ScoreBasis basis, Optional<ScoreSample> sample) {
    return sample
        .map(it -> new ScoreDiscrimination(options, basis, it))
        .orElseGet(() -> new ScoreDiscrimination(
            basis, "no patient has a " + (basis == ScoreBasis.TOTAL ? "total" : "class")));
  }

  private static Answer<ConcordanceEstimate> concordance(Concordance measure, ScoreSample sample) {
    ConcordanceEstimate estimate = measure.ofRisk(sample.data(), sample.risk());
    return estimate.isDefined()
        ? Answer.of(estimate)
        : Answer.none(estimate.reason().orElseThrow());
  }

  /** {@return what of the score orders the patients} */
  public ScoreBasis basis() {
    return basis;
  }

  /** {@return how many patients have it} */
  public int subjects() {
    return subjects;
  }

  /** {@return how many of them had the event} */
  public long events() {
    return events;
  }

  /** {@return the concordance in which all comparable pairs count alike} */
  public Answer<ConcordanceEstimate> harrell() {
    return harrell;
  }

  /** {@return the concordance whose pairs are weighted so that it does not depend on the censoring} */
  public Answer<ConcordanceEstimate> uno() {
    return uno;
  }

  /**
   * {@return the areas under the ROC curves at the months of the validation that the follow-up reaches}
   *
   * <p>A month may still have no area, for instance without an event by then, and has a reason instead.
   */
  public Answer<TimeDependentAucEstimate> auc() {
    return auc;
  }

  /** {@return the ROC curves at the times of {@link #auc()}; their thresholds are risks: the place of the class from the best, 0,
   * or the total, negative where more points are better} */
  public ImmutableList<RocCurve> rocCurves() {
    return rocCurves;
  }

  /** {@return both concordances on one line} */
  @Override
  public String toString() {
    return "by " + (basis == ScoreBasis.TOTAL ? "total" : "class") + ": Harrell's " + harrell
        + ", Uno's " + uno;
  }
}
