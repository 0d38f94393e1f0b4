package dev.notochord.survival.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.WeightKind;
import dev.notochord.survival.competing.CumulativeIncidence;
import dev.notochord.survival.competing.CumulativeIncidenceCurves;
import dev.notochord.survival.covariate.CovariateProfile;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.nonparametric.SurvivalForm;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CauseSpecificCoxPropertyTest {
  private static final CauseSpecificCox BRESLOW =
      CauseSpecificCox.withDefaults().with(CoxModel.withDefaults().with(TieMethod.BRESLOW));

  private static final class Sample {
    final int n;
    final double[] entry;
    final double[] time;
    final int[] cause;
    final double[] x;
    final double[] weight;

    Sample(long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      n = 10 + random.nextInt(30);
      entry = new double[n];
      time = new double[n];
      cause = new int[n];
      x = new double[n];
      weight = new double[n];
      for (int i = 0; i < n; i++) {
        entry[i] = i > 0 && random.nextBoolean() ? random.nextInt(3) : 0;
        time[i] = entry[i] + 1 + random.nextInt(8);
        cause[i] = random.nextInt(4);
        x[i] = random.nextDouble();
        weight[i] = 1 + random.nextInt(3);
      }
      time[0] = 12;
      cause[0] = 0;
    }

    CompetingRisksData data() {
      return CompetingRisksData.delayedEntry(entry, time, cause).withCauses("a", "b", "c");
    }
  }

  @Property(tries = 60)
  void withoutCovariatesItIsTheCumulativeIncidenceAndItsError(
      @ForAll long seed, @ForAll WeightKind kind) {
    Sample s = new Sample(seed);
    CompetingRisksData data = s.data().withWeights(s.weight, kind);
    CauseSpecificIncidence incidence =
        BRESLOW.fit(data, Covariates.none(s.n)).at(CovariateProfile.none());
    CumulativeIncidenceCurves curves = CumulativeIncidence.withDefaults().estimate(data);
    for (int cause = 1; cause <= 3; cause++) {
      for (double t = 0.5; t < 13; t += 1.25) {
        assertThat(incidence.incidenceAt(cause, t))
            .isCloseTo(curves.incidenceAt(cause, t), within(1e-13));
        assertThat(incidence.eventFreeSurvivalAt(t))
            .isCloseTo(curves.eventFreeSurvivalAt(t), within(1e-13));
        assertThat(incidence.estimateAt(cause, t).standardError())
            .isCloseTo(curves.estimateAt(cause, t).standardError(), within(1e-9));
      }
    }
  }

  @Property(tries = 60)
  void incidencesAndTheSurvivalAddUpToOne(@ForAll long seed, @ForAll SurvivalForm form) {
    assertIncidencesAddUp(new Sample(seed), form);
  }

  @Test
  void incidencesAddUpAlsoWhereASeparatedCauseHasABaselineWithoutBound() {
    assertIncidencesAddUp(new Sample(-133), SurvivalForm.PRODUCT_LIMIT);
    assertIncidencesAddUp(new Sample(-133), SurvivalForm.EXPONENTIAL_HAZARD);
  }

  private static void assertIncidencesAddUp(Sample s, SurvivalForm form) {
    CauseSpecificIncidence incidence = CauseSpecificCox.withDefaults()
        .with(form)
        .fit(s.data(), Covariates.of("x", s.x))
        .at(CovariateProfile.of("x", -1));
    double[] last = new double[4];
    for (double t : incidence.times().toArray()) {
      double sum = incidence.eventFreeSurvivalAt(t);
      for (int cause = 1; cause <= 3; cause++) {
        double now = incidence.incidenceAt(cause, t);
        assertThat(now).isBetween(last[cause], 1 + 1e-12);
        last[cause] = now;
        sum += now;
      }
      assertThat(sum).isCloseTo(1, within(1e-12));
    }
  }

  @Property(tries = 60)
  void aFrequencyIsARepeatedRow(@ForAll long seed) {
    Sample s = new Sample(seed);
    int[] rows = IntStream.range(0, s.n)
        .flatMap(i -> IntStream.generate(() -> i).limit((long) s.weight[i]))
        .toArray();
    Covariates covariates = Covariates.of("x", s.x);
    CauseSpecificFit fit = CauseSpecificCox.withDefaults()
        .fit(s.data().withWeights(s.weight, WeightKind.FREQUENCY), covariates);
    CauseSpecificFit repeated = CauseSpecificCox.withDefaults()
        .fit(
            CompetingRisksData.delayedEntry(
                    Arrays.stream(rows).mapToDouble(i -> s.entry[i]).toArray(),
                    Arrays.stream(rows).mapToDouble(i -> s.time[i]).toArray(),
                    Arrays.stream(rows).map(i -> s.cause[i]).toArray())
                .withCauses("a", "b", "c"),
            covariates.select(rows));
    boolean separated = fit.causes().stream().anyMatch(c -> c.status() != CoxStatus.CONVERGED);
    CovariateProfile profile = CovariateProfile.of("x", 0.4);
    for (int cause = 1; cause <= 3 && !separated; cause++) {
      var actual = fit.at(profile).estimateAt(cause, 6);
      var expected = repeated.at(profile).estimateAt(cause, 6);
      assertThat(actual.value()).isCloseTo(expected.value(), within(1e-9));
      assertThat(actual.standardError()).isCloseTo(expected.standardError(), within(1e-8));
    }
  }
}
