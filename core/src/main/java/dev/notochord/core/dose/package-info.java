/**
 * Doses of radiation: how much, in which unit, in how many fractions, and how two courses compare.
 *
 * <p>Start with {@link dev.notochord.core.dose.Fractionation}, such as {@code 30 Gy in 10
 * fractions}, and {@link dev.notochord.core.dose.LinearQuadratic}, which gives its effect.
 *
 * <p><b>Why a spine surgeon cares.</b> The spinal cord lies millimetres from the tumour and its
 * tolerance decides what can be given, before an operation, after it, or for the second time. Total
 * doses of different schedules cannot be compared: 24 Gy in 2 fractions is a smaller number than 30
 * Gy in 10 and more than twice the equivalent dose for the cord. The equivalent dose in fractions
 * of 2 Gy ({@link dev.notochord.core.dose.Eqd2}) puts them on one scale. Worked for the cord,
 * alpha/beta 2 Gy:
 *
 * <pre>
 *   30 Gy in 10 fractions   d =  3   30 ( 3 + 2) / (2 + 2) = 37.5 Gy EQD2
 *   24 Gy in  2 fractions   d = 12   24 (12 + 2) / (2 + 2) = 84   Gy EQD2
 * </pre>
 *
 * <p>The same 30 Gy are 32.5 Gy EQD2 for a tumour of alpha/beta 10 Gy, so that every result carries
 * the ratio it was calculated with, and two results of different ratios cannot be added. Nor can
 * gray and the RBE-weighted gray of particle therapy: they are {@linkplain
 * dev.notochord.core.dose.AbsorbedDose two} {@linkplain dev.notochord.core.dose.RbeWeightedDose
 * types}.
 *
 * <p>Here is arithmetic only. Limits for the cord belong to the staging module; none of it is a
 * prescription.
 *
 * <p>Papers: Dale RG, Br J Radiol 1986;59:1111-1115, doi 10.1259/0007-1285-59-707-1111; Fowler JF,
 * Br J Radiol 1989;62:679-694; for the spinal cord Sahgal A et al., Int J Radiat Oncol Biol Phys
 * 2021;110:124-136, doi 10.1016/j.ijrobp.2019.09.038; for the unit Gy(RBE) ICRU Report 78, doi
 * 10.1093/jicru/ndm025.
 */
@NullMarked
package dev.notochord.core.dose;

import org.jspecify.annotations.NullMarked;
