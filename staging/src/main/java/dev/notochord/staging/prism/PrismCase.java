package dev.notochord.staging.prism;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Presence;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.chart.PatientChart;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the findings of PRISM off a case: what it states, and no more. */
final class PrismCase {
  private PrismCase() {}

  static PrismFindings read(SpinalTumorCase patient, SpinalLesion lesion) {
    PatientChart chart = PatientChart.of(patient);
    Finding<Double> months = chart.monthsSincePrimaryDiagnosis();
    return PrismFindings.builder()
        .sex(chart.sex())
        .onlyMetastaticSite(onlySite(patient, lesion))
        .previousSurgery(chart.previousSurgery(lesion))
        .previousRadiotherapy(chart.previousRadiotherapy(lesion))
        .organSystems(chart.organSystems().mapEach(PrismOrganSystems::of))
        .interval(months.mapEach(PrismInterval::ofMonths))
        .addAllCaveats(caveats(months))
        .build();
  }

  /**
   * Returns whether the lesion is all the metastatic disease: yes where the case lists no other and
   * states that there is none, no where it names some.
   */
  private static Finding<Presence> onlySite(SpinalTumorCase patient, SpinalLesion lesion) {
    PatientChart chart = PatientChart.of(patient);
    Optional<Finding<Presence>> elsewhere = Stream.of(
            chart.visceralOrBrainMetastases(),
            chart.disseminatedMetastases(),
            chart.multipleSkeletalMetastases())
        .filter(spread -> spread.value().equals(Optional.of(Presence.PRESENT)))
        .findFirst();
    if (elsewhere.isPresent()) {
      return elsewhere.get().mapEach(present -> Presence.ABSENT);
    }
    ImmutableList<SpinalLesion> others = patient.lesions().stream()
        .filter(listed -> !listed.equals(lesion))
        .collect(toImmutableList());
    if (others.stream().anyMatch(it -> it.origin().equals(Optional.of(LesionOrigin.METASTATIC)))) {
      return Finding.of(Presence.ABSENT).withBasis("another metastasis of the spine");
    }
    boolean isAlone = patient.lesions().size() <= 1 && others.isEmpty();
    return isAlone && patient.otherMetastases().equals(Optional.of(Presence.ABSENT))
        ? Finding.of(Presence.PRESENT).withBasis("other metastases absent")
        : Finding.notRecorded();
  }

  private static ImmutableList<String> caveats(Finding<Double> months) {
    return months.candidates().stream()
        .filter(value -> value > 60)
        .limit(1)
        .map(value -> "interval: counted to the time zero of the case, which may be later than the"
            + " detection of the metastasis")
        .collect(toImmutableList());
  }
}
