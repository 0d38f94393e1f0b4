package dev.notochord.benchmarks;

import dev.notochord.survival.SurvivalData;
import java.util.SplittableRandom;

/** Exponential times to the event, censored by exponential times. */
final class ExponentialTimes {
  private ExponentialTimes() {}

  /** Draws a sample whose events have rate 1. */
  static SurvivalData draw(SplittableRandom random, int size, double censoringRate) {
    double[] time = new double[size];
    boolean[] event = new boolean[size];
    for (int i = 0; i < size; i++) {
      observe(random, i, 1, censoringRate, time, event);
    }
    return SurvivalData.rightCensored(time, event);
  }

  /** Draws one subject into the columns. */
  static void observe(
      SplittableRandom random,
      int i,
      double rate,
      double censoringRate,
      double[] time,
      boolean[] event) {
    double dies = standard(random) / rate;
    double leaves =
        censoringRate == 0 ? Double.POSITIVE_INFINITY : standard(random) / censoringRate;
    time[i] = Math.min(dies, leaves);
    event[i] = dies <= leaves;
  }

  /** Draws a time of rate 1. */
  static double standard(SplittableRandom random) {
    return -Math.log1p(-random.nextDouble());
  }
}
