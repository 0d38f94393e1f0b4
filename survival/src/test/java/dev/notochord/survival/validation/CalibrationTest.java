package dev.notochord.survival.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.Estimate;
import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private static final SurvivalData FOUR =
      SurvivalData.rightCensored(new double[] {1, 2, 3, 4}, new int[] {1, 0, 1, 0});
  private static final double[] RISKS = {0.5, 0.5, 0.25, 0.25};

  private static final SurvivalData EIGHT = SurvivalData.rightCensored(
      new double[] {1, 2, 3, 4, 5, 6, 7, 8}, new int[] {1, 0, 1, 1, 0, 1, 1, 0});

  private static HorizonCalibration four() {
    return Calibration.withDefaults()
        .of(FOUR, SurvivalPredictions.ofRiskAt(3, RISKS))
        .only();
  }

  @Test
  void observedOverExpectedOfFourSubjectsByHand() {
    // S(3) = 3/4 * 1/2, the mean of the risks 3/8
    HorizonCalibration result = four();
    assertThat(result.observed().value()).isCloseTo(0.625, within(1e-15));
    assertThat(result.meanPredicted()).isEqualTo(0.375);
    Estimate ratio = result.observedOverExpected();
    assertThat(ratio.value()).isCloseTo(5.0 / 3, within(1e-14));
    double greenwood = 0.375 * Math.sqrt(1.0 / 12 + 1.0 / 2);
    assertThat(ratio.standardError()).isCloseTo(greenwood / 0.375, within(1e-14));
    double margin = Math.exp(1.959963984540054 * greenwood / 0.625);
    assertThat(ratio.interval().lower()).isCloseTo(5.0 / 3 / margin, within(1e-13));
    assertThat(ratio.interval().upper()).isCloseTo(5.0 / 3 * margin, within(1e-13));
    assertThat(result.events()).isEqualTo(2);
    assertThat(result)
        .hasToString("calibration at 3.0: 4 subjects, 2 events, O/E 1.667 (0.6789 to 4.092)");
  }

  @Test
  void theInterceptMovesTheMeanRiskToTheOneObservedByHand() {
    // all risks 0.5: 1 - exp(-exp(a) log 2) = 0.625
    Estimate intercept = Calibration.withDefaults()
        .of(FOUR, SurvivalPredictions.ofRiskAt(3, .5, .5, .5, .5))
        .only()
        .intercept();
    double a = Math.log(Math.log(1 / 0.375) / Math.log(2));
    double greenwood = 0.375 * Math.sqrt(1.0 / 12 + 1.0 / 2);
    double error = greenwood / (0.375 * Math.log(1 / 0.375));
    assertThat(intercept.value()).isCloseTo(a, within(1e-15));
    assertThat(intercept.standardError()).isCloseTo(error, within(1e-14));
    assertThat(intercept.interval().upper())
        .isCloseTo(a + 1.959963984540054 * error, within(1e-13));
  }

  @Test
  void theInterceptIsInfiniteIfNobodyOrEverybodyHadTheEvent() {
    SurvivalPredictions risks = SurvivalPredictions.ofRiskAt(2, .1, .2);
    for (int event = 0; event <= 1; event++) {
      SurvivalData data = SurvivalData.rightCensored(new double[] {2, 2}, new int[] {event, event});
      Estimate intercept = Calibration.withDefaults().of(data, risks).only().intercept();
      assertThat(intercept.value())
          .isEqualTo(event == 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
      assertThat(intercept.standardError()).isNaN();
      assertThat(intercept.interval().lower()).isNaN();
    }
  }

  @Test
  void predictionsOfTwoValuesGiveALineAndTwoGroups() {
    HorizonCalibration result = Calibration.withDefaults()
        .of(EIGHT, SurvivalPredictions.ofRiskAt(4, .5, .5, .25, .25, .5, .5, .25, .25))
        .only();
    assertThat(result.groups()).hasSize(2);
    assertThat(result.groups().get(0).predicted()).isEqualTo(0.25);
    assertThat(result.groups().get(0).highestRisk()).isEqualTo(0.25);
    assertThat(result.groups().get(1).events()).isEqualTo(1);
    assertThat(result.curve().knots()).isEqualTo(2);
    assertThat(result.groupTest().groups()).hasSize(1);
    assertThat(result.groupTest().reason()).contains("there is one group, expected two or more");
    assertThat(result.summary()).contains("slope", "groups (GND) no test", "ICI");
    assertThat(four().slopeReason())
        .contains("the Cox model on the predictions ended with SEPARATION");
    assertThat(four().curve().ici().value()).isNaN();
  }

  @Test
  void groupsThatArePredictedPerfectlyGiveAStatisticOfZero() {
    double[] time = new double[40];
    int[] event = new int[40];
    double[] risk = new double[40];
    String[] group = new String[40];
    for (int i = 0; i < 40; i++) {
      boolean high = i >= 20;
      // 5 and 15 of 20 have the event at 1, nobody is censored before
      int events = high ? 15 : 5;
      time[i] = i % 20 < events ? 1 : 2;
      event[i] = i % 20 < events ? 1 : 0;
      risk[i] = high ? 0.75 : 0.25;
      group[i] = high ? "high" : "low";
    }
    SurvivalData data = SurvivalData.rightCensored(time, event);
    HorizonCalibration result = Calibration.withDefaults()
        .of(data, SurvivalPredictions.ofRiskAt(1.5, risk), Groups.of(group))
        .only();
    assertThat(result.groups().get(0).name()).isEqualTo("high");
    assertThat(result.groupTest().test().statistic()).isCloseTo(0, within(1e-25));
    assertThat(result.groupTest().test().degreesOfFreedom()).isEqualTo(1);
    assertThat(result.groupTest().groups().get(0).name()).isEqualTo("low");
    assertThat(result.observedOverExpected().value()).isCloseTo(1, within(1e-14));
    assertThat(result.slope().value()).isBetween(0.8, 1.3);
  }

  @Test
  void survivalsOfZeroAndOneAreMovedAndCounted() {
    HorizonCalibration result = Calibration.withDefaults()
        .of(EIGHT, SurvivalPredictions.ofRiskAt(4, 1, .5, .25, 0, .5, .75, 1, .25))
        .only();
    assertThat(result.clamped()).isEqualTo(3);
    assertThat(result.meanPredicted()).isEqualTo(4.25 / 8);
    assertThat(result.slope().value()).isFinite();
    assertThat(result.summary()).contains("3 predictions near 0 or 1 were moved");
  }

  @Test
  void theSamePredictionForAllHasNoSlopeAndNoCurve() {
    HorizonCalibration result = Calibration.withDefaults()
        .withReplicates(39)
        .of(FOUR, SurvivalPredictions.ofRiskAt(3, 0.3, 0.3, 0.3, 0.3))
        .only();
    assertThat(result.slopeReason()).contains("all predictions are the same");
    assertThat(result.slope().value()).isNaN();
    assertThat(result.slopeTest().degreesOfFreedom()).isZero();
    assertThat(result.curve().reason()).contains("all predictions are the same");
    assertThat(result.curve().ici().value()).isNaN();
    assertThat(result.curve().ici().standardError()).isNaN();
    assertThat(result.curve().ici().interval().lower()).isNaN();
    assertThat(result.curve().replicates()).isZero();
    assertThat(result.curve().predicted().isEmpty()).isTrue();
    assertThat(result.groups()).hasSize(1);
  }

  @Test
  void withoutAnEventTheRatioIsZeroWithoutLimits() {
    SurvivalData data = SurvivalData.rightCensored(new double[] {1, 2, 3}, new int[3]);
    HorizonCalibration result = Calibration.withDefaults()
        .of(data, SurvivalPredictions.ofRiskAt(2, 0.1, 0.2, 0.3))
        .only();
    assertThat(result.observedOverExpected().value()).isZero();
    assertThat(result.observedOverExpected().interval().upper()).isNaN();
    assertThat(result.curve().reason()).contains("there is no event");
    assertThat(result.groupTest().reason()).isPresent();
  }

  @Test
  void horizonsBeyondTheFollowUpAreRefusedOrDropped() {
    SurvivalPredictions predictions = SurvivalPredictions.of(
        new double[] {3, 5}, new double[][] {{.5, .4}, {.5, .4}, {.75, .6}, {.75, .6}});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Calibration.withDefaults().of(FOUR, predictions))
        .withMessageContaining("time[1] is 5.0");
    CalibrationEstimate result =
        Calibration.withDefaults().with(Horizons.DROP).of(FOUR, predictions);
    assertThat(result.only().horizon()).isEqualTo(3);
    assertThat(result.at(3)).isSameAs(result.only());
    assertThat(result.timesBeyondFollowUp().toArray()).containsExactly(5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> result.at(5))
        .withMessageContaining("expected one of [3.0]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Calibration.withDefaults().with(Horizons.CLAMP));
  }

  @Test
  void samplesAndPredictionsThatDoNotFitAreRefused() {
    SurvivalPredictions risks = SurvivalPredictions.ofRiskAt(3, RISKS);
    Calibration calibration = Calibration.withDefaults();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calibration.of(FOUR.withStrata(Groups.of("a", "a", "b", "b")), risks))
        .withMessageContaining("strata");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            calibration.of(FOUR.withWeights(new double[] {1, 2, 1, 1}, WeightKind.SAMPLING), risks))
        .withMessageContaining("sampling weights");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calibration.of(FOUR, SurvivalPredictions.ofRiskAt(3, .1, .2)))
        .withMessageContaining("4 rows and predictions for 2");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> calibration.of(FOUR, SurvivalPredictions.ofRiskAt(3, .1, Double.NaN, .1, .1)))
        .withMessageContaining("row 1");
    SurvivalData rows = SurvivalData.countingProcess(
        new int[] {1, 1, 2, 3}, new double[] {0, 1, 0, 0}, new double[] {1, 2, 3, 4}, new int[4]);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calibration.of(rows, risks))
        .withMessageContaining("several rows");
    assertThatIllegalArgumentException().isThrownBy(() -> calibration.withReplicates(10));
    assertThatIllegalStateException()
        .isThrownBy(() -> calibration
            .of(FOUR, SurvivalPredictions.of(new double[] {1, 2}, 4, row ->
                (DoubleUnaryOperator) t -> Math.exp(-t)))
            .only());
  }

  @Test
  void aPredictionOfARowThatIsNotInUseMayBeMissing() {
    SurvivalData data = EIGHT.withFrequencies(1, 0, 2, 1, 1, 1, 1, 1);
    HorizonCalibration result = Calibration.withDefaults()
        .of(data, SurvivalPredictions.ofRiskAt(3, .5, Double.NaN, .25, .2, .4, .3, .1, .6))
        .only();
    assertThat(result.subjects()).isEqualTo(8);
    assertThat(result.meanPredicted()).isCloseTo(2.6 / 8, within(1e-15));
    assertThat(result.curve().observedOfRows()[1]).isNaN();
    assertThat(result.curve().ici().value()).isFinite();
  }

  @Test
  void aHorizonIsRefusedWhereHazardsAreGivenByGroupToo() {
    HazardCalibration early = HazardCalibration.withDefaults().withHorizon(2);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> early.ofHazardsBy(FOUR, new double[] {1, 1, 1, 1}, Groups.of("a", "a", "b", "b")))
        .withMessageContaining("the horizon is 2.0");
  }

  @Test
  void forPredictionsMadeElsewhereTheTestOverGroupsHasADegreeOfFreedomForEach() {
    GroupCalibrationTest test = Calibration.withDefaults()
        .with(SmallGroups.KEEP)
        .of(EIGHT, SurvivalPredictions.ofRiskAt(4, .5, .5, .25, .25, .5, .5, .25, .25))
        .only()
        .groupTest();
    double statistic = test.test().statistic();
    assertThat(test.test().degreesOfFreedom()).isEqualTo(1);
    assertThat(test.ofGivenPredictions().statistic()).isEqualTo(statistic);
    assertThat(test.ofGivenPredictions().degreesOfFreedom()).isEqualTo(2);
    assertThat(test.ofGivenPredictions().pValue())
        .isCloseTo(Math.exp(-statistic / 2), within(1e-14));
    GroupCalibrationTest none = four().groupTest();
    assertThat(none.reason()).isPresent();
    assertThat(none.ofGivenPredictions().degreesOfFreedom()).isZero();
  }

  @Test
  void eventsOverExpectedEventsByHand() {
    SurvivalData data = SurvivalData.rightCensored(new double[] {1, 2, 3}, new int[] {1, 0, 1});
    HazardCalibrationEstimate result =
        HazardCalibration.withDefaults().ofHazards(data, new double[] {0.25, 0.5, 0.5});
    assertThat(result.observedOverExpected().value()).isEqualTo(1.6);
    assertThat(result.intercept().value()).isCloseTo(Math.log(1.6), within(1e-15));
    assertThat(result.intercept().standardError()).isCloseTo(Math.sqrt(0.5), within(1e-15));
    assertThat(result.test().statistic()).isCloseTo(0.45, within(1e-15));
    assertThat(result.slopeReason()).contains("no linear predictor was given");
    assertThat(result.slope().value()).isNaN();
    var groups = HazardCalibration.withDefaults()
        .ofHazardsBy(data, new double[] {0.25, 0.5, 0.5}, Groups.of("b", "a", "b"));
    assertThat(groups.keySet()).containsExactly("a", "b");
    assertThat(Objects.requireNonNull(groups.get("b")).observedOverExpected().value())
        .isCloseTo(2 / 0.75, within(1e-14));
    assertThat(Objects.requireNonNull(groups.get("a"))
            .observedOverExpected()
            .interval()
            .lower())
        .isNaN();
  }

  @Test
  void theSlopeOfTwoGroupsByHand() {
    // O 2 of E 1 at lp 0, O 1 of E 4 at lp 1: log(1/4) = log 2 + b - 1
    SurvivalData data =
        SurvivalData.rightCensored(new double[] {1, 2, 3, 4}, new int[] {1, 1, 1, 0});
    Estimate slope = HazardCalibration.withDefaults()
        .ofHazards(data, new double[] {0.5, 0.5, 1, 3}, new double[] {0, 0, 1, 1})
        .slope();
    assertThat(slope.value()).isCloseTo(1 + Math.log(0.125), within(1e-13));
    assertThat(slope.standardError()).isCloseTo(Math.sqrt(1.5), within(1e-13));
  }

  @Test
  void aSlopeThatHasNoMaximumSaysSo() {
    SurvivalData data =
        SurvivalData.rightCensored(new double[] {1, 2, 3, 4}, new int[] {1, 1, 0, 0});
    HazardCalibration calibration = HazardCalibration.withDefaults();
    double[] hazard = {0.5, 0.5, 1, 3};
    assertThat(calibration.ofHazards(data, hazard, new double[] {0, 0, 1, 1}).slopeReason())
        .contains("all events have the lowest linear predictor, so that there is no maximum");
    assertThat(calibration.ofHazards(data, hazard, new double[] {2, 2, 1, 1}).slopeReason())
        .contains("all events have the highest linear predictor, so that there is no maximum");
    assertThat(calibration.ofHazards(data, hazard, new double[4]).slopeReason())
        .contains("all linear predictors are the same");
    assertThat(calibration
            .ofHazards(data, new double[] {0, 1, 1, 1}, new double[] {0, 1, 2, 0})
            .slopeReason())
        .contains("row 0 has the event and an expected hazard of 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calibration.ofHazards(data, new double[] {1, Double.NaN, 1, 1}))
        .withMessageContaining("expected hazard[1] is NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calibration.ofCurves(data, row -> t -> 0))
        .withMessageContaining("row");
  }

  @Test
  void followUpEndsAtTheHorizonOfHazards() {
    SurvivalData data = SurvivalData.rightCensored(new double[] {1, 2, 4}, new int[] {1, 0, 1});
    HazardCalibrationEstimate result = HazardCalibration.withDefaults()
        .withHorizon(3)
        .ofCurves(data, row -> t -> Math.exp(-0.1 * t));
    assertThat(result.observed()).isEqualTo(1);
    assertThat(result.expected()).isCloseTo(0.6, within(1e-14));
  }

  @Test
  void dCalibrationOfTwoSubjectsByHand() {
    // event at 0.7: all in the upper bin; censored at 0.8: 0.3 / 0.8 there and 0.5 / 0.8 below
    SurvivalData data = SurvivalData.rightCensored(new double[] {7, 8}, new int[] {1, 0});
    DCalibrationEstimate result =
        DCalibration.withDefaults().withBins(2).of(data, row -> t -> t / 10);
    assertThat(result.counts().get(0)).isCloseTo(0.625, within(1e-15));
    assertThat(result.counts().get(1)).isCloseTo(1.375, within(1e-15));
    assertThat(result.test().statistic()).isCloseTo(0.28125, within(1e-14));
    assertThat(result.test().degreesOfFreedom()).isEqualTo(1);
    assertThat(result.censoredShare()).isEqualTo(0.5);
    assertThat(result.coxSnell().survivalAt(-Math.log(0.7))).isEqualTo(0);
  }

  @Test
  void dCalibrationCountsASurvivalOfZeroInTheLowestBinAndOneInTheHighest() {
    SurvivalData data =
        SurvivalData.rightCensored(new double[] {1, 2, 3, 4}, new int[] {1, 0, 1, 1});
    double[] own = {0, 0, 1, 0.5};
    DCalibrationEstimate result =
        DCalibration.withDefaults().withBins(2).of(data, row -> t -> own[row]);
    assertThat(result.counts().toArray()).containsExactly(2, 2);
    assertThat(result.coxSnell().survivalAt(0)).isEqualTo(0.75);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DCalibration.withDefaults().of(data, row -> t -> Double.NaN))
        .withMessageContaining("D-calibration: the predicted survival of row 0 is NaN");
  }
}
