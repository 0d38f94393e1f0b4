package dev.notochord.staging.genant;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Citation;
import dev.notochord.core.code.Presence;
import dev.notochord.core.imaging.GenantGrade;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;
import java.util.Optional;

/**
 * Genant's grade of an osteoporotic vertebral fracture, from the height that is lost.
 *
 * <table class="striped">
 *   <caption>Grades</caption>
 *   <thead>
 *     <tr><th scope="col">Grade</th><th scope="col">Height lost</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row">0</th><td>less than 20 %</td></tr>
 *     <tr><th scope="row">0.5</th><td>less than 20 %, shape uncertain</td></tr>
 *     <tr><th scope="row">1</th><td>20 to 25 %</td></tr>
 *     <tr><th scope="row">2</th><td>25 to 40 %</td></tr>
 *     <tr><th scope="row">3</th><td>more than 40 %</td></tr>
 *   </tbody>
 * </table>
 *
 * <p>Exactly 25 % belongs to two grades, and below 20 % the shape decides between 0 and 0.5, which
 * a percentage does not tell; the assessment then keeps both:
 *
 * <pre>{@code
 * Genant.assess(
 *         GenantFindings.builder()
 *             .heightLossPercent(25)
 *             .pathologicalFracture(Presence.ABSENT)
 *             .build())
 *     .possibleClasses();  // [GRADE_1, GRADE_2]
 * }</pre>
 *
 * <p><b>Validation.</b> How well readers agree on the grade could not be checked. The bands are
 * those that later papers repeat (Wang 2019); the paper itself was not seen.
 *
 * <p><b>Readings of the source.</b> A loss of 20 % is grade 1 and one of 40 % grade 2; 25 % stays
 * in both grades that claim it. The bands of the source for lost area are not used. The three
 * shapes, wedge, biconcave and crush, do not enter the grade.
 *
 * <p><b>Not for</b> a pathological fracture: the scale is for osteoporosis. Whether the fracture is
 * one is asked, and left open it leaves that answer open too. The grade says nothing of stability;
 * {@linkplain dev.notochord.staging.sins.Sins SINS} cuts collapse at 50 %.
 *
 * @see <a href="https://doi.org/10.1002/jbmr.5650080915">Genant HK et al. J Bone Miner Res
 *     1993;8:1137-1148</a>
 * @see <a href="https://jtd.amegroups.org/article/view/43250/html">Wang YXJ et al. J Thorac Dis, on
 *     reading the grades, which repeats the bands</a>
 * @since 0.1.0
 */
public final class Genant {
  private static final Criterion<GenantFindings, GenantGrade> HEIGHT_LOSS = Criterion.of(
      "height loss", GenantGrade.class, GenantFindings::heightLoss, GenantFindings::withHeightLoss);
  private static final Criterion<GenantFindings, Presence> PATHOLOGICAL = Criterion.of(
      "pathological fracture",
      Presence.class,
      GenantFindings::pathologicalFracture,
      GenantFindings::withPathologicalFracture);

  private static final StagingSystem<GenantFindings, GenantClass> SYSTEM = StagingSystem.define(
          SystemDescription.builder()
              .id("genant")
              .name("Genant")
              .fullName("Semiquantitative grade of vertebral fracture (Genant)")
              .family(SystemDescription.Family.INSTABILITY)
              .purpose("How much height has a vertebra lost in an osteoporotic fracture?")
              .direction(SystemDescription.Direction.HIGHER_IS_WORSE)
              .population("Osteoporotic vertebral fractures. Not for pathological fractures, and no"
                  + " measure of stability.")
              .addDisputes(
                  "a loss of exactly 25 % stands in grade 1 and in grade 2: both are kept",
                  "the bands were seen in later papers that repeat them")
              .citation(Citation.builder()
                  .authors("Genant HK, Wu CY, van Kuijk C, Nevitt MC")
                  .journal("J Bone Miner Res")
                  .year(1993)
                  .volume("8")
                  .pages("1137-1148")
                  .doi("10.1002/jbmr.5650080915")
                  .build())
              .addFurtherCitations(Citation.builder()
                  .authors("Wang YXJ")
                  .journal("Quant Imaging Med Surg")
                  .year(2019)
                  .build()),
          GenantFindings.builder().build(),
          ImmutableList.copyOf(GenantClass.values()))
      .criteria(HEIGHT_LOSS, PATHOLOGICAL)
      .rule(answers -> answers.get(PATHOLOGICAL) == Presence.PRESENT
          ? GenantClass.PATHOLOGICAL_FRACTURE
          : GenantClass.ofGrade(answers.get(HEIGHT_LOSS)))
      .ofLesion(
          (patient, lesion) -> isPathological(GenantFindings.from(patient, lesion))
              ? Optional.of("for osteoporotic fractures; the fracture is stated to be pathological")
              : Optional.empty(),
          GenantFindings::from)
      .build();

  private Genant() {}

  private static boolean isPathological(GenantFindings findings) {
    return findings.pathologicalFracture().value().equals(Optional.of(Presence.PRESENT));
  }

  /** {@return the grade of Genant, with its criteria and its description} */
  public static StagingSystem<GenantFindings, GenantClass> system() {
    return SYSTEM;
  }

  /**
   * {@return the assessment of these findings}
   *
   * @param findings the findings, complete or not
   */
  public static Assessment<GenantClass> assess(GenantFindings findings) {
    return SYSTEM.assess(findings);
  }
}
