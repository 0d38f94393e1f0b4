package dev.notochord.staging.radiosurgery;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.anatomy.RadiosurgerySector;
import dev.notochord.core.anatomy.Side;
import dev.notochord.core.anatomy.VertebralElement;
import dev.notochord.core.anatomy.VertebralLevel;
import dev.notochord.core.anatomy.VertebralPart;
import dev.notochord.core.code.Presence;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.chart.PatientChart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads off a lesion which sectors hold tumour: what it states, and no more. */
final class SectorReading {
  private final SpinalTumorCase patient;
  private final SpinalLesion lesion;

  SectorReading(SpinalTumorCase patient, SpinalLesion lesion) {
    this.patient = patient;
    this.lesion = lesion;
  }

  /** Returns why the sectors of a lesion are not those of one vertebra that has all six. */
  static Optional<String> whyNot(SpinalLesion lesion) {
    if (lesion.levels().isEmpty()) {
      return Optional.empty();
    }
    LevelSet levels = lesion.levels().get();
    if (levels.levels().size() > 1) {
      return Optional.of("asked of one vertebra at a time; which parts hold tumour at each of "
          + levels + " is not stated");
    }
    return levels.levels().stream().allMatch(SectorReading::hasSectors)
        ? Optional.empty()
        : Optional.of(levels + " does not have the six sectors");
  }

  private static boolean hasSectors(VertebralLevel level) {
    return ImmutableSet.of(VertebralElement.BODY, VertebralElement.PEDICLE).stream()
        .allMatch(part -> part.presenceAt(level).equals(Optional.of(Presence.PRESENT)));
  }

  IsrcCtvFindings findings() {
    IsrcCtvFindings findings = IsrcCtvFindings.builder().build();
    for (RadiosurgerySector sector : RadiosurgerySector.values()) {
      findings = findings.withSector(sector, finding(sector));
    }
    return findings.withCaveats(caveats(findings));
  }

  private Finding<Presence> finding(RadiosurgerySector sector) {
    List<String> here = new ArrayList<>();
    boolean perhaps = false;
    for (VertebralPart part : lesion.involvedParts()) {
      ImmutableSet<RadiosurgerySector> possible = RadiosurgerySector.possibleFor(part);
      if (possible.equals(ImmutableSet.of(sector))) {
        here.add(part.toString());
      }
      perhaps |= possible.contains(sector);
    }
    if (!here.isEmpty()) {
      return Finding.of(Presence.PRESENT).withBasis(String.join("; ", here));
    }
    return !perhaps && isSpared(sector)
        ? Finding.of(Presence.ABSENT).withBasis("its parts are stated to be spared")
        : Finding.notRecorded();
  }

  /** A sector is free only if every part that lies in it and in no other is stated to be. */
  private boolean isSpared(RadiosurgerySector sector) {
    return switch (sector) {
      case BODY ->
        spared(VertebralPart.of(VertebralElement.BODY))
            || (spared(VertebralPart.of(VertebralElement.BODY, Side.LEFT))
                && spared(VertebralPart.of(VertebralElement.BODY, Side.RIGHT)));
      case SPINOUS_PROCESS -> spared(VertebralPart.of(VertebralElement.SPINOUS_PROCESS));
      case LEFT_PEDICLE -> archSpared(Side.LEFT, VertebralElement.PEDICLE);
      case RIGHT_PEDICLE -> archSpared(Side.RIGHT, VertebralElement.PEDICLE);
      case LEFT_TRANSVERSE_PROCESS_AND_LAMINA ->
        archSpared(
            Side.LEFT,
            VertebralElement.TRANSVERSE_PROCESS,
            VertebralElement.LAMINA,
            VertebralElement.INFERIOR_ARTICULAR_PROCESS);
      case RIGHT_TRANSVERSE_PROCESS_AND_LAMINA ->
        archSpared(
            Side.RIGHT,
            VertebralElement.TRANSVERSE_PROCESS,
            VertebralElement.LAMINA,
            VertebralElement.INFERIOR_ARTICULAR_PROCESS);
    };
  }

  private boolean archSpared(Side side, VertebralElement... elements) {
    return spared(VertebralPart.of(VertebralElement.ARCH, side))
        || ImmutableList.copyOf(elements).stream()
            .allMatch(element -> spared(VertebralPart.of(element, side)));
  }

  private boolean spared(VertebralPart part) {
    return lesion.sparedParts().contains(part);
  }

  private ImmutableList<String> caveats(IsrcCtvFindings findings) {
    ImmutableList.Builder<String> caveats = ImmutableList.builder();
    whyNot(lesion).ifPresent(caveats::add);
    for (VertebralPart part : lesion.involvedParts()) {
      ImmutableSet<RadiosurgerySector> possible = RadiosurgerySector.possibleFor(part);
      // Tumour that a certain sector explains needs no other.
      if (possible.stream().noneMatch(it -> findings.sector(it).isRecorded())) {
        caveats.add("tumour in the " + part + " lies in one at least of "
            + possible.stream().map(RadiosurgerySector::display).collect(joining(", ")));
      }
    }
    if (PatientChart.of(patient)
        .previousSurgery(lesion)
        .value()
        .equals(Optional.of(Presence.PRESENT))) {
      caveats.add("the site was operated on; the spine after surgery has a consensus of its own"
          + " (Redmond 2017)");
    }
    return caveats.build();
  }
}
