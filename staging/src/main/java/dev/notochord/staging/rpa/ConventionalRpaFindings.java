package dev.notochord.staging.rpa;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.patient.Karnofsky;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.Findings;
import org.immutables.value.Value;

/**
 * What is known of the criteria of {@link ConventionalRpa}; each may be left open.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class ConventionalRpaFindings implements Findings<ConventionalRpaFindings> {
  ConventionalRpaFindings() {}

  /** {@return a builder in which nothing is recorded} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return what a case states, and no more}
   *
   * <ul>
   * <li><b>Performance status</b> from the Karnofsky status; that of ECOG is not converted, and 0
   * is not read.
   * <li><b>Histology</b> is never read: what its groups hold could not be checked.
   * </ul>
   *
   * @param patient the case
   */
  public static ConventionalRpaFindings from(SpinalTumorCase patient) {
    return RpaCase.conventional(patient);
  }

  /** {@return the performance status} */
  @Value.Default
  public Finding<RpaPerformance> performance() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another performance status}
   *
   * @param value the performance status, or what is known of it
   */
  public abstract ConventionalRpaFindings withPerformance(Finding<RpaPerformance> value);

  /** {@return the histology group} */
  @Value.Default
  public Finding<RpaHistology> histology() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another histology group}
   *
   * @param value the histology group, or what is known of it
   */
  public abstract ConventionalRpaFindings withHistology(Finding<RpaHistology> value);

  @Override
  public abstract ImmutableList<String> caveats();

  @Override
  public abstract ConventionalRpaFindings withCaveats(Iterable<String> caveats);

  /**
   * Collects findings; whatever is not set is not recorded.
   *
   * <p>Each criterion takes its category or, for what is only partly known, a {@link Finding}.
   */
  public static final class Builder extends ImmutableConventionalRpaFindings.Builder {
    Builder() {}

    /**
     * Records the performance status by its value.
     *
     * @param status the status
     * @return this builder
     * @throws IllegalArgumentException if it is 0, which is dead
     */
    public Builder karnofsky(Karnofsky status) {
      return performance(RpaPerformance.of(status));
    }

    /**
     * Records the performance status.
     *
     * @param value the performance status
     * @return this builder
     */
    public Builder performance(RpaPerformance value) {
      return performance(Finding.of(value));
    }

    /**
     * Records the histology group.
     *
     * @param value the histology group
     * @return this builder
     */
    public Builder histology(RpaHistology value) {
      return histology(Finding.of(value));
    }
  }
}
