package dev.notochord.core.arbitrary;

import dev.notochord.core.anatomy.AngularZone;
import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.anatomy.NeuralForamen;
import dev.notochord.core.anatomy.Side;
import dev.notochord.core.anatomy.TissueLayer;
import dev.notochord.core.anatomy.VertebralElement;
import dev.notochord.core.anatomy.VertebralLevel;
import dev.notochord.core.anatomy.VertebralPart;
import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.CnsWhoGrade;
import dev.notochord.core.histology.Histology;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.histology.TumorGrade;
import dev.notochord.core.lesion.Biopsy;
import dev.notochord.core.lesion.BiopsyResult;
import dev.notochord.core.lesion.BiopsyRoute;
import dev.notochord.core.lesion.Compartment;
import dev.notochord.core.lesion.CompartmentStatus;
import dev.notochord.core.lesion.LesionMultiplicity;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.lesion.TumorPresentation;
import dev.notochord.core.lesion.VascularInvolvement;
import dev.notochord.core.lesion.Vessel;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/** Valid values of lesions and what belongs to them, with each optional part sometimes empty. */
public final class LesionArbitraries {
  private LesionArbitraries() {}

  /** Biopsies of any route and result, dated and undated. */
  public static Arbitrary<Biopsy> biopsies() {
    return Builders.withBuilder(Biopsy::builder)
        .use(Arbitraries.doubles().between(-600, 600).optional(0.5))
        .in((biopsy, it) ->
            biopsy.months(it.map(OptionalDouble::of).orElseGet(OptionalDouble::empty)))
        .use(constants(BiopsyRoute.class))
        .in((biopsy, it) -> biopsy.route(it))
        .use(Combinators.combine(constants(BiopsyResult.class), constants(Histology.class))
            .as(BiopsyOutcome::new))
        .in((biopsy, it) -> it.addTo(biopsy))
        .use(Arbitraries.of("spindle cells", "necrosis only").optional(0.5))
        .in((biopsy, it) -> biopsy.histologyText(it))
        .use(Arbitraries.of("left pedicle", "two cores").optional(0.5))
        .in((biopsy, it) -> biopsy.note(it))
        .build(Biopsy.Builder::build);
  }

  /** Relations to every vessel, on a side where there is one. */
  public static Arbitrary<VascularInvolvement> vascularInvolvements() {
    return Combinators.combine(
            Arbitraries.of(Vessel.class),
            constants(Side.class),
            presences(),
            presences(),
            presences(),
            presences())
        .as((vessel, side, contact, encasement, invasion, thrombus) -> {
          boolean free = contact.equals(Optional.of(Presence.ABSENT));
          return VascularInvolvement.builder()
              .vessel(vessel)
              .side(side.filter(it -> vessel.hasSides()))
              .contact(contact)
              .encasement(free ? encasement.map(it -> Presence.ABSENT) : encasement)
              .invasion(free ? invasion.map(it -> Presence.ABSENT) : invasion)
              .thrombus(thrombus)
              .build();
        });
  }

  /** Lesions from wholly unknown ones to those with every part stated. */
  public static Arbitrary<SpinalLesion> spinalLesions() {
    return AnatomyArbitraries.levelSets().optional(0.5).flatMap(LesionArbitraries::spinalLesions);
  }

  private static Arbitrary<SpinalLesion> spinalLesions(Optional<LevelSet> levels) {
    boolean together = levels.map(LevelSet::isContiguous).orElse(true);
    return Builders.withBuilder(() -> SpinalLesion.builder().levels(levels))
        .use(Arbitraries.of("T11", "two consecutive lumbar vertebrae").optional(0.5))
        .in((lesion, it) -> lesion.levelText(it))
        .use(origins())
        .in((lesion, it) -> it.addTo(lesion))
        .use(Arbitraries.of("osteosarcoma (giant cell-rich)", "liver cancer").optional(0.5))
        .in((lesion, it) -> lesion.histologyText(it))
        .use(constants(TumorGrade.class))
        .in((lesion, it) -> lesion.grade(it))
        .use(constants(CnsWhoGrade.class))
        .in((lesion, it) -> lesion.cnsWhoGrade(it))
        .use(constants(TumorPresentation.class))
        .in((lesion, it) -> lesion.tumorPresentation(it))
        .use(constants(LesionMultiplicity.class))
        .in((lesion, it) ->
            lesion.multiplicity(it.filter(m -> together || m != LesionMultiplicity.SOLITARY)))
        .use(parts(levels))
        .in((lesion, it) -> lesion
            .addAllInvolvedParts(keys(it, Presence.PRESENT))
            .addAllSparedParts(keys(it, Presence.ABSENT)))
        .use(compartments())
        .in((lesion, it) -> it.addTo(lesion))
        .use(Arbitraries.maps(Arbitraries.of(AngularZone.class), Arbitraries.of(Presence.class))
            .ofMaxSize(6))
        .in((lesion, it) -> lesion
            .addAllInvolvedZones(keys(it, Presence.PRESENT))
            .addAllSparedZones(keys(it, Presence.ABSENT)))
        .use(foramina(levels))
        .in((lesion, it) -> lesion.addAllForamina(it))
        .use(presences())
        .in((lesion, it) -> lesion.adjacentVertebraExtension(it))
        .use(presences())
        .in((lesion, it) -> lesion.cordCompression(it))
        .use(vascularInvolvements()
            .list()
            .uniqueElements(it -> List.of(it.vessel(), it.side()))
            .ofMaxSize(3))
        .in((lesion, it) -> lesion.addAllVascularInvolvement(it))
        .use(ImagingArbitraries.imagingFindings().list().ofMaxSize(3))
        .in((lesion, it) -> lesion.addAllImaging(it))
        .use(biopsies().list().ofMaxSize(2))
        .in((lesion, it) -> lesion.addAllBiopsies(it))
        .build(SpinalLesion.Builder::build);
  }

