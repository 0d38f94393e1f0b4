package dev.notochord.survival.parametric;

import com.google.common.collect.ImmutableList;

/**
 * The log rate, which has proportional hazards, and the shape of either sign.
 *
 * <pre>
 *   H(t) = rate t E(shape t)     E(z) = integral of exp(z u) over u from 0 to 1
 * </pre>
 */
final class GompertzFamily implements LifetimeFamily {
  private static final ImmutableList<String> NAMES = ImmutableList.of("log rate", "shape");
  private final double perTime;

  /** A family whose shape is per unit of time. */
  GompertzFamily() {
    this(1);
  }

  private GompertzFamily(double perTime) {
    this.perTime = perTime;
  }

  /**
   * Returns the family whose shape is per follow-up of the sample, so that a search in it is the same in any unit of
   * time: to the next power of 2, which makes the way back exact.
   */
  static GompertzFamily of(LifetimeRows rows) {
    double last = rows.lastTime();
    return new GompertzFamily(last > 0 ? Math.scalb(1, -Math.getExponent(last)) : 1);
  }

  @Override
  public double unit(int parameter) {
    return parameter == 1 ? perTime : 1;
  }

  @Override
  public LifetimeFamily reported() {
    return new GompertzFamily();
  }

  @Override
  public ImmutableList<String> parameterNames() {
    return NAMES;
  }

  @Override
  public ImmutableList<Natural> naturalParameters() {
    return ImmutableList.of(new Natural("shape", 1, 0), new Natural("rate", 0, 1));
  }

  @Override
  public Effect effect() {
    return Effect.HAZARD_RATIO;
  }

  @Override
  public boolean allowsEventsAtZero() {
    return true;
  }

  @Override
  public boolean fitsPlateau() {
    return true;
  }

  /** A constant hazard, and one that grows from that of the earlier half of the events to that of the later. */
  @Override
  public ImmutableList<double[]> starts(Start sample) {
    StartingCurve curve = sample.curve();
    double rate = Math.log(curve.totalEvents / curve.exposure);
    ImmutableList.Builder<double[]> starts = ImmutableList.builder();
    starts.add(new double[] {rate, 0});
    int last = curve.time.length - 1;
    if (last > 1) {
      int middle = last / 2;
      double early = curve.hazard[middle] / curve.time[middle];
      double late =
          (curve.hazard[last] - curve.hazard[middle]) / (curve.time[last] - curve.time[middle]);
      double shape = Math.log(late / early) / (0.5 * curve.time[last]);
      starts.add(
          new double[] {Math.log(early) - shape * 0.5 * curve.time[middle], shape / perTime});
    }
    return starts.build();
  }

  @Override
  public void cumulativeHazard(double time, double[] parameters, Derivatives target) {
    double passed = perTime * time;
    double z = parameters[1] * passed;
    double scaled = Math.exp(parameters[0] + Math.log(time));
    target.value = scaled * moment(0, z);
    target.first[0] = target.value;
    target.first[1] = scaled * passed * moment(1, z);
    target.setSecond(0, 0, target.value);
    target.setSecond(1, 0, target.first[1]);
    target.setSecond(1, 1, scaled * passed * passed * moment(2, z));
  }

  /** Returns the integral of u^order exp(z u) from 0 to 1; near 0 by its series, where the closed forms cancel. */
  static double moment(int order, double z) {
    if (Math.abs(z) < 1) {
      double sum = 0;
      double power = 1;
      for (int n = 0; n < 22; n++) {
        sum += power / (n + order + 1);
        power *= z / (n + 1);
      }
      return sum;
    }
    double growth = Math.exp(z);
    return switch (order) {
      case 0 -> Math.expm1(z) / z;
      case 1 -> (growth * (z - 1) + 1) / (z * z);
      default -> (growth * (z * z - 2 * z + 2) - 2) / (z * z * z);
    };
  }

  @Override
  public void logHazard(double time, double[] parameters, Derivatives target) {
    target.clear();
    target.value = parameters[0] + parameters[1] * perTime * time;
    target.first[0] = 1;
    target.first[1] = perTime * time;
  }

  @Override
  public SurvivalDistribution at(double[] parameters) {
    return new Gompertz(parameters[1] * perTime, Math.exp(parameters[0]));
  }
}
