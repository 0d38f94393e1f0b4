/**
 * What the chart of a patient states on the facts that several systems ask for.
 *
 * <p>Not exported: the systems read a case through it, so that each says of the same fact the same
 * thing and names where it comes from.
 */
@NullMarked
package dev.notochord.staging.chart;

import org.jspecify.annotations.NullMarked;
