package dev.notochord.staging.seer;

import com.google.common.collect.ImmutableList;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.Findings;
import org.immutables.value.Value;

/**
 * What is known of the criteria of {@link SummaryGrade}; each may be left open.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class SummaryGradeFindings implements Findings<SummaryGradeFindings> {
  SummaryGradeFindings() {}

  /** {@return a builder in which nothing is recorded} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the clinical grade} */
  @Value.Default
  public Finding<RegistryGrade> clinical() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another clinical grade}
   *
   * @param value the clinical grade, or what is known of it
   */
  public abstract SummaryGradeFindings withClinical(Finding<RegistryGrade> value);

  /** {@return the pathological grade} */
  @Value.Default
  public Finding<RegistryGrade> pathological() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another pathological grade}
   *
   * @param value the pathological grade, or what is known of it
   */
  public abstract SummaryGradeFindings withPathological(Finding<RegistryGrade> value);

  @Override
  public abstract ImmutableList<String> caveats();

  @Override
  public abstract SummaryGradeFindings withCaveats(Iterable<String> caveats);

  /**
   * Collects findings; whatever is not set is not recorded.
   *
   * <p>Each criterion takes its category or, for what is only partly known, a {@link Finding}.
   */
  public static final class Builder extends ImmutableSummaryGradeFindings.Builder {
    Builder() {}

    /**
     * Records the clinical grade.
     *
     * @param value the clinical grade
     * @return this builder
     */
    public Builder clinical(RegistryGrade value) {
      return clinical(Finding.of(value));
    }

    /**
     * Records the pathological grade.
     *
     * @param value the pathological grade
     * @return this builder
     */
    public Builder pathological(RegistryGrade value) {
      return pathological(Finding.of(value));
    }
  }
}
