package dev.notochord.survival.literature;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * A hazard ratio, odds ratio or risk ratio as it stands in print, with what was printed beside it.
 *
 * <pre>{@code
 * PublishedRatio ratio = PublishedRatio.parse("0.431", "0.254", "0.729").withPValue("0.002");
 * ratio.check().verdict();
 * ratio.standardError();
 * }</pre>
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>part</th><th>default</th></tr>
 *   <tr><td>limits, p-value, events</td><td>not printed</td></tr>
 *   <tr><td>confidence level</td><td>0.95</td></tr>
 * </table>
 *
 * @see ConsistencyCheck
 * @since 0.1.0
 */
@Value.Immutable
public abstract class PublishedRatio {
  PublishedRatio() {}

  /**
   * {@return a ratio without limits}
   *
   * @param estimate the ratio as printed
   * @throws IllegalArgumentException if the text is not a positive number
   */
  public static PublishedRatio parse(String estimate) {
    return ImmutablePublishedRatio.builder()
        .estimate(PrintedNumber.parse(estimate))
        .build();
  }

  /**
   * {@return a ratio with limits}
   *
   * @param estimate the ratio as printed
   * @param lower the lower limit as printed
   * @param upper the upper limit as printed
   * @throws IllegalArgumentException if a text is not a number, or the ratio or the upper limit is not above 0
   */
  public static PublishedRatio parse(String estimate, String lower, String upper) {
    return of(
        PrintedNumber.parse(estimate), PrintedNumber.parse(lower), PrintedNumber.parse(upper));
  }

  /**
   * {@return a ratio with limits}
   *
   * @param estimate the ratio
   * @param lower the lower limit
   * @param upper the upper limit
   * @throws IllegalArgumentException if the ratio or the upper limit is not above 0
   */
  public static PublishedRatio of(
      PrintedNumber estimate, PrintedNumber lower, PrintedNumber upper) {
    return ImmutablePublishedRatio.builder()
        .estimate(estimate)
        .lower(lower)
        .upper(upper)
        .build();
  }

  /** {@return the ratio} */
  public abstract PrintedNumber estimate();

  /** {@return the lower limit, if printed} */
  public abstract Optional<PrintedNumber> lower();

  /** {@return the upper limit, if printed} */
  public abstract Optional<PrintedNumber> upper();

  /** {@return the two-sided p-value, if printed} */
  public abstract Optional<PrintedNumber> pValue();

  /** {@return how many events there were, if printed} */
  public abstract OptionalLong events();

  /** {@return the level of the limits, above 0 and below 1} */
  @Value.Default
  public double confidenceLevel() {
    return 0.95;
  }

  /**
   * {@return this with a p-value}
   *
   * @param text the two-sided p-value as printed
   * @throws IllegalArgumentException if the text is not a number, or is above 1
   */
  public PublishedRatio withPValue(String text) {
    return withPValue(PrintedNumber.parse(text));
  }

  /**
   * {@return this with a p-value}
   *
   * @param pValue the two-sided p-value
   */
  public abstract PublishedRatio withPValue(PrintedNumber pValue);

  /**
   * {@return this with the number of events}
   *
   * @param events the events of both groups together
   */
  public abstract PublishedRatio withEvents(long events);

  /**
   * {@return this with limits of another level}
   *
   * @param level the level, above 0 and below 1
   */
  public abstract PublishedRatio withConfidenceLevel(double level);

  @Value.Check
  void checkFigures() {
    checkArgument(
        estimate().value() > 0 && estimate().relation() == PrintedNumber.Relation.EQUAL,
        "published ratio: estimate is '%s', expected a number above 0",
        estimate());
    checkArgument(
        upper().isEmpty() || upper().get().value() > 0,
        "published ratio: upper limit is '%s', expected above 0",
        upper().orElse(estimate()));
    checkArgument(
        lower().isEmpty() || lower().get().value() >= 0,
        "published ratio: lower limit is '%s', expected at least 0",
        lower().orElse(estimate()));
    checkArgument(
        pValue().isEmpty() || (pValue().get().value() >= 0 && pValue().get().value() <= 1),
        "published ratio: p-value is '%s', expected 0 to 1",
        pValue().orElse(estimate()));
    checkArgument(
        confidenceLevel() > 0 && confidenceLevel() < 1,
        "published ratio: confidence level is %s, expected above 0 and below 1",
        confidenceLevel());
    checkArgument(
        events().isEmpty() || events().getAsLong() >= 0,
        "published ratio: %s events, expected at least 0",
        events().orElse(0));
  }

  /** {@return the logarithm of the ratio} */
  public double logEstimate() {
    return Math.log(estimate().value());
  }

  /**
   * {@return the standard error of the logarithm, of the limits if there are both; else of the p-value; else NaN}
   *
   * <p>Of limits: (log upper - log lower) / (2 z), or the distance of the one limit there is divided by z. Of the
   * p-value: |log estimate| / z(p), which is NaN if the p-value is only bounded, and loses its digits as the ratio
   * comes near to 1. A lower limit printed as 0 gives none; then the upper one alone does, (log upper - log estimate)
   * / z.
   */
  public double standardError() {
    double z = NormalTail.quantile(confidenceLevel());
    double high = upper().map(limit -> Math.log(limit.value())).orElse(Double.NaN);
    double low = lower().map(limit -> Math.log(limit.value())).orElse(Double.NaN);
    double middle = logEstimate();
    if (low < high && low >= -Double.MAX_VALUE) {
      return (high - low) / (2 * z);
    }
    if (high > middle && !(low >= -Double.MAX_VALUE)) {
      return (high - middle) / z;
    }
    if (Double.isNaN(high) && low < middle && low >= -Double.MAX_VALUE) {
      return (middle - low) / z;
    }
    return pValue().map(this::standardErrorOf).orElse(Double.NaN);
  }

  private double standardErrorOf(PrintedNumber p) {
    boolean usable = p.relation() == PrintedNumber.Relation.EQUAL && p.value() > 0 && p.value() < 1;
    double error = Math.abs(logEstimate()) / NormalTail.deviate(p.value());
    return usable && error > 0 ? error : Double.NaN;
  }

  /** {@return the comparison of all that is printed} */
  public ConsistencyCheck check() {
    return ConsistencyCheck.of(this);
  }

  /** {@return the ratio as printed} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(estimate().text());
    if (lower().isPresent() && upper().isPresent()) {
      text.append(" (")
          .append(lower().get())
          .append(" to ")
          .append(upper().get())
          .append(')');
    }
    pValue().ifPresent(p -> text.append(", p ").append(p));
    return text.toString();
  }
}
