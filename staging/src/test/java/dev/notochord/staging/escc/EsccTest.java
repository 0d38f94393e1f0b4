package dev.notochord.staging.escc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.notochord.core.anatomy.TissueLayer;
import dev.notochord.core.anatomy.VertebralLevel;
import dev.notochord.core.code.Presence;
import dev.notochord.core.lesion.Compartment;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.SystemContract;
import dev.notochord.staging.assessment.Assessment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EsccTest {
  @TestFactory
  List<DynamicTest> agreesWithTheVignettes() {
    return SystemContract.vignettes(Escc.system(), "/vignettes/escc.csv");
  }

  @Test
  void agreesWithTheDefinitionsForEveryOneOfThe32Slices() {
    // 20 of the 32 contradict themselves; CSF is free in all but the last two.
    assertThat(SystemContract.agree(Escc.system(), EsccTest::secondTable))
        .isEqualTo(Map.of("0", 2, "1a", 4, "1b", 2, "1c", 2, "2", 1, "3", 1));
  }

  /** From the wording of the grades: the deepest structure reached, then the fluid. */
  private static SystemContract.@Nullable Expected secondTable(Map<String, String> codes) {
    String slice = letter(codes, "epidural tumour")
        + letter(codes, "sac deformed")
        + letter(codes, "cord touched")
        + letter(codes, "cord compressed");
    String grade = switch (slice) {
      case "nnnn" -> "0";
      case "ynnn", "ynyn" -> "1a";
      case "yynn" -> "1b";
      case "yyyn" -> "1c";
      case "yyyy" -> letter(codes, "CSF around cord").equals("y") ? "2" : "3";
      default -> null;
    };
    return grade == null ? null : new SystemContract.Expected("", grade);
  }

  private static String letter(Map<String, String> codes, String criterion) {
    return "present".equals(codes.get(criterion)) ? "y" : "n";
  }

  @Property(tries = 100)
  void isExactlyWhatTheCompletionsAre(@ForAll Random random) {
    SystemContract.holdsForRandomFindings(Escc.system(), random);
  }

  @ParameterizedTest
  @EnumSource(EsccGrade.class)
  void aStatedGradeIsThatGrade(EsccGrade grade) {
    Assessment<EsccGrade> assessment = Escc.assess(EsccFindings.ofGrade(grade));
    assertThat(assessment.classification()).contains(grade);
    assertThat(assessment.contributions().get(0).basis())
        .contains("stated as grade " + grade.code());
    assertThat(EsccGrade.ofCode(grade.code())).isSameAs(grade);
  }

  @Test
  void aStatedGradeClaimsNothingBeyondItsDefinition() {
    // What a finding rules out is settled with it; the fluid is not.
    for (EsccGrade grade : List.of(EsccGrade.GRADE_0, EsccGrade.GRADE_1B, EsccGrade.GRADE_1C)) {
      Assessment<EsccGrade> stated = Escc.assess(EsccFindings.ofGrade(grade));
      assertThat(stated.classification()).contains(grade);
      assertThat(stated.missing()).containsExactly("CSF around cord");
    }
    assertThat(Escc.assess(EsccFindings.ofGrade(EsccGrade.GRADE_3)).missing()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, false, false",
    "1a, false, false",
    "1b, false, false",
    "1c, false, true",
    "2, true, false",
    "3, true, false"
  })
  void highGradeIs2And3AndDisputedIs1c(String code, boolean high, boolean disputed) {
    assertThat(EsccGrade.ofCode(code).isHighGrade()).isEqualTo(high);
    assertThat(EsccGrade.ofCode(code).isDisputed()).isEqualTo(disputed);
  }

  @Test
  void anUnknownGradeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EsccGrade.ofCode("1d"))
        .withMessage("ESCC grade '1d': expected one of [0, 1a, 1b, 1c, 2, 3]");
  }

  @Test
  void findingsThatExcludeEachOtherAreRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Escc.assess(EsccFindings.builder()
            .thecalSacDeformed(Presence.ABSENT)
            .cordCompressed(Presence.PRESENT)
            .build()))
        .withMessage("ESCC: sac deformed 'absent' contradicts cord compressed 'present', expected"
            + " one of them");
  }

  @Test
  void aTouchedCordInASacThatIsNotDeformedSaysHowItWasRead() {
    EsccFindings findings = EsccFindings.builder()
        .epiduralTumor(Presence.PRESENT)
        .thecalSacDeformed(Presence.ABSENT)
        .cordContact(Presence.PRESENT)
        .build();
    assertThat(Escc.assess(findings).caveats())
        .containsExactly("the cord is touched and the sac not deformed: no grade describes that, 1a"
            + " is read by the letter");
  }

  @ParameterizedTest
  @CsvSource({
    "C1, 1b on at C1-T2",
    "T2, 1b on at C1-T2",
    "T3, 1c on at T3-L5",
    "T13, 1c on at T3-L5",
    "L5, 1c on at T3-L5"
  })
  void theLevelAddsWhatItsRegionMeant(String level, String words) {
    assertThat(at(level).caveats())
        .contains(level + ": in one series at least half of the patients from grade " + words
            + " had a paralysis, AIS D or worse (Uei 2018)");
  }

  @ParameterizedTest
  @CsvSource({"L2, false", "L3, true", "S1, true"})
  void belowTheCordTheAssessmentSaysSo(String level, boolean below) {
    assertThat(at(level)
            .caveats()
            .contains(level + " lies below the cord, which the definitions" + " name"))
        .isEqualTo(below);
  }

  @Test
  void theSeriesOfRegionsEndsAtL5AndWithoutALevelThereIsNoNote() {
    assertThat(at("S1").caveats())
        .containsExactly("S1 lies below the cord, which the definitions name");
    assertThat(Escc.assess(EsccFindings.ofGrade(EsccGrade.GRADE_2)).caveats()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "T2, 0, false", "T2, 1a, false", "T2, 1b, true", "T2, 3, true",
    "T3, 0, false", "T3, 1b, false", "T3, 1c, true", "T3, 2, true"
  })
  void theRegionIsNotedOnlyFromTheGradeItSpeaksOf(String level, String grade, boolean noted) {
    EsccFindings stated = EsccFindings.ofGrade(EsccGrade.ofCode(grade));
    EsccFindings placed = EsccFindings.builder()
        .epiduralTumor(stated.epiduralTumor())
        .thecalSacDeformed(stated.thecalSacDeformed())
        .cordContact(stated.cordContact())
        .cordCompressed(stated.cordCompressed())
        .csfVisible(stated.csfVisible())
        .level(VertebralLevel.ofCode(level))
        .build();
    assertThat(Escc.assess(placed).caveats().isEmpty()).isEqualTo(!noted);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, -, true",
        "intramedullary, -, false",
        "intradural-extramedullary, -, false",
        "-, E, false",
        "intradural-extramedullary, D, true",
        "epidural, E, true",
        "paraspinal, -, true"
      })
  void aLesionWithinTheDuraAloneIsNotGraded(
      @Nullable String space, @Nullable String layer, boolean applies) {
    SpinalLesion.Builder lesion = SpinalLesion.builder();
    Optional.ofNullable(space).map(Compartment::ofCode).ifPresent(lesion::addInvolvedCompartments);
    Optional.ofNullable(layer).map(TissueLayer::ofCode).ifPresent(lesion::addInvolvedLayers);
    assertThat(Escc.system()
            .whyNotApplicable(
                SpinalTumorCase.builder().id("x").build(), Optional.of(lesion.build())))
        .isEqualTo(
            applies
                ? Optional.empty()
                : Optional.of(
                    "for tumours outside the dura; the lesion is stated to lie within it"));
  }

  private static Assessment<EsccGrade> at(String level) {
    return Escc.assess(
        EsccFindings.builder().level(VertebralLevel.ofCode(level)).build());
  }

  @Test
  void printsAsATable() {
    assertThat(Escc.assess(EsccFindings.builder()
            .thecalSacDeformed(Presence.PRESENT)
            .cordContact(Presence.ABSENT)
            .build()))
        .hasToString("""
            ESCC: grade 1b (Bilsky 2010)
              epidural tumour  not recorded
              sac deformed     present
              cord touched     absent
              cord compressed  not recorded
              CSF around cord  not recorded
              meaning: thecal sac deformed, cord not touched""");
  }
}
