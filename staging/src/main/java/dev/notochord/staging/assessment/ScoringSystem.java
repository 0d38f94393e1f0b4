package dev.notochord.staging.assessment;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Citation;
import org.immutables.value.Value;

/**
 * What a score is: its name, what it is for, how to read it, and where it was published.
 *
 * <p>Enough for an application to offer the score in a menu and to label its result.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class ScoringSystem {
  ScoringSystem() {}

  /**
   * How to read a total.
   *
   * @since 0.1.0
   */
  public enum Direction {
    /** More points are worse, as in SINS. */
    HIGHER_IS_WORSE,
    /** More points are better, as in the score of Tokuhashi. */
    HIGHER_IS_BETTER
  }

  /** {@return a builder without any part} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the name that the field uses, such as {@code SINS}} */
  public abstract String name();

  /** {@return the name in full} */
  public abstract String fullName();

  /** {@return the question that the score answers, in one sentence} */
  public abstract String purpose();

  /** {@return whether more points are better or worse} */
  public abstract Direction direction();

  /** {@return the totals that a patient can have} */
  public abstract ScoreRange range();

  /** {@return the criteria in the order of the source} */
  public abstract ImmutableList<String> criteria();

  /** {@return where the score was published} */
  public abstract Citation citation();

  /** Collects the parts of a {@link ScoringSystem}; all are required. */
  public static final class Builder extends ImmutableScoringSystem.Builder {
    Builder() {}
  }
}
