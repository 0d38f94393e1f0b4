package dev.notochord.survival.nonparametric;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Critical values of simultaneous bands: how far a Brownian bridge B strays over a part [a, b] of its time.
 *
 * <p>Times are given as odds s = u / (1 - u), which for a survival curve is n times the variance of log S.
 */
final class BandCriticalValue {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  /** Beyond so many standard deviations a normal density adds nothing. */
  private static final double FAR = 9.5;
  /** The finest grid of the equal-precision equation has four times as many cells. */
  private static final int CELLS = 32;

  private BandCriticalValue() {}

  /** Returns k with P(sup |B(u)| > k) = alpha, u between the odds. */
  static double hallWellner(double alpha, double fromOdds, double toOdds) {
    double worst = fromOdds >= 1 ? fromOdds : Math.min(1, toOdds);
    double low = normal(alpha / 2) * Math.sqrt(worst) / (1 + worst);
    return fromOdds == toOdds
        ? low
        : root(k -> hallWellnerExcess(k, fromOdds, toOdds), alpha, low, 1.1 * low);
  }

  /**
   * Returns c with P(sup |B(u)| / sqrt(u (1 - u)) > c) = alpha, u between the odds.
   *
   * <p>The process is a stationary Ornstein-Uhlenbeck process over the time log(toOdds / fromOdds) / 2.
   */
  static double equalPrecision(double alpha, double fromOdds, double toOdds) {
    double low = normal(alpha / 2);
    double length = Math.log(toOdds / fromOdds) / 2;
    return length > 0 ? root(c -> equalPrecisionExcess(c, length), alpha, low, low + 0.2) : low;
  }

  private static double normal(double tail) {
    return NORMAL.inverseSurvivalProbability(tail);
  }

  /**
   * Returns P(sup |B(u)| > k).
   *
   * <p>By reflection, the paths from B(a) = x to B(b) = y that stay inside are those to y from x less those
   * from its images (-1)^j x + 2 j k. The integral over y is normal; the one over x is summed by the double
   * exponential rule, which resolves the layers at the ends.
   */
  static double hallWellnerExcess(double k, double fromOdds, double toOdds) {
    double length = (toOdds - fromOdds) / (1 + fromOdds) / (1 + toOdds);
    if (length > 60 * k * k) {
      return 1; // all but exp(-74)
    }
    double deviation = 1 / Math.sqrt(1 + fromOdds);
    double scale = Math.sqrt(fromOdds / (1 + fromOdds));
    if (scale == 0) {
      return 1 - inside(0, k, length, deviation, toOdds);
    }
    double end = Math.min(k / scale, FAR * deviation);
    double step = 1.0 / 32;
    double sum = 0;
    for (int i = -120; i <= 120; i++) {
      double e = Math.exp(Math.PI * Math.sinh(i * step));
      double w = end * e / (1 + e);
      double slope = end * Math.PI * Math.cosh(i * step) * e / (1 + e) / (1 + e);
      sum += slope * Math.exp(-w * w / 2) * inside(w * scale, k, length, deviation, toOdds);
    }
    return 1 - sum * step * Math.sqrt(2 / Math.PI);
  }

  /** Returns the density of a bridge that stays inside from B(a) = x on, relative to that of a free motion. */
  private static double inside(double x, double k, double length, double deviation, double toOdds) {
    double shrink = 1 / (1 + toOdds) / (deviation * deviation);
    double spread = Math.sqrt(length * shrink);
    int images = 2 + (int) Math.ceil(4.5 * Math.sqrt(length) / k);
    double sum = 0;
    for (int j = -images; j <= images; j++) {
      boolean even = j % 2 == 0;
      double image = (even ? x : -x) + 2 * j * k;
      double z = image / deviation;
      double density = Math.exp(-z * z / 2) / deviation;
      if (density > 0) {
        double mean = image * shrink;
        double mass = NORMAL.cumulativeProbability((k - mean) / spread)
            - NORMAL.cumulativeProbability((-k - mean) / spread);
        sum += (even ? 1 : -1) * density * mass;
      }
    }
    return sum;
  }

  /**
   * Returns P(sup |Y(t)| > c) of the stationary Ornstein-Uhlenbeck process with variance 1 and correlation
   * exp(-|t|) over a time.
   *
   * <p>g(t, y), the probability to leave within t from y, solves g_t = g_yy - y g_y with g(t, c) = 1 and
   * g(0, y) = 0; the answer is its mean over a normal y. Second order in space and time, extrapolated.
   */
  static double equalPrecisionExcess(double c, double length) {
    double coarse = equalPrecisionExcess(c, length, CELLS);
    double middle = equalPrecisionExcess(c, length, 2 * CELLS);
    double fine = equalPrecisionExcess(c, length, 4 * CELLS);
    double better = middle + (middle - coarse) / 3;
    double best = fine + (fine - middle) / 3;
    // What is left falls with the third power of the step.
    return best + (best - better) / 7;
  }

