package dev.notochord.survival.regression;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Schoenfeld residuals, scaled or not: for each event one number per column of the design.
 *
 * <p>Events are rows with the event, in the order of the strata and of time within a stratum; tied ones each have their
 * own. A row with a frequency is one event here, with the frequency as its weight. Immutable; arrays are copies. Memory
 * 8 (p + 4) bytes per event.
 *
 * @see CoxResiduals#schoenfeld()
 * @see CoxResiduals#scaledSchoenfeld()
 * @since 0.1.0
 */
public final class SchoenfeldResiduals {
  private final ImmutableList<String> columnNames;
  private final ImmutableList<String> strata;
  private final double[] time;
  private final int[] row;
  private final int[] stratum;
  private final double[] weight;
  private final double[][] values;

  private SchoenfeldResiduals(
      ImmutableList<String> columnNames,
      ImmutableList<String> strata,
      double[] time,
      int[] row,
      int[] stratum,
      double[] weight,
      double[][] values) {
    this.columnNames = columnNames;
    this.strata = strata;
    this.time = time;
    this.row = row;
    this.stratum = stratum;
    this.weight = weight;
    this.values = values;
  }

  static SchoenfeldResiduals of(CoxFit fit, HazardPath path, boolean weighted) {
    CoxRows rows = path.rows;
    int events = 0;
    for (int deaths : rows.deaths) {
      events += deaths;
    }
    int p = rows.columns;
    double[] time = new double[events];
    int[] row = new int[events];
    int[] stratum = new int[events];
    double[] weight = new double[events];
    double[][] values = new double[events][p];
    int k = 0;
    for (int s = 0; s + 1 < rows.blockStart.length; s++) {
      for (int j = rows.blockStart[s]; j < rows.blockStart[s + 1]; j++) {
        int first = rows.firstEnding[j];
        for (int i = first; i < first + rows.deaths[j]; i++, k++) {
          time[k] = rows.time[j];
          row[k] = rows.row[i];
          stratum[k] = s;
          weight[k] = rows.weight[i];
          double share = weighted ? weight[k] : 1;
          for (int c = 0; c < p; c++) {
            values[k][c] = share * (rows.x[i * p + c] - path.mean[j * p + c]) * rows.scale[c];
          }
        }
      }
    }
    return new SchoenfeldResiduals(
        fit.design().columnNames(), rows.strata, time, row, stratum, weight, values);
  }

  SchoenfeldResiduals mapped(UnaryOperator<double[]> map) {
    double[][] mapped = new double[values.length][];
    for (int k = 0; k < mapped.length; k++) {
      mapped[k] = map.apply(values[k]);
    }
    return new SchoenfeldResiduals(columnNames, strata, time, row, stratum, weight, mapped);
  }

  double totalWeight() {
    double total = 0;
    for (double w : weight) {
      total += w;
    }
    return total;
  }

  /** {@return the names of the columns} */
  public ImmutableList<String> columnNames() {
    return columnNames;
  }

  /** {@return the number of rows with the event} */
  public int events() {
    return time.length;
  }

  /**
   * {@return the residual of an event in a column}
   *
   * @param event the event, from 0
   * @param column the column, from 0
   * @throws IndexOutOfBoundsException if there is no such event or column
   */
  public double value(int event, int column) {
    Objects.checkIndex(event, events());
    return values[event][Objects.checkIndex(column, columnNames.size())];
  }

  /**
   * {@return the time of an event}
   *
   * @param event the event, from 0
   * @throws IndexOutOfBoundsException if there is no such event
   */
  public double time(int event) {
    return time[Objects.checkIndex(event, events())];
  }

  /**
   * {@return the row of the data that has an event}
   *
   * @param event the event, from 0
   * @throws IndexOutOfBoundsException if there is no such event
   */
  public int row(int event) {
    return row[Objects.checkIndex(event, events())];
  }

  /**
   * {@return the stratum of an event; empty without strata}
   *
   * @param event the event, from 0
   * @throws IndexOutOfBoundsException if there is no such event
   */
  public String stratum(int event) {
    return strata.get(stratum[Objects.checkIndex(event, events())]);
  }

  /**
   * {@return the weight of the row of an event, 1 without weights}
   *
   * @param event the event, from 0
   * @throws IndexOutOfBoundsException if there is no such event
   */
  public double weight(int event) {
    return weight[Objects.checkIndex(event, events())];
  }

  /** {@return the times of the events} */
  public double[] times() {
    return time.clone();
  }

  /** {@return the weights of the events} */
  public double[] weights() {
    return weight.clone();
  }

  /** {@return for each event the residuals of all columns} */
  public double[][] values() {
    double[][] copy = new double[values.length][];
    for (int k = 0; k < copy.length; k++) {
      copy[k] = values[k].clone();
    }
    return copy;
  }

  /** {@return for instance {@code Schoenfeld residuals of 165 events in [age, sex]}} */
  @Override
  public String toString() {
    return "Schoenfeld residuals of " + events() + " events in " + columnNames;
  }
}
