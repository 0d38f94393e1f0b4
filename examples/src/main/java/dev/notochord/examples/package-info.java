/**
 * Programs that show the library at work: the README's command, and every snippet of its pages.
 *
 * <p>Start at {@link dev.notochord.examples.Main}.
 */
@NullMarked
package dev.notochord.examples;

import org.jspecify.annotations.NullMarked;
