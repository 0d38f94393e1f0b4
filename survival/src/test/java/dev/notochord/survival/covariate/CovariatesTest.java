package dev.notochord.survival.covariate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.Groups;
import dev.notochord.survival.MissingPolicy;
import dev.notochord.survival.MissingRow;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CovariatesTest {
  private static final double NAN = Double.NaN;
  private static final List<String> SEX = List.of("m", "f", "f", "m");
  private static final double[] AGE = {50, 60, 70, 41};

  private static void assertRefused(ThrowingCallable call, String... parts) {
    assertThatIllegalArgumentException()
        .isThrownBy(call)
        .satisfies(error -> assertThat(error.getMessage()).contains(parts));
  }

  private static double[] row(Covariates covariates, int row) {
    double[] target = new double[covariates.columns()];
    covariates.copyRow(row, target, 0);
    return target;
  }

  @Test
  void termsStandInTheOrderOfTheCalls() {
    Covariates covariates = Covariates.builder()
        .numeric("age", AGE, Polynomial.ofDegree(2))
        .factor("sex", SEX, "m")
        .interaction("age", "sex")
        .numeric("x", new double[] {1, 2, 3, 4})
        .build();
    CovariateDesign design = covariates.design();

    assertThat(design.columnNames())
        .containsExactly("age", "age^2", "sexf", "age:sexf", "age^2:sexf", "x");
    assertThat(design.terms())
        .containsExactly(
            new Term("age", TermKind.POLYNOMIAL, ImmutableList.of("age"), 0, 2),
            new Term("sex", TermKind.FACTOR, ImmutableList.of("sex"), 2, 1),
            new Term("age:sex", TermKind.INTERACTION, ImmutableList.of("age", "sex"), 3, 2),
            new Term("x", TermKind.NUMERIC, ImmutableList.of("x"), 5, 1));
    assertThat(design.term("age:sex").endColumn()).isEqualTo(5);
    assertThat(design.variables()).containsExactly("age", "sex", "x");
    assertThat(row(covariates, 0)).containsExactly(50, 2500, 0, 0, 0, 1);
    assertThat(row(covariates, 2)).containsExactly(70, 4900, 1, 70, 4900, 3);
    assertThat(covariates.column(4)).containsExactly(0, 3600, 4900, 0);
    assertThat(covariates.mean(0)).isEqualTo((50 + 60 + 70 + 41) / 4.0);
    assertThat(covariates)
        .hasToString(
            "covariates of 4 rows: age (polynomial of degree 2) + sex (factor [m, f]) + age:sex + x");
    assertThat(design.term("age:sex")).hasToString("age:sex (interaction, columns 3 to 4)");
  }

  @Test
  void aRowIsWrittenWhereItIsAskedFor() {
    double[] target = {9, 9, 9, 9};
    Covariates.ofRows(List.of("a", "b"), new double[][] {{1, 2}, {3, 4}}).copyRow(1, target, 1);
    assertThat(target).containsExactly(9, 3, 4, 9);
  }

  @Test
  void rowsAndColumnsGiveTheSame() {
    Covariates byColumn =
        Covariates.ofColumns(List.of("a", "b"), new double[] {1, 3}, new double[] {2, 4});
    Covariates byRow = Covariates.ofRows(List.of("a", "b"), new double[][] {{1, 2}, {3, 4}});
    for (int i = 0; i < 2; i++) {
      assertThat(row(byColumn, i)).containsExactly(row(byRow, i));
    }
    assertRefused(
        () -> Covariates.ofRows(List.of("a", "b"), new double[][] {{1, 2}, {3}}),
        "row 1",
        "[a, b]");
    assertRefused(() -> Covariates.ofColumns(List.of("a", "b"), AGE), "1 columns", "[a, b]");
  }

  @Test
  void valuesAreCopied() {
    double[] age = AGE.clone();
    Covariates covariates = Covariates.of("age", age);
    age[0] = 0;
    covariates.column(0)[1] = 0;
    assertThat(covariates.column(0)).containsExactly(AGE);
  }

  @Test
  void levelsAreInTheOrderOfGroupsWithTheReferenceFirst() {
    Groups grades = Groups.of("10", "2", "1", "2");
    assertThat(Covariates.of("grade", grades).design().levels("grade"))
        .containsExactly("1", "2", "10");
    CovariateDesign relevelled =
        Covariates.builder().factor("grade", grades, "10").build().design();
    assertThat(relevelled.levels("grade")).containsExactly("10", "1", "2");
    assertThat(relevelled.reference("grade")).isEqualTo("10");
    assertThat(relevelled.columnNames()).containsExactly("grade1", "grade2");
    assertThat(Covariates.builder()
            .factor("grade", List.of("10", "2", "1", "2"), "10")
            .build()
            .column(1))
        .containsExactly(0, 1, 0, 1);
  }

  @Test
  void aModelMayHaveNoCovariates() {
    Covariates none = Covariates.none(3);
    assertThat(none.rows()).isEqualTo(3);
    assertThat(none.columns()).isZero();
    assertThat(none.design().terms()).isEmpty();
    assertThat(none.strata()).isEmpty();
    assertThat(none.hasOffset()).isFalse();
    assertThat(none.offset(2)).isZero();
    assertThat(none.design().row(CovariateProfile.none())).isEmpty();
    assertThat(none).hasToString("covariates of 3 rows: no covariates");
    assertRefused(() -> Covariates.none(0), "0 rows");
    assertThatThrownBy(() -> none.isComplete(3)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void strataCombine() {
    Covariates covariates = Covariates.builder()
        .strata("centre", List.of("10", "2", "2", "10"))
        .strata("stage", List.of("II", "I", "II", "II"))
        .offset(new double[] {0.5, 0, -1, 2})
        .build();
    CovariateDesign design = covariates.design();

    assertThat(covariates.columns()).isZero();
    assertThat(design.strata())
        .containsExactly("centre=2, stage=I", "centre=2, stage=II", "centre=10, stage=II");
    assertThat(design.strataVariables()).containsExactly("centre", "stage");
    assertThat(design.levels("centre")).containsExactly("2", "10");
    Groups strata = covariates.strata().orElseThrow();
    assertThat(strata.names().get(strata.code(3))).isEqualTo("centre=10, stage=II");
    assertThat(covariates.hasOffset()).isTrue();
    assertThat(covariates.offset(2)).isEqualTo(-1);
    assertThat(covariates.profile(1)).hasToString("centre=2, stage=I");
    assertThat(design.stratum(covariates.profile(0))).hasValue("centre=10, stage=II");
    assertThat(design).hasToString("no covariates, strata " + design.strata());
  }

  @Test
  void strataWhoseNamesWouldBeTheSameAreRefused() {
    assertRefused(
        () -> Covariates.builder()
            .strata("a", List.of("1, b=2", "1"))
            .strata("b", List.of("3", "2, b=3"))
            .build(),
        "two strata");
  }

  @Test
  void missingValuesAreAnErrorThatNamesThePlace() {
    List<@Nullable String> labels = Arrays.asList("m", "f", null, "m");
    assertRefused(
        () -> Covariates.of("age", 1, 2, NAN),
        "covariates: age[2] is NaN, expected a finite number, or the policy DROP_ROWS");
    assertRefused(
        () -> Covariates.builder().factor("sex", labels).build(), "sex[2] is missing, expected");
    assertRefused(
        () -> Covariates.builder().strata("centre", List.of("1", " ")).build(), "centre[1]");
    assertRefused(() -> Covariates.builder().offset(new double[] {0, NAN}).build(), "offset[1]");
  }

  @Test
  void incompleteRowsAreListedAndMakeNoLevelKnotOrStratum() {
    Covariates covariates = Covariates.builder()
        .numeric("age", new double[] {1, 2, NAN, 4, 900}, RestrictedCubicSpline.withKnots(3))
        .factor("sex", Arrays.asList("m", "f", "other", "m", null))
        .strata("centre", List.of("1", "1", "2", "1", "3"))
        .with(MissingPolicy.DROP_ROWS)
        .build();

    assertThat(covariates.missing())
        .containsExactly(new MissingRow(2, "age"), new MissingRow(4, "sex"));
    assertThat(covariates.isComplete(2)).isFalse();
    assertThat(covariates.isComplete(3)).isTrue();
    assertThat(covariates.design().levels("sex")).containsExactly("f", "m");
    assertThat(covariates.design().strata()).containsExactly("centre=1");
    RestrictedCubicSpline spline = (RestrictedCubicSpline) covariates.design().form("age");
    assertThat(spline.knots().asList()).containsExactly(0.8 * 1 + 0.2 * 2, 2.0, 0.2 * 2 + 0.8 * 4);
    assertThat(row(covariates, 2)).containsExactly(NAN, NAN, NAN);
    assertThat(row(covariates, 4)[2]).isNaN();
    assertThat(covariates.mean(0)).isEqualTo(7.0 / 3);
    assertThat(covariates.strata().orElseThrow().names()).contains("centre=1", "(missing)");
    assertRefused(() -> covariates.profile(2), "row 2 is incomplete");

    Covariates selected = covariates.select(4, 1, 4);
    assertThat(selected.missing())
        .containsExactly(new MissingRow(0, "sex"), new MissingRow(2, "sex"));
    assertThat(selected.rows()).isEqualTo(3);
  }

  @Test
  void dataWithoutACompleteRowAreRefused() {
    assertRefused(
        () -> Covariates.builder()
            .numeric("a", new double[] {NAN, 1})
            .numeric("b", new double[] {1, NAN})
            .with(MissingPolicy.DROP_ROWS)
            .build(),
        "no row is complete",
        "2");
  }

  @Test
  void selectionKeepsLevelsAndStrataThatItLacks() {
    Covariates all = Covariates.builder()
        .factor("sex", SEX)
        .strata("centre", List.of("1", "2", "3", "1"))
        .offset(new double[] {1, 2, 3, 4})
        .build();
    Covariates men = all.select(3, 0, 0);

    assertThat(men.design()).isSameAs(all.design());
    assertThat(men.column(0)).containsExactly(1, 1, 1);
    assertThat(men.offset(0)).isEqualTo(4);
    assertThat(men.strata().orElseThrow().names()).containsExactly("centre=1");
    assertThat(men.profile(0)).hasToString("sex=m, centre=1, offset=4.0");
    assertRefused(all::select, "no rows");
    assertThatThrownBy(() -> all.select(4)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void whatCannotBeADesignIsRefused() {
    CovariatesBuilder sex = Covariates.builder().factor("sex", SEX);
    assertRefused(() -> Covariates.builder().build(), "nothing declared");
    assertRefused(() -> Covariates.builder().numeric("a", new double[0]), "'a' has no values");
    assertRefused(() -> sex.numeric("age", new double[3]), "'age' has 3 values", "4");
    assertRefused(() -> sex.offset(new double[5]), "'offset' has 5 values");
    assertRefused(() -> sex.numeric("sex", AGE), "'sex' is there already");
    assertRefused(() -> sex.strata("sex", SEX), "'sex' is there already");
    assertRefused(() -> sex.numeric(" ", AGE), "name is ' '");
    assertRefused(() -> sex.interaction("sex", "age"), "'age'", "[sex]");
    assertRefused(() -> sex.interaction("sex", "sex"), "different");
    assertRefused(() -> Covariates.of("age", 1, Double.NEGATIVE_INFINITY), "age[1] is -Infinity");
    assertRefused(
        () -> Covariates.builder().factor("sex", SEX, "x").build(), "'x'", "one of [f, m]");
    assertRefused(() -> Covariates.of("sex", Groups.of("f", "f")), "one level 'f'");
    assertRefused(
        () -> Covariates.builder().factor("sex", SEX).numeric("sexm", AGE).build(),
        "two columns are named 'sexm'");
    CovariatesBuilder two = Covariates.builder().numeric("a", AGE).numeric("b", AGE);
    two.interaction("a", "b");
    assertRefused(() -> two.interaction("b", "a"), "[b, a] is there already");
  }

  @Test
  void powersAndProductsThatOverflowAreRefused() {
    double[] large = {1, 1e200, 2, 3};
    assertRefused(
        () -> Covariates.builder().numeric("a", large, Polynomial.ofDegree(2)).build(),
        "a^2[1] is Infinity");
    assertRefused(
        () -> Covariates.builder()
            .numeric("a", large)
            .numeric("b", large)
            .interaction("a", "b")
            .build(),
        "a:b[1] is Infinity");
    assertRefused(() -> Polynomial.ofDegree(0), "degree is 0");
    assertRefused(() -> Polynomial.ofDegree(10), "degree is 10");
  }
}
