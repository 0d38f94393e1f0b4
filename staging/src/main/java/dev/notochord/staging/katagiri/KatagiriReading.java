package dev.notochord.staging.katagiri;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.Histology;
import dev.notochord.core.histology.Lineage;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.patient.Ecog;
import dev.notochord.core.patient.LaboratoryValues;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.chart.PatientChart;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a case for the score. */
final class KatagiriReading {
  private final PatientChart chart;
  private final ImmutableList.Builder<String> caveats = ImmutableList.builder();

  KatagiriReading(SpinalTumorCase patient) {
    this.chart = PatientChart.of(patient);
  }

  KatagiriFindings findings() {
    return KatagiriFindings.builder()
        .primary(primary(chart.primarySite(), chart.histology()))
        .metastases(KatagiriMetastases.of(
            chart.visceralOrBrainMetastases(), chart.disseminatedMetastases()))
        .laboratory(laboratory(chart.laboratory()))
        .poorPerformance(performance(chart.ecog()))
        .previousChemotherapy(chart.previousChemotherapy())
        .multipleSkeletalMetastases(chart.multipleSkeletalMetastases())
        .addAllCaveats(caveats.build())
        .build();
  }

  private Finding<KatagiriPrimary> primary(
      Finding<PrimarySite> sites, Finding<Histology> histologies) {
    if (!sites.isRecorded() && !histologies.isRecorded()) {
      return Finding.notRecorded();
    }
    String basis = Stream.concat(sites.basis().stream(), histologies.basis().stream())
        .collect(Collectors.joining("; "));
    ImmutableSet.Builder<KatagiriPrimary> rows = ImmutableSet.builder();
    for (Optional<PrimarySite> site : each(sites)) {
      for (Optional<Histology> histology : each(histologies)) {
        ImmutableSet<KatagiriPrimary> possible = rows(site, histology);
        if (possible.isEmpty()) {
          caveats.add(
              "primary: the rows of the paper that could be checked do not place it: " + basis);
          return Finding.notRecorded();
        }
        rows.addAll(possible);
      }
    }
    Finding<KatagiriPrimary> row = Finding.<KatagiriPrimary>oneOf(rows.build()).withBasis(basis);
    if (row.value().isEmpty()) {
      caveats.add("primary: a case does not say whether cancer of the breast or prostate depends on"
          + " hormones, nor whether cancer of the lung is treated with targeted drugs");
    }
    return row;
  }

  /** The values that remain possible; one empty value where nothing is recorded. */
  private static <T> ImmutableList<Optional<T>> each(Finding<T> finding) {
    return finding.isRecorded()
        ? finding.candidates().stream().map(Optional::of).collect(ImmutableList.toImmutableList())
        : ImmutableList.of(Optional.empty());
  }

  /**
   * The rows of a tumour. What the table names by its kind stands there wherever it began; the rows
   * of organs are rows of their carcinomas.
   */
  private static ImmutableSet<KatagiriPrimary> rows(
      Optional<PrimarySite> site, Optional<Histology> histology) {
    ImmutableSet<KatagiriPrimary> byKind =
        histology.map(KatagiriPrimary::possibleFor).orElse(ImmutableSet.of());
    if (!byKind.isEmpty() && site.equals(Optional.of(PrimarySite.UNKNOWN_PRIMARY))) {
      // Two rows fit a sarcoma of unknown origin, and the paper does not choose between them.
      return ImmutableSet.<KatagiriPrimary>builder()
          .addAll(byKind)
          .add(KatagiriPrimary.RAPID)
          .build();
    }
    boolean carcinoma = histology
        .map(it -> it.lineage() == Lineage.EPITHELIAL || it.lineage() == Lineage.NEUROENDOCRINE)
        .orElse(true);
    return byKind.isEmpty() && carcinoma
        ? site.map(KatagiriPrimary::possibleFor).orElse(ImmutableSet.of())
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

  private Finding<Presence> performance(Finding<Ecog> ecog) {
    if (ecog.candidates().contains(Ecog.ECOG_5)) {
      caveats.add("ECOG 3-4: recorded as 5, dead, which has no row in the table");
      return Finding.notRecorded();
    }
    return ecog.mapEach(KatagiriReading::poorPerformance);
  }

  static Presence poorPerformance(Ecog ecog) {
    checkArgument(
        ecog != Ecog.ECOG_5, "Katagiri score: ECOG performance status is 5, expected 0 to 4");
    return ecog.compareTo(Ecog.ECOG_3) >= 0 ? Presence.PRESENT : Presence.ABSENT;
  }
}
