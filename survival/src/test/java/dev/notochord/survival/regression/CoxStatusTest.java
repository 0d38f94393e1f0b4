package dev.notochord.survival.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Splitter;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.CovariateProfile;
import dev.notochord.survival.covariate.Covariates;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How fits end that have no maximum, or one that is hard to find. */
class CoxStatusTest {
  static Stream<Arguments> expectations() {
    // The sample `wide` has a test of its own.
    return CoxSample.rows("golden/cox-status.csv").stream()
        .filter(row -> !row.getField("covariates").contains("x100"))
        .flatMap(row -> Stream.of(TieMethod.values())
            .map(ties -> Arguments.of(
                row.getField("sample"),
                row.getField("covariates"),
                CoxStatus.valueOf(row.getField("expectation")),
                row.getField("columns"),
                ties)));
  }

  @ParameterizedTest
  @MethodSource("expectations")
  void theStatusFollowsFromHowTheSampleWasMade(
      String name, String columns, CoxStatus expected, String affected, TieMethod ties) {
    CoxSample sample = CoxSample.named(name);
    CoxFit fit = CoxModel.withDefaults()
        .with(ties)
        .fit(sample.plainData(), sample.covariates(Splitter.on(';').split(columns)));

    assertThat(fit.status()).isEqualTo(expected);
    List<String> names = Splitter.on(';')
        .omitEmptyStrings()
        .splitToStream(affected)
        .map(column -> fit.design().columnNames().get(Integer.parseInt(column)))
        .toList();
    assertThat(fit.affectedColumns()).isEqualTo(names);
    assertThat(fit.advice().isPresent()).isEqualTo(expected != CoxStatus.CONVERGED);
    names.forEach(column -> assertThat(fit.advice().orElse("")).contains(column));
    for (CoxCoefficient coefficient : fit.coefficients()) {
      boolean dependent = expected == CoxStatus.SINGULAR && names.contains(coefficient.name());
      assertThat(Double.isNaN(coefficient.estimate().value())).isEqualTo(dependent);
    }
  }

  @ParameterizedTest
  @EnumSource(TieMethod.class)
  void oneHundredColumnsOnSixtyRowsHaveTheRankOfTheRowsAndSeparate(TieMethod ties) {
    CoxSample sample = CoxSample.named("wide");
    CoxFit fit = CoxModel.withDefaults()
        .with(ties)
        .fit(sample.plainData(), sample.covariates(sample.names()));

    assertThat(fit.coefficients().stream()
            .filter(coefficient -> !Double.isNaN(coefficient.estimate().value())))
        .hasSizeLessThanOrEqualTo(59)
        .hasSizeGreaterThanOrEqualTo(30);
    assertThat(fit.status()).isEqualTo(CoxStatus.SEPARATION);
    assertThat(fit.advice().orElseThrow()).contains("too many columns", "Nothing can be told of");
  }

  private static CoxFit fit(TieMethod ties, SurvivalData data, double[] x) {
    return CoxModel.withDefaults().with(ties).fit(data, Covariates.of("x", x));
  }

  @Test
  void aColumnThatIsAlsoTheStrataIsSingularThoughItVariesOverAll() {
    int n = 200;
    double[] time = new double[n];
    double[] x = new double[n];
    double[] z = new double[n];
    int[] event = new int[n];
    String[] stratum = new String[n];
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < n; i++) {
      time[i] = random.nextDouble(1, 20);
      event[i] = random.nextInt(2);
      int s = random.nextInt(7);
      stratum[i] = "s" + s;
      x[i] = s / 3.0;
      z[i] = random.nextInt(1000) / 7.0;
    }
    SurvivalData data = SurvivalData.rightCensored(time, event).withStrata(Groups.of(stratum));

    CoxFit alone = fit(TieMethod.EFRON, data, x);
    assertThat(alone.status()).isEqualTo(CoxStatus.SINGULAR);
    assertThat(alone.affectedColumns()).containsExactly("x");

