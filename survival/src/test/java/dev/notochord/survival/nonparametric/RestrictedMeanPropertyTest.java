package dev.notochord.survival.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.google.common.primitives.Booleans;
import com.google.common.primitives.Doubles;
import dev.notochord.survival.FollowUp;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import java.util.Arrays;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(FollowUp.Any.class)
@Domain(DomainContext.Global.class)
class RestrictedMeanPropertyTest {
  private static final RestrictedMean CARRIED =
      RestrictedMean.withDefaults().with(BeyondFollowUp.CARRY_FORWARD);

  @Property(tries = 150)
  void theMeanAndTheTimeLostAddUpToTau(
      @ForAll FollowUp sample, @ForAll @DoubleRange(min = 0.01, max = 1.5) double part) {
    double tau = tau(sample, part);
    RestrictedMeanEstimate mean = CARRIED.estimate(sample.data(), tau);

    assertThat(mean.mean().value()).isBetween(0.0, tau);
    assertThat(mean.timeLost().value()).isBetween(0.0, tau);
    assertThat(mean.mean().value() + mean.timeLost().value()).isCloseTo(tau, within(1e-12 * tau));
    assertThat(mean.mean().interval().lower()).isBetween(0.0, mean.mean().value());
    assertThat(mean.mean().interval().upper()).isBetween(mean.mean().value(), tau);
  }

  @Property(tries = 150)
  void theMeanIsTheAreaUnderTheCurve(
      @ForAll FollowUp sample, @ForAll @DoubleRange(min = 0.01, max = 1) double part) {
    double tau = tau(sample, part);
    double[] times = Arrays.stream(sample.time()).filter(t -> t < tau).sorted().toArray();
    double area = 0;
    for (int i = 0; i <= times.length; i++) {
      double from = i == 0 ? 0 : times[i - 1];
      double to = i == times.length ? tau : times[i];
      area += (to - from) * NaiveKaplanMeier.survivalAt(sample, from);
    }
    assertThat(CARRIED.estimate(sample.data(), tau).mean().value())
        .isCloseTo(area, within(1e-12 * tau));
  }

  @Property(tries = 150)
  void twiceTheTimesIsTwiceTheMean(
      @ForAll FollowUp sample, @ForAll @DoubleRange(min = 0.01, max = 1.5) double part) {
    double tau = tau(sample, part);
    for (CurveVariance variance :
        new CurveVariance[] {CurveVariance.GREENWOOD, CurveVariance.INFINITESIMAL_JACKKNIFE}) {
      RestrictedMeanEstimate once = CARRIED.with(variance).estimate(sample.data(), tau);
      RestrictedMeanEstimate twice =
          CARRIED.with(variance).estimate(sample.scaled(2).data(), 2 * tau);
      Assume.that(Double.isFinite(once.mean().standardError()));

      assertThat(twice.mean().value()).isEqualTo(2 * once.mean().value());
      assertThat(twice.timeLost().value()).isEqualTo(2 * once.timeLost().value());
      assertThat(twice.mean().standardError()).isEqualTo(2 * once.mean().standardError());
    }
  }

  @Property(tries = 150)
  void theRobustVarianceOfPlainDataIsGreenwoods(
      @ForAll FollowUp sample, @ForAll @DoubleRange(min = 0.01, max = 1.5) double part) {
    double tau = tau(sample, part);
    double model = CARRIED.estimate(sample.data(), tau).mean().standardError();
    double robust = CARRIED
        .with(CurveVariance.INFINITESIMAL_JACKKNIFE)
        .estimate(sample.data(), tau)
        .mean()
        .standardError();

    assertThat(robust).isCloseTo(model, within(1e-9 * model + 1e-12 * tau));
  }

  @Property(tries = 200)
  void aFrequencyIsARepetition(
      @ForAll FollowUp sample, @ForAll @IntRange(min = 2, max = 4) int times) {
    double tau = tau(sample, 0.7);
    int[] count = new int[sample.subjects()];
    Arrays.fill(count, times);
    SurvivalData counted = sample.data().withFrequencies(count);
    SurvivalData repeated = sample.repeated(times).data();
    for (CurveVariance variance :
        new CurveVariance[] {CurveVariance.GREENWOOD, CurveVariance.INFINITESIMAL_JACKKNIFE}) {
      RestrictedMeanEstimate a = CARRIED.with(variance).estimate(counted, tau);
      RestrictedMeanEstimate b = CARRIED.with(variance).estimate(repeated, tau);
      assertThat(a.mean().value()).isEqualTo(b.mean().value());
      assertThat(a.mean().standardError()).isCloseTo(b.mean().standardError(), within(1e-9 * tau));
    }
  }

  @Property(tries = 200)
  void sayingEverythingInAnotherUnitOfWeightChangesNoRobustError(
      @ForAll FollowUp sample, @ForAll @DoubleRange(min = 0.1, max = 10) double weight) {
    double tau = tau(sample, 0.7);
    double[] weights = weights(sample.subjects());
    double[] others = Arrays.stream(weights).map(w -> w * weight).toArray();
    RestrictedMeanEstimate a =
        CARRIED.estimate(sample.data().withWeights(weights, WeightKind.SAMPLING), tau);
    RestrictedMeanEstimate b =
        CARRIED.estimate(sample.data().withWeights(others, WeightKind.SAMPLING), tau);

    assertThat(a.variance()).isEqualTo(CurveVariance.INFINITESIMAL_JACKKNIFE);
    assertThat(b.mean().value()).isCloseTo(a.mean().value(), within(1e-9 * tau));
    assertThat(b.mean().standardError()).isCloseTo(a.mean().standardError(), within(1e-9 * tau));
  }

