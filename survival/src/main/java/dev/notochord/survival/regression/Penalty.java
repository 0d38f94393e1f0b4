package dev.notochord.survival.regression;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is subtracted from the log partial likelihood of a Cox model before it is maximised.
 *
 * <pre>
 *   none          log L(b)
 *   Firth         log L(b) + 1/2 log |I(b)|                              I the information
 *   ridge         log L(b) - lambda / 2  sum of f (s b)^2                f the factor, s the scale of a column
 *   elastic net   log L(b) / n - lambda  sum of f (alpha |s b| + (1 - alpha) / 2 (s b)^2)
 * </pre>
 *
 * <p>n is the sum of the weights of the rows used, the number of rows without weights.
 *
 * <table>
 *   <caption>The same penalty elsewhere</caption>
 *   <tr><th></th><th>here</th></tr>
 *   <tr><td>coxphf in R</td><td>{@link #firth()} with {@link TieMethod#BRESLOW}</td></tr>
 *   <tr><td>coxph, {@code ridge(theta, scale = FALSE)}</td><td>{@code ridge(theta)} with {@link
 *     PenaltyScale#GIVEN}</td></tr>
 *   <tr><td>glmnet, lambda and alpha</td><td>{@code elasticNet(lambda, alpha)} with {@link TieMethod#BRESLOW}; with
 *     {@code alpha = 0} also {@code ridge(n lambda)}. glmnet brings its penalty factors to the mean 1, here they are
 *     taken as given</td></tr>
 *   <tr><td>lifelines, penalizer k, l1_ratio 0</td><td>{@code ridge(n k)}, since it too divides the log-likelihood by n;
 *     standardised, with n - 1. Its absolute value is smoothed, so its lasso has no exact zeros</td></tr>
 * </table>
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th></tr>
 *   <tr><td>scale</td><td>{@link PenaltyScale#STANDARDIZED}</td></tr>
 *   <tr><td>factor of a column</td><td>1</td></tr>
 * </table>
 *
 * <p>Immutable.
 *
 * @see CoxModel#with(Penalty)
 * @since 0.1.0
 */
public final class Penalty {
  private static final Penalty NONE =
      new Penalty(Kind.NONE, 0, 0, PenaltyScale.STANDARDIZED, ImmutableMap.of());
  private static final Penalty FIRTH =
      new Penalty(Kind.FIRTH, 0, 0, PenaltyScale.STANDARDIZED, ImmutableMap.of());

  /** The form of a penalty. */
  enum Kind {
    NONE,
    FIRTH,
    RIDGE,
    ELASTIC_NET
  }

  private final Kind kind;
  private final double lambda;
  private final double alpha;
  private final PenaltyScale scale;
  private final ImmutableMap<String, Double> factors;

  private Penalty(
      Kind kind,
      double lambda,
      double alpha,
      PenaltyScale scale,
      ImmutableMap<String, Double> factors) {
    this.kind = kind;
    this.lambda = lambda;
    this.alpha = alpha;
    this.scale = scale;
    this.factors = factors;
  }

  /** {@return no penalty, the default of a model} */
  public static Penalty none() {
    return NONE;
  }

  /**
   * {@return half the log of the determinant of the information, which takes away the bias of small samples and keeps
   * every coefficient finite, under separation too}
   *
   * <p>It has no lambda, no scale and no factors: the estimates follow any linear recoding of the covariates.
   * Intervals and tests come from {@link FirthInference}. For ties after Breslow and Efron.
   *
   * @see <a href="https://doi.org/10.1111/j.0006-341X.2001.00114.x">Heinze G, Schemper M. Biometrics 2001;57:114-119</a>
   * @see <a href="https://doi.org/10.1093/biomet/80.1.27">Firth D. Biometrika 1993;80:27-38</a>
   */
  public static Penalty firth() {
    return FIRTH;
  }

  /**
   * {@return half the sum of squared coefficients times a number}
   *
   * @param lambda the number, above 0: the inverse of the variance of a normal prior
   * @throws IllegalArgumentException if {@code lambda} is not finite and above 0
   */
  public static Penalty ridge(double lambda) {
    return new Penalty(
        Kind.RIDGE, checkLambda(lambda), 0, PenaltyScale.STANDARDIZED, ImmutableMap.of());
  }

  /**
   * {@return a mixture of absolute values, which make coefficients exactly 0, and squares}
   *
   * @param lambda the size, above 0, against the log-likelihood divided by n
   * @param alpha the share of the absolute values: 1 is the lasso, 0 a ridge; from 0 to 1
   * @throws IllegalArgumentException if {@code lambda} is not finite and above 0, or {@code alpha} is not from 0 to 1
   * @see <a href="https://doi.org/10.18637/jss.v039.i05">Simon N et al. J Stat Softw 2011;39(5):1-13</a>
   */
  public static Penalty elasticNet(double lambda, double alpha) {
    checkArgument(
        alpha >= 0 && alpha <= 1, "penalty: alpha is %s, expected a number from 0 to 1", alpha);
    return new Penalty(
        Kind.ELASTIC_NET, checkLambda(lambda), alpha, PenaltyScale.STANDARDIZED, ImmutableMap.of());
  }

  private static double checkLambda(double lambda) {
    checkArgument(
        lambda > 0 && Double.isFinite(lambda),
        "penalty: lambda is %s, expected a finite number above 0; no penalty is Penalty.none()",
        lambda);
    return lambda;
  }

  /**
   * {@return this penalty on another scale}
   *
   * @param scale the scale of the covariates
   * @throws IllegalArgumentException if this penalty has no scale: none and Firth's
   */
  public Penalty withScale(PenaltyScale scale) {
    checkShrinks("scale");
    return new Penalty(kind, lambda, alpha, scale, factors);
  }

  /**
   * {@return this penalty with another factor for a column}
   *
   * @param column the name of the column of the design; a fit refuses one that is not there
   * @param factor by what lambda is multiplied there, 0 for a column without penalty
   * @throws IllegalArgumentException if {@code factor} is negative or not finite, or this penalty has no factors: none
   *     and Firth's
   */
  public Penalty withFactor(String column, double factor) {
    checkShrinks("factors");
    checkArgument(
        factor >= 0 && Double.isFinite(factor),
        "penalty: factor of column '%s' is %s, expected a finite number of 0 or more",
        column,
        factor);
    ImmutableMap.Builder<String, Double> all = ImmutableMap.builder();
    all.putAll(factors);
    all.put(column, factor);
    return new Penalty(kind, lambda, alpha, scale, all.buildKeepingLast());
  }

  private void checkShrinks(String what) {
    checkArgument(
        kind == Kind.RIDGE || kind == Kind.ELASTIC_NET,
        "penalty %s: it has no %s, expected a ridge or an elastic net",
        this,
        what);
  }

  /** {@return the size lambda of a ridge or an elastic net, else 0} */
  public double lambda() {
    return lambda;
  }

  /** {@return the share of absolute values in an elastic net, else 0} */
  public double alpha() {
    return alpha;
  }

  /** {@return the scale of the covariates} */
  public PenaltyScale scale() {
    return scale;
  }

  /** {@return the factors of the columns that were given one} */
  public ImmutableMap<String, Double> factors() {
    return factors;
  }

  Kind kind() {
    return kind;
  }

  /** Returns whether some coefficients may be exactly 0. */
  boolean selects() {
    return kind == Kind.ELASTIC_NET && alpha > 0;
  }

  /** Returns this elastic net with another lambda, which may be 0. */
  Penalty withLambda(double other) {
    return new Penalty(kind, other, alpha, scale, factors);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Penalty that
        && kind == that.kind
        && lambda == that.lambda
        && alpha == that.alpha
        && scale == that.scale
        && factors.equals(that.factors);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, lambda, alpha, scale, factors);
  }

  /** {@return for instance {@code ridge, lambda 2} or {@code elastic net, lambda 0.1, alpha 1.0}} */
  @Override
  public String toString() {
    return switch (kind) {
      case NONE -> "none";
      case FIRTH -> "Firth";
      case RIDGE -> "ridge, lambda " + lambda;
      case ELASTIC_NET -> "elastic net, lambda " + lambda + ", alpha " + alpha;
    };
  }
}
