package dev.notochord.core.patient;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.core.code.Code;
import dev.notochord.core.code.CodeSystem;
import dev.notochord.core.code.Coded;
import java.util.Arrays;
import java.util.Optional;

/**
 * ECOG performance status, 0 fully active to 5 dead; also called WHO or Zubrod.
 *
 * <p>It is not the {@link Karnofsky} status in other numbers: every published conversion gives a
 * range, and they disagree. {@link PerformanceMap} holds them by name. {@code compareTo} follows
 * the scale: a lesser value is a better state.
 *
 * @see <a href="https://www.myelomacomorbidityindex.org/en_karno.html">The steps as tabulated beside
 *     those of Karnofsky</a>
 * @since 0.1.0
 */
public enum Ecog implements Coded {
  /** Fully active, without restriction. */
  ECOG_0(0, "fully active"),
  /** Restricted in strenuous activity; walks and does light work. */
  ECOG_1(1, "restricted in strenuous activity"),
  /** Cares for self but cannot work; up for more than half of the waking hours. */
  ECOG_2(2, "self-care, no work"),
  /** Limited self-care; in bed or chair for half of the waking hours or more. */
  ECOG_3(3, "limited self-care"),
  /** Completely disabled: no self-care, in bed or chair all day. */
  ECOG_4(4, "completely disabled"),
  /** Dead. */
  ECOG_5(5, "dead");

  private static final Code LOINC = new Code(CodeSystem.LOINC, "89247-1");

  private final int grade;
  private final String meaning;

  Ecog(int grade, String meaning) {
    this.grade = grade;
    this.meaning = meaning;
  }

  /**
   * {@return the status with the given grade}
   *
   * @param grade 0 to 5
   * @throws IllegalArgumentException if the grade is out of range
   */
  public static Ecog of(int grade) {
    Optional<Ecog> status =
        Arrays.stream(values()).filter(it -> it.grade == grade).findFirst();
    checkArgument(
        status.isPresent(), "ECOG performance status: grade is %s, expected 0 to 5", grade);
    return status.get();
  }

  /**
   * {@return the status with the given code}
   *
   * @param code the digit
   * @throws IllegalArgumentException if the code is not a digit from 0 to 5
   */
  public static Ecog ofCode(String code) {
    return Coded.ofCode(Ecog.class, "ECOG performance status", code);
  }

  /** {@return the code of the observation in LOINC, the same for every grade} */
  public static Code loinc() {
    return LOINC;
  }

  /** {@return the grade in a digit} */
  @Override
  public String code() {
    return Integer.toString(grade);
  }

  /** {@return the grade and its meaning, such as {@code 2 self-care, no work}} */
  @Override
  public String display() {
    return grade + " " + meaning;
  }

  /** {@return the grade, 0 to 5} */
  public int grade() {
    return grade;
  }
}
