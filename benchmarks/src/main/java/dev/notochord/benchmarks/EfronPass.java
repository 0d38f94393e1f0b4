package dev.notochord.benchmarks;

import java.util.Arrays;

/**
 * One evaluation of Efron's partial likelihood with its score and information in one walk through the covariates: how
 * near to the limit a Newton pass of a Cox model comes in plain Java on one thread.
 *
 * <p>The rows lie in tiles that fit the cache, columns side by side, and no tile ends within tied times. The
 * information is the sum over rows of {@code w (H - k) x x'}, with the hazard up to the row and Efron's correction of
 * its own time, less the products of the means of the sets at risk. Both sums are products of matrices.
 */
final class EfronPass {
  private static final int TILE = 256;
  private static final double LARGE = 1e250;

  private final int columns;
  private final double[] time;
  private final boolean[] event;
  /** Columns of the tiles, centred; the rows of a tile are padded with zeros to a multiple of 8. */
  private final double[] x;
  /** First row of each tile, and the number of rows at the end. */
  private final int[] first;
  /** Where each tile begins in {@link #x}, divided by the columns. */
  private final int[] offset;

  private final double[] weight;
  private final double[] predictor;
  private final double[] factor;
  private final double[] product;
  private final double[] means;
  private final double[] atRisk;
  private final double[] dying;
  private final double[] score;
  private final double[] information;
  private final double[] local;
  private final double[] ones;
  private final double[] weighted;
  private int heldMeans;
  private double denominator;
  private double logLikelihood;
  private double logProduct;

  /** Brings the rows into the order of time and cuts them into tiles. */
  EfronPass(RadixSort sort, double[] unsortedTime, boolean[] unsortedEvent, double[][] unsorted) {
    columns = unsorted.length;
    int rows = unsortedTime.length;
    int[] order = sort.order(unsortedTime);
    time = new double[rows];
    event = new boolean[rows];
    for (int i = 0; i < rows; i++) {
      time[i] = unsortedTime[order[i]];
      event[i] = unsortedEvent[order[i]];
    }
    first = tiles();
    offset = new int[first.length];
    int widest = 0;
    for (int t = 0; t + 1 < first.length; t++) {
      int padded = (first[t + 1] - first[t] + 7) / 8 * 8;
      offset[t + 1] = offset[t] + padded;
      widest = Math.max(widest, padded);
    }
    x = new double[offset[offset.length - 1] * columns];
    fill(unsorted, order);
    weight = new double[widest];
    predictor = new double[widest];
    factor = new double[widest];
    product = new double[Math.max(widest, TILE)];
    means = new double[TILE * columns];
    atRisk = new double[columns];
    dying = new double[columns];
    score = new double[columns];
    int pairs = columns * (columns + 1) / 2;
    information = new double[pairs];
    local = new double[pairs];
    ones = new double[TILE];
    Arrays.fill(ones, 1);
    weighted = new double[pairs];
  }

  private int[] tiles() {
    int[] start = new int[time.length / TILE + 2];
    int tile = 0;
    for (int row = 0; row < time.length; ) {
      start[tile++] = row;
      row = Math.min(time.length, row + TILE);
      while (row < time.length && time[row] == time[row - 1]) {
        row++;
      }
    }
    start[tile] = time.length;
    return Arrays.copyOf(start, tile + 1);
  }

  /** By way of rows side by side, for then each row of a tile is read from one place in memory. */
  private void fill(double[][] unsorted, int[] order) {
    double[] byRow = new double[order.length * columns];
    for (int c = 0; c < columns; c++) {
      double mean = Arrays.stream(unsorted[c]).sum() / order.length;
      double[] column = unsorted[c];
      for (int i = 0; i < column.length; i++) {
        byRow[i * columns + c] = column[i] - mean;
      }
    }
    for (int t = 0; t + 1 < first.length; t++) {
      int width = offset[t + 1] - offset[t];
      for (int i = first[t]; i < first[t + 1]; i++) {
        int from = order[i] * columns;
        int to = offset[t] * columns + i - first[t];
        for (int c = 0; c < columns; c++) {
          x[to + c * width] = byRow[from + c];
        }
      }
    }
  }