  /**
   * Solves on the grid y = c (2 / pi) atan(q tan(pi x / 2)), which is fine near c where the layer of width
   * sqrt(time) is, and even in x about both ends; times are length (j / steps)^2, as g starts with a jump.
   * The steps are those of the L-stable diagonally implicit Runge-Kutta rule of order 2.
   */
  private static double equalPrecisionExcess(double c, double length, int cells) {
    double q = Math.max(1, c / Math.sqrt(length));
    double[] flux = new double[cells]; // phi / y' between two points
    double[] mass = new double[cells]; // phi y' at a point
    for (int i = 0; i < cells; i++) {
      flux[i] = density(c, q, (i + 0.5) / cells) / slope(c, q, (i + 0.5) / cells);
      mass[i] = density(c, q, (double) i / cells) * slope(c, q, (double) i / cells);
    }
    double gamma = 1 - Math.sqrt(0.5);
    double[] g = new double[cells];
    double[] stage = new double[cells];
    double[] ratio = new double[cells];
    int steps = 2 * cells;
    for (int j = 0; j < steps; j++) {
      double step = length * (2 * j + 1) / steps / steps;
      double factor = gamma * step * cells * cells;
      solve(factor, flux, mass, g, stage, ratio);
      for (int i = 0; i < cells; i++) {
        g[i] += (1 - gamma) / gamma * (stage[i] - g[i]);
      }
      solve(factor, flux, mass, g, stage, ratio);
      double[] swap = g;
      g = stage;
      stage = swap;
    }
    double atEnd = density(c, q, 1) * slope(c, q, 1);
    double sum = (mass[0] * g[0] + atEnd) / 2;
    for (int i = 1; i < cells; i++) {
      sum += mass[i] * g[i];
    }
    return 2 * (NORMAL.survivalProbability(c) + sum / cells);
  }

  /** Solves mass (u - g) = factor (flux u')', u = 1 at the end and even about the start. */
  private static void solve(
      double factor, double[] flux, double[] mass, double[] g, double[] u, double[] ratio) {
    int n = g.length;
    double before = 0;
    for (int i = 0; i < n; i++) {
      double toLeft = i == 0 ? 0 : factor * flux[i - 1];
      double toRight = (i == 0 ? 2 : 1) * factor * flux[i];
      double pivot = mass[i] + toLeft + toRight - (i == 0 ? 0 : toLeft * ratio[i - 1]);
      ratio[i] = toRight / pivot;
      before = (mass[i] * g[i] + toLeft * before) / pivot;
      u[i] = before;
    }
    double after = 1;
    for (int i = n - 1; i >= 0; i--) {
      u[i] += ratio[i] * after;
      after = u[i];
    }
  }

  /** Returns the normal density at the place x of the grid. */
  private static double density(double c, double q, double x) {
    double y =
        c * 2 / Math.PI * Math.atan2(q * Math.sin(Math.PI * x / 2), Math.cos(Math.PI * x / 2));
    return NORMAL.density(y);
  }

  /** Returns dy/dx at the place x of the grid. */
  private static double slope(double c, double q, double x) {
    double sine = Math.sin(Math.PI * x / 2);
    double cosine = Math.cos(Math.PI * x / 2);
    return c * q / (cosine * cosine + q * q * sine * sine);
  }

  /**
   * Returns where a falling probability is alpha, by false position (Illinois) on its logarithm; {@code low}
   * is below or at it.
   */
  private static double root(DoubleUnaryOperator excess, double alpha, double low, double guess) {
    DoubleUnaryOperator f = x -> Math.log(excess.applyAsDouble(x) / alpha);
    double a = low;
    double fa = f.applyAsDouble(a);
    if (fa <= 0) {
      return low;
    }
    double b = guess;
    double fb = f.applyAsDouble(b);
    while (fb > 0) {
      a = b;
      fa = fb;
      b *= 1.25;
      fb = f.applyAsDouble(b);
    }
    int side = 0;
    for (int i = 0; i < 100 && b - a > 1e-11 * b; i++) {
      double x = (a * fb - b * fa) / (fb - fa);
      if (!(x > a && x < b)) {
        x = (a + b) / 2;
      }
      double fx = f.applyAsDouble(x);
      if (Math.abs(fx) < 1e-11) {
        return x;
      }
      if (fx > 0) {
        a = x;
        fa = fx;
        fb = side > 0 ? fb / 2 : fb;
        side = 1;
      } else {
        b = x;
        fb = fx;
        fa = side < 0 ? fa / 2 : fa;
        side = -1;
      }
    }
    return (a + b) / 2;
  }
}
