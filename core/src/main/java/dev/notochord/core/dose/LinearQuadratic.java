package dev.notochord.core.dose;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Iterator;

/**
 * The linear-quadratic model of radiation effect for a tissue with one alpha/beta ratio.
 *
 * <pre>
 *   BED  = D (1 + d / ab)
 *   EQD2 = D (d + ab) / (2 + ab) = BED / (1 + 2 / ab)
 * </pre>
 *
 * <p>with D the total dose, d the dose per fraction and ab the alpha/beta ratio, all in Gy. A low
 * ratio means a tissue that large fractions harm more.
 *
 * <pre>{@code
 * Fractionation course = Fractionation.parse("30 Gy in 10 fractions");
 * LinearQuadratic.TUMOR.bed(course);         // 30 (1 + 3 / 10) = 39 Gy
 * LinearQuadratic.TUMOR.eqd2(course);        // 30 (3 + 10) / (2 + 10) = 32.5 Gy
 * LinearQuadratic.SPINAL_CORD.eqd2(course);  // 30 (3 + 2) / (2 + 2) = 37.5 Gy
 * }</pre>
 *
 * <p><b>What it leaves out.</b> There is no time factor: neither the growth of the tumour during
 * treatment nor the recovery of the cord between two courses. Fractions are taken as equal, and far
 * enough apart for repair to be complete. For large fractions the model is disputed: it is held to
 * overstate the effect of single doses such as those of radiosurgery, for which variants exist that
 * go over into a straight line (LQ-L). They are not computed here. A dose in Gy(RBE) goes in as it
 * is and the result keeps the unit; whether it means the same is a question to the physicist.
 *
 * <p><b>Agreement.</b> For d = 2 Gy the EQD2 is the total dose, exactly. Other results are within a
 * few units in the last place of the formula.
 *
 * @see <a href="https://doi.org/10.1259/0007-1285-59-707-1111">Dale RG. Br J Radiol
 *     1986;59:1111-1115</a>
 * @see <a href="https://doi.org/10.1016/j.ijrobp.2019.09.038">Sahgal A et al. Int J Radiat Oncol
 *     Biol Phys 2021;110:124-136, which takes 2 Gy for the spinal cord</a>
 * @since 0.1.0
 */
public final class LinearQuadratic {
  /** The size of the reference fractions of EQD2 in Gy. */
  static final double REFERENCE_FRACTION_GRAY = 2;

  /** Alpha/beta 10 Gy, the usual figure for a tumour and for tissue that reacts early. */
  public static final LinearQuadratic TUMOR = ofAlphaBeta(10);

  /** Alpha/beta 3 Gy, the usual figure for tissue that reacts late. */
  public static final LinearQuadratic LATE_TISSUE = ofAlphaBeta(3);

  /**
   * Alpha/beta 2 Gy, the figure for the spinal cord in the HyTEC report.
   *
   * <p>Other reports fit other figures; say which one a limit was made with before comparing.
   */
  public static final LinearQuadratic SPINAL_CORD = ofAlphaBeta(2);

  private final double alphaBetaGray;

  private LinearQuadratic(double alphaBetaGray) {
    this.alphaBetaGray = alphaBetaGray;
  }

  /**
   * {@return the model for a tissue with the given ratio}
   *
   * @param alphaBetaGray the alpha/beta ratio in Gy, finite and above 0
   * @throws IllegalArgumentException if the ratio is not finite and above 0
   */
  public static LinearQuadratic ofAlphaBeta(double alphaBetaGray) {
    checkAlphaBeta(alphaBetaGray);
    return new LinearQuadratic(alphaBetaGray);
  }

  static void checkAlphaBeta(double alphaBetaGray) {
    checkArgument(
        alphaBetaGray > 0 && Double.isFinite(alphaBetaGray),
        "alpha/beta: %s Gy, expected a finite number > 0",
        alphaBetaGray);
  }

  static void checkSame(String subject, double alphaBetaGray, double otherGray) {
    checkArgument(
        alphaBetaGray == otherGray,
        "%s: alpha/beta %s Gy and %s Gy, expected one tissue",
        subject,
        DoseText.number(alphaBetaGray),
        DoseText.number(otherGray));
  }

