package dev.notochord.survival.covariate;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;

/**
 * The powers of a number up to a degree, such as {@code age} and {@code age^2}.
 *
 * <pre>
 *   x, x^2, ..., x^d
 * </pre>
 *
 * <p>These are the raw powers, as of {@code poly(x, d, raw = TRUE)} in R: their coefficients can be read, but
 * the columns are nearly collinear where x lies far from 0. Take the origin of x into its middle first, say
 * {@code age - 60}. A {@link RestrictedCubicSpline} follows most shapes better and does not shoot off
 * beyond the data.
 *
 * <p><b>Edges.</b> Degree 1 is the number itself. A power too large for a {@code double} is an error when the
 * covariates are built.
 *
 * @since 0.1.0
 */
public final class Polynomial extends NumericForm {
  private static final int MAX_DEGREE = 9;

  private final int degree;

  private Polynomial(int degree) {
    this.degree = degree;
  }

  /**
   * {@return the powers from 1 up to a degree}
   *
   * @param degree the highest power, 1 to 9
   * @throws IllegalArgumentException if the degree is not 1 to 9
   */
  public static Polynomial ofDegree(int degree) {
    checkArgument(
        degree >= 1 && degree <= MAX_DEGREE,
        "polynomial: degree is %s, expected 1 to %s",
        degree,
        MAX_DEGREE);
    return new Polynomial(degree);
  }

  /** {@return the highest power} */
  public int degree() {
    return degree;
  }

  @Override
  public int columns() {
    return degree;
  }

  @Override
  TermKind kind() {
    return TermKind.POLYNOMIAL;
  }

  @Override
  ImmutableList<String> columnNames(String variable) {
    ImmutableList.Builder<String> names = ImmutableList.builder();
    names.add(variable);
    for (int power = 2; power <= degree; power++) {
      names.add(variable + "^" + power);
    }
    return names.build();
  }

  @Override
  double value(double number, int column) {
    double power = number;
    for (int k = 0; k < column; k++) {
      power *= number;
    }
    return power;
  }

  /** {@return for instance {@code polynomial of degree 2}} */
  @Override
  public String toString() {
    return "polynomial of degree " + degree;
  }
}
