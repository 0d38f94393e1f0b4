package dev.notochord.survival.regression;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The partial likelihood of a Cox model with ties after Breslow or Efron, made for many rows.
 *
 * <p>The information is the sum over rows of their expected events times x x', less the sum over event times of the
 * products of means: rows that leave the risk sets are never taken off a matrix. The rows are read twice: once for the
 * risks and the sums of the parts that {@link RowParts} cuts them into, and once, when the hazard is known, for all the
 * rest. Parts are worked on by as many threads as the sample allows.
 *
 * <p>Cost O(n p^2) for n rows and p columns; memory 8 bytes per row and 16 per event time, 40 with broken ties.
 */
final class CoxLikelihood implements PartialLikelihood {
  /** Within e to the power of this no digit of a log-likelihood is lost by a shift that is not the largest of all. */
  private static final double SMALL_SPREAD = 40;

  private final CoxRows rows;
  private final RowParts parts;
  private final TimeTerms terms;
  private final @Nullable LateRows late;
  private final double[] risk;
  private final double leastOffset;
  private final double mostOffset;

  CoxLikelihood(CoxRows rows, TieMethod ties) {
    this(rows, ties, false, new RowParts(rows));
  }

  CoxLikelihood(CoxRows rows, TieMethod ties, boolean singleEvents, RowParts parts) {
    this.rows = rows;
    this.parts = parts;
    terms = new TimeTerms(rows, ties, singleEvents);
    late = rows.late.length == 0 ? null : new LateRows(rows);
    risk = new double[rows.positions()];
    double least = 0;
    double most = 0;
    for (double offset : rows.offset) {
      least = Math.min(least, offset);
      most = Math.max(most, offset);
    }
    leastOffset = least;
    mostOffset = most;
  }

  /** Returns the part of the likelihood of the event times with one event, where all methods for ties agree. */
  static CoxLikelihood ofSingleEvents(CoxRows rows) {
    return new CoxLikelihood(rows, TieMethod.BRESLOW, true, new RowParts(rows));
  }

  @Override
  public int size() {
    return rows.columns;
  }

  @Override
  public Evaluation evaluate(double[] beta) {
    double[] shift = shift(beta);
    PartSums[] sums = new PartSums[parts.count];
    for (int part = 0; part < sums.length; part++) {
      sums[part] = new PartSums(rows.columns);
    }
    rows.parallelism.forEach(sums.length, part -> {
      computeRisks(part, beta, shift, sums[part]);
    });
    LateRows entered = late;
    if (entered == null) {
      carry(sums);
      rows.parallelism.forEach(sums.length, part -> visitTimes(part, sums[part].s0, sums[part]));
    } else {
      walk(sums, entered);
      rows.parallelism.forEach(sums.length, part -> addMoments(part, sums[part], entered));
      carry(sums);
    }
    terms.accumulate();
    rows.parallelism.forEach(
        sums.length,
        part -> sums[part].products =
            new RiskSetProducts(rows, parts, terms, late, risk).add(part, sums[part].s1));
    return total(sums);
  }

  /** Returns what is subtracted from the linear predictors of each stratum, so that no risk overflows. */
  private double[] shift(double[] beta) {
    double[] shift = new double[rows.blockStart.length - 1];
    double least = leastOffset;
    double most = mostOffset;
    for (int c = 0; c < beta.length; c++) {
      double one = beta[c] * rows.least[c];
      double other = beta[c] * rows.most[c];
      least += Math.min(one, other);
      most += Math.max(one, other);
    }
    if (most - least <= SMALL_SPREAD) {
      Arrays.fill(shift, most);
      return shift;
    }
    rows.parallelism.forEach(
        parts.count,
        part ->
            RowSums.predict(rows.x, parts.start(part), parts.end(part), rows.offset, beta, risk));
    for (int s = 0; s < shift.length; s++) {
      double largest = Double.NEGATIVE_INFINITY;
      for (int i = rows.firstPosition(s); i < rows.firstPosition(s + 1); i++) {
        largest = Math.max(largest, risk[i]);
      }
      shift[s] = largest > Double.NEGATIVE_INFINITY ? largest : 0;
    }
    return shift;
  }

