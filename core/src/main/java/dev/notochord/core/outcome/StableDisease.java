package dev.notochord.core.outcome;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Optional;

/**
 * An examination found tumour that was known and had not grown.
 *
 * <p>With a site it speaks of the tumour there and of no other place. Without one it is the overall
 * word of a source: there is tumour somewhere, none of it had grown, and nothing was new.
 *
 * @param months the time of the examination in months from time zero
 * @param site where the tumour is, if that is stated
 * @since 0.1.0
 */
public record StableDisease(double months, Optional<DiseaseSite> site) implements TumorFinding {

  /**
   * Creates the event.
   *
   * @param months the time in months from time zero
   * @param site where the tumour is, if that is stated
   * @throws IllegalArgumentException if {@code months} is negative or not finite
   */
  public StableDisease {
    Months.check("stable disease", months);
    checkNotNull(site, "site");
  }

  /**
   * Creates an overall stable disease.
   *
   * @param months the time in months from time zero
   * @throws IllegalArgumentException if {@code months} is negative or not finite
   */
  public StableDisease(double months) {
    this(months, Optional.empty());
  }

  /** {@return {@code stable disease}, after its site if that is stated: {@code local stable disease}} */
  @Override
  public String display() {
    return site.map(known -> known.display() + " ").orElse("") + "stable disease";
  }

  /** {@return the event and its time, such as {@code local stable disease at 12 months}} */
  @Override
  public String toString() {
    return Months.at(this);
  }
}
