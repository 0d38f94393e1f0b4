package dev.notochord.staging.doselimit;

import com.google.common.collect.ImmutableList;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;

/**
 * HyTEC conditions for radiosurgery at a place that was irradiated before: do the four hold that
 * the report links with a lower risk of myelopathy?
 *
 * <table class="striped">
 *   <caption>Conditions; doses are maxima of the thecal sac as EQD2, alpha/beta 2 Gy</caption>
 *   <thead>
 *     <tr><th scope="col">Of</th><th scope="col">Condition</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row">all courses together</th><td>at most 70 Gy</td></tr>
 *     <tr><th scope="row">the radiosurgery</th><td>at most 25 Gy</td></tr>
 *     <tr><th scope="row">the radiosurgery divided by all together</th><td>at most 0.5</td></tr>
 *     <tr><th scope="row">the time between them</th><td>at least 5 months</td></tr>
 *   </tbody>
 * </table>
 *
 * <p>Given the doses, {@link HytecReirradiationFindings} calculates the conditions with the
 * linear-quadratic model:
 *
 * <pre>{@code
 * // 30 Gy in 10 fractions before: 30 (3 + 2) / (2 + 2) = 37.5 Gy
 * // 10 Gy in 2 fractions now:     10 (5 + 2) / (2 + 2) = 17.5 Gy, together 55 Gy, ratio 0.32
 * HytecReirradiation.assess(
 *     HytecReirradiationFindings.builder()
 *         .courses(
 *             List.of(Fractionation.parse("30 Gy in 10 fractions")),
 *             Fractionation.parse("10 Gy in 2 fractions"))
 *         .monthsBetween(8)
 *         .build())
 *     .classification();  // all met
 * }</pre>
 *
 * <p><b>What the doses are.</b> The maximum dose of the thecal sac in each course, not the dose
 * prescribed to the target. Adding the maxima assumes that they fall on one point; no time factor
 * is applied.
 *
 * <p><b>Validation.</b> The conditions are what the report found in the published courses that it
 * reviewed; no later test of them could be checked.
 *
 * <p><b>Not for</b> a first course, see {@link DoseLimits}. The report itself asks for larger
 * studies. That one condition is not met does not say that myelopathy will follow, nor the reverse.
 *
 * @see <a href="https://doi.org/10.1016/j.ijrobp.2019.09.038">Sahgal A et al. (HyTEC). Int J Radiat
 *     Oncol Biol Phys 2021;110:124-136</a>
 * @since 0.1.0
 */
public final class HytecReirradiation {
  private static final Criterion<HytecReirradiationFindings, ConditionMet> CUMULATIVE =
      Criterion.of(
          "cumulative EQD2 at most 70 Gy",
          ConditionMet.class,
          HytecReirradiationFindings::cumulativeDose,
          HytecReirradiationFindings::withCumulativeDose);
  private static final Criterion<HytecReirradiationFindings, ConditionMet> COURSE = Criterion.of(
      "SBRT EQD2 at most 25 Gy",
      ConditionMet.class,
      HytecReirradiationFindings::courseDose,
      HytecReirradiationFindings::withCourseDose);
  private static final Criterion<HytecReirradiationFindings, ConditionMet> RATIO = Criterion.of(
      "SBRT to cumulative at most 0.5",
      ConditionMet.class,
      HytecReirradiationFindings::ratio,
      HytecReirradiationFindings::withRatio);
  private static final Criterion<HytecReirradiationFindings, ConditionMet> INTERVAL = Criterion.of(
      "interval at least 5 months",
      ConditionMet.class,
      HytecReirradiationFindings::interval,
      HytecReirradiationFindings::withInterval);

  private static final StagingSystem<HytecReirradiationFindings, ReirradiationVerdict> SYSTEM =
      StagingSystem.define(
              SystemDescription.builder()
                  .id("hytec-reirradiation")
                  .name("HyTEC re-irradiation")
                  .fullName("Conditions of HyTEC for radiosurgery after earlier irradiation")
                  .family(SystemDescription.Family.RADIOTHERAPY)
                  .purpose("Does a second course keep to the conditions that go with a lower risk"
                      + " of myelopathy?")
                  .population("Radiosurgery in 1 to 5 fractions of a spine that was irradiated"
                      + " before; doses of the thecal sac. Not for a first course.")
                  .citation(ConstraintSource.HYTEC.citation()),
              HytecReirradiationFindings.builder().build(),
              ImmutableList.copyOf(ReirradiationVerdict.values()))
          .criteria(CUMULATIVE, COURSE, RATIO, INTERVAL)
          .rule(answers -> ImmutableList.of(CUMULATIVE, COURSE, RATIO, INTERVAL).stream()
                  .allMatch(condition -> answers.get(condition) == ConditionMet.MET)
              ? ReirradiationVerdict.ALL_MET
              : ReirradiationVerdict.NOT_ALL_MET)
          .notOfACase("asks for the doses of the thecal sac, which a case does not hold")
          .build();

  private HytecReirradiation() {}

  /** {@return the system, with its criteria and its description} */
  public static StagingSystem<HytecReirradiationFindings, ReirradiationVerdict> system() {
    return SYSTEM;
  }

  /**
   * {@return the assessment of these findings}
   *
   * @param findings the findings, complete or not
   */
  public static Assessment<ReirradiationVerdict> assess(HytecReirradiationFindings findings) {
    return SYSTEM.assess(findings);
  }
}
