/**
 * How well a score orders survival: the concordance of a score with the times of events.
 *
 * <p>Start with {@link dev.notochord.survival.concordance.Concordance}. It takes a sample and one number per row,
 * wherever the number comes from: the linear predictor of a regression, a clinical score, a predicted time. Two
 * scores of the same subjects are compared there as well.
 *
 * <p>Concordance is about order alone. It does not say whether predicted probabilities are right: a score and
 * its square root have the same concordance.
 *
 * <p>Sources: Harrell FE et al. JAMA 1982;247:2543-2546, doi:10.1001/jama.1982.03320430047030; Uno H et al. Stat
 * Med 2011;30:1105-1117, doi:10.1002/sim.4154; Kang L et al. Stat Med 2015;34:685-703, doi:10.1002/sim.6370;
 * Therneau TM, Watson DA. The concordance statistic and the Cox model. Technical report 85, Mayo Clinic 2015.
 */
@NullMarked
package dev.notochord.survival.concordance;

import org.jspecify.annotations.NullMarked;
