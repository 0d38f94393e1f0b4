package dev.notochord.survival.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.Samples;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NaturalSplineTest {
  private static final List<NamedCsvRecord> GOLDEN = Samples.rows("golden/natural-spline.csv");

  @Test
  void agreesWithALinearModelInR() {
    NaturalSpline spline = new NaturalSpline(column("x"), column("y"), column("weight"), true);
    assertThat(spline.degreesOfFreedom()).isEqualTo(4);
    for (NamedCsvRecord line : GOLDEN) {
      double x = Samples.number(line, "x");
      assertThat(spline.at(x)).isCloseTo(Samples.number(line, "fit"), within(1e-10));
      assertThat(spline.variance(x)).isCloseTo(Samples.number(line, "variance"), within(1e-10));
    }
  }

  /** Two points of weights 1 and 3 determine a line: the height at each has the variance of its own point. */
  @Test
  void aWeightCountsPointsOnlyIfItIsAFrequency() {
    double[] x = {0, 2};
    double[] y = {1, 5};
    double[] weight = {1, 3};
    NaturalSpline copies = new NaturalSpline(x, y, weight, true);
    NaturalSpline single = new NaturalSpline(x, y, weight, false);
    assertThat(copies.degreesOfFreedom()).isEqualTo(2);
    assertThat(copies.at(1)).isCloseTo(3, within(1e-12));
    assertThat(copies.variance(2)).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(single.variance(2)).isCloseTo(1, within(1e-12));
    assertThat(single.variance(1)).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void thirdsThatCoincideWithAnEndAreNoKnots() {
    double[] x = {0, 0, 0, 0, 1, 2};
    double[] ones = new double[6];
    Arrays.fill(ones, 1);
    NaturalSpline spline = new NaturalSpline(x, new double[] {1, 1, 1, 1, 3, 5}, ones, false);
    assertThat(spline.degreesOfFreedom()).isEqualTo(3);
    assertThat(spline.at(0.5)).isCloseTo(2, within(1e-12));
    assertThat(spline.at(2)).isCloseTo(5, within(1e-12));
  }

  private static double[] column(String name) {
    return GOLDEN.stream().mapToDouble(line -> Samples.number(line, name)).toArray();
  }
}
