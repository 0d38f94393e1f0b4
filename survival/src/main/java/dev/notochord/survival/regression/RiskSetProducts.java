package dev.notochord.survival.regression;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The score of a part of the rows, their products x x' times expected events, and the products of the sums over those at
 * risk at the event times of the part. Everything is made of one chunk of rows while it is in the cache.
 */
final class RiskSetProducts {
  final double[] score;
  /** The sum over rows of expected events times x x'. */
  final Gram rows;
  /** The sum over event times of the products of sums over those at risk. */
  final Gram means;

  private final CoxRows sample;
  private final RowParts parts;
  private final TimeTerms terms;
  private final @Nullable LateRows late;
  private final double[] risk;
  private final int p;
  /** Per row of a chunk the expected events, and the events less these. */
  private final double[] expected;

  private final double[] residual;
  /** The sums at event times that are still to be multiplied, one after another, and their factors. */
  private final double[] sums;

  private final double[] factor;
  private int count;
  private final double[] eventSums;
  /** The sums over those at risk behind the chunk. */
  private final double[] behindChunk;
  /** The first event time of the chunk that is visited, and the last. */
  private int firstTime;

  private int lastTime;
  private int goneBefore;

  RiskSetProducts(
      CoxRows sample, RowParts parts, TimeTerms terms, @Nullable LateRows late, double[] risk) {
    this.sample = sample;
    this.parts = parts;
    this.terms = terms;
    this.late = late;
    this.risk = risk;
    p = sample.columns;
    score = new double[p];
    rows = new Gram(p);
    means = new Gram(p);
    expected = new double[parts.chunk];
    residual = new double[parts.chunk];
    // As many as are left of the chunk before, and two for each event time of a chunk.
    factor = new double[3 * parts.chunk];
    sums = new double[Math.multiplyExact(factor.length, p)];
    eventSums = new double[p];
    behindChunk = new double[p];
  }

  /**
   * Adds a part.
   *
   * @param behind the sum of risk times covariates over the rows behind it that are at risk with it; changed
   * @return this
   */
  RiskSetProducts add(int part, double[] behind) {
    int start = parts.start(part);
    firstTime = parts.timeFrom(parts.end(part));
    for (int end = parts.end(part); end > start; ) {
      // From the end, so that every chunk but the first of the part is whole.
      int from = Math.max(start, end - parts.chunk);
      lastTime = firstTime - 1;
      addRows(from, end);
      addMeans(from, end, behind);
      end = from;
    }
    means.add(sums, 0, count, factor);
    return this;
  }

  private void addRows(int from, int end) {
    int j = lastTime;
    for (int stop = end; stop > from; j--) {
      int first = Math.max(from, sample.firstEnding[j]);
      int deathEnd = Math.min(stop, sample.firstEnding[j] + sample.deaths[j]);
      boolean counts = terms.counts(j);
      double whole = terms.wholeOfEvent(j);
      int i = first;
      for (; i < deathEnd; i++) {
        double e = risk[i] * (late == null ? whole : terms.late(i, j, true));
        expected[i - from] = e;
        residual[i - from] = (counts ? sample.weight[i] : 0) - e;
      }
      whole = terms.whole(j);
      for (; i < stop; i++) {
        double e = risk[i] * (late == null ? whole : terms.late(i, j, false));
        expected[i - from] = e;
        residual[i - from] = -e;
      }
      stop = first;
    }
    // The rows of the last of these times may begin in front of the chunk.
    firstTime = sample.firstEnding[j + 1] >= from ? j + 1 : j + 2;
    RowSums.add(sample.x, from, end, residual, from, score);
    rows.add(sample.x, from, end, expected);
  }

