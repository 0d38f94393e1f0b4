package dev.notochord.staging.seer;

import com.google.common.collect.ImmutableList;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;

/**
 * Summary grade of the SEER registries: the higher of the clinical and the pathological grade code.
 *
 * <p>The order of the codes, highest first:
 *
 * <pre>
 *   5 &gt; 4 &gt; 3 &gt; 2 &gt; 1 &gt; E &gt; D &gt; C &gt; B &gt; A &gt; H &gt; M &gt; L &gt; 9
 * </pre>
 *
 * <p><b>A quirk, kept as it is.</b> Every digit outranks every letter. A tumour of clinical grade
 * H, high grade, and pathological grade 1, low grade, has the summary grade 1, although H counts as
 * G3 in staging. The assessment says so in a note.
 *
 * <pre>{@code
 * SummaryGrade.assess(
 *     SummaryGradeFindings.builder()
 *         .clinical(RegistryGrade.ofCode("H"))
 *         .pathological(RegistryGrade.ofCode("1"))
 *         .build());  // grade 1
 * }</pre>
 *
 * <p>It is a rule of coding: there is nothing to validate, and no outcome is attached to it. In
 * bone of the spine both grades are 1, 2, 3, H or 9; the other codes are those of other schemas.
 *
 * <p><b>Not for</b> grading a tumour: it merges what a registry holds.
 *
 * @see <a href="https://github.com/imsweb/staging-client-java">SEER staging client</a>
 * @since 0.1.0
 */
public final class SummaryGrade {
  private static final Criterion<SummaryGradeFindings, RegistryGrade> CLINICAL = Criterion.of(
      "clinical grade",
      RegistryGrade.class,
      SummaryGradeFindings::clinical,
      SummaryGradeFindings::withClinical);
  private static final Criterion<SummaryGradeFindings, RegistryGrade> PATHOLOGICAL = Criterion.of(
      "pathological grade",
      RegistryGrade.class,
      SummaryGradeFindings::pathological,
      SummaryGradeFindings::withPathological);

  private static final StagingSystem<SummaryGradeFindings, RegistryGrade> SYSTEM =
      StagingSystem.define(
              SystemDescription.builder()
                  .id("seer-summary-grade")
                  .name("SEER summary grade")
                  .fullName("Summary grade of the SEER registries")
                  .addRelatedIds("seer-summary-stage-2018")
                  .family(SystemDescription.Family.ONCOLOGIC)
                  .purpose("Which grade does a registry carry for a tumour with two grade codes?")
                  .population(
                      "Registry records with a clinical and a pathological grade code. Not to"
                          + " grade a tumour.")
                  .addDisputes("the digit 1 outranks H, although H counts as G3 in staging")
                  .addDisputes(
                      "the order of the codes was verified, the meaning of 4, 5, E, M and L was"
                          + " not")
                  .citation(SeerSources.GRADE),
              SummaryGradeFindings.builder().build(),
              ImmutableList.copyOf(RegistryGrade.values()))
          .criteria(CLINICAL, PATHOLOGICAL)
          .rule(answers -> higher(answers.get(CLINICAL), answers.get(PATHOLOGICAL)))
          .note(findings -> findings
              .clinical()
              .value()
              .flatMap(clinical -> findings
                  .pathological()
                  .value()
                  .filter(pathological -> isOutrankedHighGrade(clinical, pathological)
                      || isOutrankedHighGrade(pathological, clinical)))
              .map(grade -> "H is high grade, yet digits 1 and 2 outrank it"))
          .notOfACase("asks for the codes of a cancer registry")
          .build();

  private SummaryGrade() {}

  /** {@return the summary grade, with its criteria and its description} */
  public static StagingSystem<SummaryGradeFindings, RegistryGrade> system() {
    return SYSTEM;
  }

  /**
   * {@return the assessment of these findings}
   *
   * @param findings the findings, complete or not
   */
  public static Assessment<RegistryGrade> assess(SummaryGradeFindings findings) {
    return SYSTEM.assess(findings);
  }

  private static RegistryGrade higher(RegistryGrade first, RegistryGrade second) {
    return first.compareTo(second) <= 0 ? first : second;
  }

  private static boolean isOutrankedHighGrade(RegistryGrade high, RegistryGrade other) {
    return high == RegistryGrade.HIGH_GRADE
        && (other == RegistryGrade.GRADE_1 || other == RegistryGrade.GRADE_2);
  }
}
