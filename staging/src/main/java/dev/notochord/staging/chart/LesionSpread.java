package dev.notochord.staging.chart;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.anatomy.TissueLayer;
import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.BiologicalClass;
import dev.notochord.core.histology.Histology;
import dev.notochord.core.imaging.EpiduralExtension;
import dev.notochord.core.imaging.ImagingFinding;
import dev.notochord.core.lesion.Compartment;
import dev.notochord.core.lesion.LesionMultiplicity;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.patient.MetastaticDisease;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How far a tumour has left its bone and its site, as a case states it.
 *
 * @since 0.1.0
 */
public final class LesionSpread {
  private static final ImmutableSet<Compartment> OUTSIDE_BONE =
      ImmutableSet.copyOf(EnumSet.complementOf(EnumSet.of(Compartment.INTRAOSSEOUS)));
  private static final ImmutableSet<Compartment> AROUND_BONE =
      ImmutableSet.of(Compartment.EPIDURAL, Compartment.PARASPINAL, Compartment.PREVERTEBRAL);

  private LesionSpread() {}

  /**
   * {@return the images that were taken at or before time zero, or at no stated time}
   *
   * @param lesion the lesion
   */
  public static ImmutableList<ImagingFinding> imagesOfPresentation(SpinalLesion lesion) {
    return lesion.imaging().stream()
        .filter(image -> image.months().orElse(0) <= 0)
        .collect(toImmutableList());
  }

  /**
   * {@return whether an image shows tumour in the spinal canal: stated as such, on one aspect of
   * the canal, as a ring, or by what it does to the sac or the cord}
   *
   * @param extension what the image shows of the canal
   */
  public static boolean isInCanal(EpiduralExtension extension) {
    return !extension.aspects().isEmpty()
        || Stream.of(
                extension.tumor(),
                extension.circumferential(),
                extension.thecalSacDeformation(),
                extension.cordContact(),
                extension.cordDisplacement(),
                extension.cordCompression())
            .anyMatch(LesionSpread::isPresent);
  }

  /**
   * {@return whether a tumour that lies in bone reaches beyond its cortex}
   *
   * <p>Present if it is in the epidural space, in bone and a space around it, in the next vertebra,
   * or has a part in soft tissue, or if an image shows the cortex breached. Absent if it is none of
   * these and an image shows the cortex not breached, or the epidural, paraspinal and prevertebral
   * spaces are all stated to be spared. Expansion with an intact shell is no breach. Open if images
   * disagree on the breach.
   *
   * @param lesion the lesion
   */
  public static Finding<Presence> outsideBone(SpinalLesion lesion) {
    List<String> outside = new ArrayList<>();
    Set<Compartment> spaces = lesion.involvedCompartments();
    Set<TissueLayer> layers = lesion.involvedLayers();
    boolean inBone = spaces.contains(Compartment.INTRAOSSEOUS)
        || layers.stream().anyMatch(TissueLayer::isIntraosseous);
    // The epidural space is no compartment of its own, unlike the soft tissue that a tumour may
    // have begun in.
    spaces.stream()
        .filter(space -> space == Compartment.EPIDURAL || (inBone && OUTSIDE_BONE.contains(space)))
        .forEach(space -> outside.add(space.display() + " tumour"));
    layers.stream()
        .filter(layer -> layer == TissueLayer.D || (inBone && !layer.isIntraosseous()))
        .forEach(layer -> outside.add("tumour in layer " + layer.code()));
    if (isPresent(lesion.adjacentVertebraExtension())) {
      outside.add("extension to the next vertebra");
    }
    List<String> breach = new ArrayList<>();
    EnumSet<Presence> breached = EnumSet.noneOf(Presence.class);
    for (ImagingFinding image : imagesOfPresentation(lesion)) {
      String modality = image.modality().display() + ": ";
      if (isPresent(image.softTissueComponent())) {
        outside.add(modality + "part in soft tissue");
      }
      if (image.epiduralExtension().filter(LesionSpread::isInCanal).isPresent()) {
        outside.add(modality + "epidural tumour");
      }
      image.corticalBreach().ifPresent(value -> {
        breached.add(value);
        breach.add(
            modality + (value == Presence.PRESENT ? "cortex breached" : "cortex not breached"));
      });
    }
    if (!outside.isEmpty()) {
      return Finding.of(Presence.PRESENT).withBasis(String.join("; ", outside));
    }
    if (!breached.isEmpty()) {
      return Finding.<Presence>oneOf(breached).withBasis(String.join("; ", breach));
    }
    return inBone && lesion.sparedCompartments().containsAll(AROUND_BONE)
        ? Finding.of(Presence.ABSENT).withBasis("the spaces around the bone are spared")
        : Finding.notRecorded();
  }

  /**
   * {@return whether a primary malignant tumour of the spine has spread to another site when the
   * patient presents}
   *
   * <p>Present with a skip lesion; otherwise as {@link #metastasisElsewhere}.
   *
   * @param patient the case
   * @param lesion the tumour, which need not be listed in the case
   */
  public static Finding<Presence> metastasis(SpinalTumorCase patient, SpinalLesion lesion) {
    return lesion.multiplicity().equals(Optional.of(LesionMultiplicity.SKIP))
        ? Finding.of(Presence.PRESENT).withBasis("skip lesion")
        : metastasisElsewhere(patient, lesion);
  }

