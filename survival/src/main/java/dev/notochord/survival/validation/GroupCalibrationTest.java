package dev.notochord.survival.validation;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.regression.ChiSquareTest;
import java.util.Optional;

/**
 * The test of Greenwood, Nam and D'Agostino (GND) that the mean prediction of each group is its risk.
 *
 * <pre>
 *   chi-square = sum over groups of (Kaplan-Meier risk - mean predicted risk)^2 / Greenwood's variance
 * </pre>
 *
 * <p>The degrees of freedom are one less than the groups, as Demler and others have them for a model judged on the sample it
 * was made of; for predictions made elsewhere the test is a little too ready to reject.
 *
 * @param test the test; nothing to test if there is a reason
 * @param groups the groups that were tested, some of them merged, by increasing mean prediction
 * @param reason why there is no test
 * @see <a href="https://doi.org/10.1002/sim.6428">Demler OV, Paynter NP, Cook NR. Stat Med 2015;34:1659-1680</a>
 * @since 0.1.0
 */
public record GroupCalibrationTest(
    ChiSquareTest test, ImmutableList<CalibrationGroup> groups, Optional<String> reason) {
  /** {@return the test, or why there is none} */
  @Override
  public String toString() {
    return reason.map(why -> "no test: " + why).orElseGet(test::toString);
  }
}
