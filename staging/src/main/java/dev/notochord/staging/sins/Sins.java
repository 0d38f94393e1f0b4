package dev.notochord.staging.sins;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Citation;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;
import java.util.Optional;

/**
 * Spinal Instability Neoplastic Score: six findings, 0 to 18 points, three stability classes.
 *
 * <table class="striped">
 *   <caption>Points</caption>
 *   <thead>
 *     <tr><th scope="col">Criterion</th><th scope="col">Category</th><th scope="col">Points</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row" rowspan="4">Location</th><td>junctional: occiput-C2, C7-T2, T11-L1, L5-S1</td><td>3</td></tr>
 *     <tr><td>mobile: C3-C6, L2-L4</td><td>2</td></tr>
 *     <tr><td>semirigid: T3-T10</td><td>1</td></tr>
 *     <tr><td>rigid: S2-S5</td><td>0</td></tr>
 *     <tr><th scope="row" rowspan="3">Pain</th><td>mechanical</td><td>3</td></tr>
 *     <tr><td>present, not mechanical</td><td>1</td></tr>
 *     <tr><td>pain-free</td><td>0</td></tr>
 *     <tr><th scope="row" rowspan="3">Bone lesion</th><td>lytic</td><td>2</td></tr>
 *     <tr><td>mixed</td><td>1</td></tr>
 *     <tr><td>blastic</td><td>0</td></tr>
 *     <tr><th scope="row" rowspan="3">Alignment</th><td>subluxation or translation</td><td>4</td></tr>
 *     <tr><td>new kyphosis or scoliosis</td><td>2</td></tr>
 *     <tr><td>normal</td><td>0</td></tr>
 *     <tr><th scope="row" rowspan="4">Collapse</th><td>over 50 %</td><td>3</td></tr>
 *     <tr><td>less than 50 %</td><td>2</td></tr>
 *     <tr><td>none, but over 50 % of the body involved</td><td>1</td></tr>
 *     <tr><td>none of these</td><td>0</td></tr>
 *     <tr><th scope="row" rowspan="3">Posterolateral involvement</th><td>bilateral</td><td>3</td></tr>
 *     <tr><td>unilateral</td><td>1</td></tr>
 *     <tr><td>none</td><td>0</td></tr>
 *   </tbody>
 * </table>
 *
 * <p>0-6 stable, 7-12 indeterminate (potentially unstable), 13-18 unstable; from 7 points on the
 * authors advise a surgical opinion.
 *
 * <p><b>Validation.</b> A total of 7 or more found the lesions that were held to be unstable or
 * potentially so with a sensitivity of 95.7 % and a specificity of 79.5 %. Between readers the
 * total agreed well (intraclass correlation 0.846); of the six criteria pain (kappa 0.841) and
 * location (0.790) agreed best, the bone lesion (0.244) least (Fourney 2011).
 *
 * <p><b>Incomplete findings.</b> A finding that is not recorded counts as every value it could
 * have, so the total is a range and several classes may remain possible. Nothing is assumed normal.
 *
 * <pre>{@code
 * Assessment<SpinalStability> sins =
 *     Sins.assess(
 *         SinsFindings.builder()
 *             .location(SinsLocation.JUNCTIONAL)
 *             .pain(SinsPain.MECHANICAL)
 *             .collapse(SinsCollapse.OVER_HALF)
 *             .build());
 * sins.total();            // 9..18
 * sins.possibleClasses();  // [INDETERMINATE, UNSTABLE]
 * sins.decidingFindings(); // what to look up
 * }</pre>
 *
 * <p><b>Disputes.</b> One web page has 3, 2 and 1 points for pain and 1-6 for the stable class; all
 * other sources have the numbers above.
 *
 * <p><b>Readings of the source.</b> Collapse of exactly 50 % and tumour in exactly 50 % of the body
 * are not placed by the paper; any pain that is not mechanical takes the row that the paper words
 * as occasional; a lesion over several location classes takes the highest; the coccyx and
 * a supernumerary T13 or L6 have no location class, so a lesion of theirs can leave the location
 * open.
 *
 * <p><b>Not for</b> instability from trauma, infection or osteoporosis, and not a measure of cord
 * compression or of prognosis.
 *
 * @see <a href="https://doi.org/10.1097/BRS.0b013e3181e16ae2">Fisher CG et al. Spine
 *     2010;35:E1221-E1229</a>
 * @see <a href="https://doi.org/10.1200/JCO.2010.34.3897">Fourney DR et al. J Clin Oncol
 *     2011;29:3072-3077</a>
 * @since 0.1.0
 */
public final class Sins {
  private static final StagingSystem<SinsFindings, SpinalStability> SYSTEM = StagingSystem.define(
          SystemDescription.builder()
              .id("sins")
              .name("SINS")
              .fullName("Spinal Instability Neoplastic Score")
              .family(SystemDescription.Family.INSTABILITY)
              .purpose("Is a spine with a tumour mechanically stable?")
              .direction(SystemDescription.Direction.HIGHER_IS_WORSE)
              .population("Adults with a tumour in the spine; a consensus of the Spine Oncology"
                  + " Study Group, not a fitted model. Not for trauma, infection or osteoporosis.")
              .addDisputes("collapse of exactly 50 % and tumour in exactly 50 % of the body are not"
                  + " placed by the paper")
              .citation(Citation.builder()
                  .authors("Fisher CG et al.")
                  .journal("Spine")
                  .year(2010)
                  .volume("35")
                  .pages("E1221-E1229")
                  .doi("10.1097/BRS.0b013e3181e16ae2")
                  .build())
              .addFurtherCitations(Citation.builder()
                  .authors("Fourney DR et al.")
                  .journal("J Clin Oncol")
                  .year(2011)
                  .volume("29")
                  .pages("3072-3077")
                  .doi("10.1200/JCO.2010.34.3897")
                  .build()),
          SinsFindings.builder().build(),
          ImmutableList.copyOf(SpinalStability.values()))
      .criteria(
          Criterion.scored(
              "location", SinsLocation.class, SinsFindings::location, SinsFindings::withLocation),
          Criterion.scored("pain", SinsPain.class, SinsFindings::pain, SinsFindings::withPain),
          Criterion.scored(
              "bone lesion",
              SinsBoneLesion.class,
              SinsFindings::boneLesion,
              SinsFindings::withBoneLesion),
          Criterion.scored(
              "alignment",
              SinsAlignment.class,
              SinsFindings::alignment,
              SinsFindings::withAlignment),
          Criterion.scored(
              "collapse", SinsCollapse.class, SinsFindings::collapse, SinsFindings::withCollapse),
          Criterion.scored(
              "posterolateral",
              SinsPosterolateral.class,
              SinsFindings::posterolateral,
              SinsFindings::withPosterolateral))
      .ofLesion((patient, lesion) -> Optional.empty(), SinsFindings::from)
      .build();

  private Sins() {}

  /** {@return SINS, with its criteria and its description} */
  public static StagingSystem<SinsFindings, SpinalStability> system() {
    return SYSTEM;
  }

  /**
   * {@return the assessment of these findings}
   *
   * @param findings the findings, complete or not
   */
  public static Assessment<SpinalStability> assess(SinsFindings findings) {
    return SYSTEM.assess(findings);
  }
}
