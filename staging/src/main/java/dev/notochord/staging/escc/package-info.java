/**
 * Epidural spinal cord compression (ESCC): how far does a tumour reach towards the cord?
 *
 * <p>Whether the cord is free, touched or compressed is among the first things asked of a tumour of
 * the spine, and "epidural extension" alone does not say it. Six grades on one axial slice do.
 *
 * <p>Start at {@link dev.notochord.staging.escc.Escc}.
 *
 * @see <a href="https://doi.org/10.3171/2010.3.SPINE09459">Bilsky MH et al. J Neurosurg Spine
 *     2010;13:324-328</a>
 */
@NullMarked
package dev.notochord.staging.escc;

import org.jspecify.annotations.NullMarked;
