package dev.notochord.survival.parametric;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.linear.SymmetricFactor;

/** The coefficients of a spline of log time as parameters: linear in the spline, so that each is any real number. */
final class RoystonParmarFamily implements LifetimeFamily {
  private final SplineScale scale;
  private final ImmutableDoubleArray knots;
  private final LogTimeSpline spline;
  private final ImmutableList<String> names;

  RoystonParmarFamily(SplineScale scale, ImmutableDoubleArray knots) {
    RoystonParmar.checkKnots("Royston-Parmar model", knots);
    this.scale = scale;
    this.knots = knots;
    spline = new LogTimeSpline(knots.stream().map(Math::log).toArray());
    ImmutableList.Builder<String> builder = ImmutableList.builder();
    for (int j = 0; j < spline.columns(); j++) {
      builder.add("gamma" + j);
    }
    names = builder.build();
  }

  @Override
  public ImmutableDoubleArray knots() {
    return knots;
  }

  @Override
  public Effect effect() {
    return switch (scale) {
      case HAZARD -> Effect.HAZARD_RATIO;
      case ODDS -> Effect.ODDS_RATIO;
      case NORMAL -> Effect.NONE;
    };
  }

  @Override
  public boolean increases(double[] parameters, double from, double to) {
    return spline.smallestSlope(Math.log(from), Math.log(to), parameters) > 0;
  }

  @Override
  public boolean fitsPlateau() {
    return true;
  }

  /** Least squares on the curve of the sample, bent back towards the line through it until it increases; and that line. */
  @Override
  public ImmutableList<double[]> starts(Start sample) {
    StartingCurve curve = sample.curve();
    double[] line = leastSquares(curve, 2);
    if (curve.time.length < 2 || !(line[1] > 0)) {
      // Of slope 1, and a cumulative hazard of 1 when that of a constant hazard is 1: the same in
      // any unit of time.
      line[0] = scale.inverse(1) - Math.log(curve.exposure / curve.totalEvents);
      line[1] = 1;
    }
    if (spline.columns() == 2 || curve.time.length < 3) {
      return ImmutableList.of(line);
    }
    double[] bent = leastSquares(curve, spline.columns());
    double slope = spline.smallestSlope(
        Math.log(curve.time[0]), Math.log(curve.time[curve.time.length - 1]), bent);
    double needed = 0.1 * line[1];
    double share = slope >= needed ? 1 : (line[1] - needed) / (line[1] - slope);
    for (int j = 0; j < bent.length; j++) {
      bent[j] = share * bent[j] + (1 - share) * line[j];
    }
    return ImmutableList.of(bent, line);
  }

  /** Fits the first columns of the basis, events weighing what they weigh; the other coefficients are 0. */
  private double[] leastSquares(StartingCurve curve, int used) {
    int size = spline.columns();
    double[] basis = new double[size];
    double[] slopes = new double[size];
    double[] square = new double[used * used];
    double[] product = new double[used];
    double[] unit = new double[size];
    double origin = curve.time.length == 0 ? 0 : Math.log(curve.time[curve.time.length / 2]);
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < curve.time.length; i++) {
        spline.evaluate(Math.log(curve.time[i]), basis, slopes);
        basis[1] -= origin;
        double y = scale.inverse(curve.hazard[i]);
        for (int j = 0; j < used; j++) {
          if (pass == 0) {
            unit[j] = Math.max(unit[j], Math.abs(basis[j]));
            continue;
          }
          double own = curve.events[i] * basis[j] / unit[j];
          product[j] += unit[j] > 0 ? own * y : 0;
          for (int k = 0; k <= j; k++) {
            square[j * used + k] += unit[j] > 0 && unit[k] > 0 ? own * basis[k] / unit[k] : 0;
          }
        }
      }
    }
    double[] solved = SymmetricFactor.of(used, square).solve(product);
    double[] coefficients = new double[size];
    for (int j = 0; j < used; j++) {
      coefficients[j] = unit[j] > 0 ? solved[j] / unit[j] : 0;
    }
    coefficients[0] -= coefficients[1] * origin;
    return coefficients;
  }

  @Override
  public ImmutableList<String> parameterNames() {
    return names;
  }

  @Override
  public void cumulativeHazard(double time, double[] parameters, Derivatives target) {
    int size = target.size;
    double[] basis = new double[size];
    spline.evaluate(Math.log(time), basis, new double[size]);
    double s = product(basis, parameters);
    target.value = scale.cumulativeHazard(s);
    double slope = scale.hazard(s);
    double curvature = scale.hazardSlope(s);
    for (int i = 0; i < size; i++) {
      target.first[i] = slope * basis[i];
      for (int j = 0; j <= i; j++) {
        target.setSecond(i, j, curvature * basis[i] * basis[j]);
      }
    }
  }

  /** Minus infinity where the spline does not increase: no event can happen there. */
  @Override
  public void logHazard(double time, double[] parameters, Derivatives target) {
    int size = target.size;
    double[] basis = new double[size];
    double[] slopes = new double[size];
    double x = Math.log(time);
    spline.evaluate(x, basis, slopes);
    double s = product(basis, parameters);
    double slope = product(slopes, parameters);
    if (!(slope > 0)) {
      target.clear();
      target.value = Double.NEGATIVE_INFINITY;
      return;
    }
    target.value = scale.logHazard(s) + Math.log(slope) - x;
    double first = scale.logHazardSlope(s);
    double second = scale.logHazardCurvature(s);
    for (int i = 0; i < size; i++) {
      double relative = slopes[i] / slope;
      target.first[i] = first * basis[i] + relative;
      for (int j = 0; j <= i; j++) {
        target.setSecond(i, j, second * basis[i] * basis[j] - relative * (slopes[j] / slope));
      }
    }
  }

  private static double product(double[] basis, double[] parameters) {
    double sum = 0;
    for (int j = 0; j < basis.length; j++) {
      sum += basis[j] * parameters[j];
    }
    return sum;
  }

  @Override
  public SurvivalDistribution at(double[] parameters) {
    return new RoystonParmar(scale, knots, ImmutableDoubleArray.copyOf(parameters));
  }
}
