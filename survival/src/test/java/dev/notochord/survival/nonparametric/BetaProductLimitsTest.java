package dev.notochord.survival.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.FollowUp;
import dev.notochord.survival.Groups;
import dev.notochord.survival.NastySamples;
import dev.notochord.survival.Samples;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

class BetaProductLimitsTest {
  private static final BetaProductLimits LIMITS = BetaProductLimits.withDefaults();

  @Test
  void agreesWithADirectEvaluationInR() {
    int checked = 0;
    for (NamedCsvRecord row : Samples.rows("golden/beta-product.csv")) {
      SurvivalData data = sample(row.getField("dataset"));
      double level = Samples.number(row, "level");
      double time = Samples.number(row, "time");
      ConfidenceInterval full = LIMITS.withConfidenceLevel(level).estimate(data).intervalAt(time);
      ConfidenceInterval mid = LIMITS
          .withConfidenceLevel(level)
          .with(LimitCoverage.MID_P)
          .estimate(data)
          .intervalAt(time);
      assertThat(full.lower()).as("%s", row).isCloseTo(Samples.number(row, "lower"), within(1e-9));
      assertThat(full.upper()).as("%s", row).isCloseTo(Samples.number(row, "upper"), within(1e-9));
      assertThat(mid.lower())
          .as("%s", row)
          .isCloseTo(Samples.number(row, "mid_lower"), within(1e-9));
      assertThat(mid.upper())
          .as("%s", row)
          .isCloseTo(Samples.number(row, "mid_upper"), within(1e-9));
      checked++;
    }
    assertThat(checked).isGreaterThan(100);
  }

  private static SurvivalData sample(String name) {
    return switch (name) {
      case "aml" -> Samples.named("aml").only("Maintained"::equals).data();
      case "small" ->
        SurvivalData.rightCensored(new double[] {1, 2, 2, 3, 5, 5}, new int[] {1, 0, 1, 1, 1, 0});
      case "glioma_rit", "ovarian" -> Samples.named(name).data();
      default ->
        SurvivalData.rightCensored(
            NastySamples.named(name).time(), NastySamples.named(name).event());
    };
  }

  @Test
  void binomialLimitsAgreeWithR() {
    for (NamedCsvRecord row : Samples.rows("golden/binomial.csv")) {
      ConfidenceInterval limits = BinomialLimits.of(
          Long.parseLong(row.getField("successes")),
          Long.parseLong(row.getField("subjects")),
          Samples.number(row, "level"),
          LimitCoverage.GUARANTEED);
      assertThat(limits.lower())
          .as("%s", row)
          .isCloseTo(Samples.number(row, "lower"), within(1e-9));
      assertThat(limits.upper())
          .as("%s", row)
          .isCloseTo(Samples.number(row, "upper"), within(1e-9));
    }
  }

  @Test
  void oneOfTwoSubjectsByHand() {
    // Of 2 subjects one has the event at 1; the other is at risk after it. Below: Beta(1, 2),
    // above: Beta(2, 1).
    ConfidenceInterval limits = LIMITS
        .estimate(SurvivalData.rightCensored(new double[] {1, 5}, new int[] {1, 0}))
        .intervalAt(1);

    assertThat(limits.lower()).isCloseTo(1 - Math.sqrt(0.975), within(1e-12));
    assertThat(limits.upper()).isCloseTo(Math.sqrt(0.975), within(1e-12));
  }

  @Test
  void beforeAnyEventTheLowerLimitIsThatOfTheBinomial() {
    SmallSampleCurve curve =
        LIMITS.estimate(SurvivalData.rightCensored(new double[] {2, 3, 4}, new int[] {0, 0, 1}));

    // (alpha / 2)^(1 / n) with n at risk: 3 up to time 2, 2 from then on, 1 from time 3 on, none
    // from 4 on.
    assertThat(curve.intervalAt(1).lower()).isCloseTo(Math.pow(0.025, 1.0 / 3), within(1e-12));
    assertThat(curve.intervalAt(2).lower()).isCloseTo(Math.pow(0.025, 1.0 / 2), within(1e-12));
    assertThat(curve.intervalAt(3.9).lower()).isCloseTo(0.025, within(1e-12));
    assertThat(curve.intervalAt(3.9).upper()).isEqualTo(1);
    assertThat(curve.intervalAt(4).lower()).isZero();
    // Beta(1, 1): the one at risk had the event.
    assertThat(curve.intervalAt(4).upper()).isCloseTo(0.975, within(1e-12));
    assertThat(curve.intervalAt(99)).isEqualTo(curve.intervalAt(4));
    assertThat(curve.isBinomialAt(1)).isTrue();
    assertThat(curve.isBinomialAt(2)).isFalse();
  }

