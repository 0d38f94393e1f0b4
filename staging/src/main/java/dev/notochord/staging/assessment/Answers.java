package dev.notochord.staging.assessment;

import com.google.common.collect.ImmutableMap;
import dev.notochord.core.code.Coded;
import java.util.Map;

/**
 * One complete set of answers: a category for each criterion of a system.
 *
 * <p>A rule of a system is written for complete answers; {@link StagingSystem} asks it about every
 * completion of the findings that a caller recorded.
 *
 * @param <F> the findings of the system
 * @since 0.1.0
 */
public final class Answers<F extends Findings<F>> {
  private final ImmutableMap<Criterion<F, ?>, Integer> places;
  private final Coded[] categories;

  Answers(ImmutableMap<Criterion<F, ?>, Integer> places, Coded[] categories) {
    this.places = places;
    this.categories = categories;
  }

  /**
   * {@return the category of a criterion}
   *
   * @param <T> the categories of the criterion
   * @param criterion a criterion of this system
   * @throws IllegalArgumentException if the system does not have it
   */
  @SuppressWarnings("unchecked") // StagingSystem puts at each place what the criterion has there
  public <T extends Coded> T get(Criterion<F, T> criterion) {
    Integer place = places.get(criterion);
    if (place == null) {
      throw new IllegalArgumentException(
          "criterion '" + criterion.name() + "': not one of this system");
    }
    return (T) categories[place];
  }

  /**
   * {@return the sum of the points of all criteria that have points; {@code NaN} if one of the
   * categories has none}
   */
  public double points() {
    double sum = 0;
    for (Map.Entry<Criterion<F, ?>, Integer> place : places.entrySet()) {
      if (place.getKey().isScored()) {
        sum += pointsOf(place.getKey(), categories[place.getValue()]);
      }
    }
    return sum;
  }

  @SuppressWarnings("unchecked") // as above
  private static <T extends Coded> double pointsOf(Criterion<?, T> criterion, Coded category) {
    return criterion.points((T) category);
  }
}
