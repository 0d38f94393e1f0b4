package dev.notochord.survival.plot;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;

/** A logarithmic axis of ratios that holds 1, with ticks at round ratios. */
record RatioAxis(double low, double high) {
  private static final double PADDING = 1.04;
  private static final int[] FEW = {1};
  private static final int[] SOME = {10, 20, 50};
  private static final int[] MANY = {10, 12, 15, 20, 25, 30, 40, 50, 60, 70, 80, 90};

  /** Returns the axis over a range of ratios and 1. */
  static RatioAxis over(double least, double greatest) {
    return new RatioAxis(Math.min(least, 0.8) / PADDING, Math.max(greatest, 1.25) * PADDING);
  }

  double place(double ratio, double start, double stop) {
    double part = Math.log(ratio / low) / Math.log(high / low);
    return start + Math.max(0, Math.min(part, 1)) * (stop - start);
  }

  /** Returns ticks, always with 1, no two so near that their labels would touch. */
  ImmutableList<Tick> ticks(double start, double stop) {
    double decades = Math.log10(high / low);
    int[] digits = decades > 3 ? FEW : decades > 1.1 ? SOME : MANY;
    int scale = digits == FEW ? 0 : -1;
    ImmutableList.Builder<Tick> below = ImmutableList.builder();
    ImmutableList.Builder<Tick> above = ImmutableList.builder();
    double half = Lettering.TICK.width("1") / 2;
    double one = place(1, start, stop);
    double free = one + half + Layout.GAP;
    for (int power = 0; Math.pow(10, power) <= high; power++) {
      for (int digit : digits) {
        Tick tick = tick(digit, power + scale);
        double own = Lettering.TICK.width(tick.label()) / 2;
        double at = place(tick.value(), start, stop);
        if (tick.value() > 1 && tick.value() <= high && at - own >= free) {
          above.add(tick);
          free = at + own + Layout.GAP;
        }
      }
    }
    free = one - half - Layout.GAP;
    for (int power = -1; Math.pow(10, power + 1) >= low; power--) {
      for (int d = digits.length - 1; d >= 0; d--) {
        Tick tick = tick(digits[d], power + scale);
        double own = Lettering.TICK.width(tick.label()) / 2;
        double at = place(tick.value(), start, stop);
        if (tick.value() >= low && at + own <= free) {
          below.add(tick);
          free = at - own - Layout.GAP;
        }
      }
    }
    return ImmutableList.<Tick>builder()
        .addAll(below.build().reverse())
        .add(new Tick(1, "1"))
        .addAll(above.build())
        .build();
  }

  private static Tick tick(int digits, int power) {
    BigDecimal value = BigDecimal.valueOf(digits).scaleByPowerOfTen(power);
    return new Tick(value.doubleValue(), Notation.format(value.doubleValue()));
  }
}
