package dev.notochord.staging.rpa;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Presence;
import dev.notochord.staging.assessment.Answers;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;
import dev.notochord.staging.chart.PatientChart;

/**
 * Recursive partitioning analysis of Balagamwala, 2018: three classes of survival after single
 * fraction radiosurgery of the spine.
 *
 * <table class="striped">
 *   <caption>Classes</caption>
 *   <thead>
 *     <tr><th scope="col">Karnofsky</th><th scope="col">Further questions</th><th
 *         scope="col">Class</th><th scope="col">Median survival</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row" rowspan="2">above 70</th><td>systemic disease controlled</td><td>1</td><td>26.7
 *         months</td></tr>
 *     <tr><td>systemic disease not controlled</td><td>2</td><td>13.4 months</td></tr>
 *     <tr><th scope="row" rowspan="3">70 or less</th><td>54 years or older, no visceral
 *         metastases</td><td>2</td><td>13.4 months</td></tr>
 *     <tr><td>54 years or older, visceral metastases</td><td>3</td><td>4.5 months</td></tr>
 *     <tr><td>younger than 54 years</td><td>3</td><td>4.5 months</td></tr>
 *   </tbody>
 * </table>
 *
 * <p>At Karnofsky 70 or less the <i>younger</i> patients are in the worst class: so it was
 * published, and so it was validated.
 *
 * <pre>{@code
 * Assessment<BalagamwalaClass> rpa =
 *     BalagamwalaRpa.assess(
 *         BalagamwalaFindings.builder().karnofsky(Karnofsky.KPS_60).ageYears(50).build());
 * rpa.classification();  // Optional[CLASS_3], whatever the metastases
 * }</pre>
 *
 * <p><b>Validation.</b> In 749 patients treated elsewhere the medians were 27.1, 13.0 and 3.5
 * months, and each class differed from the next. That series is a meeting abstract, whose authors
 * could not be checked.
 *
 * <p><b>Not for</b> patients who do not have radiosurgery, nor for primary tumours of the spine.
 *
 * @see <a href="https://doi.org/10.1007/s11060-017-2716-1">Balagamwala EH et al. J Neurooncol
 *     2018;137:289-293</a>
 * @see <a href="https://discovery.researcher.life/article/multiinstitutional-datasets-validate-the-recursive-partitioning-analysis-for-overall-survival-in-patients-undergoing-spine-radiosurgery-for-spine-metastasis/cd87dd7fa94b3cc7a956d9578dbe4001">The
 *     abstract of the validation</a>
 * @since 0.1.0
 */
public final class BalagamwalaRpa {
  private static final Criterion<BalagamwalaFindings, RpaPerformance> PERFORMANCE = Criterion.of(
      "performance status",
      RpaPerformance.class,
      BalagamwalaFindings::performance,
      BalagamwalaFindings::withPerformance);
  private static final Criterion<BalagamwalaFindings, Presence> CONTROLLED = Criterion.of(
      "systemic disease controlled",
      Presence.class,
      BalagamwalaFindings::systemicDiseaseControlled,
      BalagamwalaFindings::withSystemicDiseaseControlled);
  private static final Criterion<BalagamwalaFindings, BalagamwalaAge> AGE = Criterion.of(
      "age", BalagamwalaAge.class, BalagamwalaFindings::age, BalagamwalaFindings::withAge);
  private static final Criterion<BalagamwalaFindings, Presence> VISCERAL = Criterion.of(
      "visceral metastases",
      Presence.class,
      BalagamwalaFindings::visceralMetastases,
      BalagamwalaFindings::withVisceralMetastases);

  private static final StagingSystem<BalagamwalaFindings, BalagamwalaClass> SYSTEM =
      StagingSystem.define(
              SystemDescription.builder()
                  .id("balagamwala-2018")
                  .name("RPA (Balagamwala)")
                  .fullName(
                      "Recursive partitioning analysis for spine radiosurgery, Balagamwala 2018")
                  .addRelatedIds("chao-2012")
                  .family(SystemDescription.Family.PROGNOSIS)
                  .purpose("How long do patients live after radiosurgery of the spine?")
                  .direction(SystemDescription.Direction.HIGHER_IS_WORSE)
                  .population("444 patients with metastases of the spine who had radiosurgery in a"
                      + " single fraction. Not for other treatments, nor for primary tumours.")
                  .citation(BalagamwalaClass.paper()),
              BalagamwalaFindings.builder().build(),
              ImmutableList.copyOf(BalagamwalaClass.values()))
          .criteria(PERFORMANCE, CONTROLLED, AGE, VISCERAL)
          .rule(BalagamwalaRpa::classOf)
          .ofPatient(
              patient -> PatientChart.of(patient).whyNoPrognosis(), BalagamwalaFindings::from)
          .build();

  private BalagamwalaRpa() {}

  private static BalagamwalaClass classOf(Answers<BalagamwalaFindings> answers) {
    if (answers.get(PERFORMANCE) == RpaPerformance.ABOVE_70) {
      return answers.get(CONTROLLED) == Presence.PRESENT
          ? BalagamwalaClass.CLASS_1
          : BalagamwalaClass.CLASS_2;
    }
    return answers.get(AGE) == BalagamwalaAge.AT_LEAST_54
            && answers.get(VISCERAL) == Presence.ABSENT
        ? BalagamwalaClass.CLASS_2
        : BalagamwalaClass.CLASS_3;
  }

  /** {@return the tree, with its criteria and its description} */
  public static StagingSystem<BalagamwalaFindings, BalagamwalaClass> system() {
    return SYSTEM;
  }

  /**
   * {@return the assessment of these findings}
   *
   * @param findings the findings, complete or not
   */
  public static Assessment<BalagamwalaClass> assess(BalagamwalaFindings findings) {
    return SYSTEM.assess(findings);
  }
}
