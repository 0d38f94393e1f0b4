package dev.notochord.survival.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import dev.notochord.survival.comparison.LogRank;
import dev.notochord.survival.covariate.Covariates;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CoxFitPropertyTest {
  private static final int TRIES = 40;

  private static CoxFit fit(TieMethod ties, SurvivalData data, Covariates covariates) {
    CoxFit fit = CoxModel.withDefaults().with(ties).with(CoxVariance.MODEL).fit(data, covariates);
    // Small samples may separate: then the coefficients are where the search happened to stop.
    Assume.that(fit.status() == CoxStatus.CONVERGED);
    return fit;
  }

  private static void same(CoxFit found, CoxFit expected) {
    assertThat(found.logLikelihood()).isCloseTo(expected.logLikelihood(), within(1e-8));
    for (int c = 0; c < expected.coefficients().size(); c++) {
      assertThat(found.coefficients().get(c).estimate().value())
          .isCloseTo(expected.coefficients().get(c).estimate().value(), within(1e-6));
      assertThat(found.modelCovariance()[c])
          .containsExactly(expected.modelCovariance()[c], within(1e-6));
    }
  }

  @Property(tries = TRIES)
  void theOrderOfTheRowsDoesNotMatter(@ForAll long seed, @ForAll TieMethod ties) {
    CoxRowsSample sample = CoxRowsSample.tied(seed, 40, 5);
    List<Integer> order = IntStream.range(0, 40).boxed().collect(Collectors.toList());
    Collections.shuffle(order, new Random(seed));
    CoxRowsSample shuffled = sample.pick(order.stream().mapToInt(i -> i).toArray());

    same(
        fit(ties, shuffled.data(), shuffled.covariates()),
        fit(ties, sample.data(), sample.covariates()));
  }

  @Property(tries = TRIES)
  void anotherUnitAndOriginOfACovariateChangesItsCoefficientAlone(
      @ForAll long seed, @ForAll TieMethod ties) {
    CoxRowsSample sample = CoxRowsSample.tied(seed, 40, 5);
    CoxFit plain = fit(ties, sample.data(), sample.covariates());
    CoxRowsSample recoded = CoxRowsSample.tied(seed, 40, 5);
    for (int i = 0; i < 40; i++) {
      recoded.x[1][i] = 1000 - 20 * sample.x[1][i];
    }
    CoxFit other = fit(ties, recoded.data(), recoded.covariates());

    assertThat(other.logLikelihood()).isCloseTo(plain.logLikelihood(), within(1e-9));
    assertThat(other.coefficient("binary").estimate().value())
        .isCloseTo(plain.coefficient("binary").estimate().value(), within(1e-6));
    assertThat(-20 * other.coefficient("x").estimate().value())
        .isCloseTo(plain.coefficient("x").estimate().value(), within(1e-6));
    assertThat(20 * other.coefficient("x").estimate().standardError())
        .isCloseTo(plain.coefficient("x").estimate().standardError(), within(1e-6));
  }

  @Property(tries = TRIES)
  void followUpThatIsCutInTwoAndUselessIntervalsChangeNothing(
      @ForAll long seed, @ForAll TieMethod ties) {
    CoxRowsSample sample = CoxRowsSample.tied(seed, 40, 5);
    // Each row twice, cut between event times; and each once more with an interval that covers
    // none.
    CoxRowsSample cut = sample.pick(IntStream.range(0, 120).map(i -> i % 40).toArray());
    for (int i = 0; i < 40; i++) {
      double middle = sample.entry[i] + 0.5;
      cut.time[i] = middle;
      cut.event[i] = false;
      cut.entry[40 + i] = middle;
      cut.entry[80 + i] = sample.time[i] + 0.25;
      cut.time[80 + i] = sample.time[i] + 0.75;
      cut.event[80 + i] = false;
      cut.x[0][80 + i] = 7;
    }
    same(fit(ties, cut.data(), cut.covariates()), fit(ties, sample.data(), sample.covariates()));
  }

  @Property(tries = TRIES)
  void frequenciesGiveTheFitOfTheRepeatedRows(@ForAll long seed, @ForAll TieMethod ties) {
    CoxRowsSample sample = CoxRowsSample.tied(seed, 30, 6);
    CoxRowsSample repeated = sample.repeated();
    same(
        fit(ties, sample.data(WeightKind.FREQUENCY), sample.covariates()),
        fit(ties, repeated.data(), repeated.covariates()));
  }

  @Property(tries = TRIES)
  void theRobustVarianceOfFrequenciesIsThatOfTheRepeatedRows(@ForAll long seed) {
    CoxRowsSample sample = CoxRowsSample.tied(seed, 30, 6);
    CoxRowsSample repeated = sample.repeated();
    CoxModel robust = CoxModel.withDefaults().with(CoxVariance.ROBUST);
    CoxFit found = robust.fit(sample.data(WeightKind.FREQUENCY), sample.covariates());
    CoxFit expected = robust.fit(repeated.data(), repeated.covariates());
    Assume.that(expected.status() == CoxStatus.CONVERGED);
    for (int c = 0; c < 2; c++) {
      assertThat(found.covariance()[c]).containsExactly(expected.covariance()[c], within(1e-6));
    }
  }

  @Property(tries = TRIES)
  void theUnitOfSamplingWeightsDoesNotReachTheRobustVariance(@ForAll long seed) {
    CoxRowsSample sample = CoxRowsSample.tied(seed, 40, 5);
    CoxModel model = CoxModel.withDefaults();
    CoxFit plain = model.fit(sample.data(WeightKind.SAMPLING), sample.covariates());
    Assume.that(plain.status() == CoxStatus.CONVERGED);
    Arrays.setAll(sample.weight, i -> sample.weight[i] * 0.037);
    CoxFit scaled = model.fit(sample.data(WeightKind.SAMPLING), sample.covariates());

    assertThat(scaled.variance()).isEqualTo(CoxVariance.ROBUST);
    for (int c = 0; c < 2; c++) {
      assertThat(scaled.covariance()[c]).containsExactly(plain.covariance()[c], within(1e-6));
    }
    assertThat(scaled.robustScoreTest().orElseThrow().statistic())
        .isCloseTo(plain.robustScoreTest().orElseThrow().statistic(), within(1e-8));
  }

  @Property(tries = TRIES)
  void theRobustVarianceOfAStratumIsNotBlurredByOneOfLargerHazard(@ForAll long seed) {
    CoxRowsSample sample = CoxRowsSample.tied(seed, 40, 5);
    // A row of a stratum of its own adds nothing, whatever its hazard and the place of the stratum.
    double[] offset = new double[40];
    List<String> first = IntStream.range(0, 40).mapToObj(i -> i < 5 ? "a" : "b").toList();
    List<String> last = IntStream.range(0, 40).mapToObj(i -> i < 5 ? "z" : "b").toList();
    for (int i = 0; i < 5; i++) {
      offset[i] = i == 0 ? 40 : 0;
      sample.x[0][i] = sample.x[1][i] = 0;
    }
    int[] cluster = IntStream.range(0, 40).map(i -> i / 2).toArray();

    CoxModel model = CoxModel.withDefaults();
    SurvivalData data = sample.data().withClusters(cluster);
    CoxFit after = model.fit(data, stratified(sample, offset, first));
    CoxFit before = model.fit(data, stratified(sample, offset, last));
    Assume.that(before.status() == CoxStatus.CONVERGED);

    for (int c = 0; c < 2; c++) {
      assertThat(after.covariance()[c]).containsExactly(before.covariance()[c], within(1e-8));
    }
  }

  private static Covariates stratified(CoxRowsSample sample, double[] offset, List<String> strata) {
    return Covariates.builder()
        .numeric("x0", sample.x[0])
        .numeric("x1", sample.x[1])
        .offset(offset)
        .strata("strata", strata)
        .build();
  }

  @Property(tries = TRIES)
  void theScoreTestOfAnIndicatorIsTheLogRankTest(@ForAll long seed) {
    CoxRowsSample sample = CoxRowsSample.untied(seed, 30);
    String[] groups =
        Arrays.stream(sample.x[0]).mapToObj(x -> x == 0 ? "a" : "b").toArray(String[]::new);
    Assume.that(Arrays.stream(sample.x[0]).distinct().count() == 2);

    ChiSquareTest score = CoxModel.withDefaults()
        .fit(sample.data(), Covariates.of("binary", sample.x[0]))
        .scoreTest();

    assertThat(score.statistic())
        .isCloseTo(
            LogRank.withDefaults().test(sample.data(), Groups.of(groups)).statistic(),
            within(1e-9));
  }
}
