package dev.notochord.survival.validation;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.survival.SurvivalData;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
import org.immutables.value.Value;

/**
 * Distribution calibration: whether the predicted survival of each subject at its own time is uniform from 0 to 1, as it is
 * when the curves are right.
 *
 * <pre>
 *   u = S(time), for a late entry S(time) / S(entry)
 *   event:      1 in the bin of u
 *   censored:   the event is still to come, at a survival below u, anywhere with the same chance:
 *               (u - lower end) / u in the bin of u, (1 / B) / u in each bin below
 *   chi-square  = sum over bins of (count - n / B)^2 / (n / B)
 * </pre>
 *
 * <p>It needs the predictions over the whole follow-up.
 *
 * <pre>{@code
 * DCalibration.withDefaults().of(sample, row -> fit.at(profile(row))::survivalAt).test();
 * }</pre>
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th><th>elsewhere</th></tr>
 *   <tr><td>bins B</td><td>10</td><td>10 by Haider</td></tr>
 * </table>
 *
 * <p><b>Reading the test.</b> It has B - 1 degrees of freedom, which is right for curves made on other subjects and
 * too many for those of a model fitted to the same ones. The mass of censored subjects is spread as if the curves
 * were right: with much censoring the counts are even whatever the curves are, the statistic is smaller than a
 * chi-square, and a test that does not reject says little: of samples of 300 with curves that are right it rejected,
 * at the level 5 %, 5 % without censoring, 0.3 % with 40 % censored and none with 85 %. See {@link
 * DCalibrationEstimate#coxSnell()} for a check that treats censoring as censoring.
 *
 * <p><b>Rows.</b> Late entry is allowed. Frequencies count as so many. Refused are sampling weights, strata, and
 * several rows of a subject.
 *
 * <p><b>Edges.</b> A bin has its lower end and not its upper, the last has both. u = 0 of a censored subject counts in the
 * lowest bin. A curve that is NaN at the subject's time is an error.
 *
 * <p>Cost O(n).
 *
 * @see <a href="https://www.jmlr.org/papers/v21/18-772.html">Haider H, Hoehn B, Davis S, Greiner R. J Mach Learn Res
 *     2020;21(85):1-63</a>
 * @since 0.1.0
 */
@Value.Immutable(builder = false)
public abstract class DCalibration {
  DCalibration() {}

  /** {@return the check with its defaults} */
  public static DCalibration withDefaults() {
    return ImmutableDCalibration.of();
  }

  /** {@return the number of bins of equal width, at least 2} */
  @Value.Default
  public int bins() {
    return 10;
  }

  /**
   * {@return these options with another number of bins}
   *
   * @param count at least 2
   * @throws IllegalArgumentException if {@code count} is below 2
   */
  public abstract DCalibration withBins(int count);

  /**
   * {@return the counts by bins of the predicted survival at the own time}
   *
   * @param data the sample
   * @param survival gives for a row, counted from 0, its predicted survival as a function of time; asked once for
   *     each row in use
   * @throws IllegalArgumentException if the sample is of a kind that is refused, or a survival is no probability or grows
   */
  public DCalibrationEstimate of(
      SurvivalData data, IntFunction<? extends DoubleUnaryOperator> survival) {
    CalibrationEstimate.checkSample("D-calibration", data);
    double[] own = new double[data.rows()];
    for (int i = 0; i < data.usedRows(); i++) {
      int row = data.rowByTime(i);
      DoubleUnaryOperator curve = survival.apply(row);
      double before = data.entry(row) == 0 ? 1 : curve.applyAsDouble(data.entry(row));
      double after = curve.applyAsDouble(data.time(row));
      if (!(before > 0 && before <= 1 && after >= 0 && after <= before)) {
        throw new IllegalArgumentException("D-calibration: the predicted survival of row " + row
            + " is " + after + " at time " + data.time(row) + " after " + before
            + " at its entry, expected a probability that does not grow");
      }
      own[row] = after / before;
    }
    return new DCalibrationEstimate(data, own, bins());
  }

  @Value.Check
  void check() {
    checkArgument(bins() >= 2, "D-calibration: bins are %s, expected at least 2", bins());
  }
}
