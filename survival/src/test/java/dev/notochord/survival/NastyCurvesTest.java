package dev.notochord.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * That the golden curves of the nasty samples follow from the definitions, taken directly from the columns: the files
 * that R wrote and the columns that Java reads are about the same rows.
 */
class NastyCurvesTest {
  private static final List<NamedCsvRecord> CURVES = Samples.rows("golden/nasty-curves.csv");

  @Test
  void everyCurveFollowsFromTheColumns() {
    assertThat(CURVES).hasSizeGreaterThan(600);
    for (NamedCsvRecord row : CURVES) {
      NastySamples sample = sample(row);
      double time = Samples.number(row, "time");
      double survival = 1;
      double hazard = 0;
      double ofLog = 0;
      double ofHazard = 0;
      for (double t : Arrays.stream(sample.time()).distinct().sorted().toArray()) {
        if (t <= time) {
          double n = atRisk(sample, t);
          double d = events(sample, t);
          if (d > 0) {
            survival *= (n - d) / n;
            hazard += d / n;
            ofLog += d / (n * (n - d));
            ofHazard += d / (n * n);
          }
        }
      }
      assertGolden(row, "n_risk", atRisk(sample, time));
      assertGolden(row, "n_event", events(sample, time));
      assertGolden(row, "n_censor", censored(sample, time));
      assertGolden(row, "km", survival);
      assertGolden(row, "km_se", Math.sqrt(ofLog));
      assertGolden(row, "na", hazard);
      assertGolden(row, "na_se", Math.sqrt(ofHazard));
    }
  }

  private static NastySamples sample(NamedCsvRecord row) {
    NastySamples all = NastySamples.named(row.getField("dataset"));
    return row.getField("group").equals("all") ? all : all.only(row.getField("group"));
  }

  private static double atRisk(NastySamples sample, double time) {
    double sum = 0;
    for (int i = 0; i < sample.rows(); i++) {
      if ((!sample.late() || sample.entry()[i] < time) && time <= sample.time()[i]) {
        sum += sample.weight()[i];
      }
    }
    return sum;
  }

  private static double events(NastySamples sample, double time) {
    double sum = 0;
    for (int i = 0; i < sample.rows(); i++) {
      if (sample.time()[i] == time && sample.cause()[i] > 0) {
        sum += sample.weight()[i];
      }
    }
    return sum;
  }

  /** A row that stops where the subject's next starts is no censoring. */
  private static double censored(NastySamples sample, double time) {
    double sum = 0;
    for (int i = 0; i < sample.rows(); i++) {
      boolean goesOn = false;
      for (int j = 0; sample.late() && j < sample.rows(); j++) {
        goesOn |= sample.subject()[j] == sample.subject()[i] && sample.entry()[j] == time;
      }
      if (sample.time()[i] == time && sample.cause()[i] == 0 && !goesOn) {
        sum += sample.weight()[i];
      }
    }
    return sum;
  }

  private static void assertGolden(NamedCsvRecord row, String field, double actual) {
    double expected = Samples.number(row, field);
    if (Double.isInfinite(expected)) {
      assertThat(actual).as("%s of %s", field, row).isEqualTo(expected);
    } else {
      assertThat(actual).as("%s of %s", field, row).isCloseTo(expected, within(1e-12 * expected));
    }
  }
}
