package dev.notochord.survival.competing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.Groups;
import dev.notochord.survival.RiskTableAccumulator;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import dev.notochord.survival.nonparametric.ConfidenceTransform;
import org.junit.jupiter.api.Test;

class CumulativeIncidenceTest {
  private static final CumulativeIncidence DEFAULTS = CumulativeIncidence.withDefaults();
  private static final CumulativeIncidence AALEN = DEFAULTS.with(IncidenceVariance.AALEN);
  private static final CumulativeIncidence DELTA = DEFAULTS.with(IncidenceVariance.DELTA);

  private static final CompetingRisksData TEN = CompetingRisksData.of(
          new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, new int[] {1, 2, 1, 0, 2, 1, 0, 1, 2, 0})
      .withCauses("recurrence", "death");

  @Test
  void eachStepIsTheEventFreeSurvivalBeforeItTimesThePartWithTheEvent() {
    CumulativeIncidenceCurves curves = DEFAULTS.estimate(TEN);

    assertThat(curves.incidenceAt(1, 3)).isCloseTo(1.0 / 10 + 8.0 / 10 / 8, within(1e-15));
    assertThat(curves.incidenceAt(1, 6)).isCloseTo(0.2 + 0.7 * 5 / 6 / 5, within(1e-15));
    assertThat(curves.incidenceAt(2, 5)).isCloseTo(0.1 + 0.7 / 6, within(1e-15));
    assertThat(curves.eventFreeSurvivalAt(6)).isCloseTo(0.7 * 5 / 6 * 4 / 5, within(1e-15));
    assertThat(curves.totalEvents(1)).isEqualTo(4);
    assertThat(curves.atRiskAt(5)).isEqualTo(6);
    assertThat(curves.causes()).containsExactly("recurrence", "death");
  }

  @Test
  void withoutCensoringTheErrorOfTheJackknifeIsBinomial() {
    CumulativeIncidenceCurves curves = DEFAULTS.estimate(TEN);

    assertThat(curves.estimateAt(1, 1).standardError())
        .isCloseTo(Math.sqrt(0.1 * 0.9 / 10), within(1e-15));
    assertThat(curves.estimateAt(1, 3).standardError())
        .isCloseTo(Math.sqrt(0.2 * 0.8 / 10), within(1e-15));
    assertThat(curves.eventFreeEstimateAt(3).standardError())
        .isCloseTo(Math.sqrt(0.7 * 0.3 / 10), within(1e-15));
  }

  @Test
  void theVarianceOfAalenIsTheSumOfItsTwoProcesses() {
    // Per event time (S / n)^2 = 1 / 100; B is 1/9 at time 1 and 1/8 at time 2, of the other cause.
    double variance = (64.0 / 81 + 1.0 / 64 + 1) / 100;

    assertThat(AALEN.estimate(TEN).estimateAt(1, 3).standardError())
        .isCloseTo(Math.sqrt(variance), within(1e-15));
  }

  @Test
  void eventsOfDifferentCausesAtOneTimeAreCountedThere() {
    CompetingRisksData data =
        CompetingRisksData.of(new double[] {2, 2, 2, 3, 4}, new int[] {1, 2, 2, 0, 1});
    CumulativeIncidenceCurves curves = DEFAULTS.estimate(data);

    assertThat(curves.incidenceAt(1, 2)).isCloseTo(1.0 / 5, within(1e-15));
    assertThat(curves.incidenceAt(2, 2)).isCloseTo(2.0 / 5, within(1e-15));
    assertThat(curves.estimateAt(1, 2).standardError())
        .isCloseTo(Math.sqrt(0.2 * 0.8 / 5), within(1e-15));
    // Two of the other cause among five: one less 1/4 of their variance.
    assertThat(AALEN.estimate(data).estimateAt(2, 2).standardError())
        .isCloseTo(Math.sqrt(2 * (1 - 1.0 / 4) / 25), within(1e-15));
  }

  @Test
  void theLastSubjectLeavesAVarianceWithAalenAndNoneWithTheOthers() {
    // At time 2 one of one has the event, S before is 1/2: the incidence is 1/2 or 1.
    CompetingRisksData data = CompetingRisksData.of(new double[] {1, 2}, new int[] {2, 1});

    // At time 1 B is 1/2 / 1/2 = 1 and (S / n)^2 is 1/4; at time 2 it is 1/4 again.
    assertThat(AALEN.estimate(data).estimateAt(1, 2).standardError())
        .isCloseTo(Math.sqrt(1.0 / 4 + 1.0 / 4), within(1e-15));
    assertThat(DELTA.estimate(data).estimateAt(1, 2).standardError())
        .isCloseTo(Math.sqrt(0.5 * 0.5 / 2), within(1e-15));
  }

