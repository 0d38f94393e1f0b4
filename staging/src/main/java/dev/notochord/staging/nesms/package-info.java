/**
 * The New England Spinal Metastasis Score: is a patient with metastases of the spine alive in a
 * year?
 *
 * <p>It adds to the tumour, as the {@linkplain dev.notochord.staging.bauer.ModifiedBauer modified
 * score of Bauer} has it, two signs of the state of the patient: walking and albumin. That is all
 * it asks, and it was tested prospectively in patients with and without surgery.
 *
 * <p>Start at {@link dev.notochord.staging.nesms.Nesms}. Sources differ on the points, so that a
 * caller has to name the {@link dev.notochord.staging.nesms.NesmsReading}.
 *
 * @see <a href="https://doi.org/10.1016/j.spinee.2020.02.009">Schoenfeld AJ et al. Spine J
 *     2021;21:28-36</a>
 */
@NullMarked
package dev.notochord.staging.nesms;

import org.jspecify.annotations.NullMarked;
