package dev.notochord.survival.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.Samples;
import dev.notochord.survival.SurvivalData;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class OneSampleLogRankTest {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final SurvivalData FOUR =
      SurvivalData.rightCensored(new double[] {2, 4, 6, 8}, new int[] {1, 0, 1, 0});

  @Test
  void comparesTheEventsWithThoseOfTheReference() {
    // A hazard of 1/4: 20 / 4 = 5 events expected, 2 seen.
    OneSampleLogRankResult result = OneSampleLogRank.withDefaults().test(FOUR, t -> t / 4);

    assertThat(result.subjects()).isEqualTo(4);
    assertThat(result.observed()).isEqualTo(2);
    assertThat(result.expected()).isEqualTo(5);
    assertThat(result.zValue()).isCloseTo(-3 / Math.sqrt(5), within(1e-15));
    assertThat(result.statistic()).isCloseTo(9 / 5.0, within(1e-15));
    assertThat(result.modifiedStatistic()).isCloseTo(9 / 3.5, within(1e-15));
    assertThat(result.pValue(Alternative.TWO_SIDED))
        .isCloseTo(ChiSquaredDistribution.of(1).survivalProbability(9 / 5.0), within(1e-15));
    assertThat(result.pValue(Alternative.FEWER_EVENTS))
        .isCloseTo(NORMAL.cumulativeProbability(-3 / Math.sqrt(5)), within(1e-15));
    assertThat(result.modifiedPValue(Alternative.MORE_EVENTS))
        .isCloseTo(NORMAL.survivalProbability(-3 / Math.sqrt(3.5)), within(1e-15));
    // Poisson with mean 5: 1, 5 and 25/2 times exp(-5) for 0, 1 and 2 events.
    double fewer = 18.5 * Math.exp(-5);
    double more = 1 - 6 * Math.exp(-5);
    double half = 6.25 * Math.exp(-5);
    assertThat(result.exactPValue(Alternative.FEWER_EVENTS)).isCloseTo(fewer, within(1e-14));
    assertThat(result.exactPValue(Alternative.MORE_EVENTS)).isCloseTo(more, within(1e-14));
    assertThat(result.exactPValue(Alternative.TWO_SIDED)).isCloseTo(2 * fewer, within(1e-14));
    assertThat(result.midPValue(Alternative.FEWER_EVENTS)).isCloseTo(fewer - half, within(1e-14));
    assertThat(result.midPValue(Alternative.MORE_EVENTS)).isCloseTo(more - half, within(1e-14));
    assertThat(result.isTestable()).isTrue();
    assertThat(result.reason()).isEmpty();
  }

  @Test
  void theThreeWaysToGiveTheReferenceAgree() {
    OneSampleLogRank test = OneSampleLogRank.withDefaults();
    double expected = 20 * Math.log(2) / 4;

    assertThat(test.testExponential(FOUR, 0.5, 4).expected()).isCloseTo(expected, within(1e-14));
    assertThat(test.test(FOUR, t -> t * Math.log(2) / 4).expected())
        .isCloseTo(expected, within(1e-14));
    double[] perSubject = {0.5, 0.25, 1, 2};
    assertThat(test.test(FOUR, perSubject).expected()).isEqualTo(3.75);
  }

  @Test
  void withoutAnEventTheLowerLimitIsZero() {
    SurvivalData nobody = SurvivalData.rightCensored(new double[] {1, 2}, new int[] {0, 0});

    Estimate ratio = OneSampleLogRank.withDefaults().test(nobody, t -> t).ratio();

    // P(no event) = exp(-mean) is 0.025 at the upper limit.
    assertThat(ratio.value()).isZero();
    assertThat(ratio.interval().lower()).isZero();
    assertThat(ratio.interval().upper()).isCloseTo(-Math.log(0.025) / 3, withinPercentage(1e-10));
    OneSampleLogRankResult result = OneSampleLogRank.withDefaults().test(nobody, t -> t);
    assertThat(result.exactPValue(Alternative.MORE_EVENTS)).isEqualTo(1);
    assertThat(result.exactPValue(Alternative.FEWER_EVENTS))
        .isCloseTo(Math.exp(-3), withinPercentage(1e-10));
    assertThat(result.midPValue(Alternative.FEWER_EVENTS))
        .isCloseTo(Math.exp(-3) / 2, withinPercentage(1e-10));
  }

  @Test
  void nothingExpectedIsNotTestable() {
    OneSampleLogRankResult result = OneSampleLogRank.withDefaults().testExponential(FOUR, 1, 5);

    assertThat(result.expected()).isZero();
    assertThat(result.isTestable()).isFalse();
    assertThat(result.reason()).hasValue("no events expected");
    assertThat(result.statistic()).isNaN();
    assertThat(result.modifiedStatistic()).isNaN();
    for (Alternative alternative : Alternative.values()) {
      assertThat(result.pValue(alternative)).isNaN();
      assertThat(result.modifiedPValue(alternative)).isNaN();
      assertThat(result.exactPValue(alternative)).isNaN();
      assertThat(result.midPValue(alternative)).isNaN();
    }
    assertThat(result.ratio().value()).isNaN();
    assertThat(result.ratio().interval().upper()).isNaN();
    assertThat(result).hasToString("""
        One-sample log-rank test: 2 events observed, 0.000 expected
          not testable, no events expected
        """);
  }

  @Test
  void refusesAReferenceThatIsNone() {
    OneSampleLogRank test = OneSampleLogRank.withDefaults();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> test.test(FOUR, t -> t > 5 ? Double.NaN : t))
        .withMessage("one-sample log-rank test: cumulative hazard at time[2] = 6.0 is NaN, expected"
            + " a finite number >= 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> test.test(FOUR, new double[] {1, 1, 1, -1}))
        .withMessage("one-sample log-rank test: expected events[3] are -1.0, expected a finite"
            + " number >= 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> test.test(FOUR, new double[] {1, 1, Double.NaN, 1}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> test.test(FOUR, new double[3]))
        .withMessage("one-sample log-rank test: 4 subjects and 3 expected events, expected one per"
            + " subject");
    double huge = Double.MAX_VALUE;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> test.test(FOUR, new double[] {huge, huge, 0, 0}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> test.testExponential(FOUR, 0, 5))
        .withMessage("one-sample log-rank test: reference survival is 0.0, expected above 0 and at"
            + " most 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> test.testExponential(FOUR, Double.NaN, 5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> test.testExponential(FOUR, 0.5, 0))
        .withMessage("one-sample log-rank test: time of the reference survival is 0.0, expected a"
            + " finite number above 0");
    assertThatIllegalArgumentException().isThrownBy(() -> test.withConfidenceLevel(Double.NaN));
  }

  @Test
  void agreesWithR() {
    List<NamedCsvRecord> rows = Samples.rows("golden/one-sample-log-rank.csv");
    assertThat(rows).hasSize(10 * 3 * 13);
    for (NamedCsvRecord row : rows) {
      SurvivalData data = Samples.named(row.getField("dataset")).data();
      OneSampleLogRankResult result =
          OneSampleLogRank.withDefaults().test(data, reference(row.getField("reference"), data));
      double actual = switch (row.getField("quantity")) {
        case "observed" -> result.observed();
        case "expected" -> result.expected();
        case "statistic" -> result.statistic();
        case "modified_statistic" -> result.modifiedStatistic();
        case "p" -> result.pValue(Alternative.TWO_SIDED);
        case "p_more" -> result.pValue(Alternative.MORE_EVENTS);
        case "p_fewer" -> result.pValue(Alternative.FEWER_EVENTS);
        case "exact_more" -> result.exactPValue(Alternative.MORE_EVENTS);
        case "exact_fewer" -> result.exactPValue(Alternative.FEWER_EVENTS);
        case "mid_more" -> result.midPValue(Alternative.MORE_EVENTS);
        case "mid_fewer" -> result.midPValue(Alternative.FEWER_EVENTS);
        case "lower" -> result.ratio().interval().lower();
        case "upper" -> result.ratio().interval().upper();
        default -> throw new AssertionError(row);
      };
      double expected = Samples.number(row, "value");
      assertThat(actual).as("%s", row).isCloseTo(expected, within(1e-9 * expected + 1e-305));
    }
  }

  private static DoubleUnaryOperator reference(String name, SurvivalData data) {
    double top = data.riskTable().times().get(data.riskTable().size() - 1);
    return switch (name) {
      case "exponential" -> t -> Math.log(2) * t / (top / 2);
      case "weibull" -> t -> Math.pow(t / top, 1.5);
      case "short" -> t -> 40 * t / top;
      default -> throw new AssertionError(name);
    };
  }

  @Test
  void readsWellInATerminal() {
    assertThat(OneSampleLogRank.withDefaults().test(FOUR, t -> t / 4)).hasToString("""
        One-sample log-rank test: 2 events observed, 5.000 expected
          chi-square 1.800 on 1 df, p = 0.1797; modified p = 0.1088; exact p = 0.2493, two-sided
          observed / expected 0.4000, 0.95 interval 0.04844 to 1.445
        """);
  }

  @Test
  void moreEventsThanAnIntCountsAreTested() {
    SurvivalData data = SurvivalData.rightCensored(
            new double[] {1, 2, 3, 4}, new int[] {1, 1, 1, 0})
        .withFrequencies(1_000_000_000, 1_000_000_000, 1_000_000_000, 1_000_000_000);

    OneSampleLogRankResult result =
        OneSampleLogRank.withDefaults().test(data, new double[] {0.75, 0.75, 0.75, 0.75});

    // O = E = 3e9: half the probability on either side, but for the skewness of 1 / sqrt(E).
    assertThat(result.observed()).isEqualTo(3_000_000_000L);
    assertThat(result.midPValue(Alternative.MORE_EVENTS)).isCloseTo(0.5, within(1e-5));
    assertThat(result.exactPValue(Alternative.TWO_SIDED)).isEqualTo(1);
    assertThat(result.pValue()).isEqualTo(result.pValue(Alternative.TWO_SIDED));
    assertThat(result.toString()).contains("3000000000 events");
  }
}
