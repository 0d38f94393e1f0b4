package dev.notochord.staging.seer;

import dev.notochord.core.code.Coded;
import dev.notochord.staging.ajcc.HistologicGrade;
import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.StagingClass;
import java.util.Optional;

/**
 * A grade code of the SEER registries, in the order in which the summary grade ranks them: highest
 * first.
 *
 * <p>The order is that of the codes and not of aggressiveness: the digit 1, low grade, outranks H,
 * high grade.
 *
 * @see SummaryGrade
 * @since 0.1.0
 */
public enum RegistryGrade implements StagingClass {
  /** Code 5. */
  CODE_5("5", "code 5"),
  /** Code 4. */
  CODE_4("4", "code 4"),
  /** Grade 3. */
  GRADE_3("3", "grade 3", HistologicGrade.G3),
  /** Grade 2. */
  GRADE_2("2", "grade 2", HistologicGrade.G2),
  /** Grade 1. */
  GRADE_1("1", "grade 1", HistologicGrade.G1),
  /** Code E. */
  CODE_E("E", "code E"),
  /** Undifferentiated, not an FNCLCC grade. */
  UNDIFFERENTIATED("D", "undifferentiated", HistologicGrade.GX),
  /** Poorly differentiated, not an FNCLCC grade. */
  POORLY_DIFFERENTIATED("C", "poorly differentiated", HistologicGrade.GX),
  /** Moderately differentiated, not an FNCLCC grade. */
  MODERATELY_DIFFERENTIATED("B", "moderately differentiated", HistologicGrade.GX),
  /** Well differentiated, not an FNCLCC grade. */
  WELL_DIFFERENTIATED("A", "well differentiated", HistologicGrade.GX),
  /** High grade without a number; counts as G3 in staging. */
  HIGH_GRADE("H", "high grade", HistologicGrade.G3),
  /** Code M. */
  CODE_M("M", "code M"),
  /** Code L. */
  CODE_L("L", "code L"),
  /** Cannot be assessed, or not known. */
  NOT_ASSESSED("9", "cannot be assessed or unknown", HistologicGrade.GX);

  private final ClassDefinition definition;
  private final Optional<HistologicGrade> histologicGrade;

  RegistryGrade(String code, String display) {
    this.definition = ClassDefinition.of(code, display);
    this.histologicGrade = Optional.empty();
  }

  RegistryGrade(String code, String display, HistologicGrade grade) {
    this.definition = ClassDefinition.of(code, display);
    this.histologicGrade = Optional.of(grade);
  }

  /**
   * {@return the grade with the given code}
   *
   * @param code the digit or the letter, such as {@code H}
   * @throws IllegalArgumentException if there is no such code
   */
  public static RegistryGrade ofCode(String code) {
    return Coded.ofCode(RegistryGrade.class, "registry grade", code);
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }

  /**
   * {@return what the AJCC groups of sarcomas read in the code; empty for the codes 4, 5, E, M and
   * L, of which that was not verified}
   *
   * <p>1 to 3 are G1 to G3, H is G3. The letters A to D are no FNCLCC grade, so that the registries
   * treat the grade as unknown; like 9 it then is GX, which groups with G1. Who knows that 9 stands
   * for a grade that nobody looked up leaves the grade open instead.
   */
  public Optional<HistologicGrade> histologicGrade() {
    return histologicGrade;
  }
}
