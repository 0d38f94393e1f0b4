package dev.notochord.staging.vanderlinden;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.neurology.FrankelGrade;
import dev.notochord.core.patient.Karnofsky;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.Findings;
import dev.notochord.staging.chart.PatientChart;
import org.immutables.value.Value;

/**
 * What is known of the criteria of {@link VanDerLinden}; each may be left open.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class VanDerLindenFindings implements Findings<VanDerLindenFindings> {
  VanDerLindenFindings() {}

  /** {@return a builder in which nothing is recorded} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return what a case states, and no more}
   *
   * <ul>
   * <li><b>Performance</b> from the Karnofsky status; the ECOG status is not converted. A status of
   * 0 leaves it open, with a caveat: no row is for the dead.
   * <li><b>Primary</b> from its site. One that was looked for and not found is another primary; one
   * that nobody stated is open.
   * <li><b>Visceral metastases</b> from metastases in internal organs. The brain is not read as one
   * of these organs.
   * </ul>
   *
   * <p>A neurological deficit, or a Frankel grade below E, adds a caveat: the patients of the
   * source had none. The basis of each finding says in words what it was read from.
   *
   * @param patient the case
   */
  public static VanDerLindenFindings from(SpinalTumorCase patient) {
    PatientChart chart = PatientChart.of(patient);
    ImmutableList.Builder<String> caveats = ImmutableList.builder();
    caveats.addAll(chart.caveatsOnKarnofsky("performance"));
    if (chart.deficit().candidates().contains(Presence.PRESENT)
        || chart.frankel().candidates().stream().anyMatch(grade -> grade != FrankelGrade.E)) {
      caveats.add("outside the patients of the source, who had no neurological impairment");
    }
    return builder()
        .performance(chart.karnofskyOfLiving().mapEach(VanDerLindenPerformance::ofKarnofsky))
        .primary(chart.primarySite().mapEach(VanDerLindenPrimary::ofSite))
        .visceral(chart.visceralMetastases())
        .addAllCaveats(caveats.build())
        .build();
  }

  /** {@return the performance status} */
  @Value.Default
  public Finding<VanDerLindenPerformance> performance() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another performance status}
   *
   * @param value the performance status, or what is known of it
   */
  public abstract VanDerLindenFindings withPerformance(Finding<VanDerLindenPerformance> value);

  /** {@return the primary} */
  @Value.Default
  public Finding<VanDerLindenPrimary> primary() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another primary}
   *
   * @param value the primary, or what is known of it
   */
  public abstract VanDerLindenFindings withPrimary(Finding<VanDerLindenPrimary> value);

  /** {@return whether there are visceral metastases} */
  @Value.Default
  public Finding<Presence> visceral() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another answer on visceral metastases}
   *
   * @param value whether there are any, or what is known of it
   */
  public abstract VanDerLindenFindings withVisceral(Finding<Presence> value);

  @Override
  public abstract ImmutableList<String> caveats();

  @Override
  public abstract VanDerLindenFindings withCaveats(Iterable<String> caveats);

  /**
   * Collects findings; whatever is not set is not recorded.
   *
   * <p>Each criterion takes its category or, for what is only partly known, a {@link Finding}.
   */
  public static final class Builder extends ImmutableVanDerLindenFindings.Builder {
    Builder() {}

    /**
     * Records the performance status.
     *
     * @param value the performance status
     * @return this builder
     */
    public Builder performance(VanDerLindenPerformance value) {
      return performance(Finding.of(value));
    }

    /**
     * Records the performance status by the Karnofsky status.
     *
     * @param status the status, 10 to 100
     * @return this builder
     * @throws IllegalArgumentException if it is 0, dead
     */
    public Builder performance(Karnofsky status) {
      return performance(VanDerLindenPerformance.ofKarnofsky(status));
    }

    /**
     * Records the primary.
     *
     * @param value the primary
     * @return this builder
     */
    public Builder primary(VanDerLindenPrimary value) {
      return primary(Finding.of(value));
    }

    /**
     * Records the primary by its site.
     *
     * @param site the site
     * @return this builder
     */
    public Builder primary(PrimarySite site) {
      return primary(Finding.of(VanDerLindenPrimary.ofSite(site)).withBasis(site.display()));
    }

    /**
     * Records whether there are visceral metastases.
     *
     * @param value whether there are any
     * @return this builder
     */
    public Builder visceral(Presence value) {
      return visceral(Finding.of(value));
    }
  }
}
