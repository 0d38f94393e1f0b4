package dev.notochord.core.outcome;

import dev.notochord.core.code.Coded;

/**
 * Which point of time stands for an event that happened between two examinations.
 *
 * <p>An examination at 6 months is clear, the one at 12 months shows a recurrence: it came
 * somewhere in between. Methods for interval-censored data use both ends. All others need one
 * number, and the choice shifts every event by up to the distance between two examinations; where
 * patients of two groups are examined at different distances, it alone can make the groups differ.
 *
 * <p>Times that are known exactly, as of deaths and of censorings, are the same under each choice.
 *
 * @see Observed#months(IntervalReduction)
 * @since 0.1.0
 */
public enum IntervalReduction implements Coded {
  /** The examination that shows it first: the convention of most papers, never too early. */
  DETECTION("detection", "time of detection"),
  /** Halfway between the last clear examination and the detection. */
  MIDPOINT("midpoint", "middle of the interval"),
  /** The last examination that was still clear, time zero if there is none: never too late. */
  LAST_CLEAR("last-clear", "last clear examination");

  private final String code;
  private final String display;

  IntervalReduction(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the constant with the given code}
   *
   * @param code the code, exactly as {@link #code()} writes it
   * @throws IllegalArgumentException if there is no such constant
   */
  public static IntervalReduction ofCode(String code) {
    return Coded.ofCode(IntervalReduction.class, "interval reduction", code);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }

  /** {@return the point of the interval} */
  double point(double lower, double detected) {
    return switch (this) {
      case DETECTION -> detected;
      case MIDPOINT -> lower + (detected - lower) / 2;
      case LAST_CLEAR -> lower;
    };
  }
}
