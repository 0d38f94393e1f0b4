package dev.notochord.staging.tokuhashi;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Citation;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;
import dev.notochord.staging.chart.PatientChart;
import java.util.Optional;

/**
 * Revised Tokuhashi score of 2005: how long do patients like this one live with their spinal
 * metastases? Six findings, 0 to 15 points, three classes; more is better.
 *
 * <table class="striped">
 *   <caption>Points</caption>
 *   <thead>
 *     <tr><th scope="col">Criterion</th><th scope="col">Category</th><th scope="col">Points</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row" rowspan="3">General condition</th><td>poor: Karnofsky 10-40</td><td>0</td></tr>
 *     <tr><td>moderate: Karnofsky 50-70</td><td>1</td></tr>
 *     <tr><td>good: Karnofsky 80-100</td><td>2</td></tr>
 *     <tr><th scope="row" rowspan="3">Bone foci outside the spine</th><td>3 or more</td><td>0</td></tr>
 *     <tr><td>1 or 2</td><td>1</td></tr>
 *     <tr><td>none</td><td>2</td></tr>
 *     <tr><th scope="row" rowspan="3">Vertebrae with metastases</th><td>3 or more</td><td>0</td></tr>
 *     <tr><td>2</td><td>1</td></tr>
 *     <tr><td>1</td><td>2</td></tr>
 *     <tr><th scope="row" rowspan="3">Major internal organs</th><td>unremovable metastases</td><td>0</td></tr>
 *     <tr><td>removable metastases</td><td>1</td></tr>
 *     <tr><td>none</td><td>2</td></tr>
 *     <tr><th scope="row" rowspan="6">Primary</th><td>lung, osteosarcoma, stomach, bladder, esophagus, pancreas</td><td>0</td></tr>
 *     <tr><td>liver, gallbladder, unidentified</td><td>1</td></tr>
 *     <tr><td>others</td><td>2</td></tr>
 *     <tr><td>kidney, uterus</td><td>3</td></tr>
 *     <tr><td>rectum</td><td>4</td></tr>
 *     <tr><td>thyroid, breast, prostate, carcinoid</td><td>5</td></tr>
 *     <tr><th scope="row" rowspan="3">Palsy of the cord</th><td>complete: Frankel A, B</td><td>0</td></tr>
 *     <tr><td>incomplete: Frankel C, D</td><td>1</td></tr>
 *     <tr><td>none: Frankel E</td><td>2</td></tr>
 *   </tbody>
 * </table>
 *
 * <p>0-8 a predicted survival of less than 6 months, 9-11 of 6 months or more, 12-15 of a year or
 * more.
 *
 * <p><b>How it did.</b> In 447 patients of another centre the median survival of the three classes
 * was 4, 10 and 29 months, and score and survival went together (r = 0.833; Zeng 2007). Over ten
 * series with 1,686 patients the prediction was right in 63 % of patients: 64 % in the lowest
 * class, 55 % in the middle, 77 % in the highest; for the two lower classes less and less so over
 * the years (Zoccali 2016).
 *
 * <pre>{@code
 * Assessment<Tokuhashi2005Prognosis> score =
 *     Tokuhashi2005.assess(
 *         Tokuhashi2005Findings.builder()
 *             .condition(Karnofsky.of(70))       // 1
 *             .boneFoci(0)                       // 2
 *             .vertebrae(1)                      // 2
 *             .primary(PrimarySite.KIDNEY)       // 3
 *             .palsy(FrankelGrade.D)             // 1
 *             .build());
 * score.total();             // 9..11, the internal organs are not recorded
 * score.classification();    // FROM_6_MONTHS, settled without them
 * }</pre>
 *
 * <p><b>Disputes.</b> Two copies of the table print the rows of the bone foci for the vertebrae as
 * well, with no vertebra for the best; a patient with spinal metastases has at least one, so the
 * rows are 3 or more, 2 and 1. One copy prints the survival of the classes with the signs reversed.
 *
 * <p><b>Readings of the source.</b> A primary that no row names is among the others, colon,
 * myeloma, lymphoma and melanoma too. Some authors move such primaries to another row; nothing is
 * moved here, and a note says so. Where the source names an organ and not its parts, or both the
 * organ and the tumour, more than one row remains: see {@link Tokuhashi2005Primary}. Metastases in
 * the brain are not read as those of an internal organ.
 *
 * <p><b>Not for</b> primary tumours of the spine, and not a measure of stability or of compression.
 * The patients of the source were treated before 2005; what newer treatments do for survival is not
 * in it.
 *
 * @see <a href="https://doi.org/10.1097/01.brs.0000180401.06919.a5">Tokuhashi Y et al. Spine
 *     2005;30:2186-2191</a>
 * @see <a href="https://doi.org/10.3969/j.issn.1672-173x.2007.03.032">Zeng JC et al. 2007</a>
 * @see <a href="https://pubmed.ncbi.nlm.nih.gov/26626082/">Zoccali C et al. Eur Spine J 2016</a>
 * @since 0.1.0
 */
