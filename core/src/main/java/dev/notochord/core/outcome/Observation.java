package dev.notochord.core.outcome;

/**
 * What an endpoint makes of a follow-up: a time, or the reason why there is none.
 *
 * @see Endpoint#observe(FollowUp)
 * @since 0.1.0
 */
public sealed interface Observation permits NotObservable, Observed {

  /** {@return the reason for the result in words, such as {@code censored at 60 months: alive}} */
  String reason();
}