  /** Evaluates at given coefficients and returns the log likelihood. */
  double run(double[] beta) {
    Arrays.fill(atRisk, 0);
    Arrays.fill(score, 0);
    Arrays.fill(information, 0);
    denominator = 0;
    logLikelihood = 0;
    logProduct = 1;
    heldMeans = 0;
    for (int t = first.length - 2; t >= 0; t--) {
      weigh(t, beta);
      double hazard = backwards(t);
      forwards(t);
      int width = offset[t + 1] - offset[t];
      // The hazard of this tile falls on all rows of later ones, whose weighted products are summed
      // so far.
      for (int q = 0; q < information.length; q++) {
        information[q] += hazard * weighted[q];
      }
      add(information, x, offset[t] * columns, width, factor);
      add(weighted, x, offset[t] * columns, width, weight);
    }
    takeMeans();
    Arrays.fill(weighted, 0);
    return logLikelihood - Math.log(logProduct);
  }

  double[] score() {
    return score.clone();
  }

  /** Returns the lower triangle of the information, row by row. */
  double[] information() {
    return information.clone();
  }

  private void weigh(int tile, double[] beta) {
    int width = offset[tile + 1] - offset[tile];
    int rows = first[tile + 1] - first[tile];
    Arrays.fill(predictor, 0, width, 0);
    for (int c = 0; c < columns; c++) {
      addScaled(predictor, x, offset[tile] * columns + c * width, width, beta[c]);
    }
    for (int i = 0; i < rows; i++) {
      weight[i] = Math.exp(predictor[i]);
    }
    Arrays.fill(weight, rows, width, 0);
  }

  /** Sums over the sets at risk; leaves each hazard at the first row of its time in the factors; returns their sum. */
  private double backwards(int tile) {
    int start = first[tile];
    int width = offset[tile + 1] - offset[tile];
    int at = offset[tile] * columns;
    double total = 0;
    for (int last = first[tile + 1] - start - 1; last >= 0; ) {
      double t = time[start + last];
      int i = last;
      int died = 0;
      double dyingWeight = 0;
      for (; i >= 0 && time[start + i] == t; i--) {
        double w = weight[i];
        denominator += w;
        if (event[start + i]) {
          if (died++ == 0) {
            Arrays.fill(dying, 0);
          }
          dyingWeight += w;
          logLikelihood += predictor[i];
          for (int c = 0, y = at + i; c < columns; c++, y += width) {
            double wx = w * x[y];
            score[c] += x[y];
            atRisk[c] += wx;
            dying[c] += wx;
          }
        } else {
          for (int c = 0, y = at + i; c < columns; c++, y += width) {
            atRisk[c] += w * x[y];
          }
        }
        factor[i] = 0;
      }
      double hazard =
          died == 0 ? 0 : died == 1 ? single() : tied(died, dyingWeight, i + 1, last, start);
      factor[i + 1] = hazard;
      total += hazard;
      last = i;
    }
    return total;
  }

  private double single() {
    double hazard = 1 / denominator;
    multiply(denominator);
    for (int c = 0; c < columns; c++) {
      double mean = atRisk[c] * hazard;
      score[c] -= mean;
      means[c * TILE + heldMeans] = mean;
    }
    if (++heldMeans == TILE) {
      takeMeans();
    }
    return hazard;
  }

  private double tied(int died, double dyingWeight, int from, int to, int start) {
    double hazard = 0;
    double correction = 0;
    double squares = 0;
    double cross = 0;
    double dyingSquares = 0;
    for (int d = 0; d < died; d++) {
      double part = (double) d / died;
      double left = denominator - part * dyingWeight;
      double inverse = 1 / left;
      hazard += inverse;
      correction += part * inverse;
      squares += inverse * inverse;
      cross += part * inverse * inverse;
      dyingSquares += part * part * inverse * inverse;
      multiply(left);
    }
    for (int c = 0, q = 0; c < columns; c++) {
      score[c] -= hazard * atRisk[c] - correction * dying[c];
      for (int k = 0; k <= c; k++, q++) {
        information[q] -= squares * atRisk[c] * atRisk[k]
            - cross * (atRisk[c] * dying[k] + dying[c] * atRisk[k])
            + dyingSquares * dying[c] * dying[k];
      }
    }
    // The predictors of these rows are used up: they hold the corrections until the way forwards.
    for (int i = from; i <= to; i++) {
      predictor[i] = event[start + i] ? correction : 0;
    }
    return hazard;
  }

