package dev.notochord.staging.mizumoto;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Presence;
import dev.notochord.core.patient.Ecog;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.Findings;
import org.immutables.value.Value;

/**
 * What is known of the criteria of {@link Mizumoto}; each may be left open.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class MizumotoFindings implements Findings<MizumotoFindings> {
  MizumotoFindings() {}

  /** {@return a builder in which nothing is recorded} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return what a case states, and no more}
   *
   * <ul>
   * <li><b>Tumour type</b> and <b>hypercalcaemia</b> are never read: their definitions were not
   * seen. Where the case states a primary or a calcium, a caveat says so.
   * <li><b>Performance status</b> from the ECOG status; nothing is converted from Karnofsky. A
   * status of 5 leaves it open, with a caveat: no row is for the dead.
   * <li><b>Visceral metastases</b> from metastases in internal organs. The brain is not read as one
   * of these organs.
   * <li><b>Multiple bone metastases</b> from whether there is more than one in the skeleton.
   * <li><b>Previous chemotherapy</b> from the treatments before time zero, or from its statement as
   * not given.
   * <li><b>Age</b> as recorded.
   * </ul>
   *
   * @param patient the case
   */
  public static MizumotoFindings from(SpinalTumorCase patient) {
    return new MizumotoReading(patient).findings();
  }

  /** {@return whether the tumour type is unfavourable} */
  @Value.Default
  public Finding<Presence> unfavorableTumor() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with what is known of whether the tumour type is unfavourable}
   *
   * @param value whether the tumour type is unfavourable, or what is known of it
   */
  public abstract MizumotoFindings withUnfavorableTumor(Finding<Presence> value);

  /** {@return whether the performance status is 3 or worse} */
  @Value.Default
  public Finding<Presence> poorPerformance() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with what is known of whether the performance status is 3 or worse}
   *
   * @param value whether the performance status is 3 or worse, or what is known of it
   */
  public abstract MizumotoFindings withPoorPerformance(Finding<Presence> value);

  /** {@return whether there is hypercalcaemia} */
  @Value.Default
  public Finding<Presence> hypercalcemia() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with what is known of whether there is hypercalcaemia}
   *
   * @param value whether there is hypercalcaemia, or what is known of it
   */
  public abstract MizumotoFindings withHypercalcemia(Finding<Presence> value);

  /** {@return whether there are visceral metastases} */
  @Value.Default
  public Finding<Presence> visceralMetastases() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with what is known of whether there are visceral metastases}
   *
   * @param value whether there are visceral metastases, or what is known of it
   */
  public abstract MizumotoFindings withVisceralMetastases(Finding<Presence> value);

  /** {@return whether chemotherapy was given before} */
  @Value.Default
  public Finding<Presence> previousChemotherapy() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with what is known of whether chemotherapy was given before}
   *
   * @param value whether chemotherapy was given before, or what is known of it
   */
  public abstract MizumotoFindings withPreviousChemotherapy(Finding<Presence> value);

  /** {@return whether there are several bone metastases} */
  @Value.Default
  public Finding<Presence> multipleBoneMetastases() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with what is known of whether there are several bone metastases}
   *
   * @param value whether there are several bone metastases, or what is known of it
   */
  public abstract MizumotoFindings withMultipleBoneMetastases(Finding<Presence> value);

  /** {@return whether the age is 71 or more} */
  @Value.Default
  public Finding<Presence> ageOver70() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with what is known of whether the age is 71 or more}
   *
   * @param value whether the age is 71 or more, or what is known of it
   */
  public abstract MizumotoFindings withAgeOver70(Finding<Presence> value);

  @Override
  public abstract ImmutableList<String> caveats();

  @Override
  public abstract MizumotoFindings withCaveats(Iterable<String> caveats);

  /**
   * Collects findings; whatever is not set is not recorded.
   *
   * <p>Each criterion takes its category or, for what is only partly known, a {@link Finding}.
   */
  public static final class Builder extends ImmutableMizumotoFindings.Builder {
    Builder() {}

    /**
     * Records whether the tumour type is unfavourable.
     *
     * @param value whether the tumour type is unfavourable
     * @return this builder
     */
    public Builder unfavorableTumor(Presence value) {
      return unfavorableTumor(Finding.of(value));
    }

    /**
     * Records whether the performance status is 3 or worse.
     *
     * @param value whether the performance status is 3 or worse
     * @return this builder
     */
    public Builder poorPerformance(Presence value) {
      return poorPerformance(Finding.of(value));
    }

    /**
     * Records whether the performance status is 3 or worse.
     *
     * @param status the ECOG status, 0 to 4
     * @return this builder
     * @throws IllegalArgumentException if the status is 5, dead
     */
    public Builder ecog(Ecog status) {
      return poorPerformance(MizumotoReading.poorPerformance(status));
    }

    /**
     * Records whether there is hypercalcaemia.
     *
     * @param value whether there is hypercalcaemia
     * @return this builder
     */
    public Builder hypercalcemia(Presence value) {
      return hypercalcemia(Finding.of(value));
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

    /**
     * Records whether chemotherapy was given before.
     *
     * @param value whether chemotherapy was given before
     * @return this builder
     */
    public Builder previousChemotherapy(Presence value) {
      return previousChemotherapy(Finding.of(value));
    }

    /**
     * Records whether there are several bone metastases.
     *
     * @param value whether there are several bone metastases
     * @return this builder
     */
    public Builder multipleBoneMetastases(Presence value) {
      return multipleBoneMetastases(Finding.of(value));
    }

    /**
     * Records whether the age is 71 or more.
     *
     * @param value whether the age is 71 or more
     * @return this builder
     */
    public Builder ageOver70(Presence value) {
      return ageOver70(Finding.of(value));
    }

    /**
     * Records whether the age is 71 or more.
     *
     * @param years the age in completed years
     * @return this builder
     * @throws IllegalArgumentException if the years are negative
     */
    public Builder ageYears(int years) {
      return ageOver70(MizumotoReading.ageOver70(years));
    }
  }
}
