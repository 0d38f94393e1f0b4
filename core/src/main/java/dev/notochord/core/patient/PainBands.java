package dev.notochord.core.patient;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.core.code.Coded;

/**
 * A published scheme that puts a pain rating of 0 to 10 into words.
 *
 * <p>They differ at 4, which is mild in one and moderate in the other; a report of "moderate pain"
 * says little until its scheme is named. 0 is no pain in both.
 *
 * @see <a href="https://apm.amegroups.com/article/view/7959/html">Woo A et al. Ann Palliat Med, a
 *     review of such schemes</a>
 * @since 0.1.0
 */
public enum PainBands implements Coded {
  /**
   * 1 to 4 mild, 5 to 6 moderate, 7 to 10 severe: bands by how cancer pain interferes with
   * function.
   *
   * @see "Serlin RC et al. Pain 1995;61:277-284"
   */
  SERLIN("serlin", "1-4, 5-6, 7-10 (Serlin)", 4),
  /**
   * 1 to 3 mild, 4 to 6 moderate, 7 to 10 severe, as others use them.
   *
   * @see <a href="https://pmc.ncbi.nlm.nih.gov/articles/PMC3691019/">A paper that uses them,
   *     PMC3691019</a>
   */
  CUT_POINTS_3_6("cut-points-3-6", "1-3, 4-6, 7-10", 3);

  private static final int MOST_MODERATE = 6;

  private final String code;
  private final String display;
  private final int mostMild;

  PainBands(String code, String display, int mostMild) {
    this.code = code;
    this.display = display;
    this.mostMild = mostMild;
  }

  /**
   * {@return the scheme with the given code}
   *
   * @param code the code
   * @throws IllegalArgumentException if there is no such scheme
   */
  public static PainBands ofCode(String code) {
    return Coded.ofCode(PainBands.class, "pain bands", code);
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
   * {@return the band of a rating}
   *
   * @param rating the rating, 0 to 10
   * @throws IllegalArgumentException if the rating is out of range
   */
  public PainBand band(int rating) {
    checkArgument(
        rating >= 0 && rating <= 10, "pain: numeric rating is %s, expected 0 to 10", rating);
    if (rating == 0) {
      return PainBand.NONE;
    }
    if (rating <= mostMild) {
      return PainBand.MILD;
    }
    return rating <= MOST_MODERATE ? PainBand.MODERATE : PainBand.SEVERE;
  }
}
