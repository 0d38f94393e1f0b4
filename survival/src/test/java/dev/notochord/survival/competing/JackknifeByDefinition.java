package dev.notochord.survival.competing;

import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.RiskTable;
import dev.notochord.survival.SurvivalData;

/** The infinitesimal jackknife row by row: the estimate is carried through time with its derivative by one weight. */
final class JackknifeByDefinition {
  private JackknifeByDefinition() {}

  /** Returns the variances, at a time, of the event-free survival and the incidence of each cause. */
  static double[] variancesAt(CompetingRisksData data, double at) {
    SurvivalData rows = data.anyEvent();
    int numbers = 1 + data.causes().size();
    double[][] ofUnit = new double[rows.units()][numbers];
    for (int place = 0; place < rows.usedRows(); place++) {
      int row = rows.rowByTime(place);
      double[] derivative = derivatives(data, row, at);
      for (int k = 0; k < numbers; k++) {
        ofUnit[rows.unit(row)][k] += rows.weight(row) * derivative[k];
      }
    }
    double[] variance = new double[numbers];
    for (double[] unit : ofUnit) {
      for (int k = 0; k < numbers; k++) {
        variance[k] += unit[k] * unit[k];
      }
    }
    return variance;
  }

  private static double[] derivatives(CompetingRisksData data, int row, double at) {
    SurvivalData rows = data.anyEvent();
    RiskTable table = data.riskTable();
    double s = 1;
    double ds = 0;
    double[] df = new double[1 + data.causes().size()];
    for (int i = 0; i < table.size() && table.times().get(i) <= at; i++) {
      double t = table.times().get(i);
      double n = table.weightAtRisk().get(i);
      double d = table.weightEvents().get(i);
      if (d == 0) {
        continue;
      }
      double entry = rows.entry(row);
      double dn = (entry < t || entry == 0) && rows.time(row) >= t ? 1 : 0;
      for (int k = 1; k < df.length; k++) {
        double dk = table.weightEvents(k).get(i);
        double ddk = dn == 1 && rows.time(row) == t && data.cause(row) == k ? 1 : 0;
        df[k] += ds * dk / n + s * (ddk / n - dk / n * dn / n);
      }
      boolean all = table.events().get(i) == table.atRisk().get(i);
      double dd = dn == 1 && rows.time(row) == t && data.cause(row) > 0 ? 1 : 0;
      double stay = all ? 0 : (n - d) / n;
      ds = ds * stay + s * (d / n * dn - dd) / n;
      s *= stay;
    }
    df[0] = ds;
    return df;
  }
}
