package dev.notochord.survival.competing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GrayTestTest {
  private static final Groups PAIRS = Groups.of("A", "A", "B", "B");

  @Test
  void anEventOfAnotherCauseKeepsItsSubjectAmongThoseWithoutTheEvent() {
    // Cause 2 in A at time 1: S_A is 1/2, so at time 2 the one at risk in A stands for 1 / (1/2) =
    // 2,
    // as many as in B, and the score of A is 0 - 2/4.
    CompetingRisksData data =
        CompetingRisksData.of(new double[] {1, 5, 2, 5}, new int[] {2, 0, 1, 0});
    GrayTestResult result = GrayTest.withDefaults().test(data, PAIRS, 1);

    assertThat(result.scores().get(0)).isEqualTo(-0.5);
    assertThat(result.scores().get(1)).isEqualTo(0.5);
    // The event itself: (1^2 + 1^2) / 8. That of cause 2, of variance 1/4 and effect 2, by way of
    // the
    // weight 1/4 of the incidence of A: 1/4 (2/4)^2.
    assertThat(result.variance(0, 0)).isCloseTo(2.0 / 8 + 1.0 / 4 / 4, within(1e-15));
    assertThat(result.statistic()).isCloseTo(0.25 / 0.3125, within(1e-15));
    assertThat(result.degreesOfFreedom()).isOne();
    assertThat(result.subjects().asList()).containsExactly(2L, 2L);
    assertThat(result.observed().asList()).containsExactly(0L, 1L);
    assertThat(result.isTestable()).isTrue();
  }

  @Test
  void theResultReadsAsATable() {
    CompetingSamples bmt = CompetingSamples.named("bmt");

    assertThat(GrayTest.withDefaults().test(bmt.data(), bmt.groups(), 1))
        .asString()
        .startsWith("Gray's test: chi-square 11.92 on 2 df, p = 0.002576\n")
        .contains("  ALL                     38        12");
  }

  @Test
  void pValuesKeepTheirDigitsFarOutInTheTail() {
    int n = 1000;
    CompetingRisksData data = CompetingRisksData.of(
        IntStream.range(0, n).mapToDouble(i -> i).toArray(),
        IntStream.range(0, n).map(i -> i % 10 == 0 ? 2 : 1).toArray());
    GrayTestResult result = GrayTest.withDefaults()
        .test(
            data,
            Groups.of(IntStream.range(0, n).mapToObj(i -> i < 500 ? "A" : "B").toList()),
            1);

    assertThat(result.pValue()).isBetween(1e-300, 1e-50);
  }

  @Test
  void whatCannotBeTestedSaysWhy() {
    CompetingRisksData none =
        CompetingRisksData.of(new double[] {1, 2, 3, 4}, new int[] {2, 0, 2, 0});
    CompetingRisksData apart =
        CompetingRisksData.of(new double[] {1, 2, 3, 4}, new int[] {0, 0, 1, 0});
    CompetingRisksData all =
        CompetingRisksData.of(new double[] {1, 1, 1, 1}, new int[] {1, 1, 1, 1});

    GrayTestResult result = GrayTest.withDefaults().test(none, PAIRS, 1);
    assertThat(result.reason()).contains("no events of the cause");
    assertThat(result.statistic()).isNaN();
    assertThat(result.pValue()).isNaN();
    assertThat(result.degreesOfFreedom()).isZero();
    assertThat(result).asString().startsWith("Gray's test: not testable, no events");
    for (CompetingRisksData data : new CompetingRisksData[] {apart, all}) {
      assertThat(GrayTest.withDefaults().test(data, PAIRS, 1).reason())
          .contains("no event of the cause left open in which group it would happen");
    }
  }

  @Test
  void aGroupThatIsNeverAtRiskAtAnEventCountsInNeitherStatisticNorDegreesOfFreedom() {
    CompetingRisksData three =
        CompetingRisksData.of(new double[] {2, 4, 5, 3, 4, 6, 1}, new int[] {1, 1, 0, 1, 2, 1, 0});
    CompetingRisksData two =
        CompetingRisksData.of(new double[] {2, 4, 5, 3, 4, 6}, new int[] {1, 1, 0, 1, 2, 1});

    GrayTestResult result =
        GrayTest.withDefaults().test(three, Groups.of("A", "A", "A", "B", "B", "B", "C"), 1);
    assertThat(result.degreesOfFreedom()).isOne();
    assertThat(result.statistic())
        .isCloseTo(
            GrayTest.withDefaults()
                .test(two, Groups.of("A", "A", "A", "B", "B", "B"), 1)
                .statistic(),
            within(1e-13));
  }

  @Test
  void theSumsEndWhereThePooledIncidenceHasReachedOne() {
    // Group A is gone when 10 of 14 have had the event; each event among the two and two left of B
    // and C
    // then adds 1/4: 10/14, 0.96, 1.21. The event at time 13 is not looked at.
    double[] time = IntStream.rangeClosed(1, 14).mapToDouble(i -> i).toArray();
    int[] all = IntStream.rangeClosed(1, 14).map(i -> 1).toArray();
    int[] without = IntStream.rangeClosed(1, 14).map(i -> i == 13 ? 0 : 1).toArray();
    String[] group = {"A", "A", "A", "A", "A", "A", "A", "A", "A", "A", "B", "C", "B", "C"};

    GrayTestResult result = GrayTest.withDefaults()
        .withRho(0.5)
        .test(CompetingRisksData.of(time, all), Groups.of(group), 1);
    GrayTestResult same = GrayTest.withDefaults()
        .withRho(0.5)
        .test(CompetingRisksData.of(time, without), Groups.of(group), 1);

    assertThat(result.statistic()).isFinite().isEqualTo(same.statistic());
  }

  @Test
  void withRhoZeroTheSumsGoOnWhereThePooledIncidenceHasReachedOne() {
    // As above; when 10 of 10 in A are gone, B has two at risk and so has C, and each event but the
    // last, which
    // finds one group alone, adds its excess over a share of the subjects at risk.
    double[] time = IntStream.rangeClosed(1, 14).mapToDouble(i -> i).toArray();
    int[] all = IntStream.rangeClosed(1, 14).map(i -> 1).toArray();
    GrayTestResult result = GrayTest.withDefaults()
        .test(
            CompetingRisksData.of(time, all),
            Groups.of("A", "A", "A", "A", "A", "A", "A", "A", "A", "A", "B", "C", "B", "C"),
            1);
    double whileAIsThere =
        IntStream.rangeClosed(5, 14).mapToDouble(n -> 2.0 / n).sum();

    assertThat(result.scores().get(1))
        .isCloseTo(-whileAIsThere + (1 - 2.0 / 4) + (0 - 1.0 / 3) + (1 - 1.0 / 2), within(1e-14));
  }

  @Test
  void aCorrectionForTiesBelowZeroMakesNoVarianceBelowZero() {
    CompetingRisksData data =
        CompetingRisksData.of(new double[] {0.5, 0, 0.5, 0.5, 0}, new int[] {1, 1, 1, 1, 0});
    GrayTestResult result =
        GrayTest.withDefaults().test(data, Groups.of("B", "C", "A", "C", "B"), 1);
    GrayTestResult renamed =
        GrayTest.withDefaults().test(data, Groups.of("B", "A", "C", "A", "B"), 1);

    for (int g = 0; g < 3; g++) {
      assertThat(result.variance(g, g)).isNotNegative();
    }
    assertThat(renamed.degreesOfFreedom()).isEqualTo(result.degreesOfFreedom());
    assertThat(renamed.statistic()).isCloseTo(result.statistic(), within(1e-12));
  }

  @Test
  void whatTheTestIsNotMadeForIsRefused() {
    CompetingRisksData data =
        CompetingRisksData.of(new double[] {1, 5, 2, 5}, new int[] {2, 0, 1, 0});
    CompetingRisksData delayed = CompetingRisksData.delayedEntry(
        new double[] {0, 1, 0, 0}, new double[] {1, 5, 2, 5}, new int[] {2, 0, 1, 0});
    CompetingRisksData recurrent = CompetingRisksData.of(
        SurvivalData.countingProcess(
            new int[] {1, 1, 2, 3},
            new double[] {0, 1, 0, 0},
            new double[] {1, 2, 3, 4},
            new int[] {1, 1, 0, 1}),
        new int[] {1, 1, 0, 2});
    GrayTest test = GrayTest.withDefaults();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> test.test(delayed, PAIRS, 1))
        .withMessageContaining("subjects enter late");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            test.test(data.withWeights(new double[] {1, 2, 1, 1}, WeightKind.SAMPLING), PAIRS, 1))
        .withMessageContaining("sampling weights");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> test.test(data.withClusters(1, 2, 1, 2), PAIRS, 1))
        .withMessageContaining("clusters");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> test.test(recurrent, PAIRS, 1))
        .withMessageContaining("after an event");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> test.test(data, PAIRS, 3))
        .withMessage("Gray's test: cause is 3, expected 1 to 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> test.test(data, Groups.of("A", "A", "A", "A"), 1))
        .withMessageContaining("expected at least two");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> test.withRho(Double.NaN))
        .withMessageContaining("rho is NaN");
  }
}
