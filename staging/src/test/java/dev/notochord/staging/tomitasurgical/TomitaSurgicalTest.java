package dev.notochord.staging.tomitasurgical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.SystemContract;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.StagingSystem;
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

class TomitaSurgicalTest {
  @TestFactory
  List<DynamicTest> agreesWithTheVignettes() {
    return SystemContract.vignettes(TomitaSurgical.system(), "/vignettes/tomita-surgical.csv");
  }

  @Test
  void theClassIsTheStatedType() {
    assertThat(SystemContract.agree(
            TomitaSurgical.system(),
            codes -> new SystemContract.Expected("", codes.getOrDefault("type", ""))))
        .isEqualTo(Map.of("1", 1, "2", 1, "3", 1, "4", 1, "5", 1, "6", 1, "7", 1));
  }

  @Property(tries = 100)
  void isExactlyWhatTheCompletionsAre(@ForAll Random random) {
    SystemContract.holdsForRandomFindings(TomitaSurgical.system(), random);
  }

  @ParameterizedTest
  @CsvSource({
    "1, true, false",
    "2, true, false",
    "3, true, false",
    "4, false, true",
    "5, false, true",
    "6, false, true",
    "7, false, false"
  })
  void types1To3KeepToTheirCompartmentAndTypes4To6AreDisputed(
      String code, boolean intracompartmental, boolean disputed) {
    TomitaSurgicalType type = TomitaSurgicalType.ofCode(code);
    assertThat(type.isIntracompartmental()).isEqualTo(intracompartmental);
    assertThat(type.isDisputed()).isEqualTo(disputed);
    assertThat(type.meaning().orElseThrow().startsWith("disputed: ")).isEqualTo(disputed);
    assertThat(TomitaSurgical.assess(TomitaSurgicalFindings.builder().type(type).build())
            .caveats()
            .isEmpty())
        .isEqualTo(!disputed);
  }

  @Test
  void aDisputedTypeShowsBothMeanings() {
    assertThat(TomitaSurgical.assess(
            TomitaSurgicalFindings.builder().type(TomitaSurgicalType.TYPE_6).build()))
        .hasToString("""
            Tomita type: type 6 (Tomita 1997)
              type  type 6
              meaning: disputed: in the one list that could be seen: encasing great vessels; as\
             usually given, not checked in a source: into an adjacent vertebra
              note: types 4 to 6 mean different things in different lists: ask the source which list\
             it used""");
  }

  @Test
  void aTypeThatMayBeDisputedCarriesTheNote() {
    assertThat(TomitaSurgical.assess(TomitaSurgicalFindings.builder()
                .type(Finding.oneOf(TomitaSurgicalType.TYPE_3, TomitaSurgicalType.TYPE_4))
                .build())
            .caveats())
        .hasSize(1);
  }

  @Test
  void noCaseHoldsTheType() {
    assertThat(TomitaSurgical.system().scope()).isEqualTo(StagingSystem.Scope.NONE);
    assertThat(TomitaSurgical.system()
            .whyNotApplicable(SpinalTumorCase.builder().id("x").build(), Optional.empty()))
        .contains("the type is stated by the surgeon; a case does not hold it");
  }

  @Test
  void thereIsNoType8() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TomitaSurgicalType.ofCode("8"))
        .withMessage("surgical type of Tomita '8': expected one of [1, 2, 3, 4, 5, 6, 7]");
  }
}
