package dev.notochord.survival.validation;

import java.util.Arrays;

/**
 * The probability of the event by a time in a part of a sample, from the follow-up of that part alone: 1 less its
 * Kaplan-Meier curve, or its Aalen-Johansen curve of the cause.
 *
 * <pre>
 *   F = sum over events i by t of w(i) / G(T(i)-) / W        G the distribution of the censoring in the part, W its weight
 * </pre>
 *
 * <p>The two are the same number; this form moves with the weights in a simple way. Cost O(n).
 */
final class GroupIncidence {
  /** The share of the part in the sample, by weight. */
  final double share;
  /** The probability; NaN if nobody is in the part or its follow-up ends before. */
  final double incidence;
  /** Per place of the sample how both move with the weight of its row. */
  final double[] shareDerivative;

  final double[] incidenceDerivative;

  private GroupIncidence(
      double share, double incidence, double[] shareDerivative, double[] incidenceDerivative) {
    this.share = share;
    this.incidence = incidence;
    this.shareDerivative = shareDerivative;
    this.incidenceDerivative = incidenceDerivative;
  }

  static GroupIncidence of(TimedRows rows, boolean[] member, double t) {
    int size = 0;
    double all = 0;
    for (int i = 0; i < member.length; i++) {
      if (member[i]) {
        size++;
        all += rows.weight[i];
      }
    }
    double share = all / rows.total;
    double[] shareDerivative = new double[member.length];
    for (int i = 0; i < member.length; i++) {
      shareDerivative[i] = ((member[i] ? 1 : 0) - share) / rows.total;
    }
    double[] derivative = new double[member.length];
    if (size == 0) {
      return new GroupIncidence(0, Double.NaN, shareDerivative, derivative);
    }
    int[] place = new int[size];
    double[] time = new double[size];
    double[] weight = new double[size];
    boolean[] censored = new boolean[size];
    int filled = 0;
    for (int i = 0; i < member.length; i++) {
      if (member[i]) {
        place[filled] = i;
        time[filled] = rows.time[i];
        weight[filled] = rows.weight[i];
        censored[filled++] = rows.status[i] == TimedRows.CENSORED;
      }
    }
    CensoringDistribution censoring = new CensoringDistribution(time, censored, weight);
    if (t > time[size - 1] && !(censoring.at(t) > 0)) {
      return new GroupIncidence(share, Double.NaN, shareDerivative, derivative);
    }
    double[] mass = new double[size];
    double incidence = 0;
    for (int m = 0; m < size && time[m] <= t; m++) {
      if (rows.status[place[m]] == TimedRows.EVENT) {
        mass[m] = weight[m] / censoring.before(time[m]) / all;
        incidence += mass[m];
      }
    }
    double[] through = censoring.derivative(time, mass, t);
    for (int m = 0; m < size; m++) {
      derivative[place[m]] = mass[m] / weight[m] - incidence / all + through[m];
    }
    return new GroupIncidence(share, incidence, shareDerivative, derivative);
  }

  /** Returns the part that is the whole sample. */
  static GroupIncidence ofAll(TimedRows rows, double t) {
    boolean[] all = new boolean[rows.size()];
    Arrays.fill(all, true);
    return of(rows, all, t);
  }

  /** Returns whether nobody is in the part. */
  boolean isEmpty() {
    return !(share > 0);
  }

  /** Returns whether what the part adds to the sample is known: nothing, if nobody is in it. */
  boolean isEstimable() {
    return isEmpty() || incidence >= 0;
  }

  /** Returns the probability of being in the part and having the event. */
  double joint() {
    return isEmpty() ? 0 : share * incidence;
  }

  /** Adds a multiple of the derivative of {@link #joint} to a sum. */
  void addJoint(double factor, double[] sum) {
    if (!isEmpty()) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += factor * (share * incidenceDerivative[i] + incidence * shareDerivative[i]);
      }
    }
  }

  /** Adds a multiple of the derivative of the share to a sum. */
  void addShare(double factor, double[] sum) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += factor * shareDerivative[i];
    }
  }
}
