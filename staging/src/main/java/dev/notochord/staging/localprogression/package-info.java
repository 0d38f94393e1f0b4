/**
 * Local progression of a spinal tumour after stereotactic radiation, by the definition of a series.
 *
 * <p>Local control is what spine radiosurgery is judged by, and series define its loss differently:
 * a figure is worth little without the definition it was counted by.
 *
 * <p>Start at {@link dev.notochord.staging.localprogression.LocalProgression}. The consensus of the
 * SPINO group is not here: its criteria could not be checked.
 */
@NullMarked
package dev.notochord.staging.localprogression;

import org.jspecify.annotations.NullMarked;
