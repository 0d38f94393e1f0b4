package dev.notochord.staging.bauer;

import com.google.common.collect.ImmutableList;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;
import dev.notochord.staging.chart.PatientChart;

/**
 * Modified score of Bauer, 2008: that of 1995 without the fracture. Four items, 0 to 4 points,
 * three groups of survival; more points are better.
 *
 * <table class="striped">
 *   <caption>Points</caption>
 *   <thead>
 *     <tr><th scope="col">Item</th><th scope="col">Yes</th><th scope="col">No</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row">Visceral or brain metastases</th><td>0</td><td>1</td></tr>
 *     <tr><th scope="row">Primary in the lung</th><td>0</td><td>1</td></tr>
 *     <tr><th scope="row">Primary in breast or kidney, lymphoma or myeloma</th><td>1</td><td>0</td></tr>
 *     <tr><th scope="row">Solitary skeletal metastasis</th><td>1</td><td>0</td></tr>
 *   </tbody>
 * </table>
 *
 * <table class="striped">
 *   <caption>Groups, with the treatment in two wordings</caption>
 *   <thead>
 *     <tr><th scope="col">Points</th><th scope="col">Survival</th><th scope="col">{@linkplain
 *         ModifiedBauerPrognosis#treatment() Treatment}</th><th scope="col">{@linkplain
 *         ModifiedBauerPrognosis#surgicalStrategy() Aim and approach}</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row">0-1</th><td>under 6 months</td><td>conservative</td><td>supportive care,
 *         no surgery</td></tr>
 *     <tr><th scope="row">2</th><td>over 6 months</td><td>palliative surgery</td><td>short-term
 *         palliation, dorsal</td></tr>
 *     <tr><th scope="row">3-4</th><td>over 12 months</td><td>excisional surgery</td><td>middle-term
 *         local control, ventral and dorsal</td></tr>
 *   </tbody>
 * </table>
 *
 * <pre>{@code
 * Assessment<ModifiedBauerPrognosis> bauer =
 *     ModifiedBauer.assess(
 *         BauerFindings.builder()
 *             .visceralOrBrainMetastases(Presence.PRESENT)
 *             .primary(PrimarySite.LUNG)
 *             .build());
 * bauer.total();           // 0..1: nothing, and one point if it is the only metastasis
 * bauer.classification();  // Optional[POOR], whatever the number of metastases
 * }</pre>
 *
 * <p><b>Validation.</b> In 196 patients with spinal metastases treated from 2005 to 2010, with or
 * without surgery, the groups differed significantly, and against an earlier series of the same
 * authors this score and that of 1995 depended least on the mix of patients (Dardic 2015).
 *
 * <p><b>Readings of the source.</b> As in {@link Bauer}: the first item includes the brain; a
 * primary that was not found has the point for not being in the lung; lung and a favourable primary
 * together are refused. A fracture in the findings is not asked for and changes nothing.
 *
 * <p><b>Not for</b> primary tumours of the spine.
 *
 * @see <a href="https://doi.org/10.1007/s00586-008-0763-1">Leithner A et al. Eur Spine J
 *     2008;17:1488-1495</a>
 * @see <a href="https://doi.org/10.1007/s00586-014-3482-9">Dardic M et al. Eur Spine J
 *     2015;24:2133-2141</a>
 * @since 0.1.0
 */
public final class ModifiedBauer {
  private static final StagingSystem<BauerFindings, ModifiedBauerPrognosis> SYSTEM =
      StagingSystem.define(
              SystemDescription.builder()
                  .id("bauer-modified-2008")
                  .name("modified Bauer")
                  .fullName("Modified score of Bauer for survival with spinal metastases, 2008")
                  .addRelatedIds("bauer-1995")
                  .family(SystemDescription.Family.PROGNOSIS)
                  .purpose("How long may a patient with metastases of the spine live?")
                  .direction(SystemDescription.Direction.HIGHER_IS_BETTER)
                  .population("69 patients operated on for metastases of the spine in one centre."
                      + " Not for primary tumours of the spine.")
                  .addDisputes(
                      "two restatements of the score word the treatment of its groups differently",
                      BauerCriteria.UNKNOWN_PRIMARY)
                  .citation(BauerCriteria.LEITHNER_2008)
                  .addFurtherCitations(BauerCriteria.BAUER_1995, BauerCriteria.DARDIC_2015),
              BauerFindings.builder().build(),
              ImmutableList.copyOf(ModifiedBauerPrognosis.values()))
          .criteria(
              BauerCriteria.VISCERAL,
              BauerCriteria.LUNG,
              BauerCriteria.FAVOURABLE,
              BauerCriteria.SOLITARY)
          .contradiction(
              BauerCriteria.LUNG, BauerCriteria.FAVOURABLE, BauerCriteria::isLungAndFavourable)
          .ofPatient(patient -> PatientChart.of(patient).whyNoPrognosis(), BauerFindings::from)
          .build();

  private ModifiedBauer() {}

  /** {@return the score of 2008, with its criteria and its description} */
  public static StagingSystem<BauerFindings, ModifiedBauerPrognosis> system() {
    return SYSTEM;
  }

  /**
   * {@return the assessment of these findings}
   *
   * @param findings the findings, complete or not
   * @throws IllegalArgumentException if the primary is recorded as lung and as a favourable one
   */
  public static Assessment<ModifiedBauerPrognosis> assess(BauerFindings findings) {
    return SYSTEM.assess(findings);
  }
}
