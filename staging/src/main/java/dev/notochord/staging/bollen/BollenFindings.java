package dev.notochord.staging.bollen;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Presence;
import dev.notochord.core.patient.Karnofsky;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.Findings;
import org.immutables.value.Value;

/**
 * What is known of the criteria of {@link Bollen}; each may be left open.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class BollenFindings implements Findings<BollenFindings> {
  BollenFindings() {}

  /** {@return a builder in which nothing is recorded} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return what a case states, and no more}
   *
   * <ul>
   * <li><b>Profile</b> stays open, because the source was not seen to say which primaries make it
   * up.
   * <li><b>Karnofsky</b> from the Karnofsky status; nothing is converted from ECOG. A status of 0
   * leaves it open, with a caveat: no place in the chart is for the dead.
   * <li><b>Visceral or brain metastases</b> from both: one is enough, and both must be absent.
   * </ul>
   *
   * <p>What the derivation left out is a caveat: a haematological or unknown primary, and
   * metastases that lie in the sacrum only. The basis of each finding says in words what it was
   * read from.
   *
   * @param patient the case
   */
  public static BollenFindings from(SpinalTumorCase patient) {
    return new BollenReading(patient).findings();
  }

  /** {@return the clinical profile of the primary} */
  @Value.Default
  public Finding<BollenProfile> profile() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with what is known of the clinical profile of the primary}
   *
   * @param value the clinical profile of the primary, or what is known of it
   */
  public abstract BollenFindings withProfile(Finding<BollenProfile> value);

  /** {@return the performance status} */
  @Value.Default
  public Finding<BollenPerformance> performance() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with what is known of the performance status}
   *
   * @param value the performance status, or what is known of it
   */
  public abstract BollenFindings withPerformance(Finding<BollenPerformance> value);

  /** {@return whether there are visceral or brain metastases} */
  @Value.Default
  public Finding<Presence> metastases() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with what is known of whether there are visceral or brain
   * metastases}
   *
   * @param value whether there are visceral or brain metastases, or what is known of it
   */
  public abstract BollenFindings withMetastases(Finding<Presence> value);

  @Override
  public abstract ImmutableList<String> caveats();

  @Override
  public abstract BollenFindings withCaveats(Iterable<String> caveats);

  /**
   * Collects findings; whatever is not set is not recorded.
   *
   * <p>Each criterion takes its category or, for what is only partly known, a {@link Finding}.
   */
  public static final class Builder extends ImmutableBollenFindings.Builder {
    Builder() {}

    /**
     * Records the clinical profile of the primary.
     *
     * @param value the clinical profile of the primary
     * @return this builder
     */
    public Builder profile(BollenProfile value) {
      return profile(Finding.of(value));
    }

    /**
     * Records the performance status.
     *
     * @param value the performance status
     * @return this builder
     */
    public Builder performance(BollenPerformance value) {
      return performance(Finding.of(value));
    }

    /**
     * Records the performance status.
     *
     * @param status the Karnofsky status, 10 to 100
     * @return this builder
     * @throws IllegalArgumentException if the status is 0, dead
     */
    public Builder karnofsky(Karnofsky status) {
      return performance(BollenPerformance.of(status));
    }

    /**
     * Records whether there are visceral or brain metastases.
     *
     * @param value whether there are visceral or brain metastases
     * @return this builder
     */
    public Builder metastases(Presence value) {
      return metastases(Finding.of(value));
    }
  }
}
