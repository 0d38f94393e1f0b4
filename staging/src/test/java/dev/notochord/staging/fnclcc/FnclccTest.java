package dev.notochord.staging.fnclcc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.notochord.core.histology.Histology;
import dev.notochord.core.histology.TumorGrade;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.SystemContract;
import dev.notochord.staging.SystemContract.Expected;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FnclccTest {
  private static final Map<String, Map<String, Integer>> TABLE = Map.of(
      "differentiation", Map.of("resembles-normal", 1, "type-certain", 2, "undifferentiated", 3),
      "mitoses", Map.of("0-9", 1, "10-19", 2, "20-up", 3),
      "necrosis", Map.of("none", 0, "under-50", 1, "50-up", 2));

  @TestFactory
  List<DynamicTest> agreesWithTheVignettes() {
    return SystemContract.vignettes(Fnclcc.system(), "/vignettes/fnclcc.csv");
  }

  @Test
  void agreesWithTheTableForAll27Combinations() {
    // Totals 2 to 8 occur 1, 3, 6, 7, 6, 3 and 1 times.
    assertThat(SystemContract.agree(Fnclcc.system(), FnclccTest::secondTable))
        .isEqualTo(Map.of("G1", 1 + 3, "G2", 6 + 7, "G3", 6 + 3 + 1));
  }

  private static Expected secondTable(Map<String, String> codes) {
    int total = 0;
    for (Map.Entry<String, Map<String, Integer>> row : TABLE.entrySet()) {
      total += row.getValue().getOrDefault(codes.get(row.getKey()), 100);
    }
    return new Expected(Integer.toString(total), total <= 3 ? "G1" : total <= 5 ? "G2" : "G3");
  }

  @Property(tries = 100)
  void isExactlyWhatTheCompletionsAre(@ForAll Random random) {
    SystemContract.holdsForRandomFindings(Fnclcc.system(), random);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "9, 1", "10, 2", "19, 2", "20, 3", "200, 3"})
  void mitosesArePlaced(int count, int points) {
    assertThat(FnclccMitoses.ofCount(count).points()).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0.1, 1", "49.9, 1", "50, 2", "50.1, 2", "100, 2"})
  void necrosisIsPlaced(double percent, int points) {
    assertThat(FnclccNecrosis.ofPercent(percent).points()).isEqualTo(points);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 100.1, Double.NaN, Double.POSITIVE_INFINITY})
  void aShareThatCannotBeIsRefused(double percent) {
    assertThatThrownBy(() -> FnclccFindings.builder().necrosisPercent(percent))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("necrosis: " + percent + " percent, expected 0 to 100");
  }

  @Test
  void aNegativeCountIsRefused() {
    assertThatThrownBy(() -> FnclccFindings.builder().mitosesPerTenFields(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("mitoses in 10 fields: -1, expected 0 or more");
  }

  @Test
  void theExampleOfTheDocumentationHolds() {
    assertThat(Fnclcc.assess(FnclccFindings.builder()
                .differentiation(FnclccDifferentiation.TYPE_CERTAIN)
                .mitosesPerTenFields(12)
                .necrosisPercent(20)
                .build())
            .headline())
        .isEqualTo("FNCLCC 5 of 8: grade 2 (Trojani 1984)");
  }

  @ParameterizedTest
  @CsvSource({
    "SYNOVIAL_SARCOMA, 3",
    "MESENCHYMAL_CHONDROSARCOMA, 3",
    "ANGIOSARCOMA, 23",
    "LEIOMYOSARCOMA, 123",
    "FIBROSARCOMA, 123",
    "CHORDOMA, 123"
  })
  void theTableByTypeLeavesTheseScores(Histology histology, String scores) {
    assertThat(FnclccDifferentiation.possibleFor(histology).stream()
            .map(category -> (int) category.points())
            .map(String::valueOf)
            .reduce("", String::concat))
        .isEqualTo(scores);
  }

  @Test
  void everyGradeIsAGradeOfTheCase() {
    assertThat(Arrays.stream(FnclccGrade.values()).map(FnclccGrade::tumorGrade))
        .containsExactly(TumorGrade.G1, TumorGrade.G2, TumorGrade.G3);
  }

  @Test
  void noCaseHoldsWhatTheMicroscopeShows() {
    assertThat(Fnclcc.system()
            .whyNotApplicable(SpinalTumorCase.builder().id("x").build(), Optional.empty()))
        .contains("asks for mitoses and necrosis under the microscope");
  }
}
