package dev.notochord.core.lesion;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.notochord.core.anatomy.AngularZone;
import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.anatomy.NeuralForamen;
import dev.notochord.core.anatomy.TissueLayer;
import dev.notochord.core.anatomy.VertebralPart;
import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.CnsWhoGrade;
import dev.notochord.core.histology.Histology;
import dev.notochord.core.histology.Morphology;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.histology.TumorGrade;
import dev.notochord.core.imaging.ImagingFinding;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * One tumour in the spine, as far as the source describes it.
 *
 * <p>A metastasis keeps the histology and the site of its primary apart from the place where it
 * lies:
 *
 * <pre>{@code
 * SpinalLesion lesion = SpinalLesion.builder()
 *     .levels(LevelSet.of(VertebralLevel.C5))
 *     .addInvolvedParts(VertebralPart.of(VertebralElement.LAMINA, Side.RIGHT))
 *     .addForamina(NeuralForamen.of(VertebralLevel.C5, Side.RIGHT))
 *     .origin(LesionOrigin.METASTATIC)
 *     .histology(Histology.LEIOMYOSARCOMA)
 *     .primarySite(PrimarySite.RETROPERITONEUM)
 *     .build();
 * lesion.morphology();  // Optional[8890/6]
 * }</pre>
 *
 * <p>Any part may be empty, and empty says nothing. A part of the vertebra listed neither as
 * involved nor as spared is not stated. Building a lesion whose parts contradict each other throws
 * an {@link IllegalArgumentException} that names both.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class SpinalLesion {
  SpinalLesion() {}

  /** {@return a builder; nothing is required} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the vertebrae that the tumour occupies, if the source names them} */
  public abstract Optional<LevelSet> levels();

  /** {@return the place in the words of the source, such as {@code two consecutive lumbar vertebrae}} */
  public abstract Optional<String> levelText();

  /** {@return whether the tumour began here or came from elsewhere} */
  public abstract Optional<LesionOrigin> origin();

  /** {@return the kind of tumour} */
  public abstract Optional<Histology> histology();

  /** {@return the kind of tumour in the words of the source, such as {@code osteosarcoma (giant cell-rich)}} */
  public abstract Optional<String> histologyText();

  /** {@return the grade of a sarcoma, as it was reported} */
  public abstract Optional<TumorGrade> grade();

  /** {@return the grade of a tumour of the nervous system or its coverings, as it was reported} */
  public abstract Optional<CnsWhoGrade> cnsWhoGrade();

  /** {@return whether the tumour is seen here for the first time or came back} */
  public abstract Optional<TumorPresentation> tumorPresentation();

  /** {@return whether the tumour is the only one of the spine} */
  public abstract Optional<LesionMultiplicity> multiplicity();

  /** {@return where the tumour began: in the spine for a primary tumour, in the organ of the primary for a metastasis} */
  public abstract Optional<PrimarySite> primarySite();

  /** {@return where the tumour began in the words of the source, such as {@code skin of lower back}} */
  public abstract Optional<String> primarySiteText();

  /** {@return the parts of the vertebra that hold tumour; in a lesion of several levels, at one of them at least} */
  public abstract ImmutableSet<VertebralPart> involvedParts();

  /** {@return the parts of the vertebra that the source states to be free of tumour, at every level of the lesion} */
  public abstract ImmutableSet<VertebralPart> sparedParts();

  /** {@return the sectors of the vertebra in the axial plane that hold tumour} */
  public abstract ImmutableSet<AngularZone> involvedZones();

  /** {@return the sectors that the source states to be free of tumour} */
  public abstract ImmutableSet<AngularZone> sparedZones();

  /** {@return the layers between the soft tissue outside and the dura that hold tumour} */
  public abstract ImmutableSet<TissueLayer> involvedLayers();

  /** {@return the layers that the source states to be free of tumour} */
  public abstract ImmutableSet<TissueLayer> sparedLayers();

  /** {@return the spaces that hold tumour} */
  public abstract ImmutableSet<Compartment> involvedCompartments();

  /** {@return the spaces that the source states to be free of tumour} */
  public abstract ImmutableSet<Compartment> sparedCompartments();

  /** {@return whether the tumour keeps to its compartment, as the source states it; never read off the other parts} */
  public abstract Optional<CompartmentStatus> compartmentStatus();

  /** {@return the neural foramina that the tumour grows into; each borders one of the {@link #levels()}} */
  public abstract ImmutableSet<NeuralForamen> foramina();

  /** {@return whether the tumour grows from one vertebra into the next} */
  public abstract Optional<Presence> adjacentVertebraExtension();

  /**
   * {@return whether the tumour compresses the spinal cord, as the source states it of the lesion}
   *
   * <p>What an image shows of it, in detail, is the {@linkplain ImagingFinding#epiduralExtension()
   * epidural extension} there.
   */
  public abstract Optional<Presence> cordCompression();

  /** {@return what the tumour does to vessels, each vessel and side once} */
  public abstract ImmutableList<VascularInvolvement> vascularInvolvement();

  /** {@return what images show, in the order of the source} */
  public abstract ImmutableList<ImagingFinding> imaging();

  /** {@return the attempts to get a sample, in the order of the source} */
  public abstract ImmutableList<Biopsy> biopsies();

  @Value.Check
  void check() {
    checkApart(involvedParts(), sparedParts(), VertebralPart::toString);
    checkApart(involvedZones(), sparedZones(), AngularZone::display);
    checkApart(involvedLayers(), sparedLayers(), layer -> "layer " + layer.code());
    checkApart(involvedCompartments(), sparedCompartments(), Compartment::display);
    checkLayers();
    checkOrigin();
    checkCompartmentStatus();
    checkVessels();
    levels().ifPresent(this::checkLevels);
  }

  private static <T> void checkApart(Set<T> involved, Set<T> spared, Function<T, String> words) {
    Set<T> both = Sets.intersection(involved, spared);
    checkArgument(
        both.isEmpty(),
        "spinal lesion: %s listed as involved and as spared, expected one of them",
        both.stream().map(words).collect(Collectors.toList()));
  }

  private void checkOrigin() {
    checkArgument(
        !origin().equals(Optional.of(LesionOrigin.PRIMARY))
            || primarySite().map(PrimarySite::isSpinal).orElse(true),
        "spinal lesion: origin primary, but primary site %s, expected a site in the spine",
        primarySite().map(PrimarySite::display).orElse(""));
    checkArgument(
        !origin().equals(Optional.of(LesionOrigin.PRIMARY))
            || histology().map(Histology::occursInSpineAsPrimary).orElse(true),
        "spinal lesion: origin primary, but histology %s, which keeps that name in the limbs;"
            + " expected %s",
        histology().map(Histology::display).orElse(""),
        Histology.CHONDROSARCOMA_GRADE_1.display());
  }

  /** Layers and compartments have two spaces in common: the bone, in two layers, and the epidural space. */
  private void checkLayers() {
    for (TissueLayer layer : involvedLayers()) {
      boolean free = layer.isIntraosseous()
          ? sparedCompartments().contains(Compartment.INTRAOSSEOUS)
          : layer == TissueLayer.D && sparedCompartments().contains(Compartment.EPIDURAL);
      checkArgument(
          !free,
          "spinal lesion: layer %s (%s) listed as involved, but the %s space as spared",
          layer.code(),
          layer.display(),
          layer.isIntraosseous() ? "intraosseous" : "epidural");
    }
    checkArgument(
        !involvedCompartments().contains(Compartment.EPIDURAL)
            || !sparedLayers().contains(TissueLayer.D),
        "spinal lesion: the epidural space listed as involved, but layer D as spared");
  }

  /** The boundary of the compartment is the cortex: a tumour on both sides of it has left. */
  private void checkCompartmentStatus() {
    compartmentStatus()
        .ifPresent(status -> checkArgument(
            status == CompartmentStatus.EXTRACOMPARTMENTAL
                || involvedCompartments().size() < 2
                || !involvedCompartments().contains(Compartment.INTRAOSSEOUS),
            "spinal lesion: recorded as %s, but tumour lies within and outside bone: %s",
            status.display(),
            involvedCompartments().stream()
                .map(Compartment::display)
                .collect(Collectors.toList())));
  }

  private void checkVessels() {
    Set<VascularInvolvement> seen = new HashSet<>();
    for (VascularInvolvement vessel : vascularInvolvement()) {
      checkArgument(
          seen.add(VascularInvolvement.builder()
              .vessel(vessel.vessel())
              .side(vessel.side())
              .build()),
          "spinal lesion: %s%s listed twice, expected once",
          vessel.vessel().display(),
          vessel.side().map(side -> ", " + side.display()).orElse(""));
    }
  }

  private void checkLevels(LevelSet levels) {
    checkArgument(
        levels.isContiguous() || !multiplicity().equals(Optional.of(LesionMultiplicity.SOLITARY)),
        "spinal lesion: recorded as solitary, but its levels %s lie apart",
        levels);
    for (VertebralPart part : involvedParts()) {
      checkArgument(
          levels.levels().stream()
              .anyMatch(
                  level -> !part.element().presenceAt(level).equals(Optional.of(Presence.ABSENT))),
          "spinal lesion: %s listed as involved, but its levels %s have none",
          part,
          levels);
    }
    for (NeuralForamen foramen : foramina()) {
      checkArgument(
          levels.contains(foramen.upper()) || levels.contains(foramen.lower()),
          "spinal lesion: %s borders none of its levels %s, expected it at one of them",
          foramen,
          levels);
    }
  }

  /**
   * {@return the ICD-O morphology of this lesion: that of its histology, with behaviour 6 when the
   * lesion is metastatic}
   *
   * <p>Empty when the histology is not known or has no ICD-O code, and when the origin is not
   * stated: behaviour 3 would claim a primary tumour and 6 a metastasis.
   */
  public Optional<Morphology> morphology() {
    return origin()
        .flatMap(origin -> histology()
            .flatMap(Histology::morphology)
            .map(code -> origin == LesionOrigin.METASTATIC ? code.asMetastasis() : code));
  }

  /** Builds a {@link SpinalLesion}: each method sets the part of its name, once. */
  public static final class Builder extends ImmutableSpinalLesion.Builder {
    Builder() {}
  }
}
