package dev.notochord.staging.katagiri;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.notochord.core.code.Presence;
import dev.notochord.core.patient.LaboratoryValues;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.ScoreRange;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** The six blood values of the score, each with the limit from which it qualifies. */
@SuppressWarnings("ImmutableEnumChecker") // its functions have no state
enum Analyte {
  CRP("CRP", "mg/dL", LaboratoryValues::crpMgPerDl, value -> value >= 0.4),
  LDH("LDH", "IU/L", LaboratoryValues::ldhIuPerL, value -> value >= 250),
  ALBUMIN("albumin", "g/dL", LaboratoryValues::albuminGPerDl, value -> value < 3.7),
  PLATELETS(
      "platelets", "per µL", LaboratoryValues::plateletsPerMicrolitre, value -> value < 100_000),
  CALCIUM("calcium", "mg/dL", LaboratoryValues::calciumMgPerDl, value -> value >= 10.3),
  BILIRUBIN(
      "total bilirubin", "mg/dL", LaboratoryValues::totalBilirubinMgPerDl, value -> value >= 1.4);

  static final ImmutableSet<Analyte> ABNORMAL_TIER = Sets.immutableEnumSet(CRP, LDH, ALBUMIN);
  static final ImmutableSet<Analyte> CRITICAL_TIER =
      Sets.immutableEnumSet(PLATELETS, CALCIUM, BILIRUBIN);

  private final String display;
  private final String unit;
  private final Function<LaboratoryValues, OptionalDouble> value;
  private final DoublePredicate qualifies;

  Analyte(
      String display,
      String unit,
      Function<LaboratoryValues, OptionalDouble> value,
      DoublePredicate qualifies) {
    this.display = display;
    this.unit = unit;
    this.value = value;
    this.qualifies = qualifies;
  }

  boolean isIn(List<LaboratoryValues> panels) {
    return values(panels).findAny().isPresent();
  }

  /** Present if one value of a tier qualifies, absent if all are known and none does. */
  static Finding<Presence> anyOf(Set<Analyte> tier, List<LaboratoryValues> panels) {
    Set<Optional<Presence>> states =
        tier.stream().map(analyte -> analyte.state(panels)).collect(toImmutableSet());
    if (states.contains(Optional.of(Presence.PRESENT))) {
      return Finding.of(Presence.PRESENT);
    }
    return states.contains(Optional.<Presence>empty())
        ? Finding.oneOf(Presence.PRESENT, Presence.ABSENT)
        : Finding.of(Presence.ABSENT);
  }

  /** The values in words, and the names of those that are missing; empty if there is no value. */
  static Optional<String> basis(List<LaboratoryValues> panels) {
    String given = Arrays.stream(values())
        .filter(analyte -> analyte.isIn(panels))
        .map(analyte -> analyte.words(panels))
        .collect(Collectors.joining("; "));
    String missing = Arrays.stream(values())
        .filter(analyte -> !analyte.isIn(panels))
        .map(analyte -> analyte.display)
        .collect(Collectors.joining(", "));
    return given.isEmpty()
        ? Optional.empty()
        : Optional.of(missing.isEmpty() ? given : given + "; not given: " + missing);
  }

  private String words(List<LaboratoryValues> panels) {
    return display
        + values(panels)
            .distinct()
            .mapToObj(ScoreRange::text)
            .collect(Collectors.joining(" and ", " ", " "))
        + unit;
  }

  private Optional<Presence> state(List<LaboratoryValues> panels) {
    Set<Presence> states = values(panels)
        .mapToObj(number -> qualifies.test(number) ? Presence.PRESENT : Presence.ABSENT)
        .collect(toImmutableSet());
    return states.size() == 1 ? Optional.of(states.iterator().next()) : Optional.empty();
  }

  private DoubleStream values(List<LaboratoryValues> panels) {
    return panels.stream().map(value).flatMapToDouble(OptionalDouble::stream);
  }
}
