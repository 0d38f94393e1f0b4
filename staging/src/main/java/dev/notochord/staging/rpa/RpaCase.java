package dev.notochord.staging.rpa;

import dev.notochord.core.patient.Karnofsky;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.chart.PatientChart;

/** Reads what the trees ask off a case: what it states, and no more. */
final class RpaCase {
  private RpaCase() {}

  static ChaoFindings chao(SpinalTumorCase patient) {
    PatientChart chart = PatientChart.of(patient);
    return ChaoFindings.builder()
        .interval(interval(chart.monthsSincePrimaryDiagnosis()))
        .performance(performance(chart))
        .age(chart.ageYears().mapEach(ChaoAge::ofYears))
        .build();
  }

  static BalagamwalaFindings balagamwala(SpinalTumorCase patient) {
    PatientChart chart = PatientChart.of(patient);
    return BalagamwalaFindings.builder()
        .performance(performance(chart))
        .systemicDiseaseControlled(chart.systemicDiseaseControlled())
        .age(chart.ageYears().mapEach(BalagamwalaAge::ofYears))
        .visceralMetastases(chart.visceralMetastases())
        .build();
  }

  static ConventionalRpaFindings conventional(SpinalTumorCase patient) {
    return ConventionalRpaFindings.builder()
        .performance(performance(PatientChart.of(patient)))
        .build();
  }

  /** Returns the interval; of a primary that was found after time zero it is none. */
  static Finding<ChaoInterval> interval(Finding<Double> months) {
    return months.mapEach(value -> ChaoInterval.ofMonths(Math.max(0, value)));
  }

  private static Finding<RpaPerformance> performance(PatientChart chart) {
    Finding<Karnofsky> status = chart.karnofsky();
    return status.candidates().contains(Karnofsky.KPS_0)
        ? Finding.notRecorded()
        : status.mapEach(RpaPerformance::of);
  }
}
