package dev.notochord.core.neurology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.notochord.core.arbitrary.NeurologyArbitraries;
import dev.notochord.core.code.Presence;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
            "neurological status: deficit absent, but muscle power %s, expected 5", grade.code());
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
    assertThat(status.weakestMuscle()).contains(MusclePower.of(muscle));
  }

  @Test
  void noGradeIsDerivedFromAnother() {
    NeurologicalStatus status =
        NeurologicalStatus.builder().weakestMuscle(MuscleGrade.GRADE_4).build();
    assertThat(status.deficit()).isEmpty();
    assertThat(status.frankel()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = ModifiedFrankelGrade.class, names = "E", mode = EnumSource.Mode.EXCLUDE)
  void refusesAModifiedFrankelGradeOfAPatientWithoutDeficit(ModifiedFrankelGrade grade) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NeurologicalStatus.builder()
            .deficit(Presence.ABSENT)
            .modifiedFrankel(grade)
            .build())
        .withMessage(
            "neurological status: deficit absent, but modified Frankel grade %s, expected E",
            grade);
  }

  @ParameterizedTest
  @EnumSource(value = NurickGrade.class)
  void signsOfTheCordWithNormalGaitAreNoDeficitAndWorseGaitIs(NurickGrade grade) {
    NeurologicalStatus.Builder status =
        NeurologicalStatus.builder().deficit(Presence.ABSENT).nurick(grade);
    if (grade == NurickGrade.GRADE_0 || grade == NurickGrade.GRADE_1) {
      assertThat(status.build().nurick()).contains(grade);
    } else {
      assertThatIllegalArgumentException()
          .isThrownBy(status::build)
          .withMessage(
              "neurological status: deficit absent, but Nurick grade %s, expected 0 or 1",
              grade.code());
    }
  }

  static Stream<Arguments> deficits() {
    return Stream.of(
        Arguments.of(
            "Japanese modified Frankel grade D3, expected E",
            set(b -> b.japaneseFrankel(JapaneseFrankelGrade.D3))),
        Arguments.of("AIS grade D, expected E", set(b -> b.ais(AisGrade.D))),
        Arguments.of(
            "neurological level T6, expected S4-5",
            set(b -> b.neurologicalLevel(SpinalSegment.T6))),
        Arguments.of("McCormick grade II, expected I", set(b -> b.mcCormick(McCormickGrade.II))),
        Arguments.of(
            "modified McCormick grade II, expected I",
            set(b -> b.modifiedMcCormick(ModifiedMcCormickGrade.II))),
        Arguments.of(
            "bladder function impaired, expected normal",
            set(b -> b.bladder(SphincterFunction.IMPAIRED))),
        Arguments.of(
            "bowel function lost, expected normal", set(b -> b.bowel(SphincterFunction.LOST))),
        Arguments.of(
            "motor deficits developed over 0.0 days, expected none",
            set(b -> b.motorDeficitOnsetDays(0))),
        Arguments.of("the mJOA score is below 18", set(b -> b.mjoa(Mjoa18Score.of(17)))),
        Arguments.of(
            "muscle power 5-, expected 5",
            set(b -> b.weakestMuscle(MusclePower.of(MuscleGrade.GRADE_5, PowerModifier.MINUS)))),
        Arguments.of(
            "the examination gives AIS A, B, C, D",
            set(b -> b.examination(IsncsciExamination.builder()
                .right(IsncsciSide.builder()
                    .putPinPrick(SpinalSegment.L4, SensoryScore.ALTERED)
                    .build())
                .build()))));
  }

  private static Consumer<NeurologicalStatus.Builder> set(
      Consumer<NeurologicalStatus.Builder> part) {
    return part;
  }

  @ParameterizedTest
  @MethodSource("deficits")
  void refusesEveryDeficitOfAPatientWithoutOne(
      String contradiction, Consumer<NeurologicalStatus.Builder> part) {
    NeurologicalStatus.Builder with = NeurologicalStatus.builder().deficit(Presence.PRESENT);
    part.accept(with);
    assertThat(with.build().deficit()).contains(Presence.PRESENT);
    NeurologicalStatus.Builder without = NeurologicalStatus.builder().deficit(Presence.ABSENT);
    part.accept(without);
    assertThatIllegalArgumentException()
        .isThrownBy(without::build)
        .withMessage("neurological status: deficit absent, but " + contradiction);
  }

  @Test
  void anExaminationThatMayBeNormalIsCompatibleWithNoDeficit() {
    NeurologicalStatus status = NeurologicalStatus.builder()
        .deficit(Presence.ABSENT)
        .examination(IsncsciExamination.builder()
            .voluntaryAnalContraction(Presence.PRESENT)
            .build())
        .build();
    assertThat(status.examination()).isPresent();
  }

  @Test
  void refusesAnAisGradeThatTheExaminationExcludes() {
    IsncsciExamination examination = IsncsciExamination.builder()
        .voluntaryAnalContraction(Presence.PRESENT)
        .deepAnalPressure(Presence.ABSENT)
        .build();
    assertThat(NeurologicalStatus.builder()
            .ais(AisGrade.C)
            .examination(examination)
            .build()
            .ais())
        .contains(AisGrade.C);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NeurologicalStatus.builder()
            .ais(AisGrade.B)
            .examination(examination)
            .build())
        .withMessage("neurological status: AIS grade B, but the examination gives AIS C, D");
  }

  @Test
  void refusesANeurologicalLevelThatTheExaminationExcludes() {
    IsncsciExamination examination = IsncsciExamination.builder()
        .left(IsncsciSide.builder()
            .sensation(SpinalSegment.C2, SpinalSegment.C3, SensoryScore.NORMAL)
            .putPinPrick(SpinalSegment.C4, SensoryScore.ALTERED)
            .build())
        .build();
    for (SpinalSegment level : SpinalSegment.values()) {
      NeurologicalStatus.Builder status =
          NeurologicalStatus.builder().examination(examination).neurologicalLevel(level);
      // The left gives C3; of the right nothing is known, and it may lie higher.
      if (level.compareTo(SpinalSegment.C3) <= 0) {
        assertThat(status.build().neurologicalLevel()).contains(level);
      } else {
        assertThatIllegalArgumentException()
            .isThrownBy(status::build)
            .withMessage(
                "neurological status: neurological level %s, but the examination gives C1, C2, C3",
                level.code());
      }
    }
  }

  @Test
  void refusesWalkingThatIsContradicted() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NeurologicalStatus.builder()
            .ambulatory(Presence.PRESENT)
            .ambulation(Ambulation.WHEELCHAIR)
            .build())
        .withMessage("neurological status: ambulation is 'wheelchair', but walking is recorded as"
            + " present");
  }

  @ParameterizedTest
  @CsvSource({"INDEPENDENT, PRESENT", "WITH_AID, PRESENT", "WHEELCHAIR, ABSENT", "BEDRIDDEN, ABSENT"
  })
  void walkingIsToldByTheAmbulationOrStated(Ambulation ambulation, Presence walks) {
    assertThat(NeurologicalStatus.builder().ambulation(ambulation).build().walks())
        .contains(walks);
    assertThat(NeurologicalStatus.builder().ambulatory(walks).build().walks()).contains(walks);
    assertThat(NeurologicalStatus.builder().build().walks()).isEmpty();
  }

  @Test
  void refusesAWeakestMuscleThatWasNotTestedAndAnInfiniteTime() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NeurologicalStatus.builder()
            .weakestMuscle(MusclePower.notTestable())
            .build())
        .withMessage("neurological status: weakest muscle is NT, expected a grade");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NeurologicalStatus.builder().months(Double.NaN).build())
        .withMessage("neurological status: months are NaN, expected a finite number");
    assertThat(NeurologicalStatus.builder().months(-3).build().months()).hasValue(-3);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.5, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesATimeOverWhichNoDeficitDevelops(double days) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> NeurologicalStatus.builder().motorDeficitOnsetDays(days).build())
        .withMessage(
            "neurological status: motor deficits developed over %s days, expected a finite number"
                + " >= 0",
            days);
    assertThat(
            NeurologicalStatus.builder().motorDeficitOnsetDays(7).build().motorDeficitOnsetDays())
        .hasValue(7);
  }

  @Provide
  Arbitrary<NeurologicalStatus> statuses() {
    return NeurologyArbitraries.neurologicalStatuses();
  }

  @Property(tries = 300)
  void aStatedGradeIsOneThatTheExaminationAllows(@ForAll("statuses") NeurologicalStatus status) {
    if (status.ais().isPresent() && status.examination().isPresent()) {
      assertThat(status.examination().get().classify().possibleGrades())
          .contains(status.ais().get());
    }
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
