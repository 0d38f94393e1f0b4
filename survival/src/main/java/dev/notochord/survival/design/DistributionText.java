package dev.notochord.survival.design;

import dev.notochord.survival.parametric.Exponential;
import dev.notochord.survival.parametric.SurvivalDistribution;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Distributions in the words of a protocol. */
final class DistributionText {
  private static final MathContext SIX_DIGITS = new MathContext(6);

  private DistributionText() {}

  static String of(SurvivalDistribution distribution) {
    if (distribution instanceof Exponential exponential) {
      return exponential.rate() == 0
          ? "never"
          : String.format(Locale.ROOT, "exponential, rate %.4g", exponential.rate());
    }
    if (distribution instanceof RelativeHazard relative) {
      return "hazard ratio "
          + (relative.breaks().isEmpty()
              ? relative.ratios().get(0)
              : relative.ratios() + " changing at " + relative.breaks())
          + " to " + of(relative.baseline());
    }
    if (distribution instanceof Crossover crossover) {
      return of(crossover.assigned()) + ", after crossover (" + of(crossover.crossover()) + ") "
          + of(crossover.other());
    }
    return distribution.toString();
  }

  static String withMedian(SurvivalDistribution distribution) {
    double median = distribution.quantile(0.5);
    return of(distribution)
        + (median < Double.POSITIVE_INFINITY
            ? String.format(Locale.ROOT, "; median %.4g", median)
            : "; median not reached");
  }

  /** A number with at most six digits that count, for reading. */
  static String number(double value) {
    return Double.isFinite(value)
        ? new BigDecimal(value).round(SIX_DIGITS).stripTrailingZeros().toPlainString()
        : String.valueOf(value);
  }
}
