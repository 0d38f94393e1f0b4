package dev.notochord.survival.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.GoldenSamples;
import dev.notochord.survival.NastySamples;
import dev.notochord.survival.Samples;
import dev.notochord.survival.SurvivalData;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What is read off the curves of the nasty and the published samples, by R or by definitions written out in R. */
class ReadingsGoldenTest {
  @Test
  void restrictedMeansAgreeWithR() {
    int checked = 0;
    for (NamedCsvRecord row : Samples.rows("golden/nasty-means.csv")) {
      GoldenSamples sample = GoldenSamples.named(row.getField("dataset"), "model");
      String group = row.getField("group");
      SurvivalData data = group.equals("all")
          ? sample.data()
          : sample.data().split(sample.groups()).get(group);
      double tau = Samples.number(row, "tau");
      if (data == null || tau == 0) {
        continue; // all of the group weigh 0; a sample that ends at 0
      }
      RestrictedMean carried = RestrictedMean.withDefaults().with(BeyondFollowUp.CARRY_FORWARD);
      RestrictedMeanEstimate model = carried.with(CurveVariance.GREENWOOD).estimate(data, tau);
      assertSame(model.mean().value(), Samples.number(row, "mean"), row);
      assertSame(model.mean().standardError(), Samples.number(row, "se"), row);
      checkRobust(carried, row, "subject", "robust_se", tau);
      checkRobust(carried, row, "cluster", "cluster_se", tau);
      checked++;
    }
    assertThat(checked).isGreaterThan(250);
  }

  private static void checkRobust(
      RestrictedMean carried, NamedCsvRecord row, String kind, String field, double tau) {
    if (!row.getField(field).isEmpty()) {
      SurvivalData data = GoldenSamples.named(row.getField("dataset"), kind).data();
      RestrictedMeanEstimate robust =
          carried.with(CurveVariance.INFINITESIMAL_JACKKNIFE).estimate(data, tau);
      assertSame(robust.mean().standardError(), Samples.number(row, field), row);
    }
  }

  @Test
  void theMeansOfTheLungSampleAreThosePrintedByR() {
    GoldenSamples lung = GoldenSamples.named("lung", "model");
    var means = RestrictedMean.withDefaults().estimate(lung.data(), lung.groups(), 365);

    ImmutableList<RestrictedMeanEstimate> bySex = means.values().asList();
    assertThat(bySex.get(0).mean().value()).isCloseTo(241.4951, Offset.offset(5e-5));
    assertThat(bySex.get(0).mean().standardError()).isCloseTo(10.3582, Offset.offset(5e-5));
    assertThat(bySex.get(1).mean().value()).isCloseTo(297.4654, Offset.offset(5e-5));
    assertThat(bySex.get(1).mean().standardError()).isCloseTo(10.7913, Offset.offset(5e-5));
  }

  @Test
  void conditionalSurvivalAgreesWithItsDefinition() {
    int checked = 0;
    for (NamedCsvRecord row : Samples.rows("golden/readings-conditional.csv")) {
      SurvivalData data =
          GoldenSamples.named(row.getField("dataset"), row.getField("variance")).data();
      SurvivalCurve curve =
          estimator(row).estimateGiven(data, Samples.number(row, "survived")).orElseThrow();
      Estimate estimate = curve.estimateAt(Samples.number(row, "time"));
      assertSame(estimate.value(), Samples.number(row, "survival"), row);
      assertSame(estimate.standardError() / estimate.value(), Samples.number(row, "log_se"), row);
      checked++;
    }
    assertThat(checked).isGreaterThan(250);
  }

  @Test
  void theReverseCurveAgreesWithR() {
    int checked = 0;
    for (NamedCsvRecord row : Samples.rows("golden/readings-reverse.csv")) {
      String dataset = row.getField("dataset");
      String kind = row.getField("variance");
      SurvivalData data = kind.equals("model")
          ? GoldenSamples.unweighted(dataset).data()
          : GoldenSamples.named(dataset, kind).data();
      FollowUpCurve curve =
          ReverseKaplanMeier.withDefaults().withCurve(estimator(row)).estimate(data);
      Estimate estimate = curve.estimateAt(Samples.number(row, "time"));
      assertSame(estimate.value(), Samples.number(row, "value"), row);
      if (estimate.value() > 0) {
        assertSame(estimate.standardError(), Samples.number(row, "se"), row);
        assertSame(estimate.interval().lower(), Samples.number(row, "lower"), row);
        assertSame(estimate.interval().upper(), Samples.number(row, "upper"), row);
      } else {
        assertThat(estimate.standardError()).isNaN();
      }
      checked++;
    }
    assertThat(checked).isGreaterThan(300);
  }