  @Test
  void nothingIsKnownAfterTheLastTimeUnlessNobodyIsLeftToHaveAnEvent() {
    CumulativeIncidenceCurves open = DEFAULTS.estimate(TEN);
    CumulativeIncidenceCurves closed =
        DEFAULTS.estimate(CompetingRisksData.of(new double[] {1, 2, 3, 4}, new int[] {1, 0, 2, 1}));

    assertThat(open.incidenceAt(1, 10)).isCloseTo(17.0 / 36, within(1e-15));
    assertThat(open.incidenceAt(1, 10.5)).isNaN();
    assertThat(open.estimateAt(1, 10.5).standardError()).isNaN();
    assertThat(open.restrictedMeanTimeLost(1, 10.5).value()).isNaN();
    assertThat(open.eventFreeSurvivalAt(10.5)).isNaN();
    assertThat(open.atRiskAt(10.5)).isZero();
    assertThat(closed.incidenceAt(1, 100)).isCloseTo(1.0 / 4 + 3.0 / 8, within(1e-15));
    assertThat(closed.eventFreeSurvivalAt(100)).isZero();
    assertThat(closed.eventFreeEstimateAt(4).standardError()).isNaN();
    // 1/4 from 1 to 4, 5/8 from then on.
    assertThat(closed.restrictedMeanTimeLost(1, 8).value())
        .isCloseTo(0.25 * 3 + 0.625 * 4, within(1e-15));
  }

  @Test
  void beforeTheFirstEventAnIncidenceIsZeroWithoutError() {
    CumulativeIncidenceCurves curves = DEFAULTS.estimate(TEN);

    assertThat(curves.incidenceBefore(1, 1)).isZero();
    assertThat(curves.incidenceAt(2, 1.5)).isZero();
    assertThat(curves.estimateAt(2, 1.5).interval().upper()).isZero();
    assertThat(curves.estimateAt(2, 0).standardError()).isZero();
    assertThat(curves.restrictedMeanTimeLost(2, 1.5).value()).isZero();
  }

  @Test
  void anIncidenceOfOneHasNoError() {
    CumulativeIncidenceCurves curves =
        DEFAULTS.estimate(CompetingRisksData.of(new double[] {1, 2, 3}, new int[] {1, 1, 1}));

    assertThat(curves.incidenceAt(1, 3)).isOne();
    assertThat(curves.estimateAt(1, 3).standardError()).isNaN();
    assertThat(curves.estimateAt(1, 3).interval().lower()).isNaN();
    assertThat(curves.estimateAt(1, 2).standardError())
        .isCloseTo(Math.sqrt(2.0 / 3 * (1.0 / 3) / 3), within(1e-15));
  }

  @Test
  void whoEntersAtAnEventTimeIsNotAtRiskThereAndAnEarlyCollapseIsForEver() {
    CompetingRisksData data = CompetingRisksData.delayedEntry(
        new double[] {0, 0, 1, 1}, new double[] {1, 1, 3, 4}, new int[] {1, 2, 1, 2});
    CumulativeIncidenceCurves curves = DEFAULTS.estimate(data);

    assertThat(curves.incidenceAt(1, 1)).isEqualTo(0.5);
    assertThat(curves.incidenceAt(1, 4)).isEqualTo(0.5);
    assertThat(curves.eventFreeSurvivalAt(1)).isZero();
    assertThat(curves.incidenceAt(2, 1000)).isEqualTo(0.5);
  }

  @Test
  void aClusterCountsAsOneUnit() {
    // Both of each pair have the same cause: two units, with influences of 1/4 and more, less 1/2.
    CompetingRisksData data = CompetingRisksData.of(
            new double[] {1, 1, 1, 1}, new int[] {1, 1, 2, 2})
        .withClusters(7, 7, 9, 9);

    assertThat(DEFAULTS.estimate(data).estimateAt(1, 1).standardError())
        .isCloseTo(Math.sqrt(0.5 * 0.5 / 2), within(1e-15));
    assertThat(DEFAULTS.estimate(data.withClusters(7, 9, 7, 9)).estimateAt(1, 1).standardError())
        .isCloseTo(0, within(1e-15));
    assertThat(DEFAULTS.estimate(data.withClusters(7, 7, 7, 7)).estimateAt(1, 1).standardError())
        .isNaN();
  }

  @Test
  void samplingWeightsCountInTheEstimateAndNotInTheNumberOfUnits() {
    CompetingRisksData data = CompetingRisksData.of(new double[] {1, 2}, new int[] {1, 0})
        .withWeights(new double[] {3, 1}, WeightKind.SAMPLING);
    Estimate estimate = DEFAULTS.estimate(data).estimateAt(1, 1);

    assertThat(estimate.value()).isEqualTo(0.75);
    // Influences 3 (1/4 - 3/16) and -3/16.
    assertThat(estimate.standardError())
        .isCloseTo(Math.sqrt(2 * (3.0 / 16) * (3.0 / 16)), within(1e-15));
  }

