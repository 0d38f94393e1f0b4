package dev.notochord.survival.literature;

/**
 * Tests of whether two groups have the event equally often.
 *
 * <p>a of m and c of n have the event, with b and d the others, N = m + n and E = (a + c) m / N:
 *
 * <pre>
 *   z = (a d - b c) sqrt(N / (m n (a + c) (b + d)))          Pearson chi-squared = z^2
 * </pre>
 *
 * <p>One-sided tests have the direction of the first group in their name; it has to be chosen before the data are seen.
 * With a margin of 0 no test is defined, and the p-value is NaN (R's {@code fisher.test} gives 1).
 *
 * <p>Agree with R: {@code fisher.test}, {@code chisq.test}, {@code prop.test}. The exact ones cost a sum over some ten
 * standard deviations of the count, whatever the size of the table.
 *
 * @see <a href="https://doi.org/10.1002/sim.2832">Campbell I. Stat Med 2007;26:3661-3675</a>
 * @since 0.1.0
 */
public enum TwoByTwoTest {
  /** Fisher's exact test, two-sided: the probability of all tables not more probable than the one seen, as in R. */
  FISHER("Fisher exact, two-sided"),
  /** Fisher's exact test, twice the smaller one-sided p-value, at most 1. */
  FISHER_DOUBLED("Fisher exact, doubled"),
  /** Fisher's exact test against fewer events in the first group. */
  FISHER_FEWER("Fisher exact, fewer in the first"),
  /** Fisher's exact test against more events in the first group. */
  FISHER_MORE("Fisher exact, more in the first"),
  /**
   * Twice the smaller one-sided p-value in which the table seen counts half, at most 1.
   *
   * @see OddsRatioMethod#MID_P
   */
  MID_P("Fisher mid-p, doubled"),
  /** Mid-p against fewer events in the first group. */
  MID_P_FEWER("Fisher mid-p, fewer in the first"),
  /** Mid-p against more events in the first group. */
  MID_P_MORE("Fisher mid-p, more in the first"),
  /** Pearson's chi-squared test without correction. */
  PEARSON("Pearson chi-squared"),
  /** The normal tail below Pearson's z, against fewer events in the first group. */
  PEARSON_FEWER("Pearson, fewer in the first"),
  /** The normal tail above Pearson's z, against more events in the first group. */
  PEARSON_MORE("Pearson, more in the first"),
  /** Yates: |a - E| is taken less by 1/2, not below 0. */
  YATES("Yates chi-squared"),
  /** The normal tail with Yates' correction, against fewer events in the first group. */
  YATES_FEWER("Yates, fewer in the first"),
  /** The normal tail with Yates' correction, against more events in the first group. */
  YATES_MORE("Yates, more in the first"),
  /** Pearson's statistic times (N - 1) / N, which Campbell recommends if every expected count is at least 1. */
  PEARSON_LESS_ONE("N - 1 chi-squared"),
  /** The likelihood ratio test: 2 times the sum of observed log(observed / expected). */
  LIKELIHOOD_RATIO("likelihood ratio");

  private final String label;

  TwoByTwoTest(String label) {
    this.label = label;
  }

  /** {@return what to print} */
  public String label() {
    return label;
  }

  /**
   * {@return the result for a table}
   *
   * @param table the counts
   */
  public TwoByTwoTestResult of(TwoByTwoTable table) {
    if (table.hasZeroMargin()) {
      return new TwoByTwoTestResult(this, Double.NaN, Double.NaN);
    }
    return switch (this) {
      case FISHER, FISHER_DOUBLED, FISHER_FEWER, FISHER_MORE, MID_P, MID_P_FEWER, MID_P_MORE ->
        new TwoByTwoTestResult(this, Double.NaN, exact(new HypergeometricOdds(table)));
      case PEARSON -> chiSquared(square(z(table, 0)));
      case PEARSON_LESS_ONE ->
        chiSquared(square(z(table, 0)) * (table.subjects() - 1.0) / table.subjects());
      case YATES -> chiSquared(square(z(table, 0.5)));
      case LIKELIHOOD_RATIO -> chiSquared(likelihoodRatio(table));
      case PEARSON_FEWER -> normal(-z(table, 0));
      case PEARSON_MORE -> normal(z(table, 0));
      case YATES_FEWER -> normal(-z(table, 0.5));
      case YATES_MORE -> normal(z(table, 0.5));
    };
  }

  private double exact(HypergeometricOdds odds) {
    return switch (this) {
      case FISHER -> odds.asImprobable();
      case FISHER_FEWER -> odds.lowerTail(0, 1);
      case FISHER_MORE -> odds.upperTail(0, 1);
      case FISHER_DOUBLED -> Math.min(1, 2 * Math.min(odds.lowerTail(0, 1), odds.upperTail(0, 1)));
      case MID_P_FEWER -> odds.lowerTail(0, 0.5);
      case MID_P_MORE -> odds.upperTail(0, 0.5);
      default -> Math.min(1, 2 * Math.min(odds.lowerTail(0, 0.5), odds.upperTail(0, 0.5)));
    };
  }

  private TwoByTwoTestResult chiSquared(double statistic) {
    return new TwoByTwoTestResult(this, statistic, NormalTail.chiSquared(statistic, 1));
  }

  private TwoByTwoTestResult normal(double statistic) {
    return new TwoByTwoTestResult(this, statistic, NormalTail.above(statistic));
  }

  private static double square(double z) {
    return z * z;
  }

  /** Returns Pearson's z with |a - E| taken less by {@code correction}; a - E is (ad - bc) / N. */
  private static double z(TwoByTwoTable table, double correction) {
    double subjects = table.subjects();
    double product = (double) table.firstEvents() * (table.second() - table.secondEvents())
        - (double) table.secondEvents() * (table.first() - table.firstEvents());
    double apart = Math.max(0, Math.abs(product) / subjects - correction);
    double variance = (double) table.first()
        / subjects
        * table.second()
        / subjects
        * table.events()
        / subjects
        * (table.subjects() - table.events());
    return Math.signum(product) * apart / Math.sqrt(variance);
  }

  private static double likelihoodRatio(TwoByTwoTable table) {
    double rate = (double) table.events() / table.subjects();
    double a = table.firstEvents();
    double c = table.secondEvents();
    return 2
        * (part(a, table.first() * rate)
            + part(table.first() - a, table.first() * (1 - rate))
            + part(c, table.second() * rate)
            + part(table.second() - c, table.second() * (1 - rate)));
  }

  private static double part(double observed, double expected) {
    return observed == 0 ? 0 : observed * Math.log(observed / expected);
  }
}
