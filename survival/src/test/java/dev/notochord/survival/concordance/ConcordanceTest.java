package dev.notochord.survival.concordance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConcordanceTest {
  private static final Concordance HARRELL = Concordance.withDefaults();

  /** One death tied with one censoring, on which three programs give three answers. */
  private static final SurvivalData SEVEN = SurvivalData.rightCensored(
      new double[] {11, 11, 26, 89, 128, 299, 300}, new int[] {1, 0, 0, 1, 0, 1, 0});

  private static final double[] SEVEN_SCORES = {-0.02, 1.20, -0.56, -1.33, -0.81, 1.02, -1.29};

  /**
   * The rows a to e. The event of a at 1 is compared with b (censored there), c, d and e: tied, and then three that
   * outlive it. Those of c and d at 2 are compared with e only.
   */
  private static final SurvivalData TOY =
      SurvivalData.rightCensored(new double[] {1, 1, 2, 2, 3}, new int[] {1, 0, 1, 1, 0});

  private static final double[] TOY_SCORES = {1, 1, 2, 3, 2};

  @Test
  void countsThePairsOfFiveRows() {
    ConcordanceEstimate result = HARRELL.ofPredictedTime(TOY, TOY_SCORES);

    // a before c, d, e: concordant; d before e: discordant; a with b and c with e: tied scores; c
    // with d: tied times
    assertThat(result.concordant()).isEqualTo(3);
    assertThat(result.discordant()).isEqualTo(1);
    assertThat(result.tiedScore()).isEqualTo(2);
    assertThat(result.tiedTime()).isEqualTo(1);
    assertThat(result.tiedBoth()).isZero();
    assertThat(result.comparable()).isEqualTo(6);
    assertThat(result.concordance().value()).isEqualTo(4.0 / 6);
    assertThat(result.somersD().value()).isEqualTo(2.0 / 6);
    assertThat(result.gamma()).isEqualTo(2.0 / 4);
    // (concordant - discordant - pairs / 3) / 12 per row: a 3 - 4/3, b 0 - 1/3, c 1 - 2/3, d 0 -
    // 2/3, e 0 - 3/3
    double sumOfSquares = 25 / 9.0 + 1 / 9.0 + 1 / 9.0 + 4 / 9.0 + 1;
    double se = Math.sqrt(sumOfSquares) / 12;
    assertThat(se).isCloseTo(0.17568, within(5e-6));
    assertThat(result.concordance().standardError()).isCloseTo(se, within(1e-15));
    assertThat(result.somersD().standardError()).isCloseTo(2 * se, within(1e-15));
    assertThat(result.concordance().interval().lower())
        .isCloseTo(4.0 / 6 - 1.959963984540054 * se, within(1e-14));
    assertThat(result.concordance().interval().upper()).isEqualTo(1);
  }

  @Test
  void aRiskIsTheOppositeOfAPredictedTime() {
    ConcordanceEstimate result = HARRELL.ofRisk(TOY, TOY_SCORES);

    assertThat(result.concordant()).isEqualTo(1);
    assertThat(result.discordant()).isEqualTo(3);
    assertThat(result.concordance().value()).isEqualTo(2.0 / 6);
  }

  /**
   * The event at 11 has 6 pairs, all of them uncensored just before: weight 1. That at 89 has 3; until then the one
   * censored at 11 left 5 of 6 (without the one who had the event) and the one at 26 left 4 of 5, so that G is 2/3 and
   * the weight 9/4. Concordant: 4 at 11, none at 89.
   */
  @Test
  void unosWeightIsThatJustBeforeTheEventAndCensoringsComeAfterIt() {
    Concordance uno = HARRELL.with(ConcordanceWeight.UNO);
    ConcordanceEstimate result = uno.withHorizon(298.9).ofRisk(SEVEN, SEVEN_SCORES);

    assertThat(result.concordant()).isEqualTo(4);
    assertThat(result.comparable()).isCloseTo(6 + 3 * 2.25, within(1e-14));
    assertThat(result.concordance().value()).isCloseTo(4 / (6 + 3 * 2.25), within(1e-15));
    assertThat(result.concordance().value()).isCloseTo(0.313725, within(5e-7));
    // The event at 299 has one pair, with 300: concordant. G is 2/3 times 2/3, one of three being
    // censored at 128.
    assertThat(uno.withHorizon(299).ofRisk(SEVEN, SEVEN_SCORES).concordance().value())
        .isCloseTo((4 + 81 / 16.0) / (6 + 27 / 4.0 + 81 / 16.0), within(1e-15));
  }

  @Test
  void theOtherWeightsAreThoseOfTheRiskSet() {
    // At 11 and 89 there are 7 and 4 at risk; S before 89 is 6/7, and G is 2/3.
    Concordance early = HARRELL.withHorizon(100);
    assertThat(
            early.with(ConcordanceWeight.IDENTITY).ofRisk(SEVEN, SEVEN_SCORES).comparable())
        .isCloseTo(6 / 7.0 + 3 / 4.0, within(1e-15));
    assertThat(
            early.with(ConcordanceWeight.SURVIVAL).ofRisk(SEVEN, SEVEN_SCORES).comparable())
        .isCloseTo(7 * (6 / 7.0 + 3 / 4.0 * 6 / 7), within(1e-14));
    assertThat(early
            .with(ConcordanceWeight.SURVIVAL_OVER_CENSORING)
            .ofRisk(SEVEN, SEVEN_SCORES)
            .comparable())
        .isCloseTo(7 * (6 / 7.0 + 3 / 4.0 * 6 / 7 * 3 / 2), within(1e-14));
  }

  @Test
  void withoutAComparablePairThereIsAReason() {
    SurvivalData last = SurvivalData.rightCensored(new double[] {1, 2, 3}, new int[] {0, 0, 1});
    ConcordanceEstimate result = HARRELL.ofRisk(last, new double[] {1, 2, 3});

    assertThat(result.isDefined()).isFalse();
    assertThat(result.reason())
        .hasValue("no comparable pair: no event that another subject of its stratum outlives");
    assertThat(result.concordance().value()).isNaN();
    assertThat(result.concordance().standardError()).isNaN();
    assertThat(result.concordance().interval().upper()).isNaN();
    assertThat(result.gamma()).isNaN();
    assertThat(result.comparable()).isZero();
    assertThat(result).hasToString("concordance not defined, " + result.reason().orElseThrow());
    ConcordanceDifference difference =
        HARRELL.compareRisks(last, new double[] {1, 2, 3}, new double[] {1, 1, 1});
    assertThat(difference.isTestable()).isFalse();
    assertThat(difference.reason()).isEqualTo(result.reason());
    assertThat(difference.pValue()).isNaN();
  }

  @Test
  void ofOneUnitThereIsNoStandardError() {
    ConcordanceEstimate result = HARRELL.ofRisk(TOY.withClusters(4, 4, 4, 4, 4), TOY_SCORES);

    assertThat(result.concordance().value()).isEqualTo(2.0 / 6);
    assertThat(result.concordance().standardError()).isNaN();
    assertThat(HARRELL
            .compareRisks(TOY.withClusters(4, 4, 4, 4, 4), TOY_SCORES, new double[5])
            .reason())
        .hasValue("a single independent unit");
  }

  @Test
  void aScoreWithoutErrorOrWithoutInformationHasNoSpread() {
    double[] time = {1, 2, 3, 4};
    SurvivalData data = SurvivalData.rightCensored(time, new int[] {1, 1, 1, 1});
    ConcordanceEstimate perfect = HARRELL.ofPredictedTime(data, time);
    ConcordanceEstimate constant = HARRELL.ofPredictedTime(data, new double[4]);

    assertThat(perfect.concordance().value()).isEqualTo(1);
    assertThat(perfect.concordance().standardError()).isZero();
    assertThat(constant.concordance().value()).isEqualTo(0.5);
    assertThat(constant.concordance().standardError()).isZero();
    assertThat(constant.gamma()).isNaN();
    assertThat(HARRELL.comparePredictedTimes(data, time, new double[4]).reason())
        .hasValue("the difference has no spread");
  }

  @Test
  void aSubjectIsComparedOnlyWhileAtRisk() {
    // b enters at 1, the time of the event of a; c enters at 0.5 and is at risk there.
    SurvivalData data = SurvivalData.delayedEntry(
        new double[] {0, 1, 0.5}, new double[] {1, 2, 3}, new int[] {1, 1, 0});
    ConcordanceEstimate result = HARRELL.ofRisk(data, new double[] {3, 9, 1});

    assertThat(result.concordant()).isEqualTo(2);
    assertThat(result.comparable()).isEqualTo(2);
  }

  @Test
  void pairsOfDifferentStrataAreNotComparable() {
    SurvivalData data = SurvivalData.rightCensored(
            new double[] {1, 2, 3, 4}, new int[] {1, 1, 1, 1})
        .withStrata(Groups.of("a", "b", "a", "b"));
    ConcordanceEstimate result = HARRELL.ofRisk(data, new double[] {5, 9, 4, 10});

    assertThat(result.concordant()).isEqualTo(1);
    assertThat(result.discordant()).isEqualTo(1);
  }

  @Test
  void manyStrataCostNoMoreThanFew() {
    int strata = 50_000;
    double[] time = IntStream.range(0, 2 * strata).mapToDouble(i -> i).toArray();
    int[] event = new int[2 * strata];
    Arrays.fill(event, 1);
    SurvivalData data = SurvivalData.rightCensored(time, event)
        .withStrata(Groups.of(IntStream.range(0, 2 * strata)
            .mapToObj(i -> Integer.toString(i % strata))
            .toList()));

    assertThat(HARRELL.ofPredictedTime(data, time).concordant()).isEqualTo(strata);
  }

  @Test
  void copiesOfARowAreTiedWithEachOther() {
    SurvivalData data = SurvivalData.rightCensored(new double[] {1, 2, 2}, new int[] {1, 1, 0})
        .withFrequencies(3, 4, 5);
    ConcordanceEstimate result = HARRELL.ofRisk(data, new double[] {2, 1, 1});

    assertThat(result.concordant()).isEqualTo(3 * 9);
    assertThat(result.tiedScore()).isEqualTo(4 * 5);
    assertThat(result.tiedBoth()).isEqualTo(3 * 2 / 2 + 4 * 3 / 2);
    assertThat(result.tiedTime()).isZero();
  }

  @Test
  void aSingleEventOfManyCopiesLeavesNothingBehind() {
    SurvivalData data = SurvivalData.rightCensored(new double[] {1, 2, 3}, new int[] {1, 1, 0})
        .withFrequencies(2, 2, 1);
    ConcordanceEstimate result = HARRELL.ofRisk(data, new double[] {1, 1, 1});

    assertThat(result.tiedBoth()).isEqualTo(1 + 1);
    assertThat(result.tiedScore()).isEqualTo(2 * 3 + 2 * 1);
  }

  @Test
  void samplingWeightsHaveNoUnitButTheCountsKeepTheirs() {
    double[] weight = {3, 1, 2, 0.5, 7};
    double[] tiny = Arrays.stream(weight).map(w -> w * 0x1p-1000).toArray();
    ConcordanceEstimate usual =
        HARRELL.ofRisk(TOY.withWeights(weight, WeightKind.SAMPLING), TOY_SCORES);
    ConcordanceEstimate small =
        HARRELL.ofRisk(TOY.withWeights(tiny, WeightKind.SAMPLING), TOY_SCORES);

    // e outlives d and c: 0.5 7 and 2 7; a has c, d and e after it, and is tied with b
    assertThat(usual.concordant()).isEqualTo(0.5 * 7);
    assertThat(usual.discordant()).isEqualTo(3 * (2 + 0.5 + 7));
    assertThat(usual.tiedScore()).isEqualTo(3 * 1 + 2 * 7);
    assertThat(usual.tiedTime()).isEqualTo(2 * 0.5);
    assertThat(small.concordance()).isEqualTo(usual.concordance());
  }

  @Test
  void aToleranceTiesScoresThatAreNear() {
    SurvivalData data = SurvivalData.rightCensored(new double[] {1, 2, 3}, new int[] {1, 1, 0});
    double[] score = {1, 1.5, 2};

    assertThat(HARRELL.ofPredictedTime(data, score).concordant()).isEqualTo(3);
    ConcordanceEstimate near = HARRELL.withScoreTolerance(0.5).ofPredictedTime(data, score);
    assertThat(near.concordant()).isEqualTo(1);
    assertThat(near.tiedScore()).isEqualTo(2);
  }

  @Test
  void zeroHasNoSignAndInfinityIsATimeNeverReached() {
    SurvivalData data = SurvivalData.rightCensored(new double[] {1, 2, 3}, new int[] {1, 1, 0});
    double never = Double.POSITIVE_INFINITY;

    assertThat(HARRELL.ofRisk(data, new double[] {0.0, -0.0, 0.0}).tiedScore()).isEqualTo(3);
    ConcordanceEstimate result = HARRELL.ofPredictedTime(data, new double[] {1, never, never});
    assertThat(result.concordant()).isEqualTo(2);
    assertThat(result.tiedScore()).isEqualTo(1);
  }

  @Test
  void whatIsWrongIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HARRELL.ofRisk(TOY, new double[4]))
        .withMessage("concordance: 5 rows and 4 numbers of risk, expected one per row");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HARRELL.ofPredictedTime(TOY, new double[] {1, 2, Double.NaN, 1, 1}))
        .withMessage("concordance: predicted time[2] is NaN, expected a number");
    SurvivalData late =
        SurvivalData.delayedEntry(new double[] {0, 1}, new double[] {2, 3}, new int[] {1, 1});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HARRELL.with(ConcordanceWeight.UNO).ofRisk(late, new double[2]))
        .withMessageContaining("late entries and the weight is UNO");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HARRELL
            .with(ConcordanceWeight.SURVIVAL_OVER_CENSORING)
            .compareRisks(late, new double[2], new double[2]))
        .withMessageContaining("late entries");
    assertThatIllegalArgumentException().isThrownBy(() -> HARRELL.withHorizon(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> HARRELL.withScoreTolerance(-1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HARRELL.withScoreTolerance(Double.POSITIVE_INFINITY));
    assertThatIllegalArgumentException().isThrownBy(() -> HARRELL.withConfidenceLevel(1));
  }

  /** What is not in use is not looked at. */
  @Test
  void aRowOfNoWeightNeedsNoScore() {
    SurvivalData data = TOY.withFrequencies(1, 1, 1, 1, 0);

    assertThat(HARRELL.ofRisk(data, new double[] {1, 1, 2, 3, Double.NaN}).comparable())
        .isEqualTo(3);
  }

  @Test
  void scoresInOppositeOrderDifferWithAllTheirSpread() {
    double[] opposite = Arrays.stream(TOY_SCORES).map(s -> -s).toArray();
    ConcordanceDifference result = HARRELL.compareRisks(TOY, TOY_SCORES, opposite);
    double se = result.first().concordance().standardError();

    assertThat(result.difference().value()).isCloseTo(2.0 / 6 - 4.0 / 6, within(1e-15));
    assertThat(result.difference().standardError()).isCloseTo(2 * se, within(1e-15));
    assertThat(result.covariance()).isCloseTo(-se * se, within(1e-15));
    assertThat(result.z()).isCloseTo(-1 / (6 * se), within(1e-14));
    assertThat(result).hasToString("difference of concordances -0.3333 (se 0.3514), p = 0.3428");
  }
}
