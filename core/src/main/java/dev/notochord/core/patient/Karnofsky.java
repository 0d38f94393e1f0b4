package dev.notochord.core.patient;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.core.code.Code;
import dev.notochord.core.code.CodeSystem;
import dev.notochord.core.code.Coded;
import java.util.Arrays;
import java.util.Optional;

/**
 * Karnofsky performance status, 0 to 100 in tens; 100 is normal and 0 is dead.
 *
 * <p>There is nothing between the tens. A source that writes 75 or "70 to 80" has not given a value
 * of this scale, and it is refused rather than rounded, since thresholds of scores lie just there.
 * {@code compareTo} follows the scale: a lesser value is a worse state.
 *
 * @see <a href="https://www.myelomacomorbidityindex.org/en_karno.html">The steps as tabulated beside
 *     those of ECOG</a>
 * @since 0.1.0
 */
public enum Karnofsky implements Coded {
  /** Dead. */
  KPS_0(0, "dead"),
  /** Moribund: dying fast. */
  KPS_10(10, "moribund"),
  /** Very sick: needs a hospital and active support. */
  KPS_20(20, "very sick"),
  /** Severely disabled: a hospital is needed, death is not near. */
  KPS_30(30, "severely disabled"),
  /** Disabled: needs special care and help. */
  KPS_40(40, "disabled"),
  /** Needs considerable help and frequent medical care. */
  KPS_50(50, "considerable help"),
  /** Needs help at times, manages most of the personal needs. */
  KPS_60(60, "occasional help"),
  /** Cares for self; normal activity or active work is not possible. */
  KPS_70(70, "cares for self"),
  /** Normal activity with effort; some signs or symptoms. */
  KPS_80(80, "normal activity with effort"),
  /** Normal activity; minor signs or symptoms. */
  KPS_90(90, "normal activity, minor signs"),
  /** Normal: no complaints, no evidence of disease. */
  KPS_100(100, "normal");

  private static final Code LOINC = new Code(CodeSystem.LOINC, "89243-0");

  private final int score;
  private final String meaning;

  Karnofsky(int score, String meaning) {
    this.score = score;
    this.meaning = meaning;
  }

  /**
   * {@return the value with the given score}
   *
   * @param score 0 to 100 in tens
   * @throws IllegalArgumentException if the score is anything else; it is not rounded
   */
  public static Karnofsky of(int score) {
    Optional<Karnofsky> value =
        Arrays.stream(values()).filter(it -> it.score == score).findFirst();
    checkArgument(
        value.isPresent(),
        "Karnofsky performance status: score is %s, expected 0 to 100 in tens",
        score);
    return value.get();
  }

  /**
   * {@return the value with the given code}
   *
   * @param code the score in digits, such as {@code 80}
   * @throws IllegalArgumentException if the code is no score of the scale
   */
  public static Karnofsky ofCode(String code) {
    return Coded.ofCode(Karnofsky.class, "Karnofsky performance status", code);
  }

  /** {@return the code of the observation in LOINC, the same for every value} */
  public static Code loinc() {
    return LOINC;
  }

  /** {@return the score in digits} */
  @Override
  public String code() {
    return Integer.toString(score);
  }

  /** {@return the score and its meaning, such as {@code 80 normal activity with effort}} */
  @Override
  public String display() {
    return score + " " + meaning;
  }

  /** {@return the score, 0 to 100} */
  public int score() {
    return score;
  }
}
