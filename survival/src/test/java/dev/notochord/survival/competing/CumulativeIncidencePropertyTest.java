package dev.notochord.survival.competing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.FollowUp;
import dev.notochord.survival.RiskTable;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import dev.notochord.survival.nonparametric.ConfidenceTransform;
import dev.notochord.survival.nonparametric.KaplanMeier;
import dev.notochord.survival.nonparametric.SurvivalCurve;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@PropertyDefaults(tries = 120, edgeCases = EdgeCasesMode.NONE)
@Domain(FollowUp.Any.class)
@Domain(DomainContext.Global.class)
class CumulativeIncidencePropertyTest {
  private static final CumulativeIncidence DEFAULTS = CumulativeIncidence.withDefaults();

  @Property
  void theIncidencesAndTheEventFreeSurvivalAddUpToOne(@ForAll FollowUp sample, @ForAll long seed) {
    CumulativeIncidenceCurves curves =
        DEFAULTS.estimate(CompetingFollowUp.of(sample, seed).everything());
    for (int row = 0; row < curves.size(); row++) {
      double sum = curves.eventFreeSurvival().get(row);
      for (int k = 1; k <= curves.causes().size(); k++) {
        sum += curves.incidence(k).get(row);
      }
      assertThat(sum).isCloseTo(1, within(1e-13));
    }
  }

  @Property
  void withOneCauseItIsOneMinusKaplanMeierWithGreenwoodsError(@ForAll FollowUp sample) {
    CompetingRisksData data = CompetingRisksData.of(
        sample.time(),
        IntStream.range(0, sample.subjects())
            .map(i -> sample.event()[i] ? 1 : 0)
            .toArray());
    SurvivalCurve curve = KaplanMeier.withDefaults().estimate(sample.data());
    for (IncidenceVariance variance :
        new IncidenceVariance[] {IncidenceVariance.INFINITESIMAL_JACKKNIFE, IncidenceVariance.DELTA
        }) {
      CumulativeIncidenceCurves curves = DEFAULTS.with(variance).estimate(data);
      for (int row = 0; row < curve.size(); row++) {
        double survival = curve.survival().get(row);
        double greenwood = curve.standardErrors().get(row);
        assertThat(curves.eventFreeSurvival().get(row)).isEqualTo(survival);
        assertThat(curves.incidence(1).get(row)).isCloseTo(1 - survival, within(1e-14));
        assertSame(curves.eventFreeStandardErrors().get(row), greenwood, 1e-11);
        assertSame(curves.standardErrors(1).get(row), greenwood, 1e-11);
      }
    }
  }

  @Property
  void theJackknifeIsTheSumOfSquaredInfluences(@ForAll FollowUp sample, @ForAll long seed) {
    CompetingFollowUp any = CompetingFollowUp.of(sample, seed);
    for (CompetingRisksData data :
        new CompetingRisksData[] {any.plain(), any.delayed(), any.everything()}) {
      if (IntStream.of(any.cluster()).distinct().count() < 2 || any.subjects() > 40) {
        return;
      }
      CumulativeIncidenceCurves curves = DEFAULTS.estimate(data);
      for (double time : curves.times().toArray()) {
        double[] expected = JackknifeByDefinition.variancesAt(data, time);
        assertVariance(curves.eventFreeEstimateAt(time).standardError(), expected[0]);
        for (int k = 1; k < expected.length; k++) {
          assertVariance(curves.estimateAt(k, time).standardError(), expected[k]);
        }
      }
    }
  }

  private static void assertVariance(double standardError, double expected) {
    if (!Double.isNaN(standardError)) {
      assertThat(standardError * standardError)
          .isCloseTo(expected, within(1e-10 * expected + 1e-14));
    }
  }

  @Property
  void clustersOfOneChangeNothing(@ForAll FollowUp sample, @ForAll long seed) {
    CompetingRisksData data = CompetingFollowUp.of(sample, seed).plain();
    CompetingRisksData alone =
        data.withClusters(IntStream.range(0, sample.subjects()).toArray());
    if (sample.subjects() > 1) {
      assertAlike(DEFAULTS.estimate(alone), DEFAULTS.estimate(data), 1e-9);
    }
  }

  @Property
  void countsSayAsMuchAsRows(@ForAll FollowUp sample, @ForAll long seed) {
    CompetingRisksData data = CompetingFollowUp.of(sample, seed).plain();
    RiskTable merged = data.split(sample.groups()).values().stream()
        .map(CompetingRisksData::riskTable)
        .reduce(RiskTable::merge)
        .orElseThrow();
    for (IncidenceVariance variance : IncidenceVariance.values()) {
      CumulativeIncidence options = DEFAULTS.with(variance);
      assertAlike(options.estimate(merged), options.estimate(data), 0);
    }
  }

