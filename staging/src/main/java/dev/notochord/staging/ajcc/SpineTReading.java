package dev.notochord.staging.ajcc;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.notochord.core.anatomy.AjccSegment;
import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.anatomy.Side;
import dev.notochord.core.anatomy.TissueLayer;
import dev.notochord.core.anatomy.VertebralElement;
import dev.notochord.core.anatomy.VertebralLevel;
import dev.notochord.core.anatomy.VertebralPart;
import dev.notochord.core.code.Presence;
import dev.notochord.core.lesion.Compartment;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.lesion.VascularInvolvement;
import dev.notochord.core.lesion.Vessel;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.chart.LesionSpread;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the findings of the T category of the spine off a lesion: what it states, and no more. */
final class SpineTReading {
  /** Three vertebrae have 15 segments and 32,767 sets of them; more are not enumerated. */
  private static final int MOST_ENUMERATED_LEVELS = 3;

  private static final ImmutableSet<SegmentExtent> TUMOR =
      Sets.immutableEnumSet(EnumSet.range(SegmentExtent.ONE, SegmentExtent.NON_ADJACENT));
  private static final ImmutableSet<Vessel> GREAT = Sets.immutableEnumSet(
      Vessel.AORTA, Vessel.SUPERIOR_VENA_CAVA, Vessel.INFERIOR_VENA_CAVA, Vessel.GREAT_VESSELS);
  private static final ImmutableSet<Vessel> SMALL =
      Sets.immutableEnumSet(Vessel.VERTEBRAL_ARTERY, Vessel.SEGMENTAL_ARTERY);

  private final SpinalLesion lesion;
  private final SpineEdition edition;
  private final ImmutableList.Builder<String> caveats = ImmutableList.builder();

  SpineTReading(SpinalLesion lesion, SpineEdition edition) {
    this.lesion = lesion;
    this.edition = edition;
  }

  SpineTFindings findings() {
    return SpineTFindings.builder()
        .segments(segments())
        .canal(canal())
        .vessels(vessels())
        .addAllCaveats(caveats.build())
        .build();
  }

  private Finding<SegmentExtent> segments() {
    if (lesion.levels().isEmpty()) {
      return Finding.<SegmentExtent>oneOf(TUMOR).withBasis("a lesion, level not stated");
    }
    ImmutableList<VertebralLevel> levels = lesion.levels().get().levels().stream()
        .filter(VertebralLevel::isPresacral)
        .collect(toImmutableList());
    if (levels.size() < lesion.levels().get().levels().size()) {
      caveats.add("segments: those of the sacrum are others and are not counted");
    }
    if (levels.isEmpty()) {
      return Finding.<SegmentExtent>oneOf(TUMOR)
          .withBasis("a lesion, no level above the sacrum stated");
    }
    Set<SegmentExtent> possible =
        levels.size() > MOST_ENUMERATED_LEVELS ? atLeastOneEach(levels) : enumerate(levels);
    if (possible.isEmpty()) {
      caveats.add("segments: the involved and the spared parts leave no segment, none is read");
      return Finding.<SegmentExtent>oneOf(TUMOR).withBasis("a lesion of unclear segments");
    }
    return Finding.<SegmentExtent>oneOf(possible).withBasis(basis(levels));
  }

  private String basis(ImmutableList<VertebralLevel> levels) {
    String parts = lesion.involvedParts().isEmpty()
        ? "parts not stated"
        : lesion.involvedParts().stream()
            .map(VertebralPart::toString)
            .collect(Collectors.joining(" and "));
    return LevelSet.of(levels) + ": " + parts + "; adjacent: " + SegmentAdjacency.ring();
  }

  /** Each vertebra that the tumour occupies has one segment of it at least. */
  private static Set<SegmentExtent> atLeastOneEach(ImmutableList<VertebralLevel> levels) {
    if (!LevelSet.of(levels).isContiguous()) {
      return EnumSet.of(SegmentExtent.NON_ADJACENT);
    }
    EnumSet<SegmentExtent> possible =
        EnumSet.of(SegmentExtent.FIVE_OR_MORE_ADJACENT, SegmentExtent.NON_ADJACENT);
    if (levels.size() == 4) {
      possible.add(SegmentExtent.FOUR_ADJACENT);
    }
    return possible;
  }

