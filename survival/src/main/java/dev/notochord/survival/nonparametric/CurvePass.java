package dev.notochord.survival.nonparametric;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableLongArray;
import dev.notochord.survival.RiskTable;
import java.util.Arrays;

/**
 * One pass over a risk table: survival and cumulative hazard, and the sums that variances are made of.
 *
 * <p>Columns have one row per exit time of the table; rows where subjects only entered are left out, and
 * {@link #row} says which rows of the table remain. Symbols as in the papers: n at risk, d events, both
 * weighted if the table is; m the number of events.
 */
final class CurvePass {
  final RiskTable table;
  final SurvivalForm survivalForm;
  final HazardForm hazardForm;
  /** The rows of the table that are exits. */
  final int[] row;

  final double[] survival;
  final double[] hazard;

  private CurvePass(RiskTable table, SurvivalForm survivalForm, HazardForm hazardForm) {
    this.table = table;
    this.survivalForm = survivalForm;
    this.hazardForm = hazardForm;
    this.row = exits(table);
    this.survival = new double[row.length];
    this.hazard = new double[row.length];
  }

  static CurvePass of(RiskTable table, SurvivalForm survivalForm, HazardForm hazardForm) {
    CurvePass pass = new CurvePass(table, survivalForm, hazardForm);
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
      pass.survival[i] = survivalForm == SurvivalForm.PRODUCT_LIMIT ? s : Math.exp(-h);
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
    return weighted() ? weightAtRisk().get(row[i]) : table.atRisk().get(row[i]);
  }

  double events(int i) {
    return weighted() ? weightEvents().get(row[i]) : table.events().get(row[i]);
  }

  long countOfEvents(int i) {
    return table.events().get(row[i]);
  }

  private boolean weighted() {
    return table.hasSamplingWeights();
  }

  private ImmutableDoubleArray weightAtRisk() {
    return table.weightAtRisk();
  }

  private ImmutableDoubleArray weightEvents() {
    return table.weightEvents();
  }

  private double hazardStep(int i, double n, double d) {
    long m = countOfEvents(i);
    if (hazardForm == HazardForm.NELSON_AALEN || m == 1) {
      return d / n;
    }
    return HarmonicSums.of(n, d, m);
  }

  /** Returns the standard errors by a formula that needs the table alone. */
  LogStandardErrors standardErrors(CurveVariance variance) {
    double[] logSurvival = new double[size()];
    double[] ofHazard = new double[size()];
    double greenwood = 0;
    double tsiatis = 0;
    double corrected = 0;
    boolean product = survivalForm == SurvivalForm.PRODUCT_LIMIT;
    boolean needsCorrected =
        variance == CurveVariance.TIE_CORRECTED || hazardForm == HazardForm.TIE_CORRECTED;
    for (int i = 0; i < size(); i++) {
      double d = events(i);
      if (d > 0) {
        double n = atRisk(i);
        greenwood += n > d ? d / (n * (n - d)) : Double.POSITIVE_INFINITY;
        tsiatis += d / n / n;
        if (needsCorrected) {
          long m = countOfEvents(i);
          // The mean weight of an event counts once, as in d / n^2: weights count subjects here.
          corrected += m == 1 ? d / n / n : HarmonicSums.ofSquares(n, d, m) * m / d;
        }
      }
      double own = hazardForm == HazardForm.NELSON_AALEN ? tsiatis : corrected;
      ofHazard[i] = Math.sqrt(own);
      double v = switch (variance) {
        case GREENWOOD -> greenwood;
        case TSIATIS_AALEN -> tsiatis;
        case TIE_CORRECTED -> corrected;
        case BY_DATA, INFINITESIMAL_JACKKNIFE -> throw new AssertionError(variance);
      };
      logSurvival[i] = (product && survival[i] == 0) || v == Double.POSITIVE_INFINITY
          ? Double.NaN
          : Math.sqrt(v);
    }
    return new LogStandardErrors(logSurvival, ofHazard);
  }
}
