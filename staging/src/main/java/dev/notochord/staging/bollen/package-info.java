/**
 * The flow chart of Bollen and colleagues: how long do patients with symptomatic spinal metastases
 * live?
 *
 * <p>Three questions at most, of 1,043 patients: a chart that fits on a card and needs no sum. Only
 * a part of it could be checked, and only that part answers here.
 *
 * <p>Start at {@link dev.notochord.staging.bollen.Bollen}.
 *
 * @see <a href="https://doi.org/10.1093/neuonc/not318">Bollen L et al. Neuro Oncol
 *     2014;16:991-998</a>
 */
@NullMarked
package dev.notochord.staging.bollen;

import org.jspecify.annotations.NullMarked;