  private void addMeans(int from, int end, double[] s1) {
    goneBefore = late == null ? 0 : late.goneAt(lastTime + 1);
    System.arraycopy(s1, 0, behindChunk, 0, p);
    int c = 0;
    for (; c + 8 <= p; c += 8) {
      scanEight(from, end, c, s1);
    }
    for (; p >= 4 && c < p; c += 4) {
      // The last four columns may overlap those before, which then come out the same again.
      scanFour(from, end, Math.min(c, p - 4), s1);
    }
    for (; p < 4 && c < p; c++) {
      scanOne(from, end, c, s1);
    }
    int visited = count;
    for (int j = lastTime; j >= firstTime; j--) {
      if (terms.counts(j)) {
        factor[visited++] = terms.square0[j];
      }
    }
    int single = count;
    count = visited;
    for (int j = lastTime; j >= firstTime; j--) {
      if (terms.counts(j)) {
        if (terms.isBroken(j)) {
          completeSquare(j, single);
        }
        single++;
      }
    }
    if (count >= parts.chunk) {
      means.add(sums, 0, count, factor);
      count = 0;
    }
  }

  /**
   * Writes q0 S S' - q1 (S D' + D S') + q2 D D', with S the sum over those at risk and D that over the events, as a sum
   * of two squares.
   */
  private void completeSquare(int j, int place) {
    Arrays.fill(eventSums, 0);
    int first = sample.firstEnding[j];
    RowSums.add(sample.x, first, first + sample.deaths[j], risk, 0, eventSums);
    double part = terms.square1[j] / terms.square0[j];
    for (int c = 0; c < p; c++) {
      sums[place * p + c] -= part * eventSums[c];
      sums[count * p + c] = eventSums[c];
    }
    factor[count++] = terms.square2[j] - part * terms.square1[j];
  }

  private void scanEight(int from, int end, int c, double[] s1) {
    double[] x = sample.x;
    double a0 = behindChunk[c];
    double a1 = behindChunk[c + 1];
    double a2 = behindChunk[c + 2];
    double a3 = behindChunk[c + 3];
    double a4 = behindChunk[c + 4];
    double a5 = behindChunk[c + 5];
    double a6 = behindChunk[c + 6];
    double a7 = behindChunk[c + 7];
    int stratum = parts.stratum(end - 1);
    int gone = goneBefore;
    int place = count;
    int i = end - 1;
    for (int j = lastTime; i >= from; j--) {
      if (j < sample.blockStart[stratum]) {
        stratum = parts.stratum(i);
      }
      if (j + 1 == sample.blockStart[stratum + 1] && sample.firstEnding[j + 1] <= end) {
        a0 = 0;
        a1 = 0;
        a2 = 0;
        a3 = 0;
        a4 = 0;
        a5 = 0;
        a6 = 0;
        a7 = 0;
      }
      int first = sample.firstEnding[j];
      int stop = Math.max(from, first);
      for (int k = i * p + c; i >= stop; i--, k -= p) {
        double r = risk[i];
        a0 += r * x[k];
        a1 += r * x[k + 1];
        a2 += r * x[k + 2];
        a3 += r * x[k + 3];
        a4 += r * x[k + 4];
        a5 += r * x[k + 5];
        a6 += r * x[k + 6];
        a7 += r * x[k + 7];
      }
      if (first < from) {
        break;
      }
      if (late != null) {
        for (; gone < late.risk.length && late.from[gone] > j; gone++) {
          double r = late.risk[gone];
          int k = gone * p + c;
          a0 -= r * late.x[k];
          a1 -= r * late.x[k + 1];
          a2 -= r * late.x[k + 2];
          a3 -= r * late.x[k + 3];
          a4 -= r * late.x[k + 4];
          a5 -= r * late.x[k + 5];
          a6 -= r * late.x[k + 6];
          a7 -= r * late.x[k + 7];
        }
        double[] anew = late.anewSumsAt(j);
        if (anew.length > 0) {
          a0 = anew[c];
          a1 = anew[c + 1];
          a2 = anew[c + 2];
          a3 = anew[c + 3];
          a4 = anew[c + 4];
          a5 = anew[c + 5];
          a6 = anew[c + 6];
          a7 = anew[c + 7];
        }
      }
      if (terms.counts(j)) {
        int k = place * p + c;
        sums[k] = a0;
        sums[k + 1] = a1;
        sums[k + 2] = a2;
        sums[k + 3] = a3;
        sums[k + 4] = a4;
        sums[k + 5] = a5;
        sums[k + 6] = a6;
        sums[k + 7] = a7;
        place++;
      }
    }
    s1[c] = a0;
    s1[c + 1] = a1;
    s1[c + 2] = a2;
    s1[c + 3] = a3;
    s1[c + 4] = a4;
    s1[c + 5] = a5;
    s1[c + 6] = a6;
    s1[c + 7] = a7;
  }