  /**
   * Computes the risks of a part, the sum of the linear predictors of its events less the shift and, without late entry,
   * the sums over the rows of its first stratum, which reach down into the part before.
   */
  private void computeRisks(int part, double[] beta, double[] shift, PartSums sums) {
    int end = parts.end(part);
    int cut = Math.min(end, parts.stratumEnd(parts.start(part)));
    boolean allZero = isZero(beta);
    sums.time = Math.max(0, parts.timeFrom(parts.start(part)) - 1);
    sums.joined = parts.stratumEnd(parts.start(part)) > end;
    for (int from = parts.start(part); from < end; from += parts.chunk) {
      int chunkEnd = Math.min(end, from + parts.chunk);
      if (allZero) {
        System.arraycopy(rows.weight, from, risk, from, chunkEnd - from);
      } else {
        RowSums.predict(rows.x, from, chunkEnd, rows.offset, beta, risk);
        int stratum = parts.stratum(from);
        for (int i = from; i < chunkEnd; stratum++) {
          int stop = Math.min(chunkEnd, rows.firstPosition(stratum + 1));
          addEventTerms(i, stop, shift[stratum], sums);
          exponentiate(i, stop, shift[stratum]);
          i = stop;
        }
      }
      if (late == null && parts.count > 1 && from < cut) {
        RowSums.add(rows.x, from, Math.min(chunkEnd, cut), risk, 0, sums.s1);
        for (int i = from; i < Math.min(chunkEnd, cut); i++) {
          sums.s0 += risk[i];
        }
      }
    }
  }

  private boolean isZero(double[] beta) {
    boolean zero = leastOffset == 0 && mostOffset == 0;
    for (double b : beta) {
      zero &= b == 0;
    }
    return zero;
  }

  /** Adds the linear predictors of the events among some rows; the rows of {@code sums.time} may begin before them. */
  private void addEventTerms(int from, int end, double shift, PartSums sums) {
    double sum = 0;
    int j = sums.time;
    for (; j < rows.eventTimes() && rows.firstEnding[j] < end; j++) {
      int first = rows.firstEnding[j];
      int stop = Math.min(end, first + rows.deaths[j]);
      if (terms.counts(j)) {
        for (int i = Math.max(first, from); i < stop; i++) {
          sum += rows.weight[i] * (risk[i] - shift);
        }
      }
    }
    sums.time = Math.max(0, j - 1);
    sums.eventTerms += sum;
  }

  private void exponentiate(int from, int end, double shift) {
    for (int i = from; i < end; i++) {
      risk[i] = rows.weight[i] * Math.exp(risk[i] - shift);
    }
  }

  /** Adds the risk times covariates of the rows of a part that are at risk together with those of the part before. */
  private void addMoments(int part, PartSums sums, LateRows late) {
    int start = parts.start(part);
    int end = parts.end(part);
    int stratum = parts.stratum(start);
    int cut = Math.min(end, rows.firstPosition(stratum + 1));
    int lastTime = parts.timeFrom(start);
    int gone = late.goneAt(sums.joined ? parts.timeFrom(end) : rows.blockStart[stratum + 1]);
    int number = late.anewFrom(lastTime - 1) - 1;
    int at = late.anewAt(number);
    if (at >= lastTime && at < parts.timeFrom(end) && at < rows.blockStart[stratum + 1]) {
      System.arraycopy(late.anewSums(number), 0, sums.s1, 0, sums.s1.length);
      cut = rows.firstEnding[at];
      gone = late.goneAt(at);
      sums.joined = false;
    }
    RowSums.add(rows.x, start, cut, risk, 0, sums.s1);
    double[] off = new double[sums.s1.length];
    RowSums.add(late.x, gone, late.goneAt(lastTime), late.risk, 0, off);
    for (int c = 0; c < off.length; c++) {
      sums.s1[c] -= off[c];
    }
  }

