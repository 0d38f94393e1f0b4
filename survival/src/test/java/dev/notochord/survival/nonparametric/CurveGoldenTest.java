package dev.notochord.survival.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.NastySamples;
import dev.notochord.survival.Samples;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The curves of the nasty and the published samples as R has them; what R gets wrong is said in the files. */
class CurveGoldenTest {
  @ParameterizedTest
  @ValueSource(strings = {"nasty-curves", "textbook-curves"})
  void agreesWithRInAllFourForms(String file) {
    int checked = 0;
    for (NamedCsvRecord row : Samples.rows("golden/" + file + ".csv")) {
      SurvivalData data = sample(row);
      double time = Samples.number(row, "time");
      if (isAfterTheLast(data, time)) {
        continue;
      }
      for (SurvivalForm form : SurvivalForm.values()) {
        Estimate km = at(
            CurveVariance.GREENWOOD,
            SurvivalForm.PRODUCT_LIMIT,
            HazardForm.NELSON_AALEN,
            data,
            time);
        assertSame(km.value(), Samples.number(row, "km"), row);
        double v = km.standardError() / km.value();
        assertSame(v, finite(Samples.number(row, "km_se")), row);

        SurvivalCurve plain = model(form, HazardForm.NELSON_AALEN).estimate(data);
        assertSame(plain.cumulativeHazardAt(time).value(), Samples.number(row, "na"), row);
        assertSame(
            plain.cumulativeHazardAt(time).standardError(), Samples.number(row, "na_se"), row);

        String fh = row.getField("fh_positive").isEmpty() ? "fh" : "fh_positive";
        SurvivalCurve corrected = model(form, HazardForm.TIE_CORRECTED).estimate(data);
        assertSame(corrected.cumulativeHazardAt(time).value(), Samples.number(row, fh), row);
        assertSame(
            corrected.cumulativeHazardAt(time).standardError(),
            Samples.number(row, fh + "_se"),
            row);
        if (form == SurvivalForm.EXPONENTIAL_HAZARD) {
          assertSame(plain.survivalAt(time), Math.exp(-Samples.number(row, "na")), row);
          assertSame(corrected.survivalAt(time), Math.exp(-Samples.number(row, fh)), row);
          assertSame(
              corrected.estimateAt(time).standardError() / corrected.survivalAt(time),
              Samples.number(row, fh + "_se"),
              row);
        }
      }
      SurvivalCurve curve =
          model(SurvivalForm.PRODUCT_LIMIT, HazardForm.NELSON_AALEN).estimate(data);
      int line = curve.times().indexOf(time);
      if (line >= 0) { // a time at which only weights of 0 left is no row here
        int tableRow = curve.riskTable().times().indexOf(time);
        assertSame(
            curve.riskTable().weightAtRisk().get(tableRow), Samples.number(row, "n_risk"), row);
        assertSame(
            curve.riskTable().weightEvents().get(tableRow), Samples.number(row, "n_event"), row);
      }
      checked++;
    }
    assertThat(checked).isGreaterThan(400);
  }

  private static CurveEstimator model(SurvivalForm form, HazardForm hazard) {
    CurveVariance own = hazard == HazardForm.NELSON_AALEN
        ? CurveVariance.TSIATIS_AALEN
        : CurveVariance.TIE_CORRECTED;
    return KaplanMeier.withDefaults().with(form).with(hazard).with(own);
  }

  private static Estimate at(
      CurveVariance variance,
      SurvivalForm form,
      HazardForm hazard,
      SurvivalData data,
      double time) {
    return KaplanMeier.withDefaults()
        .with(form)
        .with(hazard)
        .with(variance)
        .estimate(data)
        .estimateAt(time);
  }

  @Test
  void agreesWithRsRobustStandardErrors() {
    int checked = 0;
    for (NamedCsvRecord row : Samples.rows("golden/robust-curves.csv")) {
      NastySamples sample = NastySamples.named(row.getField("dataset"));
      SurvivalData data = weighted(sample);
      if (row.getField("by").equals("cluster")) {
        data = data.withClusters(sample.cluster().stream()
            .mapToInt(label -> Integer.parseInt(label.substring(1)))
            .toArray());
      }
      double time = Samples.number(row, "time");
      if (isAfterTheLast(data, time)) {
        continue;
      }
      CurveEstimator robust =
          KaplanMeier.withDefaults().with(CurveVariance.INFINITESIMAL_JACKKNIFE);
      Estimate km = robust.estimate(data).estimateAt(time);
      if (km.value() > 0) {
        assertSame(km.standardError(), Samples.number(row, "km_se"), row);
        if (km.value() < 1) {
          assertSame(km.interval().lower(), Samples.number(row, "km_lower"), row);
          assertSame(km.interval().upper(), Samples.number(row, "km_upper"), row);
        }
      } else {
        assertThat(km.standardError()).isNaN();
      }
      assertSame(
          robust.estimate(data).cumulativeHazardAt(time).standardError(),
          Samples.number(row, "na_se"),
          row);
      boolean weighsNothing = Arrays.stream(sample.weight()).anyMatch(w -> w == 0);
      if (!weighsNothing) { // there R counts absent subjects among the tied
        assertSame(
            robust
                .with(HazardForm.TIE_CORRECTED)
                .estimate(data)
                .cumulativeHazardAt(time)
                .standardError(),
            Samples.number(row, "fh_se"),
            row);
      }
      checked++;
    }
    assertThat(checked).isGreaterThan(300);
  }

