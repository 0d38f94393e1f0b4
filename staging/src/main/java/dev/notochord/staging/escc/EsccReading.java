package dev.notochord.staging.escc;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.anatomy.TissueLayer;
import dev.notochord.core.anatomy.VertebralLevel;
import dev.notochord.core.code.Presence;
import dev.notochord.core.imaging.EpiduralExtension;
import dev.notochord.core.imaging.ImagingFinding;
import dev.notochord.core.imaging.Modality;
import dev.notochord.core.lesion.Compartment;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.chart.LesionSpread;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads the findings of the slice off a lesion: what is stated, and no more. */
final class EsccReading {
  private static final String DISPLACED = ", cord displaced";

  private enum Sign {
    TUMOR("epidural tumour"),
    SAC("deformation of the sac"),
    CONTACT("contact with the cord"),
    COMPRESSION("compression of the cord"),
    CSF("CSF around the cord");

    final String words;

    Sign(String words) {
      this.words = words;
    }
  }

  /** What is stated of one sign, and where. */
  private record Statement(Set<Presence> values, Set<String> places) {
    boolean isOnly(Presence value) {
      return values.equals(EnumSet.of(value));
    }

    String basis() {
      return String.join("; ", places);
    }
  }

  /** What one slice, or several together, state of each sign. */
  private static final class Slice {
    final Map<Sign, Statement> signs = new EnumMap<>(Sign.class);
    final Set<Optional<VertebralLevel>> levels = new LinkedHashSet<>();

    void state(Sign sign, Set<Presence> values, Set<String> places) {
      Statement known = signs.computeIfAbsent(
          sign, it -> new Statement(EnumSet.noneOf(Presence.class), new LinkedHashSet<>()));
      known.values().addAll(values);
      known.places().addAll(places);
    }

    void state(Sign sign, Optional<Presence> value, String place) {
      value.ifPresent(stated -> state(sign, Set.of(stated), Set.of(place)));
    }

    void add(Slice other) {
      levels.addAll(other.levels);
      other.signs.forEach((sign, it) -> state(sign, it.values(), it.places()));
    }

    Optional<Statement> only(Sign sign, Presence value) {
      return Optional.ofNullable(signs.get(sign)).filter(it -> it.isOnly(value));
    }

    Finding<Presence> finding(Sign sign) {
      Optional<Statement> stated = Optional.ofNullable(signs.get(sign));
      return stated.isPresent()
          ? Finding.<Presence>oneOf(stated.get().values())
              .withBasis(stated.get().basis())
          : Finding.notRecorded();
    }

    EsccFindings findings(List<String> caveats, Optional<VertebralLevel> level) {
      return EsccFindings.builder()
          .epiduralTumor(finding(Sign.TUMOR))
          .thecalSacDeformed(finding(Sign.SAC))
          .cordContact(finding(Sign.CONTACT))
          .cordCompressed(finding(Sign.COMPRESSION))
          .csfVisible(finding(Sign.CSF))
          .level(level)
          .addAllCaveats(caveats)
          .build();
    }

    ImmutableList<EsccGrade> possibleGrades() {
      return Escc.assess(findings(List.of(), Optional.empty()))
          .possibleClasses()
          .asList();
    }
  }

  private final SpinalLesion lesion;
  private final List<String> caveats = new ArrayList<>();

  EsccReading(SpinalLesion lesion) {
    this.lesion = lesion;
  }

  EsccFindings findings() {
    Slice slice = tightest(slices());
    addWholeLesion(slice);
    reconcile(slice);
    slice.signs.forEach((sign, stated) -> {
      boolean displaced = stated.places().stream().allMatch(place -> place.endsWith(DISPLACED));
      if (stated.values().size() > 1 && !displaced) {
        caveats.add(sign.words + ": the statements disagree, both are left open");
      }
    });
    return slice.findings(caveats, level(slice));
  }

  private ImmutableList<Slice> slices() {
    ImmutableList<ImagingFinding> images = LesionSpread.imagesOfPresentation(lesion).stream()
        .filter(image -> image.epiduralExtension().isPresent())
        .collect(toImmutableList());
    ImmutableList<ImagingFinding> mri = images.stream()
        .filter(image -> image.modality() == Modality.MRI)
        .collect(toImmutableList());
    if (mri.isEmpty() && !images.isEmpty()) {
      caveats.add("read on "
          + images.stream().map(it -> it.modality().display()).distinct().collect(joining(" and "))
          + "; the grades are defined on axial T2-weighted MRI");
    }
    return (mri.isEmpty() ? images : mri)
        .stream().map(EsccReading::slice).collect(toImmutableList());
  }

