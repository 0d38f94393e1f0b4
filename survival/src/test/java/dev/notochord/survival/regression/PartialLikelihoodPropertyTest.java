package dev.notochord.survival.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import dev.notochord.survival.covariate.Covariates;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class PartialLikelihoodPropertyTest {
  private static final int TRIES = 60;
  private static final double STEP = 1e-5;

  @Property(tries = TRIES)
  void theLogLikelihoodIsThatOfItsDefinition(
      @ForAll long seed,
      @ForAll TieMethod ties,
      @ForAll boolean weights,
      @ForAll @DoubleRange(min = -2, max = 2) double first,
      @ForAll @DoubleRange(min = -2, max = 2) double second) {
    CoxRowsSample sample = CoxRowsSample.tied(seed, 14, 3);
    boolean weighted = weights && ties != TieMethod.EXACT;
    SurvivalData data = weighted ? sample.data(WeightKind.SAMPLING) : sample.data();
    CoxRows rows = CoxRows.of(data, sample.covariates());

    double found = CoxModel.withDefaults()
        .with(ties)
        .likelihood(rows)
        .evaluate(new double[] {first * rows.scale[0], second * rows.scale[1]})
        .logLikelihood;

    double expected = sample.logLikelihood(ties, weighted, first, second);
    assertThat(found).isCloseTo(expected, within(1e-10 * (1 + Math.abs(expected))));
  }

  @Property(tries = TRIES)
  void theScoreAndTheInformationAreTheDerivatives(
      @ForAll long seed,
      @ForAll TieMethod ties,
      @ForAll WeightKind kind,
      @ForAll @DoubleRange(min = -1, max = 1) double first,
      @ForAll @DoubleRange(min = -1, max = 1) double second) {
    CoxRowsSample sample = CoxRowsSample.tied(seed, 40, 4);
    SurvivalData data = sample.data(ties == TieMethod.EXACT ? WeightKind.FREQUENCY : kind);
    PartialLikelihood likelihood = CoxRowsSample.likelihood(data, sample.covariates(), ties);
    double[] beta = {first, second};
    PartialLikelihood.Evaluation here = likelihood.evaluate(beta);

    for (int c = 0; c < 2; c++) {
      double[] up = beta.clone();
      double[] down = beta.clone();
      up[c] += STEP;
      down[c] -= STEP;
      PartialLikelihood.Evaluation above = likelihood.evaluate(up);
      PartialLikelihood.Evaluation below = likelihood.evaluate(down);
      assertThat(here.score[c])
          .isCloseTo((above.logLikelihood - below.logLikelihood) / (2 * STEP), within(1e-5));
      for (int k = 0; k < 2; k++) {
        assertThat(here.information[c * 2 + k])
            .isCloseTo((below.score[k] - above.score[k]) / (2 * STEP), within(1e-5));
      }
    }
  }

  @Property(tries = TRIES)
  void aFrequencyIsSoManyRows(@ForAll long seed, @ForAll TieMethod ties) {
    CoxRowsSample sample = CoxRowsSample.tied(seed, 20, 4);
    CoxRowsSample repeated = sample.repeated();
    double[] beta = {0.4, -0.3};

    PartialLikelihood.Evaluation weighted = CoxRowsSample.likelihood(
            sample.data(WeightKind.FREQUENCY), sample.covariates(), ties)
        .evaluate(beta);
    // The scale of the covariates is that of the repeated rows in both.
    PartialLikelihood.Evaluation expected =
        CoxRowsSample.likelihood(repeated.data(), repeated.covariates(), ties).evaluate(beta);

    assertThat(weighted.logLikelihood).isCloseTo(expected.logLikelihood, within(1e-9));
    assertThat(weighted.score).containsExactly(expected.score, within(1e-9));
    assertThat(weighted.information).containsExactly(expected.information, within(1e-9));
  }

  @Property(tries = TRIES)
  void withoutTiesAllMethodsAreOne(@ForAll long seed) {
    CoxRowsSample sample = CoxRowsSample.untied(seed, 25);
    double[] beta = {0.4, -0.3};
    PartialLikelihood.Evaluation breslow = CoxRowsSample.likelihood(
            sample.data(), sample.covariates(), TieMethod.BRESLOW)
        .evaluate(beta);

    for (TieMethod ties : TieMethod.values()) {
      PartialLikelihood.Evaluation other =
          CoxRowsSample.likelihood(sample.data(), sample.covariates(), ties).evaluate(beta);
      assertThat(other.logLikelihood).isEqualTo(breslow.logLikelihood);
      assertThat(other.score).isEqualTo(breslow.score);
      assertThat(other.information).isEqualTo(breslow.information);
    }
  }

  /** Rows of huge risk come and go; each event time is worked out anew from the rows at risk. */
  @Property(tries = TRIES)
  void rowsOfHugeRiskThatEnterLateLeaveNoTraceBeforeTheirEntry(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = 60;
    double[] entry = new double[n];
    double[] time = new double[n];
    boolean[] event = new boolean[n];
    double[] x = new double[n];
    double[] offset = new double[n];
    for (int i = 0; i < n; i++) {
      entry[i] = random.nextInt(40);
      time[i] = entry[i] + 1 + random.nextInt(30);
      event[i] = random.nextBoolean();
      x[i] = random.nextInt(-8, 8) / 4.0;
      offset[i] = random.nextInt(4) == 0 ? 40 * random.nextInt(-1, 2) : 0;
    }
    SurvivalData data = SurvivalData.delayedEntry(entry, time, event);
    Covariates covariates = Covariates.builder().numeric("x", x).offset(offset).build();
    CoxRows rows = CoxRows.of(data, covariates);

    PartialLikelihood.Evaluation found =
        new RiskSetLikelihood(rows, TieMethod.BRESLOW).evaluate(new double[] {0});

    double logLikelihood = 0;
    double score = 0;
    double information = 0;
    double size = 1;
    for (int e = 0; e < n; e++) {
      if (!event[e]) {
        continue;
      }
      double s0 = 0;
      double s1 = 0;
      double s2 = 0;
      for (int i = 0; i < n; i++) {
        if (entry[i] < time[e] && time[e] <= time[i]) {
          double z = (x[i] - rows.center[0]) / rows.scale[0];
          double risk = Math.exp(offset[i]);
          s0 += risk;
          s1 += risk * z;
          s2 += risk * z * z;
        }
      }
      logLikelihood += offset[e] - Math.log(s0);
      score += (x[e] - rows.center[0]) / rows.scale[0] - s1 / s0;
      information += s2 / s0 - s1 / s0 * (s1 / s0);
      size += s2 / s0;
    }
    assertThat(found.logLikelihood)
        .isCloseTo(logLikelihood, within(1e-11 * (1 + Math.abs(logLikelihood))));
    assertThat(found.score[0]).isCloseTo(score, within(1e-10 * size));
    assertThat(found.information[0]).isCloseTo(information, within(1e-10 * size));
    assertThat(found.moments[0]).isCloseTo(size - 1, within(1e-10 * size));
  }
}
