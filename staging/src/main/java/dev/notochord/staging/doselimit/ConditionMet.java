package dev.notochord.staging.doselimit;

import dev.notochord.core.code.Coded;

/**
 * Whether a condition of a report holds.
 *
 * @see HytecReirradiation
 * @since 0.1.0
 */
public enum ConditionMet implements Coded {
  /** It holds. */
  MET("met", "met"),
  /** It does not hold. */
  NOT_MET("not-met", "not met");

  private final String code;
  private final String display;

  ConditionMet(String code, String display) {
    this.code = code;
    this.display = display;
  }

  static ConditionMet of(boolean holds) {
    return holds ? MET : NOT_MET;
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
