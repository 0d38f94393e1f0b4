package dev.notochord.survival.parametric;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;

/**
 * A family for the uncured, with the logit of the cure fraction as one more parameter, the last.
 *
 * <p>With H_u the cumulative hazard of the uncured, w = P(uncured | alive) and c the cure fraction, the derivatives
 * of the cumulative hazard of all are w H_u' by the parameters of the uncured and -(1 - w) (1 - c) (1 - exp(-H_u)) by
 * the logit of c.
 */
final class MixtureCureFamily implements LifetimeFamily {
  private static final double[] PLATEAU_SHARES = {0.9, 0.5, 0.1};
  static final String CURE_PARAMETER = "logit cure fraction";

  private final LifetimeFamily uncured;
  private final ImmutableList<String> names;

  MixtureCureFamily(LifetimeFamily uncured) {
    this.uncured = uncured;
    names = ImmutableList.<String>builder()
        .addAll(uncured.parameterNames())
        .add(CURE_PARAMETER)
        .build();
  }

  @Override
  public Effect effect() {
    return uncured.effect();
  }

  /** Nobody's hazards are proportional once some are cured. */
  @Override
  public boolean isProportionalHazards() {
    return false;
  }

  @Override
  public boolean allowsEventsAtZero() {
    return uncured.allowsEventsAtZero();
  }

  @Override
  public ImmutableList<Natural> naturalParameters() {
    return uncured.naturalParameters();
  }

  @Override
  public boolean fitsPlateau() {
    return true;
  }

  @Override
  public boolean isLimit(double[] parameters) {
    return uncured.isLimit(Arrays.copyOf(parameters, parameters.length - 1));
  }

  /** Starts of the uncured, at shares of the plateau of the curve being cured. */
  @Override
  public ImmutableList<double[]> starts(Start sample) {
    ImmutableList.Builder<double[]> starts = ImmutableList.builder();
    StartingCurve curve = sample.curve();
    double plateau =
        curve.hazard.length == 0 ? 0.5 : Math.exp(-curve.hazard[curve.hazard.length - 1]);
    for (double share : PLATEAU_SHARES) {
      double cured = share * plateau;
      for (double[] start : uncured.starts(new OfUncured(sample, curve.ofUncured(cured)))) {
        double[] own = Arrays.copyOf(start, start.length + 1);
        own[start.length] = Math.log(cured / (1 - cured));
        starts.add(own);
      }
    }
    return starts.build();
  }

  /** What is told of the uncured alone; another family is fitted to them with a cured share beside it. */
  private record OfUncured(Start all, StartingCurve curve) implements Start {
    @Override
    public double[] fitOf(LifetimeFamily nested) {
      double[] fitted = all.fitOf(new MixtureCureFamily(nested));
      return Arrays.copyOf(fitted, Math.max(0, fitted.length - 1));
    }
  }

  @Override
  public ImmutableList<String> parameterNames() {
    return names;
  }

  @Override
  public void cumulativeHazard(double time, double[] parameters, Derivatives target) {
    int last = target.size - 1;
    Derivatives inner = new Derivatives(last);
    uncured.cumulativeHazard(time, parameters, inner);
    double logit = parameters[last];
    double logCured = -SplineScale.ODDS.cumulativeHazard(-logit);
    double logUncured = -SplineScale.ODDS.cumulativeHazard(logit);
    double living = logUncured - inner.value;
    double share = SplineScale.ODDS.hazard(living - logCured);
    double cured = SplineScale.ODDS.hazard(logit);
    double died = -Math.expm1(-inner.value);
    target.value = logit < 0
        ? -Math.log1p(-(1 - cured) * died)
        : -logCured - Math.log1p(Math.exp(living - logCured));
    fill(inner, share, target);
    // 1 - share underflows long after share has become 1
    double spread = SplineScale.ODDS.hazardSlope(living - logCured);
    target.first[last] = -SplineScale.ODDS.hazard(logCured - living) * (1 - cured) * died;
    target.setSecond(last, last, cured * (1 - cured) - spread);
    for (int i = 0; i < last; i++) {
      target.setSecond(last, i, spread == 0 ? 0 : -spread * inner.first[i]);
      for (int j = 0; j <= i && spread > 0; j++) {
        target.setSecond(
            i, j, target.second[i * target.size + j] - spread * inner.first[i] * inner.first[j]);
      }
    }
  }

  /** Writes a share of the derivatives of the uncured; nobody left uncured leaves nothing, however large they are. */
  private static void fill(Derivatives inner, double share, Derivatives target) {
    for (int i = 0; i < inner.size; i++) {
      target.first[i] = share == 0 ? 0 : share * inner.first[i];
      for (int j = 0; j <= i; j++) {
        target.setSecond(i, j, share == 0 ? 0 : share * inner.second[i * inner.size + j]);
      }
    }
  }

  /** log h = log(1 - c) + log h_u - H_u + H. */
  @Override
  public void logHazard(double time, double[] parameters, Derivatives target) {
    int last = target.size - 1;
    cumulativeHazard(time, parameters, target);
    Derivatives hazard = new Derivatives(last);
    Derivatives cumulative = new Derivatives(last);
    uncured.logHazard(time, parameters, hazard);
    uncured.cumulativeHazard(time, parameters, cumulative);
    double logit = parameters[last];
    target.value += hazard.value - cumulative.value - SplineScale.ODDS.cumulativeHazard(logit);
    target.first[last] -= SplineScale.ODDS.hazard(logit);
    target.second[target.size * target.size - 1] -= SplineScale.ODDS.hazardSlope(logit);
    for (int i = 0; i < last; i++) {
      target.first[i] += hazard.first[i] - cumulative.first[i];
      for (int j = 0; j <= i; j++) {
        int from = i * last + j;
        target.setSecond(
            i,
            j,
            target.second[i * target.size + j] + hazard.second[from] - cumulative.second[from]);
      }
    }
  }

  @Override
  public SurvivalDistribution at(double[] parameters) {
    return new MixtureCure(
        SplineScale.ODDS.hazard(parameters[parameters.length - 1]),
        uncured.at(Arrays.copyOf(parameters, parameters.length - 1)));
  }
}
