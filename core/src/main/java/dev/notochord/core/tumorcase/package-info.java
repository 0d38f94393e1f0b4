/**
 * One patient with one or more tumours of the spine, everything that is known in one record.
 *
 * <p>Tumours of the spine are rare. What is known of many of them was learned from a few patients,
 * written up by different people in different words, and a surgeon who wants to know how the last
 * twenty did has to read twenty reports in which one says nothing of the margin and the next
 * nothing of the follow-up. A record that keeps "not stated" apart from "no" lets such cases be put
 * side by side without inventing what is missing.
 *
 * <p>Start with {@link dev.notochord.core.tumorcase.SpinalTumorCase}. It holds what a case report
 * or a registry states and nothing else: staging systems read findings from it, endpoints read its
 * {@linkplain dev.notochord.core.outcome.FollowUp follow-up}, and what is empty here stays unknown
 * there. Each part checks itself; the case refuses what its parts contradict together. {@link
 * dev.notochord.core.json.CaseJson} writes it down and reads it back; three published cases ship
 * beside that class as examples.
 */
@NullMarked
package dev.notochord.core.tumorcase;

import org.jspecify.annotations.NullMarked;
