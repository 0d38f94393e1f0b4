/**
 * The front door to staging: the catalogue of all systems, and the report of all that apply to a
 * case.
 *
 * <p>Start at {@link dev.notochord.staging.StagingSystems} for a menu, at {@link
 * dev.notochord.staging.StagingReport} for a case, and at the package of a system, named as the
 * field names it, for one question. {@link dev.notochord.staging.assessment} is the idiom that they
 * all share.
 */
@NullMarked
// The one style of every value in this module; it reaches the packages below this one. The
// generated classes stay hidden: no method takes or returns one. A builder accepts each part once.
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    strictBuilder = true)
package dev.notochord.staging;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
