package dev.notochord.survival.plot;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;

/** The time axis from 0 to its end, with ticks at round times. */
record TimeAxis(double end, double step, ImmutableList<Tick> ticks) {
  private static final BigDecimal MONTHS_PER_YEAR = BigDecimal.valueOf(12);
  private static final ImmutableList<BigDecimal> PARTS_OF_A_YEAR = ImmutableList.of(
      BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(3), BigDecimal.valueOf(6));

  /** Returns the axis with the smallest round step that makes at most so many intervals. */
  static TimeAxis upTo(double end, boolean inMonths, int mostIntervals) {
    BigDecimal last = BigDecimal.valueOf(end);
    BigDecimal least = last.divide(BigDecimal.valueOf(mostIntervals), Notation.ROUND_UP);
    BigDecimal step = inMonths ? roundMonths(least) : Notation.roundUp(least);
    ImmutableList.Builder<Tick> ticks = ImmutableList.builder();
    for (BigDecimal time = BigDecimal.ZERO; time.compareTo(last) <= 0; time = time.add(step)) {
      ticks.add(new Tick(time.doubleValue(), Notation.label(time, step, last)));
    }
    return new TimeAxis(end, step.doubleValue(), ticks.build());
  }

  private static BigDecimal roundMonths(BigDecimal least) {
    BigDecimal decimal = Notation.roundUp(least);
    if (decimal.compareTo(BigDecimal.ONE) < 0) {
      return decimal;
    }
    for (BigDecimal step : PARTS_OF_A_YEAR) {
      if (step.compareTo(least) >= 0) {
        return step;
      }
    }
    BigDecimal years = least.divide(MONTHS_PER_YEAR, Notation.ROUND_UP).max(BigDecimal.ONE);
    return Notation.roundUp(years).multiply(MONTHS_PER_YEAR);
  }
}
