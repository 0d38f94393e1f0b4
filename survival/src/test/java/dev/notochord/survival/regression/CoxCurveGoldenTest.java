package dev.notochord.survival.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.CovariateProfile;
import dev.notochord.survival.nonparametric.ConfidenceTransform;
import dev.notochord.survival.nonparametric.TimeQuantile;
import dev.notochord.survival.regression.CoxSample.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CoxCurveGoldenTest {
  private static final CovariateProfile HEART =
      CovariateProfile.of("age", -2).with("surgery", 0).with("transplant", 0);

  private final Map<String, CoxFit> fits = new HashMap<>();
  private final Map<String, PredictedSurvival> curves = new HashMap<>();
  private final Map<String, CovariateProfile> profiles = profiles();

  private static Map<String, CovariateProfile> profiles() {
    Map<String, CovariateProfile> profiles = new HashMap<>();
    for (NamedCsvRecord row : CoxSample.rows("golden/cox-profiles.csv")) {
      String model = row.getField("model");
      String column = row.getField("column");
      String value = row.getField("value");
      CoxSample sample = CoxSample.named(sampleOf(model));
      profiles.merge(
          model + row.getField("profile"),
          sample.isNumeric(column)
              ? CovariateProfile.of(column, Double.parseDouble(value))
              : CovariateProfile.of(column, value),
          (a, b) -> sample.isNumeric(column)
              ? a.with(column, Double.parseDouble(value))
              : a.with(column, value));
    }
    return profiles;
  }

  private static String sampleOf(String model) {
    return Splitter.on('/').splitToList(model).get(0);
  }

  private CoxFit fit(String model) {
    return fits.computeIfAbsent(model, name -> {
      CoxSample sample = CoxSample.named(sampleOf(name));
      List<Role> roles = new ArrayList<>();
      if (name.contains("/strata")) {
        roles.add(Role.STRATA);
      }
      if (name.contains("/weights")) {
        roles.add(Role.WEIGHTS);
      }
      SurvivalData data = sample.data(roles.toArray(Role[]::new));
      CovariateProfile profile = Objects.requireNonNull(profiles.get(name + "0"), name);
      return CoxModel.withDefaults()
          .with(name.contains("/breslow") ? TieMethod.BRESLOW : TieMethod.EFRON)
          .with(CoxVariance.MODEL)
          .fit(
              data,
              sample.covariatesAndOffset(
                  sample.names().stream().filter(profile.variables()::contains).toList()));
    });
  }

  private PredictedSurvival curve(NamedCsvRecord row, ConfidenceTransform transform) {
    String model = row.getField("model");
    String profile = row.getField("profile");
    String stratum = row.getField("stratum");
    return curves.computeIfAbsent(model + profile + stratum + transform, key -> {
      CoxCurves of = fit(model).curves().with(transform);
      if (!stratum.isEmpty()) {
        of = of.inStratum(stratum);
      }
      return profile.equals("path")
          ? of.along(CovariatePath.from(HEART)
              .changingAt(30, HEART.with("transplant", 1))
              .until(300))
          : of.at(Objects.requireNonNull(profiles.get(model + profile), model));
    });
  }

  @Test
  void curvesAndTheirLimitsAreThoseOfR() {
    List<NamedCsvRecord> rows = CoxSample.rows("golden/cox-curves.csv");
    assertThat(rows).hasSizeGreaterThan(500);
    for (NamedCsvRecord row : rows) {
      String at = row.toString();
      double time = Double.parseDouble(row.getField("time"));
      double hazard = Double.parseDouble(row.getField("cumulativeHazard"));
      PredictedSurvival log = curve(row, ConfidenceTransform.LOG);
      Estimate estimate = log.cumulativeHazardAt(time);

      assertThat(estimate.value()).as(at).isCloseTo(hazard, withinPercentage(1e-6));
      assertThat(log.survivalAt(time))
          .as(at)
          .isCloseTo(Double.parseDouble(row.getField("survival")), withinPercentage(1e-6));
      if (row.getField("profile").equals("path")) {
        continue;
      }
      assertThat(estimate.standardError())
          .as(at)
          .isCloseTo(Double.parseDouble(row.getField("standardError")), withinPercentage(1e-5));
      assertLimits(row, log.estimateAt(time), "log");
      assertLimits(row, curve(row, ConfidenceTransform.PLAIN).estimateAt(time), "plain");
      assertLimits(row, curve(row, ConfidenceTransform.LOG_LOG).estimateAt(time), "logLog");
    }
  }

  private static void assertLimits(NamedCsvRecord row, Estimate estimate, String transform) {
    assertThat(estimate.interval().lower())
        .as(row.toString())
        .isCloseTo(Double.parseDouble(row.getField(transform + "Lower")), within(1e-8));
    assertThat(estimate.interval().upper())
        .as(row.toString())
        .isCloseTo(Double.parseDouble(row.getField(transform + "Upper")), within(1e-8));
  }

  /** R looks limits up by size and may answer with a later time where a curve of limits rises; see SurvivalCurve. */
  @Test
  void quantilesAreThoseOfRWhereTheLimitsFall() {
    int compared = 0;
    for (NamedCsvRecord row : CoxSample.rows("golden/cox-curve-quantiles.csv")) {
      PredictedSurvival curve = curve(row, ConfidenceTransform.valueOf(row.getField("transform")));
      TimeQuantile quantile = curve.quantile(Double.parseDouble(row.getField("probability")));
      assertThat(quantile.time()).as(row.toString()).isEqualTo(time(row, "quantile"));
      if (falls(curve.lower()) && falls(curve.upper())) {
        assertThat(quantile.lower()).as(row.toString()).isEqualTo(time(row, "lower"));
        assertThat(quantile.upper()).as(row.toString()).isEqualTo(time(row, "upper"));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(200);
  }

  private static boolean falls(ImmutableDoubleArray limits) {
    for (int i = 1; i < limits.length(); i++) {
      if (limits.get(i) > limits.get(i - 1)) {
        return false;
      }
    }
    return true;
  }

  private static OptionalDouble time(NamedCsvRecord row, String column) {
    String text = row.getField(column);
    return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
  }

  @Test
  void averagesMeansAndDifferencesAreThoseOfTheirDefinition() {
    ImmutableMap<String, CoxFit> cases = ImmutableMap.of(
        "lung", fit("lung/efron"),
        "veteran", fit("veteran/efron"),
        "late-entry-strata/efron", fit("late-entry-strata/efron/strata"),
        "late-entry-strata/breslow", fit("late-entry-strata/breslow/strata"),
        "weights-sampling", named("weights-sampling", "x", "z"),
        "offset", named("offset", "x"));
    for (NamedCsvRecord row : CoxSample.rows("golden/cox-standardized.csv")) {
      CoxFit fit = Objects.requireNonNull(cases.get(row.getField("case")));
      double at = Double.parseDouble(row.getField("at"));
      boolean mean = row.getField("quantity").equals("restrictedMean");
      List<String> names = Splitter.on('-').splitToList(row.getField("curve"));
      PredictedSurvival curve = named(fit, names.get(0));
      Estimate found;
      if (names.size() == 1) {
        found = mean ? curve.restrictedMean(at).mean() : curve.estimateAt(at);
      } else {
        PredictedSurvival other = named(fit, names.get(1));
        found = mean ? curve.restrictedMeanDifference(other, at) : curve.differenceAt(other, at);
      }
      assertThat(found.value())
          .as(row.toString())
          .isCloseTo(Double.parseDouble(row.getField("value")), withinPercentage(1e-6));
      assertThat(found.standardError())
          .as(row.toString())
          .isCloseTo(Double.parseDouble(row.getField("standardError")), withinPercentage(1e-4));
    }
  }

  private static CoxFit named(String sample, String... covariates) {
    CoxSample of = CoxSample.named(sample);
    return CoxModel.withDefaults().fit(of.data(), of.covariatesAndOffset(List.of(covariates)));
  }

  private static PredictedSurvival named(CoxFit fit, String curve) {
    return switch (curve.toLowerCase(Locale.ROOT)) {
      case "first" -> fit.at(CovariateProfile.of("age", 74).with("sex", 1).with("ph.ecog", 1));
      case "second" -> fit.at(CovariateProfile.of("age", 63).with("sex", 2).with("ph.ecog", 0));
      case "one" -> fit.at(CovariateProfile.of("x", 0.5).with("z", 1));
      case "0" -> fit.at(CovariateProfile.of("x", 0.5));
      case "2" -> fit.at(CovariateProfile.of("x", 0.5).withOffset(2));
      case "sample" -> fit.standardized();
      default -> Objects.requireNonNull(fit.standardizedBy("celltype").get(curve));
    };
  }
}
