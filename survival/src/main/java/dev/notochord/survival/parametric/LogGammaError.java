package dev.notochord.survival.parametric;

/**
 * The error w of the generalized gamma distribution in Prentice's form, with its shape Q of either sign; 0 is the normal.
 *
 * <p>With y = Q v and phi1(y) = (exp(y) - 1) / y, phi2(y) = (exp(y) - 1 - y) / y^2 the log density is
 *
 * <pre>
 *   l(v) = -log(2 pi) / 2 - delta(Q) - v^2 phi2(Q v)
 * </pre>
 *
 * <p>with delta the remainder of Stirling's formula for log Gamma(1 / Q^2). Nothing in it is singular at Q = 0. The
 * mode is at v = 0 and l is concave, so that the tails are integrals of falling functions, and those of l_Q and l_QQ
 * + l_Q^2 over the density are the derivatives of the tails by Q.
 *
 * @see <a href="https://doi.org/10.1093/biomet/61.3.539">Prentice RL. Biometrika 1974;61:539-544</a>
 */
final class LogGammaError {
  private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
  /** Where the density is this much below its value at the end of the tail, the rest is rounding. */
  private static final double DEPTH = 46;

  /** Stirling's series of delta in 1/k, 1/k^3, 1/k^5 ... for k = 1 / Q^2. */
  private static final double[] STIRLING = {
    1.0 / 12,
    -1.0 / 360,
    1.0 / 1260,
    -1.0 / 1680,
    1.0 / 1188,
    -691.0 / 360360,
    1.0 / 156,
    -3617.0 / 122400
  };

  /** From here on the series is exact to rounding. */
  private static final double LARGE = 12;

  private final double q;
  private final double delta;
  private final double deltaQ;
  private final double deltaQq;
  private final Phi phi = new Phi();

  /** The cumulative hazard at the error. */
  double hazard;
  /** Its derivatives by the error, twice by it, by Q, twice by Q, and by both. */
  double hazardW;

  double hazardWw;
  double hazardQ;
  double hazardQq;
  double hazardWq;
  /** The log density of the error with its derivatives. */
  double density;

  double densityW;
  double densityWw;
  double densityQ;
  double densityQq;
  double densityWq;

  LogGammaError(double q) {
    this.q = q;
    double square = q * q;
    if (square * LARGE <= 1) {
      double value = 0;
      double first = 0;
      double second = 0;
      for (int n = STIRLING.length - 1; n >= 0; n--) {
        int power = 4 * n + 2;
        double at = STIRLING[n] * Math.pow(square, 2.0 * n);
        value += at * square;
        first += power * at * q;
        second += power * (power - 1) * at;
      }
      delta = value;
      deltaQ = first;
      deltaQq = second;
      return;
    }
    double k = 1 / square;
    double value = 0;
    double first = 0;
    double second = 0;
    double large = k;
    for (; large < LARGE; large++) {
      // Gamma(k + 1) = k Gamma(k).
      double product = large * (large + 1);
      double log = Math.log1p(1 / large);
      value += (large + 0.5) * log - 1;
      first += log - (large + 0.5) / product;
      second += 0.5 / product / product;
    }
    for (int n = STIRLING.length - 1; n >= 0; n--) {
      int power = 2 * n + 1;
      double at = STIRLING[n] * Math.pow(large, -power);
      value += at;
      first -= power * at / large;
      second += power * (power + 1) * at / large / large;
    }
    double slope = -2 * k / q;
    delta = value;
    deltaQ = first * slope;
    deltaQq = second * slope * slope + first * 6 * k * k;
  }

  /** Fills the log density at an error. */
  void computeDensity(double w) {
    phi.at(q * w);
    density = -HALF_LOG_TWO_PI - delta - w * w * phi.two;
    densityW = -w * phi.one;
    densityWw = -phi.exp;
    densityQ = -deltaQ - w * w * w * phi.twoSlope;
    densityQq = -deltaQq - w * w * w * w * phi.twoCurvature;
    densityWq = -w * w * phi.oneSlope;
  }

  /** Fills the log density and the cumulative hazard at an error. */
  void computeHazard(double w) {
    computeDensity(w);
    double f = Math.exp(density);
    if (w <= 0 && f == 0) {
      hazard = 0;
      hazardW = 0;
      hazardWw = 0;
      hazardQ = 0;
      hazardQq = 0;
      hazardWq = 0;
      return;
    }
    double[] tail = new double[3];
    double shareQ;
    double shareQq;
    if (w > 0) {
      tail(w, 1, tail);
      hazard = -density - Math.log(tail[0]);
      hazardW = 1 / tail[0];
      shareQ = tail[1] / tail[0];
      shareQq = tail[2] / tail[0];
    } else {
      // The tail below w is that above -w with Q of the other sign.
      tail(-w, -1, tail);
      double survival = 1 - f * tail[0];
      hazard = -Math.log1p(-f * tail[0]);
      hazardW = f / survival;
      shareQ = f * tail[1] / survival;
      shareQq = -f * tail[2] / survival;
    }
    // Those of the survival by Q, over the survival, become those of minus its log.
    hazardWw = hazardW * (densityW + hazardW);
    hazardQ = -shareQ;
    hazardQq = shareQ * shareQ - shareQq;
    hazardWq = hazardW * (densityQ + hazardQ);
  }

  /**
   * Fills the integral of the density over the density at the end of a tail, and its first two derivatives by the
   * shape, of the tail above w &gt;= 0 of the error with shape sign Q.
   */
  private void tail(double w, int sign, double[] target) {
    double shape = sign * q;
    double atEnd = shape * w;
    double slope = w * (Math.abs(atEnd) < 1e-5 ? 1 + atEnd / 2 : Math.expm1(atEnd) / atEnd);
    double curvature = Math.exp(atEnd);
    double width = width(shape, slope, curvature);
    double narrow = 2 / (slope + Math.sqrt(curvature) + Math.abs(shape));
    double sum = 0;
    double sumQ = 0;
    double sumQq = 0;
    double to = width;
    while (to > 0) {
      double from = to > narrow ? to / 2 : 0;
      for (int i = 0; i < GaussLegendre.NODES; i++) {
        double s = GaussLegendre.node(i, from, to);
        double v = w + s;
        // l(w + s) - l(w) without cancellation.
        double fall = slope * s + curvature * s * s * Phi.two(shape * s);
        double mass = GaussLegendre.weight(i, from, to) * Math.exp(-fall);
        phi.at(shape * v);
        double byQ = -sign * deltaQ - v * v * v * phi.twoSlope;
        double byQq = -deltaQq - v * v * v * v * phi.twoCurvature;
        sum += mass;
        sumQ += mass * byQ;
        sumQq += mass * (byQq + byQ * byQ);
      }
      to = from;
    }
    target[0] = sum;
    target[1] = sumQ;
    target[2] = sumQq;
  }

  /** Returns how far from the end of a tail its density is exp(-46) of that at the end, or somewhat farther. */
  private static double width(double shape, double slope, double curvature) {
    double high = 1 / (slope + Math.sqrt(curvature));
    while (slope * high + curvature * high * high * Phi.two(shape * high) < DEPTH) {
      high *= 2;
    }
    double low = high / 2;
    for (int i = 0; i < 3; i++) {
      double middle = 0.5 * (low + high);
      if (slope * middle + curvature * middle * middle * Phi.two(shape * middle) < DEPTH) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }
}
