package dev.notochord.survival.multistate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.FollowUp;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.nonparametric.KaplanMeier;
import dev.notochord.survival.nonparametric.SurvivalCurve;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Rows.Any.class)
@Domain(FollowUp.Any.class)
@Domain(DomainContext.Global.class)
class AalenJohansenPropertyTest {
  private static final AalenJohansen DEFAULTS = AalenJohansen.withDefaults();

  /** The square of a standard error is exact to rounding; near 0 the root magnifies it. */
  private static final double ROOT_OF_ROUNDING = 1e-7;

  @Property(tries = 100)
  void agreesWithTheDefinition(@ForAll Rows sample) {
    assertAgree(
        DEFAULTS.estimate(sample.data()),
        new NaiveAalenJohansen(sample, row -> 1, row -> row.subject() + 3, sample.end()));
  }

  @Property(tries = 100)
  void agreesWithTheDefinitionUnderWeightsAndClusters(@ForAll Rows sample) {
    assertAgree(
        DEFAULTS.estimate(
            sample.data().withSamplingWeights(sample.weights()).withClusters(sample.clusters())),
        new NaiveAalenJohansen(sample, Rows.Row::weight, Rows.Row::cluster, sample.end()));
  }

  @Property(tries = 5)
  void agreesWithTheDefinitionOverManyTimes(
      @ForAll @IntRange(min = 40, max = 90) int subjects, @ForAll long seed) {
    Rows sample = Rows.random(new Random(seed), subjects, 0.15, 0.1, false, true);
    assertAgree(
        DEFAULTS.estimate(sample.data().withClusters(sample.clusters())),
        new NaiveAalenJohansen(sample, row -> 1, Rows.Row::cluster, sample.end()));
  }

  @Property(tries = 100)
  void expectedTimesAgreeWithTheDefinition(
      @ForAll Rows sample, @ForAll @DoubleRange(min = 0, max = 1) double part) {
    double horizon = sample.at(part);
    NaiveAalenJohansen naive =
        new NaiveAalenJohansen(sample, Rows.Row::weight, Rows.Row::cluster, horizon);
    var times = DEFAULTS
        .estimate(
            sample.data().withSamplingWeights(sample.weights()).withClusters(sample.clusters()))
        .expectedTimes(horizon);

    double sum = 0;
    for (int j = 0; j < 4; j++) {
      Estimate time = requireNonNull(times.get(Rows.STATES[j]));
      assertThat(time.value()).isCloseTo(naive.stay()[j], within(1e-12));
      assertThat(time.standardError()).isCloseTo(naive.stayErrors()[j], within(1e-12));
      sum += time.value();
    }
    assertThat(sum).isCloseTo(horizon - sample.start(), within(1e-12));
  }

  @Property(tries = 100)
  void probabilitiesAreNeverNegativeAndAddUpToOne(@ForAll Rows sample) {
    StateProbabilities result =
        DEFAULTS.estimate(sample.data().withSamplingWeights(sample.weights()));
    for (int i = 0; i < result.size(); i++) {
      double sum = 0;
      for (String state : Rows.STATES) {
        assertThat(result.probabilities(state).get(i)).isBetween(0.0, 1 + 1e-15);
        assertThat(result.standardErrors(state).get(i)).isGreaterThanOrEqualTo(0);
        sum += result.probabilities(state).get(i);
      }
      assertThat(sum).isCloseTo(1, within(1e-14));
    }
    Estimate all = result.estimateAt(List.of(Rows.STATES), result.maxTime());
    assertThat(all.value()).isCloseTo(1, within(1e-14));
    assertThat(all.standardError()).isCloseTo(0, within(1e-7));
  }

  @Property(tries = 100)
  void rowsInAnotherOrderGiveTheSame(@ForAll Rows sample, @ForAll long seed) {
    Rows other = sample.shuffled(seed);
    assertSame(
        DEFAULTS.estimate(other.data().withSamplingWeights(other.weights())),
        DEFAULTS.estimate(sample.data().withSamplingWeights(sample.weights())));
  }

