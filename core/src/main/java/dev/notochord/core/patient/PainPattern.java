package dev.notochord.core.patient;

import dev.notochord.core.code.Coded;

/**
 * When pain comes and what it feels like, as far as that tells where it arises.
 *
 * <p>Several may be stated of one patient. Mechanical pain decides points in instability scores,
 * pain at night that steroids relieve points to the tumour itself, and radicular pain to a root.
 *
 * @see <a href="https://doi.org/10.1097/BRS.0b013e3181e16ae2">Fisher CG et al. Spine
 *     2010;35:E1221-E1229, for mechanical pain</a>
 * @since 0.1.0
 */
public enum PainPattern implements Coded {
  /** Brought on by movement or load, or relieved by lying down. */
  MECHANICAL("mechanical", "mechanical"),
  /** Stated not to come with movement or load. */
  NON_MECHANICAL("non-mechanical", "non-mechanical"),
  /** Pain of the tumour itself: at night or at rest, often relieved by steroids. */
  BIOLOGICAL("biological", "biological"),
  /** Pain along a root, into an arm, around the chest or into a leg. */
  RADICULAR("radicular", "radicular");

  private final String code;
  private final String display;

  PainPattern(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the constant with the given code}
   *
   * @param code the code
   * @throws IllegalArgumentException if there is no such constant
   */
  public static PainPattern ofCode(String code) {
    return Coded.ofCode(PainPattern.class, "pain pattern", code);
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
