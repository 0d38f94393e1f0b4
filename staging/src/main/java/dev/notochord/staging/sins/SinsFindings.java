package dev.notochord.staging.sins;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.Findings;
import org.immutables.value.Value;

/**
 * What is known of the six criteria of {@link Sins}; each may be left open.
 *
 * <pre>{@code
 * SinsFindings findings =
 *     SinsFindings.builder()
 *         .location(SinsLocation.JUNCTIONAL)
 *         .collapse(Finding.oneOf(SinsCollapse.OVER_HALF, SinsCollapse.UNDER_HALF))
 *         .build();
 * }</pre>
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class SinsFindings implements Findings<SinsFindings> {
  SinsFindings() {}

  /** {@return a builder in which nothing is recorded} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return what a case states about one of its lesions, and no more}
   *
   * <ul>
   * <li><b>Location</b> from the levels of the lesion, the one with the most points. Open when no
   * level is named; a lesion confined to the coccyx, or one that a T13 or L6 could raise, stays
   * open with a caveat.
   * <li><b>Pain</b> from the pain of the patient. Pain is mechanical or occasional as it is stated
   * to be mechanical or not; pain of no stated pattern, and pain of which only a biological or
   * radicular pattern is stated, is left open between the two.
   * In a case of several lesions pain is taken to be that of each of them, with a caveat.
   * <li><b>Bone lesion</b> from the matrix in each imaging finding. Modalities that disagree leave
   * every matrix between them open; sclerosis or a sclerotic rim beside a lytic matrix leaves lytic
   * and mixed, and sclerosis alone all three, since the border of a lytic lesion may be sclerotic.
   * <li><b>Alignment</b> from the imaging findings.
   * <li><b>Collapse</b> from the loss of height and the share of the body that is involved. A loss
   * without a percentage, or of exactly 50 %, leaves over and under 50 % open.
   * Images that disagree leave what each of them shows, with a caveat.
   * <li><b>Posterolateral involvement</b> from the involved and the spared parts: pedicle, facet
   * (superior or inferior articular process, or facet joint) and costovertebral joint. A side is
   * free only if its pedicle and both its articular processes, or its arch as a whole, and at
   * thoracic levels its costovertebral joint are stated to be spared. In a lesion of several
   * levels the parts are taken together, at whichever level they lie.
   * </ul>
   *
   * <p>Images after time zero are not read. The basis of each finding says in words what it was
   * read from.
   *
   * @param patient the case, for the pain
   * @param lesion the lesion, which need not be listed in the case
   */
  public static SinsFindings from(SpinalTumorCase patient, SpinalLesion lesion) {
    return new SinsReading(patient, lesion).findings();
  }

  /** {@return the location of the lesion} */
  @Value.Default
  public Finding<SinsLocation> location() {
    return Finding.notRecorded();
  }

  /** {@return the pain} */
  @Value.Default
  public Finding<SinsPain> pain() {
    return Finding.notRecorded();
  }

  /** {@return what the tumour does to bone} */
  @Value.Default
  public Finding<SinsBoneLesion> boneLesion() {
    return Finding.notRecorded();
  }

  /** {@return the alignment of the spine} */
  @Value.Default
  public Finding<SinsAlignment> alignment() {
    return Finding.notRecorded();
  }

  /** {@return the collapse of the vertebral body} */
  @Value.Default
  public Finding<SinsCollapse> collapse() {
    return Finding.notRecorded();
  }

  /** {@return the posterolateral involvement} */
  @Value.Default
  public Finding<SinsPosterolateral> posterolateral() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another location}
   *
   * @param value the location, or what is known of it
   */
  public abstract SinsFindings withLocation(Finding<SinsLocation> value);

  /**
   * {@return these findings with another pain}
   *
   * @param value the pain, or what is known of it
   */
  public abstract SinsFindings withPain(Finding<SinsPain> value);

  /**
   * {@return these findings with another bone lesion}
   *
   * @param value the bone lesion, or what is known of it
   */
  public abstract SinsFindings withBoneLesion(Finding<SinsBoneLesion> value);

  /**
   * {@return these findings with another alignment}
   *
   * @param value the alignment, or what is known of it
   */
  public abstract SinsFindings withAlignment(Finding<SinsAlignment> value);

  /**
   * {@return these findings with another collapse}
   *
   * @param value the collapse, or what is known of it
   */
  public abstract SinsFindings withCollapse(Finding<SinsCollapse> value);

  /**
   * {@return these findings with another posterolateral involvement}
   *
   * @param value the posterolateral involvement, or what is known of it
   */
  public abstract SinsFindings withPosterolateral(Finding<SinsPosterolateral> value);

  @Override
  public abstract ImmutableList<String> caveats();

  @Override
  public abstract SinsFindings withCaveats(Iterable<String> caveats);

  /**
   * Collects findings; whatever is not set is not recorded.
   *
   * <p>Each criterion takes its category or, for what is only partly known, a {@link Finding}.
   */
  public static final class Builder extends ImmutableSinsFindings.Builder {
    Builder() {}

    /**
     * Records the location.
     *
     * @param value the location
     * @return this builder
     */
    public Builder location(SinsLocation value) {
      return location(Finding.of(value));
    }

    /**
     * Records the pain.
     *
     * @param value the pain
     * @return this builder
     */
    public Builder pain(SinsPain value) {
      return pain(Finding.of(value));
    }

    /**
     * Records what the tumour does to bone.
     *
     * @param value the bone lesion
     * @return this builder
     */
    public Builder boneLesion(SinsBoneLesion value) {
      return boneLesion(Finding.of(value));
    }

    /**
     * Records the alignment.
     *
     * @param value the alignment
     * @return this builder
     */
    public Builder alignment(SinsAlignment value) {
      return alignment(Finding.of(value));
    }

    /**
     * Records the collapse.
     *
     * @param value the collapse
     * @return this builder
     */
    public Builder collapse(SinsCollapse value) {
      return collapse(Finding.of(value));
    }

    /**
     * Records the posterolateral involvement.
     *
     * @param value the involvement
     * @return this builder
     */
    public Builder posterolateral(SinsPosterolateral value) {
      return posterolateral(Finding.of(value));
    }
  }
}
