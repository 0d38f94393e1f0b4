package dev.notochord.staging.katagiri;

import com.google.common.collect.ImmutableSet;
import dev.notochord.core.code.Presence;
import dev.notochord.staging.assessment.Finding;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Criteria of three rows: none, a lesser fact, and a greater one that outranks it. */
final class Tiers {
  private Tiers() {}

  static <T> Finding<T> of(
      T none, Finding<Presence> lesser, T lesserRow, Finding<Presence> greater, T greaterRow) {
    if (!lesser.isRecorded() && !greater.isRecorded()) {
      return Finding.notRecorded();
    }
    ImmutableSet.Builder<T> possible = ImmutableSet.builder();
    if (mayBe(greater, Presence.ABSENT) && mayBe(lesser, Presence.ABSENT)) {
      possible.add(none);
    }
    if (mayBe(greater, Presence.ABSENT) && mayBe(lesser, Presence.PRESENT)) {
      possible.add(lesserRow);
    }
    if (mayBe(greater, Presence.PRESENT)) {
      possible.add(greaterRow);
    }
    Finding<T> row = Finding.oneOf(possible.build());
    String basis = Stream.of(lesser, greater)
        .flatMap(finding -> finding.basis().stream())
        .distinct()
        .collect(Collectors.joining("; "));
    return basis.isEmpty() ? row : row.withBasis(basis);
  }

  private static boolean mayBe(Finding<Presence> fact, Presence value) {
    return !fact.isRecorded() || fact.candidates().contains(value);
  }
}
