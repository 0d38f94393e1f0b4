/**
 * The Spinal Instability Neoplastic Score: is a spine with a tumour mechanically stable?
 *
 * <p>Instability is a reason of its own to stabilise a spine, whatever the tumour and its response
 * to radiation. Six findings that every spine surgeon and radiologist can read make it a number.
 *
 * <p>Start at {@link dev.notochord.staging.sins.Sins}. The points stand in the enums of the six
 * criteria, in the order of the published table.
 *
 * @see <a href="https://doi.org/10.1097/BRS.0b013e3181e16ae2">Fisher CG et al. Spine
 *     2010;35:E1221-E1229</a>
 */
@NullMarked
package dev.notochord.staging.sins;

import org.jspecify.annotations.NullMarked;
