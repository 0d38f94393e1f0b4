package dev.notochord.survival.concordance;

import dev.notochord.survival.SurvivalData;

/** The definition of the concordance of a risk, pair by pair; for weights that need no replication. */
final class NaiveConcordance {
  private final SurvivalData data;
  private final double[] risk;
  private final ConcordanceWeight kind;
  private final double tolerance;
  /** Per row the derivatives of the concordant, the discordant and the tied pairs by its weight. */
  final double[][] derivative;

  double concordant;
  double discordant;
  double tiedScore;
  double tiedTime;
  double tiedBoth;

  NaiveConcordance(
      SurvivalData data, double[] risk, ConcordanceWeight kind, double horizon, double tolerance) {
    this.data = data;
    this.risk = risk;
    this.kind = kind;
    this.tolerance = tolerance;
    derivative = new double[data.rows()][3];
    for (int a = 0; a < data.usedRows(); a++) {
      int i = data.rowByTime(a);
      if (data.event(i) && data.time(i) <= horizon) {
        double ofTime = weightAt(data.time(i), i);
        for (int b = 0; b < data.usedRows(); b++) {
          int j = data.rowByTime(b);
          if (stratum(i) == stratum(j) && i != j) {
            compare(i, j, ofTime);
          }
        }
      }
    }
  }

  private void compare(int i, int j, double ofTime) {
    double pair = data.weight(i) * data.weight(j) * ofTime;
    boolean same = risk[i] == risk[j] || Math.abs(risk[i] - risk[j]) <= tolerance;
    boolean together = data.event(j) && data.time(j) == data.time(i);
    if (together) {
      tiedBoth += same ? pair / 2 : 0;
      tiedTime += same ? 0 : pair / 2;
    } else if (isAtRisk(j, data.time(i))) {
      int kindOfPair = same ? 2 : risk[i] > risk[j] ? 0 : 1;
      concordant += kindOfPair == 0 ? pair : 0;
      discordant += kindOfPair == 1 ? pair : 0;
      tiedScore += kindOfPair == 2 ? pair : 0;
      derivative[i][kindOfPair] += data.weight(j) * ofTime;
      derivative[j][kindOfPair] += data.weight(i) * ofTime;
    }
  }

  double comparable() {
    return concordant + discordant + tiedScore;
  }

  double value() {
    return (concordant + tiedScore / 2) / comparable();
  }

  /** Returns the sum of squares over units of weight times derivative of the quotient. */
  double variance() {
    double[] unit = new double[data.units()];
    for (int i = 0; i < data.rows(); i++) {
      double[] by = derivative[i];
      double top = by[0] + by[2] / 2;
      double bottom = by[0] + by[1] + by[2];
      if (bottom > 0) {
        unit[data.unit(i)] += data.weight(i) * (top - value() * bottom) / comparable();
      }
    }
    double sum = 0;
    for (double u : unit) {
      sum += u * u;
    }
    return sum;
  }

  private int stratum(int row) {
    return data.strata().map(strata -> strata.code(row)).orElse(0);
  }

  private boolean isAtRisk(int row, double time) {
    return data.time(row) >= time && (data.entry(row) < time || data.entry(row) == 0);
  }

  private double weightAt(double time, int ofRow) {
    double n = atRisk(time, ofRow, true);
    return switch (kind) {
      case HARRELL -> 1;
      case SURVIVAL -> all(ofRow) * survivalBefore(time, ofRow) / n;
      case SURVIVAL_OVER_CENSORING ->
        all(ofRow) * survivalBefore(time, ofRow) / uncensoredBefore(time, ofRow) / n;
      case UNO -> 1 / Math.pow(uncensoredBefore(time, ofRow), 2);
      case IDENTITY -> 1 / n;
    };
  }

  private double all(int ofRow) {
    double sum = 0;
    for (int a = 0; a < data.usedRows(); a++) {
      int i = data.rowByTime(a);
      sum += stratum(i) == stratum(ofRow) && !data.isFollowedUpLater(i) ? data.weight(i) : 0;
    }
    return sum;
  }

  /** Returns the weight of those at risk in the stratum of a row, with or without those who have the event then. */
  private double atRisk(double time, int ofRow, boolean withEvents) {
    double sum = 0;
    for (int a = 0; a < data.usedRows(); a++) {
      int i = data.rowByTime(a);
      boolean event = data.event(i) && data.time(i) == time;
      if (stratum(i) == stratum(ofRow) && isAtRisk(i, time) && (withEvents || !event)) {
        sum += data.weight(i);
      }
    }
    return sum;
  }

  private double survivalBefore(double time, int ofRow) {
    double survival = 1;
    double last = -1;
    for (int a = 0; a < data.usedRows() && data.time(data.rowByTime(a)) < time; a++) {
      int i = data.rowByTime(a);
      if (stratum(i) == stratum(ofRow) && data.event(i) && data.time(i) != last) {
        last = data.time(i);
        survival *= atRisk(last, ofRow, false) / atRisk(last, ofRow, true);
      }
    }
    return survival;
  }

  private double uncensoredBefore(double time, int ofRow) {
    double uncensored = 1;
    double last = -1;
    for (int a = 0; a < data.usedRows() && data.time(data.rowByTime(a)) < time; a++) {
      int i = data.rowByTime(a);
      if (stratum(i) == stratum(ofRow) && !data.event(i) && data.time(i) != last) {
        last = data.time(i);
        double left = 0;
        for (int b = 0; b < data.usedRows(); b++) {
          int j = data.rowByTime(b);
          left += stratum(j) == stratum(ofRow) && data.time(j) > last ? data.weight(j) : 0;
        }
        uncensored *= left / atRisk(last, ofRow, false);
      }
    }
    return uncensored;
  }
}
