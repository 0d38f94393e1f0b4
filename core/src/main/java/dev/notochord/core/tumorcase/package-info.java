/**
 * One patient with one or more tumours of the spine, everything that is known in one record.
 *
 * <p>Start with {@link dev.notochord.core.tumorcase.SpinalTumorCase}. It holds what a case report
 * or a registry states and nothing else: staging systems read findings from it, endpoints read its
 * {@linkplain dev.notochord.core.outcome.FollowUp follow-up}, and what is empty here stays unknown
 * there.
 */
@NullMarked
package dev.notochord.core.tumorcase;

import org.jspecify.annotations.NullMarked;
