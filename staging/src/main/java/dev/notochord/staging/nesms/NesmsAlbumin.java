package dev.notochord.staging.nesms;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.core.code.Coded;

/**
 * NESMS criterion 3: the albumin of the serum.
 *
 * @see Nesms
 * @since 0.1.0
 */
public enum NesmsAlbumin implements Coded {
  /** 3.5 g/dL or more. */
  NORMAL("normal", "3.5 g/dL or more"),
  /** Below 3.5 g/dL. */
  LOW("low", "below 3.5 g/dL");

  // The unit is easily mistaken: 35 g/L are 3.5 g/dL, and no patient has 10 g/dL.
  private static final double MOST = 10;

  private final String code;
  private final String display;

  NesmsAlbumin(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the category of an albumin}
   *
   * @param gramsPerDecilitre the albumin in g/dL, 0 to 10
   * @throws IllegalArgumentException if it is none, such as an albumin in g/L
   */
  public static NesmsAlbumin ofGramsPerDecilitre(double gramsPerDecilitre) {
    checkArgument(
        isPlausible(gramsPerDecilitre),
        "NESMS: albumin is %s g/dL, expected 0 to 10; 35 g/L are 3.5 g/dL",
        gramsPerDecilitre);
    return gramsPerDecilitre >= 3.5 ? NORMAL : LOW;
  }

  static boolean isPlausible(double gramsPerDecilitre) {
    return gramsPerDecilitre >= 0 && gramsPerDecilitre <= MOST;
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
