package dev.notochord.core.arbitrary;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import dev.notochord.core.anatomy.VertebralLevel;
import dev.notochord.core.code.Presence;
import dev.notochord.core.imaging.BoneMatrix;
import dev.notochord.core.imaging.CanalAspect;
import dev.notochord.core.imaging.DestructionPattern;
import dev.notochord.core.imaging.EnhancementPattern;
import dev.notochord.core.imaging.EpiduralExtension;
import dev.notochord.core.imaging.GenantGrade;
import dev.notochord.core.imaging.ImagingFinding;
import dev.notochord.core.imaging.LesionMargin;
import dev.notochord.core.imaging.MineralizationPattern;
import dev.notochord.core.imaging.Modality;
import dev.notochord.core.imaging.MriSequence;
import dev.notochord.core.imaging.MriSignal;
import dev.notochord.core.imaging.ReferenceTissue;
import dev.notochord.core.imaging.RimExtent;
import dev.notochord.core.imaging.SignalIntensity;
import dev.notochord.core.imaging.SpinalAlignment;
import dev.notochord.core.imaging.TumorSize;
import dev.notochord.core.imaging.VertebralDeformity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Valid values of what images show, with each optional part sometimes empty. */
public final class ImagingArbitraries {
  private static final Set<Modality> CROSS_SECTION = EnumSet.of(Modality.CT, Modality.MRI);
  private static final Set<Modality> NUCLEAR = EnumSet.of(Modality.BONE_SCAN, Modality.PET);
  private static final Set<Modality> CANAL =
      EnumSet.of(Modality.CT, Modality.MRI, Modality.MYELOGRAM);

  private ImagingArbitraries() {}

  /** Signals on any sequence, with and without the tissue that they are compared with. */
  public static Arbitrary<MriSignal> mriSignals() {
    return Combinators.combine(
            Arbitraries.of(MriSequence.class),
            Arbitraries.of(SignalIntensity.class),
            Arbitraries.of(ReferenceTissue.class).optional(0.5))
        .as((sequence, intensity, reference) -> reference
            .map(tissue -> MriSignal.of(sequence, intensity, tissue))
            .orElseGet(() -> MriSignal.of(sequence, intensity)));
  }

  /** Sizes from a tenth of a millimetre to half a metre, with any of their numbers left out. */
  public static Arbitrary<TumorSize> tumorSizes() {
    Arbitrary<Double> millimetres = Arbitraries.doubles().between(0.1, 500);
    return Combinators.combine(
            millimetres.list().ofSize(3),
            Arbitraries.of(true, false).list().ofSize(3),
            Arbitraries.doubles().between(0, 1).optional(0.5),
            Arbitraries.doubles().between(0.01, 100_000).optional(0.5))
        .as((axes, stated, share, volume) -> {
          TumorSize.Builder size = TumorSize.builder();
          size.craniocaudalMillimetres(axis(axes, stated, 0));
          size.transverseMillimetres(axis(axes, stated, 1));
          size.anteroposteriorMillimetres(axis(axes, stated, 2));
          // From the middle one of the axes up to the diagonal of their box.
          double middle = axes.stream().sorted().skip(1).findFirst().orElseThrow();
          double diagonal = Math.sqrt(axes.stream().mapToDouble(it -> it * it).sum());
          share.ifPresent(it -> size.longestDiameterMillimetres(middle + it * (diagonal - middle)));
          volume.ifPresent(size::volumeCubicCentimetres);
          return size.build();
        });
  }

  private static OptionalDouble axis(List<Double> axes, List<Boolean> stated, int index) {
    return stated.get(index) ? OptionalDouble.of(axes.get(index)) : OptionalDouble.empty();
  }

  /** Descriptions of the canal that some picture agrees with, whole or in part. */
  public static Arbitrary<EpiduralExtension> epiduralExtensions() {
    return Combinators.combine(
            Arbitraries.of(pictures()),
            Arbitraries.of(true, false).list().ofSize(7),
            Arbitraries.of(CanalAspect.class).set().ofMaxSize(4),
            Arbitraries.of(VertebralLevel.class).optional(0.5))
        .as((picture, stated, aspects, level) -> {
          List<Optional<Presence>> parts = new ArrayList<>();
          for (int i = 0; i < 7; i++) {
            parts.add(stated.get(i) ? Optional.of(picture.get(i)) : Optional.empty());
          }
          return EpiduralExtension.builder()
              .level(level)
              .tumor(parts.get(0))
              .thecalSacDeformation(parts.get(1))
              .cordContact(parts.get(2))
              .cordDisplacement(parts.get(3))
              .cordCompression(parts.get(4))
              .circumferential(parts.get(5))
              .csfAroundCord(parts.get(6))
              .addAllAspects(picture.get(0) == Presence.PRESENT ? aspects : Set.of())
              .build();
        });
  }

