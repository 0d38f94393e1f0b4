package dev.notochord.staging.assessment;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Coded;
import java.util.Optional;

/**
 * What one criterion adds to an assessment, and why.
 *
 * @param criterion the criterion as the source names it, such as {@code location}
 * @param place where the criterion stands in the source, such as {@code item 1 of 6}
 * @param finding what is known of it in words, such as {@code junctional} or {@code not recorded}
 * @param candidates the categories that the caller left possible; empty when nothing is recorded
 * @param points the points, a range while several categories remain possible; empty if the system
 *     gives none
 * @param basis where the finding comes from, when the caller said so
 * @param isSettled whether nothing is left to look up: only one category remains or, in a score
 *     that adds the points up and has no further rule, all that remain have the same points
 * @since 0.1.0
 */
public record Contribution(
    String criterion,
    String place,
    String finding,
    ImmutableList<Coded> candidates,
    Optional<ScoreRange> points,
    Optional<String> basis,
    boolean isSettled) {}
