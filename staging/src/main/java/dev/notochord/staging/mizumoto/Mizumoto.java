package dev.notochord.staging.mizumoto;

import com.google.common.collect.ImmutableList;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;
import dev.notochord.staging.chart.PatientChart;

/**
 * Score of Mizumoto and colleagues, 2008: how long do patients live who are irradiated for spinal
 * metastases? Seven adverse factors, 0 to 14 points, three groups; more points are worse.
 *
 * <table class="striped">
 *   <caption>Points of what is there; nothing for what is not</caption>
 *   <thead>
 *     <tr><th scope="col">Adverse factor</th><th scope="col">Points</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row">Unfavourable tumour type</th><td>3</td></tr>
 *     <tr><th scope="row">Performance status 3 or worse</th><td>3</td></tr>
 *     <tr><th scope="row">Hypercalcaemia</th><td>2</td></tr>
 *     <tr><th scope="row">Visceral metastases</th><td>2</td></tr>
 *     <tr><th scope="row">Previous chemotherapy</th><td>2</td></tr>
 *     <tr><th scope="row">Multiple bone metastases</th><td>1</td></tr>
 *     <tr><th scope="row">Age 71 or more</th><td>1</td></tr>
 *   </tbody>
 * </table>
 *
 * <p>0-4 group A, 5-9 group B, 10-14 group C, with a median survival of 27.1, 5.4 and 1.8 months.
 * Of all 544 patients half lived 5.9 months (95 % limits 4.9 to 6.8). 503 of them, followed for a
 * year or to their death, make up the three groups: 24, 57 and 19 %.
 *
 * <p><b>How it did.</b> No study could be verified that tried the score in other patients and gave
 * the survival of its groups.
 *
 * <p><b>What the caller states.</b> Which tumours are unfavourable, and from which calcium on there
 * is hypercalcaemia, was not seen in the source. Neither is read from a case or from a number; both
 * stay open until the caller records them.
 *
 * <pre>{@code
 * Assessment<MizumotoGroup> mizumoto =
 *     Mizumoto.assess(
 *         MizumotoFindings.builder()
 *             .unfavorableTumor(Presence.PRESENT)        // 3
 *             .ecog(Ecog.ECOG_3)                         // 3
 *             .visceralMetastases(Presence.PRESENT)      // 2
 *             .previousChemotherapy(Presence.PRESENT)    // 2
 *             .ageYears(66)                              // 0
 *             .build());
 * mizumoto.total();           // 10..13
 * mizumoto.classification();  // Optional[C]
 * }</pre>
 *
 * <p><b>Readings of the source.</b> The performance status is taken to be that of ECOG. Exactly 71
 * years count. Metastases in the brain are not read as visceral.
 *
 * <p><b>Not for</b> patients who are operated on; the score was derived in patients treated with
 * radiation, in one hospital.
 *
 * @see <a href="https://doi.org/10.1002/cncr.23888">Mizumoto M et al. Cancer
 *     2008;113:2816-2822</a>
 * @since 0.1.0
 */
public final class Mizumoto {
  private static final StagingSystem<MizumotoFindings, MizumotoGroup> SYSTEM = StagingSystem.define(
          SystemDescription.builder()
              .id("mizumoto-2008")
              .name("Mizumoto score")
              .fullName("Score of Mizumoto for survival after radiotherapy for spinal metastases")
              .family(SystemDescription.Family.PROGNOSIS)
              .purpose("How long do patients live who are irradiated for spinal metastases?")
              .direction(SystemDescription.Direction.HIGHER_IS_WORSE)
              .verification(SystemDescription.Verification.PARTLY)
              .population(
                  "544 patients irradiated for metastases of the spine, 2002 to 2006, in one"
                      + " hospital. Not for patients who are operated on.")
              .addDisputes(
                  "which tumour types are unfavourable was not seen; the caller states it",
                  "the limit of hypercalcaemia was not seen; the caller states it")
              .citation(MizumotoGroup.source()),
          MizumotoFindings.builder().build(),
          ImmutableList.copyOf(MizumotoGroup.values()))
      .criteria(
          Criterion.yesNo(
              "unfavourable tumour type",
              3,
              0,
              MizumotoFindings::unfavorableTumor,
              MizumotoFindings::withUnfavorableTumor),
          Criterion.yesNo(
              "performance status 3 or worse",
              3,
              0,
              MizumotoFindings::poorPerformance,
              MizumotoFindings::withPoorPerformance),
          Criterion.yesNo(
              "hypercalcaemia",
              2,
              0,
              MizumotoFindings::hypercalcemia,
              MizumotoFindings::withHypercalcemia),
          Criterion.yesNo(
              "visceral metastases",
              2,
              0,
              MizumotoFindings::visceralMetastases,
              MizumotoFindings::withVisceralMetastases),
          Criterion.yesNo(
              "previous chemotherapy",
              2,
              0,
              MizumotoFindings::previousChemotherapy,
              MizumotoFindings::withPreviousChemotherapy),
          Criterion.yesNo(
              "multiple bone metastases",
              1,
              0,
              MizumotoFindings::multipleBoneMetastases,
              MizumotoFindings::withMultipleBoneMetastases),
          Criterion.yesNo(
              "age 71 or more", 1, 0, MizumotoFindings::ageOver70, MizumotoFindings::withAgeOver70))
      .ofPatient(patient -> PatientChart.of(patient).whyNoPrognosis(), MizumotoFindings::from)
      .build();

  private Mizumoto() {}

  /** {@return the score, with its criteria and its description} */
  public static StagingSystem<MizumotoFindings, MizumotoGroup> system() {
    return SYSTEM;
  }

  /**
   * {@return the assessment of these findings}
   *
   * @param findings the findings, complete or not
   */
  public static Assessment<MizumotoGroup> assess(MizumotoFindings findings) {
    return SYSTEM.assess(findings);
  }
}
