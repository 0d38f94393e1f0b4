/**
 * Facts about the patient that are not about the tumour: sex and pain.
 *
 * <p>Start with {@link dev.notochord.core.patient.Pain}. Whether pain is mechanical decides points
 * in instability scores; a source that only says "back pain" leaves the pattern empty.
 *
 * <p>The distinction of mechanical pain follows Fisher CG et al. Spine 2010;35:E1221-E1229, doi
 * 10.1097/BRS.0b013e3181e16ae2.
 */
@NullMarked
package dev.notochord.core.patient;

import org.jspecify.annotations.NullMarked;
