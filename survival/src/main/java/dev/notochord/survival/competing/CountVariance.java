package dev.notochord.survival.competing;

/**
 * Variances from counts: the covariance of event-free survival S and incidence F is carried from time to
 * time.
 *
 * <p>A step turns (S, F) into (S (1 - q), F + S q_k), where q and q_k are the parts of those at risk with
 * an event of any cause and of the cause. To first order the covariance is carried by the same step and
 * S^2 times that of (-q, q_k) is added. Written as a sum over all earlier times this is the formula of the
 * papers; carried, it costs O(1) per time and loses no digits to differences of large sums.
 */
final class CountVariance {
  private CountVariance() {}

  /**
   * Returns the columns of the incidence of some causes together.
   *
   * @param causes per cause, from 0, whether it is one of them
   * @param variance {@link IncidenceVariance#AALEN}, or any other for multinomial counts
   */
  static VarianceColumns of(IncidencePass e, boolean[] causes, IncidenceVariance variance) {
    double[] cause = e.eventsOf(causes);
    VarianceColumns columns = new VarianceColumns(e.time);
    double ss = 0;
    double sf = 0;
    double ff = 0;
    double sa = 0;
    double fa = 0;
    double aa = 0;
    double before = 0;
    for (int i = 0; i < e.time.length; i++) {
      double passed = (e.time[i] - before) / columns.timeScale;
      before = e.time[i];
      aa += passed * (2 * fa + passed * ff);
      fa += passed * ff;
      sa += passed * sf;
      double d = e.d[i];
      if (d > 0) {
        double n = e.n[i];
        double dk = cause[i];
        double qk = dk / n;
        double stay = e.stay[i];
        double s = e.before(i);
        double vqq;
        double vqk;
        double vkk;
        if (variance == IncidenceVariance.AALEN) {
          vkk = dk * tieFactor(dk, n) / n / n;
          vqk = vkk;
          vqq = vkk + (d - dk) * tieFactor(d - dk, n) / n / n;
        } else {
          vkk = qk * ((n - dk) / n) / n;
          vqk = qk * stay / n;
          vqq = d / n * stay / n;
        }
        ff += qk * (2 * sf + qk * ss) + s * s * vkk;
        sf = stay * (sf + qk * ss) - s * s * vqk;
        ss = stay * stay * ss + s * s * vqq;
        fa += qk * sa;
        sa *= stay;
      }
      columns.eventFree[i] = ss;
      columns.incidence[i] = ff;
      columns.both[i] = ss + 2 * sf + ff;
      columns.area[i] = aa;
      columns.areaWithIncidence[i] = fa;
    }
    return columns;
  }

  private static double tieFactor(double d, double n) {
    return d > 1 ? 1 - (d - 1) / (n - 1) : 1;
  }
}