  @Test
  void lifeTablesAgreeWithTheirDefinition() {
    int checked = 0;
    for (NamedCsvRecord row : Samples.rows("golden/readings-life-table.csv")) {
      SurvivalData data = GoldenSamples.unweighted(row.getField("dataset")).data();
      double[] bounds = Arrays.stream(row.getField("bounds").split(" "))
          .mapToDouble(Double::parseDouble)
          .toArray();
      LifeTableInterval interval = LifeTable.withDefaults()
          .estimate(data, bounds)
          .get(Integer.parseInt(row.getField("interval")) - 1);
      assertThat(interval.entering()).as("%s", row).isEqualTo(count(row, "entering"));
      assertThat(interval.lateEntries()).as("%s", row).isEqualTo(count(row, "late"));
      assertThat(interval.withdrawn()).as("%s", row).isEqualTo(count(row, "withdrawn"));
      assertThat(interval.events()).as("%s", row).isEqualTo(count(row, "events"));
      assertSame(interval.exposed(), Samples.number(row, "exposed"), row);
      assertSame(interval.probability(), Samples.number(row, "probability"), row);
      assertSame(interval.survival(), row, "survival");
      assertSame(interval.density(), row, "density");
      assertSame(interval.hazard(), row, "hazard");
      assertSame(interval.medianResidual(), row, "median");
      checked++;
    }
    assertThat(checked).isGreaterThan(150);
  }

  @Test
  void numbersAtRiskAgreeWithACountRowByRow() {
    int checked = 0;
    for (NamedCsvRecord row : Samples.rows("golden/readings-at-risk.csv")) {
      GoldenSamples sample = GoldenSamples.unweighted(row.getField("dataset"));
      NastySamples nasty = NastySamples.ALL.get(row.getField("dataset"));
      String group = row.getField("group");
      double time = Samples.number(row, "time");
      AtRiskTable table = nasty == null
          ? AtRiskTable.of(sample.data(), sample.groups(), time)
          : AtRiskTable.of(
              CompetingRisksData.of(sample.data(), nasty.cause()), sample.groups(), time);
      assertThat(table.atRisk(group).get(0)).as("%s", row).isEqualTo(count(row, "at_risk"));
      assertThat(table.events(group, 1).get(0)).as("%s", row).isEqualTo(count(row, "events_1"));
      if (table.causes().size() > 1) {
        assertThat(table.events(group, 2).get(0)).as("%s", row).isEqualTo(count(row, "events_2"));
      }
      assertThat(table.censored(group).get(0)).as("%s", row).isEqualTo(count(row, "censored"));
      assertThat(table.entered(group).get(0)).as("%s", row).isEqualTo(count(row, "entered"));
      checked++;
    }
    assertThat(checked).isGreaterThan(200);
  }

  private static long count(NamedCsvRecord row, String field) {
    return Long.parseLong(row.getField(field));
  }

  private static CurveEstimator estimator(NamedCsvRecord row) {
    return KaplanMeier.withDefaults()
        .with(
            row.getField("variance").equals("model")
                ? CurveVariance.GREENWOOD
                : CurveVariance.INFINITESIMAL_JACKKNIFE);
  }

  private static void assertSame(Estimate actual, NamedCsvRecord row, String field) {
    assertSame(actual.value(), Samples.number(row, field), row);
    assertSame(actual.standardError(), Samples.number(row, field + "_se"), row);
  }

  private static void assertSame(double actual, double expected, NamedCsvRecord row) {
    if (Double.isNaN(expected)) {
      assertThat(actual).as("%s", row).isNaN();
    } else {
      assertThat(actual)
          .as("%s", row)
          .isCloseTo(expected, Offset.offset(1e-9 * Math.abs(expected)));
    }
  }
}
