package dev.notochord.survival.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.Covariates;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StratumAverageTest {
  /** Spreads of the linear predictor up to 12 make hazards of many sizes: a few stretches and many. */
  @Property(tries = 15)
  void polynomialsAgreeWithALookAtEveryMember(
      @ForAll @IntRange(min = 1, max = 3) int strata,
      @ForAll @DoubleRange(min = 0.01, max = 12) double spread,
      @ForAll long seed) {
    CoxFit fit = fit(700, strata, seed);
    HazardPopulation population = population(fit, strata, spread, seed);
    AverageHazard fast = AverageHazard.along(population);
    AverageHazard plain = new AverageHazard(population);
    double[] size = new double[2];
    for (int e = 0; e < population.logRisk.length; e++) {
      for (int c = 0; c < 2; c++) {
        size[c] = Math.max(size[c], Math.abs(population.x[2 * e + c]));
      }
    }
    assertThat(population.times.length).isGreaterThan(200);
    for (double time : population.times) {
      fast.moveTo(time);
      plain.moveTo(time);
      assertThat(fast.value).isCloseTo(plain.value, within(1e-11 * plain.value));
      double all = 0;
      for (int l = 0; l < strata; l++) {
        assertThat(fast.gain[l]).isCloseTo(plain.gain[l], within(1e-10 * plain.gain[l] + 1e-300));
        all += plain.gain[l];
      }
      for (int c = 0; c < 2; c++) {
        assertThat(fast.slope[c]).isCloseTo(plain.slope[c], within(1e-10 * all * (1 + size[c])));
      }
      assertThat(fast.baselineVariance())
          .isCloseTo(plain.baselineVariance(), within(1e-9 * plain.baselineVariance()));
    }
  }

  @Property(tries = 8)
  void theStandardizedCurveIsTheMeanOfThoseOfTheRows(@ForAll long seed) {
    CoxFit fit = fit(300, 1, seed);
    PredictedSurvival average = fit.standardized();
    double[] sum = new double[average.size()];
    for (int row = 0; row < 300; row++) {
      PredictedSurvival one = fit.at(fit.covariates().profile(row));
      for (int j = 0; j < sum.length; j++) {
        sum[j] += one.survival().get(j) / 300;
      }
    }
    for (int j = 0; j < sum.length; j++) {
      assertThat(average.survival().get(j)).isCloseTo(sum[j], within(1e-12));
    }
  }

  /** Its log risk would be infinite as a number: such members are looked at one by one. */
  @Test
  void membersFarFromTheSampleAreLookedAt() {
    CoxFit fit = fit(400, 1, 5);
    HazardPopulation.Builder builder =
        new HazardPopulation.Builder(fit.baseline(), fit.fitted().beta);
    for (int i = 0; i < 200; i++) {
      builder.add(0, new double[] {i / 100.0, -1}, i == 7 ? 900 : 0, 1);
    }
    HazardPopulation population = builder.build();
    AverageHazard along = AverageHazard.along(population);
    AverageHazard plain = new AverageHazard(population);
    for (double time : population.times) {
      along.moveTo(time);
      plain.moveTo(time);
      assertThat(along.value).isEqualTo(plain.value);
    }
  }

  @Test
  void equalMembersAreTakenTogetherWhateverTheSignOfZero() {
    CoxFit fit = fit(50, 2, 3);
    HazardPopulation.Builder builder =
        new HazardPopulation.Builder(fit.baseline(), fit.fitted().beta);
    for (int i = 0; i < 600; i++) {
      double zero = i % 2 == 0 ? 0.0 : -0.0;
      builder.add(i % 3 == 0 ? 1 : 0, new double[] {i % 5, zero}, i % 7, 1);
    }
    HazardPopulation population = builder.build();
    assertThat(population.weight).hasSize(2 * 5 * 7).doesNotContain(0.0);
    assertThat(population.weight[0] * 600).isCloseTo(6, within(1e-12)); // multiples of 105
  }

  private static HazardPopulation population(CoxFit fit, int strata, double spread, long seed) {
    SplittableRandom random = new SplittableRandom(seed + 1);
    HazardPopulation.Builder builder =
        new HazardPopulation.Builder(fit.baseline(), fit.fitted().beta);
    for (int i = 0; i < 250; i++) {
      double[] x = {random.nextDouble(-2, 2), random.nextInt(2)};
      builder.add(i % strata, x, spread * random.nextDouble(-1, 0.5), 1 + random.nextInt(3));
    }
    return builder.build();
  }

  private static CoxFit fit(int rows, int strata, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] time = new double[rows];
    boolean[] event = new boolean[rows];
    double[][] x = new double[2][rows];
    String[] stratum = new String[rows];
    for (int i = 0; i < rows; i++) {
      x[0][i] = random.nextDouble(-2, 2);
      x[1][i] = random.nextInt(2);
      time[i] = -Math.log(1 - random.nextDouble()) * Math.exp(-0.5 * x[0][i] + 0.4 * x[1][i]);
      event[i] = random.nextInt(4) > 0;
      stratum[i] = "s" + i % strata;
    }
    SurvivalData data = SurvivalData.rightCensored(time, event);
    return CoxModel.withDefaults()
        .fit(
            strata == 1 ? data : data.withStrata(Groups.of(stratum)),
            Covariates.ofColumns(List.of("x", "y"), x));
  }
}
