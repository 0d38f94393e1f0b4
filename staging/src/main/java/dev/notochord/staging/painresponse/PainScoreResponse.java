package dev.notochord.staging.painresponse;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Citation;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;

/**
 * Response of pain to radiation of a bone metastasis by the pain score alone: the traditional
 * endpoint, from before the consensus.
 *
 * <table class="striped">
 *   <caption>The definition, on the scale of 0 to 10</caption>
 *   <thead>
 *     <tr><th scope="col">Score afterwards</th><th scope="col">Response</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row">0</th><td>complete</td></tr>
 *     <tr><th scope="row">lower by 2 points or more, or by 50 % or more</th><td>partial</td></tr>
 *     <tr><th scope="row">anything else</th><td>none</td></tr>
 *   </tbody>
 * </table>
 *
 * <p>On whole points the 50 % matter once only, from 2 to 1.
 *
 * <pre>{@code
 * PainScoreResponse.assess(PainScoreResponseFindings.builder().scores(7, 5).build())
 *     .classification();  // partial response
 * }</pre>
 *
 * <p><b>Not for</b> comparison with trials that use the international consensus endpoints, which
 * count analgesics too; their wording could not be checked, so that they are not offered. The rate
 * by the score alone is the higher one.
 *
 * <p><b>Validation.</b> None could be checked.
 *
 * @see <a
 *     href="https://discovery.researcher.life/article/a-comparison-of-radiation-therapy-outcomes-of-bone-metastases-employing-international-consensus-endpoints-and-traditional-endpoints/818e072c3a073d1cb8608b0cbb71bd7b">The
 *     abstract that states the definition</a>
 * @since 0.1.0
 */
public final class PainScoreResponse {
  /**
   * The abstract that states the definition, as it was seen.
   *
   * <p>Its authors, journal and year could not be confirmed; the year is that in which it was seen.
   */
  private static final Citation SOURCE = Citation.builder()
      .authors("researcher.life, authors not confirmed")
      .journal("Abstract: A comparison of radiation therapy outcomes of bone metastases employing"
          + " international consensus endpoints and traditional endpoints, as seen in")
      .year(2026)
      .build();

  private static final Criterion<PainScoreResponseFindings, PainScoreChange> CHANGE = Criterion.of(
      "pain score",
      PainScoreChange.class,
      PainScoreResponseFindings::change,
      PainScoreResponseFindings::withChange);

  private static final StagingSystem<PainScoreResponseFindings, PainScoreResponseClass> SYSTEM =
      StagingSystem.define(
              SystemDescription.builder()
                  .id("pain-response-score")
                  .name("Pain response")
                  .fullName("Response of pain of a bone metastasis, by the pain score")
                  .variant("score alone, traditional")
                  .family(SystemDescription.Family.RESPONSE)
                  .purpose("Did the pain of an irradiated bone metastasis respond, by its score?")
                  .population("Painful bone metastases after palliative radiation. Not the"
                      + " international consensus endpoints.")
                  .verification(SystemDescription.Verification.PARTLY)
                  .addDisputes(
                      "definitions of pain response differ; the international consensus endpoints"
                          + " could not be checked and are not offered",
                      "only the abstract was seen; its authors, journal and year could not be"
                          + " confirmed, and the year of the citation is that in which it was seen")
                  .citation(SOURCE),
              PainScoreResponseFindings.builder().build(),
              ImmutableList.copyOf(PainScoreResponseClass.values()))
          .criteria(CHANGE)
          .rule(answers -> switch (answers.get(CHANGE)) {
            case NO_PAIN -> PainScoreResponseClass.COMPLETE;
            case LOWER -> PainScoreResponseClass.PARTIAL;
            case NOT_LOWER -> PainScoreResponseClass.NO_RESPONSE;
          })
          .notOfACase("compares the pain before and after treatment; a case holds one of them")
          .build();

  private PainScoreResponse() {}

  /** {@return the response by the score alone, with its criterion and its description} */
  public static StagingSystem<PainScoreResponseFindings, PainScoreResponseClass> system() {
    return SYSTEM;
  }

  /**
   * {@return the assessment of these findings}
   *
   * @param findings the findings, complete or not
   */
  public static Assessment<PainScoreResponseClass> assess(PainScoreResponseFindings findings) {
    return SYSTEM.assess(findings);
  }
}
