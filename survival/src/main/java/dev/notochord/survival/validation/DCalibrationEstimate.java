package dev.notochord.survival.validation;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import dev.notochord.survival.nonparametric.KaplanMeier;
import dev.notochord.survival.nonparametric.SurvivalCurve;
import dev.notochord.survival.regression.ChiSquareTest;
import java.util.Locale;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The subjects by bins of the predicted survival at their own times.
 *
 * @see DCalibration
 * @since 0.1.0
 */
public final class DCalibrationEstimate {
  /** The cumulative hazard of a survival of 0, which no double but 0 reaches. */
  private static final double LARGEST_HAZARD = 746;

  private final SurvivalData data;
  private final double[] own;
  private final double[] count;
  private final double total;
  private final double censored;

  DCalibrationEstimate(SurvivalData data, double[] own, int bins) {
    this.data = data;
    this.own = own;
    count = new double[bins];
    double all = 0;
    double open = 0;
    for (int i = 0; i < data.usedRows(); i++) {
      int row = data.rowByTime(i);
      double w = data.weight(row);
      double u = own[row];
      int bin = bin(u, bins);
      all += w;
      if (data.event(row) || u == 0) {
        count[bin] += w;
      } else {
        double below = w / bins / u;
        for (int k = 0; k < bin; k++) {
          count[k] += below;
        }
        count[bin] += w * ((u - (double) bin / bins) / u);
      }
      open += data.event(row) ? 0 : w;
    }
    total = all;
    censored = open;
  }

  /** Returns the bin whose ends, as they are rounded, have u between them. */
  private static int bin(double u, int bins) {
    int bin = Math.min((int) (u * bins), bins - 1);
    while (bin > 0 && u < (double) bin / bins) {
      bin--;
    }
    while (bin < bins - 1 && u >= (bin + 1.0) / bins) {
      bin++;
    }
    return bin;
  }

  /** {@return the counts by bin, from the lowest survival; they sum to the number of subjects} */
  public ImmutableDoubleArray counts() {
    return ImmutableDoubleArray.copyOf(count);
  }

  /** {@return the count of each bin if the curves are right: the subjects over the bins} */
  public double expected() {
    return total / count.length;
  }

  /** {@return the share of censored subjects, whose mass was spread as if the curves were right} */
  public double censoredShare() {
    return censored / total;
  }

  /** {@return the test that all bins have the same count, with one degree of freedom fewer than bins} */
  public ChiSquareTest test() {
    double statistic = 0;
    for (double c : count) {
      statistic += (c - expected()) * (c - expected()) / expected();
    }
    int df = count.length - 1;
    return new ChiSquareTest(
        statistic, df, ChiSquaredDistribution.of(df).survivalProbability(statistic));
  }

  /** {@return a copy of the predicted survival of the rows at their own times; 0 for rows that are not in use} */
  public double[] survivalAtOwnTime() {
    return own.clone();
  }

  /**
   * {@return the Kaplan-Meier curve of the Cox-Snell residuals -log(survival at the own time)}
   *
   * <p>It is near exp(-r) where the curves are right, and treats censored subjects as such. A late entry counts from
   * its entry. A survival of 0 has the residual 746, more than that of any other.
   */
  public SurvivalCurve coxSnell() {
    double[] residual = new double[data.rows()];
    boolean[] event = new boolean[data.rows()];
    for (int row = 0; row < residual.length; row++) {
      residual[row] = own[row] == 0 ? LARGEST_HAZARD : -Math.log(own[row]);
      event[row] = data.event(row);
    }
    double[] weight = new double[data.rows()];
    for (int i = 0; i < data.usedRows(); i++) {
      int row = data.rowByTime(i);
      weight[row] = data.weight(row);
    }
    return KaplanMeier.withDefaults()
        .estimate(
            SurvivalData.rightCensored(residual, event).withWeights(weight, WeightKind.FREQUENCY));
  }

  /** {@return the test, with the share of censored subjects} */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "D-calibration in %d bins, %.0f %% censored: %s",
        count.length,
        100 * censoredShare(),
        test());
  }
}