  @Property(tries = 100)
  void rowsCutInTwoGiveTheSame(@ForAll Rows sample, @ForAll long seed) {
    Rows other = sample.split(seed).split(seed + 1).shuffled(seed);
    assertSame(
        DEFAULTS.estimate(
            other.data().withSamplingWeights(other.weights()).withClusters(other.clusters())),
        DEFAULTS.estimate(
            sample.data().withSamplingWeights(sample.weights()).withClusters(sample.clusters())));
  }

  @Property(tries = 100)
  void aFrequencyIsThatManySubjects(
      @ForAll Rows sample, @ForAll boolean clustered, @ForAll StateVariance variance) {
    MultiStateData weighted = sample.data().withFrequencies(sample.frequencies());
    Rows copies = sample.repeated();
    MultiStateData repeated = copies.data();
    if (clustered) {
      weighted = weighted.withClusters(sample.clusters());
      repeated = repeated.withClusters(copies.clusters());
    }
    AalenJohansen options =
        DEFAULTS.with(clustered ? StateVariance.INFINITESIMAL_JACKKNIFE : variance);
    assertSame(options.estimate(weighted), options.estimate(repeated));
  }

  @Property(tries = 100)
  void anotherScaleOfWeightsGivesTheSame(@ForAll Rows sample) {
    double[] thousands =
        Arrays.stream(sample.weights()).map(weight -> 1000 * weight).toArray();
    StateProbabilities result =
        DEFAULTS.estimate(sample.data().withSamplingWeights(sample.weights()));
    StateProbabilities other = DEFAULTS.estimate(sample.data().withSamplingWeights(thousands));
    for (String state : Rows.STATES) {
      assertClose(other.probabilities(state), result.probabilities(state));
      assertClose(other.standardErrors(state), result.standardErrors(state));
    }
  }

  @Property(tries = 100)
  void anotherUnitAndOriginOfTimeChangeOnlyTheTimes(@ForAll Rows sample) {
    StateProbabilities result = DEFAULTS.estimate(sample.data());
    StateProbabilities months = DEFAULTS.estimate(sample.moved(4, -8).data());
    assertThat(months.times().asList()).hasSameSizeAs(result.times().asList());
    for (String state : Rows.STATES) {
      assertClose(months.probabilities(state), result.probabilities(state));
      assertClose(months.standardErrors(state), result.standardErrors(state));
      assertThat(
              requireNonNull(months.expectedTimes(months.maxTime()).get(state)).value())
          .isCloseTo(
              4
                  * requireNonNull(result.expectedTimes(result.maxTime()).get(state))
                      .value(),
              within(1e-11));
    }
  }

  @Property(tries = 60)
  void twoStatesAreKaplanMeier(@ForAll FollowUp sample) {
    double[] time = Arrays.stream(sample.time()).map(t -> t == 0 ? 0.25 : t).toArray();
    SurvivalCurve curve =
        KaplanMeier.withDefaults().estimate(SurvivalData.rightCensored(time, sample.event()));
    int[] cause = new int[time.length];
    for (int i = 0; i < cause.length; i++) {
      cause[i] = sample.event()[i] ? 1 : 0;
    }
    StateProbabilities result = DEFAULTS.estimate(MultiStateData.competingRisks(
        MultiStateModel.competingRisks("alive", "dead"), time, cause));

    assertThat(result.times()).isEqualTo(curve.times());
    assertClose(result.probabilities("alive"), curve.survival());
    for (int i = 0; i < curve.size(); i++) {
      assertThat(result.atRisk("alive").get(i))
          .isEqualTo((double) curve.atRisk().get(i));
      assertThat(result.transitions("alive", "dead").get(i))
          .isEqualTo((double) curve.events().get(i));
      assertThat(result.censored("alive").get(i))
          .isEqualTo((double) curve.censored().get(i));
      if (curve.survival().get(i) > 0) {
        for (String state : List.of("alive", "dead")) {
          assertThat(result.standardErrors(state).get(i))
              .isCloseTo(curve.standardErrors().get(i), within(1e-13));
        }
        assertThat(result.lower("alive").get(i)).isCloseTo(curve.lower().get(i), within(1e-12));
        assertThat(result.upper("alive").get(i)).isCloseTo(curve.upper().get(i), within(1e-12));
      } else {
        assertThat(result.standardErrors("alive").get(i)).isZero();
        assertThat(result.standardErrors("dead").get(i)).isZero();
        assertThat(result.lower("alive").get(i)).isNaN();
      }
    }
  }

