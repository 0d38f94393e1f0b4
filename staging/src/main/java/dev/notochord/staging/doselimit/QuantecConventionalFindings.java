package dev.notochord.staging.doselimit;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.dose.Fractionation;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.Findings;
import org.immutables.value.Value;

/**
 * What is known of the criterion of {@link QuantecConventional}; it may be left open.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class QuantecConventionalFindings implements Findings<QuantecConventionalFindings> {
  QuantecConventionalFindings() {}

  /** {@return a builder in which nothing is recorded} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the dose of the cord} */
  @Value.Default
  public Finding<ConventionalCordDose> cordDose() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another dose of the cord}
   *
   * @param value the dose of the cord, or what is known of it
   */
  public abstract QuantecConventionalFindings withCordDose(Finding<ConventionalCordDose> value);

  @Override
  public abstract ImmutableList<String> caveats();

  @Override
  public abstract QuantecConventionalFindings withCaveats(Iterable<String> caveats);

  /**
   * Collects findings; whatever is not set is not recorded.
   *
   * <p>Each criterion takes its category or, for what is only partly known, a {@link Finding}.
   */
  public static final class Builder extends ImmutableQuantecConventionalFindings.Builder {
    Builder() {}

    /**
     * Records the dose of the cord.
     *
     * @param value the dose of the cord
     * @return this builder
     */
    public Builder cordDose(ConventionalCordDose value) {
      return cordDose(Finding.of(value));
    }

    /**
     * Places the dose of the cord in a course of fractions of 1.8 to 2 Gy.
     *
     * @param course the dose of the cord over all fractions, and their number
     * @return this builder
     * @throws IllegalArgumentException if the dose is not in Gy, or that of a fraction is below 1.8
     *     or above 2 Gy
     */
    public Builder course(Fractionation course) {
      return cordDose(Finding.of(ConventionalCordDose.of(course)).withBasis(course.toString()));
    }
  }
}
