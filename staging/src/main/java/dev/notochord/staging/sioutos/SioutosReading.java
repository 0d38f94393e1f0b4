package dev.notochord.staging.sioutos;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.notochord.core.anatomy.Side;
import dev.notochord.core.anatomy.SpinalRegion;
import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.neurology.IsncsciExamination;
import dev.notochord.core.neurology.KeyMuscle;
import dev.notochord.core.neurology.MusclePower;
import dev.notochord.core.neurology.NeurologicalStatus;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.chart.PatientChart;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a case for the indicators, and places what is not a category yet. */
final class SioutosReading {
  private static final ImmutableList<KeyMuscle> OF_THE_LEG = ImmutableList.of(
      KeyMuscle.HIP_FLEXORS,
      KeyMuscle.KNEE_EXTENSORS,
      KeyMuscle.ANKLE_DORSIFLEXORS,
      KeyMuscle.LONG_TOE_EXTENSORS,
      KeyMuscle.ANKLE_PLANTAR_FLEXORS);

  private final PatientChart chart;

  SioutosReading(SpinalTumorCase patient) {
    this.chart = PatientChart.of(patient);
  }

  SioutosFindings findings() {
    return SioutosFindings.builder()
        .legStrength(legStrength(chart.neurology().collect(ImmutableList.toImmutableList())))
        .lungOrColonPrimary(chart.primarySite().map(SioutosReading::lungOrColon))
        .multipleVertebralBodies(chart.vertebrae().mapEach(SioutosReading::multiple))
        .addAllCaveats(caveats())
        .build();
  }

  private ImmutableList<String> caveats() {
    ImmutableSet<SpinalRegion> regions = chart.metastaticRegions();
    return regions.isEmpty() || regions.contains(SpinalRegion.THORACIC)
        ? ImmutableList.of()
        : ImmutableList.of(
            "outside the patients of the source, who had metastases of the thoracic spine");
  }

  static ImmutableSet<Presence> lungOrColon(PrimarySite site) {
    return switch (site) {
      case LUNG, COLON -> ImmutableSet.of(Presence.PRESENT);
      // Colon or rectum, somewhere in the gut, or not found: any of them may be of the colon.
      case COLORECTUM, GASTROINTESTINAL_TRACT, UNKNOWN_PRIMARY ->
        ImmutableSet.copyOf(Presence.values());
      default -> ImmutableSet.of(Presence.ABSENT);
    };
  }

  static Presence multiple(int vertebralBodies) {
    checkArgument(
        vertebralBodies >= 1,
        "Sioutos indicators: %s vertebral bodies involved, expected 1 or more",
        vertebralBodies);
    return vertebralBodies > 1 ? Presence.PRESENT : Presence.ABSENT;
  }

  /** What each examination proves of the legs; those that disagree leave both categories open. */
  private static Finding<SioutosLegStrength> legStrength(
      ImmutableList<NeurologicalStatus> examinations) {
    Set<SioutosLegStrength> proven = new LinkedHashSet<>();
    Set<String> bases = new LinkedHashSet<>();
    for (NeurologicalStatus status : examinations) {
      Finding<SioutosLegStrength> strength = legStrength(status);
      proven.addAll(strength.candidates());
      strength.basis().ifPresent(bases::add);
    }
    return proven.isEmpty()
        ? Finding.notRecorded()
        : Finding.<SioutosLegStrength>oneOf(proven).withBasis(String.join("; ", bases));
  }

  private static Finding<SioutosLegStrength> legStrength(NeurologicalStatus status) {
    Optional<Finding<SioutosLegStrength>> keyMuscles =
        status.examination().flatMap(SioutosReading::keyMuscles);
    if (keyMuscles.isPresent()) {
      return keyMuscles.get();
    }
    if (status.deficit().equals(Optional.of(Presence.ABSENT))) {
      return Finding.of(SioutosLegStrength.OVER_3).withBasis("no neurological deficit");
    }
    // The weakest muscle may be one of the arms: only if it is strong are the legs known to be.
    return status
        .weakestMuscle()
        .filter(power -> SioutosLegStrength.of(power) == SioutosLegStrength.OVER_3)
        .map(power -> Finding.of(SioutosLegStrength.OVER_3).withBasis("weakest muscle " + power))
        .orElseGet(Finding::notRecorded);
  }

  /**
   * What ten key muscles of the legs show, where all are on the same side of the limit. How the
   * paper sums up legs of unequal strength was not seen, so those leave both categories open.
   */
  private static Optional<Finding<SioutosLegStrength>> keyMuscles(IsncsciExamination examination) {
    ImmutableList.Builder<MusclePower> tested = ImmutableList.builder();
    for (Side side : ImmutableList.of(Side.RIGHT, Side.LEFT)) {
      for (KeyMuscle muscle : OF_THE_LEG) {
        Optional<MusclePower> power =
            Optional.ofNullable(examination.side(side).keyMuscles().get(muscle));
        if (power.isEmpty() || !power.get().isTestable()) {
          return Optional.empty();
        }
        tested.add(power.get());
      }
    }
    ImmutableSet<SioutosLegStrength> categories =
        tested.build().stream().map(SioutosLegStrength::of).collect(ImmutableSet.toImmutableSet());
    return Optional.of(Finding.<SioutosLegStrength>oneOf(categories)
        .withBasis(tested.build().stream()
            .map(MusclePower::toString)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", ", "key muscles of the legs ", ""))));
  }
}
