package dev.notochord.staging.prism;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Presence;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.patient.Sex;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.Findings;
import org.immutables.value.Value;

/**
 * What is known of the criteria of {@link Prism}; each may be left open.
 *
 * <pre>{@code
 * PrismFindings findings =
 *     PrismFindings.builder()
 *         .sex(Sex.FEMALE)
 *         .performancePoints(2.5)  // from the paper: nothing is converted
 *         .organSystems(2)
 *         .intervalMonths(61)
 *         .build();
 * }</pre>
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class PrismFindings implements Findings<PrismFindings> {
  PrismFindings() {}

  /** {@return a builder in which nothing is recorded} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return what a case states about one of its lesions, and no more}
   *
   * <ul>
   * <li><b>Sex</b> as stated.
   * <li><b>Only metastatic site</b>: yes if the case lists no other lesion and states that there
   * are no other metastases; no if it lists another metastasis of the spine or states visceral,
   * brain or disseminated ones or several in the skeleton. That there are other metastases at some
   * time leaves it open.
   * <li><b>Performance status</b> is never read: its points could not be checked.
   * <li><b>Previous surgery</b> and <b>radiation</b> from the treatments before time zero at a
   * level of the lesion.
   * <li><b>Organ systems</b> as {@link dev.notochord.staging.chart.PatientChart} reads them.
   * <li><b>Interval</b> from the diagnosis of the primary to the time zero of the case, with a
   * caveat where it is long.
   * </ul>
   *
   * @param patient the case
   * @param lesion the lesion at the irradiated site, which need not be listed in the case
   */
  public static PrismFindings from(SpinalTumorCase patient, SpinalLesion lesion) {
    return PrismCase.read(patient, lesion);
  }

  /** {@return the sex} */
  @Value.Default
  public Finding<Sex> sex() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another sex}
   *
   * @param value the sex, or what is known of it
   */
  public abstract PrismFindings withSex(Finding<Sex> value);

  /** {@return whether the irradiated site is the only metastatic disease} */
  @Value.Default
  public Finding<Presence> onlyMetastaticSite() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another answer on the only metastatic site}
   *
   * @param value whether the irradiated site is the only metastatic disease, or what is known of it
   */
  public abstract PrismFindings withOnlyMetastaticSite(Finding<Presence> value);

  /** {@return the points of the performance status} */
  @Value.Default
  public Finding<PrismPerformance> performance() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another points of the performance status}
   *
   * @param value the points of the performance status, or what is known of it
   */
  public abstract PrismFindings withPerformance(Finding<PrismPerformance> value);

  /** {@return whether there is an operation at the site before} */
  @Value.Default
  public Finding<Presence> previousSurgery() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another answer on an operation at the site before}
   *
   * @param value whether there is an operation at the site before, or what is known of it
   */
  public abstract PrismFindings withPreviousSurgery(Finding<Presence> value);

  /** {@return whether there is radiation at the site before} */
  @Value.Default
  public Finding<Presence> previousRadiotherapy() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another answer on radiation at the site before}
   *
   * @param value whether there is radiation at the site before, or what is known of it
   */
  public abstract PrismFindings withPreviousRadiotherapy(Finding<Presence> value);

  /** {@return the number of organ systems outside bone with metastases} */
  @Value.Default
  public Finding<PrismOrganSystems> organSystems() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another number of organ systems outside bone with metastases}
   *
   * @param value the number of organ systems outside bone with metastases, or what is known of it
   */
  public abstract PrismFindings withOrganSystems(Finding<PrismOrganSystems> value);

  /** {@return the interval from the diagnosis to the metastasis of the spine} */
  @Value.Default
  public Finding<PrismInterval> interval() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another interval}
   *
   * @param value the interval from the diagnosis to the metastasis of the spine, or what is known
   * of it
   */
  public abstract PrismFindings withInterval(Finding<PrismInterval> value);

  @Override
  public abstract ImmutableList<String> caveats();

  @Override
  public abstract PrismFindings withCaveats(Iterable<String> caveats);

  /**
   * Collects findings; whatever is not set is not recorded.
   *
   * <p>Each criterion takes its category or, for what is only partly known, a {@link Finding}.
   */
  public static final class Builder extends ImmutablePrismFindings.Builder {
    Builder() {}

    /**
     * Records the performance status by its points.
     *
     * @param points the points as the paper gives them, 0 to 3.5 in halves
     * @return this builder
     * @throws IllegalArgumentException if there are no such points
     */
    public Builder performancePoints(double points) {
      return performance(PrismPerformance.ofPoints(points));
    }

    /**
     * Records how many organ systems outside bone hold metastases.
     *
     * @param number the number, 0 or more
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public Builder organSystems(int number) {
      return organSystems(PrismOrganSystems.of(number));
    }

    /**
     * Records the interval in months.
     *
     * @param months the months from the first diagnosis to the metastasis of the spine
     * @return this builder
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public Builder intervalMonths(double months) {
      return interval(PrismInterval.ofMonths(months));
    }

    /**
     * Records the sex.
     *
     * @param value the sex
     * @return this builder
     */
    public Builder sex(Sex value) {
      return sex(Finding.of(value));
    }

    /**
     * Records whether the irradiated site is the only metastatic disease.
     *
     * @param value whether the irradiated site is the only metastatic disease
     * @return this builder
     */
    public Builder onlyMetastaticSite(Presence value) {
      return onlyMetastaticSite(Finding.of(value));
    }

    /**
     * Records the points of the performance status.
     *
     * @param value the points of the performance status
     * @return this builder
     */
    public Builder performance(PrismPerformance value) {
      return performance(Finding.of(value));
    }

    /**
     * Records whether there is an operation at the site before.
     *
     * @param value whether there is an operation at the site before
     * @return this builder
     */
    public Builder previousSurgery(Presence value) {
      return previousSurgery(Finding.of(value));
    }

    /**
     * Records whether there is radiation at the site before.
     *
     * @param value whether there is radiation at the site before
     * @return this builder
     */
    public Builder previousRadiotherapy(Presence value) {
      return previousRadiotherapy(Finding.of(value));
    }

    /**
     * Records the number of organ systems outside bone with metastases.
     *
     * @param value the number of organ systems outside bone with metastases
     * @return this builder
     */
    public Builder organSystems(PrismOrganSystems value) {
      return organSystems(Finding.of(value));
    }

    /**
     * Records the interval from the diagnosis to the metastasis of the spine.
     *
     * @param value the interval from the diagnosis to the metastasis of the spine
     * @return this builder
     */
    public Builder interval(PrismInterval value) {
      return interval(Finding.of(value));
    }
  }
}
