package dev.notochord.staging.bauer;

import com.google.common.collect.ImmutableList;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;
import dev.notochord.staging.chart.PatientChart;

/**
 * Score of Bauer and Wedin, 1995: five items, 0 to 5 points, three groups of survival. More points
 * are better.
 *
 * <table class="striped">
 *   <caption>Points</caption>
 *   <thead>
 *     <tr><th scope="col">Item</th><th scope="col">Yes</th><th scope="col">No</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row">Visceral or brain metastases</th><td>0</td><td>1</td></tr>
 *     <tr><th scope="row">Pathological fracture</th><td>0</td><td>1</td></tr>
 *     <tr><th scope="row">Primary in the lung</th><td>0</td><td>1</td></tr>
 *     <tr><th scope="row">Primary in breast or kidney, lymphoma or myeloma</th><td>1</td><td>0</td></tr>
 *     <tr><th scope="row">Solitary skeletal metastasis</th><td>1</td><td>0</td></tr>
 *   </tbody>
 * </table>
 *
 * <p>0-1 survival under 6 months, conservative treatment; 2-3 over 6 months, palliative surgery;
 * 4-5 over 12 months, excisional surgery. One year after surgery the groups ranged from 0 to 50 %
 * alive.
 *
 * <p>The two items on the primary overlap: breast scores on both, colon on one, lung on neither.
 *
 * <pre>{@code
 * Assessment<BauerPrognosis> bauer =
 *     Bauer.assess(
 *         BauerFindings.builder()
 *             .visceralOrBrainMetastases(Presence.ABSENT)
 *             .pathologicalFracture(Presence.PRESENT)
 *             .primary(PrimarySite.BREAST)
 *             .build());
 * bauer.total();             // 3..4: 1 + 0 + 1 + 1, and one more if it is the only metastasis
 * bauer.possibleClasses();   // [MODERATE, GOOD]
 * bauer.decidingFindings();  // [solitary skeletal metastasis]
 * }</pre>
 *
 * <p><b>Validation.</b> In 196 patients with spinal metastases treated from 2005 to 2010, with or
 * without surgery, the groups differed significantly (Dardic 2015).
 *
 * <p><b>Against {@link ModifiedBauer}.</b> The two put a patient into different groups in two
 * situations only: no fracture and one other point, which is moderate here and poor there; and a
 * fracture with three points, moderate here and good there.
 *
 * <p><b>Readings of the source.</b> The first item is visceral <i>or brain</i> metastases, as in
 * the paper; restatements that write visceral alone drop the brain. A primary that was looked for
 * and not found is not in the lung, and has the point. Lung and a favourable primary together are
 * refused.
 *
 * <p><b>Not for</b> primary tumours of the spine, and no measure of what surgery would gain: all
 * patients of the paper were operated on, and most for metastases of a limb.
 *
 * @see <a href="https://doi.org/10.3109/17453679508995508">Bauer HC, Wedin R. Acta Orthop Scand
 *     1995;66:143-146</a>
 * @see <a href="https://doi.org/10.1007/s00586-014-3482-9">Dardic M et al. Eur Spine J
 *     2015;24:2133-2141</a>
 * @since 0.1.0
 */
public final class Bauer {
  private static final StagingSystem<BauerFindings, BauerPrognosis> SYSTEM = StagingSystem.define(
          SystemDescription.builder()
              .id("bauer-1995")
              .name("Bauer")
              .fullName("Score of Bauer and Wedin for survival with skeletal metastases, 1995")
              .addRelatedIds("bauer-modified-2008")
              .family(SystemDescription.Family.PROGNOSIS)
              .purpose("How long may a patient with skeletal metastases live after surgery?")
              .direction(SystemDescription.Direction.HIGHER_IS_BETTER)
              .population("241 patients operated on for metastases, 153 of them of a limb and 88 of"
                  + " the spine. Not for primary tumours of the spine.")
              .addDisputes(BauerCriteria.UNKNOWN_PRIMARY)
              .citation(BauerCriteria.BAUER_1995)
              .addFurtherCitations(BauerCriteria.DARDIC_2015),
          BauerFindings.builder().build(),
          ImmutableList.copyOf(BauerPrognosis.values()))
      .criteria(
          BauerCriteria.VISCERAL,
          BauerCriteria.FRACTURE,
          BauerCriteria.LUNG,
          BauerCriteria.FAVOURABLE,
          BauerCriteria.SOLITARY)
      .contradiction(
          BauerCriteria.LUNG, BauerCriteria.FAVOURABLE, BauerCriteria::isLungAndFavourable)
      .ofPatient(patient -> PatientChart.of(patient).whyNoPrognosis(), BauerFindings::from)
      .build();

  private Bauer() {}

  /** {@return the score of 1995, with its criteria and its description} */
  public static StagingSystem<BauerFindings, BauerPrognosis> system() {
    return SYSTEM;
  }

  /**
   * {@return the assessment of these findings}
   *
   * @param findings the findings, complete or not
   * @throws IllegalArgumentException if the primary is recorded as lung and as a favourable one
   */
  public static Assessment<BauerPrognosis> assess(BauerFindings findings) {
    return SYSTEM.assess(findings);
  }
}
