package dev.notochord.survival.regression;

/** A likelihood as one of some of its coefficients, the others held: one at a value, the rest at 0. */
final class FixedColumn implements PartialLikelihood {
  private final PartialLikelihood all;
  private final int column;
  private final int[] free;
  private double value;

  /**
   * Holds coefficients.
   *
   * @param column the one that is held at a value
   * @param free those that are not held
   */
  FixedColumn(PartialLikelihood all, int column, int[] free) {
    this.all = all;
    this.column = column;
    this.free = free;
  }

  /** Holds the column at another value from now on. */
  void moveTo(double value) {
    this.value = value;
  }

  @Override
  public int size() {
    return free.length;
  }

  @Override
  public Evaluation evaluate(double[] beta) {
    int p = all.size();
    double[] full = new double[p];
    full[column] = value;
    for (int i = 0; i < free.length; i++) {
      full[free[i]] = beta[i];
    }
    Evaluation whole = all.evaluate(full);
    double[] score = new double[free.length];
    double[] information = new double[free.length * free.length];
    double[] moments = new double[free.length];
    for (int i = 0; i < free.length; i++) {
      score[i] = whole.score[free[i]];
      moments[i] = whole.moments[free[i]];
      for (int j = 0; j < free.length; j++) {
        information[i * free.length + j] = whole.information[free[i] * p + free[j]];
      }
    }
    return new Evaluation(whole.logLikelihood, score, information, moments);
  }
}
