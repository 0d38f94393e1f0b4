package dev.notochord.staging.tomitasurgical;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Citation;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;
import java.util.Optional;

/**
 * The surgical classification of Tomita: seven anatomical types, stated by the surgeon.
 *
 * <table class="striped">
 *   <caption>Types</caption>
 *   <thead>
 *     <tr><th scope="col">Type</th><th scope="col">In the one list that could be seen</th><th
 *         scope="col">As usually given, not checked</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row">1</th><td>confined to one vertebral body</td><td></td></tr>
 *     <tr><th scope="row">2</th><td>into the pedicles, not through the cortex</td><td></td></tr>
 *     <tr><th scope="row">3</th><td>through to the posterior elements</td><td></td></tr>
 *     <tr><th scope="row">4</th><td>whole vertebra and paravertebral muscle, no contact with great
 *         vessels</td><td>epidural extension</td></tr>
 *     <tr><th scope="row">5</th><td>paravertebral, touching great vessels</td><td>paravertebral
 *         extension</td></tr>
 *     <tr><th scope="row">6</th><td>encasing great vessels</td><td>adjacent vertebra</td></tr>
 *     <tr><th scope="row">7</th><td>several vertebrae, or lesions apart</td><td></td></tr>
 *   </tbody>
 * </table>
 *
 * <p>Types 1 to 3 are intracompartmental, from 4 on the tumour has left its compartment.
 *
 * <p><b>A label only.</b> The original paper could not be seen, and the lists disagree on types 4
 * to 6. The type is therefore asked of the caller and never read off a case, an assessment of a
 * disputed type says so, and no indication for total en bloc spondylectomy is derived from it.
 *
 * <pre>{@code
 * TomitaSurgical.assess(
 *     TomitaSurgicalFindings.builder().type(TomitaSurgicalType.TYPE_3).build());
 * }</pre>
 *
 * <p><b>Validation.</b> No study of its reliability was checked.
 *
 * <p><b>Not</b> the prognostic score of Tomita for metastases, which counts points.
 *
 * @see <a href="https://doi.org/10.1007/s00776-005-0964-y">Tomita K et al. J Orthop Sci
 *     2006, a review of total en bloc spondylectomy</a>
 * @see <a href="https://neurosurgerynotes.bullet.site/spine/spinaltumours/primaryspinaltumourclassification">
 *     Neurosurgery notes: the list that could be seen</a>
 * @since 0.1.0
 */
public final class TomitaSurgical {
  private static final Criterion<TomitaSurgicalFindings, TomitaSurgicalType> TYPE = Criterion.of(
      "type",
      TomitaSurgicalType.class,
      TomitaSurgicalFindings::type,
      TomitaSurgicalFindings::withType);

  private static final StagingSystem<TomitaSurgicalFindings, TomitaSurgicalType> SYSTEM =
      StagingSystem.define(
              SystemDescription.builder()
                  .id("tomita-surgical")
                  .name("Tomita type")
                  .fullName("Surgical classification of Tomita, not the prognostic score")
                  .family(SystemDescription.Family.ONCOLOGIC)
                  .purpose("Of which surgical type does the surgeon call the tumour?")
                  .population("Tumours of the vertebrae considered for resection. It carries no"
                      + " indication and no prognosis.")
                  .verification(SystemDescription.Verification.PARTLY)
                  .addDisputes("two lists in circulation give types 4 to 6 different meanings; the"
                      + " paper could not be seen")
                  .citation(Citation.builder()
                      .authors("Tomita K et al.")
                      .journal("Spine")
                      .year(1997)
                      .build())
                  .addFurtherCitations(Citation.builder()
                      .authors("Tomita K, Kawahara N, Murakami H, Demura S")
                      .journal("J Orthop Sci")
                      .year(2006)
                      .doi("10.1007/s00776-005-0964-y")
                      .build()),
              TomitaSurgicalFindings.builder().build(),
              ImmutableList.copyOf(TomitaSurgicalType.values()))
          .criteria(TYPE)
          .rule(answers -> answers.get(TYPE))
          .note(TomitaSurgical::dispute)
          .notOfACase("the type is stated by the surgeon; a case does not hold it")
          .build();

  private TomitaSurgical() {}

  /** {@return the classification, with its criterion and its description} */
  public static StagingSystem<TomitaSurgicalFindings, TomitaSurgicalType> system() {
    return SYSTEM;
  }

  /**
   * {@return the assessment of these findings}
   *
   * @param findings the findings, complete or not
   */
  public static Assessment<TomitaSurgicalType> assess(TomitaSurgicalFindings findings) {
    return SYSTEM.assess(findings);
  }

  private static Optional<String> dispute(TomitaSurgicalFindings findings) {
    return findings.type().candidates().stream().anyMatch(TomitaSurgicalType::isDisputed)
        ? Optional.of("types 4 to 6 mean different things in different lists: ask the source which"
            + " list it used")
        : Optional.empty();
  }
}
