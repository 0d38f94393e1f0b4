package dev.notochord.core.dose;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.errorprone.annotations.Immutable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Biologically effective dose (BED): the dose that, given in infinitely many small fractions, would
 * have the effect of the course in a tissue of the stated alpha/beta.
 *
 * <p>The number means nothing without its alpha/beta: 30 Gy in 10 fractions is 39 Gy for 10 Gy and
 * 75 Gy for 2 Gy. So the two travel together, and values for different tissues do not add up.
 *
 * @param dose the biologically effective dose, in the unit of the course
 * @param alphaBetaGray the alpha/beta of the tissue in Gy, finite and above 0
 * @see LinearQuadratic#bed
 * @see <a href="https://doi.org/10.1259/0007-1285-59-707-1111">Dale RG. Br J Radiol
 *     1986;59:1111-1115, on adding such doses</a>
 * @since 0.1.0
 */
@Immutable
public record BiologicallyEffectiveDose(Dose dose, double alphaBetaGray) {
  private static final Pattern TEXT = DoseText.withAlphaBeta("BED");

  /**
   * Creates a biologically effective dose.
   *
   * @param dose the dose
   * @param alphaBetaGray the alpha/beta of the tissue in Gy
   * @throws IllegalArgumentException if {@code alphaBetaGray} is not finite and above 0
   */
  public BiologicallyEffectiveDose {
    checkNotNull(dose, "dose");
    LinearQuadratic.checkAlphaBeta(alphaBetaGray);
  }

  /**
   * {@return the dose written as {@link #toString()} writes it}
   *
   * @param text the text to read
   * @throws IllegalArgumentException if the text has another form
   */
  public static BiologicallyEffectiveDose parse(String text) {
    Matcher parts = TEXT.matcher(text.strip());
    checkArgument(
        parts.matches(),
        "biologically effective dose '%s': expected a form like 39 Gy BED (alpha/beta 10 Gy)",
        text);
    return new BiologicallyEffectiveDose(
        Dose.parse(parts.group(1)), AbsorbedDose.parse(parts.group(2)).gray());
  }

  /**
   * {@return the sum of the two, as of two courses one after the other without recovery in between}
   *
   * @param other a dose in the same unit for the same alpha/beta
   * @throws IllegalArgumentException if the alpha/beta or the units differ, or the sum is too large
   */
  public BiologicallyEffectiveDose plus(BiologicallyEffectiveDose other) {
    LinearQuadratic.checkSame(
        "sum of biologically effective doses", alphaBetaGray, other.alphaBetaGray);
    return new BiologicallyEffectiveDose(Dose.sum(dose, other.dose), alphaBetaGray);
  }

  /** {@return the same effect in fractions of 2 Gy: the dose divided by 1 + 2 / alpha/beta} */
  public Eqd2 eqd2() {
    // Not dose / (1 + 2 / ab): the quotient overflows for the smallest alpha/beta.
    double ratio = alphaBetaGray / (alphaBetaGray + LinearQuadratic.REFERENCE_FRACTION_GRAY);
    return new Eqd2(Dose.of(dose.value() * ratio, dose.unit()), alphaBetaGray);
  }

  /** {@return the dose and the tissue: {@code 39 Gy BED (alpha/beta 10 Gy)}} */
  @Override
  public String toString() {
    return dose + " BED (alpha/beta " + DoseText.number(alphaBetaGray) + " Gy)";
  }
}
