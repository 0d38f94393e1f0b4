package dev.notochord.staging.tomita;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.histology.GrowthRate;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;
import dev.notochord.staging.chart.PatientChart;

/**
 * Prognostic score of Tomita of 2001: what can an operation on spinal metastases aim at? Three
 * findings, 2 to 10 points, four goals; more is worse.
 *
 * <table class="striped">
 *   <caption>Points</caption>
 *   <thead>
 *     <tr><th scope="col">Criterion</th><th scope="col">Category</th><th scope="col">Points</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row" rowspan="3">Growth of the primary</th><td>slow: breast, thyroid, prostate</td><td>1</td></tr>
 *     <tr><td>moderate: kidney, uterus</td><td>2</td></tr>
 *     <tr><td>rapid: lung, stomach, unknown primary</td><td>4</td></tr>
 *     <tr><th scope="row" rowspan="3">Visceral metastases</th><td>none</td><td>0</td></tr>
 *     <tr><td>treatable</td><td>2</td></tr>
 *     <tr><td>untreatable</td><td>4</td></tr>
 *     <tr><th scope="row" rowspan="2">Bone metastases, spine included</th><td>solitary or isolated</td><td>1</td></tr>
 *     <tr><td>multiple</td><td>2</td></tr>
 *   </tbody>
 * </table>
 *
 * <p>2-3 long-term local control, 4-5 middle-term local control, 6-7 short-term palliation, 8-10
 * terminal care.
 *
 * <p><b>How it did.</b> The row of treatable visceral metastases rests on 7 of the 67 patients of
 * the source (Bollen). What survival the source gives by goal could not be checked and is left out.
 * Of six scores that were tried in 1,469 patients, those of Tomita, Tokuhashi, Bauer, van der
 * Linden, Rades and Bollen, each told groups of different survival apart, and none reached good
 * concordance by Harrell's C (Choi).
 *
 * <pre>{@code
 * Assessment<TomitaGoal> score =
 *     TomitaScore.assess(
 *         TomitaFindings.builder()
 *             .growth(PrimarySite.KIDNEY)         // 2
 *             .visceral(TomitaVisceral.NONE)      // 0
 *             .build());
 * score.total();            // 3..4, the bone metastases are not recorded
 * score.possibleClasses();  // [LONG_TERM_LOCAL_CONTROL, MIDDLE_TERM_LOCAL_CONTROL]
 * }</pre>
 *
 * <p><b>Disputes.</b> A review prints 3 points for rapid growth; 4 is right, since 3 would not
 * reach 10. Some reviews print bands that overlap (2-4, 4-6, 6-8, 8-10); those above do not.
 *
 * <p><b>Readings of the source.</b> Only the eight primaries of the table above could be checked.
 * For any other the caller states the growth; lists in copies differ, and none of them is followed.
 * Metastases in the brain are not read as visceral.
 *
 * <p><b>Not for</b> primary tumours of the spine, and not the surgical classification of Tomita,
 * which says where in a vertebra a tumour lies.
 *
 * @see <a href="https://doi.org/10.1097/00007632-200102010-00016">Tomita K et al. Spine
 *     2001;26:298-306</a>
 * @see <a href="https://my-thesis.info/PDF/Bollen/files/basic-html/page45.html">Bollen L.
 *     Predicting survival in patients with spinal bone metastases, page 45</a>
 * @see <a
 *     href="https://profiles.wustl.edu/en/publications/prediction-accuracy-of-common-prognostic-scoring-systems-for-meta">Choi
 *     D et al. Prediction accuracy of common prognostic scoring systems for metastatic spine
 *     disease</a>
 * @since 0.1.0
 */
public final class TomitaScore {
  private static final StagingSystem<TomitaFindings, TomitaGoal> SYSTEM = StagingSystem.define(
          SystemDescription.builder()
              .id("tomita-2001")
              .name("Tomita score")
              .fullName("Prognostic score of Tomita for spinal metastases")
              .family(SystemDescription.Family.PROGNOSIS)
              .purpose("What can an operation on spinal metastases aim at?")
              .direction(SystemDescription.Direction.HIGHER_IS_WORSE)
              .population(
                  "67 patients with spinal metastases. Not for primary tumours of the spine,"
                      + " and not the surgical classification of the same author.")
              .verification(SystemDescription.Verification.PARTLY)
              .addDisputes(
                  "growth: the source's list of primaries is checked for breast, thyroid, prostate,"
                      + " kidney, uterus, lung, stomach and unknown primary; for others the caller"
                      + " states the growth",
                  "growth: a review prints 3 points for rapid growth; 4 is read",
                  "classes: some reviews print bands that overlap",
                  "the survival by class could not be checked and is left out")
              .citation(GrowthRate.tomitaSource()),
          TomitaFindings.builder().build(),
          ImmutableList.copyOf(TomitaGoal.values()))
      .criteria(
          Criterion.scored(
              "growth", TomitaGrowth.class, TomitaFindings::growth, TomitaFindings::withGrowth),
          Criterion.scored(
              "visceral metastases",
              TomitaVisceral.class,
              TomitaFindings::visceral,
              TomitaFindings::withVisceral),
          Criterion.scored(
              "bone metastases", TomitaBone.class, TomitaFindings::bone, TomitaFindings::withBone))
      .ofPatient(patient -> PatientChart.of(patient).whyNoPrognosis(), TomitaFindings::from)
      .build();

  private TomitaScore() {}

  /** {@return the score, with its criteria and its description} */
  public static StagingSystem<TomitaFindings, TomitaGoal> system() {
    return SYSTEM;
  }

  /**
   * {@return the assessment of these findings}
   *
   * @param findings the findings, complete or not
   */
  public static Assessment<TomitaGoal> assess(TomitaFindings findings) {
    return SYSTEM.assess(findings);
  }
}
