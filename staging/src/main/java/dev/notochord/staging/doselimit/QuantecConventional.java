package dev.notochord.staging.doselimit;

import com.google.common.collect.ImmutableList;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;

/**
 * QUANTEC on the spinal cord in fractions of 1.8 to 2 Gy: a bound for the risk of myelopathy.
 *
 * <table class="striped">
 *   <caption>Bounds</caption>
 *   <thead><tr><th scope="col">Dose of the cord</th><th scope="col">Risk</th></tr></thead>
 *   <tbody>
 *     <tr><th scope="row">54 Gy</th><td>under 1 %</td></tr>
 *     <tr><th scope="row">61 Gy</th><td>under 10 %</td></tr>
 *   </tbody>
 * </table>
 *
 * <p><b>Our reading.</b> The report speaks of these two doses. A dose below one of them is taken to
 * have no greater risk than it; above 61 Gy no bound is answered. The report also finds that the
 * cord recovers in part from about 6 months after the irradiation, and further over 2 years; no
 * arithmetic is made of that here.
 *
 * <pre>{@code
 * QuantecConventional.assess(
 *     QuantecConventionalFindings.builder()
 *         .course(Fractionation.parse("50.4 Gy in 28 fractions"))
 *         .build())
 *     .classification();  // under 1 %
 * }</pre>
 *
 * <p><b>Validation.</b> None could be checked. Other wordings of the same report are in circulation,
 * with other doses and risks; they were not seen in it and are not here.
 *
 * <p><b>Not for</b> fractions of another size, which are refused; see {@link DoseLimits} for
 * radiosurgery. Not for a second course.
 *
 * @see <a href="https://doi.org/10.1016/j.ijrobp.2009.04.095">Kirkpatrick JP et al. Int J Radiat
 *     Oncol Biol Phys 2010;76:S42-S49</a>
 * @since 0.1.0
 */
public final class QuantecConventional {
  private static final Criterion<QuantecConventionalFindings, ConventionalCordDose> DOSE =
      Criterion.of(
          "dose of the cord",
          ConventionalCordDose.class,
          QuantecConventionalFindings::cordDose,
          QuantecConventionalFindings::withCordDose);

  private static final StagingSystem<QuantecConventionalFindings, ConventionalCordRisk> SYSTEM =
      StagingSystem.define(
              SystemDescription.builder()
                  .id("quantec-cord-conventional")
                  .name("QUANTEC cord, conventional fractions")
                  .fullName("Risk of myelopathy by QUANTEC after fractions of 1.8 to 2 Gy")
                  .family(SystemDescription.Family.RADIOTHERAPY)
                  .purpose("Which bound does QUANTEC give for the risk of myelopathy after"
                      + " conventional fractions?")
                  .population("A spinal cord irradiated once in fractions of 1.8 to 2 Gy. Not for"
                      + " radiosurgery nor for a second course.")
                  .citation(ConstraintSource.QUANTEC.citation()),
              QuantecConventionalFindings.builder().build(),
              ImmutableList.copyOf(ConventionalCordRisk.values()))
          .criteria(DOSE)
          .rule(answers -> switch (answers.get(DOSE)) {
            case AT_MOST_54 -> ConventionalCordRisk.UNDER_1_PERCENT;
            case OVER_54 -> ConventionalCordRisk.UNDER_10_PERCENT;
            case OVER_61 -> ConventionalCordRisk.NO_BOUND;
          })
          .notOfACase("asks for the dose of the cord, which a case does not hold")
          .build();

  private QuantecConventional() {}

  /** {@return the system, with its criterion and its description} */
  public static StagingSystem<QuantecConventionalFindings, ConventionalCordRisk> system() {
    return SYSTEM;
  }

  /**
   * {@return the assessment of these findings}
   *
   * @param findings the findings, complete or not
   */
  public static Assessment<ConventionalCordRisk> assess(QuantecConventionalFindings findings) {
    return SYSTEM.assess(findings);
  }
}
