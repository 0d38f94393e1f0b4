package dev.notochord.survival.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TimeDependentAucPropertyTest {
  private static final TimeDependentAuc AUC = TimeDependentAuc.withDefaults();
  private static final double[] TIMES = {1, 3.5, 6};

  @Property(tries = 40)
  void agreesWithTheDefinitionPairByPair(
      @ForAll long seed, @ForAll ControlGroup group, @ForAll boolean weighted) {
    RandomScores s = RandomScores.of(seed);
    double[] w = weighted ? s.weight : RandomScores.ones(s.rows());
    TimeDependentAucEstimate competing = AUC.with(group).ofRisk(s.competing(w), 1, s.first, TIMES);
    int[] cause = Arrays.stream(s.cause).map(c -> c == 1 ? 1 : 0).toArray();
    TimeDependentAucEstimate alone = AUC.ofRisk(s.data(w), s.first, TIMES);
    for (int k = 0; k < TIMES.length; k++) {
      assertThat(competing.auc(k).value())
          .isCloseTo(NaiveScores.auc(s.time, s.cause, w, s.first, TIMES[k], group), within(1e-12));
      assertThat(alone.auc(k).value())
          .isCloseTo(
              NaiveScores.auc(s.time, cause, w, s.first, TIMES[k], ControlGroup.EVENT_FREE),
              within(1e-12));
    }
  }

  @Property(tries = 12)
  void theStandardErrorIsTheSumOfTheSquaredDerivativesByTheWeights(
      @ForAll long seed, @ForAll ControlGroup group, @ForAll boolean clustered) {
    RandomScores s = RandomScores.of(seed);
    CompetingRisksData data = s.competing(s.weight);
    int[] unit = clustered ? s.cluster : RandomScores.alone(s.rows());
    TimeDependentAucEstimate result =
        AUC.with(group).ofRisk(clustered ? data.withClusters(unit) : data, 1, s.second, TIMES);
    for (int k = 0; k < TIMES.length; k++) {
      int time = k;
      double numeric = RandomScores.numericStandardError(
          s.weight,
          unit,
          w -> AUC.with(group)
              .ofRisk(s.competing(w), 1, s.second, TIMES)
              .auc(time)
              .value());
      assertThat(result.auc(k).standardError()).isCloseTo(numeric, within(1e-9 + 1e-7 * numeric));
    }
    double numeric = RandomScores.numericStandardError(
        s.weight,
        unit,
        w -> AUC.with(group)
            .ofRisk(s.competing(w), 1, s.second, TIMES)
            .integrated()
            .value());
    assertThat(result.integrated().standardError())
        .isCloseTo(numeric, within(1e-9 + 1e-7 * numeric));
  }

  @Property(tries = 15)
  void theDifferenceOfTwoRisksHasTheErrorOfTheDerivatives(@ForAll long seed) {
    RandomScores s = RandomScores.of(seed);
    TimeDependentAucDifference result =
        AUC.compareRisks(s.data(s.weight), s.first, s.second, TIMES);
    double numeric = RandomScores.numericStandardError(
        s.weight,
        RandomScores.alone(s.rows()),
        w -> AUC.ofRisk(s.data(w), s.first, TIMES).auc(1).value()
            - AUC.ofRisk(s.data(w), s.second, TIMES).auc(1).value());
    PairedDifference difference = result.difference(1);
    assertThat(difference.difference().standardError())
        .isCloseTo(numeric, within(1e-9 + 1e-7 * numeric));
    double one = result.first().auc(1).standardError();
    double two = result.second().auc(1).standardError();
    assertThat(numeric * numeric)
        .isCloseTo(one * one + two * two - 2 * difference.covariance(), within(1e-7));
  }

  @Property(tries = 100)
  void aRiskAndItsNegativeAddUpToOneAndMonotoneTransformsChangeNothing(@ForAll long seed) {
    RandomScores s = RandomScores.of(seed);
    TimeDependentAucEstimate risk = AUC.ofRisk(s.data(), s.first, TIMES);
    TimeDependentAucEstimate time = AUC.ofPredictedTime(s.data(), s.first, TIMES);
    double[] cube = Arrays.stream(s.first).map(x -> x * x * x - 5).toArray();
    TimeDependentAucEstimate transformed = AUC.ofRisk(s.data(), cube, TIMES);
    for (int k = 0; k < TIMES.length; k++) {
      assertThat(risk.auc(k).value() + time.auc(k).value()).isCloseTo(1, within(1e-13));
      assertThat(time.auc(k).standardError()).isCloseTo(risk.auc(k).standardError(), within(1e-12));
    }
    assertThat(transformed.areas()).isEqualTo(risk.areas());
    assertThat(transformed.standardErrors()).isEqualTo(risk.standardErrors());
  }

  @Property(tries = 60)
  void frequenciesAreRepetitions(@ForAll long seed) {
    RandomScores s = RandomScores.of(seed);
    double[] count = Arrays.stream(s.weight).map(w -> Math.floor(2 * w)).toArray();
    int[] copies = IntStream.range(0, s.rows())
        .flatMap(i -> IntStream.generate(() -> i).limit((long) count[i]))
        .toArray();
    RandomScores repeated = s.pick(copies);
    TimeDependentAucEstimate one =
        AUC.ofRisk(s.data().withWeights(count, WeightKind.FREQUENCY), s.first, TIMES);
    TimeDependentAucEstimate two = AUC.ofRisk(repeated.data(), repeated.first, TIMES);
    for (int k = 0; k < TIMES.length; k++) {
      assertThat(one.auc(k).value()).isCloseTo(two.auc(k).value(), within(1e-12));
      assertThat(one.auc(k).standardError()).isCloseTo(two.auc(k).standardError(), within(1e-12));
    }
    assertThat(one.integrated().standardError())
        .isCloseTo(two.integrated().standardError(), within(1e-12));
    assertThat(one.controls()).isEqualTo(two.controls());
  }

  @Property(tries = 60)
  void theOrderOfTheRowsDoesNotMatter(@ForAll long seed) {
    RandomScores s = RandomScores.of(seed);
    List<Integer> order = new ArrayList<>();
    IntStream.range(0, s.rows()).forEach(order::add);
    Collections.shuffle(order, new Random(seed));
    RandomScores other = s.pick(order.stream().mapToInt(i -> i).toArray());
    TimeDependentAucEstimate one = AUC.ofRisk(s.data(s.weight), s.first, TIMES);
    TimeDependentAucEstimate two = AUC.ofRisk(other.data(other.weight), other.first, TIMES);
    for (int k = 0; k < TIMES.length; k++) {
      assertThat(one.auc(k).value()).isCloseTo(two.auc(k).value(), within(1e-13));
      assertThat(one.auc(k).standardError()).isCloseTo(two.auc(k).standardError(), within(1e-13));
    }
  }

  @Property(tries = 60)
  void withoutCensoringItIsTheMannWhitneyStatistic(@ForAll long seed) {
    RandomScores s = RandomScores.of(seed);
    boolean[] all = new boolean[s.rows()];
    Arrays.fill(all, true);
    double sum = 0;
    double pairs = 0;
    for (int i = 0; i < s.rows(); i++) {
      for (int j = 0; j < s.rows(); j++) {
        if (s.time[i] <= 4 && s.time[j] > 4) {
          pairs++;
          sum += 1 + Math.signum(s.first[i] - s.first[j]);
        }
      }
    }
    SurvivalData data = SurvivalData.rightCensored(s.time, all);
    assertThat(AUC.ofRisk(data, s.first, 4).auc(0).value())
        .isCloseTo(sum / 2 / pairs, within(1e-13));
  }

  @Property(tries = 25)
  void theAreaUnderTheCurveIsTheAucAndItsPointsAreThoseOfTheThresholds(
      @ForAll long seed, @ForAll ControlGroup group) {
    RandomScores s = RandomScores.of(seed);
    CompetingRisksData data = s.competing(s.weight);
    RocCurve roc = AUC.with(group).rocOfRisk(data, 1, s.first, 5);
    assertThat(roc.area())
        .isCloseTo(AUC.with(group).ofRisk(data, 1, s.first, 5).auc(0).value(), within(1e-12));
    int middle = roc.thresholds().length() / 2;
    double threshold = roc.thresholds().get(middle);
    ThresholdAccuracy at = AUC.with(group).accuracyOfRisk(data, 1, s.first, 5, threshold);
    assertThat(roc.sensitivities().get(middle)).isCloseTo(at.sensitivity().value(), within(1e-12));
    assertThat(1 - roc.falsePositiveRates().get(middle))
        .isCloseTo(at.specificity().value(), within(1e-12));
    double numeric = RandomScores.numericStandardError(
        s.weight,
        RandomScores.alone(s.rows()),
        w -> AUC.with(group)
            .accuracyOfRisk(s.competing(w), 1, s.first, 5, threshold)
            .positivePredictiveValue()
            .value());
    if (numeric >= 0) {
      assertThat(at.positivePredictiveValue().standardError())
          .isCloseTo(numeric, within(1e-9 + 1e-7 * numeric));
    }
  }
}
