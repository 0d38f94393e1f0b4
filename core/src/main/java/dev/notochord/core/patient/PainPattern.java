package dev.notochord.core.patient;

import dev.notochord.core.code.Coded;

/**
 * Whether pain comes with movement and load.
 *
 * @since 0.1.0
 */
public enum PainPattern implements Coded {
  /** Brought on by movement or load, or relieved by lying down. */
  MECHANICAL("mechanical"),
  /** Not tied to movement or load, such as pain at night. */
  NON_MECHANICAL("non-mechanical");

  private final String code;

  PainPattern(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return code;
  }
}
