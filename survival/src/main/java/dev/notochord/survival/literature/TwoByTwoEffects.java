package dev.notochord.survival.literature;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.survival.ConfidenceInterval;
import org.immutables.value.Value;

/**
 * Compares the shares of two groups that have an event: odds ratio, risk ratio, risk difference and number needed to
 * treat, always the first group against the second.
 *
 * <pre>{@code
 * TwoByTwoTable table = TwoByTwoTable.of(42, 50, 29, 51);
 * TwoByTwoEffects.withDefaults().oddsRatio(table);
 * TwoByTwoEffects.withDefaults().with(OddsRatioMethod.WOOLF).with(ZeroCells.ADD_HALF).oddsRatio(table);
 * }</pre>
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th></tr>
 *   <tr><td>odds ratio</td><td>{@link OddsRatioMethod#EXACT}</td></tr>
 *   <tr><td>risk ratio</td><td>{@link RiskRatioMethod#KOOPMAN}</td></tr>
 *   <tr><td>risk difference, number needed to treat</td><td>{@link RiskDifferenceMethod#NEWCOMBE}</td></tr>
 *   <tr><td>cells of 0 with {@link OddsRatioMethod#WOOLF} and {@link RiskRatioMethod#LOG_WALD}</td><td>{@link
 *       ZeroCells#NOT_ESTIMABLE}</td></tr>
 *   <tr><td>confidence level</td><td>0.95</td></tr>
 * </table>
 *
 * <p><b>Edges.</b> With an empty group nothing is estimated. If nobody or everybody has the event there is no odds
 * ratio; if nobody has it there is no risk ratio; the difference is 0 with limits all the same. {@link EffectStatus} says
 * which.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class TwoByTwoEffects {
  TwoByTwoEffects() {}

  /** {@return the methods listed as defaults} */
  public static TwoByTwoEffects withDefaults() {
    return ImmutableTwoByTwoEffects.builder().build();
  }

  /** {@return how odds ratios are found} */
  @Value.Default
  public OddsRatioMethod oddsRatioMethod() {
    return OddsRatioMethod.EXACT;
  }

  /** {@return how limits of risk ratios are found} */
  @Value.Default
  public RiskRatioMethod riskRatioMethod() {
    return RiskRatioMethod.KOOPMAN;
  }

  /** {@return how limits of risk differences are found} */
  @Value.Default
  public RiskDifferenceMethod riskDifferenceMethod() {
    return RiskDifferenceMethod.NEWCOMBE;
  }

  /** {@return what is done about cells of 0 where logarithms are used} */
  @Value.Default
  public ZeroCells zeroCells() {
    return ZeroCells.NOT_ESTIMABLE;
  }

  /** {@return the confidence level, above 0 and below 1} */
  @Value.Default
  public double confidenceLevel() {
    return 0.95;
  }

  /**
   * {@return these options with another method for odds ratios}
   *
   * @param method the method
   */
  public TwoByTwoEffects with(OddsRatioMethod method) {
    return withOddsRatioMethod(method);
  }

  /**
   * {@return these options with another method for risk ratios}
   *
   * @param method the method
   */
  public TwoByTwoEffects with(RiskRatioMethod method) {
    return withRiskRatioMethod(method);
  }

  /**
   * {@return these options with another method for risk differences}
   *
   * @param method the method
   */
  public TwoByTwoEffects with(RiskDifferenceMethod method) {
    return withRiskDifferenceMethod(method);
  }

  /**
   * {@return these options with another treatment of cells of 0}
   *
   * @param zeroCells the treatment
   */
  public TwoByTwoEffects with(ZeroCells zeroCells) {
    return withZeroCells(zeroCells);
  }

  abstract TwoByTwoEffects withOddsRatioMethod(OddsRatioMethod method);

  abstract TwoByTwoEffects withRiskRatioMethod(RiskRatioMethod method);

  abstract TwoByTwoEffects withRiskDifferenceMethod(RiskDifferenceMethod method);

  abstract TwoByTwoEffects withZeroCells(ZeroCells zeroCells);

  /**
   * {@return these options with another confidence level}
   *
   * @param level the level, above 0 and below 1
   * @throws IllegalArgumentException if {@code level} is not above 0 and below 1
   */
  public abstract TwoByTwoEffects withConfidenceLevel(double level);

  @Value.Check
  void check() {
    checkArgument(
        confidenceLevel() > 0 && confidenceLevel() < 1,
        "two-by-two effects: confidence level is %s, expected above 0 and below 1",
        confidenceLevel());
  }

  /**
   * {@return the odds of the event in the first group divided by those in the second}
   *
   * @param table the counts
   */
  public TableEffect oddsRatio(TwoByTwoTable table) {
    double level = confidenceLevel();
    boolean woolf = oddsRatioMethod() == OddsRatioMethod.WOOLF;
    boolean half = woolf && table.hasZeroCell() && zeroCells() == ZeroCells.ADD_HALF;
    if (table.first() == 0 || table.second() == 0 || (table.hasZeroMargin() && !half)) {
      return TableEffect.none(Double.NaN, level, EffectStatus.ZERO_MARGIN);
    }
    if (woolf && (half || !table.hasZeroCell())) {
      return woolf(table, half ? 0.5 : 0, level);
    }
    if (woolf && zeroCells() == ZeroCells.NOT_ESTIMABLE) {
      boolean none = table.firstEvents() == 0 || table.secondEvents() == table.second();
      return TableEffect.none(none ? 0 : Double.POSITIVE_INFINITY, level, EffectStatus.ZERO_CELL);
    }
    HypergeometricOdds odds = new HypergeometricOdds(table);
    double share = oddsRatioMethod() == OddsRatioMethod.MID_P ? 0.5 : 1;
    double tail = (1 - level) / 2;
    return TableEffect.of(
        odds.maximum(),
        Double.NaN,
        odds.lowerLimit(tail, share),
        odds.upperLimit(tail, share),
        level);
  }

  private static TableEffect woolf(TwoByTwoTable table, double added, double level) {
    double a = table.firstEvents() + added;
    double b = table.first() - table.firstEvents() + added;
    double c = table.secondEvents() + added;
    double d = table.second() - table.secondEvents() + added;
    return onLogScale(a / b * (d / c), Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d), level);
  }

  private static TableEffect onLogScale(double ratio, double standardError, double level) {
    double factor = Math.exp(NormalTail.quantile(level) * standardError);
    return TableEffect.of(ratio, standardError, ratio / factor, ratio * factor, level);
  }

  /**
   * {@return the share of the first group that has the event divided by that of the second}
   *
   * @param table the counts
   */
  public TableEffect riskRatio(TwoByTwoTable table) {
    double level = confidenceLevel();
    boolean wald = riskRatioMethod() == RiskRatioMethod.LOG_WALD;
    boolean noEvents = table.firstEvents() == 0 || table.secondEvents() == 0;
    boolean zero = noEvents
        || (table.firstEvents() == table.first() && table.secondEvents() == table.second());
    boolean half = wald && zero && zeroCells() == ZeroCells.ADD_HALF;
    if (table.first() == 0 || table.second() == 0 || (table.events() == 0 && !half)) {
      return TableEffect.none(Double.NaN, level, EffectStatus.ZERO_MARGIN);
    }
    double ratio = table.firstRate() / table.secondRate();
    if (wald && (half || !zero)) {
      double added = half ? 0.5 : 0;
      double a = table.firstEvents() + added;
      double m = table.first() + 2 * added;
      double c = table.secondEvents() + added;
      double n = table.second() + 2 * added;
      return onLogScale(a / m / (c / n), Math.sqrt((m - a) / (a * m) + (n - c) / (c * n)), level);
    }
    if (wald && zeroCells() == ZeroCells.NOT_ESTIMABLE) {
      return TableEffect.none(ratio, level, EffectStatus.ZERO_CELL);
    }
    double z = NormalTail.quantile(level);
    ScoreLimits limits =
        new ScoreLimits(table, riskRatioMethod() == RiskRatioMethod.MIETTINEN_NURMINEN);
    return TableEffect.of(ratio, Double.NaN, limits.lowerRatio(z), limits.upperRatio(z), level);
  }

  /**
   * {@return the share of the first group that has the event less that of the second}
   *
   * @param table the counts
   */
  public TableEffect riskDifference(TwoByTwoTable table) {
    double level = confidenceLevel();
    if (table.first() == 0 || table.second() == 0) {
      return TableEffect.none(Double.NaN, level, EffectStatus.ZERO_MARGIN);
    }
    double z = NormalTail.quantile(level);
    double p = table.firstRate();
    double q = table.secondRate();
    double standardError = Math.sqrt(p * (1 - p) / table.first() + q * (1 - q) / table.second());
    double lower;
    double upper;
    switch (riskDifferenceMethod()) {
      case WALD -> {
        lower = Math.max(-1, p - q - z * standardError);
        upper = Math.min(1, p - q + z * standardError);
      }
      case NEWCOMBE -> {
        ConfidenceInterval first = table.firstRateLimits(RateLimits.WILSON, level);
        ConfidenceInterval second = table.secondRateLimits(RateLimits.WILSON, level);
        lower = p - q - Math.hypot(p - first.lower(), second.upper() - q);
        upper = p - q + Math.hypot(first.upper() - p, q - second.lower());
      }
      default -> {
        ScoreLimits limits = new ScoreLimits(table, true);
        lower = limits.lowerDifference(z);
        upper = limits.upperDifference(z);
      }
    }
    return new TableEffect(
        p - q, standardError, new ConfidenceInterval(lower, upper, level), EffectStatus.ESTIMATED);
  }

  /**
   * {@return how many have to be treated as the first group for one event more or less}
   *
   * @param table the counts
   */
  public NumberNeededToTreat numberNeededToTreat(TwoByTwoTable table) {
    return NumberNeededToTreat.of(riskDifference(table));
  }
}
