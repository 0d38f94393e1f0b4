package dev.notochord.core.treatment;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.core.code.Presence;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * Whether the vessels of a tumour were closed before its operation, to spare blood.
 *
 * <p>Tumours rich in vessels, such as metastases of kidney and thyroid cancer, can bleed litres. In
 * one series the median loss of a corpectomy was 4350 ml without embolisation, 2650 ml after coils
 * alone, and 1800 to 1850 ml after particles. Embolisation as the only treatment is an {@link
 * OtherTreatment}.
 *
 * <p>Sources: Berkefeld J et al., AJNR Am J Neuroradiol 1999;20:757-763, for the loss of blood; a
 * series of 31 metastases of kidney cancer reports operations up to 48 hours after embolisation,
 * World J Surg Oncol 2022, doi 10.1186/s12957-022-02676-1.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Embolisation {
  Embolisation() {}

  /** {@return a builder; whether it was done is required} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return whether it was done} */
  public abstract Presence presence();

  /** {@return how far the vessels were closed} */
  public abstract Optional<EmbolisationCompleteness> completeness();

  /** {@return the hours from embolisation to operation, finite and not negative} */
  public abstract OptionalDouble hoursBefore();

  @Value.Check
  void check() {
    checkArgument(
        presence() == Presence.PRESENT || completeness().isEmpty(),
        "embolisation: absent, but its completeness is %s, expected none",
        completeness().map(EmbolisationCompleteness::display).orElse(""));
    hoursBefore().ifPresent(hours -> {
      checkArgument(
          hours >= 0 && Double.isFinite(hours),
          "embolisation: %s hours before, expected a finite number >= 0",
          hours);
      checkArgument(
          presence() == Presence.PRESENT,
          "embolisation: absent, but %s hours before, expected none",
          hours);
    });
  }

  /** Builds an {@link Embolisation}: each method sets the part of its name, once. */
  public static final class Builder extends ImmutableEmbolisation.Builder {
    Builder() {}
  }
}