  @Test
  void theLimitsLieOnTheScaleOfTheTransform() {
    double se = Math.sqrt(0.2 * 0.8 / 10);
    double z = 1.6448536269514722;
    CumulativeIncidence at90 = DEFAULTS.withConfidenceLevel(0.90);

    assertThat(at90.estimate(TEN).estimateAt(1, 3).interval().lower())
        .isCloseTo(Math.pow(0.2, Math.exp(-z * se / (0.2 * Math.log(0.2)))), within(1e-14));
    assertThat(at90.with(ConfidenceTransform.PLAIN)
            .estimate(TEN)
            .estimateAt(1, 3)
            .interval()
            .upper())
        .isCloseTo(0.2 + z * se, within(1e-14));
    assertThat(at90.with(ConfidenceTransform.LOG)
            .estimate(TEN)
            .estimateAt(1, 3)
            .interval()
            .upper())
        .isCloseTo(0.2 * Math.exp(z * se / 0.2), within(1e-14));
  }

  @Test
  void aQuantileIsOftenNotReached() {
    CumulativeIncidenceCurves curves = DEFAULTS.estimate(TEN);

    assertThat(curves.quantile(1, 0.2).time()).hasValue(3);
    assertThat(curves.quantile(1, 0.21).time()).hasValue(6);
    assertThat(curves.quantile(1, 0.5).time()).isEmpty();
    assertThat(curves.quantile(1, 0.2).lower()).hasValue(1);
    assertThat(curves.quantile(1, 0.2).upper()).isEmpty();
  }

  @Test
  void withoutCensoringTheTimeLostIsAMeanWithItsError() {
    // Before 3.5 two of ten have the event and lose 2.5 and 0.5.
    double error = Math.sqrt(((2.5 * 2.5 + 0.5 * 0.5) / 10 - 0.3 * 0.3) / 10);
    for (CompetingRisksData data :
        new CompetingRisksData[] {TEN, TEN.withClusters(0, 1, 2, 3, 4, 5, 6, 7, 8, 9)}) {
      Estimate lost = DEFAULTS.estimate(data).restrictedMeanTimeLost(1, 3.5);
      assertThat(lost.value()).isCloseTo(0.3, within(1e-15));
      assertThat(lost.standardError()).isCloseTo(error, within(1e-14));
    }
  }

  @Test
  void aTimeLostThatIsRoundedAboveTheHorizonIsTheHorizon() {
    // The whole time is lost; its steps 79.23, 138.81, 110.17 and 70.27 add up to
    // 398.4800000000001.
    CompetingRisksData data = CompetingRisksData.delayedEntry(
        new double[] {0, 79.23, 218.04, 328.21},
        new double[] {1e-20, 398.48, 398.48, 398.48},
        new int[] {1, 0, 0, 0});

    assertThat(DEFAULTS.estimate(data).restrictedMeanTimeLost(1, 398.48).value())
        .isEqualTo(398.48);
  }

  @Test
  void aSmallWeightLeftOfLargeOnesKeepsTheDigitsOfItsVariance() {
    // At the end nobody is left, so F_2 is 1 - F_1 and has its variance.
    CompetingRisksData data = CompetingRisksData.of(
            new double[] {0, 0, 0, 0.5, 0, 0}, new int[] {0, 0, 2, 2, 1, 1})
        .withWeights(new double[] {4.975, 4.975, 2.225, 0.35, 2.225, 1.725}, WeightKind.SAMPLING)
        .withClusters(2, 0, 0, 2, 0, 2);
    CumulativeIncidenceCurves curves = DEFAULTS.estimate(data);

    assertThat(curves.estimateAt(2, 0.5).standardError())
        .isCloseTo(curves.estimateAt(1, 0.5).standardError(), within(3e-13));
  }

  @Test
  void theTableHasALineForEachTimeAskedFor() {
    var table = DEFAULTS.estimate(TEN).table(5, 0, 11);

    assertThat(table).hasSize(3);
    assertThat(table.get(0).time()).isEqualTo(5);
    assertThat(table.get(0).atRisk()).isEqualTo(6);
    assertThat(table.get(0).incidence().get(1).value()).isCloseTo(0.1 + 0.7 / 6, within(1e-15));
    assertThat(table.get(1).eventFree().value()).isOne();
    assertThat(table.get(2).incidence().get(0).value()).isNaN();
  }

