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

  /** How to read a total. */
  public enum Direction {
    /** More points are worse, as in SINS. */
    HIGHER_IS_WORSE,
    /** More points are better, as in the score of Tokuhashi. */
    HIGHER_IS_BETTER
  }

  /**
   * Returns a builder without any part.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the name that the field uses, such as {@code SINS}.
   *
   * @return the short name
   */
  public abstract String name();

  /**
   * Returns the name in full.
   *
   * @return the full name
   */
  public abstract String fullName();

  /**
   * Returns the question that the score answers, in one sentence.
   *
   * @return the purpose
   */
  public abstract String purpose();

  /**
   * Returns whether more points are better or worse.
   *
   * @return the direction
   */
  public abstract Direction direction();

  /**
   * Returns the totals that a patient can have.
   *
   * @return the published range
   */
  public abstract ScoreRange range();

  /**
   * Returns the criteria in the order of the source.
   *
   * @return the names of the criteria
   */
  public abstract ImmutableList<String> criteria();

  /**
   * Returns where the score was published.
   *
   * @return the original publication
   */
  public abstract Citation citation();

  /** Collects the parts of a {@link ScoringSystem}; all are required. */
  public static final class Builder extends ImmutableScoringSystem.Builder {
    Builder() {}
  }
}
