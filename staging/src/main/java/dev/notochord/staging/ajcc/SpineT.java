package dev.notochord.staging.ajcc;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.StagingClass;
import java.util.Arrays;

/**
 * The T category of a bone sarcoma of the spine.
 *
 * @see SpinePrimaryTumor
 * @since 0.1.0
 */
public enum SpineT implements StagingClass {
  /** Looked for and not assessable. */
  TX(ClassDefinition.of("TX", "TX").withMeaning("the primary tumour cannot be assessed")),
  /** No primary tumour. */
  T0(ClassDefinition.of("T0", "T0").withMeaning("no evidence of a primary tumour")),
  /** One segment, or two adjacent ones. */
  T1(ClassDefinition.of("T1", "T1")
      .withMeaning("confined to one segment of a vertebra or to two adjacent ones")),
  /** Three adjacent segments. */
  T2(ClassDefinition.of("T2", "T2").withMeaning("confined to three adjacent segments")),
  /** Four adjacent segments; in the AJCC edition also more, or segments that do not touch. */
  T3(ClassDefinition.of("T3", "T3")
      .withMeaning("confined to four adjacent segments; the AJCC adds more than four, and any that"
          + " are not adjacent")),
  /** Into the spinal canal. */
  T4A(ClassDefinition.of("T4a", "T4a").withMeaning("extends into the spinal canal")),
  /** Into the great vessels. */
  T4B(ClassDefinition.of("T4b", "T4b")
      .withMeaning("gross invasion of the great vessels (UICC: adjacent vessels) or tumour thrombus"
          + " in them")),
  /** The UICC table has no row: five or more adjacent segments, or segments that do not touch. */
  NOT_DEFINED(ClassDefinition.undefined(
      "not-defined",
      "no T category defined",
      "the UICC table ends at four adjacent segments and says nothing of segments that are not"
          + " adjacent"));

  /** The categories themselves, without the answer that there is none. */
  static final ImmutableList<SpineT> CATEGORIES = Arrays.stream(values())
      .filter(category -> category != NOT_DEFINED)
      .collect(toImmutableList());

  private final ClassDefinition definition;

  SpineT(ClassDefinition definition) {
    this.definition = definition;
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }
}
