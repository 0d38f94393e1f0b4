/**
 * The scores of Tokuhashi: how long do patients like this one live with their spinal metastases?
 *
 * <p>How much surgery a patient with spinal metastases can gain from depends on the time that is
 * left. Six findings before the operation make a number: the general condition, three counts of
 * where the tumour is, the primary, and the palsy. The score of 1990 gives each 0 to 2 points; the
 * revision of 2005 gives the primary 0 to 5, because survival depends on it.
 *
 * <p>Start at {@link dev.notochord.staging.tokuhashi.Tokuhashi2005}; {@link
 * dev.notochord.staging.tokuhashi.Tokuhashi1990} is there for series that used it. The two share
 * five criteria and not the sixth, whose rows are never exchanged.
 *
 * @see <a href="https://doi.org/10.1097/01.brs.0000180401.06919.a5">Tokuhashi Y et al. Spine
 *     2005;30:2186-2191</a>
 */
@NullMarked
package dev.notochord.staging.tokuhashi;

import org.jspecify.annotations.NullMarked;
