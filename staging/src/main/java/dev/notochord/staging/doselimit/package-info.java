/**
 * How much radiation the spinal cord and the nerves below it bear, by published limits.
 *
 * <p>The cord lies millimetres behind the tumour, and myelopathy after radiation does not heal. The
 * limits that are in use differ between sources, and each holds for one structure, one way of
 * measuring the dose and one number of fractions. So each is kept with its key, its source and how
 * it was seen, and none is interpolated.
 *
 * <p>Start at {@link dev.notochord.staging.doselimit.DoseLimits}, which checks the doses of a
 * course against every limit that applies and says where the sources differ. {@link
 * dev.notochord.staging.doselimit.HytecReirradiation} is for a second course at the same place,
 * {@link dev.notochord.staging.doselimit.QuantecConventional} for fractions of about 2 Gy. What is
 * reported is what the sources say; none of it is a prescription.
 *
 * @see <a href="https://doi.org/10.1016/j.ijrobp.2019.09.038">Sahgal A et al. (HyTEC). Int J Radiat
 *     Oncol Biol Phys 2021;110:124-136</a>
 * @see <a href="https://doi.org/10.1118/1.3438081">Benedict SH et al. (AAPM TG-101). Med Phys
 *     2010;37:4078-4101</a>
 * @see <a href="https://doi.org/10.1016/j.ijrobp.2009.04.095">Kirkpatrick JP et al. (QUANTEC). Int
 *     J Radiat Oncol Biol Phys 2010;76:S42-S49</a>
 */
@NullMarked
package dev.notochord.staging.doselimit;

import org.jspecify.annotations.NullMarked;
