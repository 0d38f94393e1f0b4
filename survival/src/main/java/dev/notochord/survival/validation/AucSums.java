package dev.notochord.survival.validation;

import org.jspecify.annotations.Nullable;

/** Areas under the curve of sensitivity against 1 - specificity at some times, and what each unit moves them. */
final class AucSums {
  final EvaluationTimes times;
  final boolean spread;
  /** NaN at a time without cases or without controls. */
  final double[] auc;
  /** The weight of the cases and of the controls, without inverse probabilities. */
  final double[] cases;

  final double[] controls;
  /** The probability of the event by each time. */
  final double[] incidence;

  final double[][] influence;
  private final double[][] incidenceInfluence;
  private final WeightedSample sample;
  private final ControlGroup controlGroup;

  /**
   * Evaluates.
   *
   * @param scores the scores of all times, or those of each
   */
  AucSums(
      WeightedSample sample,
      EvaluationTimes times,
      RankedScores[] scores,
      ControlGroup controlGroup) {
    this.sample = sample;
    this.times = times;
    this.controlGroup = controlGroup;
    int count = times.time.length;
    spread = sample.rows.hasSpread();
    auc = new double[count];
    cases = new double[count];
    controls = new double[count];
    incidence = new double[count];
    influence = new double[count][];
    incidenceInfluence = new double[count][];
    for (int k = 0; k < count; k++) {
      evaluate(k, scores[scores.length == 1 ? 0 : k]);
    }
  }

  private void evaluate(int k, RankedScores scores) {
    double t = times.time[k];
    TimedRows rows = sample.rows;
    double[] weights = sample.weights(t);
    double[] caseMass = new double[rows.size()];
    double[] controlMass = new double[rows.size()];
    double allCases = 0;
    double allControls = 0;
    for (int i = 0; i < caseMass.length; i++) {
      double mass = rows.weight[i] * weights[i];
      if (isCase(rows, i, t)) {
        caseMass[i] = mass;
        allCases += mass;
        cases[k] += rows.weight[i];
      } else if (isControl(rows, i, t, controlGroup)) {
        controlMass[i] = mass;
        allControls += mass;
        controls[k] += rows.weight[i];
      }
    }
    cases[k] = rows.asGiven(cases[k]);
    controls[k] = rows.asGiven(controls[k]);
    evaluateIncidence(k, weights, allCases);
    if (!(allCases > 0 && allControls > 0)) {
      auc[k] = Double.NaN;
      influence[k] = new double[sample.units()];
      return;
    }
    double[] casesBelow = scores.sums(caseMass);
    double[] controlsBelow = scores.sums(controlMass);
    double sum = 0;
    for (int i = 0; i < caseMass.length; i++) {
      sum += caseMass[i] > 0 ? caseMass[i] * scores.below(controlsBelow, i) : 0;
    }
    auc[k] = sum / allCases / allControls;
    double[] gradient = new double[caseMass.length];
    for (int i = 0; i < gradient.length; i++) {
      if (caseMass[i] > 0) {
        gradient[i] = (scores.below(controlsBelow, i) / allControls - auc[k]) / allCases;
      } else if (controlMass[i] > 0) {
        gradient[i] = (1 - scores.below(casesBelow, i) / allCases - auc[k]) / allControls;
      }
    }
    influence[k] = sample.influence(t, weights, gradient, 0);
  }

  private void evaluateIncidence(int k, double[] weights, double allCases) {
    TimedRows rows = sample.rows;
    double[] gradient = new double[weights.length];
    incidence[k] = allCases / rows.total;
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] = isCase(rows, i, times.time[k]) ? 1 / rows.total : 0;
    }
    incidenceInfluence[k] =
        sample.influence(times.time[k], weights, gradient, -incidence[k] / rows.total);
  }

  static boolean isCase(TimedRows rows, int i, double t) {
    return rows.status[i] == TimedRows.EVENT && rows.time[i] <= t;
  }

  static boolean isControl(TimedRows rows, int i, double t, ControlGroup group) {
    return rows.time[i] > t
        || (rows.status[i] == TimedRows.COMPETING && group == ControlGroup.NOT_OF_THE_CAUSE);
  }

  /** Returns the mean of the areas, weighted by the events since the time before; NaN if there is none. */
  double mean() {
    double sum = 0;
    double before = 0;
    for (int k = 0; k < auc.length; k++) {
      sum += auc[k] >= 0 ? auc[k] * (incidence[k] - before) : 0;
      before = incidence[k];
    }
    return sum / before;
  }

  /** Returns what each unit moves the mean. */
  double[] meanInfluence(double mean) {
    double[] sum = new double[sample.units()];
    double all = incidence[auc.length - 1];
    for (int k = 0; k < auc.length; k++) {
      if (auc[k] >= 0) {
        double excess = (auc[k] - mean) / all;
        UnitInfluence.add(
            (incidence[k] - (k == 0 ? 0 : incidence[k - 1])) / all, influence[k], sum);
        UnitInfluence.add(excess, incidenceInfluence[k], sum);
        if (k > 0) {
          UnitInfluence.add(-excess, incidenceInfluence[k - 1], sum);
        }
      }
    }
    return sum;
  }

  /** Returns why there is no area at a time; null if there is one. */
  @Nullable
  String reason(int k) {
    if (auc[k] >= 0) {
      return null;
    }
    return cases[k] > 0 ? "nobody to compare with at that time" : "no event by that time";
  }
}
