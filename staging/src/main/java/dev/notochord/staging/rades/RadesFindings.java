package dev.notochord.staging.rades;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Presence;
import dev.notochord.core.patient.Ecog;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.Findings;
import org.immutables.value.Value;

/**
 * What is known of the criteria of {@link Rades}; each may be left open.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class RadesFindings implements Findings<RadesFindings> {
  RadesFindings() {}

  /** {@return a builder in which nothing is recorded} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return what a case states, and no more}
   *
   * <ul>
   * <li><b>ECOG</b> as recorded; nothing is converted from Karnofsky. A status of 5 leaves it open,
   * with a caveat: no row is for the dead.
   * <li><b>Tumour</b> from the site and the histology of the spinal metastases. Any site without a
   * row of its own is another tumour; marrow and lymph nodes without a histology leave myeloma or
   * lymphoma and another tumour open; a sarcoma or melanoma is another tumour wherever it began.
   * <li><b>Other bone metastases</b> are there if there is a focus in bone outside the spine, and
   * not there if the skeleton holds a single metastasis; else open.
   * <li><b>Visceral metastases</b> from metastases in internal organs. The brain is not read as one
   * of these organs.
   * <li><b>Walking</b> as recorded.
   * <li><b>Interval</b> from the diagnosis of the cancer to the time zero of the case, which is
   * taken for the time of the cord compression. A cancer diagnosed later has the short interval.
   * <li><b>Time developing motor deficits</b> in days, as recorded; a patient without deficits
   * has none, and the item stays open.
   * </ul>
   *
   * @param patient the case
   */
  public static RadesFindings from(SpinalTumorCase patient) {
    return new RadesReading(patient).findings();
  }

  /** {@return the performance status} */
  @Value.Default
  public Finding<RadesEcog> ecog() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with what is known of the performance status}
   *
   * @param value the performance status, or what is known of it
   */
  public abstract RadesFindings withEcog(Finding<RadesEcog> value);

  /** {@return the kind of tumour} */
  @Value.Default
  public Finding<RadesTumor> tumor() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with what is known of the kind of tumour}
   *
   * @param value the kind of tumour, or what is known of it
   */
  public abstract RadesFindings withTumor(Finding<RadesTumor> value);

  /** {@return whether there are other bone metastases} */
  @Value.Default
  public Finding<Presence> otherBoneMetastases() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with what is known of whether there are other bone metastases}
   *
   * @param value whether there are other bone metastases, or what is known of it
   */
  public abstract RadesFindings withOtherBoneMetastases(Finding<Presence> value);

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
  public abstract RadesFindings withVisceralMetastases(Finding<Presence> value);

  /** {@return the interval from the cancer to the cord compression} */
  @Value.Default
  public Finding<RadesInterval> interval() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with what is known of the interval from the cancer to the cord
   * compression}
   *
   * @param value the interval from the cancer to the cord compression, or what is known of it
   */
  public abstract RadesFindings withInterval(Finding<RadesInterval> value);

  /** {@return whether the patient walks before treatment} */
  @Value.Default
  public Finding<Presence> ambulatory() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with what is known of whether the patient walks before treatment}
   *
   * @param value whether the patient walks before treatment, or what is known of it
   */
  public abstract RadesFindings withAmbulatory(Finding<Presence> value);

  /** {@return the time over which motor deficits developed} */
  @Value.Default
  public Finding<RadesOnset> onset() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with what is known of the time over which motor deficits developed}
   *
   * @param value the time over which motor deficits developed, or what is known of it
   */
  public abstract RadesFindings withOnset(Finding<RadesOnset> value);

  @Override
  public abstract ImmutableList<String> caveats();

  @Override
  public abstract RadesFindings withCaveats(Iterable<String> caveats);

  /**
   * Collects findings; whatever is not set is not recorded.
   *
   * <p>Each criterion takes its category or, for what is only partly known, a {@link Finding}.
   */
  public static final class Builder extends ImmutableRadesFindings.Builder {
    Builder() {}

    /**
     * Records the performance status.
     *
     * @param value the performance status
     * @return this builder
     */
    public Builder ecog(RadesEcog value) {
      return ecog(Finding.of(value));
    }

    /**
     * Records the performance status.
     *
     * @param status the ECOG status, 0 to 4
     * @return this builder
     * @throws IllegalArgumentException if the status is 5, dead
     */
    public Builder ecog(Ecog status) {
      return ecog(RadesEcog.of(status));
    }

    /**
     * Records the kind of tumour.
     *
     * @param value the kind of tumour
     * @return this builder
     */
    public Builder tumor(RadesTumor value) {
      return tumor(Finding.of(value));
    }

    /**
     * Records whether there are other bone metastases.
     *
     * @param value whether there are other bone metastases
     * @return this builder
     */
    public Builder otherBoneMetastases(Presence value) {
      return otherBoneMetastases(Finding.of(value));
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
     * Records the interval from the cancer to the cord compression.
     *
     * @param value the interval from the cancer to the cord compression
     * @return this builder
     */
    public Builder interval(RadesInterval value) {
      return interval(Finding.of(value));
    }

    /**
     * Records the interval from the cancer to the cord compression.
     *
     * @param months the interval in months; exactly 15 take the higher points
     * @return this builder
     * @throws IllegalArgumentException if the months are negative or not finite
     */
    public Builder intervalMonths(double months) {
      return interval(RadesInterval.ofMonths(months));
    }

    /**
     * Records whether the patient walks before treatment.
     *
     * @param value whether the patient walks before treatment
     * @return this builder
     */
    public Builder ambulatory(Presence value) {
      return ambulatory(Finding.of(value));
    }

    /**
     * Records the time over which motor deficits developed.
     *
     * @param value the time over which motor deficits developed
     * @return this builder
     */
    public Builder onset(RadesOnset value) {
      return onset(Finding.of(value));
    }

    /**
     * Records the time over which motor deficits developed.
     *
     * @param days the time in days; exactly 7 take the higher points
     * @return this builder
     * @throws IllegalArgumentException if the days are negative or not finite
     */
    public Builder onsetDays(double days) {
      return onset(RadesOnset.ofDays(days));
    }
  }
}
