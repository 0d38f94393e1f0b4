package dev.notochord.staging.frailty;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Citation;
import dev.notochord.core.code.Presence;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.Finding;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What the two indices have in common: the items, each worth one point, and the papers. */
final class FrailtyCriteria {
  static final Citation SUBRAMANIAM_2018 = Citation.builder()
      .authors("Subramaniam S, Aalberg JJ, Soriano RP, Divino CM")
      .journal("J Am Coll Surg")
      .year(2018)
      .volume("226")
      .pages("173-181")
      .doi("10.1016/j.jamcollsurg.2017.11.005")
      .build();
  static final Citation VELANOVICH_2013 = Citation.builder()
      .authors("Velanovich V, Antoine H, Swartz A et al.")
      .journal("J Surg Res")
      .year(2013)
      .volume("183")
      .pages("104-110")
      .doi("10.1016/j.jss.2013.01.021")
      .build();

  private static final Criterion<FrailtyFindings, Presence> DIABETES =
      item("diabetes", FrailtyFindings::diabetes, FrailtyFindings::withDiabetes);
  private static final Criterion<FrailtyFindings, Presence> HYPERTENSION =
      item("hypertension", FrailtyFindings::hypertension, FrailtyFindings::withHypertension);
  private static final Criterion<FrailtyFindings, Presence> LUNG_DISEASE =
      item("COPD or pneumonia", FrailtyFindings::lungDisease, FrailtyFindings::withLungDisease);
  private static final Criterion<FrailtyFindings, Presence> HEART_FAILURE =
      item("heart failure", FrailtyFindings::heartFailure, FrailtyFindings::withHeartFailure);
  private static final Criterion<FrailtyFindings, Presence> DEPENDENT_FUNCTION = item(
      "dependent function",
      FrailtyFindings::dependentFunction,
      FrailtyFindings::withDependentFunction);

  /** The items of the index of five, in its order. */
  static final ImmutableList<Criterion<FrailtyFindings, Presence>> FIVE =
      ImmutableList.of(DIABETES, HYPERTENSION, LUNG_DISEASE, HEART_FAILURE, DEPENDENT_FUNCTION);

  /** The items of the index of eleven, in its order. */
  static final ImmutableList<Criterion<FrailtyFindings, Presence>> ELEVEN = ImmutableList.of(
      DIABETES,
      DEPENDENT_FUNCTION,
      LUNG_DISEASE,
      HEART_FAILURE,
      item(
          "myocardial infarction",
          FrailtyFindings::myocardialInfarction,
          FrailtyFindings::withMyocardialInfarction),
      item(
          "cardiac intervention or angina",
          FrailtyFindings::cardiacInterventionOrAngina,
          FrailtyFindings::withCardiacInterventionOrAngina),
      HYPERTENSION,
      item(
          "peripheral vascular disease or rest pain",
          FrailtyFindings::peripheralVascularDisease,
          FrailtyFindings::withPeripheralVascularDisease),
      item(
          "impaired sensorium",
          FrailtyFindings::impairedSensorium,
          FrailtyFindings::withImpairedSensorium),
      item(
          "TIA or stroke without deficit",
          FrailtyFindings::transientIschaemiaOrStroke,
          FrailtyFindings::withTransientIschaemiaOrStroke),
      item(
          "stroke with deficit",
          FrailtyFindings::strokeWithDeficit,
          FrailtyFindings::withStrokeWithDeficit));

  private FrailtyCriteria() {}

  private static Criterion<FrailtyFindings, Presence> item(
      String name,
      Function<FrailtyFindings, Finding<Presence>> finding,
      BiFunction<FrailtyFindings, Finding<Presence>, FrailtyFindings> recorder) {
    return Criterion.yesNo(name, 1, 0, finding, recorder);
  }
}
