package dev.notochord.staging.frailty;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Presence;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;
import java.util.Optional;

/**
 * Modified frailty index of five items (mFI-5), 2018: one point for each, more are worse.
 *
 * <ol>
 *   <li>diabetes
 *   <li>hypertension that needs medication
 *   <li>chronic obstructive pulmonary disease or pneumonia
 *   <li>congestive heart failure
 *   <li>partly or totally dependent functional status
 * </ol>
 *
 * <p>Two points or more are commonly called frail.
 *
 * <pre>{@code
 * Assessment<Mfi5Class> mfi =
 *     Mfi5.assess(
 *         FrailtyFindings.builder()
 *             .diabetes(Presence.PRESENT)
 *             .hypertension(Presence.PRESENT)
 *             .build());
 * mfi.total();           // 2..5
 * mfi.classification();  // Optional[FRAIL], whatever the rest
 * }</pre>
 *
 * <p><b>Validation.</b> None in patients with tumours of the spine could be checked, nor where the
 * limit of two comes from.
 *
 * <p><b>Reading of the source.</b> The paper divides the number of items that are present by the
 * number of items that are known. Here the total is the number itself, and an item that is not
 * known leaves it open: nothing counts as absent because it was not written down.
 *
 * <p><b>Not for</b> predicting survival with a cancer. The items were taken from a registry of
 * surgery, and neither the tumour nor its spread is among them.
 *
 * @see <a href="https://doi.org/10.1016/j.jamcollsurg.2017.11.005">Subramaniam S et al. J Am Coll
 *     Surg 2018;226:173-181</a>
 * @since 0.1.0
 */
public final class Mfi5 {
  private static final StagingSystem<FrailtyFindings, Mfi5Class> SYSTEM = define();

  private Mfi5() {}

  private static StagingSystem<FrailtyFindings, Mfi5Class> define() {
    StagingSystem.Builder<FrailtyFindings, Mfi5Class> system = StagingSystem.define(
            SystemDescription.builder()
                .id("mfi-5")
                .name("mFI-5")
                .fullName("Modified frailty index of five items")
                .addRelatedIds("mfi-11")
                .family(SystemDescription.Family.FRAILTY)
                .purpose("How frail is the patient before an operation?")
                .direction(SystemDescription.Direction.HIGHER_IS_WORSE)
                .population(
                    "Patients of a registry of surgery in nine specialties, not selected for"
                        + " tumours of the spine. Not for predicting survival with a cancer.")
                .addDisputes(
                    "the threshold of two items is the one commonly cited; whether the paper has it"
                        + " is not verified")
                .citation(FrailtyCriteria.SUBRAMANIAM_2018)
                .addFurtherCitations(FrailtyCriteria.VELANOVICH_2013),
            FrailtyFindings.builder().build(),
            ImmutableList.copyOf(Mfi5Class.values()))
        .ofPatient(patient -> Optional.empty(), FrailtyFindings::from);
    for (Criterion<FrailtyFindings, Presence> item : FrailtyCriteria.FIVE) {
      system.criteria(item);
    }
    return system.build();
  }

  /** {@return the index, with its criteria and its description} */
  public static StagingSystem<FrailtyFindings, Mfi5Class> system() {
    return SYSTEM;
  }

  /**
   * {@return the assessment of these findings}
   *
   * @param findings the findings, complete or not
   */
  public static Assessment<Mfi5Class> assess(FrailtyFindings findings) {
    return SYSTEM.assess(findings);
  }
}
