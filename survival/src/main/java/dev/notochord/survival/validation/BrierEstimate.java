package dev.notochord.survival.validation;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.Estimate;
import java.util.Locale;
import java.util.Optional;

/**
 * Brier scores at some times, beside those of a model that predicts the same for all.
 *
 * @see BrierScore
 * @since 0.1.0
 */
public final class BrierEstimate {
  private static final double NO_LIMIT = Double.POSITIVE_INFINITY;

  private final ImmutableDoubleArray times;
  private final ImmutableDoubleArray beyond;
  private final ImmutableDoubleArray nullRisks;
  private final ImmutableList<Estimate> score;
  private final ImmutableList<Estimate> nullScore;
  private final ImmutableList<Estimate> rSquared;
  private final Optional<Estimate> integrated;
  private final Optional<Estimate> integratedNull;
  private final Optional<Estimate> integratedRSquared;
  private final Optional<String> reason;

  BrierEstimate(BrierSums sums, double level) {
    times = ImmutableDoubleArray.copyOf(sums.times.time);
    beyond = sums.times.beyond;
    nullRisks = ImmutableDoubleArray.copyOf(sums.nullRisk);
    ImmutableList.Builder<Estimate> scores = ImmutableList.builder();
    ImmutableList.Builder<Estimate> nullScores = ImmutableList.builder();
    ImmutableList.Builder<Estimate> explained = ImmutableList.builder();
    int without = 0;
    for (int k = 0; k < times.length(); k++) {
      double b = sums.score[k];
      double b0 = sums.nullScore[k];
      scores.add(score(b, sums.influence[k], sums.spread, level));
      nullScores.add(score(b0, sums.nullInfluence[k], sums.spread, level));
      explained.add(explained(b, b0, sums.influence[k], sums.nullInfluence[k], sums.spread, level));
      without += b0 > 0 ? 0 : 1;
    }
    score = scores.build();
    nullScore = nullScores.build();
    rSquared = explained.build();
    if (sums.isIntegrable()) {
      double b = sums.mean(sums.score);
      double b0 = sums.mean(sums.nullScore);
      double[] one = sums.meanInfluence(sums.influence);
      double[] two = sums.meanInfluence(sums.nullInfluence);
      integrated = Optional.of(score(b, one, sums.spread, level));
      integratedNull = Optional.of(score(b0, two, sums.spread, level));
      integratedRSquared = Optional.of(explained(b, b0, one, two, sums.spread, level));
    } else {
      integrated = Optional.empty();
      integratedNull = Optional.empty();
      integratedRSquared = Optional.empty();
    }
    reason = without == 0
        ? Optional.empty()
        : Optional.of(
            "no R-squared at " + without + " of " + times.length()
                + " times: the same risk for all makes no error, since nobody or everybody had the event by then");
  }

  private static Estimate score(double value, double[] influence, boolean spread, double level) {
    return UnitInfluence.estimate(
        value, UnitInfluence.standardError(influence, spread), 0, NO_LIMIT, level);
  }

  private static Estimate explained(
      double b, double b0, double[] one, double[] two, boolean spread, double level) {
    if (!(b0 > 0)) {
      return UnitInfluence.undefined(level);
    }
    double[] influence = UnitInfluence.combine(-1 / b0, one, b / b0 / b0, two);
    return UnitInfluence.estimate(
        1 - b / b0, UnitInfluence.standardError(influence, spread), -NO_LIMIT, 1, level);
  }

  /** {@return the times evaluated, increasing} */
  public ImmutableDoubleArray times() {
    return times;
  }

  /** {@return the times that the follow-up does not reach and that were dropped} */
  public ImmutableDoubleArray timesBeyondFollowUp() {
    return beyond;
  }

  /**
   * {@return the score at a time}
   *
   * @param time the place of the time in {@link #times()}
   */
  public Estimate score(int time) {
    return score.get(time);
  }

  /**
   * {@return the score of the model that predicts the same risk for all}
   *
   * @param time the place of the time in {@link #times()}
   */
  public Estimate nullScore(int time) {
    return nullScore.get(time);
  }

  /**
   * {@return R-squared, 1 less the score by that of the null model; NaN when the null model makes no error}
   *
   * @param time the place of the time in {@link #times()}
   */
  public Estimate rSquared(int time) {
    return rSquared.get(time);
  }

  /** {@return the scores, one per time, for a picture} */
  public ImmutableDoubleArray scores() {
    return Estimates.values(score);
  }

  /** {@return the standard errors of the scores, one per time} */
  public ImmutableDoubleArray standardErrors() {
    return Estimates.standardErrors(score);
  }

  /** {@return the scores of the null model, one per time} */
  public ImmutableDoubleArray nullScores() {
    return Estimates.values(nullScore);
  }

  /** {@return the risk that the null model predicts, one per time} */
  public ImmutableDoubleArray nullRisks() {
    return nullRisks;
  }

  /** {@return the integrated Brier score; empty with a single time} */
  public Optional<Estimate> integrated() {
    return integrated;
  }

  /** {@return the integrated Brier score of the null model; empty with a single time} */
  public Optional<Estimate> integratedNull() {
    return integratedNull;
  }

  /** {@return 1 less the integrated score by that of the null model; empty with a single time} */
  public Optional<Estimate> integratedRSquared() {
    return integratedRSquared;
  }

  /** {@return why R-squared is not defined at some times; empty if it is at all} */
  public Optional<String> reason() {
    return reason;
  }

  /** {@return a table for reading: time, score, its standard error, score of the null model, R-squared} */
  public String summary() {
    StringBuilder text = new StringBuilder(String.format(
        Locale.ROOT, "%12s %10s %10s %10s %10s%n", "time", "Brier", "se", "null", "R2"));
    for (int k = 0; k < times.length(); k++) {
      text.append(String.format(
          Locale.ROOT,
          "%12.6g %10.5f %10.5f %10.5f %10.4f%n",
          times.get(k),
          score(k).value(),
          score(k).standardError(),
          nullScore(k).value(),
          rSquared(k).value()));
    }
    integrated.ifPresent(b -> text.append(
        String.format(Locale.ROOT, "integrated   %10.5f %10.5f%n", b.value(), b.standardError())));
    reason.ifPresent(text::append);
    return text.toString();
  }

  /** {@return the scores in one line} */
  @Override
  public String toString() {
    return "Brier scores " + scores() + " at " + times;
  }
}