  @Test
  void theLimitsOfTheMedianEncloseAllTimesThatAreNotExcluded() {
    double[] time = {1, 2, 3, 4, 5, 6, 7, 8};
    SmallSampleCurve curve =
        LIMITS.estimate(SurvivalData.rightCensored(time, new int[] {1, 1, 1, 1, 1, 1, 1, 1}));

    // The exact interval of a median of 8: order statistics 1 and 8, P = 1 - 2 / 2^8.
    assertThat(curve.median().time()).hasValue(4.5);
    assertThat(curve.median().lower()).hasValue(1);
    assertThat(curve.median().upper()).hasValue(8);
    assertThat(LIMITS
            .estimate(SurvivalData.rightCensored(new double[] {1, 2}, new int[] {1, 1}))
            .median())
        .hasToString("quantile 0.5: 1.5 (0 to not reached)");
  }

  @Test
  void refusesWhatTheProcedureWasNotDerivedFor() {
    SurvivalData data = SurvivalData.rightCensored(new double[] {1, 2}, new int[] {1, 0});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LIMITS.estimate(
            SurvivalData.delayedEntry(new double[] {1, 0}, new double[] {2, 3}, new int[] {1, 1})))
        .withMessageContaining("late entries or sampling weights, expected neither");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> LIMITS.estimate(data.withWeights(new double[] {1, 2}, WeightKind.SAMPLING)));
    assertThatIllegalArgumentException().isThrownBy(() -> LIMITS.estimate(data.withClusters(1, 1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LIMITS.estimate(data.withStrata(Groups.of("a", "b"))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LIMITS.withConfidenceLevel(1))
        .withMessageContaining("confidence level is 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BinomialLimits.of(3, 2, 0.95, LimitCoverage.MID_P))
        .withMessage("binomial limits: 3 of 2 subjects, expected 0 to all of at least one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LIMITS.estimate(data).intervalAt(-1))
        .withMessage("survival curve: time is -1.0, expected a number >= 0");
  }

  @Property(tries = 150)
  @Domain(FollowUp.Any.class)
  void withoutCensoringTheLimitsAreBinomial(@ForAll FollowUp any, @ForAll LimitCoverage coverage) {
    FollowUp sample = any.withoutCensoring();
    SmallSampleCurve curve = LIMITS.with(coverage).estimate(sample.data());
    long n = sample.subjects();
    for (int i = 0; i < Math.min(40, curve.curve().size()); i++) {
      long alive = curve.curve().atRisk().get(i) - curve.curve().events().get(i);
      ConfidenceInterval exact = BinomialLimits.of(alive, n, 0.95, coverage);
      assertThat(curve.lower().get(i)).isCloseTo(exact.lower(), within(1e-9));
      assertThat(curve.upper().get(i)).isCloseTo(exact.upper(), within(1e-9));
    }
  }

  @Property(tries = 150)
  @Domain(FollowUp.Any.class)
  void limitsEncloseTheCurveFallAndAreNarrowerByMidP(@ForAll FollowUp sample) {
    SmallSampleCurve full = LIMITS.estimate(sample.data());
    SmallSampleCurve mid = LIMITS.with(LimitCoverage.MID_P).estimate(sample.data());
    for (int i = 0; i < full.curve().size(); i++) {
      double s = full.curve().survival().get(i);
      assertThat(full.lower().get(i)).isLessThanOrEqualTo(s + 1e-12);
      assertThat(full.upper().get(i)).isGreaterThanOrEqualTo(s - 1e-12);
      assertThat(mid.lower().get(i)).isGreaterThanOrEqualTo(full.lower().get(i) - 1e-12);
      assertThat(mid.upper().get(i)).isLessThanOrEqualTo(full.upper().get(i) + 1e-12);
      if (i > 0) {
        assertThat(full.upper().get(i)).isLessThanOrEqualTo(full.upper().get(i - 1) + 1e-12);
      }
    }
  }

  @Property(tries = 50)
  void midPBinomialLimitsHalveTheOutcomeSeen(@ForAll @IntRange(min = 1, max = 12) int n) {
    for (int x = 1; x < n; x++) {
      double p = BinomialLimits.of(x, n, 0.9, LimitCoverage.MID_P).upper();
      // P(X < x) + P(X = x) / 2 at the upper limit is alpha / 2.
      double below = 0;
      for (int k = 0; k <= x; k++) {
        below += (k == x ? 0.5 : 1) * choose(n, k) * Math.pow(p, k) * Math.pow(1 - p, n - k);
      }
      assertThat(below).isCloseTo(0.05, within(1e-9));
    }
  }

  private static double choose(int n, int k) {
    double ways = 1;
    for (int i = 1; i <= k; i++) {
      ways = ways * (n - k + i) / i;
    }
    return ways;
  }

  @Test
  void whetherLimitsAreBinomialIsNotKnownAtATimeThatIsNone() {
    SmallSampleCurve curve =
        LIMITS.estimate(SurvivalData.rightCensored(new double[] {1, 2}, new int[] {1, 0}));
    assertThat(curve.isBinomialAt(1)).isTrue();
    assertThat(curve.isBinomialAt(2)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> curve.isBinomialAt(Double.NaN))
        .withMessage("survival curve: time is NaN, expected a number >= 0");
    assertThatIllegalArgumentException().isThrownBy(() -> curve.isBinomialAt(-1));
  }
}
