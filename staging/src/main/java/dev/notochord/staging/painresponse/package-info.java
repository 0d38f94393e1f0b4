/**
 * Response of pain to radiation of a bone metastasis, in the traditional way of counting it.
 *
 * <p>Relief of pain is a main aim of radiation for spinal metastases. Response rates depend on the
 * definition, so that a rate is worth nothing without it.
 *
 * <p>Start at {@link dev.notochord.staging.painresponse.PainScoreResponse}: an older definition, by
 * the score alone. The international consensus endpoints, and a definition that joins the score to
 * the analgesics, are not here: their wording could not be checked.
 */
@NullMarked
package dev.notochord.staging.painresponse;

import org.jspecify.annotations.NullMarked;
