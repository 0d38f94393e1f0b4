/**
 * Linear algebra on the small covariance matrices of test statistics, shared by the packages of this
 * module and exported to nobody.
 */
@NullMarked
package dev.notochord.survival.linear;

import org.jspecify.annotations.NullMarked;
