package dev.notochord.staging.bauer;

import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.StagingClass;

/**
 * The three groups of the score without the fracture.
 *
 * <p>Two public restatements of the score agree on the totals and word the treatment differently.
 * {@link #meaning()} gives both, and {@link #survival()}, {@link #surgicalStrategy()} and {@link
 * #treatment()} each of them alone.
 *
 * <p>The median survivals of these groups could not be checked and are not given.
 *
 * @see ModifiedBauer
 * @since 0.1.0
 */
public enum ModifiedBauerPrognosis implements StagingClass {
  /** 0 or 1 point. */
  POOR("poor", 0, 1, "under 6 months", "conservative treatment", "supportive care, no surgery"),
  /** 2 points. */
  MODERATE(
      "moderate",
      2,
      2,
      "over 6 months",
      "palliative surgery",
      "short-term palliation, surgery from dorsal"),
  /** 3 or 4 points. */
  GOOD(
      "good",
      3,
      4,
      "over 12 months",
      "excisional surgery",
      "middle-term local control, surgery from ventral and dorsal");

  private final ClassDefinition definition;
  private final String survival;
  private final String treatment;
  private final String surgicalStrategy;

  ModifiedBauerPrognosis(
      String code,
      int least,
      int most,
      String survival,
      String treatment,
      String surgicalStrategy) {
    this.definition = ClassDefinition.of(code, code + " prognosis")
        .withTotals(least, most)
        .withMeaning(
            "survival " + survival + "; " + treatment + ", or in other words " + surgicalStrategy);
    this.survival = survival;
    this.treatment = treatment;
    this.surgicalStrategy = surgicalStrategy;
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }

  /** {@return the survival that the score predicts, such as {@code under 6 months}} */
  public String survival() {
    return survival;
  }

  /**
   * {@return the treatment in the words of 1995, such as {@code palliative surgery}, which the open
   * calculator <a href="https://github.com/clay-good/sophiewell.com">sophiewell.com</a> keeps for
   * this score}
   */
  public String treatment() {
    return treatment;
  }

  /**
   * {@return the aim and the approach, such as {@code short-term palliation, surgery from dorsal},
   * as the page of this score at dss.dign.eu has them}
   */
  public String surgicalStrategy() {
    return surgicalStrategy;
  }
}
