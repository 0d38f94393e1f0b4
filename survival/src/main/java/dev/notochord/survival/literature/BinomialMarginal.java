package dev.notochord.survival.literature;

/**
 * The likelihood of counts whose logits vary between studies with mean mu and standard deviation tau: the binomial
 * probability, averaged over a standard normal u, at logit mu + tau u.
 *
 * <p>The average is a sum over equal steps, a quarter of the width at the mode, out to where the integrand is e^-40 of its
 * greatest value. For a smooth function that dies away such a sum is exact to rounding.
 */
final class BinomialMarginal {
  private static final double STEP = 0.25;
  private static final double NEGLIGIBLE = 40;
  private static final int NEWTON_STEPS = 100;

  private final double[] events;
  private final double[] subjects;

  /** Sums of one study: the average and its moments of x - n p, of that times u, and of (x - n p)^2 - n p q. */
  private double average;

  private double residual;
  private double residualByU;
  private double curvature;

  BinomialMarginal(double[] events, double[] subjects) {
    this.events = events;
    this.subjects = subjects;
  }

  /** Returns {log-likelihood without binomial coefficients, derivative by mu, by tau, second derivative by mu}. */
  double[] evaluate(double mu, double tau) {
    double[] result = new double[4];
    for (int i = 0; i < events.length; i++) {
      double mode = mode(events[i], subjects[i], mu, tau);
      double p = share(mu + tau * mode);
      double width = 1 / Math.sqrt(1 + tau * tau * subjects[i] * p * (1 - p));
      double top = log(i, mu, tau, mode);
      average = 0;
      residual = 0;
      residualByU = 0;
      curvature = 0;
      add(i, mu, tau, mode, 1);
      addSide(i, mu, tau, mode, top, STEP * width);
      addSide(i, mu, tau, mode, top, -STEP * width);
      result[0] += top + Math.log(average * STEP * width / Math.sqrt(2 * Math.PI));
      result[1] += residual / average;
      result[2] += residualByU / average;
      result[3] += curvature / average - residual / average * (residual / average);
    }
    return result;
  }

  private void addSide(int study, double mu, double tau, double mode, double top, double step) {
    for (int k = 1; ; k++) {
      double u = mode + k * step;
      double below = log(study, mu, tau, u) - top;
      if (!(below > -NEGLIGIBLE)) {
        return;
      }
      add(study, mu, tau, u, Math.exp(below));
    }
  }

  private void add(int study, double mu, double tau, double u, double weight) {
    double p = share(mu + tau * u);
    double apart = events[study] - subjects[study] * p;
    average += weight;
    residual += weight * apart;
    residualByU += weight * apart * u;
    curvature += weight * (apart * apart - subjects[study] * p * (1 - p));
  }

  private double log(int study, double mu, double tau, double u) {
    double logit = mu + tau * u;
    double softplus = Math.max(0, logit) + Math.log1p(Math.exp(-Math.abs(logit)));
    return events[study] * logit - subjects[study] * softplus - u * u / 2;
  }

  /** Returns the u at which the integrand is greatest: a concave function, whose slope falls. */
  private static double mode(double x, double n, double mu, double tau) {
    double bound = tau * n;
    double low = -bound;
    double high = bound;
    double u = 0;
    for (int step = 0; step < NEWTON_STEPS && high - low > 1e-9; step++) {
      double p = share(mu + tau * u);
      double slope = tau * (x - n * p) - u;
      low = slope > 0 ? u : low;
      high = slope > 0 ? high : u;
      double next = u + slope / (1 + tau * tau * n * p * (1 - p));
      double kept = next > low && next < high ? next : (low + high) / 2;
      if (Math.abs(kept - u) < 1e-10) {
        return kept;
      }
      u = kept;
    }
    return u;
  }

  static double share(double logit) {
    return logit >= 0 ? 1 / (1 + Math.exp(-logit)) : Math.exp(logit) / (1 + Math.exp(logit));
  }
}
