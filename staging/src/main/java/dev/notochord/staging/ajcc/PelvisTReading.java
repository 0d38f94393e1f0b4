package dev.notochord.staging.ajcc;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.anatomy.TissueLayer;
import dev.notochord.core.code.Presence;
import dev.notochord.core.imaging.ImagingFinding;
import dev.notochord.core.imaging.TumorSize;
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
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Reads the findings of the T category of the pelvis off a lesion of the sacrum. */
final class PelvisTReading {
  private final SpinalLesion lesion;
  private final ImmutableList<ImagingFinding> images;
  private final ImmutableList.Builder<String> caveats = ImmutableList.builder();

  PelvisTReading(SpinalLesion lesion) {
    this.lesion = lesion;
    this.images = LesionSpread.imagesOfPresentation(lesion);
  }

  PelvisTFindings findings() {
    return PelvisTFindings.builder()
        .segments(
            Finding.oneOf(PelvicSegments.ONE, PelvicSegments.TWO, PelvicSegments.THREE_OR_MORE)
                .withBasis("sacrum; whether other segments are involved is not stated"))
        .extraosseous(extraosseous())
        .size(size())
        .vessels(vessels())
        .addAllCaveats(caveats.build())
        .build();
  }

  private Finding<Presence> extraosseous() {
    List<String> present = new ArrayList<>();
    List<String> absent = new ArrayList<>();
    for (ImagingFinding image : images) {
      image.softTissueComponent().ifPresent(found -> {
        if (found == Presence.PRESENT) {
          present.add(image.modality().display() + ": soft tissue component");
        } else {
          absent.add(image.modality().display() + ": no soft tissue component");
        }
      });
      if (image.epiduralExtension().filter(LesionSpread::isInCanal).isPresent()) {
        present.add(image.modality().display() + ": epidural tumour");
      }
    }
    for (Compartment space :
        List.of(Compartment.EPIDURAL, Compartment.PARASPINAL, Compartment.PREVERTEBRAL)) {
      if (lesion.involvedCompartments().contains(space)) {
        present.add(space.display() + " tumour");
      }
    }
    for (TissueLayer layer : List.of(TissueLayer.A, TissueLayer.D)) {
      if (lesion.involvedLayers().contains(layer)) {
        present.add("layer " + layer.code());
      }
    }
    if (!present.isEmpty()) {
      return Finding.of(Presence.PRESENT).withBasis(String.join("; ", present));
    }
    return absent.isEmpty()
        ? Finding.notRecorded()
        : Finding.of(Presence.ABSENT).withBasis(String.join("; ", absent));
  }

  private Finding<BoneTumorSize> size() {
    EnumSet<BoneTumorSize> stated = EnumSet.noneOf(BoneTumorSize.class);
    List<String> basis = new ArrayList<>();
    for (ImagingFinding image : images) {
      image.size().flatMap(PelvisTReading::placed).ifPresent(size -> {
        stated.add(size);
        basis.add(image.modality().display() + ": " + size.display());
      });
    }
    if (stated.isEmpty()) {
      return Finding.notRecorded();
    }
    if (stated.size() > 1) {
      caveats.add("size: images disagree, both readings are left open");
    }
    return Finding.<BoneTumorSize>oneOf(stated).withBasis(String.join("; ", basis));
  }

  /** One axis over the limit tells; one axis below it does not. */
  private static Optional<BoneTumorSize> placed(TumorSize size) {
    List<OptionalDouble> axes = List.of(
        size.craniocaudalMillimetres(),
        size.transverseMillimetres(),
        size.anteroposteriorMillimetres());
    double largest = Stream.concat(axes.stream(), Stream.of(size.longestDiameterMillimetres()))
        .flatMapToDouble(OptionalDouble::stream)
        .max()
        .orElse(0);
    if (largest == 0) {
      return Optional.empty();
    }
    BoneTumorSize placed = BoneTumorSize.ofMillimetres(largest);
    boolean complete = size.longestDiameterMillimetres().isPresent()
        || axes.stream().allMatch(OptionalDouble::isPresent);
    return placed == BoneTumorSize.OVER_8_CM || complete ? Optional.of(placed) : Optional.empty();
  }

  private Finding<Presence> vessels() {
    List<String> present = new ArrayList<>();
    for (VascularInvolvement vessel : lesion.vascularInvolvement()) {
      boolean thrombus = vessel.thrombus().equals(Optional.of(Presence.PRESENT));
      if (vessel.vessel() == Vessel.INFERIOR_VENA_CAVA && thrombus) {
        caveats.add("vessels: tumour thrombus in the inferior vena cava; whether it lies in pelvic"
            + " vessels too is left open");
      }
      if (vessel.vessel() != Vessel.ILIAC_VESSELS) {
        continue;
      }
      if (thrombus) {
        present.add("tumour thrombus in " + vessel.vessel().display());
      } else if (vessel.encasement().equals(Optional.of(Presence.PRESENT))) {
        caveats.add("vessels: iliac vessels encased; whether it is the external ones is left open");
      }
    }
    return present.isEmpty()
        ? Finding.notRecorded()
        : Finding.of(Presence.PRESENT).withBasis(String.join("; ", present));
  }
}
