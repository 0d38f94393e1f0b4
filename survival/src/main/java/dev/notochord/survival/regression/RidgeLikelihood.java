package dev.notochord.survival.regression;

/** A likelihood less half the sum of squared coefficients, each times a number. */
final class RidgeLikelihood implements PartialLikelihood {
  private final PartialLikelihood likelihood;
  private final double[] size;

  /**
   * Adds a penalty.
   *
   * @param size by what each square is multiplied, on the working scale
   */
  RidgeLikelihood(PartialLikelihood likelihood, double[] size) {
    this.likelihood = likelihood;
    this.size = size;
  }

  @Override
  public int size() {
    return likelihood.size();
  }

  @Override
  public Evaluation evaluate(double[] beta) {
    Evaluation plain = likelihood.evaluate(beta);
    double value = plain.logLikelihood;
    int p = beta.length;
    for (int c = 0; c < p; c++) {
      value -= 0.5 * size[c] * beta[c] * beta[c];
      plain.score[c] -= size[c] * beta[c];
      plain.information[c * p + c] += size[c];
    }
    return new Evaluation(value, plain.score, plain.information);
  }
}
