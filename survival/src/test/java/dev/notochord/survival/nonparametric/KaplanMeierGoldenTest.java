package dev.notochord.survival.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.Samples;
import dev.notochord.survival.SurvivalData;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class KaplanMeierGoldenTest {
  @Test
  void agreesWithThePublishedTables() {
    List<NamedCsvRecord> rows = Samples.rows("textbook/textbook_km_reference.csv");
    assertThat(rows).hasSize(412);
    for (NamedCsvRecord row : rows) {
      SurvivalData sample = sample(row);
      SurvivalCurve curve = KaplanMeier.withDefaults().estimate(sample);
      int line = assertCounts(curve, row);
      assertThat(curve.survival().get(line))
          .as("%s", row)
          .isCloseTo(Samples.number(row, "survival"), within(5.1e-7));
      assertPrinted(row, "greenwood_se", curve.standardErrors().get(line));
      assertPrinted(row, "log_lower", curve.lower().get(line));
      assertPrinted(row, "log_upper", curve.upper().get(line));
      SurvivalCurve plain =
          KaplanMeier.withDefaults().with(ConfidenceTransform.PLAIN).estimate(sample);
      assertPrinted(row, "plain_lower", plain.lower().get(line));
      assertPrinted(row, "plain_upper", plain.upper().get(line));
      SurvivalCurve logLog =
          KaplanMeier.withDefaults().with(ConfidenceTransform.LOG_LOG).estimate(sample);
      if (curve.survival().get(line) == 1) {
        // The table has no log-log limits where nobody has had the event; ours are 1.
        assertThat(row.getField("loglog_lower")).isEmpty();
        assertThat(logLog.lower().get(line)).isEqualTo(1);
        assertThat(logLog.upper().get(line)).isEqualTo(1);
      } else {
        assertPrinted(row, "loglog_lower", logLog.lower().get(line));
        assertPrinted(row, "loglog_upper", logLog.upper().get(line));
      }
    }
  }

  private static void assertPrinted(NamedCsvRecord row, String field, double actual) {
    double expected = Samples.number(row, field);
    if (Double.isNaN(expected)) {
      assertThat(actual).as("%s of %s", field, row).isNaN();
    } else {
      assertThat(actual).as("%s of %s", field, row).isCloseTo(expected, within(5.1e-7));
    }
  }

  @Test
  void agreesWithThePublishedMedians() {
    List<NamedCsvRecord> rows = reference("km_median_loglog");
    assertThat(rows).hasSize(63);
    for (NamedCsvRecord row : rows) {
      TimeQuantile median = KaplanMeier.withDefaults()
          .with(ConfidenceTransform.LOG_LOG)
          .estimate(Samples.named(row.getField("dataset"))
              .only(row.getField("term")::equals)
              .data())
          .median();
      assertTime(row, "value", part(median, row.getField("statistic")));
    }
  }

  @Test
  void agreesWithThePublishedIntervalsOfAFirstQuartile() {
    ImmutableMap<String, ConfidenceTransform> transforms = ImmutableMap.of(
        "linear", ConfidenceTransform.PLAIN,
        "loglog", ConfidenceTransform.LOG_LOG,
        "log", ConfidenceTransform.LOG,
        "asinsqrt", ConfidenceTransform.ARCSINE,
        "logit", ConfidenceTransform.LOGIT);
    List<NamedCsvRecord> rows = reference("quantile25_ci_");
    assertThat(rows).hasSize(10);
    for (NamedCsvRecord row : rows) {
      String transform = row.getField("analysis").substring("quantile25_ci_".length());
      TimeQuantile quartile = KaplanMeier.withDefaults()
          .with(transforms.getOrDefault(transform, ConfidenceTransform.LOG))
          .estimate(Samples.named("bmt").only(row.getField("term")::equals).data())
          .quantile(0.25);
      assertTime(row, "value", part(quartile, row.getField("statistic")));
    }
  }

  @Test
  void agreesWithThePrintedOvarianCurve() {
    List<NamedCsvRecord> rows = reference("km_all");
    assertThat(rows).hasSize(8);
    SurvivalCurve curve =
        KaplanMeier.withDefaults().estimate(Samples.named("ovarian").data());
    for (NamedCsvRecord row : rows) {
      var estimate =
          curve.estimateAt(Double.parseDouble(row.getField("term").substring("day ".length())));
      double actual = switch (row.getField("statistic")) {
        case "survival" -> estimate.value();
        case "greenwood_se" -> estimate.standardError();
        case "log_lower" -> estimate.interval().lower();
        case "log_upper" -> estimate.interval().upper();
        default -> throw new AssertionError(row);
      };
      BigDecimal printed = new BigDecimal(row.getField("value"));
      assertThat(actual)
          .as("%s", row)
          .isCloseTo(printed.doubleValue(), within(0.5000001 * printed.ulp().doubleValue()));
    }
  }

  @Test
  void agreesWithR() {
    List<NamedCsvRecord> rows = Samples.rows("golden/kaplan-meier.csv");
    assertThat(rows).hasSize(CURVE_ROWS);
    for (NamedCsvRecord row : rows) {
      for (ConfidenceTransform transform : ConfidenceTransform.values()) {
        SurvivalCurve curve = KaplanMeier.withDefaults()
            .withConfidenceLevel(Samples.number(row, "level"))
            .with(transform)
            .estimate(sample(row));
        int line = assertCounts(curve, row);
        assertGolden(row, "survival", curve.survival().get(line));
        assertGolden(row, "standard_error", curve.standardErrors().get(line));
        if (curve.survival().get(line) == 1) {
          // R 3.5-3 has NA or NaN here for three of the transforms: by definition nothing is
          // uncertain yet.
          assertThat(curve.lower().get(line)).isEqualTo(1);
          assertThat(curve.upper().get(line)).isEqualTo(1);
        } else {
          assertGolden(row, transform.code() + "_lower", curve.lower().get(line));
          assertGolden(row, transform.code() + "_upper", curve.upper().get(line));
        }
      }
    }
  }

  @Test
  void quantilesAgreeWithR() {
    List<NamedCsvRecord> rows = Samples.rows("golden/quantiles.csv");
    assertThat(rows).hasSize(QUANTILE_ROWS);
    for (NamedCsvRecord row : rows) {
      TimeQuantile quantile = KaplanMeier.withDefaults()
          .withConfidenceLevel(Samples.number(row, "level"))
          .with(ConfidenceTransform.ofCode(row.getField("transform")))
          .estimate(sample(row))
          .quantile(Samples.number(row, "probability"));
      assertTime(row, "time", quantile.time());
      assertTime(row, "lower", quantile.lower());
      assertTime(row, "upper", quantile.upper());
    }
  }

  private static final int CURVE_ROWS = 1196;
  private static final int QUANTILE_ROWS = 780;

  private static SurvivalData sample(NamedCsvRecord row) {
    Samples samples = Samples.named(row.getField("dataset"));
    String group = row.getField("group");
    return group.equals("all") ? samples.data() : samples.only(group::equals).data();
  }

  private static int assertCounts(SurvivalCurve curve, NamedCsvRecord row) {
    int line = curve.times().indexOf(Samples.number(row, "time"));
    assertThat(line).as("%s", row).isNotNegative();
    assertThat(curve.atRisk().get(line))
        .as("%s", row)
        .isEqualTo(Long.parseLong(row.getField("n_risk")));
    assertThat(curve.events().get(line))
        .as("%s", row)
        .isEqualTo(Long.parseLong(row.getField("n_event")));
    assertThat(curve.censored().get(line))
        .as("%s", row)
        .isEqualTo(Long.parseLong(row.getField("n_censor")));
    return line;
  }

  private static void assertGolden(NamedCsvRecord row, String field, double actual) {
    double expected = Samples.number(row, field);
    if (Double.isNaN(expected)) {
      assertThat(actual).as("%s of %s", field, row).isNaN();
    } else {
      assertThat(actual).as("%s of %s", field, row).isCloseTo(expected, within(1e-9 * expected));
    }
  }

  private static List<NamedCsvRecord> reference(String analysis) {
    return Samples.rows("textbook/textbook_reference.csv").stream()
        .filter(row -> row.getField("analysis").startsWith(analysis))
        .toList();
  }

  private static OptionalDouble part(TimeQuantile quantile, String statistic) {
    return switch (statistic) {
      case "median" -> quantile.time();
      case "lower95" -> quantile.lower();
      case "upper95" -> quantile.upper();
      default -> throw new AssertionError(statistic);
    };
  }

  private static void assertTime(NamedCsvRecord row, String field, OptionalDouble actual) {
    double expected = Samples.number(row, field);
    if (Double.isNaN(expected)) {
      assertThat(actual).as("%s of %s", field, row).isEmpty();
    } else {
      assertThat(actual).as("%s of %s", field, row).hasValue(expected);
    }
  }
}