    // A difference that is constant within the strata, of columns which are not.
    double[] sum = IntStream.range(0, n).mapToDouble(i -> z[i] + x[i]).toArray();
    CoxFit both = CoxModel.withDefaults()
        .fit(data, Covariates.builder().numeric("z", z).numeric("sum", sum).build());
    assertThat(both.affectedColumns()).containsExactly("sum");
    assertThat(both.coefficient("z").estimate().value())
        .isEqualTo(
            fit(TieMethod.EFRON, data, z).coefficients().get(0).estimate().value());
  }

  @ParameterizedTest
  @EnumSource(TieMethod.class)
  void aCombinationOfColumnsMaySeparateInStrataWithLateEntry(TieMethod ties) {
    int n = 80;
    double[] entry = new double[n];
    double[] time = new double[n];
    double[] a = new double[n];
    double[] b = new double[n];
    double[] c = new double[n];
    String[] stratum = new String[n];
    SplittableRandom random = new SplittableRandom(9);
    for (int i = 0; i < n; i++) {
      entry[i] = random.nextInt(6);
      time[i] = entry[i] + 1 + random.nextInt(5);
      stratum[i] = random.nextBoolean() ? "s" : "t";
      a[i] = random.nextDouble();
      // a - b falls with time; neither a nor b does.
      b[i] = a[i] + 0.05 * time[i];
      c[i] = random.nextDouble();
    }
    int[] event = IntStream.generate(() -> 1).limit(n).toArray();
    CoxFit fit = CoxModel.withDefaults()
        .with(ties)
        .fit(
            SurvivalData.delayedEntry(entry, time, event).withStrata(Groups.of(stratum)),
            Covariates.builder().numeric("a", a).numeric("b", b).numeric("c", c).build());

    assertThat(fit.status()).isEqualTo(CoxStatus.SEPARATION);
    assertThat(fit.affectedColumns()).contains("a", "b");
    assertThat(fit.advice().orElseThrow()).contains("a, b", "combination", "Firth");
    // With exact ties the limit of the likelihood is 1: all is known.
    if (ties == TieMethod.EXACT) {
      assertThat(fit.logLikelihood()).isCloseTo(0, within(1e-3));
    }
  }

  @Test
  void sixRowsSeparateInDiscreteTimeOnly() {
    CoxSample six = CoxSample.named("six");
    SurvivalData data = six.data();
    double[] x = six.numeric("x");
    assertThat(fit(TieMethod.EFRON, data, x).status()).isEqualTo(CoxStatus.CONVERGED);
    assertThat(fit(TieMethod.BRESLOW, data, x).status()).isEqualTo(CoxStatus.CONVERGED);
    assertThat(fit(TieMethod.EXACT, data, x).status()).isEqualTo(CoxStatus.SEPARATION);
  }

  @ParameterizedTest
  @CsvSource({"-100", "100", "300"})
  void offsetsFarAwayAreBorne(double far) {
    // The last row has no event and nobody else's risk set is without it, or it is nothing in all
    // of them.
    double[] time = {1, 2, 3, 4, 5, 6, 7, 8};
    int[] event = {1, 1, 1, 0, 1, 1, 1, 0};
    double[] x = {1, 0, 2, 1, 0, 3, 1, 0};
    double[] offset = {far, far, far, far, far, far, far, far};
    Covariates shifted = Covariates.builder().numeric("x", x).offset(offset).build();
    SurvivalData data = SurvivalData.rightCensored(time, event);

    Estimate plain = fit(TieMethod.EFRON, data, x).coefficients().get(0).estimate();
    Estimate found =
        CoxModel.withDefaults().fit(data, shifted).coefficients().get(0).estimate();
    assertThat(found.value()).isCloseTo(plain.value(), within(1e-9));
    assertThat(found.standardError()).isCloseTo(plain.standardError(), within(1e-9));
  }

  @Test
  void aRowOfNoRiskIsAsGoodAsAbsent() {
    double[] time = {1, 2, 3, 4, 5, 6, 7, 8};
    int[] event = {1, 1, 1, 0, 1, 1, 1, 0};
    double[] x = {1, 0, 2, 1, 0, 3, 1, 0};
    double[] offset = {0, 0, 0, -100, 0, 0, 0, 0};
    CoxFit with = CoxModel.withDefaults()
        .fit(
            SurvivalData.rightCensored(time, event),
            Covariates.builder().numeric("x", x).offset(offset).build());
    CoxFit without = fit(
        TieMethod.EFRON,
        SurvivalData.rightCensored(
            new double[] {1, 2, 3, 5, 6, 7, 8}, new int[] {1, 1, 1, 1, 1, 1, 0}),
        new double[] {1, 0, 2, 0, 3, 1, 0});
    assertThat(with.status()).isEqualTo(CoxStatus.CONVERGED);
    assertThat(with.coefficients().get(0).estimate().value())
        .isCloseTo(without.coefficients().get(0).estimate().value(), within(1e-9));
  }

  @ParameterizedTest
  @EnumSource(TieMethod.class)
  void offsetsBeyondAllBoundsEndInAReason(TieMethod ties) {
    CoxFit fit = CoxModel.withDefaults()
        .with(ties)
        .fit(
            SurvivalData.rightCensored(new double[] {1, 2, 3, 4}, new int[] {1, 1, 1, 1}),
            Covariates.builder()
                .numeric("x", new double[] {1, 0, 1, 0})
                .offset(new double[] {2000, 0, -2000, 0})
                .build());
    assertThat(fit.status()).isEqualTo(CoxStatus.NOT_FINITE);
    assertThat(fit.advice().orElseThrow()).contains("offset");
    assertThat(fit.coefficients().get(0).estimate().value()).isNaN();
    assertThat(fit.summary()).contains("not finite");
    assertThat(fit.profileInterval("x").lower()).isNaN();
  }

  @ParameterizedTest
  @EnumSource(TieMethod.class)
  void aFirstStepThatOvershootsIsDrawnBack(TieMethod ties) {
    int n = 200;
    double[] time = IntStream.rangeClosed(1, n).mapToDouble(i -> i).toArray();
    int[] event = IntStream.generate(() -> 1).limit(n).toArray();
    double[] x = new double[n];
    x[0] = 1;
    x[1] = 1;
    x[2] = 1;
    x[4] = 1;
    CoxFit fit = fit(ties, SurvivalData.rightCensored(time, event), x);

    assertThat(fit.status()).isEqualTo(CoxStatus.CONVERGED);
    // The derivative is 4 - sum of e k / (e k + m), k with x = 1 and m others at risk at the events
    // before the last of x.
    double e = fit.coefficients().get(0).hazardRatio().value();
    double score = 4
        - 4 * e / (4 * e + 196)
        - 3 * e / (3 * e + 196)
        - 2 * e / (2 * e + 196)
        - e / (e + 196)
        - e / (e + 195);
    assertThat(score).isCloseTo(0, within(1e-9));
  }

  @Test
  void aSearchCutShortReturnsItsBestAndSaysSo() {
    CoxSample lung = CoxSample.named("lung");
    Covariates covariates = lung.covariates(lung.names());
    CoxFit full = CoxModel.withDefaults().fit(lung.data(), covariates);
    CoxFit cut = CoxModel.withDefaults().withMaxIterations(1).fit(lung.data(), covariates);

    assertThat(cut.status()).isEqualTo(CoxStatus.MAX_ITERATIONS);
    assertThat(cut.affectedColumns()).isEmpty();
    assertThat(cut.advice().orElseThrow()).contains("withMaxIterations");
    assertThat(cut.logLikelihood())
        .isGreaterThan(cut.nullLogLikelihood())
        .isLessThan(full.logLikelihood());

    double[] start = full.coefficients().stream()
        .mapToDouble(coefficient -> coefficient.estimate().value())
        .toArray();
    CoxFit warm = CoxModel.withDefaults().withStart(start).fit(lung.data(), covariates);
    assertThat(warm.iterations()).isLessThan(full.iterations());
    assertThat(warm.scoreTest()).isEqualTo(full.scoreTest());
    CoxFit wild = CoxModel.withDefaults().withStart(1e5, -1e5, 300).fit(lung.data(), covariates);
    assertThat(wild.logLikelihood()).isEqualTo(full.logLikelihood());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CoxModel.withDefaults().withStart(1).fit(lung.data(), covariates))
        .withMessageContaining("1 coefficients to start with");
  }

  @Test
  void exactTiesOfAllAtRiskSayNothingOfAColumn() {
    CoxFit fit = CoxModel.withDefaults()
        .with(TieMethod.EXACT)
        .fit(
            SurvivalData.rightCensored(
                    new double[] {8.5, 8.5, 5.5, 5.5, 7.5, 6.5}, new int[] {0, 1, 1, 1, 1, 0})
                .withFrequencies(3, 2, 1, 1, 3, 1)
                .withStrata(Groups.of(List.of("s1", "s2", "s3", "s3", "s1", "s1"))),
            Covariates.builder()
                .numeric("x", new double[] {0, 0, 1, 0, 0, 0})
                .offset(new double[] {
                  -0.257969289588053,
                  -0.0141494457655079,
                  0.772344560773388,
                  -0.896744412640743,
                  -0.0429994137290382,
                  0.181428259039905
                })
                .build());
    assertThat(fit.status()).isEqualTo(CoxStatus.SINGULAR);
    assertThat(fit.coefficient("x").estimate().value()).isNaN();
  }

  @Test
  void exactTiesRefuseARobustVariance() {
    SurvivalData data = SurvivalData.rightCensored(new double[] {1, 1, 2}, new int[] {1, 1, 0});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fit(TieMethod.EXACT, data.withClusters(1, 1, 2), new double[] {1, 2, 3}))
        .withMessageContaining("clusters");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CoxModel.withDefaults()
            .with(TieMethod.EXACT)
            .with(CoxVariance.ROBUST)
            .fit(data, Covariates.of("x", 1, 2, 3)))
        .withMessageContaining("robust");
  }

  /** Of 700 rows 400 have the event at one time: a table of two by two, whose odds ratio has an equation. */
  @Test
  void hundredsOfEventsAtOneTimeAreATableOfTwoByTwo() {
    int n = 700;
    double[] time = IntStream.range(0, n).mapToDouble(i -> i < 400 ? 1 : 2).toArray();
    int[] event = IntStream.range(0, n).map(i -> i < 400 ? 1 : 0).toArray();
    double[] x =
        IntStream.range(0, n).mapToDouble(i -> i < 250 || i >= 650 ? 1 : 0).toArray();
    CoxFit fit = fit(TieMethod.EXACT, SurvivalData.rightCensored(time, event), x);

    // 250 of 300 with x = 1 and 150 of 400 without had it: the mean of the hypergeometric with this
    // odds ratio is 250.
    double b = fit.coefficients().get(0).estimate().value();
    double[] log = IntStream.rangeClosed(0, 300)
        .mapToDouble(k -> logChoose(300, k) + logChoose(400, 400 - k) + k * b)
        .toArray();
    double most = Arrays.stream(log).max().orElseThrow();
    double sum = 0;
    double mean = 0;
    double square = 0;
    for (int k = 0; k < log.length; k++) {
      double part = Math.exp(log[k] - most);
      sum += part;
      mean += part * k;
      square += part * k * k;
    }
    mean /= sum;
    assertThat(mean).isCloseTo(250, within(1e-8));
    assertThat(fit.modelCovariance()[0][0])
        .isCloseTo(1 / (square / sum - mean * mean), within(1e-9));
    assertThat(fit.logLikelihood()).isCloseTo(250 * b - most - Math.log(sum), within(1e-8));
  }

  private static double logChoose(int n, int k) {
    double sum = 0;
    for (int i = 1; i <= k; i++) {
      sum += Math.log((double) (n - k + i) / i);
    }
    return sum;
  }

  @Test
  void aSeparatedColumnHasNoRobustErrorWhichWouldBeSmall() {
    SurvivalData data = SurvivalData.rightCensored(
        new double[] {1, 2, 3, 4, 5, 6, 7, 8}, new int[] {1, 1, 0, 1, 1, 0, 1, 1});
    Covariates covariates = Covariates.builder()
        .numeric("early", new double[] {1, 1, 0, 0, 0, 0, 0, 0})
        .numeric("x", new double[] {.3, 1.2, .5, -.4, 2, .1, .9, -1})
        .build();
    CoxFit fit = CoxModel.withDefaults().with(CoxVariance.ROBUST).fit(data, covariates);
    assertThat(fit.status()).isEqualTo(CoxStatus.SEPARATION);
    assertThat(fit.coefficient("early").estimate().standardError()).isNaN();
    assertThat(fit.coefficient("early").pValue()).isNaN();
    assertThat(fit.waldTest()).isEqualTo(fit.termTests().get("x"));
    assertThat(fit.termTests().get("early")).hasToString("nothing to test");
    assertThat(fit.modelCovariance()[0][0]).isGreaterThan(1e6);
    PredictedSurvival curve = fit.at(CovariateProfile.of("early", 0.0).with("x", 0.0));
    assertThat(curve.differenceAt(curve, 4).standardError()).isZero();
    assertThat(fit.summary()).contains("separation");
  }
}
