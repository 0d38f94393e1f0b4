package dev.notochord.core.histology;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.errorprone.annotations.Immutable;

/**
 * The grade that a published table gives to a type of tumour as a rule: a default, not a finding.
 *
 * <p>No part of this library puts it in the place of a grade that was not reported. An application
 * that does so shows that it did, and from where.
 *
 * <pre>{@code
 * Histology.CHORDOMA.defaultGradeByType().get().grade();  // G2
 * }</pre>
 *
 * @param grade the grade that is typical of the type
 * @param source where the table was read
 * @since 0.1.0
 */
@Immutable
public record DefaultGrade(TumorGrade grade, String source) {

  /**
   * Creates a default grade.
   *
   * @param grade the grade
   * @param source where it was read
   * @throws IllegalArgumentException if the source is blank or the grade is {@link
   *     TumorGrade#GX}, which is no property of a type
   */
  public DefaultGrade {
    checkNotNull(grade, "grade");
    checkArgument(!source.isBlank(), "default grade %s: source is blank, expected one", grade);
    checkArgument(
        grade != TumorGrade.GX,
        "default grade: grade is GX, expected a grade that a type can have");
  }
}
