package dev.notochord.survival.parametric;

/**
 * The scale on which a {@link RoystonParmar} model is a spline s(x) of the log time x.
 *
 * <table>
 *   <caption>The scales</caption>
 *   <tr><th>scale</th><th>S(t)</th><th>a covariate</th><th>without inner knots</th></tr>
 *   <tr><td>{@link #HAZARD}</td><td>exp(-exp(s))</td><td>proportional hazards</td><td>Weibull</td></tr>
 *   <tr><td>{@link #ODDS}</td><td>1 / (1 + exp(s))</td><td>proportional odds of the event</td><td>log-logistic</td></tr>
 *   <tr><td>{@link #NORMAL}</td><td>P(Z &gt; s), Z standard normal</td><td>shift of the probit</td><td>log-normal</td></tr>
 * </table>
 *
 * @since 0.1.0
 */
public enum SplineScale {
  /** The spline is the log cumulative hazard log H(t); covariates have proportional hazards. */
  HAZARD {
    @Override
    double cumulativeHazard(double s) {
      return Math.exp(s);
    }

    @Override
    double hazard(double s) {
      return Math.exp(s);
    }

    @Override
    double hazardSlope(double s) {
      return Math.exp(s);
    }

    @Override
    double logHazard(double s) {
      return s;
    }

    @Override
    double logHazardSlope(double s) {
      return 1;
    }

    @Override
    double logHazardCurvature(double s) {
      return 0;
    }

    @Override
    double inverse(double cumulativeHazard) {
      return Math.log(cumulativeHazard);
    }
  },
  /** The spline is the log odds of the event log((1 - S(t)) / S(t)); covariates have proportional odds. */
  ODDS {
    @Override
    double cumulativeHazard(double s) {
      return s > 0 ? s + Math.log1p(Math.exp(-s)) : Math.log1p(Math.exp(s));
    }

    @Override
    double hazard(double s) {
      return 1 / (1 + Math.exp(-s));
    }

    @Override
    double hazardSlope(double s) {
      double tail = Math.exp(-Math.abs(s));
      return tail / ((1 + tail) * (1 + tail));
    }

    @Override
    double logHazard(double s) {
      return -cumulativeHazard(-s);
    }

    @Override
    double logHazardSlope(double s) {
      return hazard(-s);
    }

    @Override
    double logHazardCurvature(double s) {
      return -hazardSlope(s);
    }

    @Override
    double inverse(double cumulativeHazard) {
      return cumulativeHazard > 1
          ? cumulativeHazard + Math.log1p(-Math.exp(-cumulativeHazard))
          : Math.log(Math.expm1(cumulativeHazard));
    }
  },
  /** The spline is the normal quantile of 1 - S(t); covariates shift it. */
  NORMAL {
    @Override
    double cumulativeHazard(double s) {
      return NormalError.cumulativeHazard(s);
    }

    @Override
    double hazard(double s) {
      return NormalError.hazard(s);
    }

    @Override
    double hazardSlope(double s) {
      return NormalError.hazard(s) * NormalError.logHazardSlope(s);
    }

    @Override
    double logHazard(double s) {
      return NormalError.logHazard(s);
    }

    @Override
    double logHazardSlope(double s) {
      return NormalError.logHazardSlope(s);
    }

    @Override
    double logHazardCurvature(double s) {
      return NormalError.logHazardCurvature(s);
    }

    @Override
    double inverse(double cumulativeHazard) {
      if (cumulativeHazard == 0) {
        return Double.NEGATIVE_INFINITY;
      }
      return cumulativeHazard == Double.POSITIVE_INFINITY
          ? cumulativeHazard
          : LogNormal.errorAt(cumulativeHazard);
    }
  };

  /** The cumulative hazard where the spline is s. */
  abstract double cumulativeHazard(double s);

  /** Its derivative by s. */
  abstract double hazard(double s);

  /** Its second derivative by s. */
  abstract double hazardSlope(double s);

  /** The log of {@link #hazard}. */
  abstract double logHazard(double s);

  /** The derivative of {@link #logHazard} by s. */
  abstract double logHazardSlope(double s);

  /** The second derivative of {@link #logHazard} by s. */
  abstract double logHazardCurvature(double s);

  /** The s with a cumulative hazard; minus infinity for 0. */
  abstract double inverse(double cumulativeHazard);
}