  private void forwards(int tile) {
    int start = first[tile];
    int rows = first[tile + 1] - start;
    double hazard = 0;
    for (int i = 0; i < rows; ) {
      double t = time[start + i];
      hazard += factor[i];
      int from = i;
      int died = 0;
      for (; i < rows && time[start + i] == t; i++) {
        died += event[start + i] ? 1 : 0;
      }
      for (int r = from; r < i; r++) {
        factor[r] = weight[r] * (died > 1 ? hazard - predictor[r] : hazard);
      }
    }
    Arrays.fill(factor, rows, offset[tile + 1] - offset[tile], 0);
  }

  private void multiply(double value) {
    logProduct *= value;
    if (logProduct > LARGE || logProduct < 1 / LARGE) {
      logLikelihood -= Math.log(logProduct);
      logProduct = 1;
    }
  }

  private void takeMeans() {
    Arrays.fill(local, 0);
    for (int c = 0; c < columns; c++) {
      Arrays.fill(means, c * TILE + heldMeans, (c + 1) * TILE, 0);
    }
    add(local, means, 0, TILE, ones);
    for (int q = 0; q < local.length; q++) {
      information[q] -= local[q];
    }
    heldMeans = 0;
  }

  /** Adds the products of all pairs of columns, rows weighted by a factor. */
  private void add(double[] sum, double[] block, int at, int width, double[] rowFactor) {
    for (int c = 0, q = 0; c < columns; c++) {
      scale(product, rowFactor, block, at + c * width, width);
      int k = 0;
      for (; k + 3 <= c; k += 4, q += 4) {
        addFour(sum, q, product, block, at + k * width, width);
      }
      for (; k <= c; k++, q++) {
        sum[q] += dot(product, block, at + k * width, width);
      }
    }
  }

  private static void scale(
      double[] target, double[] rowFactor, double[] block, int at, int width) {
    for (int r = 0; r < width; r++) {
      target[r] = rowFactor[r] * block[at + r];
    }
  }

  private static void addScaled(double[] target, double[] block, int at, int width, double scale) {
    for (int r = 0; r < width; r++) {
      target[r] += scale * block[at + r];
    }
  }

  /** Four columns at a time, two sums each: eight chains keep the multipliers busy. */
  private static void addFour(double[] sum, int q, double[] u, double[] block, int at, int width) {
    int at1 = at + width;
    int at2 = at1 + width;
    int at3 = at2 + width;
    double a0 = 0;
    double a1 = 0;
    double a2 = 0;
    double a3 = 0;
    double b0 = 0;
    double b1 = 0;
    double b2 = 0;
    double b3 = 0;
    for (int r = 0; r < width; r += 2) {
      double y = u[r];
      double z = u[r + 1];
      a0 = Math.fma(y, block[at + r], a0);
      b0 = Math.fma(z, block[at + r + 1], b0);
      a1 = Math.fma(y, block[at1 + r], a1);
      b1 = Math.fma(z, block[at1 + r + 1], b1);
      a2 = Math.fma(y, block[at2 + r], a2);
      b2 = Math.fma(z, block[at2 + r + 1], b2);
      a3 = Math.fma(y, block[at3 + r], a3);
      b3 = Math.fma(z, block[at3 + r + 1], b3);
    }
    sum[q] += a0 + b0;
    sum[q + 1] += a1 + b1;
    sum[q + 2] += a2 + b2;
    sum[q + 3] += a3 + b3;
  }

  private static double dot(double[] u, double[] block, int at, int width) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    for (int r = 0; r < width; r += 4) {
      a = Math.fma(u[r], block[at + r], a);
      b = Math.fma(u[r + 1], block[at + r + 1], b);
      c = Math.fma(u[r + 2], block[at + r + 2], c);
      d = Math.fma(u[r + 3], block[at + r + 3], d);
    }
    return (a + b) + (c + d);
  }
}
