package dev.notochord.staging.assessment;

import dev.notochord.core.code.Coded;

/**
 * One row of a score's table: a category of a criterion and the points that the source gives it.
 *
 * <p>Implemented by the enum of the criterion, whose constants stand in the order of the source, so
 * that a clinician can lay the page beside the file.
 *
 * @since 0.1.0
 */
public interface ScoredCategory extends Coded {
  /** {@return the points of this category as published} */
  int points();
}
