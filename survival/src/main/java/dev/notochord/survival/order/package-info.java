/**
 * The order of columns of numbers: what times, entries, ids and scores are sorted with. Shared by the packages of
 * this module and exported to nobody.
 */
@NullMarked
package dev.notochord.survival.order;

import org.jspecify.annotations.NullMarked;
