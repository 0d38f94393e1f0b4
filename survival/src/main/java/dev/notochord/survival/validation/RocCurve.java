package dev.notochord.survival.validation;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Optional;

/**
 * The curve of sensitivity against 1 - specificity at a time, over all thresholds of a risk.
 *
 * <p>A point per threshold, from an infinite one, at which nobody is positive, down through the different risks of the
 * sample to the lowest, at which everybody is: the columns begin with 0 and end with 1. Who has a risk of at least the
 * threshold is positive. Points are joined by straight lines; the area under them is the AUC.
 *
 * @see TimeDependentAuc#rocOfRisk(dev.notochord.survival.SurvivalData, double[], double)
 * @since 0.1.0
 */
public final class RocCurve {
  private final double time;
  private final ImmutableDoubleArray thresholds;
  private final ImmutableDoubleArray sensitivities;
  private final ImmutableDoubleArray falsePositiveRates;
  private final Optional<String> reason;

  private RocCurve(double time, double[][] columns, int points, Optional<String> reason) {
    this.time = time;
    this.reason = reason;
    thresholds = column(columns[0], points);
    sensitivities = column(columns[1], points);
    falsePositiveRates = column(columns[2], points);
  }

  private static ImmutableDoubleArray column(double[] column, int points) {
    return ImmutableDoubleArray.copyOf(column).subArray(0, points).trimmed();
  }

  static RocCurve of(WeightedSample sample, double[] score, double t, ControlGroup controls) {
    TimedRows rows = sample.rows;
    double[] weights = sample.weights(t);
    int[] order = new RankedScores(score, 0).order;
    int size = order.length;
    double[][] columns = new double[3][size + 1];
    columns[0][0] = Double.POSITIVE_INFINITY;
    int point = 0;
    double cases = 0;
    double others = 0;
    for (int rank = size - 1; rank >= 0; rank--) {
      int i = order[rank];
      double mass = rows.weight[i] * weights[i];
      if (AucSums.isCase(rows, i, t)) {
        cases += mass;
      } else if (AucSums.isControl(rows, i, t, controls)) {
        others += mass;
      }
      if (rank == 0 || score[order[rank - 1]] != score[i]) {
        point++;
        columns[0][point] = score[i];
        columns[1][point] = cases;
        columns[2][point] = others;
      }
    }
    if (!(cases > 0 && others > 0)) {
      return new RocCurve(
          t,
          columns,
          0,
          Optional.of(cases > 0 ? "nobody to compare with at that time" : "no event by that time"));
    }
    for (int k = 0; k <= point; k++) {
      columns[1][k] /= cases;
      columns[2][k] /= others;
    }
    return new RocCurve(t, columns, point + 1, Optional.empty());
  }

  /** {@return the time} */
  public double time() {
    return time;
  }

  /** {@return why there is no curve; empty when there is one} */
  public Optional<String> reason() {
    return reason;
  }

  /** {@return the thresholds, from infinity down; empty when there is no curve} */
  public ImmutableDoubleArray thresholds() {
    return thresholds;
  }

  /** {@return per threshold the probability of a positive for those with the event by the time} */
  public ImmutableDoubleArray sensitivities() {
    return sensitivities;
  }

  /** {@return per threshold the probability of a positive for the controls, 1 less the specificity} */
  public ImmutableDoubleArray falsePositiveRates() {
    return falsePositiveRates;
  }

  /** {@return the area under the curve; NaN when there is none} */
  public double area() {
    double sum = 0;
    for (int k = 1; k < thresholds.length(); k++) {
      sum += (falsePositiveRates.get(k) - falsePositiveRates.get(k - 1))
          * (sensitivities.get(k) + sensitivities.get(k - 1))
          / 2;
    }
    return reason.isPresent() ? Double.NaN : sum;
  }

  /**
   * {@return the place of the threshold with the largest sum of sensitivity and specificity (Youden's index), the
   * highest such threshold; -1 when there is no curve}
   *
   * <p>A threshold that was picked by the same sample is flattered by it.
   */
  public int bestByYouden() {
    int best = reason.isPresent() ? -1 : 0;
    for (int k = 1; k < thresholds.length(); k++) {
      double gain = sensitivities.get(k) - falsePositiveRates.get(k);
      if (gain > sensitivities.get(best) - falsePositiveRates.get(best)) {
        best = k;
      }
    }
    return best;
  }

  /** {@return what it is, in one line} */
  @Override
  public String toString() {
    return reason
        .map(why -> "no ROC curve at time " + time + ": " + why)
        .orElseGet(() -> "ROC curve at time " + time + ", " + thresholds.length()
            + " thresholds, area " + area());
  }
}
