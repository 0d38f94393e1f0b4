package dev.notochord.core.outcome;

import static com.google.common.base.Preconditions.checkNotNull;

/**
 * The endpoint gives no time: the follow-up does not say what the endpoint needs.
 *
 * <p>Leaving such patients out may bias an analysis; report how many there are and why.
 *
 * @param reason what is missing, in words
 * @since 0.1.0
 */
public record NotObservable(String reason) implements Observation {

  /**
   * Creates the result.
   *
   * @param reason the result in words
   */
  public NotObservable {
    checkNotNull(reason, "reason");
  }
}
