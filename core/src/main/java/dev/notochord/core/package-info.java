/**
 * The one style of every value in this module; it reaches the packages below this one.
 *
 * <p>The generated classes stay hidden: no method takes or returns one. A builder accepts each part
 * once.
 */
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    strictBuilder = true)
package dev.notochord.core;

import org.immutables.value.Value;
