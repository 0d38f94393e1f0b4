/**
 * The prognostic score of Tomita for spinal metastases: what can an operation still aim at?
 *
 * <p>Three findings, how fast the primary grows and how far it has spread, make a number, and the
 * number a goal of treatment, from control of the tumour for long to care at the end of life.
 *
 * <p>Start at {@link dev.notochord.staging.tomita.TomitaScore}. The classification of the same
 * author by the parts of a vertebra that a tumour occupies is another system.
 *
 * @see <a href="https://doi.org/10.1097/00007632-200102010-00016">Tomita K et al. Spine
 *     2001;26:298-306</a>
 */
@NullMarked
package dev.notochord.staging.tomita;

import org.jspecify.annotations.NullMarked;
