package dev.notochord.survival.validation;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;

/**
 * Predicted survival of each row of a sample at some times: what a model or a published table says, before it is judged.
 *
 * <pre>{@code
 * SurvivalPredictions.at(12, probabilityOfLivingAYear);
 * SurvivalPredictions.of(new double[] {3, 6, 12}, rows, row -> fit.at(profile(row))::survivalAt);
 * }</pre>
 *
 * <p>Times increase; probabilities are from 0 to 1 and never grow over the times of a row. Rows are those of the
 * sample in its order, also those that are not in use: their predictions may be NaN.
 *
 * @since 0.1.0
 */
public final class SurvivalPredictions {
  private final ImmutableDoubleArray times;
  private final double[][] survival;
  private final int rows;

  private SurvivalPredictions(ImmutableDoubleArray times, double[][] survival, int rows) {
    this.times = times;
    this.survival = survival;
    this.rows = rows;
  }

  /**
   * {@return predictions from a table}
   *
   * @param times the times, at least one, increasing, finite and at least 0
   * @param survivalByRow per row the probabilities of living without the event beyond each of the times
   * @throws IllegalArgumentException if times or probabilities are not as said
   */
  public static SurvivalPredictions of(double[] times, double[][] survivalByRow) {
    checkTimes(times);
    int rows = survivalByRow.length;
    double[][] columns = new double[times.length][rows];
    for (int row = 0; row < rows; row++) {
      if (survivalByRow[row].length != times.length) {
        throw new IllegalArgumentException(
            "survival predictions: row " + row + " has " + survivalByRow[row].length
                + " probabilities, expected one for each of " + times.length + " times");
      }
      fill(columns, row, times, survivalByRow[row]);
    }
    return new SurvivalPredictions(ImmutableDoubleArray.copyOf(times), columns, rows);
  }

  /**
   * {@return predictions from a survival curve for each row}
   *
   * @param times the times, at least one, increasing, finite and at least 0
   * @param rows the number of rows
   * @param curve gives for a row, counted from 0, its predicted survival as a function of time; asked once per row
   * @throws IllegalArgumentException if times or probabilities are not as said
   */
  public static SurvivalPredictions of(
      double[] times, int rows, IntFunction<? extends DoubleUnaryOperator> curve) {
    checkTimes(times);
    double[][] columns = new double[times.length][rows];
    double[] values = new double[times.length];
    for (int row = 0; row < rows; row++) {
      DoubleUnaryOperator survival = curve.apply(row);
      for (int k = 0; k < times.length; k++) {
        values[k] = survival.applyAsDouble(times[k]);
      }
      fill(columns, row, times, values);
    }
    return new SurvivalPredictions(ImmutableDoubleArray.copyOf(times), columns, rows);
  }

  /**
   * {@return predictions at a single time}
   *
   * @param time the time, finite and at least 0
   * @param survival per row the probability of living without the event beyond it
   * @throws IllegalArgumentException if the time or a probability is not as said
   */
  public static SurvivalPredictions at(double time, double... survival) {
    double[] times = {time};
    return of(times, survival.length, row -> t -> survival[row]);
  }

  /**
   * {@return predictions at a single time from risks}
   *
   * @param time the time, finite and at least 0
   * @param risk per row the probability of the event by then
   * @throws IllegalArgumentException if the time or a probability is not as said
   */
  public static SurvivalPredictions ofRiskAt(double time, double... risk) {
    double[] times = {time};
    return of(times, risk.length, row -> t -> 1 - risk[row]);
  }

  private static void checkTimes(double[] times) {
    if (times.length == 0) {
      throw new IllegalArgumentException("survival predictions: no times, expected at least one");
    }
    for (int k = 0; k < times.length; k++) {
      boolean increases = k == 0 ? times[k] >= 0 : times[k] > times[k - 1];
      if (!(increases && times[k] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("survival predictions: time[" + k + "] is " + times[k]
            + ", expected finite times of at least 0 that increase");
      }
    }
  }

  private static void fill(double[][] columns, int row, double[] times, double[] values) {
    for (int k = 0; k < values.length; k++) {
      double value = values[k];
      if (value < 0 || value > 1) {
        throw new IllegalArgumentException("survival predictions: row " + row + " has " + value
            + " at time " + times[k] + ", expected a probability from 0 to 1");
      }
      if (k > 0 && value > values[k - 1]) {
        throw new IllegalArgumentException("survival predictions: row " + row + " has " + value
            + " at time " + times[k] + " after " + values[k - 1] + " at " + times[k - 1]
            + ", expected a survival that does not grow");
      }
      columns[k][row] = value;
    }
  }

  /** {@return the times} */
  public ImmutableDoubleArray times() {
    return times;
  }

  /** {@return the number of rows} */
  public int rows() {
    return rows;
  }

  /**
   * {@return the predicted probability of living beyond one of the times}
   *
   * @param row the row, from 0
   * @param time the place of the time, from 0
   */
  public double survival(int row, int time) {
    return survival[time][row];
  }

  /**
   * {@return the predicted probability of the event by one of the times}
   *
   * @param row the row, from 0
   * @param time the place of the time, from 0
   */
  public double risk(int row, int time) {
    return 1 - survival[time][row];
  }

  /**
   * {@return a copy of the predicted survival of all rows at one of the times}
   *
   * @param time the place of the time, from 0
   */
  public double[] survivalColumn(int time) {
    return survival[time].clone();
  }

  @Override
  public String toString() {
    return "predicted survival of " + rows + " rows at times " + times;
  }
}
