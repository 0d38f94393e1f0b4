package dev.notochord.staging.katagiri;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Citation;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;
import dev.notochord.staging.chart.PatientChart;

/**
 * New Katagiri score of 2014: how long do patients with skeletal metastases live? Six factors, 0 to
 * 10 points, three groups; more points are worse.
 *
 * <table class="striped">
 *   <caption>Points</caption>
 *   <thead>
 *     <tr><th scope="col">Criterion</th><th scope="col">Category</th><th scope="col">Points</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row" rowspan="3">Primary site</th><td>slow growth</td><td>0</td></tr>
 *     <tr><td>moderate growth</td><td>2</td></tr>
 *     <tr><td>rapid growth</td><td>3</td></tr>
 *     <tr><th scope="row" rowspan="3">Visceral or cerebral metastases</th><td>none</td><td>0</td></tr>
 *     <tr><td>nodular</td><td>1</td></tr>
 *     <tr><td>disseminated</td><td>2</td></tr>
 *     <tr><th scope="row" rowspan="3">Laboratory data</th><td>normal</td><td>0</td></tr>
 *     <tr><td>abnormal</td><td>1</td></tr>
 *     <tr><td>critical</td><td>2</td></tr>
 *     <tr><th scope="row">ECOG 3-4</th><td>yes</td><td>1</td></tr>
 *     <tr><th scope="row">Previous chemotherapy</th><td>yes</td><td>1</td></tr>
 *     <tr><th scope="row">Multiple skeletal metastases</th><td>yes</td><td>1</td></tr>
 *   </tbody>
 * </table>
 *
 * <p>Which primaries grow slowly is listed at {@link KatagiriPrimary}, which blood values count at
 * {@link KatagiriLaboratory}. 0-3, 4-6 and 7-10 points make the three groups. Of the 808 patients
 * of the source with 0 to 3 points 91 % lived one year and 78 % two; of those with 4 to 6 points
 * 49 % lived one year; of those with 7 or more 27 % lived half a year and 6 % one year.
 *
 * <p><b>How it did.</b> In 616 patients who were irradiated for bone metastases the groups differed
 * in survival in the order of the score (P &lt; 0.001); several bone metastases alone made no
 * difference (P = 0.691): Kubota 2019.
 *
 * <pre>{@code
 * Assessment<KatagiriGroup> katagiri =
 *     Katagiri.assess(
 *         KatagiriFindings.builder()
 *             .primary(KatagiriPrimary.RAPID)
 *             .metastases(KatagiriMetastases.NODULAR)
 *             .laboratory(LaboratoryValues.builder().plateletsPerMicrolitre(82_000).build())
 *             .ecog(Ecog.ECOG_3)
 *             .build());
 * katagiri.total();           // 7..9: 3 + 1 + 2 + 1, and 0 to 2 for what is missing
 * katagiri.classification();  // Optional[HIGH_RISK]
 * }</pre>
 *
 * <p><b>Readings of the source.</b> The names of the groups are not from the paper as far as it was
 * seen. The rows of organs are read as rows of their carcinomas. Not settled by what was seen of
 * the source: whether the calcium is corrected for albumin, the unit of the bilirubin limit (taken
 * as mg/dL), and the rows of primaries that {@link KatagiriPrimary} does not name.
 *
 * <p><b>Not for</b> the choice between surgery, radiation and drugs, and not a measure of stability
 * or of the risk of fracture. The drugs of its time are those of 2005 to 2008.
 *
 * @see <a href="https://doi.org/10.1002/cam4.292">Katagiri H et al. Cancer Med 2014;3:1359-1367</a>
 * @see <a href="https://doi.org/10.1186/s13014-019-1218-z">Kubota H et al. Radiat Oncol 2019</a>
 * @since 0.1.0
 */
public final class Katagiri {
  private static final StagingSystem<KatagiriFindings, KatagiriGroup> SYSTEM = StagingSystem.define(
          SystemDescription.builder()
              .id("katagiri-2014")
              .name("New Katagiri score")
              .fullName("New prognostic score of Katagiri for patients with skeletal metastases")
              .family(SystemDescription.Family.PROGNOSIS)
              .purpose("How long do patients with skeletal metastases live?")
              .direction(SystemDescription.Direction.HIGHER_IS_WORSE)
              .verification(SystemDescription.Verification.PARTLY)
              .population("808 patients with symptomatic skeletal metastases, 2005 to 2008, of whom"
                  + " 59 were operated on for them. Not for choosing a treatment.")
              .addDisputes(
                  "the unit of the bilirubin limit was not seen; mg/dL is assumed",
                  "whether calcium is corrected for albumin is not stated in what was seen",
                  "the paper names more primaries than could be checked; for those the caller states"
                      + " the row")
              .citation(KatagiriGroup.source())
              .addFurtherCitations(Citation.builder()
                  .authors(
                      "Kubota H, Soejima T, Sulaiman NS, Sekii S, Matsumoto Y, Ota Y, Tsujino K,"
                          + " Fujita I, Fujimoto T, Morishita M, Ikegaki J, Matsumoto K, Sasaki R")
                  .journal("Radiat Oncol")
                  .year(2019)
                  .doi("10.1186/s13014-019-1218-z")
                  .build()),
          KatagiriFindings.builder().build(),
          ImmutableList.copyOf(KatagiriGroup.values()))
      .criteria(
          Criterion.scored(
              "primary site",
              KatagiriPrimary.class,
              KatagiriFindings::primary,
              KatagiriFindings::withPrimary),
          Criterion.scored(
              "visceral or cerebral metastases",
              KatagiriMetastases.class,
              KatagiriFindings::metastases,
              KatagiriFindings::withMetastases),
          Criterion.scored(
              "laboratory data",
              KatagiriLaboratory.class,
              KatagiriFindings::laboratory,
              KatagiriFindings::withLaboratory),
          Criterion.yesNo(
              "ECOG 3-4",
              1,
              0,
              KatagiriFindings::poorPerformance,
              KatagiriFindings::withPoorPerformance),
          Criterion.yesNo(
              "previous chemotherapy",
              1,
              0,
              KatagiriFindings::previousChemotherapy,
              KatagiriFindings::withPreviousChemotherapy),
          Criterion.yesNo(
              "multiple skeletal metastases",
              1,
              0,
              KatagiriFindings::multipleSkeletalMetastases,
              KatagiriFindings::withMultipleSkeletalMetastases))
      .ofPatient(patient -> PatientChart.of(patient).whyNoPrognosis(), KatagiriFindings::from)
      .build();

  private Katagiri() {}

  /** {@return the score, with its criteria and its description} */
  public static StagingSystem<KatagiriFindings, KatagiriGroup> system() {
    return SYSTEM;
  }

  /**
   * {@return the assessment of these findings}
   *
   * @param findings the findings, complete or not
   */
  public static Assessment<KatagiriGroup> assess(KatagiriFindings findings) {
    return SYSTEM.assess(findings);
  }
}
