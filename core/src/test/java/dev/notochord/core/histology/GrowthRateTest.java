package dev.notochord.core.histology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowthRateTest {

  // Tomita 2001, the primaries that the paper names.
  @ParameterizedTest
  @CsvSource({
    "BREAST, SLOW",
    "THYROID, SLOW",
    "PROSTATE, SLOW",
    "KIDNEY, MODERATE",
    "UTERUS, MODERATE",
    "LUNG, RAPID",
    "STOMACH, RAPID",
    "UNKNOWN_PRIMARY, RAPID"
  })
  void agreesWithTomita(PrimarySite site, GrowthRate rate) {
    assertThat(GrowthRate.tomita(site)).contains(rate);
  }

  @Test
  void aPrimaryThatThePaperDoesNotNameHasNoClass() {
    assertThat(
            Arrays.stream(PrimarySite.values()).map(GrowthRate::tomita).filter(Optional::isPresent))
        .hasSize(8);
    assertThat(GrowthRate.tomita(PrimarySite.COLON)).isEmpty();
    assertThat(GrowthRate.tomita(PrimarySite.CORPUS_UTERI)).isEmpty();
  }

  @Test
  void namesItsPaper() {
    assertThat(GrowthRate.tomitaSource().shortForm()).isEqualTo("Tomita 2001");
    assertThat(GrowthRate.tomitaSource().doi()).contains("10.1097/00007632-200102010-00016");
  }
}