  /**
   * {@return whether a primary tumour of the spine has metastases when the patient presents, its
   * own multiplicity not read: a benign tumour may be multiple without any}
   *
   * <p>Present beside a metastasis of the same histology in the spine, or with metastases in
   * organs, nodes, other bones or, of a tumour stated to be primary, in vertebrae. The latter stay
   * open where they may be those of another tumour: beside a lesion that is not of the same stated
   * histology, and for a tumour whose histology is classed as benign.
   *
   * <p>Absent if no metastases are stated at presentation, or none at any time, and the tumour is
   * the only lesion, or has beside it only primary tumours of another histology. Open if other
   * metastases are stated, because a case does not say when they came.
   *
   * @param patient the case
   * @param lesion the tumour, which need not be listed in the case
   */
  public static Finding<Presence> metastasisElsewhere(
      SpinalTumorCase patient, SpinalLesion lesion) {
    ImmutableSet<SpinalLesion> others =
        patient.lesions().stream().filter(other -> !other.equals(lesion)).collect(toImmutableSet());
    if (others.stream().anyMatch(other -> isMetastatic(other) && isOfSameTumor(other, lesion))) {
      return Finding.of(Presence.PRESENT).withBasis("metastasis in the spine");
    }
    Optional<String> stated = metastasesAtPresentation(patient, lesion);
    if (stated.isPresent()) {
      boolean own =
          !isBenign(lesion) && others.stream().allMatch(other -> isOfSameTumor(other, lesion));
      return own
          ? Finding.of(Presence.PRESENT).withBasis(stated.get())
          : Finding.oneOf(Presence.PRESENT, Presence.ABSENT)
              .withBasis(stated.get() + ", whether of this tumour is not stated");
    }
    PatientChart chart = PatientChart.of(patient);
    boolean none = chart.organSystems().value().equals(Optional.of(0))
        && chart.extraspinalBoneFoci().value().equals(Optional.of(0))
        && vertebraeWithMetastases(patient).isEmpty();
    if (none && isOnlyOne(lesion, others)) {
      return Finding.of(Presence.ABSENT)
          .withBasis(Stream.of(chart.organSystems(), chart.extraspinalBoneFoci())
              .flatMap(finding -> finding.basis().stream())
              .distinct()
              .collect(joining("; ")));
    }
    return isPresent(patient.otherMetastases())
        ? Finding.oneOf(Presence.PRESENT, Presence.ABSENT)
            .withBasis("other metastases, whether at presentation is not stated")
        : Finding.notRecorded();
  }

  /** Returns in words what the case states of metastases at presentation; empty if nothing. */
  private static Optional<String> metastasesAtPresentation(
      SpinalTumorCase patient, SpinalLesion lesion) {
    PatientChart chart = PatientChart.of(patient);
    Stream<Finding<Presence>> kinds = Stream.of(
            chart.visceralMetastases(), chart.brainMetastases(), chart.disseminatedMetastases())
        .filter(finding -> isPresent(finding.value()));
    Stream<Finding<Integer>> counts = Stream.of(chart.organSystems(), chart.extraspinalBoneFoci())
        .filter(finding -> finding.value().orElse(0) > 0);
    // The lesion is none of the vertebrae counted only if it is itself stated to be primary.
    Stream<Finding<Integer>> vertebrae = lesion.origin().equals(Optional.of(LesionOrigin.PRIMARY))
        ? Stream.of(chart.vertebrae())
            .filter(it -> vertebraeWithMetastases(patient).isPresent())
        : Stream.empty();
    String words = Stream.of(kinds, counts, vertebrae)
        .flatMap(stated -> stated)
        .flatMap(finding -> finding.basis().stream())
        .collect(joining("; "));
    return words.isEmpty() ? Optional.empty() : Optional.of(words);
  }

  private static OptionalInt vertebraeWithMetastases(SpinalTumorCase patient) {
    return patient
        .metastaticDisease()
        .map(MetastaticDisease::vertebrae)
        .orElse(OptionalInt.empty());
  }

  /** Returns whether nothing in the spine may be a metastasis of the tumour. */
  private static boolean isOnlyOne(SpinalLesion lesion, Set<SpinalLesion> others) {
    return lesion
            .multiplicity()
            .map(stated -> stated == LesionMultiplicity.SOLITARY)
            .orElse(true)
        && lesion.levels().map(LevelSet::isContiguous).orElse(true)
        && others.stream()
            .allMatch(other -> other.origin().equals(Optional.of(LesionOrigin.PRIMARY))
                && other.histology().isPresent()
                && lesion.histology().isPresent()
                && !other.histology().equals(lesion.histology()));
  }

  private static boolean isMetastatic(SpinalLesion lesion) {
    return lesion.origin().equals(Optional.of(LesionOrigin.METASTATIC));
  }

  private static boolean isOfSameTumor(SpinalLesion other, SpinalLesion lesion) {
    return lesion.histology().isPresent() && other.histology().equals(lesion.histology());
  }

  private static boolean isBenign(SpinalLesion lesion) {
    return lesion
        .histology()
        .map(Histology::biologicalClass)
        .filter(kind -> kind == BiologicalClass.BENIGN || kind == BiologicalClass.NON_NEOPLASTIC)
        .isPresent();
  }

  private static boolean isPresent(Optional<Presence> value) {
    return value.equals(Optional.of(Presence.PRESENT));
  }
}