  @Property(tries = 40)
  void underCompetingRisksTheJackknifeIsGreenwood(@ForAll FollowUp sample, @ForAll long seed) {
    Random random = new Random(seed);
    // The square of a time must be a number.
    double[] time = Arrays.stream(sample.time())
        .map(t -> t == 0 ? 0.25 : Math.min(t, 1e100))
        .toArray();
    int[] cause = new int[time.length];
    for (int i = 0; i < cause.length; i++) {
      cause[i] = sample.event()[i] ? 1 + random.nextInt(2) : 0;
    }
    MultiStateData data = MultiStateData.competingRisks(
        MultiStateModel.competingRisks("alive", "relapse", "death"), time, cause);
    StateProbabilities result = DEFAULTS.estimate(data);
    StateProbabilities model = DEFAULTS.with(StateVariance.GREENWOOD).estimate(data);
    for (String state : data.model().states()) {
      assertClose(result.standardErrors(state), model.standardErrors(state), 1e-7);
      double[] error = new double[2];
      error[0] =
          requireNonNull(result.expectedTimes(result.maxTime()).get(state)).standardError();
      error[1] =
          requireNonNull(model.expectedTimes(result.maxTime()).get(state)).standardError();
      assertThat(error[0]).isCloseTo(error[1], within(1e-7 * (1 + result.maxTime())));
    }
    assertClose(
        result.cumulativeHazardStandardErrors("alive", "relapse"),
        model.cumulativeHazardStandardErrors("alive", "relapse"));
  }

  @Property(tries = 100)
  void withoutCensoringAProbabilityIsAProportion(
      @ForAll @IntRange(min = 1, max = 40) int subjects, @ForAll long seed) {
    Rows sample = Rows.random(new Random(seed), subjects, 0, 0, true, false);
    StateProbabilities result = DEFAULTS.estimate(sample.data());
    for (int i = 0; i < result.size(); i++) {
      double time = result.times().get(i);
      for (int j = 0; j < 3; j++) {
        int state = j;
        long there = sample.rows().stream()
            .filter(row -> row.from() == state && row.start() <= time && time < row.stop())
            .count();
        double p = (double) there / subjects;
        assertThat(result.probabilities(Rows.STATES[j]).get(i)).isCloseTo(p, within(1e-14));
        assertThat(result.standardErrors(Rows.STATES[j]).get(i))
            .isCloseTo(Math.sqrt(p * (1 - p) / subjects), within(1e-9));
      }
    }
  }

  @Property(tries = 100)
  void transitionProbabilitiesMultiply(
      @ForAll Rows sample,
      @ForAll @DoubleRange(min = 0, max = 1) double one,
      @ForAll @DoubleRange(min = 0, max = 1) double other) {
    StateProbabilities result = DEFAULTS.estimate(sample.data());
    double s = sample.at(Math.min(one, other));
    double t = sample.at(Math.max(one, other));
    TransitionProbabilities first = result.transitionProbabilities(s, t);
    TransitionProbabilities second = result.transitionProbabilities(t, result.maxTime());
    TransitionProbabilities both = result.transitionProbabilities(s, result.maxTime());
    for (String from : Rows.STATES) {
      for (String to : Rows.STATES) {
        double product = 0;
        for (String between : Rows.STATES) {
          product += first.probability(from, between) * second.probability(between, to);
        }
        assertThat(both.probability(from, to)).isCloseTo(product, within(1e-14));
      }
    }
  }

  @Property(tries = 100)
  void fromAKnownStateTheProbabilitiesAreARowOfTheTransitionMatrix(
      @ForAll Rows sample,
      @ForAll StateVariance variance,
      @ForAll @IntRange(max = 2) int from,
      @ForAll @DoubleRange(min = 0, max = 1) double part) {
    String state = Rows.STATES[from];
    StateProbabilities result =
        DEFAULTS.with(variance).with(InitialDistribution.in(state)).estimate(sample.data());
    double time = sample.at(part);
    TransitionProbabilities row = result.transitionProbabilities(sample.start(), time);
    for (String to : Rows.STATES) {
      Estimate estimate = result.estimateAt(to, time);
      assertThat(row.probability(state, to)).isCloseTo(estimate.value(), within(1e-14));
      assertThat(row.estimate(state, to).standardError())
          .isCloseTo(estimate.standardError(), within(ROOT_OF_ROUNDING));
    }
  }

