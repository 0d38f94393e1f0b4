package dev.notochord.core.outcome;

import dev.notochord.core.code.Coded;

/**
 * State of the disease at the last review, with the abbreviations usual in follow-up tables.
 *
 * @since 0.1.0
 */
public enum DiseaseStatus implements Coded {
  /** No tumour can be found, whether or not there once was a recurrence. */
  NED("NED", "no evidence of disease"),
  /** No tumour has been found at any time since treatment. */
  CDF("CDF", "continuously disease-free"),
  /** The patient lives and has tumour. */
  AWD("AWD", "alive with disease"),
  /** The patient died of the tumour. */
  DOD("DOD", "died of disease"),
  /** The patient died of something else. */
  DOC("DOC", "died of another cause");

  private final String code;
  private final String display;

  DiseaseStatus(String code, String display) {
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

  /** {@return whether a patient in this state has died: DOD and DOC} */
  public boolean impliesDeath() {
    return this == DOD || this == DOC;
  }
}