  /** Tumour, deformed sac, contact, displacement, compression, ring and fluid, as they may go together. */
  private static List<ImmutableList<Presence>> pictures() {
    Set<Presence> both = EnumSet.allOf(Presence.class);
    return Sets.cartesianProduct(both, both, both, both, both, both, both).stream()
        .map(ImmutableList::copyOf)
        .filter(it -> {
          boolean tumor = it.get(0) == Presence.PRESENT;
          boolean deformed = it.get(1) == Presence.PRESENT;
          boolean touched = it.get(2) == Presence.PRESENT;
          boolean displaced = it.get(3) == Presence.PRESENT;
          boolean compressed = it.get(4) == Presence.PRESENT;
          boolean ring = it.get(5) == Presence.PRESENT;
          return (tumor || !(deformed || touched || ring))
              && (deformed || !(displaced || compressed))
              && (touched || !compressed);
        })
        .toList();
  }

  /** Findings on every modality, with any of the parts that it can show. */
  public static Arbitrary<ImagingFinding> imagingFindings() {
    return Arbitraries.of(Modality.class).flatMap(ImagingArbitraries::imagingFindings);
  }

  /** Findings on one modality, with any of the parts that it can show. */
  public static Arbitrary<ImagingFinding> imagingFindings(Modality modality) {
    boolean mri = modality == Modality.MRI;
    boolean crossSection = CROSS_SECTION.contains(modality);
    boolean nuclear = NUCLEAR.contains(modality);
    Arbitrary<Double> percents = Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.doubles().between(0, 100)),
        Tuple.of(1, Arbitraries.of(0.0, 20.0, 25.0, 40.0, 50.0, 100.0)));
    return Builders.withBuilder(() -> ImagingFinding.builder().modality(modality))
        .use(numbers(Arbitraries.doubles().between(-600, 600)))
        .in((finding, it) -> finding.months(it))
        .use(bones())
        .in((finding, it) -> it.addTo(finding))
        .use(constants(DestructionPattern.class))
        .in((finding, it) -> finding.destructionPattern(it))
        .use(constants(LesionMargin.class))
        .in((finding, it) -> finding.margin(it))
        .use(details(MineralizationPattern.class))
        .in((finding, it) ->
            finding.mineralization(it.presence()).mineralizationPattern(it.detail()))
        .use(presences())
        .in((finding, it) -> finding.lobulation(it))
        .use(presences())
        .in((finding, it) -> finding.septation(it))
        .use(only(crossSection, presences()))
        .in((finding, it) -> finding.fluidFluidLevels(it))
        .use(presences())
        .in((finding, it) -> finding.corticalExpansion(it))
        .use(presences())
        .in((finding, it) -> finding.corticalBreach(it))
        .use(presences())
        .in((finding, it) -> finding.softTissueComponent(it))
        .use(presences())
        .in((finding, it) -> finding.pathologicalFracture(it))
        .use(heights(percents))
        .in((finding, it) -> it.addTo(finding))
        .use(presences())
        .in((finding, it) -> finding.bodyAsymmetry(it))
        .use(numbers(percents))
        .in((finding, it) -> finding.bodyInvolvementPercent(it))
        .use(constants(SpinalAlignment.class))
        .in((finding, it) -> finding.alignment(it))
        .use(tumorSizes().optional(0.5))
        .in((finding, it) -> finding.size(it))
        .use(mriSignals()
            .list()
            .uniqueElements(it -> List.of(it.sequence(), it.reference()))
            .ofMaxSize(mri ? 4 : 0))
        .in((finding, it) -> finding.addAllSignals(it))
        .use(only(mri, presences()))
        .in((finding, it) -> finding.diffusionRestriction(it))
        .use(only(mri, presences()))
        .in((finding, it) -> finding.cordSignalChange(it))
        .use(details(EnhancementPattern.class))
        .in((finding, it) -> crossSection
            ? finding.enhancement(it.presence()).enhancementPattern(it.detail())
            : finding)
        .use(only(nuclear, Arbitraries.of("FDG", "DOTATATE", "diphosphonate").optional(0.5)))
        .in((finding, it) -> finding.tracer(it))
        .use(only(nuclear, presences()))
        .in((finding, it) -> finding.tracerUptake(it))
        .use(numbers(Arbitraries.doubles().between(0, 60)))
        .in((finding, it) -> finding.suvMax(nuclear ? it : OptionalDouble.empty()))
        .use(only(CANAL.contains(modality), epiduralExtensions().optional(0.5)))
        .in((finding, it) -> finding.epiduralExtension(it))
        .use(Arbitraries.of("solitary", "partly sclerotic border").optional(0.5))
        .in((finding, it) -> finding.note(it))
        .build(ImagingFinding.Builder::build);
  }

  private static Arbitrary<Bone> bones() {
    return Combinators.combine(presences(), constants(BoneMatrix.class), details(RimExtent.class))
        .as((sclerosis, matrix, rim) -> {
          if (!sclerosis.equals(Optional.of(Presence.ABSENT))) {
            return new Bone(sclerosis, matrix, rim);
          }
          boolean noRim = rim.presence().isEmpty() && rim.detail().isEmpty();
          return new Bone(
              sclerosis,
              matrix.map(it -> BoneMatrix.LYTIC),
              noRim ? rim : new Detail<>(Optional.of(Presence.ABSENT), Optional.empty()));
        });
  }

  private static Arbitrary<Height> heights(Arbitrary<Double> percents) {
    Arbitrary<Optional<Presence>> absent = Arbitraries.just(Presence.ABSENT).optional(0.5);
    Arbitrary<Optional<Presence>> present = Arbitraries.just(Presence.PRESENT).optional(0.5);
    Arbitrary<Optional<VertebralDeformity>> deformities = constants(VertebralDeformity.class);
    Arbitrary<Height> kept = Combinators.combine(
            absent,
            Arbitraries.just(0.0).optional(0.5),
            Arbitraries.of(GenantGrade.GRADE_0, GenantGrade.GRADE_0_5).optional(0.5))
        .as((loss, percent, grade) -> new Height(loss, percent, grade, Optional.empty()));
    Arbitrary<Height> judged = Combinators.combine(
            present, constants(GenantGrade.class), deformities)
        .as((loss, grade, deformity) -> new Height(loss, Optional.empty(), grade, deformity));
    Arbitrary<Height> measured = percents
        .map(percent -> Math.max(percent, 0.1))
        .flatMap(percent -> Combinators.combine(
                present,
                Arbitraries.of(GenantGrade.possibleFor(percent).asList()).optional(0.5),
                deformities)
            .as((loss, grade, deformity) ->
                new Height(loss, Optional.of(percent), grade, deformity)));
    return Arbitraries.oneOf(kept, judged, measured);
  }

  private static Arbitrary<Optional<Presence>> presences() {
    return constants(Presence.class);
  }

  private static <E extends Enum<E>> Arbitrary<Optional<E>> constants(Class<E> vocabulary) {
    return Arbitraries.of(vocabulary).optional(0.5);
  }

  private static <E extends Enum<E>> Arbitrary<Detail<E>> details(Class<E> vocabulary) {
    return Combinators.combine(presences(), constants(vocabulary))
        .as((presence, detail) -> new Detail<>(
            presence, presence.equals(Optional.of(Presence.ABSENT)) ? Optional.empty() : detail));
  }

  private static Arbitrary<OptionalDouble> numbers(Arbitrary<Double> numbers) {
    return numbers
        .optional(0.5)
        .map(it -> it.map(OptionalDouble::of).orElseGet(OptionalDouble::empty));
  }

  private static <T> Arbitrary<Optional<T>> only(boolean shown, Arbitrary<Optional<T>> parts) {
    return shown ? parts : Arbitraries.just(Optional.empty());
  }

  /** A fact and what is recorded only where the fact is not absent. */
  private record Detail<E>(Optional<Presence> presence, Optional<E> detail) {}

  private record Bone(
      Optional<Presence> sclerosis, Optional<BoneMatrix> matrix, Detail<RimExtent> rim) {
    ImagingFinding.Builder addTo(ImagingFinding.Builder finding) {
      return finding
          .sclerosis(sclerosis)
          .boneMatrix(matrix)
          .scleroticRim(rim.presence())
          .scleroticRimExtent(rim.detail());
    }
  }

  private record Height(
      Optional<Presence> loss,
      Optional<Double> percent,
      Optional<GenantGrade> grade,
      Optional<VertebralDeformity> deformity) {
    ImagingFinding.Builder addTo(ImagingFinding.Builder finding) {
      percent.ifPresent(finding::heightLossPercent);
      return finding.heightLoss(loss).genantGrade(grade).deformity(deformity);
    }
  }
}
