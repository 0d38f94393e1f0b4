/**
 * The score of Mizumoto and colleagues: how long do patients live who are irradiated for spinal
 * metastases?
 *
 * <p>Whether one large fraction or several weeks of treatment suit a patient depends on the time
 * that the patient has. The score was made for that choice.
 *
 * <p>Start at {@link dev.notochord.staging.mizumoto.Mizumoto}.
 *
 * @see <a href="https://doi.org/10.1002/cncr.23888">Mizumoto M et al. Cancer
 *     2008;113:2816-2822</a>
 */
@NullMarked
package dev.notochord.staging.mizumoto;

import org.jspecify.annotations.NullMarked;
