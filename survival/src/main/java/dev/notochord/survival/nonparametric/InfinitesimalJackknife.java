package dev.notochord.survival.nonparametric;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.RiskTable;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import java.util.Arrays;

/**
 * Robust standard errors of a curve in one pass.
 *
 * <p>The influence of a row on log S or H at time t is R(min(t, exit)) - R(entry), and once the row has had
 * its event, a step c(exit) more: R adds up over event times what being at risk there does. A unit of rows
 * therefore has the influence a + b R(t), where a and b change only when one of its rows enters or leaves,
 * and the sum of squares over all units is A + 2 B R(t) + C R(t)^2 with A, B and C the sums of a^2, a b and
 * b^2.
 */
final class InfinitesimalJackknife {
  private InfinitesimalJackknife() {}

  static LogStandardErrors of(SurvivalData data, CurvePass pass) {
    int rows = pass.table.size();
    double[] atRiskStep = new double[rows];
    double[] eventStep = new double[rows];
    hazardSteps(pass, atRiskStep, eventStep);
    double[] ofHazard = standardErrors(data, pass, atRiskStep, eventStep);
    boolean product = pass.survivalForm == SurvivalForm.PRODUCT_LIMIT;
    if (product) {
      productSteps(pass, atRiskStep, eventStep);
    }
    double[] ofLogSurvival =
        product ? standardErrors(data, pass, atRiskStep, eventStep) : ofHazard.clone();
    for (int i = 0; i < ofLogSurvival.length; i++) {
      if (pass.survival.get(i) == 0) {
        ofLogSurvival[i] = Double.NaN;
      }
    }
    ImmutableDoubleArray logSurvival = ImmutableDoubleArray.copyOf(ofLogSurvival);
    ImmutableDoubleArray hazard = ImmutableDoubleArray.copyOf(ofHazard);
    return new LogStandardErrors(
        () -> logSurvival, () -> timesSurvival(pass, ofLogSurvival), () -> hazard);
  }

  private static ImmutableDoubleArray timesSurvival(CurvePass pass, double[] ofLogSurvival) {
    ImmutableDoubleArray.Builder column = ImmutableDoubleArray.builder(pass.size());
    for (int i = 0; i < pass.size(); i++) {
      column.add(pass.survival.get(i) * ofLogSurvival[i]);
    }
    return column.build();
  }

  /**
   * Returns per row of the sample the derivative, by the weight of the row, of the sum over exit times of
   * {@code factor} times the step of log S.
   */
  static double[] influence(SurvivalData data, CurvePass pass, double[] factor) {
    int rows = pass.table.size();
    double[] atRiskStep = new double[rows];
    double[] eventStep = new double[rows];
    double sign = 1;
    if (pass.survivalForm == SurvivalForm.PRODUCT_LIMIT) {
      productSteps(pass, atRiskStep, eventStep);
    } else {
      hazardSteps(pass, atRiskStep, eventStep);
      sign = -1;
    }
    for (int i = 0; i < pass.size(); i++) {
      atRiskStep[pass.row(i)] *= sign * factor[i];
      eventStep[pass.row(i)] *= sign * factor[i];
    }
    return influence(data, pass.table, atRiskStep, eventStep);
  }

  private static double[] influence(
      SurvivalData data, RiskTable table, double[] atRiskStep, double[] eventStep) {
    double[] influence = new double[data.rows()];
    double r = 0;
    int exit = 0;
    int entry = 0;
    for (int i = 0; i < table.size(); i++) {
      double now = table.times().get(i);
      // Where rows of different subjects end and begin, one for one, the table has no row.
      for (; exit < data.usedRows() && data.time(data.rowByTime(exit)) < now; exit++) {
        influence[data.rowByTime(exit)] += r;
      }
      for (; entry < data.delayedRows() && data.entry(data.rowByEntry(entry)) < now; entry++) {
        influence[data.rowByEntry(entry)] -= r;
      }
      r += atRiskStep[i];
      for (; exit < data.usedRows() && data.time(data.rowByTime(exit)) == now; exit++) {
        int row = data.rowByTime(exit);
        influence[row] += r + (data.event(row) ? eventStep[i] : 0);
      }
    }
    for (; exit < data.usedRows(); exit++) {
      influence[data.rowByTime(exit)] += r;
    }
    return influence;
  }

  /** The steps of log S, a product limit: d / (n (n - d)) for being at risk, -1 / (n - d) more for the event. */
  private static void productSteps(CurvePass pass, double[] atRiskStep, double[] eventStep) {
    Arrays.fill(atRiskStep, 0);
    Arrays.fill(eventStep, 0);
    for (int i = 0; i < pass.size(); i++) {
      double d = pass.events(i);
      double n = pass.atRisk(i);
      // Once the curve is 0, nothing moves it.
      if (d > 0 && pass.survival.get(i) > 0) {
        atRiskStep[pass.row(i)] = d / n / (n - d);
        eventStep[pass.row(i)] = -1 / (n - d);
      }
    }
  }

