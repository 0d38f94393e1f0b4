/**
 * The prognostic score of Katagiri, revised in 2014: how long do patients with skeletal metastases
 * live?
 *
 * <p>What is worth doing to a spine depends on the time that the patient has. This score adds blood
 * values to what others ask, and was derived in patients of whom most were not operated on, unlike
 * those of the surgical scores.
 *
 * <p>Start at {@link dev.notochord.staging.katagiri.Katagiri}. The points stand in the enums of the
 * criteria; {@link dev.notochord.staging.katagiri.KatagiriLaboratory} places blood values, also
 * those of a panel that is not complete.
 *
 * @see <a href="https://doi.org/10.1002/cam4.292">Katagiri H et al. Cancer Med 2014;3:1359-1367</a>
 */
@NullMarked
package dev.notochord.staging.katagiri;

import org.jspecify.annotations.NullMarked;
