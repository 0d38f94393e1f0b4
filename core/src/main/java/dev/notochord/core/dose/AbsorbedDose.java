package dev.notochord.core.dose;

import com.google.errorprone.annotations.Immutable;

/**
 * Absorbed dose in gray: energy per mass, the dose of photons and electrons.
 *
 * @param gray the dose in Gy, finite and not negative
 * @since 0.1.0
 */
@Immutable
public record AbsorbedDose(double gray) implements Dose, Comparable<AbsorbedDose> {

  /**
   * Creates a dose.
   *
   * @param gray the dose in Gy
   * @throws IllegalArgumentException if {@code gray} is negative or not finite
   */
  public AbsorbedDose {
    gray = DoseText.checked("absorbed dose", gray, DoseUnit.GRAY);
  }

  /**
   * {@return the dose written {@code 30 Gy}}
   *
   * @param text the text to read
   * @throws IllegalArgumentException if the text is no dose in Gy
   */
  public static AbsorbedDose parse(String text) {
    if (Dose.parse(text) instanceof AbsorbedDose dose) {
      return dose;
    }
    throw new IllegalArgumentException("absorbed dose '" + text + "': expected a dose in Gy");
  }

  @Override
  public double value() {
    return gray;
  }

  /** {@return {@link DoseUnit#GRAY}} */
  @Override
  public DoseUnit unit() {
    return DoseUnit.GRAY;
  }

  /**
   * {@return the sum of the two doses}
   *
   * @param other a dose in Gy
   * @throws IllegalArgumentException if the sum is too large
   */
  public AbsorbedDose plus(AbsorbedDose other) {
    return new AbsorbedDose(gray + other.gray);
  }

  @Override
  public int compareTo(AbsorbedDose other) {
    return Double.compare(gray, other.gray);
  }

  /** {@return the number and the unit: {@code 30 Gy}} */
  @Override
  public String toString() {
    return DoseText.number(gray) + " " + unit().display();
  }
}
