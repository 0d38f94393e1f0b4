package dev.notochord.staging.chart;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.notochord.core.anatomy.TissueLayer;
import dev.notochord.core.code.Presence;
import dev.notochord.core.imaging.EpiduralExtension;
import dev.notochord.core.imaging.ImagingFinding;
import dev.notochord.core.lesion.Compartment;
import dev.notochord.core.lesion.LesionMultiplicity;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
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
      if (isPresent(image.epiduralExtension().flatMap(EpiduralExtension::tumor))) {
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
   * {@return whether a primary malignant tumour of the spine has spread to another site}
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
   * {@return whether a primary tumour of the spine has metastases, its own multiplicity not read: a
   * benign tumour may be multiple without any}
   *
   * <p>Present with metastases in organs, or beside a metastasis of the same histology in the
   * spine. Absent if other metastases are stated to be absent and the tumour is the only lesion.
   * Open if other metastases are stated, because a case does not say whether they were there at
   * presentation.
   *
   * @param patient the case
   * @param lesion the tumour, which need not be listed in the case
   */
  public static Finding<Presence> metastasisElsewhere(
      SpinalTumorCase patient, SpinalLesion lesion) {
    PatientChart chart = PatientChart.of(patient);
    Optional<Finding<Presence>> organs = Stream.of(
            chart.visceralOrBrainMetastases(), chart.disseminatedMetastases())
        .filter(finding -> isPresent(finding.value()))
        .findFirst();
    if (organs.isPresent()) {
      return organs.get();
    }
    ImmutableSet<SpinalLesion> others =
        patient.lesions().stream().filter(other -> !other.equals(lesion)).collect(toImmutableSet());
    if (lesion.histology().isPresent()
        && others.stream()
            .anyMatch(other -> other.origin().equals(Optional.of(LesionOrigin.METASTATIC))
                && other.histology().equals(lesion.histology()))) {
      return Finding.of(Presence.PRESENT).withBasis("metastasis in the spine");
    }
    if (isPresent(patient.otherMetastases())) {
      return Finding.oneOf(Presence.PRESENT, Presence.ABSENT)
          .withBasis("other metastases, whether at presentation is not stated");
    }
    boolean alone = others.isEmpty()
        && lesion
            .multiplicity()
            .map(stated -> stated == LesionMultiplicity.SOLITARY)
            .orElse(true);
    return alone && patient.otherMetastases().isPresent()
        ? Finding.of(Presence.ABSENT).withBasis("no other metastases")
        : Finding.notRecorded();
  }

  private static boolean isPresent(Optional<Presence> value) {
    return value.equals(Optional.of(Presence.PRESENT));
  }
}
