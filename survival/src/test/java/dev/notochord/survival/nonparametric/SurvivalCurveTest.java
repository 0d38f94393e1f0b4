package dev.notochord.survival.nonparametric;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.Samples;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurvivalCurveTest {
  /** Steps to 3/4 at 2 and, with two at risk, to 3/8 at 4; the last subject is censored at 6. */
  private static final SurvivalCurve CURVE = curve(new double[] {2, 3, 4, 6}, 1, 0, 1, 0);

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1, 4",
    "1.9, 1, 1, 4",
    "2, 1, 0.75, 4",
    "2.5, 0.75, 0.75, 3",
    "3, 0.75, 0.75, 3",
    "4, 0.75, 0.375, 2",
    "5, 0.375, 0.375, 1",
    "6, 0.375, 0.375, 1",
    "6.1, NaN, NaN, 0",
    "Infinity, NaN, NaN, 0",
  })
  void stepsAtEachEventTime(double time, Double before, Double at, long atRisk) {
    assertThat(CURVE.survivalBefore(time)).isEqualTo(before);
    assertThat(CURVE.survivalAt(time)).isEqualTo(at);
    assertThat(CURVE.estimateAt(time).value()).isEqualTo(at);
    assertThat(CURVE.atRiskAt(time)).isEqualTo(atRisk);
  }

  @Test
  void staysAtZeroOnceItIsZero() {
    SurvivalCurve curve = curve(new double[] {2, 3}, 1, 1);

    assertThat(curve.survivalBefore(3)).isEqualTo(0.5);
    assertThat(curve.survivalAt(3)).isZero();
    assertThat(curve.survivalAt(100)).isZero();
    assertThat(curve.survivalBefore(100)).isZero();
    assertThat(curve.estimateAt(100).value()).isZero();
    assertThat(curve.estimateAt(100).standardError()).isNaN();
  }

  @Test
  void isCertainBeforeTheFirstTime() {
    assertThat(CURVE.estimateAt(1).value()).isEqualTo(1);
    assertThat(CURVE.estimateAt(1).standardError()).isZero();
    assertThat(CURVE.estimateAt(1).interval().lower()).isEqualTo(1);
    assertThat(CURVE.estimateAt(7).interval().upper()).isNaN();
    assertThat(CURVE.maxTime()).isEqualTo(6);
  }

  @Test
  void refusesATimeThatIsNone() {
    for (double time : new double[] {-1, Double.NaN}) {
      String message = "survival curve: time is " + time + ", expected a number >= 0";
      assertThatIllegalArgumentException()
          .isThrownBy(() -> CURVE.survivalAt(time))
          .withMessage(message);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> CURVE.survivalBefore(time))
          .withMessage(message);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> CURVE.estimateAt(time))
          .withMessage(message);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> CURVE.atRiskAt(time))
          .withMessage(message);
    }
  }

  @Test
  void refusesAProbabilityThatIsNone() {
    for (double probability : new double[] {0, 1, 50, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> CURVE.quantile(probability))
          .withMessage(
              "quantile: probability is " + probability + ", expected above 0 and below 1");
    }
  }

  @Test
  void theQuantileOfAFlatPartIsItsMiddle() {
    SurvivalCurve four = curve(new double[] {1, 2, 3, 4}, 1, 1, 1, 1);

    assertThat(four.quantile(0.25).time()).hasValue(1.5);
    assertThat(four.quantile(0.5).time()).hasValue(2.5);
    assertThat(four.quantile(0.75).time()).hasValue(3.5);
    assertThat(four.quantile(0.6).time()).hasValue(3);
  }

  @Test
  void theMiddleOfVeryLateTimesDoesNotOverflow() {
    assertThat(curve(new double[] {1e308, 1.5e308}, 1, 1).median().time()).hasValue(1.25e308);
  }

  @Test
  void theLastFlatPartEndsWithTheFollowUp() {
    assertThat(curve(new double[] {1, 2, 3, 4}, 1, 1, 0, 0).median().time()).hasValue(3);
  }

  @Test
  void quantilesOfTheSampleInRsOwnTests() {
    SurvivalCurve curve = curve(new double[] {9, 1, 1, 6, 6, 8, 10}, 1, 1, 0, 1, 1, 0, 0);

    assertThat(curve.quantile(1 - 13.0 / 14).time()).hasValue(1);
    assertThat(curve.quantile(1 - 6.0 / 7).time()).hasValue(3.5);
    assertThat(curve.quantile(1 - 2.0 / 3).time()).hasValue(6);
    assertThat(curve.quantile(1 - 1.0 / 2).time()).hasValue(9);
    assertThat(curve.quantile(1 - 9.0 / 35).time()).hasValue(9.5);
    assertThat(curve.quantile(0.9).time()).isEmpty();
  }

  @Test
  void quartilesOfTheLeukaemiaArmsAgreeWithR() {
    Samples aml = Samples.named("aml");
    var curves = KaplanMeier.withDefaults().estimate(aml.data(), aml.groups());

    assertQuartiles(
        requireNonNull(curves.get("Maintained")),
        "18 (13 to not reached)",
        "31 (18 to not reached)",
        "48 (34 to not reached)");
    assertQuartiles(
        requireNonNull(curves.get("Nonmaintained")),
        "8 (5 to 30)",
        "23 (8 to not reached)",
        "33 (27 to not reached)");
  }

  private static void assertQuartiles(
      SurvivalCurve curve, String first, String second, String third) {
    assertThat(curve.quantile(0.25)).hasToString("quantile 0.25: " + first);
    assertThat(curve.median()).hasToString("quantile 0.5: " + second);
    assertThat(curve.quantile(0.75)).hasToString("quantile 0.75: " + third);
  }

  @Test
  void theLimitOfAQuantileIsTheFirstCrossingThoughTheLimitCurveRisesAgain() {
    // The upper log limit is 0.716 at 9 and rises to 0.738 at 11; R 3.5-3 sorts the limits and
    // answers 11.
    SurvivalCurve curve = curve(
        new double[] {2, 3, 3, 5, 6, 6, 7, 8, 9, 10, 11, 12}, 0, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 0);

    assertThat(curve.upper().get(6)).isLessThan(curve.upper().get(8)).isLessThan(0.75);
    assertThat(curve.quantile(0.25).upper()).hasValue(9);
  }

  @Test
  void theLowerLimitOfAQuantileIsTheFirstCrossingToo() {
    // At 0.999 the lower log-log limit is 0.077 at 9 and 0.127 at 13; R 3.5-3 answers 13.
    SurvivalCurve curve = KaplanMeier.withDefaults()
        .with(ConfidenceTransform.LOG_LOG)
        .withConfidenceLevel(0.999)
        .estimate(Samples.named("aml").only("Maintained"::equals).data());

    assertThat(curve.lower().get(0)).isLessThan(curve.lower().get(1)).isLessThan(0.5);
    assertThat(curve.median().lower()).hasValue(9);
  }

  @Test
  void aQuantileInTheTailThatRoundingPutsBesideTheCurveIsFound() {
    // S is 0.9 to the end; 1 - 0.1 and 0.9 differ in the last bit. R 3.5-3 answers NA here.
    SurvivalCurve curve =
        curve(new double[] {2, 3, 3, 6, 6, 7, 7, 11, 11, 12}, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    assertThat(curve.quantile(0.1).time()).hasValue(7);
  }

  @Test
  void readsWellInATerminal() {
    Samples aml = Samples.named("aml");

    assertThat(
            KaplanMeier.withDefaults().estimate(aml.only("Maintained"::equals).data()))
        .hasToString("""
            Kaplan-Meier: 11 subjects, 7 events; median 31 (18 to not reached); 95 % limits (log)
                    time  at risk  events  survival  std error     lower     upper
                       9       11       1    0.9091     0.0867    0.7541    1.0000
                      13       10       1    0.8182     0.1163    0.6192    1.0000
                      18        8       1    0.7159     0.1397    0.4884    1.0000
                      23        7       1    0.6136     0.1526    0.3769    0.9992
                      31        5       1    0.4909     0.1642    0.2549    0.9456
                      34        4       1    0.3682     0.1627    0.1549    0.8753
                      48        2       1    0.1841     0.1535    0.0359    0.9435
            """);
  }

  @Test
  void aLongCurvePrintsItsEnds() {
    double[] time = IntStream.rangeClosed(1, 50).mapToDouble(t -> t / 2.0).toArray();
    int[] event = new int[50];
    Arrays.fill(event, 1);

    assertThat(curve(time, event).toString().lines())
        .hasSize(2 + 20 + 1 + 20)
        .contains("         ...  10 more event times")
        .anyMatch(line -> line.startsWith("          10 "))
        .noneMatch(line -> line.startsWith("        10.5 "))
        .noneMatch(line -> line.startsWith("          15 "))
        .anyMatch(line -> line.startsWith("        15.5 "));
  }

  @Test
  void aQuantileThatIsNotReachedIsEmpty() {
    assertThat(CURVE.quantile(0.9))
        .isEqualTo(new TimeQuantile(
            0.9, OptionalDouble.empty(), CURVE.quantile(0.9).lower(), OptionalDouble.empty()));
  }

  private static SurvivalCurve curve(double[] time, int... event) {
    return KaplanMeier.withDefaults().estimate(SurvivalData.rightCensored(time, event));
  }

  @Test
  void aHazardTooLargeForItsExponentialLeavesNoStandardErrorAndNoCaution() {
    // One subject at a time, each with the event: the hazard grows by 1 in each unit of time.
    double[] entry = IntStream.range(0, 800).asDoubleStream().toArray();
    double[] time = IntStream.rangeClosed(1, 800).asDoubleStream().toArray();
    int[] event = new int[800];
    Arrays.fill(event, 1);
    SurvivalData data = SurvivalData.delayedEntry(entry, time, event);
    for (CurveVariance variance :
        new CurveVariance[] {CurveVariance.BY_DATA, CurveVariance.INFINITESIMAL_JACKKNIFE}) {
      SurvivalCurve curve = NelsonAalen.withDefaults().with(variance).estimate(data);

      assertThat(curve.survivalAt(700)).isPositive();
      assertThat(curve.survivalAt(750)).isZero();
      assertThat(curve.standardErrors().get(699)).isNotNaN();
      assertThat(curve.standardErrors().get(749)).isNaN();
      assertThat(curve.logStandardErrors().get(749)).isNaN();
      assertThat(curve.cumulativeHazardAt(750).value()).isEqualTo(750);
      assertThat(curve.cautions()).isEmpty();
    }
  }

  @Test
  void greenwoodsVarianceOfAnExponentialIsNotDefinedOnceAllAtRiskHadTheEvent() {
    SurvivalData data = SurvivalData.rightCensored(new double[] {1, 2}, new int[] {1, 1});
    CurveEstimator estimator = NelsonAalen.withDefaults().with(CurveVariance.GREENWOOD);

    assertThat(estimator.estimate(data).estimateAt(2).value())
        .isCloseTo(Math.exp(-1.5), within(1e-15));
    assertThat(estimator.estimate(data).estimateAt(2).standardError()).isNaN();
    assertThat(RestrictedMean.withDefaults()
            .withCurve(estimator)
            .with(BeyondFollowUp.CARRY_FORWARD)
            .estimate(data, 3)
            .mean())
        .matches(mean -> mean.value() > 0 && Double.isNaN(mean.standardError()));
  }

  @Test
  void theRobustErrorOfTheSurvivalIsThatOfItsLogarithmTimesItForEveryForm() {
    SurvivalData data = SurvivalData.rightCensored(
            new double[] {1, 2, 2, 3, 4, 5}, new int[] {1, 1, 1, 0, 1, 0})
        .withWeights(new double[] {1, 2, 0.5, 1, 3, 1}, WeightKind.SAMPLING);
    for (HazardForm hazard : HazardForm.values()) {
      SurvivalCurve curve = NelsonAalen.withDefaults().with(hazard).estimate(data);
      for (int i = 0; i < curve.size(); i++) {
        assertThat(curve.standardErrors().get(i))
            .isCloseTo(
                curve.survival().get(i) * curve.hazardStandardErrors().get(i), within(1e-15));
      }
      SurvivalCurve product = KaplanMeier.withDefaults().with(hazard).estimate(data);
      assertThat(product.standardErrors())
          .isEqualTo(KaplanMeier.withDefaults().estimate(data).standardErrors());
    }
  }
}