  /** Goes through every set of segments that agrees with the parts of the lesion. */
  private Set<SegmentExtent> enumerate(ImmutableList<VertebralLevel> levels) {
    List<SpineSegment> all = levels.stream()
        .flatMap(level ->
            Stream.of(AjccSegment.values()).map(segment -> new SpineSegment(level, segment)))
        .toList();
    int[] neighbours = new int[all.size()];
    for (int i = 0; i < neighbours.length; i++) {
      for (int j = 0; j < neighbours.length; j++) {
        if (i != j && SegmentAdjacency.ring().areAdjacent(all.get(i), all.get(j))) {
          neighbours[i] |= 1 << j;
        }
      }
    }
    // The set must share a segment with each of these. Beside sacral levels a part may lie there.
    boolean sacral = levels.size() < lesion.levels().orElseThrow().levels().size();
    Stream<Integer> parts = lesion.involvedParts().stream()
        .filter(part -> !sacral)
        .map(part -> mask(all, AjccSegment.possibleFor(part), levelsWith(part, levels)));
    int[] needed = Stream.concat(
            levels.stream()
                .map(level -> mask(all, EnumSet.allOf(AjccSegment.class), Set.of(level))),
            parts)
        .mapToInt(Integer::intValue)
        .toArray();
    int spared = mask(all, sparedSegments(), Set.copyOf(levels));
    EnumSet<SegmentExtent> possible = EnumSet.noneOf(SegmentExtent.class);
    for (int set = 1; set < 1 << all.size(); set++) {
      if ((set & spared) == 0 && meetsAll(set, needed)) {
        possible.add(SegmentExtent.of(Integer.bitCount(set), isContiguous(set, neighbours)));
      }
    }
    return possible;
  }

  private static Set<VertebralLevel> levelsWith(VertebralPart part, List<VertebralLevel> levels) {
    return levels.stream()
        .filter(level -> !part.element().presenceAt(level).equals(Optional.of(Presence.ABSENT)))
        .collect(Collectors.toSet());
  }

  private static int mask(
      List<SpineSegment> all, Set<AjccSegment> segments, Set<VertebralLevel> levels) {
    int mask = 0;
    for (int i = 0; i < all.size(); i++) {
      if (segments.contains(all.get(i).segment()) && levels.contains(all.get(i).level())) {
        mask |= 1 << i;
      }
    }
    return mask;
  }

