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
 * <p>The series that defines it so treated spinal metastases by radiosurgery as the first local
 * treatment, 811 lesions of 657 patients from 2003 to 2015, and took CT, MRI or PET every three to
 * six months until death. 28 lesions progressed, after 26 months in the mean (9.7 to 57). Those are
 * the patients it was defined on; no other series that tested the definition could be checked.
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
 * <p><b>Source.</b> The abstract was seen in PubMed Central, without authors and journal, which are
 * therefore not named; the year is that of the numbers beside its own.
 *
 * <p><b>Readings.</b> Enlargement counts without a biopsy, and the definition does not say what a
 * biopsy free of active tumour makes of it; it counts here, with a note. How much larger the tumour
 * must be is not said: the reader of the images decides.
 *
 * <p><b>Not for</b> response in trials, for which {@linkplain dev.notochord.staging.recist.Recist
 * RECIST} measures, and not the consensus of the SPINO group, whose criteria could not be checked.
 *
 * @see <a href="https://pmc.ncbi.nlm.nih.gov/articles/PMC5568686/">The series, PMC5568686</a>
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
                      "Spinal metastases after radiosurgery as the first local treatment, followed"
                          + " by images every three to six months. Not the SPINO consensus.")
                  .verification(SystemDescription.Verification.PARTLY)
                  .addDisputes(
                      "series define local progression differently; this is the definition of one",
                      "the abstract of the series was seen in PubMed Central without authors and"
                          + " journal; the year of the citation is that in which it was seen",
                      "whether a biopsy free of active tumour overrules an enlargement is not said")
                  .citation(Citation.builder()
                      .authors("PMC5568686, authors not confirmed")
                      .journal("PubMed Central, as seen in")
                      .year(2026)
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
