package dev.notochord.survival.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.FollowUp;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(FollowUp.Any.class)
@Domain(DomainContext.Global.class)
class ConfidenceBandPropertyTest {
  @Property(tries = 200)
  void hallWellnerEnclosesTheCurve(@ForAll FollowUp sample, @ForAll ConfidenceTransform transform) {
    SurvivalBand band = ConfidenceBand.withDefaults().with(transform).of(curve(sample));
    for (int i = 0; i < band.times().length(); i++) {
      double s = band.curve().survival().get(i);
      if (!Double.isNaN(band.lower().get(i))) {
        assertThat(s).isBetween(band.lower().get(i) - 1e-12, band.upper().get(i) + 1e-12);
        assertThat(band.lower().get(i)).isNotNegative();
        assertThat(band.upper().get(i)).isLessThanOrEqualTo(1);
      }
    }
    assertThat(band.reason().isPresent()).isEqualTo(band.lower().stream().allMatch(Double::isNaN));
  }

  @Property(tries = 20)
  void equalPrecisionIsWiderThanThePointwiseLimitsAndTheTimesDoNotMatter(
      @ForAll FollowUp sample, @ForAll ConfidenceTransform transform) {
    ConfidenceBand options =
        ConfidenceBand.withDefaults().with(BandKind.EQUAL_PRECISION).with(transform);
    SurvivalCurve curve = KaplanMeier.withDefaults().with(transform).estimate(sample.data());
    SurvivalBand band = options.of(curve);
    for (int i = 0; i < curve.size(); i++) {
      if (!Double.isNaN(band.lower().get(i))) {
        assertThat(band.lower().get(i)).isLessThanOrEqualTo(curve.lower().get(i) + 1e-12);
        assertThat(band.upper().get(i)).isGreaterThanOrEqualTo(curve.upper().get(i) - 1e-12);
      }
    }
    assertThat(options.of(curve(sample.scaled(2))).lower()).isEqualTo(band.lower());
  }

  @Property(tries = 100)
  void aWiderRangeAndAHigherLevelNeedALargerHallWellnerValue(
      @ForAll @Scale(3) @DoubleRange(min = 0.001, max = 0.5) double from,
      @ForAll @Scale(3) @DoubleRange(min = 0.51, max = 0.999) double to,
      @ForAll @Scale(3) @DoubleRange(min = 0.001, max = 0.9) double alpha) {
    double low = from / (1 - from);
    double high = to / (1 - to);
    double k = BandCriticalValue.hallWellner(alpha, low, high);
    assertThat(BandCriticalValue.hallWellnerExcess(k, low, high)).isCloseTo(alpha, within(1e-10));
    assertThat(BandCriticalValue.hallWellner(alpha, low / 2, high)).isGreaterThan(k - 1e-10);
    assertThat(BandCriticalValue.hallWellner(alpha / 2, low, high)).isGreaterThan(k);
  }

  private static SurvivalCurve curve(FollowUp sample) {
    return KaplanMeier.withDefaults().estimate(sample.data());
  }
}
