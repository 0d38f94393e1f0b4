package dev.notochord.survival.covariate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.Samples;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CovariatesGoldenTest {
  private static final List<NamedCsvRecord> VETERAN = Samples.rows("textbook/textbook_veteran.csv");

  private static double[] numbers(String field) {
    return VETERAN.stream().mapToDouble(row -> Samples.number(row, field)).toArray();
  }

  private static List<String> labels(String field) {
    return VETERAN.stream().map(row -> row.getField(field)).toList();
  }

  private static Covariates veteran(String design) {
    CovariatesBuilder builder = Covariates.builder();
    double[] age = numbers("age_years");
    switch (design) {
      case "main" ->
        builder
            .numeric("age", age)
            .factor("trt", labels("trt"))
            .factor("celltype", labels("celltype"), "squamous");
      case "numbers" ->
        builder.numeric("age", age).numeric("karno", numbers("karno")).interaction("age", "karno");
      case "mixed" ->
        builder
            .numeric("age", age)
            .factor("celltype", labels("celltype"), "squamous")
            .interaction("age", "celltype");
      case "factors" ->
        builder
            .factor("celltype", labels("celltype"), "squamous")
            .factor("trt", labels("trt"))
            .interaction("celltype", "trt");
      case "three" ->
        builder
            .factor("trt", labels("trt"))
            .factor("celltype", labels("celltype"), "squamous")
            .factor("prior", labels("prior"))
            .interaction("trt", "celltype")
            .interaction("trt", "prior")
            .interaction("celltype", "prior")
            .interaction("trt", "celltype", "prior");
      case "powers" ->
        builder
            .numeric("age", Arrays.stream(age).map(a -> a - 50).toArray(), Polynomial.ofDegree(3))
            .factor("celltype", labels("celltype"), "squamous")
            .interaction("age", "celltype");
      default -> throw new AssertionError(design);
    }
    return builder.build();
  }

  @Test
  void columnsAreThoseOfTheModelMatrixOfR() {
    Map<String, Covariates> designs = new HashMap<>();
    Set<String> columns = new HashSet<>();
    for (NamedCsvRecord row : Samples.rows("golden/design-columns.csv")) {
      String name = row.getField("design");
      Covariates covariates = designs.computeIfAbsent(name, CovariatesGoldenTest::veteran);
      int column = Integer.parseInt(row.getField("column"));
      columns.add(name + column);
      assertThat(covariates.design().columnNames().get(column)).isEqualTo(row.getField("name"));
      assertThat(covariates.value(Integer.parseInt(row.getField("row")), column))
          .as("%s", row)
          .isEqualTo(Samples.number(row, "value"));
    }
    assertThat(designs).hasSize(6);
    assertThat(columns)
        .hasSize(designs.values().stream().mapToInt(Covariates::columns).sum());
  }

  @Test
  void knotsAreQuantilesAndSplinesAreTheirFormula() {
    List<NamedCsvRecord> rows = Samples.rows("golden/cubic-splines.csv");
    assertThat(rows).hasSizeGreaterThan(800);
    Map<String, CovariateDesign> designs = new HashMap<>();
    for (NamedCsvRecord row : rows) {
      String variable = row.getField("variable");
      int count = Integer.parseInt(row.getField("knots"));
      CovariateDesign design = designs.computeIfAbsent(
          variable + count,
          key -> Covariates.builder()
              .numeric(
                  "x",
                  numbers(variable.equals("age") ? "age_years" : variable),
                  RestrictedCubicSpline.withKnots(count))
              .build()
              .design());
      double expected = Samples.number(row, "value");
      if (row.getField("quantity").equals("knot")) {
        RestrictedCubicSpline spline = (RestrictedCubicSpline) design.form("x");
        assertThat(spline.knots().get(Integer.parseInt(row.getField("a"))))
            .as("%s", row)
            .isCloseTo(expected, within(1e-14 * expected));
      } else {
        double[] columns = design.row(CovariateProfile.of("x", Samples.number(row, "a")));
        assertThat(columns).hasSize(count - 1);
        assertThat(columns[Integer.parseInt(row.getField("b"))])
            .as("%s", row)
            .isCloseTo(expected, within(1e-12 * (1 + Math.abs(expected))));
      }
    }
  }
}
