package dev.notochord.survival.nonparametric;

import com.google.common.primitives.ImmutableLongArray;
import dev.notochord.survival.RiskTable;
import java.util.Arrays;

/**
 * One pass over a risk table: survival and cumulative hazard, and the sums that variances are made of.
 *
 * <p>Columns have one row per exit time of the table; rows where subjects only entered are left out, and
 * {@link #row} says which rows of the table remain. Symbols as in the papers: n at risk, d events, both
 * weighted if the table is; m the number of events. In a pass over censorings they take the place of the events,
 * and those who have the event at the same time have left before.
 */
final class CurvePass {
  final RiskTable table;
  final SurvivalForm survivalForm;
  final HazardForm hazardForm;
  /** Whether the curve is that of the time to censoring. */
  final boolean ofCensoring;
  /** The rows of the table that are exits. */
  final int[] row;

  final double[] survival;
  final double[] hazard;

  private CurvePass(
      RiskTable table, SurvivalForm survivalForm, HazardForm hazardForm, boolean ofCensoring) {
    this.table = table;
    this.ofCensoring = ofCensoring;
    this.survivalForm = survivalForm;
    this.hazardForm = hazardForm;
    this.row = exits(table);
    this.survival = new double[row.length];
    this.hazard = new double[row.length];
  }

  static CurvePass of(RiskTable table, SurvivalForm survivalForm, HazardForm hazardForm) {
    return of(new CurvePass(table, survivalForm, hazardForm, false));
  }

  static CurvePass ofCensoring(RiskTable table) {
    return of(new CurvePass(table, SurvivalForm.PRODUCT_LIMIT, HazardForm.NELSON_AALEN, true));
  }

  private static CurvePass of(CurvePass pass) {
    double s = 1;
    double h = 0;
    for (int i = 0; i < pass.row.length; i++) {
      double d = pass.events(i);
      if (d > 0) {
        double n = pass.atRisk(i);
        h += pass.hazardStep(i, n, d);
        // At least one d of n means that all had the event; weights added without rounding may not
        // say more.
        s *= Math.max(0, n - d) / n;
      }
      pass.hazard[i] = h;
      pass.survival[i] = pass.survivalForm == SurvivalForm.PRODUCT_LIMIT ? s : Math.exp(-h);
    }
    return pass;
  }

  private static int[] exits(RiskTable table) {
    ImmutableLongArray events = table.events();
    ImmutableLongArray censored = table.censored();
    int[] row = new int[table.size()];
    int count = 0;
    for (int i = 0; i < row.length; i++) {
      if (events.get(i) > 0 || censored.get(i) > 0) {
        row[count++] = i;
      }
    }
    return count == row.length ? row : Arrays.copyOf(row, count);
  }

  int size() {
    return row.length;
  }

  double time(int i) {
    return table.times().get(row[i]);
  }

  double atRisk(int i) {
    int at = row[i];
    long left = ofCensoring ? table.events().get(at) : 0;
    if (!weighted()) {
      return table.atRisk().get(at) - left;
    }
    double n = table.weightAtRisk().get(at);
    if (left == 0) {
      return n;
    }
    // The weights are rounded: where the counts say that all others are censored, so do the
    // weights.
    double others = n - table.weightEvents().get(at);
    return table.atRisk().get(at) - left == table.censored().get(at)
        ? events(i)
        : Math.max(events(i), others);
  }

  double events(int i) {
    if (!weighted()) {
      return countOfEvents(i);
    }
    return (ofCensoring ? table.weightCensored() : table.weightEvents()).get(row[i]);
  }

  long countOfEvents(int i) {
    return (ofCensoring ? table.censored() : table.events()).get(row[i]);
  }

  private boolean weighted() {
    return table.hasSamplingWeights();
  }

  private double hazardStep(int i, double n, double d) {
    long m = countOfEvents(i);
    if (hazardForm == HazardForm.NELSON_AALEN || m == 1) {
      return d / n;
    }
    return HarmonicSums.of(n, d, m);
  }

  /** Returns the last time of follow-up. */
  double maxTime() {
    return time(size() - 1);
  }

  /** Returns the standard errors by a formula that needs the table alone. */
  LogStandardErrors standardErrors(CurveVariance variance) {
    double[] logSurvival = new double[size()];
    double[] ofHazard = new double[size()];
    CurveVariance varianceOfHazard = hazardForm == HazardForm.NELSON_AALEN
        ? CurveVariance.TSIATIS_AALEN
        : CurveVariance.TIE_CORRECTED;
    double v = 0;
    double own = 0;
    for (int i = 0; i < size(); i++) {
      v += varianceStep(i, variance);
      own += varianceStep(i, varianceOfHazard);
      ofHazard[i] = Math.sqrt(own);
      logSurvival[i] =
          survival[i] == 0 || v == Double.POSITIVE_INFINITY ? Double.NaN : Math.sqrt(v);
    }
    return new LogStandardErrors(logSurvival, ofHazard);
  }

  /** Returns what a row adds to the variance of log S; infinite where all had the event and Greenwood's is asked for. */
  double varianceStep(int i, CurveVariance variance) {
    double d = events(i);
    if (!(d > 0)) {
      return 0;
    }
    double n = atRisk(i);
    long m = countOfEvents(i);
    return switch (variance) {
      case GREENWOOD -> n > d ? d / (n * (n - d)) : Double.POSITIVE_INFINITY;
      case TSIATIS_AALEN -> d / n / n;
      // The mean weight of an event counts once, as in d / n^2: weights count subjects here.
      case TIE_CORRECTED -> m == 1 ? d / n / n : HarmonicSums.ofSquares(n, d, m) * m / d;
      case BY_DATA, INFINITESIMAL_JACKKNIFE -> throw new AssertionError(variance);
    };
  }
}
