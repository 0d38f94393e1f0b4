package dev.notochord.examples;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.tumorcase.SpinalTumorCase;

/**
 * One row of a file of published cases: the typed case, and what could not be typed.
 *
 * @param patient the case
 * @param known names of the facts that the row states
 * @param unknown names of the facts that it leaves open
 * @param problems what the row says in words that have no typed value, with the reason
 * @param sourceId the key of the publication
 */
record CaseRow(
    SpinalTumorCase patient,
    ImmutableList<String> known,
    ImmutableList<String> unknown,
    ImmutableList<String> problems,
    String sourceId) {}
