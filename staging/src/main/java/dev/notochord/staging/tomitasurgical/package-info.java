/**
 * The surgical classification of Tomita: seven types of how far a tumour has grown in and around a
 * vertebra.
 *
 * <p>It is anatomical and is not the prognostic score of the same author. Start at {@link
 * dev.notochord.staging.tomitasurgical.TomitaSurgical}.
 *
 * @see <a href="https://doi.org/10.1007/s00776-005-0964-y">Tomita K et al. J Orthop Sci
 *     2006, a review of total en bloc spondylectomy</a>
 */
@NullMarked
package dev.notochord.staging.tomitasurgical;

import org.jspecify.annotations.NullMarked;
