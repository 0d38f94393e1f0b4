/**
 * The score of van der Linden: how long do patients live whose spinal metastases hurt and are
 * irradiated?
 *
 * <p>A patient who lives longer gains more from a lasting treatment. Three findings that are known
 * at the first visit make a number; it comes from a randomized trial of radiotherapy and not from
 * patients selected for surgery.
 *
 * <p>Start at {@link dev.notochord.staging.vanderlinden.VanDerLinden}.
 *
 * @see <a href="https://doi.org/10.1002/cncr.20756">van der Linden YM et al. Cancer
 *     2005;103:320-328</a>
 */
@NullMarked
package dev.notochord.staging.vanderlinden;

import org.jspecify.annotations.NullMarked;
