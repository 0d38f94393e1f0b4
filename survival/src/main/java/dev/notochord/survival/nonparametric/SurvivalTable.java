package dev.notochord.survival.nonparametric;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableLongArray;
import dev.notochord.survival.Estimate;
import java.util.Arrays;
import java.util.Locale;

/**
 * The survival at chosen times with its limits and the numbers at risk.
 *
 * <p>Rows are in the order of the times asked for. A survival after the last time of follow-up is unknown, NaN,
 * unless the curve had reached 0.
 *
 * @see SurvivalCurve#table
 * @since 0.1.0
 */
public final class SurvivalTable {
  private final SurvivalCurve curve;
  private final ImmutableDoubleArray times;
  private final ImmutableList<Estimate> survival;
  private final ImmutableLongArray atRisk;

  SurvivalTable(SurvivalCurve curve, double[] times) {
    checkArgument(times.length > 0, "survival table: no times, expected at least one");
    this.curve = curve;
    this.times = ImmutableDoubleArray.copyOf(times);
    this.survival =
        Arrays.stream(times).mapToObj(curve::estimateAt).collect(ImmutableList.toImmutableList());
    this.atRisk = ImmutableLongArray.copyOf(Arrays.stream(times).mapToLong(curve::atRiskAt));
  }

  /** {@return the number of rows, one per time} */
  public int size() {
    return times.length();
  }

  /** {@return the times in the order asked for} */
  public ImmutableDoubleArray times() {
    return times;
  }

  /** {@return per time the survival with its standard error and limits, a step at that time included} */
  public ImmutableList<Estimate> survival() {
    return survival;
  }

  /** {@return per time the number at risk just before it} */
  public ImmutableLongArray atRisk() {
    return atRisk;
  }

  /**
   * {@return the table for reading}
   *
   * <pre>
   *         time  at risk  survival  std error     lower     upper
   *           12       10    0.9091     0.0867    0.7541    1.0000
   *          200        0   unknown
   * </pre>
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(String.format(
        Locale.ROOT,
        "%12s %8s %9s %10s %9s %9s   %s %% limits (%s)\n",
        "time",
        "at risk",
        "survival",
        "std error",
        "lower",
        "upper",
        CurveTable.percent(curve.confidenceLevel()),
        curve.confidenceTransform().code()));
    for (int i = 0; i < size(); i++) {
      Estimate s = survival.get(i);
      text.append(
          String.format(Locale.ROOT, "%12s %8d", CurveTable.number(times.get(i)), atRisk.get(i)));
      text.append(
          Double.isNaN(s.value())
              ? String.format(Locale.ROOT, " %9s\n", "unknown")
              : String.format(
                  Locale.ROOT,
                  " %9.4f %10.4f %9.4f %9.4f\n",
                  s.value(),
                  s.standardError(),
                  s.interval().lower(),
                  s.interval().upper()));
    }
    return text.toString();
  }
}
