/**
 * Reusing what is published: patients reconstructed from a printed survival curve, checks of printed figures,
 * two-by-two tables, and the pooling of studies.
 *
 * <ul>
 *   <li>{@link dev.notochord.survival.literature.DigitizedCurve}, {@link dev.notochord.survival.literature.PublishedCurve}, {@link
 *       dev.notochord.survival.literature.PatientReconstruction}: a printed curve, and the patients behind it.
 *   <li>{@link dev.notochord.survival.literature.PooledCases}: case reports and series together; every result says that they are
 *       no sample of patients.
 *   <li>{@link dev.notochord.survival.literature.TwoByTwoTable}: events in two groups, with {@link
 *       dev.notochord.survival.literature.TwoByTwoEffects effects}, {@link dev.notochord.survival.literature.TwoByTwoTest
 *       tests} and {@link dev.notochord.survival.literature.MantelHaenszel strata}.
 *   <li>{@link dev.notochord.survival.literature.PublishedRatio} and {@link
 *       dev.notochord.survival.literature.PublishedRate}: what a paper prints, as text whose digits count, and whether it
 *       can be right.
 *   <li>{@link dev.notochord.survival.literature.EValue}: how strong unmeasured confounding would have to be.
 *   <li>{@link dev.notochord.survival.literature.MetaAnalysis} and {@link
 *       dev.notochord.survival.literature.BinomialNormalPooling}: several studies together.
 * </ul>
 */
@NullMarked
package dev.notochord.survival.literature;

import org.jspecify.annotations.NullMarked;
