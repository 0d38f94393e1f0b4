package dev.notochord.survival.validation;

import java.util.Arrays;

/** The definitions as they stand, row by row and pair by pair. */
final class NaiveScores {
  private NaiveScores() {}

  /** Returns G just before a time, or up to and at it. */
  static double uncensored(double[] time, int[] cause, double[] w, double t, boolean atIt) {
    double g = 1;
    for (double s : Arrays.stream(time).distinct().toArray()) {
      if (s < t || (atIt && s == t)) {
        double left = 0;
        double censored = 0;
        for (int i = 0; i < time.length; i++) {
          censored += time[i] == s && cause[i] == 0 ? w[i] : 0;
          left += time[i] > s ? w[i] : 0;
        }
        g *= censored == 0 ? 1 : left / (left + censored);
      }
    }
    return g;
  }

  static double weight(double[] time, int[] cause, double[] w, int i, double t) {
    if (time[i] > t) {
      return 1 / uncensored(time, cause, w, t, true);
    }
    return cause[i] == 0 ? 0 : 1 / uncensored(time, cause, w, time[i], false);
  }

  static double auc(
      double[] time, int[] cause, double[] w, double[] score, double t, ControlGroup group) {
    double sum = 0;
    double all = 0;
    for (int i = 0; i < time.length; i++) {
      for (int j = 0; j < time.length; j++) {
        boolean isCase = cause[i] == 1 && time[i] <= t;
        boolean control = time[j] > t || (cause[j] > 1 && group == ControlGroup.NOT_OF_THE_CAUSE);
        if (isCase && control) {
          double pair = w[i] * weight(time, cause, w, i, t) * w[j] * weight(time, cause, w, j, t);
          all += pair;
          sum += score[i] > score[j] ? pair : score[i] == score[j] ? pair / 2 : 0;
        }
      }
    }
    return sum / all;
  }

  static double brier(double[] time, int[] cause, double[] w, double[] risk, double t) {
    double sum = 0;
    double all = 0;
    for (int i = 0; i < time.length; i++) {
      double y = cause[i] == 1 && time[i] <= t ? 1 : 0;
      sum += w[i] * weight(time, cause, w, i, t) * (y - risk[i]) * (y - risk[i]);
      all += w[i];
    }
    return sum / all;
  }

  /** Returns the Aalen-Johansen probability of cause 1 by a time among some rows. */
  static double incidence(double[] time, int[] cause, double[] w, boolean[] member, double t) {
    double survival = 1;
    double incidence = 0;
    for (double s : Arrays.stream(time).distinct().sorted().filter(s -> s <= t).toArray()) {
      double atRisk = 0;
      double events = 0;
      double ofCause = 0;
      for (int i = 0; i < time.length; i++) {
        if (member[i]) {
          atRisk += time[i] >= s ? w[i] : 0;
          events += time[i] == s && cause[i] > 0 ? w[i] : 0;
          ofCause += time[i] == s && cause[i] == 1 ? w[i] : 0;
        }
      }
      if (atRisk > 0) {
        incidence += survival * ofCause / atRisk;
        survival *= 1 - events / atRisk;
      }
    }
    return incidence;
  }

  static double netBenefit(
      double[] time, int[] cause, double[] w, double[] risk, double t, double threshold) {
    boolean[] positive = new boolean[time.length];
    double up = 0;
    for (int i = 0; i < time.length; i++) {
      positive[i] = risk[i] >= threshold;
      up += positive[i] ? w[i] : 0;
    }
    double f = incidence(time, cause, w, positive, t);
    double share = up / Arrays.stream(w).sum();
    return share * f - share * (1 - f) * threshold / (1 - threshold);
  }
}
