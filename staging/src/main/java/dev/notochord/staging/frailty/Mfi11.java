package dev.notochord.staging.frailty;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Citation;
import dev.notochord.core.code.Presence;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.ScoreRange;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;
import java.util.Optional;

/**
 * Modified frailty index of eleven items (mFI-11), 2013: one point for each, more are worse.
 *
 * <ol>
 *   <li>diabetes
 *   <li>dependent functional status
 *   <li>chronic obstructive pulmonary disease or pneumonia
 *   <li>congestive heart failure
 *   <li>myocardial infarction
 *   <li>cardiac intervention before, or angina
 *   <li>hypertension
 *   <li>peripheral vascular disease or rest pain
 *   <li>impaired sensorium
 *   <li>transient ischaemic attack (TIA) or stroke
 *   <li>stroke with deficit
 * </ol>
 *
 * <p>The paper reports the number divided by eleven, which {@link #index(Assessment)} gives. It has
 * no classes; those of {@link Mfi11Class} are the two sides of a limit from one later series.
 *
 * <pre>{@code
 * Assessment<Mfi11Class> mfi =
 *     Mfi11.assess(
 *         FrailtyFindings.builder()
 *             .diabetes(Presence.PRESENT)
 *             .hypertension(Presence.PRESENT)
 *             .myocardialInfarction(Presence.PRESENT)
 *             .build());
 * mfi.total();           // 3..11
 * Mfi11.index(mfi);      // 3/11 to 11/11
 * mfi.classification();  // Optional[AT_LEAST_0_27], whatever the rest
 * }</pre>
 *
 * <p><b>Validation.</b> In 971,434 inpatients of ten surgical specialties death and complications
 * within 30 days rose with each step of the index (Velanovich 2013). In 241 patients operated on
 * for spinal metastases 0.27 was the best limit for complications (Matsuo 2024).
 *
 * <p><b>Readings of the source.</b> TIA or stroke, and stroke with deficit, are two items, and a
 * patient may have both. Hypertension is that which needs medication, as in {@link Mfi5}: the list
 * of items that could be checked says hypertension alone. An item that is not known leaves the
 * number open.
 *
 * <p><b>Not for</b> predicting survival with a cancer: neither the tumour nor its spread is among
 * the items.
 *
 * @see <a href="https://doi.org/10.1016/j.jss.2013.01.021">Velanovich V et al. J Surg Res
 *     2013;183:104-110</a>
 * @see <a href="https://doi.org/10.1302/0301-620X.106B12.BJJ-2024-0100.R1">Matsuo T et al. Bone
 *     Joint J 2024;106-B:1469-1476</a>
 * @since 0.1.0
 */
public final class Mfi11 {
  private static final StagingSystem<FrailtyFindings, Mfi11Class> SYSTEM = define();

  private Mfi11() {}

  private static StagingSystem<FrailtyFindings, Mfi11Class> define() {
    StagingSystem.Builder<FrailtyFindings, Mfi11Class> system = StagingSystem.define(
            SystemDescription.builder()
                .id("mfi-11")
                .name("mFI-11")
                .fullName("Modified frailty index of eleven items")
                .addRelatedIds("mfi-5")
                .family(SystemDescription.Family.FRAILTY)
                .purpose("How frail is the patient before an operation?")
                .direction(SystemDescription.Direction.HIGHER_IS_WORSE)
                .population(
                    "971,434 inpatients of a registry of surgery in ten specialties, not selected"
                        + " for tumours of the spine. Not for predicting survival with a cancer.")
                .addDisputes(
                    "the index has no classes: the limit of 0.27 is that of one series of spinal"
                        + " metastases",
                    "hypertension counts where it needs medication, as in the index of five items:"
                        + " our reading")
                .citation(FrailtyCriteria.VELANOVICH_2013)
                .addFurtherCitations(Citation.builder()
                    .authors("Matsuo T, Kanda Y, Sakai Y et al.")
                    .journal("Bone Joint J")
                    .year(2024)
                    .volume("106-B")
                    .pages("1469-1476")
                    .doi("10.1302/0301-620X.106B12.BJJ-2024-0100.R1")
                    .build()),
            FrailtyFindings.builder().build(),
            ImmutableList.copyOf(Mfi11Class.values()))
        .ofPatient(patient -> Optional.empty(), FrailtyFindings::from);
    for (Criterion<FrailtyFindings, Presence> item : FrailtyCriteria.ELEVEN) {
      system.criteria(item);
    }
    return system.build();
  }

  /** {@return the index, with its criteria and its description} */
  public static StagingSystem<FrailtyFindings, Mfi11Class> system() {
    return SYSTEM;
  }

  /**
   * {@return the assessment of these findings}
   *
   * @param findings the findings, complete or not
   */
  public static Assessment<Mfi11Class> assess(FrailtyFindings findings) {
    return SYSTEM.assess(findings);
  }

  /**
   * {@return the index as its authors report it: the number of items divided by eleven, 0 to 1}
   *
   * @param assessment an assessment of this index; its {@link Assessment#total()} is the number
   */
  public static ScoreRange index(Assessment<Mfi11Class> assessment) {
    ScoreRange number = assessment.total().orElseThrow();
    double items = FrailtyCriteria.ELEVEN.size();
    return new ScoreRange(number.min() / items, number.max() / items);
  }
}
