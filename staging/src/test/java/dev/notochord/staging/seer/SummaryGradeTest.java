package dev.notochord.staging.seer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.notochord.staging.SystemContract;
import dev.notochord.staging.SystemContract.Expected;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryGradeTest {
  private static final String ORDER = "54321EDCBAHML9";

  @TestFactory
  List<DynamicTest> agreesWithTheVignettes() {
    return SystemContract.vignettes(SummaryGrade.system(), "/vignettes/seer-summary-grade.csv");
  }

  @Test
  void agreesWithThePrintedOrderForAll196Combinations() {
    // The k-th code from the bottom wins over k - 1 others in two ways and over itself in one.
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < ORDER.length(); i++) {
      counts.put(ORDER.substring(i, i + 1), 2 * (ORDER.length() - i) - 1);
    }
    assertThat(SystemContract.agree(SummaryGrade.system(), SummaryGradeTest::secondTable))
        .isEqualTo(counts);
  }

  private static Expected secondTable(Map<String, String> codes) {
    int place = Math.min(
        ORDER.indexOf(codes.getOrDefault("clinical grade", "")),
        ORDER.indexOf(codes.getOrDefault("pathological grade", "")));
    return new Expected("", ORDER.substring(place, place + 1));
  }

  @Property(tries = 100)
  void isExactlyWhatTheCompletionsAre(@ForAll Random random) {
    SystemContract.holdsForRandomFindings(SummaryGrade.system(), random);
  }

  @ParameterizedTest
  @CsvSource({
    "H, 1, true",
    "2, H, true",
    "H, 3, false",
    "H, H, false",
    "H, A, false",
    "1, 2, false",
    "H, 9, false"
  })
  void saysSoWhereALowerGradeOutranksHighGrade(String clinical, String pathological, boolean note) {
    assertThat(SummaryGrade.assess(SummaryGradeFindings.builder()
                .clinical(RegistryGrade.ofCode(clinical))
                .pathological(RegistryGrade.ofCode(pathological))
                .build())
            .caveats()
            .contains("H is high grade, yet digits 1 and 2 outrank it"))
        .isEqualTo(note);
  }

  @ParameterizedTest
  @CsvSource({
    "1, G1", "2, G2", "3, G3", "H, G3", "A, GX", "B, GX", "C, GX", "D, GX", "9, GX", "4, none",
    "5, none", "E, none", "M, none", "L, none"
  })
  void lettersOfDifferentiationCountAsUnknownGrade(String code, String category) {
    assertThat(RegistryGrade.ofCode(code)
            .histologicGrade()
            .map(grade -> grade.code())
            .orElse("none"))
        .isEqualTo(category);
  }

  @Test
  void anUnknownCodeIsRefused() {
    assertThatThrownBy(() -> RegistryGrade.ofCode("X"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "registry grade 'X': expected one of [5, 4, 3, 2, 1, E, D, C, B, A, H, M, L, 9]");
  }
}
