package dev.notochord.staging.assessment;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.Immutable;

/**
 * One row of a published table: a token for machines, a text for people, and the points.
 *
 * @param code the stable token, unique within its criterion
 * @param display the text to show
 * @param points the points as published
 * @since 0.1.0
 */
@Immutable
public record TableRow(String code, String display, double points) {
  /**
   * Creates the row.
   *
   * @param code the stable token
   * @param display the text to show
   * @param points the points as published
   * @throws IllegalArgumentException if the points are not a number
   */
  public TableRow {
    checkArgument(!Double.isNaN(points), "row '%s': points are not a number", code);
  }
}
