/**
 * Reports as JSON documents, for programs that do not have this library.
 *
 * <p>Start at {@link dev.notochord.survival.json.ScoreValidationJson}. Documents are written and not read: a report
 * follows from its cases, and whoever has them can ask again.
 *
 * <p>Needs Jackson (databind) on the path. On the module path a user requires {@code
 * com.fasterxml.jackson.databind} itself.
 */
@NullMarked
package dev.notochord.survival.json;

import org.jspecify.annotations.NullMarked;
