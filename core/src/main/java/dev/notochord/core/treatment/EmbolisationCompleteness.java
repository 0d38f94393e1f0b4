package dev.notochord.core.treatment;

import dev.notochord.core.code.Coded;

/**
 * How far the vessels of a tumour were closed before an operation.
 *
 * @see <a href="https://doi.org/10.1177/159101991301900317">Nair S et al. Interv Neuroradiol
 *     2013;19:377-385, a series graded in these three steps</a>
 * @since 0.1.0
 */
public enum EmbolisationCompleteness implements Coded {
  /** No more blush of the tumour. */
  COMPLETE("complete", "complete"),
  /** Little of the blush left. */
  NEAR_COMPLETE("near-complete", "near-complete"),
  /** A part of the vessels closed, others left open. */
  PARTIAL("partial", "partial");

  private final String code;
  private final String display;

  EmbolisationCompleteness(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the embolisation completeness with the given code}
   *
   * @param code the code
   * @throws IllegalArgumentException if there is none
   */
  public static EmbolisationCompleteness ofCode(String code) {
    return Coded.ofCode(EmbolisationCompleteness.class, "embolisation completeness", code);
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
