package dev.notochord.staging.rpa;

import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.chart.PatientChart;

/** Reads what the trees ask off a case: what it states, and no more. */
final class RpaCase {
  private static final String PERFORMANCE = "performance status";

  private RpaCase() {}

  static ChaoFindings chao(SpinalTumorCase patient) {
    PatientChart chart = PatientChart.of(patient);
    return ChaoFindings.builder()
        .interval(chart.monthsSincePrimaryDiagnosis().mapEach(ChaoInterval::ofMonths))
        .performance(performance(chart))
        .age(chart.ageYears().mapEach(ChaoAge::ofYears))
        .addAllCaveats(chart.caveatsOnKarnofsky(PERFORMANCE))
        .build();
  }

  static BalagamwalaFindings balagamwala(SpinalTumorCase patient) {
    PatientChart chart = PatientChart.of(patient);
    return BalagamwalaFindings.builder()
        .performance(performance(chart))
        .systemicDiseaseControlled(chart.systemicDiseaseControlled())
        .age(chart.ageYears().mapEach(BalagamwalaAge::ofYears))
        .visceralMetastases(chart.visceralMetastases())
        .addAllCaveats(chart.caveatsOnKarnofsky(PERFORMANCE))
        .build();
  }

  static ConventionalRpaFindings conventional(SpinalTumorCase patient) {
    PatientChart chart = PatientChart.of(patient);
    return ConventionalRpaFindings.builder()
        .performance(performance(chart))
        .addAllCaveats(chart.caveatsOnKarnofsky(PERFORMANCE))
        .build();
  }

  private static Finding<RpaPerformance> performance(PatientChart chart) {
    return chart.karnofskyOfLiving().mapEach(RpaPerformance::of);
  }
}
