/**
 * Genant's semiquantitative grade of an osteoporotic vertebral fracture: how much height is lost?
 *
 * <p>A patient with a spinal metastasis may have osteoporotic fractures too, and reports grade those
 * on this scale. It was not made for a fracture through tumour.
 *
 * <p>Start at {@link dev.notochord.staging.genant.Genant}.
 *
 * @see <a href="https://doi.org/10.1002/jbmr.5650080915">Genant HK et al. J Bone Miner Res
 *     1993;8:1137-1148</a>
 */
@NullMarked
package dev.notochord.staging.genant;

import org.jspecify.annotations.NullMarked;
