package dev.notochord.core.treatment;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.core.dose.Fractionation;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * A volume drawn for radiotherapy: a target or an organ at risk, with the dose meant for it.
 *
 * <p>A course whose parts get different doses in the same fractions, as by an integrated boost,
 * states them here.
 *
 * <pre>{@code
 * RadiotherapyVolume boost = RadiotherapyVolume.builder()
 *     .kind(RadiotherapyVolumeKind.GTV)
 *     .name("T11")
 *     .cubicCentimetres(21.4)
 *     .prescribed(Fractionation.parse("24 Gy in 2 fractions"))
 *     .build();
 * }</pre>
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class RadiotherapyVolume {
  RadiotherapyVolume() {}

  /** {@return a builder; the kind is required} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return what the volume stands for} */
  public abstract RadiotherapyVolumeKind kind();

  /** {@return the name of the volume in the plan, such as {@code thecal sac}, not blank} */
  public abstract Optional<String> name();

  /** {@return the size in cubic centimetres, finite and above 0} */
  public abstract OptionalDouble cubicCentimetres();

  /** {@return the dose prescribed to the volume} */
  public abstract Optional<Fractionation> prescribed();

  /** {@return the dose delivered to the volume} */
  public abstract Optional<Fractionation> delivered();

  @Value.Check
  void check() {
    checkArgument(
        name().filter(String::isBlank).isEmpty(),
        "radiotherapy volume: name '%s' is blank, expected words",
        name().orElse(""));
    cubicCentimetres()
        .ifPresent(size -> checkArgument(
            size > 0 && Double.isFinite(size),
            "radiotherapy volume: %s cubic centimetres, expected a finite number > 0",
            size));
    checkOneUnit("radiotherapy volume", prescribed(), delivered());
  }

  /** Checks that what was prescribed to a target and what it got can be compared. */
  static void checkOneUnit(
      String subject, Optional<Fractionation> prescribed, Optional<Fractionation> delivered) {
    if (prescribed.isPresent() && delivered.isPresent()) {
      checkArgument(
          prescribed.get().total().unit() == delivered.get().total().unit(),
          "%s: doses of %s and %s, expected one unit",
          subject,
          prescribed.get(),
          delivered.get());
    }
  }

  /** Builds a {@link RadiotherapyVolume}: each method sets the part of its name, once. */
  public static final class Builder extends ImmutableRadiotherapyVolume.Builder {
    Builder() {}
  }
}
