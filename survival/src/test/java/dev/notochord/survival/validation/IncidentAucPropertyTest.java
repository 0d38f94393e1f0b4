package dev.notochord.survival.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.WeightKind;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class IncidentAucPropertyTest {
  private static final IncidentAuc AUC = IncidentAuc.withDefaults().with(Horizons.CLAMP);

  @Property(tries = 60)
  void theRanksAreThoseAmongTheControlsAndTheirMeanIsTheConcordance(@ForAll long seed) {
    RandomScores s = RandomScores.of(seed);
    IncidentAucEstimate result = AUC.ofRisk(s.data(), s.first, 3);
    int place = 0;
    double sum = 0;
    double all = 0;
    for (int i : IntStream.range(0, s.rows())
        .boxed()
        .sorted((a, b) -> Double.compare(s.time[a], s.time[b]))
        .mapToInt(i -> i)
        .toArray()) {
      double below = 0;
      double controls = 0;
      for (int j = 0; j < s.rows(); j++) {
        if (s.time[j] > s.time[i] || (s.time[j] == s.time[i] && s.cause[j] != 1)) {
          controls++;
          below += (1 + Math.signum(s.first[i] - s.first[j])) / 2;
        }
      }
      if (s.cause[i] == 1 && controls > 0) {
        assertThat(result.eventTimes().get(place)).isEqualTo(s.time[i]);
        assertThat(result.ranks().get(place)).isCloseTo(below / controls, within(1e-13));
        sum += below;
        all += controls;
        place++;
      }
    }
    assertThat(place).isEqualTo(result.ranks().length());
    assertThat(result.concordance().concordance().value()).isCloseTo(sum / all, within(1e-13));
  }

  @Property(tries = 25)
  void theStandardErrorIsTheSumOfTheSquaredDerivativesByTheWeights(
      @ForAll long seed, @ForAll boolean clustered) {
    RandomScores s = RandomScores.of(seed);
    int[] unit = clustered ? s.cluster : RandomScores.alone(s.rows());
    // with a span of 1 the window does not depend on the weights
    IncidentAuc auc = AUC.withSpan(1);
    IncidentAucEstimate result =
        auc.ofRisk(clustered ? s.data(s.weight).withClusters(unit) : s.data(s.weight), s.first, 3);
    double numeric = RandomScores.numericStandardError(
        s.weight, unit, w -> auc.ofRisk(s.data(w), s.first, 3).auc(0).value());
    assertThat(result.auc(0).standardError()).isCloseTo(numeric, within(1e-9 + 1e-7 * numeric));
  }

  @Property(tries = 40)
  void frequenciesAreRepetitions(@ForAll long seed) {
    RandomScores s = RandomScores.of(seed);
    double[] count = Arrays.stream(s.weight).map(w -> Math.floor(2 * w)).toArray();
    RandomScores repeated = s.pick(IntStream.range(0, s.rows())
        .flatMap(i -> IntStream.generate(() -> i).limit((long) count[i]))
        .toArray());
    IncidentAucEstimate one =
        AUC.ofRisk(s.data().withWeights(count, WeightKind.FREQUENCY), s.second, 1, 3, 5);
    IncidentAucEstimate two = AUC.ofRisk(repeated.data(), repeated.second, 1, 3, 5);
    assertThat(one.times()).isEqualTo(two.times());
    for (int k = 0; k < one.times().length(); k++) {
      assertThat(one.auc(k).value()).isCloseTo(two.auc(k).value(), within(1e-12));
      assertThat(one.auc(k).standardError()).isCloseTo(two.auc(k).standardError(), within(1e-12));
    }
  }

  @Property(tries = 40)
  void theBandIsBetweenThePointwiseLimitsAndThoseOfBonferroni(@ForAll long seed) {
    RandomScores s = RandomScores.of(seed);
    IncidentAucEstimate result =
        AUC.withBand(20_000, 1).withSpan(0.4).ofRisk(s.data(), s.second, 1, 3, 5);
    int times = result.times().length();
    double bonferroni = UnitInfluence.normalQuantile(0.025 / times);
    for (int j = 0; j < times; j++) {
      double error = result.auc(j).standardError();
      assertThat(result.covariance(j, j)).isCloseTo(error * error, within(1e-15));
      assertThat(result.bandLower().get(j)).isBetween(0.0, result.auc(j).value());
      for (int k = 0; k < j; k++) {
        assertThat(Math.abs(result.covariance(j, k)))
            .isLessThanOrEqualTo(error * result.auc(k).standardError() + 1e-15);
      }
    }
    if (!Double.isNaN(result.bandFactor())) {
      // five times the error of a quantile of 20000 draws
      assertThat(result.bandFactor()).isBetween(1.959963984540054 - 0.07, bonferroni + 0.07);
    }
  }

  @Property(tries = 40)
  void aRiskAndItsNegativeAddUpToOne(@ForAll long seed) {
    RandomScores s = RandomScores.of(seed);
    IncidentAucEstimate one = AUC.ofRisk(s.data(), s.first, 2, 4);
    IncidentAucEstimate two = AUC.ofPredictedTime(s.data(), s.first, 2, 4);
    for (int k = 0; k < one.times().length(); k++) {
      assertThat(one.auc(k).value() + two.auc(k).value()).isCloseTo(1, within(1e-13));
    }
  }
}
