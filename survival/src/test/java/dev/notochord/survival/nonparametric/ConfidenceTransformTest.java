package dev.notochord.survival.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.RiskTable;
import dev.notochord.survival.SurvivalData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConfidenceTransformTest {
  private static final double Z = 1.959963984540054;

  /** S is 3/4 at 2 and 1/2 at 3, where Greenwood's sums are 1/(4 * 3) = 1/12 and 1/12 + 1/(3 * 2) = 1/4. */
  private static final SurvivalData SAMPLE =
      SurvivalData.rightCensored(new double[] {1, 2, 3, 4, 5}, new int[] {0, 1, 1, 0, 1});

  @ParameterizedTest
  @CsvSource({
    "log, 2, 0.425932, 1",
    "log-log, 2, 0.127947, 0.960549",
    "plain, 2, 0.325655, 1",
    "logit, 2, 0.237840, 0.966489",
    "arcsine, 2, 0.279648, 0.998871",
    "log, 3, 0.187659, 1",
    "log-log, 3, 0.0578471, 0.844861",
    "plain, 3, 0.0100090, 0.989991",
    "logit, 3, 0.123471, 0.876529",
    "arcsine, 3, 0.0847563, 0.915244",
  })
  void agreesWithRToTheDigitsPrinted(String code, double time, double lower, double upper) {
    var interval =
        estimate(ConfidenceTransform.ofCode(code), SAMPLE).estimateAt(time).interval();

    assertThat(interval.lower()).isCloseTo(lower, within(5e-7));
    assertThat(interval.upper()).isCloseTo(upper, within(5e-7));
    assertThat(interval.level()).isEqualTo(0.95);
  }

  @ParameterizedTest
  @EnumSource
  void limitsAreOneWhereAnEventIsTooRareToMoveTheSurvival(ConfidenceTransform transform) {
    // One event among 2^60 subjects: 1 - 2^-60 is 1 in floating point.
    RiskTable censored =
        SurvivalData.rightCensored(new double[] {2}, new int[] {0}).riskTable();
    for (int i = 0; i < 60; i++) {
      censored = censored.merge(censored);
    }
    RiskTable event =
        SurvivalData.rightCensored(new double[] {1}, new int[] {1}).riskTable();
    SurvivalCurve curve =
        KaplanMeier.withDefaults().with(transform).estimate(event.merge(censored));

    assertThat(curve.survivalAt(1)).isEqualTo(1);
    assertThat(curve.lower().asList()).containsExactly(1.0, 1.0);
    assertThat(curve.upper().asList()).containsExactly(1.0, 1.0);
  }

  @Test
  void limitsAreWhatTheFormulasSay() {
    double v = Math.sqrt(1 / (4.0 * 3) + 1 / (3.0 * 2));
    assertThat(v).isEqualTo(0.5);

    check(ConfidenceTransform.LOG, 0.5 * Math.exp(-Z / 2), 1);
    check(
        ConfidenceTransform.LOG_LOG,
        Math.pow(0.5, Math.exp(Z / 2 / Math.log(2))),
        Math.pow(0.5, Math.exp(-Z / 2 / Math.log(2))));
    check(ConfidenceTransform.PLAIN, 0.5 - Z / 4, 0.5 + Z / 4);
    check(ConfidenceTransform.LOGIT, 1 / (1 + Math.exp(Z)), 1 / (1 + Math.exp(-Z)));
    check(
        ConfidenceTransform.ARCSINE,
        Math.pow(Math.sin(Math.PI / 4 - Z / 4), 2),
        Math.pow(Math.sin(Math.PI / 4 + Z / 4), 2));
  }

  @Test
  void anglesOfTheArcsineStayInsideTheQuarterCircle() {
    // S = 1/2, v^2 = 1/2, z = 3.29: pi/4 minus and plus 1.16 is below 0 and above pi/2.
    SurvivalCurve curve = KaplanMeier.withDefaults()
        .with(ConfidenceTransform.ARCSINE)
        .withConfidenceLevel(0.999)
        .estimate(SurvivalData.rightCensored(new double[] {1, 2}, new int[] {1, 0}));

    assertThat(curve.lower().get(0)).isZero();
    assertThat(curve.upper().get(0)).isEqualTo(1);
  }

  private static void check(ConfidenceTransform transform, double lower, double upper) {
    var interval = estimate(transform, SAMPLE).estimateAt(3).interval();

    assertThat(interval.lower()).as("%s", transform).isCloseTo(lower, within(1e-14));
    assertThat(interval.upper()).as("%s", transform).isCloseTo(upper, within(1e-14));
  }

  @ParameterizedTest
  @EnumSource
  void limitsOfASurvivalOfOneAreOne(ConfidenceTransform transform) {
    var first = estimate(transform, SAMPLE).estimateAt(1);

    assertThat(first.value()).isEqualTo(1);
    assertThat(first.standardError()).isZero();
    assertThat(first.interval().lower()).isEqualTo(1);
    assertThat(first.interval().upper()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void limitsOfASurvivalOfZeroAreNotDefined(ConfidenceTransform transform) {
    var last = estimate(transform, SAMPLE).estimateAt(5);

    assertThat(last.value()).isZero();
    assertThat(last.standardError()).isNaN();
    assertThat(last.interval().lower()).isNaN();
    assertThat(last.interval().upper()).isNaN();
  }

  @ParameterizedTest
  @EnumSource
  void theCodeLeadsBackToTheTransform(ConfidenceTransform transform) {
    assertThat(ConfidenceTransform.ofCode(transform.code())).isEqualTo(transform);
  }

  @Test
  void listsTheCodesWhenOneIsUnknown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConfidenceTransform.ofCode("linear"))
        .withMessage(
            "confidence transform 'linear': expected one of [log, log-log, plain, logit, arcsine]");
  }

  private static SurvivalCurve estimate(ConfidenceTransform transform, SurvivalData sample) {
    return KaplanMeier.withDefaults().with(transform).estimate(sample);
  }
}
