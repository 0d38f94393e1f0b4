package dev.notochord.survival.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.notochord.survival.FollowUp;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(FollowUp.Any.class)
@Domain(DomainContext.Global.class)
class KaplanMeierPropertyTest {
  @Property
  void agreesWithTheDefinition(@ForAll FollowUp sample) {
    SurvivalCurve curve = curve(sample);
    for (double time : sample.time()) {
      double survival = curve.survivalAt(time);
      assertThat(survival).isCloseTo(NaiveKaplanMeier.survivalAt(sample, time), within(1e-14));
      if (survival > 0) {
        assertThat(curve.estimateAt(time).standardError())
            .isCloseTo(NaiveKaplanMeier.standardErrorAt(sample, time), within(1e-13));
      }
    }
  }

  @Property
  void theOrderOfTheSubjectsChangesNoBit(@ForAll FollowUp sample, @ForAll long seed) {
    assertSameCurve(curve(sample.shuffled(seed)), curve(sample));
  }

  @Property
  void anotherUnitOfTimeChangesNothingElse(@ForAll FollowUp sample) {
    SurvivalCurve curve = curve(sample);
    SurvivalCurve halves = curve(sample.scaled(2));

    assertThat(halves.survival()).isEqualTo(curve.survival());
    assertThat(halves.upper()).isEqualTo(curve.upper());
    assertThat(halves.times().stream())
        .containsExactlyElementsOf(
            curve.times().stream().map(t -> t * 2).boxed().toList());
    if (curve.median().time().isPresent()) {
      double median = curve.median().time().getAsDouble();
      assertThat(halves.median().time().orElseThrow())
          .isCloseTo(2 * median, within(Math.ulp(2 * median)));
    } else {
      assertThat(halves.median().time()).isEmpty();
    }
  }

  @Property
  void survivalFallsFromOneTowardsZeroAndFewerAreAtRisk(@ForAll FollowUp sample) {
    SurvivalCurve curve = curve(sample);
    double survival = 1;
    long atRisk = Long.MAX_VALUE;
    for (int row = 0; row < curve.size(); row++) {
      assertThat(curve.survival().get(row)).isBetween(0.0, survival);
      assertThat(curve.atRisk().get(row)).isPositive().isLessThan(atRisk);
      survival = curve.survival().get(row);
      atRisk = curve.atRisk().get(row);
    }
  }

  @Property
  void withoutCensoringItIsThePartStillAliveWithItsBinomialError(@ForAll FollowUp sample) {
    FollowUp all = sample.withoutCensoring();
    SurvivalCurve curve = curve(all);
    double n = all.subjects();
    for (double time : all.time()) {
      double alive = Arrays.stream(all.time()).filter(t -> t > time).count() / n;
      assertThat(curve.survivalAt(time)).isCloseTo(alive, within(1e-13));
      if (alive > 0) {
        assertThat(curve.estimateAt(time).standardError())
            .isCloseTo(Math.sqrt(alive * (1 - alive) / n), within(1e-12));
      }
    }
  }

  @Property
  void limitsHoldTheSurvivalAndWidenWithTheLevel(
      @ForAll FollowUp sample,
      @ForAll ConfidenceTransform transform,
      @ForAll @DoubleRange(min = 0.5, max = 0.9) double level) {
    SurvivalCurve narrow = KaplanMeier.withDefaults()
        .with(transform)
        .withConfidenceLevel(level)
        .estimate(sample.data());
    SurvivalCurve wide = KaplanMeier.withDefaults()
        .with(transform)
        .withConfidenceLevel(0.99)
        .estimate(sample.data());
    for (int row = 0; row < narrow.size(); row++) {
      double survival = narrow.survival().get(row);
      if (survival > 0 && survival < 1) {
        assertThat(narrow.lower().get(row)).isBetween(0.0, survival).isLessThan(survival);
        assertThat(narrow.upper().get(row)).isBetween(survival, 1.0).isGreaterThan(survival);
        assertThat(wide.lower().get(row)).isBetween(0.0, narrow.lower().get(row));
        assertThat(wide.upper().get(row)).isBetween(narrow.upper().get(row), 1.0);
      }
    }
  }

