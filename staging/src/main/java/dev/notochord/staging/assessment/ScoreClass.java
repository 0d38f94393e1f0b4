package dev.notochord.staging.assessment;

import dev.notochord.core.code.Coded;

/**
 * A class into which a score sorts its totals, such as <i>stable</i>.
 *
 * <p>Implemented by an enum whose constants stand in the order of the totals, lowest first.
 *
 * @since 0.1.0
 */
public interface ScoreClass extends Coded {
  /** {@return the totals of this class, both ends included} */
  ScoreRange totals();
}
