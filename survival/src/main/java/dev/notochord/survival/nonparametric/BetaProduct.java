package dev.notochord.survival.nonparametric;

import dev.notochord.survival.ConfidenceInterval;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The distribution of a product of independent beta variables, taken as the beta distribution with the same
 * first two moments; exact where the product is itself beta distributed. The extremes 0 and 1 are points.
 */
final class BetaProduct {
  private static final BetaProduct ONE = new BetaProduct(1, 0, 1, 0);
  private static final BetaProduct ZERO = new BetaProduct(0, 1, 0, 0);

  private final double a;
  private final double b;
  private final double mean;
  /** The variance over the square of the mean. */
  private final double relativeVariance;

  private BetaProduct(double a, double b, double mean, double relativeVariance) {
    this.a = a;
    this.b = b;
    this.mean = mean;
    this.relativeVariance = relativeVariance;
  }

  static BetaProduct one() {
    return ONE;
  }

  /** Returns Beta(a, b), the point 0 if a is 0, the point 1 if b is 0. */
  static BetaProduct ofBeta(double a, double b) {
    if (a == 0) {
      return ZERO;
    }
    if (b == 0) {
      return ONE;
    }
    double mean = a / (a + b);
    // E W^2 / (E W)^2 - 1
    double relative = b / (a * (a + b + 1));
    return new BetaProduct(a, b, mean, relative);
  }

  BetaProduct times(BetaProduct other) {
    if (b == 0 || other.a == 0) {
      return other;
    }
    if (other.b == 0 || a == 0) {
      return this;
    }
    // Beta(p + q, r) Beta(p, q) is Beta(p, q + r), exactly.
    if (a == other.a + other.b) {
      return ofBeta(other.a, other.b + b);
    }
    double m = mean * other.mean;
    double relative =
        relativeVariance + other.relativeVariance + relativeVariance * other.relativeVariance;
    // Matching moments: a + b = (1 - m) / (m relative) - 1.
    double total = (1 - m) / (m * relative) - 1;
    return new BetaProduct(m * total, (1 - m) * total, m, relative);
  }

  private double atMost(double w) {
    if (a == 0) {
      return 1;
    }
    if (b == 0) {
      return w >= 1 ? 1 : 0;
    }
    return BetaDistribution.of(a, b).cumulativeProbability(w);
  }

  private double above(double w) {
    if (a == 0) {
      return w >= 0 ? 0 : 1;
    }
    if (b == 0) {
      return w < 1 ? 1 : 0;
    }
    return BetaDistribution.of(a, b).survivalProbability(w);
  }

  private double lowerQuantile(double p) {
    return b == 0 ? 1 : a == 0 ? 0 : BetaDistribution.of(a, b).inverseCumulativeProbability(p);
  }

  private double upperQuantile(double p) {
    return b == 0 ? 1 : a == 0 ? 0 : BetaDistribution.of(a, b).inverseSurvivalProbability(p);
  }

  /** Returns the limits from the distribution for the lower one and that for the upper one, which is the larger. */
  static ConfidenceInterval interval(
      BetaProduct forLower, BetaProduct forUpper, double level, LimitCoverage coverage) {
    double tail = (1 - level) / 2;
    double lower = forLower.lowerQuantile(tail);
    double upper = forUpper.upperQuantile(tail);
    if (coverage == LimitCoverage.MID_P) {
      // Between the two quantiles the mean of the tails passes through alpha / 2 once.
      lower = root(
          lower,
          forUpper.lowerQuantile(tail),
          w -> (forLower.atMost(w) + forUpper.atMost(w)) / 2 - tail);
      upper = root(
          forLower.upperQuantile(tail),
          upper,
          w -> tail - (forLower.above(w) + forUpper.above(w)) / 2);
    }
    return new ConfidenceInterval(Math.min(lower, upper), Math.max(lower, upper), level);
  }

  /** Bisects an increasing function; returns the end at which it jumps over 0. */
  private static double root(double from, double to, DoubleUnaryOperator f) {
    double low = from;
    double high = to;
    while (true) {
      double middle = low + (high - low) / 2;
      if (middle <= low || middle >= high) {
        return f.applyAsDouble(low) >= 0 ? low : high;
      }
      if (f.applyAsDouble(middle) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
  }
}
