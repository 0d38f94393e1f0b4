package dev.notochord.survival.cohort;

/**
 * A case that a question could not use.
 *
 * @param caseId the identifier of the case
 * @param reason why, in words, such as {@code local recurrence at last review is not stated}
 * @since 0.1.0
 */
public record Exclusion(String caseId, String reason) {}
