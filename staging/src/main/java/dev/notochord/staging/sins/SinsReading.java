package dev.notochord.staging.sins;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.anatomy.Side;
import dev.notochord.core.anatomy.SpinalRegion;
import dev.notochord.core.anatomy.VertebralElement;
import dev.notochord.core.anatomy.VertebralPart;
import dev.notochord.core.code.Presence;
import dev.notochord.core.imaging.BoneMatrix;
import dev.notochord.core.imaging.ImagingFinding;
import dev.notochord.core.imaging.SpinalAlignment;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.patient.Pain;
import dev.notochord.core.patient.PainPattern;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.chart.LesionSpread;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the findings of SINS off a case: what it states, and no more. */
final class SinsReading {
  private static final ImmutableSet<VertebralElement> ARTICULAR_COLUMN = Sets.immutableEnumSet(
      VertebralElement.PEDICLE,
      VertebralElement.SUPERIOR_ARTICULAR_PROCESS,
      VertebralElement.INFERIOR_ARTICULAR_PROCESS);
  private static final ImmutableSet<VertebralElement> POSTEROLATERAL =
      ImmutableSet.<VertebralElement>builder()
          .addAll(ARTICULAR_COLUMN)
          .add(VertebralElement.COSTOVERTEBRAL_JOINT)
          .build();
  // A facet joint is made of a process of this vertebra: tumour in it counts, but which of the two
  // joints of a side is spared it does not tell.
  private static final ImmutableSet<VertebralElement> COUNTED =
      ImmutableSet.<VertebralElement>builder()
          .addAll(POSTEROLATERAL)
          .add(VertebralElement.FACET_JOINT)
          .build();
  private static final ImmutableSet<SinsCollapse> COLLAPSED =
      Sets.immutableEnumSet(SinsCollapse.OVER_HALF, SinsCollapse.UNDER_HALF);
  private static final ImmutableSet<SinsCollapse> UNCOLLAPSED =
      Sets.immutableEnumSet(SinsCollapse.NO_COLLAPSE_OVER_HALF_INVOLVED, SinsCollapse.NONE);

  private final SpinalTumorCase patient;
  private final SpinalLesion lesion;
  private final ImmutableList<ImagingFinding> images;
  private final ImmutableList.Builder<String> caveats = ImmutableList.builder();

  SinsReading(SpinalTumorCase patient, SpinalLesion lesion) {
    this.patient = patient;
    this.lesion = lesion;
    images = LesionSpread.imagesOfPresentation(lesion);
  }

  SinsFindings findings() {
    return SinsFindings.builder()
        .location(location())
        .pain(pain())
        .boneLesion(boneLesion())
        .alignment(alignment())
        .collapse(collapse())
        .posterolateral(posterolateral())
        .addAllCaveats(caveats.build())
        .build();
  }

  private Finding<SinsLocation> location() {
    if (lesion.levels().isEmpty()) {
      return Finding.notRecorded();
    }
    LevelSet levels = lesion.levels().get();
    Optional<SinsLocation> location = SinsLocation.ofLevels(levels);
    if (location.isEmpty()) {
      caveats.add("location: the source gives "
          + LevelSet.of(
              Sets.filter(levels.levels(), l -> SinsLocation.ofLevel(l).isEmpty()))
          + " no class");
      return Finding.notRecorded();
    }
    boolean several =
        levels.levels().stream().map(SinsLocation::ofLevel).distinct().count() > 1;
    return Finding.of(location.get())
        .withBasis(several ? levels + ", its highest class" : levels.toString());
  }

  private Finding<SinsPain> pain() {
    if (patient.pain().isEmpty()) {
      return Finding.notRecorded();
    }
    Pain pain = patient.pain().get();
    if (pain.presence() == Presence.ABSENT) {
      return Finding.of(SinsPain.PAIN_FREE).withBasis("no pain");
    }
    int lesions = patient.lesions().size();
    if (lesions > 1) {
      caveats.add("pain: recorded of the patient, not of one of the " + lesions + " lesions");
    }
    if (pain.patterns().contains(PainPattern.MECHANICAL)) {
      return Finding.of(SinsPain.MECHANICAL).withBasis("pain stated to be mechanical");
    }
    if (pain.patterns().contains(PainPattern.NON_MECHANICAL)) {
      return Finding.of(SinsPain.OCCASIONAL).withBasis("pain stated not to be mechanical");
    }
    // Pain at night or along a root may come with movement as well.
    String pattern = pain.patterns().isEmpty()
        ? "pattern not stated"
        : pain.patterns().stream().map(PainPattern::display).collect(Collectors.joining(" and "))
            + ", mechanical or not is not stated";
    return Finding.oneOf(SinsPain.MECHANICAL, SinsPain.OCCASIONAL).withBasis("pain, " + pattern);
  }

