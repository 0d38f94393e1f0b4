package dev.notochord.core.outcome;

import dev.notochord.core.code.Coded;

/**
 * What a patient died of, as far as the tumour is concerned.
 *
 * @since 0.1.0
 */
public enum CauseOfDeath implements Coded {
  /** The tumour of the case or its treatment. */
  TUMOR("tumor", "this tumour"),
  /** Anything else. */
  OTHER("other", "another cause");

  private final String code;
  private final String display;

  CauseOfDeath(String code, String display) {
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
