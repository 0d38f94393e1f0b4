package dev.notochord.survival.cohort;

import dev.notochord.survival.concordance.ConcordanceEstimate;

/**
 * How well a score orders the patients, by its total or by its class.
 *
 * <p>Above 1/2 means in the direction that the score claims.
 *
 * @since 0.1.0
 */
public final class ScoreDiscrimination {
  private final ScoreBasis basis;
  private final int subjects;
  private final long events;
  private final Answer<ConcordanceEstimate> harrell;
  private final Answer<ConcordanceEstimate> uno;

  ScoreDiscrimination(
      ScoreBasis basis,
      int subjects,
      long events,
      Answer<ConcordanceEstimate> harrell,
      Answer<ConcordanceEstimate> uno) {
    this.basis = basis;
    this.subjects = subjects;
    this.events = events;
    this.harrell = harrell;
    this.uno = uno;
  }

  /** {@return what of the score orders the patients} */
  public ScoreBasis basis() {
    return basis;
  }

  /** {@return how many patients have it} */
  public int subjects() {
    return subjects;
  }

  /** {@return how many of them had the event} */
  public long events() {
    return events;
  }

  /** {@return the concordance in which all comparable pairs count alike} */
  public Answer<ConcordanceEstimate> harrell() {
    return harrell;
  }

  /** {@return the concordance whose pairs are weighted so that it does not depend on the censoring} */
  public Answer<ConcordanceEstimate> uno() {
    return uno;
  }
}
