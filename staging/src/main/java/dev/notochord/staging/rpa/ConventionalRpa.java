package dev.notochord.staging.rpa;

import com.google.common.collect.ImmutableList;
import dev.notochord.staging.assessment.Answers;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;
import dev.notochord.staging.chart.PatientChart;

/**
 * Recursive partitioning analysis for conventional care, Walker 2022: three classes of survival
 * after surgery or radiation, or both, for metastases of the spine.
 *
 * <table class="striped">
 *   <caption>Classes</caption>
 *   <thead>
 *     <tr><th scope="col">Karnofsky</th><th scope="col">Histology</th><th scope="col">Class</th><th
 *         scope="col">Median survival</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row">80 or more</th><td>any</td><td>I</td><td>11.4 months</td></tr>
 *     <tr><th scope="row" rowspan="2">below 80</th><td>favourable or radioresistant</td><td>II</td><td>6.3
 *         months</td></tr>
 *     <tr><td>other</td><td>III</td><td>2.0 months</td></tr>
 *   </tbody>
 * </table>
 *
 * <p>Which tumours the {@linkplain RpaHistology groups of the histology} hold could not be checked:
 * the caller states the group, and a case leaves it open.
 *
 * <pre>{@code
 * Assessment<ConventionalRpaClass> rpa =
 *     ConventionalRpa.assess(
 *         ConventionalRpaFindings.builder()
 *             .karnofsky(Karnofsky.KPS_70)
 *             .histology(RpaHistology.RADIORESISTANT)
 *             .build());
 * rpa.classification();  // Optional[CLASS_II]
 * }</pre>
 *
 * <p><b>Validation.</b> None could be checked; the authors ask for one in other hospitals.
 *
 * <p><b>Not for</b> primary tumours of the spine.
 *
 * @see <a href="https://doi.org/10.1089/jpm.2020.0715">Walker A et al. J Palliat Med
 *     2022;25:21-27</a>
 * @since 0.1.0
 */
public final class ConventionalRpa {
  private static final Criterion<ConventionalRpaFindings, RpaPerformance> PERFORMANCE =
      Criterion.of(
          "performance status",
          RpaPerformance.class,
          ConventionalRpaFindings::performance,
          ConventionalRpaFindings::withPerformance);
  private static final Criterion<ConventionalRpaFindings, RpaHistology> HISTOLOGY = Criterion.of(
      "histology",
      RpaHistology.class,
      ConventionalRpaFindings::histology,
      ConventionalRpaFindings::withHistology);

  private static final StagingSystem<ConventionalRpaFindings, ConventionalRpaClass> SYSTEM =
      StagingSystem.define(
              SystemDescription.builder()
                  .id("rpa-conventional")
                  .name("RPA (conventional care)")
                  .fullName("Recursive partitioning analysis for surgery and radiation of spinal"
                      + " metastases, Walker 2022")
                  .family(SystemDescription.Family.PROGNOSIS)
                  .purpose("How long do patients with metastases of the spine live after surgery or"
                      + " radiation?")
                  .direction(SystemDescription.Direction.HIGHER_IS_WORSE)
                  .population(
                      "269 patients who had surgery, radiation or both for metastases of the"
                          + " spine in one hospital from 2002 to 2013. Not for primary tumours.")
                  .verification(SystemDescription.Verification.PARTLY)
                  .addDisputes(
                      "which tumours each group of the histology holds is not verified: the"
                          + " caller states the group")
                  .citation(ConventionalRpaClass.paper()),
              ConventionalRpaFindings.builder().build(),
              ImmutableList.copyOf(ConventionalRpaClass.values()))
          .criteria(PERFORMANCE, HISTOLOGY)
          .rule(ConventionalRpa::classOf)
          .ofPatient(
              patient -> PatientChart.of(patient).whyNoPrognosis(), ConventionalRpaFindings::from)
          .build();

  private ConventionalRpa() {}

  private static ConventionalRpaClass classOf(Answers<ConventionalRpaFindings> answers) {
    if (answers.get(PERFORMANCE) == RpaPerformance.ABOVE_70) {
      return ConventionalRpaClass.CLASS_I;
    }
    return answers.get(HISTOLOGY) == RpaHistology.OTHER
        ? ConventionalRpaClass.CLASS_III
        : ConventionalRpaClass.CLASS_II;
  }

  /** {@return the tree, with its criteria and its description} */
  public static StagingSystem<ConventionalRpaFindings, ConventionalRpaClass> system() {
    return SYSTEM;
  }

  /**
   * {@return the assessment of these findings}
   *
   * @param findings the findings, complete or not
   */
  public static Assessment<ConventionalRpaClass> assess(ConventionalRpaFindings findings) {
    return SYSTEM.assess(findings);
  }
}
