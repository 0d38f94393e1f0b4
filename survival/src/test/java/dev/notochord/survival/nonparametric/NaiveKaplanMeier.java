package dev.notochord.survival.nonparametric;

import dev.notochord.survival.FollowUp;

/** A second Kaplan-Meier, written down from the definition and slow: each value is counted from all subjects. */
final class NaiveKaplanMeier {
  private NaiveKaplanMeier() {}

  static double survivalAt(FollowUp sample, double time) {
    double survival = 1;
    for (int i = 0; i < sample.subjects(); i++) {
      if (sample.time()[i] <= time && isFirstEventAtItsTime(sample, i)) {
        survival *= 1
            - (double) events(sample, sample.time()[i]) / atRisk(sample, sample.time()[i]);
      }
    }
    return survival;
  }

  /** Returns Greenwood's standard error, for a survival above 0. */
  static double standardErrorAt(FollowUp sample, double time) {
    double sum = 0;
    for (int i = 0; i < sample.subjects(); i++) {
      if (sample.time()[i] <= time && isFirstEventAtItsTime(sample, i)) {
        double n = atRisk(sample, sample.time()[i]);
        double d = events(sample, sample.time()[i]);
        sum += d / (n * (n - d));
      }
    }
    return survivalAt(sample, time) * Math.sqrt(sum);
  }

  private static boolean isFirstEventAtItsTime(FollowUp sample, int subject) {
    if (!sample.event()[subject]) {
      return false;
    }
    for (int earlier = 0; earlier < subject; earlier++) {
      if (sample.event()[earlier] && sample.time()[earlier] == sample.time()[subject]) {
        return false;
      }
    }
    return true;
  }

  private static int atRisk(FollowUp sample, double time) {
    int count = 0;
    for (double t : sample.time()) {
      count += t >= time ? 1 : 0;
    }
    return count;
  }

  private static int events(FollowUp sample, double time) {
    int count = 0;
    for (int i = 0; i < sample.subjects(); i++) {
      count += sample.event()[i] && sample.time()[i] == time ? 1 : 0;
    }
    return count;
  }
}