  private Finding<SinsBoneLesion> boneLesion() {
    EnumSet<BoneMatrix> stated = EnumSet.noneOf(BoneMatrix.class);
    boolean sclerosis = false;
    List<String> basis = new ArrayList<>();
    for (ImagingFinding image : images) {
      image.boneMatrix().ifPresent(matrix -> basis.add(words(image, matrix.display())));
      image.boneMatrix().ifPresent(stated::add);
      if (image.sclerosis().equals(Optional.of(Presence.PRESENT))) {
        sclerosis = true;
        basis.add(words(image, "sclerosis"));
      }
      if (image.scleroticRim().equals(Optional.of(Presence.PRESENT))) {
        sclerosis = true;
        basis.add(words(image, "sclerotic rim"));
      }
    }
    if (sclerosis && stated.isEmpty()) {
      // The rim of a lytic lesion may be sclerotic.
      stated.addAll(EnumSet.allOf(BoneMatrix.class));
    } else if (stated.size() > 1 || (sclerosis && stated.contains(BoneMatrix.LYTIC))) {
      stated.add(BoneMatrix.MIXED);
    }
    return finding(
        stated.stream()
            .map(matrix -> switch (matrix) {
              case LYTIC -> SinsBoneLesion.LYTIC;
              case MIXED -> SinsBoneLesion.MIXED;
              case BLASTIC -> SinsBoneLesion.BLASTIC;
            })
            .collect(toImmutableSet()),
        basis);
  }

  private Finding<SinsAlignment> alignment() {
    List<String> basis = new ArrayList<>();
    EnumSet<SinsAlignment> stated = EnumSet.noneOf(SinsAlignment.class);
    for (ImagingFinding image : images) {
      if (image.alignment().isPresent()) {
        SpinalAlignment alignment = image.alignment().get();
        basis.add(words(image, alignment.display()));
        stated.add(
            switch (alignment) {
              case NORMAL -> SinsAlignment.NORMAL;
              case DE_NOVO_DEFORMITY -> SinsAlignment.DE_NOVO_DEFORMITY;
              case SUBLUXATION_OR_TRANSLATION -> SinsAlignment.SUBLUXATION_OR_TRANSLATION;
            });
      }
    }
    return finding(stated, basis);
  }

  private Finding<SinsCollapse> collapse() {
    List<String> basis = new ArrayList<>();
    List<Set<SinsCollapse>> heights = new ArrayList<>();
    List<Set<SinsCollapse>> shares = new ArrayList<>();
    for (ImagingFinding image : images) {
      image.heightLossPercent().ifPresent(percent -> {
        basis.add(words(image, "height loss " + number(percent) + " %"));
        heights.add(ofHeightLoss(percent));
      });
      if (image.heightLossPercent().isEmpty() && image.heightLoss().isPresent()) {
        boolean collapsed = image.heightLoss().get() == Presence.PRESENT;
        basis.add(
            words(image, collapsed ? "height loss, percentage not stated" : "no height loss"));
        heights.add(collapsed ? COLLAPSED : UNCOLLAPSED);
      }
      image.bodyInvolvementPercent().ifPresent(percent -> {
        basis.add(words(image, "tumour in " + number(percent) + " % of the body"));
        shares.add(ofBodyInvolvement(percent));
      });
    }
    EnumSet<SinsCollapse> open = EnumSet.allOf(SinsCollapse.class);
    open.retainAll(agreed(heights, open, "the loss of height"));
    if (open.containsAll(UNCOLLAPSED)) {
      open.removeAll(
          Sets.difference(UNCOLLAPSED, agreed(shares, UNCOLLAPSED, "the share of the body")));
    }
    return open.size() == SinsCollapse.values().length
        ? Finding.notRecorded()
        : finding(open, basis);
  }

