package dev.notochord.core.outcome;

import java.util.Optional;

/**
 * A metastasis away from the treated site was found.
 *
 * <p>Growth of metastases that are known is {@link Progression}.
 *
 * @param months the time of detection in months from time zero
 * @since 0.1.0
 */
public record DistantMetastasis(double months) implements TumorFinding {

  /**
   * Creates the event.
   *
   * @param months the time in months from time zero
   * @throws IllegalArgumentException if {@code months} is negative or not finite
   */
  public DistantMetastasis {
    Months.check("distant metastasis", months);
  }

  /** {@return {@link DiseaseSite#DISTANT}} */
  @Override
  public Optional<DiseaseSite> site() {
    return Optional.of(DiseaseSite.DISTANT);
  }

  /** {@return {@code distant metastasis}} */
  @Override
  public String display() {
    return "distant metastasis";
  }

  /** {@return the event and its time, such as {@code distant metastasis at 12 months}} */
  @Override
  public String toString() {
    return Months.at(this);
  }
}
