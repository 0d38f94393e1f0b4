package dev.notochord.core.neurology;

import dev.notochord.core.code.Coded;

/**
 * Frankel grades with B split by sensation, C by hip flexion and D by gait, as used in Japan.
 *
 * <p>Its D1 to D3 are steps of walking and are not those of the {@link ModifiedFrankelGrade}, which
 * are steps of power and sphincters.
 *
 * @see <a href="https://doi.org/10.1186/s12891-022-05345-2">BMC Musculoskelet Disord 2022, doi
 *     10.1186/s12891-022-05345-2, table 1</a>
 * @since 0.1.0
 */
public enum JapaneseFrankelGrade implements Coded {
  /** No motor and no sensory function. */
  A("A", "complete"),
  /** Sensation only: touch, in the sacral area alone. */
  B1("B1", "touch in the sacral area only"),
  /** Sensation only: touch in the legs. */
  B2("B2", "touch in the legs"),
  /** Sensation only: pain is felt in the sacral area or in the legs. */
  B3("B3", "pain in the sacral area or the legs"),
  /** Motor function not useful: cannot draw up the leg when supine (hip flexors 0 to 2). */
  C1("C1", "cannot flex hip and knee when supine"),
  /** Motor function not useful: draws up the leg when supine (hip flexors 3 to 5). */
  C2("C2", "flexes hip and knee when supine"),
  /** Leg power 4 to 5, gait not testable because the injury is fresh. */
  D0("D0", "power 4 to 5, gait not testable yet"),
  /** Can walk with a walker but usually takes a wheelchair. */
  D1("D1", "walks with a walker, mostly in a wheelchair"),
  /** Walks alone with a cane. */
  D2("D2", "walks with a cane"),
  /** Walks alone without a cane. */
  D3("D3", "walks without a cane"),
  /** Normal motor and sensory function; brisk reflexes and numbness may remain. */
  E("E", "normal");

  private final String code;
  private final String display;

  JapaneseFrankelGrade(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the constant with the given code}
   *
   * @param code the code
   * @throws IllegalArgumentException if there is no such constant
   */
  public static JapaneseFrankelGrade ofCode(String code) {
    return Coded.ofCode(JapaneseFrankelGrade.class, "Japanese modified Frankel grade", code);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }
}
