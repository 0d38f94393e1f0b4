package dev.notochord.survival.plot;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** An axis of any numbers, from a round number to another, with ticks at round steps. */
record NumberAxis(double low, double high, ImmutableList<Tick> ticks) {
  private static final BigDecimal MOST_INTERVALS = BigDecimal.valueOf(6);

  /** Returns the axis over a range, which is made wider if it is empty. */
  static NumberAxis over(double least, double greatest) {
    double size = Math.max(Math.abs(least), Math.abs(greatest));
    double pad = greatest - least > 1e-9 * size ? 0 : size > 0 ? size / 2 : 1;
    BigDecimal from = BigDecimal.valueOf(least - pad);
    BigDecimal to = BigDecimal.valueOf(greatest + pad);
    BigDecimal step = Notation.roundUp(to.subtract(from).divide(MOST_INTERVALS, Notation.ROUND_UP));
    BigDecimal low = from.divide(step, 0, RoundingMode.FLOOR).multiply(step);
    BigDecimal high = to.divide(step, 0, RoundingMode.CEILING).multiply(step);
    BigDecimal largest = low.abs().max(high.abs());
    ImmutableList.Builder<Tick> ticks = ImmutableList.builder();
    for (BigDecimal value = low; value.compareTo(high) <= 0; value = value.add(step)) {
      ticks.add(new Tick(value.doubleValue(), Notation.label(value, step, largest)));
    }
    return new NumberAxis(low.doubleValue(), high.doubleValue(), ticks.build());
  }

  /** Returns the place of a value on a stretch; one beyond an end lies at that end. */
  double place(double value, double start, double stop) {
    double part = Math.max(0, Math.min((value - low) / (high - low), 1));
    return start + part * (stop - start);
  }
}
