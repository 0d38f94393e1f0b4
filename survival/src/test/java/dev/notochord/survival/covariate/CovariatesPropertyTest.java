package dev.notochord.survival.covariate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.Groups;
import dev.notochord.survival.MissingPolicy;
import dev.notochord.survival.MissingRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

@PropertyDefaults(tries = 150, edgeCases = EdgeCasesMode.NONE)
class CovariatesPropertyTest {
  /** What was measured of one subject; a blank label is missing. */
  record Measured(double age, double size, String sex, String site, String centre, double offset) {
    boolean isComplete() {
      return !Double.isNaN(age)
          && !Double.isNaN(size)
          && !Double.isNaN(offset)
          && !sex.isBlank()
          && !site.isBlank()
          && !centre.isBlank();
    }

    CovariateProfile profile() {
      return CovariateProfile.of("age", age)
          .with("size", size)
          .with("sex", sex)
          .with("site", site)
          .with("centre", centre)
          .withOffset(offset);
    }
  }

  private static Arbitrary<Double> numbers() {
    return Arbitraries.frequencyOf(
        Tuple.of(15, Arbitraries.doubles().between(-100, 100)),
        Tuple.of(1, Arbitraries.just(Double.NaN)));
  }

  private static Arbitrary<String> labels(String... labels) {
    return Arbitraries.frequencyOf(
        Tuple.of(15, Arbitraries.of(labels)), Tuple.of(1, Arbitraries.of("", " ")));
  }

  @Provide
  Arbitrary<List<Measured>> measured() {
    return Combinators.combine(
            numbers(),
            numbers(),
            labels("m", "f"),
            labels("1", "2", "10", "3"),
            labels("x", "y", "z"),
            numbers())
        .as(Measured::new)
        .list()
        .ofMaxSize(25)
        .map(CovariatesPropertyTest::withTwoLevels);
  }

  private static List<Measured> withTwoLevels(List<Measured> some) {
    return ImmutableList.<Measured>builder()
        .addAll(some)
        .add(new Measured(1, 2, "m", "1", "x", 0))
        .add(new Measured(3, 4, "f", "2", "y", 1))
        .build();
  }

  private static Covariates covariates(List<Measured> rows) {
    return Covariates.builder()
        .numeric(
            "age",
            rows.stream().mapToDouble(Measured::age).toArray(),
            RestrictedCubicSpline.at(-50, -3, 10, 40))
        .numeric(
            "size", rows.stream().mapToDouble(Measured::size).toArray(), Polynomial.ofDegree(3))
        .factor("sex", rows.stream().map(Measured::sex).toList(), "m")
        .factor("site", rows.stream().map(Measured::site).toList())
        .interaction("age", "sex")
        .interaction("size", "site")
        .interaction("age", "sex", "site")
        .strata("centre", rows.stream().map(Measured::centre).toList())
        .offset(rows.stream().mapToDouble(Measured::offset).toArray())
        .with(MissingPolicy.DROP_ROWS)
        .build();
  }

  private static double[] row(Covariates covariates, int row) {
    double[] columns = new double[covariates.columns()];
    covariates.copyRow(row, columns, 0);
    return columns;
  }

  private static int[] complete(List<Measured> rows) {
    return IntStream.range(0, rows.size()).filter(i -> rows.get(i).isComplete()).toArray();
  }

  @Property
  void aProfileOfWhatWasMeasuredIsExactlyItsRow(@ForAll("measured") List<Measured> rows) {
    Covariates covariates = covariates(rows);
    CovariateDesign design = covariates.design();
    Groups strata = covariates.strata().orElseThrow();
    for (int i : complete(rows)) {
      CovariateProfile profile = rows.get(i).profile();
      assertThat(design.row(profile)).containsExactly(row(covariates, i));
      assertThat(design.row(covariates.profile(i))).containsExactly(row(covariates, i));
      assertThat(covariates.profile(i)).hasToString(profile.toString());
      assertThat(design.stratum(profile)).hasValue(strata.names().get(strata.code(i)));
      assertThat(profile.offset()).isEqualTo(covariates.offset(i));
    }
  }

