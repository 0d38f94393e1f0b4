package dev.notochord.staging.frailty;

import dev.notochord.core.code.Presence;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;

/**
 * Reads the items of the indices off a case.
 *
 * <p>A case does not hold diseases besides the tumour, so that each item is open. Nothing is
 * derived from the performance status, which is another thing than dependence.
 */
final class FrailtyCase {
  private FrailtyCase() {}

  static FrailtyFindings read(SpinalTumorCase patient) {
    return FrailtyFindings.builder()
        .diabetes(diabetes(patient))
        .hypertension(hypertension(patient))
        .lungDisease(lungDisease(patient))
        .heartFailure(heartFailure(patient))
        .dependentFunction(dependentFunction(patient))
        .myocardialInfarction(myocardialInfarction(patient))
        .cardiacInterventionOrAngina(cardiacInterventionOrAngina(patient))
        .peripheralVascularDisease(peripheralVascularDisease(patient))
        .impairedSensorium(impairedSensorium(patient))
        .transientIschaemiaOrStroke(transientIschaemiaOrStroke(patient))
        .strokeWithDeficit(strokeWithDeficit(patient))
        .build();
  }

  static Finding<Presence> diabetes(SpinalTumorCase patient) {
    return Finding.notRecorded();
  }

  static Finding<Presence> hypertension(SpinalTumorCase patient) {
    return Finding.notRecorded();
  }

  static Finding<Presence> lungDisease(SpinalTumorCase patient) {
    return Finding.notRecorded();
  }

  static Finding<Presence> heartFailure(SpinalTumorCase patient) {
    return Finding.notRecorded();
  }

  static Finding<Presence> dependentFunction(SpinalTumorCase patient) {
    return Finding.notRecorded();
  }

  static Finding<Presence> myocardialInfarction(SpinalTumorCase patient) {
    return Finding.notRecorded();
  }

  static Finding<Presence> cardiacInterventionOrAngina(SpinalTumorCase patient) {
    return Finding.notRecorded();
  }

  static Finding<Presence> peripheralVascularDisease(SpinalTumorCase patient) {
    return Finding.notRecorded();
  }

  static Finding<Presence> impairedSensorium(SpinalTumorCase patient) {
    return Finding.notRecorded();
  }

  static Finding<Presence> transientIschaemiaOrStroke(SpinalTumorCase patient) {
    return Finding.notRecorded();
  }

  static Finding<Presence> strokeWithDeficit(SpinalTumorCase patient) {
    return Finding.notRecorded();
  }
}
