package dev.notochord.core.outcome;

import dev.notochord.core.code.Coded;

/**
 * State of the disease at the last review, with the abbreviations usual in follow-up tables.
 *
 * <p>A status has no time of its own. It tells where the disease stood when the patient was last
 * seen, not when it got there.
 *
 * <p>These constants carry no code of another terminology. The cancer disease status of mCODE
 * (LOINC 97509-4) answers another question, the trend since the last look: improved, stable,
 * worsened, in remission. None of its values means the same as one of these.
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
  /** The patient died of something else; a death of treatment is found under either. */
  DOC("DOC", "died of another cause");

  private final String code;
  private final String display;

  DiseaseStatus(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the constant with the given code}
   *
   * @param code the code, exactly as {@link #code()} writes it
   * @throws IllegalArgumentException if there is no such constant
   */
  public static DiseaseStatus ofCode(String code) {
    return Coded.ofCode(DiseaseStatus.class, "disease status", code);
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
