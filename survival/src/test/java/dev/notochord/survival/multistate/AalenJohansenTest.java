package dev.notochord.survival.multistate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.nonparametric.ConfidenceTransform;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AalenJohansenTest {
  private static final int CENSORED = MultiStateData.CENSORED;
  private static final Offset<Double> ROUNDING = within(1e-14);
  private static final MultiStateModel MODEL =
      MultiStateModel.illnessDeath("free", "recurrence", "death");
  private static final AalenJohansen DEFAULTS = AalenJohansen.withDefaults();

  /** Six subjects; at 2 and at 5 two different transitions tie, the last subject enters late. */
  private static final MultiStateData SIX = MultiStateData.of(
      MODEL,
      new int[] {1, 1, 2, 3, 3, 4, 5, 6},
      new double[] {0, 2, 0, 0, 4, 0, 0, 1},
      new double[] {2, 5, 2, 4, 6, 3, 5, 7},
      new int[] {0, 1, 0, 0, 1, 0, 0, 0},
      new int[] {1, 2, 2, 1, CENSORED, CENSORED, 2, CENSORED});

  private final StateProbabilities six = DEFAULTS.estimate(SIX);

  @Test
  void transitionsOfOneTimeGoIntoOneStep() {
    assertThat(six.times().asList()).containsExactly(2.0, 3.0, 4.0, 5.0, 6.0, 7.0);
    assertProbabilities(six, 1.9, 1, 0, 0);
    assertProbabilities(six, 2, 4.0 / 6, 1.0 / 6, 1.0 / 6);
    assertProbabilities(six, 3.5, 4.0 / 6, 1.0 / 6, 1.0 / 6);
    // One of three moves from free to recurrence.
    assertProbabilities(six, 4, 4.0 / 9, 1.0 / 6 + 4.0 / 6 / 3, 1.0 / 6);
    // One of two dies in either state.
    assertProbabilities(six, 5, 2.0 / 9, 7.0 / 36, 21.0 / 36);
    assertThat(six.probabilityBefore("death", 5)).isCloseTo(1.0 / 6, ROUNDING);
    assertThat(six.probabilityBefore("death", 0)).isZero();
  }

  private static void assertProbabilities(
      StateProbabilities result, double time, double free, double recurrence, double death) {
    ImmutableMap<String, Double> all = result.probabilitiesAt(time);
    assertThat(all.keySet()).containsExactly("free", "recurrence", "death");
    assertThat(requireNonNull(all.get("free"))).isCloseTo(free, ROUNDING);
    assertThat(requireNonNull(all.get("recurrence"))).isCloseTo(recurrence, ROUNDING);
    assertThat(requireNonNull(all.get("death"))).isCloseTo(death, ROUNDING);
  }

  @Test
  void countsWhoIsAtRiskMovesAndLeaves() {
    assertThat(six.atRisk("free").asList()).containsExactly(6.0, 4.0, 3.0, 2.0, 1.0, 1.0);
    assertThat(six.atRisk("recurrence").asList()).containsExactly(0.0, 1.0, 1.0, 2.0, 1.0, 0.0);
    assertThat(six.transitions("free", "recurrence").asList())
        .containsExactly(1.0, 0.0, 1.0, 0.0, 0.0, 0.0);
    assertThat(six.transitions("recurrence", "death").asList())
        .containsExactly(0.0, 0.0, 0.0, 1.0, 0.0, 0.0);
    assertThat(six.censored("free").asList()).containsExactly(0.0, 1.0, 0.0, 0.0, 0.0, 1.0);
    assertThat(six.censored("recurrence").asList()).containsExactly(0.0, 0.0, 0.0, 0.0, 1.0, 0.0);
    assertThat(six.atRiskAt("free", 2)).isEqualTo(6);
    assertThat(six.atRiskAt("free", 2.5)).isEqualTo(4);
    assertThat(six.atRiskAt("free", 8)).isZero();
  }

  @Test
  void theJackknifeAddsUpTheSquaresOfTheInfluences() {
    // At 2 a proportion of six.
    assertThat(six.estimateAt("recurrence", 2).standardError())
        .isCloseTo(Math.sqrt(5.0 / 216), ROUNDING);
    // At 4 the influences of the six on the probability of recurrence are 11, -7, 15, -1, -9, -9
    // parts of 108.
    assertThat(six.estimateAt("recurrence", 4).standardError())
        .isCloseTo(Math.sqrt(121 + 49 + 225 + 1 + 81 + 81) / 108, ROUNDING);
    assertThat(six.estimateAt("free", 4).standardError()).isCloseTo(2.0 / 9, ROUNDING);
    // 1 and 3 together, 2 and 4, 5 and 6.
    StateProbabilities clustered =
        DEFAULTS.estimate(SIX.withClusters(new int[] {7, 7, -2, 7, 7, -2, 0, 0}));
    assertThat(clustered.estimateAt("recurrence", 4).standardError())
        .isCloseTo(Math.sqrt(26 * 26 + 8 * 8 + 18 * 18) / 108, ROUNDING);
    assertThat(clustered.probabilities("death")).isEqualTo(six.probabilities("death"));
  }

  @Test
  void theModelBasedVariancesAreThoseOfCounts() {
    StateProbabilities greenwood = DEFAULTS.with(StateVariance.GREENWOOD).estimate(SIX);
    StateProbabilities aalen = DEFAULTS.with(StateVariance.AALEN).estimate(SIX);

    assertThat(greenwood.estimateAt("recurrence", 2).standardError())
        .isCloseTo(Math.sqrt(1.0 / 6 * 5 / 6 / 6), ROUNDING);
    assertThat(aalen.estimateAt("recurrence", 2).standardError()).isCloseTo(1.0 / 6, ROUNDING);
    assertThat(aalen.estimateAt("free", 2).standardError()).isCloseTo(Math.sqrt(2) / 6, ROUNDING);
    // p1(4) = p1(2) + p0(2) h with covariance -4/6 1/6 / 6 of the first two and h = 1/3 of three.
    double first = 5.0 / 216 + 4.0 / 9 / 6 / 9 * 2 / 4 - 2.0 / 3 * 4 / 36 / 6;
    assertThat(greenwood.estimateAt("recurrence", 4).standardError())
        .isCloseTo(Math.sqrt(first + 4.0 / 9 * (1.0 / 3 * 2 / 3 / 3)), ROUNDING);
    assertThat(aalen.cumulativeHazardAt("free", "death", 5).standardError())
        .isCloseTo(Math.sqrt(1.0 / 36 + 1.0 / 4), ROUNDING);
    assertThat(greenwood.cumulativeHazardAt("free", "death", 5).standardError())
        .isCloseTo(Math.sqrt(5.0 / 216 + 1.0 / 8), ROUNDING);
  }

  @Test
  void cumulativeHazardsAddUpThePartsThatMove() {
    assertThat(six.cumulativeHazardAt("free", "recurrence", 6).value())
        .isCloseTo(1.0 / 6 + 1.0 / 3, ROUNDING);
    Estimate death = six.cumulativeHazardAt("free", "death", 2);
    assertThat(death.value()).isCloseTo(1.0 / 6, ROUNDING);
    assertThat(death.standardError()).isCloseTo(Math.sqrt(5.0 / 216), ROUNDING);
    double factor = Math.exp(1.959963984540054 * Math.sqrt(5.0 / 6));
    assertThat(death.interval().upper()).isCloseTo(factor / 6, within(1e-12));
    assertThat(death.interval().lower()).isCloseTo(1 / factor / 6, within(1e-12));
    assertThat(six.cumulativeHazards("recurrence", "death").asList())
        .containsExactly(0.0, 0.0, 0.0, 0.5, 0.5, 0.5);
    assertThat(six.cumulativeHazardAt("free", "death", 1).interval().upper()).isZero();
    assertThat(six.cumulativeHazardAt("free", "death", 7.5).value()).isNaN();
  }

  @Test
  void expectedTimesAreTheAreasUnderTheProbabilities() {
    ImmutableMap<String, Estimate> times = six.expectedTimes(6);

    assertThat(requireNonNull(times.get("free")).value())
        .isCloseTo(2 + 2 * 2.0 / 3 + 4.0 / 9 + 2.0 / 9, ROUNDING);
    assertThat(requireNonNull(times.get("recurrence")).value()).isCloseTo(33.0 / 36, ROUNDING);
    assertThat(requireNonNull(times.get("death")).value()).isCloseTo(39.0 / 36, ROUNDING);
    // Up to 4 nothing but the proportions at 2 counts, for two units of time.
    Estimate early = requireNonNull(six.expectedTimes(4).get("death"));
    assertThat(early.value()).isCloseTo(2.0 / 6, ROUNDING);
    assertThat(early.standardError()).isCloseTo(2 * Math.sqrt(5.0 / 216), ROUNDING);
    assertThat(early.interval().lower()).isZero();
    assertThat(early.interval().upper())
        .isCloseTo(1.0 / 3 + 1.959963984540054 * 2 * Math.sqrt(5.0 / 216), within(1e-12));
    assertThat(requireNonNull(six.expectedTimes(0).get("free")).value()).isZero();
    assertThat(requireNonNull(six.expectedTimes(8).get("free")).value()).isNaN();
  }

  @Test
  void transitionProbabilitiesStartAfterTheirFirstTime() {
    TransitionProbabilities matrix = six.transitionProbabilities(2, 5);

    assertThat(matrix.probability("free", "free")).isCloseTo(2.0 / 3 / 2, ROUNDING);
    assertThat(matrix.probability("free", "recurrence")).isCloseTo(1.0 / 3 / 2, ROUNDING);
    assertThat(matrix.probability("free", "death")).isCloseTo(0.5, ROUNDING);
    assertThat(matrix.probability("recurrence", "death")).isEqualTo(0.5);
    assertThat(matrix.probability("death", "death")).isEqualTo(1);
    // Both at risk in recurrence at 5: a proportion of two.
    assertThat(matrix.estimate("recurrence", "death").standardError())
        .isCloseTo(Math.sqrt(0.125), ROUNDING);
    assertThat(matrix.estimate("recurrence", "free").interval().upper()).isZero();
    assertThat(matrix.estimate("death", "death").interval().lower()).isEqualTo(1);
    assertThat(six.transitionProbabilities(5, 5).probability("free", "free")).isEqualTo(1);
    assertThat(six.transitionProbabilities(5, 9).probability("free", "free")).isNaN();
    assertThat(six.transitionProbabilities(5, 9).probability("death", "death")).isEqualTo(1);
    assertThat(matrix).hasToString("""
        transition probabilities from 2.0 to 5.0
                          free  recurrence       death
        free            0.3333      0.1667      0.5000
        recurrence      0.0000      0.5000      0.5000
        death           0.0000      0.0000      1.0000
        """);
  }

  @Test
  void statesTogetherHaveTheVarianceOfTheirSum() {
    Estimate alive = six.estimateAt(ImmutableSet.of("free", "recurrence"), 4);
    Estimate dead = six.estimateAt("death", 4);

    assertThat(alive.value()).isCloseTo(5.0 / 6, ROUNDING);
    assertThat(alive.standardError()).isCloseTo(dead.standardError(), ROUNDING);
    assertThat(alive.interval().lower())
        .isCloseTo(
            ConfidenceTransform.LOG.limit(
                5.0 / 6, alive.standardError() / (5.0 / 6), -1.959963984540054),
            within(1e-12));
  }

  @Test
  void aProbabilityThatNothingHasChangedIsCertain() {
    Estimate free = six.estimateAt("free", 1);
    assertThat(free.standardError()).isZero();
    assertThat(free.interval().lower()).isEqualTo(1);
    assertThat(six.estimateAt("death", 1).interval().upper()).isZero();

    MultiStateData all = MultiStateData.competingRisks(
        MultiStateModel.competingRisks("free", "recurrence", "death"),
        new double[] {1, 1},
        new int[] {1, 1});
    StateProbabilities result = DEFAULTS.estimate(all);
    assertThat(result.probabilityAt("recurrence", 1)).isEqualTo(1);
    assertThat(result.standardErrors("free").asList()).containsExactly(0.0);
    assertThat(result.lower("free").get(0)).isNaN();
    assertThat(result.lower("recurrence").get(0)).isNaN();
    assertThat(result.estimateAt("recurrence", 1).interval().lower()).isNaN();
    // Nobody ever went there.
    assertThat(result.upper("death").get(0)).isZero();
  }

  @Test
  void beyondTheLastTimeOnlyAbsorbedHistoriesAreKnown() {
    assertThat(six.maxTime()).isEqualTo(7);
    assertThat(six.probabilityAt("free", 7)).isCloseTo(2.0 / 9, ROUNDING);
    assertThat(six.probabilityAt("death", 7.01)).isNaN();
    assertThat(six.estimateAt("death", 7.01).standardError()).isNaN();
    StateProbabilities one = DEFAULTS.estimate(MultiStateData.of(
        MODEL, new int[] {1}, new double[] {0}, new double[] {2}, new int[] {0}, new int[] {2}));
    assertThat(one.probabilityAt("death", 50)).isEqualTo(1);
    assertThat(one.estimateAt("death", 50).standardError()).isZero();
    assertThat(requireNonNull(one.expectedTimes(50).get("free")).value()).isEqualTo(2);
    assertThat(requireNonNull(one.expectedTimes(50).get("death")).value()).isEqualTo(48);
  }

  @Test
  void withoutAnyTransitionAllStaysAsItWas() {
    StateProbabilities result = DEFAULTS.estimate(MultiStateData.of(
        MODEL,
        new int[] {1, 2, 3, 4},
        new double[] {0, 0, 0, 0},
        new double[] {2, 3, 4, 5},
        new int[] {0, 0, 0, 1},
        new int[] {CENSORED, CENSORED, CENSORED, CENSORED}));

    assertThat(result.probabilities("free").asList()).containsExactly(0.75, 0.75, 0.75, 0.75);
    assertThat(result.standardErrors("free").get(3)).isCloseTo(Math.sqrt(3.0 / 64), ROUNDING);
    assertThat(result.cumulativeHazards("free", "death").asList()).containsOnly(0.0);
  }

  @Test
  void anEstimatedStartIsAProportionOfThoseAtRiskAtTheFirstTransition() {
    // The subject of recurrence who leaves at 1, before anybody moves, does not count.
    int[] subject = {1, 2, 3, 4, 5};
    double[] stop = {3, 4, 4, 4, 1};
    int[] from = {0, 0, 0, 1, 1};
    int[] to = {2, CENSORED, CENSORED, CENSORED, CENSORED};
    MultiStateData data =
        MultiStateData.of(MODEL, subject, new double[subject.length], stop, from, to);
    StateProbabilities result = DEFAULTS.estimate(data);

    assertThat(result.probabilityAt("recurrence", 0)).isEqualTo(0.25);
    assertThat(result.estimateAt("recurrence", 0).standardError())
        .isCloseTo(Math.sqrt(0.25 * 0.75 / 4), ROUNDING);
    StateProbabilities given = DEFAULTS
        .with(InitialDistribution.of(ImmutableMap.of("free", 0.75, "recurrence", 0.25)))
        .estimate(data);
    assertThat(given.probabilities("free")).isEqualTo(result.probabilities("free"));
    assertThat(given.estimateAt("recurrence", 4).standardError()).isZero();
    assertThat(given.estimateAt("recurrence", 4).interval().lower()).isEqualTo(0.25);
  }

  @Test
  void aStateMayEmptyAndFillAgain() {
    // Recurrence empties at 2 when its only member dies, and is entered again at 3.
    StateProbabilities result = DEFAULTS.estimate(MultiStateData.of(
        MODEL,
        new int[] {1, 1, 2, 2, 3},
        new double[] {0, 1, 0, 3, 0},
        new double[] {1, 2, 3, 6, 6},
        new int[] {0, 1, 0, 1, 0},
        new int[] {1, 2, 1, CENSORED, CENSORED}));

    assertThat(result.probabilities("recurrence").asList().subList(0, 3))
        .containsExactly(1.0 / 3, 0.0, 1.0 / 3);
    assertThat(result.standardErrors("recurrence").get(1)).isZero();
    assertThat(result.standardErrors("recurrence").get(2))
        .isCloseTo(Math.sqrt(1.0 / 3 * 2 / 3 / 3), ROUNDING);
  }

  @Test
  void aSubjectIsNotAtRiskInAGap() {
    StateProbabilities result = DEFAULTS.estimate(MultiStateData.of(
        MODEL,
        new int[] {1, 1, 2, 3},
        new double[] {0, 4, 0, 0},
        new double[] {2, 6, 3, 5},
        new int[] {0, 0, 0, 0},
        new int[] {CENSORED, CENSORED, 2, 2}));

    assertThat(result.atRisk("free").asList()).containsExactly(3.0, 2.0, 2.0, 1.0);
    assertThat(result.censored("free").asList()).containsExactly(1.0, 0.0, 0.0, 1.0);
    assertThat(result.probabilityAt("free", 5)).isEqualTo(0.25);
  }

  @Test
  void aSubjectEnteringAtATimeOfTransitionIsNotAtRiskThere() {
    StateProbabilities result = DEFAULTS.estimate(MultiStateData.of(
        MODEL,
        new int[] {1, 2, 3},
        new double[] {0, 0, 2},
        new double[] {2, 4, 4},
        new int[] {0, 0, 0},
        new int[] {2, CENSORED, 1}));

    assertThat(result.atRisk("free").asList()).containsExactly(2.0, 2.0);
    assertThat(result.probabilityAt("recurrence", 4)).isEqualTo(0.25);
  }

  @Test
  void fromALaterStartOnlyLaterTransitionsCount() {
    StateProbabilities later = DEFAULTS.withStartTime(2).estimate(SIX);

    assertThat(later.startTime()).isEqualTo(2);
    assertThat(later.times().asList()).containsExactly(3.0, 4.0, 5.0, 6.0, 7.0);
    // At risk at 4, the first transition: three free, one with recurrence.
    assertProbabilities(later, 2, 0.75, 0.25, 0);
    assertProbabilities(later, 4, 0.5, 0.5, 0);
    assertThat(requireNonNull(later.expectedTimes(4).get("free")).value()).isEqualTo(1.5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> later.probabilityAt("free", 1.5))
        .withMessage(
            "state probabilities: time is 1.5, expected a number >= the start, which is 2.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULTS.withStartTime(7).estimate(SIX))
        .withMessage("Aalen-Johansen: start time is 7.0, expected before the last time 7.0");
  }

  @Test
  void hugeWeightsComeAndGoWithoutATrace() {
    double[] weights = {1, 1, 1e16, 1, 1, 3e15, 1, 1};
    StateProbabilities result = DEFAULTS.estimate(SIX.withSamplingWeights(weights));

    assertThat(result.atRiskAt("free", 4)).isEqualTo(3);
    assertThat(result.cumulativeHazardAt("free", "recurrence", 4).value())
        .isCloseTo(1 / (1.3e16 + 4) + 1.0 / 3, ROUNDING);
  }

  @Test
  void aStateThatAllLeaveIsEmptyWhateverTheirWeights() {
    // The weights add up to less by cause than by subject, in the last digit.
    double[] weights = {0.1, 0.1, 0.4};
    assertThat((weights[0] + weights[2]) + weights[1])
        .isLessThan((weights[0] + weights[1]) + weights[2]);
    StateProbabilities result = DEFAULTS.estimate(MultiStateData.competingRisks(
            MultiStateModel.competingRisks("free", "recurrence", "death"),
            new double[] {1, 1, 1},
            new int[] {1, 2, 1})
        .withSamplingWeights(weights));

    assertThat(result.probabilityAt("free", 1)).isZero();
    assertThat(result.probabilityAt("free", 9)).isZero();
  }

  @Test
  void theDefaultsAreThoseOfR() {
    assertThat(DEFAULTS.confidenceLevel()).isEqualTo(0.95);
    assertThat(DEFAULTS.confidenceTransform()).isEqualTo(ConfidenceTransform.LOG);
    assertThat(DEFAULTS.variance()).isEqualTo(StateVariance.INFINITESIMAL_JACKKNIFE);
    assertThat(DEFAULTS.startTime()).isEmpty();
    assertThat(DEFAULTS.initialDistribution()).isEqualTo(InitialDistribution.ofThoseAtRisk());
  }

  @Test
  void changingAnOptionLeavesTheOthers() {
    AalenJohansen changed = DEFAULTS
        .withConfidenceLevel(0.9)
        .with(StateVariance.AALEN)
        .with(ConfidenceTransform.PLAIN)
        .withStartTime(1)
        .with(InitialDistribution.in("free"));

    assertThat(changed.confidenceLevel()).isEqualTo(0.9);
    assertThat(changed.variance()).isEqualTo(StateVariance.AALEN);
    assertThat(changed.confidenceTransform()).isEqualTo(ConfidenceTransform.PLAIN);
    assertThat(changed.startTime()).hasValue(1);
    assertThat(changed.initialDistribution()).isEqualTo(InitialDistribution.in("free"));
    assertThat(changed.estimate(SIX).estimateAt("free", 4).interval().level()).isEqualTo(0.9);
  }

  @Test
  void refusesWhatCannotBeEstimated() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULTS.withConfidenceLevel(95))
        .withMessage("Aalen-Johansen: confidence level is 95.0, expected above 0 and below 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULTS.withStartTime(Double.NaN))
        .withMessage("Aalen-Johansen: start time is NaN, expected a finite number");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> DEFAULTS.with(StateVariance.GREENWOOD).estimate(SIX.withClusters(new int[8])))
        .withMessageContaining("variance is GREENWOOD");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InitialDistribution.of(ImmutableMap.of("free", 0.75, "recurrence", 0.2)))
        .withMessageStartingWith("initial distribution: probabilities add up to 0.95");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InitialDistribution.of(ImmutableMap.of("free", Double.NaN)))
        .withMessage(
            "initial distribution: probability of 'free' is NaN, expected between 0 and 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULTS.with(InitialDistribution.in("well")).estimate(SIX))
        .withMessage("state 'well': expected one of [free, recurrence, death]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> six.transitionProbabilities(4, 3))
        .withMessage(
            "transition probabilities: to is 3.0, expected a number >= from, which is 4.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> six.transitions("recurrence", "free"))
        .withMessageStartingWith("transition recurrence -> free: expected one of");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> six.expectedTimes(Double.POSITIVE_INFINITY))
        .withMessage("state probabilities: horizon is Infinity, expected a finite number");
  }

  @Test
  void readsAsATable() {
    assertThat(six).hasToString("""
        Aalen-Johansen: 6 subjects, from 0.0 to 7.0
                time        free  at risk  recurrence  at risk       death  at risk
                 2.0      0.6667        6      0.1667        0      0.1667        0
                 4.0      0.4444        3      0.3889        1      0.1667        0
                 5.0      0.2222        2      0.1944        2      0.5833        0
        """);
  }
}
