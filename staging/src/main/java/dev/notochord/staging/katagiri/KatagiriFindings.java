package dev.notochord.staging.katagiri;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Presence;
import dev.notochord.core.patient.Ecog;
import dev.notochord.core.patient.LaboratoryValues;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.Findings;
import org.immutables.value.Value;

/**
 * What is known of the criteria of {@link Katagiri}; each may be left open.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class KatagiriFindings implements Findings<KatagiriFindings> {
  KatagiriFindings() {}

  /** {@return a builder in which nothing is recorded} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return what a case states, and no more}
   *
   * <ul>
   * <li><b>Primary site</b> from the site and the histology of the spinal metastases. A case does
   * not hold whether a cancer depends on hormones or is treated with targeted drugs when the score
   * is asked for, so breast and prostate leave slow and moderate growth open, lung moderate and
   * rapid. Open when the checked part of the table does not name the primary, with a caveat; a
   * kidney or liver of no stated histology is such a one.
   * <li><b>Visceral or cerebral metastases</b> from those in organs or the brain and from
   * disseminated ones; either alone leaves open what the other could add.
   * <li><b>Laboratory data</b> from the blood values of the presentation, see {@link
   * KatagiriLaboratory}.
   * <li><b>ECOG 3-4</b> from the ECOG status; nothing is converted from that of Karnofsky. A status
   * of 5 leaves it open, with a caveat: no row is for the dead.
   * <li><b>Previous chemotherapy</b> from the treatments before time zero, or from its statement as
   * not given.
   * <li><b>Multiple skeletal metastases</b> from the extent of the disease in bone.
   * </ul>
   *
   * @param patient the case
   */
  public static KatagiriFindings from(SpinalTumorCase patient) {
    return new KatagiriReading(patient).findings();
  }

  /** {@return the growth of the primary} */
  @Value.Default
  public Finding<KatagiriPrimary> primary() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with what is known of the growth of the primary}
   *
   * @param value the growth of the primary, or what is known of it
   */
  public abstract KatagiriFindings withPrimary(Finding<KatagiriPrimary> value);

  /** {@return the visceral and cerebral metastases} */
  @Value.Default
  public Finding<KatagiriMetastases> metastases() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with what is known of the visceral and cerebral metastases}
   *
   * @param value the visceral and cerebral metastases, or what is known of it
   */
  public abstract KatagiriFindings withMetastases(Finding<KatagiriMetastases> value);

  /** {@return the laboratory data} */
  @Value.Default
  public Finding<KatagiriLaboratory> laboratory() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with what is known of the laboratory data}
   *
   * @param value the laboratory data, or what is known of it
   */
  public abstract KatagiriFindings withLaboratory(Finding<KatagiriLaboratory> value);

  /** {@return whether the ECOG status is 3 or 4} */
  @Value.Default
  public Finding<Presence> poorPerformance() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with what is known of whether the ECOG status is 3 or 4}
   *
   * @param value whether the ECOG status is 3 or 4, or what is known of it
   */
  public abstract KatagiriFindings withPoorPerformance(Finding<Presence> value);

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
  public abstract KatagiriFindings withPreviousChemotherapy(Finding<Presence> value);

  /** {@return whether there are several skeletal metastases} */
  @Value.Default
  public Finding<Presence> multipleSkeletalMetastases() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with what is known of whether there are several skeletal
   * metastases}
   *
   * @param value whether there are several skeletal metastases, or what is known of it
   */
  public abstract KatagiriFindings withMultipleSkeletalMetastases(Finding<Presence> value);

  @Override
  public abstract ImmutableList<String> caveats();

  @Override
  public abstract KatagiriFindings withCaveats(Iterable<String> caveats);

  /**
   * Collects findings; whatever is not set is not recorded.
   *
   * <p>Each criterion takes its category or, for what is only partly known, a {@link Finding}.
   */
  public static final class Builder extends ImmutableKatagiriFindings.Builder {
    Builder() {}

    /**
     * Records the growth of the primary.
     *
     * @param value the growth of the primary
     * @return this builder
     */
    public Builder primary(KatagiriPrimary value) {
      return primary(Finding.of(value));
    }

    /**
     * Records the visceral and cerebral metastases.
     *
     * @param value the visceral and cerebral metastases
     * @return this builder
     */
    public Builder metastases(KatagiriMetastases value) {
      return metastases(Finding.of(value));
    }

    /**
     * Records the laboratory data.
     *
     * @param value the laboratory data
     * @return this builder
     */
    public Builder laboratory(KatagiriLaboratory value) {
      return laboratory(Finding.of(value));
    }

    /**
     * Records the laboratory data by blood values of one time.
     *
     * @param values the values, complete or not
     * @return this builder
     */
    public Builder laboratory(LaboratoryValues values) {
      return laboratory(KatagiriLaboratory.of(values));
    }

    /**
     * Records whether the performance status is 3 or 4.
     *
     * @param value whether the ECOG status is 3 or 4
     * @return this builder
     */
    public Builder poorPerformance(Presence value) {
      return poorPerformance(Finding.of(value));
    }

    /**
     * Records whether the performance status is 3 or 4.
     *
     * @param status the ECOG status, 0 to 4
     * @return this builder
     * @throws IllegalArgumentException if the status is 5, dead
     */
    public Builder ecog(Ecog status) {
      return poorPerformance(KatagiriReading.poorPerformance(status));
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
     * Records whether there are several skeletal metastases.
     *
     * @param value whether there are several skeletal metastases
     * @return this builder
     */
    public Builder multipleSkeletalMetastases(Presence value) {
      return multipleSkeletalMetastases(Finding.of(value));
    }
  }
}
