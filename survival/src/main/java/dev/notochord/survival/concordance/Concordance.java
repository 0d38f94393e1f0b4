package dev.notochord.survival.concordance;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.survival.SurvivalData;
import org.immutables.value.Value;

/**
 * Measures how well a score orders survival: the probability that of two subjects the one with the higher risk has
 * the event first.
 *
 * <pre>
 *   C = (concordant + tied scores / 2) / (concordant + discordant + tied scores)
 * </pre>
 *
 * <p>A pair is comparable if one of the two has the event at a time t at which the other is at risk and does not
 * have it too; who is censored at t is at risk there. The pair is concordant if the one with the event has the higher
 * risk, discordant if the lower, and tied if the scores are equal. Two events at one time are not comparable; they
 * are counted apart. C is 1/2 for a score that says nothing and 1 for one that gets every pair right. It is Harrell's
 * C when all pairs count alike, the default; {@link ConcordanceWeight} has others.
 *
 * <p>The direction is in the name of the method: {@link #ofRisk} for numbers that are high where the event comes
 * early, such as the linear predictor of a Cox model; {@link #ofPredictedTime} for numbers that are high where it comes
 * late, such as a predicted median. To swap them makes 1 - C of C.
 *
 * <pre>{@code
 * ConcordanceEstimate c = Concordance.withDefaults().ofRisk(sample, score);
 * c.concordance();
 * Concordance.withDefaults().with(ConcordanceWeight.UNO).withHorizon(60).ofRisk(sample, score);
 * }</pre>
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th><th>elsewhere</th></tr>
 *   <tr><td>weight of the pairs</td><td>{@link ConcordanceWeight#HARRELL}: all alike</td><td>as in R</td></tr>
 *   <tr><td>horizon</td><td>none: all events count</td><td>as in R</td></tr>
 *   <tr><td>tolerance of tied scores</td><td>0: only equal scores are tied</td><td>0 in R, 1e-8 in
 *       scikit-survival</td></tr>
 *   <tr><td>confidence level</td><td>0.95</td><td></td></tr>
 * </table>
 *
 * <p><b>Rows.</b> Strata of the sample: pairs are formed within strata only and added up, and S, G and n of a weight are
 * those of the stratum. Rows (start, stop]: both of a pair have to be at risk at the time of the event, start &lt; t
 * &lt;= stop, and their scores are those of these rows. Frequencies: as if each row were repeated. Sampling weights: a
 * pair counts the product of the two.
 *
 * <p><b>Standard error.</b> By the infinitesimal jackknife: the derivative of C by the weight of each row, times the
 * weight, is added up within clusters, or else subjects, or else stands alone; the sum of the squares is the variance.
 * The score counts as given: that it was fitted to the same sample is not in the standard error, and makes C too high.
 * Neither is the estimation of S and G. The limits are C -/+ z times the standard error, not below 0 or above 1.
 *
 * <p><b>Edges.</b> Without a comparable pair C is NaN and the result says why. If every pair is concordant, or every
 * one discordant, or every one tied, the standard error is 0, as in R, and says little. With a single independent unit
 * it is NaN. Scores may be infinite, for a predicted time that is never reached. A tolerance above 0 ties scores no
 * further apart; a may then be tied with b and b with c, but not a with c. Counts of pairs are exact up to 2^53 if the
 * weights are whole; otherwise sums are of positive terms, nothing being taken away, so that C keeps its digits
 * whatever the weights. Only the standard error with late entry is made of differences.
 *
 * <p>Cost O(n log n) time and about 130 bytes of memory per row, whatever the number of strata.
 *
 * <p>Agrees with R's {@code concordance} (survival 3.5-3; {@code reverse = TRUE} for a risk), in the counts too, except
 * that R gives all pairs of a stratum the weight 1 if it has a single event, knows no frequencies, and takes rows for
 * subjects in N of {@link ConcordanceWeight#SURVIVAL}. Its {@code ymax} is the horizon. Programs differ in Uno's C
 * where a censoring and an event are tied: here, as in R, G is that just before the event, and the pair is comparable;
 * scikit-survival takes G at the event, and survAUC leaves the pair out.
 *
 * @see <a href="https://doi.org/10.1001/jama.1982.03320430047030">Harrell FE et al. JAMA 1982;247:2543-2546</a>
 * @see <a href="https://doi.org/10.1002/sim.4154">Uno H et al. Stat Med 2011;30:1105-1117</a>
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Concordance {
  Concordance() {}

  /** {@return the measure with its defaults: Harrell's C, level 0.95} */
  public static Concordance withDefaults() {
    return ImmutableConcordance.builder().build();
  }

  /** {@return how much a pair counts} */
  @Value.Default
  public ConcordanceWeight weight() {
    return ConcordanceWeight.HARRELL;
  }

  /** {@return the last time at which an event counts; infinite if there is no horizon} */
  @Value.Default
  public double horizon() {
    return Double.POSITIVE_INFINITY;
  }

  /** {@return how far apart two scores may be and still be tied} */
  @Value.Default
  public double scoreTolerance() {
    return 0;
  }

  /** {@return the confidence level of the limits, above 0 and below 1} */
  @Value.Default
  public double confidenceLevel() {
    return 0.95;
  }

  /**
   * {@return these options with another weight of the pairs}
   *
   * @param weight how much a pair counts
   */
  public Concordance with(ConcordanceWeight weight) {
    return withWeight(weight);
  }

  abstract Concordance withWeight(ConcordanceWeight weight);

  /**
   * {@return these options with a horizon: pairs count if the event is at it or before}
   *
   * <p>Follow-up after it is used all the same: who is seen without event at the horizon outlives those who had it.
   * Uno's paper counts events before the horizon only; it matters when there is an event exactly at it.
   *
   * @param horizon the last time at which an event counts, in the unit of the times; infinite for none
   * @throws IllegalArgumentException if {@code horizon} is negative or NaN
   */
  public abstract Concordance withHorizon(double horizon);

  /**
   * {@return these options with another tolerance of tied scores}
   *
   * @param tolerance how far apart two scores may be and still be tied, at least 0
   * @throws IllegalArgumentException if {@code tolerance} is negative or not finite
   */
  public abstract Concordance withScoreTolerance(double tolerance);

  /**
   * {@return these options with another confidence level}
   *
   * @param level the level, above 0 and below 1
   * @throws IllegalArgumentException if {@code level} is not above 0 and below 1
   */
  public abstract Concordance withConfidenceLevel(double level);

  /**
   * {@return the concordance of a risk with the times of a sample}
   *
   * @param data the sample
   * @param risk per row of the sample a number that is high where the event is expected early; infinite numbers are
   *     allowed. The scores of rows that are not in use are not looked at
   * @throws IllegalArgumentException if there is not one score per row, if the score of a row in use is NaN, or if the
   *     weight needs the distribution of the censoring and rows enter late
   */
  public ConcordanceEstimate ofRisk(SurvivalData data, double[] risk) {
    check(data, "risk", risk);
    return new ConcordanceEstimate(sums(data, risk), confidenceLevel());
  }

  /**
   * {@return the concordance of a predicted time with the times of a sample; that of the negative number as a risk}
   *
   * @param data the sample
   * @param time per row of the sample a number that is high where the event is expected late, such as a predicted
   *     time or a probability of survival; infinite numbers are allowed
   * @throws IllegalArgumentException as {@link #ofRisk}
   */
  public ConcordanceEstimate ofPredictedTime(SurvivalData data, double[] time) {
    check(data, "predicted time", time);
    return new ConcordanceEstimate(sums(data, negative(time)), confidenceLevel());
  }

  /**
   * {@return the difference between the concordances of two risks for the same subjects, with its standard error}
   *
   * @param data the sample
   * @param first per row of the sample the risk by one score, as in {@link #ofRisk}
   * @param second per row of the sample the risk by another score, which may be on another scale
   * @throws IllegalArgumentException as {@link #ofRisk}
   */
  public ConcordanceDifference compareRisks(SurvivalData data, double[] first, double[] second) {
    check(data, "first risk", first);
    check(data, "second risk", second);
    return new ConcordanceDifference(sums(data, first), sums(data, second), confidenceLevel());
  }

  /**
   * {@return the difference between the concordances of two predicted times for the same subjects}
   *
   * @param data the sample
   * @param first per row of the sample one prediction, as in {@link #ofPredictedTime}
   * @param second per row of the sample another prediction, which may be on another scale
   * @throws IllegalArgumentException as {@link #ofRisk}
   */
  public ConcordanceDifference comparePredictedTimes(
      SurvivalData data, double[] first, double[] second) {
    check(data, "first predicted time", first);
    check(data, "second predicted time", second);
    return new ConcordanceDifference(
        sums(data, negative(first)), sums(data, negative(second)), confidenceLevel());
  }

  private PairSums sums(SurvivalData data, double[] risk) {
    return PairSums.of(data, risk, weight(), horizon(), scoreTolerance());
  }

  private static double[] negative(double[] score) {
    double[] negative = new double[score.length];
    for (int i = 0; i < negative.length; i++) {
      negative[i] = -score[i];
    }
    return negative;
  }

  private void check(SurvivalData data, String name, double[] score) {
    checkArgument(
        score.length == data.rows(),
        "concordance: %s rows and %s numbers of %s, expected one per row",
        data.rows(),
        score.length,
        name);
    if (hasNaN(score)) {
      checkUsed(data, name, score);
    }
    checkArgument(
        !(weight().usesCensoring() && data.hasDelayedEntry()),
        "concordance: the sample has late entries and the weight is %s, expected one that does not need the"
            + " distribution of the censoring",
        weight());
  }

  private static boolean hasNaN(double[] score) {
    for (double s : score) {
      if (Double.isNaN(s)) {
        return true;
      }
    }
    return false;
  }

  private static void checkUsed(SurvivalData data, String name, double[] score) {
    for (int i = 0; i < data.usedRows(); i++) {
      int row = data.rowByTime(i);
      if (Double.isNaN(score[row])) {
        throw new IllegalArgumentException(
            "concordance: " + name + "[" + row + "] is NaN, expected a number");
      }
    }
  }

  @Value.Check
  void check() {
    checkArgument(horizon() >= 0, "concordance: horizon is %s, expected at least 0", horizon());
    checkArgument(
        scoreTolerance() >= 0 && Double.isFinite(scoreTolerance()),
        "concordance: tolerance of tied scores is %s, expected a finite number of at least 0",
        scoreTolerance());
    checkArgument(
        confidenceLevel() > 0 && confidenceLevel() < 1,
        "concordance: confidence level is %s, expected above 0 and below 1",
        confidenceLevel());
  }
}
