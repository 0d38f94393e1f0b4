package dev.notochord.staging.ajcc;

import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.StagingClass;

/**
 * The T category of a bone sarcoma of the pelvis, to which the sacrum belongs.
 *
 * @see PelvisPrimaryTumor
 * @since 0.1.0
 */
public enum PelvisT implements StagingClass {
  /** Looked for and not assessable. */
  TX("TX", "the primary tumour cannot be assessed"),
  /** No primary tumour. */
  T0("T0", "no evidence of a primary tumour"),
  /** One segment, within the bone, small. */
  T1A("T1a", "one segment, no extension out of the bone, 8 cm or less"),
  /** One segment, within the bone, large. */
  T1B("T1b", "one segment, no extension out of the bone, over 8 cm"),
  /** One segment and beyond the bone, or two within it; small. */
  T2A("T2a", "one segment with extension out of the bone or two without, 8 cm or less"),
  /** One segment and beyond the bone, or two within it; large. */
  T2B("T2b", "one segment with extension out of the bone or two without, over 8 cm"),
  /** Two segments and beyond the bone, small. */
  T3A("T3a", "two segments with extension out of the bone, 8 cm or less"),
  /** Two segments and beyond the bone, large. */
  T3B("T3b", "two segments with extension out of the bone, over 8 cm"),
  /** Three segments, or over the sacroiliac joint; neither of the two letters. */
  T4("T4", "three segments, or across the sacroiliac joint"),
  /** Over the sacroiliac joint and medial to the neuroforamen. */
  T4A("T4a", "involves the sacroiliac joint and extends medial to the sacral neuroforamen"),
  /** Around the external iliac vessels, or thrombus. */
  T4B(
      "T4b",
      "encases the external iliac vessels, or gross tumour thrombus in major pelvic vessels");

  private final ClassDefinition definition;

  PelvisT(String code, String meaning) {
    this.definition = ClassDefinition.of(code, code).withMeaning(meaning);
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }
}
