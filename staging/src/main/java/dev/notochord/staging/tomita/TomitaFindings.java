package dev.notochord.staging.tomita;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.GrowthRate;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.Findings;
import dev.notochord.staging.chart.PatientChart;
import org.immutables.value.Value;

/**
 * What is known of the criteria of {@link TomitaScore}; each may be left open.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class TomitaFindings implements Findings<TomitaFindings> {
  TomitaFindings() {}

  /** {@return a builder in which nothing is recorded} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return what a case states, and no more}
   *
   * <ul>
   * <li><b>Growth</b> from the site of the primary, where it is one of the eight that could be
   * checked in the source: see {@link GrowthRate#tomita(PrimarySite)}. Any other leaves it open,
   * with a caveat, and so does one that nobody stated.
   * <li><b>Visceral metastases</b> from metastases in internal organs and whether they can be
   * treated; of metastases of which that is not stated both rows remain. The brain is not read as
   * one of these organs.
   * <li><b>Bone metastases</b> from whether there is more than one in the skeleton.
   * </ul>
   *
   * <p>The basis of each finding says in words what it was read from.
   *
   * @param patient the case
   */
  public static TomitaFindings from(SpinalTumorCase patient) {
    PatientChart chart = PatientChart.of(patient);
    Finding<PrimarySite> site = chart.primarySite();
    ImmutableList<String> unnamed = site.candidates().stream()
        .filter(it -> GrowthRate.tomita(it).isEmpty())
        .map(PrimarySite::display)
        .collect(ImmutableList.toImmutableList());
    Builder builder = builder()
        .visceral(chart.visceralRow(
            TomitaVisceral.NONE,
            chart.visceralTreatable(),
            TomitaVisceral.TREATABLE,
            TomitaVisceral.UNTREATABLE))
        .bone(chart
            .multipleSkeletalMetastases()
            .mapEach(it ->
                it == Presence.PRESENT ? TomitaBone.MULTIPLE : TomitaBone.SOLITARY_OR_ISOLATED));
    return unnamed.isEmpty()
        ? builder.growth(site.mapEach(TomitaGrowth::ofSite)).build()
        : builder
            .addCaveats("growth: the source, as far as it could be checked, does not name "
                + String.join(" or ", unnamed) + "; the caller states the growth")
            .build();
  }

  /** {@return the growth of the primary} */
  @Value.Default
  public Finding<TomitaGrowth> growth() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another growth of the primary}
   *
   * @param value the growth of the primary, or what is known of it
   */
  public abstract TomitaFindings withGrowth(Finding<TomitaGrowth> value);

  /** {@return the metastases in internal organs} */
  @Value.Default
  public Finding<TomitaVisceral> visceral() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with other metastases in internal organs}
   *
   * @param value the metastases in internal organs, or what is known of them
   */
  public abstract TomitaFindings withVisceral(Finding<TomitaVisceral> value);

  /** {@return the metastases in bone} */
  @Value.Default
  public Finding<TomitaBone> bone() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with other metastases in bone}
   *
   * @param value the metastases in bone, or what is known of them
   */
  public abstract TomitaFindings withBone(Finding<TomitaBone> value);

  @Override
  public abstract ImmutableList<String> caveats();

  @Override
  public abstract TomitaFindings withCaveats(Iterable<String> caveats);

  /**
   * Collects findings; whatever is not set is not recorded.
   *
   * <p>Each criterion takes its category or, for what is only partly known, a {@link Finding}.
   */
  public static final class Builder extends ImmutableTomitaFindings.Builder {
    Builder() {}

    /**
     * Records the growth of the primary.
     *
     * @param value the growth of the primary
     * @return this builder
     */
    public Builder growth(TomitaGrowth value) {
      return growth(Finding.of(value));
    }

    /**
     * Records the growth of the primary.
     *
     * @param rate the growth
     * @return this builder
     */
    public Builder growth(GrowthRate rate) {
      return growth(TomitaGrowth.of(rate));
    }

    /**
     * Records the growth of the primary by its site.
     *
     * @param site the site, one of the eight that could be checked in the source
     * @return this builder
     * @throws IllegalArgumentException if it is another: then state the growth
     */
    public Builder growth(PrimarySite site) {
      return growth(Finding.of(TomitaGrowth.ofSite(site)).withBasis(site.display()));
    }

    /**
     * Records the metastases in internal organs.
     *
     * @param value the metastases in internal organs
     * @return this builder
     */
    public Builder visceral(TomitaVisceral value) {
      return visceral(Finding.of(value));
    }

    /**
     * Records the metastases in bone.
     *
     * @param value the metastases in bone
     * @return this builder
     */
    public Builder bone(TomitaBone value) {
      return bone(Finding.of(value));
    }
  }
}
