package dev.notochord.survival.parametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class LifetimeFamilyDerivativesPropertyTest {
  /** A family at some parameters. */
  record Point(LifetimeFamily family, ImmutableDoubleArray parameters) {
    Derivatives cumulativeHazard(double time, int changed, double step) {
      Derivatives target = new Derivatives(family.parameters());
      family.cumulativeHazard(time, moved(changed, step), target);
      return target;
    }

    Derivatives logHazard(double time, int changed, double step) {
      Derivatives target = new Derivatives(family.parameters());
      family.logHazard(time, moved(changed, step), target);
      return target;
    }

    private double[] moved(int changed, double step) {
      double[] own = parameters.toArray();
      own[changed] += step;
      return own;
    }
  }

  @FunctionalInterface
  interface Side {
    Derivatives at(int changed, double step);
  }

  @Property(tries = 600)
  void theDerivativesAreTheSlopes(
      @ForAll("points") Point point, @ForAll @DoubleRange(min = 0.05, max = 12) double time) {
    checkSlopes(point, (changed, step) -> point.cumulativeHazard(time, changed, step));
    if (point.logHazard(time, 0, 0).value > Double.NEGATIVE_INFINITY) {
      checkSlopes(point, (changed, step) -> point.logHazard(time, changed, step));
    }
  }

  /** Compares with central differences of the fourth order. */
  private static void checkSlopes(Point point, Side side) {
    int size = point.family().parameters();
    double h = 1e-4;
    Derivatives middle = side.at(0, 0);
    for (int k = 0; k < size; k++) {
      Derivatives near = side.at(k, h);
      Derivatives nearBack = side.at(k, -h);
      Derivatives far = side.at(k, 2 * h);
      Derivatives farBack = side.at(k, -2 * h);
      if (Double.isInfinite(far.value) || Double.isInfinite(farBack.value)) {
        continue;
      }
      double slope = (8 * (near.value - nearBack.value) - (far.value - farBack.value)) / (12 * h);
      double scale = 1 + Math.abs(middle.value) + Math.abs(middle.first[k]);
      assertThat(middle.first[k]).isCloseTo(slope, within(1e-6 * scale));
      for (int j = 0; j < size; j++) {
        double second =
            (8 * (near.first[j] - nearBack.first[j]) - (far.first[j] - farBack.first[j]))
                / (12 * h);
        double size2 = 1 + Math.abs(middle.first[j]) + Math.abs(middle.second[k * size + j]);
        assertThat(middle.second[k * size + j]).isCloseTo(second, within(1e-6 * size2));
        assertThat(middle.second[k * size + j]).isEqualTo(middle.second[j * size + k]);
      }
    }
  }

  @Property(tries = 300)
  void theDistributionHasTheHazardsOfTheFamily(
      @ForAll("points") Point point, @ForAll @DoubleRange(min = 0.05, max = 12) double time) {
    SurvivalDistribution distribution = point.family().at(point.parameters().toArray());
    double cumulative = point.cumulativeHazard(time, 0, 0).value;
    assertThat(distribution.cumulativeHazard(time))
        .isCloseTo(cumulative, within(1e-12 * (1e-3 + cumulative)));
    double logHazard = point.logHazard(time, 0, 0).value;
    if (logHazard > -600) {
      // An event at a break point belongs to the piece that ends there; the hazard of a
      // distribution is that to its right.
      double before = Math.nextDown(time);
      assertThat(Math.log(distribution.hazard(before))).isCloseTo(logHazard, within(1e-9));
    }
  }

  @Provide
  Arbitrary<Point> points() {
    Arbitrary<Double> number = Arbitraries.doubles().between(-1.5, 1.5);
    Arbitrary<Double> shape = Arbitraries.doubles().between(-0.6, 0.6);
    Arbitrary<Point> gompertz = Combinators.combine(number, shape)
        .as((rate, growth) ->
            new Point(new GompertzFamily(), ImmutableDoubleArray.of(rate, growth)));
    Arbitrary<Point> pieces = number
        .array(double[].class)
        .ofSize(3)
        .map(own -> new Point(
            new PiecewiseExponentialFamily(
                ImmutableDoubleArray.of(0.5, 1.5, 4), new boolean[] {false, true, true, true}),
            ImmutableDoubleArray.copyOf(own)));
    return Arbitraries.oneOf(gompertz, pieces, splines(), cure(gompertz), cure(splines()));
  }

  private static Arbitrary<Point> splines() {
    return Combinators.combine(
            Arbitraries.of(SplineScale.values()),
            Arbitraries.integers().between(0, 3),
            Arbitraries.doubles().between(-1, 1),
            Arbitraries.doubles().between(0.3, 2),
            Arbitraries.doubles().between(-0.01, 0.01).array(double[].class).ofSize(3))
        .as((scale, inner, level, slope, bends) -> {
          ImmutableDoubleArray knots =
              inner == 0 ? ImmutableDoubleArray.of() : ImmutableDoubleArray.of(0.2, 1, 2.5, 4, 8);
          if (inner > 0) {
            knots = ImmutableDoubleArray.builder()
                .addAll(knots.subArray(0, inner + 1))
                .add(8)
                .build();
          }
          ImmutableDoubleArray.Builder own =
              ImmutableDoubleArray.builder().add(level).add(slope);
          for (int i = 0; i < inner; i++) {
            own.add(bends[i]);
          }
          return new Point(new RoystonParmarFamily(scale, knots), own.build());
        });
  }

  private static Arbitrary<Point> cure(Arbitrary<Point> uncured) {
    return Combinators.combine(uncured, Arbitraries.doubles().between(-4, 4))
        .as((inner, logit) -> new Point(
            new MixtureCureFamily(inner.family()),
            ImmutableDoubleArray.builder().addAll(inner.parameters()).add(logit).build()));
  }

  @Property(tries = 100)
  void aFamilyNamesItsParameters(@ForAll("points") Point point) {
    assertThat(ImmutableList.copyOf(point.family().parameterNames()))
        .hasSize(point.parameters().length())
        .doesNotHaveDuplicates();
  }
}
