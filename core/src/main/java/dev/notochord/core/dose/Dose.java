package dev.notochord.core.dose;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.Immutable;
import java.util.regex.Matcher;

/**
 * A dose of radiation, either {@linkplain AbsorbedDose absorbed}, in Gy, or {@linkplain
 * RbeWeightedDose RBE-weighted}, in Gy(RBE).
 *
 * <p>The two are two types: their numbers do not mix. {@code plus} of one does not take the other,
 * and {@link #sum}, which knows only that each part is a dose, throws when the units differ.
 *
 * <pre>{@code
 * Dose photons = Dose.parse("30 Gy");
 * Dose protons = Dose.parse("70.2 Gy(RBE)");
 * Dose.sum(photons, protons);  // throws: 30 Gy and 70.2 Gy(RBE)
 * }</pre>
 *
 * @see <a href="https://doi.org/10.1093/jicru/ndm025">ICRU Report 78. J ICRU 2007;7(2):21-28, the
 *     RBE-weighted absorbed dose</a>
 * @since 0.1.0
 */
@Immutable
public sealed interface Dose permits AbsorbedDose, RbeWeightedDose {

  /**
   * {@return the dose of the given number and unit}
   *
   * @param value the number, finite and not negative
   * @param unit the unit
   * @throws IllegalArgumentException if the number is negative or not finite
   */
  static Dose of(double value, DoseUnit unit) {
    return switch (unit) {
      case GRAY -> new AbsorbedDose(value);
      case GRAY_RBE -> new RbeWeightedDose(value);
    };
  }

  /**
   * {@return the dose written {@code 30 Gy} or {@code 70.2 Gy(RBE)}}
   *
   * <p>Blanks between the parts may be left out or doubled. The older "GyE" and "CGE" are not read:
   * which weighting they stand for is for the reader of the paper to say.
   *
   * @param text the text to read
   * @throws IllegalArgumentException if the text is no number followed by one of the two units, or
   *     the number is too large
   */
  static Dose parse(String text) {
    Matcher parts = DoseText.NUMBER_AND_UNIT.matcher(text.strip());
    checkArgument(parts.matches(), "dose '%s': expected a form like 30 Gy or 70.2 Gy(RBE)", text);
    return of(
        Double.parseDouble(parts.group(1)),
        parts.group(2) == null ? DoseUnit.GRAY : DoseUnit.GRAY_RBE);
  }

  /**
   * {@return the sum of doses in one unit}
   *
   * @param first a dose
   * @param others further doses in the unit of the first
   * @throws IllegalArgumentException if the units differ or the sum is too large
   */
  static Dose sum(Dose first, Dose... others) {
    double total = first.value();
    for (Dose other : others) {
      checkArgument(
          other.unit() == first.unit(),
          "sum of doses: %s and %s, expected one unit: Gy and Gy(RBE) cannot be added",
          first,
          other);
      total += other.value();
    }
    return of(total, first.unit());
  }

  /** {@return the number in front of the unit, finite and not negative} */
  double value();

  /** {@return the unit} */
  DoseUnit unit();
}
