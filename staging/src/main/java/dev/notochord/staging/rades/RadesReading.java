package dev.notochord.staging.rades;

import com.google.common.collect.ImmutableSet;
import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.Histology;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.chart.PatientChart;
import dev.notochord.staging.chart.Primary;
import java.util.Optional;

/** Reads a case for the score. */
final class RadesReading {
  private final PatientChart chart;

  RadesReading(SpinalTumorCase patient) {
    this.chart = PatientChart.of(patient);
  }

  RadesFindings findings() {
    return RadesFindings.builder()
        .ecog(chart.ecogOfLiving().mapEach(RadesEcog::of))
        .tumor(chart.primary(RadesReading::rows))
        .otherBoneMetastases(otherBone())
        .visceralMetastases(chart.visceralMetastases())
        .interval(chart.monthsSincePrimaryDiagnosis().mapEach(RadesInterval::ofMonths))
        .ambulatory(chart.walks())
        .onset(chart.motorDeficitOnsetDays().mapEach(RadesOnset::ofDays))
        .addAllCaveats(chart.caveatsOnEcog("ECOG"))
        .build();
  }

  private static ImmutableSet<RadesTumor> rows(Primary primary) {
    Optional<Histology> histology = primary.histology();
    if (histology.filter(Primary::isMyelomaOrLymphoma).isPresent()) {
      return ImmutableSet.of(RadesTumor.MYELOMA_OR_LYMPHOMA);
    }
    if (histology.equals(Optional.of(Histology.SOLITARY_PLASMACYTOMA_OF_BONE))) {
      // Whether it counts as myeloma is not said.
      return ImmutableSet.of(RadesTumor.MYELOMA_OR_LYMPHOMA, RadesTumor.OTHER);
    }
    if (!primary.mayBeCarcinoma()) {
      return ImmutableSet.of(RadesTumor.OTHER);
    }
    if (primary.site().isEmpty()) {
      return ImmutableSet.of(
          RadesTumor.BREAST, RadesTumor.PROSTATE, RadesTumor.LUNG, RadesTumor.OTHER);
    }
    return switch (primary.site().get()) {
      case BREAST -> ImmutableSet.of(RadesTumor.BREAST);
      case PROSTATE -> ImmutableSet.of(RadesTumor.PROSTATE);
      case LUNG -> ImmutableSet.of(RadesTumor.LUNG);
      case BONE_MARROW, LYMPH_NODE ->
        ImmutableSet.of(RadesTumor.MYELOMA_OR_LYMPHOMA, RadesTumor.OTHER);
      default -> ImmutableSet.of(RadesTumor.OTHER);
    };
  }

  /**
   * A focus in bone outside the spine is another one whatever is counted as other; a single
   * metastasis of the skeleton has no other. Further vertebrae alone decide nothing.
   */
  private Finding<Presence> otherBone() {
    Finding<Integer> foci = chart.extraspinalBoneFoci();
    if (foci.value().filter(count -> count > 0).isPresent()) {
      return foci.mapEach(count -> Presence.PRESENT);
    }
    Finding<Presence> multiple = chart.multipleSkeletalMetastases();
    return multiple.value().equals(Optional.of(Presence.ABSENT)) ? multiple : Finding.notRecorded();
  }
}
