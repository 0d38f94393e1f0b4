package dev.notochord.core.treatment;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * Drugs against the tumour, cytotoxic or other.
 *
 * <pre>{@code
 * SystemicTherapy before = SystemicTherapy.builder()
 *     .modality(TreatmentModality.CHEMOTHERAPY)
 *     .addAgents("doxorubicin", "cisplatin")
 *     .timing(TreatmentTiming.NEOADJUVANT)
 *     .cycles(3)
 *     .necrosisPercent(92.5)
 *     .build();
 * }</pre>
 *
 * <p>Drugs of two classes at a time, such as chemotherapy with an antibody, are two treatments, so
 * that each can be stated {@linkplain TreatmentModality given or not given}.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract non-sealed class SystemicTherapy implements Treatment {
  SystemicTherapy() {}

  /** {@return a builder; the modality is required} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return chemotherapy or other systemic therapy} */
  @Override
  public abstract TreatmentModality modality();

  /** {@return the class of the drugs, one that belongs to the {@link #modality()}} */
  public abstract Optional<SystemicTherapyClass> therapyClass();

  /** {@return the generic names of the drugs, none blank, in the order of the source} */
  public abstract ImmutableSet<String> agents();

  /** {@return when they were given, seen from the operation} */
  public abstract Optional<TreatmentTiming> timing();

  /** {@return what they were meant to achieve} */
  public abstract Optional<TreatmentIntent> intent();

  /** {@return the line of treatment of advanced disease, 1 for the first} */
  public abstract OptionalInt line();

  /** {@return the number of cycles given, 1 or more} */
  public abstract OptionalInt cycles();

  /**
   * {@return the share of the tumour found dead in the specimen resected after these drugs, in
   * percent, 0 to 100 with one decimal}
   *
   * <p>Codes that a registry writes in place of a number, for not assessed or not documented, are
   * no percentages: leave the field empty. No class of response is derived.
   */
  public abstract OptionalDouble necrosisPercent();

  /** {@return the unwanted effects, in the order of the source} */
  public abstract ImmutableList<AdverseEvent> adverseEvents();

  @Value.Check
  void check() {
    TreatmentTime.check("systemic therapy", months());
    checkArgument(
        modality() == TreatmentModality.CHEMOTHERAPY
            || modality() == TreatmentModality.OTHER_SYSTEMIC,
        "systemic therapy: modality %s, expected chemotherapy or other systemic therapy",
        modality().display());
    therapyClass()
        .ifPresent(it -> checkArgument(
            it.modality() == modality(),
            "systemic therapy: modality %s, but class %s, expected both to agree",
            modality().display(),
            it.display()));
    agents()
        .forEach(agent -> checkArgument(
            !agent.isBlank(), "systemic therapy: agent '%s' is blank, expected a name", agent));
    checkAtLeastOne(line(), "line");
    checkAtLeastOne(cycles(), "cycles");
    necrosisPercent()
        .ifPresent(percent -> checkArgument(
            percent >= 0
                && percent <= 100
                && BigDecimal.valueOf(percent).stripTrailingZeros().scale() <= 1,
            "systemic therapy: necrosis of %s percent, expected 0 to 100 with one decimal",
            percent));
    adverseEvents().forEach(this::checkAdverseEvent);
  }

  private static void checkAtLeastOne(OptionalInt number, String what) {
    number.ifPresent(value ->
        checkArgument(value >= 1, "systemic therapy: %s is %s, expected 1 or more", what, value));
  }

  private void checkAdverseEvent(AdverseEvent event) {
    TreatmentTime.checkNotBefore("systemic therapy", months(), "adverse event", event.months());
    checkArgument(
        event.radiationEffect().isEmpty(),
        "systemic therapy: %s, expected no effect of radiation",
        event.radiationEffect().map(RadiationEffect::display).orElse(""));
  }

  /** Builds a {@link SystemicTherapy}: each method sets the part of its name, once. */
  public static final class Builder extends ImmutableSystemicTherapy.Builder {
    Builder() {}
  }
}
