package dev.notochord.staging.enneking;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.treatment.Surgery;
import dev.notochord.core.treatment.SurgicalMargin;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.Findings;
import java.util.Collections;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * What is known of the stage and the margin that {@link EnnekingAppropriateness} compares; each may
 * be left open.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class EnnekingAppropriatenessFindings
    implements Findings<EnnekingAppropriatenessFindings> {
  EnnekingAppropriatenessFindings() {}

  /** {@return a builder in which nothing is recorded} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return what a case states about one of its lesions, and no more}
   *
   * <ul>
   * <li><b>Stage</b> from {@link EnnekingBenign} or {@link EnnekingMalignant}, as far as the case
   * settles it there; {@link EnnekingStage#METASTASIS} for a lesion stated to be metastatic. Open
   * for a lesion to which neither applies.
   * <li><b>Margin</b> from the margins that were achieved in the operations from time zero on, at
   * the levels of the lesion or, in a case of one lesion, at no stated level. Several margins leave
   * each of them open. A planned margin, the residual tumour and the manner of resection are not
   * read: none of them names the margin.
   * </ul>
   *
   * @param patient the case, for the operations
   * @param lesion the lesion, which need not be listed in the case
   */
  public static EnnekingAppropriatenessFindings from(SpinalTumorCase patient, SpinalLesion lesion) {
    return builder()
        .stage(stage(patient, lesion))
        .margin(margin(patient, lesion))
        .build();
  }

  private static Finding<EnnekingStage> stage(SpinalTumorCase patient, SpinalLesion lesion) {
    if (EnnekingReading.isMetastatic(lesion)) {
      return Finding.of(EnnekingStage.METASTASIS).withBasis("stated to be metastatic");
    }
    if (EnnekingReading.whyNotBenign(lesion).isEmpty()) {
      return EnnekingBenign.stage(EnnekingBenignFindings.from(patient, lesion))
          .mapEach(EnnekingStage::of);
    }
    if (EnnekingReading.whyNotMalignant(lesion).isEmpty()) {
      return EnnekingMalignant.stage(EnnekingMalignantFindings.from(patient, lesion))
          .mapEach(EnnekingStage::of);
    }
    return Finding.notRecorded();
  }

  private static Finding<SurgicalMargin> margin(SpinalTumorCase patient, SpinalLesion lesion) {
    ImmutableSet<SurgicalMargin> margins = patient.treatments().stream()
        .filter(treatment -> treatment.months().orElse(0) >= 0)
        .flatMap(
            treatment -> treatment instanceof Surgery surgery ? Stream.of(surgery) : Stream.empty())
        .filter(surgery -> isAt(surgery, patient, lesion))
        .flatMap(surgery -> surgery.margin().stream())
        .collect(toImmutableSet());
    return margins.isEmpty()
        ? Finding.notRecorded()
        : Finding.<SurgicalMargin>oneOf(margins).withBasis("operation");
  }

  private static boolean isAt(Surgery surgery, SpinalTumorCase patient, SpinalLesion lesion) {
    if (surgery.levels().isPresent() && lesion.levels().isPresent()) {
      return !Collections.disjoint(
          surgery.levels().get().levels(), lesion.levels().get().levels());
    }
    return patient.lesions().stream().allMatch(lesion::equals);
  }

  /** {@return the stage} */
  @Value.Default
  public Finding<EnnekingStage> stage() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another stage}
   *
   * @param value the stage, or what is known of it
   */
  public abstract EnnekingAppropriatenessFindings withStage(Finding<EnnekingStage> value);

  /** {@return the achieved margin} */
  @Value.Default
  public Finding<SurgicalMargin> margin() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another achieved margin}
   *
   * @param value the achieved margin, or what is known of it
   */
  public abstract EnnekingAppropriatenessFindings withMargin(Finding<SurgicalMargin> value);

  @Override
  public abstract ImmutableList<String> caveats();

  @Override
  public abstract EnnekingAppropriatenessFindings withCaveats(Iterable<String> caveats);

  /**
   * Collects findings; whatever is not set is not recorded.
   *
   * <p>Each criterion takes its category or, for what is only partly known, a {@link Finding}.
   */
  public static final class Builder extends ImmutableEnnekingAppropriatenessFindings.Builder {
    Builder() {}

    /**
     * Records the stage.
     *
     * @param value the stage
     * @return this builder
     */
    public Builder stage(EnnekingStage value) {
      return stage(Finding.of(value));
    }

    /**
     * Records the achieved margin.
     *
     * @param value the achieved margin
     * @return this builder
     */
    public Builder margin(SurgicalMargin value) {
      return margin(Finding.of(value));
    }
  }
}
