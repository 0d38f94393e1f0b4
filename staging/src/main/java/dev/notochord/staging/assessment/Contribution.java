package dev.notochord.staging.assessment;

import java.util.Optional;

/**
 * What one criterion adds to a score, and why.
 *
 * @param criterion the criterion as the source names it, such as {@code location}
 * @param finding what is known of it in words, such as {@code junctional} or {@code not recorded}
 * @param points the points, a range while several categories remain possible
 * @param basis where the finding comes from, when the caller said so
 * @since 0.1.0
 */
public record Contribution(
    String criterion, String finding, ScoreRange points, Optional<String> basis) {}
