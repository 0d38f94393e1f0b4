package dev.notochord.survival.parametric;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import dev.notochord.survival.covariate.CovariateDesign;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.linear.SymmetricFactor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The linear predictors of the parameters: for each an intercept and the coefficients of some columns, in working
 * units of columns that are centred and scaled.
 */
final class Predictors {
  /** A spread this small against the size of the values is rounding. */
  private static final double CONSTANT = 1e-13;

  /** The number of parameters of the family. */
  final int parameters;
  /** For each coefficient that is estimated its parameter. */
  final int[] parameter;
  /** For each coefficient that is estimated its column; -1 for an intercept. */
  final int[] column;
  /** For each coefficient that is estimated its place among all. */
  final int[] place;
  /** For each of all coefficients its parameter. */
  final int[] allParameters;
  /** For each of all coefficients its column; -1 for an intercept. */
  final int[] allColumns;

  private final int columns;
  private final double[] mean;
  private final double[] scale;
  private final double[] x;
  private final double[] offset;

  private Predictors(
      Predictors base, int parameters, int[] allParameters, int[] allColumns, boolean[] dependent) {
    this(
        parameters,
        allParameters,
        allColumns,
        dependent,
        base.mean,
        base.scale,
        base.x,
        base.offset);
  }

  private Predictors(
      int parameters,
      int[] allParameters,
      int[] allColumns,
      boolean[] dependent,
      double[] mean,
      double[] scale,
      double[] x,
      double[] offset) {
    this.parameters = parameters;
    this.allParameters = allParameters;
    this.allColumns = allColumns;
    List<Integer> kept = new ArrayList<>();
    for (int j = 0; j < allParameters.length; j++) {
      if (!dependent[j]) {
        kept.add(j);
      }
    }
    place = Ints.toArray(kept);
    parameter = Arrays.stream(place).map(j -> allParameters[j]).toArray();
    column = Arrays.stream(place).map(j -> allColumns[j]).toArray();
    columns = mean.length;
    this.mean = mean;
    this.scale = scale;
    this.x = x;
    this.offset = offset;
  }

  /**
   * Returns the predictors.
   *
   * @param columnsOf for each parameter the columns of the design that act on it
   */
  static Predictors of(LifetimeRows rows, Covariates covariates, List<int[]> columnsOf) {
    int p = covariates.columns();
    double[] x = new double[Math.multiplyExact(rows.count, p)];
    double[] offset = new double[covariates.hasOffset() ? rows.count : 0];
    for (int i = 0; i < rows.count; i++) {
      covariates.copyRow(rows.row[i], x, i * p);
      if (offset.length > 0) {
        offset[i] = covariates.offset(rows.row[i]);
      }
    }
    double[] mean = new double[p];
    double[] scale = new double[p];
    standardize(rows, x, mean, scale);
    List<Integer> parameter = new ArrayList<>();
    List<Integer> column = new ArrayList<>();
    List<Boolean> dependent = new ArrayList<>();
    for (int k = 0; k < columnsOf.size(); k++) {
      parameter.add(k);
      column.add(-1);
      dependent.add(false);
      boolean[] left = dependent(rows, x, p, columnsOf.get(k));
      for (int c = 0; c < left.length; c++) {
        parameter.add(k);
        column.add(columnsOf.get(k)[c]);
        dependent.add(left[c]);
      }
    }
    boolean[] out = new boolean[dependent.size()];
    for (int j = 0; j < out.length; j++) {
      out[j] = dependent.get(j);
    }
    return new Predictors(
        columnsOf.size(),
        Ints.toArray(parameter),
        Ints.toArray(column),
        out,
        mean,
        scale,
        x,
        offset);
  }