public final class Tokuhashi2005 {
  private static final StagingSystem<Tokuhashi2005Findings, Tokuhashi2005Prognosis> SYSTEM =
      StagingSystem.define(
              SystemDescription.builder()
                  .id("tokuhashi-2005")
                  .name("revised Tokuhashi score")
                  .fullName("Revised score of Tokuhashi for the prognosis of spinal metastases")
                  .addRelatedIds("tokuhashi-1990", "tokuhashi-1990-enkaoua")
                  .family(SystemDescription.Family.PROGNOSIS)
                  .purpose("How long do patients like this one live with their spinal metastases?")
                  .direction(SystemDescription.Direction.HIGHER_IS_BETTER)
                  .population("246 patients with spinal metastases who had died, 164 after surgery"
                      + " and 82 after conservative treatment. Not for primary tumours of the"
                      + " spine.")
                  .addDisputes(
                      "vertebrae: two copies print 3 or more, 1-2 and 0, which cannot be right for"
                          + " spinal metastases; 3 or more, 2 and 1 is read",
                      "classes: one copy prints the survival with the signs reversed",
                      "primary: one that no row names is read as others; some authors move it to"
                          + " another row")
                  .citation(TokuhashiCriteria.PAPER_2005)
                  .addFurtherCitations(
                      TokuhashiCriteria.ZENG,
                      Citation.builder()
                          .authors("Zoccali C et al.")
                          .journal("Eur Spine J")
                          .year(2016)
                          .build()),
              Tokuhashi2005Findings.builder().build(),
              ImmutableList.copyOf(Tokuhashi2005Prognosis.values()))
          .criteria(
              TokuhashiCriteria.condition(),
              TokuhashiCriteria.boneFoci(),
              TokuhashiCriteria.vertebrae(),
              TokuhashiCriteria.organs(),
              Criterion.scored(
                  "primary",
                  Tokuhashi2005Primary.class,
                  Tokuhashi2005Findings::primary,
                  Tokuhashi2005Findings::withPrimary),
              TokuhashiCriteria.palsy())
          .note(Tokuhashi2005::others)
          .ofPatient(
              patient -> PatientChart.of(patient).whyNoPrognosis(), Tokuhashi2005Findings::from)
          .build();

  private Tokuhashi2005() {}

  /** {@return the revised score, with its criteria and its description} */
  public static StagingSystem<Tokuhashi2005Findings, Tokuhashi2005Prognosis> system() {
    return SYSTEM;
  }

  /**
   * {@return the assessment of these findings}
   *
   * @param findings the findings, complete or not
   */
  public static Assessment<Tokuhashi2005Prognosis> assess(Tokuhashi2005Findings findings) {
    return SYSTEM.assess(findings);
  }

  private static Optional<String> others(Tokuhashi2005Findings findings) {
    return findings.primary().candidates().contains(Tokuhashi2005Primary.OTHERS)
        ? Optional.of("primary: one that the source does not name, such as colon, myeloma or"
            + " melanoma, is read as others; some authors move it to another row")
        : Optional.empty();
  }
}
