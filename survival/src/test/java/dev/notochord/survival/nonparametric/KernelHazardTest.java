package dev.notochord.survival.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.Samples;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class KernelHazardTest {
  private static final KernelHazard EPANECHNIKOV = KernelHazard.withDefaults();

  private static SurvivalCurve curve(SurvivalData data) {
    return KaplanMeier.withDefaults().estimate(data);
  }

  @Test
  void twoEventsByHand() {
    // Four subjects, events at 4 and 8, end 8, b = 4, t = 4: the kernel just fits in.
    SurvivalCurve curve =
        curve(SurvivalData.rightCensored(new double[] {4, 6, 8, 9}, new int[] {1, 0, 1, 0}));
    SmoothedHazard hazard = EPANECHNIKOV.withBandwidth(4).withTimes(4, 8, 8.5).of(curve);

    // 3/4 of the step 1/4 over 4; the event at 8 is one bandwidth away.
    assertThat(hazard.hazard().get(0)).isCloseTo(0.75 * 0.25 / 4, within(1e-15));
    assertThat(hazard.standardErrors().get(0)).isCloseTo(0.75 * 0.25 / 4, within(1e-15));
    assertThat(hazard.upper().get(0))
        .isCloseTo(0.75 * 0.25 / 4 * Math.exp(1.959963984540054), within(1e-12));
    // At the end q = 0: alpha is 64 * 2 / 19, so the event there, of step 1/2, weighs 3/4 * 128 /
    // 19.
    assertThat(hazard.hazard().get(1)).isCloseTo(0.75 * 128 / 19 * 0.5 / 4, within(1e-14));
    assertThat(hazard.hazard().get(2)).isNaN();
    assertThat(hazard.lower().get(2)).isNaN();
    assertThat(hazard.bandwidth()).hasValue(4);
    assertThat(hazard)
        .hasToString("hazard smoothed by the epanechnikov kernel at 3 times, bandwidth 4");
  }

  @Test
  void agreesWithDirectEvaluationInR() {
    int checked = 0;
    for (NamedCsvRecord row : Samples.rows("golden/kernel-hazard.csv")) {
      SurvivalCurve curve = curve(Samples.named(row.getField("dataset")).data());
      KernelHazard options = EPANECHNIKOV
          .with(HazardKernel.valueOf(row.getField("kernel")))
          .withTimes(Samples.number(row, "time"));
      SmoothedHazard actual = row.getField("chosen").equals("1")
          ? options.of(curve)
          : options.withBandwidth(Samples.number(row, "bandwidth")).of(curve);

      assertClose(actual.bandwidth().orElseThrow(), row, "bandwidth");
      assertClose(actual.hazard().get(0), row, "hazard");
      assertClose(actual.standardErrors().get(0), row, "se");
      assertClose(actual.lower().get(0), row, "lower");
      assertClose(actual.upper().get(0), row, "upper");
      checked++;
    }
    assertThat(checked).isEqualTo(252);
  }

  private static void assertClose(double actual, NamedCsvRecord row, String field) {
    double expected = Samples.number(row, field);
    if (Double.isNaN(expected)) {
      assertThat(actual).as("%s of %s", field, row).isNaN();
    } else {
      assertThat(actual).as("%s of %s", field, row).isCloseTo(expected, withinPercentage(1e-7));
    }
  }

  @Test
  void withoutEventsTheHazardIsZeroAndSaysSo() {
    SmoothedHazard none =
        EPANECHNIKOV.of(curve(SurvivalData.rightCensored(new double[] {1, 2}, new int[] {0, 0})));
    assertThat(none.reason()).contains("no event");
    assertThat(none.hazard().stream()).containsOnly(0.0).hasSize(101);
    assertThat(none.upper().get(7)).isNaN();
    assertThat(none.bandwidth()).isEqualTo(OptionalDouble.empty());
    assertThat(none.times().get(100)).isEqualTo(2);
    assertThat(none)
        .hasToString("hazard smoothed by the epanechnikov kernel at 101 times: no event");

    SmoothedHazard atOnce =
        EPANECHNIKOV.of(curve(SurvivalData.rightCensored(new double[] {0, 2}, new int[] {1, 0})));
    assertThat(atOnce.reason()).contains("all events at the origin");
    assertThat(atOnce.hazard().get(0)).isNaN();
  }

  @Test
  void farFromAnyEventTheHazardIsZeroWithoutLimits() {
    SmoothedHazard hazard = EPANECHNIKOV
        .withBandwidth(1)
        .withTimes(5)
        .of(curve(SurvivalData.rightCensored(new double[] {1, 10, 12}, new int[] {1, 1, 0})));
    assertThat(hazard.hazard().get(0)).isZero();
    assertThat(hazard.standardErrors().get(0)).isZero();
    assertThat(hazard.lower().get(0)).isNaN();
  }

  @Test
  void withLateEntriesFollowUpBeginsAtTheFirst() {
    double[] entry = {10, 12, 11};
    SurvivalCurve late =
        curve(SurvivalData.delayedEntry(entry, new double[] {14, 18, 20}, new int[] {1, 1, 0}));
    SmoothedHazard hazard = EPANECHNIKOV.withBandwidth(3).of(late);
    assertThat(hazard.times().get(0)).isEqualTo(10);
    // The same moved to the origin, with numbers at risk of 3 and 2 either way.
    SmoothedHazard moved = EPANECHNIKOV
        .withBandwidth(3)
        .of(curve(SurvivalData.rightCensored(new double[] {4, 8, 10}, new int[] {1, 1, 0})));
    for (int i = 0; i <= 100; i++) {
      assertThat(hazard.hazard().get(i)).isCloseTo(moved.hazard().get(i), withinPercentage(1e-10));
    }
  }

  @Test
  void saysThatTheBandwidthLiesAtAnEnd() {
    // A constant hazard wants the widest bandwidth.
    double[] time = new double[60];
    int[] event = new int[60];
    for (int i = 0; i < 60; i++) {
      time[i] = -Math.log((60 - i) / 61.0);
      event[i] = 1;
    }
    SmoothedHazard even = EPANECHNIKOV.of(curve(SurvivalData.rightCensored(time, event)));
    assertThat(even.cautions()).hasSize(1);
    assertThat(even.bandwidth()).hasValueCloseTo(time[59] / 2, within(1e-12));
    assertThat(even.hazard().get(30)).isCloseTo(1, within(0.1));
  }

  @Test
  void refusesBadOptionsAndWeights() {
    SurvivalData data = SurvivalData.rightCensored(new double[] {1, 2, 3}, new int[] {1, 1, 0});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EPANECHNIKOV.withBandwidth(0))
        .withMessage("smoothed hazard: bandwidth is 0.0, expected a finite number > 0");
    assertThatIllegalArgumentException().isThrownBy(() -> EPANECHNIKOV.withBandwidth(Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EPANECHNIKOV.withTimes(1, -2))
        .withMessage("smoothed hazard: time[1] is -2.0, expected a finite number >= 0");
    assertThatIllegalArgumentException().isThrownBy(() -> EPANECHNIKOV.withConfidenceLevel(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            EPANECHNIKOV.of(curve(data.withWeights(new double[] {1, 2, 3}, WeightKind.SAMPLING))))
        .withMessageContaining("expected neither weights nor a robust variance");
  }

  @Test
  void withoutAnEventTheHazardIsZeroAsFarAsFollowUpGoesOnly() {
    SurvivalCurve early = curve(SurvivalData.rightCensored(new double[] {2, 5}, new int[] {0, 0}));
    SmoothedHazard none = EPANECHNIKOV.withTimes(0, 5, 5.5).of(early);
    assertThat(none.hazard().asList()).containsExactly(0.0, 0.0, Double.NaN);
    assertThat(none.standardErrors().asList()).containsExactly(0.0, 0.0, Double.NaN);

    SurvivalCurve late = curve(
        SurvivalData.delayedEntry(new double[] {2, 3}, new double[] {4, 5}, new int[] {0, 0}));
    assertThat(EPANECHNIKOV.withTimes(1, 2, 5).of(late).hazard().asList())
        .containsExactly(Double.NaN, 0.0, 0.0);
  }
}
