package dev.notochord.staging.recist;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Presence;
import dev.notochord.staging.assessment.Answers;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.StagingSystem;
import java.util.Optional;

/**
 * RECIST 1.1: can a lesion be measured before treatment, so that it may be a target?
 *
 * <table class="striped">
 *   <caption>Measurable lesions</caption>
 *   <thead>
 *     <tr><th scope="col">Lesion</th><th scope="col">Least size</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row">outside bone and nodes</th>
 *         <td>longest diameter 10 mm on CT or MRI, or by caliper; 20 mm on a chest radiograph;
 *             twice the thickness of slices of more than 5 mm</td></tr>
 *     <tr><th scope="row">lytic or mixed bone lesion</th>
 *         <td>only a soft-tissue component that reaches the size on CT or MRI</td></tr>
 *     <tr><th scope="row">blastic bone lesion</th><td>never</td></tr>
 *     <tr><th scope="row">lymph node</th>
 *         <td>short axis 15 mm; from 10 to under 15 mm non-target; under 10 mm normal</td></tr>
 *     <tr><th scope="row">effusion, leptomeningeal disease</th><td>never</td></tr>
 *   </tbody>
 * </table>
 *
 * <p>A lesion that was irradiated before is usually not measurable unless it has progressed since.
 *
 * <pre>{@code
 * Measurability.assess(
 *         MeasurabilityFindings.builder()
 *             .lesion(RecistLesionKind.BLASTIC_BONE)
 *             .build())
 *     .classification();  // not measurable, whatever its size
 * }</pre>
 *
 * <p><b>Reading a case.</b> A case tells the bone matrix, the soft-tissue component and a previous
 * irradiation; the size of the component alone it does not hold.
 *
 * <p><b>Not for</b> the question whether a lesion is a metastasis.
 *
 * @see Recist
 * @see RecistCourse
 * @since 0.1.0
 */
public final class Measurability {
  private static final Criterion<MeasurabilityFindings, RecistLesionKind> LESION = Criterion.of(
      "lesion",
      RecistLesionKind.class,
      MeasurabilityFindings::lesion,
      MeasurabilityFindings::withLesion);
  private static final Criterion<MeasurabilityFindings, RecistSize> SIZE = Criterion.of(
      "size", RecistSize.class, MeasurabilityFindings::size, MeasurabilityFindings::withSize);
  private static final Criterion<MeasurabilityFindings, Presence> IRRADIATED = Criterion.of(
      "irradiated",
      Presence.class,
      MeasurabilityFindings::irradiated,
      MeasurabilityFindings::withIrradiated);
  private static final Criterion<MeasurabilityFindings, Presence> PROGRESSED = Criterion.of(
      "progressed since",
      Presence.class,
      MeasurabilityFindings::progressed,
      MeasurabilityFindings::withProgressed);

  private static final StagingSystem<MeasurabilityFindings, LesionMeasurability> SYSTEM =
      StagingSystem.define(
              Recist.description()
                  .id("recist-1.1-measurability")
                  .variant("measurability of a lesion")
                  .fullName("RECIST 1.1: measurability of a lesion before treatment")
                  .addRelatedIds("recist-1.1-target", "recist-1.1-overall")
                  .purpose("Can a lesion be measured, so that it may be a target lesion?")
                  .addDisputes("that the soft-tissue component makes a bone lesion measurable was"
                      + " seen in works that cite the criteria")
                  .population("Solid tumours before treatment. Bone scan, PET and plain films of"
                      + " bone do not measure."),
              MeasurabilityFindings.builder().build(),
              ImmutableList.copyOf(LesionMeasurability.values()))
          .criteria(LESION, SIZE, IRRADIATED, PROGRESSED)
          .contradiction(
              LESION,
              SIZE,
              (lesion, size) -> (lesion == RecistLesionKind.LYMPH_NODE) != size.isOfNode())
          .rule(Measurability::classOf)
          .ofLesion((patient, lesion) -> Optional.empty(), MeasurabilityFindings::from)
          .build();

  private Measurability() {}

  private static LesionMeasurability classOf(Answers<MeasurabilityFindings> answers) {
    RecistSize size = answers.get(SIZE);
    if (size == RecistSize.NODE_UNDER_10) {
      return LesionMeasurability.NORMAL_NODE;
    }
    boolean canReach = switch (answers.get(LESION)) {
      case SOFT_TISSUE, BONE_WITH_SOFT_TISSUE, LYMPH_NODE -> true;
      case BONE_WITHOUT_SOFT_TISSUE, BLASTIC_BONE, WITHOUT_BORDER -> false;
    };
    boolean reaches = size == RecistSize.FROM_MINIMUM || size == RecistSize.NODE_FROM_15;
    if (!canReach || !reaches) {
      return LesionMeasurability.NON_MEASURABLE;
    }
    return answers.get(IRRADIATED) == Presence.PRESENT && answers.get(PROGRESSED) == Presence.ABSENT
        ? LesionMeasurability.IRRADIATED
        : LesionMeasurability.MEASURABLE;
  }

  /** {@return the measurability of a lesion, with its criteria and its description} */
  public static StagingSystem<MeasurabilityFindings, LesionMeasurability> system() {
    return SYSTEM;
  }

  /**
   * {@return the assessment of these findings}
   *
   * @param findings the findings, complete or not
   */
  public static Assessment<LesionMeasurability> assess(MeasurabilityFindings findings) {
    return SYSTEM.assess(findings);
  }
}
