/**
 * Trees of survival from recursive partitioning analysis (RPA): two for stereotactic radiosurgery
 * of the spine, one for conventional care.
 *
 * <p>A tree asks only what its branch needs: of a patient in a good state it may never ask the age.
 * An assessment shows that in its {@linkplain
 * dev.notochord.staging.assessment.Assessment#decidingFindings() deciding findings}.
 *
 * <p>Start at {@link dev.notochord.staging.rpa.BalagamwalaRpa}, the later one for radiosurgery, at
 * {@link dev.notochord.staging.rpa.ChaoRpa}, the first, or at {@link
 * dev.notochord.staging.rpa.ConventionalRpa}.
 *
 * @see <a href="https://doi.org/10.1016/j.ijrobp.2011.02.019">Chao ST et al. Int J Radiat Oncol Biol
 *     Phys 2012</a>
 * @see <a href="https://doi.org/10.1007/s11060-017-2716-1">Balagamwala EH et al. J Neurooncol
 *     2018;137:289-293</a>
 * @see <a href="https://doi.org/10.1089/jpm.2020.0715">Walker A et al. J Palliat Med
 *     2022;25:21-27</a>
 */
@NullMarked
package dev.notochord.staging.rpa;

import org.jspecify.annotations.NullMarked;