  @Property
  void exactlyTheIncompleteRowsAreMissing(@ForAll("measured") List<Measured> rows) {
    Covariates covariates = covariates(rows);
    assertThat(covariates.missing().stream().map(MissingRow::row))
        .containsExactlyElementsOf(IntStream.range(0, rows.size())
            .filter(i -> !rows.get(i).isComplete())
            .boxed()
            .toList());
    for (int i = 0; i < rows.size(); i++) {
      assertThat(covariates.isComplete(i)).isEqualTo(rows.get(i).isComplete());
    }
    assertThat(covariates.design().levels("site"))
        .containsExactlyElementsOf(Groups.of(
                IntStream.of(complete(rows)).mapToObj(i -> rows.get(i).site()).toList())
            .names());
  }

  @Property
  void incompleteRowsChangeNothingForTheOthers(@ForAll("measured") List<Measured> rows) {
    int[] complete = complete(rows);
    Covariates all = covariates(rows);
    Covariates only = covariates(IntStream.of(complete).mapToObj(rows::get).toList());
    assertThat(only.design()).hasToString(all.design().toString());
    for (int i = 0; i < complete.length; i++) {
      assertThat(row(only, i)).containsExactly(row(all, complete[i]));
    }
    for (int column = 0; column < all.columns(); column++) {
      assertThat(only.mean(column)).isEqualTo(all.mean(column));
    }
  }

  @Property
  void theOrderOfTheRowsDoesNotMatter(@ForAll("measured") List<Measured> rows, @ForAll long seed) {
    List<Integer> order =
        new ArrayList<>(IntStream.range(0, rows.size()).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    int[] places = order.stream().mapToInt(Integer::intValue).toArray();
    Covariates original = covariates(rows);
    Covariates shuffled = covariates(order.stream().map(rows::get).toList());
    Covariates selected = original.select(places);

    assertThat(shuffled.design()).hasToString(original.design().toString());
    assertThat(selected.missing()).isEqualTo(shuffled.missing());
    for (int i = 0; i < places.length; i++) {
      assertThat(row(shuffled, i)).containsExactly(row(original, places[i]));
      assertThat(row(selected, i)).containsExactly(row(original, places[i]));
      assertThat(Double.valueOf(selected.offset(i)))
          .isEqualTo(Double.valueOf(original.offset(places[i])));
      assertThat(selected.strata().orElseThrow().code(i))
          .isEqualTo(original.strata().orElseThrow().code(places[i]));
    }
  }

  @Property
  void anInteractionHasAllProductsOfTheColumnsOfItsVariables(
      @ForAll("measured") List<Measured> rows) {
    Covariates covariates = covariates(rows);
    CovariateDesign design = covariates.design();
    for (int i : complete(rows)) {
      double[] row = row(covariates, i);
      int column = design.term("age:sex:site").firstColumn();
      for (int site = 0; site < design.term("site").columns(); site++) {
        for (int age = 0; age < design.term("age").columns(); age++) {
          double product = row[design.term("age").firstColumn() + age]
              * row[design.term("sex").firstColumn()]
              * row[design.term("site").firstColumn() + site];
          assertThat(row[column++]).isEqualTo(product);
        }
      }
      assertThat(column).isEqualTo(design.term("age:sex:site").endColumn());
    }
  }

  @Property
  void columnsOfAPolynomialArePowersAndThoseOfAFactorIndicators(
      @ForAll("measured") List<Measured> rows) {
    Covariates covariates = covariates(rows);
    CovariateDesign design = covariates.design();
    for (int i : complete(rows)) {
      Measured measured = rows.get(i);
      for (int power = 1; power <= 3; power++) {
        double expected = Math.pow(measured.size(), power);
        assertThat(covariates.value(i, design.term("size").firstColumn() + power - 1))
            .isCloseTo(expected, within(1e-15 * Math.abs(expected)));
      }
      List<String> sites = design.levels("site");
      for (int level = 1; level < sites.size(); level++) {
        assertThat(covariates.value(i, design.term("site").firstColumn() + level - 1))
            .isEqualTo(measured.site().equals(sites.get(level)) ? 1 : 0);
      }
    }
  }

  @Property
  void aColumnAskedForAloneIsThatOfTheRows(@ForAll("measured") List<Measured> rows) {
    Covariates covariates = covariates(rows);
    for (int column = 0; column < covariates.columns(); column++) {
      int asked = column;
      assertThat(covariates.column(column))
          .containsExactly(IntStream.range(0, rows.size())
              .mapToDouble(i -> row(covariates, i)[asked])
              .toArray());
    }
  }
}
