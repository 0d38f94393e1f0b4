/**
 * The NOMS framework: how four questions about a spinal metastasis lead to a treatment.
 *
 * <p>Neurologic, oncologic, mechanical and systemic findings are looked at one after the other, so
 * that surgeon, radiation oncologist and medical oncologist speak of the same patient in the same
 * order.
 *
 * <p>Start at {@link dev.notochord.staging.noms.Noms}. Only the logic of the framework that could
 * be checked is here; where it does not reach, the answer says so.
 *
 * @see <a href="https://doi.org/10.1634/theoncologist.2012-0293">Laufer I, Rubin DG, Lis E et al.
 *     Oncologist 2013;18:744-751</a>
 */
@NullMarked
package dev.notochord.staging.noms;

import org.jspecify.annotations.NullMarked;
