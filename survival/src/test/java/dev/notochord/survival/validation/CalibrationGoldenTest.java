package dev.notochord.survival.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Splitter;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.Samples;
import dev.notochord.survival.SurvivalData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Against R's Cox models, curves and Poisson models, and plain loops: {@code calibration.R}. */
class CalibrationGoldenTest {
  private static final Map<String, List<Double>> GOLDEN = read();

  private static Map<String, List<Double>> read() {
    Map<String, List<Double>> golden = new LinkedHashMap<>();
    for (NamedCsvRecord row : Samples.rows("golden/calibration.csv")) {
      golden
          .computeIfAbsent(
              row.getField("sample") + " " + Samples.number(row, "horizon") + " "
                  + row.getField("what"),
              key -> new ArrayList<>())
          .add(Samples.number(row, "value"));
    }
    return golden;
  }

  private static List<Double> golden(String sample, double horizon, String what) {
    return Objects.requireNonNull(GOLDEN.get(sample + " " + horizon + " " + what), what);
  }

  private static void agree(double relative, List<Double> expected, double... actual) {
    assertThat(actual).hasSize(expected.size());
    for (int i = 0; i < actual.length; i++) {
      if (Double.isNaN(expected.get(i))) {
        assertThat(actual[i]).isNaN();
      } else {
        assertThat(actual[i])
            .isCloseTo(
                expected.get(i), within(relative * Math.max(1e-3, Math.abs(expected.get(i)))));
      }
    }
  }

  private static void eachHorizon(Calibration options, Check check) {
    int checked = 0;
    for (String key : GOLDEN.keySet()) {
      List<String> part = Splitter.on(' ').limit(3).splitToList(key);
      if (part.get(2).equals("km")) {
        PredictedSample sample = PredictedSample.named(part.get(0));
        double horizon = Double.parseDouble(part.get(1));
        check.of(part.get(0), options.of(sample.data(), sample.at(horizon)).only());
        checked++;
      }
    }
    assertThat(checked).isEqualTo(9);
  }

  @FunctionalInterface
  private interface Check {
    void of(String sample, HorizonCalibration at);
  }

  @Test
  void theObservedRiskItsRatioAndTheSlopeAreThoseOfR() {
    eachHorizon(Calibration.withDefaults(), (sample, at) -> {
      Estimate km = at.observed();
      agree(
          1e-10,
          golden(sample, at.horizon(), "km"),
          km.value(),
          km.standardError(),
          km.interval().lower(),
          km.interval().upper());
      Estimate ratio = at.observedOverExpected();
      agree(
          1e-10,
          golden(sample, at.horizon(), "oe"),
          ratio.value(),
          ratio.interval().lower(),
          ratio.interval().upper());
      agree(
          1e-8,
          golden(sample, at.horizon(), "slope"),
          at.slope().value(),
          at.slope().standardError());
    });
  }

  @Test
  void theInterceptIsTheRootThatRFinds() {
    eachHorizon(Calibration.withDefaults(), (sample, at) -> {
      List<Double> expected = golden(sample, at.horizon(), "intercept");
      agree(1e-11, expected.subList(0, 1), at.intercept().value());
      agree(1e-6, expected.subList(1, 2), at.intercept().standardError());
    });
  }

  @Test
  void theCurveAndItsIndicesAreThoseOfACoxModelWithAHandCodedSpline() {
    for (int knots : new int[] {3, 5}) {
      eachHorizon(Calibration.withDefaults().withKnots(knots), (sample, at) -> {
        CalibrationCurve curve = at.curve();
        assertThat(curve.knots()).isEqualTo(knots);
        double[] rows = curve.observedOfRows();
        agree(
            1e-7,
            golden(sample, at.horizon(), "curve_rows_" + knots),
            rows[0],
            rows[1],
            rows[2],
            rows[49],
            rows[76],
            rows[99]);
        agree(
            1e-7,
            golden(sample, at.horizon(), "indices_" + knots),
            curve.ici().value(),
            curve.e50().value(),
            curve.e90().value(),
            curve.eMax().value());
        double[] grid = new double[12];
        int next = 0;
        for (int k : new int[] {0, 29, 99}) {
          grid[next++] = curve.predicted().get(k);
          grid[next++] = curve.observed().get(k);
          grid[next++] = curve.lower().get(k);
          grid[next++] = curve.upper().get(k);
        }
        agree(1e-7, golden(sample, at.horizon(), "curve_grid_" + knots), grid);
      });
    }
  }

  @Test
  void groupsAndTheirTestAreThoseOfPlainR() {
    for (int count : new int[] {10, 4}) {
      Calibration options = Calibration.withDefaults().withGroupCount(count);
      eachHorizon(options, (sample, at) -> {
        List<Double> expected = golden(sample, at.horizon(), "group_" + count);
        assertThat(at.groups()).hasSize(expected.size() / 7);
        for (int g = 0; g < at.groups().size(); g++) {
          CalibrationGroup group = at.groups().get(g);
          agree(
              1e-10,
              expected.subList(7 * g, 7 * g + 7),
              (double) group.subjects(),
              (double) group.events(),
              group.predicted(),
              group.observed().value(),
              group.observed().standardError(),
              group.observed().interval().lower(),
              group.observed().interval().upper());
        }
        List<Double> merged = golden(sample, at.horizon(), "gnd_merge_" + count);
        if (merged.get(0).isNaN()) {
          assertThat(at.groupTest().reason()).isPresent();
        } else {
          agree(
              1e-10,
              merged,
              at.groupTest().test().statistic(),
              at.groupTest().test().degreesOfFreedom(),
              at.groupTest().test().pValue());
        }
      });
      eachHorizon(options.with(SmallGroups.KEEP), (sample, at) -> {
        double kept = golden(sample, at.horizon(), "gnd_keep_" + count).get(0);
        if (Double.isFinite(kept)) {
          agree(1e-10, List.of(kept), at.groupTest().test().statistic());
        } else {
          assertThat(at.groupTest().reason()).isPresent();
        }
      });
    }
  }

  @Test
  void poissonModelsAreThoseOfGlm() {
    for (String name : List.of("lung", "ties", "continuous", "late")) {
      PredictedSample sample = PredictedSample.named(name);
      SurvivalData data = sample.data();
      for (HazardCalibrationEstimate result : List.of(
          HazardCalibration.withDefaults()
              .ofHazards(data, sample.hazards(), sample.linearPredictor()),
          HazardCalibration.withDefaults()
              .ofCurves(data, sample.curves(), sample.linearPredictor()))) {
        agree(
            1e-9,
            golden(name, 0, "poisson_intercept"),
            result.intercept().value(),
            result.intercept().standardError());
        agree(
            1e-8,
            golden(name, 0, "poisson_slope"),
            result.slope().value(),
            result.slope().standardError());
        agree(1e-10, golden(name, 0, "expected"), (double) result.observed(), result.expected());
      }
    }
  }

  @Test
  void binsOfPredictedSurvivalAreThoseOfPlainLoops() {
    for (String name : List.of("lung", "ties", "continuous", "late")) {
      PredictedSample sample = PredictedSample.named(name);
      for (int bins : new int[] {10, 4}) {
        DCalibrationEstimate result =
            DCalibration.withDefaults().withBins(bins).of(sample.data(), sample.curves());
        agree(1e-10, golden(name, 0, "d_counts_" + bins), result.counts().toArray());
        agree(
            1e-10,
            golden(name, 0, "d_test_" + bins),
            result.test().statistic(),
            result.test().pValue());
      }
    }
  }
}