  private static void standardize(LifetimeRows rows, double[] x, double[] mean, double[] scale) {
    int p = mean.length;
    double total = 0;
    for (int i = 0; i < rows.count; i++) {
      total += rows.weight[i];
    }
    for (int c = 0; c < p; c++) {
      double first = x[c];
      double sum = 0;
      double largest = 0;
      for (int i = 0; i < rows.count; i++) {
        sum += rows.weight[i] / total * (x[i * p + c] - first);
        largest = Math.max(largest, Math.abs(x[i * p + c]));
      }
      mean[c] = first + sum;
      double squares = 0;
      double range = 0;
      for (int i = 0; i < rows.count; i++) {
        range = Math.max(range, Math.abs(x[i * p + c] - mean[c]));
      }
      for (int i = 0; range > 0 && i < rows.count; i++) {
        double difference = (x[i * p + c] - mean[c]) / range;
        squares += rows.weight[i] / total * difference * difference;
      }
      double spread = range * Math.sqrt(squares);
      boolean constant = !(spread > CONSTANT * largest);
      scale[c] = constant ? 1 : spread;
      for (int i = 0; i < rows.count; i++) {
        x[i * p + c] = constant ? 0 : (x[i * p + c] - mean[c]) / spread;
      }
    }
  }

  /** Returns which columns are constant or depend on those before them. */
  private static boolean[] dependent(LifetimeRows rows, double[] x, int p, int[] of) {
    int size = of.length;
    double[] moments = new double[size * size];
    for (int i = 0; i < rows.count; i++) {
      for (int a = 0; a < size; a++) {
        double wx = rows.weight[i] * x[i * p + of[a]];
        for (int b = 0; b <= a; b++) {
          moments[a * size + b] += wx * x[i * p + of[b]];
        }
      }
    }
    SymmetricFactor factor = SymmetricFactor.of(size, moments);
    boolean[] dependent = new boolean[size];
    for (int a = 0; a < size; a++) {
      dependent[a] = factor.isDependent(a);
    }
    return dependent;
  }

  /** Returns the predictors of parameters that all rows share. */
  Predictors interceptsOnly(int ofParameters) {
    int[] each = new int[ofParameters];
    Arrays.setAll(each, k -> k);
    int[] none = new int[ofParameters];
    Arrays.fill(none, -1);
    return new Predictors(this, ofParameters, each, none, new boolean[ofParameters]);
  }

  /** Returns the predictors of the first few parameters. */
  Predictors first(int ofParameters) {
    int size = 0;
    while (size < allParameters.length && allParameters[size] < ofParameters) {
      size++;
    }
    boolean[] dependent = new boolean[size];
    Arrays.fill(dependent, true);
    for (int j : place) {
      if (j < size) {
        dependent[j] = false;
      }
    }
    return new Predictors(
        this,
        ofParameters,
        Arrays.copyOf(allParameters, size),
        Arrays.copyOf(allColumns, size),
        dependent);
  }

  /** Returns the number of coefficients that are estimated. */
  int size() {
    return parameter.length;
  }

  /** Returns working coefficients with these intercepts and nothing else. */
  double[] startAt(double[] intercepts) {
    double[] start = new double[size()];
    for (int j = 0; j < start.length; j++) {
      start[j] = column[j] < 0 ? intercepts[parameter[j]] : 0;
    }
    return start;
  }

  /** Returns what a coefficient is multiplied by in a row. */
  double factor(int i, int coefficient) {
    int c = column[coefficient];
    return c < 0 ? 1 : x[i * columns + c];
  }

  /** Fills the parameters of a row. */
  void parameters(int i, double[] coefficients, double[] target) {
    Arrays.fill(target, 0);
    if (offset.length > 0) {
      target[0] = offset[i];
    }
    for (int j = 0; j < coefficients.length; j++) {
      target[parameter[j]] += coefficients[j] * factor(i, j);
    }
  }

  /** Returns how far the offset farthest from 0 is away from it. */
  double largestOffset() {
    double largest = 0;
    for (double one : offset) {
      largest = Math.max(largest, Math.abs(one));
    }
    return largest;
  }