  /** The steps of H: d / n is moved by -d / n^2 for being at risk and by 1 / n more for the event. */
  private static void hazardSteps(CurvePass pass, double[] atRiskStep, double[] eventStep) {
    for (int i = 0; i < pass.size(); i++) {
      double d = pass.events(i);
      double n = pass.atRisk(i);
      long m = pass.countOfEvents(i);
      if (!(d > 0)) {
        continue;
      }
      if (pass.hazardForm == HazardForm.NELSON_AALEN || m == 1) {
        atRiskStep[pass.row(i)] = -d / n / n;
        eventStep[pass.row(i)] = 1 / n;
      } else {
        // Each term is u / (n - j u) with u = d / m: at risk moves it by -u / (n - j u)^2, the
        // event by
        // (1 / m) / (n - j u) + u (j / m) / (n - j u)^2 more, whose sum is n / m times that of 1 /
        // (n - j u)^2.
        double squares = HarmonicSums.ofSquares(n, d, m) * m / d;
        atRiskStep[pass.row(i)] = -squares;
        eventStep[pass.row(i)] = squares * n / d;
      }
    }
  }

  private static double[] standardErrors(
      SurvivalData data, CurvePass pass, double[] atRiskStep, double[] eventStep) {
    RiskTable table = pass.table;
    boolean replicates = replicates(data);
    Units units = new Units(data.units());
    for (int i = 0; i < data.usedRows(); i++) {
      int row = data.rowByTime(i);
      if (data.entry(row) == 0) {
        units.move(data.unit(row), 0, weight(data, row, replicates));
      }
    }
    double[] result = new double[pass.size()];
    double r = 0;
    int exit = 0;
    int entry = 0;
    int out = 0;
    for (int i = 0; i < table.size(); i++) {
      double now = table.times().get(i);
      // Where rows of different subjects end and begin, one for one, the table has no row.
      for (; exit < data.usedRows() && data.time(data.rowByTime(exit)) < now; exit++) {
        int row = data.rowByTime(exit);
        double w = weight(data, row, replicates);
        units.move(data.unit(row), w * r, -w);
      }
      for (; entry < data.delayedRows() && data.entry(data.rowByEntry(entry)) < now; entry++) {
        int row = data.rowByEntry(entry);
        double w = weight(data, row, replicates);
        units.move(data.unit(row), -w * r, w);
      }
      r += atRiskStep[i];
      for (; exit < data.usedRows() && data.time(data.rowByTime(exit)) == now; exit++) {
        int row = data.rowByTime(exit);
        double w = weight(data, row, replicates);
        boolean event = data.event(row);
        boolean counts = pass.ofCensoring ? !event && !data.isFollowedUpLater(row) : event;
        // Whoever has the event has left before the censorings of the same time.
        double atExit = pass.ofCensoring && event ? r - atRiskStep[i] : r;
        units.move(data.unit(row), w * (atExit + (counts ? eventStep[i] : 0)), -w);
      }
      if (out < pass.size() && pass.row(out) == i) {
        result[out++] = Math.sqrt(Math.max(0, units.sumOfSquares(r)));
      }
    }
    return result;
  }

  /** Returns whether a weight counts independent subjects. */
  static boolean replicates(SurvivalData data) {
    return data.weightKind().filter(WeightKind.FREQUENCY::equals).isPresent()
        && !data.hasClusters();
  }

  /** A row that stands for w independent subjects weighs as sqrt(w) in a sum of squares. */
  static double weight(SurvivalData data, int row, boolean replicates) {
    return replicates ? Math.sqrt(data.weight(row)) : data.weight(row);
  }

  /** The influence a + b R of each unit, and the sums of squares. */
  private static final class Units {
    private final double[] a;
    private final double[] b;
    private double sumAa;
    private double sumAb;
    private double sumBb;

    Units(int count) {
      a = new double[count];
      b = new double[count];
    }

    void move(int unit, double constant, double slope) {
      double a0 = a[unit];
      double b0 = b[unit];
      double a1 = a0 + constant;
      double b1 = b0 + slope;
      sumAa += (a1 - a0) * (a1 + a0);
      sumAb += a1 * b1 - a0 * b0;
      sumBb += (b1 - b0) * (b1 + b0);
      a[unit] = a1;
      b[unit] = b1;
    }

    double sumOfSquares(double r) {
      return sumAa + r * (2 * sumAb + r * sumBb);
    }
  }
}
