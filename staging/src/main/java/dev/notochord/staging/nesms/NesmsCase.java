package dev.notochord.staging.nesms;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import dev.notochord.core.code.Presence;
import dev.notochord.core.neurology.NeurologicalStatus;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.ScoreRange;
import dev.notochord.staging.bauer.BauerFindings;
import dev.notochord.staging.bauer.ModifiedBauer;
import dev.notochord.staging.bauer.ModifiedBauerPrognosis;
import dev.notochord.staging.chart.PatientChart;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Reads the findings of NESMS off a case: what it states, and no more. */
final class NesmsCase {
  private final SpinalTumorCase patient;
  private final PatientChart chart;

  NesmsCase(SpinalTumorCase patient) {
    this.patient = patient;
    chart = PatientChart.of(patient);
  }

  NesmsFindings findings() {
    return NesmsFindings.builder()
        .modifiedBauer(bauer(BauerFindings.from(patient)))
        .independentAmbulation(ambulation())
        .albumin(albumin())
        .build();
  }

  /** Returns the sides of the limit on which a total lies that the findings leave possible. */
  static Finding<NesmsBauer> bauer(BauerFindings findings) {
    Assessment<ModifiedBauerPrognosis> assessment = ModifiedBauer.assess(findings);
    if (assessment.missing().equals(assessment.system().criteria())) {
      return Finding.notRecorded();
    }
    String basis =
        "modified Bauer " + assessment.total().map(ScoreRange::toString).orElse("not recorded");
    return Finding.<NesmsBauer>oneOf(assessment.attainableTotals().stream()
            .map(total -> NesmsBauer.ofTotal(total.intValue()))
            .collect(toImmutableSet()))
        .withBasis(basis);
  }

  private Finding<Presence> ambulation() {
    ImmutableSet<Presence> candidates =
        chart.neurology().flatMap(status -> candidates(status).stream()).collect(toImmutableSet());
    return candidates.isEmpty()
        ? Finding.notRecorded()
        : Finding.<Presence>oneOf(candidates)
            .withBasis(chart
                .neurology()
                .filter(status -> !candidates(status).isEmpty())
                .map(NesmsCase::words)
                .distinct()
                .collect(Collectors.joining("; ")));
  }

  /** An aid may be a stick or a person, and someone who walks may do so with either. */
  private static ImmutableSet<Presence> candidates(NeurologicalStatus status) {
    return status
        .ambulation()
        .map(ambulation -> switch (ambulation) {
          case INDEPENDENT -> ImmutableSet.of(Presence.PRESENT);
          case WITH_AID -> ImmutableSet.of(Presence.PRESENT, Presence.ABSENT);
          case WHEELCHAIR, BEDRIDDEN -> ImmutableSet.of(Presence.ABSENT);
        })
        .or(() -> status
            .ambulatory()
            .map(walks -> walks == Presence.PRESENT
                ? ImmutableSet.of(Presence.PRESENT, Presence.ABSENT)
                : ImmutableSet.of(Presence.ABSENT)))
        .orElse(ImmutableSet.of());
  }

  private static String words(NeurologicalStatus status) {
    return status
        .ambulation()
        .map(ambulation -> ambulation.display())
        .orElseGet(() -> "walking " + status.ambulatory().map(Presence::display).orElse(""));
  }

  private Finding<NesmsAlbumin> albumin() {
    double[] values = chart.laboratory().stream()
        .flatMapToDouble(laboratory -> laboratory.albuminGPerDl().stream())
        .filter(NesmsAlbumin::isPlausible)
        .distinct()
        .toArray();
    return values.length == 0
        ? Finding.notRecorded()
        : Finding.<NesmsAlbumin>oneOf(Arrays.stream(values)
                .mapToObj(NesmsAlbumin::ofGramsPerDecilitre)
                .collect(toImmutableSet()))
            .withBasis("albumin "
                + Arrays.stream(values)
                    .mapToObj(value -> ScoreRange.text(value) + " g/dL")
                    .collect(Collectors.joining(", ")));
  }
}
