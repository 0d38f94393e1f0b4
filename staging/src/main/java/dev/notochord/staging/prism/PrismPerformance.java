package dev.notochord.staging.prism;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.staging.assessment.ScoreRange;
import dev.notochord.staging.assessment.ScoredCategory;
import dev.notochord.staging.assessment.TableRow;
import java.util.Arrays;
import java.util.Optional;

/**
 * PRISM criterion 3: the points of the performance status, from 0 for the worst to 3.5 for the
 * best.
 *
 * <p>The two ends are published. Which Karnofsky value has which points could not be checked, so
 * the caller takes the points from the paper and nothing is converted. That they go in steps of
 * half a point is our reading.
 *
 * @see Prism
 * @since 0.1.0
 */
public enum PrismPerformance implements ScoredCategory {
  /** No points. */
  POINTS_0(0),
  /** Half a point. */
  POINTS_0_5(0.5),
  /** 1 point. */
  POINTS_1(1),
  /** 1.5 points. */
  POINTS_1_5(1.5),
  /** 2 points. */
  POINTS_2(2),
  /** 2.5 points. */
  POINTS_2_5(2.5),
  /** 3 points. */
  POINTS_3(3),
  /** 3.5 points. */
  POINTS_3_5(3.5);

  private final TableRow row;

  PrismPerformance(double points) {
    String code = ScoreRange.text(points);
    this.row = new TableRow(code, code + (points == 1 ? " point" : " points"), points);
  }

  /**
   * {@return the category with these points}
   *
   * @param points the points as the paper gives them, 0 to 3.5 in halves
   * @throws IllegalArgumentException if it has no such points
   */
  public static PrismPerformance ofPoints(double points) {
    Optional<PrismPerformance> category =
        Arrays.stream(values()).filter(it -> it.points() == points).findFirst();
    checkArgument(
        category.isPresent(),
        "PRISM: performance status has %s points, expected 0 to 3.5 in halves",
        points);
    return category.get();
  }

  @Override
  public TableRow row() {
    return row;
  }
}
