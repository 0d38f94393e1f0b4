package dev.notochord.staging.ajcc;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Presence;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.Findings;
import java.util.Objects;
import org.immutables.value.Value;

/**
 * What is known of the criteria of {@link SpinePrimaryTumor}; each may be left open.
 *
 * <pre>{@code
 * SpineTFindings findings = SpineTFindings.builder()
 *     .segments(SpineSegments.parse("L3 right body, L3 left body"))
 *     .canal(Presence.ABSENT)
 *     .build();
 * }</pre>
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class SpineTFindings implements Findings<SpineTFindings> {
  SpineTFindings() {}

  /** {@return a builder in which nothing is recorded} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return what a case states about one of its lesions, and no more, for the eighth AJCC edition}
   *
   * @param patient the case
   * @param lesion the lesion, which need not be listed in the case
   * @see #from(SpinalTumorCase, SpinalLesion, SpineEdition)
   */
  public static SpineTFindings from(SpinalTumorCase patient, SpinalLesion lesion) {
    return from(patient, lesion, SpineEdition.AJCC_8);
  }

  /**
   * {@return what a case states about one of its lesions, and no more}
   *
   * <ul>
   * <li><b>Segments</b> from the levels and the involved and spared parts, by {@link
   * SegmentAdjacency#ring()}. Every vertebra of the lesion holds one segment of it at least; a part
   * that may lie in several segments ({@link
   * dev.notochord.core.anatomy.AjccSegment#possibleFor}) lies in one of them at least; a segment
   * that is not stated to be spared may be involved. Every set of segments that agrees with this is
   * gone through for up to three vertebrae; for more, the number of vertebrae alone is used. A
   * pedicle or half of a body is spared when it is so on its side, the posterior element when the
   * arch is on both. A lesion is a tumour, so that T0 is never among the answers.
   * <li><b>Canal</b> from epidural or intradural tumour, the layers D and E of
   * Weinstein-Boriani-Biagini, a cord compressed by the tumour, and the epidural extension in
   * images up to time zero. Free when the epidural space, layer D or an image says so. A record
   * that says both is left open, with a caveat.
   * <li><b>Vessels</b> from invasion and thrombus; contact and encasement are no invasion. For the
   * AJCC the great vessels are the aorta, the venae cavae and vessels called so; carotid, jugular,
   * subclavian and iliac vessels are left open with a caveat, vertebral and segmental arteries are
   * none. For the UICC, which writes adjacent vessels, each counts. Free only, and for the AJCC
   * only, when the great vessels as a whole are stated to be free.
   * </ul>
   *
   * <p>The basis of each finding says in words what it was read from.
   *
   * @param patient the case
   * @param lesion the lesion, which need not be listed in the case
   * @param edition the edition, which decides what vessels count
   */
  public static SpineTFindings from(
      SpinalTumorCase patient, SpinalLesion lesion, SpineEdition edition) {
    Objects.requireNonNull(patient, "patient");
    return new SpineTReading(lesion, edition).findings();
  }

  /** {@return the involved segments} */
  @Value.Default
  public Finding<SegmentExtent> segments() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with other involved segments}
   *
   * @param value the involved segments, or what is known of them
   */
  public abstract SpineTFindings withSegments(Finding<SegmentExtent> value);

  /** {@return the extension into the spinal canal} */
  @Value.Default
  public Finding<Presence> canal() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another extension into the spinal canal}
   *
   * @param value the extension into the spinal canal, or what is known of it
   */
  public abstract SpineTFindings withCanal(Finding<Presence> value);

  /** {@return the invasion of the vessels} */
  @Value.Default
  public Finding<Presence> vessels() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another invasion of the vessels}
   *
   * @param value the invasion of the vessels, or what is known of it
   */
  public abstract SpineTFindings withVessels(Finding<Presence> value);

  @Override
  public abstract ImmutableList<String> caveats();

  @Override
  public abstract SpineTFindings withCaveats(Iterable<String> caveats);

  /**
   * Collects findings; whatever is not set is not recorded.
   *
   * <p>Each criterion takes its category or, for what is only partly known, a {@link Finding}.
   */
  public static final class Builder extends ImmutableSpineTFindings.Builder {
    Builder() {}

    /**
     * Records the involved segments.
     *
     * @param value the involved segments
     * @return this builder
     */
    public Builder segments(SegmentExtent value) {
      return segments(Finding.of(value));
    }

    /**
     * Records the involved segments, placed by {@link SegmentAdjacency#ring()}.
     *
     * @param value the segments that hold tumour; all others are free
     * @return this builder
     */
    public Builder segments(SpineSegments value) {
      return segments(value, SegmentAdjacency.ring());
    }

    /**
     * Records the involved segments, placed by another reading of adjacent.
     *
     * @param value the segments that hold tumour; all others are free
     * @param adjacency which segments are adjacent
     * @return this builder
     */
    public Builder segments(SpineSegments value, SegmentAdjacency adjacency) {
      return segments(Finding.of(value.extent(adjacency))
          .withBasis(value + (value.count() == 1 ? "" : "; adjacent: " + adjacency)));
    }

    /**
     * Records the extension into the spinal canal.
     *
     * @param value the extension into the spinal canal
     * @return this builder
     */
    public Builder canal(Presence value) {
      return canal(Finding.of(value));
    }

    /**
     * Records the invasion of the vessels.
     *
     * @param value the invasion of the vessels
     * @return this builder
     */
    public Builder vessels(Presence value) {
      return vessels(Finding.of(value));
    }
  }
}
