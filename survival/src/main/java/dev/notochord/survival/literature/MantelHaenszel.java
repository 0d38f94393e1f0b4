package dev.notochord.survival.literature;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.ConfidenceInterval;
import java.util.List;
import java.util.Locale;

/**
 * Two groups compared within strata, such as hospitals or studies: the effects of Mantel and Haenszel, the test of Cochran,
 * Mantel and Haenszel, and the tests of whether the strata have one odds ratio.
 *
 * <p>a of m and c of n have the event in a stratum of N = m + n, with b and d the others; sums are over strata:
 *
 * <pre>
 *   OR = sum(a d / N) / sum(b c / N)          variance of its logarithm by Robins, Breslow and Greenland
 *   RR = sum(a n / N) / sum(c m / N)          variance of its logarithm by Greenland and Robins
 *   RD = sum((a n - c m) / N) / sum(m n / N)  variance by Greenland and Robins
 *   CMH = (|sum(a - E)| - 1/2)^2 / sum(V)     E = m (a + c) / N, V = E (b + d) n / (N (N - 1))
 * </pre>
 *
 * <p><b>Edges.</b> A stratum with an empty group or of a single subject adds nothing. A ratio that is 0 or infinite has no
 * limits and {@link EffectStatus#ZERO_CELL}; one of nothing by nothing {@link EffectStatus#ZERO_MARGIN}. No 1/2 is ever
 * added. The tests are NaN where they are not defined.
 *
 * <p>Agrees with R's {@code mantelhaen.test}, except that R leaves the correction away if |sum(a - E)| is below 1/2; here
 * the statistic is 0 then. R has no test of Breslow and Day. Cost O(strata).
 *
 * @see <a href="https://doi.org/10.1093/jnci/22.4.719">Mantel N, Haenszel W. J Natl Cancer Inst 1959;22:719-748</a>
 * @see <a href="https://doi.org/10.2307/2531052">Robins J, Breslow N, Greenland S. Biometrics 1986;42:311-323</a>
 * @see <a href="https://doi.org/10.2307/2530643">Greenland S, Robins JM. Biometrics 1985;41:55-68</a>
 * @see <a href="https://doi.org/10.1093/biomet/72.1.91">Tarone RE. Biometrika 1985;72:91-95</a>
 * @since 0.1.0
 */
public final class MantelHaenszel {
  private final ImmutableList<TwoByTwoTable> strata;
  private final TableEffect oddsRatio;
  private final TableEffect riskRatio;
  private final TableEffect riskDifference;
  private final StratifiedTest association;
  private final StratifiedTest corrected;
  private final StratifiedTest breslowDay;
  private final StratifiedTest tarone;

  /**
   * A chi-squared test of stratified tables.
   *
   * @param statistic chi-squared; NaN if not defined
   * @param degreesOfFreedom its degrees of freedom
   * @param pValue the upper tail; NaN if not defined
   * @since 0.1.0
   */
  public record StratifiedTest(double statistic, int degreesOfFreedom, double pValue) {
    static StratifiedTest of(double statistic, int degrees) {
      boolean defined = degrees >= 1 && statistic >= 0 && statistic <= Double.MAX_VALUE;
      return new StratifiedTest(
          defined ? statistic : Double.NaN,
          degrees,
          defined ? NormalTail.chiSquared(statistic, degrees) : Double.NaN);
    }
  }

  private MantelHaenszel(ImmutableList<TwoByTwoTable> strata, double level) {
    this.strata = strata;
    double z = NormalTail.quantile(level);
    oddsRatio = oddsRatio(strata, z, level);
    riskRatio = riskRatio(strata, z, level);
    riskDifference = riskDifference(strata, z, level);
    double apart = 0;
    double variance = 0;
    for (TwoByTwoTable table : strata) {
      if (table.subjects() > 1) {
        double all = table.subjects();
        double expected = (double) table.first() * table.events() / all;
        apart += table.firstEvents() - expected;
        variance += expected * (all - table.events()) / all * table.second() / (all - 1);
      }
    }
    double less = Math.max(0, Math.abs(apart) - 0.5);
    association = StratifiedTest.of(apart * apart / variance, 1);
    corrected = StratifiedTest.of(less * less / variance, 1);
    Homogeneity homogeneity = Homogeneity.of(strata, oddsRatio.value());
    breslowDay = StratifiedTest.of(homogeneity.breslowDay, homogeneity.informative - 1);
    tarone = StratifiedTest.of(homogeneity.tarone, homogeneity.informative - 1);
  }

  /**
   * {@return the comparison within strata, with limits of level 0.95}
   *
   * @param strata one table per stratum
   */
  public static MantelHaenszel of(List<TwoByTwoTable> strata) {
    return of(strata, 0.95);
  }

  /**
   * {@return the comparison within strata}
   *
   * @param strata one table per stratum
   * @param level the confidence level, above 0 and below 1
   * @throws IllegalArgumentException if the level is out of range
   */
  public static MantelHaenszel of(List<TwoByTwoTable> strata, double level) {
    return new MantelHaenszel(ImmutableList.copyOf(strata), level);
  }

