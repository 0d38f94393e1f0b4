/**
 * Survival curves that assume no shape: the product-limit estimate, its limits, and what is read
 * off them.
 *
 * <p>Start with {@link dev.notochord.survival.nonparametric.KaplanMeier}, which turns follow-up
 * into a {@link dev.notochord.survival.nonparametric.SurvivalCurve}: survival at a time with its
 * interval, the number at risk, the median and other quantiles.
 *
 * <p>Sources: Kaplan EL, Meier P. JASA 1958;53:457-481 for the estimate; Greenwood M. The natural
 * duration of cancer. Reports on Public Health and Medical Subjects 33, 1926 for its variance;
 * Brookmeyer R, Crowley J. Biometrics 1982;38:29-41 for the interval of a median; Klein JP,
 * Moeschberger ML. Survival Analysis. Springer 1997 for intervals on a transformed scale.
 */
@NullMarked
package dev.notochord.survival.nonparametric;

import org.jspecify.annotations.NullMarked;
