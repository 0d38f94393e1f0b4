package dev.notochord.staging.assessment;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.Immutable;
import dev.notochord.core.code.Citation;
import dev.notochord.core.code.Coded;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What became of the patients of one class in one published series.
 *
 * <p>A number of a group treated in one place and era, not the forecast of a patient.
 *
 * @param measure what was counted
 * @param value the number in the unit of the measure; empty if the series did not reach it
 * @param limits the 95 % confidence limits, where published
 * @param atMonths the time that a {@link Measure#SURVIVAL_PERCENT} belongs to, in months
 * @param series whose outcome it is, such as {@code derivation, 350 patients}
 * @param source where it was published
 * @since 0.1.0
 */
@Immutable
@SuppressWarnings("Immutable") // a Citation is a value without setters
public record PublishedOutcome(
    Measure measure,
    OptionalDouble value,
    Optional<ScoreRange> limits,
    OptionalDouble atMonths,
    String series,
    Citation source) {

  /**
   * What was counted.
   *
   * @since 0.1.0
   */
  public enum Measure implements Coded {
    /** The median survival in months. */
    MEDIAN_SURVIVAL("median-survival", "median survival"),
    /** How many in a hundred lived at a time. */
    SURVIVAL_PERCENT("survival-percent", "alive"),
    /** The odds ratio of death within a time, against the best class. */
    ODDS_RATIO_OF_DEATH("odds-ratio-of-death", "odds ratio of death");

    private final String code;
    private final String display;

    Measure(String code, String display) {
      this.code = code;
      this.display = display;
    }

    @Override
    public String code() {
      return code;
    }

    @Override
    public String display() {
      return display;
    }
  }

  /**
   * Creates the outcome.
   *
   * @param measure what was counted
   * @param value the number; empty if not reached
   * @param limits the confidence limits
   * @param atMonths the time of a probability
   * @param series whose outcome it is
   * @param source where it was published
   * @throws IllegalArgumentException if a percentage exceeds 100 or a number is negative or not
   *     finite, or if survival in percent has no time
   */
  public PublishedOutcome {
    value.ifPresent(number -> checkArgument(
        number >= 0 && number <= (measure == Measure.SURVIVAL_PERCENT ? 100 : Double.MAX_VALUE),
        "published outcome: %s is %s, expected a finite number >= 0, a percentage at most 100",
        measure.display(),
        number));
    checkArgument(
        measure != Measure.SURVIVAL_PERCENT || atMonths.isPresent(),
        "published outcome: survival of %s %% has no time, expected months",
        value);
  }

  /**
   * {@return a median survival}
   *
   * @param months the median in months
   * @param series whose it is
   * @param source where it was published
   */
  public static PublishedOutcome medianSurvival(double months, String series, Citation source) {
    return of(Measure.MEDIAN_SURVIVAL, OptionalDouble.of(months), series, source);
  }

  /**
   * {@return a median survival that the series did not reach}
   *
   * @param series whose it is
   * @param source where it was published
   */
  public static PublishedOutcome medianNotReached(String series, Citation source) {
    return of(Measure.MEDIAN_SURVIVAL, OptionalDouble.empty(), series, source);
  }

  /**
   * {@return how many in a hundred lived at a time}
   *
   * @param percent the percentage
   * @param months the time in months
   * @param series whose it is
   * @param source where it was published
   */
  public static PublishedOutcome survivalPercent(
      double percent, double months, String series, Citation source) {
    return new PublishedOutcome(
        Measure.SURVIVAL_PERCENT,
        OptionalDouble.of(percent),
        Optional.empty(),
        OptionalDouble.of(months),
        series,
        source);
  }

  /**
   * {@return the odds ratio of death within a time, against the best class}
   *
   * @param ratio the odds ratio
   * @param months the time in months
   * @param series whose it is
   * @param source where it was published
   */
  public static PublishedOutcome oddsRatioOfDeath(
      double ratio, double months, String series, Citation source) {
    return new PublishedOutcome(
        Measure.ODDS_RATIO_OF_DEATH,
        OptionalDouble.of(ratio),
        Optional.empty(),
        OptionalDouble.of(months),
        series,
        source);
  }

  private static PublishedOutcome of(
      Measure measure, OptionalDouble value, String series, Citation source) {
    return new PublishedOutcome(
        measure, value, Optional.empty(), OptionalDouble.empty(), series, source);
  }

  /**
   * {@return this outcome with its 95 % confidence limits}
   *
   * @param lower the lower limit
   * @param upper the upper limit
   */
  public PublishedOutcome withLimits(double lower, double upper) {
    return new PublishedOutcome(
        measure, value, Optional.of(new ScoreRange(lower, upper)), atMonths, series, source);
  }

  /** {@return one line: {@code median survival 4 months (447 patients, Zeng 2007)}} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(measure.display()).append(' ');
    text.append(value.isPresent() ? ScoreRange.text(value.getAsDouble()) : "not reached");
    if (value.isPresent()) {
      text.append(
          measure == Measure.SURVIVAL_PERCENT
              ? " %"
              : measure == Measure.MEDIAN_SURVIVAL ? " months" : "");
    }
    atMonths.ifPresent(months -> text.append(" at ")
        .append(ScoreRange.text(months))
        .append(months == 1 ? " month" : " months"));
    limits.ifPresent(range -> text.append(", 95 % limits ")
        .append(ScoreRange.text(range.min()))
        .append(" to ")
        .append(ScoreRange.text(range.max())));
    return text.append(" (")
        .append(series)
        .append(", ")
        .append(source.shortForm())
        .append(')')
        .toString();
  }
}
