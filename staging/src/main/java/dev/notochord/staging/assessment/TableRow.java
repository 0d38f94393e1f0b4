package dev.notochord.staging.assessment;

import com.google.errorprone.annotations.Immutable;

/**
 * One row of a published table: a token for machines, a text for people, and the points.
 *
 * @param code the stable token, unique within its criterion
 * @param display the text to show
 * @param points the points as published; {@code NaN} for a category that lies outside the table, so
 *     that a patient who has it has no total
 * @since 0.1.0
 */
@Immutable
public record TableRow(String code, String display, double points) {}
