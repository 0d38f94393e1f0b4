package dev.notochord.survival.validation;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.Estimate;
import java.util.Locale;

/**
 * The table of old against new class of risk, and the measures of the move.
 *
 * <p>Classes are counted from 0, the lowest. With sampling weights the numbers of rows are sums of weights divided by a
 * power of two; use {@link #share}.
 *
 * @see Reclassification
 * @since 0.1.0
 */
public final class ReclassificationEstimate {
  private final ReclassificationSums sums;
  private final double total;

  ReclassificationEstimate(ReclassificationSums sums) {
    this.sums = sums;
    double all = 0;
    for (double[] row : sums.rows) {
      for (double cell : row) {
        all += cell;
      }
    }
    total = all;
  }

  /** {@return the time by which the event is predicted} */
  public double time() {
    return sums.time;
  }

  /** {@return the risks at which the classes from the second on begin} */
  public ImmutableDoubleArray cutoffs() {
    return sums.cutoffs;
  }

  /** {@return the number of classes} */
  public int classes() {
    return sums.rows.length;
  }

  /**
   * {@return the weight of the rows in a cell, their number without weights}
   *
   * @param oldClass the class of the old risk
   * @param newClass the class of the new risk
   */
  public double rows(int oldClass, int newClass) {
    return sums.asGiven(sums.rows[oldClass][newClass]);
  }

  /**
   * {@return the share of the sample in a cell}
   *
   * @param oldClass the class of the old risk
   * @param newClass the class of the new risk
   */
  public double share(int oldClass, int newClass) {
    return sums.rows[oldClass][newClass] / total;
  }

  /**
   * {@return the probability of the event by the time in a cell, 1 less its Kaplan-Meier curve; NaN if nobody is in
   * it or its follow-up ends before the time}
   *
   * @param oldClass the class of the old risk
   * @param newClass the class of the new risk
   */
  public Estimate risk(int oldClass, int newClass) {
    return sums.risk[oldClass][newClass];
  }

  /**
   * {@return the events expected in a cell, its rows times its risk; 0 if nobody is in it, NaN if its follow-up ends before}
   *
   * @param oldClass the class of the old risk
   * @param newClass the class of the new risk
   */
  public double events(int oldClass, int newClass) {
    double rows = rows(oldClass, newClass);
    return rows > 0 ? rows * risk(oldClass, newClass).value() : 0;
  }

  /**
   * {@return the nonevents expected in a cell, its rows less the events}
   *
   * @param oldClass the class of the old risk
   * @param newClass the class of the new risk
   */
  public double nonevents(int oldClass, int newClass) {
    return rows(oldClass, newClass) - events(oldClass, newClass);
  }

  /** {@return the net reclassification improvement over the classes} */
  public Improvement categoryNri() {
    return sums.categories;
  }

  /** {@return the net reclassification improvement in which any higher risk is a move up, from -2 to 2} */
  public Improvement continuousNri() {
    return sums.continuous;
  }

  /** {@return the integrated discrimination improvement} */
  public Improvement idi() {
    return sums.discrimination;
  }

  /** {@return the table and the measures for reading; a cell is rows (events expected)} */
  public String summary() {
    StringBuilder text = new StringBuilder("old class by new class: rows (events expected)\n");
    for (int a = 0; a < classes(); a++) {
      for (int b = 0; b < classes(); b++) {
        text.append(String.format(Locale.ROOT, "%8.6g (%8.4g)", rows(a, b), events(a, b)));
      }
      text.append('\n');
    }
    return text + toString();
  }

  /** {@return the measures for reading} */
  @Override
  public String toString() {
    return "category NRI " + categoryNri() + "; continuous NRI " + continuousNri() + "; IDI "
        + idi();
  }
}
