package dev.notochord.core.neurology;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.core.code.Coded;

/**
 * Severity of cervical myelopathy by the {@linkplain Mjoa18Score mJOA score} of 18 points.
 *
 * <p>The cut-offs were found in 757 patients with degenerative myelopathy. Severe 0 to 11, moderate
 * 12 to 14, mild 15 to 17; 18 is no impairment.
 *
 * @see <a href="https://doi.org/10.1007/s00586-016-4660-8">Tetreault L et al. Eur Spine J
 *     2017;26:78-84</a>
 * @since 0.1.0
 */
public enum MjoaSeverity implements Coded {
  /** 18 points: no impairment. */
  NONE("none", "none"),
  /** 15 to 17 points. */
  MILD("mild", "mild"),
  /** 12 to 14 points. */
  MODERATE("moderate", "moderate"),
  /** 0 to 11 points. */
  SEVERE("severe", "severe");

  private final String code;
  private final String display;

  MjoaSeverity(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the constant with the given code}
   *
   * @param code the code
   * @throws IllegalArgumentException if there is no such constant
   */
  public static MjoaSeverity ofCode(String code) {
    return Coded.ofCode(MjoaSeverity.class, "mJOA severity", code);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }

  /**
   * {@return the severity of a total of the score of 18 points}
   *
   * @param total the total, 0 to 18
   * @throws IllegalArgumentException if the total is out of range
   */
  public static MjoaSeverity ofTotal(int total) {
    checkArgument(
        total >= 0 && total <= 18, "mJOA (18 points): total is %s, expected 0 to 18", total);
    if (total == 18) {
      return NONE;
    }
    if (total >= 15) {
      return MILD;
    }
    return total >= 12 ? MODERATE : SEVERE;
  }
}
