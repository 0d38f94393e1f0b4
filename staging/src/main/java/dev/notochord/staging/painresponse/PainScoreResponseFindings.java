package dev.notochord.staging.painresponse;

import com.google.common.collect.ImmutableList;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.Findings;
import org.immutables.value.Value;

/**
 * What is known of the criteria of {@link PainScoreResponse}; each may be left open.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class PainScoreResponseFindings implements Findings<PainScoreResponseFindings> {
  PainScoreResponseFindings() {}

  /** {@return a builder in which nothing is recorded} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the change of the pain score} */
  @Value.Default
  public Finding<PainScoreChange> change() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another change of the pain score}
   *
   * @param value the change of the pain score, or what is known of it
   */
  public abstract PainScoreResponseFindings withChange(Finding<PainScoreChange> value);

  @Override
  public abstract ImmutableList<String> caveats();

  @Override
  public abstract PainScoreResponseFindings withCaveats(Iterable<String> caveats);

  /**
   * Collects findings; whatever is not set is not recorded.
   *
   * <p>Each criterion takes its category or, for what is only partly known, a {@link Finding}.
   */
  public static final class Builder extends ImmutablePainScoreResponseFindings.Builder {
    Builder() {}

    /**
     * Records the change of the pain score.
     *
     * @param value the change of the pain score
     * @return this builder
     */
    public Builder change(PainScoreChange value) {
      return change(Finding.of(value));
    }

    /**
     * Records the pain scores.
     *
     * @param before the score before treatment, 1 to 10
     * @param after the score afterwards, 0 to 10
     * @return this builder
     * @throws IllegalArgumentException if a score is not in its range
     */
    public Builder scores(int before, int after) {
      return change(Finding.of(PainScoreChange.ofScores(before, after))
          .withBasis(PainScores.text(before, after)));
    }
  }
}
