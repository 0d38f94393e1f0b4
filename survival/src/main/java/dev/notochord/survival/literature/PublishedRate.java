package dev.notochord.survival.literature;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * A survival rate as it stands in print, such as 80 % of 10 patients at 12 months.
 *
 * <pre>{@code
 * PublishedRate rate = PublishedRate.parse("63%", 100).withTime(60).withLimits("57.7%", "68.7%");
 * PublishedRateCheck.of(rate).verdict();  // INCONSISTENT: 100 patients cannot give limits so narrow
 * }</pre>
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>part</th><th>default</th></tr>
 *   <tr><td>limits, number of events</td><td>not printed</td></tr>
 *   <tr><td>confidence level</td><td>0.95</td></tr>
 *   <tr><td>time</td><td>0</td></tr>
 * </table>
 *
 * @see PublishedRateCheck
 * @since 0.1.0
 */
@Value.Immutable
public abstract class PublishedRate {
  PublishedRate() {}

  /**
   * {@return a rate without limits}
   *
   * @param rate the share without event, as a fraction or with a percent sign; the digits count
   * @param subjects how many patients there are, at least 1
   * @throws IllegalArgumentException if the text is not a share from 0 to 1, or nobody is there
   */
  public static PublishedRate parse(String rate, long subjects) {
    return ImmutablePublishedRate.builder()
        .rate(PrintedNumber.parse(rate))
        .subjects(subjects)
        .build();
  }

  /** {@return the share without event} */
  public abstract PrintedNumber rate();

  /** {@return how many patients there are} */
  public abstract long subjects();

  /** {@return the time to which the rate belongs, in any unit; it only orders the rates of a series} */
  @Value.Default
  public double time() {
    return 0;
  }

  /** {@return the lower limit, if printed} */
  public abstract Optional<PrintedNumber> lower();

  /** {@return the upper limit, if printed} */
  public abstract Optional<PrintedNumber> upper();

  /** {@return how many events there were in the whole follow-up, if printed} */
  public abstract OptionalLong events();

  /** {@return the level of the limits, above 0 and below 1} */
  @Value.Default
  public double confidenceLevel() {
    return 0.95;
  }

  /**
   * {@return this at a time}
   *
   * @param time the time, finite
   */
  public abstract PublishedRate withTime(double time);

  /**
   * {@return this with limits}
   *
   * @param lower the lower limit as printed
   * @param upper the upper limit as printed
   * @throws IllegalArgumentException if the limits are not on both sides of the rate, from 0 to 1
   */
  public PublishedRate withLimits(String lower, String upper) {
    return withLower(PrintedNumber.parse(lower)).withUpper(PrintedNumber.parse(upper));
  }

  abstract PublishedRate withLower(PrintedNumber lower);

  abstract PublishedRate withUpper(PrintedNumber upper);

  /**
   * {@return this with the number of events in the whole follow-up}
   *
   * @param events how many, at least 0
   */
  public abstract PublishedRate withEvents(long events);

  /**
   * {@return this with limits of another level}
   *
   * @param level the level, above 0 and below 1
   */
  public abstract PublishedRate withConfidenceLevel(double level);

  @Value.Check
  void checkFigures() {
    checkArgument(
        rate().value() >= 0
            && rate().value() <= 1
            && rate().relation() == PrintedNumber.Relation.EQUAL,
        "published rate: rate is '%s', expected 0 to 1 or a percentage",
        rate());
    checkArgument(subjects() >= 1, "published rate: %s subjects, expected at least 1", subjects());
    checkArgument(
        Math.abs(time()) <= Double.MAX_VALUE,
        "published rate: time is %s, expected a finite number",
        time());
    checkArgument(
        lower().isEmpty()
            || (lower().get().value() >= 0 && lower().get().value() <= rate().upper()),
        "published rate: lower limit is '%s', expected from 0 to the rate '%s'",
        lower().orElse(rate()),
        rate());
    checkArgument(
        upper().isEmpty()
            || (upper().get().value() <= 1 && upper().get().value() >= rate().lower()),
        "published rate: upper limit is '%s', expected from the rate '%s' to 1",
        upper().orElse(rate()),
        rate());
    checkArgument(
        events().isEmpty() || events().getAsLong() >= 0,
        "published rate: %s events, expected at least 0",
        events().orElse(0));
    checkArgument(
        confidenceLevel() > 0 && confidenceLevel() < 1,
        "published rate: confidence level is %s, expected above 0 and below 1",
        confidenceLevel());
  }

  /** {@return the rate as printed} */
  @Override
  public String toString() {
    return rate() + " of " + subjects() + " at " + time();
  }
}
