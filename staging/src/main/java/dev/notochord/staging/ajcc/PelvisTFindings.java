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
 * What is known of the criteria of {@link PelvisPrimaryTumor}; each may be left open.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class PelvisTFindings implements Findings<PelvisTFindings> {
  PelvisTFindings() {}

  /** {@return a builder in which nothing is recorded} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return what a case states about a lesion of the sacrum, and no more}
   *
   * <ul>
   * <li><b>Pelvic segments</b>: the sacrum is one, so that one, two and three remain; whether the
   * tumour reaches another a case does not state.
   * <li><b>Extension out of the bone</b> from a soft tissue component or tumour in the canal in
   * images up to time zero, from tumour in the epidural, paraspinal or prevertebral space, or in
   * the layers A and D. Absent
   * when an image states that there is no soft tissue component and nothing else says otherwise.
   * <li><b>Greatest dimension</b> from the sizes in images up to time zero: over 8 cm when one of
   * them is, 8 cm or less when the longest diameter or all three axes are given. Images that
   * disagree leave both.
   * <li><b>Sacroiliac joint</b> is not recorded: a case has no place for it.
   * <li><b>Vessels</b> from thrombus in the iliac vessels. Left open with a caveat are thrombus in
   * the inferior vena cava, which lies above the pelvis, and encasement of iliac vessels, which may
   * be others than the external ones.
   * </ul>
   *
   * @param patient the case
   * @param lesion the lesion, which need not be listed in the case
   */
  public static PelvisTFindings from(SpinalTumorCase patient, SpinalLesion lesion) {
    Objects.requireNonNull(patient, "patient");
    return new PelvisTReading(lesion).findings();
  }

  /** {@return the number of pelvic segments} */
  @Value.Default
  public Finding<PelvicSegments> segments() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another number of pelvic segments}
   *
   * @param value the number of pelvic segments, or what is known of it
   */
  public abstract PelvisTFindings withSegments(Finding<PelvicSegments> value);

  /** {@return the extension out of the bone} */
  @Value.Default
  public Finding<Presence> extraosseous() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another extension out of the bone}
   *
   * @param value the extension out of the bone, or what is known of it
   */
  public abstract PelvisTFindings withExtraosseous(Finding<Presence> value);

  /** {@return the greatest dimension} */
  @Value.Default
  public Finding<BoneTumorSize> size() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another greatest dimension}
   *
   * @param value the greatest dimension, or what is known of it
   */
  public abstract PelvisTFindings withSize(Finding<BoneTumorSize> value);

  /** {@return the spread over the sacroiliac joint} */
  @Value.Default
  public Finding<SacroiliacSpread> sacroiliac() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another spread over the sacroiliac joint}
   *
   * @param value the spread over the sacroiliac joint, or what is known of it
   */
  public abstract PelvisTFindings withSacroiliac(Finding<SacroiliacSpread> value);

  /** {@return the encasement or thrombus of pelvic vessels} */
  @Value.Default
  public Finding<Presence> vessels() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another encasement or thrombus of pelvic vessels}
   *
   * @param value the encasement or thrombus of pelvic vessels, or what is known of it
   */
  public abstract PelvisTFindings withVessels(Finding<Presence> value);

  @Override
  public abstract ImmutableList<String> caveats();

  @Override
  public abstract PelvisTFindings withCaveats(Iterable<String> caveats);

  /**
   * Collects findings; whatever is not set is not recorded.
   *
   * <p>Each criterion takes its category or, for what is only partly known, a {@link Finding}.
   */
  public static final class Builder extends ImmutablePelvisTFindings.Builder {
    Builder() {}

    /**
     * Records the number of pelvic segments.
     *
     * @param value the number of pelvic segments
     * @return this builder
     */
    public Builder segments(PelvicSegments value) {
      return segments(Finding.of(value));
    }

    /**
     * Records the extension out of the bone.
     *
     * @param value the extension out of the bone
     * @return this builder
     */
    public Builder extraosseous(Presence value) {
      return extraosseous(Finding.of(value));
    }

    /**
     * Records the greatest dimension.
     *
     * @param value the greatest dimension
     * @return this builder
     */
    public Builder size(BoneTumorSize value) {
      return size(Finding.of(value));
    }

    /**
     * Records the greatest dimension.
     *
     * @param value the greatest dimension in centimetres
     * @return this builder
     * @throws IllegalArgumentException if the size is not a finite number above 0
     */
    public Builder sizeCentimetres(double value) {
      return size(BoneTumorSize.ofCentimetres(value));
    }

    /**
     * Records the greatest dimension.
     *
     * @param value the greatest dimension in millimetres
     * @return this builder
     * @throws IllegalArgumentException if the size is not a finite number above 0
     */
    public Builder sizeMillimetres(double value) {
      return size(BoneTumorSize.ofMillimetres(value));
    }

    /**
     * Records the spread over the sacroiliac joint.
     *
     * @param value the spread over the sacroiliac joint
     * @return this builder
     */
    public Builder sacroiliac(SacroiliacSpread value) {
      return sacroiliac(Finding.of(value));
    }

    /**
     * Records the encasement or thrombus of pelvic vessels.
     *
     * @param value the encasement or thrombus of pelvic vessels
     * @return this builder
     */
    public Builder vessels(Presence value) {
      return vessels(Finding.of(value));
    }
  }
}