  @Property
  void theOrderOfTheRowsDoesNotMatter(@ForAll FollowUp sample, @ForAll long seed) {
    CompetingFollowUp any = CompetingFollowUp.of(sample, seed);

    assertAlike(DEFAULTS.estimate(any.reversed().plain()), DEFAULTS.estimate(any.plain()), 0);
    assertAlike(
        DEFAULTS.estimate(any.reversed().everything()), DEFAULTS.estimate(any.everything()), 1e-9);
  }

  @Property
  void anotherUnitOfTimeChangesTheTimesAlone(@ForAll FollowUp sample, @ForAll long seed) {
    CompetingFollowUp any = CompetingFollowUp.of(sample, seed);
    CumulativeIncidenceCurves curves = DEFAULTS.estimate(any.everything());
    CumulativeIncidenceCurves halves = DEFAULTS.estimate(any.scaled(2).everything());

    for (int k = 1; k <= curves.causes().size(); k++) {
      assertThat(halves.incidence(k)).isEqualTo(curves.incidence(k));
      assertThat(halves.standardErrors(k)).isEqualTo(curves.standardErrors(k));
      double last = curves.maxTime();
      assertSame(
          halves.restrictedMeanTimeLost(k, 2 * last).standardError(),
          2 * curves.restrictedMeanTimeLost(k, last).standardError(),
          1e-12);
    }
  }

  @Property
  void samplingWeightsHaveNoUnit(@ForAll FollowUp sample, @ForAll long seed) {
    CompetingFollowUp any = CompetingFollowUp.of(sample, seed);
    double[] doubled = Arrays.stream(any.weight()).map(w -> 2 * w).toArray();

    assertAlike(
        DEFAULTS.estimate(any.everything().withWeights(doubled, WeightKind.SAMPLING)),
        DEFAULTS.estimate(any.everything()),
        1e-12);
  }

  @Property
  void frequenciesAreRepetitions(
      @ForAll FollowUp sample, @ForAll long seed, @ForAll @IntRange(max = 3) int most) {
    CompetingFollowUp any = CompetingFollowUp.of(sample, seed);
    double[] count =
        Arrays.stream(any.weight()).map(w -> Math.min(most, Math.floor(w))).toArray();
    // The repeated rows must be as many as there are causes.
    count[0] = 3;
    int[] repeated = IntStream.range(0, any.subjects())
        .flatMap(i -> IntStream.range(0, (int) count[i]).map(j -> i))
        .toArray();
    for (IncidenceVariance variance : IncidenceVariance.values()) {
      CumulativeIncidence options = DEFAULTS.with(variance);
      CompetingRisksData counted = any.delayed().withWeights(count, WeightKind.FREQUENCY);
      CompetingRisksData written = withAllCauses(any, repeated);
      assertAlike(options.estimate(counted), options.estimate(written), 1e-9);
      if (variance == IncidenceVariance.INFINITESIMAL_JACKKNIFE) {
        assertAlike(
            options.estimate(counted.withClusters(any.cluster())),
            options.estimate(written.withClusters(any.pick(repeated).cluster())),
            1e-9);
      }
    }
  }

  /** Returns some rows of a sample, delayed if the sample is, with its number of causes. */
  private static CompetingRisksData withAllCauses(CompetingFollowUp any, int[] rows) {
    CompetingRisksData whole = any.delayed();
    CompetingFollowUp some = any.pick(rows);
    CompetingRisksData data = whole.anyEvent().hasDelayedEntry() ? some.delayed() : some.plain();
    return data.withCauses(whole.causes().toArray(String[]::new));
  }

  @Property
  void splittingTheFollowUpOfASubjectChangesNothing(@ForAll FollowUp sample, @ForAll long seed) {
    CompetingFollowUp any = CompetingFollowUp.of(sample, seed);
    if (Arrays.stream(any.time()).anyMatch(t -> t == 0) || any.subjects() < 2) {
      return;
    }
    int n = any.subjects();
    int[] subject = new int[2 * n];
    double[] start = new double[2 * n];
    double[] stop = new double[2 * n];
    int[] cause = new int[2 * n];
    boolean[] event = new boolean[2 * n];
    for (int i = 0; i < n; i++) {
      double middle = any.entry()[i] / 2 + any.time()[i] / 2;
      subject[i] = i;
      subject[n + i] = i;
      start[i] = any.entry()[i];
      stop[i] = middle;
      start[n + i] = middle;
      stop[n + i] = any.time()[i];
      cause[n + i] = any.cause()[i];
      event[n + i] = any.cause()[i] > 0;
    }
    CompetingRisksData whole =
        CompetingRisksData.delayedEntry(any.entry(), any.time(), any.cause());
    CompetingRisksData parts =
        CompetingRisksData.of(SurvivalData.countingProcess(subject, start, stop, event), cause);

    assertAlike(DEFAULTS.estimate(parts), DEFAULTS.estimate(whole), 1e-9);
  }

