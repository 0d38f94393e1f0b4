/**
 * The idiom that every score shares: findings in, an explained answer out.
 *
 * <p>Learning one score is learning all. A score asks for {@linkplain
 * dev.notochord.staging.assessment.Finding findings}, each of which may be known, narrowed to a few
 * values, or not recorded. {@link dev.notochord.staging.assessment.StagingSystem} turns them into
 * {@linkplain dev.notochord.staging.assessment.Contribution contributions}, adds these up to a
 * {@link dev.notochord.staging.assessment.ScoreRange}, and answers with an {@link
 * dev.notochord.staging.assessment.Assessment}: the total or the range of totals, the classes that
 * remain possible, what is missing, and which missing findings would settle the class.
 *
 * <p>A finding that is not recorded counts as every value it could have. Nothing is assumed normal,
 * and nothing counts as zero because it was not written down.
 *
 * <p>This package knows no score; the scores live in packages of their own.
 */
@NullMarked
package dev.notochord.staging.assessment;

import org.jspecify.annotations.NullMarked;
