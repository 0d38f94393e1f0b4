package dev.notochord.staging.mclain;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.notochord.core.anatomy.VertebralElement;
import dev.notochord.core.anatomy.VertebralPart;
import dev.notochord.core.code.Presence;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.Findings;
import dev.notochord.staging.chart.LesionSpread;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * What is known of the criteria of {@link McLainWeinstein}; each may be left open.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class McLainWeinsteinFindings implements Findings<McLainWeinsteinFindings> {
  McLainWeinsteinFindings() {}

  /** {@return a builder in which nothing is recorded} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return what a case states about one of its lesions, and no more}
   *
   * <ul>
   * <li><b>Zone</b> from the parts that hold tumour: I for the spinous process, the laminae and the
   * inferior articular process, II for the superior articular process, the transverse process and
   * the pedicle. The body leaves III and IV open, the arch and a facet joint I and II. Parts in
   * several zones leave each of them open, with a caveat.
   * <li><b>Extent</b>: C with spread to another site ({@link LesionSpread#metastasis}), B with
   * tumour outside the bone, A with neither.
   * Spread that may have come later, or a cortex of which nothing is said, leaves the letters open
   * that remain.
   * </ul>
   *
   * @param patient the case, for distant spread
   * @param lesion the lesion, which need not be listed in the case
   */
  public static McLainWeinsteinFindings from(SpinalTumorCase patient, SpinalLesion lesion) {
    Builder findings = builder().extent(extent(patient, lesion));
    ImmutableSet<VertebralElement> elements = lesion.involvedParts().stream()
        .map(VertebralPart::element)
        .filter(element -> !zones(element).isEmpty())
        .collect(toImmutableSet());
    if (elements.isEmpty()) {
      return findings.build();
    }
    EnumSet<McLainWeinsteinZone> open = EnumSet.noneOf(McLainWeinsteinZone.class);
    EnumSet<McLainWeinsteinZone> shared = EnumSet.allOf(McLainWeinsteinZone.class);
    elements.forEach(element -> {
      open.addAll(zones(element));
      shared.retainAll(zones(element));
    });
    if (shared.isEmpty()) {
      findings.addCaveats("zone: the parts lie in several zones, each of them is left open");
    }
    return findings
        .zone(Finding.<McLainWeinsteinZone>oneOf(open)
            .withBasis(elements.stream().map(VertebralElement::display).collect(joining("; "))))
        .build();
  }

  private static ImmutableSet<McLainWeinsteinZone> zones(VertebralElement element) {
    return switch (element) {
      case SPINOUS_PROCESS, LAMINA, INFERIOR_ARTICULAR_PROCESS ->
        ImmutableSet.of(McLainWeinsteinZone.I);
      case SUPERIOR_ARTICULAR_PROCESS, TRANSVERSE_PROCESS, PEDICLE ->
        ImmutableSet.of(McLainWeinsteinZone.II);
      case ARCH, FACET_JOINT -> ImmutableSet.of(McLainWeinsteinZone.I, McLainWeinsteinZone.II);
      case BODY -> ImmutableSet.of(McLainWeinsteinZone.III, McLainWeinsteinZone.IV);
      case COSTOVERTEBRAL_JOINT, DENS -> ImmutableSet.of();
    };
  }

  private static Finding<McLainWeinsteinExtent> extent(
      SpinalTumorCase patient, SpinalLesion lesion) {
    Finding<Presence> distant = LesionSpread.metastasis(patient, lesion);
    Finding<Presence> outside = LesionSpread.outsideBone(lesion);
    EnumSet<McLainWeinsteinExtent> open = EnumSet.allOf(McLainWeinsteinExtent.class);
    if (distant.value().equals(Optional.of(Presence.PRESENT))) {
      return Finding.of(McLainWeinsteinExtent.C).withBasis(distant.basis().orElse(""));
    }
    if (distant.value().equals(Optional.of(Presence.ABSENT))) {
      open.remove(McLainWeinsteinExtent.C);
    }
    outside
        .value()
        .ifPresent(value -> open.remove(
            value == Presence.PRESENT ? McLainWeinsteinExtent.A : McLainWeinsteinExtent.B));
    return open.size() == McLainWeinsteinExtent.values().length
        ? Finding.notRecorded()
        : Finding.<McLainWeinsteinExtent>oneOf(open)
            .withBasis(Stream.of(distant, outside)
                .flatMap(finding -> finding.basis().stream())
                .collect(joining("; ")));
  }

  /** {@return the zone} */
  @Value.Default
  public Finding<McLainWeinsteinZone> zone() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another zone}
   *
   * @param value the zone, or what is known of it
   */
  public abstract McLainWeinsteinFindings withZone(Finding<McLainWeinsteinZone> value);

  /** {@return the extent} */
  @Value.Default
  public Finding<McLainWeinsteinExtent> extent() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another extent}
   *
   * @param value the extent, or what is known of it
   */
  public abstract McLainWeinsteinFindings withExtent(Finding<McLainWeinsteinExtent> value);

  @Override
  public abstract ImmutableList<String> caveats();

  @Override
  public abstract McLainWeinsteinFindings withCaveats(Iterable<String> caveats);

  /**
   * Collects findings; whatever is not set is not recorded.
   *
   * <p>Each criterion takes its category or, for what is only partly known, a {@link Finding}.
   */
  public static final class Builder extends ImmutableMcLainWeinsteinFindings.Builder {
    Builder() {}

    /**
     * Records the zone.
     *
     * @param value the zone
     * @return this builder
     */
    public Builder zone(McLainWeinsteinZone value) {
      return zone(Finding.of(value));
    }

    /**
     * Records the extent.
     *
     * @param value the extent
     * @return this builder
     */
    public Builder extent(McLainWeinsteinExtent value) {
      return extent(Finding.of(value));
    }
  }
}
