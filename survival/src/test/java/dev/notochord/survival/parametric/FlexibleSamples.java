package dev.notochord.survival.parametric;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.IntervalCensoredData;
import dev.notochord.survival.Samples;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import dev.notochord.survival.covariate.Covariates;
import java.util.List;

/** The samples of {@code flexible-parametric.R}. */
final class FlexibleSamples {
  private static final List<NamedCsvRecord> VETERAN = Samples.rows("textbook/textbook_veteran.csv");
  private static final List<NamedCsvRecord> SARCOMA = Samples.rows("textbook/sarcoma_curepk.csv");
  private static final List<NamedCsvRecord> BMT = Samples.rows("textbook/textbook_bmt.csv");
  private static final List<NamedCsvRecord> COSMESIS =
      Samples.rows("textbook/textbook_breast_cosmesis.csv");

  private FlexibleSamples() {}

  private static double[] column(List<NamedCsvRecord> rows, String name) {
    return rows.stream().mapToDouble(row -> Samples.number(row, name)).toArray();
  }

  private static int[] events(List<NamedCsvRecord> rows, String name) {
    return rows.stream().mapToInt(row -> Integer.parseInt(row.getField(name))).toArray();
  }

  static SurvivalData veteran() {
    return SurvivalData.rightCensored(column(VETERAN, "time_days"), events(VETERAN, "death"));
  }

  static SurvivalData veteranLate() {
    double[] time = column(VETERAN, "time_days");
    double[] entry = new double[time.length];
    for (int i = 0; i < time.length; i++) {
      entry[i] = time[i] * ((7 * i) % 5) / 10;
    }
    return SurvivalData.delayedEntry(entry, time, events(VETERAN, "death"));
  }

  static SurvivalData veteranWeighted() {
    double[] weight = new double[VETERAN.size()];
    for (int i = 0; i < weight.length; i++) {
      weight[i] = 1 + i % 3;
    }
    return veteran().withWeights(weight, WeightKind.FREQUENCY);
  }

  static Covariates veteranCovariates() {
    double[] test = column(VETERAN, "trt");
    for (int i = 0; i < test.length; i++) {
      test[i] -= 1;
    }
    return Covariates.builder()
        .numeric("karno", column(VETERAN, "karno"))
        .numeric("test", test)
        .build();
  }

  static SurvivalData sarcoma() {
    return SurvivalData.rightCensored(column(SARCOMA, "time"), events(SARCOMA, "death"));
  }

  static Covariates sarcomaAge() {
    return Covariates.builder().numeric("age", column(SARCOMA, "age_years")).build();
  }

  static SurvivalData bmt() {
    return SurvivalData.rightCensored(column(BMT, "t2_days"), events(BMT, "d3_death_or_relapse"));
  }

  static Covariates bmtGroups() {
    return Covariates.builder()
        .numeric("AML-high", indicator(BMT, "AML-high"))
        .numeric("AML-low", indicator(BMT, "AML-low"))
        .build();
  }

  static IntervalCensoredData cosmesis() {
    double[] right = column(COSMESIS, "right_months");
    for (int i = 0; i < right.length; i++) {
      right[i] = Double.isNaN(right[i]) ? Double.POSITIVE_INFINITY : right[i];
    }
    return IntervalCensoredData.of(column(COSMESIS, "left_months"), right);
  }

  static Covariates cosmesisGroups() {
    return Covariates.builder()
        .numeric("radiotherapy", indicator(COSMESIS, "radiotherapy"))
        .build();
  }

  private static double[] indicator(List<NamedCsvRecord> rows, String group) {
    return rows.stream()
        .mapToDouble(row -> row.getField("group").equals(group) ? 1 : 0)
        .toArray();
  }
}
