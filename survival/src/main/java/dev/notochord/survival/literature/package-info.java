/**
 * Reusing what is published: patients reconstructed from a printed survival curve, checks of printed figures, two-by-two tables,
 * and the pooling of studies.
 *
 * <p>For a printed curve start with {@link dev.notochord.survival.literature.DigitizedCurve}, {@link
 * dev.notochord.survival.literature.PublishedCurve} and {@link dev.notochord.survival.literature.PatientReconstruction}. Case reports and series are
 * put together by {@link dev.notochord.survival.literature.PooledCases}, whose results all say that they are no sample of patients.
 */
@NullMarked
package dev.notochord.survival.literature;

import org.jspecify.annotations.NullMarked;
