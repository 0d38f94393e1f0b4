package dev.notochord.staging.doselimit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Splitter;
import dev.notochord.core.dose.AbsorbedDose;
import dev.notochord.core.dose.Fractionation;
import dev.notochord.core.dose.LinearQuadratic;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.SystemContract;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.StagingSystem.Scope;
import dev.notochord.staging.assessment.SystemDescription.Verification;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoseLimitsTest {
  private static final DoseKey CORD = DoseKey.maximum(DoseStructure.SPINAL_CORD);

  /** The table a second time, typed from the reference: a dash where nothing is shipped. */
  private static final String TABLE = """
      hytec   spinal-cord           Dmax     12.4..14 17 20.3 23 25.3
      tg-101  spinal-cord           Dmax     14       -  21.9 -  30
      tg-101  spinal-cord           D0.35cc  10       -  18   -  23
      tg-101  spinal-cord           D1.2cc   7        -  12.3 -  14.5
      tg-101  spinal-cord-at-target D10%     10       -  -    -  -
      tg-101  cauda-equina          Dmax     -        -  24   -  32
      tg-101  cauda-equina          D5cc     -        -  21.9 -  30
      tg-101  sacral-plexus         Dmax     -        -  24   -  32
      tg-101  sacral-plexus         D5cc     -        -  22.5 -  30
      quantec spinal-cord           Dmax     13       -  20   -  -
      """;

  @TestFactory
  Stream<DynamicTest> agreesWithTheVignettes() {
    return Arrays.stream(DoseLimitSet.values())
        .flatMap(limits ->
            SystemContract.vignettes(
                DoseLimits.system(limits), "/vignettes/" + limits.code() + ".csv")
                .stream());
  }

  @Test
  void holdsTheRowsOfTheTableAndNoOthers() {
    Map<String, String> cells = new LinkedHashMap<>();
    for (DoseConstraint limit : DoseLimits.constraints()) {
      String row = limit.source().code() + " " + limit.key().structure().code() + " "
          + limit.key().metric() + " " + limit.fractions();
      cells.put(row, limit.doseText().replace(" Gy", "").replace(" to ", ".."));
    }
    Map<String, String> expected = new LinkedHashMap<>();
    TABLE.lines().map(DoseLimitsTest::cells).forEach(cell -> {
      for (int fractions = 1; fractions <= 5; fractions++) {
        if (!cell.get(2 + fractions).equals("-")) {
          expected.put(
              cell.get(0) + " " + cell.get(1) + " " + cell.get(2) + " " + fractions,
              cell.get(2 + fractions));
        }
      }
    });
    assertThat(expected).hasSize(25);
    assertThat(cells).isEqualTo(expected);
    assertThat(DoseLimits.constraints()).hasSize(25);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // met, in range, exceeded, none; TG-101 cord: 1 + 2 + 2 met, 15 + 14 + 14 exceeded
        "HYTEC_CORD; 5; 1; 5; 2",
        "TG_101_CORD; 5; 0; 43; 48",
        "TG_101_CAUDA_EQUINA; 2; 0; 6; 16",
        "TG_101_SACRAL_PLEXUS; 2; 0; 6; 16",
        "QUANTEC_CORD; 2; 0; 2; 8"
      })
  void agreesWithTheTableForEveryCombination(
      DoseLimitSet limits, int met, int inRange, int exceeded, int none) {
    Map<String, Integer> counts =
        SystemContract.agree(DoseLimits.system(limits), codes -> second(limits, codes));
    assertThat(counts.getOrDefault("met", 0)).isEqualTo(met);
    assertThat(counts.getOrDefault("in-range", 0)).isEqualTo(inRange);
    assertThat(counts.getOrDefault("exceeded", 0)).isEqualTo(exceeded);
    assertThat(counts.getOrDefault("no-limit", 0)).isEqualTo(none);
  }

  private static List<String> cells(String line) {
    return Splitter.on(' ').omitEmptyStrings().splitToList(line);
  }

  private static SystemContract.@Nullable Expected second(
      DoseLimitSet limits, Map<String, String> codes) {
    String fractions = requireNonNull(codes.get("fractions"));
    String verdict = "no-limit";
    for (String line : TABLE.lines().toList()) {
      List<String> cell = cells(line);
      boolean member = switch (limits) {
        case HYTEC_CORD -> cell.get(0).equals("hytec");
        case TG_101_CORD -> cell.get(0).equals("tg-101") && cell.get(1).startsWith("spinal-cord");
        case TG_101_CAUDA_EQUINA -> cell.get(1).equals("cauda-equina");
        case TG_101_SACRAL_PLEXUS -> cell.get(1).equals("sacral-plexus");
        case QUANTEC_CORD -> cell.get(0).equals("quantec");
      };
      if (!member) {
        continue;
      }
      String name = DoseStructure.ofCode(cell.get(1)).display() + " " + cell.get(2);
      String place = requireNonNull(codes.get(name));
      String limit = fractions.equals("more") ? "-" : cell.get(2 + Integer.parseInt(fractions));
      if (place.equals("in-range") && !limit.contains("..")) {
        return null;
      }
      if (limit.equals("-")) {
        continue;
      }
      if (place.equals("above") || verdict.equals("exceeded")) {
        verdict = "exceeded";
      } else if (place.equals("in-range")) {
        verdict = "in-range";
      } else if (verdict.equals("no-limit")) {
        verdict = "met";
      }
    }
    return new SystemContract.Expected("", verdict);
  }

  @Property(tries = 100)
  void isExactlyWhatTheCompletionsAre(@ForAll DoseLimitSet limits, @ForAll Random random) {
    SystemContract.holdsForRandomFindings(DoseLimits.system(limits), random);
  }

  @Test
  void theLimitsOfHytecAreOneEquivalentDose() {
    List<DoseConstraint> hytec = DoseLimitSet.HYTEC_CORD.constraints();
    assertThat(hytec).hasSize(5);
    for (DoseConstraint limit : hytec) {
      double eqd2 = LinearQuadratic.SPINAL_CORD
          .eqd2(new Fractionation(limit.limit(), limit.fractions()))
          .dose()
          .value();
      assertThat(eqd2).as("%s", limit).isBetween(44.49, 44.66);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "12.399999, WITHIN, MET",
    "12.4, IN_RANGE, IN_RANGE",
    "13.2, IN_RANGE, IN_RANGE",
    "14, IN_RANGE, IN_RANGE",
    "14.000001, ABOVE, EXCEEDED"
  })
  void theRangeOfOneFractionIsAnAnswerOfItsOwn(
      double gray, LimitPlace place, LimitVerdict verdict) {
    assertThat(DoseLimits.constraints(CORD, 1).get(0).place(new AbsorbedDose(gray)))
        .isEqualTo(place);
    assertThat(hytec(gray, 1)).contains(verdict);
  }

  @ParameterizedTest
  @CsvSource({"2, 17", "3, 20.3", "4, 23", "5, 25.3"})
  void aDoseOfExactlyTheLimitIsWithinIt(int fractions, double limit) {
    assertThat(hytec(Math.nextDown(limit), fractions)).contains(LimitVerdict.MET);
    assertThat(hytec(limit, fractions)).contains(LimitVerdict.MET);
    assertThat(hytec(Math.nextUp(limit), fractions)).contains(LimitVerdict.EXCEEDED);
  }

  private static Optional<LimitVerdict> hytec(double gray, int fractions) {
    CourseDoses course = CourseDoses.builder()
        .fractions(fractions)
        .dose(CORD, new AbsorbedDose(gray))
        .build();
    return DoseLimits.assess(
            DoseLimitSet.HYTEC_CORD, DoseLimitFindings.of(DoseLimitSet.HYTEC_CORD, course))
        .classification();
  }

  @ParameterizedTest
  @CsvSource({
    "HYTEC_CORD, 6", "HYTEC_CORD, 30", "TG_101_CORD, 2", "TG_101_CORD, 4",
    "TG_101_CAUDA_EQUINA, 1", "TG_101_SACRAL_PLEXUS, 1", "QUANTEC_CORD, 2", "QUANTEC_CORD, 5"
  })
  void nothingIsInterpolated(DoseLimitSet limits, int fractions) {
    CourseDoses.Builder course = CourseDoses.builder().fractions(fractions);
    limits.keys().forEach(key -> course.dose(key, new AbsorbedDose(1)));
    assertThat(DoseLimits.assess(limits, DoseLimitFindings.of(limits, course.build()))
            .classification())
        .contains(LimitVerdict.NO_LIMIT);
    assertThat(LimitVerdict.NO_LIMIT.isDefined()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = DoseStructure.class,
      names = {"CORD_PRV", "THECAL_SAC"})
  void aLimitOfTheCordIsNoneOfItsNeighbours(DoseStructure structure) {
    DoseKey key = DoseKey.maximum(structure);
    DoseLimitReport report = DoseLimits.check(key, Fractionation.parse("12 Gy in 1 fraction"));
    assertThat(report.checks()).isEmpty();
    assertThat(report.withoutLimit()).containsExactly(key);
    assertThat(report)
        .hasToString("doses in 1 fraction\n  " + structure.display()
            + " Dmax 12 Gy: no published limit held for this number of fractions");
  }

  @Test
  void anotherVolumeHasNoLimit() {
    DoseKey key = DoseKey.volume(DoseStructure.SPINAL_CORD, 0.34);
    assertThat(DoseLimits.check(key, Fractionation.parse("9 Gy in 1 fraction")).checks())
        .isEmpty();
  }

  @Test
  void saysWhereTheSourcesDiffer() {
    DoseLimitReport report = DoseLimits.check(CORD, Fractionation.parse("28 Gy in 5 fractions"));
    assertThat(report.disagreements()).containsExactly(CORD);
    assertThat(report.withoutLimit()).isEmpty();
    assertThat(report).hasToString("""
            doses in 5 fractions
              spinal cord Dmax 28 Gy: the sources differ
                HyTEC 25.3 Gy: above the limit (Sahgal 2021, seen in the publication)
                AAPM TG-101 30 Gy: within the limit (Benedict 2010, seen in secondary copies only)\
            """);
  }

  @Test
  void sourcesThatAgreeAreListedAllTheSame() {
    DoseLimitReport report = DoseLimits.check(CORD, Fractionation.parse("18 Gy in 3 fractions"));
    assertThat(report.checks().stream().map(check -> check.constraint().toString()))
        .containsExactly(
            "HyTEC: spinal cord Dmax 20.3 Gy in 3 fractions",
            "AAPM TG-101: spinal cord Dmax 21.9 Gy in 3 fractions",
            "QUANTEC: spinal cord Dmax 20 Gy in 3 fractions");
    assertThat(report.disagreements()).isEmpty();
  }

  @Test
  void eachSourceSaysHowItWasSeenAndWhatRiskItGives() {
    assertThat(ConstraintSource.HYTEC.provenance()).isEqualTo(Provenance.PUBLICATION);
    assertThat(ConstraintSource.TG_101.provenance()).isEqualTo(Provenance.SECONDARY_COPY);
    assertThat(ConstraintSource.QUANTEC.provenance()).isEqualTo(Provenance.PUBLICATION);
    assertThat(ConstraintSource.TG_101.riskAtLimit()).isEmpty();
    assertThat(ConstraintSource.HYTEC.riskAtLimit())
        .contains("1 to 5 % risk of radiation myelopathy");
    for (DoseLimitSet limits : DoseLimitSet.values()) {
      assertThat(DoseLimits.system(limits).description().verification())
          .isEqualTo(
              limits.source() == ConstraintSource.TG_101
                  ? Verification.PARTLY
                  : Verification.VERIFIED);
    }
    assertThat(DoseLimits.assess(
                DoseLimitSet.TG_101_CORD, DoseLimitFindings.builder().build())
            .caveats())
        .containsExactly("the limits of AAPM TG-101 were seen in secondary copies only");
  }

  @Test
  void theSetsOfOneOrganNameEachOther() {
    assertThat(DoseLimits.system(DoseLimitSet.HYTEC_CORD).description().relatedIds())
        .containsExactly("tg-101-cord", "quantec-cord");
    assertThat(DoseLimits.system(DoseLimitSet.TG_101_CAUDA_EQUINA).description().relatedIds())
        .isEmpty();
  }

  @Test
  void aMissingDoseLeavesTheClassOpen() {
    DoseLimitFindings findings = DoseLimitFindings.of(
        DoseLimitSet.TG_101_CORD,
        CourseDoses.builder()
            .fractions(3)
            .dose(CORD, new AbsorbedDose(20))
            .dose(DoseKey.volume(DoseStructure.SPINAL_CORD, 1.2), new AbsorbedDose(12.3))
            .build());
    assertThat(findings.place(CORD))
        .isEqualTo(Finding.of(LimitPlace.WITHIN).withBasis("20 Gy, limit 21.9 Gy"));
    assertThat(DoseLimits.assess(DoseLimitSet.TG_101_CORD, findings).possibleClasses())
        .containsExactly(LimitVerdict.MET, LimitVerdict.EXCEEDED);
    assertThat(DoseLimits.assess(DoseLimitSet.TG_101_CORD, findings).decidingFindings())
        .containsExactly("spinal cord D0.35cc");
  }

  @Test
  void findingsHoldOnlyTheDosesOfTheSet() {
    CourseDoses course = CourseDoses.builder()
        .fractions(3)
        .dose(CORD, new AbsorbedDose(20))
        .dose(DoseKey.maximum(DoseStructure.CAUDA_EQUINA), new AbsorbedDose(25))
        .build();
    assertThat(DoseLimitFindings.of(DoseLimitSet.TG_101_CORD, course).places())
        .containsOnlyKeys(CORD);
  }

  @Test
  void recordingNothingForgetsADose() {
    DoseLimitFindings findings =
        DoseLimitFindings.builder().place(CORD, LimitPlace.ABOVE).build();
    assertThat(findings.withPlace(CORD, Finding.notRecorded()))
        .isEqualTo(DoseLimitFindings.builder().build());
    assertThat(
            findings.withPlace(CORD, Finding.of(LimitPlace.WITHIN)).place(CORD).value())
        .contains(LimitPlace.WITHIN);
  }

  @Test
  void aRangeIsOfOneFractionOnly() {
    assertThatThrownBy(() -> DoseLimits.assess(
            DoseLimitSet.HYTEC_CORD,
            DoseLimitFindings.builder()
                .fractions(FractionCount.TWO)
                .place(CORD, LimitPlace.IN_RANGE)
                .build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("HyTEC cord: fractions '2 fractions' contradicts spinal cord Dmax 'within the"
            + " published range', expected one of them");
  }

  @Test
  void aDoseInTheRangeMustBeOfOneFraction() {
    assertThat(DoseLimits.assess(
                DoseLimitSet.HYTEC_CORD,
                DoseLimitFindings.builder().place(CORD, LimitPlace.IN_RANGE).build())
            .classification())
        .contains(LimitVerdict.IN_RANGE);
  }

  @Test
  void refusesDosesInAnotherUnit() {
    assertThatThrownBy(
            () -> DoseLimits.check(CORD, Fractionation.parse("12 Gy(RBE) in 1 fraction")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("spinal cord Dmax: 12 Gy(RBE) in 1 fraction, expected a dose in Gy");
  }

  @Test
  void refusesDosesThatContradictEachOther() {
    assertThatThrownBy(() -> CourseDoses.builder()
            .fractions(1)
            .dose(DoseKey.volume(DoseStructure.SPINAL_CORD, 0.35), new AbsorbedDose(11))
            .dose(CORD, new AbsorbedDose(10))
            .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "course: spinal cord Dmax is 10 Gy, but spinal cord D0.35cc is 11 Gy, expected no more");
    assertThatThrownBy(() -> CourseDoses.builder()
            .fractions(1)
            .dose(DoseKey.volume(DoseStructure.SPINAL_CORD, 0.35), new AbsorbedDose(5))
            .dose(DoseKey.volume(DoseStructure.SPINAL_CORD, 1.2), new AbsorbedDose(6))
            .build())
        .hasMessage("course: spinal cord D0.35cc is 5 Gy, but spinal cord D1.2cc is 6 Gy, expected"
            + " no more");
  }

  @Test
  void dosesThatCannotBeComparedAreTaken() {
    CourseDoses course = CourseDoses.builder()
        .fractions(1)
        .dose(CORD, new AbsorbedDose(10))
        .dose(DoseKey.volume(DoseStructure.SPINAL_CORD, 1.2), new AbsorbedDose(10))
        .dose(DoseKey.volume(DoseStructure.THECAL_SAC, 1.2), new AbsorbedDose(12))
        .dose(new DoseKey(DoseStructure.SPINAL_CORD, DoseMetric.percent(10)), new AbsorbedDose(9))
        .build();
    assertThat(course.doses()).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void refusesACourseWithoutFractions(int fractions) {
    assertThatThrownBy(() -> CourseDoses.builder().fractions(fractions).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("course: " + fractions + " fractions, expected a whole number >= 1");
    assertThatThrownBy(() -> FractionCount.of(fractions))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("dose limit: " + fractions + " fractions, expected a whole number >= 1");
    assertThatThrownBy(() -> DoseConstraint.of(ConstraintSource.HYTEC, CORD, fractions, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("dose constraint: " + fractions + " fractions, expected 1 or more");
  }

  @Test
  void refusesARangeUpsideDown() {
    assertThatThrownBy(() -> DoseConstraint.of(ConstraintSource.HYTEC, CORD, 1, 14, 12.4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "dose constraint: 14 Gy to 12.4 Gy, expected the upper end not below the lower");
  }

  @Test
  void fractionsFromSixOnAreOneCategory() {
    assertThat(Stream.of(1, 2, 3, 4, 5, 6, 35).map(FractionCount::of))
        .containsExactly(
            FractionCount.ONE,
            FractionCount.TWO,
            FractionCount.THREE,
            FractionCount.FOUR,
            FractionCount.FIVE,
            FractionCount.MORE,
            FractionCount.MORE);
  }

  @Test
  void aCaseDoesNotHoldTheDoses() {
    for (DoseLimitSet limits : DoseLimitSet.values()) {
      assertThat(DoseLimits.system(limits).scope()).isEqualTo(Scope.NONE);
      assertThat(DoseLimits.system(limits)
              .whyNotApplicable(SpinalTumorCase.builder().id("x").build(), Optional.empty()))
          .contains("asks for the doses of structures at risk, which a case does not hold");
    }
  }

  @Property(tries = 100)
  void aMetricParsesBack(@ForAll @DoubleRange(min = 0.001, max = 100) @Scale(6) double amount) {
    for (DoseMetric metric : List.of(
        DoseMetric.MAXIMUM, DoseMetric.cubicCentimetres(amount), DoseMetric.percent(amount))) {
      assertThat(DoseMetric.parse(metric.toString())).isEqualTo(metric);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "max", "D", "Dcc", "D-1cc", "D0.35", "D0.35 cc", "d0.35cc", "D1e3cc"})
  void refusesOtherMetrics(String text) {
    assertThatThrownBy(() -> DoseMetric.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("dose metric '" + text + "': expected a form like Dmax, D0.35cc or D10%");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesVolumesThatAreNone(double amount) {
    String message =
        "dose metric: amount is " + amount + ", expected a finite number > 0, a share at most 100";
    assertThatThrownBy(() -> DoseMetric.cubicCentimetres(amount))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> DoseMetric.percent(amount))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void refusesAShareOfMoreThanAllAndAPointWithAVolume() {
    assertThatThrownBy(() -> DoseMetric.percent(100.5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(DoseMetric.cubicCentimetres(100.5)).hasToString("D100.5cc");
    assertThatThrownBy(() -> new DoseMetric(DoseMetric.Kind.POINT, OptionalDouble.of(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DoseMetric(DoseMetric.Kind.PERCENT, OptionalDouble.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
