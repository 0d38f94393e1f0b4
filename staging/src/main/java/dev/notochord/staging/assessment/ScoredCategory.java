package dev.notochord.staging.assessment;

import dev.notochord.core.code.Coded;

/**
 * A category of a criterion, with the points that the source gives it.
 *
 * <p>Implemented by the enum of the criterion, whose constants stand in the order of the source, so
 * that a clinician can lay the page beside the file.
 *
 * @since 0.1.0
 */
public interface ScoredCategory extends Coded {
  /** {@return the row of the published table} */
  TableRow row();

  @Override
  default String code() {
    return row().code();
  }

  @Override
  default String display() {
    return row().display();
  }

  /** {@return the points of this category as published; {@code NaN} if it lies outside the table} */
  default double points() {
    return row().points();
  }
}
