package dev.notochord.survival.design;

import java.util.SplittableRandom;

/** Random numbers whose logarithm is finite. */
final class RandomDraw {
  private RandomDraw() {}

  /** Returns a uniform number above 0 and below 1. */
  static double uniform(SplittableRandom random) {
    return ((random.nextLong() >>> 12) + 0.5) * 0x1p-52;
  }

  /** Returns a unit exponential number, above 0. */
  static double exponential(SplittableRandom random) {
    return -Math.log(uniform(random));
  }
}
