/**
 * RECIST 1.1: did the tumour answer to treatment, by measured diameters?
 *
 * <p>Trials of solid tumours report by these criteria. For the spine it matters that a bone lesion
 * without a soft-tissue component cannot be measured by them at all.
 *
 * <p>Start at {@link dev.notochord.staging.recist.Recist}, which names the steps. {@link
 * dev.notochord.staging.recist.RecistCourse} reads a whole course of visits; {@link
 * dev.notochord.staging.recist.Measurability}, {@link dev.notochord.staging.recist.RecistTarget}
 * and {@link dev.notochord.staging.recist.RecistOverall} answer one question each.
 *
 * @see <a href="https://doi.org/10.1016/j.ejca.2008.10.026">Eisenhauer EA et al. Eur J Cancer
 *     2009;45:228-247</a>
 */
@NullMarked
package dev.notochord.staging.recist;

import org.jspecify.annotations.NullMarked;
