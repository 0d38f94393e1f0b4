package dev.notochord.survival.plot;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.nonparametric.SurvivalCurve;
import java.util.Optional;
import java.util.OptionalDouble;

/** One curve of a figure with its name and its place in the order, which decides its looks. */
record Series(String name, SurvivalCurve curve, int index) {
  /** The palette of Okabe and Ito without its yellow, which is lost on white; strong colours first. */
  private static final ImmutableList<String> COLOURS =
      ImmutableList.of("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#000000", "#E69F00", "#56B4E9");

  /** As many as go with the colours without a common divisor: 7 x 6 looks before the first comes again. */
  private static final ImmutableList<String> DASHES =
      ImmutableList.of("", "7 3", "2 2", "9 3 2 3", "14 4", "4 4");

  String colour() {
    return COLOURS.get(index % COLOURS.size());
  }

  Optional<String> dashes() {
    return Optional.of(DASHES.get(index % DASHES.size())).filter(dashes -> !dashes.isEmpty());
  }

  /** Returns the curve in a sentence, for those who cannot see it. */
  String summary() {
    OptionalDouble median = curve.median().time();
    return name + ": " + count(curve.subjects(), "subject") + ", "
        + count(curve.totalEvents(), "event") + ", "
        + (median.isPresent()
            ? "median " + TimeAxis.format(median.getAsDouble())
            : "median not reached")
        + ".";
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
