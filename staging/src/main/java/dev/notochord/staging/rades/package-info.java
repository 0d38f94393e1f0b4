/**
 * The score of Rades and colleagues for a short life expectancy: which patients with metastatic
 * compression of the spinal cord die within two months?
 *
 * <p>Weeks of radiation or a large operation take up what is left of a very short life. The score
 * was made to recognise patients for whom that is so.
 *
 * <p>Start at {@link dev.notochord.staging.rades.Rades}. The points stand in the enums of the
 * criteria, in the order of the published table.
 *
 * @see <a href="https://doi.org/10.1002/cncr.27849">Rades D et al. Cancer 2013;119:897-903</a>
 */
@NullMarked
package dev.notochord.staging.rades;

import org.jspecify.annotations.NullMarked;
