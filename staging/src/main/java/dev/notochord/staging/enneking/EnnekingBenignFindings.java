package dev.notochord.staging.enneking;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Presence;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.Findings;
import dev.notochord.staging.chart.LesionSpread;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is known of the criteria of {@link EnnekingBenign}; each may be left open.
 *
 * <pre>{@code
 * EnnekingBenignFindings.builder()
 *     .growth(EnnekingGrowth.AGGRESSIVE)
 *     .metastasis(Presence.ABSENT)
 *     .build();
 * }</pre>
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class EnnekingBenignFindings implements Findings<EnnekingBenignFindings> {
  EnnekingBenignFindings() {}

  /** {@return a builder in which nothing is recorded} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return what a case states about one of its lesions, and no more}
   *
   * <ul>
   * <li><b>Growth</b> is not read: a case does not hold it.
   * <li><b>Site</b> from the compartment status that the source states. Intracompartmental leaves
   * T0 and T1 open, since a capsule lies within its compartment. Where no status is stated: T2 from
   * tumour outside the bone (in the canal, in the spaces around the vertebra, in the next vertebra,
   * in soft tissue, or through a breached cortex), T0 or T1 from a cortex that is stated to hold or
   * from spared spaces. A status that images contradict leaves both open.
   * <li><b>Metastasis</b> as {@link LesionSpread#metastasisElsewhere} reads it. Several lesions of
   * a benign tumour are not read as metastases. Open if other metastases are stated, since they may
   * have come later, and beside a tumour of a benign class, since they may be those of another.
   * </ul>
   *
   * @param patient the case, for metastases
   * @param lesion the lesion, which need not be listed in the case
   */
  public static EnnekingBenignFindings from(SpinalTumorCase patient, SpinalLesion lesion) {
    Finding<EnnekingSite> site = EnnekingReading.benignSite(lesion);
    Finding<Presence> metastasis = LesionSpread.metastasisElsewhere(patient, lesion);
    Builder findings = builder().metastasis(metastasis);
    boolean clash = metastasis.value().equals(Optional.of(Presence.PRESENT))
        && site.value().equals(Optional.of(EnnekingSite.T0));
    return clash
        ? findings
            .addCaveats("site: stated as intracapsular beside a metastasis, left open")
            .build()
        : findings.site(site).build();
  }

  /** {@return the growth} */
  @Value.Default
  public Finding<EnnekingGrowth> growth() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another growth}
   *
   * @param value the growth, or what is known of it
   */
  public abstract EnnekingBenignFindings withGrowth(Finding<EnnekingGrowth> value);

  /** {@return the site} */
  @Value.Default
  public Finding<EnnekingSite> site() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another site}
   *
   * @param value the site, or what is known of it
   */
  public abstract EnnekingBenignFindings withSite(Finding<EnnekingSite> value);

  /** {@return whether there are metastases} */
  @Value.Default
  public Finding<Presence> metastasis() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another statement on metastases}
   *
   * @param value whether there are metastases, or what is known of it
   */
  public abstract EnnekingBenignFindings withMetastasis(Finding<Presence> value);

  @Override
  public abstract ImmutableList<String> caveats();

  @Override
  public abstract EnnekingBenignFindings withCaveats(Iterable<String> caveats);

  /**
   * Collects findings; whatever is not set is not recorded.
   *
   * <p>Each criterion takes its category or, for what is only partly known, a {@link Finding}.
   */
  public static final class Builder extends ImmutableEnnekingBenignFindings.Builder {
    Builder() {}

    /**
     * Records the growth.
     *
     * @param value the growth
     * @return this builder
     */
    public Builder growth(EnnekingGrowth value) {
      return growth(Finding.of(value));
    }

    /**
     * Records the site.
     *
     * @param value the site
     * @return this builder
     */
    public Builder site(EnnekingSite value) {
      return site(Finding.of(value));
    }

    /**
     * Records whether there are metastases.
     *
     * @param value whether there are metastases
     * @return this builder
     */
    public Builder metastasis(Presence value) {
      return metastasis(Finding.of(value));
    }
  }
}
