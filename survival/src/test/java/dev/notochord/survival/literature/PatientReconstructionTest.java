package dev.notochord.survival.literature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.literature.ReconstructionWarning.Kind;
import dev.notochord.survival.nonparametric.KaplanMeier;
import dev.notochord.survival.nonparametric.SurvivalCurve;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatientReconstructionTest {
  private static final PatientReconstruction REFINED = PatientReconstruction.withDefaults();
  private static final PatientReconstruction GUYOT = REFINED.with(ReconstructionMethod.GUYOT);

  private static PublishedCurve curve(int patients, double[] time, double[] survival) {
    return PublishedCurve.of(
        "arm", DigitizedCurve.of(time, survival, CurveScale.FRACTION), patients);
  }

  private static double[] times(SurvivalData data, boolean events) {
    return IntStream.range(0, data.rows())
        .filter(row -> data.event(row) == events)
        .mapToDouble(data::time)
        .toArray();
  }

  private static PublishedCurve worked() {
    return curve(10, new double[] {2, 4}, new double[] {0.9, 0.675})
        .withNumbersAtRisk(new double[] {0, 3}, new int[] {10, 8})
        .withEndOfFollowUp(5);
  }

  /**
   * Up to 3: 0.9 * 10 - 8 = 1 censored, at 1.5; at 2 there are 9, of whom 9 * 0.1 rounded is 1; 8 are left, as printed. After 3: 2/3 of 1
   * censored, rounded 1, at 4; there 8 * (1 - 0.675 / (8/9)) = 1.925, rounded 2.
   */
  @Test
  void guyotsIterationIsThatOfTheHandCalculation() {
    ReconstructedPatients patients = GUYOT.reconstruct(worked());

    assertThat(times(patients.data(), true)).containsExactly(2, 4, 4);
    assertThat(times(patients.data(), false)).containsExactly(1.5, 4, 5, 5, 5, 5, 5);
    assertThat(patients.numbersAtRisk())
        .containsExactly(new NumberAtRiskCheck(0, 10, 10), new NumberAtRiskCheck(3, 8, 8));
    assertThat(patients.deviation().largest()).isCloseTo(0.9 - 8 / 9.0, within(1e-15));
    assertThat(patients.deviation().timeOfLargest()).isEqualTo(2);
    assertThat(patients.deviation().mean())
        .isCloseTo((0.9 - 8 / 9.0 + 0.675 - 2 / 3.0) / 3, within(1e-15));
    assertThat(patients.warnings())
        .extracting(ReconstructionWarning::kind)
        .containsExactly(Kind.NO_TOTAL_EVENTS);
  }

  /** With 2 events in total 1 is left after 3. Of 7 at risk at 4, 1.68 rounded is 2; only 4 censorings, two before 4, leave 6 and 1.44. */
  @Test
  void guyotsTotalChangesTheCensoringsAfterTheLastNumberAtRisk() {
    ReconstructedPatients patients = GUYOT.reconstruct(worked().withTotalEvents(2));

    assertThat(times(patients.data(), true)).containsExactly(2, 4);
    assertThat(times(patients.data(), false))
        .containsExactly(new double[] {1.5, 3.4, 3.8, 4.2, 4.6, 5, 5, 5}, within(1e-14));
    assertThat(patients.deviation().largest()).isCloseTo(8 / 9.0 * 5 / 6 - 0.675, within(1e-15));
    assertThat(patients.warnings())
        .extracting(ReconstructionWarning::kind)
        .containsExactly(Kind.CURVE_NOT_MET);
  }

  @Test
  void guyotsTotalBelowTheEventsBeforeTheLastIntervalIsReportedAsNotMet() {
    ReconstructedPatients patients = GUYOT.reconstruct(worked().withTotalEvents(0));

    assertThat(times(patients.data(), true)).containsExactly(2);
    assertThat(patients.warnings().get(0))
        .hasToString("events total could not be met: 0 printed, 1 reconstructed");
    assertThat(patients.warnings().get(0).kind()).isEqualTo(Kind.TOTAL_EVENTS_NOT_MET);
  }

  /** The second step is 1/8, so that one of the nine left after the first was censored between the two. */
  @Test
  void exactStepsTellWhereACensoringLies() {
    ReconstructedPatients patients = REFINED
        .withClickError(1e-6)
        .reconstruct(curve(10, new double[] {2, 4}, new double[] {0.9, 0.9 * 7 / 8}));

    assertThat(times(patients.data(), true)).containsExactly(2, 4);
    assertThat(times(patients.data(), false)).containsExactly(3, 4, 4, 4, 4, 4, 4, 4);
    assertThat(patients.deviation().largest()).isLessThan(1e-15);
  }

  /** Nobody has the event; of twelve, six are censored in three gaps of equal length, most likely two in each. */
  @Test
  void censoringsAreSpreadWhereTheStepsSayNothing() {
    PublishedCurve published = curve(12, new double[] {4, 8, 12}, new double[] {1, 1, 1})
        .withNumbersAtRisk(new double[] {0, 12}, new int[] {12, 6});

    assertThat(times(REFINED.reconstruct(published).data(), false))
        .containsExactly(
            new double[] {
              4 / 3.0, 8 / 3.0, 16 / 3.0, 20 / 3.0, 28 / 3.0, 32 / 3.0, 12, 12, 12, 12, 12, 12
            },
            within(1e-14));
  }

  @Test
  void ticksTellWhenPatientsWereCensored() {
    PublishedCurve published = curve(10, new double[] {2, 4}, new double[] {0.9, 0.9 * 6 / 7})
        .withEndOfFollowUp(8)
        .withCensoringMarks(6.5, 2.5, 2.25);
    ReconstructedPatients patients = REFINED.reconstruct(published);

    assertThat(times(patients.data(), true)).containsExactly(2, 4);
    assertThat(times(patients.data(), false)).containsExactly(2.25, 2.5, 6.5, 8, 8, 8, 8, 8);
  }

  @Test
  void everyEventIsOneStepWhenNobodyIsCensored() {
    PublishedCurve published =
        curve(4, new double[] {1, 3, 8}, new double[] {0.75, 0.25, 0}).withTotalEvents(4);
    for (PatientReconstruction method : new PatientReconstruction[] {REFINED, GUYOT}) {
      ReconstructedPatients patients = method.reconstruct(published);
      assertThat(times(patients.data(), true)).containsExactly(1, 3, 3, 8);
      assertThat(patients.events()).isEqualTo(4);
      assertThat(patients.medianRead()).hasValue(3);
      assertThat(patients.median().time()).hasValue(3);
      assertThat(patients.restrictedMeanRead().orElseThrow()).isEqualTo(1 + 0.75 * 2 + 0.25 * 5);
      assertThat(patients.restrictedMean().orElseThrow().mean().value())
          .isCloseTo(15.0 / 4, within(1e-15));
    }
  }

  /** The search itself puts one event at the click, the nearest it has to 2. */
  @Test
  void aTotalAgainstTheCurveIsMetByTheRefinedMethodWithAWarning() {
    ReconstructedPatients more =
        REFINED.reconstruct(curve(10, new double[] {5}, new double[] {1}).withTotalEvents(2));
    assertThat(more.events()).isEqualTo(2);
    assertThat(more.warnings())
        .extracting(ReconstructionWarning::kind)
        .containsExactly(Kind.NO_NUMBERS_AT_RISK, Kind.TOTAL_EVENTS_FORCED, Kind.CURVE_NOT_MET);
    assertThat(more.warnings().get(1))
        .hasToString("events total was met against the curve: 1 censorings became events");

    ReconstructedPatients fewer = REFINED.reconstruct(worked().withTotalEvents(0));
    assertThat(fewer.events()).isZero();
    assertThat(fewer.numbersAtRisk()).allMatch(number -> number.difference() == 0);
    assertThat(fewer.curve().survivalAt(4)).isEqualTo(1);
  }

  @Test
  void aCurveAtZeroWithPatientsLeftIsReported() {
    PublishedCurve published = curve(5, new double[] {1, 4}, new double[] {0.6, 0})
        .withNumbersAtRisk(new double[] {0, 6}, new int[] {5, 2});
    ReconstructedPatients patients = REFINED.reconstruct(published);

    assertThat(patients.numbersAtRisk().get(1).difference()).isZero();
    assertThat(patients.warnings())
        .extracting(ReconstructionWarning::kind)
        .contains(Kind.PATIENTS_LEFT_AT_ZERO, Kind.CURVE_NOT_MET);
    assertThat(patients.warnings().get(1).message())
        .startsWith("the clicked curve hits 0 at 4.0 with patients left");
    assertThat(GUYOT.reconstruct(published).warnings())
        .extracting(ReconstructionWarning::kind)
        .contains(Kind.NUMBER_AT_RISK_NOT_MET);
  }

  @Test
  void withoutNumbersAtRiskAndTotalNobodyIsCensoredBeforeTheEnd() {
    PublishedCurve published =
        curve(20, new double[] {1, 2}, new double[] {0.8, 0.5}).withEndOfFollowUp(9);
    for (PatientReconstruction method : new PatientReconstruction[] {REFINED, GUYOT}) {
      ReconstructedPatients patients = method.reconstruct(published);
      assertThat(times(patients.data(), true)).containsExactly(1, 1, 1, 1, 2, 2, 2, 2, 2, 2);
      assertThat(times(patients.data(), false)).containsOnly(9.0).hasSize(10);
      assertThat(patients.warnings().get(0).message())
          .startsWith("no numbers at risk: censoring is assumed");
    }
  }

  @Test
  void pointsMovedByMuchAreReported() {
    ReconstructedPatients patients = REFINED.reconstruct(
        curve(20, new double[] {1, 2, 3}, new double[] {0.6, 0.7, 0.5}).withTotalEvents(10));

    assertThat(patients.warnings())
        .extracting(ReconstructionWarning::kind)
        .contains(Kind.POINTS_MOVED);
  }

  @Test
  void theSummaryHasEveryPartOfTheReport() {
    String text = GUYOT.reconstruct(worked()).summary();

    assertThat(text)
        .startsWith("reconstructed patients 'arm' (GUYOT): 10 patients, 3 events; 1 warning\n")
        .contains("  points      2 points clicked")
        .contains("  deviation   rmse ")
        .contains("  median      read not reached; quantile 0.5: not reached")
        .contains("  mean        read 3.800; mean up to 4: 3.778 (se ")
        .contains("  at risk        3.00000  printed     8  reconstructed     8\n")
        .endsWith(
            "  warning     total of events not stated: censoring after the last number at risk is assumed to go on as before\n");
  }

  @Test
  void impossibleOptionsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> REFINED.withClickError(Double.NaN))
        .withMessage("patient reconstruction: click error is NaN, expected from 1e-9 to 0.1");
    assertThatIllegalArgumentException().isThrownBy(() -> REFINED.withConfidenceLevel(1));
  }

  /** Weibull times, exponential censoring and an end at 40, seen through evenly spaced clicks and numbers at risk every 6. */
  private static PublishedCurve simulated(long seed, int patients, int clicks, double error) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] time = new double[patients];
    boolean[] event = new boolean[patients];
    for (int i = 0; i < patients; i++) {
      double death = 20 * Math.pow(-Math.log1p(-random.nextDouble()), 0.8);
      double censoring = Math.min(40, -33 * Math.log1p(-random.nextDouble()));
      event[i] = death <= censoring;
      time[i] = Math.min(death, censoring);
    }
    SurvivalData data = SurvivalData.rightCensored(time, event);
    SurvivalCurve truth = KaplanMeier.withDefaults().estimate(data);
    double end = truth.maxTime();
    double[] at = new double[clicks];
    double[] survival = new double[clicks];
    for (int k = 0; k < clicks; k++) {
      at[k] = end * (k + 1) / clicks;
      survival[k] =
          Math.min(1, Math.max(0, truth.survivalAt(at[k]) + error * (2 * random.nextDouble() - 1)));
    }
    double[] printed = {0, 6, 12, 18, 24};
    int[] count = Arrays.stream(printed)
        .mapToInt(from -> (int) Arrays.stream(time).filter(one -> one >= from).count())
        .toArray();
    return curve(patients, at, survival).withNumbersAtRisk(printed, count).withTotalEvents((int)
        data.totalEvents());
  }

  @Test
  void thousandsOfPatientsMeetTheirTotalOfEventsWithoutBendingTheCurve() {
    ReconstructedPatients patients = REFINED.reconstruct(simulated(7, 5000, 100, 0.002));

    assertThat(patients.warnings()).isEmpty();
    assertThat(patients.deviation().rootMeanSquare()).isLessThan(0.002);
  }

  @Test
  void theRefinedMethodIsNearerToTheCurveThanGuyotOnAverage() {
    double guyot = 0;
    double refined = 0;
    for (int arm = 0; arm < 30; arm++) {
      PublishedCurve published = simulated(arm, 40 + 8 * arm, 60, 0.003);
      guyot += GUYOT.reconstruct(published).deviation().rootMeanSquare();
      refined += REFINED.reconstruct(published).deviation().rootMeanSquare();
    }
    assertThat(refined).isLessThan(guyot);
  }
}
