/**
 * Codes and citations: how a value of this library is named elsewhere, and which paper it comes
 * from.
 *
 * <p>Start with {@link dev.notochord.core.code.Coded}, which every closed vocabulary of the library
 * implements: a short stable token for files and a text for people. The identifier of the same
 * concept in a terminology such as SNOMED CT is a separate {@link dev.notochord.core.code.Code},
 * present only where it was checked against a published list.
 *
 * <p>{@link dev.notochord.core.code.Presence} is how a yes-or-no fact is recorded. A fact that
 * nobody recorded is an empty {@code Optional}; it is never read as absent. In this and all other
 * packages parameters and results are never null.
 */
@NullMarked
package dev.notochord.core.code;

import org.jspecify.annotations.NullMarked;
