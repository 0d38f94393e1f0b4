/**
 * Function of the spinal cord and its roots.
 *
 * <p>Start with {@link dev.notochord.core.neurology.NeurologicalStatus}. A weakness of 4/5 in one
 * myotome is a {@link dev.notochord.core.neurology.MuscleGrade}; it says nothing of the {@link
 * dev.notochord.core.neurology.FrankelGrade}, and no grade is derived from another.
 *
 * <p>Sources: Frankel HL et al. Paraplegia 1969;7:179-192 for the grades A to E; the scale of the
 * Medical Research Council for muscle power.
 */
@NullMarked
package dev.notochord.core.neurology;

import org.jspecify.annotations.NullMarked;
