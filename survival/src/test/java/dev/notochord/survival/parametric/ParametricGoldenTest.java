package dev.notochord.survival.parametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.IntervalCensoredData;
import dev.notochord.survival.Samples;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import dev.notochord.survival.covariate.CovariateProfile;
import dev.notochord.survival.covariate.Covariates;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ParametricGoldenTest {
  private static final ImmutableMap<String, ParametricModel> FAMILIES = ImmutableMap.of(
      "exponential", ParametricModel.exponential(),
      "Weibull", ParametricModel.weibull(),
      "log-normal", ParametricModel.logNormal(),
      "log-logistic", ParametricModel.logLogistic(),
      "gamma", ParametricModel.gamma(),
      "generalized gamma", ParametricModel.generalizedGamma());

  @Test
  void agreesWithTheLikelihoodMaximizedInR() {
    Map<String, List<NamedCsvRecord>> models = Samples.rows("golden/parametric-fits.csv").stream()
        .collect(Collectors.groupingBy(
            row -> row.getField("model") + "/" + row.getField("family"),
            TreeMap::new,
            Collectors.toList()));
    assertThat(models).hasSizeGreaterThan(40);
    models.forEach((name, rows) -> {
      NamedCsvRecord first = rows.get(0);
      ParametricFit fit = fit(first.getField("model"), family(first));
      assertThat(fit.status()).as(name).isEqualTo(ParametricStatus.CONVERGED);
      assertClose(fit.logLikelihood(), Samples.number(first, "log_likelihood"), 1e-11, name);
      assertClose(
          fit.nullLogLikelihood(), Samples.number(first, "null_log_likelihood"), 1e-11, name);
      assertThat(fit.names())
          .containsExactlyElementsOf(
              rows.stream().map(row -> row.getField("name")).toList());
      for (NamedCsvRecord row : rows) {
        Estimate estimate = fit.coefficient(row.getField("name")).estimate();
        double error = Samples.number(row, "standard_error");
        // R's own rounding: a part of the standard error where the estimate is near 0.
        assertThat(estimate.value())
            .as(name + " " + row.getField("name"))
            .isCloseTo(
                Samples.number(row, "estimate"),
                within(1e-8 * Math.abs(estimate.value()) + 1e-9 * error));
        assertClose(estimate.standardError(), error, 1e-6, name + " " + row.getField("name"));
      }
    });
  }

  @Test
  void predictionsAgreeWithTheDeltaMethodInR() {
    List<NamedCsvRecord> rows = Samples.rows("golden/parametric-predictions.csv");
    assertThat(rows).hasSizeGreaterThan(40);
    for (NamedCsvRecord row : rows) {
      ParametricPrediction man = fit("lung", family(row))
          .at(CovariateProfile.of("age", 60).with("sex", 1).with("ph.ecog", 1));
      double at = Samples.number(row, "at");
      Estimate estimate = switch (row.getField("what")) {
        case "survival" -> man.survival(at);
        case "conditional" -> man.survival(at, 100);
        case "hazard" -> man.hazard(at);
        case "density" -> man.density(at);
        case "quantile" -> man.quantile(at);
        case "restricted_mean" -> man.restrictedMean(at);
        default -> throw new AssertionError(row.getField("what"));
      };
      String name = row.getField("family") + " " + row.getField("what");
      assertClose(estimate.value(), Samples.number(row, "value"), 1e-8, name);
      // The derivative of the density nearly vanishes for the exponential: there R's differences
      // are in the eighth digit.
      assertThat(estimate.standardError())
          .as(name + " se")
          .isCloseTo(
              Samples.number(row, "standard_error"),
              within(1e-6 * estimate.standardError() + 1e-8 * estimate.value()));
    }
  }

  private static ParametricFit fit(String model, ParametricModel family) {
    switch (model) {
      case "lung", "lung_scale_by_sex" -> {
        List<NamedCsvRecord> rows = Samples.rows("cox/lung.csv");
        ParametricModel chosen = model.equals("lung")
            ? family
            : family.withCovariatesOn(
                family.familyName().equals("gamma") ? "log(shape)" : "log(sigma)", "sex");
        return chosen.fit(rightCensored(rows), covariates(rows, "age", "sex", "ph.ecog"));
      }
      case "lung_mixed" -> {
        List<NamedCsvRecord> rows = Samples.rows("cox/lung.csv");
        double[] right = column(rows, "stop");
        double[] left = right.clone();
        double[] event = column(rows, "event");
        for (int i = 0; i < left.length; i++) {
          int number = (i + 1) % 4;
          if (event[i] == 0) {
            right[i] = Double.POSITIVE_INFINITY;
          } else if (number == 0) {
            left[i] = 0;
          } else if (number == 1) {
            left[i] = 0.8 * left[i];
          }
        }
        return family.fit(
            IntervalCensoredData.of(left, right), covariates(rows, "age", "sex", "ph.ecog"));
      }
      case "cosmesis" -> {
        List<NamedCsvRecord> rows = Samples.rows("textbook/textbook_breast_cosmesis.csv");
        double[] right = rows.stream()
            .mapToDouble(row -> row.getField("right_months").isEmpty()
                ? Double.POSITIVE_INFINITY
                : Samples.number(row, "right_months"))
            .toArray();
        double[] arm = rows.stream()
            .mapToDouble(row -> row.getField("group").equals("radiotherapy") ? 0 : 1)
            .toArray();
        return family.fit(
            IntervalCensoredData.of(column(rows, "left_months"), right),
            Covariates.of("chemo", arm));
      }
      case "kidney" -> {
        List<NamedCsvRecord> rows = Samples.rows("cox/kidney.csv");
        return family.fit(
            rightCensored(rows).withClusters(clusters(rows)), covariates(rows, "age", "sex"));
      }
      case "frequencies" -> {
        List<NamedCsvRecord> rows = Samples.rows("cox/weights-frequency.csv");
        return family.fit(
            rightCensored(rows).withWeights(column(rows, "weight"), WeightKind.FREQUENCY),
            covariates(rows, "x"));
      }
      case "sampling" -> {
        List<NamedCsvRecord> rows = Samples.rows("cox/weights-sampling.csv");
        return family.fit(
            rightCensored(rows).withWeights(column(rows, "weight"), WeightKind.SAMPLING),
            covariates(rows, "x", "z"));
      }
      case "late_entry" -> {
        List<NamedCsvRecord> rows = Samples.rows("cox/weights-late-entry.csv");
        double[] event = column(rows, "event");
        int[] seen = new int[event.length];
        for (int i = 0; i < seen.length; i++) {
          seen[i] = (int) event[i];
        }
        return family.fit(
            SurvivalData.delayedEntry(column(rows, "start"), column(rows, "stop"), seen)
                .withWeights(column(rows, "weight"), WeightKind.SAMPLING)
                .withClusters(clusters(rows)),
            covariates(rows, "x", "z"));
      }
      default -> throw new AssertionError(model);
    }
  }

  private static ParametricModel family(NamedCsvRecord row) {
    return Objects.requireNonNull(FAMILIES.get(row.getField("family")));
  }

  private static SurvivalData rightCensored(List<NamedCsvRecord> rows) {
    return SurvivalData.rightCensored(
        column(rows, "stop"),
        rows.stream().mapToInt(row -> (int) Samples.number(row, "event")).toArray());
  }

  private static int[] clusters(List<NamedCsvRecord> rows) {
    return rows.stream().mapToInt(row -> (int) Samples.number(row, "cluster")).toArray();
  }

  private static Covariates covariates(List<NamedCsvRecord> rows, String... names) {
    double[][] columns = new double[names.length][];
    for (int c = 0; c < names.length; c++) {
      columns[c] = column(rows, names[c]);
    }
    return Covariates.ofColumns(List.of(names), columns);
  }

  private static double[] column(List<NamedCsvRecord> rows, String name) {
    return rows.stream().mapToDouble(row -> Samples.number(row, name)).toArray();
  }

  private static void assertClose(double value, double expected, double relative, String what) {
    assertThat(value).as(what).isCloseTo(expected, within(relative * Math.abs(expected)));
  }
}
