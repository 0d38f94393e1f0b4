package dev.notochord.survival.literature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.ConfidenceInterval;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class MetaAnalysisPropertyTest {
  @Provide
  Arbitrary<List<StudyEffect>> studies() {
    return Combinators.combine(
            Arbitraries.doubles().between(-3, 3).ofScale(3),
            Arbitraries.doubles().between(0.05, 2).ofScale(3))
        .as((value, error) -> StudyEffect.of("study", EffectScale.IDENTITY, value, error))
        .list()
        .ofMinSize(2)
        .ofMaxSize(9);
  }

  @Property(tries = 150)
  void theMeansLieWithinTheStudiesAndTheLimitsAroundThem(
      @ForAll("studies") List<StudyEffect> studies, @ForAll HeterogeneityEstimator estimator) {
    double least = studies.stream().mapToDouble(StudyEffect::value).min().getAsDouble();
    double greatest = studies.stream().mapToDouble(StudyEffect::value).max().getAsDouble();
    MetaAnalysisResult result = MetaAnalysis.withDefaults().with(estimator).pool(studies);
    assertThat(result.commonEffect().value()).isBetween(least - 1e-12, greatest + 1e-12);
    assertThat(result.randomEffects().value()).isBetween(least - 1e-12, greatest + 1e-12);
    double tau2 = result.heterogeneity().tau2();
    assertThat(tau2).isNotNegative().isFinite();
    assertThat(result.heterogeneity().i2()).isBetween(0.0, 1.0);
    if (estimator == HeterogeneityEstimator.PAULE_MANDEL) {
      ConfidenceInterval limits = result.heterogeneity().tau2Limits();
      assertThat(limits.upper()).isGreaterThanOrEqualTo(tau2 * (1 - 1e-9));
      assertThat(limits.lower()).isLessThanOrEqualTo(tau2 * (1 + 1e-9));
    }
    ConfidenceInterval common = result.commonEffect().interval();
    ConfidenceInterval adHoc = MetaAnalysis.withDefaults()
        .with(estimator)
        .with(PooledLimits.HARTUNG_KNAPP_AT_LEAST_WALD)
        .pool(studies)
        .randomEffects()
        .interval();
    assertThat(adHoc.upper() - adHoc.lower())
        .isGreaterThanOrEqualTo((common.upper() - common.lower()) * (1 - 1e-9));
  }

  @Property(tries = 100)
  void anotherUnitChangesNothingElse(
      @ForAll("studies") List<StudyEffect> studies,
      @ForAll @IntRange(min = -3, max = 3) int power,
      @ForAll @DoubleRange(min = -2, max = 2) double shift,
      @ForAll HeterogeneityEstimator estimator) {
    double unit = 3 * Math.pow(10, power);
    MetaAnalysis analysis = MetaAnalysis.withDefaults().with(estimator);
    MetaAnalysisResult one = analysis.pool(studies);
    ImmutableList.Builder<StudyEffect> other = ImmutableList.builder();
    for (StudyEffect study : studies) {
      other.add(StudyEffect.of(
          "study",
          EffectScale.IDENTITY,
          unit * (study.value() + shift),
          unit * study.standardError()));
    }
    MetaAnalysisResult scaled = analysis.pool(other.build());
    assertThat(scaled.randomEffects().value() / unit - shift)
        .isCloseTo(one.randomEffects().value(), within(1e-6));
    assertThat(scaled.heterogeneity().q())
        .isCloseTo(
            one.heterogeneity().q(), within(1e-8 * (1 + one.heterogeneity().q())));
    assertThat(scaled.heterogeneity().tau2() / unit / unit)
        .isCloseTo(
            one.heterogeneity().tau2(), within(1e-6 * (1 + one.heterogeneity().tau2())));
  }

  @Property(tries = 100)
  void equalStudiesShowNoHeterogeneity(
      @ForAll @DoubleRange(min = -3, max = 3) double value,
      @ForAll @IntRange(min = 2, max = 8) int count,
      @ForAll HeterogeneityEstimator estimator) {
    ImmutableList.Builder<StudyEffect> studies = ImmutableList.builder();
    for (int i = 0; i < count; i++) {
      studies.add(StudyEffect.of("study", EffectScale.IDENTITY, value, 0.1 + 0.1 * i));
    }
    MetaAnalysisResult result =
        MetaAnalysis.withDefaults().with(estimator).with(PooledLimits.WALD).pool(studies.build());
    assertThat(result.heterogeneity().tau2()).isZero();
    assertThat(result.heterogeneity().i2()).isZero();
    assertThat(result.randomEffects()).isEqualTo(result.commonEffect());
    assertThat(result.commonEffect().value()).isCloseTo(value, within(1e-12));
  }

  @Property(tries = 120)
  void scalesGiveBackTheProportion(
      @ForAll @IntRange(min = 1, max = 999) int thousandths, @ForAll EffectScale scale) {
    double proportion = thousandths / 1000.0;
    assertThat(scale.toNatural(scale.of(proportion))).isCloseTo(proportion, within(1e-12));
    double step = 1e-6 * Math.min(proportion, 1 - proportion);
    double slope = (scale.of(proportion + step) - scale.of(proportion - step)) / (2 * step);
    assertThat(scale.slope(proportion)).isCloseTo(slope, within(1e-4 * Math.abs(slope)));
  }
}
