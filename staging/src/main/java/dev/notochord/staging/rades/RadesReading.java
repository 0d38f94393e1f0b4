package dev.notochord.staging.rades;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.Histology;
import dev.notochord.core.histology.Lineage;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.patient.Ecog;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.chart.PatientChart;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a case for the score. */
final class RadesReading {
  private final PatientChart chart;
  private final ImmutableList.Builder<String> caveats = ImmutableList.builder();

  RadesReading(SpinalTumorCase patient) {
    this.chart = PatientChart.of(patient);
  }

  RadesFindings findings() {
    return RadesFindings.builder()
        .ecog(ecog(chart.ecog()))
        .tumor(tumor(chart.primarySite(), chart.histology()))
        .otherBoneMetastases(
            otherBone(chart.extraspinalBoneFoci(), chart.multipleSkeletalMetastases()))
        .visceralMetastases(chart.visceralMetastases())
        .interval(interval(chart.monthsSincePrimaryDiagnosis()))
        .ambulatory(chart.walks())
        .onset(chart.motorDeficitOnsetDays().mapEach(RadesOnset::ofDays))
        .addAllCaveats(caveats.build())
        .build();
  }

  private Finding<RadesEcog> ecog(Finding<Ecog> ecog) {
    if (ecog.candidates().contains(Ecog.ECOG_5)) {
      caveats.add("ECOG: recorded as 5, dead, which has no row in the table");
      return Finding.notRecorded();
    }
    return ecog.mapEach(RadesEcog::of);
  }

  static Finding<RadesTumor> tumor(Finding<PrimarySite> sites, Finding<Histology> histologies) {
    if (!sites.isRecorded() && !histologies.isRecorded()) {
      return Finding.notRecorded();
    }
    ImmutableSet.Builder<RadesTumor> rows = ImmutableSet.builder();
    for (Optional<PrimarySite> site : each(sites)) {
      for (Optional<Histology> histology : each(histologies)) {
        rows.addAll(rows(site, histology));
      }
    }
    return Finding.<RadesTumor>oneOf(rows.build())
        .withBasis(Stream.concat(sites.basis().stream(), histologies.basis().stream())
            .collect(Collectors.joining("; ")));
  }

  /** The values that remain possible; one empty value where nothing is recorded. */
  private static <T> ImmutableList<Optional<T>> each(Finding<T> finding) {
    return finding.isRecorded()
        ? finding.candidates().stream().map(Optional::of).collect(ImmutableList.toImmutableList())
        : ImmutableList.of(Optional.empty());
  }

  private static ImmutableSet<RadesTumor> rows(
      Optional<PrimarySite> site, Optional<Histology> histology) {
    if (histology.isPresent() && histology.get().lineage() == Lineage.HEMATOPOIETIC) {
      return switch (histology.get()) {
        case PLASMA_CELL_MYELOMA,
            LYMPHOMA,
            HODGKIN_LYMPHOMA,
            NON_HODGKIN_LYMPHOMA,
            FOLLICULAR_LYMPHOMA,
            DIFFUSE_LARGE_B_CELL_LYMPHOMA -> ImmutableSet.of(RadesTumor.MYELOMA_OR_LYMPHOMA);
        // Whether a solitary plasmacytoma counts as myeloma is not said.
        default -> ImmutableSet.of(RadesTumor.MYELOMA_OR_LYMPHOMA, RadesTumor.OTHER);
      };
    }
    boolean carcinoma = histology
        .map(it -> it.lineage() == Lineage.EPITHELIAL || it.lineage() == Lineage.NEUROENDOCRINE)
        .orElse(true);
    if (!carcinoma) {
      return ImmutableSet.of(RadesTumor.OTHER);
    }
    if (site.isEmpty()) {
      return ImmutableSet.of(
          RadesTumor.BREAST, RadesTumor.PROSTATE, RadesTumor.LUNG, RadesTumor.OTHER);
    }
    return switch (site.get()) {
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
  static Finding<Presence> otherBone(
      Finding<Integer> extraspinalFoci, Finding<Presence> multipleSkeletal) {
    if (extraspinalFoci.isRecorded()
        && extraspinalFoci.candidates().stream().allMatch(foci -> foci > 0)) {
      return extraspinalFoci.mapEach(foci -> Presence.PRESENT);
    }
    return multipleSkeletal.value().equals(Optional.of(Presence.ABSENT))
        ? multipleSkeletal
        : Finding.notRecorded();
  }

  /** A cancer found after the cord compression that it caused has no interval, not a long one. */
  static Finding<RadesInterval> interval(Finding<Double> months) {
    return months.mapEach(interval -> RadesInterval.ofMonths(Math.max(0, interval)));
  }
}
