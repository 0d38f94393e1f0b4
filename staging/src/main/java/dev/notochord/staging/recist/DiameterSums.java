package dev.notochord.staging.recist;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.core.code.Presence;
import java.math.BigDecimal;

/** A sum of diameters against the sum before treatment and the smallest sum so far, exactly. */
record DiameterSums(BigDecimal baseline, BigDecimal nadir, BigDecimal current) {
  private static final BigDecimal TEN = BigDecimal.TEN;
  private static final BigDecimal SEVEN = BigDecimal.valueOf(7);
  private static final BigDecimal FIVE = BigDecimal.valueOf(5);
  /** The least increase in millimetres that is progression. */
  static final BigDecimal LEAST_INCREASE = BigDecimal.valueOf(5);

  DiameterSums {
    checkArgument(
        baseline.signum() > 0,
        "RECIST sums: baseline is %s, expected more than 0",
        Millimetres.text(baseline));
    checkArgument(
        nadir.signum() >= 0 && nadir.compareTo(baseline) <= 0,
        "RECIST sums: nadir is %s, expected 0 to the baseline of %s",
        Millimetres.text(nadir),
        Millimetres.text(baseline));
    checkArgument(
        current.signum() >= 0,
        "RECIST sums: current sum is %s, expected 0 or more",
        Millimetres.text(current));
  }

  /** Down by 30 % or more from the baseline: at most seven tenths of it are left. */
  Presence partialDecrease() {
    return presence(current.multiply(TEN).compareTo(baseline.multiply(SEVEN)) <= 0);
  }

  /** Up by 20 % or more from the nadir: by a fifth of it, and by anything at all from 0. */
  Presence relativeIncrease() {
    return presence(increase().signum() > 0 && increase().multiply(FIVE).compareTo(nadir) >= 0);
  }

  /** Up by 5 mm or more from the nadir. */
  Presence absoluteIncrease() {
    return presence(increase().compareTo(LEAST_INCREASE) >= 0);
  }

  private BigDecimal increase() {
    return current.subtract(nadir);
  }

  String fromBaseline() {
    return Millimetres.text(current) + ", baseline " + Millimetres.text(baseline);
  }

  String fromNadir() {
    return Millimetres.text(current) + ", nadir " + Millimetres.text(nadir);
  }

  private static Presence presence(boolean holds) {
    return holds ? Presence.PRESENT : Presence.ABSENT;
  }
}
