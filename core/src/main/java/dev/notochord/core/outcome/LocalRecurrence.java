package dev.notochord.core.outcome;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Optional;

/**
 * The tumour was found to have grown again at the treated site.
 *
 * <p>Growth of tumour that treatment left behind is {@link Progression}. Authors who irradiate do
 * not always tell the two apart; the word of the source decides.
 *
 * @param months the time of detection in months from time zero
 * @param field how it lies to the volume irradiated before, if there was radiation and that is
 *     stated
 * @since 0.1.0
 */
public record LocalRecurrence(double months, Optional<FieldRelation> field)
    implements TumorFinding {

  /**
   * Creates the event.
   *
   * @param months the time in months from time zero
   * @param field how it lies to the volume irradiated before
   * @throws IllegalArgumentException if {@code months} is negative or not finite
   */
  public LocalRecurrence {
    Months.check("local recurrence", months);
    checkNotNull(field, "field");
  }

  /**
   * Creates the event with nothing stated of an irradiated volume.
   *
   * @param months the time in months from time zero
   * @throws IllegalArgumentException if {@code months} is negative or not finite
   */
  public LocalRecurrence(double months) {
    this(months, Optional.empty());
  }

  /** {@return {@link DiseaseSite#LOCAL}} */
  @Override
  public Optional<DiseaseSite> site() {
    return Optional.of(DiseaseSite.LOCAL);
  }

  /** {@return {@code local recurrence}} */
  @Override
  public String display() {
    return "local recurrence";
  }

  /** {@return the event and its time, such as {@code local recurrence at 12 months, in-field}} */
  @Override
  public String toString() {
    return Months.at(this) + field.map(known -> ", " + known.display()).orElse("");
  }
}
