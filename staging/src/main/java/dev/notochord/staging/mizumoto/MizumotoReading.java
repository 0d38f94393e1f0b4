package dev.notochord.staging.mizumoto;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Presence;
import dev.notochord.core.patient.Ecog;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.chart.Living;
import dev.notochord.staging.chart.PatientChart;

/** Reads a case for the score, and places its numbers. */
final class MizumotoReading {
  private static final int OLD_YEARS = 71;

  private final PatientChart chart;
  private final ImmutableList.Builder<String> caveats = ImmutableList.builder();

  MizumotoReading(SpinalTumorCase patient) {
    this.chart = PatientChart.of(patient);
  }

  MizumotoFindings findings() {
    if (chart.primarySite().isRecorded() || chart.histology().isRecorded()) {
      caveats.add("tumour type: which types are unfavourable is the caller's to state; the"
          + " definition of the paper was not seen");
    }
    if (chart.laboratory().stream().anyMatch(panel -> panel.calciumMgPerDl().isPresent())) {
      caveats.add(
          "hypercalcaemia: whether the recorded calcium is one is the caller's to state; the"
              + " limit of the paper was not seen");
    }
    return MizumotoFindings.builder()
        .poorPerformance(chart.ecogOfLiving().mapEach(MizumotoReading::poorPerformance))
        .visceralMetastases(chart.visceralMetastases())
        .previousChemotherapy(chart.previousChemotherapy())
        .multipleBoneMetastases(chart.multipleSkeletalMetastases())
        .ageOver70(chart.ageYears().mapEach(MizumotoReading::ageOver70))
        .addAllCaveats(caveats.build())
        .addAllCaveats(chart.caveatsOnEcog("performance status"))
        .build();
  }

  static Presence poorPerformance(Ecog ecog) {
    return Living.ecog3Or4("Mizumoto score", ecog);
  }

  static Presence ageOver70(int years) {
    checkArgument(years >= 0, "Mizumoto score: age is %s years, expected 0 or more", years);
    return years >= OLD_YEARS ? Presence.PRESENT : Presence.ABSENT;
  }
}
