package dev.notochord.survival;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.comparison.LogRank;
import dev.notochord.survival.comparison.LogRankResult;
import dev.notochord.survival.competing.CumulativeIncidence;
import dev.notochord.survival.competing.CumulativeIncidenceCurves;
import dev.notochord.survival.competing.IncidenceVariance;
import dev.notochord.survival.nonparametric.KaplanMeier;
import dev.notochord.survival.nonparametric.RestrictedMean;
import dev.notochord.survival.nonparametric.SurvivalCurve;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Curves, means, tests and incidences of a million rows as R has them. */
class MillionGoldenTest {
  private static final Million ROWS = Million.rows();

  private final Map<String, SurvivalData> samples = Map.of(
      "days",
      SurvivalData.rightCensored(ROWS.days(), ROWS.event()),
      "exact",
      SurvivalData.rightCensored(ROWS.exact(), ROWS.event()),
      "late",
      SurvivalData.delayedEntry(ROWS.entry(), ROWS.days(), ROWS.event()));
  private final Map<String, SurvivalCurve> curves = new HashMap<>();
  private final Map<String, LogRankResult> tests = new HashMap<>();
  private final CumulativeIncidenceCurves incidence = CumulativeIncidence.withDefaults()
      .with(IncidenceVariance.AALEN)
      .estimate(CompetingRisksData.of(ROWS.days(), ROWS.cause()));

  @Test
  void agreesWithRToNineDigits() {
    samples.forEach(
        (name, sample) -> curves.put(name, KaplanMeier.withDefaults().estimate(sample)));
    Groups groups = Groups.of(
        Arrays.stream(ROWS.group()).mapToObj(g -> "ABC".substring(g, g + 1)).toList());
    for (String name : new String[] {"days", "exact"}) {
      tests.put(name, LogRank.withDefaults().test(requireNonNull(samples.get(name)), groups));
    }
    int checked = 0;
    for (NamedCsvRecord row : Samples.rows("golden/million.csv")) {
      if (!row.getField("analysis").equals("checksum")) {
        check(row);
        checked++;
      }
    }
    assertThat(checked).isEqualTo(168);
  }

  private void check(NamedCsvRecord row) {
    String name = row.getField("times");
    double time = Samples.number(row, "time");
    double error = Samples.number(row, "se");
    switch (row.getField("analysis")) {
      case "kaplan-meier" -> {
        SurvivalCurve curve = requireNonNull(curves.get(name));
        int line = curve.times().indexOf(time);
        assertThat(curve.atRisk().get(line)).isEqualTo((long) Samples.number(row, "n_risk"));
        assertThat(curve.events().get(line)).isEqualTo((long) Samples.number(row, "n_event"));
        assertThat(curve.censored().get(line)).isEqualTo((long) Samples.number(row, "n_censor"));
        assertSame(curve.survival().get(line), row);
        assertSame(curve.logStandardErrors().get(line), error, row);
      }
      case "nelson-aalen" -> {
        Estimate hazard = requireNonNull(curves.get(name)).cumulativeHazardAt(time);
        assertSame(hazard.value(), row);
        assertSame(hazard.standardError(), error, row);
      }
      case "median" -> {
        var median = requireNonNull(curves.get(name)).median();
        assertSame(
            switch (row.getField("term")) {
              case "time" -> median.time().orElseThrow();
              case "lower" -> median.lower().orElseThrow();
              default -> median.upper().orElseThrow();
            },
            row);
      }
      case "restricted mean" -> {
        Estimate mean = RestrictedMean.withDefaults()
            .estimate(requireNonNull(samples.get(name)), 3000)
            .mean();
        assertSame(mean.value(), row);
        assertSame(mean.standardError(), error, row);
      }
      case "log-rank" -> {
        LogRankResult test = requireNonNull(tests.get(name));
        String term = row.getField("term");
        int group = test.names().indexOf(term.substring(term.length() - 1));
        double actual;
        if (term.startsWith("observed")) {
          actual = test.observed().get(group);
        } else if (term.startsWith("expected")) {
          actual = test.expected().get(group);
        } else {
          actual = term.equals("p") ? test.pValue() : test.statistic();
        }
        assertSame(actual, row);
      }
      case "cumulative incidence" -> {
        int cause = Integer.parseInt(row.getField("term").substring("cause ".length()));
        Estimate estimate = incidence.estimateAt(cause, time);
        assertSame(estimate.value(), row);
        assertSame(estimate.standardError(), error, row);
      }
      default -> throw new AssertionError(row);
    }
  }

  private static void assertSame(double actual, NamedCsvRecord row) {
    assertSame(actual, Samples.number(row, "value"), row);
  }

  private static void assertSame(double actual, double expected, NamedCsvRecord row) {
    assertThat(actual).as("%s", row).isCloseTo(expected, within(1e-9 * Math.abs(expected)));
  }
}
