package dev.notochord.survival.regression;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.Covariates;
import java.util.Arrays;

/** The rows of a sample that a model was fitted on, in strata of the data and of the covariates taken together. */
final class FittedSample {
  private static final String FITTED = "fitted";

  final SurvivalData data;
  /** Per row of {@code data} the row it was. */
  private final int[] row;

  private FittedSample(SurvivalData data, int[] row) {
    this.data = data;
    this.row = row;
  }

  static FittedSample of(SurvivalData data, Covariates covariates) {
    SurvivalData stratified = covariates
        .strata()
        .map(strata ->
            data.withStrata(data.strata().map(first -> crossed(first, strata)).orElse(strata)))
        .orElse(data);
    int[] rows = new int[data.rows()];
    int count = 0;
    ImmutableList.Builder<String> labels = ImmutableList.builderWithExpectedSize(rows.length);
    for (int i = 0; i < rows.length; i++) {
      boolean complete = covariates.isComplete(i);
      labels.add(complete ? FITTED : "incomplete");
      if (complete) {
        rows[count++] = i;
      }
    }
    if (count == rows.length) {
      return new FittedSample(stratified, rows);
    }
    // A part holds the rows in use alone.
    boolean[] used = new boolean[rows.length];
    for (int i = 0; i < data.usedRows(); i++) {
      used[data.rowByTime(i)] = true;
    }
    int[] kept = Arrays.stream(rows, 0, count).filter(i -> used[i]).toArray();
    SurvivalData fitted = stratified.split(Groups.of(labels.build())).get(FITTED);
    if (fitted == null) {
      throw new AssertionError("a model without rows");
    }
    return new FittedSample(fitted, kept);
  }

  private static Groups crossed(Groups first, Groups second) {
    ImmutableList.Builder<String> labels = ImmutableList.builderWithExpectedSize(first.size());
    for (int i = 0; i < first.size(); i++) {
      labels.add(first.names().get(first.code(i)) + ", " + second.names().get(second.code(i)));
    }
    return Groups.of(labels.build());
  }

  /** Returns the values of these rows from those of all rows. */
  double[] select(double[] all) {
    double[] selected = new double[row.length];
    for (int i = 0; i < row.length; i++) {
      selected[i] = all[row[i]];
    }
    return selected;
  }
}