  private static Arbitrary<Origin> origins() {
    return Combinators.combine(
            constants(LesionOrigin.class),
            constants(Histology.class),
            constants(PrimarySite.class),
            Arbitraries.of(Arrays.stream(PrimarySite.values())
                .filter(PrimarySite::isSpinal)
                .toList()))
        .as((origin, histology, site, spinal) -> new Origin(
            origin,
            histology.filter(it ->
                it.occursInSpineAsPrimary() || !origin.equals(Optional.of(LesionOrigin.PRIMARY))),
            origin.equals(Optional.of(LesionOrigin.PRIMARY)) ? site.map(it -> spinal) : site));
  }

  private static Arbitrary<Spread> compartments() {
    return Combinators.combine(
            Arbitraries.maps(Arbitraries.of(Compartment.class), Arbitraries.of(Presence.class))
                .ofMaxSize(5),
            Arbitraries.maps(Arbitraries.of(TissueLayer.class), Arbitraries.of(Presence.class))
                .ofMaxSize(4),
            constants(CompartmentStatus.class))
        .as((spaces, layers, status) -> {
          Set<Compartment> involved = keys(spaces, Presence.PRESENT);
          boolean boneFree = spaces.get(Compartment.INTRAOSSEOUS) == Presence.ABSENT;
          Set<TissueLayer> involvedLayers = keys(layers, Presence.PRESENT).stream()
              .filter(layer -> !(boneFree && layer.isIntraosseous()))
              .filter(layer ->
                  layer != TissueLayer.D || spaces.get(Compartment.EPIDURAL) != Presence.ABSENT)
              .collect(Collectors.toUnmodifiableSet());
          Set<TissueLayer> sparedLayers = keys(layers, Presence.ABSENT).stream()
              .filter(layer -> layer != TissueLayer.D || !involved.contains(Compartment.EPIDURAL))
              .collect(Collectors.toUnmodifiableSet());
          boolean out = involved.size() > 1 && involved.contains(Compartment.INTRAOSSEOUS);
          return new Spread(
              involved,
              keys(spaces, Presence.ABSENT),
              involvedLayers,
              sparedLayers,
              out ? status.map(it -> CompartmentStatus.EXTRACOMPARTMENTAL) : status);
        });
  }

  private static Arbitrary<Map<VertebralPart, Presence>> parts(Optional<LevelSet> levels) {
    List<VertebralElement> elements = Arrays.stream(VertebralElement.values())
        .filter(element -> levels.stream()
                .flatMap(set -> set.levels().stream())
                .anyMatch(level -> !element.presenceAt(level).equals(Optional.of(Presence.ABSENT)))
            || levels.isEmpty())
        .toList();
    Arbitrary<VertebralPart> parts = Combinators.combine(
            Arbitraries.of(elements), constants(Side.class))
        .as((element, side) -> side.filter(it -> element.hasSides())
            .map(it -> VertebralPart.of(element, it))
            .orElseGet(() -> VertebralPart.of(element)));
    return Arbitraries.maps(parts, Arbitraries.of(Presence.class)).ofMaxSize(4);
  }

  private static Arbitrary<Set<NeuralForamen>> foramina(Optional<LevelSet> levels) {
    List<VertebralLevel> uppers = EnumSet.range(VertebralLevel.C1, VertebralLevel.S4).stream()
        .filter(it -> levels
            .map(set -> set.contains(it) || set.contains(it.caudalNeighbour().orElseThrow()))
            .orElse(true))
        .toList();
    // The coccyx alone borders no foramen.
    if (uppers.isEmpty()) {
      return Arbitraries.just(Set.of());
    }
    return Combinators.combine(Arbitraries.of(uppers), constants(Side.class))
        .<NeuralForamen>as((upper, side) ->
            side.map(it -> NeuralForamen.of(upper, it)).orElseGet(() -> NeuralForamen.of(upper)))
        .set()
        .ofMaxSize(2);
  }

  private static Arbitrary<Optional<Presence>> presences() {
    return constants(Presence.class);
  }

  private static <E extends Enum<E>> Arbitrary<Optional<E>> constants(Class<E> vocabulary) {
    return Arbitraries.of(vocabulary).optional(0.5);
  }

  private static <T> Set<T> keys(Map<T, Presence> map, Presence presence) {
    return map.keySet().stream()
        .filter(key -> map.get(key) == presence)
        .collect(Collectors.toUnmodifiableSet());
  }

  private record BiopsyOutcome(Optional<BiopsyResult> result, Optional<Histology> histology) {
    Biopsy.Builder addTo(Biopsy.Builder biopsy) {
      boolean conclusive = !result.equals(Optional.of(BiopsyResult.INCONCLUSIVE));
      return biopsy.result(result).histology(histology.filter(it -> conclusive));
    }
  }

  private record Origin(
      Optional<LesionOrigin> origin, Optional<Histology> histology, Optional<PrimarySite> site) {
    SpinalLesion.Builder addTo(SpinalLesion.Builder lesion) {
      return lesion.origin(origin).histology(histology).primarySite(site);
    }
  }

  private record Spread(
      Set<Compartment> involved,
      Set<Compartment> spared,
      Set<TissueLayer> involvedLayers,
      Set<TissueLayer> sparedLayers,
      Optional<CompartmentStatus> status) {
    SpinalLesion.Builder addTo(SpinalLesion.Builder lesion) {
      return lesion
          .addAllInvolvedCompartments(involved)
          .addAllSparedCompartments(spared)
          .addAllInvolvedLayers(involvedLayers)
          .addAllSparedLayers(sparedLayers)
          .compartmentStatus(status);
    }
  }
}
