package dev.notochord.survival.covariate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@PropertyDefaults(tries = 100, edgeCases = EdgeCasesMode.NONE)
class RestrictedCubicSplineTest {
  /** Knots 0, 1 and 3: (x)+^3 - (x-1)+^3 3/2 + (x-3)+^3 1/2 over 9. */
  @Test
  void agreesWithTheFormulaByHand() {
    RestrictedCubicSpline spline = RestrictedCubicSpline.at(0, 1, 3);
    assertThat(spline.columns()).isEqualTo(2);
    assertThat(spline.columnNames("age")).containsExactly("age", "age'");
    assertThat(spline.value(-2, 1)).isZero();
    assertThat(spline.value(-2, 0)).isEqualTo(-2);
    assertThat(spline.value(1, 1)).isCloseTo(1.0 / 9, within(1e-16));
    assertThat(spline.value(2, 1)).isCloseTo((8 - (1 * 3 / 2.0)) / 9, within(1e-15));
    assertThat(spline.value(3, 1)).isCloseTo((27 - (8 * 3 / 2.0)) / 9, within(1e-15));
    assertThat(spline.value(5, 1))
        .isCloseTo((125 - (64 * 3 / 2.0) + (8 * 1 / 2.0)) / 9, within(1e-14));
    assertThat(spline.value(Double.NaN, 1)).isNaN();
    assertThat(spline).hasToString("restricted cubic spline with knots at [0.0, 1.0, 3.0]");
  }

  @Test
  void isExactFarBeyondTheLastKnotWhereCubesWouldCancel() {
    RestrictedCubicSpline spline = RestrictedCubicSpline.at(0, 1, 3);
    // 3 * 1 * (3 (x - 3) + 3 + 2) / 9 with x = 1e9 + 3
    assertThat(spline.value(1e9 + 3, 1)).isCloseTo((3e9 + 5) / 3, within(1e-6));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-300, 1e-150, 1e150, 1e300})
  void doesNotDependOnTheUnit(double unit) {
    RestrictedCubicSpline spline = RestrictedCubicSpline.at(0, unit, 3 * unit);
    assertThat(spline.value(2 * unit, 1) / unit).isCloseTo(6.5 / 9, within(1e-14));
    assertThat(spline.value(5 * unit, 1) / unit).isCloseTo(33.0 / 9, within(1e-14));
  }

  @Test
  void aMiddleKnotIsTheMedian() {
    RestrictedCubicSpline spline = (RestrictedCubicSpline)
        RestrictedCubicSpline.withKnots(7).settled("x", new double[] {3, 9, 1, 7, 5, 11, 13});
    assertThat(spline.knots().get(3)).isEqualTo(7);
    assertThat(spline.knotCount()).isEqualTo(7);
  }

  @Test
  void quantilesThatCoincideAreAnErrorThatNamesThem() {
    double[] fewValues = {1, 1, 1, 1, 1, 1, 2, 3};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Covariates.builder()
            .numeric("score", fewValues, RestrictedCubicSpline.withKnots(3))
            .build())
        .withMessageContaining("'score'")
        .withMessageContaining("[1.0, 1.0, ");
  }

  @Test
  void knotsThatDoNotIncreaseAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> RestrictedCubicSpline.withKnots(2));
    assertThatIllegalArgumentException().isThrownBy(() -> RestrictedCubicSpline.withKnots(8));
    assertThatIllegalArgumentException().isThrownBy(() -> RestrictedCubicSpline.at(1, 2));
    assertThatIllegalArgumentException().isThrownBy(RestrictedCubicSpline::at);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RestrictedCubicSpline.at(1, 2, 2))
        .withMessageContaining("[1.0, 2.0, 2.0]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RestrictedCubicSpline.at(1, Double.NaN, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RestrictedCubicSpline.at(-1e308, 0, 1e308));
  }

  @Provide
  Arbitrary<double[]> knots() {
    return Arbitraries.doubles()
        .between(1, 5)
        .array(double[].class)
        .ofMinSize(3)
        .ofMaxSize(7)
        .map(gaps -> {
          double[] knots = new double[gaps.length];
          double at = -10;
          for (int k = 0; k < knots.length; k++) {
            at += gaps[k];
            knots[k] = at;
          }
          return knots;
        });
  }

  @Property
  void isALineBeyondTheOuterKnots(@ForAll("knots") double[] knots) {
    RestrictedCubicSpline spline = RestrictedCubicSpline.at(knots);
    double last = knots[knots.length - 1];
    for (int column = 1; column < spline.columns(); column++) {
      assertThat(spline.value(knots[0] - 3, column)).isZero();
      assertThat(spline.value(knots[0], column)).isZero();
      double near = spline.value(last + 1, column) - spline.value(last, column);
      double far = spline.value(last + 100, column) - spline.value(last + 99, column);
      assertThat(far).isCloseTo(near, within(1e-10 * (1 + Math.abs(near))));
    }
  }

  @Property
  void hasTwoContinuousDerivativesAtEveryKnot(@ForAll("knots") double[] knots) {
    RestrictedCubicSpline spline = RestrictedCubicSpline.at(knots);
    double width = knots[knots.length - 1] - knots[0];
    double step = 1e-4;
    // third derivatives are at most 6 / width^2 times 1 + width / 1
    double third = 6 * (1 + width) / (width * width);
    for (int column = 1; column < spline.columns(); column++) {
      for (double knot : knots) {
        double at = spline.value(knot, column);
        double left = spline.value(knot - step, column);
        double right = spline.value(knot + step, column);
        double leftTwice = spline.value(knot - (2 * step), column);
        double rightTwice = spline.value(knot + (2 * step), column);
        double before = (leftTwice - (2 * left) + at) / (step * step);
        double after = (rightTwice - (2 * right) + at) / (step * step);
        assertThat(at - left).isCloseTo(right - at, within(1e-7 * (1 + width)));
        assertThat(before).isCloseTo(after, within((4 * step * third) + 1e-5));
      }
    }
  }
}
