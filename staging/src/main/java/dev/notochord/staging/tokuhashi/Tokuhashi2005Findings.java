package dev.notochord.staging.tokuhashi;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.histology.Histology;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import org.immutables.value.Value;

/**
 * What is known of the six criteria of {@link Tokuhashi2005}; each may be left open.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Tokuhashi2005Findings implements TokuhashiFindings<Tokuhashi2005Findings> {
  Tokuhashi2005Findings() {}

  /** {@return a builder in which nothing is recorded} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return what a case states, and no more}
   *
   * <ul>
   * <li><b>General condition</b> from the Karnofsky status; the ECOG status is not converted. A
   * status of 0 leaves it open, with a caveat: no row is for the dead.
   * <li><b>Bone foci</b> from the number of foci in bones other than the spine.
   * <li><b>Vertebrae</b> from the number of vertebrae with metastases.
   * <li><b>Internal organs</b> from metastases there and whether all can be removed; of metastases
   * of which that is not stated both rows remain. The brain is not read as one of these organs.
   * <li><b>Primary</b> from the site and from a histology that a row names, an osteosarcoma or a
   * carcinoid (today neuroendocrine tumor). A carcinoid of an organ that has a row of its own
   * leaves both rows open. A primary that was looked for and not found is unidentified; one that
   * nobody stated is open. No site is inferred from a histology.
   * <li><b>Palsy</b> from the Frankel grade of 1969; where there is none, a patient stated free of
   * any neurological deficit has no palsy. A deficit without a grade leaves it open, since it need
   * not be of the cord. No other scale is converted; a caveat names a grade of the ASIA Impairment
   * Scale that was not read.
   * </ul>
   *
   * <p>The basis of each finding says in words what it was read from.
   *
   * @param patient the case
   */
  public static Tokuhashi2005Findings from(SpinalTumorCase patient) {
    TokuhashiReading reading = new TokuhashiReading(patient);
    return reading
        .record(builder())
        .primary(reading.primary2005())
        .addAllCaveats(reading.caveats())
        .build();
  }

  /** {@return the primary} */
  @Value.Default
  public Finding<Tokuhashi2005Primary> primary() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another primary}
   *
   * @param value the primary, or what is known of it
   */
  public abstract Tokuhashi2005Findings withPrimary(Finding<Tokuhashi2005Primary> value);

  @Override
  public abstract ImmutableList<String> caveats();

  @Override
  public abstract Tokuhashi2005Findings withCaveats(Iterable<String> caveats);

  /**
   * Collects findings; whatever is not set is not recorded.
   *
   * <p>Each criterion takes its category or, for what is only partly known, a {@link Finding}.
   */
  public static final class Builder extends ImmutableTokuhashi2005Findings.Builder
      implements TokuhashiFindings.Recorder<Builder> {
    Builder() {}

    /**
     * Records the primary.
     *
     * @param value the primary
     * @return this builder
     */
    public Builder primary(Tokuhashi2005Primary value) {
      return primary(Finding.of(value));
    }

    /**
     * Records the primary by its site.
     *
     * @param site the site, placed as {@link Tokuhashi2005Primary#ofSite(PrimarySite)} places it
     * @return this builder
     */
    public Builder primary(PrimarySite site) {
      return primary(Finding.<Tokuhashi2005Primary>oneOf(Tokuhashi2005Primary.ofSite(site))
          .withBasis(site.display()));
    }

    /**
     * Records the primary by its site and histology.
     *
     * @param site the site
     * @param histology the histology, placed with the site as {@link
     *     Tokuhashi2005Primary#of(PrimarySite, Histology)} places them
     * @return this builder
     */
    public Builder primary(PrimarySite site, Histology histology) {
      return primary(Finding.<Tokuhashi2005Primary>oneOf(Tokuhashi2005Primary.of(site, histology))
          .withBasis(site.display() + "; " + histology.display()));
    }
  }
}
