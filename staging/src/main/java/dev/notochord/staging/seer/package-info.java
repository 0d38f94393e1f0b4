/**
 * What the SEER cancer registries derive for a bone tumour of the spine from their codes: Summary
 * Stage 2018 and the summary grade.
 *
 * <p>Outcome studies of rare sarcomas of the spine live from registry data. The registries write
 * three-digit codes for the extent of disease, from which a stage of one digit follows; the codes
 * hold surprises, such as 800, which means no tumour in one field and involved nodes in another.
 *
 * <p>Start at {@link dev.notochord.staging.seer.SummaryStage2018} and {@link
 * dev.notochord.staging.seer.SummaryGrade}.
 *
 * <p>Source: SEER extent of disease (EOD) for bone of the spine, version 3.3, as the registries'
 * public staging software has it. Version 1.0 had other codes beyond the vertebra and counted the
 * spinal canal as distant.
 *
 * @see <a href="https://github.com/imsweb/staging-client-java">SEER staging client</a>
 */
@NullMarked
package dev.notochord.staging.seer;

import org.jspecify.annotations.NullMarked;