  private static TableEffect oddsRatio(List<TwoByTwoTable> strata, double z, double level) {
    double r = 0;
    double s = 0;
    double pr = 0;
    double mixed = 0;
    double qs = 0;
    for (TwoByTwoTable table : strata) {
      if (table.first() == 0 || table.second() == 0) {
        continue;
      }
      double all = table.subjects();
      double a = table.firstEvents();
      double b = table.first() - table.firstEvents();
      double c = table.secondEvents();
      double d = table.second() - table.secondEvents();
      double agree = (a + d) / all;
      double differ = (b + c) / all;
      r += a * d / all;
      s += b * c / all;
      pr += agree * a * d / all;
      mixed += agree * b * c / all + differ * a * d / all;
      qs += differ * b * c / all;
    }
    double variance = pr / (2 * r * r) + mixed / (2 * r * s) + qs / (2 * s * s);
    return ratio(r, s, variance, z, level);
  }

  private static TableEffect riskRatio(List<TwoByTwoTable> strata, double z, double level) {
    double r = 0;
    double s = 0;
    double sum = 0;
    for (TwoByTwoTable table : strata) {
      if (table.first() == 0 || table.second() == 0) {
        continue;
      }
      double all = table.subjects();
      r += (double) table.firstEvents() * table.second() / all;
      s += (double) table.secondEvents() * table.first() / all;
      sum += (double) table.events() * table.first() / all * table.second() / all
          - (double) table.firstEvents() * table.secondEvents() / all;
    }
    return ratio(r, s, sum / (r * s), z, level);
  }

  private static TableEffect ratio(double r, double s, double variance, double z, double level) {
    if (r == 0 && s == 0) {
      return TableEffect.none(Double.NaN, level, EffectStatus.ZERO_MARGIN);
    }
    if (r == 0 || s == 0) {
      return TableEffect.none(r / s, level, EffectStatus.ZERO_CELL);
    }
    double error = Math.sqrt(variance);
    double factor = Math.exp(z * error);
    return TableEffect.of(r / s, error, r / s / factor, r / s * factor, level);
  }

  private static TableEffect riskDifference(List<TwoByTwoTable> strata, double z, double level) {
    double difference = 0;
    double weight = 0;
    double variance = 0;
    for (TwoByTwoTable table : strata) {
      if (table.first() == 0 || table.second() == 0) {
        continue;
      }
      double share = (double) table.first() * table.second() / (double) table.subjects();
      double p = table.firstRate();
      double q = table.secondRate();
      difference += share * (p - q);
      weight += share;
      variance += share * share * (p * (1 - p) / table.first() + q * (1 - q) / table.second());
    }
    if (weight == 0) {
      return TableEffect.none(Double.NaN, level, EffectStatus.ZERO_MARGIN);
    }
    double value = difference / weight;
    double error = Math.sqrt(variance) / weight;
    return new TableEffect(
        value,
        error,
        new ConfidenceInterval(
            Math.max(-1, value - z * error), Math.min(1, value + z * error), level),
        EffectStatus.ESTIMATED);
  }

  /** Sums of the tests of one odds ratio, over strata that say something about it. */
  private record Homogeneity(double breslowDay, double tarone, int informative) {
    static Homogeneity of(List<TwoByTwoTable> strata, double oddsRatio) {
      double statistic = 0;
      double apart = 0;
      double variances = 0;
      int informative = 0;
      for (TwoByTwoTable table : strata) {
        if (table.hasZeroMargin()) {
          continue;
        }
        informative++;
        double difference = table.firstEvents() - fitted(table, oddsRatio);
        double variance = variance(table, fitted(table, oddsRatio));
        statistic += difference * difference / variance;
        apart += difference;
        variances += variance;
      }
      return new Homogeneity(statistic, statistic - apart * apart / variances, informative);
    }

    /** Returns the events of the first group that have this odds ratio, the margins kept: a root of a quadratic. */
    private static double fitted(TwoByTwoTable table, double oddsRatio) {
      double middle =
          table.second() - table.events() + oddsRatio * (table.first() + table.events());
      double product = oddsRatio * table.first() * table.events();
      return 2 * product / (middle + Math.sqrt(middle * middle + 4 * (1 - oddsRatio) * product));
    }

    private static double variance(TwoByTwoTable table, double a) {
      double b = table.first() - a;
      double c = table.events() - a;
      double d = table.second() - c;
      return 1 / (1 / a + 1 / b + 1 / c + 1 / d);
    }
  }

  /** {@return the tables} */
  public ImmutableList<TwoByTwoTable> strata() {
    return strata;
  }

  /** {@return the common odds ratio, first group over second} */
  public TableEffect oddsRatio() {
    return oddsRatio;
  }

  /** {@return the common risk ratio, first group over second} */
  public TableEffect riskRatio() {
    return riskRatio;
  }

  /** {@return the common risk difference, first group less second; limits cut at -1 and 1} */
  public TableEffect riskDifference() {
    return riskDifference;
  }

  /** {@return the test of Cochran, Mantel and Haenszel without correction} */
  public StratifiedTest association() {
    return association;
  }

  /** {@return the test of Cochran, Mantel and Haenszel with 1/2 taken from |sum(a - E)|, not below 0} */
  public StratifiedTest associationCorrected() {
    return corrected;
  }

  /** {@return the test of Breslow and Day of one odds ratio, at that of Mantel and Haenszel} */
  public StratifiedTest breslowDay() {
    return breslowDay;
  }

  /** {@return the test of Breslow and Day with the correction of Tarone, which makes it chi-squared for large samples} */
  public StratifiedTest breslowDayTarone() {
    return tarone;
  }

  /** {@return the results, one per line} */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d strata%n  odds ratio %s%n  risk ratio %s%n  risk difference %s%n  association p %.4g%n  one odds ratio p %.4g",
        strata.size(),
        oddsRatio,
        riskRatio,
        riskDifference,
        association.pValue(),
        tarone.pValue());
  }
}
