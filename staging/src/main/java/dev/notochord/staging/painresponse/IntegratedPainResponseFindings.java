package dev.notochord.staging.painresponse;

import com.google.common.collect.ImmutableList;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.Findings;
import dev.notochord.staging.assessment.ScoreRange;
import org.immutables.value.Value;

/**
 * What is known of the criteria of {@link IntegratedPainResponse}; each may be left open.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class IntegratedPainResponseFindings
    implements Findings<IntegratedPainResponseFindings> {
  IntegratedPainResponseFindings() {}

  /** {@return a builder in which nothing is recorded} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the change of pain} */
  @Value.Default
  public Finding<IntegratedPainChange> pain() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another change of pain}
   *
   * @param value the change of pain, or what is known of it
   */
  public abstract IntegratedPainResponseFindings withPain(Finding<IntegratedPainChange> value);

  /** {@return the change of analgesics} */
  @Value.Default
  public Finding<AnalgesicChange> analgesics() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another change of analgesics}
   *
   * @param value the change of analgesics, or what is known of it
   */
  public abstract IntegratedPainResponseFindings withAnalgesics(Finding<AnalgesicChange> value);

  @Override
  public abstract ImmutableList<String> caveats();

  @Override
  public abstract IntegratedPainResponseFindings withCaveats(Iterable<String> caveats);

  /**
   * Collects findings; whatever is not set is not recorded.
   *
   * <p>Each criterion takes its category or, for what is only partly known, a {@link Finding}.
   */
  public static final class Builder extends ImmutableIntegratedPainResponseFindings.Builder {
    Builder() {}

    /**
     * Records the change of pain.
     *
     * @param value the change of pain
     * @return this builder
     */
    public Builder pain(IntegratedPainChange value) {
      return pain(Finding.of(value));
    }

    /**
     * Records the change of analgesics.
     *
     * @param value the change of analgesics
     * @return this builder
     */
    public Builder analgesics(AnalgesicChange value) {
      return analgesics(Finding.of(value));
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
      return pain(Finding.of(IntegratedPainChange.ofScores(before, after))
          .withBasis(PainScores.text(before, after)));
    }

    /**
     * Records the daily analgesics.
     *
     * @param before milligrams of oral morphine equivalent a day before treatment
     * @param after milligrams of oral morphine equivalent a day afterwards
     * @return this builder
     * @throws IllegalArgumentException if a dose is not a finite number of 0 or more
     */
    public Builder oralMorphineMgPerDay(double before, double after) {
      return analgesics(Finding.of(AnalgesicChange.ofMgPerDay(before, after))
          .withBasis(
              ScoreRange.text(before) + " mg before, " + ScoreRange.text(after) + " mg after"));
    }
  }
}
