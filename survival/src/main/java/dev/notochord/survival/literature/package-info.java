/**
 * Reusing what is published: patients reconstructed from a printed survival curve, checks of printed figures, two-by-two tables,
 * and the pooling of studies.
 */
@NullMarked
package dev.notochord.survival.literature;

import org.jspecify.annotations.NullMarked;
