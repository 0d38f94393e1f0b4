/**
 * What became of the patient, and what a survival analysis may take from it.
 *
 * <p>Start with {@link dev.notochord.core.outcome.FollowUp}: dated events from a time zero, and the
 * status at the last review for what has no date. An {@link dev.notochord.core.outcome.Endpoint}
 * observes a follow-up and returns an {@link dev.notochord.core.outcome.Observation}, a time with
 * the reason for it or the reason why there is none.
 *
 * <p>Endpoints of sarcoma trials are named and discussed by the DATECAN initiative: Bellera CA et
 * al. Ann Oncol 2015, doi 10.1093/annonc/mdu360. Trials differ in the details; each endpoint here
 * states its own rule.
 */
@NullMarked
package dev.notochord.core.outcome;

import org.jspecify.annotations.NullMarked;
