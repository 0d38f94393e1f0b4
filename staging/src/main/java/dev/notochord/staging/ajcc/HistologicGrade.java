package dev.notochord.staging.ajcc;

import dev.notochord.core.code.Coded;
import dev.notochord.core.histology.GradeTier;
import dev.notochord.core.histology.TumorGrade;
import java.util.Optional;

/**
 * The G category by which the AJCC groups sarcomas.
 *
 * <p>GX says that the grade cannot be assessed, and groups with G1. It is not the word for a grade
 * that nobody recorded, which stays open. The eighth edition has no G4.
 *
 * @since 0.1.0
 */
public enum HistologicGrade implements Coded {
  /** Cannot be assessed. */
  GX("GX", Optional.empty()),
  /** Low grade. */
  G1("G1", Optional.of(GradeTier.LOW)),
  /** High grade. */
  G2("G2", Optional.of(GradeTier.HIGH)),
  /** High grade. */
  G3("G3", Optional.of(GradeTier.HIGH));

  private final String code;
  private final Optional<GradeTier> tier;

  HistologicGrade(String code, Optional<GradeTier> tier) {
    this.code = code;
    this.tier = tier;
  }

  /**
   * {@return the category of a reported grade}
   *
   * <p>High grade without a number is treated as G3, as the AJCC does.
   *
   * @param grade the grade
   */
  public static HistologicGrade of(TumorGrade grade) {
    return switch (grade) {
      case G1 -> G1;
      case G2 -> G2;
      case G3, HIGH_GRADE -> G3;
      case GX -> GX;
    };
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return code;
  }

  /** {@return low or high grade; empty for GX} */
  public Optional<GradeTier> tier() {
    return tier;
  }
}
