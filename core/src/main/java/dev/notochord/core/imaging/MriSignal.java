package dev.notochord.core.imaging;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * How bright a lesion is on one MRI sequence, and compared with what.
 *
 * <pre>{@code
 * MriSignal.of(MriSequence.T1, SignalIntensity.HYPOINTENSE);
 * MriSignal.of(MriSequence.T2, SignalIntensity.HYPERINTENSE, ReferenceTissue.MUSCLE);
 * }</pre>
 *
 * <p>A report that does not name the tissue it compares with leaves {@link #reference()} empty; the
 * same lesion may be dark beside marrow and bright beside muscle.
 *
 * @since 0.1.0
 */
@Value.Immutable(builder = false)
public abstract class MriSignal {
  MriSignal() {}

  /**
   * {@return a signal, the tissue that it is compared with not stated}
   *
   * @param sequence the sequence
   * @param intensity how bright the lesion is on it
   */
  public static MriSignal of(MriSequence sequence, SignalIntensity intensity) {
    return ImmutableMriSignal.of(sequence, intensity, Optional.empty());
  }

  /**
   * {@return a signal compared with a tissue}
   *
   * @param sequence the sequence
   * @param intensity how bright the lesion is on it
   * @param reference the tissue that it is compared with
   */
  public static MriSignal of(
      MriSequence sequence, SignalIntensity intensity, ReferenceTissue reference) {
    return ImmutableMriSignal.of(sequence, intensity, Optional.of(reference));
  }

  /** {@return the sequence} */
  @Value.Parameter
  public abstract MriSequence sequence();

  /** {@return how bright the lesion is on it} */
  @Value.Parameter
  public abstract SignalIntensity intensity();

  /** {@return the tissue that it is compared with} */
  @Value.Parameter
  public abstract Optional<ReferenceTissue> reference();
}
