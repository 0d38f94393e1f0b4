package dev.notochord.staging.katagiri;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.patient.Ecog;
import dev.notochord.core.patient.LaboratoryValues;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.chart.Living;
import dev.notochord.staging.chart.PatientChart;
import dev.notochord.staging.chart.Primary;
import java.util.Optional;

/** Reads a case for the score. */
final class KatagiriReading {
  private final PatientChart chart;
  private final ImmutableList.Builder<String> caveats = ImmutableList.builder();

  KatagiriReading(SpinalTumorCase patient) {
    this.chart = PatientChart.of(patient);
  }

  KatagiriFindings findings() {
    return KatagiriFindings.builder()
        .primary(primary())
        .metastases(KatagiriMetastases.of(
            chart.visceralOrBrainMetastases(), chart.disseminatedMetastases()))
        .laboratory(laboratory(chart.laboratory()))
        .poorPerformance(chart.ecogOfLiving().mapEach(KatagiriReading::poorPerformance))
        .previousChemotherapy(chart.previousChemotherapy())
        .multipleSkeletalMetastases(chart.multipleSkeletalMetastases())
        .addAllCaveats(caveats.build())
        .addAllCaveats(chart.caveatsOnEcog("ECOG 3-4"))
        .build();
  }

  private Finding<KatagiriPrimary> primary() {
    ImmutableSet<Primary> primaries = chart.primaries();
    primaries.stream()
        .filter(primary -> rows(primary).isEmpty())
        .forEach(primary -> caveats.add(
            "primary: the rows of the paper that could be checked do not place it: " + primary));
    if (primaries.stream().anyMatch(KatagiriReading::dependsOnTreatment)) {
      caveats.add("primary: a case does not say whether cancer of the breast or prostate depends on"
          + " hormones, nor whether cancer of the lung is treated with targeted drugs");
    }
    return chart.primary(KatagiriReading::rows);
  }

  private static boolean dependsOnTreatment(Primary primary) {
    boolean organOfSeveralRows = primary
        .site()
        .filter(site -> KatagiriPrimary.possibleFor(site).size() > 1)
        .isPresent();
    return organOfSeveralRows && rows(primary).size() > 1;
  }

  /**
   * The rows of a tumour. What the table names by its kind stands there wherever it began; the rows
   * of organs are rows of their carcinomas.
   */
  private static ImmutableSet<KatagiriPrimary> rows(Primary primary) {
    ImmutableSet<KatagiriPrimary> byKind =
        primary.histology().map(KatagiriPrimary::possibleFor).orElse(ImmutableSet.of());
    if (!byKind.isEmpty() && primary.site().equals(Optional.of(PrimarySite.UNKNOWN_PRIMARY))) {
      // Two rows fit a sarcoma of unknown origin, and the paper does not choose between them.
      return ImmutableSet.<KatagiriPrimary>builder()
          .addAll(byKind)
          .add(KatagiriPrimary.RAPID)
          .build();
    }
    return byKind.isEmpty() && primary.mayBeCarcinoma()
        ? primary.site().map(KatagiriPrimary::possibleFor).orElse(ImmutableSet.of())
        : byKind;
  }

  private Finding<KatagiriLaboratory> laboratory(ImmutableList<LaboratoryValues> panels) {
    if (Analyte.CALCIUM.isIn(panels)) {
      caveats.add("laboratory data: whether the limit of calcium is meant for a value corrected for"
          + " albumin is not known; the value is compared as recorded");
    }
    if (Analyte.BILIRUBIN.isIn(panels)) {
      caveats.add("laboratory data: the limit of bilirubin is assumed to be in mg/dL");
    }
    return KatagiriLaboratory.of(panels);
  }

  static Presence poorPerformance(Ecog ecog) {
    return Living.ecog3Or4("Katagiri score", ecog);
  }
}
