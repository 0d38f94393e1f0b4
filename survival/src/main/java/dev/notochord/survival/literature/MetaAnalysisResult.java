package dev.notochord.survival.literature;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.literature.MetaAnalysisWarning.Kind;
import java.util.Locale;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Studies pooled, and how much they differ.
 *
 * <p>Estimates are on the {@link EffectScale} of the studies; {@link #natural} turns them into ratios or proportions, and
 * {@link #forest} gives the rows of a forest plot, of ratios also for the package {@code plot}:
 *
 * <pre>{@code
 * ForestPlot.of(result.forest().stream()
 *     .map(row -> ForestPlot.Row.of(row.label(), row.effect()))
 *     .collect(Collectors.toList())).toSvg();
 * }</pre>
 *
 * @see MetaAnalysis
 * @since 0.1.0
 */
public final class MetaAnalysisResult {
  private static final int FEW_FOR_EGGER = 10;
  private static final int FEW_FOR_HARTUNG_KNAPP = 5;

  private final MetaAnalysis options;
  private final ImmutableList<StudyEffect> studies;
  private final ImmutableList<StudyEffect> leftOut;
  private final Estimate commonEffect;
  private final Estimate randomEffects;
  private final Heterogeneity heterogeneity;
  private final ConfidenceInterval prediction;
  private final double pCommon;
  private final double pRandom;

  /**
   * How much the effects of studies differ.
   *
   * @param tau2 the variance between studies; NaN with fewer than two
   * @param tau2Limits its limits by the Q-profile: where the weighted sum of squares is a quantile of chi-squared
   * @param q Cochran's sum of squares, with the weights of the common effect
   * @param degreesOfFreedom studies less 1
   * @param pValue the upper tail of chi-squared at {@code q}
   * @param i2 the share of the variation that is not chance, (Q - df) / Q, at least 0
   * @param i2Limits its limits, from those of H
   * @param h2 Q / df
   * @param h2Limits its limits, at least 1, by the test-based method of Higgins and Thompson; NaN with fewer than three
   *     studies
   * @since 0.1.0
   */
  public record Heterogeneity(
      double tau2,
      ConfidenceInterval tau2Limits,
      double q,
      int degreesOfFreedom,
      double pValue,
      double i2,
      ConfidenceInterval i2Limits,
      double h2,
      ConfidenceInterval h2Limits) {}

  /**
   * A row of a forest plot.
   *
   * @param label the name of the study, or of the mean
   * @param effect the ratio or proportion with its limits; the standard error is that on the scale of the studies
   * @param commonWeight the share of the common effect, 0 to 1; NaN for a mean
   * @param randomWeight the share of the random effects, 0 to 1; NaN for a mean
   * @since 0.1.0
   */
  public record ForestRow(
      String label, Estimate effect, double commonWeight, double randomWeight) {}

  /**
   * Egger's regression of effect / standard error on 1 / standard error: an intercept away from 0 says that small studies
   * differ from large ones, by selective publication or otherwise.
   *
   * @param intercept the intercept; NaN with fewer than three studies, or with equal standard errors
   * @param standardError its standard error
   * @param t the ratio of both, with studies less 2 degrees of freedom
   * @param pValue two-sided
   * @param fewStudies whether there are fewer than ten, with which the test hardly finds anything
   * @see <a href="https://doi.org/10.1136/bmj.315.7109.629">Egger M et al. BMJ 1997;315:629-634</a>
   * @since 0.1.0
   */
  public record EggerTest(
      double intercept, double standardError, double t, double pValue, boolean fewStudies) {}

  MetaAnalysisResult(MetaAnalysis options, ImmutableList<StudyEffect> all) {
    this.options = options;
    studies = all.stream()
        .filter(study -> study.leftOut().isEmpty())
        .collect(ImmutableList.toImmutableList());
    leftOut = all.stream()
        .filter(study -> study.leftOut().isPresent())
        .collect(ImmutableList.toImmutableList());
    double level = options.confidenceLevel();
    double[] effect = studies.stream().mapToDouble(StudyEffect::value).toArray();
    double[] variance = studies.stream()
        .mapToDouble(study -> study.standardError() * study.standardError())
        .toArray();
    if (effect.length == 0) {
      commonEffect = undefined(level);
      randomEffects = undefined(level);
      heterogeneity = heterogeneity(Double.NaN, nothing(level), Double.NaN, 0, level);
      prediction = nothing(level);
      pCommon = Double.NaN;
      pRandom = Double.NaN;
      return;
    }
    BetweenStudies between = new BetweenStudies(effect, variance);
    double z = NormalTail.quantile(level);
    double tau2 = between.estimate(options.estimator());
    commonEffect = estimate(between.mean(0), 1 / Math.sqrt(between.weight(0)), z, level);
    pCommon = NormalTail.twoSided(commonEffect.value() / commonEffect.standardError());
    int degrees = effect.length - 1;
    if (degrees == 0) {
      randomEffects = commonEffect;
      pRandom = pCommon;
      heterogeneity = heterogeneity(Double.NaN, nothing(level), Double.NaN, 0, level);
      prediction = nothing(level);
      return;
    }
    double wald = 1 / Math.sqrt(between.weight(tau2));
    double mean = between.mean(tau2);
    if (options.limits() == PooledLimits.WALD) {
      randomEffects = estimate(mean, wald, z, level);
      pRandom = NormalTail.twoSided(mean / wald);
    } else {
      double q = between.squares(tau2) / degrees;
      double factor = options.limits() == PooledLimits.HARTUNG_KNAPP ? q : Math.max(1, q);
      double error = wald * Math.sqrt(factor);
      randomEffects = estimate(mean, error, t(degrees, level), level);
      pRandom = error > 0 ? twoSided(mean / error, degrees) : Double.NaN;
    }
    heterogeneity =
        heterogeneity(tau2, profile(between, degrees, level), between.squares(0), degrees, level);
    double margin =
        degrees < 2 ? Double.NaN : t(degrees - 1, level) * Math.sqrt(tau2 + wald * wald);
    prediction = new ConfidenceInterval(mean - margin, mean + margin, level);
  }

  private static Estimate undefined(double level) {
    return new Estimate(Double.NaN, Double.NaN, nothing(level));
  }

  private static ConfidenceInterval nothing(double level) {
    return new ConfidenceInterval(Double.NaN, Double.NaN, level);
  }

  private static Estimate estimate(double value, double error, double quantile, double level) {
    return new Estimate(
        value,
        error,
        new ConfidenceInterval(value - quantile * error, value + quantile * error, level));
  }

  private static double t(int degrees, double level) {
    return TDistribution.of(degrees).inverseSurvivalProbability((1 - level) / 2);
  }

  private static double twoSided(double t, int degrees) {
    return 2 * TDistribution.of(degrees).survivalProbability(Math.abs(t));
  }

  private static ConfidenceInterval profile(BetweenStudies between, int degrees, double level) {
    ChiSquaredDistribution chiSquared = ChiSquaredDistribution.of(degrees);
    double tail = (1 - level) / 2;
    return new ConfidenceInterval(
        between.withSquares(chiSquared.inverseSurvivalProbability(tail)),
        between.withSquares(chiSquared.inverseCumulativeProbability(tail)),
        level);
  }

  private static Heterogeneity heterogeneity(
      double tau2, ConfidenceInterval tau2Limits, double q, int degrees, double level) {
    if (degrees == 0) {
      return new Heterogeneity(
          tau2,
          tau2Limits,
          q,
          0,
          Double.NaN,
          Double.NaN,
          nothing(level),
          Double.NaN,
          nothing(level));
    }
    double h2 = q / degrees;
    double spread = spreadOfLogH(q, degrees);
    double factor = Math.exp(2 * NormalTail.quantile(level) * spread);
    ConfidenceInterval h2Limits =
        new ConfidenceInterval(Math.max(1, h2 / factor), Math.max(1, h2 * factor), level);
    return new Heterogeneity(
        tau2,
        tau2Limits,
        q,
        degrees,
        NormalTail.chiSquared(q, degrees),
        Math.max(0, 1 - 1 / Math.max(1, h2)),
        new ConfidenceInterval(1 - 1 / h2Limits.lower(), 1 - 1 / h2Limits.upper(), level),
        h2,
        h2Limits);
  }

  /** Returns the standard error of log H; NaN with fewer than three studies. */
  private static double spreadOfLogH(double q, int degrees) {
    int studies = degrees + 1;
    if (studies < 3) {
      return Double.NaN;
    }
    if (q > studies) {
      return (Math.log(q) - Math.log(degrees))
          / (2 * (Math.sqrt(2 * q) - Math.sqrt(2.0 * studies - 3)));
    }
    double less = studies - 2.0;
    return Math.sqrt((1 - 1 / (3 * less * less)) / (2 * less));
  }

  /** {@return whether there is a study to pool} */
  public boolean isDefined() {
    return !studies.isEmpty();
  }

  /** {@return the options} */
  public MetaAnalysis options() {
    return options;
  }

  /** {@return the studies that are pooled} */
  public ImmutableList<StudyEffect> studies() {
    return studies;
  }

  /** {@return the studies that could not be pooled; each says why} */
  public ImmutableList<StudyEffect> leftOut() {
    return leftOut;
  }

  /** {@return the mean if one effect underlies all studies; NaN without a study} */
  public Estimate commonEffect() {
    return commonEffect;
  }

  /** {@return the mean of effects that differ between studies; NaN without a study} */
  public Estimate randomEffects() {
    return randomEffects;
  }

  /** {@return the two-sided p-value of the common effect against 0} */
  public double commonEffectPValue() {
    return pCommon;
  }

  /**
   * {@return the two-sided p-value of the random effects against 0, by z or by t as the limits are; NaN without a
   * study, or if the standard error of Hartung and Knapp is 0}
   */
  public double randomEffectsPValue() {
    return pRandom;
  }

  /** {@return how much the studies differ} */
  public Heterogeneity heterogeneity() {
    return heterogeneity;
  }

  /**
   * {@return where the effect of a further study would lie: mean -/+ t(k - 2) sqrt(tau^2 + 1 / sum w); NaN with fewer than
   * three studies}
   *
   * <p>The standard error is that of {@link PooledLimits#WALD} whatever the limits; the paper of Higgins has it so.
   */
  public ConfidenceInterval predictionInterval() {
    return prediction;
  }

  /**
   * {@return an estimate of this result as a ratio or a proportion, its standard error left as it is, on the scale of the
   * studies}
   *
   * @param estimate an estimate on the scale of the studies
   */
  public Estimate natural(Estimate estimate) {
    return new Estimate(
        isDefined() ? scale().toNatural(estimate.value()) : Double.NaN,
        estimate.standardError(),
        natural(estimate.interval()));
  }

  /**
   * {@return limits of this result as ratios or proportions}
   *
   * @param interval limits on the scale of the studies
   */
  public ConfidenceInterval natural(ConfidenceInterval interval) {
    if (!isDefined()) {
      return interval;
    }
    double one = scale().toNatural(interval.lower());
    double other = scale().toNatural(interval.upper());
    return new ConfidenceInterval(Math.min(one, other), Math.max(one, other), interval.level());
  }

  private EffectScale scale() {
    return studies.get(0).scale();
  }

  /** {@return the shares of the studies in the common effect, adding up to 1} */
  public ImmutableDoubleArray commonWeights() {
    return weights(0);
  }

  /** {@return the shares of the studies in the random effects, adding up to 1} */
  public ImmutableDoubleArray randomWeights() {
    return weights(studies.size() < 2 ? 0 : heterogeneity.tau2());
  }

  private ImmutableDoubleArray weights(double tau2) {
    double sum = 0;
    for (StudyEffect study : studies) {
      sum += 1 / (study.standardError() * study.standardError() + tau2);
    }
    ImmutableDoubleArray.Builder weights = ImmutableDoubleArray.builder(studies.size());
    for (StudyEffect study : studies) {
      weights.add(1 / (study.standardError() * study.standardError() + tau2) / sum);
    }
    return weights.build();
  }

  /** {@return the rows of a forest plot: the studies, then the common effect and the random effects} */
  public ImmutableList<ForestRow> forest() {
    if (!isDefined()) {
      return ImmutableList.of();
    }
    double level = options.confidenceLevel();
    double z = NormalTail.quantile(level);
    ImmutableDoubleArray common = commonWeights();
    ImmutableDoubleArray random = randomWeights();
    ImmutableList.Builder<ForestRow> rows = ImmutableList.builder();
    for (int i = 0; i < studies.size(); i++) {
      StudyEffect study = studies.get(i);
      Estimate own = estimate(study.value(), study.standardError(), z, level);
      rows.add(new ForestRow(study.label(), natural(own), common.get(i), random.get(i)));
    }
    rows.add(new ForestRow("common effect", natural(commonEffect), Double.NaN, Double.NaN));
    rows.add(new ForestRow("random effects", natural(randomEffects), Double.NaN, Double.NaN));
    return rows.build();
  }

  /** {@return the test of whether small studies differ from large ones} */
  public EggerTest egger() {
    int count = studies.size();
    double meanX = 0;
    double meanY = 0;
    for (StudyEffect study : studies) {
      meanX += 1 / study.standardError() / count;
      meanY += study.value() / study.standardError() / count;
    }
    double xx = 0;
    double xy = 0;
    for (StudyEffect study : studies) {
      double x = 1 / study.standardError() - meanX;
      xx += x * x;
      xy += x * (study.value() / study.standardError() - meanY);
    }
    if (count < 3 || !(xx > 1e-20 * meanX * meanX)) {
      return new EggerTest(Double.NaN, Double.NaN, Double.NaN, Double.NaN, count < FEW_FOR_EGGER);
    }
    double slope = xy / xx;
    double intercept = meanY - slope * meanX;
    double residual = 0;
    for (StudyEffect study : studies) {
      double error =
          study.value() / study.standardError() - intercept - slope / study.standardError();
      residual += error * error;
    }
    double error = Math.sqrt(residual / (count - 2) * (1.0 / count + meanX * meanX / xx));
    double t = intercept / error;
    return new EggerTest(intercept, error, t, twoSided(t, count - 2), count < FEW_FOR_EGGER);
  }

  /** {@return what a reader has to know: few studies with wide limits, limits narrower than those by z; often empty} */
  public ImmutableList<MetaAnalysisWarning> warnings() {
    int count = studies.size();
    if (count == 0) {
      return ImmutableList.of(new MetaAnalysisWarning(
          Kind.NO_STUDY, "nothing is pooled: " + leftOut.size() + " studies are left out"));
    }
    if (count == 1) {
      return ImmutableList.of(new MetaAnalysisWarning(
          Kind.SINGLE_STUDY, "one study: nothing is known about the variance between studies"));
    }
    ImmutableList.Builder<MetaAnalysisWarning> found = ImmutableList.builder();
    if (options.limits() != PooledLimits.WALD && count < FEW_FOR_HARTUNG_KNAPP) {
      found.add(new MetaAnalysisWarning(
          Kind.FEW_STUDIES,
          count + " studies: limits of Hartung and Knapp with " + (count - 1)
              + " degrees of freedom are very wide, and tau^2 is hardly known"));
    }
    double error = randomEffects.standardError();
    double wald = waldError();
    if (error == 0) {
      found.add(
          new MetaAnalysisWarning(
              Kind.NO_SPREAD,
              "all studies found the same: the standard error of Hartung and Knapp is 0, its limits say nothing"));
    } else if (error < wald * (1 - 1e-9)) {
      found.add(new MetaAnalysisWarning(
          Kind.SMALLER_ERROR_THAN_WALD,
          String.format(
              Locale.ROOT,
              "the standard error of Hartung and Knapp, %.4g, is smaller than that with z, %.4g",
              error,
              wald)));
    }
    return found.build();
  }

  /** Returns the standard error of the random effects with tau^2 taken for known. */
  private double waldError() {
    double sum = 0;
    for (StudyEffect study : studies) {
      sum += 1 / (study.standardError() * study.standardError() + heterogeneity.tau2());
    }
    return 1 / Math.sqrt(sum);
  }

  /** {@return the studies and their means as a table for a terminal, with the warnings} */
  public String summary() {
    StringBuilder text = new StringBuilder();
    if (isDefined()) {
      text.append(String.format(
          Locale.ROOT,
          "%-28s %10s %10s %10s %8s %8s%n",
          "study",
          scale().natural(),
          "lower",
          "upper",
          "common",
          "random"));
    }
    for (ForestRow row : forest()) {
      ConfidenceInterval limits = row.effect().interval();
      text.append(String.format(
          Locale.ROOT,
          "%-28s %10.4g %10.4g %10.4g %8s %8s%n",
          row.label(),
          row.effect().value(),
          limits.lower(),
          limits.upper(),
          percent(row.commonWeight()),
          percent(row.randomWeight())));
    }
    for (StudyEffect study : leftOut) {
      text.append(study).append(String.format("%n"));
    }
    if (heterogeneity.degreesOfFreedom() > 0) {
      ConfidenceInterval further = natural(prediction);
      text.append(String.format(
          Locale.ROOT,
          "tau2 %.4g, I2 %.1f %%, Q %.4g with %d df, p %.3g; a further study %.4g to %.4g%n",
          heterogeneity.tau2(),
          100 * heterogeneity.i2(),
          heterogeneity.q(),
          heterogeneity.degreesOfFreedom(),
          heterogeneity.pValue(),
          further.lower(),
          further.upper()));
    }
    if (isDefined()) {
      warnings().forEach(warning -> text.append(String.format("warning: %s%n", warning)));
    }
    return text.toString();
  }

  private static String percent(double share) {
    return Double.isNaN(share) ? "" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  /** {@return the table of {@link #summary()}} */
  @Override
  public String toString() {
    return summary();
  }
}