  private void scanFour(int from, int end, int c, double[] s1) {
    double[] x = sample.x;
    double a0 = behindChunk[c];
    double a1 = behindChunk[c + 1];
    double a2 = behindChunk[c + 2];
    double a3 = behindChunk[c + 3];
    int stratum = parts.stratum(end - 1);
    int gone = goneBefore;
    int place = count;
    int i = end - 1;
    for (int j = lastTime; i >= from; j--) {
      if (j < sample.blockStart[stratum]) {
        stratum = parts.stratum(i);
      }
      if (j + 1 == sample.blockStart[stratum + 1] && sample.firstEnding[j + 1] <= end) {
        a0 = 0;
        a1 = 0;
        a2 = 0;
        a3 = 0;
      }
      int first = sample.firstEnding[j];
      int stop = Math.max(from, first);
      for (int k = i * p + c; i >= stop; i--, k -= p) {
        double r = risk[i];
        a0 += r * x[k];
        a1 += r * x[k + 1];
        a2 += r * x[k + 2];
        a3 += r * x[k + 3];
      }
      if (first < from) {
        break;
      }
      if (late != null) {
        for (; gone < late.risk.length && late.from[gone] > j; gone++) {
          double r = late.risk[gone];
          int k = gone * p + c;
          a0 -= r * late.x[k];
          a1 -= r * late.x[k + 1];
          a2 -= r * late.x[k + 2];
          a3 -= r * late.x[k + 3];
        }
        double[] anew = late.anewSumsAt(j);
        if (anew.length > 0) {
          a0 = anew[c];
          a1 = anew[c + 1];
          a2 = anew[c + 2];
          a3 = anew[c + 3];
        }
      }
      if (terms.counts(j)) {
        int k = place * p + c;
        sums[k] = a0;
        sums[k + 1] = a1;
        sums[k + 2] = a2;
        sums[k + 3] = a3;
        place++;
      }
    }
    s1[c] = a0;
    s1[c + 1] = a1;
    s1[c + 2] = a2;
    s1[c + 3] = a3;
  }

  private void scanOne(int from, int end, int c, double[] s1) {
    double a = behindChunk[c];
    int stratum = parts.stratum(end - 1);
    int gone = goneBefore;
    int place = count;
    int i = end - 1;
    for (int j = lastTime; i >= from; j--) {
      if (j < sample.blockStart[stratum]) {
        stratum = parts.stratum(i);
      }
      if (j + 1 == sample.blockStart[stratum + 1] && sample.firstEnding[j + 1] <= end) {
        a = 0;
      }
      int first = sample.firstEnding[j];
      for (int stop = Math.max(from, first); i >= stop; i--) {
        a += risk[i] * sample.x[i * p + c];
      }
      if (first < from) {
        break;
      }
      if (late != null) {
        for (; gone < late.risk.length && late.from[gone] > j; gone++) {
          a -= late.risk[gone] * late.x[gone * p + c];
        }
        double[] anew = late.anewSumsAt(j);
        a = anew.length > 0 ? anew[c] : a;
      }
      if (terms.counts(j)) {
        sums[place * p + c] = a;
        place++;
      }
    }
    s1[c] = a;
  }
}
