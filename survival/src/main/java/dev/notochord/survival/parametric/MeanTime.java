package dev.notochord.survival.parametric;

import java.util.function.DoubleUnaryOperator;

/** The area under a survival curve. On the scale of log time the integrand t S(t) is smooth whatever the hazard at 0. */
final class MeanTime {
  private static final double TOLERANCE = 1e-13;
  /** exp(-46) is nothing against 1. */
  private static final double DEPTH = 46;
  /** The largest log of a time. */
  private static final double LARGEST = 700;

  private MeanTime() {}

  static double of(SurvivalDistribution distribution) {
    double median = distribution.timeAt(Math.log(2));
    boolean neverAll =
        distribution.cumulativeHazard(Double.POSITIVE_INFINITY) < Double.POSITIVE_INFINITY;
    if (neverAll || median == Double.POSITIVE_INFINITY) {
      return Double.POSITIVE_INFINITY;
    }
    double from = median > 0 ? Math.log(median) : -LARGEST;
    double end = end(distribution, from);
    return end > LARGEST ? Double.POSITIVE_INFINITY : area(distribution, from - DEPTH, end);
  }

  static double restricted(SurvivalDistribution distribution, double horizon) {
    if (horizon == 0) {
      return 0;
    }
    double to = Math.log(horizon);
    double early = distribution.timeAt(1e-3);
    double from = early > 0 && early < horizon ? Math.log(early) : to;
    return area(distribution, from - DEPTH, Math.min(to, end(distribution, from)));
  }

  /** Returns the integral of the survival times another number up to a horizon, which may be infinite. */
  static double weighted(
      SurvivalDistribution distribution, double horizon, DoubleUnaryOperator number) {
    double early = distribution.timeAt(1e-3);
    double to = Math.log(horizon);
    double from = early > 0 && early < horizon ? Math.log(early) : Math.min(to, LARGEST);
    return GaussLegendre.integral(
        x -> {
          double time = Math.exp(x);
          return Math.exp(x - distribution.cumulativeHazard(time)) * number.applyAsDouble(time);
        },
        from - DEPTH,
        Math.min(to, Math.min(LARGEST, end(distribution, from))),
        TOLERANCE);
  }

  /** Returns a log time beyond which the area is nothing. */
  private static double end(SurvivalDistribution distribution, double from) {
    double peak = Double.NEGATIVE_INFINITY;
    double x = from;
    for (double step = 0.0625; x <= LARGEST; x += step, step = Math.min(1, step * 1.5)) {
      double size = x - distribution.cumulativeHazard(Math.exp(x));
      peak = Math.max(peak, size);
      if (size < peak - DEPTH) {
        break;
      }
    }
    return x;
  }

  private static double area(SurvivalDistribution distribution, double from, double to) {
    // What lies before is a rectangle of height 1.
    return Math.exp(from)
        + GaussLegendre.integral(
            x -> Math.exp(x - distribution.cumulativeHazard(Math.exp(x))), from, to, TOLERANCE);
  }
}