  private static boolean meetsAll(int set, int[] needed) {
    for (int mask : needed) {
      if ((set & mask) == 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isContiguous(int set, int[] neighbours) {
    int reached = Integer.lowestOneBit(set);
    int fresh = reached;
    while (fresh != 0) {
      int next = 0;
      for (int rest = fresh; rest != 0; rest &= rest - 1) {
        next |= neighbours[Integer.numberOfTrailingZeros(rest)];
      }
      fresh = next & set & ~reached;
      reached |= fresh;
    }
    return reached == set;
  }

  /**
   * Returns the segments that are stated to be free as a whole.
   *
   * <p>A part without a side may be meant on one side only, and a segment made of several parts is
   * free only when all of them are.
   */
  private Set<AjccSegment> sparedSegments() {
    EnumSet<AjccSegment> free = EnumSet.noneOf(AjccSegment.class);
    for (Side side : Side.values()) {
      boolean arch = isSpared(VertebralElement.ARCH, side);
      if (isSpared(VertebralElement.BODY, side)) {
        free.add(side == Side.LEFT ? AjccSegment.LEFT_BODY : AjccSegment.RIGHT_BODY);
      }
      if (arch || isSpared(VertebralElement.PEDICLE, side)) {
        free.add(side == Side.LEFT ? AjccSegment.LEFT_PEDICLE : AjccSegment.RIGHT_PEDICLE);
      }
    }
    if (isSpared(VertebralElement.ARCH, Side.LEFT) && isSpared(VertebralElement.ARCH, Side.RIGHT)) {
      free.add(AjccSegment.POSTERIOR_ELEMENT);
    }
    return free;
  }

  private boolean isSpared(VertebralElement element, Side side) {
    return lesion.sparedParts().contains(VertebralPart.of(element, side));
  }

  private Finding<Presence> canal() {
    List<String> present = new ArrayList<>();
    List<String> absent = new ArrayList<>();
    for (Compartment space : List.of(
        Compartment.EPIDURAL, Compartment.INTRADURAL_EXTRAMEDULLARY, Compartment.INTRAMEDULLARY)) {
      if (lesion.involvedCompartments().contains(space)) {
        present.add(space.display() + " tumour");
      }
    }
    for (TissueLayer layer : List.of(TissueLayer.D, TissueLayer.E)) {
      if (lesion.involvedLayers().contains(layer)) {
        present.add("layer " + layer.code());
      }
    }
    if (lesion.cordCompression().equals(Optional.of(Presence.PRESENT))) {
      present.add("cord compressed by tumour");
    }
    if (lesion.sparedCompartments().contains(Compartment.EPIDURAL)) {
      absent.add("epidural space free");
    }
    if (lesion.sparedLayers().contains(TissueLayer.D)) {
      absent.add("layer D free");
    }
    LesionSpread.imagesOfPresentation(lesion)
        .forEach(image -> image.epiduralExtension().ifPresent(epidural -> {
          if (LesionSpread.isInCanal(epidural)) {
            present.add(image.modality().display() + ": epidural tumour");
          } else if (epidural.tumor().equals(Optional.of(Presence.ABSENT))) {
            absent.add(image.modality().display() + ": no epidural tumour");
          }
        }));
    return presence("canal", present, absent);
  }

  private Finding<Presence> vessels() {
    List<String> present = new ArrayList<>();
    List<String> absent = new ArrayList<>();
    for (VascularInvolvement vessel : lesion.vascularInvolvement()) {
      if (isInvaded(vessel)) {
        String words = vessel.vessel().display() + " invaded or with tumour thrombus";
        if (edition != SpineEdition.AJCC_8 || GREAT.contains(vessel.vessel())) {
          present.add(words);
        } else if (!SMALL.contains(vessel.vessel())) {
          caveats.add(
              "vessels: " + words + "; whether the AJCC counts it as a great vessel is left open");
        }
      } else if (vessel.vessel() == Vessel.GREAT_VESSELS
          && edition == SpineEdition.AJCC_8
          && isFree(vessel)) {
        absent.add("great vessels free");
      }
    }
    return presence("vessels", present, absent);
  }

  /** To surround a vessel is not yet to invade it. */
  private static boolean isInvaded(VascularInvolvement vessel) {
    return vessel.invasion().equals(Optional.of(Presence.PRESENT))
        || vessel.thrombus().equals(Optional.of(Presence.PRESENT));
  }

  private static boolean isFree(VascularInvolvement vessel) {
    return vessel.contact().equals(Optional.of(Presence.ABSENT))
        || (vessel.invasion().equals(Optional.of(Presence.ABSENT))
            && vessel.thrombus().equals(Optional.of(Presence.ABSENT)));
  }

  private Finding<Presence> presence(String name, List<String> present, List<String> absent) {
    if (present.isEmpty() && absent.isEmpty()) {
      return Finding.notRecorded();
    }
    if (!present.isEmpty() && !absent.isEmpty()) {
      caveats.add(name + ": sources in the record disagree, both readings are left open");
    }
    EnumSet<Presence> possible = EnumSet.noneOf(Presence.class);
    if (!present.isEmpty()) {
      possible.add(Presence.PRESENT);
    }
    if (!absent.isEmpty()) {
      possible.add(Presence.ABSENT);
    }
    return Finding.<Presence>oneOf(possible)
        .withBasis(Stream.concat(present.stream(), absent.stream())
            .distinct()
            .collect(Collectors.joining("; ")));
  }
}
