package dev.notochord.staging.fnclcc;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Citation;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;

/**
 * FNCLCC grade of a soft tissue sarcoma: three parameters, 2 to 8 points, three grades.
 *
 * <table class="striped">
 *   <caption>Points</caption>
 *   <thead>
 *     <tr><th scope="col">Parameter</th><th scope="col">Category</th>
 *       <th scope="col">Points</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row" rowspan="3">Differentiation</th><td>closely resembles normal tissue</td>
 *       <td>1</td></tr>
 *     <tr><td>histologic type is certain</td><td>2</td></tr>
 *     <tr><td>embryonal, undifferentiated, of doubtful type, synovial</td><td>3</td></tr>
 *     <tr><th scope="row" rowspan="3">Mitoses in 10 fields</th><td>0 to 9</td><td>1</td></tr>
 *     <tr><td>10 to 19</td><td>2</td></tr>
 *     <tr><td>20 or more</td><td>3</td></tr>
 *     <tr><th scope="row" rowspan="3">Necrosis</th><td>none</td><td>0</td></tr>
 *     <tr><td>less than 50 %</td><td>1</td></tr>
 *     <tr><td>50 % or more</td><td>2</td></tr>
 *   </tbody>
 * </table>
 *
 * <p>2 or 3 points are grade 1, 4 or 5 grade 2, 6 to 8 grade 3. It was drawn up on 155 adults
 * (Trojani 1984). In 410 adults the grade foretold
 * metastasis and death somewhat better than that of the National Cancer Institute, and better than
 * size or depth (Guillou 1997).
 *
 * <pre>{@code
 * Fnclcc.assess(
 *     FnclccFindings.builder()
 *         .differentiation(FnclccDifferentiation.TYPE_CERTAIN)  // conventional leiomyosarcoma
 *         .mitosesPerTenFields(12)
 *         .necrosisPercent(20)
 *         .build());  // 2 + 2 + 1 = 5: grade 2
 * }</pre>
 *
 * <p><b>Reading of the source.</b> One copy of the table begins the mitoses at 1; here 0 counts
 * with 1 to 9. Necrosis of exactly 50 % takes 2 points. A grade that cannot be assessed is no
 * FNCLCC grade but the GX of the AJCC.
 *
 * <p><b>Not for</b> bone sarcomas other than leiomyosarcoma, and not for a tumour after treatment,
 * whose mitoses and necrosis are no longer its own.
 *
 * @see <a href="https://doi.org/10.1002/ijc.2910330108">Trojani M et al. Int J Cancer
 *     1984;33:37-42</a>
 * @see <a href="https://doi.org/10.1200/JCO.1997.15.1.350">Guillou L et al. J Clin Oncol
 *     1997;15:350-362</a>
 * @since 0.1.0
 */
public final class Fnclcc {
  private static final StagingSystem<FnclccFindings, FnclccGrade> SYSTEM = StagingSystem.define(
          SystemDescription.builder()
              .id("fnclcc")
              .name("FNCLCC")
              .fullName("Grade of the French federation of cancer centres sarcoma group")
              .family(SystemDescription.Family.ONCOLOGIC)
              .purpose("How aggressive does a soft tissue sarcoma look under the microscope?")
              .direction(SystemDescription.Direction.HIGHER_IS_WORSE)
              .population(
                  "Adults with soft tissue sarcoma; also used for leiomyosarcoma of bone. Not"
                      + " for other bone sarcomas, nor after treatment.")
              .addDisputes(
                  "one copy of the table begins the mitoses at 1; here 0 counts with 1 to 9")
              .citation(Citation.builder()
                  .authors("Trojani M et al.")
                  .journal("Int J Cancer")
                  .year(1984)
                  .volume("33")
                  .pages("37-42")
                  .doi("10.1002/ijc.2910330108")
                  .build())
              .addFurtherCitations(Citation.builder()
                  .authors(
                      "Guillou L, Coindre JM, Bonichon F, Nguyen BB, Terrier P, Collin F, Vilain"
                          + " MO, Mandard AM, Le Doussal V, Leroux A, Jacquemier J, Duplay H,"
                          + " Sastre-Garau X, Costa J")
                  .journal("J Clin Oncol")
                  .year(1997)
                  .volume("15")
                  .pages("350-362")
                  .doi("10.1200/JCO.1997.15.1.350")
                  .build()),
          FnclccFindings.builder().build(),
          ImmutableList.copyOf(FnclccGrade.values()))
      .criteria(
          Criterion.scored(
              "differentiation",
              FnclccDifferentiation.class,
              FnclccFindings::differentiation,
              FnclccFindings::withDifferentiation),
          Criterion.scored(
              "mitoses", FnclccMitoses.class, FnclccFindings::mitoses, FnclccFindings::withMitoses),
          Criterion.scored(
              "necrosis",
              FnclccNecrosis.class,
              FnclccFindings::necrosis,
              FnclccFindings::withNecrosis))
      .notOfACase("asks for mitoses and necrosis under the microscope")
      .build();

  private Fnclcc() {}

  /** {@return the grade, with its criteria and its description} */
  public static StagingSystem<FnclccFindings, FnclccGrade> system() {
    return SYSTEM;
  }

  /**
   * {@return the assessment of these findings}
   *
   * @param findings the findings, complete or not
   */
  public static Assessment<FnclccGrade> assess(FnclccFindings findings) {
    return SYSTEM.assess(findings);
  }
}
