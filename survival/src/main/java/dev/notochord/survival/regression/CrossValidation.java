package dev.notochord.survival.regression;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import dev.notochord.survival.covariate.Covariates;
import java.util.Arrays;
import java.util.SplittableRandom;

/** The parts of a sample that are left out in turn, and what the fits without them say about the whole. */
final class CrossValidation {
  private static final int UNUSED = -1;

  private final SurvivalData data;
  private final Covariates covariates;
  private final int folds;
  /** Per unit its part, -1 if none of its rows is used. */
  private final int[] fold;

  private CrossValidation(SurvivalData data, Covariates covariates, int folds, int[] fold) {
    this.data = data;
    this.covariates = covariates;
    this.folds = folds;
    this.fold = fold;
  }

  static CrossValidation of(SurvivalData data, Covariates covariates, int folds, long seed) {
    int units = data.units();
    boolean[] used = new boolean[units];
    boolean[] event = new boolean[units];
    // Units in the order of their first row, so that nothing hangs on how they are numbered.
    int[] order = new int[units];
    int count = 0;
    boolean[] inUse = new boolean[data.rows()];
    for (int i = 0; i < data.usedRows(); i++) {
      inUse[data.rowByTime(i)] = covariates.isComplete(data.rowByTime(i));
    }
    for (int row = 0; row < inUse.length; row++) {
      if (inUse[row]) {
        int unit = data.unit(row);
        if (!used[unit]) {
          used[unit] = true;
          order[count++] = unit;
        }
        event[unit] |= data.event(row);
      }
    }
    order = Arrays.copyOf(order, count);
    long withEvent = Arrays.stream(order).filter(unit -> event[unit]).count();
    checkArgument(
        folds >= 2 && folds <= withEvent,
        "cross-validation: folds are %s with %s units that have an event, expected from 2 to as many",
        folds,
        withEvent);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = count - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[other];
      order[other] = swapped;
    }
    int[] fold = new int[units];
    Arrays.fill(fold, UNUSED);
    int next = 0;
    for (boolean wanted : new boolean[] {true, false}) {
      for (int unit : order) {
        if (event[unit] == wanted) {
          fold[unit] = next;
          next = (next + 1) % folds;
        }
      }
    }
    return new CrossValidation(data, covariates, folds, fold);
  }

  CrossValidatedPath run(CoxElasticNet net, CoxRows rows, double[] lambda) {
    RegularizationPath whole = net.path(data, covariates, rows, lambda, net.progress());
    double[][] gain = new double[folds][lambda.length];
    double[] events = new double[folds];
    CoxLikelihood likelihood = new CoxLikelihood(rows, net.ties());
    for (int k = 0; k < folds; k++) {
      int before = (k + 1) * lambda.length;
      SurvivalData rest = without(k);
      CoxRows restRows = CoxRows.of(rest, covariates);
      RegularizationPath path = net.path(
          rest, covariates, restRows, lambda, (i, l) -> net.progress().step(before + i, l));
      for (int i = 0; i < lambda.length; i++) {
        double[] beta = path.coefficients(i).toArray();
        for (int c = 0; c < beta.length; c++) {
          beta[c] *= rows.scale[c];
        }
        gain[k][i] = likelihood.evaluate(beta).logLikelihood - path.logLikelihood(i);
      }
    }
    int[] foldOfRow = new int[data.rows()];
    Arrays.fill(foldOfRow, UNUSED);
    for (int i = 0; i < data.usedRows(); i++) {
      int row = data.rowByTime(i);
      if (covariates.isComplete(row)) {
        foldOfRow[row] = fold[data.unit(row)];
        events[foldOfRow[row]] += data.event(row) ? data.weight(row) : 0;
      }
    }
    return new CrossValidatedPath(whole, gain, events, foldOfRow);
  }

  /** Returns the sample without a part: its rows have the weight 0. */
  private SurvivalData without(int part) {
    double[] weight = new double[data.rows()];
    for (int i = 0; i < data.usedRows(); i++) {
      int row = data.rowByTime(i);
      weight[row] = fold[data.unit(row)] == part ? 0 : data.weight(row);
    }
    return data.withWeights(weight, data.weightKind().orElse(WeightKind.FREQUENCY));
  }
}
