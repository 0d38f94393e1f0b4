package dev.notochord.survival.plot;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The vertical axis of a probability, from 0 to its top. */
record ValueAxis(double top, ImmutableList<Tick> ticks) {
  static final ValueAxis WHOLE = new ValueAxis(
      1,
      ImmutableList.of(
          new Tick(0, "0.00"),
          new Tick(0.25, "0.25"),
          new Tick(0.5, "0.50"),
          new Tick(0.75, "0.75"),
          new Tick(1, "1.00")));

  private static final BigDecimal MOST_INTERVALS = BigDecimal.valueOf(5);

  /** Returns the axis up to the first round number that is not below a value; the whole axis if that is 1, or if all is 0. */
  static ValueAxis cutAbove(double greatest) {
    if (!(greatest > 0 && greatest < 1)) {
      return WHOLE;
    }
    BigDecimal least = BigDecimal.valueOf(greatest);
    BigDecimal step = Notation.roundUp(least.divide(MOST_INTERVALS, Notation.ROUND_UP));
    BigDecimal top = least.divide(step, 0, RoundingMode.UP).multiply(step);
    if (top.compareTo(BigDecimal.ONE) >= 0) {
      return WHOLE;
    }
    ImmutableList.Builder<Tick> ticks = ImmutableList.builder();
    for (BigDecimal value = BigDecimal.ZERO; value.compareTo(top) <= 0; value = value.add(step)) {
      ticks.add(new Tick(value.doubleValue(), Notation.label(value, step, top)));
    }
    return new ValueAxis(top.doubleValue(), ticks.build());
  }

  boolean isCut() {
    return top < 1;
  }

  /** Returns how the top is written. */
  String topLabel() {
    return isCut() ? ticks.get(ticks.size() - 1).label() : "1";
  }
}
