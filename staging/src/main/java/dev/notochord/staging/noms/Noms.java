package dev.notochord.staging.noms;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Citation;
import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.Radiosensitivity;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;
import dev.notochord.staging.chart.PatientChart;

/**
 * NOMS: neurologic, oncologic, mechanical and systemic findings lead to a treatment of a spinal
 * metastasis.
 *
 * <table class="striped">
 *   <caption>The logic</caption>
 *   <thead>
 *     <tr><th scope="col">Tumour</th><th scope="col">Compression</th>
 *         <th scope="col">Answer</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row">radiosensitive</th><td>any, with or without myelopathy</td>
 *         <td>conventional external beam radiation</td></tr>
 *     <tr><th scope="row">radioresistant</th><td>low grade (ESCC 0, 1a, 1b), no myelopathy</td>
 *         <td>radiosurgery</td></tr>
 *     <tr><th scope="row">radioresistant</th><td>low grade with myelopathy</td>
 *         <td>not defined</td></tr>
 *     <tr><th scope="row">radioresistant</th><td>ESCC 1c</td><td>not settled</td></tr>
 *     <tr><th scope="row">radioresistant</th><td>high grade (ESCC 2, 3)</td>
 *         <td>decompression/stabilisation, then radiosurgery</td></tr>
 *   </tbody>
 * </table>
 *
 * <p>An unstable spine is stabilised in any branch, and every branch is subject to what the patient
 * tolerates. The assessment gives the path in its notes, one line each for N, O, M and S:
 *
 * <pre>{@code
 * Assessment<NomsAnswer> noms =
 *     Noms.assess(
 *         NomsFindings.builder()
 *             .compression(NomsCompression.ofGrade(EsccGrade.GRADE_2))
 *             .radiosensitivity(RadiosensitivityScheme.SC24.classify(Histology.MELANOMA).get())
 *             .stability(NomsStability.STABLE)
 *             .surgeryTolerance(Presence.PRESENT)
 *             .build());
 * noms.classification();  // decompression/stabilisation, then radiosurgery; myelopathy not needed
 * noms.caveats();         // N: high-grade compression ..., O: radioresistant ..., M: ..., S: ...
 * }</pre>
 *
 * <p><b>What is asked of the caller.</b> Radiosensitivity is not guessed: the groups of the paper
 * could not be checked, so that the caller states the group or names a {@linkplain
 * dev.notochord.core.histology.RadiosensitivityScheme scheme}. Stability is the judgement of the
 * surgeon; 7 to 12 points of SINS do not decide it.
 *
 * <p><b>Readings.</b> A patient who does not tolerate surgery has an answer only where the logic
 * asks for none; what the framework names instead could not be checked. A tumour of intermediate
 * radiosensitivity, which some schemes know, has no answer. The logic does not order stabilisation
 * and radiation, so that the answer names both without an order.
 *
 * <p><b>Validation.</b> The framework is not fitted to outcomes; no study of how patients fare who
 * are treated by it could be checked here.
 *
 * <p><b>Not for</b> primary tumours of the spine, and not advice on a patient: the framework
 * reports what its authors do.
 *
 * @see <a href="https://doi.org/10.1634/theoncologist.2012-0293">Laufer I, Rubin DG, Lis E et al.
 *     Oncologist 2013;18:744-751</a>
 * @since 0.1.0
 */
public final class Noms {
  private static final Criterion<NomsFindings, NomsCompression> COMPRESSION = Criterion.of(
      "compression",
      NomsCompression.class,
      NomsFindings::compression,
      NomsFindings::withCompression);
  private static final Criterion<NomsFindings, Presence> MYELOPATHY = Criterion.of(
      "myelopathy", Presence.class, NomsFindings::myelopathy, NomsFindings::withMyelopathy);
  // A tumour of which nothing is known is one of the two groups of the framework.
  private static final Criterion<NomsFindings, Radiosensitivity> RADIOSENSITIVITY = Criterion.of(
          "radiosensitivity",
          Radiosensitivity.class,
          NomsFindings::radiosensitivity,
          NomsFindings::withRadiosensitivity)
      .completedWith(Radiosensitivity.SENSITIVE, Radiosensitivity.RESISTANT);
  private static final Criterion<NomsFindings, NomsStability> STABILITY = Criterion.of(
      "stability", NomsStability.class, NomsFindings::stability, NomsFindings::withStability);
  private static final Criterion<NomsFindings, Presence> SURGERY_TOLERANCE = Criterion.of(
      "tolerates surgery",
      Presence.class,
      NomsFindings::surgeryTolerance,
      NomsFindings::withSurgeryTolerance);

  private static final StagingSystem<NomsFindings, NomsAnswer> SYSTEM = StagingSystem.define(
          SystemDescription.builder()
              .id("noms")
              .name("NOMS")
              .fullName("Neurologic, Oncologic, Mechanical and Systemic decision framework")
              .family(SystemDescription.Family.DECISION)
              .purpose("Which treatment does the framework name for a spinal metastasis?")
              .population(
                  "Adults with a spinal metastasis; the practice of one centre, not a fitted"
                      + " model. Not for primary tumours of the spine.")
              .verification(SystemDescription.Verification.PARTLY)
              .addDisputes(
                  "the logic was checked; the rows for patients who do not tolerate surgery were not",
                  "sources differ on whether ESCC 1c is low grade",
                  "the groups of radiosensitivity were not checked: the caller states them")
              .citation(Citation.builder()
                  .authors("Laufer I, Rubin DG, Lis E et al.")
                  .journal("Oncologist")
                  .year(2013)
                  .volume("18")
                  .pages("744-751")
                  .doi("10.1634/theoncologist.2012-0293")
                  .build()),
          NomsFindings.builder().build(),
          ImmutableList.copyOf(NomsAnswer.values()))
      .criteria(COMPRESSION, MYELOPATHY, RADIOSENSITIVITY, STABILITY, SURGERY_TOLERANCE)
      .rule(answers -> NomsPath.answer(
          answers.get(COMPRESSION),
          answers.get(MYELOPATHY),
          answers.get(RADIOSENSITIVITY),
          answers.get(STABILITY),
          answers.get(SURGERY_TOLERANCE)))
      .note(NomsPath::neurologic)
      .note(NomsPath::oncologic)
      .note(NomsPath::mechanical)
      .note(NomsPath::systemic)
      .ofLesion((patient, lesion) -> PatientChart.whyNotMetastatic(lesion), NomsFindings::from)
      .build();

  private Noms() {}

  /** {@return NOMS, with its criteria and its description} */
  public static StagingSystem<NomsFindings, NomsAnswer> system() {
    return SYSTEM;
  }

  /**
   * {@return the assessment of these findings, with the path in its notes}
   *
   * @param findings the findings, complete or not
   */
  public static Assessment<NomsAnswer> assess(NomsFindings findings) {
    return SYSTEM.assess(findings);
  }
}
