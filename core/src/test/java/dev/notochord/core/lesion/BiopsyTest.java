package dev.notochord.core.lesion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.notochord.core.arbitrary.LesionArbitraries;
import dev.notochord.core.histology.Histology;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BiopsyTest {

  @Provide
  static Arbitrary<Biopsy> biopsies() {
    return LesionArbitraries.biopsies();
  }

  @Test
  void everythingMayBeUnknown() {
    Biopsy biopsy = Biopsy.builder().build();
    assertThat(biopsy.months()).isEmpty();
    assertThat(biopsy.route()).isEmpty();
    assertThat(biopsy.result()).isEmpty();
    assertThat(biopsy.histology()).isEmpty();
    assertThat(biopsy.histologyText()).isEmpty();
    assertThat(biopsy.note()).isEmpty();
  }

  @Test
  void aHistologyDoesNotFillInTheResult() {
    assertThat(Biopsy.builder().histology(Histology.OSTEOSARCOMA).build().result())
        .isEmpty();
  }

  @Test
  void anInconclusiveBiopsyHasNoHistology() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Biopsy.builder()
            .result(BiopsyResult.INCONCLUSIVE)
            .histology(Histology.LEIOMYOSARCOMA)
            .build())
        .withMessage(
            "biopsy: recorded as inconclusive, but histology leiomyosarcoma is recorded too");
    assertThat(Biopsy.builder()
            .result(BiopsyResult.INCONCLUSIVE)
            .histologyText("suspicious for a sarcoma")
            .build()
            .histologyText())
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void refusesATimeThatIsNotFinite(double months) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Biopsy.builder().months(months).build())
        .withMessage("biopsy: months are %s, expected a finite number", months);
  }

  @Test
  void aBiopsyMayLieBeforeTimeZero() {
    assertThat(Biopsy.builder().months(-0.5).build().months()).hasValue(-0.5);
  }

  @Property(tries = 200)
  void aHistologyMeansThatTheSampleWasNotInconclusive(@ForAll("biopsies") Biopsy biopsy) {
    if (biopsy.histology().isPresent()) {
      assertThat(biopsy.result()).isNotEqualTo(Optional.of(BiopsyResult.INCONCLUSIVE));
    }
  }
}
