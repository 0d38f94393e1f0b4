package dev.notochord.core.histology;

import dev.notochord.core.code.Coded;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The histologic grade that a pathologist reported for a sarcoma, in three tiers.
 *
 * <p>A grade that nobody reported is an empty {@code Optional}; it is not {@link #GX}, which says
 * that the grade was looked for and cannot be assessed. No grade follows from the name of a tumour
 * alone: {@link Histology#defaultGradeByType()} says what is typical and is never used in its
 * place.
 *
 * <p>The eighth AJCC edition has no G4. Registry codes are those of the SEER tables for bone.
 *
 * @since 0.1.0
 */
public enum TumorGrade implements Coded {
  /** Well differentiated, low grade. */
  G1("G1", "grade 1", "1", Optional.of(GradeTier.LOW)),
  /** Moderately differentiated, high grade. */
  G2("G2", "grade 2", "2", Optional.of(GradeTier.HIGH)),
  /** Poorly differentiated, high grade. */
  G3("G3", "grade 3", "3", Optional.of(GradeTier.HIGH)),
  /** Reported as high grade and nothing more; AJCC staging treats it as G3. */
  HIGH_GRADE("H", "high grade, not further specified", "H", Optional.of(GradeTier.HIGH)),
  /** Reported as not assessable. The AJCC groups it with G1; here it has no tier. */
  GX("GX", "grade cannot be assessed", "9", Optional.empty());

  private final String code;
  private final String display;
  private final String registryCode;
  private final Optional<GradeTier> tier;

  TumorGrade(String code, String display, String registryCode, Optional<GradeTier> tier) {
    this.code = code;
    this.display = display;
    this.registryCode = registryCode;
    this.tier = tier;
  }

  /**
   * {@return the grade with the given code}
   *
   * @param code the code, such as {@code G2}
   * @throws IllegalArgumentException if no grade has the code
   */
  public static TumorGrade ofCode(String code) {
    return Coded.ofCode(TumorGrade.class, "tumor grade", code);
  }

  /**
   * {@return the grade that a SEER registry writes with the given code}
   *
   * <p>The registry writes 9 for a grade that cannot be assessed and for one that is not known;
   * this method reads the first. Who knows that it was the second leaves the grade empty.
   *
   * @param registryCode 1, 2, 3, H or 9
   * @throws IllegalArgumentException if the registry's table for bone has no such code
   */
  public static TumorGrade ofRegistryCode(String registryCode) {
    return Arrays.stream(values())
        .filter(grade -> grade.registryCode.equals(registryCode))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("registry grade '"
            + registryCode
            + "': expected one of "
            + Arrays.stream(values()).map(TumorGrade::registryCode).collect(Collectors.toList())));
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }

  /** {@return the code of the SEER grade tables for bone: 1, 2, 3, H or 9} */
  public String registryCode() {
    return registryCode;
  }

  /** {@return low or high grade; empty for {@link #GX}, which says neither} */
  public Optional<GradeTier> tier() {
    return tier;
  }
}
