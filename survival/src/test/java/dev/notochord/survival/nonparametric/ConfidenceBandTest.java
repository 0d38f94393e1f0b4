package dev.notochord.survival.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Samples;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfidenceBandTest {
  private static final ConfidenceBand HALL_WELLNER = ConfidenceBand.withDefaults();
  private static final ConfidenceBand EQUAL_PRECISION = HALL_WELLNER.with(BandKind.EQUAL_PRECISION);

  private static SurvivalCurve curve(SurvivalData data) {
    return KaplanMeier.withDefaults().estimate(data);
  }

  private static SurvivalCurve tenSubjects() {
    return curve(SurvivalData.rightCensored(
        new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, new int[] {0, 1, 1, 0, 1, 1, 0, 1, 0, 1}));
  }

  @Test
  void criticalValuesAgreeWithEigenfunctions() {
    int checked = 0;
    for (NamedCsvRecord row : Samples.rows("golden/band-critical.csv")) {
      double alpha = 1 - Samples.number(row, "level");
      double from = Samples.number(row, "from") / (1 - Samples.number(row, "from"));
      double to = Samples.number(row, "to") / (1 - Samples.number(row, "to"));
      boolean hallWellner = row.getField("kind").equals("HALL_WELLNER");
      double actual = hallWellner
          ? BandCriticalValue.hallWellner(alpha, from, to)
          : BandCriticalValue.equalPrecision(alpha, from, to);
      assertThat(actual)
          .as("%s", row)
          .isCloseTo(Samples.number(row, "critical"), within(hallWellner ? 1e-9 : 1e-7));
      checked++;
    }
    assertThat(checked).isEqualTo(64);
  }

  @Test
  void overTheFullRangeHallWellnerIsKolmogorov() {
    // P(sup |B| > k) = 2 sum (-1)^(j - 1) exp(-2 j^2 k^2).
    for (double k : new double[] {0.5, 0.8, 1, 1.3580986393225505, 2, 2.5}) {
      double expected = 0;
      for (int j = 20; j > 0; j--) {
        expected += 2 * (j % 2 == 1 ? 1 : -1) * Math.exp(-2 * j * j * k * k);
      }
      assertThat(BandCriticalValue.hallWellnerExcess(k, 0, 1e300))
          .isCloseTo(expected, within(1e-13));
      assertThat(BandCriticalValue.hallWellnerExcess(k, 1e-12, 1e12))
          .isCloseTo(expected, within(1e-9));
    }
    assertThat(BandCriticalValue.hallWellner(0.05, 0, 1e300))
        .isCloseTo(1.3580986393225505, within(1e-10));
  }

  @Test
  void theBridgeIsTheSameBackwards() {
    assertThat(BandCriticalValue.hallWellner(0.1, 0.02, 0.7))
        .isCloseTo(BandCriticalValue.hallWellner(0.1, 1 / 0.7, 1 / 0.02), within(1e-10));
  }

  @Test
  void aShortRangeComesDownToThePointwiseValue() {
    // One tenth further each: the sup over a time t exceeds the end by about sqrt(t).
    double z = 1.959963984540054;
    double wider = BandCriticalValue.equalPrecision(0.05, 1, 1 + 2e-8);
    double shorter = BandCriticalValue.equalPrecision(0.05, 1, 1 + 2e-10);
    assertThat(shorter).isGreaterThan(z);
    assertThat((wider - z) / (shorter - z)).isCloseTo(10, within(0.1));
    assertThat(BandCriticalValue.equalPrecision(0.05, 0.3, 0.3)).isCloseTo(z, within(1e-12));
    // Near the middle sqrt(u (1 - u)) is flat, so that both are the same process.
    assertThat(2 * BandCriticalValue.hallWellner(0.05, 1, 1 + 2e-8)).isCloseTo(wider, within(1e-8));
  }

  @Test
  void bandsAgreeWithDirectEvaluationInR() {
    int checked = 0;
    Map<List<String>, SurvivalBand> bands = new HashMap<>();
    for (NamedCsvRecord row : Samples.rows("golden/bands.csv")) {
      SurvivalBand band = bands.computeIfAbsent(row.getFields().subList(0, 4), key -> bandOf(row));
      double tolerance = band.options().kind() == BandKind.HALL_WELLNER ? 1e-9 : 1e-7;
      ConfidenceInterval limits = band.intervalAt(Samples.number(row, "time"));

      assertClose(band.fromPart().orElseThrow(), row, "from", 1e-12);
      assertClose(band.toPart().orElseThrow(), row, "to", 1e-12);
      assertClose(band.criticalValue().orElseThrow(), row, "critical", tolerance);
      assertClose(limits.lower(), row, "lower", tolerance);
      assertClose(limits.upper(), row, "upper", tolerance);
      checked++;
    }
    assertThat(checked).isGreaterThan(150);
  }

  private static SurvivalBand bandOf(NamedCsvRecord row) {
    Samples sample = Samples.named(row.getField("dataset")).only(row.getField("group")::equals);
    return HALL_WELLNER
        .with(BandKind.valueOf(row.getField("kind")))
        .with(ConfidenceTransform.valueOf(row.getField("transform")))
        .of(curve(sample.data()));
  }

  private static void assertClose(
      double actual, NamedCsvRecord row, String field, double tolerance) {
    assertThat(actual)
        .as("%s of %s", field, row)
        .isCloseTo(Samples.number(row, field), within(tolerance));
  }

  @Test
  void oneEventByHand() {
    // S = 1/2 with v^2 = 1 / (2 * 1): n v^2 = 1 and a = 1/2; one point, so that k = z sqrt(1/4).
    SurvivalBand band = HALL_WELLNER
        .with(ConfidenceTransform.LOG)
        .of(curve(SurvivalData.rightCensored(new double[] {1, 5}, new int[] {1, 0})));

    assertThat(band.fromPart()).hasValueCloseTo(0.5, within(1e-15));
    assertThat(band.criticalValue()).hasValueCloseTo(1.959963984540054 / 2, within(1e-12));
    // k (1 + 1) / sqrt(2) = z v.
    assertThat(band.lower().get(0))
        .isCloseTo(0.5 * Math.exp(-1.959963984540054 / Math.sqrt(2)), within(1e-12));
    assertThat(band.upper().get(0)).isEqualTo(1);
    assertThat(band.lower().get(1)).isNaN();
    assertThat(band)
        .hasToString("Hall-Wellner band (log), level 0.95, times 1 to 1, critical value 0.9800");
  }

  @Test
  void theRangeIsCutToTheEventsWithAStandardError() {
    SurvivalCurve curve = tenSubjects();
    SurvivalBand all = HALL_WELLNER.of(curve);
    assertThat(all.from()).hasValue(2);
    assertThat(all.to()).hasValue(8); // at 10 the last one dies
    assertThat(all.lower().get(0)).isNaN();
    assertThat(all.lower().get(1)).isNotNaN();
    assertThat(all.lower().get(7)).isNotNaN();
    assertThat(all.lower().get(8)).isNaN();
    assertThat(all.intervalAt(1.9).lower()).isNaN();
    assertThat(all.intervalAt(8).upper()).isEqualTo(all.upper().get(7));
    assertThat(all.intervalAt(8.1).lower()).isNaN();

    SurvivalBand part = HALL_WELLNER.withRange(3.5, 6.5).of(curve);
    assertThat(part.from()).hasValue(3.5);
    assertThat(part.to()).hasValue(6.5);
    assertThat(part.intervalAt(3.4).lower()).isNaN();
    assertThat(part.intervalAt(3.5).lower()).isEqualTo(part.lower().get(2));
    assertThat(part.lower().get(6)).isNaN();
    assertThat(part.criticalValue().orElseThrow())
        .isLessThan(all.criticalValue().orElseThrow());
  }

  @Test
  void saysWhyThereIsNoBand() {
    SurvivalBand none =
        HALL_WELLNER.of(curve(SurvivalData.rightCensored(new double[] {1, 2}, new int[] {0, 0})));
    assertThat(none.reason()).contains("no event");
    assertThat(none.criticalValue()).isEmpty();
    assertThat(none.from()).isEmpty();
    assertThat(none.upper().get(1)).isNaN();
    assertThat(none.intervalAt(1).lower()).isNaN();
    assertThat(none).hasToString("no Hall-Wellner band: no event");
    assertThat(HALL_WELLNER
            .of(curve(SurvivalData.rightCensored(new double[] {1, 1}, new int[] {1, 1})))
            .reason())
        .contains("no event time with a standard error");
    assertThat(EQUAL_PRECISION.withRange(20, 30).of(tenSubjects()).reason())
        .contains("the range misses the times from the first to the last event");
  }

  @Test
  void refusesWhatTheProcessDoesNotHoldFor() {
    SurvivalData data = SurvivalData.rightCensored(new double[] {1, 2, 3}, new int[] {1, 1, 0});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EQUAL_PRECISION.of(
            curve(data.withWeights(new double[] {1, 2, 3}, WeightKind.SAMPLING))))
        .withMessageContaining("expected neither weights nor a robust variance");
    SurvivalCurve late = curve(SurvivalData.delayedEntry(
        new double[] {0, 0, 0, 1}, new double[] {2, 4, 5, 6}, new int[] {1, 1, 0, 1}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HALL_WELLNER.of(late))
        .withMessageContaining("EQUAL_PRECISION takes them");
    assertThat(EQUAL_PRECISION.of(late).reason()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HALL_WELLNER.withRange(3, 2))
        .withMessage("confidence band: range is 3.0 to 2.0, expected 0 <= from <= to");
    assertThatIllegalArgumentException().isThrownBy(() -> HALL_WELLNER.withRange(Double.NaN, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> HALL_WELLNER.withConfidenceLevel(1));
  }

  @Test
  void equalPrecisionIsThePointwiseLimitAtAHigherLevel() {
    SurvivalBand band = EQUAL_PRECISION.of(tenSubjects());
    double c = band.criticalValue().orElseThrow();
    for (int i = 1; i <= 7; i++) {
      double s = band.curve().survival().get(i);
      double v = band.curve().logStandardErrors().get(i);
      assertThat(Math.log(-Math.log(band.upper().get(i))))
          .isCloseTo(Math.log(-Math.log(s)) + c * v / Math.log(s), withinPercentage(1e-9));
    }
    assertThat(band.options()).isEqualTo(EQUAL_PRECISION);
    assertThat(band.times()).isEqualTo(band.curve().times());
  }
}
