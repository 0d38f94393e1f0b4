package dev.notochord.core.arbitrary;

import dev.notochord.core.dose.AbsorbedDose;
import dev.notochord.core.dose.BiologicallyEffectiveDose;
import dev.notochord.core.dose.Dose;
import dev.notochord.core.dose.DoseUnit;
import dev.notochord.core.dose.Eqd2;
import dev.notochord.core.dose.Fractionation;
import dev.notochord.core.dose.LinearQuadratic;
import dev.notochord.core.dose.RbeWeightedDose;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Valid values of {@code dev.notochord.core.dose}, as a plan or a paper states them. */
public final class DoseArbitraries {
  private DoseArbitraries() {}

  /** Absorbed doses of 0 to 200 Gy, to the centigray. */
  public static Arbitrary<AbsorbedDose> absorbedDoses() {
    return values().map(AbsorbedDose::new);
  }

  /** RBE-weighted doses of 0 to 200 Gy(RBE), to a hundredth. */
  public static Arbitrary<RbeWeightedDose> rbeWeightedDoses() {
    return values().map(RbeWeightedDose::new);
  }

  /** Doses of either kind. */
  public static Arbitrary<Dose> doses() {
    return Arbitraries.of(DoseUnit.class).flatMap(DoseArbitraries::doses);
  }

  /** Doses of one unit. */
  public static Arbitrary<Dose> doses(DoseUnit unit) {
    return values().map(value -> Dose.of(value, unit));
  }

  /** Fractionations of either kind, in 1 to 40 fractions. */
  public static Arbitrary<Fractionation> fractionations() {
    return Arbitraries.of(DoseUnit.class).flatMap(DoseArbitraries::fractionations);
  }

  /** Fractionations of one unit, in 1 to 40 fractions. */
  public static Arbitrary<Fractionation> fractionations(DoseUnit unit) {
    return Combinators.combine(doses(unit), Arbitraries.integers().between(1, 40))
        .as(Fractionation::new);
  }

  /** Alpha/beta ratios of 0.5 to 20 Gy. */
  public static Arbitrary<Double> alphaBetas() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("0.5"), BigDecimal.valueOf(20))
        .ofScale(2)
        .map(BigDecimal::doubleValue);
  }

  /** Models of tissues, the named ones among them. */
  public static Arbitrary<LinearQuadratic> linearQuadratics() {
    return Arbitraries.oneOf(
        alphaBetas().map(LinearQuadratic::ofAlphaBeta),
        Arbitraries.of(
            LinearQuadratic.TUMOR, LinearQuadratic.LATE_TISSUE, LinearQuadratic.SPINAL_CORD));
  }

  /** Biologically effective doses. */
  public static Arbitrary<BiologicallyEffectiveDose> biologicallyEffectiveDoses() {
    return Combinators.combine(doses(), alphaBetas()).as(BiologicallyEffectiveDose::new);
  }

  /** Equivalent doses in 2 Gy fractions. */
  public static Arbitrary<Eqd2> eqd2s() {
    return Combinators.combine(doses(), alphaBetas()).as(Eqd2::new);
  }

  private static Arbitrary<Double> values() {
    return Arbitraries.bigDecimals()
        .between(BigDecimal.ZERO, BigDecimal.valueOf(200))
        .ofScale(2)
        .map(BigDecimal::doubleValue);
  }
}
