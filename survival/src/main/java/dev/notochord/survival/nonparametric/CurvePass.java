package dev.notochord.survival.nonparametric;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.RiskTable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a risk table for the survival; the cumulative hazard and the sums that variances are made of, each in
 * a pass of its own when asked for.
 *
 * <p>Columns have one row per exit time of the table; rows where subjects only entered are left out, and
 * {@link #row(int)} says which rows of the table remain. Symbols as in the papers: n at risk, d events, both
 * weighted if the table is; m the number of events. In a pass over censorings they take the place of the events,
 * and those who have the event at the same time have left before.
 */
final class CurvePass {
  final RiskTable table;
  final SurvivalForm survivalForm;
  final HazardForm hazardForm;
  /** Whether the curve is that of the time to censoring. */
  final boolean ofCensoring;
  /** The rows of the table that are exits; null if all are. */
  private final int @Nullable [] exits;

  final ImmutableDoubleArray survival;

  private CurvePass(
      RiskTable table, SurvivalForm survivalForm, HazardForm hazardForm, boolean ofCensoring) {
    this.table = table;
    this.ofCensoring = ofCensoring;
    this.survivalForm = survivalForm;
    this.hazardForm = hazardForm;
    this.exits = table.hasDelayedEntry() ? exits(table) : null;
    this.survival = survivalForm == SurvivalForm.PRODUCT_LIMIT ? product() : exponential();
  }

  static CurvePass of(RiskTable table, SurvivalForm survivalForm, HazardForm hazardForm) {
    return new CurvePass(table, survivalForm, hazardForm, false);
  }

  static CurvePass ofCensoring(RiskTable table) {
    return new CurvePass(table, SurvivalForm.PRODUCT_LIMIT, HazardForm.NELSON_AALEN, true);
  }

  private ImmutableDoubleArray product() {
    ImmutableDoubleArray.Builder column = ImmutableDoubleArray.builder(size());
    double s = 1;
    for (int i = 0; i < size(); i++) {
      double d = events(i);
      if (d > 0) {
        double n = atRisk(i);
        // At least one d of n means that all had the event; weights added without rounding may not
        // say more.
        s *= Math.max(0, n - d) / n;
      }
      column.add(s);
    }
    return column.build();
  }

  private ImmutableDoubleArray exponential() {
    ImmutableDoubleArray.Builder column = ImmutableDoubleArray.builder(size());
    double h = 0;
    for (int i = 0; i < size(); i++) {
      h += hazardStep(i);
      column.add(Math.exp(-h));
    }
    return column.build();
  }

  /** Returns the cumulative hazard. */
  ImmutableDoubleArray hazard() {
    ImmutableDoubleArray.Builder column = ImmutableDoubleArray.builder(size());
    double h = 0;
    for (int i = 0; i < size(); i++) {
      h += hazardStep(i);
      column.add(h);
    }
    return column.build();
  }

  private static int[] exits(RiskTable table) {
    int[] row = new int[table.size()];
    int count = 0;
    for (int i = 0; i < row.length; i++) {
      if (table.eventsAt(i) > 0 || table.censoredAt(i) > 0) {
        row[count++] = i;
      }
    }
    return Arrays.copyOf(row, count);
  }

  /** Returns the row of the table that an exit has. */
  int row(int i) {
    return exits == null ? i : exits[i];
  }

  int size() {
    return exits == null ? table.size() : exits.length;
  }

  double time(int i) {
    return table.time(row(i));
  }

  double atRisk(int i) {
    int at = row(i);
    long left = ofCensoring ? table.eventsAt(at) : 0;
    if (!weighted()) {
      return table.atRisk(at) - left;
    }
    double n = table.weightAtRisk().get(at);
    if (left == 0) {
      return n;
    }
    // The weights are rounded: where the counts say that all others are censored, so do the
    // weights.
    double others = n - table.weightEvents().get(at);
    return table.atRisk(at) - left == table.censoredAt(at)
        ? events(i)
        : Math.max(events(i), others);
  }

  double events(int i) {
    if (!weighted()) {
      return countOfEvents(i);
    }
    return (ofCensoring ? table.weightCensored() : table.weightEvents()).get(row(i));
  }

  long countOfEvents(int i) {
    return ofCensoring ? table.censoredAt(row(i)) : table.eventsAt(row(i));
  }

  private boolean weighted() {
    return table.hasSamplingWeights();
  }

  private double hazardStep(int i) {
    double d = events(i);
    if (!(d > 0)) {
      return 0;
    }
    double n = atRisk(i);
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
    CurveVariance ofHazard = hazardForm == HazardForm.NELSON_AALEN
        ? CurveVariance.TSIATIS_AALEN
        : CurveVariance.TIE_CORRECTED;
    return new LogStandardErrors(
        () -> logStandardErrors(variance),
        () -> standardErrorsOfSurvival(variance),
        () -> rootsOfSums(ofHazard));
  }

  private ImmutableDoubleArray logStandardErrors(CurveVariance variance) {
    ImmutableDoubleArray.Builder column = ImmutableDoubleArray.builder(size());
    double v = 0;
    for (int i = 0; i < size(); i++) {
      v += varianceStep(i, variance);
      boolean defined = survival.get(i) != 0 && v != Double.POSITIVE_INFINITY;
      column.add(defined ? Math.sqrt(v) : Double.NaN);
    }
    return column.build();
  }

  private ImmutableDoubleArray standardErrorsOfSurvival(CurveVariance variance) {
    ImmutableDoubleArray.Builder column = ImmutableDoubleArray.builder(size());
    double v = 0;
    for (int i = 0; i < size(); i++) {
      v += varianceStep(i, variance);
      double s = survival.get(i);
      boolean defined = s != 0 && v != Double.POSITIVE_INFINITY;
      column.add(defined ? s * Math.sqrt(v) : Double.NaN);
    }
    return column.build();
  }

  private ImmutableDoubleArray rootsOfSums(CurveVariance variance) {
    ImmutableDoubleArray.Builder column = ImmutableDoubleArray.builder(size());
    double v = 0;
    for (int i = 0; i < size(); i++) {
      v += varianceStep(i, variance);
      column.add(Math.sqrt(v));
    }
    return column.build();
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
