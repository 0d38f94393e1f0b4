package dev.notochord.core.anatomy;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static dev.notochord.core.anatomy.SpinalRegion.CERVICAL;
import static dev.notochord.core.anatomy.SpinalRegion.COCCYGEAL;
import static dev.notochord.core.anatomy.SpinalRegion.LUMBAR;
import static dev.notochord.core.anatomy.SpinalRegion.SACRAL;
import static dev.notochord.core.anatomy.SpinalRegion.THORACIC;
import static java.util.regex.Pattern.UNICODE_CHARACTER_CLASS;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import dev.notochord.core.code.Coded;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the 31 pairs of spinal nerves, C1 to Co1, from the head down; also the segment of the cord
 * that the nerve belongs to.
 *
 * <p>Eight cervical, twelve thoracic, five lumbar, five sacral and one coccygeal. There are eight
 * cervical nerves for seven cervical vertebrae, and so the numbers shift at the neck: C1 to C7
 * leave above the vertebra of their number, C8 below C7, and from T1 down each nerve leaves below
 * the vertebra of its number.
 *
 * <pre>{@code
 * SpinalNerve.C6.foramen();                                  // Optional[C5-C6 foramen]
 * NeuralForamen.parse("C7-T1 foramen").nerve();              // Optional[C8]
 * SpinalNerve.parse("L5 root").exit();                       // through the L5-S1 foramen
 * }</pre>
 *
 * <p>A nerve is not a clinical level: a deficit may be reported at a level other than that of the
 * nerve that the tumour touches. Keep both as stated.
 *
 * @since 0.1.0
 */
public enum SpinalNerve implements Coded {
  /** First cervical nerve, the one above the atlas. */
  C1(CERVICAL),
  /** Second cervical nerve. */
  C2(CERVICAL, VertebralLevel.C1),
  /** Third cervical nerve. */
  C3(CERVICAL, VertebralLevel.C2),
  /** Fourth cervical nerve. */
  C4(CERVICAL, VertebralLevel.C3),
  /** Fifth cervical nerve. */
  C5(CERVICAL, VertebralLevel.C4),
  /** Sixth cervical nerve. */
  C6(CERVICAL, VertebralLevel.C5),
  /** Seventh cervical nerve. */
  C7(CERVICAL, VertebralLevel.C6),
  /** Eighth cervical nerve; there is no vertebra of this number. */
  C8(CERVICAL, VertebralLevel.C7),
  /** First thoracic nerve. */
  T1(THORACIC, VertebralLevel.T1),
  /** Second thoracic nerve. */
  T2(THORACIC, VertebralLevel.T2),
  /** Third thoracic nerve. */
  T3(THORACIC, VertebralLevel.T3),
  /** Fourth thoracic nerve. */
  T4(THORACIC, VertebralLevel.T4),
  /** Fifth thoracic nerve. */
  T5(THORACIC, VertebralLevel.T5),
  /** Sixth thoracic nerve. */
  T6(THORACIC, VertebralLevel.T6),
  /** Seventh thoracic nerve. */
  T7(THORACIC, VertebralLevel.T7),
  /** Eighth thoracic nerve. */
  T8(THORACIC, VertebralLevel.T8),
  /** Ninth thoracic nerve. */
  T9(THORACIC, VertebralLevel.T9),
  /** Tenth thoracic nerve. */
  T10(THORACIC, VertebralLevel.T10),
  /** Eleventh thoracic nerve. */
  T11(THORACIC, VertebralLevel.T11),
  /** Twelfth thoracic nerve, the subcostal nerve. */
  T12(THORACIC, VertebralLevel.T12),
  /** First lumbar nerve. */
  L1(LUMBAR, VertebralLevel.L1),
  /** Second lumbar nerve. */
  L2(LUMBAR, VertebralLevel.L2),
  /** Third lumbar nerve. */
  L3(LUMBAR, VertebralLevel.L3),
  /** Fourth lumbar nerve. */
  L4(LUMBAR, VertebralLevel.L4),
  /** Fifth lumbar nerve. */
  L5(LUMBAR, VertebralLevel.L5),
  /** First sacral nerve. */
  S1(SACRAL, VertebralLevel.S1),
  /** Second sacral nerve. */
  S2(SACRAL, VertebralLevel.S2),
  /** Third sacral nerve. */
  S3(SACRAL, VertebralLevel.S3),
  /** Fourth sacral nerve. */
  S4(SACRAL, VertebralLevel.S4),
  /** Fifth sacral nerve. */
  S5(SACRAL),
  /** The coccygeal nerve. */
  CO1(COCCYGEAL);

  private static final ImmutableMap<String, SpinalNerve> BY_NAME =
      Arrays.stream(values()).collect(toImmutableMap(SpinalNerve::name, nerve -> nerve));
  private static final Pattern TEXT = Pattern.compile(
      "\\s*(\\w+?)(?:\\s+(?:nerve|root|nerve\\s+root))?\\s*", UNICODE_CHARACTER_CLASS);

  private final SpinalRegion region;
  private final Optional<VertebralLevel> above;

  SpinalNerve(SpinalRegion region) {
    this.region = region;
    this.above = Optional.empty();
  }

  SpinalNerve(SpinalRegion region, VertebralLevel above) {
    this.region = region;
    this.above = Optional.of(above);
  }

  /**
   * {@return the nerve written {@code code}, such as {@code C8} or {@code Co1}, in upper or lower
   * case}
   *
   * @param code the nerve as clinicians write it
   * @throws IllegalArgumentException if there is no such nerve
   */
  public static SpinalNerve ofCode(String code) {
    SpinalNerve nerve = BY_NAME.get(Ascii.toUpperCase(code));
    checkArgument(
        nerve != null, "spinal nerve '%s': expected one of C1-C8, T1-T12, L1-L5, S1-S5, Co1", code);
    return nerve;
  }

  /**
   * {@return the nerve written as a code, with or without {@code nerve}, {@code root} or {@code
   * nerve root} after it: {@code L5 root}}
   *
   * @param text the text to read
   * @throws IllegalArgumentException if the text names no nerve
   */
  public static SpinalNerve parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    return ofCode(matcher.matches() ? matcher.group(1) : text);
  }

  /** {@return the nerve as clinicians write it: {@code C8}, {@code T12}, {@code Co1}} */
  @Override
  public String code() {
    return region == COCCYGEAL ? "Co1" : name();
  }

  @Override
  public String display() {
    return code();
  }

  /** {@return the region that the nerve is counted in; C8 is cervical} */
  public SpinalRegion region() {
    return region;
  }

  /**
   * {@return the foramen of the usual spine by which the nerve leaves, its side not stated; empty
   * for C1, S5 and Co1}
   *
   * @see NeuralForamen#nerve()
   */
  public Optional<NeuralForamen> foramen() {
    return above.map(NeuralForamen::of);
  }

  /** {@return where the nerve leaves the canal, in words: {@code through the C5-C6 foramen}} */
  public String exit() {
    return foramen()
        .map(foramen -> "through the " + foramen)
        .orElse(this == C1 ? "between the occiput and the atlas" : "through the sacral hiatus");
  }

  /** {@return {@link #code()}} */
  @Override
  public String toString() {
    return code();
  }
}
