package dev.notochord.survival.nonparametric;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;

/**
 * How much each row of a sample moves an estimate: the derivative of the estimate by the weight of the row.
 *
 * <p>A row of influence u and weight w counts as w u; its unit, a cluster or else a subject or else the row
 * alone, counts as the sum over its rows. The sum of the squares over all units is the variance by the
 * infinitesimal jackknife, and the sum of the products of two estimates is their covariance.
 *
 * <p>Rows that were dropped or weigh 0 have the influence 0. Memory: 8 bytes per row; the sums cost O(n).
 *
 * @see CurveEstimator#influence
 * @see RestrictedMean#influence
 * @see <a href="https://doi.org/10.1080/01621459.1981.10477650">Efron B. JASA 1981;76:312-319</a>
 * @since 0.1.0
 */
public final class Influence {
  private final SurvivalData data;
  private final double[] derivative;

  Influence(SurvivalData data, double[] derivative) {
    this.data = data;
    this.derivative = derivative;
  }

  /** {@return the sample whose rows these are} */
  public SurvivalData data() {
    return data;
  }

  /**
   * {@return the derivative of the estimate by the weight of a row}
   *
   * @param row the place in the columns of the sample, from 0
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public double of(int row) {
    return derivative[row];
  }

  /** {@return the variance of the estimate by the infinitesimal jackknife} */
  public double variance() {
    return covariance(this);
  }

  /**
   * {@return the covariance of two estimates from one sample by the infinitesimal jackknife}
   *
   * @param other the influence on the other estimate
   * @throws IllegalArgumentException if the other estimate is of another sample
   */
  public double covariance(Influence other) {
    checkArgument(
        data == other.data,
        "influence: the other estimate is of %s, expected the same sample",
        other.data);
    double[] mine = byUnit();
    double[] theirs = other == this ? mine : other.byUnit();
    double sum = 0;
    for (int unit = 0; unit < mine.length; unit++) {
      sum += mine[unit] * theirs[unit];
    }
    return sum;
  }

  private double[] byUnit() {
    boolean replicates = InfinitesimalJackknife.replicates(data);
    double[] sum = new double[data.units()];
    for (int row = 0; row < derivative.length; row++) {
      if (derivative[row] != 0) {
        sum[data.unit(row)] +=
            derivative[row] * InfinitesimalJackknife.weight(data, row, replicates);
      }
    }
    return sum;
  }

  /**
   * {@return the same influence in the sample that this one was split from}
   *
   * <p>Rows of other groups have no influence. Estimates of two groups, each put back into the whole, have a
   * covariance: 0 unless a unit has rows in both.
   *
   * @param whole the sample that was split
   * @param groups the groups by which it was split
   * @param name the name of the group that this sample is
   * @throws IllegalArgumentException if the rows in use of that group are not as many as this sample has
   * @see SurvivalData#split
   */
  public Influence within(SurvivalData whole, Groups groups, String name) {
    int group = groups.names().indexOf(name);
    boolean[] member = new boolean[whole.rows()];
    int members = 0;
    for (int i = 0; i < whole.usedRows(); i++) {
      int row = whole.rowByTime(i);
      if (groups.code(row) == group) {
        member[row] = true;
        members++;
      }
    }
    checkArgument(
        members == derivative.length,
        "influence: group '%s' has %s rows, expected the %s of this sample",
        name,
        members,
        derivative.length);
    double[] inWhole = new double[whole.rows()];
    int next = 0;
    for (int row = 0; row < member.length; row++) {
      if (member[row]) {
        inWhole[row] = derivative[next++];
      }
    }
    return new Influence(whole, inWhole);
  }

  /** {@return one line that says of how many rows} */
  @Override
  public String toString() {
    return "influence of " + derivative.length + " rows";
  }
}
