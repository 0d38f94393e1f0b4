package dev.notochord.core.dose;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.errorprone.annotations.Immutable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Equivalent dose in 2 Gy fractions (EQD2): the dose that, given 2 Gy at a time, would have the
 * effect of the course in a tissue of the stated alpha/beta.
 *
 * <p>It is how courses of different fraction size are compared and added: 30 Gy in 10 fractions
 * before and 24 Gy in 2 fractions now are 37.5 Gy and 84 Gy for the spinal cord, not 54 Gy. A sum
 * takes no account of the time in between, in which tissue may recover.
 *
 * <p>It has nothing to do with the equivalent dose of radiation protection, in sievert.
 *
 * @param dose the equivalent dose, in the unit of the course
 * @param alphaBetaGray the alpha/beta of the tissue in Gy, finite and above 0
 * @see LinearQuadratic#eqd2
 * @since 0.1.0
 */
@Immutable
public record Eqd2(Dose dose, double alphaBetaGray) {
  private static final Pattern TEXT = DoseText.withAlphaBeta("EQD2");

  /**
   * Creates an equivalent dose.
   *
   * @param dose the dose
   * @param alphaBetaGray the alpha/beta of the tissue in Gy
   * @throws IllegalArgumentException if {@code alphaBetaGray} is not finite and above 0
   */
  public Eqd2 {
    checkNotNull(dose, "dose");
    LinearQuadratic.checkAlphaBeta(alphaBetaGray);
  }

  /**
   * {@return the dose written as {@link #toString()} writes it}
   *
   * @param text the text to read
   * @throws IllegalArgumentException if the text has another form
   */
  public static Eqd2 parse(String text) {
    Matcher parts = TEXT.matcher(text.strip());
    checkArgument(
        parts.matches(), "EQD2 '%s': expected a form like 32.5 Gy EQD2 (alpha/beta 10 Gy)", text);
    return new Eqd2(
        Dose.parse(parts.group(1)), AbsorbedDose.parse(parts.group(2)).gray());
  }

  /**
   * {@return the sum of the two, as of two courses one after the other without recovery in between}
   *
   * @param other a dose in the same unit for the same alpha/beta
   * @throws IllegalArgumentException if the alpha/beta or the units differ, or the sum is too large
   */
  public Eqd2 plus(Eqd2 other) {
    LinearQuadratic.checkSame("sum of EQD2", alphaBetaGray, other.alphaBetaGray);
    return new Eqd2(Dose.sum(dose, other.dose), alphaBetaGray);
  }

  /**
   * {@return this dose divided by the other: 0.4 for a second course of 25 Gy within 62.5 Gy of
   * both}
   *
   * <p>The plain quotient, such as the share of a re-irradiation in the cumulative dose.
   *
   * @param other a dose above 0 in the same unit for the same alpha/beta
   * @throws IllegalArgumentException if the alpha/beta or the units differ, or the other dose is 0
   *     or so small that the quotient is not finite
   */
  public double ratioTo(Eqd2 other) {
    LinearQuadratic.checkSame("ratio of EQD2", alphaBetaGray, other.alphaBetaGray);
    checkArgument(
        dose.unit() == other.dose.unit(),
        "ratio of EQD2: %s and %s, expected one unit",
        dose,
        other.dose);
    double ratio = dose.value() / other.dose.value();
    checkArgument(
        Double.isFinite(ratio), "ratio of EQD2: %s to %s, expected a larger divisor", this, other);
    return ratio;
  }

  /** {@return the same effect as a biologically effective dose: times 1 + 2 / alpha/beta} */
  public BiologicallyEffectiveDose bed() {
    double factor = 1 + LinearQuadratic.REFERENCE_FRACTION_GRAY / alphaBetaGray;
    // 0 times the infinite factor of the smallest alpha/beta would be NaN.
    double value = dose.value() == 0 ? 0 : dose.value() * factor;
    return new BiologicallyEffectiveDose(Dose.of(value, dose.unit()), alphaBetaGray);
  }

  /** {@return the dose and the tissue: {@code 32.5 Gy EQD2 (alpha/beta 10 Gy)}} */
  @Override
  public String toString() {
    return dose + " EQD2 (alpha/beta " + DoseText.number(alphaBetaGray) + " Gy)";
  }
}
