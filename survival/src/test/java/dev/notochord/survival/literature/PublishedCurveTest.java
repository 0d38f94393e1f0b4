package dev.notochord.survival.literature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PublishedCurveTest {
  private static final PublishedCurve CURVE = PublishedCurve.of(
      "proton",
      DigitizedCurve.of(new double[] {6, 12}, new double[] {0.8, 0.5}, CurveScale.FRACTION),
      20);

  private static void refused(Runnable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
  }

  @Test
  void aWrongNumberAtRiskIsNamed() {
    refused(
        () -> CURVE.withNumbersAtRisk(new double[] {0, 6}, new int[] {19, 10}),
        "published curve 'proton': number at risk[0] at time 0 is 19, expected all 20 patients");
    refused(
        () -> CURVE.withNumbersAtRisk(new double[] {0, 6, 12}, new int[] {20, 10, 11}),
        "published curve 'proton': number at risk[2] at time 12.0 is 11, expected from 0 to 10");
    refused(
        () -> CURVE.withNumbersAtRisk(new double[] {6, 6}, new int[] {10, 10}),
        "published curve 'proton': time[1] of the numbers at risk is 6.0, expected above the one before");
    refused(
        () -> CURVE.withNumbersAtRisk(new double[] {Double.NaN}, new int[] {10}),
        "published curve 'proton': time[0] of the numbers at risk is NaN, expected a finite number >= 0");
    refused(
        () -> CURVE.withNumbersAtRisk(new double[] {6}, new int[] {}),
        "published curve 'proton': 1 times and 0 numbers at risk, expected one of each");
  }

  @Test
  void whatContradictsTheEndOfFollowUpIsRefused() {
    refused(
        () -> CURVE.withEndOfFollowUp(11),
        "published curve 'proton': end of follow-up is 11.0, expected at least the time of the last point, 12.0");
    refused(
        () -> CURVE.withNumbersAtRisk(new double[] {24}, new int[] {3}).withEndOfFollowUp(20),
        "published curve 'proton': number at risk at 24.0 is 3, expected 0 after the end of follow-up, 20.0");
    refused(
        () -> CURVE.withCensoringMarks(5, 13),
        "published curve 'proton': censoring mark is 13.0, expected at most the end of follow-up, 12.0");
    assertThatIllegalArgumentException().isThrownBy(() -> CURVE.withCensoringMarks(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> CURVE.withEndOfFollowUp(Double.NaN));
    assertThat(CURVE
            .withEndOfFollowUp(20)
            .withNumbersAtRisk(new double[] {24}, new int[] {0})
            .end())
        .isEqualTo(20);
  }

  @Test
  void moreEventsThanPatientsAreRefused() {
    refused(
        () -> CURVE.withTotalEvents(21),
        "published curve 'proton': 21 events in total, expected from 0 to 20, the number of patients");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PublishedCurve.of("a", CURVE.curve(), 0))
        .withMessageContaining("0 patients");
    assertThatIllegalArgumentException().isThrownBy(() -> PublishedCurve.of(" ", CURVE.curve(), 1));
  }

  @Test
  void saysWhatIsPrinted() {
    assertThat(CURVE
            .withNumbersAtRisk(new double[] {0, 6}, new int[] {20, 15})
            .withTotalEvents(9)
            .toString())
        .startsWith(
            "published curve 'proton': 20 patients, 9 events, 2 numbers at risk; digitised curve to 12.0000");
    assertThat(CURVE.toString()).contains("events not stated, 0 numbers at risk");
  }
}
