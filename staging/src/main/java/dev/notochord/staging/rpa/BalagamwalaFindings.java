package dev.notochord.staging.rpa;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Presence;
import dev.notochord.core.patient.Karnofsky;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.Findings;
import org.immutables.value.Value;

/**
 * What is known of the criteria of {@link BalagamwalaRpa}; each may be left open.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class BalagamwalaFindings implements Findings<BalagamwalaFindings> {
  BalagamwalaFindings() {}

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
   * <li><b>Age</b> as stated.
   * <li><b>Control of the systemic disease</b> and <b>visceral metastases</b> as {@link
   * dev.notochord.staging.chart.PatientChart} reads them.
   * </ul>
   *
   * @param patient the case
   */
  public static BalagamwalaFindings from(SpinalTumorCase patient) {
    return RpaCase.balagamwala(patient);
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
  public abstract BalagamwalaFindings withPerformance(Finding<RpaPerformance> value);

  /** {@return whether the systemic disease is controlled} */
  @Value.Default
  public Finding<Presence> systemicDiseaseControlled() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another answer on the control of the systemic disease}
   *
   * @param value whether the systemic disease is controlled, or what is known of it
   */
  public abstract BalagamwalaFindings withSystemicDiseaseControlled(Finding<Presence> value);

  /** {@return the age} */
  @Value.Default
  public Finding<BalagamwalaAge> age() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another age}
   *
   * @param value the age, or what is known of it
   */
  public abstract BalagamwalaFindings withAge(Finding<BalagamwalaAge> value);

  /** {@return whether there are visceral metastases} */
  @Value.Default
  public Finding<Presence> visceralMetastases() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another answer on visceral metastases}
   *
   * @param value whether there are visceral metastases, or what is known of it
   */
  public abstract BalagamwalaFindings withVisceralMetastases(Finding<Presence> value);

  @Override
  public abstract ImmutableList<String> caveats();

  @Override
  public abstract BalagamwalaFindings withCaveats(Iterable<String> caveats);

  /**
   * Collects findings; whatever is not set is not recorded.
   *
   * <p>Each criterion takes its category or, for what is only partly known, a {@link Finding}.
   */
  public static final class Builder extends ImmutableBalagamwalaFindings.Builder {
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
     * Records the age in completed years.
     *
     * @param years the age
     * @return this builder
     * @throws IllegalArgumentException if it is not from 0 to 130
     */
    public Builder ageYears(int years) {
      return age(BalagamwalaAge.ofYears(years));
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
     * Records whether the systemic disease is controlled.
     *
     * @param value whether the systemic disease is controlled
     * @return this builder
     */
    public Builder systemicDiseaseControlled(Presence value) {
      return systemicDiseaseControlled(Finding.of(value));
    }

    /**
     * Records the age.
     *
     * @param value the age
     * @return this builder
     */
    public Builder age(BalagamwalaAge value) {
      return age(Finding.of(value));
    }

    /**
     * Records whether there are visceral metastases.
     *
     * @param value whether there are visceral metastases
     * @return this builder
     */
    public Builder visceralMetastases(Presence value) {
      return visceralMetastases(Finding.of(value));
    }
  }
}
