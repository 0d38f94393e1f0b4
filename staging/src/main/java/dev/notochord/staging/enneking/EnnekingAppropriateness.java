package dev.notochord.staging.enneking;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.treatment.SurgicalMargin;
import dev.notochord.staging.assessment.Answers;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;
import java.util.Optional;

/**
 * Whether a tumour was removed with the margin that Enneking recommends for its stage: Enneking
 * appropriate (EA) or Enneking inappropriate (EI).
 *
 * <table class="striped">
 *   <caption>Margins</caption>
 *   <thead>
 *     <tr><th scope="col">Stage</th><th scope="col">Intralesional</th><th
 *         scope="col">Marginal</th><th scope="col">Wide</th><th scope="col">Radical</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row">benign 2, metastasis</th><td>appropriate</td><td>not
 *         verified</td><td>not verified</td><td>not verified</td></tr>
 *     <tr><th scope="row">benign 3</th><td>inappropriate</td><td>appropriate</td><td>
 *         appropriate</td><td>not verified</td></tr>
 *     <tr><th scope="row">IA, IB</th><td>inappropriate</td><td>not verified</td><td>
 *         appropriate</td><td>not verified</td></tr>
 *     <tr><th scope="row">benign 1, IIA, IIB, III</th><td>not verified</td><td>not
 *         verified</td><td>not verified</td><td>not verified</td></tr>
 *   </tbody>
 * </table>
 *
 * <p>The table holds only what could be checked: an intralesional margin is called appropriate for
 * benign 2 and for metastases, a resection en bloc is asked for in benign 3, IA and IB. The other
 * fields say <i>not verified</i>, which is neither appropriate nor inappropriate.
 *
 * <p><b>What it meant.</b> Among 147 patients with a primary bone tumour of the spine a first local
 * recurrence came in 14 of 70 who had the appropriate margin and in 57 of 77 who had not; 19 and 29
 * died. Recurrence and death went together (odds ratio 4.69), and the hazard ratio of death for an
 * inappropriate margin was 3.10 (P = 0.0485). Benign tumours were left out of the analysis of
 * deaths: Fisher 2011.
 *
 * <pre>{@code
 * EnnekingAppropriateness.assess(
 *     EnnekingAppropriatenessFindings.builder()
 *         .stage(EnnekingStage.IB)
 *         .margin(SurgicalMargin.WIDE)
 *         .build());  // Enneking appropriate
 * }</pre>
 *
 * <p><b>Readings of the source.</b> En bloc is a way of removing a tumour and not a margin; here it
 * is met by a marginal or a wide margin in benign 3 and by a wide one in IA and IB, and an en bloc
 * resection that went through the tumour does not meet it. For the limbs Enneking asked for a wide
 * margin in IA and IB; whether a marginal one suffices in the spine could not be checked. Negative
 * margins (R0) name no margin of Enneking.
 *
 * <p><b>Not for</b> planning: it compares what was achieved with a recommendation of a time and
 * does not say what to do.
 *
 * @see <a href="https://doi.org/10.1097/BRS.0b013e3181e502e5">Fisher CG et al. Spine
 *     2011;36:830-836</a>
 * @see <a href="https://doi.org/10.1097/01.blo.0000093891.12372.0f">Enneking WF et al. Clin Orthop
 *     Relat Res 2003;(415):4-18, the paper of 1980 printed again</a>
 * @since 0.1.0
 */
public final class EnnekingAppropriateness {
  private static final Criterion<EnnekingAppropriatenessFindings, EnnekingStage> STAGE =
      Criterion.of(
          "stage",
          EnnekingStage.class,
          EnnekingAppropriatenessFindings::stage,
          EnnekingAppropriatenessFindings::withStage);
  private static final Criterion<EnnekingAppropriatenessFindings, SurgicalMargin> MARGIN =
      Criterion.of(
          "margin",
          SurgicalMargin.class,
          EnnekingAppropriatenessFindings::margin,
          EnnekingAppropriatenessFindings::withMargin);

  private static final StagingSystem<EnnekingAppropriatenessFindings, MarginAppropriateness>
      SYSTEM = StagingSystem.define(
              SystemDescription.builder()
                  .id("enneking-appropriate")
                  .name("Enneking margin")
                  .fullName("Enneking appropriate or inappropriate margin")
                  .addRelatedIds("enneking-benign", "enneking-malignant")
                  .family(SystemDescription.Family.ONCOLOGIC)
                  .purpose("Was the margin achieved the one recommended for the stage?")
                  .population("Operated tumours of the spine. Outcomes are those of primary bone"
                      + " tumours of four centres. It judges a margin that was achieved and plans"
                      + " none.")
                  .verification(SystemDescription.Verification.PARTLY)
                  .addDisputes(
                      "the margins recommended for benign 1, IIA, IIB and III, and any margin"
                          + " beyond the recommended one, could not be checked",
                      "whether a marginal margin suffices in IA and IB could not be checked; for"
                          + " the limbs Enneking asked for a wide one")
                  .citation(EnnekingSources.FISHER)
                  .addFurtherCitations(EnnekingSources.ENNEKING, EnnekingSources.REPRINT),
              EnnekingAppropriatenessFindings.builder().build(),
              ImmutableList.copyOf(MarginAppropriateness.values()))
          .criteria(STAGE, MARGIN)
          .rule(EnnekingAppropriateness::compare)
          .ofLesion((patient, lesion) -> whyNot(lesion), EnnekingAppropriatenessFindings::from)
          .build();

  private EnnekingAppropriateness() {}

  /** {@return the comparison, with its criteria and its description} */
  public static StagingSystem<EnnekingAppropriatenessFindings, MarginAppropriateness> system() {
    return SYSTEM;
  }

  /**
   * {@return the assessment of these findings}
   *
   * @param findings the findings, complete or not
   */
  public static Assessment<MarginAppropriateness> assess(EnnekingAppropriatenessFindings findings) {
    return SYSTEM.assess(findings);
  }

  private static Optional<String> whyNot(SpinalLesion lesion) {
    boolean covered = EnnekingReading.isMetastatic(lesion)
        || EnnekingReading.whyNotBenign(lesion).isEmpty()
        || EnnekingReading.whyNotMalignant(lesion).isEmpty();
    return covered
        ? Optional.empty()
        : Optional.of("for metastases and for primary tumours that Enneking stages; the lesion is"
            + " not stated to be one of them");
  }

  private static MarginAppropriateness compare(Answers<EnnekingAppropriatenessFindings> answers) {
    SurgicalMargin margin = answers.get(MARGIN);
    return switch (answers.get(STAGE)) {
      case BENIGN_2, METASTASIS ->
        margin == SurgicalMargin.INTRALESIONAL
            ? MarginAppropriateness.APPROPRIATE
            : MarginAppropriateness.NOT_VERIFIED;
      case BENIGN_3 -> enBloc(margin, margin == SurgicalMargin.MARGINAL);
      case IA, IB -> enBloc(margin, false);
      case BENIGN_1, IIA, IIB, III -> MarginAppropriateness.NOT_VERIFIED;
    };
  }

  /** Returns how a margin meets the demand for a resection en bloc. */
  private static MarginAppropriateness enBloc(SurgicalMargin margin, boolean marginalSuffices) {
    if (margin == SurgicalMargin.INTRALESIONAL) {
      return MarginAppropriateness.INAPPROPRIATE;
    }
    return margin == SurgicalMargin.WIDE || marginalSuffices
        ? MarginAppropriateness.APPROPRIATE
        : MarginAppropriateness.NOT_VERIFIED;
  }
}
