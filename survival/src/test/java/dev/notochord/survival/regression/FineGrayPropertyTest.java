package dev.notochord.survival.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Doubles;
import com.google.common.primitives.Ints;
import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import dev.notochord.survival.competing.CumulativeIncidence;
import dev.notochord.survival.competing.CumulativeIncidenceCurves;
import dev.notochord.survival.covariate.CovariateProfile;
import dev.notochord.survival.covariate.Covariates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class FineGrayPropertyTest {
  private static final FineGray MODEL = FineGray.withDefaults();

  /** A sample with many ties, or with none, made from a seed. */
  private static final class Sample {
    final SplittableRandom random;
    final int n;
    final double[] entry;
    final double[] time;
    final int[] cause;
    final double[] x;
    final double[] z;
    final int[] count;
    final String[] group;

    Sample(long seed, boolean late) {
      random = new SplittableRandom(seed);
      n = 12 + random.nextInt(30);
      boolean tied = random.nextBoolean();
      entry = new double[n];
      time = new double[n];
      cause = new int[n];
      x = new double[n];
      z = new double[n];
      count = new int[n];
      group = new String[n];
      for (int i = 0; i < n; i++) {
        entry[i] = late && i > 0 && random.nextBoolean() ? random.nextInt(4) : 0;
        time[i] = entry[i] + (tied ? 1 + random.nextInt(6) : 0.1 + 8 * random.nextDouble());
        cause[i] = random.nextInt(3);
        x[i] = random.nextDouble() - 0.5;
        z[i] = random.nextInt(2);
        count[i] = 1 + random.nextInt(3);
        group[i] = i % 2 == 0 ? "a" : "b";
      }
      // One of each cause, and one who is at risk throughout.
      cause[1] = 1;
      cause[2] = 2;
      time[0] = 20;
      cause[0] = 0;
    }

    CompetingRisksData data() {
      return CompetingRisksData.delayedEntry(entry, time, cause);
    }

    Covariates covariates() {
      return Covariates.ofColumns(ImmutableList.of("x", "z"), x, z);
    }
  }

  private static double[] values(List<CoxCoefficient> coefficients) {
    return coefficients.stream().mapToDouble(c -> c.estimate().value()).toArray();
  }

  private static void assertSame(double[][] actual, double[][] expected, double tolerance) {
    for (int i = 0; i < expected.length; i++) {
      assertClose(actual[i], expected[i], tolerance);
    }
  }

  private static void assertClose(double[] actual, double[] expected, double tolerance) {
    for (int i = 0; i < expected.length; i++) {
      if (Double.isNaN(expected[i])) {
        assertThat(actual[i]).isNaN();
      } else {
        assertThat(actual[i])
            .isCloseTo(expected[i], within(tolerance * Math.max(1, Math.abs(expected[i]))));
      }
    }
  }

  private static void assertSame(FineGrayFit actual, FineGrayFit expected, double tolerance) {
    assertThat(actual.status()).isEqualTo(expected.status());
    if (expected.status() == CoxStatus.CONVERGED) {
      assertThat(actual.logLikelihood())
          .isCloseTo(expected.logLikelihood(), within(tolerance * 100));
      assertClose(values(actual.coefficients()), values(expected.coefficients()), tolerance);
      assertSame(actual.covariance(), expected.covariance(), tolerance * 10);
    }
  }

  /** The weighted rows of the definition, one for each subject and event time after its competing event. */
  @Property(tries = 60)
  void agreesWithACoxModelOfOneRowPerSubjectAndTime(
      @ForAll long seed, @ForAll boolean late, @ForAll boolean efron, @ForAll CensoringTies ties) {
    Sample s = new Sample(seed, late);
    TieMethod method = efron ? TieMethod.EFRON : TieMethod.BRESLOW;
    FineGrayFit fit = MODEL
        .with(method)
        .with(ties)
        .with(FineGrayVariance.WEIGHTS_KNOWN)
        .withCensoringGroups(Groups.of(s.group))
        .fit(s.data(), s.covariates(), 1);
    Assume.that(fit.status() == CoxStatus.CONVERGED);
    CoxFit expected = expanded(s, ties, method);
    assertThat(fit.logLikelihood()).isCloseTo(expected.logLikelihood(), within(1e-9));
    assertClose(values(fit.coefficients()), values(expected.coefficients()), 1e-8);
    assertSame(fit.modelCovariance(), expected.modelCovariance(), 1e-7);
    assertSame(fit.covariance(), expected.covariance(), 1e-7);
  }

  private static CoxFit expanded(Sample s, CensoringTies ties, TieMethod method) {
    double[] events = IntStream.range(0, s.n)
        .filter(i -> s.cause[i] == 1)
        .mapToDouble(i -> s.time[i])
        .sorted()
        .distinct()
        .toArray();
    List<Double> start = new ArrayList<>();
    List<Double> stop = new ArrayList<>();
    List<Double> weight = new ArrayList<>();
    List<Integer> event = new ArrayList<>();
    List<Integer> id = new ArrayList<>();
    for (int i = 0; i < s.n; i++) {
      start.add(s.entry[i]);
      stop.add(s.time[i]);
      weight.add(1.0);
      event.add(s.cause[i] == 1 ? 1 : 0);
      id.add(i);
      double from = s.time[i];
      for (double t : events) {
        if (s.cause[i] == 2 && t > s.time[i]) {
          start.add(from);
          stop.add(t);
          weight.add(weight(s, ties, i, t));
          event.add(0);
          id.add(i);
          from = t;
        }
      }
    }
    int[] ids = Ints.toArray(id);
    SurvivalData data = SurvivalData.delayedEntry(
            Doubles.toArray(start), Doubles.toArray(stop), Ints.toArray(event))
        .withWeights(Doubles.toArray(weight), WeightKind.SAMPLING)
        .withClusters(ids);
    return CoxModel.withDefaults().with(method).fit(data, s.covariates().select(ids));
  }

  /** The weight at t of subject i, a product over the censorings and entries from its competing event to t. */
  private static double weight(Sample s, CensoringTies ties, int i, double t) {
    double weight = 1;
    double[] times = Arrays.stream(Doubles.concat(s.time, s.entry)).distinct().toArray();
    for (double u : times) {
      if (u >= s.time[i] && u < t) {
        double censored = 0;
        double atRisk = 0;
        double entered = 0;
        double after = 0;
        for (int k = 0; k < s.n; k++) {
          if (!s.group[k].equals(s.group[i])) {
            continue;
          }
          boolean here = s.entry[k] < u && s.time[k] == u;
          boolean counts = s.cause[k] == 0 || ties == CensoringTies.EVENTS_AT_RISK;
          censored += here && s.cause[k] == 0 ? 1 : 0;
          atRisk += (s.entry[k] < u && s.time[k] > u) || (here && counts) ? 1 : 0;
          entered += s.entry[k] == u ? 1 : 0;
          after += s.entry[k] <= u && s.time[k] > u ? 1 : 0;
        }
        weight *= censored > 0 ? 1 - censored / atRisk : 1;
        weight /= u > 0 && entered > 0 ? 1 - entered / after : 1;
      }
    }
    return weight;
  }

  @Property(tries = 50)
  void withoutCensoringACompetingEventIsOneThatNeverHappens(
      @ForAll long seed, @ForAll CensoringTies ties, @ForAll boolean efron) {
    Sample s = new Sample(seed, false);
    s.cause[0] = 2;
    Arrays.setAll(s.cause, i -> s.cause[i] == 0 ? 2 : s.cause[i]);
    double[] never = new double[s.n];
    Arrays.setAll(never, i -> s.cause[i] == 2 ? 1e6 : s.time[i]);
    TieMethod method = efron ? TieMethod.EFRON : TieMethod.BRESLOW;
    FineGrayFit fit = MODEL.with(ties).with(method).fit(s.data(), s.covariates(), 1);
    CoxFit cox = CoxModel.withDefaults()
        .with(method)
        .with(CoxVariance.ROBUST)
        .fit(CompetingRisksData.of(never, s.cause).causeSpecific(1), s.covariates());
    assertThat(fit.status()).isEqualTo(cox.status());
    Assume.that(fit.status() == CoxStatus.CONVERGED);
    assertClose(values(fit.coefficients()), values(cox.coefficients()), 1e-9);
    assertSame(fit.covariance(), cox.covariance(), 1e-8);
  }

  @Property(tries = 50)
  void withoutCompetingEventsItIsTheCoxModel(@ForAll long seed, @ForAll boolean late) {
    Sample s = new Sample(seed, late);
    Arrays.setAll(s.cause, i -> s.cause[i] == 2 ? 0 : s.cause[i]);
    FineGrayFit fit = MODEL.fit(s.data(), s.covariates(), 1);
    CoxFit cox = CoxModel.withDefaults()
        .with(TieMethod.BRESLOW)
        .with(CoxVariance.ROBUST)
        .fit(s.data().anyEvent(), s.covariates());
    assertThat(fit.status()).isEqualTo(cox.status());
    // Where a separated search ends is a matter of rounding.
    Assume.that(fit.status() == CoxStatus.CONVERGED);
    assertClose(values(fit.coefficients()), values(cox.coefficients()), 1e-10);
    assertSame(fit.covariance(), cox.covariance(), 1e-10);
  }

  @Property(tries = 50)
  void theOrderOfCensoringsMattersOnlyForTies(@ForAll long seed) {
    Sample s = new Sample(seed, false);
    Arrays.setAll(s.time, i -> s.cause[i] == 0 ? s.time[i] + 0.0078125 : s.time[i]);
    Assume.that(IntStream.range(0, s.n)
        .noneMatch(i -> s.cause[i] == 0
            && IntStream.range(0, s.n).anyMatch(k -> s.cause[k] > 0 && s.time[k] == s.time[i])));
    assertSame(
        MODEL.with(CensoringTies.EVENTS_AT_RISK).fit(s.data(), s.covariates(), 1),
        MODEL.fit(s.data(), s.covariates(), 1),
        1e-12);
  }

  @Property(tries = 50)
  void theOrderOfRowsDoesNotMatter(@ForAll long seed, @ForAll boolean late) {
    Sample s = new Sample(seed, late);
    int[] order = IntStream.range(0, s.n).toArray();
    for (int i = s.n - 1; i > 0; i--) {
      int k = s.random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[k];
      order[k] = kept;
    }
    assertSame(selected(s, order, MODEL), MODEL.fit(s.data(), s.covariates(), 1), 1e-8);
  }

  @Property(tries = 50)
  void aFrequencyIsARepeatedRow(@ForAll long seed, @ForAll boolean late, @ForAll boolean efron) {
    Sample s = new Sample(seed, late);
    FineGray model = efron ? MODEL.with(TieMethod.EFRON) : MODEL;
    int[] repeated = IntStream.range(0, s.n)
        .flatMap(i -> IntStream.generate(() -> i).limit(s.count[i]))
        .toArray();
    double[] weights = Arrays.stream(s.count).asDoubleStream().toArray();
    FineGrayFit fit =
        model.fit(s.data().withWeights(weights, WeightKind.FREQUENCY), s.covariates(), 1);
    FineGrayFit expected = selected(s, repeated, model);
    assertSame(fit, expected, 1e-8);
    Assume.that(fit.status() == CoxStatus.CONVERGED);
    CovariateProfile profile = CovariateProfile.of("x", 0.2).with("z", 1);
    assertThat(fit.at(profile).estimateAt(4).standardError())
        .isCloseTo(expected.at(profile).estimateAt(4).standardError(), within(1e-8));
  }

  private static FineGrayFit selected(Sample s, int[] rows, FineGray model) {
    return model.fit(
        CompetingRisksData.delayedEntry(
            Arrays.stream(rows).mapToDouble(i -> s.entry[i]).toArray(),
            Arrays.stream(rows).mapToDouble(i -> s.time[i]).toArray(),
            Arrays.stream(rows).map(i -> s.cause[i]).toArray()),
        s.covariates().select(rows),
        1);
  }

  @Property(tries = 50)
  void anotherUnitOfACovariateChangesNothingElse(@ForAll long seed) {
    Sample s = new Sample(seed, false);
    FineGrayFit fit = MODEL.fit(s.data(), s.covariates(), 1);
    Assume.that(fit.status() == CoxStatus.CONVERGED);
    double[] other = Arrays.stream(s.x).map(x -> 1e4 - 1000 * x).toArray();
    FineGrayFit changed =
        MODEL.fit(s.data(), Covariates.ofColumns(ImmutableList.of("x", "z"), other, s.z), 1);
    assertThat(changed.coefficient("x").estimate().value() * -1000)
        .isCloseTo(fit.coefficient("x").estimate().value(), within(1e-8));
    assertThat(changed.coefficient("z").z()).isCloseTo(fit.coefficient("z").z(), within(1e-7));
    assertThat(changed
            .at(CovariateProfile.of("x", 1e4 - 200).with("z", 1))
            .estimateAt(4)
            .standardError())
        .isCloseTo(
            fit.at(CovariateProfile.of("x", 0.2).with("z", 1)).estimateAt(4).standardError(),
            within(1e-8));
  }

  @Property(tries = 50)
  void theIncidenceRisesFromZeroWithinItsLimits(@ForAll long seed, @ForAll boolean late) {
    Sample s = new Sample(seed, late);
    FineGrayFit fit = MODEL.fit(s.data(), s.covariates(), 1);
    Assume.that(fit.status() == CoxStatus.CONVERGED);
    FineGrayIncidence incidence = fit.at(CovariateProfile.of("x", -0.3).with("z", 0));
    double last = 0;
    for (double t = 0; t < 21; t += 0.5) {
      var estimate = incidence.estimateAt(t);
      assertThat(estimate.value()).isBetween(last, 1.0);
      assertThat(estimate.interval().lower()).isBetween(0.0, estimate.value());
      assertThat(estimate.interval().upper()).isBetween(estimate.value(), 1.0);
      last = estimate.value();
    }
  }

  /** The product form of the baseline hazard, as Geskus showed; also with late entry. */
  @Property(tries = 100)
  void withoutCovariatesItIsTheCumulativeIncidence(@ForAll long seed, @ForAll boolean late) {
    Sample s = new Sample(seed, late);
    FineGrayIncidence incidence =
        MODEL.fit(s.data(), Covariates.none(s.n), 1).at(CovariateProfile.none());
    CumulativeIncidenceCurves curves = CumulativeIncidence.withDefaults().estimate(s.data());
    double survival = 1;
    double before = 0;
    for (double t : incidence.times().toArray()) {
      double now = incidence.cumulativeHazardAt(t);
      survival *= 1 - (now - before);
      before = now;
      assertThat(1 - survival).isCloseTo(curves.incidenceAt(1, t), within(1e-12));
    }
  }

  @Example
  void aHundredThousandSubjectsNeedNoRowForEachOfTheirTimes() {
    SplittableRandom random = new SplittableRandom(9);
    int n = 100_000;
    double[] time = random.doubles(n).toArray();
    int[] cause = random.ints(n, 0, 3).toArray();
    double[] x = random.doubles(n).toArray();
    FineGrayFit fit = MODEL.fit(CompetingRisksData.of(time, cause), Covariates.of("x", x), 1);
    assertThat(fit.status()).isEqualTo(CoxStatus.CONVERGED);
    assertThat(Math.abs(fit.coefficient("x").z())).isLessThan(4);
  }
}