  @Property(tries = 200)
  void subjectsCensoredBeforeTheFirstEventChangeNothing(@ForAll FollowUp sample) {
    double tau = tau(sample, 0.7);
    double first = Double.POSITIVE_INFINITY;
    for (int i = 0; i < sample.subjects(); i++) {
      first = sample.event()[i] ? Math.min(first, sample.time()[i]) : first;
    }
    Assume.that(first > 0 && Double.isFinite(first));
    SurvivalData more = SurvivalData.rightCensored(
        Doubles.concat(sample.time(), new double[] {first / 2, first / 3}),
        Booleans.concat(sample.event(), new boolean[2]));

    for (CurveVariance variance :
        new CurveVariance[] {CurveVariance.GREENWOOD, CurveVariance.INFINITESIMAL_JACKKNIFE}) {
      RestrictedMeanEstimate without = CARRIED.with(variance).estimate(sample.data(), tau);
      RestrictedMeanEstimate with = CARRIED.with(variance).estimate(more, tau);
      assertThat(with.mean().value()).isCloseTo(without.mean().value(), within(1e-12 * tau));
      assertThat(with.mean().standardError())
          .isCloseTo(without.mean().standardError(), within(1e-12 * tau));
    }
  }

  @Property(tries = 100)
  void theInfluenceIsTheDerivativeByTheWeight(
      @ForAll FollowUp sample, @ForAll @DoubleRange(min = 0.01, max = 1) double part) {
    Assume.that(sample.subjects() <= 30);
    SurvivalData late = late(sample);
    double[] weights = weights(sample.subjects());
    double tau = tau(sample, part);
    Influence influence = CARRIED.influence(late.withWeights(weights, WeightKind.SAMPLING), tau);
    double step = 1e-5;
    double sum = 0;
    for (int row = 0; row < weights.length; row++) {
      double[] more = weights.clone();
      more[row] += step;
      double[] less = weights.clone();
      less[row] -= step;
      double difference = (mean(late, more, tau) - mean(late, less, tau)) / (2 * step);
      assertThat(influence.of(row)).isCloseTo(difference, within(1e-6 * tau));
      sum += influence.of(row) * influence.of(row) * weights[row] * weights[row];
    }
    assertThat(influence.variance()).isCloseTo(sum, within(1e-12 * tau * tau));
  }

  @Property(tries = 100)
  void theInfluenceOnTheCurveSquaresToItsRobustVariance(@ForAll FollowUp sample) {
    int[] cluster = new int[sample.subjects()];
    for (int i = 0; i < cluster.length; i++) {
      cluster[i] = i % 5;
    }
    SurvivalData data = late(sample)
        .withWeights(weights(sample.subjects()), WeightKind.SAMPLING)
        .withClusters(cluster);
    SurvivalCurve curve = KaplanMeier.withDefaults().estimate(data);
    for (double time : sample.time()) {
      double se = curve.estimateAt(time).standardError();
      assertThat(KaplanMeier.withDefaults().influence(data, time).isPresent())
          .isEqualTo(!Double.isNaN(se));
      KaplanMeier.withDefaults()
          .influence(data, time)
          .ifPresent(
              influence -> assertThat(Math.sqrt(influence.variance())).isCloseTo(se, within(1e-8)));
    }
  }

  @Property(tries = 100)
  void splittingAStayIntoRowsChangesNothing(
      @ForAll FollowUp sample, @ForAll @DoubleRange(min = 0.01, max = 1.2) double part) {
    int n = sample.subjects();
    double[] start = new double[2 * n];
    double[] stop = new double[2 * n];
    boolean[] event = new boolean[2 * n];
    int[] subject = new int[2 * n];
    for (int i = 0; i < n; i++) {
      Assume.that(sample.time()[i] > 0);
      subject[i] = i;
      subject[n + i] = i;
      stop[i] = sample.time()[i] / 2;
      start[n + i] = stop[i];
      stop[n + i] = sample.time()[i];
      event[n + i] = sample.event()[i];
    }
    double tau = tau(sample, part);
    SurvivalData split = SurvivalData.countingProcess(subject, start, stop, event);
    for (CurveVariance variance :
        new CurveVariance[] {CurveVariance.GREENWOOD, CurveVariance.INFINITESIMAL_JACKKNIFE}) {
      RestrictedMeanEstimate whole = CARRIED.with(variance).estimate(sample.data(), tau);
      RestrictedMeanEstimate parts = CARRIED.with(variance).estimate(split, tau);
      assertThat(parts.mean().value()).isEqualTo(whole.mean().value());
      assertThat(parts.mean().standardError())
          .isCloseTo(whole.mean().standardError(), withinPercentage(1e-7));
    }
  }

  private static double mean(SurvivalData data, double[] weights, double tau) {
    return CARRIED
        .estimate(data.withWeights(weights, WeightKind.SAMPLING), tau)
        .mean()
        .value();
  }

  private static double[] weights(int count) {
    double[] weights = new double[count];
    for (int i = 0; i < count; i++) {
      weights[i] = 0.5 + i % 7;
    }
    return weights;
  }

  /** Returns the sample with every third subject observed from half of the time on. */
  private static SurvivalData late(FollowUp sample) {
    double[] entry = new double[sample.subjects()];
    for (int i = 0; i < entry.length; i++) {
      Assume.that(sample.time()[i] > 0);
      entry[i] = i % 3 == 0 ? sample.time()[i] / 2 : 0;
    }
    return SurvivalData.delayedEntry(entry, sample.time(), sample.event());
  }

  private static double tau(FollowUp sample, double part) {
    double last = Arrays.stream(sample.time()).max().orElseThrow();
    Assume.that(last * part > 0);
    return last * part;
  }
}
