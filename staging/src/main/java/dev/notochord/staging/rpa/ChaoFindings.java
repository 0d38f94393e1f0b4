package dev.notochord.staging.rpa;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.patient.Karnofsky;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.Findings;
import org.immutables.value.Value;

/**
 * What is known of the criteria of {@link ChaoRpa}; each may be left open.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class ChaoFindings implements Findings<ChaoFindings> {
  ChaoFindings() {}

  /** {@return a builder in which nothing is recorded} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return what a case states, and no more}
   *
   * <ul>
   * <li><b>Time from primary diagnosis</b> to the time zero of the case; 0 where the primary was
   * found after it.
   * <li><b>Performance status</b> from the Karnofsky status; that of ECOG is not converted, and 0
   * is not read.
   * <li><b>Age</b> as stated.
   * </ul>
   *
   * @param patient the case
   */
  public static ChaoFindings from(SpinalTumorCase patient) {
    return RpaCase.chao(patient);
  }

  /** {@return the time from the diagnosis of the primary} */
  @Value.Default
  public Finding<ChaoInterval> interval() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another time from the diagnosis of the primary}
   *
   * @param value the time from the diagnosis of the primary, or what is known of it
   */
  public abstract ChaoFindings withInterval(Finding<ChaoInterval> value);

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
  public abstract ChaoFindings withPerformance(Finding<RpaPerformance> value);

  /** {@return the age} */
  @Value.Default
  public Finding<ChaoAge> age() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another age}
   *
   * @param value the age, or what is known of it
   */
  public abstract ChaoFindings withAge(Finding<ChaoAge> value);

  @Override
  public abstract ImmutableList<String> caveats();

  @Override
  public abstract ChaoFindings withCaveats(Iterable<String> caveats);

  /**
   * Collects findings; whatever is not set is not recorded.
   *
   * <p>Each criterion takes its category or, for what is only partly known, a {@link Finding}.
   */
  public static final class Builder extends ImmutableChaoFindings.Builder {
    Builder() {}

    /**
     * Records the time from the diagnosis of the primary in months.
     *
     * @param months the months
     * @return this builder
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public Builder intervalMonths(double months) {
      return interval(ChaoInterval.ofMonths(months));
    }

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
     * Records the age in completed years.
     *
     * @param years the age
     * @return this builder
     * @throws IllegalArgumentException if it is not from 0 to 130
     */
    public Builder ageYears(int years) {
      return age(ChaoAge.ofYears(years));
    }

    /**
     * Records the time from the diagnosis of the primary.
     *
     * @param value the time from the diagnosis of the primary
     * @return this builder
     */
    public Builder interval(ChaoInterval value) {
      return interval(Finding.of(value));
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
     * Records the age.
     *
     * @param value the age
     * @return this builder
     */
    public Builder age(ChaoAge value) {
      return age(Finding.of(value));
    }
  }
}
