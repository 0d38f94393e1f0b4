package dev.notochord.staging.bollen;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.notochord.core.anatomy.SpinalRegion;
import dev.notochord.core.histology.Lineage;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.chart.PatientChart;

/** Reads a case for the flow chart. */
final class BollenReading {
  private static final ImmutableSet<SpinalRegion> SACRUM =
      Sets.immutableEnumSet(SpinalRegion.SACRAL, SpinalRegion.COCCYGEAL);

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
    ImmutableSet<SpinalRegion> regions = chart.metastaticRegions();
    if (!regions.isEmpty() && SACRUM.containsAll(regions)) {
      caveats.add("lesion of the sacrum: outside the derivation");
    }
    return BollenFindings.builder()
        .performance(chart.karnofskyOfLiving().mapEach(BollenPerformance::of))
        .metastases(chart.visceralOrBrainMetastases())
        .addAllCaveats(caveats.build())
        .addAllCaveats(chart.caveatsOnKarnofsky("Karnofsky"))
        .build();
  }
}
