package dev.notochord.survival.covariate;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;

/**
 * A smooth curve of a number: cubic between knots, a straight line beyond the outer ones. Also called a
 * natural spline.
 *
 * <p>With knots t1 &lt; ... &lt; tk and (u)+ for u if positive, else 0, the columns are x and, for j = 1 to k-2,
 *
 * <pre>
 *   [ (x-tj)+^3 - (x-t(k-1))+^3 (tk-tj) / (tk-t(k-1)) + (x-tk)+^3 (t(k-1)-tj) / (tk-t(k-1)) ] / (tk-t1)^2
 * </pre>
 *
 * <p>They are named {@code age}, {@code age'}, {@code age''} and so on. Every column is in the unit of x, which the
 * square of the distance of the outer knots takes care of. The effect of x is linear if the coefficients
 * of all columns but the first are 0.
 *
 * <p>{@link #withKnots} puts the knots at quantiles of the complete rows:
 *
 * <table>
 *   <caption>Quantiles of the knots (Harrell, table 2.3)</caption>
 *   <tr><th>knots</th><th>quantiles</th></tr>
 *   <tr><td>3</td><td>.10 .5 .90</td></tr>
 *   <tr><td>4</td><td>.05 .35 .65 .95</td></tr>
 *   <tr><td>5</td><td>.05 .275 .5 .725 .95</td></tr>
 *   <tr><td>6</td><td>.05 .23 .41 .59 .77 .95</td></tr>
 *   <tr><td>7</td><td>.025 .1833 .3417 .5 .6583 .8167 .975</td></tr>
 * </table>
 *
 * <p>The quantile p of n sorted values lies at place 1 + (n-1) p, between two values in proportion: type 7, the
 * default of R's {@code quantile}. The quantiles of seven knots are those of {@code rcspline.eval} in the R package
 * Hmisc, of which the table has four digits. Below 100 values Stone and Koo take the fifth value from either end for
 * the outer knots; this is not done here: give them with {@link #at}. Case weights do not move
 * knots.
 *
 * <p>Beyond the last knot the columns are evaluated as the line they are, not as a difference of large cubes.
 *
 * <p><b>Edges.</b> Quantiles that coincide, as of a number with few values, are an error that names
 * them. Up to the first knot all columns but the first are 0.
 *
 * @see <a href="https://doi.org/10.1007/978-3-319-19425-7">Harrell FE. Regression Modeling Strategies, 2nd
 *     ed. Springer 2015, section 2.4.5</a>
 * @since 0.1.0
 */
public final class RestrictedCubicSpline extends NumericForm {
  private static final int MIN_KNOTS = 3;
  private static final int MAX_QUANTILES = 7;

  private final int count;
  private final double[] knots;

  private RestrictedCubicSpline(int count, double[] knots) {
    this.count = count;
    this.knots = knots;
  }

  /**
   * {@return a spline with knots at quantiles of the data}
   *
   * @param count the number of knots, 3 to 7; it has one column fewer
   * @throws IllegalArgumentException if the number is not 3 to 7
   */
  public static RestrictedCubicSpline withKnots(int count) {
    checkArgument(
        count >= MIN_KNOTS && count <= MAX_QUANTILES,
        "restricted cubic spline: %s knots, expected %s to %s",
        count,
        MIN_KNOTS,
        MAX_QUANTILES);
    return new RestrictedCubicSpline(count, new double[0]);
  }

  /**
   * {@return a spline with knots at given places}
   *
   * @param knots three or more numbers, each larger than the one before
   * @throws IllegalArgumentException if there are fewer than three, if one is not finite, or if they do not
   *     increase
   */
  public static RestrictedCubicSpline at(double... knots) {
    return increasing("restricted cubic spline", knots.clone());
  }

  private static RestrictedCubicSpline increasing(String subject, double[] knots) {
    boolean increasing = knots.length >= MIN_KNOTS;
    for (int k = 0; k < knots.length; k++) {
      increasing &= Double.isFinite(knots[k]) && (k == 0 || knots[k - 1] < knots[k]);
    }
    checkArgument(
        increasing && Double.isFinite(knots[knots.length - 1] - knots[0]),
        "%s: knots at %s, expected three or more finite numbers that increase",
        subject,
        ImmutableDoubleArray.copyOf(knots));
    return new RestrictedCubicSpline(knots.length, knots);
  }

  /** {@return the number of knots} */
  public int knotCount() {
    return count;
  }

  /**
   * {@return the places of the knots; empty if they are to be taken from data}
   *
   * <p>In a {@link CovariateDesign} they are always known.
   */
  public ImmutableDoubleArray knots() {
    return ImmutableDoubleArray.copyOf(knots);
  }

  @Override
  public int columns() {
    return count - 1;
  }

  @Override
  TermKind kind() {
    return TermKind.SPLINE;
  }

  @Override
  ImmutableList<String> columnNames(String variable) {
    ImmutableList.Builder<String> names = ImmutableList.builder();
    for (int column = 0; column < columns(); column++) {
      names.add(variable + "'".repeat(column));
    }
    return names.build();
  }

  @Override
  boolean isSettled() {
    return knots.length > 0;
  }

  @Override
  NumericForm settled(String variable, double[] present) {
    Arrays.sort(present);
    double[] at = quantiles(count);
    for (int k = 0; k < count; k++) {
      double place = (present.length - 1) * at[k];
      int below = (int) place;
      int above = Math.min(below + 1, present.length - 1);
      double share = place - below;
      at[k] = present[below] == present[above]
          ? present[below]
          : ((1 - share) * present[below]) + (share * present[above]);
    }
    return increasing("restricted cubic spline of '" + variable + "' at quantiles of the data", at);
  }

  private static double[] quantiles(int count) {
    return switch (count) {
      case 3 -> new double[] {0.1, 0.5, 0.9};
      case 4 -> new double[] {0.05, 0.35, 0.65, 0.95};
      case 5 -> new double[] {0.05, 0.275, 0.5, 0.725, 0.95};
      case 6 -> new double[] {0.05, 0.23, 0.41, 0.59, 0.77, 0.95};
      // of the 7 in steps of 0.95 / 6 the published .1833 and so on are roundings
      default -> new double[] {0.025, 11.0 / 60, 41.0 / 120, 0.5, 79.0 / 120, 49.0 / 60, 0.975};
    };
  }

  @Override
  double value(double number, int column) {
    if (column == 0 || Double.isNaN(number)) {
      return number;
    }
    double last = knots[count - 1];
    double width = last - knots[0];
    double own = knots[column - 1];
    double before = knots[count - 2];
    if (number >= last) {
      return (last - own)
          / width
          * ((before - own) / width)
          * ((3 * (number - last)) + (last - own) + (last - before));
    }
    double cubes = cube((number - own) / width);
    if (number > before) {
      cubes -= cube((number - before) / width) * ((last - own) / (last - before));
    }
    return width * cubes;
  }

  private static double cube(double distance) {
    return distance > 0 ? distance * distance * distance : 0;
  }

  /** {@return for instance {@code restricted cubic spline with knots at [50.0, 60.0, 70.0]}} */
  @Override
  public String toString() {
    return knots.length == 0
        ? "restricted cubic spline with " + count + " knots"
        : "restricted cubic spline with knots at " + knots();
  }
}