  /** Returns the largest change of a parameter of any row that a step of the coefficients makes. */
  double largestChange(double[] step, int rows) {
    double largest = 0;
    double[] change = new double[parameters];
    for (int i = 0; i < rows; i++) {
      Arrays.fill(change, 0);
      for (int j = 0; j < step.length; j++) {
        change[parameter[j]] += step[j] * factor(i, j);
      }
      for (double one : change) {
        largest = Math.max(largest, Math.abs(one));
      }
    }
    return largest;
  }

  /** Returns all coefficients in the units of the covariates, NaN where they are not estimated. */
  double[] unscaled(double[] working) {
    double[] all = new double[allColumns.length];
    Arrays.fill(all, Double.NaN);
    double[] intercepts = new double[parameters];
    for (int j = 0; j < working.length; j++) {
      if (column[j] < 0) {
        intercepts[parameter[j]] += working[j];
      } else {
        all[place[j]] = working[j] / scale[column[j]];
        intercepts[parameter[j]] -= all[place[j]] * mean[column[j]];
      }
    }
    for (int j = 0; j < working.length; j++) {
      if (column[j] < 0) {
        all[place[j]] = intercepts[parameter[j]];
      }
    }
    return all;
  }

  /** Returns a covariance in the units of the covariates, row after row, NaN where a coefficient is not estimated. */
  double[] unscaledCovariance(double[] working) {
    int size = size();
    double[] map = new double[size * size];
    for (int j = 0; j < size; j++) {
      if (column[j] < 0) {
        map[j * size + j] = 1;
        for (int k = 0; k < size; k++) {
          if (column[k] >= 0 && parameter[k] == parameter[j]) {
            map[j * size + k] = -mean[column[k]] / scale[column[k]];
          }
        }
      } else {
        map[j * size + j] = 1 / scale[column[j]];
      }
    }
    double[] half = new double[size * size];
    for (int a = 0; a < size; a++) {
      for (int b = 0; b < size; b++) {
        for (int k = 0; k < size; k++) {
          half[a * size + b] += map[a * size + k] * working[k * size + b];
        }
      }
    }
    int all = allColumns.length;
    double[] covariance = new double[all * all];
    Arrays.fill(covariance, Double.NaN);
    for (int a = 0; a < size; a++) {
      for (int b = 0; b <= a; b++) {
        double sum = 0;
        for (int k = 0; k < size; k++) {
          sum += half[a * size + k] * map[b * size + k];
        }
        covariance[place[a] * all + place[b]] = sum;
        covariance[place[b] * all + place[a]] = sum;
      }
    }
    return covariance;
  }

  /** Returns a gradient by the coefficients in the units of the covariates; 0 where one is not estimated. */
  double[] unscaledGradient(double[] working) {
    double[] ofIntercept = new double[parameters];
    double[] gradient = new double[allColumns.length];
    for (int j = 0; j < working.length; j++) {
      if (column[j] < 0) {
        ofIntercept[parameter[j]] = working[j];
      }
    }
    for (int j = 0; j < working.length; j++) {
      gradient[place[j]] = column[j] < 0
          ? working[j]
          : working[j] * scale[column[j]] + mean[column[j]] * ofIntercept[parameter[j]];
    }
    return gradient;
  }

  /** Returns the names of all coefficients; those of columns that act on a later parameter are {@code parameter: column}. */
  static ImmutableList<String> names(
      Predictors predictors, CovariateDesign design, List<String> parameterNames) {
    ImmutableList.Builder<String> names = ImmutableList.builder();
    for (int j = 0; j < predictors.allColumns.length; j++) {
      int k = predictors.allParameters[j];
      int c = predictors.allColumns[j];
      names.add(
          c < 0
              ? parameterNames.get(k)
              : k == 0
                  ? design.columnNames().get(c)
                  : parameterNames.get(k) + ": " + design.columnNames().get(c));
    }
    return names.build();
  }
}
