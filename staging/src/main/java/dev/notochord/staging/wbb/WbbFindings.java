package dev.notochord.staging.wbb;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.notochord.core.anatomy.AngularZone;
import dev.notochord.core.anatomy.TissueLayer;
import dev.notochord.core.code.Coded;
import dev.notochord.core.code.Presence;
import dev.notochord.core.lesion.Compartment;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.Findings;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import org.immutables.value.Value;

/**
 * What is known of the criteria of {@link Wbb}; each may be left open.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class WbbFindings implements Findings<WbbFindings> {
  private static final int LATERAL_LIMIT = 4;

  WbbFindings() {}

  /** {@return a builder in which nothing is recorded} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return what a case states about one of its lesions, and no more}
   *
   * <ul>
   * <li><b>Zones</b> from the zones listed as involved or spared: a group holds tumour if one of
   * its zones does, and is free if each of them is stated to be spared. Parts of the vertebra are
   * not read as zones: how the parts share them could not be checked.
   * <li><b>Layers</b> from the layers listed as involved or spared. Of a layer that is not listed:
   * A from the paraspinal and prevertebral space, B and C free in a lesion without tumour in bone,
   * D from the epidural space, E from the two spaces within the dura; a layer of two spaces is free
   * if both are spared.
   * </ul>
   *
   * @param patient the case that holds the lesion
   * @param lesion the lesion, which need not be listed in the case
   */
  public static WbbFindings from(SpinalTumorCase patient, SpinalLesion lesion) {
    return builder()
        .body(zones(lesion, zone -> zone.position() > LATERAL_LIMIT))
        .lateralLimit(zones(lesion, AngularZone::isLateralLimitOfArch))
        .arch(zones(lesion, zone -> zone.position() < LATERAL_LIMIT))
        .layerA(layer(lesion, TissueLayer.A, Compartment.PARASPINAL, Compartment.PREVERTEBRAL))
        .layerB(boneLayer(lesion, TissueLayer.B))
        .layerC(boneLayer(lesion, TissueLayer.C))
        .layerD(layer(lesion, TissueLayer.D, Compartment.EPIDURAL))
        .layerE(layer(
            lesion,
            TissueLayer.E,
            Compartment.INTRADURAL_EXTRAMEDULLARY,
            Compartment.INTRAMEDULLARY))
        .build();
  }

  /**
   * {@return the findings of an extent that is stated in full: what it does not list is free}
   *
   * @param extent the extent; without layers they stay open
   */
  public static WbbFindings ofExtent(WbbExtent extent) {
    SpinalLesion.Builder whole = SpinalLesion.builder()
        .addAllInvolvedZones(extent.zones())
        .addAllSparedZones(Sets.complementOf(extent.zones(), AngularZone.class));
    if (!extent.layers().isEmpty()) {
      whole
          .addAllInvolvedLayers(extent.layers())
          .addAllSparedLayers(Sets.complementOf(extent.layers(), TissueLayer.class));
    }
    return from(SpinalTumorCase.builder().id("extent").build(), whole.build());
  }

  private static Finding<Presence> zones(SpinalLesion lesion, Predicate<AngularZone> group) {
    return stated(
        Arrays.stream(AngularZone.values()).filter(group).collect(toImmutableSet()),
        lesion.involvedZones(),
        lesion.sparedZones());
  }

  private static Finding<Presence> layer(
      SpinalLesion lesion, TissueLayer layer, Compartment... spaces) {
    Finding<Presence> listed =
        stated(ImmutableSet.of(layer), lesion.involvedLayers(), lesion.sparedLayers());
    return listed.isRecorded()
        ? listed
        : stated(
            ImmutableSet.copyOf(spaces),
            lesion.involvedCompartments(),
            lesion.sparedCompartments());
  }

  /** Tumour somewhere in bone does not tell its two layers apart. */
  private static Finding<Presence> boneLayer(SpinalLesion lesion, TissueLayer layer) {
    return lesion.sparedCompartments().contains(Compartment.INTRAOSSEOUS)
        ? layer(lesion, layer, Compartment.INTRAOSSEOUS)
        : layer(lesion, layer);
  }

  private static <T extends Coded> Finding<Presence> stated(
      Set<T> group, Set<T> involved, Set<T> spared) {
    Set<T> tumour = Sets.intersection(group, involved);
    if (!tumour.isEmpty()) {
      return Finding.of(Presence.PRESENT)
          .withBasis("involved: " + tumour.stream().map(Coded::display).collect(joining("; ")));
    }
    return !group.isEmpty() && spared.containsAll(group)
        ? Finding.of(Presence.ABSENT)
            .withBasis("spared: " + group.stream().map(Coded::display).collect(joining("; ")))
        : Finding.notRecorded();
  }

  /** {@return whether there is tumour in zones 5 to 8} */
  @Value.Default
  public Finding<Presence> body() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another statement on tumour in zones 5 to 8}
   *
   * @param value whether there is tumour in zones 5 to 8
   */
  public abstract WbbFindings withBody(Finding<Presence> value);

  /** {@return whether there is tumour in zone 4 or 9} */
  @Value.Default
  public Finding<Presence> lateralLimit() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another statement on tumour in zone 4 or 9}
   *
   * @param value whether there is tumour in zone 4 or 9
   */
  public abstract WbbFindings withLateralLimit(Finding<Presence> value);

  /** {@return whether there is tumour in zones 10 to 3} */
  @Value.Default
  public Finding<Presence> arch() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another statement on tumour in zones 10 to 3}
   *
   * @param value whether there is tumour in zones 10 to 3
   */
  public abstract WbbFindings withArch(Finding<Presence> value);

  /** {@return whether there is tumour in layer A, soft tissue around the bone} */
  @Value.Default
  public Finding<Presence> layerA() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another statement on layer A}
   *
   * @param value whether there is tumour in layer A, soft tissue around the bone
   */
  public abstract WbbFindings withLayerA(Finding<Presence> value);

  /** {@return whether there is tumour in layer B, the outer part of the bone} */
  @Value.Default
  public Finding<Presence> layerB() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another statement on layer B}
   *
   * @param value whether there is tumour in layer B, the outer part of the bone
   */
  public abstract WbbFindings withLayerB(Finding<Presence> value);

  /** {@return whether there is tumour in layer C, the inner part of the bone} */
  @Value.Default
  public Finding<Presence> layerC() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another statement on layer C}
   *
   * @param value whether there is tumour in layer C, the inner part of the bone
   */
  public abstract WbbFindings withLayerC(Finding<Presence> value);

  /** {@return whether there is tumour in layer D, the epidural space} */
  @Value.Default
  public Finding<Presence> layerD() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another statement on layer D}
   *
   * @param value whether there is tumour in layer D, the epidural space
   */
  public abstract WbbFindings withLayerD(Finding<Presence> value);

  /** {@return whether there is tumour in layer E, inside the dura} */
  @Value.Default
  public Finding<Presence> layerE() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another statement on layer E}
   *
   * @param value whether there is tumour in layer E, inside the dura
   */
  public abstract WbbFindings withLayerE(Finding<Presence> value);

  @Override
  public abstract ImmutableList<String> caveats();

  @Override
  public abstract WbbFindings withCaveats(Iterable<String> caveats);

  /**
   * Collects findings; whatever is not set is not recorded.
   *
   * <p>Each criterion takes its category or, for what is only partly known, a {@link Finding}.
   */
  public static final class Builder extends ImmutableWbbFindings.Builder {
    Builder() {}

    /**
     * Records tumour in zones 5 to 8.
     *
     * @param value whether there is tumour in zones 5 to 8
     * @return this builder
     */
    public Builder body(Presence value) {
      return body(Finding.of(value));
    }

    /**
     * Records tumour in zone 4 or 9.
     *
     * @param value whether there is tumour in zone 4 or 9
     * @return this builder
     */
    public Builder lateralLimit(Presence value) {
      return lateralLimit(Finding.of(value));
    }

    /**
     * Records tumour in zones 10 to 3.
     *
     * @param value whether there is tumour in zones 10 to 3
     * @return this builder
     */
    public Builder arch(Presence value) {
      return arch(Finding.of(value));
    }

    /**
     * Records tumour in layer A, soft tissue around the bone.
     *
     * @param value whether there is tumour in layer A, soft tissue around the bone
     * @return this builder
     */
    public Builder layerA(Presence value) {
      return layerA(Finding.of(value));
    }

    /**
     * Records tumour in layer B, the outer part of the bone.
     *
     * @param value whether there is tumour in layer B, the outer part of the bone
     * @return this builder
     */
    public Builder layerB(Presence value) {
      return layerB(Finding.of(value));
    }

    /**
     * Records tumour in layer C, the inner part of the bone.
     *
     * @param value whether there is tumour in layer C, the inner part of the bone
     * @return this builder
     */
    public Builder layerC(Presence value) {
      return layerC(Finding.of(value));
    }

    /**
     * Records tumour in layer D, the epidural space.
     *
     * @param value whether there is tumour in layer D, the epidural space
     * @return this builder
     */
    public Builder layerD(Presence value) {
      return layerD(Finding.of(value));
    }

    /**
     * Records tumour in layer E, inside the dura.
     *
     * @param value whether there is tumour in layer E, inside the dura
     * @return this builder
     */
    public Builder layerE(Presence value) {
      return layerE(Finding.of(value));
    }
  }
}
