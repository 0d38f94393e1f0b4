package dev.notochord.survival.literature;

/**
 * The scale on which effects of studies are pooled: near to normal, with a standard error that hardly depends on the value.
 *
 * @since 0.1.0
 */
public enum EffectScale {
  /** The logarithm of a hazard, odds or risk ratio. */
  LOG_RATIO("ratio"),
  /** A difference, or any number that is pooled as it stands. */
  IDENTITY("value"),
  /** log(p / (1 - p)) of a proportion. The default for proportions. */
  LOGIT("proportion"),
  /** asin(sqrt(p)), with variance 1 / (4 n) whatever the proportion. */
  ARCSINE("proportion"),
  /**
   * The double arcsine of Freeman and Tukey, (asin sqrt(x / (n + 1)) + asin sqrt((x + 1) / (n + 1))) / 2, variance
   * 1 / (4 n + 2). Takes 0 and n events.
   *
   * <p><b>A known fault.</b> The way back to a proportion depends on n, and a pooled estimate has none: with the harmonic
   * mean of very different n the result can lie outside all studies. Here it is sin^2, as if n were large, which keeps
   * order but is too high for few events in small studies. {@link #LOGIT}, or {@link #ARCSINE}, is the better choice.
   *
   * @see <a href="https://doi.org/10.1002/jrsm.1348">Schwarzer G et al. Res Synth Methods 2019;10:476-483</a>
   */
  DOUBLE_ARCSINE("proportion"),
  /** log(-log p), of a survival proportion; falls as p rises. */
  LOG_MINUS_LOG("proportion");

  private final String natural;

  EffectScale(String natural) {
    this.natural = natural;
  }

  String natural() {
    return natural;
  }

  boolean isProportion() {
    return this != LOG_RATIO && this != IDENTITY;
  }

  /**
   * {@return a ratio or a proportion on this scale}
   *
   * @param natural the ratio, or the proportion
   */
  public double of(double natural) {
    return switch (this) {
      case LOG_RATIO -> Math.log(natural);
      case IDENTITY -> natural;
      case LOGIT -> Math.log(natural / (1 - natural));
      case ARCSINE, DOUBLE_ARCSINE -> Math.asin(Math.sqrt(natural));
      case LOG_MINUS_LOG -> Math.log(-Math.log(natural));
    };
  }

  /**
   * {@return the ratio or the proportion of a value of this scale}
   *
   * @param value the value; one beyond what a proportion can have becomes 0 or 1
   */
  public double toNatural(double value) {
    return switch (this) {
      case LOG_RATIO -> Math.exp(value);
      case IDENTITY -> value;
      case LOGIT -> 1 / (1 + Math.exp(-value));
      case ARCSINE, DOUBLE_ARCSINE -> {
        double sine = Math.sin(Math.max(0, Math.min(Math.PI / 2, value)));
        yield sine * sine;
      }
      case LOG_MINUS_LOG -> Math.exp(-Math.exp(value));
    };
  }

  /** Returns the derivative by the proportion. */
  double slope(double p) {
    return switch (this) {
      case LOG_RATIO -> 1 / p;
      case IDENTITY -> 1;
      case LOGIT -> 1 / (p * (1 - p));
      case ARCSINE, DOUBLE_ARCSINE -> 1 / (2 * Math.sqrt(p * (1 - p)));
      case LOG_MINUS_LOG -> 1 / (p * Math.log(p));
    };
  }
}