  @Property
  void limitsHoldTheIncidence(
      @ForAll FollowUp sample, @ForAll long seed, @ForAll ConfidenceTransform transform) {
    CumulativeIncidenceCurves curves =
        DEFAULTS.with(transform).estimate(CompetingFollowUp.of(sample, seed).delayed());
    for (int k = 1; k <= curves.causes().size(); k++) {
      for (int row = 0; row < curves.size(); row++) {
        double f = curves.incidence(k).get(row);
        if (curves.standardErrors(k).get(row) >= 0) {
          assertThat(curves.lower(k).get(row)).isBetween(0.0, f + 1e-15);
          assertThat(curves.upper(k).get(row)).isBetween(f - 1e-15, 1.0);
        }
      }
    }
  }

  @Property
  void theTimesLostAndTheEventFreeTimeAddUpToTheHorizon(
      @ForAll FollowUp sample, @ForAll long seed, @ForAll @DoubleRange(max = 1) double part) {
    CumulativeIncidenceCurves curves =
        DEFAULTS.estimate(CompetingFollowUp.of(sample, seed).delayed());
    double horizon = part * curves.maxTime();
    double sum = 0;
    double before = 0;
    double height = 1;
    for (int row = 0; row < curves.size() && curves.times().get(row) <= horizon; row++) {
      sum += height * (curves.times().get(row) - before);
      before = curves.times().get(row);
      height = curves.eventFreeSurvival().get(row);
    }
    sum += height * (horizon - before);
    for (int k = 1; k <= curves.causes().size(); k++) {
      sum += curves.restrictedMeanTimeLost(k, horizon).value();
    }
    assertThat(sum).isCloseTo(horizon, within(1e-12 * horizon));
  }

  @Property
  void theQuantileIsTheFirstTimeAtWhichTheIncidenceIsThatLarge(
      @ForAll FollowUp sample,
      @ForAll long seed,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double probability) {
    CumulativeIncidenceCurves curves =
        DEFAULTS.estimate(CompetingFollowUp.of(sample, seed).delayed());
    var time = curves.quantile(1, probability).time();

    if (time.isPresent()) {
      assertThat(curves.incidenceAt(1, time.getAsDouble()))
          .isGreaterThanOrEqualTo(probability - 1.5e-8);
      assertThat(curves.incidenceBefore(1, time.getAsDouble())).isLessThan(probability);
    } else {
      assertThat(curves.incidenceAt(1, curves.maxTime())).isLessThan(probability);
    }
  }

  @Property
  void oneMinusKaplanMeierIsNeverTooLow(@ForAll FollowUp sample, @ForAll long seed) {
    CumulativeIncidenceCurves curves =
        DEFAULTS.estimate(CompetingFollowUp.of(sample, seed).everything());
    for (int k = 1; k <= curves.causes().size(); k++) {
      NaiveIncidence naive = curves.naive(k);
      for (double time : curves.times().toArray()) {
        assertThat(naive.biasAt(time)).isGreaterThan(-1e-13);
      }
    }
  }

  private static void assertAlike(
      CumulativeIncidenceCurves actual, CumulativeIncidenceCurves expected, double tolerance) {
    assertThat(actual.causes()).hasSameSizeAs(expected.causes());
    for (double time : expected.times().toArray()) {
      assertSame(
          actual.eventFreeEstimateAt(time).standardError(),
          expected.eventFreeEstimateAt(time).standardError(),
          tolerance);
      for (int k = 1; k <= expected.causes().size(); k++) {
        assertSame(actual.incidenceAt(k, time), expected.incidenceAt(k, time), tolerance);
        assertSame(
            actual.estimateAt(k, time).standardError(),
            expected.estimateAt(k, time).standardError(),
            tolerance);
        double scale = Math.max(1, expected.maxTime());
        assertSame(
            actual.restrictedMeanTimeLost(k, time).standardError() / scale,
            expected.restrictedMeanTimeLost(k, time).standardError() / scale,
            tolerance);
      }
    }
  }

  /** Asserts that two numbers are the same but for a part of them, and for the root of some rounding errors. */
  private static void assertSame(double actual, double expected, double tolerance) {
    if (Double.isNaN(expected)) {
      assertThat(actual).isNaN();
    } else {
      assertThat(actual)
          .isCloseTo(expected, within(tolerance == 0 ? 0 : tolerance * expected + 2e-7));
    }
  }
}
