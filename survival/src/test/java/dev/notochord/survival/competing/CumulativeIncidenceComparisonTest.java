package dev.notochord.survival.competing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.CompetingRisksData;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CumulativeIncidenceComparisonTest {
  private static final CumulativeIncidence DEFAULTS = CumulativeIncidence.withDefaults();

  /** Among n subjects followed to time 2, the first so many with an event of cause 1, the next of cause 2, at time 1. */
  private static CumulativeIncidenceCurves curves(int n, int first, int second) {
    return DEFAULTS.estimate(CompetingRisksData.of(
            IntStream.range(0, n).mapToDouble(i -> i < first + second ? 1 : 2).toArray(),
            IntStream.range(0, n)
                .map(i -> i < first ? 1 : i < first + second ? 2 : 0)
                .toArray())
        .withCauses("recurrence", "death"));
  }

  @Test
  void comparesTwoBinomialParts() {
    CumulativeIncidenceComparison comparison =
        CumulativeIncidenceComparison.at(1.5, 1, curves(100, 20, 10), curves(50, 20, 5));
    double v1 = 0.2 * 0.8 / 100;
    double v2 = 0.4 * 0.6 / 50;
    double z = 1.959963984540054;

    assertThat(comparison.difference().value()).isCloseTo(-0.2, within(1e-15));
    assertThat(comparison.difference().standardError())
        .isCloseTo(Math.sqrt(v1 + v2), within(1e-14));
    assertThat(comparison.difference().interval().lower())
        .isCloseTo(-0.2 - z * Math.sqrt(v1 + v2), within(1e-14));
    double relative = Math.sqrt(v1 / 0.04 + v2 / 0.16);
    assertThat(comparison.ratio().value()).isCloseTo(0.5, within(1e-15));
    assertThat(comparison.ratio().standardError()).isCloseTo(0.5 * relative, within(1e-14));
    assertThat(comparison.ratio().interval().upper())
        .isCloseTo(0.5 * Math.exp(z * relative), within(1e-14));
    double apart = Math.log(Math.log(0.8) / Math.log(0.6));
    double spread = v1 / Math.pow(0.8 * Math.log(0.8), 2) + v2 / Math.pow(0.6 * Math.log(0.6), 2);
    assertThat(comparison.statistic()).isCloseTo(apart * apart / spread, within(1e-12));
    assertThat(comparison.isTestable()).isTrue();
    assertThat(comparison)
        .asString()
        .startsWith("at 1.5: 0.2000 against 0.4000, difference -0.2000 (");
  }

  @Test
  void thePValueIsTheUpperTailAndTheOrderOfTheGroupsDoesNotMatter() {
    CumulativeIncidenceCurves one = curves(100, 20, 10);
    CumulativeIncidenceCurves two = curves(50, 20, 5);
    CumulativeIncidenceComparison comparison = CumulativeIncidenceComparison.at(1.5, 1, one, two);

    assertThat(CumulativeIncidenceComparison.at(1.5, 1, two, one).pValue())
        .isEqualTo(comparison.pValue());
    // Of a chi-square with one degree of freedom 0.01 lies above 6.634896601.
    assertThat(comparison.statistic()).isBetween(6.0, 7.5);
    assertThat(comparison.pValue()).isBetween(0.006, 0.015);
    assertThat(CumulativeIncidenceComparison.at(
                1.5, 1, curves(40000, 8000, 0), curves(40000, 12000, 0))
            .pValue())
        .isBetween(1e-300, 1e-150);
  }

  @Test
  void whatCannotBeTestedSaysWhy() {
    CumulativeIncidenceCurves some = curves(10, 2, 3);

    assertThat(CumulativeIncidenceComparison.at(3, 1, some, some).reason())
        .contains("the time is after the last time of a group");
    CumulativeIncidenceComparison none =
        CumulativeIncidenceComparison.at(1, 1, some, curves(10, 0, 3));
    assertThat(none.reason()).contains("a group has no event of the cause up to the time");
    assertThat(none.ratio().value()).isNaN();
    assertThat(none.difference().value()).isEqualTo(0.2);
    assertThat(none.pValue()).isNaN();
    assertThat(CumulativeIncidenceComparison.at(1, 1, some, curves(10, 10, 0)).reason())
        .contains("all of a group had the event");
  }

  @Test
  void differentLevelsAndUnknownCausesAreErrors() {
    CumulativeIncidenceCurves some = curves(10, 2, 3);
    CumulativeIncidenceCurves other = DEFAULTS.withConfidenceLevel(0.9).estimate(some.riskTable());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> CumulativeIncidenceComparison.at(1, 1, some, other))
        .withMessageContaining("0.95 and 0.9, expected the same");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CumulativeIncidenceComparison.at(1, 3, some, some));
  }
}
