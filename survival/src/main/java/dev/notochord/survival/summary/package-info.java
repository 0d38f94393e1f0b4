/**
 * The compact bytes of mergeable summaries: how numbers, counts and names are written, and read with every
 * check that bytes from elsewhere call for. Shared by the packages of this module and exported to nobody.
 */
@NullMarked
package dev.notochord.survival.summary;

import org.jspecify.annotations.NullMarked;
