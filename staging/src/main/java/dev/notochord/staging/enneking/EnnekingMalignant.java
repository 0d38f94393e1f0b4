package dev.notochord.staging.enneking;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.GradeTier;
import dev.notochord.staging.assessment.Answers;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;
import java.util.Optional;

/**
 * The malignant stages of Enneking, IA to III: grade, site and metastasis of a primary tumour of
 * bone.
 *
 * <table class="striped">
 *   <caption>Stages</caption>
 *   <thead>
 *     <tr><th scope="col">Stage</th><th scope="col">Grade</th><th scope="col">Site</th><th
 *         scope="col">Metastasis</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row">IA</th><td>low</td><td>T1</td><td>M0</td></tr>
 *     <tr><th scope="row">IB</th><td>low</td><td>T2</td><td>M0</td></tr>
 *     <tr><th scope="row">IIA</th><td>high</td><td>T1</td><td>M0</td></tr>
 *     <tr><th scope="row">IIB</th><td>high</td><td>T2</td><td>M0</td></tr>
 *     <tr><th scope="row">III (IIIA)</th><td>low or high</td><td>T1</td><td>M1</td></tr>
 *     <tr><th scope="row">III (IIIB)</th><td>low or high</td><td>T2</td><td>M1</td></tr>
 *   </tbody>
 * </table>
 *
 * <p>A low grade stands for a risk of metastasis of less than about 15 %. Of a grade in three tiers
 * G1 is low, G2 and G3 are high. T1 lies within bone, cortex and periosteum its bounds; T2 has gone
 * through them. M1 is any skip lesion, regional node or distant metastasis. Most papers on the
 * spine do not divide stage III; {@link #system(EnnekingStageThree)} gives both ways.
 *
 * <p><b>Stage III is not benign 3.</b> The "stage III giant cell tumour" of a title means stage 3
 * of {@link EnnekingBenign}, in Arabic numerals: an aggressive benign tumour. This system applies
 * to lesions of malignant histology, that one to benign and intermediate ones.
 *
 * <pre>{@code
 * Assessment<EnnekingMalignantStage> stage = EnnekingMalignant.assess(
 *     EnnekingMalignantFindings.builder()
 *         .grade(TumorGrade.G3)
 *         .metastasis(Presence.ABSENT)
 *         .build());
 * stage.possibleClasses();   // [IIA, IIB]
 * stage.decidingFindings();  // [site]
 * }</pre>
 *
 * <p><b>Readings of the source.</b> The system was drawn up for the limbs and has no place for the
 * epidural space, which is open along the whole spine. A vertebra is taken as one compartment: a
 * breach into the canal or into the tissue beside the vertebra is T2, a cortex that bulges and
 * holds is T1, and where nothing is said of the cortex the letter stays open.
 *
 * <p><b>Validation.</b> Eighteen surgeons staged 15 tumours of the spine twice. Between them kappa
 * was 0.82 for the grade, 0.22 for the site, 0.00 for the metastasis and 0.57 for the stage (Chan
 * 2009): whether a tumour has left its compartment is where readers part.
 *
 * <p><b>Not for</b> metastases, tumours of the cord, the meninges and the marrow.
 *
 * @see <a href="https://doi.org/10.1097/01.blo.0000093891.12372.0f">Enneking WF et al. Clin Orthop
 *     Relat Res 2003;(415):4-18, the paper of 1980 printed again</a>
 * @see <a href="https://doi.org/10.1097/BRS.0b013e3181971283">Chan P et al. Spine
 *     2009;34:384-391</a>
 * @since 0.1.0
 */
public final class EnnekingMalignant {
  private static final Criterion<EnnekingMalignantFindings, GradeTier> GRADE = Criterion.of(
      "grade",
      GradeTier.class,
      EnnekingMalignantFindings::grade,
      EnnekingMalignantFindings::withGrade);
  private static final Criterion<EnnekingMalignantFindings, EnnekingSite> SITE = Criterion.of(
      "site",
      ImmutableList.of(EnnekingSite.T1, EnnekingSite.T2),
      Optional.empty(),
      EnnekingMalignantFindings::site,
      EnnekingMalignantFindings::withSite);
  private static final Criterion<EnnekingMalignantFindings, Presence> METASTASIS = Criterion.of(
      "metastasis",
      Presence.class,
      EnnekingMalignantFindings::metastasis,
      EnnekingMalignantFindings::withMetastasis);

