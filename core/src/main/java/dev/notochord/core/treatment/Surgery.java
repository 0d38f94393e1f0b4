package dev.notochord.core.treatment;

import dev.notochord.core.anatomy.LevelSet;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An operation, on the tumour or before it.
 *
 * <p>Resection, margin and residual tumour are three facts; none is filled in from another. A
 * report of negative margins is {@link ResidualTumor#R0} and leaves the margin of Enneking open.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract non-sealed class Surgery implements Treatment {
  Surgery() {}

  /** {@return a builder; nothing is required} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return {@link TreatmentModality#SURGERY}} */
  @Override
  public TreatmentModality modality() {
    return TreatmentModality.SURGERY;
  }

  /** {@return what was taken out, and how} */
  public abstract Optional<ResectionClass> resection();

  /** {@return the margin after Enneking} */
  public abstract Optional<SurgicalMargin> margin();

  /** {@return the tumour left behind} */
  public abstract Optional<ResidualTumor> residual();

  /** {@return the vertebrae operated on, stabilisation not counted where the source tells them apart} */
  public abstract Optional<LevelSet> levels();

  @Value.Check
  void check() {
    TreatmentTime.check("surgery", months());
  }

  /** Builds a {@link Surgery}. */
  public static final class Builder extends ImmutableSurgery.Builder {
    Builder() {}
  }
}
