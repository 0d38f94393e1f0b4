package dev.notochord.survival.literature;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Locale;
import java.util.Optional;

/**
 * What one study found, on the scale on which it is pooled.
 *
 * <p>A study without a standard error stays in the list, so that the result can say that and why it is left out.
 *
 * @param label the name of the study
 * @param scale the scale of {@code value}
 * @param value the effect on that scale; NaN if there is none
 * @param standardError its standard error, above 0; NaN if there is none
 * @param leftOut why the study cannot be pooled; empty if it can
 * @since 0.1.0
 */
public record StudyEffect(
    String label,
    EffectScale scale,
    double value,
    double standardError,
    Optional<LeftOut> leftOut) {
  /**
   * Why a study cannot be pooled.
   *
   * @since 0.1.0
   */
  public enum LeftOut {
    /** Neither limits nor a p-value nor numbers that make up for them were printed. */
    NO_STANDARD_ERROR,
    /** All or none have the event, which has no place on the scale. */
    ALL_OR_NONE
  }

  /**
   * Creates an effect; the factories are the usual way.
   *
   * @param label the name of the study
   * @param scale the scale of {@code value}
   * @param value the effect
   * @param standardError its standard error
   * @param leftOut why the study cannot be pooled
   * @throws IllegalArgumentException if the label is blank, or a study to be pooled has an effect that is not finite or a
   *     standard error that is not above 0 and finite
   */
  public StudyEffect {
    checkArgument(!label.isBlank(), "study: label is '%s', expected some text", label);
    checkArgument(
        leftOut.isPresent()
            || (Math.abs(value) <= Double.MAX_VALUE
                && standardError > 0
                && standardError <= Double.MAX_VALUE),
        "study '%s': value %s, standard error %s, expected finite numbers and the latter above 0",
        label,
        value,
        standardError);
  }

  /**
   * {@return an effect with its standard error}
   *
   * @param label the name of the study
   * @param scale the scale of both numbers
   * @param value the effect on that scale, such as a log hazard ratio
   * @param standardError its standard error, above 0
   * @throws IllegalArgumentException if a number is out of its range
   */
  public static StudyEffect of(
      String label, EffectScale scale, double value, double standardError) {
    return new StudyEffect(label, scale, value, standardError, Optional.empty());
  }

  /**
   * {@return a printed ratio, on the logarithmic scale; left out if it has neither limits nor a usable p-value}
   *
   * @param label the name of the study
   * @param ratio the ratio
   */
  public static StudyEffect of(String label, PublishedRatio ratio) {
    return orLeftOut(label, EffectScale.LOG_RATIO, ratio.logEstimate(), ratio.standardError());
  }

  /**
   * {@return a log hazard ratio from log-rank sums}
   *
   * @param label the name of the study
   * @param summary the sums
   */
  public static StudyEffect of(String label, LogRankSummary summary) {
    return of(label, EffectScale.LOG_RATIO, summary.logHazardRatio(), summary.standardError());
  }

  /**
   * {@return the proportion x of n on a scale, its variance that of a binomial count}
   *
   * @param label the name of the study
   * @param events x, 0 to n
   * @param subjects n, at least 1
   * @param scale a scale of proportions
   * @param zeroCells what is done about 0 or n of n with {@link EffectScale#LOGIT} and {@link EffectScale#LOG_MINUS_LOG}
   *     (and {@link EffectScale#IDENTITY}, on which the variance would be 0): left out, or 1/2 added to both x and n - x;
   *     {@link ZeroCells#WITHOUT_LOGARITHM} leaves out too
   * @throws IllegalArgumentException if a number is out of its range or the scale is that of ratios
   */
  public static StudyEffect ofCount(
      String label, long events, long subjects, EffectScale scale, ZeroCells zeroCells) {
    checkArgument(
        subjects >= 1 && events >= 0 && events <= subjects,
        "study '%s': %s of %s, expected 0 to all of at least one",
        label,
        events,
        subjects);
    checkArgument(
        scale != EffectScale.LOG_RATIO,
        "study '%s': scale is %s, expected one of proportions",
        label,
        scale);
    if (scale == EffectScale.DOUBLE_ARCSINE) {
      double value = (Math.asin(Math.sqrt(events / (subjects + 1.0)))
              + Math.asin(Math.sqrt((events + 1.0) / (subjects + 1.0))))
          / 2;
      return of(label, scale, value, 1 / Math.sqrt(4.0 * subjects + 2));
    }
    if (scale == EffectScale.ARCSINE) {
      return of(
          label,
          scale,
          scale.of((double) events / subjects),
          1 / (2 * Math.sqrt((double) subjects)));
    }
    double x = events;
    double n = subjects;
    if (events == 0 || events == subjects) {
      if (zeroCells != ZeroCells.ADD_HALF) {
        return new StudyEffect(
            label, scale, Double.NaN, Double.NaN, Optional.of(LeftOut.ALL_OR_NONE));
      }
      x += 0.5;
      n += 1;
    }
    double p = x / n;
    return of(label, scale, scale.of(p), Math.sqrt(p * (1 - p) / n) * Math.abs(scale.slope(p)));
  }

  /**
   * {@return a survival rate with limits, the standard error from their distance on the scale}
   *
   * @param label the name of the study
   * @param survival the rate, above 0 and below 1
   * @param lower the lower limit, above 0
   * @param upper the upper limit, below 1
   * @param level the level of the limits
   * @param scale the scale; not {@link EffectScale#LOG_RATIO} or {@link EffectScale#DOUBLE_ARCSINE}
   * @throws IllegalArgumentException if a number is out of its range or the scale is none of a survival rate
   */
  public static StudyEffect ofSurvival(
      String label, double survival, double lower, double upper, double level, EffectScale scale) {
    checkSurvival(label, survival, scale);
    if (!(lower > 0 && lower < upper && upper < 1)) {
      throw new IllegalArgumentException("study '" + label + "': limits are " + lower + " and "
          + upper + ", expected between 0 and 1 and rising");
    }
    double width = Math.abs(scale.of(upper) - scale.of(lower));
    return of(label, scale, scale.of(survival), width / (2 * NormalTail.quantile(level)));
  }

  /**
   * {@return a survival rate printed without limits}
   *
   * @param label the name of the study
   * @param survival the rate, above 0 and below 1
   * @param number how many there are ({@link MissingLimits#ALL_FOLLOWED}) or still at risk at that time ({@link
   *     MissingLimits#PETO}); not looked at with {@link MissingLimits#LEAVE_OUT}
   * @param policy where the standard error comes from
   * @param scale the scale; not {@link EffectScale#LOG_RATIO} or {@link EffectScale#DOUBLE_ARCSINE}
   * @throws IllegalArgumentException if a number is out of its range or the scale is none of a survival rate
   */
  public static StudyEffect ofSurvivalWithoutLimits(
      String label, double survival, long number, MissingLimits policy, EffectScale scale) {
    checkSurvival(label, survival, scale);
    checkArgument(
        policy == MissingLimits.LEAVE_OUT || number >= 1,
        "study '%s': number is %s, expected at least 1",
        label,
        number);
    double error = switch (policy) {
      case LEAVE_OUT -> Double.NaN;
      case ALL_FOLLOWED -> Math.sqrt(survival * (1 - survival) / number);
      case PETO -> survival * Math.sqrt((1 - survival) / number);
    };
    return orLeftOut(label, scale, scale.of(survival), error * Math.abs(scale.slope(survival)));
  }

  private static void checkSurvival(String label, double survival, EffectScale scale) {
    checkArgument(
        survival > 0 && survival < 1,
        "study '%s': survival is %s, expected above 0 and below 1",
        label,
        survival);
    checkArgument(
        scale != EffectScale.LOG_RATIO && scale != EffectScale.DOUBLE_ARCSINE,
        "study '%s': scale is %s, expected one of survival rates",
        label,
        scale);
  }

  private static StudyEffect orLeftOut(
      String label, EffectScale scale, double value, double error) {
    Optional<LeftOut> reason =
        error > 0 ? Optional.empty() : Optional.of(LeftOut.NO_STANDARD_ERROR);
    return new StudyEffect(label, scale, value, error > 0 ? error : Double.NaN, reason);
  }

  /** {@return the study on one line} */
  @Override
  public String toString() {
    return leftOut.isPresent()
        ? label + ": left out, " + leftOut.get()
        : String.format(Locale.ROOT, "%s: %.4g, standard error %.4g", label, value, standardError);
  }
}