  private static Slice slice(ImagingFinding image) {
    EpiduralExtension extension = image.epiduralExtension().orElseThrow();
    Slice slice = new Slice();
    slice.levels.add(extension.level());
    String basis = image.modality().display()
        + extension.level().map(level -> " at " + level).orElse("");
    boolean placed = !extension.aspects().isEmpty() || isPresent(extension.circumferential());
    slice.state(Sign.TUMOR, placed ? Optional.of(Presence.PRESENT) : extension.tumor(), basis);
    slice.state(Sign.SAC, extension.thecalSacDeformation(), basis);
    slice.state(Sign.CONTACT, extension.cordContact(), basis);
    if (isPresent(extension.cordDisplacement()) && !isPresent(extension.cordCompression())) {
      slice.state(Sign.COMPRESSION, EnumSet.allOf(Presence.class), Set.of(basis + DISPLACED));
    } else {
      slice.state(Sign.COMPRESSION, extension.cordCompression(), basis);
    }
    slice.state(Sign.CSF, extension.csfAroundCord(), basis);
    return slice;
  }

  /** Returns the slice that counts; all of them together if it is not certain which that is. */
  private Slice tightest(List<Slice> slices) {
    Map<VertebralLevel, Slice> byLevel = new TreeMap<>();
    for (Slice slice : slices) {
      Optional<VertebralLevel> level = slice.levels.iterator().next();
      if (level.isEmpty()) {
        return together(slices);
      }
      byLevel.computeIfAbsent(level.get(), it -> new Slice()).add(slice);
    }
    List<Slice> levels = List.copyOf(byLevel.values());
    if (levels.size() < 2) {
      return together(levels);
    }
    levels.forEach(EsccReading::reconcile);
    EsccGrade least = levels.stream()
        .map(slice -> slice.possibleGrades().get(0))
        .max(EsccGrade::compareTo)
        .orElseThrow();
    List<Slice> candidates = levels.stream()
        .filter(slice -> slice.possibleGrades().reverse().get(0).compareTo(least) >= 0)
        .toList();
    if (candidates.size() > 1) {
      caveats.add("which slice is the tightest is open between "
          + candidates.stream()
              .flatMap(slice -> slice.levels.stream())
              .map(level -> level.orElseThrow().code())
              .collect(joining(" and ")));
    }
    return together(candidates);
  }

  private static Slice together(List<Slice> slices) {
    Slice all = new Slice();
    slices.forEach(all::add);
    return all;
  }

  private void addWholeLesion(Slice slice) {
    slice.state(Sign.COMPRESSION, lesion.cordCompression(), "stated of the lesion");
    boolean involved = lesion.involvedCompartments().contains(Compartment.EPIDURAL)
        || lesion.involvedLayers().contains(TissueLayer.D);
    boolean spared = lesion.sparedCompartments().contains(Compartment.EPIDURAL)
        || lesion.sparedLayers().contains(TissueLayer.D);
    if (involved || spared) {
      slice.state(
          Sign.TUMOR,
          Optional.of(involved ? Presence.PRESENT : Presence.ABSENT),
          "epidural space " + (involved ? "involved" : "spared"));
    }
  }

  /**
   * Opens a sign that one statement says is absent and that another statement implies.
   *
   * <p>A slice never contradicts itself, several together may: one shows the cord untouched, the
   * next says no more than that it is compressed.
   */
  private static void reconcile(Slice slice) {
    open(slice, Sign.SAC, Sign.COMPRESSION);
    open(slice, Sign.CONTACT, Sign.COMPRESSION);
    open(slice, Sign.TUMOR, Sign.COMPRESSION);
    open(slice, Sign.TUMOR, Sign.CONTACT);
    open(slice, Sign.TUMOR, Sign.SAC);
  }

  private static void open(Slice slice, Sign needed, Sign effect) {
    boolean missing = slice.only(needed, Presence.ABSENT).isPresent();
    slice
        .only(effect, Presence.PRESENT)
        .filter(stated -> missing)
        .ifPresent(stated -> slice.state(needed, Set.of(Presence.PRESENT), stated.places()));
  }

  private Optional<VertebralLevel> level(Slice slice) {
    Optional<VertebralLevel> ofSlice =
        slice.levels.size() == 1 ? slice.levels.iterator().next() : Optional.empty();
    return ofSlice.or(
        () -> lesion.levels().filter(levels -> levels.levels().size() == 1).map(LevelSet::cranial));
  }

  private static boolean isPresent(Optional<Presence> value) {
    return value.equals(Optional.of(Presence.PRESENT));
  }
}
