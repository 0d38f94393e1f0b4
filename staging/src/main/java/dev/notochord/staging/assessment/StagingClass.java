package dev.notochord.staging.assessment;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Coded;
import java.util.Optional;

/**
 * A class into which a system sorts patients, such as <i>stable</i> or <i>stage IIB</i>.
 *
 * <p>Implemented by an enum whose constants stand in the order of the source; those of a score in
 * the order of their totals, lowest first.
 *
 * @since 0.1.0
 */
public interface StagingClass extends Coded {
  /** {@return what the source says of this class} */
  ClassDefinition definition();

  @Override
  default String code() {
    return definition().code();
  }

  @Override
  default String display() {
    return definition().display();
  }

  /** {@return the totals of this class, both ends included; empty if it is not one of a score} */
  default Optional<ScoreRange> totals() {
    return definition().totals();
  }

  /** {@return what the source says of this class, in our words, if it says anything} */
  default Optional<String> meaning() {
    return definition().meaning();
  }

  /** {@return what became of patients of this class in published series} */
  default ImmutableList<PublishedOutcome> outcomes() {
    return definition().outcomes();
  }

  /**
   * {@return whether the source defines a class here}
   *
   * <p>A constant for which this is {@code false} is the answer that the source leaves the patient
   * without a class, such as a bone sarcoma of the spine without a stage group.
   */
  default boolean isDefined() {
    return definition().isDefined();
  }
}
