package dev.notochord.core.histology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpinalVascularityTest {

  // Nair 2013, abstract.
  @ParameterizedTest
  @CsvSource({
    "SOLITARY_FIBROUS_TUMOR, 2.6",
    "RENAL_CELL_CARCINOMA, 2.0",
    "CLEAR_CELL_RENAL_CELL_CARCINOMA, 2.0",
    "PAPILLARY_RENAL_CELL_CARCINOMA, 2.0",
    "CHROMOPHOBE_RENAL_CELL_CARCINOMA, 2.0",
    "PAPILLARY_THYROID_CARCINOMA, 2.0",
    "FOLLICULAR_THYROID_CARCINOMA, 2.0",
    "MEDULLARY_THYROID_CARCINOMA, 2.0",
    "ANAPLASTIC_THYROID_CARCINOMA, 2.0"
  })
  void agreesWithTheSeries(Histology histology, double meanGrade) {
    assertThat(SpinalVascularity.meanGrade(histology)).hasValue(meanGrade);
  }

  @Test
  void aHistologyThatTheSeriesDoesNotReportHasNoGrade() {
    assertThat(Arrays.stream(Histology.values())
            .map(SpinalVascularity::meanGrade)
            .filter(OptionalDouble::isPresent))
        .hasSize(9);
    assertThat(SpinalVascularity.meanGrade(Histology.LEIOMYOSARCOMA)).isEmpty();
  }

  @Test
  void namesItsPaper() {
    assertThat(SpinalVascularity.source().shortForm()).isEqualTo("Nair 2013");
  }
}
