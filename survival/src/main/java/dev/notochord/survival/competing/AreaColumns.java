package dev.notochord.survival.competing;

/** Per row the variances of an incidence F and of its area since the origin, from which that at any time follows. */
final class AreaColumns {
  private final double timeScale;
  private final double[] incidence;
  private final double[] covariance;
  private final double[] area;

  AreaColumns(double timeScale, double[] incidence, double[] covariance, double[] area) {
    this.timeScale = timeScale;
    this.incidence = incidence;
    this.covariance = covariance;
    this.area = area;
  }

  /** Returns the standard error of the area up to a time {@code later} than a row and before the next. */
  double standardError(int row, double later) {
    double passed = later / timeScale;
    double variance = area[row] + passed * (2 * covariance[row] + passed * incidence[row]);
    return timeScale * Math.sqrt(Math.max(0, variance));
  }
}
