package dev.notochord.core.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.notochord.core.arbitrary.ImagingArbitraries;
import dev.notochord.core.code.Presence;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImagingFindingTest {

  @Provide
  static Arbitrary<ImagingFinding> findings() {
    return ImagingArbitraries.imagingFindings();
  }

  @Test
  void whatIsNotStatedIsEmpty() {
    ImagingFinding finding = on(Modality.CT).build();
    assertThat(finding.months()).isEmpty();
    assertThat(finding.boneMatrix()).isEmpty();
    assertThat(finding.sclerosis()).isEmpty();
    assertThat(finding.destructionPattern()).isEmpty();
    assertThat(finding.margin()).isEmpty();
    assertThat(finding.scleroticRim()).isEmpty();
    assertThat(finding.scleroticRimExtent()).isEmpty();
    assertThat(finding.mineralization()).isEmpty();
    assertThat(finding.mineralizationPattern()).isEmpty();
    assertThat(finding.lobulation()).isEmpty();
    assertThat(finding.septation()).isEmpty();
    assertThat(finding.fluidFluidLevels()).isEmpty();
    assertThat(finding.corticalExpansion()).isEmpty();
    assertThat(finding.corticalBreach()).isEmpty();
    assertThat(finding.softTissueComponent()).isEmpty();
    assertThat(finding.pathologicalFracture()).isEmpty();
    assertThat(finding.heightLoss()).isEmpty();
    assertThat(finding.heightLossPercent()).isEmpty();
    assertThat(finding.genantGrade()).isEmpty();
    assertThat(finding.deformity()).isEmpty();
    assertThat(finding.bodyAsymmetry()).isEmpty();
    assertThat(finding.bodyInvolvementPercent()).isEmpty();
    assertThat(finding.alignment()).isEmpty();
    assertThat(finding.size()).isEmpty();
    assertThat(finding.signals()).isEmpty();
    assertThat(finding.diffusionRestriction()).isEmpty();
    assertThat(finding.cordSignalChange()).isEmpty();
    assertThat(finding.enhancement()).isEmpty();
    assertThat(finding.enhancementPattern()).isEmpty();
    assertThat(finding.tracer()).isEmpty();
    assertThat(finding.tracerUptake()).isEmpty();
    assertThat(finding.suvMax()).isEmpty();
    assertThat(finding.epiduralExtension()).isEmpty();
    assertThat(finding.note()).isEmpty();
  }

  @Test
  void aDetailDoesNotFillInTheFactThatItBelongsTo() {
    ImagingFinding finding = on(Modality.CT)
        .scleroticRimExtent(RimExtent.PARTIAL)
        .mineralizationPattern(MineralizationPattern.CHONDROID)
        .enhancementPattern(EnhancementPattern.RIM)
        .genantGrade(GenantGrade.GRADE_2)
        .deformity(VertebralDeformity.WEDGE)
        .build();
    assertThat(finding.scleroticRim()).isEmpty();
    assertThat(finding.sclerosis()).isEmpty();
    assertThat(finding.mineralization()).isEmpty();
    assertThat(finding.enhancement()).isEmpty();
    assertThat(finding.heightLoss()).isEmpty();
    assertThat(finding.heightLossPercent()).isEmpty();
  }

  @Property
  void anyPercentageGoesWithTheFactThatItMeasures(
      @ForAll @DoubleRange(min = 0, max = 100) double percent) {
    Presence loss = percent > 0 ? Presence.PRESENT : Presence.ABSENT;
    assertThat(on(Modality.CT)
            .heightLoss(loss)
            .heightLossPercent(percent)
            .bodyInvolvementPercent(percent)
            .build()
            .heightLossPercent())
        .hasValue(percent);
  }

  @Test
  void aPercentageMayStandAlone() {
    assertThat(on(Modality.CT).heightLossPercent(30).build().heightLossPercent())
        .hasValue(30);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 100.1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesPercentagesOutOfRange(double percent) {
    refuses(
        on(Modality.CT).heightLoss(Presence.PRESENT).heightLossPercent(percent),
        "height loss of " + percent + " percent, expected 0 to 100");
    refuses(
        on(Modality.CT).bodyInvolvementPercent(percent),
        "body involvement of " + percent + " percent, expected 0 to 100");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void refusesATimeThatIsNotFinite(double months) {
    refuses(on(Modality.CT).months(months), "months are " + months + ", expected a finite number");
  }

  @Test
  void anExaminationMayLieBeforeTimeZero() {
    assertThat(on(Modality.CT).months(-3.5).build().months()).hasValue(-3.5);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesUptakeValuesOutOfRange(double suv) {
    refuses(on(Modality.PET).suvMax(suv), "SUVmax is " + suv + ", expected a finite number >= 0");
  }

  /** A part that not every modality shows: its name in errors, who shows it, and how to record it. */
  private record BoundPart(
      String subject, String shownBy, UnaryOperator<ImagingFinding.Builder> recording) {
    @Override
    public String toString() {
      return subject;
    }
  }

  static List<BoundPart> boundParts() {
    return List.of(
        new BoundPart(
            "T1 signal hypointense",
            "MRI",
            it -> it.addSignals(MriSignal.of(MriSequence.T1, SignalIntensity.HYPOINTENSE))),
        new BoundPart(
            "diffusion restriction", "MRI", it -> it.diffusionRestriction(Presence.ABSENT)),
        new BoundPart(
            "signal change of the cord", "MRI", it -> it.cordSignalChange(Presence.PRESENT)),
        new BoundPart(
            "fluid-fluid levels", "CT or MRI", it -> it.fluidFluidLevels(Presence.PRESENT)),
        new BoundPart("enhancement", "CT or MRI", it -> it.enhancement(Presence.PRESENT)),
        new BoundPart(
            "enhancement", "CT or MRI", it -> it.enhancementPattern(EnhancementPattern.RIM)),
        new BoundPart("tracer", "bone scan or PET", it -> it.tracer("FDG")),
        new BoundPart("tracer uptake", "bone scan or PET", it -> it.tracerUptake(Presence.ABSENT)),
        new BoundPart("SUVmax", "bone scan or PET", it -> it.suvMax(4.2)),
        new BoundPart(
            "epidural extension",
            "CT or MRI or myelogram",
            it -> it.epiduralExtension(EpiduralExtension.builder().build())));
  }

  @ParameterizedTest
  @MethodSource("boundParts")
  void aPartIsRefusedOnEveryModalityThatDoesNotShowIt(BoundPart part) {
    for (Modality modality : Modality.values()) {
      ImagingFinding.Builder finding = part.recording().apply(on(modality));
      if (Stream.of(part.shownBy().split(" or ")).anyMatch(modality.display()::equals)) {
        assertThatNoException().isThrownBy(finding::build);
      } else {
        refuses(
            finding,
            part.subject() + " on " + modality.display() + ", expected it on " + part.shownBy()
                + " only");
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // loss | percent | grade | deformity | the contradiction
        "ABSENT  | 30 | -         | -     | height loss of 30.0 percent, but height loss is recorded as absent",
        "PRESENT | 0  | -         | -     | height loss of 0.0 percent, but height loss is recorded as present",
        "-       | 0  | -         | WEDGE | height loss of 0.0 percent, but wedge deformity is recorded",
        "-       | 19 | GRADE_1   | -     | height loss of 19.0 percent, but Genant grade 1 (mild) is recorded",
        "-       | 30 | GRADE_0_5 | -     | height loss of 30.0 percent, but Genant grade 0.5 (uncertain) is recorded",
        "PRESENT | 41 | GRADE_2   | CRUSH | height loss of 41.0 percent, but Genant grade 2 (moderate) is recorded",
        "ABSENT  | -  | -         | CRUSH | height loss is recorded as absent, but crush deformity is recorded too",
        "ABSENT  | -  | GRADE_3   | -     | height loss is recorded as absent, but Genant grade 3 (severe) is recorded too",
        "ABSENT  | 0  | GRADE_0   | -     | -",
        "ABSENT  | -  | GRADE_0_5 | -     | -",
        "PRESENT | -  | GRADE_0   | WEDGE | -",
        "PRESENT | 25 | GRADE_1   | WEDGE | -",
        "PRESENT | 25 | GRADE_2   | WEDGE | -",
      })
  void lossOfHeightIsToldInOneVoice(
      @Nullable Presence loss,
      @Nullable Double percent,
      @Nullable GenantGrade grade,
      @Nullable VertebralDeformity deformity,
      @Nullable String contradiction) {
    ImagingFinding.Builder finding = on(Modality.CT)
        .heightLoss(Optional.ofNullable(loss))
        .genantGrade(Optional.ofNullable(grade))
        .deformity(Optional.ofNullable(deformity));
    if (percent != null) {
      finding.heightLossPercent(percent);
    }
    if (contradiction == null) {
      assertThatNoException().isThrownBy(finding::build);
    } else {
      refuses(finding, contradiction);
    }
  }

  @Test
  void boneCannotBeDenseWithoutSclerosis() {
    refuses(
        on(Modality.CT).sclerosis(Presence.ABSENT).boneMatrix(BoneMatrix.BLASTIC),
        "sclerosis is recorded as absent, but blastic bone is recorded too");
    refuses(
        on(Modality.CT).sclerosis(Presence.ABSENT).boneMatrix(BoneMatrix.MIXED),
        "sclerosis is recorded as absent, but mixed bone is recorded too");
    refuses(
        on(Modality.CT).sclerosis(Presence.ABSENT).scleroticRim(Presence.PRESENT),
        "sclerosis is recorded as absent, but rim is recorded too");
    assertThatNoException()
        .isThrownBy(() -> on(Modality.CT)
            .sclerosis(Presence.ABSENT)
            .boneMatrix(BoneMatrix.LYTIC)
            .scleroticRim(Presence.ABSENT)
            .build());
  }

  @Test
  void aDetailOfWhatIsAbsentIsRefused() {
    refuses(
        on(Modality.CT).scleroticRim(Presence.ABSENT).scleroticRimExtent(RimExtent.PARTIAL),
        "sclerotic rim is recorded as absent, but partial is recorded too");
    refuses(
        on(Modality.CT)
            .mineralization(Presence.ABSENT)
            .mineralizationPattern(MineralizationPattern.OSTEOID),
        "mineralization is recorded as absent, but osteoid is recorded too");
    refuses(
        on(Modality.MRI)
            .enhancement(Presence.ABSENT)
            .enhancementPattern(EnhancementPattern.HOMOGENEOUS),
        "enhancement is recorded as absent, but homogeneous is recorded too");
  }

  @Test
  void oneSequenceHasOneSignalBesideOneTissue() {
    refuses(
        on(Modality.MRI)
            .addSignals(
                MriSignal.of(MriSequence.T1, SignalIntensity.ISOINTENSE),
                MriSignal.of(MriSequence.T2, SignalIntensity.HYPERINTENSE),
                MriSignal.of(MriSequence.T2, SignalIntensity.HYPOINTENSE)),
        "T2 signal hyperintense and hypointense recorded, expected one of them");
    assertThat(on(Modality.MRI)
            .addSignals(
                MriSignal.of(MriSequence.T1, SignalIntensity.HYPERINTENSE, ReferenceTissue.MUSCLE),
                MriSignal.of(MriSequence.T1, SignalIntensity.HYPOINTENSE, ReferenceTissue.MARROW),
                MriSignal.of(MriSequence.T1, SignalIntensity.HYPOINTENSE, ReferenceTissue.MARROW))
            .build()
            .signals())
        .hasSize(2);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void aFindingHoldsOnlyWhatItsModalityShows(@ForAll("findings") ImagingFinding finding) {
    Modality modality = finding.modality();
    if (modality != Modality.MRI) {
      assertThat(finding.signals()).isEmpty();
      assertThat(finding.diffusionRestriction()).isEmpty();
      assertThat(finding.cordSignalChange()).isEmpty();
    }
    if (modality != Modality.CT && modality != Modality.MRI && modality != Modality.MYELOGRAM) {
      assertThat(finding.epiduralExtension()).isEmpty();
    }
    if (modality != Modality.BONE_SCAN && modality != Modality.PET) {
      assertThat(finding.tracerUptake()).isEmpty();
      assertThat(finding.suvMax()).isEmpty();
    }
    if (finding.heightLossPercent().isPresent() && finding.genantGrade().isPresent()) {
      assertThat(GenantGrade.possibleFor(finding.heightLossPercent().getAsDouble()))
          .contains(finding.genantGrade().get());
    }
  }

  private static ImagingFinding.Builder on(Modality modality) {
    return ImagingFinding.builder().modality(modality);
  }

  private static void refuses(ImagingFinding.Builder finding, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(finding::build)
        .withMessage("imaging finding: " + message);
  }
}
