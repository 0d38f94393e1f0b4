package dev.notochord.staging.rades;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Citation;
import dev.notochord.staging.assessment.Answers;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;
import dev.notochord.staging.chart.PatientChart;
import java.util.Optional;

/**
 * Short-life score of Rades and colleagues, 2013: which patients with metastatic spinal cord
 * compression die within two months? Seven items, 6 to 25 points, one cut-off; more points are
 * worse.
 *
 * <table class="striped">
 *   <caption>Points</caption>
 *   <thead>
 *     <tr><th scope="col">Item</th><th scope="col">Category</th><th scope="col">Points</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row" rowspan="2">ECOG</th><td>2</td><td>0</td></tr>
 *     <tr><td>3-4</td><td>4</td></tr>
 *     <tr><th scope="row" rowspan="5">Tumour</th><td>breast</td><td>1</td></tr>
 *     <tr><td>prostate</td><td>2</td></tr>
 *     <tr><td>myeloma or lymphoma</td><td>1</td></tr>
 *     <tr><td>lung</td><td>3</td></tr>
 *     <tr><td>other</td><td>3</td></tr>
 *     <tr><th scope="row" rowspan="2">Other bone metastases</th><td>no</td><td>1</td></tr>
 *     <tr><td>yes</td><td>3</td></tr>
 *     <tr><th scope="row" rowspan="2">Visceral metastases</th><td>no</td><td>1</td></tr>
 *     <tr><td>yes</td><td>4</td></tr>
 *     <tr><th scope="row" rowspan="2">Interval from cancer to cord compression</th><td>more than 15 months</td><td>1</td></tr>
 *     <tr><td>15 months or less</td><td>3</td></tr>
 *     <tr><th scope="row" rowspan="2">Ambulatory before treatment</th><td>yes</td><td>1</td></tr>
 *     <tr><td>no</td><td>4</td></tr>
 *     <tr><th scope="row" rowspan="2">Time developing motor deficits</th><td>more than 7 days</td><td>1</td></tr>
 *     <tr><td>7 days or less</td><td>4</td></tr>
 *   </tbody>
 * </table>
 *
 * <p>19 or more points predict death within two months with a sensitivity of 81 %, a specificity of
 * 84 % and a negative predictive value of 95 %; the authors see such patients as candidates for
 * best supportive care.
 *
 * <p><b>How it did.</b> These figures are of the derivation; no study could be verified that tried
 * the cut-off in other patients.
 *
 * <p><b>ECOG 0 and 1</b> did not occur in the derivation. Recorded, they give no total and no
 * class. An ECOG status that is not recorded is completed with 2 to 4 only, and the assessment says
 * so.
 *
 * <pre>{@code
 * Assessment<RadesGroup> rades =
 *     Rades.assess(
 *         RadesFindings.builder()
 *             .ecog(Ecog.ECOG_3)                      // 4
 *             .tumor(RadesTumor.LUNG)                 // 3
 *             .otherBoneMetastases(Presence.PRESENT)  // 3
 *             .visceralMetastases(Presence.PRESENT)   // 4
 *             .intervalMonths(2)                      // 3
 *             .ambulatory(Presence.ABSENT)            // 4
 *             .build());
 * rades.total();           // 22..25
 * rades.classification();  // Optional[SHORT_LIFE]
 * }</pre>
 *
 * <p><b>Readings of the source.</b> Exactly 15 months and exactly 7 days take the higher points. An
 * unknown primary is another tumour. Metastases in the brain are not read as visceral. What counts
 * as <i>other</i> bone metastases was not seen defined. A later study that did not know how fast
 * the deficits developed left item 7 out, moved the range to 5-21 and the cut-off with it (Bollen);
 * this library instead leaves the item open.
 *
 * <p><b>Not for</b> patients without compression of the cord, and not the score of 2008 for
 * survival by the same first author, which has other points and where more are better.
 *
 * @see <a href="https://doi.org/10.1002/cncr.27849">Rades D et al. Cancer 2013;119:897-903</a>
 * @see <a href="https://my-thesis.info/PDF/Bollen/files/basic-html/page86.html">Bollen L.
 *     Predicting survival in patients with spinal bone metastases, page 86</a>
 * @since 0.1.0
 */
