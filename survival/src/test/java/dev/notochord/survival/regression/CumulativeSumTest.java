package dev.notochord.survival.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CumulativeSumTest {
  @Property(tries = 200)
  void stretchesAreThePlainSumsOfTheirTerms(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int columns = 1 + random.nextInt(3);
    int[] blockStart = {0, 1 + random.nextInt(20), 25 + random.nextInt(20)};
    CumulativeSum sums = new CumulativeSum(blockStart, columns);
    double[][] term = new double[blockStart[2]][columns];
    for (int j = 0; j < term.length; j++) {
      for (int c = 0; c < columns; c++) {
        term[j][c] = Math.exp(20 * random.nextDouble());
        sums.set(j, c, term[j][c]);
      }
    }
    sums.accumulate();

    for (int block = 0; block < 2; block++) {
      for (int from = blockStart[block]; from < blockStart[block + 1]; from++) {
        for (int to = from; to <= blockStart[block + 1]; to++) {
          for (int c = 0; c < columns; c++) {
            double plain = 0;
            for (int j = from; j < to; j++) {
              plain += term[j][c];
            }
            assertThat(sums.between(from, to, c)).isCloseTo(plain, within(1e-14 * plain));
            assertThat(sums.differenceBetween(from, to, c, 0))
                .isCloseTo(plain, within(1e-11 * plain));
          }
        }
      }
    }
    assertThat(sums.term(3, columns - 1)).isEqualTo(term[3][columns - 1]);
  }

  @Test
  void aSmallStretchAfterALargeOneIsNoDifference() {
    CumulativeSum sums = of(1e16, 1, 2);

    assertThat(sums.between(1, 3)).isEqualTo(3);
    assertThat(sums.differenceBetween(1, 3, 0, 0)).isEqualTo(3);
  }

  @Test
  void termsThatCancelAreADifferenceWhereTheyAreSmallBesideWhatTheyAreComparedWith() {
    CumulativeSum sums = of(0.1, 0.2, -0.2, 0.3);

    assertThat(sums.differenceBetween(1, 3, 0, 0)).isZero();
    assertThat(sums.differenceBetween(1, 3, 0, 0.4))
        .isEqualTo((0.1 + 0.2 - 0.2) - 0.1)
        .isNotZero();
  }

  private static CumulativeSum of(double... terms) {
    CumulativeSum sums = new CumulativeSum(new int[] {0, terms.length});
    for (int j = 0; j < terms.length; j++) {
      sums.set(j, terms[j]);
    }
    sums.accumulate();
    return sums;
  }
}
