/**
 * What became of the patient, and what a survival analysis may take from it.
 *
 * <p>Start with {@link dev.notochord.core.outcome.FollowUp}: dated events from a time zero, and the
 * status at the last review for what has no date. An {@link dev.notochord.core.outcome.Endpoint}
 * observes a follow-up and returns an {@link dev.notochord.core.outcome.Observation}, a time with
 * the reason for it or the reason why there is none.
 *
 * <h2>Why the endpoint is part of the answer</h2>
 *
 * <p>A surgeon who reads that a resection "controls the tumour for 30 months" must know which clock
 * was read. One patient gives eight answers:
 *
 * <p><img src="doc-files/endpoints.svg" alt="A patient is operated on at 0 months, clear everywhere
 * at 6, has a local recurrence at 12 and a distant metastasis at 20, and dies of another cause at
 * 30. Overall survival: event at 30. Disease-specific survival: competing event at 30.
 * Progression-free, disease-free and local-recurrence-free survival, local control and time to
 * progression: event at 12, which happened between 6 and 12. Metastasis-free survival: event at 20,
 * which happened between 6 and 20.">
 *
 * <ul>
 *   <li><b>What counts.</b> The local recurrence ends some of the times and is not looked at by
 *       others. A spine surgeon asks for the treated site, an oncologist for the whole patient.
 *   <li><b>What a death counts as.</b> After an operation for metastases many patients die before
 *       the site can fail. Local-recurrence-free survival calls each of these deaths a failure, a
 *       curve of local control with deaths censored pretends that the dead might still recur, and a
 *       cumulative incidence with death as a {@linkplain
 *       dev.notochord.core.outcome.DeathHandling#COMPETING competing event} does neither.
 *   <li><b>When it is said to have happened.</b> A recurrence came between two examinations.
 *       Reported at {@linkplain dev.notochord.core.outcome.IntervalReduction detection}, it seems
 *       the later the more rarely one looks.
 *   <li><b>From when.</b> The same patient lives longer from diagnosis than from operation, and
 *       those who died in between are missing from the second count. Two series with different
 *       {@linkplain dev.notochord.core.outcome.TimeZero time zeros} cannot be compared, nor can
 *       they share a curve.
 *   <li><b>Who can be asked.</b> Freedom from disease can only be lost by a patient who was free of
 *       it, and a metastasis can only be awaited by one who has none.
 * </ul>
 *
 * <p>An answer that the record does not hold is not made up. The reason why an endpoint is not
 * observable names the fact that is missing; to report how many patients were left out, and why,
 * belongs to the result.
 *
 * <h2>Sources</h2>
 *
 * <p>Endpoints of sarcoma trials are named and discussed by the DATECAN initiative: Bellera CA et
 * al. Ann Oncol 2015, doi 10.1093/annonc/mdu360; those after an operation with intent to cure, for
 * the colon, by Cohen R et al. Eur J Cancer 2020;130:63-71, doi 10.1016/j.ejca.2020.02.009. How far
 * the two ways of treating a death lie apart was counted in the same 73 patients, irradiated for
 * metastases of the brain, by Gruber I, Koelbl O. Health Sci Rep 2025, doi 10.1002/hsr2.70447.
 * Trials differ in the details; each endpoint here states its own rule.
 */
@NullMarked
package dev.notochord.core.outcome;

import org.jspecify.annotations.NullMarked;
