/**
 * The staging of Weinstein, Boriani and Biagini (WBB): where in the vertebra does a tumour lie, so
 * that it can be removed in one piece?
 *
 * <p>In the axial plane a vertebra is cut into twelve zones like a clock and into five layers from
 * the soft tissue to the dura; along the spine the vertebrae are listed. {@link
 * dev.notochord.staging.wbb.WbbExtent} writes such an extent in either way of numbering the zones.
 *
 * <p>Start at {@link dev.notochord.staging.wbb.Wbb}, which holds the two rules on en bloc resection
 * that could be checked.
 *
 * @see <a href="https://doi.org/10.1097/00007632-199705010-00020">Boriani S, Weinstein JN, Biagini
 *     R. Spine 1997;22:1036-1044</a>
 * @see <a href="https://doi.org/10.21037/jss.2018.09.02">Boriani S. J Spine Surg 2018;4:668-676</a>
 */
@NullMarked
package dev.notochord.staging.wbb;

import org.jspecify.annotations.NullMarked;
