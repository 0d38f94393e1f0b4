package dev.notochord.survival.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.google.common.base.Splitter;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.Samples;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class NormalMaximumTest {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  @Test
  void agreesWithIntegralsOfAnotherForm() {
    List<NamedCsvRecord> rows = Samples.rows("golden/normal-maximum.csv");
    assertThat(rows).hasSize(157);
    for (NamedCsvRecord row : rows) {
      double[] loadings = Splitter.on(' ').splitToList(row.getField("loadings")).stream()
          .mapToDouble(Double::parseDouble)
          .toArray();
      String kind = row.getField("kind");
      double[][] correlation = kind.equals("factor")
          ? oneFactor(loadings)
          : ofUnitVectors(loadings, kind.equals("vectors2") ? 2 : 3);
      double m = Samples.number(row, "m");
      double expected = Samples.number(row, "p");

      TailProbability actual = row.getField("absolute").equals("true")
          ? NormalMaximum.aboveInAbsoluteValue(m, correlation)
          : NormalMaximum.above(m, correlation);

      int rank = kind.equals("factor") ? loadings.length : kind.equals("vectors2") ? 2 : 3;
      double tolerance = rank <= 3 ? 5e-10 : rank == 4 ? 5e-9 : 2e-6;
      assertThat(actual.value()).as("%s", row).isCloseTo(expected, within(tolerance * expected));
      assertThat(actual.error()).isLessThan((5 * tolerance + 1e-7 * Math.max(1, m)) * expected);
      assertThat(Math.abs(actual.value() - expected))
          .as("the error estimate of %s", row)
          .isLessThanOrEqualTo(3 * actual.error() + 1e-12 * expected);
    }
  }

  @Test
  void ofOneVariableIsItsTail() {
    double[][] one = {{1}};

    assertThat(NormalMaximum.above(1.5, one))
        .isEqualTo(new TailProbability(NORMAL.survivalProbability(1.5), 0));
    assertThat(NormalMaximum.aboveInAbsoluteValue(1.5, one))
        .isEqualTo(new TailProbability(2 * NORMAL.survivalProbability(1.5), 0));
  }

  @Test
  void independentVariablesMultiply() {
    // 1 - (1 - p)^k
    for (int k = 2; k <= 4; k++) {
      double p = NORMAL.survivalProbability(2.25);
      assertThat(NormalMaximum.above(2.25, oneFactor(new double[k])).value())
          .isCloseTo(-Math.expm1(k * Math.log1p(-p)), withinPercentage(1e-6));
    }
  }

  @Test
  void aVariableThatRepeatsAnotherChangesNothing() {
    double[][] two = {{1, 0.6}, {0.6, 1}};
    double[][] repeated = {
      {1, 1, 0.6, -0.6}, {1, 1, 0.6, -0.6}, {0.6, 0.6, 1, -1}, {-0.6, -0.6, -1, 1}
    };

    assertThat(NormalMaximum.aboveInAbsoluteValue(2, repeated))
        .isEqualTo(NormalMaximum.aboveInAbsoluteValue(2, two));
  }

  @Test
  void twoVariablesThatDifferByRoundingAreOne() {
    double r = 1 - 0x1p-52;
    TailProbability p = NormalMaximum.above(3, new double[][] {{1, r}, {r, 1}});

    assertThat(p.value()).isEqualTo(NORMAL.survivalProbability(3));
    assertThat(p.error()).isBetween(1e-9 * p.value(), 1e-6 * p.value());
  }

  @Test
  void theMaximumOfAVariableAndItsNegativeIsItsAbsoluteValue() {
    double[][] opposite = {{1, -1}, {-1, 1}};

    assertThat(NormalMaximum.above(1, opposite).value())
        .isCloseTo(2 * NORMAL.survivalProbability(1), withinPercentage(1e-12));
    assertThat(NormalMaximum.above(-1, opposite).value()).isCloseTo(1, within(1e-12));
  }

  @Test
  void aVariableBoundOnBothSidesByItsNegativeIsInsideTheOthers() {
    // A variable, its negative and two more, none of which depends on the first.
    double[][] correlation = {{1, -1, 0, 0}, {-1, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}};
    double q = NORMAL.survivalProbability(1.5);

    assertThat(NormalMaximum.above(1.5, correlation).value())
        .isCloseTo(1 - (1 - 2 * q) * (1 - q) * (1 - q), within(1e-9));
  }

  @Test
  void twoPairsThatDoNotDependOnEachOtherMultiply() {
    double[][] pair = {{1, 0.8}, {0.8, 1}};
    double[][] pairs = {{1, 0, 0.8, 0}, {0, 1, 0, -0.3}, {0.8, 0, 1, 0}, {0, -0.3, 0, 1}};
    double[][] other = {{1, -0.3}, {-0.3, 1}};
    for (double m : new double[] {0.5, 2, 6, 20}) {
      double a = NormalMaximum.above(m, pair).value();
      double b = NormalMaximum.above(m, other).value();
      assertThat(NormalMaximum.above(m, pairs).value())
          .isCloseTo(a + b - a * b, withinPercentage(1e-6));
    }
  }

  @Test
  void twoVariablesNearlyAlikeKeepTheDigitsOfTheirDifference() {
    // The larger of the two exceeds m when either does. To first order in s = sqrt(2 (1 - r)), the
    // standard deviation of the difference, P = Q(m) + phi(m) s / sqrt(2 pi).
    double r = 1 - 1e-10;
    double s = Math.sqrt(2 * 1e-10);
    double more = NORMAL.density(2) * s / Math.sqrt(2 * Math.PI);

    double p = NormalMaximum.above(2, new double[][] {{1, r}, {r, 1}}).value();

    assertThat(p - NORMAL.survivalProbability(2)).isCloseTo(more, withinPercentage(0.01));
  }

  @Test
  void boundsFarOutGiveZeroAndBelowZeroOne() {
    double[][] two = {{1, 0.5}, {0.5, 1}};

    assertThat(NormalMaximum.above(60, two)).isEqualTo(new TailProbability(0, 0));
    assertThat(NormalMaximum.above(-60, two).value()).isEqualTo(1);
    assertThat(NormalMaximum.aboveInAbsoluteValue(0, two).value()).isCloseTo(1, within(1e-12));
    assertThat(NormalMaximum.aboveInAbsoluteValue(-1, two).value()).isEqualTo(1);
  }

  @Test
  void everyRunGivesTheSameBits() {
    double[][] five = oneFactor(0.9, 0.8, 0.7, 0.6, 0.5);

    assertThat(NormalMaximum.above(20, five)).isEqualTo(NormalMaximum.above(20, five));
  }

  private static double[][] oneFactor(double... loadings) {
    double[][] correlation = new double[loadings.length][loadings.length];
    for (int i = 0; i < loadings.length; i++) {
      for (int j = 0; j < loadings.length; j++) {
        correlation[i][j] = i == j ? 1 : loadings[i] * loadings[j];
      }
    }
    return correlation;
  }

  private static double[][] ofUnitVectors(double[] vectors, int dimensions) {
    int size = vectors.length / dimensions;
    double[][] correlation = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        for (int k = 0; k < dimensions; k++) {
          correlation[i][j] += vectors[i * dimensions + k] * vectors[j * dimensions + k];
        }
      }
    }
    return correlation;
  }
}
