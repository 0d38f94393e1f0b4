package dev.notochord.survival.validation;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.Estimate;
import java.util.Optional;

/** Cells of a table of old against new class of risk, and what is gained by the move. */
final class ReclassificationSums {
  final double time;
  final ImmutableDoubleArray cutoffs;
  /** Per old and new class the weight of the rows, and their probability of the event, NaN if that is not known. */
  final double[][] rows;

  final Estimate[][] risk;
  final Improvement categories;
  final Improvement continuous;
  final Improvement discrimination;

  private final WeightedSample sample;
  private final double[] weights;
  private final double level;

  ReclassificationSums(
      WeightedSample sample,
      double time,
      double[] before,
      double[] now,
      ImmutableDoubleArray cutoffs,
      double level) {
    this.sample = sample;
    this.time = time;
    this.cutoffs = cutoffs;
    this.level = level;
    weights = sample.weights(time);
    int classes = cutoffs.length() + 1;
    rows = new double[classes][classes];
    risk = new Estimate[classes][classes];
    int[] from = classes(before);
    int[] to = classes(now);
    for (int a = 0; a < classes; a++) {
      for (int b = 0; b < classes; b++) {
        fillCell(a, b, from, to);
      }
    }
    categories = categories(from, to);
    double[] sign = new double[before.length];
    double[] change = new double[before.length];
    for (int i = 0; i < sign.length; i++) {
      change[i] = now[i] - before[i];
      sign[i] = Math.signum(change[i]);
    }
    continuous = weighted(sign);
    discrimination = weighted(change);
  }

  /** Returns a sum of weights as given. */
  double asGiven(double rowWeight) {
    return sample.rows.asGiven(rowWeight);
  }

  private int[] classes(double[] values) {
    int[] classes = new int[values.length];
    for (int i = 0; i < classes.length; i++) {
      while (classes[i] < cutoffs.length() && values[i] >= cutoffs.get(classes[i])) {
        classes[i]++;
      }
    }
    return classes;
  }

  private void fillCell(int a, int b, int[] from, int[] to) {
    boolean[] member = new boolean[from.length];
    for (int i = 0; i < member.length; i++) {
      member[i] = from[i] == a && to[i] == b;
      rows[a][b] += member[i] ? sample.rows.weight[i] : 0;
    }
    if (!(rows[a][b] > 0)) {
      risk[a][b] = UnitInfluence.undefined(level);
      return;
    }
    GroupIncidence group = GroupIncidence.of(sample.rows, member, time);
    risk[a][b] = group.isEstimable()
        ? estimate(group.incidence, byUnit(group.incidenceDerivative), 0, 1)
        : UnitInfluence.undefined(level);
  }

  private Improvement categories(int[] from, int[] to) {
    boolean[] up = new boolean[from.length];
    boolean[] down = new boolean[from.length];
    for (int i = 0; i < up.length; i++) {
      up[i] = to[i] > from[i];
      down[i] = to[i] < from[i];
    }
    GroupIncidence higher = GroupIncidence.of(sample.rows, up, time);
    GroupIncidence lower = GroupIncidence.of(sample.rows, down, time);
    GroupIncidence all = GroupIncidence.ofAll(sample.rows, time);
    if (!(higher.isEstimable() && lower.isEstimable())) {
      return Improvement.undefined(
          "the follow-up of those whose class changes ends before the time", level);
    }
    if (!(all.incidence > 0 && all.incidence < 1)) {
      return Improvement.undefined(nothingToCompare(all.incidence), level);
    }
    double f = all.incidence;
    double events = (higher.joint() - lower.joint()) / f;
    double[] ofEvents = new double[up.length];
    higher.addJoint(1 / f, ofEvents);
    lower.addJoint(-1 / f, ofEvents);
    all.addJoint(-events / f, ofEvents);
    double nonevents = (lower.share - lower.joint() - (higher.share - higher.joint())) / (1 - f);
    double[] ofNonevents = new double[up.length];
    lower.addShare(1 / (1 - f), ofNonevents);
    higher.addShare(-1 / (1 - f), ofNonevents);
    lower.addJoint(-1 / (1 - f), ofNonevents);
    higher.addJoint(1 / (1 - f), ofNonevents);
    all.addJoint(nonevents / (1 - f), ofNonevents);
    return improvement(events, nonevents, byUnit(ofEvents), byUnit(ofNonevents));
  }

  private static String nothingToCompare(double incidence) {
    return incidence > 0 ? "nobody without the event at that time" : "no event by that time";
  }

  /** Returns the mean of a change among events, and less its mean among nonevents, by inverse probability weights. */
  private Improvement weighted(double[] change) {
    TimedRows all = sample.rows;
    double[] mass = new double[2];
    double[] sum = new double[2];
    for (int i = 0; i < change.length; i++) {
      int event = AucSums.isCase(all, i, time) ? 1 : 0;
      mass[event] += all.weight[i] * weights[i];
      sum[event] += all.weight[i] * weights[i] * change[i];
    }
    if (!(mass[0] > 0 && mass[1] > 0)) {
      return Improvement.undefined(nothingToCompare(mass[1]), level);
    }
    double[][] gradient = new double[2][change.length];
    for (int i = 0; i < change.length; i++) {
      int event = AucSums.isCase(all, i, time) ? 1 : 0;
      double excess = (change[i] - sum[event] / mass[event]) / mass[event];
      gradient[event][i] = event == 1 ? excess : -excess;
    }
    return improvement(
        sum[1] / mass[1],
        -sum[0] / mass[0],
        sample.influence(time, weights, gradient[1], 0),
        sample.influence(time, weights, gradient[0], 0));
  }

  private Improvement improvement(double events, double nonevents, double[] one, double[] two) {
    double[] both = UnitInfluence.combine(1, one, 1, two);
    return new Improvement(
        estimate(events + nonevents, both, -2, 2),
        estimate(events, one, -1, 1),
        estimate(nonevents, two, -1, 1),
        Optional.empty());
  }

  private double[] byUnit(double[] derivative) {
    double[] sum = new double[sample.rows.units()];
    sample.rows.addByUnit(derivative, sum, 0);
    return sum;
  }

  private Estimate estimate(double value, double[] influence, double least, double most) {
    double error = UnitInfluence.standardError(influence, sample.rows.hasSpread());
    return UnitInfluence.estimate(value, error, least, most, level);
  }
}
