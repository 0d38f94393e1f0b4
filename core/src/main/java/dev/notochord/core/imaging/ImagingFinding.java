package dev.notochord.core.imaging;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import dev.notochord.core.code.Presence;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * What one examination with one modality shows of one lesion.
 *
 * <p>Everything but the modality may be empty, and empty says nothing: an image report that does
 * not mention a cortical breach leaves {@link #corticalBreach()} empty, not {@link
 * Presence#ABSENT}. One fact is never filled in from another.
 *
 * <pre>{@code
 * ImagingFinding ct = ImagingFinding.builder()
 *     .modality(Modality.CT)
 *     .boneMatrix(BoneMatrix.LYTIC)
 *     .scleroticRim(Presence.PRESENT)
 *     .scleroticRimExtent(RimExtent.PARTIAL)
 *     .corticalExpansion(Presence.PRESENT)
 *     .lobulation(Presence.PRESENT)
 *     .build();
 * ImagingFinding mri = ImagingFinding.builder()
 *     .modality(Modality.MRI)
 *     .addSignals(
 *         MriSignal.of(MriSequence.T1, SignalIntensity.HYPOINTENSE),
 *         MriSignal.of(MriSequence.T2, SignalIntensity.HYPERINTENSE))
 *     .build();
 * }</pre>
 *
 * <p>Building a finding throws an {@link IllegalArgumentException} that names both sides if the
 * modality cannot show a part, such as an MRI signal on CT, or if two parts contradict each other:
 * a percentage of height loss with loss recorded as absent, a detail of what is recorded as absent,
 * blastic bone without sclerosis.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class ImagingFinding {
  private static final ImmutableSet<Modality> MRI = ImmutableSet.of(Modality.MRI);
  private static final ImmutableSet<Modality> CROSS_SECTION =
      ImmutableSet.of(Modality.CT, Modality.MRI);
  private static final ImmutableSet<Modality> NUCLEAR =
      ImmutableSet.of(Modality.BONE_SCAN, Modality.PET);
  private static final ImmutableSet<Modality> CANAL =
      ImmutableSet.of(Modality.CT, Modality.MRI, Modality.MYELOGRAM);

  ImagingFinding() {}

  /** {@return a builder; the modality is required} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the modality that shows all the rest} */
  public abstract Modality modality();

  /** {@return the time of the examination in months from the time zero of the case; negative before it} */
  public abstract OptionalDouble months();

  /** {@return what the lesion does to bone density} */
  public abstract Optional<BoneMatrix> boneMatrix();

  /** {@return whether there is sclerosis, at the border or elsewhere} */
  public abstract Optional<Presence> sclerosis();

  /** {@return the pattern in which bone is destroyed} */
  public abstract Optional<DestructionPattern> destructionPattern();

  /** {@return how sharply the lesion is set off from the bone around it} */
  public abstract Optional<LesionMargin> margin();

  /** {@return whether a rim of dense bone surrounds the lesion, wholly or in part} */
  public abstract Optional<Presence> scleroticRim();

  /** {@return how much of the lesion the rim surrounds} */
  public abstract Optional<RimExtent> scleroticRimExtent();

  /** {@return whether the tumour itself lays down mineral, bone or cartilage} */
  public abstract Optional<Presence> mineralization();

  /** {@return what the mineral of the tumour looks like} */
  public abstract Optional<MineralizationPattern> mineralizationPattern();

  /** {@return whether the outline of the lesion is lobulated} */
  public abstract Optional<Presence> lobulation();

  /** {@return whether walls divide the lesion} */
  public abstract Optional<Presence> septation();

  /** {@return whether the lesion holds levels of fluid upon fluid; on CT or MRI} */
  public abstract Optional<Presence> fluidFluidLevels();

  /** {@return whether the lesion bulges the cortex; expansion is not yet {@linkplain #corticalBreach() breach}} */
  public abstract Optional<Presence> corticalExpansion();

  /** {@return whether the lesion breaks through the cortex} */
  public abstract Optional<Presence> corticalBreach();

  /** {@return whether the lesion has a part in the soft tissue outside the bone} */
  public abstract Optional<Presence> softTissueComponent();

  /** {@return whether bone weakened by the lesion is fractured} */
  public abstract Optional<Presence> pathologicalFracture();

  /** {@return whether the vertebral body has lost height} */
  public abstract Optional<Presence> heightLoss();

  /**
   * {@return the lost height in percent of the expected height, 0 to 100}
   *
   * <p>It agrees with {@link #heightLoss()}, if that is recorded: present above 0, absent at 0.
   */
  public abstract OptionalDouble heightLossPercent();

  /**
   * {@return the grade of lost height that the reader states}
   *
   * <p>It is one of those that the {@linkplain #heightLossPercent() percentage} leaves {@linkplain
   * GenantGrade#possibleFor(double) open}, if that is recorded.
   */
  public abstract Optional<GenantGrade> genantGrade();

  /** {@return which part of the body has lost height} */
  public abstract Optional<VertebralDeformity> deformity();

  /** {@return whether the vertebral body has lost its symmetry} */
  public abstract Optional<Presence> bodyAsymmetry();

  /** {@return the part of the vertebral body that the tumour takes, in percent of its volume, 0 to 100} */
  public abstract OptionalDouble bodyInvolvementPercent();

  /** {@return the alignment of the spine at the lesion} */
  public abstract Optional<SpinalAlignment> alignment();

  /** {@return the size of the tumour} */
  public abstract Optional<TumorSize> size();

  /**
   * {@return the signal on each MRI sequence that the report names; on MRI}
   *
   * <p>A sequence may appear several times, compared with different tissues.
   */
  public abstract ImmutableSet<MriSignal> signals();

  /** {@return whether the lesion hinders the diffusion of water; on MRI} */
  public abstract Optional<Presence> diffusionRestriction();

  /** {@return whether the signal of the spinal cord is changed at the lesion; on MRI} */
  public abstract Optional<Presence> cordSignalChange();

  /** {@return whether the lesion takes up contrast medium; on CT or MRI} */
  public abstract Optional<Presence> enhancement();

  /** {@return how contrast medium spreads in the lesion} */
  public abstract Optional<EnhancementPattern> enhancementPattern();

  /** {@return the tracer in the words of the source, such as {@code FDG}; on bone scan or PET} */
  public abstract Optional<String> tracer();

  /** {@return whether the lesion takes up more tracer than its surroundings; on bone scan or PET} */
  public abstract Optional<Presence> tracerUptake();

  /** {@return the highest standardised uptake value in the lesion, 0 or more; on bone scan or PET} */
  public abstract OptionalDouble suvMax();

  /** {@return how far the tumour reaches into the spinal canal; on CT, MRI or myelogram} */
  public abstract Optional<EpiduralExtension> epiduralExtension();

  /** {@return what the report adds in words} */
  public abstract Optional<String> note();

  @Value.Check
  void check() {
    months()
        .ifPresent(time -> checkArgument(
            Double.isFinite(time),
            "imaging finding: months are %s, expected a finite number",
            time));
    checkPercent("height loss", heightLossPercent());
    checkPercent("body involvement", bodyInvolvementPercent());
    suvMax()
        .ifPresent(value -> checkArgument(
            value >= 0 && Double.isFinite(value),
            "imaging finding: SUVmax is %s, expected a finite number >= 0",
            value));
    checkModality();
    checkBone();
    checkHeight();
    checkSignals();
    checkDetail(
        "enhancement", enhancement(), enhancementPattern().map(EnhancementPattern::display));
  }

  private void checkModality() {
    signals().forEach(signal -> checkShown(words(signal), true, MRI));
    checkShown("diffusion restriction", diffusionRestriction().isPresent(), MRI);
    checkShown("signal change of the cord", cordSignalChange().isPresent(), MRI);
    checkShown("fluid-fluid levels", fluidFluidLevels().isPresent(), CROSS_SECTION);
    checkShown(
        "enhancement",
        enhancement().isPresent() || enhancementPattern().isPresent(),
        CROSS_SECTION);
    checkShown("tracer", tracer().isPresent(), NUCLEAR);
    checkShown("tracer uptake", tracerUptake().isPresent(), NUCLEAR);
    checkShown("SUVmax", suvMax().isPresent(), NUCLEAR);
    checkShown("epidural extension", epiduralExtension().isPresent(), CANAL);
  }

  private void checkShown(String part, boolean stated, ImmutableSet<Modality> modalities) {
    checkArgument(
        !stated || modalities.contains(modality()),
        "imaging finding: %s on %s, expected it on %s only",
        part,
        modality().display(),
        modalities.stream().map(Modality::display).collect(Collectors.joining(" or ")));
  }

  private void checkBone() {
    checkDetail(
        "sclerosis",
        sclerosis(),
        scleroticRim().filter(it -> it == Presence.PRESENT).map(it -> "rim"));
    checkDetail(
        "sclerosis",
        sclerosis(),
        boneMatrix().filter(it -> it != BoneMatrix.LYTIC).map(it -> it.display() + " bone"));
    checkDetail("sclerotic rim", scleroticRim(), scleroticRimExtent().map(RimExtent::display));
    checkDetail(
        "mineralization",
        mineralization(),
        mineralizationPattern().map(MineralizationPattern::display));
  }

  private void checkHeight() {
    heightLossPercent().ifPresent(percent -> {
      Presence expected = percent > 0 ? Presence.PRESENT : Presence.ABSENT;
      checkArgument(
          heightLoss().orElse(expected) == expected,
          "imaging finding: height loss of %s percent, but height loss is recorded as %s",
          percent,
          heightLoss().map(Presence::display).orElse(""));
      checkArgument(
          deformity().isEmpty() || percent > 0,
          "imaging finding: height loss of %s percent, but %s deformity is recorded",
          percent,
          deformity().map(VertebralDeformity::display).orElse(""));
      ImmutableSet<GenantGrade> possible = GenantGrade.possibleFor(percent);
      checkArgument(
          genantGrade().map(possible::contains).orElse(true),
          "imaging finding: height loss of %s percent, but Genant grade %s is recorded",
          percent,
          genantGrade().map(GenantGrade::display).orElse(""));
    });
    checkDetail("height loss", heightLoss(), deformity().map(it -> it.display() + " deformity"));
    checkDetail(
        "height loss",
        heightLoss(),
        genantGrade().filter(GenantGrade::isFracture).map(it -> "Genant grade " + it.display()));
  }

  /** What belongs to a fact cannot be recorded when the fact is recorded as absent. */
  private static void checkDetail(
      String fact, Optional<Presence> presence, Optional<String> detail) {
    checkArgument(
        detail.isEmpty() || !presence.equals(Optional.of(Presence.ABSENT)),
        "imaging finding: %s is recorded as absent, but %s is recorded too",
        fact,
        detail.orElse(""));
  }

  private void checkSignals() {
    for (MriSignal one : signals()) {
      for (MriSignal other : signals()) {
        checkArgument(
            one.sequence() != other.sequence()
                || !one.reference().equals(other.reference())
                || one.intensity() == other.intensity(),
            "imaging finding: %s and %s recorded, expected one of them",
            words(one),
            other.intensity().display());
      }
    }
  }

  private static String words(MriSignal signal) {
    return signal.sequence().display() + " signal " + signal.intensity().display();
  }

  private static void checkPercent(String subject, OptionalDouble percent) {
    percent.ifPresent(value -> checkArgument(
        value >= 0 && value <= 100,
        "imaging finding: %s of %s percent, expected 0 to 100",
        subject,
        value));
  }

  /** Builds an {@link ImagingFinding}: each method sets the part of its name, once. */
  public static final class Builder extends ImmutableImagingFinding.Builder {
    Builder() {}
  }
}
