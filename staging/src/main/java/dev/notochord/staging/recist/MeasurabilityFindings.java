package dev.notochord.staging.recist;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.notochord.core.code.Presence;
import dev.notochord.core.imaging.BoneMatrix;
import dev.notochord.core.imaging.ImagingFinding;
import dev.notochord.core.imaging.Modality;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.Findings;
import dev.notochord.staging.assessment.ScoreRange;
import dev.notochord.staging.chart.LesionSpread;
import dev.notochord.staging.chart.PatientChart;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What is known of the criteria of {@link Measurability}; each may be left open.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class MeasurabilityFindings implements Findings<MeasurabilityFindings> {
  MeasurabilityFindings() {}

  /** {@return a builder in which nothing is recorded} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return what a case states about one of its lesions, and no more}
   *
   * <ul>
   * <li><b>Kind</b> from the bone matrix and the soft-tissue component on CT and MRI, the images
   * that measure. A lytic or mixed lesion of which the component is not stated stays open between
   * the two; without a matrix the kind is open. Images that disagree leave what each shows.
   * <li><b>Size</b> is left open: the size of the soft-tissue component alone is not recorded.
   * <li><b>Previous irradiation</b> of the level from the treatments before; progression since is
   * left open.
   * </ul>
   *
   * <p>Images after time zero are not read.
   *
   * @param patient the case, for the treatments
   * @param lesion the lesion, which need not be listed in the case
   */
  public static MeasurabilityFindings from(SpinalTumorCase patient, SpinalLesion lesion) {
    Set<RecistLesionKind> kinds = new LinkedHashSet<>();
    Set<String> basis = new LinkedHashSet<>();
    ImmutableList<ImagingFinding> images = LesionSpread.imagesOfPresentation(lesion).stream()
        .filter(it -> it.modality() == Modality.CT || it.modality() == Modality.MRI)
        .collect(toImmutableList());
    ImmutableSet<Presence> softTissue =
        images.stream().flatMap(it -> it.softTissueComponent().stream()).collect(toImmutableSet());
    for (ImagingFinding image : images) {
      image.boneMatrix().ifPresent(matrix -> {
        kinds.addAll(kinds(matrix, softTissue));
        basis.add(image.modality().display() + ": " + matrix.display());
      });
    }
    softTissue.forEach(it -> basis.add("soft-tissue component " + it.display()));
    return builder()
        .lesion(
            kinds.isEmpty()
                ? Finding.notRecorded()
                : Finding.<RecistLesionKind>oneOf(kinds).withBasis(String.join("; ", basis)))
        .irradiated(PatientChart.of(patient).previousRadiotherapy(lesion))
        .build();
  }

  private static Set<RecistLesionKind> kinds(BoneMatrix matrix, Set<Presence> softTissue) {
    if (matrix == BoneMatrix.BLASTIC) {
      return Set.of(RecistLesionKind.BLASTIC_BONE);
    }
    Set<RecistLesionKind> kinds = EnumSet.noneOf(RecistLesionKind.class);
    if (!softTissue.equals(Set.of(Presence.ABSENT))) {
      kinds.add(RecistLesionKind.BONE_WITH_SOFT_TISSUE);
    }
    if (!softTissue.equals(Set.of(Presence.PRESENT))) {
      kinds.add(RecistLesionKind.BONE_WITHOUT_SOFT_TISSUE);
    }
    return kinds;
  }

  /** {@return the kind of lesion} */
  @Value.Default
  public Finding<RecistLesionKind> lesion() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another kind of lesion}
   *
   * @param value the kind of lesion, or what is known of it
   */
  public abstract MeasurabilityFindings withLesion(Finding<RecistLesionKind> value);

  /** {@return the size} */
  @Value.Default
  public Finding<RecistSize> size() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another size}
   *
   * @param value the size, or what is known of it
   */
  public abstract MeasurabilityFindings withSize(Finding<RecistSize> value);

  /** {@return the previous irradiation} */
  @Value.Default
  public Finding<Presence> irradiated() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another previous irradiation}
   *
   * @param value the previous irradiation, or what is known of it
   */
  public abstract MeasurabilityFindings withIrradiated(Finding<Presence> value);

  /** {@return the progression since the irradiation} */
  @Value.Default
  public Finding<Presence> progressed() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another progression since the irradiation}
   *
   * @param value the progression since the irradiation, or what is known of it
   */
  public abstract MeasurabilityFindings withProgressed(Finding<Presence> value);

  @Override
  public abstract ImmutableList<String> caveats();

  @Override
  public abstract MeasurabilityFindings withCaveats(Iterable<String> caveats);

  /**
   * Collects findings; whatever is not set is not recorded.
   *
   * <p>Each criterion takes its category or, for what is only partly known, a {@link Finding}.
   */
  public static final class Builder extends ImmutableMeasurabilityFindings.Builder {
    Builder() {}

    /**
     * Records the kind of lesion.
     *
     * @param value the kind of lesion
     * @return this builder
     */
    public Builder lesion(RecistLesionKind value) {
      return lesion(Finding.of(value));
    }

    /**
     * Records the size.
     *
     * @param value the size
     * @return this builder
     */
    public Builder size(RecistSize value) {
      return size(Finding.of(value));
    }

    /**
     * Records the longest diameter of a lesion other than a node.
     *
     * @param mm the longest diameter in millimetres; of a bone lesion, that of the soft tissue
     * @param method how it was measured
     * @return this builder
     * @throws IllegalArgumentException if the diameter is not a finite number above 0
     */
    public Builder longestDiameterMm(double mm, RecistMethod method) {
      return size(Finding.of(RecistSize.ofLongestDiameter(mm, method))
          .withBasis(ScoreRange.text(mm) + " mm, " + method.display()));
    }

    /**
     * Records the short axis of a lymph node.
     *
     * @param mm the short axis in millimetres
     * @return this builder
     * @throws IllegalArgumentException if the short axis is not a finite number above 0
     */
    public Builder shortAxisMm(double mm) {
      return size(Finding.of(RecistSize.ofShortAxis(mm))
          .withBasis(ScoreRange.text(mm) + " mm, short axis"));
    }

    /**
     * Records the previous irradiation.
     *
     * @param value the previous irradiation
     * @return this builder
     */
    public Builder irradiated(Presence value) {
      return irradiated(Finding.of(value));
    }

    /**
     * Records the progression since the irradiation.
     *
     * @param value the progression since the irradiation
     * @return this builder
     */
    public Builder progressed(Presence value) {
      return progressed(Finding.of(value));
    }
  }
}