  /** {@return the alpha/beta ratio in Gy} */
  public double alphaBetaGray() {
    return alphaBetaGray;
  }

  /**
   * {@return the biologically effective dose of a course}
   *
   * @param course total dose and fractions
   * @throws IllegalArgumentException if the result is too large
   */
  public BiologicallyEffectiveDose bed(Fractionation course) {
    double total = course.total().value();
    double factor = 1 + course.dosePerFraction().value() / alphaBetaGray;
    return new BiologicallyEffectiveDose(
        Dose.of(total * factor, course.total().unit()), alphaBetaGray);
  }

  /**
   * {@return the equivalent dose of a course in fractions of 2 Gy}
   *
   * @param course total dose and fractions
   * @throws IllegalArgumentException if the result is too large
   */
  public Eqd2 eqd2(Fractionation course) {
    // The quotient first: for fractions of 2 Gy it is 1, and the result the total to the last bit.
    double ratio = (course.dosePerFraction().value() + alphaBetaGray)
        / (REFERENCE_FRACTION_GRAY + alphaBetaGray);
    return new Eqd2(Dose.of(course.total().value() * ratio, course.total().unit()), alphaBetaGray);
  }

  /**
   * {@return the equivalent dose of several courses together in fractions of 2 Gy: the sum of their
   * own}
   *
   * <p>Time between the courses counts for nothing; see {@link Eqd2}.
   *
   * @param courses the courses, at least one, all in one unit
   * @throws IllegalArgumentException if there is no course, the units differ or the result is too
   *     large
   */
  public Eqd2 cumulativeEqd2(Iterable<Fractionation> courses) {
    Iterator<Fractionation> each = courses.iterator();
    checkArgument(each.hasNext(), "cumulative EQD2: no course, expected at least one");
    Eqd2 sum = eqd2(each.next());
    while (each.hasNext()) {
      sum = sum.plus(eqd2(each.next()));
    }
    return sum;
  }

  /**
   * {@return the course of the given number of equal fractions that has the given effect}
   *
   * <p>With B the biologically effective dose wanted, in n fractions of d it is n d (1 + d / ab) =
   * B, of which the positive root is taken: d = 2 (B / n) / (1 + sqrt(1 + 4 (B / n) / ab)).
   *
   * <pre>{@code
   * LinearQuadratic cord = LinearQuadratic.SPINAL_CORD;
   * Fractionation earlier = Fractionation.parse("30 Gy in 10 fractions");
   * cord.isoeffective(cord.eqd2(earlier), 1);  // about 11.3 Gy in 1 fraction
   * }</pre>
   *
   * @param wanted the effect, for the alpha/beta of this model
   * @param fractions the number of fractions, 1 or more
   * @throws IllegalArgumentException if the alpha/beta differ, there is no fraction, or the numbers
   *     are too large or too small to calculate with
   */
  public Fractionation isoeffective(Eqd2 wanted, int fractions) {
    checkSame("isoeffective course", alphaBetaGray, wanted.alphaBetaGray());
    checkArgument(
        fractions >= 1, "isoeffective course: %s fractions, expected 1 or more", fractions);
    double bedPerFraction = wanted.bed().dose().value() / fractions;
    double square = 1 + 4 * (bedPerFraction / alphaBetaGray);
    checkArgument(
        Double.isFinite(square), "isoeffective course: %s, expected a smaller dose", wanted);
    double dosePerFraction = 2 * bedPerFraction / (1 + Math.sqrt(square));
    return new Fractionation(Dose.of(dosePerFraction * fractions, wanted.dose().unit()), fractions);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LinearQuadratic model && alphaBetaGray == model.alphaBetaGray;
  }

  @Override
  public int hashCode() {
    return Double.hashCode(alphaBetaGray);
  }

  /** {@return the model and its ratio: {@code linear-quadratic, alpha/beta 10 Gy}} */
  @Override
  public String toString() {
    return "linear-quadratic, alpha/beta " + DoseText.number(alphaBetaGray) + " Gy";
  }
}