  @Test
  void agreesWithRsLimitsOfEveryKind() {
    int checked = 0;
    for (NamedCsvRecord row : Samples.rows("golden/curve-limits.csv")) {
      SurvivalData data = sample(row);
      double time = Samples.number(row, "time");
      for (ConfidenceTransform transform : ConfidenceTransform.values()) {
        for (LowerLimit lower : LowerLimit.values()) {
          SurvivalCurve curve = KaplanMeier.withDefaults()
              .with(CurveVariance.GREENWOOD)
              .with(transform)
              .with(lower)
              .estimate(data);
          if (!curve.times().contains(time)) {
            continue; // only weights of 0 leave there: no row here
          }
          Estimate estimate = curve.estimateAt(time);
          String kind = switch (lower) {
            case USUAL -> "_lower";
            case PETO -> "_peto_lower";
            case DOREY_KORN -> "_modified_lower";
          };
          if (estimate.value() == 1) {
            assertThat(estimate.interval().lower()).isEqualTo(1);
            assertThat(estimate.interval().upper()).isEqualTo(1);
          } else {
            assertSame(
                estimate.interval().lower(), Samples.number(row, transform.code() + kind), row);
            assertSame(
                estimate.interval().upper(), Samples.number(row, transform.code() + "_upper"), row);
            checked++;
          }
        }
      }
    }
    assertThat(checked).isGreaterThan(2000);
  }

  @Test
  void agreesWithRsQuantiles() {
    Set<String> otherwise = new TreeSet<>();
    for (NamedCsvRecord row : Samples.rows("golden/nasty-quantiles.csv")) {
      LowerLimit lower = switch (row.getField("conf_lower")) {
        case "usual" -> LowerLimit.USUAL;
        case "peto" -> LowerLimit.PETO;
        default -> LowerLimit.DOREY_KORN;
      };
      TimeQuantile quantile = KaplanMeier.withDefaults()
          .with(CurveVariance.GREENWOOD)
          .with(ConfidenceTransform.ofCode(row.getField("transform")))
          .with(lower)
          .estimate(sample(row))
          .quantile(Samples.number(row, "probability"));
      assertReached(quantile.time(), row, "time");
      if (!reached(quantile.lower(), row, "lower") || !reached(quantile.upper(), row, "upper")) {
        otherwise.add(row.getField("dataset") + " " + row.getField("probability") + " upper");
        assertThat(reached(quantile.lower(), row, "lower")).as("%s", row).isTrue();
      }
    }
    // An upper limit curve that rises again: the first crossing counts here, R takes a later one.
    assertThat(otherwise).containsExactly("aml 0.5 upper", "event-at-zero 0.5 upper");
  }

  private static void assertReached(OptionalDouble actual, NamedCsvRecord row, String field) {
    assertThat(reached(actual, row, field))
        .as("%s of %s: %s", field, row, actual)
        .isTrue();
  }

  private static boolean reached(OptionalDouble actual, NamedCsvRecord row, String field) {
    double expected = Samples.number(row, field);
    return Double.isNaN(expected)
        ? actual.isEmpty()
        : actual.isPresent()
            && Math.abs(actual.getAsDouble() - expected) <= 1e-9 * Math.abs(expected);
  }

  /** Only rows of weight 0 are left there, and nothing is known. */
  private static boolean isAfterTheLast(SurvivalData data, double time) {
    return time > data.time(data.rowByTime(data.usedRows() - 1));
  }

  private static double finite(double value) {
    return Double.isInfinite(value) ? Double.NaN : value;
  }

  private static void assertSame(double actual, double expected, NamedCsvRecord row) {
    if (Double.isNaN(expected)) {
      assertThat(actual).as("%s", row).isNaN();
    } else {
      assertThat(actual)
          .as("%s", row)
          .isCloseTo(expected, Offset.offset(1e-9 * Math.abs(expected)));
    }
  }

  private static SurvivalData sample(NamedCsvRecord row) {
    String name = row.getField("dataset");
    boolean all = !row.getHeader().contains("group") || row.getField("group").equals("all");
    if (Samples.GROUPED.containsKey(name)) {
      Samples own = Samples.named(name);
      return (all ? own : own.only(row.getField("group")::equals)).data();
    }
    NastySamples own = NastySamples.named(name);
    return weighted(all ? own : own.only(row.getField("group")));
  }

  /** R's formulas for weights that are no frequencies: a weight of 2 does not make two of a death. */
  private static SurvivalData weighted(NastySamples sample) {
    SurvivalData data = sample.late()
        ? SurvivalData.countingProcess(
            sample.subject(), sample.entry(), sample.time(), sample.event())
        : SurvivalData.rightCensored(sample.time(), sample.event());
    return data.withWeights(sample.weight(), WeightKind.SAMPLING);
  }
}
