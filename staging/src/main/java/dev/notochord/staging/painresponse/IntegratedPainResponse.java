package dev.notochord.staging.painresponse;

import com.google.common.collect.ImmutableList;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;

/**
 * Response of pain to radiation of a bone metastasis by score and analgesics together: a
 * traditional endpoint, from before the consensus.
 *
 * <table class="striped">
 *   <caption>The definition, on the scale of 0 to 10</caption>
 *   <thead>
 *     <tr><th scope="col">Pain score</th><th scope="col">Analgesics</th>
 *         <th scope="col">Response</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row">lower by 2 points or more</th><td>not increased</td><td>yes</td></tr>
 *     <tr><th scope="row">stable</th><td>less by 50 % or more</td><td>yes</td></tr>
 *     <tr><th scope="row">anything else</th><td></td><td>no</td></tr>
 *   </tbody>
 * </table>
 *
 * <pre>{@code
 * IntegratedPainResponse.assess(
 *         IntegratedPainResponseFindings.builder()
 *             .scores(6, 6)
 *             .oralMorphineMgPerDay(60, 30)
 *             .build())
 *     .classification();  // response: stable pain on half the analgesics
 * }</pre>
 *
 * <p><b>Reading.</b> The source does not say how far a stable score may move. An unchanged score is
 * stable; one that moved by 1 point on half the analgesics is left without a class.
 *
 * <p><b>Not for</b> comparison with trials that use the international consensus endpoints: their
 * wording could not be checked, so that they are not offered.
 *
 * <p><b>Validation.</b> None could be checked.
 *
 * @see PainScoreResponse
 * @see <a
 *     href="https://discovery.researcher.life/article/a-comparison-of-radiation-therapy-outcomes-of-bone-metastases-employing-international-consensus-endpoints-and-traditional-endpoints/818e072c3a073d1cb8608b0cbb71bd7b">The
 *     abstract that states the definition</a>
 * @since 0.1.0
 */
public final class IntegratedPainResponse {
  private static final Criterion<IntegratedPainResponseFindings, IntegratedPainChange> PAIN =
      Criterion.of(
          "pain score",
          IntegratedPainChange.class,
          IntegratedPainResponseFindings::pain,
          IntegratedPainResponseFindings::withPain);
  private static final Criterion<IntegratedPainResponseFindings, AnalgesicChange> ANALGESICS =
      Criterion.of(
          "analgesics",
          AnalgesicChange.class,
          IntegratedPainResponseFindings::analgesics,
          IntegratedPainResponseFindings::withAnalgesics);

  private static final StagingSystem<IntegratedPainResponseFindings, IntegratedPainResponseClass>
      SYSTEM = StagingSystem.define(
              SystemDescription.builder()
                  .id("pain-response-integrated")
                  .name("Pain response")
                  .fullName("Response of pain of a bone metastasis, by score and analgesics")
                  .variant("score and analgesics, traditional")
                  .addRelatedIds("pain-response-score")
                  .family(SystemDescription.Family.RESPONSE)
                  .purpose("Did the pain of an irradiated bone metastasis respond, analgesics"
                      + " included?")
                  .population("Painful bone metastases after palliative radiation. Not the"
                      + " international consensus endpoints.")
                  .verification(SystemDescription.Verification.PARTLY)
                  .addDisputes(
                      "definitions of pain response differ; the international consensus endpoints"
                          + " could not be checked and are not offered",
                      "how far a stable score may move is not said",
                      PainScoreResponse.ABSTRACT_ONLY)
                  .citation(PainScoreResponse.SOURCE),
              IntegratedPainResponseFindings.builder().build(),
              ImmutableList.copyOf(IntegratedPainResponseClass.values()))
          .criteria(PAIN, ANALGESICS)
          .rule(answers -> response(answers.get(PAIN), answers.get(ANALGESICS)))
          .notOfACase("compares the pain before and after treatment; a case holds one of them")
          .build();

  private IntegratedPainResponse() {}

  private static IntegratedPainResponseClass response(
      IntegratedPainChange pain, AnalgesicChange analgesics) {
    if (pain == IntegratedPainChange.LOWER_BY_2) {
      return analgesics == AnalgesicChange.INCREASED
          ? IntegratedPainResponseClass.NO_RESPONSE
          : IntegratedPainResponseClass.RESPONSE;
    }
    if (analgesics != AnalgesicChange.HALVED || pain == IntegratedPainChange.HIGHER_BY_2) {
      return IntegratedPainResponseClass.NO_RESPONSE;
    }
    return pain.isPerhapsStable()
        ? IntegratedPainResponseClass.NOT_PLACED
        : IntegratedPainResponseClass.RESPONSE;
  }

  /** {@return the response by score and analgesics, with its criteria and its description} */
  public static StagingSystem<IntegratedPainResponseFindings, IntegratedPainResponseClass>
      system() {
    return SYSTEM;
  }

  /**
   * {@return the assessment of these findings}
   *
   * @param findings the findings, complete or not
   */
  public static Assessment<IntegratedPainResponseClass> assess(
      IntegratedPainResponseFindings findings) {
    return SYSTEM.assess(findings);
  }
}
