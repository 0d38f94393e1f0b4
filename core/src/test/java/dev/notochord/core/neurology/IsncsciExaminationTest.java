package dev.notochord.core.neurology;

import static dev.notochord.core.neurology.KeyMuscle.ANKLE_PLANTAR_FLEXORS;
import static dev.notochord.core.neurology.KeyMuscle.ELBOW_EXTENSORS;
import static dev.notochord.core.neurology.KeyMuscle.ELBOW_FLEXORS;
import static dev.notochord.core.neurology.KeyMuscle.FINGER_ABDUCTORS;
import static dev.notochord.core.neurology.KeyMuscle.HIP_FLEXORS;
import static dev.notochord.core.neurology.MuscleGrade.GRADE_0;
import static dev.notochord.core.neurology.MuscleGrade.GRADE_1;
import static dev.notochord.core.neurology.MuscleGrade.GRADE_3;
import static dev.notochord.core.neurology.MuscleGrade.GRADE_5;
import static dev.notochord.core.neurology.SensoryScore.ABSENT;
import static dev.notochord.core.neurology.SensoryScore.ALTERED;
import static dev.notochord.core.neurology.SensoryScore.NORMAL;
import static dev.notochord.core.neurology.SpinalSegment.C2;
import static dev.notochord.core.neurology.SpinalSegment.S4_5;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.notochord.core.anatomy.Side;
import dev.notochord.core.anatomy.SpinalNerve;
import dev.notochord.core.arbitrary.NeurologyArbitraries;
import dev.notochord.core.code.Presence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IsncsciExaminationTest {
  private static final List<SpinalSegment> SEGMENTS = List.of(SpinalSegment.values());
  private static final List<KeyMuscle> MUSCLES = List.of(KeyMuscle.values());
  private static final List<SensoryScore> SCORES = List.of(SensoryScore.values());
  private static final List<MuscleGrade> GRADES = List.of(MuscleGrade.values());

  @Provide
  Arbitrary<IsncsciExamination> examinations() {
    return NeurologyArbitraries.isncsciExaminations();
  }

  @Provide
  Arbitrary<IsncsciSide> sides() {
    return NeurologyArbitraries.isncsciSides();
  }

  /** Writes ten grades as on the worksheet, C5 to T1 and L2 to S1: {@code 55320 00000}. */
  private static IsncsciSide side(String grades, SpinalSegment level, SensoryScore below) {
    return muscles(grades)
        .putAllLightTouch(touch(level, below))
        .putAllPinPrick(touch(level, below))
        .nonKeyMuscles(Presence.ABSENT)
        .build();
  }

  private static IsncsciSide.Builder muscles(String grades) {
    IsncsciSide.Builder side = IsncsciSide.builder();
    String digits = grades.replace(" ", "");
    for (int i = 0; i < MUSCLES.size(); i++) {
      String digit = digits.substring(i, i + 1);
      if (!digit.equals("-")) {
        side.putKeyMuscles(MUSCLES.get(i), MusclePower.parse(digit.equals("N") ? "NT" : digit));
      }
    }
    return side;
  }

  private static Map<SpinalSegment, SensoryScore> touch(SpinalSegment level, SensoryScore below) {
    Map<SpinalSegment, SensoryScore> scores = new EnumMap<>(SpinalSegment.class);
    for (SpinalSegment segment : SpinalSegment.dermatomes()) {
      scores.put(segment, segment.compareTo(level) <= 0 ? NORMAL : below);
    }
    return scores;
  }

  private static IsncsciExamination.Builder both(IsncsciSide side) {
    return IsncsciExamination.builder().right(side).left(side);
  }

  private static IsncsciExamination.Builder anal(
      IsncsciExamination.Builder examination, Presence contraction, Presence pressure) {
    return examination.voluntaryAnalContraction(contraction).deepAnalPressure(pressure);
  }

  private static IsncsciClassification classify(
      IsncsciSide right, IsncsciSide left, Presence contraction, Presence pressure) {
    return anal(IsncsciExamination.builder().right(right).left(left), contraction, pressure)
        .build()
        .classify();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // grades        | sensory | motor | why
        "55320 00000     | C7      | C7   ",
        "55500 00000     | C7      | C7   ",
        "54555 55555     | S3      | C6   ",
        "25555 55555     | S3      | C4   ",
        "35555 55555     | S3      | C5   ",
        "55555 00000     | C6      | T1   ",
        "55555 00000     | T1      | T1   ",
        "55554 00000     | T8      | T1   ",
        "55555 00000     | T8      | T8   ",
        "55555 55555     | T8      | T8   ",
        "55555 00000     | L1      | L1   ",
        "55555 30000     | L1      | L2   ",
        "55555 30000     | T12     | T12  ",
        "55555 55552     | L3      | L5   ",
        "55555 55555     | L3      | S1   ",
        "55555 55554     | S2      | S1   ",
        "55555 55555     | S2      | S2   ",
        "55555 55555     | S3      | S3   ",
        "55555 55555     | C3      | C3   ",
        "55555 55555     | C1      | C1   ",
        "55555 55555     | S4-5    | S3   ",
      })
  void theMotorLevelIsPresumedFromSensationWhereThereIsNoKeyMuscle(
      String grades, String sensory, String motor) {
    IsncsciClassification result = anal(
            both(side(grades, SpinalSegment.ofCode(sensory), ABSENT)),
            Presence.ABSENT,
            Presence.ABSENT)
        .build()
        .classify();
    for (Side side : Side.values()) {
      assertThat(result.sensoryLevels(side)).containsExactly(SpinalSegment.ofCode(sensory));
      assertThat(result.motorLevels(side)).containsExactly(SpinalSegment.ofCode(motor));
    }
  }

  @Test
  void nothingAtS45IsAEvenWithMotorSparing() {
    IsncsciSide spared = side("55500 01333", SpinalSegment.C7, ABSENT);
    IsncsciClassification result = classify(spared, spared, Presence.ABSENT, Presence.ABSENT);
    assertThat(result.grade()).contains(AisGrade.A);
    assertThat(result.reasons())
        .containsExactly(
            "sensory level: right C7, left C7",
            "motor level: right C7, left C7",
            "neurological level: C7",
            "no sensation, no deep anal pressure and no voluntary anal contraction at S4-5: A");
  }

  @Test
  void sensationAtS45WithoutMotorFunctionIsB() {
    IsncsciSide touch = side("55500 00000", SpinalSegment.C7, ALTERED);
    assertThat(classify(touch, touch, Presence.ABSENT, Presence.ABSENT).grade())
        .contains(AisGrade.B);
    IsncsciSide pressure = side("55500 00000", SpinalSegment.C7, ABSENT);
    assertThat(classify(pressure, pressure, Presence.ABSENT, Presence.PRESENT).grade())
        .contains(AisGrade.B);
  }

  @Test
  void motorFunctionThreeLevelsBelowTheMotorLevelIsNotEnoughAndFourIs() {
    // Motor level C5 on both sides: C8 is three levels below, T1 four.
    IsncsciSide three = side("50010 00000", SpinalSegment.C5, ALTERED);
    IsncsciSide four = side("50001 00000", SpinalSegment.C5, ALTERED);
    assertThat(classify(three, three, Presence.ABSENT, Presence.PRESENT).grade())
        .contains(AisGrade.B);
    assertThat(classify(three, four, Presence.ABSENT, Presence.PRESENT).grade())
        .contains(AisGrade.C);
    assertThat(classify(four, three, Presence.ABSENT, Presence.PRESENT).grade())
        .contains(AisGrade.C);
  }

  @Test
  void theLevelThatDecidesSparingIsThatOfTheSameSide() {
    // The right motor level is C5, the left T1: movement at left L2 is far below either, at
    // right T1 only below the right one, at left T1 it is the level itself.
    IsncsciSide right = side("50000 00000", SpinalSegment.C5, ALTERED);
    IsncsciSide left = side("55553 00000", SpinalSegment.T1, ALTERED);
    assertThat(classify(right, left, Presence.ABSENT, Presence.PRESENT).grade())
        .contains(AisGrade.B);
  }

  @ParameterizedTest
  @CsvSource({"T1, B", "C8, B", "L2, C", "S1, C"})
  void anotherMuscleFarEnoughBelowMakesItMotorIncomplete(String lowest, AisGrade grade) {
    // Motor level C7: three levels below it are C8, T1 and T2.
    IsncsciSide silent = side("55500 00000", SpinalSegment.C7, ALTERED);
    IsncsciSide moving = muscles("55500 00000")
        .sensation(C2, SpinalSegment.C7, NORMAL)
        .sensation(SpinalSegment.C8, S4_5, ALTERED)
        .lowestNonKeyMuscle(SpinalSegment.ofCode(lowest))
        .build();
    assertThat(classify(silent, moving, Presence.ABSENT, Presence.PRESENT).grade())
        .contains(grade);
  }

  @Test
  void untestedOtherMusclesLeaveBAndC() {
    IsncsciSide untested = muscles("55500 00000")
        .sensation(C2, SpinalSegment.C7, NORMAL)
        .sensation(SpinalSegment.C8, S4_5, ALTERED)
        .build();
    IsncsciClassification result = classify(untested, untested, Presence.ABSENT, Presence.PRESENT);
    assertThat(result.possibleGrades()).containsExactly(AisGrade.B, AisGrade.C);
    assertThat(result.grade()).isEmpty();
    assertThat(result).hasToString("AIS B, C");
    assertThat(result.reasons())
        .contains("possible: B, C", "not recorded or not testable: muscles other than key muscles");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Level C4: all twenty key muscles lie below it. 9 of 20 is C, 10 and 11 are D.
        "22222 33333 | 22222 33332 | 9 | C",
        "22222 33333 | 22222 33333 | 10 | D",
        "22222 33333 | 22223 33333 | 11 | D",
      })
  void halfOfTheKeyMusclesAtGradeThreeIsD(String right, String left, int useful, AisGrade grade) {
    IsncsciClassification result = classify(
        side(right, SpinalSegment.C4, ALTERED),
        side(left, SpinalSegment.C4, ALTERED),
        Presence.PRESENT,
        Presence.PRESENT);
    assertThat(result.neurologicalLevel()).contains(SpinalSegment.C4);
    assertThat(result.grade()).contains(grade);
    assertThat(result.reasons())
        .contains(
            "motor incomplete: voluntary anal contraction",
            useful + " of 20 key muscles below C4 have grade 3 or more: " + grade);
  }

  @Test
  void theSingleNeurologicalLevelDecidesBetweenCAndD() {
    // Right: motor C5. Left: motor S1. Below C5 lie 18 muscles: 0 right, 9 left = half.
    IsncsciSide right = side("50000 00000", SpinalSegment.C5, ALTERED);
    IsncsciSide left = side("55555 55554", S4_5, ALTERED);
    assertThat(classify(right, left, Presence.PRESENT, Presence.PRESENT).grade())
        .contains(AisGrade.D);
    IsncsciSide weaker = side("55555 55552", S4_5, ALTERED);
    assertThat(classify(right, weaker, Presence.PRESENT, Presence.PRESENT).grade())
        .contains(AisGrade.C);
  }

  @Test
  void withoutAKeyMuscleBelowTheLevelMotorIncompleteIsD() {
    IsncsciSide conus = side("55555 55555", SpinalSegment.S2, ALTERED);
    IsncsciClassification result = classify(conus, conus, Presence.PRESENT, Presence.PRESENT);
    assertThat(result.grade()).contains(AisGrade.D);
    assertThat(result.reasons()).contains("no key muscle below S2: D");
  }

  @Test
  void allNormalIsEOnlyAfterAPriorDeficit() {
    IsncsciSide normal = side("55555 55555", S4_5, ABSENT);
    IsncsciClassification recovered = anal(both(normal), Presence.PRESENT, Presence.PRESENT)
        .priorDeficit(Presence.PRESENT)
        .build()
        .classify();
    assertThat(recovered.grade()).contains(AisGrade.E);
    assertThat(recovered.neurologicalLevel()).contains(S4_5);
    assertThat(recovered.reasons())
        .contains(
            "neurological level: S4-5 (intact)",
            "all findings are normal after a deficit before: E");
    IsncsciClassification healthy = anal(both(normal), Presence.PRESENT, Presence.PRESENT)
        .priorDeficit(Presence.ABSENT)
        .build()
        .classify();
    assertThat(healthy.grade()).isEmpty();
    assertThat(healthy.hasNoGrade()).isTrue();
    assertThat(healthy).hasToString("no AIS grade");
    assertThat(healthy.reasons())
        .contains("all findings are normal and there was no deficit before: no grade");
    IsncsciClassification unsaid =
        anal(both(normal), Presence.PRESENT, Presence.PRESENT).build().classify();
    assertThat(unsaid.possibleGrades()).containsExactly(AisGrade.E);
    assertThat(unsaid.mayHaveNoGrade()).isTrue();
    assertThat(unsaid.grade()).isEmpty();
    assertThat(unsaid).hasToString("AIS E or no grade");
    assertThat(unsaid.reasons()).contains("not recorded or not testable: a deficit before");
  }

  @Test
  void normalSegmentsWithoutAnalContractionAreSensoryIncompleteAtS3() {
    IsncsciSide normal = side("55555 55555", S4_5, ABSENT);
    IsncsciClassification result = classify(normal, normal, Presence.ABSENT, Presence.PRESENT);
    assertThat(result.neurologicalLevel()).contains(SpinalSegment.S3);
    assertThat(result.grade()).contains(AisGrade.B);
    assertThat(classify(normal, normal, Presence.PRESENT, Presence.ABSENT).grade())
        .contains(AisGrade.D);
  }

  @Test
  void scoresAreSumsOfCompleteExaminations() {
    IsncsciSide right = side("55432 10000", SpinalSegment.C5, ALTERED);
    IsncsciSide left = side("55555 55555", S4_5, ALTERED);
    IsncsciClassification result = classify(right, left, Presence.PRESENT, Presence.PRESENT);
    assertThat(result.upperMotorScore()).hasValue(5 + 5 + 4 + 3 + 2 + 25);
    assertThat(result.lowerMotorScore()).hasValue(1 + 25);
    // Right: C2 to C5 normal, 24 dermatomes altered.
    assertThat(result.lightTouchScore()).hasValue(4 * 2 + 24 + 56);
    assertThat(result.pinPrickScore()).hasValue(4 * 2 + 24 + 56);
    IsncsciSide cast = side("55432 N0000", SpinalSegment.C5, ALTERED);
    IsncsciClassification open = classify(cast, left, Presence.PRESENT, Presence.PRESENT);
    assertThat(open.upperMotorScore()).hasValue(44);
    assertThat(open.lowerMotorScore()).isEmpty();
  }

  @Test
  void theHighestScoresAreFiftyAndOneHundredAndTwelve() {
    IsncsciSide normal = side("55555 55555", S4_5, ABSENT);
    IsncsciClassification result = classify(normal, normal, Presence.PRESENT, Presence.PRESENT);
    assertThat(result.upperMotorScore()).hasValue(50);
    assertThat(result.lowerMotorScore()).hasValue(50);
    assertThat(result.lightTouchScore()).hasValue(112);
    assertThat(result.pinPrickScore()).hasValue(112);
  }

  @Test
  void anEmptyExaminationLeavesEverythingOpen() {
    IsncsciClassification result = IsncsciExamination.builder().build().classify();
    assertThat(result.possibleGrades()).containsExactly(AisGrade.values());
    assertThat(result.mayHaveNoGrade()).isTrue();
    assertThat(result.neurologicalLevels()).containsExactly(SpinalSegment.values());
    assertThat(result.sensoryLevels(Side.LEFT)).containsExactly(SpinalSegment.values());
    assertThat(result.motorLevels(Side.RIGHT)).containsExactly(SpinalSegment.values());
    assertThat(result.upperMotorScore()).isEmpty();
    assertThat(result.lightTouchScore()).isEmpty();
    assertThat(result.reasons())
        .contains(
            "neurological level: 29 possible from C1 to S4-5 (intact)",
            "possible: A, B, C, D, E, or no grade because all is normal",
            "not recorded or not testable: 20 of 20 key muscles, 56 of 56 dermatomes for light"
                + " touch, 56 of 56 dermatomes for pin prick, voluntary anal contraction, deep anal"
                + " pressure, muscles other than key muscles, a deficit before");
  }

  @Test
  void fewReadingsAreLeftOfASideOfWhichNothingIsKnown() {
    // The grade is read from every pair of them: a hundred a side take no time, all of them would.
    IsncsciSide unknown = IsncsciSide.builder().build();
    for (boolean contraction : List.of(false, true)) {
      List<SideReading> all = SideReading.all(unknown, contraction);
      assertThat(all).hasSizeGreaterThan(300);
      assertThat(SideReading.merged(all)).hasSizeLessThan(100);
    }
  }

  @Test
  void anInjuryOfTheTrunkHasAllLegMusclesBelowItAndNoneOfTheArms() {
    // Level T8 with strong arms: of the ten muscles of the legs five are half.
    IsncsciSide strong = side("55555 33333", SpinalSegment.T8, ALTERED);
    IsncsciSide weak = side("55555 22222", SpinalSegment.T8, ALTERED);
    IsncsciClassification half = classify(strong, weak, Presence.PRESENT, Presence.PRESENT);
    assertThat(half.neurologicalLevel()).contains(SpinalSegment.T8);
    assertThat(half.grade()).contains(AisGrade.D);
    assertThat(half.reasons()).contains("5 of 10 key muscles below T8 have grade 3 or more: D");
    IsncsciSide less = side("55555 33332", SpinalSegment.T8, ALTERED);
    assertThat(classify(less, weak, Presence.PRESENT, Presence.PRESENT).grade())
        .contains(AisGrade.C);
  }

  @ParameterizedTest
  @CsvSource({"T9, C", "T10, C", "T11, B", "T12, B", "L1, B"})
  void hipFlexionIsFarBelowT10AndNotBelowT11WhereNoKeyMuscleTellsTheMotorLevel(
      SpinalSegment level, AisGrade grade) {
    // A flicker at L2 only: L2 lies four levels below T10 and three below T11.
    IsncsciSide side = side("55555 10000", level, ALTERED);
    assertThat(classify(side, side, Presence.ABSENT, Presence.PRESENT).grade()).contains(grade);
  }

  @Test
  void sacralSparingMayRestOnTheAnalFindingsAlone() {
    IsncsciSide nothing = side("55500 00000", SpinalSegment.C7, ABSENT);
    assertThat(classify(nothing, nothing, Presence.ABSENT, Presence.ABSENT).grade())
        .contains(AisGrade.A);
    assertThat(classify(nothing, nothing, Presence.ABSENT, Presence.PRESENT).grade())
        .contains(AisGrade.B);
    assertThat(classify(nothing, nothing, Presence.PRESENT, Presence.ABSENT).grade())
        .contains(AisGrade.C);
    // The pressure not tested: complete or not stays open, and motor function does not come in.
    IsncsciClassification open =
        both(nothing).voluntaryAnalContraction(Presence.ABSENT).build().classify();
    assertThat(open.possibleGrades()).containsExactly(AisGrade.A, AisGrade.B);
  }

  @Test
  void theStrongestMusclesThatAnUntestedSideCanHaveCountForD() {
    // Sensory level C4, and of the right no muscle known: with all ten at 3 or more the right makes
    // up half of twenty. That takes a motor level other than C4, as C5 has grade 3 then.
    IsncsciSide untested = side("NNNNN NNNNN", SpinalSegment.C4, ALTERED);
    IsncsciSide weak = side("22222 22222", SpinalSegment.C4, ALTERED);
    assertThat(classify(untested, weak, Presence.PRESENT, Presence.PRESENT).possibleGrades())
        .containsExactly(AisGrade.C, AisGrade.D);
    IsncsciSide weaker = side("2NNNN NNNNN", SpinalSegment.C4, ALTERED);
    assertThat(classify(weaker, weak, Presence.PRESENT, Presence.PRESENT).grade())
        .contains(AisGrade.C);
  }

  @Test
  void oneSideAtS45IsEnoughSensation() {
    IsncsciSide nothing = side("55500 00000", SpinalSegment.C7, ABSENT);
    IsncsciSide some = side("55500 00000", SpinalSegment.C7, ALTERED);
    assertThat(classify(nothing, some, Presence.ABSENT, Presence.ABSENT).grade())
        .contains(AisGrade.B);
    assertThat(classify(some, nothing, Presence.ABSENT, Presence.ABSENT).grade())
        .contains(AisGrade.B);
  }

  @Test
  void nothingTestableLeavesWhatNothingRecordedLeaves() {
    IsncsciSide untestable =
        muscles("NNNNN NNNNN").sensation(C2, S4_5, SensoryScore.NOT_TESTABLE).build();
    IsncsciClassification result = both(untestable).build().classify();
    assertThat(result)
        .usingRecursiveComparison()
        .isEqualTo(IsncsciExamination.builder().build().classify());
  }

  @Test
  void aSegmentNamesItsNerves() {
    assertThat(SpinalSegment.C8.nerves()).containsExactly(SpinalNerve.C8);
    assertThat(S4_5.nerves()).containsExactly(SpinalNerve.S4, SpinalNerve.S5);
    assertThat(SEGMENTS.stream().flatMap(segment -> segment.nerves().stream()))
        .containsExactlyElementsOf(EnumSet.complementOf(EnumSet.of(SpinalNerve.CO1)));
  }

  @Test
  void oneUntestableMuscleAtTheBoundaryLeavesCAndD() {
    IsncsciClassification result = classify(
        side("22222 33333", SpinalSegment.C4, ALTERED),
        side("22222 3333N", SpinalSegment.C4, ALTERED),
        Presence.PRESENT,
        Presence.PRESENT);
    assertThat(result.possibleGrades()).containsExactly(AisGrade.C, AisGrade.D);
    IsncsciClassification decided = classify(
        side("22222 33333", SpinalSegment.C4, ALTERED),
        side("22223 3333N", SpinalSegment.C4, ALTERED),
        Presence.PRESENT,
        Presence.PRESENT);
    assertThat(decided.grade()).contains(AisGrade.D);
    assertThat(decided.reasons())
        .contains("at least half of the key muscles with 3 or more below C4: D");
  }

  // The rules once more, for complete findings only and written another way.

  private static int at(IsncsciSide side, SpinalSegment segment) {
    return segment
        .keyMuscle()
        .flatMap(muscle -> Optional.ofNullable(side.keyMuscles().get(muscle)))
        .flatMap(MusclePower::grade)
        .map(grade -> Integer.parseInt(grade.code()))
        .orElseThrow();
  }

  private static boolean normal(IsncsciSide side, SpinalSegment segment) {
    return side.lightTouch().get(segment) == NORMAL && side.pinPrick().get(segment) == NORMAL;
  }

  private static SpinalSegment sensoryLevel(IsncsciSide side) {
    SpinalSegment level = SpinalSegment.C1;
    for (SpinalSegment segment : SpinalSegment.dermatomes()) {
      if (!normal(side, segment)) {
        break;
      }
      level = segment;
    }
    return level;
  }

  private static SpinalSegment motorLevel(IsncsciSide side, boolean contraction) {
    SpinalSegment level = SpinalSegment.C1;
    boolean felt = true;
    for (SpinalSegment segment : SpinalSegment.dermatomes()) {
      felt &= normal(side, segment);
      boolean muscle = segment.keyMuscle().isPresent();
      if (muscle ? at(side, segment) < 3 : !felt || (segment == S4_5 && !contraction)) {
        return level;
      }
      level = segment;
      if (muscle && at(side, segment) < 5) {
        return level;
      }
    }
    return level;
  }

  private static boolean spared(IsncsciSide side, SpinalSegment motorLevel) {
    return SEGMENTS.stream()
        .skip(SEGMENTS.indexOf(motorLevel) + 4L)
        .anyMatch(segment -> side.lowestNonKeyMuscle().equals(Optional.of(segment))
            || (segment.keyMuscle().isPresent() && at(side, segment) > 0));
  }

  private static String grade(IsncsciExamination examination) {
    List<IsncsciSide> sides = List.of(examination.side(Side.LEFT), examination.side(Side.RIGHT));
    boolean contraction =
        examination.voluntaryAnalContraction().equals(Optional.of(Presence.PRESENT));
    boolean pressure = examination.deepAnalPressure().equals(Optional.of(Presence.PRESENT));
    TreeSet<SpinalSegment> levels = new TreeSet<>();
    boolean felt = pressure;
    boolean spared = false;
    for (IsncsciSide side : sides) {
      SpinalSegment motor = motorLevel(side, contraction);
      levels.add(motor);
      levels.add(sensoryLevel(side));
      felt |= side.lightTouch().get(S4_5) != ABSENT || side.pinPrick().get(S4_5) != ABSENT;
      spared |= spared(side, motor);
    }
    if (levels.first() == S4_5 && contraction && pressure) {
      return examination.priorDeficit().equals(Optional.of(Presence.PRESENT)) ? "E" : "none";
    }
    if (!felt && !contraction) {
      return "A";
    }
    if (!contraction && !spared) {
      return "B";
    }
    int strong = 0;
    int weak = 0;
    for (IsncsciSide side : sides) {
      for (KeyMuscle muscle : KeyMuscle.values()) {
        if (muscle.segment().compareTo(levels.first()) > 0) {
          if (at(side, muscle.segment()) >= 3) {
            strong++;
          } else {
            weak++;
          }
        }
      }
    }
    return weak > strong ? "C" : "D";
  }

  private static Set<String> answers(IsncsciClassification result) {
    Set<String> answers = new TreeSet<>();
    result.possibleGrades().forEach(grade -> answers.add(grade.code()));
    if (result.mayHaveNoGrade()) {
      answers.add("none");
    }
    return answers;
  }

  /** A complete examination with few abnormal findings, so that all grades and levels come up. */
  private static Findings complete(Random random) {
    Findings findings = new Findings();
    int damage = random.nextInt(4);
    for (Side side : Side.values()) {
      SpinalSegment level = SEGMENTS.get(random.nextInt(SEGMENTS.size()));
      int most = random.nextInt(6);
      for (SpinalSegment segment : SpinalSegment.dermatomes()) {
        boolean spare = segment.compareTo(level) <= 0 || damage == 0;
        findings.touch(side, segment, spare ? 2 : random.nextInt(damage));
        findings.pin(side, segment, spare ? 2 : random.nextInt(damage));
      }
      for (KeyMuscle muscle : KeyMuscle.values()) {
        boolean spare = muscle.segment().compareTo(level) <= 0 || damage == 0;
        findings.power(side, muscle, spare ? 5 : random.nextInt(most + 1));
      }
      findings.lowest(side, random.nextInt(3) == 0 ? random.nextInt(MUSCLES.size()) : -1);
    }
    findings.contraction = random.nextInt(2);
    findings.pressure = random.nextInt(2);
    findings.prior = random.nextInt(2);
    return findings;
  }

  /** Findings as numbers that can be taken away and put back. */
  private static final class Findings {
    final int[][][] sensation = new int[2][2][SEGMENTS.size()];
    final int[][] power = new int[2][MUSCLES.size()];
    final int[] other = new int[2];
    int contraction;
    int pressure;
    int prior;
    static final int OPEN = -9;

    void touch(Side side, SpinalSegment segment, int score) {
      sensation[index(side)][0][SEGMENTS.indexOf(segment)] = score;
    }

    void pin(Side side, SpinalSegment segment, int score) {
      sensation[index(side)][1][SEGMENTS.indexOf(segment)] = score;
    }

    void power(Side side, KeyMuscle muscle, int grade) {
      power[index(side)][MUSCLES.indexOf(muscle)] = grade;
    }

    void lowest(Side side, int muscle) {
      other[index(side)] = muscle;
    }

    static int index(Side side) {
      return side == Side.LEFT ? 0 : 1;
    }

    IsncsciExamination examination() {
      IsncsciExamination.Builder examination =
          IsncsciExamination.builder().left(side(0)).right(side(1));
      presence(contraction).ifPresent(examination::voluntaryAnalContraction);
      presence(pressure).ifPresent(examination::deepAnalPressure);
      presence(prior).ifPresent(examination::priorDeficit);
      return examination.build();
    }

    static Optional<Presence> presence(int value) {
      return value == OPEN
          ? Optional.empty()
          : Optional.of(value == 1 ? Presence.PRESENT : Presence.ABSENT);
    }

    private IsncsciSide side(int index) {
      IsncsciSide.Builder side = IsncsciSide.builder();
      for (int i = 1; i < SEGMENTS.size(); i++) {
        SpinalSegment segment = SEGMENTS.get(i);
        if (sensation[index][0][i] != OPEN) {
          side.putLightTouch(segment, SCORES.get(sensation[index][0][i]));
        }
        // What is not testable is as open as what is not recorded.
        side.putPinPrick(
            segment,
            sensation[index][1][i] == OPEN
                ? SensoryScore.NOT_TESTABLE
                : SCORES.get(sensation[index][1][i]));
      }
      for (int i = 0; i < MUSCLES.size(); i++) {
        if (power[index][i] != OPEN) {
          side.putKeyMuscles(MUSCLES.get(i), MusclePower.of(GRADES.get(power[index][i])));
        }
      }
      if (other[index] == -1) {
        side.nonKeyMuscles(Presence.ABSENT);
      } else if (other[index] >= 0) {
        side.lowestNonKeyMuscle(MUSCLES.get(other[index]).segment());
      }
      return side.build();
    }

    /** Lists the values that each of some findings can have, with a way to set them. */
    void complete(List<Hole> holes, int from, Set<String> grades, Set<SpinalSegment> levels) {
      if (from == holes.size()) {
        IsncsciExamination examination = examination();
        grades.add(grade(examination));
        boolean contracts = contraction == 1;
        levels.add(new TreeSet<>(List.of(
                sensoryLevel(examination.side(Side.LEFT)),
                sensoryLevel(examination.side(Side.RIGHT)),
                motorLevel(examination.side(Side.LEFT), contracts),
                motorLevel(examination.side(Side.RIGHT), contracts)))
            .first());
        return;
      }
      Hole hole = holes.get(from);
      for (int value = hole.least(); value <= hole.most(); value++) {
        hole.set().accept(value);
        complete(holes, from + 1, grades, levels);
      }
      hole.set().accept(OPEN);
    }

    List<Hole> holes(Random random, int count) {
      List<Hole> holes = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int side = random.nextInt(2);
        switch (random.nextInt(6)) {
          case 0 -> holes.add(new Hole(0, 1, value -> contraction = value));
          case 1 -> holes.add(new Hole(0, 1, value -> pressure = value));
          case 2 -> holes.add(new Hole(-1, MUSCLES.size() - 1, v -> other[side] = v));
          case 3 -> {
            int modality = random.nextInt(2);
            holes.add(new Hole(0, 2, value -> sensation[side][modality][28] = value));
          }
          case 4 -> {
            int modality = random.nextInt(2);
            int segment = 1 + random.nextInt(28);
            holes.add(new Hole(0, 2, value -> sensation[side][modality][segment] = value));
          }
          default -> {
            int muscle = random.nextInt(MUSCLES.size());
            holes.add(new Hole(0, 5, value -> power[side][muscle] = value));
          }
        }
      }
      holes.add(new Hole(0, 1, value -> prior = value));
      holes.forEach(hole -> hole.set().accept(OPEN));
      return holes;
    }
  }

  private record Hole(int least, int most, IntConsumer set) {}

  @Property
  void aCompleteExaminationHasTheOneAnswerOfTheRules(@ForAll long seed) {
    IsncsciExamination examination = complete(new Random(seed)).examination();
    assertThat(answers(examination.classify())).containsExactly(grade(examination));
  }

  @Property(tries = 200)
  void theAnswersAreExactlyThoseOfAllCompletions(@ForAll long seed) {
    Random random = new Random(seed);
    Findings findings = complete(random);
    List<Hole> holes = findings.holes(random, 3);
    IsncsciClassification result = findings.examination().classify();
    Set<String> grades = new TreeSet<>();
    EnumSet<SpinalSegment> levels = EnumSet.noneOf(SpinalSegment.class);
    findings.complete(holes, 0, grades, levels);
    assertThat(answers(result)).isEqualTo(grades);
    assertThat(result.neurologicalLevels()).containsExactlyElementsOf(levels);
  }

  @Property
  void recordingMoreNeverAddsAGradeOrALevel(@ForAll("examinations") IsncsciExamination known) {
    IsncsciClassification before = known.classify();
    IsncsciClassification after =
        with(known, known.voluntaryAnalContraction().orElse(Presence.ABSENT)).classify();
    assertThat(before.possibleGrades()).containsAll(after.possibleGrades());
    assertThat(before.neurologicalLevels()).containsAll(after.neurologicalLevels());
    assertThat(before.mayHaveNoGrade() || !after.mayHaveNoGrade()).isTrue();
  }

  private static IsncsciExamination with(IsncsciExamination known, Presence contraction) {
    IsncsciExamination.Builder more = IsncsciExamination.builder()
        .voluntaryAnalContraction(contraction)
        .deepAnalPressure(known.deepAnalPressure())
        .priorDeficit(known.priorDeficit());
    known.left().ifPresent(side -> more.left(more(side)));
    known.right().ifPresent(side -> more.right(more(side)));
    return more.build();
  }

  /** Records every muscle that is missing as grade 3 and every dermatome as altered. */
  private static IsncsciSide more(IsncsciSide side) {
    IsncsciSide.Builder more = IsncsciSide.builder()
        .nonKeyMuscles(side.nonKeyMuscles())
        .lowestNonKeyMuscle(side.lowestNonKeyMuscle());
    for (KeyMuscle muscle : KeyMuscle.values()) {
      more.putKeyMuscles(
          muscle,
          Optional.ofNullable(side.keyMuscles().get(muscle))
              .filter(MusclePower::isTestable)
              .orElse(MusclePower.of(GRADE_3)));
    }
    for (SpinalSegment segment : SpinalSegment.dermatomes()) {
      more.putLightTouch(segment, tested(side.lightTouch().get(segment)));
      more.putPinPrick(segment, tested(side.pinPrick().get(segment)));
    }
    return more.build();
  }

  private static SensoryScore tested(@Nullable SensoryScore score) {
    return score == null || score == SensoryScore.NOT_TESTABLE ? ALTERED : score;
  }

  @Property
  void thereIsAlwaysAnAnswer(@ForAll("examinations") IsncsciExamination examination) {
    IsncsciClassification result = examination.classify();
    assertThat(result.possibleGrades().isEmpty() && !result.mayHaveNoGrade()).isFalse();
    assertThat(result.neurologicalLevels()).isNotEmpty();
    assertThat(result.reasons()).hasSizeBetween(4, 6).noneMatch(String::isBlank);
  }

  @Property
  void theAnswerDoesNotDependOnTheSide(
      @ForAll("sides") IsncsciSide one, @ForAll("sides") IsncsciSide other) {
    IsncsciClassification straight =
        IsncsciExamination.builder().left(one).right(other).build().classify();
    IsncsciClassification swapped =
        IsncsciExamination.builder().left(other).right(one).build().classify();
    assertThat(straight.possibleGrades()).isEqualTo(swapped.possibleGrades());
    assertThat(straight.sensoryLevels(Side.LEFT)).isEqualTo(swapped.sensoryLevels(Side.RIGHT));
    assertThat(straight.motorLevels(Side.RIGHT)).isEqualTo(swapped.motorLevels(Side.LEFT));
  }

  @Test
  void buildersFillRuns() {
    IsncsciSide side = IsncsciSide.builder()
        .power(ELBOW_FLEXORS, FINGER_ABDUCTORS, GRADE_5)
        .power(HIP_FLEXORS, ANKLE_PLANTAR_FLEXORS, GRADE_0)
        .sensation(C2, S4_5, NORMAL)
        .build();
    assertThat(side.keyMuscles())
        .hasSize(10)
        .containsEntry(ELBOW_EXTENSORS, MusclePower.of(GRADE_5));
    assertThat(side.lightTouch()).hasSize(28);
    assertThat(side.pinPrick()).isEqualTo(side.lightTouch());
  }

  @Test
  void refusesAPlusAndAnUnknownDermatome() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IsncsciSide.builder()
            .putKeyMuscles(ELBOW_FLEXORS, MusclePower.of(GRADE_1, PowerModifier.PLUS))
            .build())
        .withMessage(
            "ISNCSCI key muscle C5: power is 1+, expected 0 to 5 without plus or minus, or NT");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> IsncsciSide.builder().putLightTouch(SpinalSegment.C1, NORMAL).build())
        .withMessage("ISNCSCI light touch: score at C1, expected dermatomes C2 to S4-5");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> IsncsciSide.builder().putPinPrick(SpinalSegment.C1, NORMAL).build())
        .withMessage("ISNCSCI pin prick: score at C1, expected dermatomes C2 to S4-5");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> IsncsciSide.builder().lowestNonKeyMuscle(SpinalSegment.T6).build())
        .withMessage("ISNCSCI lowest non-key muscle: segment is T6, expected C5 to T1 or L2 to S1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IsncsciSide.builder()
            .nonKeyMuscles(Presence.ABSENT)
            .lowestNonKeyMuscle(SpinalSegment.L2)
            .build())
        .withMessage("ISNCSCI non-key muscles: absent, but the lowest is recorded at L2");
  }

  @ParameterizedTest
  @EnumSource(KeyMuscle.class)
  void aKeyMuscleIsFoundByItsSegment(KeyMuscle muscle) {
    assertThat(muscle.segment().keyMuscle()).contains(muscle);
    assertThat(KeyMuscle.ofCode(muscle.segment().code())).isEqualTo(muscle);
  }

  @Test
  void theTenKeyMusclesStandForFiveSegmentsOfTheArmAndFiveOfTheLeg() {
    assertThat(KeyMuscle.values())
        .extracting(KeyMuscle::display)
        .containsExactly(
            "elbow flexors (C5)",
            "wrist extensors (C6)",
            "elbow extensors (C7)",
            "finger flexors (C8)",
            "finger abductors (T1)",
            "hip flexors (L2)",
            "knee extensors (L3)",
            "ankle dorsiflexors (L4)",
            "long toe extensors (L5)",
            "ankle plantar flexors (S1)");
    assertThat(SpinalSegment.dermatomes()).hasSize(28).doesNotContain(SpinalSegment.C1);
  }
}
