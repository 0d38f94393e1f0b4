package dev.notochord.survival.nonparametric;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;

/**
 * The scale on which the confidence limits of a survival are symmetric.
 *
 * <p>A normal interval is laid around the transformed survival and transformed back. In the
 * formulas s is the survival, z the normal quantile of the level (1.96 for 0.95) and v the standard
 * error of log s, which is the square root of Greenwood's sum; the standard error of s itself is s
 * v. For all five transforms the limits are exactly 1 and 1 while s is 1, and NaN once s is 0:
 * nothing is at risk then and the data say no more.
 *
 * <p>With few events {@link #PLAIN} covers poorly; {@link #LOG_LOG} and {@link #ARCSINE} do better.
 *
 * <p>Source: Klein JP, Moeschberger ML. Survival Analysis. Springer 1997.
 *
 * @since 0.1.0
 */
public enum ConfidenceTransform {
  /**
   * The logarithm of the survival; the default of R.
   *
   * <pre>
   *   s exp(-z v)  to  s exp(z v)
   * </pre>
   *
   * <p>An upper limit above 1 is set to 1.
   */
  LOG("log") {
    @Override
    public double limit(double s, double v, double z) {
      return Math.min(1, s * Math.exp(z * v));
    }
  },
  /**
   * The logarithm of the cumulative hazard, log(-log s); the default of SAS. The limits stay inside
   * 0 and 1.
   *
   * <pre>
   *   s^exp(-z v / log s)  to  s^exp(z v / log s)
   * </pre>
   */
  LOG_LOG("log-log") {
    @Override
    public double limit(double s, double v, double z) {
      double logS = Math.log(s);
      return Math.exp(logS * Math.exp(z * v / logS));
    }
  },
  /**
   * The survival itself, called linear by some programs.
   *
   * <pre>
   *   s - z s v  to  s + z s v
   * </pre>
   *
   * <p>Limits outside 0 and 1 are set to 0 and 1.
   */
  PLAIN("plain") {
    @Override
    public double limit(double s, double v, double z) {
      return Math.max(0, Math.min(1, s + z * s * v));
    }
  },
  /**
   * The log odds of survival. The limits stay inside 0 and 1.
   *
   * <pre>
   *   log(s / (1 - s)) - z v / (1 - s)  to  log(s / (1 - s)) + z v / (1 - s),  each x turned back to 1 / (1 + exp(-x))
   * </pre>
   */
  LOGIT("logit") {
    @Override
    public double limit(double s, double v, double z) {
      return 1 / (1 + Math.exp(-(Math.log(s / (1 - s)) + z * v / (1 - s))));
    }
  },
  /**
   * The angle asin(sqrt(s)), which steadies the variance of a proportion.
   *
   * <pre>
   *   sin^2 of  asin(sqrt(s)) - (z v / 2) sqrt(s / (1 - s))  to  asin(sqrt(s)) + (z v / 2) sqrt(s / (1 - s))
   * </pre>
   *
   * <p>Angles below 0 or above pi/2 are set to 0 and pi/2, so that the limits stay inside 0 and 1.
   */
  ARCSINE("arcsine") {
    @Override
    public double limit(double s, double v, double z) {
      double angle = Math.asin(Math.sqrt(s)) + z * v * Math.sqrt(s / (1 - s)) / 2;
      double sine = Math.sin(Math.max(0, Math.min(Math.PI / 2, angle)));
      return sine * sine;
    }
  };

  private static final ImmutableMap<String, ConfidenceTransform> BY_CODE = Arrays.stream(values())
      .collect(toImmutableMap(ConfidenceTransform::code, transform -> transform));

  private final String code;

  ConfidenceTransform(String code) {
    this.code = code;
  }

  /**
   * {@return the transform of a code}
   *
   * @param code the code
   * @throws IllegalArgumentException if no transform has this code
   */
  public static ConfidenceTransform ofCode(String code) {
    ConfidenceTransform transform = BY_CODE.get(code);
    checkArgument(
        transform != null, "confidence transform '%s': expected one of %s", code, BY_CODE.keySet());
    return transform;
  }

  /** {@return the code: {@code log}, {@code log-log}, {@code plain}, {@code logit} or {@code arcsine}} */
  public String code() {
    return code;
  }

  /**
   * {@return one limit for a probability: the lower one for a negative {@code z}, the upper one for
   * a positive {@code z}}
   *
   * <p>Arguments outside their ranges give a number without meaning.
   *
   * @param s the survival or another probability, above 0 and below 1
   * @param v the standard error of log s, which is that of s divided by s; at least 0
   * @param z the normal quantile of the level with the sign of the side, such as -1.96
   */
  public abstract double limit(double s, double v, double z);
}
