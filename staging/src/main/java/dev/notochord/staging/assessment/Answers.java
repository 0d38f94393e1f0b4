package dev.notochord.staging.assessment;

import com.google.common.collect.ImmutableMap;
import dev.notochord.core.code.Coded;

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
  private final Coded[][] candidates;
  private final double[][] points;
  private final int[] chosen;

  /**
   * Creates answers that follow the choice as it changes.
   *
   * @param places where each criterion stands
   * @param candidates the categories of each criterion that remain possible
   * @param points their points; none for a criterion without points
   * @param chosen the category of each criterion, by its place among the candidates
   */
  Answers(
      ImmutableMap<Criterion<F, ?>, Integer> places,
      Coded[][] candidates,
      double[][] points,
      int[] chosen) {
    this.places = places;
    this.candidates = candidates;
    this.points = points;
    this.chosen = chosen;
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
    return (T) candidates[place][chosen[place]];
  }

  /**
   * {@return the sum of the points of all criteria that have points; {@code NaN} if one of the
   * categories has none}
   */
  public double points() {
    double sum = 0;
    for (int i = 0; i < chosen.length; i++) {
      if (points[i].length > 0) {
        sum += points[i][chosen[i]];
      }
    }
    return sum;
  }
}
