package dev.notochord.survival.validation;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;

/** The predicted cumulative hazard of each row over its own follow-up. */
final class ExpectedHazard {
  private ExpectedHazard() {}

  /** Refuses samples that hazards cannot be judged on. */
  static void check(String subject, SurvivalData data) {
    checkArgument(
        data.strata().isEmpty(),
        "%s: the sample has strata, expected none; split it and judge each",
        subject);
    checkArgument(
        !data.weightKind().equals(Optional.of(WeightKind.SAMPLING)),
        "%s: the sample has sampling weights, expected none or frequencies",
        subject);
  }

  static void check(SurvivalData data, double[] expected) {
    check("hazard calibration", data);
    checkArgument(
        expected.length == data.rows(),
        "hazard calibration: %s rows and %s expected hazards, expected one per row",
        data.rows(),
        expected.length);
    for (int i = 0; i < data.usedRows(); i++) {
      int row = data.rowByTime(i);
      if (!(expected[row] >= 0 && expected[row] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("hazard calibration: expected hazard[" + row + "] is "
            + expected[row] + ", expected a finite number of at least 0");
      }
    }
  }

  static double[] of(
      SurvivalData data, IntFunction<? extends DoubleUnaryOperator> survival, double horizon) {
    check("hazard calibration", data);
    double[] expected = new double[data.rows()];
    for (int i = 0; i < data.usedRows(); i++) {
      int row = data.rowByTime(i);
      DoubleUnaryOperator curve = survival.apply(row);
      double start = Math.min(data.entry(row), horizon);
      double end = Math.min(data.time(row), horizon);
      double before = start == 0 ? 1 : curve.applyAsDouble(start);
      double after = curve.applyAsDouble(end);
      if (!(after > 0 && after <= before && before <= 1)) {
        throw new IllegalArgumentException("hazard calibration: the predicted survival of row "
            + row + " is " + after + " at time " + end + " after " + before + " at " + start
            + ", expected a survival above 0 that does not grow");
      }
      expected[row] = start == end ? 0 : Math.log(before) - Math.log(after);
    }
    return expected;
  }
}
