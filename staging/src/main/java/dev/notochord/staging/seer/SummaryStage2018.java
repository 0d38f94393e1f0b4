package dev.notochord.staging.seer;

import com.google.common.collect.ImmutableList;
import dev.notochord.staging.assessment.Answers;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;

/**
 * Summary Stage 2018 of a bone tumour of the spine, derived from the SEER codes of the extent of
 * disease.
 *
 * <table class="striped">
 *   <caption>From the codes to their groups</caption>
 *   <thead><tr><th scope="col">Field</th><th scope="col">Codes</th>
 *     <th scope="col">Group</th></tr></thead>
 *   <tbody>
 *     <tr><th scope="row" rowspan="4">Primary tumour</th><td>100, 200, 300, 400, 450</td>
 *       <td>L</td></tr>
 *     <tr><td>500, 650, 750</td><td>RE</td></tr>
 *     <tr><td>700</td><td>D</td></tr>
 *     <tr><td>800, 999</td><td>U</td></tr>
 *     <tr><th scope="row" rowspan="3">Regional nodes</th><td>000</td><td>none</td></tr>
 *     <tr><td>800</td><td>RN</td></tr>
 *     <tr><td>999</td><td>U, counted as none</td></tr>
 *     <tr><th scope="row" rowspan="3">Metastases</th><td>00</td><td>none</td></tr>
 *     <tr><td>10, 30, 50, 70</td><td>D</td></tr>
 *     <tr><td>99</td><td>U, counted as none</td></tr>
 *   </tbody>
 * </table>
 *
 * <table class="striped">
 *   <caption>From the groups to the stage; D in tumour or metastases is 7 whatever the
 *     rest</caption>
 *   <thead><tr><th scope="col">Primary tumour</th><th scope="col">Without nodes</th>
 *     <th scope="col">With nodes</th></tr></thead>
 *   <tbody>
 *     <tr><th scope="row">L</th><td>1</td><td>3</td></tr>
 *     <tr><th scope="row">RE</th><td>2</td><td>4</td></tr>
 *     <tr><th scope="row">U</th><td>9</td><td>3</td></tr>
 *   </tbody>
 * </table>
 *
 * <p>Five segments that touch are localized, two that do not are regional; a tumour thrombus in a
 * great vessel is distant, though the AJCC calls it T4b. 800 means no tumour among the primary
 * codes and involved nodes among the node codes.
 *
 * <pre>{@code
 * SummaryStage2018.assess(
 *     SummaryStageFindings.builder()
 *         .tumor(EodPrimaryTumor.ofCode("650"))
 *         .nodes(EodRegionalNodes.ofCode("000"))
 *         .metastases(EodMets.ofCode("00"))
 *         .build());  // 2, regional by direct extension
 * }</pre>
 *
 * <p><b>A code and silence.</b> 999 and 99 are codes that a registry wrote and give the stage that
 * it derives from them. A code that was not recorded leaves every code open.
 *
 * <p><b>How far checked.</b> Every code and its group is that of the tables {@code
 * eod_primary_tumor_72332}, {@code nodes_dbh} and {@code mets_hav} of the schema {@code
 * bone_spine}, version 3.3, in the staging client of the registries. It is a rule of coding: there
 * is nothing to validate, and no outcome is attached to it.
 *
 * <p><b>Not for</b> the choice of treatment, nor for other schemas than that of the spine (C41.2):
 * the pelvis, with the sacrum, has codes of its own.
 *
 * @see <a href="https://github.com/imsweb/staging-client-java">SEER staging client</a>
 * @since 0.1.0
 */
public final class SummaryStage2018 {
  private static final Criterion<SummaryStageFindings, EodPrimaryTumor> TUMOR = Criterion.of(
      "primary tumour",
      EodPrimaryTumor.class,
      SummaryStageFindings::tumor,
      SummaryStageFindings::withTumor);
  private static final Criterion<SummaryStageFindings, EodRegionalNodes> NODES = Criterion.of(
      "regional nodes",
      EodRegionalNodes.class,
      SummaryStageFindings::nodes,
      SummaryStageFindings::withNodes);
  private static final Criterion<SummaryStageFindings, EodMets> METASTASES = Criterion.of(
      "metastases",
      EodMets.class,
      SummaryStageFindings::metastases,
      SummaryStageFindings::withMetastases);

  private static final StagingSystem<SummaryStageFindings, SummaryStage> SYSTEM =
      StagingSystem.define(
              SystemDescription.builder()
                  .id("seer-summary-stage-2018")
                  .name("SEER Summary Stage 2018")
                  .fullName("Summary Stage 2018 of bone of the spine, from EOD codes, version 3.3")
                  .family(SystemDescription.Family.ONCOLOGIC)
                  .purpose("How far had a bone tumour of the spine spread, in a registry's words?")
                  .population(
                      "Registry records of bone tumours of the vertebral column (C41.2) coded"
                          + " by the extent of disease. Not for the sacrum, and not to"
                          + " choose treatment.")
                  .addDisputes(
                      "version 1.0 of the codes counted the spinal canal (650) as distant and"
                          + " wrote 600 for what is now 750; the codes here are those of"
                          + " version 3.3")
                  .citation(SeerSources.SUMMARY_STAGE),
              SummaryStageFindings.builder().build(),
              ImmutableList.copyOf(SummaryStage.values()))
          .criteria(TUMOR, NODES, METASTASES)
          .rule(SummaryStage2018::stage)
          .notOfACase("asks for the codes of a cancer registry")
          .build();

  private SummaryStage2018() {}

  /** {@return the summary stage, with its criteria and its description} */
  public static StagingSystem<SummaryStageFindings, SummaryStage> system() {
    return SYSTEM;
  }

  /**
   * {@return the assessment of these findings}
   *
   * @param findings the findings, complete or not
   */
  public static Assessment<SummaryStage> assess(SummaryStageFindings findings) {
    return SYSTEM.assess(findings);
  }

  private static SummaryStage stage(Answers<SummaryStageFindings> answers) {
    ExtentGroup tumor = answers.get(TUMOR).group();
    if (tumor == ExtentGroup.DISTANT || answers.get(METASTASES).group() == ExtentGroup.DISTANT) {
      return SummaryStage.DISTANT;
    }
    if (answers.get(NODES).group() == ExtentGroup.REGIONAL_NODES) {
      return tumor == ExtentGroup.REGIONAL_EXTENSION
          ? SummaryStage.REGIONAL_BOTH
          : SummaryStage.REGIONAL_NODES;
    }
    return switch (tumor) {
      case LOCALIZED -> SummaryStage.LOCALIZED;
      case REGIONAL_EXTENSION -> SummaryStage.REGIONAL_EXTENSION;
      default -> SummaryStage.UNKNOWN;
    };
  }
}