public final class Rades {
  private static final int CUT_OFF = 19;

  private static final StagingSystem<RadesFindings, RadesGroup> SYSTEM = StagingSystem.define(
          SystemDescription.builder()
              .id("rades-2013")
              .name("Rades short-life score")
              .fullName("Score of Rades for a short life expectancy in metastatic spinal cord"
                  + " compression")
              .family(SystemDescription.Family.PROGNOSIS)
              .purpose(
                  "Which patients with metastatic spinal cord compression die within two months?")
              .direction(SystemDescription.Direction.HIGHER_IS_WORSE)
              .population("Patients with metastatic compression of the spinal cord and ECOG 2 to 4."
                  + " Not for ECOG 0 or 1, nor without compression of the cord.")
              .addDisputes(
                  "exactly 15 months and exactly 7 days take the higher points",
                  "which bone metastases count as other was not seen defined")
              .citation(Citation.builder()
                  .authors("Rades D et al.")
                  .journal("Cancer")
                  .year(2013)
                  .volume("119")
                  .pages("897-903")
                  .doi("10.1002/cncr.27849")
                  .build()),
          RadesFindings.builder().build(),
          ImmutableList.copyOf(RadesGroup.values()))
      .criteria(
          Criterion.scored("ECOG", RadesEcog.class, RadesFindings::ecog, RadesFindings::withEcog)
              .completedWith(RadesEcog.ECOG_2, RadesEcog.ECOG_3_4),
          Criterion.scored(
              "tumour", RadesTumor.class, RadesFindings::tumor, RadesFindings::withTumor),
          Criterion.yesNo(
              "other bone metastases",
              3,
              1,
              RadesFindings::otherBoneMetastases,
              RadesFindings::withOtherBoneMetastases),
          Criterion.yesNo(
              "visceral metastases",
              4,
              1,
              RadesFindings::visceralMetastases,
              RadesFindings::withVisceralMetastases),
          Criterion.scored(
              "interval",
              RadesInterval.class,
              RadesFindings::interval,
              RadesFindings::withInterval),
          Criterion.yesNo(
              "ambulatory", 1, 4, RadesFindings::ambulatory, RadesFindings::withAmbulatory),
          Criterion.scored(
              "time developing motor deficits",
              RadesOnset.class,
              RadesFindings::onset,
              RadesFindings::withOnset))
      .rule(Rades::group)
      .note(Rades::noteOnEcog)
      .ofPatient(patient -> PatientChart.of(patient).whyNoPrognosis(), RadesFindings::from)
      .build();

  private Rades() {}

  private static RadesGroup group(Answers<RadesFindings> answers) {
    double total = answers.points();
    if (Double.isNaN(total)) {
      return RadesGroup.OUTSIDE_DERIVATION;
    }
    return total >= CUT_OFF ? RadesGroup.SHORT_LIFE : RadesGroup.BELOW_CUT_OFF;
  }

  private static Optional<String> noteOnEcog(RadesFindings findings) {
    if (!findings.ecog().isRecorded()) {
      return Optional.of(
          "ECOG not recorded: completed with 2 to 4, the patients of the derivation");
    }
    return findings.ecog().candidates().contains(RadesEcog.ECOG_0_1)
        ? Optional.of("ECOG 0 or 1 is outside the derivation: no points, no total and no class")
        : Optional.empty();
  }

  /** {@return the score, with its criteria and its description} */
  public static StagingSystem<RadesFindings, RadesGroup> system() {
    return SYSTEM;
  }

  /**
   * {@return the assessment of these findings}
   *
   * @param findings the findings, complete or not
   */
  public static Assessment<RadesGroup> assess(RadesFindings findings) {
    return SYSTEM.assess(findings);
  }
}
