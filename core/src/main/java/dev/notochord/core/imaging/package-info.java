/**
 * What images show of a lesion, each finding tied to the modality that showed it.
 *
 * <p>Start with {@link dev.notochord.core.imaging.ImagingFinding}. One lesion may have several:
 * sclerosis on the radiograph, lysis on CT and the signal on MRI are kept apart, and none overrules
 * another.
 *
 * <p>The terms are those that radiology reports use. The three grades of alignment follow Fisher CG
 * et al. Spine 2010;35:E1221-E1229, doi 10.1097/BRS.0b013e3181e16ae2.
 */
@NullMarked
package dev.notochord.core.imaging;

import org.jspecify.annotations.NullMarked;
