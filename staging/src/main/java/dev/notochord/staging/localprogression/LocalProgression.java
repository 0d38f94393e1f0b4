package dev.notochord.staging.localprogression;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Citation;
import dev.notochord.core.code.Presence;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;
import java.util.Optional;

/**
 * Local progression after stereotactic radiation of the spine: enlargement of the treated tumour on
 * images, active tumour proven by biopsy, or both.
 *
 * <table class="striped">
 *   <caption>The definition</caption>
 *   <thead>
 *     <tr><th scope="col">Enlargement</th><th scope="col">Biopsy</th>
 *         <th scope="col">Class</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row">present</th><td>any</td><td>local progression</td></tr>
 *     <tr><th scope="row">absent</th><td>active tumour</td><td>local progression</td></tr>
 *     <tr><th scope="row">absent</th><td>no active tumour, or not taken</td>
 *         <td>no local progression</td></tr>
 *   </tbody>
 * </table>
 *
 * <p>The series that defines it so took images every three to six months.
 *
 * <pre>{@code
 * LocalProgression.assess(
 *         LocalProgressionFindings.builder()
 *             .enlargement(Presence.ABSENT)
 *             .biopsy(ActiveTumorBiopsy.NOT_TAKEN)
 *             .build())
 *     .classification();  // no local progression
 * }</pre>
 *
 * <p><b>Readings.</b> Enlargement counts without a biopsy, and the definition does not say what a
 * biopsy free of active tumour makes of it; it counts here, with a note. How much larger the tumour
 * must be is not said: the reader of the images decides.
 *
 * <p><b>Not for</b> response in trials, for which {@linkplain dev.notochord.staging.recist.Recist
 * RECIST} measures, and not the consensus of the SPINO group, whose criteria could not be checked.
 *
 * @see <a href="https://pmc.ncbi.nlm.nih.gov/articles/PMC5568686/">The series, PMC5568686</a>
 * @see <a href="https://doi.org/10.1016/S1470-2045(15)00166-7">Thibault I et al. Lancet Oncol
 *     2015;16:e595-e603: the SPINO group, not used here</a>
 * @since 0.1.0
 */
public final class LocalProgression {
  private static final Criterion<LocalProgressionFindings, Presence> ENLARGEMENT = Criterion.of(
      "enlargement",
      Presence.class,
      LocalProgressionFindings::enlargement,
      LocalProgressionFindings::withEnlargement);
  private static final Criterion<LocalProgressionFindings, ActiveTumorBiopsy> BIOPSY = Criterion.of(
      "biopsy",
      ActiveTumorBiopsy.class,
      LocalProgressionFindings::biopsy,
      LocalProgressionFindings::withBiopsy);

  private static final StagingSystem<LocalProgressionFindings, LocalProgressionClass> SYSTEM =
      StagingSystem.define(
              SystemDescription.builder()
                  .id("spine-local-progression")
                  .name("Local progression")
                  .fullName("Local progression after stereotactic radiation of the spine")
                  .family(SystemDescription.Family.RESPONSE)
                  .purpose("Has the irradiated tumour progressed where it was treated?")
                  .population(
                      "Spinal tumours after stereotactic radiation, followed by images every"
                          + " three to six months. Not the SPINO consensus.")
                  .addDisputes(
                      "series define local progression differently; this is the definition of one",
                      "authors and year of the series were not checked, only its definition",
                      "whether a biopsy free of active tumour overrules an enlargement is not said")
                  .citation(Citation.builder()
                      .authors("PMC5568686")
                      .journal("PubMed Central, series of spine stereotactic radiation")
                      .year(2017)
                      .build()),
              LocalProgressionFindings.builder().build(),
              ImmutableList.copyOf(LocalProgressionClass.values()))
          .criteria(ENLARGEMENT, BIOPSY)
          .rule(answers -> answers.get(ENLARGEMENT) == Presence.PRESENT
                  || answers.get(BIOPSY) == ActiveTumorBiopsy.ACTIVE_TUMOR
              ? LocalProgressionClass.PROGRESSION
              : LocalProgressionClass.NO_PROGRESSION)
          .note(LocalProgression::againstBiopsy)
          .notOfACase("asks for images after treatment, which are not kept apart in a case")
          .build();

  private LocalProgression() {}

  private static Optional<String> againstBiopsy(LocalProgressionFindings findings) {
    return findings.enlargement().value().equals(Optional.of(Presence.PRESENT))
            && findings.biopsy().value().equals(Optional.of(ActiveTumorBiopsy.NO_ACTIVE_TUMOR))
        ? Optional.of("the tumour is larger and the biopsy shows no active tumour: the definition"
            + " counts the enlargement and does not speak of such a biopsy")
        : Optional.empty();
  }

  /** {@return local progression, with its criteria and its description} */
  public static StagingSystem<LocalProgressionFindings, LocalProgressionClass> system() {
    return SYSTEM;
  }

  /**
   * {@return the assessment of these findings}
   *
   * @param findings the findings, complete or not
   */
  public static Assessment<LocalProgressionClass> assess(LocalProgressionFindings findings) {
    return SYSTEM.assess(findings);
  }
}
