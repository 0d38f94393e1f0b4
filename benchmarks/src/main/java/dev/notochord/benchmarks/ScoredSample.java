package dev.notochord.benchmarks;

import dev.notochord.survival.SurvivalData;
import java.util.SplittableRandom;

/** Subjects with a normal score that moves the log of their hazard. */
final class ScoredSample {
  private final SurvivalData data;
  private final double[] score;

  private ScoredSample(SurvivalData data, double[] score) {
    this.data = data;
    this.score = score;
  }

  static ScoredSample draw(SplittableRandom random, int size, double slope, double censoringRate) {
    double[] score = new double[size];
    double[] time = new double[size];
    boolean[] event = new boolean[size];
    for (int i = 0; i < size; i++) {
      score[i] = random.nextGaussian();
      ExponentialTimes.observe(random, i, Math.exp(slope * score[i]), censoringRate, time, event);
    }
    return new ScoredSample(SurvivalData.rightCensored(time, event), score);
  }

  SurvivalData data() {
    return data;
  }

  double[] score() {
    return score.clone();
  }
}
