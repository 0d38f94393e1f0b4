package dev.notochord.benchmarks;

/** How finely the times of a made-up sample are recorded, which decides how many rows share one. */
public enum Times {
  /** As drawn: next to no ties. */
  CONTINUOUS("c"),
  /** Rounded up to whole days, of which there are at most 3650: nearly all rows are tied in a large sample. */
  WHOLE_DAYS("d");

  private final String suffix;

  Times(String suffix) {
    this.suffix = suffix;
  }

  /** Returns how a file of these times is marked, such as {@code time_c.f64}. */
  String suffix() {
    return suffix;
  }

  /** Returns the times so marked. */
  static Times ofSuffix(String suffix) {
    return suffix.equals(CONTINUOUS.suffix) ? CONTINUOUS : WHOLE_DAYS;
  }
}
