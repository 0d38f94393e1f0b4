package dev.notochord.core.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.core.arbitrary.ImagingArbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TumorSizeTest {

  @Provide
  static Arbitrary<TumorSize> sizes() {
    return ImagingArbitraries.tumorSizes();
  }

  @Test
  void nothingIsFilledIn() {
    TumorSize size = TumorSize.builder().longestDiameterMillimetres(30).build();
    assertThat(size.craniocaudalMillimetres()).isEmpty();
    assertThat(size.transverseMillimetres()).isEmpty();
    assertThat(size.anteroposteriorMillimetres()).isEmpty();
    assertThat(size.volumeCubicCentimetres()).isEmpty();
    assertThat(size.ellipsoidVolumeCubicCentimetres()).isEmpty();
    assertThat(axes(40, 30, 20).build().longestDiameterMillimetres()).isEmpty();
  }

  @Test
  void theEllipsoidOfThreeAxesHasPiSixthsOfTheirBox() {
    assertThat(axes(42, 35, 30).build().ellipsoidVolumeCubicCentimetres().orElseThrow())
        .isCloseTo(Math.PI / 6 * 4.2 * 3.5 * 3.0, within(1e-12));
    // A ball of 2 cm: 4/3 pi r^3 with r = 1 cm.
    assertThat(axes(20, 20, 20).build().ellipsoidVolumeCubicCentimetres().orElseThrow())
        .isCloseTo(4.0 / 3 * Math.PI, within(1e-12));
  }

  @Test
  void theStatedVolumeIsNotTheEllipsoid() {
    TumorSize size = axes(20, 20, 20).volumeCubicCentimetres(5.5).build();
    assertThat(size.volumeCubicCentimetres()).hasValue(5.5);
    assertThat(size.ellipsoidVolumeCubicCentimetres().orElseThrow()).isLessThan(4.2);
  }

  @Property
  void theEllipsoidIsKnownExactlyWhenAllAxesAre(@ForAll("sizes") TumorSize size) {
    boolean all = size.craniocaudalMillimetres().isPresent()
        && size.transverseMillimetres().isPresent()
        && size.anteroposteriorMillimetres().isPresent();
    assertThat(size.ellipsoidVolumeCubicCentimetres().isPresent()).isEqualTo(all);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesNumbersThatMeasureNothing(double value) {
    refuses(TumorSize.builder().craniocaudalMillimetres(value), "craniocaudal extent", value);
    refuses(TumorSize.builder().transverseMillimetres(value), "transverse extent", value);
    refuses(TumorSize.builder().anteroposteriorMillimetres(value), "anteroposterior extent", value);
    refuses(TumorSize.builder().longestDiameterMillimetres(value), "longest diameter", value);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TumorSize.builder().volumeCubicCentimetres(value).build())
        .withMessage(
            "tumour size: volume of %s cubic centimetres, expected a finite number > 0", value);
  }

  private static void refuses(TumorSize.Builder size, String subject, double value) {
    assertThatIllegalArgumentException()
        .isThrownBy(size::build)
        .withMessage(
            "tumour size: %s of %s millimetres, expected a finite number > 0", subject, value);
  }

  @Test
  void theLongestDiameterIsShorterThanOneAxisAtMost() {
    // In the axial plane the extent from head to tail is not seen.
    assertThatNoException()
        .isThrownBy(() -> axes(60, 30, 20).longestDiameterMillimetres(30).build());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> axes(60, 30, 20).longestDiameterMillimetres(6).build())
        .withMessage("tumour size: longest diameter of 6.0 millimetres, but the axes of 60.0 and"
            + " 30.0 millimetres are longer");
  }

  private static TumorSize.Builder axes(
      double craniocaudal, double transverse, double anteroposterior) {
    return TumorSize.builder()
        .craniocaudalMillimetres(craniocaudal)
        .transverseMillimetres(transverse)
        .anteroposteriorMillimetres(anteroposterior);
  }
}
