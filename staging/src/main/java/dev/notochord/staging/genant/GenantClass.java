package dev.notochord.staging.genant;

import dev.notochord.core.imaging.GenantGrade;
import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.StagingClass;
import java.util.Arrays;
import java.util.Optional;

/**
 * The grades of Genant as classes, and the answer that the scale is not for this fracture.
 *
 * @see Genant
 * @since 0.1.0
 */
public enum GenantClass implements StagingClass {
  /** Grade 0. */
  GRADE_0(GenantGrade.GRADE_0, "less than 20 % of the height lost"),
  /** Grade 0.5. */
  GRADE_0_5(GenantGrade.GRADE_0_5, "less than 20 % of the height lost, shape not clearly normal"),
  /** Grade 1. */
  GRADE_1(GenantGrade.GRADE_1, "20 to 25 % of the height lost"),
  /** Grade 2. */
  GRADE_2(GenantGrade.GRADE_2, "25 to 40 % of the height lost"),
  /** Grade 3. */
  GRADE_3(GenantGrade.GRADE_3, "more than 40 % of the height lost"),
  /** A pathological fracture: the scale is not for it. */
  PATHOLOGICAL_FRACTURE(ClassDefinition.undefined(
      "pathological",
      "not defined: pathological fracture",
      "the scale is for osteoporotic fractures"));

  private final Optional<GenantGrade> grade;
  private final ClassDefinition definition;

  GenantClass(GenantGrade grade, String meaning) {
    this.grade = Optional.of(grade);
    this.definition = ClassDefinition.of(grade.code(), grade.display()).withMeaning(meaning);
  }

  GenantClass(ClassDefinition definition) {
    this.grade = Optional.empty();
    this.definition = definition;
  }

  /**
   * {@return the class of a grade}
   *
   * @param grade the grade
   */
  public static GenantClass ofGrade(GenantGrade grade) {
    return Arrays.stream(values())
        .filter(it -> it.grade.equals(Optional.of(grade)))
        .findFirst()
        .orElseThrow();
  }

  /** {@return the grade; empty for a fracture that the scale is not for} */
  public Optional<GenantGrade> grade() {
    return grade;
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }
}
