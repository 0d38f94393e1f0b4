package dev.notochord.survival.validation;

import dev.notochord.survival.Estimate;
import java.util.Locale;
import java.util.Optional;

/**
 * What a new prediction improves on an old one: in those with the event, in those without, and the sum of the two.
 *
 * @param total the sum; NaN if there is none
 * @param events the part of those with the event by the time
 * @param nonevents the part of those without
 * @param reason why there is none; empty when there is one
 * @see Reclassification
 * @since 0.1.0
 */
public record Improvement(
    Estimate total, Estimate events, Estimate nonevents, Optional<String> reason) {
  static Improvement undefined(String reason, double level) {
    Estimate none = UnitInfluence.undefined(level);
    return new Improvement(none, none, none, Optional.of(reason));
  }

  /** {@return the improvement for reading, such as {@code 0.1021 (se 0.05103): events 0.08214, nonevents 0.01996}} */
  @Override
  public String toString() {
    return reason.orElseGet(() -> String.format(
        Locale.ROOT,
        "%.4g (se %.4g): events %.4g, nonevents %.4g",
        total.value(),
        total.standardError(),
        events.value(),
        nonevents.value()));
  }
}
