package dev.notochord.staging.sioutos;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Citation;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;
import dev.notochord.staging.chart.PatientChart;

/**
 * Adverse indicators of Sioutos and colleagues, 1995: what shortens life with thoracic metastases
 * that compress the cord? Three indicators, counted from 0 to 3; more are worse.
 *
 * <table class="striped">
 *   <caption>What counts one each</caption>
 *   <thead>
 *     <tr><th scope="col">Indicator</th><th scope="col">Adverse</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row">Leg strength</th><td>0/5 to 3/5</td></tr>
 *     <tr><th scope="row">Primary</th><td>lung or colon</td></tr>
 *     <tr><th scope="row">Vertebral bodies</th><td>several involved</td></tr>
 *   </tbody>
 * </table>
 *
 * <p>Two or more compound each other. Half of all 109 patients lived 10 months; no survival by the
 * number of indicators could be checked, so the classes carry none. The count is no published
 * score: the two classes only say whether two or more come together.
 *
 * <p><b>How it did.</b> No study could be verified that tried the indicators in other patients.
 *
 * <pre>{@code
 * Assessment<SioutosGroup> sioutos =
 *     Sioutos.assess(
 *         SioutosFindings.builder()
 *             .legStrength(MusclePower.parse("2/5"))   // adverse
 *             .primarySite(PrimarySite.LUNG)           // adverse
 *             .build());
 * sioutos.total();           // 2..3
 * sioutos.classification();  // Optional[TWO_OR_MORE]
 * }</pre>
 *
 * <p><b>Readings of the source.</b> Leg strength is a grade without plus or minus. The rectum is
 * not the colon; a primary in colon or rectum, in the gut, or not found leaves the indicator open.
 * How legs of unequal strength are summed up was not seen.
 *
 * <p><b>Not for</b> metastases of other parts of the spine or without compression of the cord; a
 * caveat says so when a case states levels of which none is thoracic.
 *
 * @see "Sioutos PJ et al. Cancer 1995;76:1453-1459"
 * @since 0.1.0
 */
public final class Sioutos {
  private static final StagingSystem<SioutosFindings, SioutosGroup> SYSTEM = StagingSystem.define(
          SystemDescription.builder()
              .id("sioutos-1995")
              .name("Sioutos indicators")
              .fullName("Adverse indicators of Sioutos for survival with spinal metastases")
              .family(SystemDescription.Family.PROGNOSIS)
              .purpose("What shortens life with thoracic metastases that compress the cord?")
              .direction(SystemDescription.Direction.HIGHER_IS_WORSE)
              .population("109 patients with thoracic metastases that compressed the cord; median"
                  + " survival 10 months. Not for other parts of the spine.")
              .verification(SystemDescription.Verification.PARTLY)
              .addDisputes(
                  "what was seen of the paper gives indicators, not points: this is a count, and its"
                      + " two classes only say whether two or more come together",
                  "how legs of unequal strength are summed up was not seen")
              .citation(Citation.builder()
                  .authors("Sioutos PJ et al.")
                  .journal("Cancer")
                  .year(1995)
                  .volume("76")
                  .pages("1453-1459")
                  .build()),
          SioutosFindings.builder().build(),
          ImmutableList.copyOf(SioutosGroup.values()))
      .criteria(
          Criterion.scored(
              "leg strength",
              SioutosLegStrength.class,
              SioutosFindings::legStrength,
              SioutosFindings::withLegStrength),
          Criterion.yesNo(
              "lung or colon primary",
              1,
              0,
              SioutosFindings::lungOrColonPrimary,
              SioutosFindings::withLungOrColonPrimary),
          Criterion.yesNo(
              "multiple vertebral bodies",
              1,
              0,
              SioutosFindings::multipleVertebralBodies,
              SioutosFindings::withMultipleVertebralBodies))
      .ofPatient(patient -> PatientChart.of(patient).whyNoPrognosis(), SioutosFindings::from)
      .build();

  private Sioutos() {}

  /** {@return the indicators, with their description} */
  public static StagingSystem<SioutosFindings, SioutosGroup> system() {
    return SYSTEM;
  }

  /**
   * {@return the assessment of these findings}
   *
   * @param findings the findings, complete or not
   */
  public static Assessment<SioutosGroup> assess(SioutosFindings findings) {
    return SYSTEM.assess(findings);
  }
}