  @Property(tries = 100)
  void aLaterStartIsARowOfTheTransitionMatrix(
      @ForAll Rows sample, @ForAll @DoubleRange(min = 0, max = 0.99) double part) {
    double start = sample.at(part);
    StateProbabilities all = DEFAULTS.estimate(sample.data());
    StateProbabilities later =
        DEFAULTS.withStartTime(start).with(InitialDistribution.in("B")).estimate(sample.data());
    TransitionProbabilities matrix = all.transitionProbabilities(start, all.maxTime());
    for (String to : Rows.STATES) {
      Estimate estimate = later.estimateAt(to, later.maxTime());
      assertThat(matrix.probability("B", to)).isCloseTo(estimate.value(), within(1e-14));
      assertThat(matrix.estimate("B", to).standardError())
          .isCloseTo(estimate.standardError(), within(ROOT_OF_ROUNDING));
    }
  }

  private static void assertAgree(StateProbabilities result, NaiveAalenJohansen naive) {
    assertThat(result.times().asList()).isEqualTo(naive.times);
    for (int j = 0; j < 4; j++) {
      String state = Rows.STATES[j];
      ImmutableDoubleArray probabilities = result.probabilities(state);
      ImmutableDoubleArray errors = result.standardErrors(state);
      for (int i = 0; i < result.size(); i++) {
        assertThat(probabilities.get(i)).isCloseTo(naive.probabilities.get(i)[j], within(1e-13));
        assertThat(errors.get(i))
            .isCloseTo(naive.standardErrors.get(i)[j], within(ROOT_OF_ROUNDING));
        assertThat(errors.get(i) * errors.get(i))
            .isCloseTo(Math.pow(naive.standardErrors.get(i)[j], 2), within(1e-14));
      }
    }
    for (Transition move : result.model().transitions()) {
      int at = result.model().code(move.from()) * 4 + result.model().code(move.to());
      ImmutableDoubleArray hazards = result.cumulativeHazards(move.from(), move.to());
      ImmutableDoubleArray errors = result.cumulativeHazardStandardErrors(move.from(), move.to());
      for (int i = 0; i < result.size(); i++) {
        assertThat(hazards.get(i)).isCloseTo(naive.hazards.get(i)[at], within(1e-12));
        assertThat(errors.get(i) * errors.get(i))
            .isCloseTo(Math.pow(naive.hazardErrors.get(i)[at], 2), within(1e-12));
      }
    }
  }

  private static void assertSame(StateProbabilities actual, StateProbabilities expected) {
    assertThat(actual.times()).isEqualTo(expected.times());
    for (String state : Rows.STATES) {
      assertClose(actual.probabilities(state), expected.probabilities(state));
      assertClose(actual.standardErrors(state), expected.standardErrors(state), 1e-7);
      assertClose(actual.atRisk(state), expected.atRisk(state));
      assertClose(actual.censored(state), expected.censored(state));
      assertThat(
              requireNonNull(actual.expectedTimes(actual.maxTime()).get(state)).standardError())
          .isCloseTo(
              requireNonNull(expected.expectedTimes(actual.maxTime()).get(state))
                  .standardError(),
              within(1e-10));
    }
    for (Transition move : actual.model().transitions()) {
      assertClose(
          actual.transitions(move.from(), move.to()), expected.transitions(move.from(), move.to()));
      assertClose(
          actual.cumulativeHazardStandardErrors(move.from(), move.to()),
          expected.cumulativeHazardStandardErrors(move.from(), move.to()),
          1e-7);
    }
  }

  private static void assertClose(ImmutableDoubleArray actual, ImmutableDoubleArray expected) {
    assertClose(actual, expected, 1e-12);
  }

  private static void assertClose(
      ImmutableDoubleArray actual, ImmutableDoubleArray expected, double tolerance) {
    assertThat(actual.length()).isEqualTo(expected.length());
    for (int i = 0; i < actual.length(); i++) {
      assertThat(actual.get(i)).isCloseTo(expected.get(i), within(tolerance));
    }
  }
}
