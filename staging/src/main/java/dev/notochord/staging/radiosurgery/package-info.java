/**
 * The target of spinal radiosurgery: which sectors of a vertebra belong to it.
 *
 * <p>Tumour that is seen is irradiated, and so is the bone beside it that it is likely to have
 * reached unseen. Where exactly the target ends decides what is left to grow back and how close the
 * dose comes to the cord. A consensus divides the vertebra into six sectors and says which of them
 * to add.
 *
 * <p>Start at {@link dev.notochord.staging.radiosurgery.IsrcCtv}. The sectors themselves are {@link
 * dev.notochord.core.anatomy.RadiosurgerySector}.
 *
 * @see <a href="https://doi.org/10.1016/j.ijrobp.2012.03.009">Cox BW et al. Int J Radiat Oncol Biol
 *     Phys 2012</a>
 */
@NullMarked
package dev.notochord.staging.radiosurgery;

import org.jspecify.annotations.NullMarked;