  /** Turns the sums of each part into those of the parts behind it. */
  private void carry(PartSums[] sums) {
    double s0 = 0;
    double[] s1 = new double[rows.columns];
    for (int part = sums.length - 1; part >= 0; part--) {
      PartSums own = sums[part];
      int end = parts.end(part);
      if (end == rows.positions() || parts.stratumEnd(end - 1) == end) {
        s0 = 0;
        Arrays.fill(s1, 0);
      }
      double own0 = own.s0;
      own.s0 = s0;
      s0 = (own.joined ? s0 : 0) + own0;
      for (int c = 0; c < s1.length; c++) {
        double own1 = own.s1[c];
        own.s1[c] = s1[c];
        s1[c] = (own.joined ? s1[c] : 0) + own1;
      }
    }
  }

  private void walk(PartSums[] sums, LateRows late) {
    late.begin(risk);
    double s0 = 0;
    for (int part = sums.length - 1; part >= 0; part--) {
      s0 = visitTimes(part, s0, sums[part]);
    }
  }

  /**
   * Sets the terms of the event times whose rows begin in a part.
   *
   * @param behind the sum of risks over the rows behind the part
   * @return the sum of risks at its beginning
   */
  private double visitTimes(int part, double behind, PartSums sums) {
    RiskWeights weights = new RiskWeights();
    LogProduct logs = new LogProduct();
    int start = parts.start(part);
    int end = parts.end(part);
    int stratum = parts.stratum(end - 1);
    int j = parts.timeFrom(end) - 1;
    double s0 = behind;
    for (int i = end - 1; i >= start; j--) {
      if (j < rows.blockStart[stratum]) {
        stratum = parts.stratum(i);
      }
      if (j + 1 == rows.blockStart[stratum + 1] && rows.firstEnding[j + 1] <= end) {
        s0 = 0;
        if (late != null) {
          late.beginStratum();
        }
      }
      int first = rows.firstEnding[j];
      for (; i >= Math.max(start, first); i--) {
        s0 += risk[i];
      }
      if (first >= start) {
        s0 = late == null ? s0 : late.takeOff(j, stratum, s0, risk);
        sums.logRisk += terms.set(j, s0, risk, weights, logs);
      }
    }
    sums.logRisk += logs.log();
    return s0;
  }

  private Evaluation total(PartSums[] sums) {
    int p = rows.columns;
    double logLikelihood = 0;
    double[] score = new double[p];
    double[] information = new double[p * p];
    double[] moments = new double[p];
    for (PartSums part : sums) {
      logLikelihood += part.eventTerms - part.logRisk;
      RiskSetProducts products = part.products();
      for (int c = 0; c < p; c++) {
        score[c] += products.score[c];
        moments[c] += products.rows.sum[c * p + c];
        for (int k = 0; k <= c; k++) {
          information[c * p + k] += products.rows.sum[c * p + k] - products.means.sum[c * p + k];
        }
      }
    }
    for (int c = 0; c < p; c++) {
      for (int k = 0; k < c; k++) {
        information[k * p + c] = information[c * p + k];
      }
    }
    return new Evaluation(logLikelihood, score, information, moments);
  }

  /** The sums of a part. */
  private static final class PartSums {
    double eventTerms;
    /** The event time up to which they are added. */
    int time;

    double logRisk;
    double s0;
    final double[] s1;
    /** Whether the rows behind the part are at risk together with those before it. */
    boolean joined;

    @Nullable
    RiskSetProducts products;

    PartSums(int columns) {
      s1 = new double[columns];
    }

    RiskSetProducts products() {
      if (products == null) {
        throw new AssertionError("a part that was not worked on");
      }
      return products;
    }
  }
}
