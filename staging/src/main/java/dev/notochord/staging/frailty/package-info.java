/**
 * The modified frailty indices of five and of eleven items: how much illness does a patient bring
 * to an operation besides the tumour?
 *
 * <p>A score of survival says how long a patient may live with the cancer, and nothing of how the
 * operation is borne. The indices count diseases that the chart names anyway, and with them the
 * risk of complications and death after surgery rises.
 *
 * <p>Start at {@link dev.notochord.staging.frailty.Mfi5} or {@link
 * dev.notochord.staging.frailty.Mfi11}. Both take the same {@link
 * dev.notochord.staging.frailty.FrailtyFindings}.
 *
 * @see <a href="https://doi.org/10.1016/j.jamcollsurg.2017.11.005">Subramaniam S et al. J Am Coll
 *     Surg 2018;226:173-181</a>
 * @see <a href="https://doi.org/10.1016/j.jss.2013.01.021">Velanovich V et al. J Surg Res
 *     2013;183:104-110</a>
 */
@NullMarked
package dev.notochord.staging.frailty;

import org.jspecify.annotations.NullMarked;
