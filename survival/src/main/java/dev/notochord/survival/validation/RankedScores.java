package dev.notochord.survival.validation;

import dev.notochord.survival.order.NumberKeys;
import dev.notochord.survival.order.NumberOrder;

/** Scores in increasing order, and which of them are tied. Made once, in O(n log n) at most; used at every time. */
final class RankedScores {
  /** The places of the scores, in increasing order of score. */
  final int[] order;
  /** Per place the first rank whose score is tied with its own, and the last rank plus 1. */
  final int[] tiedFrom;

  final int[] tiedTo;

  /**
   * Ranks scores.
   *
   * @param score the scores, none of which is NaN or -0
   * @param tolerance how far apart two scores may be and still be tied
   */
  RankedScores(double[] score, double tolerance) {
    int rows = score.length;
    order = NumberOrder.rows(score, NumberKeys.of(score));
    tiedFrom = new int[rows];
    tiedTo = new int[rows];
    int from = 0;
    int to = 0;
    for (int rank = 0; rank < rows; rank++) {
      double own = score[order[rank]];
      while (!tied(score[order[from]], own, tolerance)) {
        from++;
      }
      while (to < rows && tied(own, score[order[to]], tolerance)) {
        to++;
      }
      tiedFrom[order[rank]] = from;
      tiedTo[order[rank]] = to;
    }
  }

  private static boolean tied(double lower, double upper, double tolerance) {
    // the difference of two infinities is NaN
    return lower == upper || Math.abs(upper - lower) <= tolerance;
  }

  /** Returns the sums of the masses of the lowest ranks: of none, of the first, of the first two, and so on. */
  double[] sums(double[] mass) {
    double[] sums = new double[order.length + 1];
    for (int rank = 0; rank < order.length; rank++) {
      sums[rank + 1] = sums[rank] + mass[order[rank]];
    }
    return sums;
  }

  /** Returns the mass below the score of a place, tied scores counting half, from {@link #sums}. */
  double below(double[] sums, int place) {
    return (sums[tiedFrom[place]] + sums[tiedTo[place]]) / 2;
  }
}
