package dev.notochord.staging.doselimit;

import dev.notochord.core.code.Coded;

/**
 * How a limit was seen when this library was written.
 *
 * @since 0.1.0
 */
public enum Provenance implements Coded {
  /** In the publication or its abstract. */
  PUBLICATION("publication", "seen in the publication"),
  /** Only in other works that cite it. */
  SECONDARY_COPY("secondary-copy", "seen in secondary copies only");

  private final String code;
  private final String display;

  Provenance(String code, String display) {
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
