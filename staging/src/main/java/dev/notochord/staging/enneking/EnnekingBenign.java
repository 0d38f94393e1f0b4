package dev.notochord.staging.enneking;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Presence;
import dev.notochord.staging.assessment.Answers;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;

/**
 * The benign stages of Enneking, 1 to 3: is a benign tumour at rest, growing or destructive?
 *
 * <table class="striped">
 *   <caption>Stages</caption>
 *   <thead>
 *     <tr><th scope="col">Stage</th><th scope="col">Growth</th><th scope="col">Site</th><th
 *         scope="col">Metastasis</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row">1</th><td>latent: static or self-healing</td><td>T0</td><td>M0</td></tr>
 *     <tr><th scope="row">2</th><td>active: slow and steady, contained</td><td>T0</td><td>M0</td>
 *     </tr>
 *     <tr><th scope="row">3</th><td>aggressive: locally destructive</td><td>T1 or T2</td><td>M0 or
 *         M1</td></tr>
 *   </tbody>
 * </table>
 *
 * <p>T0 lies within its capsule, T1 within its compartment, T2 beyond it; the grade is G0 in all
 * three. Growth and site go together in the table, so that a site beyond the capsule settles stage
 * 3 by itself; a growth and a site, or a metastasis and a site, that no row joins are refused as a
 * contradiction.
 *
 * <p><b>Benign 3 is not stage III.</b> The "stage III giant cell tumour" of a title means benign
 * stage 3. Stage III in Roman numerals is a malignant tumour with metastasis: {@link
 * EnnekingMalignant}. This system applies to lesions whose histology is benign or intermediate,
 * that one to malignant histologies.
 *
 * <pre>{@code
 * Assessment<EnnekingBenignStage> stage = EnnekingBenign.assess(
 *     EnnekingBenignFindings.builder().site(EnnekingSite.T2).build());
 * stage.classification();  // Optional[AGGRESSIVE]
 * }</pre>
 *
 * <p><b>Validation.</b> Eighteen surgeons staged 15 tumours of the spine twice. Between them kappa
 * was 0.82 for the grade, 0.22 for the site, 0.00 for the metastasis and 0.57 for the stage (Chan
 * 2009): whether a tumour has left its compartment is where readers part.
 *
 * <p><b>Readings of the source.</b> A metastasis belongs to stage 3 alone, and an aggressive tumour
 * has left its capsule; the table joins them in no other way.
 *
 * <p><b>Not for</b> metastases, malignant tumours, tumours of the cord, the meninges and the
 * marrow.
 *
 * @see <a href="https://doi.org/10.1097/01.blo.0000093891.12372.0f">Enneking WF et al. Clin Orthop
 *     Relat Res 2003;(415):4-18, the paper of 1980 printed again</a>
 * @see <a href="https://doi.org/10.1097/BRS.0b013e3181971283">Chan P et al. Spine
 *     2009;34:384-391</a>
 * @since 0.1.0
 */
public final class EnnekingBenign {
  private static final Criterion<EnnekingBenignFindings, EnnekingGrowth> GROWTH = Criterion.of(
      "growth",
      EnnekingGrowth.class,
      EnnekingBenignFindings::growth,
      EnnekingBenignFindings::withGrowth);
  private static final Criterion<EnnekingBenignFindings, EnnekingSite> SITE = Criterion.of(
      "site", EnnekingSite.class, EnnekingBenignFindings::site, EnnekingBenignFindings::withSite);
  private static final Criterion<EnnekingBenignFindings, Presence> METASTASIS = Criterion.of(
      "metastasis",
      Presence.class,
      EnnekingBenignFindings::metastasis,
      EnnekingBenignFindings::withMetastasis);

  private static final StagingSystem<EnnekingBenignFindings, EnnekingBenignStage> SYSTEM =
      StagingSystem.define(
              SystemDescription.builder()
                  .id("enneking-benign")
                  .name("Enneking, benign")
                  .fullName("Enneking stages of benign tumours of bone and soft tissue")
                  .addRelatedIds("enneking-malignant", "enneking-malignant-subdivided")
                  .family(SystemDescription.Family.ONCOLOGIC)
                  .purpose("Is a benign tumour latent, active or aggressive?")
                  .direction(SystemDescription.Direction.HIGHER_IS_WORSE)
                  .population("Primary benign tumours of bone and soft tissue; drawn up for the"
                      + " limbs and carried over to the spine. Not for metastases and malignant"
                      + " tumours: a stage III in Roman numerals is another thing.")
                  .citation(EnnekingSources.ENNEKING)
                  .addFurtherCitations(EnnekingSources.REPRINT, EnnekingSources.CHAN),
              EnnekingBenignFindings.builder().build(),
              ImmutableList.copyOf(EnnekingBenignStage.values()))
          .criteria(GROWTH, SITE, METASTASIS)
          .contradiction(
              GROWTH,
              SITE,
              (growth, site) -> (growth == EnnekingGrowth.AGGRESSIVE) == (site == EnnekingSite.T0))
          .contradiction(
              SITE,
              METASTASIS,
              (site, metastasis) -> site == EnnekingSite.T0 && metastasis == Presence.PRESENT)
          .rule(EnnekingBenign::stage)
          .ofLesion(
              (patient, lesion) -> EnnekingReading.whyNotBenign(lesion),
              EnnekingBenignFindings::from)
          .build();

  private EnnekingBenign() {}

  /** {@return the benign stages, with their criteria and their description} */
  public static StagingSystem<EnnekingBenignFindings, EnnekingBenignStage> system() {
    return SYSTEM;
  }

  /**
   * {@return the assessment of these findings}
   *
   * @param findings the findings, complete or not
   * @throws IllegalArgumentException if no row of the table joins two of the findings
   */
  public static Assessment<EnnekingBenignStage> assess(EnnekingBenignFindings findings) {
    return SYSTEM.assess(findings);
  }

  private static EnnekingBenignStage stage(Answers<EnnekingBenignFindings> answers) {
    return switch (answers.get(GROWTH)) {
      case LATENT -> EnnekingBenignStage.LATENT;
      case ACTIVE -> EnnekingBenignStage.ACTIVE;
      case AGGRESSIVE -> EnnekingBenignStage.AGGRESSIVE;
    };
  }

  /** Returns the stage as a finding of another system. */
  static Finding<EnnekingBenignStage> stage(EnnekingBenignFindings findings) {
    Assessment<EnnekingBenignStage> assessment = assess(findings);
    return Finding.<EnnekingBenignStage>oneOf(assessment.possibleClasses())
        .withBasis(assessment.headline());
  }
}
