/**
 * Response of pain to radiation of a bone metastasis, in the traditional ways of counting it.
 *
 * <p>Relief of pain is a main aim of radiation for spinal metastases. Response rates depend on the
 * definition: by the score alone more patients respond than by scores and analgesics together, so
 * that a rate is worth nothing without it.
 *
 * <p>Start at {@link dev.notochord.staging.painresponse.PainScoreResponse} for the score alone, or
 * at {@link dev.notochord.staging.painresponse.IntegratedPainResponse} for score and analgesics.
 * Both are older definitions. The international consensus endpoints are not here: their wording
 * could not be checked.
 */
@NullMarked
package dev.notochord.staging.painresponse;

import org.jspecify.annotations.NullMarked;