  @Test
  void oneMinusKaplanMeierOverstates() {
    NaiveIncidence naive = DEFAULTS.estimate(TEN).naive(1);

    assertThat(naive.incidenceAt(0.5)).isZero();
    assertThat(naive.incidenceAt(3)).isCloseTo(1 - 0.9 * 7 / 8, within(1e-15));
    assertThat(naive.biasAt(3)).isCloseTo(1 - 0.9 * 7 / 8 - 0.2, within(1e-15));
    assertThat(naive.biasAt(11)).isNaN();
    assertThat(naive).asString().contains("recurrence, not its probability");
  }

  @Test
  void theCurvesReadAsATable() {
    assertThat(DEFAULTS.estimate(TEN)).asString().startsWith("""
            Cumulative incidence: 10 subjects, 4 recurrence, 3 death; 95 % limits (log-log)
                    time  at risk  event-free        recurrence             death
                       1       10      0.9000   0.1000 (0.0949)   0.0000 (0.0000)
            """);
  }

  @Test
  void eachGroupHasItsCurves() {
    var curves =
        DEFAULTS.estimate(TEN, Groups.of("A", "B", "A", "B", "A", "B", "A", "B", "A", "B"));

    assertThat(curves.keySet()).containsExactly("A", "B");
    assertThat(curves.values().asList().get(0).incidenceAt(1, 1)).isEqualTo(0.2);
    assertThat(curves.values().asList().get(1).causes()).containsExactly("recurrence", "death");
  }

  @Test
  void countsGiveTheCurvesOfTheRows() {
    RiskTableAccumulator sums = RiskTableAccumulator.ofCauses(2);
    for (int i = 0; i < 10; i++) {
      sums.add(0, TEN.anyEvent().time(i), TEN.cause(i));
    }

    assertThat(DEFAULTS.estimate(sums.toTable()).standardErrors(2))
        .isEqualTo(DEFAULTS.estimate(TEN).standardErrors(2));
  }

  @Test
  void whatNeedsRowsIsNotComputedFromCounts() {
    CompetingRisksData weighted =
        TEN.withWeights(new double[] {1, 2, 1, 2, 1, 2, 1, 2, 1, 2}, WeightKind.SAMPLING);
    CompetingRisksData delayed = CompetingRisksData.delayedEntry(
        new double[] {0, 1, 0}, new double[] {2, 3, 4}, new int[] {1, 1, 0});

    assertThatIllegalArgumentException()
        .isThrownBy(() -> DELTA.estimate(weighted.riskTable()))
        .withMessageContaining("sampling weights, expected the rows");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULTS.estimate(delayed.riskTable()))
        .withMessageContaining("expected DELTA or AALEN, or the rows");
    assertThat(DELTA.estimate(delayed.riskTable()).incidenceAt(1, 2)).isEqualTo(1.0 / 3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AALEN.estimate(weighted))
        .withMessageContaining("the variance is AALEN and the sample has sampling weights");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DELTA.estimate(TEN.withClusters(1, 1, 1, 1, 1, 2, 2, 2, 2, 2)))
        .withMessageContaining("clusters, expected INFINITESIMAL_JACKKNIFE");
  }

  @Test
  void eventsThatRecurAndFrequenciesThatDifferWithinASubjectAreErrors() {
    int[] subject = {1, 1, 2};
    double[] start = {0, 2, 0};
    double[] stop = {1, 3, 4};
    CompetingRisksData recurrent = CompetingRisksData.of(
        SurvivalData.countingProcess(subject, start, stop, new int[] {1, 1, 0}),
        new int[] {1, 1, 0});
    CompetingRisksData unequal = CompetingRisksData.of(
            SurvivalData.countingProcess(subject, start, stop, new int[] {0, 1, 0}),
            new int[] {0, 1, 0})
        .withWeights(new double[] {2, 3, 1}, WeightKind.FREQUENCY);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULTS.estimate(recurrent))
        .withMessageContaining("after an event");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULTS.estimate(unequal))
        .withMessageContaining("expected the same for all rows of a subject");
  }

  @Test
  void wrongArgumentsAreNamed() {
    CumulativeIncidenceCurves curves = DEFAULTS.estimate(TEN);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> curves.incidenceAt(3, 1))
        .withMessage("cumulative incidence: cause is 3, expected 1 to 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> curves.naive(0))
        .withMessageContaining("cause is 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> curves.incidenceAt(1, Double.NaN))
        .withMessageContaining("time is NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> curves.restrictedMeanTimeLost(1, -1))
        .withMessageContaining("horizon is -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULTS.withConfidenceLevel(1))
        .withMessageContaining("confidence level is 1.0");
    assertThatIllegalArgumentException().isThrownBy(() -> curves.quantile(1, 1));
  }
}
