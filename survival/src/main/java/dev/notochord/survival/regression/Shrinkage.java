package dev.notochord.survival.regression;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.linear.SquareMatrix;
import dev.notochord.survival.linear.SymmetricFactor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a ridge or an elastic net did to a fit.
 *
 * <p>With I the information and H = I + (second derivative of the penalty) at the coefficients, a ridge has two
 * covariances: H^-1, that of {@link CoxFit#covariance()} and the {@code se(coef)} of R, which takes the penalty for
 * a prior; and H^-1 I H^-1, the {@code se2} of R, the variance of the shrunken estimate, without its bias. Limits
 * from either lie about a coefficient that is drawn towards 0.
 *
 * <p>The coefficients of an elastic net with absolute values have no standard errors: what is 0 has a point mass there.
 * Those of its fit are NaN.
 *
 * @see CoxFit#shrinkage()
 * @see <a href="https://doi.org/10.1080/01621459.1992.10476248">Gray RJ. JASA 1992;87:942-951</a>
 * @since 0.1.0
 */
public final class Shrinkage {
  private final Penalty penalty;
  private final double penalizedLogLikelihood;
  private final double effectiveDegreesOfFreedom;
  private final ImmutableList<String> activeColumns;
  private final double @Nullable [] sandwich;
  private final int size;

  private Shrinkage(
      Penalty penalty,
      double penalizedLogLikelihood,
      double effectiveDegreesOfFreedom,
      ImmutableList<String> activeColumns,
      double @Nullable [] sandwich,
      int size) {
    this.penalty = penalty;
    this.penalizedLogLikelihood = penalizedLogLikelihood;
    this.effectiveDegreesOfFreedom = effectiveDegreesOfFreedom;
    this.activeColumns = activeColumns;
    this.sandwich = sandwich;
    this.size = size;
  }

  /**
   * Returns what a penalty did.
   *
   * @param information I on the working scale
   * @param square the squared part of the penalty on the working scale
   * @param scale the working scale
   */
  static Shrinkage of(
      Penalty penalty,
      ImmutableList<String> columns,
      double[] beta,
      double penalizedLogLikelihood,
      double[] information,
      double[] square,
      double[] scale) {
    int p = beta.length;
    boolean selects = penalty.selects();
    double[] plain = information.clone();
    double[] curvature = information.clone();
    ImmutableList.Builder<String> active = ImmutableList.builder();
    for (int c = 0; c < p; c++) {
      curvature[c * p + c] += square[c];
      if (beta[c] != 0) {
        active.add(columns.get(c));
      } else if (selects) {
        for (int k = 0; k < p; k++) {
          curvature[c * p + k] = 0;
          curvature[k * p + c] = 0;
        }
      }
    }
    double[] inverse = SymmetricFactor.of(p, curvature).inverse();
    double[] share = SquareMatrix.product(inverse, plain, p);
    double trace = 0;
    for (int c = 0; c < p; c++) {
      trace += share[c * p + c];
    }
    double[] sandwich = selects ? null : SquareMatrix.product(share, inverse, p);
    for (int i = 0; sandwich != null && i < p * p; i++) {
      sandwich[i] /= scale[i / p] * scale[i % p];
    }
    return new Shrinkage(penalty, penalizedLogLikelihood, trace, active.build(), sandwich, p);
  }

  /** {@return the penalty} */
  public Penalty penalty() {
    return penalty;
  }

  /** {@return the log partial likelihood less the penalty, for an elastic net times n, so that both are alike} */
  public double penalizedLogLikelihood() {
    return penalizedLogLikelihood;
  }

  /**
   * {@return how many free coefficients the fit is worth: the trace of I H^-1, over the coefficients that are not 0 in
   * an elastic net, so that a lasso has their number}
   */
  public double effectiveDegreesOfFreedom() {
    return effectiveDegreesOfFreedom;
  }

  /** {@return the columns whose coefficient is not 0} */
  public ImmutableList<String> activeColumns() {
    return activeColumns;
  }

  /** {@return the covariance H^-1 I H^-1; empty for an elastic net with absolute values} */
  public Optional<double[][]> sandwichCovariance() {
    return Optional.ofNullable(sandwich).map(flat -> {
      double[][] square = new double[size][size];
      for (int i = 0; i < size; i++) {
        System.arraycopy(flat, i * size, square[i], 0, size);
      }
      return square;
    });
  }

  /** {@return for instance {@code ridge, lambda 2.0: 2.71 effective df, 3 of 3 columns}} */
  @Override
  public String toString() {
    return String.format(
        java.util.Locale.ROOT,
        "%s: %.3g effective df, %d of %d columns",
        penalty,
        effectiveDegreesOfFreedom,
        activeColumns.size(),
        size);
  }
}
