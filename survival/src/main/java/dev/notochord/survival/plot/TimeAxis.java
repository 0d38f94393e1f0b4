package dev.notochord.survival.plot;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The time axis from 0 to its end, with ticks at round times; decimal arithmetic keeps 0.3 from being 0.30000000000000004. */
record TimeAxis(double end, double step, ImmutableList<Tick> ticks) {
  /** A round time and how it is written. */
  record Tick(double time, String label) {}

  private static final MathContext ROUND_UP = new MathContext(17, RoundingMode.UP);
  private static final MathContext SIX_DIGITS = new MathContext(6);
  private static final BigDecimal MONTHS_PER_YEAR = BigDecimal.valueOf(12);
  private static final ImmutableList<BigDecimal> PARTS_OF_A_YEAR = ImmutableList.of(
      BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(3), BigDecimal.valueOf(6));
  /** Decimal places, and digits before the point, beyond which a number is written with an exponent. */
  private static final int LONGEST_PLAIN = 7;

  /** Returns the axis with the smallest round step that makes at most so many intervals. */
  static TimeAxis upTo(double end, boolean inMonths, int mostIntervals) {
    BigDecimal last = BigDecimal.valueOf(end);
    BigDecimal least = last.divide(BigDecimal.valueOf(mostIntervals), ROUND_UP);
    BigDecimal step = inMonths ? roundMonths(least) : round(least);
    ImmutableList.Builder<Tick> ticks = ImmutableList.builder();
    for (BigDecimal time = BigDecimal.ZERO; time.compareTo(last) <= 0; time = time.add(step)) {
      ticks.add(new Tick(time.doubleValue(), label(time, step, last)));
    }
    return new TimeAxis(end, step.doubleValue(), ticks.build());
  }

  /** Writes a time to six digits without needless zeros; a very long or short one with an exponent. */
  static String format(double time) {
    BigDecimal rounded = BigDecimal.valueOf(time).round(SIX_DIGITS).stripTrailingZeros();
    return label(rounded, rounded, rounded);
  }

  /** Returns the smallest of 1, 2 and 5 times a power of ten that is not below a number. */
  private static BigDecimal round(BigDecimal least) {
    BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(magnitude(least));
    for (int times : new int[] {1, 2, 5}) {
      BigDecimal step = unit.multiply(BigDecimal.valueOf(times));
      if (step.compareTo(least) >= 0) {
        return step;
      }
    }
    return unit.scaleByPowerOfTen(1);
  }

  private static BigDecimal roundMonths(BigDecimal least) {
    BigDecimal decimal = round(least);
    if (decimal.compareTo(BigDecimal.ONE) < 0) {
      return decimal;
    }
    for (BigDecimal step : PARTS_OF_A_YEAR) {
      if (step.compareTo(least) >= 0) {
        return step;
      }
    }
    BigDecimal years = least.divide(MONTHS_PER_YEAR, ROUND_UP).max(BigDecimal.ONE);
    return round(years).multiply(MONTHS_PER_YEAR);
  }

  private static String label(BigDecimal time, BigDecimal step, BigDecimal last) {
    if (time.signum() == 0) {
      return "0";
    }
    int decimals = Math.max(0, step.scale());
    if (decimals < LONGEST_PLAIN && magnitude(last) < LONGEST_PLAIN) {
      return time.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString();
    }
    int exponent = magnitude(time);
    return time.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
  }

  /** Returns the power of ten of the leading digit. */
  private static int magnitude(BigDecimal number) {
    return number.precision() - number.scale() - 1;
  }
}
