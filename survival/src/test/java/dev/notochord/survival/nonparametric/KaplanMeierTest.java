package dev.notochord.survival.nonparametric;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.Groups;
import dev.notochord.survival.Samples;
import dev.notochord.survival.SurvivalData;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KaplanMeierTest {
  private static final Samples AML = Samples.named("aml");

  @Test
  void multipliesThePartsThatSurviveEachEventTime() {
    SurvivalCurve curve =
        KaplanMeier.withDefaults().estimate(AML.only("Maintained"::equals).data());

    assertThat(curve.survivalAt(9)).isCloseTo(10.0 / 11, within(1e-15));
    // One event and one censoring at 13: ten at risk there, eight afterwards.
    assertThat(curve.survivalAt(13)).isCloseTo(9.0 / 11, within(1e-15));
    assertThat(curve.survivalAt(18)).isCloseTo(9.0 / 11 * 7 / 8, within(1e-15));
    double greenwood = 1 / (11.0 * 10) + 1 / (10.0 * 9) + 1 / (8.0 * 7);
    assertThat(curve.estimateAt(18).standardError())
        .isCloseTo(9.0 / 11 * 7 / 8 * Math.sqrt(greenwood), within(1e-15));
    assertThat(curve.atRiskAt(13)).isEqualTo(10);
    assertThat(curve.atRiskAt(18)).isEqualTo(8);
  }

  @Test
  void theDefaultsAreThoseOfR() {
    assertThat(KaplanMeier.withDefaults().confidenceLevel()).isEqualTo(0.95);
    assertThat(KaplanMeier.withDefaults().confidenceTransform()).isEqualTo(ConfidenceTransform.LOG);
  }

  @Test
  void changingAnOptionLeavesTheOthersAndTheOriginal() {
    CurveEstimator defaults = KaplanMeier.withDefaults();
    CurveEstimator changed = defaults.withConfidenceLevel(0.9).with(ConfidenceTransform.PLAIN);

    assertThat(changed.confidenceLevel()).isEqualTo(0.9);
    assertThat(changed.confidenceTransform()).isEqualTo(ConfidenceTransform.PLAIN);
    assertThat(defaults).isEqualTo(KaplanMeier.withDefaults()).isNotEqualTo(changed);
    assertThat(changed.estimate(AML.data()).confidenceLevel()).isEqualTo(0.9);
    assertThat(changed.estimate(AML.data()).confidenceTransform())
        .isEqualTo(ConfidenceTransform.PLAIN);
  }

  @Test
  void refusesALevelThatIsNone() {
    for (double level : new double[] {0, 1, 95, -0.5, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> KaplanMeier.withDefaults().withConfidenceLevel(level))
          .withMessage(
              "survival curve: confidence level is " + level + ", expected above 0 and below 1");
    }
  }

  @Test
  void nobodyWithTheEventLeavesTheCurveAtOne() {
    SurvivalCurve curve = KaplanMeier.withDefaults()
        .estimate(SurvivalData.rightCensored(new double[] {3, 5}, new boolean[2]));

    assertThat(curve.survival().asList()).containsExactly(1.0, 1.0);
    assertThat(curve.standardErrors().asList()).containsExactly(0.0, 0.0);
    assertThat(curve.lower().asList()).containsExactly(1.0, 1.0);
    assertThat(curve.upper().asList()).containsExactly(1.0, 1.0);
    assertThat(curve.median().time()).isEmpty();
  }

  @Test
  void anEventAtTimeZeroCounts() {
    SurvivalCurve curve = KaplanMeier.withDefaults()
        .estimate(SurvivalData.rightCensored(new double[] {0, 1, 2, 3}, new int[] {1, 0, 0, 0}));

    assertThat(curve.survivalBefore(0)).isEqualTo(1);
    assertThat(curve.survivalAt(0)).isEqualTo(0.75);
    assertThat(curve.atRiskAt(0)).isEqualTo(4);
  }

  @Test
  void countsMergedAcrossSitesGiveTheCurveOfAll() {
    SurvivalCurve all = KaplanMeier.withDefaults().estimate(AML.data());
    var sites = AML.data().split(AML.groups()).values().asList();

    SurvivalCurve merged = KaplanMeier.withDefaults()
        .estimate(sites.get(1).riskTable().merge(sites.get(0).riskTable()));

    assertThat(merged.survival()).isEqualTo(all.survival());
    assertThat(merged.standardErrors()).isEqualTo(all.standardErrors());
  }

  @Test
  void countsBeyondTheRangeOfIntDoNotOverflow() {
    // Doubling 40 times: 2^40 subjects at each of three times.
    var table =
        SurvivalData.rightCensored(new double[] {1, 2, 3}, new int[] {1, 1, 0}).riskTable();
    for (int i = 0; i < 40; i++) {
      table = table.merge(table);
    }
    SurvivalCurve curve = KaplanMeier.withDefaults().estimate(table);

    assertThat(curve.subjects()).isEqualTo(3L << 40);
    assertThat(curve.survivalAt(2)).isCloseTo(1.0 / 3, within(1e-15));
    assertThat(curve.standardErrors().get(1))
        .isCloseTo(Math.sqrt(1.0 / 3 * (2.0 / 3) / (3L << 40)), within(1e-20));
  }

  @Test
  void curvesOfGroupsComeInTheOrderOfTheGroups() {
    var curves = KaplanMeier.withDefaults()
        .estimate(
            SurvivalData.rightCensored(new double[] {1, 2, 3}, new boolean[] {true, true, false}),
            Groups.of("10", "2", "10"));

    assertThat(curves.keySet()).containsExactly("2", "10");
    assertThat(requireNonNull(curves.get("10")).times().asList()).containsExactly(1.0, 3.0);
  }

  @Test
  void aHundredDeathsInARowKeepTheQuantilesInTheMiddle() {
    // In floating point S(50) is not exactly one half.
    double[] time = IntStream.rangeClosed(1, 100).mapToDouble(t -> t).toArray();
    boolean[] event = new boolean[100];
    java.util.Arrays.fill(event, true);
    SurvivalCurve curve =
        KaplanMeier.withDefaults().estimate(SurvivalData.rightCensored(time, event));

    assertThat(curve.quantile(0.1).time()).hasValue(10.5);
    assertThat(curve.quantile(0.5).time()).hasValue(50.5);
    assertThat(curve.quantile(0.9).time()).hasValue(90.5);
  }
}
