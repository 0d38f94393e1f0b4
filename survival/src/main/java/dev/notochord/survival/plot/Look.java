package dev.notochord.survival.plot;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * How the data at one place in the order look. Neighbours differ in dashes, marks and hatching as
 * well as in colour, so that a print in grey can be read.
 */
record Look(int index) {
  /** The palette of Okabe and Ito without its yellow, which is lost on white; strong colours first. */
  private static final ImmutableList<String> COLOURS =
      ImmutableList.of("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#000000", "#E69F00", "#56B4E9");

  /** As many as go with the colours without a common divisor: 7 x 6 looks before the first comes again. */
  private static final ImmutableList<String> DASHES =
      ImmutableList.of("", "7 3", "2 2", "9 3 2 3", "14 4", "4 4");

  private static final ImmutableList<Mark> MARKS = ImmutableList.copyOf(Mark.values());
  private static final ImmutableList<Hatch> HATCHES = ImmutableList.copyOf(Hatch.values());

  String colour() {
    return COLOURS.get(index % COLOURS.size());
  }

  Optional<String> dashes() {
    return Optional.of(DASHES.get(index % DASHES.size())).filter(dashes -> !dashes.isEmpty());
  }

  Mark mark() {
    return MARKS.get(index % MARKS.size());
  }

  Hatch hatch() {
    return HATCHES.get(index % HATCHES.size());
  }
}
