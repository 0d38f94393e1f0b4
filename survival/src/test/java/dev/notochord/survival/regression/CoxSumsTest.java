package dev.notochord.survival.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.notochord.survival.ChangedBytes;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.regression.PartialLikelihood.Evaluation;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

class CoxSumsTest {
  private static final CoxModel MODEL = CoxModel.withDefaults().with(CoxVariance.MODEL);
  /**
   * One factor of the first has one level; the others are looked at apart: the least bits of nearly the same columns
   * make a difference.
   */
  private static final ImmutableSet<String> APART =
      ImmutableSet.of("glioma_rit", "near-collinear", "wide");

  private static void same(CoxFit found, CoxFit expected) {
    assertThat(found.status()).isEqualTo(expected.status());
    assertThat(found.affectedColumns()).isEqualTo(expected.affectedColumns());
    assertThat(found.usedRows()).isEqualTo(expected.usedRows());
    assertThat(found.events()).isEqualTo(expected.events());
    assertThat(found.strata()).containsExactlyInAnyOrderElementsOf(expected.strata());
    double scale = Math.abs(expected.nullLogLikelihood());
    assertThat(found.nullLogLikelihood())
        .isCloseTo(expected.nullLogLikelihood(), within(1e-12 * (1 + scale)));
    assertThat(found.logLikelihood())
        .isCloseTo(expected.logLikelihood(), within(1e-10 * (1 + scale)));
    if (expected.status() == CoxStatus.SEPARATION || expected.status() == CoxStatus.NOT_FINITE) {
      return;
    }
    for (CoxCoefficient coefficient : expected.coefficients()) {
      double value = coefficient.estimate().value();
      double se = coefficient.estimate().standardError();
      CoxCoefficient other = found.coefficient(coefficient.name());
      if (Double.isNaN(value)) {
        assertThat(other.estimate().value()).isNaN();
      } else {
        assertThat(other.estimate().value()).isCloseTo(value, within(1e-10 * se));
        assertThat(other.estimate().standardError()).isCloseTo(se, within(1e-10 * se));
      }
    }
    ImmutableList<String> strata = expected.strata();
    for (String stratum : strata.isEmpty() ? ImmutableList.of("") : strata) {
      PredictedSurvival curve = curves(expected, stratum).atMeans();
      PredictedSurvival other = curves(found, stratum).atMeans();
      assertThat(other.times()).isEqualTo(curve.times());
      assertThat(other.maxTime()).isEqualTo(curve.maxTime());
      for (int i = 0; i < curve.size(); i++) {
        assertThat(other.survival().get(i)).isCloseTo(curve.survival().get(i), within(1e-10));
        assertThat(other.standardErrors().get(i))
            .isCloseTo(curve.standardErrors().get(i), within(1e-8));
      }
    }
  }

  private static CoxCurves curves(CoxFit fit, String stratum) {
    return stratum.isEmpty() ? fit.curves() : fit.curves().inStratum(stratum);
  }

  @Example
  void theFitOfPartsIsThatOfTheRowsInEverySample() {
    for (String name : CoxSample.NAMES) {
      if (APART.contains(name)) {
        continue;
      }
      CoxSample sample = CoxSample.named(name);
      SurvivalData data = sample.data(CoxSample.Role.STRATA, CoxSample.Role.WEIGHTS);
      Covariates covariates = sample.covariatesAndOffset(sample.names());
      for (TieMethod ties : new TieMethod[] {TieMethod.EFRON, TieMethod.BRESLOW}) {
        CoxModel model = MODEL.with(ties);
        same(new RowsInParts(data, covariates, 3, 1).fit(model), model.fit(data, covariates));
      }
    }
  }

