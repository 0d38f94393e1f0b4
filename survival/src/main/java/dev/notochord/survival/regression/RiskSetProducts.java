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
  /** The sums at event times that are still to be multiplied, one after another, and their signedRisk. */
  private final double[] sums;

  private final double[] factor;
  private int count;
  private final double[] eventSums;
  /** Per row that is summed its risk, below 0 if it leaves, and where in {@code sums} the sum with it is written. */
  private final double[] signedRisk;

  private final int[] places;
  /** Rows that are at risk and rows that are no longer in the order in which they are summed; filled from its end. */
  private final double[] queue;

  private int queued;
  /** The first event time of the chunk that is visited, and the last. */
  private int firstTime;

  private int lastTime;

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
    signedRisk = new double[parts.chunk];
    places = new int[parts.chunk];
    queue = new double[late == null ? 0 : Math.multiplyExact(parts.chunk, p)];
    queued = parts.chunk;
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
      firstTime = parts.timeFrom(from);
      addRows(from, end);
      addMeans(from, end, behind);
      end = from;
    }
    means.add(sums, 0, count, factor);
    return this;
  }

  private void addRows(int from, int end) {
    terms.expect(from, end, firstTime, lastTime, risk, expected);
    for (int i = 0; i < end - from; i++) {
      residual[i] = -expected[i];
    }
    for (int j = Math.max(0, firstTime - 1); j <= lastTime; j++) {
      int first = sample.firstEnding[j];
      int stop = Math.min(end, first + sample.deaths[j]);
      for (int i = Math.max(from, first); i < stop && terms.counts(j); i++) {
        residual[i - from] += sample.weight[i];
      }
    }
    RowSums.add(sample.x, from, end, residual, from, score);
    rows.add(sample.x, from, end, expected);
  }

  private void addMeans(int from, int end, double[] s1) {
    if (late == null) {
      scanWhole(from, end, s1);
    } else {
      scanLate(from, end, s1, late);
    }
    int visited = count;
    for (int j = lastTime; j >= firstTime; j--) {
      factor[visited++] = terms.square0[j];
    }
    int single = count;
    count = visited;
    for (int j = lastTime; j >= firstTime; j--, single++) {
      if (terms.isBroken(j)) {
        completeSquare(j, single);
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

  /** Sums rows that are at risk from the beginning. */
  private void scanWhole(int from, int end, double[] s1) {
    int[] to = sample.to;
    int place = count + lastTime + 1;
    for (int i = from; i < end; i++) {
      // Each row of an event time writes there, and the first of them is the last to do so.
      places[i - from] = place - to[i];
    }
    System.arraycopy(risk, from, signedRisk, 0, end - from);
    int stratum = parts.stratum(end - 1);
    for (int stop = end; stop > from; stratum--) {
      if (sample.firstPosition(stratum + 1) == stop) {
        Arrays.fill(s1, 0);
      }
      int begin = Math.max(from, sample.firstPosition(stratum));
      RowSums.scan(sample.x, begin, stop, from, signedRisk, places, s1, sums);
      stop = begin;
    }
  }

  /** Sums rows of which some leave again on the way to the first event time. */
  private void scanLate(int from, int end, double[] s1, LateRows late) {
    int gone = late.goneAt(lastTime + 1);
    int anew = late.anewFrom(lastTime);
    int stratum = parts.stratum(end - 1);
    int i = end - 1;
    int place = count;
    for (int j = lastTime; i >= from; j--, place++) {
      if (j < sample.blockStart[stratum]) {
        stratum = parts.stratum(i);
      }
      if (j + 1 == sample.blockStart[stratum + 1] && sample.firstEnding[j + 1] <= end) {
        sumQueue(s1);
        Arrays.fill(s1, 0);
      }
      int first = sample.firstEnding[j];
      for (int stop = Math.max(from, first); i >= stop; i--) {
        queue(sample.x, i, risk[i], place, s1);
      }
      if (first < from) {
        break;
      }
      for (; gone < late.risk.length && late.from[gone] > j; gone++) {
        queue(late.x, gone, -late.risk[gone], place, s1);
      }
      if (late.anewAt(anew) == j) {
        sumQueue(s1);
        System.arraycopy(late.anewSums(anew++), 0, s1, 0, p);
        System.arraycopy(s1, 0, sums, place * p, p);
      }
    }
    sumQueue(s1);
  }

  /** Puts a row in front of those that are still to be summed. */
  private void queue(double[] x, int row, double by, int place, double[] s1) {
    if (queued == 0) {
      sumQueue(s1);
    }
    queued--;
    System.arraycopy(x, row * p, queue, queued * p, p);
    signedRisk[queued] = by;
    places[queued] = place;
  }

  private void sumQueue(double[] s1) {
    RowSums.scan(queue, queued, parts.chunk, 0, signedRisk, places, s1, sums);
    queued = parts.chunk;
  }
}
