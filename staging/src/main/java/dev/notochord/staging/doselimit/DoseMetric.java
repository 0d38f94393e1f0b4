package dev.notochord.staging.doselimit;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.Immutable;
import dev.notochord.staging.assessment.ScoreRange;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the dose to a structure is measured: at its hottest point, or as the least dose in the
 * hottest part of it.
 *
 * <p>Written {@code Dmax}, {@code D0.35cc} (the hottest 0.35 cubic centimetres all get at least
 * this dose) or {@code D10%} (the hottest tenth). How large a point is, the limits here do not say.
 *
 * @param kind point, volume or share
 * @param amount the volume in cubic centimetres or the share in percent; empty for the point
 * @since 0.1.0
 */
@Immutable
public record DoseMetric(Kind kind, OptionalDouble amount) {
  /**
   * What the hottest part is.
   *
   * @since 0.1.0
   */
  public enum Kind {
    /** A point. */
    POINT,
    /** A volume in cubic centimetres. */
    CUBIC_CENTIMETRES,
    /** A share of the structure in percent. */
    PERCENT
  }

  private static final Pattern TEXT = Pattern.compile("D(\\d+(?:\\.\\d+)?)(cc|%)");

  /** The maximum at a point, {@code Dmax}. */
  public static final DoseMetric MAXIMUM = new DoseMetric(Kind.POINT, OptionalDouble.empty());

  /**
   * Creates a metric.
   *
   * @param kind point, volume or share
   * @param amount the volume or share; empty for the point
   * @throws IllegalArgumentException if a point has an amount, or a part has none, or one that is
   *     not finite and above 0, or a share above 100 percent
   */
  public DoseMetric {
    checkArgument(
        (kind == Kind.POINT) == amount.isEmpty(),
        "dose metric: %s with amount %s, expected an amount for all but a point",
        kind,
        amount);
    amount.ifPresent(size -> checkArgument(
        size > 0 && size <= (kind == Kind.PERCENT ? 100 : Double.MAX_VALUE),
        "dose metric: amount is %s, expected a finite number > 0, a share at most 100",
        size));
  }

  /**
   * {@return the least dose in the hottest part of this volume}
   *
   * @param volume the volume in cubic centimetres
   * @throws IllegalArgumentException if it is not finite and above 0
   */
  public static DoseMetric cubicCentimetres(double volume) {
    return new DoseMetric(Kind.CUBIC_CENTIMETRES, OptionalDouble.of(volume));
  }

  /**
   * {@return the least dose in the hottest share of the structure}
   *
   * @param percent the share, above 0 and at most 100
   * @throws IllegalArgumentException if it is not
   */
  public static DoseMetric percent(double percent) {
    return new DoseMetric(Kind.PERCENT, OptionalDouble.of(percent));
  }

  /**
   * {@return the metric written as {@link #toString()} writes it}
   *
   * @param text the text to read
   * @throws IllegalArgumentException if the text has another form
   */
  public static DoseMetric parse(String text) {
    if (text.equals("Dmax")) {
      return MAXIMUM;
    }
    Matcher parts = TEXT.matcher(text);
    checkArgument(
        parts.matches(), "dose metric '%s': expected a form like Dmax, D0.35cc or D10%", text);
    double amount = Double.parseDouble(parts.group(1));
    return parts.group(2).equals("cc") ? cubicCentimetres(amount) : percent(amount);
  }

  /**
   * {@return whether the dose of this metric is never below that of another, whatever the plan}
   *
   * @param other a metric of the same structure
   */
  boolean isHotterThan(DoseMetric other) {
    return kind == Kind.POINT
        ? other.kind != Kind.POINT
        : kind == other.kind && amount.orElseThrow() < other.amount.orElseThrow();
  }

  /** {@return {@code Dmax}, {@code D0.35cc} or {@code D10%}} */
  @Override
  public String toString() {
    return switch (kind) {
      case POINT -> "Dmax";
      case CUBIC_CENTIMETRES -> "D" + ScoreRange.text(amount.orElseThrow()) + "cc";
      case PERCENT -> "D" + ScoreRange.text(amount.orElseThrow()) + "%";
    };
  }
}
