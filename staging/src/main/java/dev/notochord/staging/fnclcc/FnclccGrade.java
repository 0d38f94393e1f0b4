package dev.notochord.staging.fnclcc;

import dev.notochord.core.histology.TumorGrade;
import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.StagingClass;

/**
 * The three FNCLCC grades.
 *
 * @see Fnclcc
 * @since 0.1.0
 */
public enum FnclccGrade implements StagingClass {
  /** 2 or 3 points. */
  G1(ClassDefinition.of("G1", "grade 1").withTotals(2, 3), TumorGrade.G1),
  /** 4 or 5 points. */
  G2(ClassDefinition.of("G2", "grade 2").withTotals(4, 5), TumorGrade.G2),
  /** 6 to 8 points. */
  G3(ClassDefinition.of("G3", "grade 3").withTotals(6, 8), TumorGrade.G3);

  private final ClassDefinition definition;
  private final TumorGrade tumorGrade;

  FnclccGrade(ClassDefinition definition, TumorGrade tumorGrade) {
    this.definition = definition;
    this.tumorGrade = tumorGrade;
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }

  /** {@return the grade as a case records it} */
  public TumorGrade tumorGrade() {
    return tumorGrade;
  }
}
