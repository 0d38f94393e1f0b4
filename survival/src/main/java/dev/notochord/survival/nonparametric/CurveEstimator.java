package dev.notochord.survival.nonparametric;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.Groups;
import dev.notochord.survival.Landmark;
import dev.notochord.survival.LateEntries;
import dev.notochord.survival.RiskTable;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.immutables.value.Value;

/**
 * Estimates survival and cumulative hazard from follow-up with censoring: the options behind {@link
 * KaplanMeier}, {@link NelsonAalen} and {@link FlemingHarrington}, which differ in the first two only.
 *
 * <p>The options are immutable: each {@code with} method returns changed options and leaves this
 * object as it is.
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th><th>elsewhere</th></tr>
 *   <tr><td>survival form</td><td>as the class you started with</td><td>product limit in R and SAS</td></tr>
 *   <tr><td>hazard form</td><td>as the class you started with</td><td>Nelson-Aalen in R and SAS</td></tr>
 *   <tr><td>variance</td><td>{@link CurveVariance#BY_DATA}</td><td>as in R, where however integer weights are
 *       frequencies and others are not</td></tr>
 *   <tr><td>confidence level</td><td>0.95</td><td>0.95 in R and SAS</td></tr>
 *   <tr><td>transform</td><td>{@link ConfidenceTransform#LOG}</td><td>log in R, log-log in SAS</td></tr>
 *   <tr><td>lower limits</td><td>{@link LowerLimit#USUAL}</td><td>usual in R</td></tr>
 *   <tr><td>quantile rule</td><td>{@link QuantileRule#MIDPOINT}</td><td>midpoint in R, SAS has its own</td></tr>
 * </table>
 *
 * <p>Cost O(m) for the m distinct times of a sample, which was sorted when it was made, and O(n) for n rows
 * with the infinitesimal jackknife; 56 bytes per distinct time.
 *
 * <p><b>Edges.</b> No event: S is 1 everywhere with standard error 0 and limits 1 and 1. All still
 * at risk have the event: a product limit is 0, its standard error and limits are NaN, and so it stays,
 * also when subjects enter later: see {@link SurvivalCurve#cautions()}. The exponential of a hazard is above 0
 * then, but standard error and limits are NaN from there on if {@link CurveVariance#GREENWOOD} is asked for,
 * which is infinite. A hazard above about 745 makes its exponential 0. A subject who enters at an event
 * time is not at risk there. The estimates agree with R's {@code survfit} (survival 3.5-3), with three
 * differences on purpose: the robust standard error of S is S times that of log S for every form, where R leaves
 * the factor out for {@code stype = 2, ctype = 1} and has it twice for {@code stype = 1, ctype = 2}; while S is 1
 * the limits are 1 and 1 for every transform; and times that differ are
 * never taken as tied unless {@link SurvivalData#withTies} says so, where R, unless told otherwise, ties
 * times that are nearer than 1.5e-8, or than 1.5e-8 of the mean of all times.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class CurveEstimator {
  CurveEstimator() {}

  static CurveEstimator of(SurvivalForm survivalForm, HazardForm hazardForm) {
    return ImmutableCurveEstimator.builder()
        .survivalForm(survivalForm)
        .hazardForm(hazardForm)
        .build();
  }

  /** {@return how the survival is built} */
  public abstract SurvivalForm survivalForm();

  /** {@return how tied events add to the hazard} */
  public abstract HazardForm hazardForm();

  /** {@return how the variance is estimated} */
  @Value.Default
  public CurveVariance variance() {
    return CurveVariance.BY_DATA;
  }

  /** {@return the confidence level of the limits, above 0 and below 1} */
  @Value.Default
  public double confidenceLevel() {
    return 0.95;
  }

  /** {@return the scale on which the limits are symmetric} */
  @Value.Default
  public ConfidenceTransform confidenceTransform() {
    return ConfidenceTransform.LOG;
  }

  /** {@return what the lower limits do between events} */
  @Value.Default
  public LowerLimit lowerLimit() {
    return LowerLimit.USUAL;
  }

  /** {@return which time is a quantile where the curve is flat} */
  @Value.Default
  public QuantileRule quantileRule() {
    return QuantileRule.MIDPOINT;
  }

  /**
   * {@return these options with another confidence level}
   *
   * @param level the level, above 0 and below 1
   * @throws IllegalArgumentException if {@code level} is not above 0 and below 1
   */
  public abstract CurveEstimator withConfidenceLevel(double level);

  /**
   * {@return these options with another transform for the limits}
   *
   * @param transform the scale on which the limits are symmetric
   */
  public CurveEstimator with(ConfidenceTransform transform) {
    return withConfidenceTransform(transform);
  }

  /**
   * {@return these options with another variance}
   *
   * @param variance how the variance is estimated
   */
  public CurveEstimator with(CurveVariance variance) {
    return withVariance(variance);
  }

  /**
   * {@return these options with the survival built in another way}
   *
   * @param form how the survival is built
   */
  public CurveEstimator with(SurvivalForm form) {
    return withSurvivalForm(form);
  }

  /**
   * {@return these options with the hazard built in another way}
   *
   * @param form how tied events add to the hazard
   */
  public CurveEstimator with(HazardForm form) {
    return withHazardForm(form);
  }

  /**
   * {@return these options with other lower limits}
   *
   * @param limit what the lower limits do between events
   */
  public CurveEstimator with(LowerLimit limit) {
    return withLowerLimit(limit);
  }

  /**
   * {@return these options with another rule for quantiles}
   *
   * @param rule which time is a quantile where the curve is flat
   */
  public CurveEstimator with(QuantileRule rule) {
    return withQuantileRule(rule);
  }

  abstract CurveEstimator withConfidenceTransform(ConfidenceTransform transform);

  abstract CurveEstimator withVariance(CurveVariance variance);

  abstract CurveEstimator withSurvivalForm(SurvivalForm form);

  abstract CurveEstimator withHazardForm(HazardForm form);

  abstract CurveEstimator withLowerLimit(LowerLimit limit);

  abstract CurveEstimator withQuantileRule(QuantileRule rule);

  /**
   * {@return the curve of a sample}
   *
   * @param data the sample
   * @throws IllegalArgumentException if the sample has strata, for which one curve would be meaningless
   *     (estimate those of {@code data.split(strata)}), or if a product limit is asked for and events recur
   */
  public SurvivalCurve estimate(SurvivalData data) {
    CurvePass pass = pass(data);
    CurveVariance used = variance(data);
    return curve(
        pass,
        used,
        used == CurveVariance.INFINITESIMAL_JACKKNIFE
            ? InfinitesimalJackknife.of(data, pass)
            : pass.standardErrors(used));
  }

  /**
   * Estimates the curve given survival beyond a time: S(t | s) = S(t) / S(s).
   *
   * <p>It is estimated from the subjects at risk after that time, those who enter later included, on the same
   * time axis: 1 up to {@code survived}, where an event at exactly {@code survived} is not survived. Variance
   * and limits come from the steps between the two times alone, by every formula, robust or not: the units are
   * those of the sample. Where S(s) is 0 because few were at risk early, the curve is that of the later
   * entrants.
   *
   * @param data the sample
   * @param survived the time survived, at least 0
   * @return the curve; empty if nobody was at risk after that time
   * @throws IllegalArgumentException as {@link #estimate(SurvivalData)}, or if {@code survived} is negative or
   *     not finite, or events recur
   * @see Landmark
   */
  public Optional<SurvivalCurve> estimateGiven(SurvivalData data, double survived) {
    return Landmark.at(survived).with(LateEntries.INCLUDED).select(data).data().map(this::estimate);
  }

  /**
   * Estimates the curve given survival beyond a time, of subjects who were counted before.
   *
   * @param table the counts of the subjects, events of all causes taken together
   * @param survived the time survived, at least 0
   * @return the curve as {@link #estimateGiven(SurvivalData, double)} describes it; empty if nobody was at
   *     risk after that time
   * @throws IllegalArgumentException as {@link #estimate(RiskTable)}, or if {@code survived} is negative or NaN
   */
  public Optional<SurvivalCurve> estimateGiven(RiskTable table, double survived) {
    return table.after(survived).map(this::estimate);
  }

  /**
   * Finds how much each subject moves the survival at a time: per row the derivative of S(time) by the weight of
   * the row.
   *
   * <p>Summed over the rows of each independent unit, squared and summed again, it is the variance of {@link
   * CurveVariance#INFINITESIMAL_JACKKNIFE}: see {@link Influence#variance()}. Cost O(n).
   *
   * @param data the sample
   * @param time the time, at least 0
   * @return the influence; empty after the last time of follow-up and where a product limit is 0
   * @throws IllegalArgumentException as {@link #estimate(SurvivalData)}, or if {@code time} is negative or NaN
   */
  public Optional<Influence> influence(SurvivalData data, double time) {
    CurvePass pass = pass(data);
    checkArgument(time >= 0, "survival curve: time is %s, expected a number >= 0", time);
    if (time > pass.maxTime()) {
      return Optional.empty();
    }
    int rows = 0;
    while (rows < pass.size() && pass.time(rows) <= time) {
      rows++;
    }
    double s = rows == 0 ? 1 : pass.survival.get(rows - 1);
    if (s == 0) {
      return Optional.empty();
    }
    double[] factor = new double[pass.size()];
    Arrays.fill(factor, 0, rows, s);
    return Optional.of(new Influence(data, InfinitesimalJackknife.influence(data, pass, factor)));
  }

  /**
   * {@return the median of a sample with bootstrap limits: {@link #bootstrapQuantile} of 0.5}
   *
   * @param data the sample
   * @param replicates the number of samples to draw, at least 2 / (1 - level) - 1; 999 is usual
   * @param seed the seed of the random numbers
   * @throws IllegalArgumentException as {@link #bootstrapQuantile}
   */
  public QuantileBootstrap bootstrapMedian(SurvivalData data, int replicates, long seed) {
    return bootstrapQuantile(data, 0.5, replicates, seed);
  }

  /**
   * Finds a quantile with percentile limits from samples drawn from the sample.
   *
   * <p>Each replicate draws, with replacement, as many independent units as there are: clusters or subjects where the
   * sample has them, with all their rows, otherwise rows. A row of frequency f stands for f subjects, who are drawn one
   * by one; a row drawn twice keeps its sampling weight twice. Entries after the origin come along with their rows.
   * Samples drawn from each stratum of a study are those of {@code data.split(strata)}.
   *
   * <p>Cost O(n) per replicate for n rows, or for as many subjects as the frequencies add to; the replicates are divided
   * over {@link SurvivalData#parallelism()}. The result depends on the sample, the seed and the order of the rows, and
   * on nothing else. Memory: 8 bytes per replicate, and 4 bytes per row and thread.
   *
   * @param data the sample
   * @param probability the part with the event, above 0 and below 1; 0.5 for the median
   * @param replicates the number of samples to draw, at least 2 / (1 - level) - 1, such as 39 at level 0.95; 999 is
   *     usual
   * @param seed the seed of the random numbers
   * @return the quantile, its limits and the quantiles of the replicates
   * @throws IllegalArgumentException as {@link #estimate(SurvivalData)}, or if {@code probability} is not above 0 and
   *     below 1, there are too few replicates, or frequencies add to 2^31 or more
   */
  public QuantileBootstrap bootstrapQuantile(
      SurvivalData data, double probability, int replicates, long seed) {
    return QuantileBootstrap.of(this, data, probability, replicates, seed);
  }

  /** Checks a sample and makes one pass over its counts. */
  CurvePass pass(SurvivalData data) {
    checkArgument(
        data.strata().isEmpty(),
        "survival curve: the sample has strata %s, expected none; estimate the curve of each",
        data.strata().map(Groups::names).orElse(null));
    checkArgument(
        survivalForm() != SurvivalForm.PRODUCT_LIMIT || !data.hasRecurrentEvents(),
        "Kaplan-Meier: a subject has rows after an event, expected at most one event per subject");
    return CurvePass.of(data.riskTable(), survivalForm(), hazardForm());
  }

  /** Returns the variance that a sample calls for. */
  CurveVariance variance(SurvivalData data) {
    boolean robust = data.weightKind().filter(WeightKind.SAMPLING::equals).isPresent()
        || data.hasClusters()
        || data.hasRecurrentEvents();
    return variance() == CurveVariance.BY_DATA && robust
        ? CurveVariance.INFINITESIMAL_JACKKNIFE
        : modelVariance();
  }

  /**
   * {@return the curve of each group, in the order of {@link Groups#names()}}
   *
   * @param data the sample
   * @param groups the group of each row
   * @throws IllegalArgumentException if {@code groups} does not have one label per row, or as {@link
   *     #estimate(SurvivalData)}
   */
  public ImmutableMap<String, SurvivalCurve> estimate(SurvivalData data, Groups groups) {
    ImmutableMap.Builder<String, SurvivalCurve> curves = ImmutableMap.builder();
    data.split(groups).forEach((name, sample) -> curves.put(name, estimate(sample)));
    return curves.buildOrThrow();
  }

  /**
   * {@return the curve of subjects who were counted before, for instance at several sites and
   * merged}
   *
   * @param table the counts of the subjects, events of all causes taken together
   * @throws IllegalArgumentException if the infinitesimal jackknife is asked for, which needs the rows, or
   *     the table has sampling weights and no other variance was named
   */
  public SurvivalCurve estimate(RiskTable table) {
    CurvePass pass = pass(table);
    return curve(pass, modelVariance(), pass.standardErrors(modelVariance()));
  }

  /** Checks that a table is enough, and makes one pass over it. */
  CurvePass pass(RiskTable table) {
    checkArgument(
        variance() != CurveVariance.INFINITESIMAL_JACKKNIFE
            && (variance() != CurveVariance.BY_DATA || !table.hasSamplingWeights()),
        "survival curve: the variance is %s and the table %s sampling weights, expected a variance that"
            + " needs no rows",
        variance(),
        table.hasSamplingWeights() ? "has" : "has no");
    return CurvePass.of(table, survivalForm(), hazardForm());
  }

  /** Returns the variance asked for or, if it is left to the data, the one that belongs to the form. */
  CurveVariance modelVariance() {
    CurveVariance used = variance();
    if (used == CurveVariance.BY_DATA) {
      used = survivalForm() == SurvivalForm.PRODUCT_LIMIT
          ? CurveVariance.GREENWOOD
          : hazardForm() == HazardForm.NELSON_AALEN
              ? CurveVariance.TSIATIS_AALEN
              : CurveVariance.TIE_CORRECTED;
    }
    return used;
  }

  private SurvivalCurve curve(CurvePass pass, CurveVariance used, LogStandardErrors errors) {
    return new SurvivalCurve(this, used, pass, errors);
  }

  /** Returns the normal quantile of the confidence level, two-sided. */
  double z() {
    return NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidenceLevel()) / 2);
  }

  @Value.Check
  void check() {
    checkArgument(
        confidenceLevel() > 0 && confidenceLevel() < 1,
        "survival curve: confidence level is %s, expected above 0 and below 1",
        confidenceLevel());
  }
}