  @Example
  void separationIsToldThoughItTakesAllSteps() {
    CoxSample sample = CoxSample.named("wide");
    Covariates covariates = sample.covariates(sample.names());
    RowsInParts parts = new RowsInParts(sample.plainData(), covariates, 2, 1);
    CoxFit fit = parts.fit(MODEL.withMaxIterations(25));

    CoxFit expected = MODEL.withMaxIterations(25).fit(sample.plainData(), covariates);
    assertThat(expected.status()).isEqualTo(CoxStatus.SEPARATION);
    assertThat(fit.status()).isEqualTo(CoxStatus.SEPARATION);
    assertThat(fit.affectedColumns()).isEqualTo(expected.affectedColumns());
    assertThat(parts.passes).isLessThanOrEqualTo(28);
  }

  @Property(tries = 120)
  void aDirectionThatSeparatesTheRowsIsOneOfTheParts(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 7) int n,
      @ForAll boolean late,
      @ForAll boolean breslow) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] entry = new double[n];
    double[] time = new double[n];
    boolean[] event = new boolean[n];
    double[][] x = new double[2][n];
    for (int i = 0; i < n; i++) {
      time[i] = 1 + random.nextInt(5);
      entry[i] = late ? random.nextInt((int) time[i]) : 0;
      event[i] = random.nextBoolean();
      x[0][i] = random.nextInt(3);
      x[1][i] = random.nextInt(2);
    }
    event[0] = true;
    SurvivalData data = SurvivalData.delayedEntry(entry, time, event);
    Covariates covariates = Covariates.ofColumns(ImmutableList.of("x", "y"), x);
    TieMethod ties = breslow ? TieMethod.BRESLOW : TieMethod.EFRON;
    double[] direction = {random.nextInt(3) - 1, random.nextInt(3) - 1};
    CoxRows rows = CoxRows.of(data, covariates);
    RowsInParts parts = new RowsInParts(data, covariates, 3, seed);
    CoxScan scan = parts.scan();
    double[] ofRows = new double[2];
    double[] ofScan = new double[2];
    boolean any = false;
    for (int c = 0; c < 2; c++) {
      ofRows[c] = direction[c] * rows.scale[c];
      ofScan[c] = direction[c] * scan.scale()[c];
      any |= direction[c] != 0;
    }
    boolean[] expected = Separation.of(rows, ties, ofRows);
    boolean found = any && parts.pass(CoxSums.along(scan, ties, ofScan)).rises();

    assertThat(found).isEqualTo(expected[0] || expected[1]);
    Statistics.collect(found);
  }

  @Example
  void aSearchThatWasStoppedOnAFlatSlopeIsNotCalledSeparated() {
    CoxScan scan = CoxScan.ofColumns("x");
    double[] x = {5, 4, 3, 2, 1, 3.5};
    UnaryOperator<CoxSums> pass = sums -> {
      for (int i = 0; i < x.length; i++) {
        sums.add(1 + i, true, x[i]);
      }
      return sums;
    };
    for (int i = 0; i < x.length; i++) {
      scan.add(1 + i, true, x[i]);
    }
    assertThat(MODEL.withMaxIterations(1).fitByParts(scan, pass).status())
        .isEqualTo(CoxStatus.MAX_ITERATIONS);
    CoxScan ordered = CoxScan.ofColumns("x");
    x[5] = 0;
    for (int i = 0; i < x.length; i++) {
      ordered.add(1 + i, true, x[i]);
    }
    CoxFit fit = MODEL.withMaxIterations(1).fitByParts(ordered, pass);
    assertThat(fit.status()).isEqualTo(CoxStatus.SEPARATION);
    assertThat(fit.affectedColumns()).containsExactly("x");
  }

  @Example
  void nearlyTheSameColumnsCostFewDigits() {
    CoxSample sample = CoxSample.named("near-collinear");
    Covariates covariates = sample.covariates(sample.names());
    CoxFit expected = MODEL.fit(sample.plainData(), covariates);
    CoxFit found = new RowsInParts(sample.plainData(), covariates, 3, 1).fit(MODEL);
    assertThat(found.status()).isEqualTo(expected.status());
    for (CoxCoefficient coefficient : expected.coefficients()) {
      assertThat(found.coefficient(coefficient.name()).estimate().value())
          .isCloseTo(
              coefficient.estimate().value(),
              within(1e-8 * coefficient.estimate().standardError()));
    }
  }

  @Property(tries = 30)
  void theFitDoesNotDependOnTheParts(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 6) int parts,
      @ForAll boolean tied,
      @ForAll boolean breslow,
      @ForAll Optional<WeightKind> kind) {
    CoxRowsSample sample = tied ? CoxRowsSample.tied(seed, 60, 6) : CoxRowsSample.untied(seed, 60);
    SurvivalData data = kind.map(sample::data).orElseGet(sample::data);
    CoxModel model = MODEL.with(breslow ? TieMethod.BRESLOW : TieMethod.EFRON);

    RowsInParts rows = new RowsInParts(data, sample.covariates(), parts, seed);
    CoxFit found = rows.fit(model);
    same(found, model.fit(data, sample.covariates()));
    assertThat(rows.passes).isLessThanOrEqualTo(found.iterations() + 3);
  }

  @Property(tries = 25)
  void theLikelihoodIsThatOfTheRowsWhereverTheCoefficientsAre(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 60) int far) {
    CoxRowsSample sample = CoxRowsSample.tied(seed, 40, 6);
    CoxRows rows = CoxRows.of(sample.data(), sample.covariates());
    RowsInParts parts = new RowsInParts(sample.data(), sample.covariates(), 4, seed);
    double[] beta = {far, -far / 2.0};
    Evaluation expected = new RiskSetLikelihood(rows, TieMethod.EFRON).evaluate(beta);
    CoxScan scan = parts.scan();
    // The scan centres at the mean of all rows as the rows do; its scale is theirs up to rows at
    // risk at no event.
    double[] scaled = {
      beta[0] * scan.scale()[0] / rows.scale[0], beta[1] * scan.scale()[1] / rows.scale[1]
    };
    Evaluation found = parts.pass(CoxSums.at(scan, TieMethod.EFRON, scaled)).evaluate();

    double size = 1 + Math.abs(expected.logLikelihood);
    assertThat(found.logLikelihood).isCloseTo(expected.logLikelihood, within(1e-11 * size));
    for (int c = 0; c < 2; c++) {
      double unit = scan.scale()[c] / rows.scale[c];
      assertThat(found.score[c] * unit).isCloseTo(expected.score[c], within(1e-9 * size));
      assertThat(found.information[3 * c] * unit * unit)
          .isCloseTo(expected.information[3 * c], within(1e-9 * size));
    }
  }

  @Property(tries = 10)
  void columnsAreCentredAndScaledByAllRows(@ForAll long seed) {
    CoxRowsSample sample = CoxRowsSample.tied(seed, 30, 6);
    CoxScan scan = new RowsInParts(sample.data(), sample.covariates(), 4, seed).scan();
    for (int c = 0; c < 2; c++) {
      double mean = Arrays.stream(sample.x[c]).average().orElseThrow();
      double variance =
          Arrays.stream(sample.x[c]).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
      assertThat(scan.center()[c]).isCloseTo(mean, within(1e-13));
      assertThat(scan.scale()[c]).isCloseTo(Math.sqrt(variance), within(1e-13));
    }
  }

  @Example
  void linearPredictorsThatRiseWhileRowsAreAddedLoseNothing() {
    double[] time = {1, 2, 3, 4, 5, 6};
    double[] x = {0, 1, 0, 1, 1, 0};
    double[] up = {-900, -870, -840, -810, -800, -790};
    CoxScan scan = CoxScan.ofColumns("x");
    for (int i = 0; i < 6; i++) {
      scan.add("", 0, time[i], true, 1, up[5 - i], x[i]);
    }
    double[] beta = {0.5};
    CoxSums rising = CoxSums.at(scan, TieMethod.EFRON, beta);
    CoxSums falling = CoxSums.at(scan, TieMethod.EFRON, beta);
    for (int i = 0; i < 6; i++) {
      rising.add("", 0, time[5 - i], true, 1, up[i], x[5 - i]);
      falling.add("", 0, time[i], true, 1, up[5 - i], x[i]);
    }
    assertThat(rising.evaluate().logLikelihood)
        .isCloseTo(falling.evaluate().logLikelihood, within(1e-12));
    assertThat(rising.evaluate().score[0]).isCloseTo(falling.evaluate().score[0], within(1e-13));
    assertThat(falling.evaluate().logLikelihood).isFinite();
  }

  // Else a search refuses its last step, for a fall of the log-likelihood that is none.
  @Example
  void theLogLikelihoodsOfTwoStepsDifferByWhatTheScoreSays() {
    SplittableRandom random = new SplittableRandom(1);
    int n = 100_000;
    double[] x = random.doubles(n).toArray();
    CoxScan scan = CoxScan.ofColumns("x");
    for (int i = 0; i < n; i++) {
      scan.add(1 + i % 20, true, x[i]);
    }
    Evaluation[] at = new Evaluation[2];
    double step = 1e-9;
    for (int k = 0; k < 2; k++) {
      CoxSums sums = CoxSums.at(scan, TieMethod.BRESLOW, new double[] {0.7 + k * step});
      for (int i = 0; i < n; i++) {
        sums.add(1 + i % 20, true, x[i]);
      }
      at[k] = sums.evaluate();
    }
    assertThat(at[1].logLikelihood - at[0].logLikelihood)
        .isCloseTo(step * at[0].score[0], within(3e-15 * Math.abs(at[0].logLikelihood)));
  }

  @Example
  void offsetsTooFarApartAreAStatusAsWithTheRows() {
    SurvivalData data = SurvivalData.rightCensored(new double[] {1, 2, 3}, new int[] {1, 1, 1});
    Covariates covariates = Covariates.builder()
        .numeric("x", new double[] {0, 1, 0})
        .offset(new double[] {2000, 0, 1})
        .build();
    same(new RowsInParts(data, covariates, 2, 1).fit(MODEL), MODEL.fit(data, covariates));
    assertThat(MODEL.fit(data, covariates).status()).isEqualTo(CoxStatus.NOT_FINITE);
  }

  @Example
  void theFitBeginsAtTheStartAndTellsOfItsSteps() {
    CoxSample sample = CoxSample.named("lung");
    Covariates covariates = sample.covariates(sample.names());
    SurvivalData data = sample.plainData();
    double[] start = MODEL.fit(data, covariates).coefficients().stream()
        .mapToDouble(c -> c.estimate().value())
        .toArray();
    RowsInParts parts = new RowsInParts(data, covariates, 2, 1);
    CoxFit fit = parts.fit(MODEL.withStart(start));

    assertThat(fit.iterations()).isLessThanOrEqualTo(1);
    assertThat(parts.fit(MODEL.withMaxIterations(1)).status()).isEqualTo(CoxStatus.MAX_ITERATIONS);
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> parts.fit(MODEL.withProgress((i, l) -> {
          throw new CancellationException();
        })));
    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(fit::residuals);
    assertThat(fit.summary()).contains(sample.names().get(0));
  }

  @Example
  void whatCannotBeDoneInPartsIsRefused() {
    CoxScan scan = CoxScan.ofColumns("x");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MODEL.fitByParts(scan, sums -> sums))
        .withMessageContaining("no row");
    scan.add(1, true, 0);
    scan.add(2, true, 1);
    refuses(MODEL.with(TieMethod.EXACT), scan, "exact ties");
    refuses(MODEL.with(Penalty.firth()), scan, "penalty");
    refuses(MODEL.with(CoxVariance.ROBUST), scan, "robust variance and rows");
    refuses(MODEL.withStart(1, 2), scan, "2 coefficients");
    refuses(MODEL, scan, "added 0 rows and the scan has 2");
    CoxScan weighted = CoxScan.weighted(WeightKind.SAMPLING, ImmutableList.of("x"));
    weighted.add("", 0, 1, true, 0.5, 0, 0);
    refuses(CoxModel.withDefaults(), weighted, "because of sampling weights");
    CoxSums other = CoxSums.at(scan, TieMethod.EFRON, new double[] {7});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MODEL.fitByParts(scan, sums -> other))
        .withMessageContaining("another step");
  }

  private static void refuses(CoxModel model, CoxScan scan, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.fitByParts(scan, sums -> sums))
        .withMessageContaining(why);
  }

  @Example
  void rowsThatAreNoneAreRefused() {
    CoxScan scan = CoxScan.ofColumns("x", "y");
    refusesRow(() -> scan.add(-1, true, 0, 0), "time is -1.0");
    refusesRow(() -> scan.add(Double.NaN, true, 0, 0), "time is NaN");
    refusesRow(() -> scan.add("", 2, 2, true, 1, 0, 0, 0), "entry is 2.0");
    refusesRow(() -> scan.add("", Double.NaN, 2, true, 1, 0, 0, 0), "entry is NaN");
    refusesRow(() -> scan.add("", 0, 2, true, 2, 0, 0, 0), "weight is 2.0, expected 1,");
    refusesRow(() -> scan.add("", 0, 2, true, 1, Double.NaN, 0, 0), "offset is NaN");
    refusesRow(() -> scan.add(1, true, 0), "1 covariates, expected 2");
    refusesRow(() -> scan.add(1, true, 0, Double.NaN), "covariate is NaN");
    CoxScan frequencies = CoxScan.weighted(WeightKind.FREQUENCY, ImmutableList.of("x"));
    refusesRow(() -> frequencies.add("", 0, 1, true, 1.5, 0, 0), "frequency");
    frequencies.add("", 0, 1, true, 0, 0, 0);
    assertThat(frequencies.rows()).isZero();
    refusesRow(() -> CoxScan.ofColumns("x", "x"), "different names");
    refusesRow(() -> scan.merge(scan), "itself");
    refusesRow(() -> scan.merge(frequencies), "expected the same");

    scan.add(3, true, 0, 1);
    CoxSums sums = CoxSums.at(scan, TieMethod.EFRON, new double[2]);
    refusesRow(() -> sums.add(2, true, 0, 0), "event at 2.0");
    refusesRow(() -> sums.add(4, true, 0, 0), "event at 4.0");
    refusesRow(() -> sums.add("s", 0, 3, true, 1, 0, 0, 0), "stratum is 's'");
    refusesRow(() -> sums.merge(sums), "themselves");
  }

  private static void refusesRow(Runnable row, String why) {
    assertThatIllegalArgumentException().isThrownBy(row::run).withMessageContaining(why);
  }

  @Example
  void timesAndEntriesOfMinusZeroAreThoseOfZero() {
    CoxScan scan = CoxScan.ofColumns("x");
    scan.add(-0.0, true, 1);
    scan.add("", -0.0, 1, true, 1, 0, 2);
    CoxSums minus = CoxSums.at(scan, TieMethod.EFRON, new double[] {0.5});
    CoxSums plus = CoxSums.at(scan, TieMethod.EFRON, new double[] {0.5});
    minus.add(-0.0, true, 1);
    minus.add("", -0.0, 1, true, 1, 0, 2);
    plus.add(0, true, 1);
    plus.add(1, true, 2);

    assertThat(scan.eventTimes()).isEqualTo(2);
    assertThat(minus.toBytes()).isEqualTo(plus.toBytes());
  }

  @Example
  void aScanMergedIntoAnEmptyOneIsTheSameHoweverLargeTheNumbers() {
    CoxScan scan = CoxScan.ofColumns("x");
    scan.add(1, true, 1e200);
    scan.add(2, true, 1.00001e200);
    byte[] alone = scan.toBytes();
    assertThat(CoxScan.ofColumns("x").merge(scan).toBytes()).isEqualTo(alone);
    assertThat(scan.merge(CoxScan.ofColumns("x")).toBytes()).isEqualTo(alone);
  }

  @Example
  void sumsOfOtherCoefficientsScalesOrEventTimesAreNotMerged() {
    CoxScan scan = CoxScan.ofColumns("x");
    scan.add(1, true, 0);
    scan.add(2, true, 1);
    CoxScan wider = CoxScan.ofColumns("x").merge(scan);
    wider.add(2, false, 9);
    CoxScan longer = CoxScan.ofColumns("x").merge(scan);
    longer.add(3, true, 0.5);
    double[] beta = {0.5};
    CoxSums sums = CoxSums.at(scan, TieMethod.EFRON, beta);
    for (CoxSums other : new CoxSums[] {
      CoxSums.at(scan, TieMethod.EFRON, new double[] {0.25}),
      CoxSums.at(scan, TieMethod.BRESLOW, beta),
      CoxSums.at(wider, TieMethod.EFRON, beta),
      CoxSums.at(longer, TieMethod.EFRON, beta)
    }) {
      refusesRow(() -> sums.merge(other), "two steps or two fits");
    }
    assertThat(sums.merge(CoxSums.at(scan, TieMethod.EFRON, beta)).rows()).isZero();
  }

  @Example
  void tooManyEventTimesForTheColumnsAreRefusedBeforeMemoryIsTaken() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StratumSums(new double[3000], 1000))
        .withMessage(
            "Cox sums: 3000 event times and 1000 columns need 3009006000 numbers, expected at most"
                + " 2^31 - 9; round the times down to whole units");
  }

  @Property(tries = 8)
  void bytesComeBackOrAreRefused(@ForAll long seed) {
    CoxRowsSample sample = CoxRowsSample.tied(seed, 15, 4);
    RowsInParts parts =
        new RowsInParts(sample.data(WeightKind.FREQUENCY), sample.covariates(), 1, seed);
    CoxScan scan = parts.scan();
    byte[] ofScan = scan.toBytes();
    assertThat(CoxScan.ofBytes(ofScan).toBytes()).isEqualTo(ofScan);
    ChangedBytes.areRefused(ofScan, CoxScan::ofBytes, seed);
    ChangedBytes.neverDoOtherHarm(ofScan, CoxScan::ofBytes, CoxScan::toBytes, seed);

    double[] beta = {new SplittableRandom(seed).nextDouble(), -1};
    CoxSums sums = parts.pass(CoxSums.at(scan, TieMethod.EFRON, beta));
    byte[] ofSums = sums.toBytes();
    CoxSums back = CoxSums.ofBytes(ofSums);
    assertThat(back.toBytes()).isEqualTo(ofSums);
    assertThat(back.rows()).isEqualTo(15);
    assertThat(back.evaluate().information).containsExactly(sums.evaluate().information);
    ChangedBytes.areRefused(ofSums, CoxSums::ofBytes, seed);
    ChangedBytes.neverDoOtherHarm(ofSums, CoxSums::ofBytes, CoxSums::toBytes, seed);

    CoxSums along = parts.pass(CoxSums.along(scan, TieMethod.EFRON, beta));
    byte[] ofAlong = along.toBytes();
    assertThat(CoxSums.ofBytes(ofAlong).toBytes()).isEqualTo(ofAlong);
    refusesRow(() -> along.merge(CoxSums.at(scan, TieMethod.EFRON, beta)), "two steps");
    ChangedBytes.areRefused(ofAlong, CoxSums::ofBytes, seed);
    ChangedBytes.neverDoOtherHarm(ofAlong, CoxSums::ofBytes, CoxSums::toBytes, seed);
  }
}
