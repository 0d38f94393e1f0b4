package dev.notochord.staging.bauer;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.Findings;
import org.immutables.value.Value;

/**
 * What is known of the items of {@link Bauer} and {@link ModifiedBauer}; each may be left open.
 *
 * <p>Both scores take these findings; the modified one does not ask for the fracture.
 *
 * <pre>{@code
 * BauerFindings findings =
 *     BauerFindings.builder()
 *         .visceralOrBrainMetastases(Presence.ABSENT)
 *         .primary(PrimarySite.KIDNEY)  // sets both items on the primary
 *         .build();
 * Bauer.assess(findings);
 * ModifiedBauer.assess(findings);
 * }</pre>
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class BauerFindings implements Findings<BauerFindings> {
  BauerFindings() {}

  /** {@return a builder in which nothing is recorded} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return what a case states, and no more}
   *
   * <ul>
   * <li><b>Visceral or brain metastases</b> and <b>solitary skeletal metastasis</b> as {@link
   * dev.notochord.staging.chart.PatientChart} reads them.
   * <li><b>Pathological fracture</b> from the images of the metastases of the spine: present if one
   * of them that is not later than time zero shows it, absent if images of time zero, or without a
   * time, state so for every metastasis.
   * <li><b>The primary</b> from the metastases of the spine. Lymphoma and myeloma are known by
   * their histology, every other primary by its site. Bone marrow and lymph nodes without one of
   * these histologies leave it open whether the primary is a favourable one. Metastases of
   * different primaries leave open what these disagree in.
   * </ul>
   *
   * @param patient the case
   */
  public static BauerFindings from(SpinalTumorCase patient) {
    return new BauerReading(patient).findings();
  }

  /** {@return whether there are visceral or brain metastases} */
  @Value.Default
  public Finding<Presence> visceralOrBrainMetastases() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another answer on visceral or brain metastases}
   *
   * @param value whether there are visceral or brain metastases, or what is known of it
   */
  public abstract BauerFindings withVisceralOrBrainMetastases(Finding<Presence> value);

  /** {@return whether there is a pathological fracture} */
  @Value.Default
  public Finding<Presence> pathologicalFracture() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another answer on a pathological fracture}
   *
   * @param value whether there is a pathological fracture, or what is known of it
   */
  public abstract BauerFindings withPathologicalFracture(Finding<Presence> value);

  /** {@return whether there is a primary in the lung} */
  @Value.Default
  public Finding<Presence> lungPrimary() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another answer on a primary in the lung}
   *
   * @param value whether there is a primary in the lung, or what is known of it
   */
  public abstract BauerFindings withLungPrimary(Finding<Presence> value);

  /** {@return whether there is a primary in breast or kidney, a lymphoma or a myeloma} */
  @Value.Default
  public Finding<Presence> favourablePrimary() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another answer on a favourable primary}
   *
   * @param value whether there is a primary in breast or kidney, a lymphoma or a myeloma, or what
   * is known of it
   */
  public abstract BauerFindings withFavourablePrimary(Finding<Presence> value);

  /** {@return whether there is only one metastasis in the skeleton} */
  @Value.Default
  public Finding<Presence> solitarySkeletalMetastasis() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another answer on a solitary metastasis}
   *
   * @param value whether there is only one metastasis in the skeleton, or what is known of it
   */
  public abstract BauerFindings withSolitarySkeletalMetastasis(Finding<Presence> value);

  @Override
  public abstract ImmutableList<String> caveats();

  @Override
  public abstract BauerFindings withCaveats(Iterable<String> caveats);

  /**
   * Collects findings; whatever is not set is not recorded.
   *
   * <p>Each criterion takes its category or, for what is only partly known, a {@link Finding}.
   */
  public static final class Builder extends ImmutableBauerFindings.Builder {
    Builder() {}

    /**
     * Records the primary by its organ, which settles both items on it.
     *
     * <p>Breast and kidney are favourable, lung is lung, and every other organ neither; so is a
     * primary that was looked for and not found. Bone marrow and lymph nodes are not lung, and
     * leave it open whether the tumour is a myeloma or lymphoma. For these two, wherever they
     * began, record {@link #lungPrimary(Presence) lungPrimary(ABSENT)} and {@link
     * #favourablePrimary(Presence) favourablePrimary(PRESENT)} instead.
     *
     * @param site the organ of the primary
     * @return this builder
     * @throws IllegalStateException if an item on the primary was recorded before
     */
    public Builder primary(PrimarySite site) {
      lungPrimary(BauerReading.lung(site).withBasis(site.display()));
      Finding<Presence> favourable = BauerReading.favourable(site);
      return favourable.isRecorded()
          ? favourablePrimary(favourable.withBasis(site.display()))
          : this;
    }

    /**
     * Records whether there are visceral or brain metastases.
     *
     * @param value whether there are visceral or brain metastases
     * @return this builder
     */
    public Builder visceralOrBrainMetastases(Presence value) {
      return visceralOrBrainMetastases(Finding.of(value));
    }

    /**
     * Records whether there is a pathological fracture.
     *
     * @param value whether there is a pathological fracture
     * @return this builder
     */
    public Builder pathologicalFracture(Presence value) {
      return pathologicalFracture(Finding.of(value));
    }

    /**
     * Records whether there is a primary in the lung.
     *
     * @param value whether there is a primary in the lung
     * @return this builder
     */
    public Builder lungPrimary(Presence value) {
      return lungPrimary(Finding.of(value));
    }

    /**
     * Records whether there is a primary in breast or kidney, a lymphoma or a myeloma.
     *
     * @param value whether there is a primary in breast or kidney, a lymphoma or a myeloma
     * @return this builder
     */
    public Builder favourablePrimary(Presence value) {
      return favourablePrimary(Finding.of(value));
    }

    /**
     * Records whether there is only one metastasis in the skeleton.
     *
     * @param value whether there is only one metastasis in the skeleton
     * @return this builder
     */
    public Builder solitarySkeletalMetastasis(Presence value) {
      return solitarySkeletalMetastasis(Finding.of(value));
    }
  }
}
