package dev.notochord.core.imaging;

import dev.notochord.core.code.Coded;

/**
 * How bright a lesion is on an MRI sequence, compared with its surroundings as the report has it.
 *
 * @since 0.1.0
 */
public enum SignalIntensity implements Coded {
  /** Darker. */
  HYPOINTENSE("hypointense"),
  /** As bright. */
  ISOINTENSE("isointense"),
  /** Brighter. */
  HYPERINTENSE("hyperintense"),
  /** Darker and brighter in different parts. */
  HETEROGENEOUS("heterogeneous");

  private final String code;

  SignalIntensity(String code) {
    this.code = code;
  }

  /**
   * {@return the signal intensity with the given code}
   *
   * @param code the code, such as {@code hypointense}
   * @throws IllegalArgumentException if there is no such signal intensity
   */
  public static SignalIntensity ofCode(String code) {
    return Coded.ofCode(SignalIntensity.class, "signal intensity", code);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return code;
  }
}
