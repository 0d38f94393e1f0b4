package dev.notochord.survival.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.GoldenSamples;
import dev.notochord.survival.Samples;
import dev.notochord.survival.nonparametric.ConfidenceTransform;
import dev.notochord.survival.nonparametric.CurveEstimator;
import dev.notochord.survival.nonparametric.CurveVariance;
import dev.notochord.survival.nonparametric.KaplanMeier;
import dev.notochord.survival.nonparametric.RestrictedMean;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Two groups compared by means and at a time, against definitions written out in R; see the heads of the files. */
class ReadingsComparisonGoldenTest {
  @Test
  void restrictedMeansOfTwoGroupsDifferAsInR() {
    Map<String, RestrictedMeanComparisonResult> results = new HashMap<>();
    int checked = 0;
    for (NamedCsvRecord row : Samples.rows("golden/readings-restricted-means.csv")) {
      double tau = Samples.number(row, "tau");
      RestrictedMeanComparisonResult result =
          results.computeIfAbsent(row.getField("dataset") + row.getField("variance") + tau, key -> {
            GoldenSamples sample = sample(row).firstTwoGroups();
            return RestrictedMeanComparison.withDefaults()
                .with(RestrictedMean.withDefaults().withCurve(curve(row)))
                .compare(sample.data(), sample.groups(), tau);
          });
      String quantity = row.getField("quantity");
      boolean lost = quantity.startsWith("lost_");
      String name = lost ? quantity.substring("lost_".length()) : quantity;
      double actual = switch (name) {
        case "mean_1" -> result.first().mean().value();
        case "se_1" -> result.first().mean().standardError();
        case "mean_2" -> result.second().mean().value();
        case "se_2" -> result.second().mean().standardError();
        default ->
          name.startsWith("difference")
              ? of(lost ? result.timeLostDifference() : result.difference(), name)
              : of(lost ? result.timeLostRatio() : result.ratio(), name);
      };
      assertSame(actual, row, 1e-9);
      checked++;
    }
    assertThat(checked).isGreaterThan(1500);
  }

  @Test
  void survivalsAtAFixedTimeAreTestedAsInR() {
    Map<String, FixedTimeResult> results = new HashMap<>();
    int checked = 0;
    for (NamedCsvRecord row : Samples.rows("golden/readings-fixed-time.csv")) {
      String quantity = row.getField("quantity");
      String part = quantity.replaceAll("_(statistic|p)$", "");
      boolean ofTransform = !part.equals(quantity) && !part.matches("difference|ratio");
      ConfidenceTransform transform =
          ofTransform ? ConfidenceTransform.ofCode(part) : ConfidenceTransform.PLAIN;
      double time = Samples.number(row, "time");
      FixedTimeResult result = results.computeIfAbsent(
          row.getField("dataset") + row.getField("variance") + time + transform, key -> {
            GoldenSamples sample = sample(row);
            return FixedTimeTest.withDefaults()
                .withCurve(curve(row))
                .with(transform)
                .test(sample.data(), sample.groups(), time);
          });
      double actual;
      if (ofTransform) {
        actual = quantity.endsWith("_p") ? result.pValue() : result.statistic();
      } else if (quantity.startsWith("difference")) {
        actual = of(result.difference(), quantity);
      } else if (quantity.startsWith("ratio")) {
        actual = of(result.ratio(), quantity);
      } else {
        int place = result.names().indexOf(quantity.substring(quantity.indexOf('_') + 1));
        Estimate s = result.survival().get(place);
        actual = quantity.startsWith("se_") ? s.standardError() : s.value();
      }
      assertSame(actual, row, 1e-9);
      checked++;
    }
    assertThat(checked).isGreaterThan(1500);
  }

  private static GoldenSamples sample(NamedCsvRecord row) {
    return GoldenSamples.named(row.getField("dataset"), row.getField("variance"));
  }

  private static CurveEstimator curve(NamedCsvRecord row) {
    return KaplanMeier.withDefaults()
        .with(
            row.getField("variance").equals("model")
                ? CurveVariance.GREENWOOD
                : CurveVariance.INFINITESIMAL_JACKKNIFE);
  }

  private static double of(Contrast contrast, String quantity) {
    return switch (quantity.substring(quantity.indexOf('_') + 1)) {
      case "difference", "ratio" -> contrast.estimate().value();
      case "se" -> contrast.estimate().standardError();
      case "lower" -> contrast.estimate().interval().lower();
      case "upper" -> contrast.estimate().interval().upper();
      case "z" -> contrast.statistic();
      case "p" -> contrast.pValue();
      default -> throw new AssertionError(quantity);
    };
  }

  private static void assertSame(double actual, NamedCsvRecord row, double tolerance) {
    double expected = Samples.number(row, "value");
    assertThat(actual)
        .as("%s", row)
        .isCloseTo(expected, Offset.offset(tolerance * Math.abs(expected)));
  }
}