  private static final StagingSystem<EnnekingMalignantFindings, EnnekingMalignantStage> UNDIVIDED =
      define(
          EnnekingStageThree.UNDIVIDED,
          SystemDescription.builder()
              .id("enneking-malignant")
              .addRelatedIds("enneking-malignant-subdivided"),
          ImmutableList.of(
              EnnekingMalignantStage.IA,
              EnnekingMalignantStage.IB,
              EnnekingMalignantStage.IIA,
              EnnekingMalignantStage.IIB,
              EnnekingMalignantStage.III));
  private static final StagingSystem<EnnekingMalignantFindings, EnnekingMalignantStage> DIVIDED =
      define(
          EnnekingStageThree.DIVIDED,
          SystemDescription.builder()
              .id("enneking-malignant-subdivided")
              .addRelatedIds("enneking-malignant"),
          ImmutableList.of(
              EnnekingMalignantStage.IA,
              EnnekingMalignantStage.IB,
              EnnekingMalignantStage.IIA,
              EnnekingMalignantStage.IIB,
              EnnekingMalignantStage.IIIA,
              EnnekingMalignantStage.IIIB));

  private EnnekingMalignant() {}

  private static StagingSystem<EnnekingMalignantFindings, EnnekingMalignantStage> define(
      EnnekingStageThree stageThree,
      SystemDescription.Builder description,
      ImmutableList<EnnekingMalignantStage> stages) {
    return StagingSystem.define(
            description
                .name("Enneking, malignant")
                .fullName("Enneking stages of malignant tumours of bone and soft tissue")
                .variant(stageThree.display())
                .addRelatedIds("enneking-benign")
                .family(SystemDescription.Family.ONCOLOGIC)
                .purpose("Of what grade is a sarcoma, has it left its compartment, and has it"
                    + " spread?")
                .direction(SystemDescription.Direction.HIGHER_IS_WORSE)
                .population("Primary malignant tumours of bone and soft tissue; drawn up for the"
                    + " limbs and carried over to the spine. Not for metastases and benign"
                    + " tumours: a benign stage 3 is another thing.")
                .addDisputes(
                    "stage III is divided into IIIA and IIIB in the table of 1980 and not divided"
                        + " in most papers on the spine",
                    "the epidural space is no compartment in this system; a breach into it is read"
                        + " as T2")
                .citation(EnnekingSources.ENNEKING)
                .addFurtherCitations(EnnekingSources.REPRINT, EnnekingSources.CHAN),
            EnnekingMalignantFindings.builder().build(),
            stages)
        .criteria(GRADE, SITE, METASTASIS)
        .rule(answers -> stage(stageThree, answers))
        .ofLesion(
            (patient, lesion) -> EnnekingReading.whyNotMalignant(lesion),
            EnnekingMalignantFindings::from)
        .build();
  }

  /**
   * {@return the malignant stages, with their criteria and their description}
   *
   * @param stageThree whether stage III is divided
   */
  public static StagingSystem<EnnekingMalignantFindings, EnnekingMalignantStage> system(
      EnnekingStageThree stageThree) {
    return switch (stageThree) {
      case UNDIVIDED -> UNDIVIDED;
      case DIVIDED -> DIVIDED;
    };
  }

  /** {@return the malignant stages with one stage III} */
  public static StagingSystem<EnnekingMalignantFindings, EnnekingMalignantStage> system() {
    return UNDIVIDED;
  }

  /**
   * {@return the assessment of these findings, stage III undivided}
   *
   * @param findings the findings, complete or not
   */
  public static Assessment<EnnekingMalignantStage> assess(EnnekingMalignantFindings findings) {
    return UNDIVIDED.assess(findings);
  }

  private static EnnekingMalignantStage stage(
      EnnekingStageThree stageThree, Answers<EnnekingMalignantFindings> answers) {
    boolean within = answers.get(SITE) == EnnekingSite.T1;
    if (answers.get(METASTASIS) == Presence.PRESENT) {
      return switch (stageThree) {
        case UNDIVIDED -> EnnekingMalignantStage.III;
        case DIVIDED -> within ? EnnekingMalignantStage.IIIA : EnnekingMalignantStage.IIIB;
      };
    }
    return switch (answers.get(GRADE)) {
      case LOW -> within ? EnnekingMalignantStage.IA : EnnekingMalignantStage.IB;
      case HIGH -> within ? EnnekingMalignantStage.IIA : EnnekingMalignantStage.IIB;
    };
  }

  /** Returns the stage as a finding of another system. */
  static Finding<EnnekingMalignantStage> stage(EnnekingMalignantFindings findings) {
    Assessment<EnnekingMalignantStage> assessment = assess(findings);
    return Finding.<EnnekingMalignantStage>oneOf(assessment.possibleClasses())
        .withBasis(assessment.headline());
  }
}
