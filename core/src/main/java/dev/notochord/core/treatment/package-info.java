/**
 * What was done to the tumour and the patient.
 *
 * <p>Start with {@link dev.notochord.core.treatment.Treatment}, one of surgery, radiotherapy,
 * systemic therapy, supportive or other treatment. For surgery three things that are often confused
 * have a place each: what was taken out ({@link dev.notochord.core.treatment.ResectionClass}), what
 * the margin went through ({@link dev.notochord.core.treatment.SurgicalMargin}) and what stayed
 * ({@link dev.notochord.core.treatment.ResidualTumor}).
 *
 * <p>Sources: the terms of resection follow Boriani S, J Spine Surg 2018;4:668-676, doi
 * 10.21037/jss.2018.09.02; margins follow Enneking; identifiers of radiotherapy techniques follow
 * mCODE, HL7.
 */
@NullMarked
package dev.notochord.core.treatment;

import org.jspecify.annotations.NullMarked;
