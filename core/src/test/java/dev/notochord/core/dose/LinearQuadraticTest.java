package dev.notochord.core.dose;

import static dev.notochord.core.dose.LinearQuadratic.LATE_TISSUE;
import static dev.notochord.core.dose.LinearQuadratic.SPINAL_CORD;
import static dev.notochord.core.dose.LinearQuadratic.TUMOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.notochord.core.arbitrary.DoseArbitraries;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinearQuadraticTest {
  private static final Percentage ROUNDING = withinPercentage(1e-11);

  @Provide
  Arbitrary<Fractionation> courses() {
    return DoseArbitraries.fractionations(DoseUnit.GRAY);
  }

  @Provide
  Arbitrary<Fractionation> anyCourses() {
    return DoseArbitraries.fractionations();
  }

  @Provide
  Arbitrary<LinearQuadratic> tissues() {
    return DoseArbitraries.linearQuadratics();
  }

  @Provide
  Arbitrary<Eqd2> eqd2s() {
    return DoseArbitraries.eqd2s();
  }

  // The schedules of spinal radiotherapy; the figures are those of the formulas to two decimals.
  @ParameterizedTest
  @CsvSource(textBlock = """
      8,    1,  14.40, 12.00, 29.33,  17.60,  40.00,  20.00
      20,   5,  28.00, 23.33, 46.67,  28.00,  60.00,  30.00
      30,   10, 39.00, 32.50, 60.00,  36.00,  75.00,  37.50
      37.5, 15, 46.88, 39.06, 68.75,  41.25,  84.38,  42.19
      40,   20, 48.00, 40.00, 66.67,  40.00,  80.00,  40.00
      45,   25, 53.10, 44.25, 72.00,  43.20,  85.50,  42.75
      50,   25, 60.00, 50.00, 83.33,  50.00,  100.00, 50.00
      16,   1,  41.60, 34.67, 101.33, 60.80,  144.00, 72.00
      18,   1,  50.40, 42.00, 126.00, 75.60,  180.00, 90.00
      20,   1,  60.00, 50.00, 153.33, 92.00,  220.00, 110.00
      24,   1,  81.60, 68.00, 216.00, 129.60, 312.00, 156.00
      24,   2,  52.80, 44.00, 120.00, 72.00,  168.00, 84.00
      24,   3,  43.20, 36.00, 88.00,  52.80,  120.00, 60.00
      27,   3,  51.30, 42.75, 108.00, 64.80,  148.50, 74.25
      30,   3,  60.00, 50.00, 130.00, 78.00,  180.00, 90.00
      28,   4,  47.60, 39.67, 93.33,  56.00,  126.00, 63.00
      30,   5,  48.00, 40.00, 90.00,  54.00,  120.00, 60.00
      35,   5,  59.50, 49.58, 116.67, 70.00,  157.50, 78.75
      70,   35, 84.00, 70.00, 116.67, 70.00,  140.00, 70.00
      78,   39, 93.60, 78.00, 130.00, 78.00,  156.00, 78.00
      67.2, 16, 95.42, 79.52, 161.28, 96.77,  208.32, 104.16
      """)
  void agreesWithTheTableOfSchedules(
      double total,
      int fractions,
      double bed10,
      double eqd10,
      double bed3,
      double eqd3,
      double bed2,
      double eqd2) {
    Fractionation course = new Fractionation(new AbsorbedDose(total), fractions);
    assertThat(TUMOR.bed(course).dose().value()).isCloseTo(bed10, within(0.005001));
    assertThat(TUMOR.eqd2(course).dose().value()).isCloseTo(eqd10, within(0.005001));
    assertThat(LATE_TISSUE.bed(course).dose().value()).isCloseTo(bed3, within(0.005001));
    assertThat(LATE_TISSUE.eqd2(course).dose().value()).isCloseTo(eqd3, within(0.005001));
    assertThat(SPINAL_CORD.bed(course).dose().value()).isCloseTo(bed2, within(0.005001));
    assertThat(SPINAL_CORD.eqd2(course).dose().value()).isCloseTo(eqd2, within(0.005001));
  }

  /** Hand arithmetic for each schedule: BED at 10 Gy and EQD2 at 10, 3 and 2 Gy. */
  static Stream<Arguments> handArithmetic() {
    return Stream.of(
        Arguments.of("8 Gy in 1", 8 * (1 + 8 / 10.0), 8 * 18 / 12.0, 8 * 11 / 5.0, 8 * 10 / 4.0),
        Arguments.of("20 Gy in 5", 20 * (1 + 4 / 10.0), 20 * 14 / 12.0, 20 * 7 / 5.0, 20 * 6 / 4.0),
        Arguments.of(
            "30 Gy in 10", 30 * (1 + 3 / 10.0), 30 * 13 / 12.0, 30 * 6 / 5.0, 30 * 5 / 4.0),
        Arguments.of(
            "37.5 Gy in 15",
            37.5 * (1 + 2.5 / 10),
            37.5 * 12.5 / 12,
            37.5 * 5.5 / 5,
            37.5 * 4.5 / 4),
        Arguments.of("40 Gy in 20", 40 * (1 + 2 / 10.0), 40, 40, 40),
        Arguments.of(
            "45 Gy in 25", 45 * (1 + 1.8 / 10), 45 * 11.8 / 12, 45 * 4.8 / 5, 45 * 3.8 / 4),
        Arguments.of("50 Gy in 25", 50 * (1 + 2 / 10.0), 50, 50, 50),
        Arguments.of(
            "16 Gy in 1", 16 * (1 + 16 / 10.0), 16 * 26 / 12.0, 16 * 19 / 5.0, 16 * 18 / 4.0),
        Arguments.of(
            "18 Gy in 1", 18 * (1 + 18 / 10.0), 18 * 28 / 12.0, 18 * 21 / 5.0, 18 * 20 / 4.0),
        Arguments.of(
            "20 Gy in 1", 20 * (1 + 20 / 10.0), 20 * 30 / 12.0, 20 * 23 / 5.0, 20 * 22 / 4.0),
        Arguments.of(
            "24 Gy in 1", 24 * (1 + 24 / 10.0), 24 * 34 / 12.0, 24 * 27 / 5.0, 24 * 26 / 4.0),
        Arguments.of(
            "24 Gy in 2", 24 * (1 + 12 / 10.0), 24 * 22 / 12.0, 24 * 15 / 5.0, 24 * 14 / 4.0),
        Arguments.of(
            "24 Gy in 3", 24 * (1 + 8 / 10.0), 24 * 18 / 12.0, 24 * 11 / 5.0, 24 * 10 / 4.0),
        Arguments.of(
            "27 Gy in 3", 27 * (1 + 9 / 10.0), 27 * 19 / 12.0, 27 * 12 / 5.0, 27 * 11 / 4.0),
        Arguments.of(
            "30 Gy in 3", 30 * (1 + 10 / 10.0), 30 * 20 / 12.0, 30 * 13 / 5.0, 30 * 12 / 4.0),
        Arguments.of(
            "28 Gy in 4", 28 * (1 + 7 / 10.0), 28 * 17 / 12.0, 28 * 10 / 5.0, 28 * 9 / 4.0),
        Arguments.of("30 Gy in 5", 30 * (1 + 6 / 10.0), 30 * 16 / 12.0, 30 * 9 / 5.0, 30 * 8 / 4.0),
        Arguments.of(
            "35 Gy in 5", 35 * (1 + 7 / 10.0), 35 * 17 / 12.0, 35 * 10 / 5.0, 35 * 9 / 4.0),
        Arguments.of("70 Gy in 35", 70 * (1 + 2 / 10.0), 70, 70, 70),
        Arguments.of("78 Gy(RBE) in 39", 78 * (1 + 2 / 10.0), 78, 78, 78),
        Arguments.of(
            "67.2 Gy(RBE) in 16",
            67.2 * (1 + 4.2 / 10),
            67.2 * 14.2 / 12,
            67.2 * 7.2 / 5,
            67.2 * 6.2 / 4));
  }

  @ParameterizedTest
  @MethodSource("handArithmetic")
  void agreesWithTheFormulaByHand(
      String course, double bed10, double eqd10, double eqd3, double eqd2) {
    Fractionation schedule = Fractionation.parse(course);
    assertThat(TUMOR.bed(schedule).dose().value()).isCloseTo(bed10, ROUNDING);
    assertThat(TUMOR.eqd2(schedule).dose().value()).isCloseTo(eqd10, ROUNDING);
    assertThat(LATE_TISSUE.eqd2(schedule).dose().value()).isCloseTo(eqd3, ROUNDING);
    assertThat(SPINAL_CORD.eqd2(schedule).dose().value()).isCloseTo(eqd2, ROUNDING);
  }

  // doi 10.20944/preprints202403.0108.v1 prints EQD2(10) of three courses to one decimal.
  @ParameterizedTest
  @CsvSource({"10 x 3 Gy, 32.5", "15 x 2.5 Gy, 39.1", "20 x 2 Gy, 40.0"})
  void agreesWithPublishedFigures(String course, double published) {
    assertThat(TUMOR.eqd2(Fractionation.parse(course)).dose().value())
        .isCloseTo(published, within(0.05));
  }

  // Sahgal A et al. 2021 give one limit of the cord for each number of fractions; they are meant to
  // be the same effect.
  @ParameterizedTest
  @CsvSource({
    "12.4 Gy in 1, 44.64",
    "17 Gy in 2, 44.625",
    "20.3 Gy in 3, 44.491",
    "23 Gy in 4, 44.5625",
    "25.3 Gy in 5, 44.6545"
  })
  void theLimitsOfTheCordInOneToFiveFractionsAreOneEffect(String limit, double eqd2) {
    double value = SPINAL_CORD.eqd2(Fractionation.parse(limit)).dose().value();
    assertThat(value).isCloseTo(eqd2, within(0.0005)).isBetween(44.49, 44.66);
  }

  // Worked vectors of re-irradiation: earlier course, EQD2 of both, share of the second.
  @ParameterizedTest
  @CsvSource({
    "30 Gy in 10, 37.5 + 25, 62.5, 0.40",
    "50 Gy in 25, 50 + 25, 75, 0.3333",
    "20 Gy in 5, 30 + 25, 55, 0.4545"
  })
  void reirradiationIsPlainArithmetic(String earlier, String sum, double both, double share) {
    Eqd2 second = new Eqd2(new AbsorbedDose(25), 2);
    Eqd2 cumulative = SPINAL_CORD.eqd2(Fractionation.parse(earlier)).plus(second);
    assertThat(cumulative.dose().value()).as(sum).isEqualTo(both);
    assertThat(second.ratioTo(cumulative)).isCloseTo(share, within(0.00005));
  }

  @Test
  void everyResultStatesItsAlphaBeta() {
    Fractionation course = Fractionation.parse("30 Gy in 10 fractions");
    assertThat(TUMOR.bed(course)).hasToString("39 Gy BED (alpha/beta 10 Gy)");
    assertThat(SPINAL_CORD.eqd2(course)).hasToString("37.5 Gy EQD2 (alpha/beta 2 Gy)");
    assertThat(LinearQuadratic.ofAlphaBeta(2.5)).hasToString("linear-quadratic, alpha/beta 2.5 Gy");
    assertThat(LATE_TISSUE.eqd2(Fractionation.parse("39 x 2 Gy(RBE)")))
        .hasToString("78 Gy(RBE) EQD2 (alpha/beta 3 Gy)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "39 Gy",
        "39 Gy BED",
        "39 Gy BED (alpha/beta 10)",
        "39 Gy BED (10 Gy)",
        "39 Gy BED10",
        "39 Gy EQD2 (alpha/beta 10 Gy(RBE))"
      })
  void refusesAResultWithoutItsTissue(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BiologicallyEffectiveDose.parse(text))
        .withMessage(
            "biologically effective dose '%s': expected a form like 39 Gy BED (alpha/beta 10 Gy)",
            text);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Eqd2.parse(text))
        .withMessage("EQD2 '%s': expected a form like 32.5 Gy EQD2 (alpha/beta 10 Gy)", text);
  }

  @Test
  void aResultForATissueThatCannotBeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Eqd2.parse("30 Gy EQD2 (alpha/beta 0 Gy)"))
        .withMessage("alpha/beta: 0.0 Gy, expected a finite number > 0");
  }

  @Property
  void resultsReadBack(@ForAll("eqd2s") Eqd2 eqd2) {
    assertThat(Eqd2.parse(eqd2.toString())).isEqualTo(eqd2);
    assertThat(BiologicallyEffectiveDose.parse(eqd2.bed().toString())).isEqualTo(eqd2.bed());
  }

  @Test
  void tissuesAreNotAdded() {
    Fractionation course = Fractionation.parse("30 Gy in 10 fractions");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TUMOR.eqd2(course).plus(SPINAL_CORD.eqd2(course)))
        .withMessage("sum of EQD2: alpha/beta 10 Gy and 2 Gy, expected one tissue");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TUMOR.bed(course).plus(SPINAL_CORD.bed(course)))
        .withMessage(
            "sum of biologically effective doses: alpha/beta 10 Gy and 2 Gy, expected one tissue");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TUMOR.eqd2(course).ratioTo(SPINAL_CORD.eqd2(course)))
        .withMessage("ratio of EQD2: alpha/beta 10 Gy and 2 Gy, expected one tissue");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TUMOR.isoeffective(SPINAL_CORD.eqd2(course), 1))
        .withMessage("isoeffective course: alpha/beta 10 Gy and 2 Gy, expected one tissue");
  }

  @Test
  void unitsAreNotAdded() {
    Eqd2 photons = TUMOR.eqd2(Fractionation.parse("30 Gy in 10"));
    Eqd2 protons = TUMOR.eqd2(Fractionation.parse("78 Gy(RBE) in 39"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> photons.plus(protons))
        .withMessageStartingWith("sum of doses: 32.5 Gy and 78 Gy(RBE), expected one unit");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> photons.ratioTo(protons))
        .withMessage("ratio of EQD2: 32.5 Gy and 78 Gy(RBE), expected one unit");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TUMOR.cumulativeEqd2(
            List.of(Fractionation.parse("30 Gy in 10"), Fractionation.parse("78 Gy(RBE) in 39"))));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesARatioThatIsNone(double alphaBeta) {
    String message = String.format("alpha/beta: %s Gy, expected a finite number > 0", alphaBeta);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LinearQuadratic.ofAlphaBeta(alphaBeta))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Eqd2(new AbsorbedDose(1), alphaBeta))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BiologicallyEffectiveDose(new AbsorbedDose(1), alphaBeta))
        .withMessage(message);
  }

  @Test
  void refusesWhatItCannotCalculate() {
    Fractionation huge = new Fractionation(new AbsorbedDose(1e300), 1);
    Eqd2 nothing = new Eqd2(new AbsorbedDose(0), 10);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TUMOR.bed(huge))
        .withMessage("absorbed dose: Infinity Gy, expected a finite number >= 0");
    assertThatIllegalArgumentException().isThrownBy(() -> TUMOR.eqd2(huge));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TUMOR.isoeffective(nothing, 0))
        .withMessage("isoeffective course: 0 fractions, expected 1 or more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LinearQuadratic.ofAlphaBeta(1e-300)
            .isoeffective(new Eqd2(new AbsorbedDose(1e-5), 1e-300), 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> nothing.ratioTo(nothing))
        .withMessage("ratio of EQD2: 0 Gy EQD2 (alpha/beta 10 Gy) to 0 Gy EQD2 (alpha/beta 10 Gy), "
            + "expected a larger divisor");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TUMOR.cumulativeEqd2(List.of()))
        .withMessage("cumulative EQD2: no course, expected at least one");
  }

  @Test
  void noDoseHasNoEffect() {
    Fractionation none = Fractionation.parse("0 Gy in 5 fractions");
    assertThat(SPINAL_CORD.bed(none).dose()).isEqualTo(new AbsorbedDose(0));
    assertThat(SPINAL_CORD.eqd2(none).dose()).isEqualTo(new AbsorbedDose(0));
    assertThat(SPINAL_CORD.isoeffective(SPINAL_CORD.eqd2(none), 3).total())
        .isEqualTo(new AbsorbedDose(0));
    LinearQuadratic extreme = LinearQuadratic.ofAlphaBeta(Double.MIN_VALUE);
    assertThat(extreme.bed(none).dose()).isEqualTo(new AbsorbedDose(0));
    assertThat(extreme.eqd2(none).bed().dose()).isEqualTo(new AbsorbedDose(0));
    assertThat(extreme.bed(none).eqd2().dose()).isEqualTo(new AbsorbedDose(0));
  }

  @Test
  void aTissueIndifferentToFractionSizeTakesTheTotal() {
    LinearQuadratic indifferent = LinearQuadratic.ofAlphaBeta(Double.MAX_VALUE);
    Fractionation course = Fractionation.parse("24 Gy in 1 fraction");
    assertThat(indifferent.bed(course).dose()).isEqualTo(course.total());
    assertThat(indifferent.eqd2(course).dose()).isEqualTo(course.total());
  }

  @Test
  void modelsOfOneRatioAreEqual() {
    assertThat(LinearQuadratic.ofAlphaBeta(10)).isEqualTo(TUMOR).hasSameHashCodeAs(TUMOR);
    assertThat(SPINAL_CORD).isNotEqualTo(TUMOR);
    assertThat(SPINAL_CORD.alphaBetaGray()).isEqualTo(2);
  }

  @Property
  void inFractionsOfTwoGrayTheEqd2IsTheTotal(
      @ForAll("tissues") LinearQuadratic tissue, @ForAll @IntRange(min = 1, max = 50) int n) {
    Fractionation course = Fractionation.ofFractions(n, new AbsorbedDose(2));
    assertThat(tissue.eqd2(course).dose()).isEqualTo(course.total());
  }

  @Property
  void bedAndEqd2AreOneEffect(
      @ForAll("tissues") LinearQuadratic tissue, @ForAll("anyCourses") Fractionation course) {
    BiologicallyEffectiveDose bed = tissue.bed(course);
    Eqd2 eqd2 = tissue.eqd2(course);
    double ab = tissue.alphaBetaGray();
    assertThat(bed.dose().value()).isCloseTo(eqd2.dose().value() * (1 + 2 / ab), ROUNDING);
    assertThat(eqd2.bed().dose().value()).isCloseTo(bed.dose().value(), ROUNDING);
    assertThat(bed.eqd2().dose().value()).isCloseTo(eqd2.dose().value(), ROUNDING);
    assertThat(bed.dose().unit()).isEqualTo(course.total().unit());
    assertThat(eqd2.dose().unit()).isEqualTo(course.total().unit());
    assertThat(bed.alphaBetaGray()).isEqualTo(ab);
    assertThat(eqd2.alphaBetaGray()).isEqualTo(ab);
  }

  @Property
  void theBedIsNeverLessThanTheTotal(
      @ForAll("tissues") LinearQuadratic tissue, @ForAll("courses") Fractionation course) {
    assertThat(tissue.bed(course).dose().value())
        .isGreaterThanOrEqualTo(course.total().value());
  }

  @Property
  void moreFractionsOfTheSameTotalNeverHaveMoreEffect(
      @ForAll("tissues") LinearQuadratic tissue, @ForAll("courses") Fractionation course) {
    Fractionation split = new Fractionation(course.total(), course.fractions() + 1);
    assertThat(tissue.eqd2(split).dose().value())
        .isLessThanOrEqualTo(tissue.eqd2(course).dose().value());
  }

  @Property
  void moreDoseInTheSameFractionsHasMoreEffect(
      @ForAll("tissues") LinearQuadratic tissue, @ForAll("courses") Fractionation course) {
    Fractionation more =
        new Fractionation(Dose.sum(course.total(), new AbsorbedDose(0.01)), course.fractions());
    assertThat(tissue.bed(more).dose().value())
        .isGreaterThan(tissue.bed(course).dose().value());
    assertThat(tissue.eqd2(more).dose().value())
        .isGreaterThan(tissue.eqd2(course).dose().value());
  }

  @Property
  void aCourseGivenInTwoPartsHasTheEffectOfTheWhole(
      @ForAll("tissues") LinearQuadratic tissue,
      @ForAll @IntRange(min = 1, max = 1500) int centigray,
      @ForAll @IntRange(min = 1, max = 20) int first,
      @ForAll @IntRange(min = 1, max = 20) int second) {
    Dose each = new AbsorbedDose(centigray / 100.0);
    Fractionation one = Fractionation.ofFractions(first, each);
    Fractionation other = Fractionation.ofFractions(second, each);
    Fractionation whole = Fractionation.ofFractions(first + second, each);
    assertThat(tissue.bed(one).plus(tissue.bed(other)).dose().value())
        .isCloseTo(tissue.bed(whole).dose().value(), ROUNDING);
    assertThat(tissue.cumulativeEqd2(List.of(one, other)).dose().value())
        .isCloseTo(tissue.eqd2(whole).dose().value(), ROUNDING);
  }

  @Property
  void theIsoeffectiveCourseHasTheEffectAskedFor(
      @ForAll("tissues") LinearQuadratic tissue,
      @ForAll("anyCourses") Fractionation course,
      @ForAll @IntRange(min = 1, max = 40) int fractions) {
    Eqd2 wanted = tissue.eqd2(course);
    Fractionation same = tissue.isoeffective(wanted, fractions);
    assertThat(same.fractions()).isEqualTo(fractions);
    assertThat(tissue.eqd2(same).dose().value())
        .isCloseTo(wanted.dose().value(), withinPercentage(1e-9));
    assertThat(tissue.isoeffective(wanted, course.fractions()).total().value())
        .isCloseTo(course.total().value(), withinPercentage(1e-9));
  }

  @Property
  void theShareOfAPartAndItsRestIsOne(@ForAll("eqd2s") Eqd2 part) {
    Eqd2 rest = new Eqd2(Dose.of(10, part.dose().unit()), part.alphaBetaGray());
    Eqd2 whole = part.plus(rest);
    assertThat(part.ratioTo(whole) + rest.ratioTo(whole)).isCloseTo(1, within(1e-12));
  }
}
