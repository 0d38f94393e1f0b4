package dev.notochord.survival.nonparametric;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.Groups;
import dev.notochord.survival.RiskTable;
import dev.notochord.survival.SurvivalData;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.immutables.value.Value;

/**
 * Estimates survival from follow-up counted in intervals: the life table, or actuarial method.
 *
 * <pre>
 *   exposed      n' = n - w / 2 + e / 2
 *   probability  q = d / n',  p = 1 - q                       of the event in the interval, given its start
 *   survival     S at the end of the interval = product of p so far
 *                Var S = S^2 times the sum of q / (n' p)                                     (Greenwood)
 *   density      f = S0 q / h          Var f = f^2 (sum of q / (n' p) before + p / (n' q))
 *   hazard       l = 2 q / (h (1 + p))  Var l = l^2 (1 - (l h / 2)^2) / (n' q)      at the middle (Gehan)
 *   median residual life  t + h (S0 - s / 2) / (S0 - S) - start    Var = s^2 / (4 n' f^2)
 * </pre>
 *
 * <p>with n subjects entering an interval of width h, w withdrawn (censored), e entering late and d having the
 * event in it, S0 the survival at its start. In the last line s is the survival at the start of the interval from
 * which the residual life is counted and n' its exposed; t, h, S0, S and f are of the interval in which survival
 * falls to s / 2.
 *
 * <p>For grouped times and published tables; with exact times {@link KaplanMeier} needs no intervals.
 *
 * <p><b>Intervals</b> hold their start and not their end: an event at a bound is in the interval that begins
 * there, as in SAS and in {@code lifetab} of R. The last bound may be infinite; density and hazard of that
 * interval are NaN. Subjects still observed at a finite last bound are simply not followed further.
 *
 * <p><b>Late entries</b> count half, as withdrawals do, in the interval of their entry; those at a bound are in
 * full from there. Cutler and Ederer have none.
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th></tr>
 *   <tr><td>confidence level</td><td>0.95</td></tr>
 *   <tr><td>transform for the limits of the survival</td><td>{@link ConfidenceTransform#LOG}</td></tr>
 * </table>
 *
 * <p>The limits of density, hazard and median residual life are plain, not below 0.
 *
 * <p><b>Edges.</b> Nobody exposed, or more events than exposed because most entered within the interval: the
 * interval has no probability, and the survival is NaN from there on. All exposed have the event: S is 0, its
 * standard error and limits NaN. No event: density and hazard are 0 with standard error 0. Survival does not
 * fall to a half: the median residual life is NaN. Cost O(m) for m distinct times, and
 * O(k^2) for k intervals.
 *
 * @see <a href="https://doi.org/10.1016/0021-9681(58)90126-7">Cutler SJ, Ederer F. J Chronic Dis 1958;8:699-712</a>
 * @see <a href="https://doi.org/10.1016/0021-9681(69)90114-3">Gehan EA. J Chronic Dis 1969;21:629-644</a>
 * @since 0.1.0
 */
@Value.Immutable
public abstract class LifeTable {
  LifeTable() {}

  /** {@return the method with its defaults: level 0.95, limits of the survival on the log scale} */
  public static LifeTable withDefaults() {
    return ImmutableLifeTable.builder().build();
  }

  /** {@return the confidence level of the limits, above 0 and below 1} */
  @Value.Default
  public double confidenceLevel() {
    return 0.95;
  }

  /** {@return the scale on which the limits of the survival are symmetric} */
  @Value.Default
  public ConfidenceTransform confidenceTransform() {
    return ConfidenceTransform.LOG;
  }

  /**
   * {@return these options with another confidence level}
   *
   * @param level the level, above 0 and below 1
   * @throws IllegalArgumentException if {@code level} is not above 0 and below 1
   */
  public abstract LifeTable withConfidenceLevel(double level);

  /**
   * {@return these options with another transform for the limits of the survival}
   *
   * @param transform the scale on which the limits are symmetric
   */
  public LifeTable with(ConfidenceTransform transform) {
    return withConfidenceTransform(transform);
  }

  abstract LifeTable withConfidenceTransform(ConfidenceTransform transform);

  @Value.Check
  void check() {
    checkArgument(
        confidenceLevel() > 0 && confidenceLevel() < 1,
        "life table: confidence level is %s, expected above 0 and below 1",
        confidenceLevel());
  }

  /**
   * {@return the life table of a sample}
   *
   * @param data the sample
   * @param bounds 0, and the ends of the intervals, increasing; the last may be infinite
   * @throws IllegalArgumentException if the bounds are not so, or the sample has strata or sampling weights
   */
  public ImmutableList<LifeTableInterval> estimate(SurvivalData data, double... bounds) {
    checkArgument(
        data.strata().isEmpty(),
        "life table: the sample has strata %s, expected none; estimate the table of each",
        data.strata().map(Groups::names).orElse(null));
    return estimate(data.riskTable(), bounds);
  }

  /**
   * {@return the life table of subjects who were counted before}
   *
   * @param table the counts of the subjects, events of all causes taken together
   * @param bounds 0, and the ends of the intervals, increasing; the last may be infinite
   * @throws IllegalArgumentException if the bounds are not so, or the table has sampling weights
   */
  public ImmutableList<LifeTableInterval> estimate(RiskTable table, double... bounds) {
    checkBounds(bounds);
    checkArgument(
        !table.hasSamplingWeights(),
        "life table: the sample has sampling weights, expected counts of subjects");
    LifeTableColumns columns = new LifeTableColumns(table, bounds);
    ImmutableList.Builder<LifeTableInterval> intervals = ImmutableList.builder();
    for (int j = 0; j < columns.size(); j++) {
      intervals.add(new LifeTableInterval(
          bounds[j],
          bounds[j + 1],
          columns.entering[j],
          columns.lateEntries[j],
          columns.withdrawn[j],
          columns.events[j],
          columns.exposed[j],
          columns.probability[j],
          survival(columns.survival[j + 1], Math.sqrt(columns.greenwood[j + 1])),
          plain(columns.density(j), columns.densityError(j)),
          plain(columns.hazard(j), columns.hazardError(j)),
          plain(columns.medianResidual(j), columns.medianResidualError(j))));
    }
    return intervals.build();
  }

  private static void checkBounds(double[] bounds) {
    checkArgument(
        bounds.length >= 2 && bounds[0] == 0,
        "life table: bounds are %s, expected 0 and at least one more",
        Arrays.toString(bounds));
    for (int i = 1; i < bounds.length; i++) {
      if (!(bounds[i] > bounds[i - 1])) {
        throw new IllegalArgumentException("life table: bound[" + i + "] is " + bounds[i]
            + ", expected above the one before, " + bounds[i - 1]);
      }
    }
  }

  private double z() {
    return NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidenceLevel()) / 2);
  }

  private Estimate survival(double s, double v) {
    if (!(s > 0)) {
      return estimate(s, Double.NaN, Double.NaN, Double.NaN);
    }
    return s == 1
        ? estimate(1, 0, 1, 1)
        : estimate(
            s,
            s * v,
            confidenceTransform().limit(s, v, -z()),
            confidenceTransform().limit(s, v, z()));
  }

  private Estimate plain(double value, double se) {
    return estimate(value, se, Math.max(0, value - z() * se), value + z() * se);
  }

  private Estimate estimate(double value, double se, double lower, double upper) {
    return new Estimate(value, se, new ConfidenceInterval(lower, upper, confidenceLevel()));
  }
}
