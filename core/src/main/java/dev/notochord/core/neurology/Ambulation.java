package dev.notochord.core.neurology;

import dev.notochord.core.code.Coded;
import dev.notochord.core.code.Presence;

/**
 * How the patient moves about.
 *
 * <p>A source that says only that the patient walks, or does not, is recorded in {@link
 * NeurologicalStatus#ambulatory()} and not here.
 *
 * @since 0.1.0
 */
public enum Ambulation implements Coded {
  /** Walks without an aid and without help. */
  INDEPENDENT("independent", "walks without aid"),
  /** Walks with a cane, crutches, a frame, an orthosis or the help of a person. */
  WITH_AID("with-aid", "walks with an aid or help"),
  /** Does not walk; gets about in a wheelchair. */
  WHEELCHAIR("wheelchair", "wheelchair"),
  /** Does not walk and does not leave the bed. */
  BEDRIDDEN("bedridden", "bedridden");

  private final String code;
  private final String display;

  Ambulation(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the constant with the given code}
   *
   * @param code the code
   * @throws IllegalArgumentException if there is no such constant
   */
  public static Ambulation ofCode(String code) {
    return Coded.ofCode(Ambulation.class, "ambulation", code);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }

  /** {@return whether the patient walks, be it with an aid} */
  public Presence ambulatory() {
    return this == INDEPENDENT || this == WITH_AID ? Presence.PRESENT : Presence.ABSENT;
  }
}
