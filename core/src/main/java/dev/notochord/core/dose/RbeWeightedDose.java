package dev.notochord.core.dose;

import com.google.errorprone.annotations.Immutable;

/**
 * RBE-weighted dose in Gy(RBE): the absorbed dose times the relative biological effectiveness that
 * was assumed for the beam, the dose in which particle therapy is prescribed.
 *
 * <p>It is not converted to an absorbed dose or back. The weight is a property of the plan, and for
 * carbon ions it varies within the patient and between the models of the centres.
 *
 * @param grayRbe the dose in Gy(RBE), finite and not negative
 * @see <a href="https://doi.org/10.1093/jicru/ndm025">ICRU Report 78. J ICRU 2007;7(2):21-28</a>
 * @since 0.1.0
 */
@Immutable
public record RbeWeightedDose(double grayRbe) implements Dose, Comparable<RbeWeightedDose> {

  /**
   * Creates a dose.
   *
   * @param grayRbe the dose in Gy(RBE)
   * @throws IllegalArgumentException if {@code grayRbe} is negative or not finite
   */
  public RbeWeightedDose {
    grayRbe = DoseText.checked("RBE-weighted dose", grayRbe, DoseUnit.GRAY_RBE);
  }

  /**
   * {@return the dose written {@code 70.2 Gy(RBE)}}
   *
   * @param text the text to read
   * @throws IllegalArgumentException if the text is no dose in Gy(RBE)
   */
  public static RbeWeightedDose parse(String text) {
    if (Dose.parse(text) instanceof RbeWeightedDose dose) {
      return dose;
    }
    throw new IllegalArgumentException(
        "RBE-weighted dose '" + text + "': expected a dose in Gy(RBE)");
  }

  @Override
  public double value() {
    return grayRbe;
  }

  /** {@return {@link DoseUnit#GRAY_RBE}} */
  @Override
  public DoseUnit unit() {
    return DoseUnit.GRAY_RBE;
  }

  /**
   * {@return the sum of the two doses}
   *
   * @param other a dose in Gy(RBE)
   * @throws IllegalArgumentException if the sum is too large
   */
  public RbeWeightedDose plus(RbeWeightedDose other) {
    return new RbeWeightedDose(grayRbe + other.grayRbe);
  }

  @Override
  public int compareTo(RbeWeightedDose other) {
    return Double.compare(grayRbe, other.grayRbe);
  }

  /** {@return the number and the unit: {@code 70.2 Gy(RBE)}} */
  @Override
  public String toString() {
    return DoseText.number(grayRbe) + " " + unit().display();
  }
}
