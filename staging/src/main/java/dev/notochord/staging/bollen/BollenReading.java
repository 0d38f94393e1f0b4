package dev.notochord.staging.bollen;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.histology.Lineage;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.patient.Karnofsky;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.chart.PatientChart;

/** Reads a case for the flow chart. */
final class BollenReading {
  private final PatientChart chart;
  private final ImmutableList.Builder<String> caveats = ImmutableList.builder();

  BollenReading(SpinalTumorCase patient) {
    this.chart = PatientChart.of(patient);
  }

  BollenFindings findings() {
    if (chart.primarySite().candidates().contains(PrimarySite.UNKNOWN_PRIMARY)) {
      caveats.add("unknown primary: outside the derivation");
    }
    if (chart.histology().candidates().stream()
        .anyMatch(histology -> histology.lineage() == Lineage.HEMATOPOIETIC)) {
      caveats.add("haematological primary: outside the derivation");
    }
    return BollenFindings.builder()
        .performance(performance(chart.karnofsky()))
        .metastases(chart.visceralOrBrainMetastases())
        .addAllCaveats(caveats.build())
        .build();
  }

  private Finding<BollenPerformance> performance(Finding<Karnofsky> karnofsky) {
    if (karnofsky.candidates().contains(Karnofsky.KPS_0)) {
      caveats.add("Karnofsky: recorded as 0, dead, which has no place in the chart");
      return Finding.notRecorded();
    }
    return karnofsky.mapEach(BollenPerformance::of);
  }
}
