package dev.notochord.survival.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.Samples;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PredictionScoresGoldenTest {
  /** The samples and risks of src/test/r/prediction-scores.R. */
  private static final class Case {
    final SurvivalData data;
    final CompetingRisksData competing;
    final double[] first;
    final double[] second;
    final double scale;
    final double[] times;
    final double threshold;
    final double span;

    Case(
        SurvivalData data,
        CompetingRisksData competing,
        double[] first,
        double[] second,
        double scale,
        double[] times,
        double threshold,
        double span) {
      this.data = data;
      this.competing = competing;
      this.first = first;
      this.second = second;
      this.scale = scale;
      this.times = times;
      this.threshold = threshold;
      this.span = span;
    }

    SurvivalPredictions predictions(double[] score) {
      double mean = Arrays.stream(score).average().orElseThrow();
      double base = Math.log(2) / times[1];
      return SurvivalPredictions.of(
          times, score.length, i -> t -> Math.exp(-base * t * Math.exp(scale * (score[i] - mean))));
    }

    double[] risk(double[] score, int time) {
      SurvivalPredictions predictions = predictions(score);
      return IntStream.range(0, score.length)
          .mapToDouble(i -> predictions.risk(i, time))
          .toArray();
    }
  }

  private static final ImmutableMap<String, Case> CASES =
      ImmutableMap.of("veteran", veteran(), "lung", lung(), "bmt", bmt(), "bmt_relapse", bmt());

  @Test
  void agreesWithPlainSumsAndNumericDerivatives() {
    List<NamedCsvRecord> rows = Samples.rows("golden/prediction-scores.csv");
    assertThat(rows).hasSizeGreaterThan(250);
    for (NamedCsvRecord row : rows) {
      Case c = Objects.requireNonNull(CASES.get(row.getField("dataset")));
      Estimate result = row.getField("dataset").equals("bmt_relapse")
          ? ofRelapse(c, row)
          : ofEvent(weighted(c, row.getField("weights").equals("1")), row);
      String what = row.getField("dataset") + " " + row.getField("weights") + " "
          + row.getField("quantity") + " " + row.getField("time");
      if (row.getField("value").isEmpty()) { // the follow-up of a part ends before
        assertThat(result.value()).as(what).isNaN();
        continue;
      }
      double value = Samples.number(row, "value");
      double error = Samples.number(row, "se");
      assertThat(result.value()).as(what).isCloseTo(value, within(1e-12 + 1e-10 * Math.abs(value)));
      assertThat(result.standardError()).as(what).isCloseTo(error, within(1e-10 + 1e-7 * error));
    }
  }

  private static Case weighted(Case c, boolean weighted) {
    if (!weighted) {
      return c;
    }
    int every = c.scale == 0.02 ? 3 : 4;
    double[] weight = IntStream.rangeClosed(1, c.data.rows())
        .mapToDouble(i -> 1 + (i % every) / (every == 3 ? 2.0 : 1))
        .toArray();
    return new Case(
        c.data.withWeights(weight, WeightKind.SAMPLING),
        c.competing,
        c.first,
        c.second,
        c.scale,
        c.times,
        c.threshold,
        c.span);
  }

  private static int place(Case c, NamedCsvRecord row) {
    return Math.max(0, Arrays.binarySearch(c.times, Samples.number(row, "time")));
  }

  private static Estimate ofEvent(Case c, NamedCsvRecord row) {
    int k = place(c, row);
    double t = c.times[k];
    TimeDependentAuc auc = TimeDependentAuc.withDefaults();
    SurvivalPredictions one = c.predictions(c.first);
    SurvivalPredictions two = c.predictions(c.second);
    String quantity = row.getField("quantity");
    return switch (quantity) {
      case "auc_first" -> auc.ofRisk(c.data, c.first, c.times).auc(k);
      case "auc_second" -> auc.ofRisk(c.data, c.second, c.times).auc(k);
      case "auc_difference" ->
        auc.compareRisks(c.data, c.first, c.second, c.times).difference(k).difference();
      case "auc_integrated" -> auc.ofRisk(c.data, c.first, c.times).integrated();
      case "sensitivity" -> auc.accuracyOfRisk(c.data, c.first, t, c.threshold).sensitivity();
      case "specificity" -> auc.accuracyOfRisk(c.data, c.first, t, c.threshold).specificity();
      case "ppv" -> auc.accuracyOfRisk(c.data, c.first, t, c.threshold).positivePredictiveValue();
      case "npv" -> auc.accuracyOfRisk(c.data, c.first, t, c.threshold).negativePredictiveValue();
      case "incident" ->
        IncidentAuc.withDefaults().withSpan(c.span).ofRisk(c.data, c.second, t).auc(0);
      default ->
        quantity.startsWith("brier")
            ? brier(quantity, k, BrierScore.withDefaults().compare(c.data, one, two))
            : quantity.startsWith("net") ? benefit(c, quantity, k) : improvement(quantity, c, k);
    };
  }

  private static Estimate ofRelapse(Case c, NamedCsvRecord row) {
    int k = place(c, row);
    double t = c.times[k];
    TimeDependentAuc auc = TimeDependentAuc.withDefaults();
    ThresholdAccuracy at = auc.accuracyOfRisk(c.competing, 1, c.first, t, c.threshold);
    String quantity = row.getField("quantity");
    return switch (quantity) {
      case "auc_first" -> auc.ofRisk(c.competing, 1, c.first, c.times).auc(k);
      case "auc_second" -> auc.ofRisk(c.competing, 1, c.second, c.times).auc(k);
      case "auc_not_of_the_cause" ->
        auc.with(ControlGroup.NOT_OF_THE_CAUSE)
            .ofRisk(c.competing, 1, c.first, c.times)
            .auc(k);
      case "auc_difference" ->
        auc.compareRisks(c.competing, 1, c.first, c.second, c.times)
            .difference(k)
            .difference();
      case "auc_integrated" -> auc.ofRisk(c.competing, 1, c.first, c.times).integrated();
      case "sensitivity" -> at.sensitivity();
      case "specificity" -> at.specificity();
      case "ppv" -> at.positivePredictiveValue();
      case "npv" -> at.negativePredictiveValue();
      default ->
        quantity.startsWith("brier")
            ? brier(
                quantity,
                k,
                BrierScore.withDefaults()
                    .compare(c.competing, 1, c.predictions(c.first), c.predictions(c.second)))
            : benefitOfRelapse(c, quantity, k);
    };
  }

  private static Estimate brier(String quantity, int k, BrierDifference result) {
    return switch (quantity) {
      case "brier_first" -> result.first().score(k);
      case "brier_difference" -> result.difference(k).difference();
      case "brier_null" -> result.first().nullScore(k);
      case "brier_r2" -> result.first().rSquared(k);
      case "brier_integrated" -> result.first().integrated().orElseThrow();
      case "brier_integrated_r2" -> result.first().integratedRSquared().orElseThrow();
      case "brier_integrated_difference" -> result.integrated().orElseThrow().difference();
      default -> throw new IllegalArgumentException(quantity);
    };
  }

  private static DecisionCurve curve(String quantity) {
    return DecisionCurve.withDefaults().withThresholds(quantity.endsWith("0.5") ? 0.5 : 0.25);
  }

  private static Estimate benefit(Case c, String quantity, int k) {
    double[] risk = c.risk(c.first, k);
    double t = c.times[k];
    if (quantity.contains("difference")) {
      return curve(quantity)
          .compareRisks(c.data, t, risk, c.risk(c.second, k))
          .get(0)
          .difference();
    }
    DecisionCurveEstimate result = curve(quantity).ofRisk(c.data, t, risk);
    return (quantity.contains("all") ? result.treatAll() : result.model("model")).netBenefit(0);
  }

  private static Estimate benefitOfRelapse(Case c, String quantity, int k) {
    double[] risk = c.risk(c.first, k);
    DecisionCurveEstimate result =
        curve(quantity).ofRisk(c.competing, 1, c.times[k], ImmutableMap.of("model", risk));
    return (quantity.contains("all") ? result.treatAll() : result.model("model")).netBenefit(0);
  }

  private static Estimate improvement(String quantity, Case c, int k) {
    ReclassificationEstimate result = Reclassification.withDefaults()
        .withCutoffs(0.3, 0.6)
        .ofRisk(c.data, c.times[k], c.risk(c.first, k), c.risk(c.second, k));
    return switch (quantity) {
      case "nri_events" -> result.categoryNri().events();
      case "nri_nonevents" -> result.categoryNri().nonevents();
      case "nri" -> result.categoryNri().total();
      case "continuous_nri" -> result.continuousNri().total();
      case "idi" -> result.idi().total();
      default -> throw new IllegalArgumentException(quantity);
    };
  }

  private static double[] column(List<NamedCsvRecord> rows, String name) {
    return rows.stream().mapToDouble(row -> Samples.number(row, name)).toArray();
  }

  private static int[] whole(double[] numbers) {
    return Arrays.stream(numbers).mapToInt(x -> (int) x).toArray();
  }

  private static Case veteran() {
    List<NamedCsvRecord> rows = Samples.rows("textbook/textbook_veteran.csv");
    double[] karno = column(rows, "karno");
    return of(
        column(rows, "time_days"),
        whole(column(rows, "death")),
        Arrays.stream(karno).map(x -> -x).toArray(),
        column(rows, "age_years"),
        0.02,
        new double[] {30, 90, 180},
        -50,
        0.3);
  }

  private static Case lung() {
    List<NamedCsvRecord> rows = Samples.rows("cox/lung.csv");
    double[] ecog = column(rows, "ph.ecog");
    double[] age = column(rows, "age");
    return of(
        column(rows, "stop"),
        whole(column(rows, "event")),
        ecog,
        IntStream.range(0, age.length).mapToDouble(i -> age[i] / 10 + ecog[i]).toArray(),
        0.5,
        new double[] {120, 365, 600},
        1,
        0.5);
  }

  private static Case bmt() {
    List<NamedCsvRecord> rows = Samples.rows("textbook/textbook_bmt.csv");
    List<String> groups = List.of("AML-low", "ALL", "AML-high");
    double[] group = rows.stream()
        .mapToDouble(row -> groups.indexOf(row.getField("group")) + 1)
        .toArray();
    int[] cause = rows.stream()
        .mapToInt(row -> row.getField("d3_death_or_relapse").equals("0")
            ? 0
            : row.getField("d2_relapse").equals("1") ? 1 : 2)
        .toArray();
    return of(
        column(rows, "t2_days"),
        cause,
        group,
        IntStream.range(0, group.length)
            .mapToDouble(i -> group[i] + ((i + 1) * 37 % 11) / 10.0)
            .toArray(),
        0.7,
        new double[] {100, 365, 730},
        2,
        0.3);
  }

  private static Case of(
      double[] time,
      int[] cause,
      double[] first,
      double[] second,
      double scale,
      double[] times,
      double threshold,
      double span) {
    CompetingRisksData competing = CompetingRisksData.of(time, cause);
    return new Case(competing.anyEvent(), competing, first, second, scale, times, threshold, span);
  }
}
