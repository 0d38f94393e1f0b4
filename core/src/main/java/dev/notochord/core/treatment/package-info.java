/**
 * What was done to the tumour and the patient.
 *
 * <p>Start with {@link dev.notochord.core.treatment.Treatment}, one of {@linkplain
 * dev.notochord.core.treatment.Surgery surgery}, {@linkplain
 * dev.notochord.core.treatment.Radiotherapy radiotherapy}, {@linkplain
 * dev.notochord.core.treatment.SystemicTherapy systemic therapy}, {@linkplain
 * dev.notochord.core.treatment.SupportiveTreatment supportive} or {@linkplain
 * dev.notochord.core.treatment.OtherTreatment other treatment}. Interventions through the skin,
 * such as kyphoplasty and ablation, are surgery.
 *
 * <p><b>Why a spine surgeon cares.</b> Whether a tumour of the spine comes back depends on how it
 * was taken out, and three things about that are often written as one. They have a place each:
 *
 * <ul>
 *   <li>what was taken out, and in how many pieces: {@link
 *       dev.notochord.core.treatment.ResectionClass}, told by the surgeon;
 *   <li>the tissue through which the knife went: {@link
 *       dev.notochord.core.treatment.SurgicalMargin}, told by the pathologist, and beside it the
 *       margin that was planned;
 *   <li>the tumour that stayed: {@link dev.notochord.core.treatment.ResidualTumor}.
 * </ul>
 *
 * <p>Take a spondylectomy in one piece, planned with a wide margin, in which the pathologist finds
 * the reactive zone at the dura and no tumour in it: en bloc, planned wide, achieved marginal, R0.
 * A report that says no more than "negative margins" is R0 and leaves the margin open. None of the
 * three is ever filled in from another; only what cannot be true together is refused.
 *
 * <p>Radiation has such a trio too: what delivers it ({@link
 * dev.notochord.core.treatment.RadiotherapyModality}), how it is shaped ({@link
 * dev.notochord.core.treatment.RadiotherapyTechnique}) and whether it is conventional or
 * stereotactic ({@link dev.notochord.core.treatment.RadiotherapyCategory}). Its doses, and how two
 * courses compare, are in {@link dev.notochord.core.dose}: 24 Gy in 2 fractions are 84 Gy EQD2 for
 * the spinal cord, 30 Gy in 10 fractions 37.5 Gy.
 *
 * <p>All times are months from time zero of the follow-up and may be negative, for what happened
 * before it. An empty field or list is not stated; it never means none.
 *
 * <p>Sources: the terms of resection follow Boriani S, J Spine Surg 2018;4:668-676, doi
 * 10.21037/jss.2018.09.02; margins follow Enneking; complications follow Dindo D et al., Ann Surg
 * 2004;240:205-213, doi 10.1097/01.sla.0000133083.54934.ae; identifiers of intent, radiotherapy
 * modality, technique and volume follow mCODE, HL7.
 */
@NullMarked
package dev.notochord.core.treatment;

import org.jspecify.annotations.NullMarked;
