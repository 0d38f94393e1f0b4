package dev.notochord.survival.comparison;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import java.util.function.DoubleUnaryOperator;
import org.immutables.value.Value;

/**
 * Tests whether the survival of one sample is that of a reference: the population of a life table,
 * a historical control, a median that a trial is to beat.
 *
 * <pre>
 *   E          = sum of H(t_i) - H(e_i) over subjects  H the cumulative hazard of the reference
 *   chi-square = (O - E)^2 / E                         one degree of freedom
 *   ratio      = O / E                                 standardised mortality ratio
 * </pre>
 *
 * <p>with O the events seen, t_i the time of subject i, event or censoring, and e_i its entry, 0 unless it
 * came late. Each subject brings the events that are expected while it is under observation; a row with a
 * frequency counts as so many subjects. The reference is taken to be known
 * without error; one that was itself estimated from few subjects gives p-values that are too small.
 *
 * <p><b>Which variance.</b> If the reference is right, the variance of O - E is the expectation of E, and that
 * of O as well. The usual statistic estimates it by E. The modified one of Wu (2014) takes the mean of both,
 * {@code (O - E)^2 / ((O + E) / 2)}: see {@link OneSampleLogRankResult#modifiedStatistic()}.
 *
 * <pre>{@code
 * OneSampleLogRank test = OneSampleLogRank.withDefaults();
 * test.test(sample, months -> 0.02 * months);   // a cumulative hazard
 * test.test(sample, expectedByLifeTable);       // expected events per subject
 * test.testExponential(sample, 0.5, 24);        // a median survival of 24
 * }</pre>
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th><th>elsewhere</th></tr>
 *   <tr><td>confidence level of the ratio</td><td>0.95</td><td>0.95</td></tr>
 * </table>
 *
 * <p><b>Edges.</b> When no event is expected there is no test, and the result says so.
 *
 * <p>Cost O(n) and one evaluation of the hazard per subject. The statistic agrees with R's {@code
 * survdiff} with an offset of the expected survival (survival 3.5-3).
 *
 * @see <a href="https://doi.org/10.2307/1402659">Breslow NE. Int Stat Rev 1975;43:45-57</a>
 * @see <a href="https://doi.org/10.4172/2155-6180.1000210">Wu J. J Biom Biostat 2014;5:210</a>
 * @see <a href="https://doi.org/10.1093/jnci/djg052">Finkelstein DM, Muzikansky A, Schoenfeld DA. J
 *     Natl Cancer Inst 2003;95:1434-1439</a>
 * @since 0.1.0
 */
@Value.Immutable(builder = false)
public abstract class OneSampleLogRank {
  OneSampleLogRank() {}

  /** {@return the default options: level 0.95} */
  public static OneSampleLogRank withDefaults() {
    return ImmutableOneSampleLogRank.of(0.95);
  }

  /** {@return the confidence level of the ratio of observed to expected events, above 0 and below 1} */
  @Value.Parameter
  public abstract double confidenceLevel();

  /**
   * {@return these options with another confidence level}
   *
   * @param level the level, above 0 and below 1
   * @throws IllegalArgumentException if {@code level} is not above 0 and below 1
   */
  public OneSampleLogRank withConfidenceLevel(double level) {
    return ImmutableOneSampleLogRank.of(level);
  }

  /**
   * Tests a sample against a reference that is the same for all subjects.
   *
   * @param data the sample
   * @param cumulativeHazard the cumulative hazard of the reference at a time in the unit of the
   *     sample; minus the logarithm of its survival
   * @return the observed and expected events and their tests
   * @throws IllegalArgumentException if the cumulative hazard at the time of a subject is negative,
   *     infinite or NaN; the message names the subject
   */
  public OneSampleLogRankResult test(SurvivalData data, DoubleUnaryOperator cumulativeHazard) {
    double[] expected = new double[data.rows()];
    for (int place = 0; place < data.usedRows(); place++) {
      int row = data.rowByTime(place);
      double until = hazardAt(row, "time", data.time(row), cumulativeHazard);
      double before =
          data.entry(row) == 0 ? 0 : hazardAt(row, "entry", data.entry(row), cumulativeHazard);
      if (until < before) {
        throw new IllegalArgumentException(
            "one-sample log-rank test: cumulative hazard at time[" + row + "] is " + until
                + " and at its entry " + before + ", expected one that does not fall");
      }
      expected[row] = until - before;
    }
    return test(data, expected);
  }

  /**
   * Tests a sample of which the expected events of each subject are known, for instance from a life
   * table by age, sex and year.
   *
   * @param data the sample
   * @param expected per subject the cumulative hazard of the reference over the time observed
   * @return the observed and expected events and their tests
   * @throws IllegalArgumentException if there is not one number per subject, or one is negative,
   *     infinite or NaN; the message names its place, counted from 0
   */
  public OneSampleLogRankResult test(SurvivalData data, double[] expected) {
    checkArgument(
        expected.length == data.rows(),
        "one-sample log-rank test: %s subjects and %s expected events, expected one per subject",
        data.rows(),
        expected.length);
    checkArgument(
        data.weightKind().filter(WeightKind.SAMPLING::equals).isEmpty() && !data.hasClusters(),
        "one-sample log-rank test: the data have sampling weights or clusters, expected independent subjects"
            + " that count alike");
    double sum = 0;
    for (int place = 0; place < data.usedRows(); place++) {
      int row = data.rowByTime(place);
      if (!(expected[row] >= 0 && expected[row] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("one-sample log-rank test: expected events[" + row
            + "] are " + expected[row] + ", expected a finite number >= 0");
      }
      sum += data.weight(row) * expected[row];
    }
    checkArgument(
        sum < Double.POSITIVE_INFINITY,
        "one-sample log-rank test: the expected events add up to %s, expected a finite number",
        sum);
    return new OneSampleLogRankResult(data.subjects(), data.totalEvents(), sum, confidenceLevel());
  }

  /**
   * Tests a sample against a constant hazard, given by the survival at one time.
   *
   * @param data the sample
   * @param survival the survival of the reference at {@code time}, above 0 and at most 1
   * @param time the time, above 0, in the unit of the sample
   * @return the observed and expected events and their tests
   * @throws IllegalArgumentException if {@code survival} or {@code time} is out of its range
   */
  public OneSampleLogRankResult testExponential(SurvivalData data, double survival, double time) {
    checkArgument(
        survival > 0 && survival <= 1,
        "one-sample log-rank test: reference survival is %s, expected above 0 and at most 1",
        survival);
    checkArgument(
        time > 0 && time < Double.POSITIVE_INFINITY,
        "one-sample log-rank test: time of the reference survival is %s, expected a finite number"
            + " above 0",
        time);
    // Adding zero turns the -0.0 of a survival of 1 into 0.0.
    double logarithm = -Math.log(survival) + 0.0;
    return test(data, t -> logarithm * (t / time));
  }

  private static double hazardAt(
      int row, String column, double time, DoubleUnaryOperator cumulativeHazard) {
    double hazard = cumulativeHazard.applyAsDouble(time);
    if (!(hazard >= 0 && hazard < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("one-sample log-rank test: cumulative hazard at " + column
          + "[" + row + "] = " + time + " is " + hazard + ", expected a finite number >= 0");
    }
    return hazard;
  }

  @Value.Check
  void check() {
    checkArgument(
        confidenceLevel() > 0 && confidenceLevel() < 1,
        "one-sample log-rank test: confidence level is %s, expected above 0 and below 1",
        confidenceLevel());
  }
}
