package dev.notochord.core.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.notochord.core.code.Presence;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImagingFindingTest {

  @Test
  void whatIsNotStatedIsEmpty() {
    ImagingFinding finding = ImagingFinding.builder().modality(Modality.CT).build();
    assertThat(finding.boneMatrix()).isEmpty();
    assertThat(finding.sclerosis()).isEmpty();
    assertThat(finding.corticalExpansion()).isEmpty();
    assertThat(finding.corticalBreach()).isEmpty();
    assertThat(finding.heightLoss()).isEmpty();
    assertThat(finding.heightLossPercent()).isEmpty();
    assertThat(finding.bodyInvolvementPercent()).isEmpty();
    assertThat(finding.alignment()).isEmpty();
    assertThat(finding.t1Signal()).isEmpty();
    assertThat(finding.t2Signal()).isEmpty();
    assertThat(finding.note()).isEmpty();
  }

  @Property
  void anyPercentageGoesWithTheFactThatItMeasures(
      @ForAll @DoubleRange(min = 0, max = 100) double percent) {
    Presence loss = percent > 0 ? Presence.PRESENT : Presence.ABSENT;
    assertThat(ImagingFinding.builder()
            .modality(Modality.CT)
            .heightLoss(loss)
            .heightLossPercent(percent)
            .bodyInvolvementPercent(percent)
            .build()
            .heightLossPercent())
        .hasValue(percent);
  }

  @Test
  void refusesAPercentageOfALossThatIsAbsent() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImagingFinding.builder()
            .modality(Modality.CT)
            .heightLoss(Presence.ABSENT)
            .heightLossPercent(30)
            .build())
        .withMessage(
            "imaging finding: height loss of 30.0 percent, but height loss is recorded as absent");
  }

  @Test
  void aPercentageMayStandAlone() {
    ImagingFinding image =
        ImagingFinding.builder().modality(Modality.CT).heightLossPercent(30).build();
    assertThat(image.heightLossPercent()).hasValue(30);
  }

  @Test
  void refusesALossOfZeroPercent() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImagingFinding.builder()
            .modality(Modality.CT)
            .heightLoss(Presence.PRESENT)
            .heightLossPercent(0)
            .build())
        .withMessageEndingWith("of 0.0 percent, but height loss is recorded as present");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 100.1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesPercentagesOutOfRange(double percent) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImagingFinding.builder()
            .modality(Modality.CT)
            .heightLoss(Presence.PRESENT)
            .heightLossPercent(percent)
            .build())
        .withMessage("imaging finding: height loss of %s percent, expected 0 to 100", percent);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImagingFinding.builder()
            .modality(Modality.CT)
            .bodyInvolvementPercent(percent)
            .build())
        .withMessage("imaging finding: body involvement of %s percent, expected 0 to 100", percent);
  }

  @ParameterizedTest
  @EnumSource(value = Modality.class, names = "MRI", mode = EnumSource.Mode.EXCLUDE)
  void refusesAnMriSignalOnAnotherModality(Modality modality) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImagingFinding.builder()
            .modality(modality)
            .t1Signal(SignalIntensity.HYPOINTENSE)
            .build())
        .withMessage(
            "imaging finding: T1 signal hypointense on %s, expected it on MRI only",
            modality.display());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImagingFinding.builder()
            .modality(modality)
            .t2Signal(SignalIntensity.HYPERINTENSE)
            .build())
        .withMessage(
            "imaging finding: T2 signal hyperintense on %s, expected it on MRI only",
            modality.display());
  }
}
