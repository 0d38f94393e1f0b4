package dev.notochord.staging.bauer;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.notochord.core.code.Coded;
import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.imaging.ImagingFinding;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.chart.LesionSpread;
import dev.notochord.staging.chart.PatientChart;
import dev.notochord.staging.chart.Primary;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the items of the two scores off a case: what it states, and no more. */
final class BauerReading {
  private static final ImmutableSet<PrimarySite> FAVOURABLE =
      Sets.immutableEnumSet(PrimarySite.BREAST, PrimarySite.KIDNEY);
  // Where lymphoma and myeloma begin: the organ alone does not say that it is one of them.
  private static final ImmutableSet<PrimarySite> BLOOD_FORMING =
      Sets.immutableEnumSet(PrimarySite.BONE_MARROW, PrimarySite.LYMPH_NODE);

  private final PatientChart chart;
  private final ImmutableList<SpinalLesion> metastases;

  BauerReading(SpinalTumorCase patient) {
    chart = PatientChart.of(patient);
    metastases = patient.lesions().stream()
        .filter(lesion -> lesion.origin().equals(Optional.of(LesionOrigin.METASTATIC)))
        .collect(toImmutableList());
  }

  BauerFindings findings() {
    return BauerFindings.builder()
        .visceralOrBrainMetastases(chart.visceralOrBrainMetastases())
        .pathologicalFracture(fracture())
        .lungPrimary(ofPrimary(BauerReading::lung))
        .favourablePrimary(ofPrimary(BauerReading::favourable))
        .solitarySkeletalMetastasis(chart
            .multipleSkeletalMetastases()
            .mapEach(several -> presence(several == Presence.ABSENT)))
        .build();
  }

  static Finding<Presence> lung(PrimarySite site) {
    return Finding.of(presence(site == PrimarySite.LUNG));
  }

  static Finding<Presence> favourable(PrimarySite site) {
    return BLOOD_FORMING.contains(site)
        ? Finding.notRecorded()
        : Finding.of(presence(FAVOURABLE.contains(site)));
  }

  private static Finding<Presence> lung(SpinalLesion lesion) {
    return isLymphomaOrMyeloma(lesion)
        ? Finding.of(Presence.ABSENT)
        : lesion.primarySite().map(BauerReading::lung).orElse(Finding.notRecorded());
  }

  private static Finding<Presence> favourable(SpinalLesion lesion) {
    return isLymphomaOrMyeloma(lesion)
        ? Finding.of(Presence.PRESENT)
        : lesion.primarySite().map(BauerReading::favourable).orElse(Finding.notRecorded());
  }

  private static boolean isLymphomaOrMyeloma(SpinalLesion lesion) {
    return lesion.histology().map(Primary::isMyelomaOrLymphoma).orElse(false);
  }

  /** Returns what the metastases state of an item; both where their primaries disagree. */
  private Finding<Presence> ofPrimary(Function<SpinalLesion, Finding<Presence>> item) {
    ImmutableSet<Presence> candidates = metastases.stream()
        .flatMap(lesion -> item.apply(lesion).candidates().stream())
        .collect(toImmutableSet());
    if (candidates.isEmpty()) {
      return Finding.notRecorded();
    }
    return Finding.<Presence>oneOf(candidates)
        .withBasis(metastases.stream()
            .filter(lesion -> item.apply(lesion).isRecorded())
            .map(BauerReading::primaryWords)
            .distinct()
            .collect(Collectors.joining("; ")));
  }

  private static String primaryWords(SpinalLesion lesion) {
    return isLymphomaOrMyeloma(lesion)
        ? lesion.histology().map(Coded::display).orElse("")
        : lesion.primarySite().map(Coded::display).orElse("");
  }

  /**
   * Returns whether a metastasis is fractured. A fracture of the past stays one; that there was
   * none in the past does not rule out one of today.
   */
  private Finding<Presence> fracture() {
    Optional<ImagingFinding> fractured = metastases.stream()
        .flatMap(lesion -> LesionSpread.imagesOfPresentation(lesion).stream())
        .filter(image -> image.pathologicalFracture().equals(Optional.of(Presence.PRESENT)))
        .findFirst();
    if (fractured.isPresent()) {
      return Finding.of(Presence.PRESENT)
          .withBasis(fractured.get().modality().display() + ": pathological fracture");
    }
    boolean all = !metastases.isEmpty()
        && metastases.stream().allMatch(lesion -> intactOf(lesion).findAny().isPresent());
    return all
        ? Finding.of(Presence.ABSENT)
            .withBasis(metastases.stream()
                .flatMap(BauerReading::intactOf)
                .map(image -> image.modality().display())
                .distinct()
                .collect(Collectors.joining(", ", "", ": no pathological fracture")))
        : Finding.notRecorded();
  }

  private static Stream<ImagingFinding> intactOf(SpinalLesion lesion) {
    return lesion.imaging().stream()
        .filter(image -> image.months().orElse(0) == 0)
        .filter(image -> image.pathologicalFracture().equals(Optional.of(Presence.ABSENT)));
  }

  private static Presence presence(boolean present) {
    return present ? Presence.PRESENT : Presence.ABSENT;
  }
}
