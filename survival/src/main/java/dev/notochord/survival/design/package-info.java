/**
 * Planning a study of survival: how many patients and events it needs, what power it has, and simulated cohorts to try it on.
 */
@NullMarked
package dev.notochord.survival.design;

import org.jspecify.annotations.NullMarked;
