/**
 * The three adverse indicators of Sioutos and colleagues: what shortens life with thoracic
 * metastases that compress the cord?
 *
 * <p>Three facts that are known at the bedside, and the statement that they compound each other.
 * What was seen of the paper has no points; here the indicators are counted and no more.
 *
 * <p>Start at {@link dev.notochord.staging.sioutos.Sioutos}.
 *
 * @see "Sioutos PJ et al. Cancer 1995;76:1453-1459"
 */
@NullMarked
package dev.notochord.staging.sioutos;

import org.jspecify.annotations.NullMarked;
