package dev.notochord.survival.parametric;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;

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

  SplineScale scale() {
    return scale;
  }

  ImmutableDoubleArray knots() {
    return knots;
  }

  LogTimeSpline spline() {
    return spline;
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
        target.setSecond(
            i, j, second * basis[i] * basis[j] - relative * (slopes[j] / slope));
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
