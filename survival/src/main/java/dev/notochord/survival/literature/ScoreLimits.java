package dev.notochord.survival.literature;

/** Limits by the score test: the ratios or differences of two risks that it does not reject. */
final class ScoreLimits {
  private static final double FAR = 700;

  private final double x;
  private final double m;
  private final double y;
  private final double n;
  private final double inflation;

  ScoreLimits(TwoByTwoTable table, boolean lessOne) {
    x = table.firstEvents();
    m = table.first();
    y = table.secondEvents();
    n = table.second();
    inflation = lessOne ? (m + n) / (m + n - 1) : 1;
  }

  double lowerRatio(double z) {
    return x == 0
        ? 0
        : Math.exp(RootSearch.falling(log -> ratioScore(Math.exp(log)) - z, -FAR, FAR));
  }

  double upperRatio(double z) {
    return y == 0
        ? Double.POSITIVE_INFINITY
        : Math.exp(RootSearch.falling(log -> ratioScore(Math.exp(log)) + z, -FAR, FAR));
  }

  double lowerDifference(double z) {
    return x == 0 && y == n ? -1 : RootSearch.falling(d -> differenceScore(d) - z, -1, 1);
  }

  double upperDifference(double z) {
    return x == m && y == 0 ? 1 : RootSearch.falling(d -> differenceScore(d) + z, -1, 1);
  }

  /** Returns the score statistic of a ratio; the risk of the second group is the lesser root of a quadratic. */
  private double ratioScore(double ratio) {
    double a = (m + n) * ratio;
    double b = m * ratio + x + n + y * ratio;
    double c = x + y;
    double risk = 2 * c / (b + Math.sqrt(Math.max(0, b * b - 4 * a * c)));
    double first = Math.min(1, risk * ratio);
    double variance = first * (1 - first) / m + ratio * ratio * risk * (1 - Math.min(1, risk)) / n;
    double apart = x / m - ratio * y / n;
    return apart == 0 ? 0 : apart / Math.sqrt(variance * inflation);
  }

  private double differenceScore(double difference) {
    double second = restrictedRisk(difference);
    double first = Math.max(0, Math.min(1, second + difference));
    double variance = first * (1 - first) / m + second * (1 - second) / n;
    double apart = x / m - y / n - difference;
    return apart == 0 ? 0 : apart / Math.sqrt(variance * inflation);
  }

  /** Returns the risk of the second group that is most likely with a difference: the slope of the likelihood falls. */
  private double restrictedRisk(double difference) {
    double low = Math.max(0, -difference);
    double high = Math.min(1, 1 - difference);
    return RootSearch.falling(
        risk -> share(x, risk + difference)
            - share(m - x, 1 - risk - difference)
            + share(y, risk)
            - share(n - y, 1 - risk),
        low,
        high);
  }

  private static double share(double count, double risk) {
    return count == 0 ? 0 : count / risk;
  }
}
