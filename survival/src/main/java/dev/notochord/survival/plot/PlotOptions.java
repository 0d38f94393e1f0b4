package dev.notochord.survival.plot;

import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/** What every figure over time has: titles, axes and a size. */
abstract class PlotOptions {
  private static final int LEAST_WIDTH = 320;
  private static final int LEAST_PLOT_HEIGHT = 120;
  private static final int GREATEST_LENGTH = 10_000;

  abstract Optional<String> title();

  abstract Optional<String> subtitle();

  @Value.Default
  String timeLabel() {
    return "time";
  }

  abstract OptionalDouble maxTime();

  abstract Optional<Band> band();

  @Value.Default
  int width() {
    return 720;
  }

  @Value.Default
  int plotHeight() {
    return 360;
  }

  /** Returns the label of the vertical axis. */
  abstract String valueLabel();

  /**
   * Checks what the figures share.
   *
   * @param subject the figure, as messages name it
   */
  final void check(String subject, String noun, Iterable<String> names) {
    if (!names.iterator().hasNext()) {
      throw new IllegalArgumentException(subject + ": no " + noun + ", expected at least one");
    }
    for (String name : names) {
      if (name.isBlank()) {
        throw new IllegalArgumentException(subject + ": " + noun + " name '" + name + "' is blank");
      }
    }
    double end = maxTime().orElse(1);
    if (!(end > 0 && end < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          subject + ": end of the time axis is " + end + ", expected a finite number > 0");
    }
    checkSize(subject, width(), plotHeight());
  }

  static void checkSize(String subject, int width, int plotHeight) {
    checkLength(subject + ": width", width, LEAST_WIDTH);
    checkLength(subject + ": plot height", plotHeight, LEAST_PLOT_HEIGHT);
  }

  private static void checkLength(String subject, int length, int least) {
    if (length < least || length > GREATEST_LENGTH) {
      throw new IllegalArgumentException(
          subject + " is " + length + ", expected " + least + " to " + GREATEST_LENGTH);
    }
  }
}
