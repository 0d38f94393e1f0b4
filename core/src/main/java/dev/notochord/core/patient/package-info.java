/**
 * Facts about the patient that are not about the tumour of the spine: sex, pain, complaints,
 * performance status, comorbidities, blood values, and how far a cancer has spread elsewhere.
 *
 * <p>They decide more than the image does. Whether pain is mechanical is worth points in the
 * instability score, performance status and albumin stand in nearly every score of survival with
 * spinal metastases, and whether irradiation helped is told by the rating of pain together with the
 * dose of opioids. Each of these is easily recorded in a form that cannot be used again: "moderate
 * pain" without its scheme, ECOG where Karnofsky was asked for, albumin without a unit. The types
 * here take the value as it was measured and convert nothing silently.
 *
 * <p>Start with {@link dev.notochord.core.patient.Pain}, {@link
 * dev.notochord.core.patient.Karnofsky} and {@link dev.notochord.core.patient.LaboratoryValues}. A
 * source that only says "back pain" leaves the patterns empty. {@link
 * dev.notochord.core.patient.PerformanceMap} and {@link dev.notochord.core.patient.PainBands} hold
 * published conversions, each by its name. What a frailty index counts is a {@link
 * dev.notochord.core.patient.Comorbidity} and the {@link
 * dev.notochord.core.patient.FunctionalStatus}; {@link
 * dev.notochord.core.patient.MetastaticDisease} holds what scores of spinal metastases ask of the
 * rest of the body.
 *
 * <p>Sources: Fisher CG et al. Spine 2010;35:E1221-E1229 for mechanical pain; Prasad KT et al.
 * World J Clin Oncol 2018;9:140-147 and Ma C et al. Eur J Cancer 2010;46:3175-3183 for performance
 * status; Katagiri H et al. Cancer Med 2014;3:1359-1367 for the blood values; HL7 mCODE for the
 * LOINC codes.
 */
@NullMarked
package dev.notochord.core.patient;

import org.jspecify.annotations.NullMarked;
