package dev.notochord.core.outcome;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Optional;

/**
 * Tumour that was known had grown: what an operation left behind, what radiation was to control, or
 * metastases.
 *
 * <p>Tumour where there had been none is a recurrence or a metastasis. A source that says no more
 * than that the disease progressed is recorded without a site, which leaves open where, and whether
 * a new tumour was among it.
 *
 * @param months the time of detection in months from time zero
 * @param site where it had grown, if that is stated
 * @since 0.1.0
 */
public record Progression(double months, Optional<DiseaseSite> site) implements TumorFinding {

  /**
   * Creates the event.
   *
   * @param months the time in months from time zero
   * @param site where it had grown, if that is stated
   * @throws IllegalArgumentException if {@code months} is negative or not finite
   */
  public Progression {
    Months.check("progression", months);
    checkNotNull(site, "site");
  }

  /**
   * Creates a progression whose site is not stated.
   *
   * @param months the time in months from time zero
   * @throws IllegalArgumentException if {@code months} is negative or not finite
   */
  public Progression(double months) {
    this(months, Optional.empty());
  }

  /** {@return {@code progression}, after its site if that is stated: {@code local progression}} */
  @Override
  public String display() {
    return site.map(known -> known.display() + " ").orElse("") + "progression";
  }

  /** {@return the event and its time, such as {@code local progression at 12 months}} */
  @Override
  public String toString() {
    return Months.at(this);
  }
}
