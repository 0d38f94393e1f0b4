package dev.notochord.survival.concordance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.GoldenSamples;
import dev.notochord.survival.Groups;
import dev.notochord.survival.NastySamples;
import dev.notochord.survival.Samples;
import dev.notochord.survival.SurvivalData;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConcordanceGoldenTest {
  @Test
  void agreesWithR() {
    List<NamedCsvRecord> rows = Samples.rows("golden/concordance.csv");
    assertThat(rows).hasSizeGreaterThan(1000);
    for (NamedCsvRecord row : rows) {
      SurvivalData data = sample(row.getField("dataset"), is(row, "weights"), is(row, "cluster"));
      if (is(row, "strata")) {
        data = data.withStrata(strata(row.getField("dataset")));
      }
      Concordance concordance = Concordance.withDefaults().with(weight(row));
      if (!row.getField("ymax").isEmpty()) {
        concordance = concordance.withHorizon(Samples.number(row, "ymax"));
      }
      ConcordanceEstimate result = concordance.ofRisk(data, score(data, row.getField("score")));
      assertSame(result.concordance().value(), row, "concordance", 1e-12);
      if (result.isDefined()) {
        assertSame(result.concordance().standardError(), row, "se", 1e-9);
      } else { // 0 in R
        assertThat(result.concordance().standardError()).isNaN();
      }
      assertSame(result.concordant(), row, "concordant", 1e-12);
      assertSame(result.discordant(), row, "discordant", 1e-12);
      assertSame(result.tiedScore(), row, "tied_x", 1e-12);
      if (!row.getField("tied_y").isEmpty()) {
        assertSame(result.tiedTime(), row, "tied_y", 1e-12);
      }
      assertSame(result.tiedBoth(), row, "tied_xy", 1e-12);
      assertThat(result.reason().isPresent())
          .isEqualTo(row.getField("concordance").isEmpty());
    }
  }

  @Test
  void theDifferenceOfTwoScoresAgreesWithRsInfluence() {
    List<NamedCsvRecord> rows = Samples.rows("golden/concordance-difference.csv");
    assertThat(rows).hasSizeGreaterThan(30);
    for (NamedCsvRecord row : rows) {
      SurvivalData data = sample(row.getField("dataset"), true, true);
      ConcordanceDifference result = Concordance.withDefaults()
          .with(weight(row))
          .compareRisks(data, score(data, "fine"), score(data, "coarse"));
      assertSame(result.difference().value(), row, "difference", 1e-10);
      assertSame(result.difference().standardError(), row, "se", 1e-9);
      assertSame(result.covariance(), row, "covariance", 1e-9);
      assertSame(result.pValue(), row, "p", 1e-8);
      assertThat(result.first().concordance().value()
              - result.second().concordance().value())
          .isEqualTo(result.difference().value());
    }
  }

  /** The numbers that R prints for its model of the lung data: the score is the linear predictor of that model. */
  @Test
  void agreesWithTheConcordanceOfACoxModel() {
    List<NamedCsvRecord> rows = Samples.rows("golden/concordance-lung.csv");
    SurvivalData data = SurvivalData.rightCensored(
        rows.stream().mapToDouble(row -> Samples.number(row, "time_days")).toArray(),
        rows.stream().mapToInt(row -> (int) Samples.number(row, "death")).toArray());
    ConcordanceEstimate result = Concordance.withDefaults()
        .ofRisk(
            data, rows.stream().mapToDouble(row -> Samples.number(row, "score")).toArray());

    assertThat(result.concordant()).isEqualTo(12544);
    assertThat(result.discordant()).isEqualTo(7117);
    assertThat(result.tiedScore()).isEqualTo(126);
    assertThat(result.tiedTime()).isEqualTo(28);
    assertThat(result.tiedBoth()).isZero();
    assertThat(result.concordance().value()).isCloseTo(0.637135493, within(5e-10));
    assertThat(result.concordance().standardError()).isCloseTo(0.0250679739, within(5e-11));
    assertThat(result.somersD().value()).isCloseTo((12544 - 7117) / 19787.0, within(1e-15));
    assertThat(result.gamma()).isCloseTo((12544 - 7117) / 19661.0, within(1e-15));
    assertThat(result).hasToString("concordance 0.6371 (se 0.02507; limits 0.5880 to 0.6863)");
  }

  private static boolean is(NamedCsvRecord row, String field) {
    return row.getField(field).equals("1");
  }

  private static ConcordanceWeight weight(NamedCsvRecord row) {
    return switch (row.getField("timewt")) {
      case "n" -> ConcordanceWeight.HARRELL;
      case "S" -> ConcordanceWeight.SURVIVAL;
      case "S/G" -> ConcordanceWeight.SURVIVAL_OVER_CENSORING;
      case "n/G2" -> ConcordanceWeight.UNO;
      default -> ConcordanceWeight.IDENTITY;
    };
  }

  private static SurvivalData sample(String name, boolean weights, boolean cluster) {
    boolean nasty = NastySamples.ALL.containsKey(name);
    SurvivalData data = weights
        ? GoldenSamples.named(name, cluster ? "cluster" : "model").data()
        : GoldenSamples.unweighted(name).data();
    return cluster && !nasty
        ? data.withClusters(
            IntStream.rangeClosed(1, data.rows()).map(i -> i / 3).toArray())
        : data;
  }

  private static Groups strata(String name) {
    return NastySamples.ALL.containsKey(name)
        ? Groups.of(NastySamples.named(name).stratum())
        : Samples.named(name).groups();
  }

  /** The rule of {@code concordance.R}. */
  private static double[] score(SurvivalData data, String name) {
    int n = data.rows();
    double[] time = IntStream.range(0, n).mapToDouble(data::time).sorted().toArray();
    double middle = time[n / 2];
    return IntStream.rangeClosed(1, n)
        .mapToDouble(i -> {
          boolean early = data.time(i - 1) <= middle;
          return name.equals("coarse")
              ? 37 * i % 11 + (early ? 4 : 0)
              : 7919 * i % 1009 + (early ? 250 : 0);
        })
        .toArray();
  }

  private static void assertSame(double actual, NamedCsvRecord row, String field, double relative) {
    double expected = Samples.number(row, field);
    if (Double.isNaN(expected)) {
      assertThat(actual).as("%s of %s", field, row).isNaN();
    } else {
      assertThat(actual)
          .as("%s of %s", field, row)
          .isCloseTo(expected, within(relative * Math.max(Math.abs(expected), 1e-6)));
    }
  }
}
