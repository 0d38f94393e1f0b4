package dev.notochord.staging.bollen;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Presence;
import dev.notochord.staging.assessment.Answers;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;
import dev.notochord.staging.chart.PatientChart;

/**
 * Flow chart of Bollen and colleagues, 2014: how long do patients with symptomatic spinal
 * metastases live? Three questions, four categories from A (longest) to D.
 *
 * <table class="striped">
 *   <caption>What could be checked of the chart</caption>
 *   <thead>
 *     <tr><th scope="col">Profile</th><th scope="col">Karnofsky</th><th scope="col">Visceral or brain metastases</th><th scope="col">Category</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row" rowspan="2">favourable</th><td>80-100</td><td>no</td><td>A</td></tr>
 *     <tr><td>10-70</td><td>yes</td><td>C</td></tr>
 *     <tr><th scope="row" colspan="3">every other combination</th><td>not verified</td></tr>
 *   </tbody>
 * </table>
 *
 * <p>Median survival was 31.2 months in A (95 % limits 25.2 to 37.3), 15.4 in B (11.9 to 18.2), 4.8
 * in C (4.1 to 5.4) and 1.6 in D (1.4 to 1.9).
 *
 * <p><b>How it did.</b> Harrell's C was 0.71 in the derivation and 0.69 in an external series.
 *
 * <p><b>Partly verified.</b> Within the favourable profile the other two questions spread the
 * median from that of C to that of A, which fixes its best and its worst cell. The third question
 * matters in no other profile. The remaining cells could not be checked and answer {@link
 * BollenCategory#NOT_VERIFIED}, so B and D are never answered. Nor was it seen which primaries make
 * up a profile: the caller states it.
 *
 * <pre>{@code
 * Assessment<BollenCategory> bollen =
 *     Bollen.assess(
 *         BollenFindings.builder()
 *             .profile(BollenProfile.FAVORABLE)
 *             .karnofsky(Karnofsky.KPS_90)
 *             .metastases(Presence.ABSENT)
 *             .build());
 * bollen.classification();  // Optional[A]
 * }</pre>
 *
 * <p><b>Not for</b> patients whom the derivation left out: haematological, unknown and rare
 * primaries, lesions of the sacrum or the sacroiliac joint, leptomeningeal or intradural disease,
 * and tumours that grow into the spine from beside it.
 *
 * @see <a href="https://doi.org/10.1093/neuonc/not318">Bollen L et al. Neuro Oncol
 *     2014;16:991-998</a>
 * @since 0.1.0
 */
public final class Bollen {
  private static final Criterion<BollenFindings, BollenProfile> PROFILE = Criterion.of(
      "clinical profile",
      BollenProfile.class,
      BollenFindings::profile,
      BollenFindings::withProfile);
  private static final Criterion<BollenFindings, BollenPerformance> PERFORMANCE = Criterion.of(
      "Karnofsky",
      BollenPerformance.class,
      BollenFindings::performance,
      BollenFindings::withPerformance);
  private static final Criterion<BollenFindings, Presence> METASTASES = Criterion.of(
      "visceral or brain metastases",
      Presence.class,
      BollenFindings::metastases,
      BollenFindings::withMetastases);

  private static final StagingSystem<BollenFindings, BollenCategory> SYSTEM = StagingSystem.define(
          SystemDescription.builder()
              .id("bollen-2014")
              .name("Bollen flow chart")
              .fullName("Flow chart of Bollen for survival with symptomatic spinal metastases")
              .family(SystemDescription.Family.PROGNOSIS)
              .purpose("How long do patients with symptomatic spinal metastases live?")
              .direction(SystemDescription.Direction.HIGHER_IS_WORSE)
              .population(
                  "1043 patients treated for symptomatic spinal metastases, 2001 to 2010, in"
                      + " one centre. Not for haematological, unknown or rare primaries, the sacrum,"
                      + " leptomeningeal or intradural disease, or direct ingrowth.")
              .verification(SystemDescription.Verification.PARTLY)
              .addDisputes(
                  "two cells of the chart were verified, favourable profile with Karnofsky 80-100"
                      + " and no metastases (A), and with Karnofsky 10-70 and metastases (C); the"
                      + " others answer 'not verified'",
                  "which primaries make up a profile was not seen; the caller states it")
              .citation(BollenCategory.source()),
          BollenFindings.builder().build(),
          // The categories that can be answered: no path to B or D was checked.
          ImmutableList.of(BollenCategory.A, BollenCategory.C, BollenCategory.NOT_VERIFIED))
      .criteria(PROFILE, PERFORMANCE, METASTASES)
      .rule(Bollen::category)
      .ofPatient(patient -> PatientChart.of(patient).whyNoPrognosis(), BollenFindings::from)
      .build();

  private Bollen() {}

  private static BollenCategory category(Answers<BollenFindings> answers) {
    if (answers.get(PROFILE) != BollenProfile.FAVORABLE) {
      return BollenCategory.NOT_VERIFIED;
    }
    boolean fit = answers.get(PERFORMANCE) == BollenPerformance.KPS_80_TO_100;
    boolean spread = answers.get(METASTASES) == Presence.PRESENT;
    if (fit == spread) {
      return BollenCategory.NOT_VERIFIED;
    }
    return fit ? BollenCategory.A : BollenCategory.C;
  }

  /** {@return the flow chart, with its criteria and its description} */
  public static StagingSystem<BollenFindings, BollenCategory> system() {
    return SYSTEM;
  }

  /**
   * {@return the assessment of these findings}
   *
   * @param findings the findings, complete or not
   */
  public static Assessment<BollenCategory> assess(BollenFindings findings) {
    return SYSTEM.assess(findings);
  }
}