  @Property
  void everySubjectSeveralTimesLeavesTheSurvivalAndDividesTheVariance(
      @ForAll FollowUp sample, @ForAll @IntRange(min = 2, max = 5) int times) {
    SurvivalCurve once = curve(sample);
    SurvivalCurve often = curve(sample.repeated(times));

    assertThat(often.survival()).isEqualTo(once.survival());
    for (int row = 0; row < once.size(); row++) {
      if (once.survival().get(row) > 0 && once.standardErrors().get(row) > 0) {
        double ratio = once.standardErrors().get(row) / often.standardErrors().get(row);
        assertThat(ratio * ratio).isCloseTo(times, withinPercentage(1e-9));
      }
    }
  }

  @Property
  void theLimitsOfAQuantileHoldIt(
      @ForAll FollowUp sample,
      @ForAll ConfidenceTransform transform,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double probability) {
    TimeQuantile quantile =
        KaplanMeier.withDefaults().with(transform).estimate(sample.data()).quantile(probability);

    if (quantile.time().isPresent()) {
      quantile
          .lower()
          .ifPresent(
              lower -> assertThat(lower).isLessThanOrEqualTo(quantile.time().getAsDouble()));
      quantile
          .upper()
          .ifPresent(
              upper -> assertThat(upper).isGreaterThanOrEqualTo(quantile.time().getAsDouble()));
    } else {
      assertThat(quantile.upper()).isEmpty();
    }
  }

  @Property
  void theQuantileIsWhereTheCurveFallsToIt(
      @ForAll FollowUp sample, @ForAll @DoubleRange(min = 0.01, max = 0.99) double probability) {
    SurvivalCurve curve = curve(sample);
    OptionalDouble time = curve.quantile(probability).time();

    if (time.isPresent()) {
      assertThat(curve.survivalAt(time.getAsDouble()))
          .isLessThanOrEqualTo(1 - probability + 1.5e-8);
      assertThat(curve.survivalBefore(time.getAsDouble()))
          .isGreaterThanOrEqualTo(1 - probability - 1.5e-8);
    } else {
      assertThat(curve.survivalAt(curve.maxTime())).isGreaterThan(1 - probability);
    }
  }

  @Property
  void lookupsAgreeWithTheColumns(@ForAll FollowUp sample) {
    SurvivalCurve curve = curve(sample);
    for (int row = 0; row < curve.size(); row++) {
      double time = curve.times().get(row);
      assertThat(curve.survivalAt(time)).isEqualTo(curve.survival().get(row));
      assertThat(curve.survivalBefore(time))
          .isEqualTo(row == 0 ? 1 : curve.survival().get(row - 1));
      assertThat(curve.atRiskAt(time)).isEqualTo(curve.atRisk().get(row));
    }
  }

  @Property
  void theCurveOfAGroupIsTheCurveOfItsSubjectsAlone(@ForAll FollowUp sample) {
    KaplanMeier.withDefaults().estimate(sample.data(), sample.groups()).forEach((name, curve) -> {
      FollowUp own = sample.pick(IntStream.range(0, sample.subjects())
          .filter(i -> sample.group()[i].equals(name))
          .boxed()
          .toList());
      assertSameCurve(curve, curve(own));
    });
  }

  private static SurvivalCurve curve(FollowUp sample) {
    return KaplanMeier.withDefaults().estimate(sample.data());
  }

  private static void assertSameCurve(SurvivalCurve actual, SurvivalCurve expected) {
    assertThat(actual.times()).isEqualTo(expected.times());
    assertThat(actual.atRisk()).isEqualTo(expected.atRisk());
    assertThat(actual.events()).isEqualTo(expected.events());
    assertThat(actual.censored()).isEqualTo(expected.censored());
    assertThat(actual.survival()).isEqualTo(expected.survival());
    assertThat(actual.standardErrors()).isEqualTo(expected.standardErrors());
    assertThat(actual.lower()).isEqualTo(expected.lower());
    assertThat(actual.upper()).isEqualTo(expected.upper());
  }
}
