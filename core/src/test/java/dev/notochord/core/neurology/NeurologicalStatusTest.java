package dev.notochord.core.neurology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.notochord.core.code.Presence;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NeurologicalStatusTest {

  @ParameterizedTest
  @EnumSource(value = FrankelGrade.class, names = "E", mode = EnumSource.Mode.EXCLUDE)
  void refusesAFrankelGradeOfAPatientWithoutDeficit(FrankelGrade grade) {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            NeurologicalStatus.builder().deficit(Presence.ABSENT).frankel(grade).build())
        .withMessage(
            "neurological status: deficit absent, but Frankel grade %s, expected E", grade);
  }

  @ParameterizedTest
  @EnumSource(value = MuscleGrade.class, names = "GRADE_5", mode = EnumSource.Mode.EXCLUDE)
  void refusesAWeakMuscleOfAPatientWithoutDeficit(MuscleGrade grade) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NeurologicalStatus.builder()
            .deficit(Presence.ABSENT)
            .weakestMuscle(grade)
            .build())
        .withMessage(
            "neurological status: deficit absent, but MRC muscle grade %s, expected 5",
            grade.code());
  }

  @Test
  void aPatientWithoutDeficitHasGradeEAndFullPower() {
    NeurologicalStatus status = NeurologicalStatus.builder()
        .deficit(Presence.ABSENT)
        .frankel(FrankelGrade.E)
        .weakestMuscle(MuscleGrade.GRADE_5)
        .build();
    assertThat(status.deficit()).contains(Presence.ABSENT);
  }

  @Property
  void aDeficitIsCompatibleWithEveryGrade(
      @ForAll FrankelGrade frankel, @ForAll MuscleGrade muscle) {
    NeurologicalStatus status = NeurologicalStatus.builder()
        .deficit(Presence.PRESENT)
        .frankel(frankel)
        .weakestMuscle(muscle)
        .build();
    assertThat(status.frankel()).contains(frankel);
    assertThat(status.weakestMuscle()).contains(muscle);
  }

  @Test
  void noGradeIsDerivedFromAnother() {
    NeurologicalStatus status =
        NeurologicalStatus.builder().weakestMuscle(MuscleGrade.GRADE_4).build();
    assertThat(status.deficit()).isEmpty();
    assertThat(status.frankel()).isEmpty();
  }

  @Property
  void gradesAreFoundByTheirCodes(@ForAll FrankelGrade frankel, @ForAll MuscleGrade muscle) {
    assertThat(FrankelGrade.ofCode(frankel.code())).isEqualTo(frankel);
    assertThat(MuscleGrade.ofCode(muscle.code())).isEqualTo(muscle);
  }

  @Test
  void refusesGradesThatDoNotExist() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FrankelGrade.ofCode("F"))
        .withMessage("Frankel grade 'F': expected one of [A, B, C, D, E]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MuscleGrade.ofCode("4+"))
        .withMessage("MRC muscle grade '4+': expected one of [0, 1, 2, 3, 4, 5]");
  }
}
