package dev.notochord.staging.vanderlinden;

import com.google.common.collect.ImmutableList;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;
import dev.notochord.staging.chart.PatientChart;
import java.util.Optional;

/**
 * Score of van der Linden of 2005: how long do patients live whose spinal metastases hurt and are
 * irradiated? Three findings, 0 to 6 points, three groups; more is better.
 *
 * <table class="striped">
 *   <caption>Points</caption>
 *   <thead>
 *     <tr><th scope="col">Criterion</th><th scope="col">Category</th><th scope="col">Points</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row" rowspan="4">Karnofsky status</th><td>80-100</td><td>2</td></tr>
 *     <tr><td>50-70</td><td>1</td></tr>
 *     <tr><td>20-40</td><td>0</td></tr>
 *     <tr><td>10, not in the table, see below</td><td>0</td></tr>
 *     <tr><th scope="row" rowspan="4">Primary</th><td>breast</td><td>3</td></tr>
 *     <tr><td>prostate</td><td>2</td></tr>
 *     <tr><td>lung</td><td>1</td></tr>
 *     <tr><td>other</td><td>0</td></tr>
 *     <tr><th scope="row" rowspan="2">Visceral metastases</th><td>none</td><td>1</td></tr>
 *     <tr><td>present</td><td>0</td></tr>
 *   </tbody>
 * </table>
 *
 * <p>0-3 group A, 4-5 group B, 6 group C. Only cancer of the breast with a Karnofsky status of 80
 * or more and no visceral metastases reaches 6.
 *
 * <p><b>How it did.</b> In the 342 patients of the source the median survival was 3.0, 9.0 and 18.7
 * months in groups A, B and C. In a later cohort of two centres the c-statistic was 0.66 (Bollen).
 *
 * <pre>{@code
 * Assessment<VanDerLindenGroup> score =
 *     VanDerLinden.assess(
 *         VanDerLindenFindings.builder()
 *             .performance(Karnofsky.of(90))          // 2
 *             .primary(PrimarySite.PROSTATE)          // 2
 *             .build());
 * score.total();           // 4..5, visceral metastases are not recorded
 * score.classification();  // B, settled without them
 * }</pre>
 *
 * <p><b>Readings of the source.</b> A Karnofsky status of 10 lies below the table; it is given 0
 * points, with a note, and a status that is not recorded is not taken to be 10. A primary that was
 * looked for and not found is another primary. Metastases in the brain are not read as visceral.
 *
 * <p><b>Not for</b> primary tumours of the spine. The patients of the source had pain, were
 * treated without an operation and had no neurological impairment; a caveat says so when a case
 * states one.
 *
 * @see <a href="https://doi.org/10.1002/cncr.20756">van der Linden YM et al. Cancer
 *     2005;103:320-328</a>
 * @see <a href="https://my-thesis.info/PDF/Bollen/files/basic-html/page95.html">Bollen L.
 *     Predicting survival in patients with spinal bone metastases, page 95</a>
 * @since 0.1.0
 */
public final class VanDerLinden {
  private static final String FIGURE = "figure 2, page 326";
  private static final StagingSystem<VanDerLindenFindings, VanDerLindenGroup> SYSTEM =
      StagingSystem.define(
              SystemDescription.builder()
                  .id("van-der-linden-2005")
                  .name("van der Linden score")
                  .fullName("Score of van der Linden for the survival with spinal metastases")
                  .family(SystemDescription.Family.PROGNOSIS)
                  .purpose("How long do patients live whose spinal metastases hurt and are"
                      + " irradiated?")
                  .direction(SystemDescription.Direction.HIGHER_IS_BETTER)
                  .population("342 patients of a randomized trial of radiotherapy, with painful"
                      + " spinal metastases and without neurological impairment. Not for primary"
                      + " tumours of the spine.")
                  .addDisputes("performance: the table begins at Karnofsky 20; 10 is read as 0"
                      + " points, with a note")
                  .citation(VanDerLindenPaper.CITATION),
              VanDerLindenFindings.builder().build(),
              ImmutableList.copyOf(VanDerLindenGroup.values()))
          .criteria(
              Criterion.scored(
                      "performance",
                      VanDerLindenPerformance.class,
                      VanDerLindenFindings::performance,
                      VanDerLindenFindings::withPerformance)
                  .in(FIGURE)
                  .completedWith(
                      VanDerLindenPerformance.KARNOFSKY_80_TO_100,
                      VanDerLindenPerformance.KARNOFSKY_50_TO_70,
                      VanDerLindenPerformance.KARNOFSKY_20_TO_40),
              Criterion.scored(
                      "primary",
                      VanDerLindenPrimary.class,
                      VanDerLindenFindings::primary,
                      VanDerLindenFindings::withPrimary)
                  .in(FIGURE),
              Criterion.<VanDerLindenFindings>yesNo(
                      "visceral metastases",
                      0,
                      1,
                      VanDerLindenFindings::visceral,
                      VanDerLindenFindings::withVisceral)
                  .in(FIGURE))
          .note(VanDerLinden::belowTheTable)
          .ofPatient(
              patient -> PatientChart.of(patient).whyNoPrognosis(), VanDerLindenFindings::from)
          .build();

  private VanDerLinden() {}

  /** {@return the score, with its criteria and its description} */
  public static StagingSystem<VanDerLindenFindings, VanDerLindenGroup> system() {
    return SYSTEM;
  }

  /**
   * {@return the assessment of these findings}
   *
   * @param findings the findings, complete or not
   */
  public static Assessment<VanDerLindenGroup> assess(VanDerLindenFindings findings) {
    return SYSTEM.assess(findings);
  }

  private static Optional<String> belowTheTable(VanDerLindenFindings findings) {
    return findings.performance().candidates().contains(VanDerLindenPerformance.KARNOFSKY_10)
        ? Optional.of("performance: the table of the source begins at Karnofsky 20; 10 is given 0"
            + " points, which is our reading")
        : Optional.empty();
  }
}
