package dev.notochord.core.histology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.notochord.core.arbitrary.HistologyArbitraries;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradeTest {

  // SEER grade tables for bone; the AJCC 8 tiers.
  @ParameterizedTest
  @CsvSource({
    "G1, G1, 1, LOW",
    "G2, G2, 2, HIGH",
    "G3, G3, 3, HIGH",
    "HIGH_GRADE, H, H, HIGH",
    "GX, GX, 9,"
  })
  void theGradesAndTheirTiersAreThoseOfTheRegistry(
      TumorGrade grade, String code, String registryCode, GradeTier tier) {
    assertThat(grade.code()).isEqualTo(code);
    assertThat(grade.registryCode()).isEqualTo(registryCode);
    assertThat(grade.tier()).isEqualTo(Optional.ofNullable(tier));
    assertThat(TumorGrade.ofCode(code)).isEqualTo(grade);
    assertThat(TumorGrade.ofRegistryCode(registryCode)).isEqualTo(grade);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "4", "h", "G1", "A"})
  void refusesARegistryCodeThatIsNotOneOfBone(String code) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TumorGrade.ofRegistryCode(code))
        .withMessage("registry grade '%s': expected one of [1, 2, 3, H, 9]", code);
  }

  @Test
  void aGradeThatCannotBeAssessedIsNoDefault() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DefaultGrade(TumorGrade.GX, "a table"))
        .withMessage("default grade: grade is GX, expected a grade that a type can have");
  }

  @Test
  void aDefaultGradeNamesItsSource() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DefaultGrade(TumorGrade.G2, " "))
        .withMessage("default grade G2: source is blank, expected one");
  }

  @Property
  void aDefaultGradeHasATier(@ForAll("defaultGrades") DefaultGrade grade) {
    assertThat(grade.grade().tier()).isPresent();
  }

  @Provide
  Arbitrary<DefaultGrade> defaultGrades() {
    return HistologyArbitraries.defaultGrades();
  }

  @Test
  void theCnsWhoGradesRunFromOneToFour() {
    assertThat(CnsWhoGrade.ofCode("4")).isEqualTo(CnsWhoGrade.GRADE_4);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CnsWhoGrade.ofCode("IV"))
        .withMessage("CNS WHO grade 'IV': expected one of [1, 2, 3, 4]");
  }
}
