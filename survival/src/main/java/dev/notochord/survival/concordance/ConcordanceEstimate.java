package dev.notochord.survival.concordance;

import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Estimate;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A concordance with the pairs it was counted from.
 *
 * <p>The counts are weighted: a pair counts the product of the weights of its two rows, times what {@link
 * ConcordanceWeight} gives its time. With neither they are whole numbers. They are the five counts of R's {@code
 * concordance}, in its order: concordant, discordant, tied.x, tied.y, tied.xy.
 *
 * @see Concordance
 * @since 0.1.0
 */
public final class ConcordanceEstimate {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final double concordant;
  private final double discordant;
  private final double tiedScore;
  private final double tiedTime;
  private final double tiedBoth;
  private final boolean defined;
  private final Estimate concordance;
  private final Estimate somersD;
  private final double gamma;

  ConcordanceEstimate(PairSums sums, double level) {
    this(sums, level, hasValue(sums) ? sums.influence() : new double[0]);
  }

  ConcordanceEstimate(PairSums sums, double level, double[] influence) {
    concordant = Math.scalb(sums.concordant, sums.power());
    discordant = Math.scalb(sums.discordant, sums.power());
    tiedScore = Math.scalb(sums.tiedScore, sums.power());
    tiedTime = Math.scalb(sums.tiedTime, sums.power());
    tiedBoth = Math.scalb(sums.tiedBoth, sums.power());
    defined = hasValue(sums);
    double standardError =
        defined && sums.hasSpread() ? Math.sqrt(productOf(influence, influence)) : Double.NaN;
    double all = defined ? sums.comparable() : Double.NaN;
    concordance = estimate((sums.concordant + sums.tiedScore / 2) / all, standardError, 0, level);
    somersD = estimate((sums.concordant - sums.discordant) / all, 2 * standardError, -1, level);
    gamma = defined
        ? (sums.concordant - sums.discordant) / (sums.concordant + sums.discordant)
        : Double.NaN;
  }

  /** Returns whether there is anything to divide by; the weights may be so small that a pair weighs nothing. */
  static boolean hasValue(PairSums sums) {
    return sums.comparable() > 0 && sums.comparable() <= Double.MAX_VALUE;
  }

  static double productOf(double[] first, double[] second) {
    double sum = 0;
    for (int unit = 0; unit < first.length; unit++) {
      sum += first[unit] * second[unit];
    }
    return sum;
  }

  /** Returns an estimate whose limits lie from {@code least} to 1. */
  static Estimate estimate(double value, double standardError, double least, double level) {
    double margin = NORMAL.inverseSurvivalProbability((1 - level) / 2) * standardError;
    return new Estimate(
        value,
        standardError,
        new ConfidenceInterval(
            Math.max(least, value - margin), Math.min(1, value + margin), level));
  }

  /** {@return whether there is a comparable pair; if not, {@link #reason()} says so} */
  public boolean isDefined() {
    return defined;
  }

  /** {@return why there is no concordance; empty when there is one} */
  public Optional<String> reason() {
    return defined
        ? Optional.empty()
        : Optional.of("no comparable pair: no event that another subject of its stratum outlives");
  }

  /**
   * {@return the concordance C, from 0 to 1: the share of the concordant pairs among the comparable ones, tied scores
   * counting half}
   *
   * <p>NaN when not defined. The standard error is NaN with a single independent unit; it is 0 when all pairs are
   * concordant, or all discordant, or all tied. The limits are the usual ones of a normal distribution, cut off at 0
   * and 1.
   */
  public Estimate concordance() {
    return concordance;
  }

  /** {@return Somers' D, 2 C - 1, from -1 to 1, with the same edges} */
  public Estimate somersD() {
    return somersD;
  }

  /**
   * {@return Goodman and Kruskal's gamma: concordant less discordant pairs by their sum, so that tied scores do not
   * count; NaN when all comparable pairs are tied}
   */
  public double gamma() {
    return gamma;
  }

  /** {@return the comparable pairs that the score orders rightly} */
  public double concordant() {
    return concordant;
  }

  /** {@return the comparable pairs that the score orders wrongly} */
  public double discordant() {
    return discordant;
  }

  /** {@return the comparable pairs of equal scores; tied.x in R} */
  public double tiedScore() {
    return tiedScore;
  }

  /** {@return the pairs of two events at the same time whose scores differ, which are not comparable; tied.y in R} */
  public double tiedTime() {
    return tiedTime;
  }

  /** {@return the pairs of two events at the same time whose scores are equal, which are not comparable; tied.xy in R} */
  public double tiedBoth() {
    return tiedBoth;
  }

  /** {@return the comparable pairs: concordant, discordant and of tied scores} */
  public double comparable() {
    return concordant + discordant + tiedScore;
  }

  /** {@return the estimate for reading, such as {@code concordance 0.6371 (se 0.02507; limits 0.5880 to 0.6863)}} */
  @Override
  public String toString() {
    return reason()
        .map(why -> "concordance not defined, " + why)
        .orElseGet(() -> String.format(
            Locale.ROOT,
            "concordance %.4g (se %.4g; limits %.4g to %.4g)",
            concordance.value(),
            concordance.standardError(),
            concordance.interval().lower(),
            concordance.interval().upper()));
  }
}