  /** Returns what all readings allow; what any of them allows when they disagree. */
  private Set<SinsCollapse> agreed(
      List<Set<SinsCollapse>> readings, Set<SinsCollapse> unread, String subject) {
    EnumSet<SinsCollapse> agreed = EnumSet.copyOf(unread);
    readings.forEach(agreed::retainAll);
    if (agreed.isEmpty()) {
      caveats.add(
          "collapse: the imaging findings disagree on " + subject + ", every reading is left open");
      readings.forEach(agreed::addAll);
    }
    return agreed;
  }

  private static Set<SinsCollapse> ofHeightLoss(double percent) {
    if (percent == 0) {
      return UNCOLLAPSED;
    }
    if (percent == 50) {
      return COLLAPSED;
    }
    return EnumSet.of(percent > 50 ? SinsCollapse.OVER_HALF : SinsCollapse.UNDER_HALF);
  }

  /** Only a body without collapse is classed by how much of it the tumour fills. */
  private static Set<SinsCollapse> ofBodyInvolvement(double percent) {
    if (percent == 50) {
      return UNCOLLAPSED;
    }
    return EnumSet.of(
        percent > 50 ? SinsCollapse.NO_COLLAPSE_OVER_HALF_INVOLVED : SinsCollapse.NONE);
  }

  private Finding<SinsPosterolateral> posterolateral() {
    ImmutableSet<VertebralPart> involved = lesion.involvedParts().stream()
        .filter(part -> COUNTED.contains(part.element()))
        .collect(toImmutableSet());
    long sides =
        involved.stream().flatMap(part -> part.side().stream()).distinct().count();
    long spared = EnumSet.allOf(Side.class).stream()
        .filter(side -> isSpared(side, involved))
        .count();
    EnumSet<SinsPosterolateral> open = EnumSet.allOf(SinsPosterolateral.class);
    if (!involved.isEmpty()) {
      open.remove(SinsPosterolateral.NONE);
    }
    if (sides == 2) {
      open.remove(SinsPosterolateral.UNILATERAL);
    }
    if (spared >= 1) {
      open.remove(SinsPosterolateral.BILATERAL);
    }
    if (spared == 2) {
      open.remove(SinsPosterolateral.UNILATERAL);
    }
    if (open.isEmpty()) {
      caveats.add("posterolateral: parts are involved, yet both sides are stated to be spared");
    }
    if (open.isEmpty() || open.size() == SinsPosterolateral.values().length) {
      return Finding.notRecorded();
    }
    List<String> basis =
        new ArrayList<>(involved.stream().map(VertebralPart::toString).toList());
    if (spared > 0) {
      basis.add(spared == 2 ? "both sides spared" : "one side spared");
    }
    return finding(open, basis);
  }

  /** A side is free only if each of its parts that count is stated to be spared. */
  private boolean isSpared(Side side, Set<VertebralPart> involved) {
    boolean ribs = lesion
        .levels()
        .map(LevelSet::levels)
        .map(levels -> levels.stream().anyMatch(l -> l.region() == SpinalRegion.THORACIC))
        .orElse(true);
    return involved.stream().noneMatch(part -> part.side().equals(Optional.of(side)))
        && (ribs ? POSTEROLATERAL : ARTICULAR_COLUMN)
            .stream().allMatch(element -> isStatedFree(element, side));
  }

  /** An arch that is free has no tumour in its pedicle or its processes. */
  private boolean isStatedFree(VertebralElement element, Side side) {
    return lesion.sparedParts().contains(VertebralPart.of(element, side))
        || (ARTICULAR_COLUMN.contains(element)
            && lesion.sparedParts().contains(VertebralPart.of(VertebralElement.ARCH, side)));
  }

  private static <T> Finding<T> finding(Set<T> candidates, List<String> basis) {
    return candidates.isEmpty()
        ? Finding.notRecorded()
        : Finding.<T>oneOf(candidates).withBasis(basis.stream().collect(Collectors.joining("; ")));
  }

  private static String words(ImagingFinding image, String finding) {
    return image.modality().display() + ": " + finding;
  }

  private static String number(double percent) {
    return percent == Math.rint(percent) ? Long.toString((long) percent) : Double.toString(percent);
  }
}
