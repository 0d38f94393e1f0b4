package dev.notochord.staging.assessment;

import dev.notochord.core.code.Citation;
import java.util.Optional;

/**
 * A published system that this library does not offer, with the reason.
 *
 * <p>A table that nobody here could verify is not shipped: the system has a name and no points.
 *
 * @param id the token for machines
 * @param name the name that the field uses
 * @param family the question that the system belongs to
 * @param purpose the question that the system answers, in one sentence
 * @param reason what could not be verified
 * @param citation where it was published, if that is certain
 * @since 0.1.0
 */
public record UnavailableSystem(
    String id,
    String name,
    SystemDescription.Family family,
    String purpose,
    String reason,
    Optional<Citation> citation) {

  /** {@return one line: {@code OSRI: not available, <reason>}} */
  @Override
  public String toString() {
    return name + ": not available, " + reason;
  }
}
