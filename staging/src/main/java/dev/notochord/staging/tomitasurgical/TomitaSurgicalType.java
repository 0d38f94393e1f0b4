package dev.notochord.staging.tomitasurgical;

import dev.notochord.core.code.Coded;
import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.StagingClass;

/**
 * The seven types of the surgical classification of Tomita, labels that the surgeon states.
 *
 * <p>For types 4 to 6 two lists are in circulation that do not agree. Neither is preferred here:
 * the {@linkplain #meaning() meaning} gives both and says which could be seen in a source.
 *
 * @see TomitaSurgical
 * @since 0.1.0
 */
public enum TomitaSurgicalType implements StagingClass {
  /** Confined to one vertebral body. */
  TYPE_1("1", "confined to one vertebral body"),
  /** Into the pedicles, not through the cortex. */
  TYPE_2("2", "into the pedicles, not through the cortex"),
  /** Through to the posterior elements. */
  TYPE_3("3", "through to the posterior elements"),
  /** Disputed: see the meaning. */
  TYPE_4(
      "4",
      disputed(
          "the whole vertebra and paravertebral muscle, no contact with great vessels",
          "into the epidural space")),
  /** Disputed: see the meaning. */
  TYPE_5(
      "5",
      disputed(
          "paravertebral, touching great vessels without encasing them",
          "into the paravertebral space")),
  /** Disputed: see the meaning. */
  TYPE_6("6", disputed("encasing great vessels", "into an adjacent vertebra")),
  /** Several vertebrae, or lesions that lie apart. */
  TYPE_7("7", "several vertebrae, or lesions that lie apart");

  private final ClassDefinition definition;

  TomitaSurgicalType(String code, String meaning) {
    this.definition = ClassDefinition.of(code, "type " + code).withMeaning(meaning);
  }

  private static String disputed(String seen, String usual) {
    return "disputed: in the one list that could be seen: " + seen
        + "; as usually given, not checked in a source: " + usual;
  }

  /**
   * {@return the type with the given code}
   *
   * @param code {@code 1} to {@code 7}
   * @throws IllegalArgumentException if there is no such type
   */
  public static TomitaSurgicalType ofCode(String code) {
    return Coded.ofCode(TomitaSurgicalType.class, "surgical type of Tomita", code);
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }

  /** {@return whether the type counts as intracompartmental: 1 to 3} */
  public boolean isIntracompartmental() {
    return compareTo(TYPE_3) <= 0;
  }

  /** {@return whether the two lists in circulation give the type different meanings: 4 to 6} */
  public boolean isDisputed() {
    return compareTo(TYPE_4) >= 0 && compareTo(TYPE_6) <= 0;
  }
}
