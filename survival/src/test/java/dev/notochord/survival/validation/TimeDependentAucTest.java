package dev.notochord.survival.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimeDependentAucTest {
  private static final TimeDependentAuc AUC = TimeDependentAuc.withDefaults();

  /** A censoring and an event at 3; G is 1 before it, 5/6 from 3 on, 5/6 * 4/5 = 2/3 from 4 on and 1/3 from 7 on. */
  static final SurvivalData TIED = SurvivalData.rightCensored(
      new double[] {2, 3, 3, 4, 5, 6, 7, 8}, new int[] {1, 1, 0, 0, 1, 1, 0, 1});

  private static final double[] RISK = {6, 2, 9, 9, 4, 1, 5, 3};

  @Test
  void aCaseWeighsByTheCensoringJustBeforeItAlsoWhereOneIsTiedWithIt() {
    // cases 2, 3 and 5 with weights 1, 1 and 3/2; the controls 6, 7 and 8 have the risks 1, 5 and 3
    double expected = (1 * 3.0 / 3 + 1 * 1.0 / 3 + 1.5 * 2.0 / 3) / (1 + 1 + 1.5);
    TimeDependentAucEstimate result = AUC.ofRisk(TIED, RISK, 5);
    assertThat(result.auc(0).value()).isCloseTo(expected, within(1e-15));
    assertThat(result.cases()).isEqualTo(ImmutableDoubleArray.of(3));
    assertThat(result.controls()).isEqualTo(ImmutableDoubleArray.of(3));
    // S(5) = 7/8 * 6/7 * 3/4 = 9/16: 3 of 8 beyond 5, by G(5) = 2/3
    assertThat(result.incidences().get(0)).isCloseTo(1 - 9.0 / 16, within(1e-15));
  }

  @Test
  void theStandardErrorWithoutCensoringIsThatOfTheTwoSamples() {
    SurvivalData data =
        SurvivalData.rightCensored(new double[] {1, 2, 3, 4}, new int[] {1, 1, 1, 1});
    TimeDependentAucEstimate result = AUC.ofRisk(data, new double[] {4, 2, 3, 1}, 2);
    // every row moves the area by (1 - 3/4) / 2 or (1/2 - 3/4) / 2
    assertThat(result.auc(0).value()).isEqualTo(3.0 / 4);
    assertThat(result.auc(0).standardError()).isCloseTo(Math.sqrt(4.0 / 64), within(1e-15));
  }

  @Test
  void theCurveGoesThroughTheDifferentRisksFromTheHighestDown() {
    RocCurve roc = AUC.rocOfRisk(TIED, RISK, 5);
    assertThat(roc.thresholds())
        .isEqualTo(ImmutableDoubleArray.of(Double.POSITIVE_INFINITY, 9, 6, 5, 4, 3, 2, 1));
    assertThat(roc.sensitivities().get(2)).isCloseTo(1 / 3.5, within(1e-15));
    assertThat(roc.sensitivities().get(4)).isCloseTo(2.5 / 3.5, within(1e-15));
    assertThat(roc.falsePositiveRates().get(4)).isCloseTo(1.0 / 3, within(1e-15));
    assertThat(roc.sensitivities().get(7)).isEqualTo(1);
    assertThat(roc.area()).isCloseTo(2.0 / 3, within(1e-15));
    assertThat(roc.bestByYouden()).isEqualTo(4);
  }

  @Test
  void aThresholdHasSensitivitySpecificityAndPredictiveValues() {
    ThresholdAccuracy at = AUC.accuracyOfRisk(TIED, RISK, 5, 4);
    assertThat(at.sensitivity().value()).isCloseTo(2.5 / 3.5, within(1e-15));
    assertThat(at.specificity().value()).isCloseTo(2.0 / 3, within(1e-15));
    // positives: events 1 and 3/2, one beyond 5 with 3/2; negatives: an event 1, two beyond with
    // 3/2 each
    assertThat(at.positivePredictiveValue().value()).isCloseTo(2.5 / 4, within(1e-15));
    assertThat(at.negativePredictiveValue().value()).isCloseTo(3.0 / 4, within(1e-15));
    assertThat(at.positives()).isEqualTo(5.0 / 8);
    assertThat(at.reason()).isEmpty();
    ThresholdAccuracy nobody = AUC.accuracyOfRisk(TIED, RISK, 5, 10);
    assertThat(nobody.positivePredictiveValue().value()).isNaN();
    assertThat(nobody.reason())
        .hasValueSatisfying(why -> assertThat(why).contains("nobody at or above"));
  }

  @Test
  void theIntegratedAreaWeighsByTheEventsSinceTheTimeBefore() {
    TimeDependentAucEstimate result = AUC.ofRisk(TIED, RISK, 2, 5);
    // at 2: one case, the second highest of 3 above 2, 9, 9, 4, 1, 5 and 3: 5 of 7
    assertThat(result.auc(0).value()).isCloseTo(5.0 / 7, within(1e-15));
    double first = 1.0 / 8;
    double all = 7.0 / 16;
    assertThat(result.integrated().value())
        .isCloseTo((first * 5 / 7 + (all - first) * 2 / 3) / all, within(1e-14));
  }

  @Test
  void thereIsNoAreaBeforeTheFirstEvent() {
    TimeDependentAucEstimate result = AUC.ofRisk(TIED, RISK, 1, 5);
    assertThat(result.auc(0).value()).isNaN();
    assertThat(result.reason(0)).contains("no event by that time");
    assertThat(result.reason(1)).isEmpty();
    assertThat(result.integrated().value()).isCloseTo(2.0 / 3, within(1e-15));
    assertThat(result.bandLower().get(1)).isEqualTo(result.lower().get(1));
    assertThat(result.summary()).contains("no event by that time");
    assertThat(AUC.rocOfRisk(TIED, RISK, 1).reason()).contains("no event by that time");
    assertThat(AUC.compareRisks(TIED, RISK, RISK, 1, 5).difference(0).reason())
        .contains("no event by that time");
    assertThat(AUC.compareRisks(TIED, RISK, RISK, 1, 5).difference(1).reason())
        .contains("the difference has no spread");
  }

  @Test
  void timesThatNobodyOutlivesAreRefusedDroppedOrReplacedByTheLastOne() {
    assertThatThrownBy(() -> AUC.ofRisk(TIED, RISK, 5, 8))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("time[1] is 8.0")
        .hasMessageContaining("is 7.0");
    TimeDependentAucEstimate dropped = AUC.with(Horizons.DROP).ofRisk(TIED, RISK, 5, 8, 9);
    assertThat(dropped.times()).isEqualTo(ImmutableDoubleArray.of(5));
    assertThat(dropped.timesBeyondFollowUp()).isEqualTo(ImmutableDoubleArray.of(8, 9));
    TimeDependentAucEstimate replaced = AUC.with(Horizons.CLAMP).ofRisk(TIED, RISK, 5, 8, 9);
    assertThat(replaced.times()).isEqualTo(ImmutableDoubleArray.of(5, 7));
  }

  @Test
  void lateEntriesStrataAndScoresThatAreNotNumbersAreRefused() {
    SurvivalData late =
        SurvivalData.delayedEntry(new double[] {0, 1}, new double[] {2, 3}, new int[] {1, 1});
    assertThatThrownBy(() -> AUC.ofRisk(late, new double[2], 2)).hasMessageContaining("enter late");
    assertThatThrownBy(() ->
            AUC.ofRisk(TIED.withStrata(Groups.of("a", "a", "a", "a", "b", "b", "b", "b")), RISK, 2))
        .hasMessageContaining("strata");
    assertThatThrownBy(() -> AUC.ofRisk(TIED, new double[7], 2))
        .hasMessageContaining("8 rows and 7 numbers of risk");
    double[] missing = RISK.clone();
    missing[3] = Double.NaN;
    assertThatThrownBy(() -> AUC.ofRisk(TIED, missing, 2))
        .hasMessage("time-dependent AUC: risk[3] is NaN, expected a number");
    double[] weight = {1, 1, 1, 0, 1, 1, 1, 1};
    assertThat(AUC.ofRisk(TIED.withWeights(weight, WeightKind.FREQUENCY), missing, 2)
            .auc(0)
            .value())
        .isCloseTo(5.0 / 6, within(1e-15));
    assertThatThrownBy(() -> AUC.ofRisk(TIED, RISK, 3, 2)).hasMessageContaining("time[1] is 2.0");
    assertThatThrownBy(() -> AUC.ofRisk(TIED, RISK)).hasMessageContaining("no times");
    assertThatThrownBy(() -> AUC.withConfidenceLevel(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aToleranceTiesScoresThatAreNear() {
    SurvivalData data = SurvivalData.rightCensored(new double[] {1, 2}, new int[] {1, 0});
    double[] risk = {0.1 + 0.2, 0.3};
    assertThat(AUC.ofRisk(data, risk, 1).auc(0).value()).isEqualTo(1);
    assertThat(AUC.withScoreTolerance(1e-9).ofRisk(data, risk, 1).auc(0).value())
        .isEqualTo(0.5);
  }

  @Test
  void scoresMayBeInfinite() {
    double[] risk = {Double.POSITIVE_INFINITY, 2, 9, 9, 4, Double.NEGATIVE_INFINITY, 5, 3};
    assertThat(AUC.ofRisk(TIED, risk, 5).auc(0).value()).isCloseTo(2.0 / 3, within(1e-15));
    assertThat(AUC.rocOfRisk(TIED, risk, 5).area()).isCloseTo(2.0 / 3, within(1e-15));
  }

  @Test
  void aSingleUnitSaysNothingOfTheSpread() {
    TimeDependentAucEstimate result = AUC.ofRisk(TIED.withClusters(new int[8]), RISK, 5);
    assertThat(result.auc(0).value()).isCloseTo(2.0 / 3, within(1e-15));
    assertThat(result.auc(0).standardError()).isNaN();
    assertThat(result.bandFactor()).isNaN();
  }

  @Test
  void theBandIsWiderThanTheLimitsButNotThanBonferronis() {
    RandomScores s = RandomScores.of(5);
    TimeDependentAucEstimate result = AUC.ofRisk(s.data(), s.first, 1, 2, 4, 6);
    assertThat(result.bandFactor()).isBetween(1.96, 2.498);
    assertThat(AUC.ofRisk(s.data(), s.first, 1, 2, 4, 6).bandFactor())
        .isEqualTo(result.bandFactor());
    assertThat(AUC.withBand(20_000, 2).ofRisk(s.data(), s.first, 1, 2, 4, 6).bandFactor())
        .isCloseTo(result.bandFactor(), within(0.05));
  }

  /** The largest of k independent variables is within c with probability (2 Phi(c) - 1)^k: 2.236 for two at 0.95. */
  @Test
  void theBandOfIndependentVariablesIsKnown() {
    double[][] independent = {{4, 0}, {0, 9}};
    assertThat(SimultaneousLimit.of(independent, 0.95, 200_000, 3)).isCloseTo(2.236, within(0.015));
    double[][] same = {{4, 6}, {6, 9}};
    assertThat(SimultaneousLimit.of(same, 0.95, 200_000, 3)).isCloseTo(1.960, within(0.015));
    double[][] one = {{0, 0}, {0, 9}};
    assertThat(SimultaneousLimit.of(one, 0.95, 100, 3)).isCloseTo(1.959963984540054, within(1e-12));
  }

  /** The two differ by terms of the order 1 / n. */
  @Test
  void theStandardErrorIsNearThatOfLeavingOneOut() {
    int n = 160;
    SplittableRandom random = new SplittableRandom(4);
    double[] time = random.doubles(n).map(u -> Math.ceil(40 * u)).toArray();
    double[] risk = random.doubles(n).map(u -> Math.floor(12 * u)).toArray();
    boolean[] event = new boolean[n];
    for (int i = 0; i < n; i++) {
      event[i] = random.nextInt(3) > 0;
      risk[i] -= time[i] / 8;
    }
    double[] without = IntStream.range(0, n)
        .mapToDouble(left -> {
          double[] weight = RandomScores.ones(n);
          weight[left] = 0;
          SurvivalData data =
              SurvivalData.rightCensored(time, event).withWeights(weight, WeightKind.FREQUENCY);
          return AUC.ofRisk(data, risk, 20).auc(0).value();
        })
        .toArray();
    double mean = Arrays.stream(without).average().orElseThrow();
    double sum = Arrays.stream(without).map(a -> (a - mean) * (a - mean)).sum();
    double jackknife = Math.sqrt(sum * (n - 1) / n);
    Estimate own = AUC.ofRisk(SurvivalData.rightCensored(time, event), risk, 20).auc(0);
    assertThat(own.standardError()).isCloseTo(jackknife, within(0.02 * jackknife));
  }
}
