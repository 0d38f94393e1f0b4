package dev.notochord.core.imaging;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.core.code.Presence;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * What one modality shows of one lesion.
 *
 * <p>Everything but the modality may be empty, and empty says nothing: an image report that does
 * not mention a cortical breach leaves {@link #corticalBreach()} empty, not {@link
 * Presence#ABSENT}.
 *
 * <pre>{@code
 * ImagingFinding radiograph = ImagingFinding.builder()
 *     .modality(Modality.RADIOGRAPH)
 *     .heightLoss(Presence.PRESENT)
 *     .sclerosis(Presence.PRESENT)
 *     .note("discrete loss of height, asymmetric")
 *     .build();
 * }</pre>
 *
 * <p>Building a finding whose parts contradict each other throws an {@link
 * IllegalArgumentException} that names both: a percentage of height loss with loss not recorded as
 * such, an MRI signal on another modality.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class ImagingFinding {
  ImagingFinding() {}

  /** {@return a builder; the modality is required} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the modality that shows all the rest} */
  public abstract Modality modality();

  /** {@return what the lesion does to bone density} */
  public abstract Optional<BoneMatrix> boneMatrix();

  /** {@return whether there is sclerosis, at the border or elsewhere} */
  public abstract Optional<Presence> sclerosis();

  /** {@return whether the lesion bulges the cortex; expansion is not yet {@linkplain #corticalBreach() breach}} */
  public abstract Optional<Presence> corticalExpansion();

  /** {@return whether the lesion breaks through the cortex} */
  public abstract Optional<Presence> corticalBreach();

  /** {@return whether the vertebral body has lost height} */
  public abstract Optional<Presence> heightLoss();

  /**
   * {@return the lost height in percent of the expected height, 0 to 100}
   *
   * <p>It agrees with {@link #heightLoss()}, if that is recorded: present above 0, absent at 0.
   */
  public abstract OptionalDouble heightLossPercent();

  /** {@return the part of the vertebral body that the tumour takes, in percent of its volume, 0 to 100} */
  public abstract OptionalDouble bodyInvolvementPercent();

  /** {@return the alignment of the spine at the lesion} */
  public abstract Optional<SpinalAlignment> alignment();

  /** {@return the signal on T1-weighted MRI} */
  public abstract Optional<SignalIntensity> t1Signal();

  /** {@return the signal on T2-weighted MRI} */
  public abstract Optional<SignalIntensity> t2Signal();

  /** {@return what the report adds in words} */
  public abstract Optional<String> note();

  @Value.Check
  void check() {
    checkPercent("height loss", heightLossPercent());
    checkPercent("body involvement", bodyInvolvementPercent());
    heightLossPercent().ifPresent(percent -> {
      Presence expected = percent > 0 ? Presence.PRESENT : Presence.ABSENT;
      checkArgument(
          heightLoss().orElse(expected) == expected,
          "imaging finding: height loss of %s percent, but height loss is recorded as %s",
          percent,
          heightLoss().map(Presence::display).orElse(""));
    });
    checkSignal("T1", t1Signal());
    checkSignal("T2", t2Signal());
  }

  private void checkSignal(String weighting, Optional<SignalIntensity> signal) {
    checkArgument(
        signal.isEmpty() || modality() == Modality.MRI,
        "imaging finding: %s signal %s on %s, expected it on MRI only",
        weighting,
        signal.map(SignalIntensity::display).orElse(""),
        modality().display());
  }

  private static void checkPercent(String subject, OptionalDouble percent) {
    percent.ifPresent(value -> checkArgument(
        value >= 0 && value <= 100,
        "imaging finding: %s of %s percent, expected 0 to 100",
        subject,
        value));
  }

  /** Builds an {@link ImagingFinding}. */
  public static final class Builder extends ImmutableImagingFinding.Builder {
    Builder() {}
  }
}
