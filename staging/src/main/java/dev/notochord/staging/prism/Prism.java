package dev.notochord.staging.prism;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Presence;
import dev.notochord.core.patient.Sex;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;
import dev.notochord.staging.chart.PatientChart;
import java.util.Optional;

/**
 * Prognostic Index for Spinal Metastases (PRISM), 2015: seven findings, four groups of survival
 * after stereotactic radiosurgery of a site in the spine. More points are better.
 *
 * <table class="striped">
 *   <caption>Points</caption>
 *   <thead>
 *     <tr><th scope="col">Criterion</th><th scope="col">Points</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row">Female sex</th><td>2</td></tr>
 *     <tr><th scope="row">The irradiated site is the only metastatic disease</th><td>3</td></tr>
 *     <tr><th scope="row">Performance status</th><td>0 to 3.5, stated by the caller</td></tr>
 *     <tr><th scope="row">Surgery at the site before</th><td>1</td></tr>
 *     <tr><th scope="row">Radiation at the site before</th><td>-1</td></tr>
 *     <tr><th scope="row">Organ systems outside bone with metastases</th><td>-1 each</td></tr>
 *     <tr><th scope="row">More than 5 years from diagnosis to the metastasis of the spine</th><td>3</td></tr>
 *   </tbody>
 * </table>
 *
 * <p>Above 7 group 1, 4-7 group 2, 1-3 group 3, below 1 group 4.
 *
 * <pre>{@code
 * Assessment<PrismGroup> prism =
 *     Prism.assess(
 *         PrismFindings.builder()
 *             .sex(Sex.FEMALE)
 *             .onlyMetastaticSite(Presence.ABSENT)
 *             .performancePoints(2.5)
 *             .previousSurgery(Presence.ABSENT)
 *             .previousRadiotherapy(Presence.PRESENT)
 *             .organSystems(1)
 *             .intervalMonths(84)
 *             .build());
 * prism.total();           // 5.5: 2 + 0 + 2.5 + 0 - 1 - 1 + 3
 * prism.classification();  // Optional[GROUP_2]
 * }</pre>
 *
 * <p><b>Validation.</b> In 249 patients of the same hospital treated outside the trials the
 * concordance index of the groups was 0.68 (Jensen 2017); in 424 patients of the Mayo Clinic it was
 * 0.66, with median survivals of 57.1, 37.0, 23.7 and 8.8 months in groups 1 to 4 (Florez 2024).
 *
 * <p><b>What is not verified.</b> The points of each performance status. They are asked of the
 * caller, in halves by our reading, and never read off a case. See {@link PrismPerformance}.
 *
 * <p><b>Readings of the source.</b>
 *
 * <ul>
 *   <li>The interval is more than 5 <i>years</i>, as in the paper; the abstract of a validation
 *       prints 5 months.
 *   <li>The irradiated site is the only metastatic disease, as in the paper; that abstract writes
 *       solitary bone disease.
 *   <li>A total of 3.5 has {@linkplain PrismGroup#BETWEEN_3_AND_4 no group}.
 *   <li>The number of organ systems has no upper bound, so that a total without it has no lower
 *       one: it prints as {@code -∞}, which nobody attains. See {@link PrismOrganSystems}.
 *   <li>A site that is the only metastatic disease, together with an organ system that holds
 *       metastases, is refused.
 * </ul>
 *
 * <p><b>Not for</b> patients who do not have radiosurgery, nor for primary tumours of the spine.
 *
 * @see <a href="https://doi.org/10.1016/j.ijrobp.2015.04.050">Tang C et al. Int J Radiat Oncol Biol
 *     Phys 2015</a>
 * @see <a href="https://doi.org/10.1016/j.radonc.2024.110570">Florez MA et al. Radiother Oncol
 *     2024;201:110570</a>
 * @since 0.1.0
 */
public final class Prism {
  private static final Criterion<PrismFindings, Presence> ONLY_SITE = Criterion.yesNo(
      "only metastatic site",
      3,
      0,
      PrismFindings::onlyMetastaticSite,
      PrismFindings::withOnlyMetastaticSite);
  private static final Criterion<PrismFindings, PrismOrganSystems> ORGAN_SYSTEMS = Criterion.of(
          "other organ systems",
          PrismOrganSystems.completions(),
          Optional.of(PrismOrganSystems::points),
          PrismFindings::organSystems,
          PrismFindings::withOrganSystems)
      .withUnlisted(PrismOrganSystems::find);

  private static final StagingSystem<PrismFindings, PrismGroup> SYSTEM = StagingSystem.define(
          SystemDescription.builder()
              .id("prism-2015")
              .name("PRISM")
              .fullName("Prognostic Index for Spinal Metastases")
              .family(SystemDescription.Family.PROGNOSIS)
              .purpose("How long do patients live after stereotactic radiosurgery of the spine?")
              .direction(SystemDescription.Direction.HIGHER_IS_BETTER)
              .population("206 patients of two prospective trials of stereotactic radiosurgery for"
                  + " metastases of the spine. Not for other treatments, nor for primary tumours.")
              .verification(SystemDescription.Verification.PARTLY)
              .addDisputes(
                  "which performance status has which points is not verified: the caller states the"
                      + " points, in halves by our reading",
                  "the interval is more than 5 years in the paper; an abstract of a validation"
                      + " prints 5 months",
                  "totals between 3 and 4 have no group")
              .citation(PrismGroup.Series.TANG_2015)
              .addFurtherCitations(PrismGroup.Series.JENSEN_2017, PrismGroup.Series.FLOREZ_2024),
          PrismFindings.builder().build(),
          ImmutableList.copyOf(PrismGroup.values()))
      .criteria(
          Criterion.of(
              "sex",
              ImmutableList.copyOf(Sex.values()),
              Optional.of(sex -> sex == Sex.FEMALE ? 2 : 0),
              PrismFindings::sex,
              PrismFindings::withSex),
          ONLY_SITE,
          Criterion.scored(
              "performance status",
              PrismPerformance.class,
              PrismFindings::performance,
              PrismFindings::withPerformance),
          Criterion.yesNo(
              "previous surgery at the site",
              1,
              0,
              PrismFindings::previousSurgery,
              PrismFindings::withPreviousSurgery),
          Criterion.yesNo(
              "previous radiation at the site",
              -1,
              0,
              PrismFindings::previousRadiotherapy,
              PrismFindings::withPreviousRadiotherapy),
          ORGAN_SYSTEMS,
          Criterion.scored(
              "interval",
              PrismInterval.class,
              PrismFindings::interval,
              PrismFindings::withInterval))
      .contradiction(
          ONLY_SITE,
          ORGAN_SYSTEMS,
          (only, systems) -> only == Presence.PRESENT && !systems.isNone())
      .ofLesion(
          (patient, lesion) -> PatientChart.whyNotMetastatic(lesion)
              .or(() -> PatientChart.of(patient).whyNotLiving()),
          PrismFindings::from)
      .build();

  private Prism() {}

  /** {@return PRISM, with its criteria and its description} */
  public static StagingSystem<PrismFindings, PrismGroup> system() {
    return SYSTEM;
  }

  /**
   * {@return the assessment of these findings}
   *
   * @param findings the findings, complete or not
   * @throws IllegalArgumentException if the site is recorded as the only one and an organ system as
   *     another
   */
  public static Assessment<PrismGroup> assess(PrismFindings findings) {
    return SYSTEM.assess(findings);
  }
}
