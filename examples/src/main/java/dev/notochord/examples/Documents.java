package dev.notochord.examples;

import dev.notochord.core.json.CaseJson;
import dev.notochord.core.outcome.Endpoint;
import dev.notochord.core.outcome.Observation;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.StagingReport;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.json.AssessmentJson;

/** The lines of the README on documents: a case from JSON, an assessment to JSON. */
final class Documents {
  private Documents() {}

  /** Returns what a case in JSON tells of survival, and its first assessment in JSON. */
  static String text(String json) {
    SpinalTumorCase patient = CaseJson.read(json);
    Observation survival = Endpoint.OVERALL_SURVIVAL.observe(patient.followUp().orElseThrow());
    StagingReport report = StagingReport.of(patient);
    Assessment<?> first = report.assessments().get(0);
    String document = AssessmentJson.write(first);
    return survival.reason() + "\n" + document;
  }
}
