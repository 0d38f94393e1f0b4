package dev.notochord.staging.tokuhashi;

import dev.notochord.core.neurology.FrankelGrade;
import dev.notochord.core.patient.Karnofsky;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.Findings;
import org.immutables.value.Value;

/**
 * The five criteria that the scores of 1990 and 2005 share; each has the same rows and points in
 * both.
 *
 * <p>The sixth, the primary, is another in each: {@link Tokuhashi1990Findings}, {@link
 * Tokuhashi2005Findings}.
 *
 * @param <F> the findings of one of the scores
 * @since 0.1.0
 */
public interface TokuhashiFindings<F extends TokuhashiFindings<F>> extends Findings<F> {
  /** {@return the general condition} */
  @Value.Default
  default Finding<TokuhashiCondition> condition() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another general condition}
   *
   * @param value the general condition, or what is known of it
   */
  F withCondition(Finding<TokuhashiCondition> value);

  /** {@return the number of metastases in bones other than the spine} */
  @Value.Default
  default Finding<TokuhashiBoneFoci> boneFoci() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another number of metastases in bones other than the spine}
   *
   * @param value the number of foci, or what is known of it
   */
  F withBoneFoci(Finding<TokuhashiBoneFoci> value);

  /** {@return the number of vertebrae with metastases} */
  @Value.Default
  default Finding<TokuhashiVertebrae> vertebrae() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another number of vertebrae with metastases}
   *
   * @param value the number of vertebrae, or what is known of it
   */
  F withVertebrae(Finding<TokuhashiVertebrae> value);

  /** {@return the metastases in major internal organs} */
  @Value.Default
  default Finding<TokuhashiOrgans> organs() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with other metastases in major internal organs}
   *
   * @param value the metastases, or what is known of them
   */
  F withOrgans(Finding<TokuhashiOrgans> value);

  /** {@return the palsy of the spinal cord} */
  @Value.Default
  default Finding<TokuhashiPalsy> palsy() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another palsy}
   *
   * @param value the palsy, or what is known of it
   */
  F withPalsy(Finding<TokuhashiPalsy> value);

  /**
   * Collects the five criteria that the scores share.
   *
   * <p>Each criterion takes its category, the number or grade behind it, or, for what is only
   * partly known, a {@link Finding}.
   *
   * @param <B> the builder of one of the scores
   * @since 0.1.0
   */
  interface Recorder<B> {
    /**
     * Records the general condition.
     *
     * @param value the general condition, or what is known of it
     * @return this builder
     */
    B condition(Finding<TokuhashiCondition> value);

    /**
     * Records the general condition.
     *
     * @param value the general condition
     * @return this builder
     */
    default B condition(TokuhashiCondition value) {
      return condition(Finding.of(value));
    }

    /**
     * Records the general condition by the Karnofsky status.
     *
     * @param status the status, 10 to 100
     * @return this builder
     * @throws IllegalArgumentException if it is 0, dead
     */
    default B condition(Karnofsky status) {
      return condition(TokuhashiCondition.ofKarnofsky(status));
    }

    /**
     * Records the metastases in bones other than the spine.
     *
     * @param value the number of foci, or what is known of it
     * @return this builder
     */
    B boneFoci(Finding<TokuhashiBoneFoci> value);

    /**
     * Records the metastases in bones other than the spine.
     *
     * @param value the number of foci
     * @return this builder
     */
    default B boneFoci(TokuhashiBoneFoci value) {
      return boneFoci(Finding.of(value));
    }

    /**
     * Records the metastases in bones other than the spine by their number.
     *
     * @param foci the number
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    default B boneFoci(int foci) {
      return boneFoci(TokuhashiBoneFoci.ofCount(foci));
    }

    /**
     * Records the vertebrae with metastases.
     *
     * @param value the number of vertebrae, or what is known of it
     * @return this builder
     */
    B vertebrae(Finding<TokuhashiVertebrae> value);

    /**
     * Records the vertebrae with metastases.
     *
     * @param value the number of vertebrae
     * @return this builder
     */
    default B vertebrae(TokuhashiVertebrae value) {
      return vertebrae(Finding.of(value));
    }

    /**
     * Records the vertebrae with metastases by their number.
     *
     * @param count the number
     * @return this builder
     * @throws IllegalArgumentException if it is 0 or negative
     */
    default B vertebrae(int count) {
      return vertebrae(TokuhashiVertebrae.ofCount(count));
    }

    /**
     * Records the metastases in major internal organs.
     *
     * @param value the metastases, or what is known of them
     * @return this builder
     */
    B organs(Finding<TokuhashiOrgans> value);

    /**
     * Records the metastases in major internal organs.
     *
     * @param value the metastases
     * @return this builder
     */
    default B organs(TokuhashiOrgans value) {
      return organs(Finding.of(value));
    }

    /**
     * Records the palsy of the spinal cord.
     *
     * @param value the palsy, or what is known of it
     * @return this builder
     */
    B palsy(Finding<TokuhashiPalsy> value);

    /**
     * Records the palsy of the spinal cord.
     *
     * @param value the palsy
     * @return this builder
     */
    default B palsy(TokuhashiPalsy value) {
      return palsy(Finding.of(value));
    }

    /**
     * Records the palsy of the spinal cord by the Frankel grade.
     *
     * @param grade the Frankel grade; not that of the ASIA Impairment Scale
     * @return this builder
     */
    default B palsy(FrankelGrade grade) {
      return palsy(TokuhashiPalsy.ofFrankel(grade));
    }
  }
}
