package dev.notochord.survival.competing;

/**
 * The infinitesimal jackknife: the sum over units of the square of a unit's influence on event-free
 * survival S, incidence F and its area A.
 *
 * <p>Let s, u and a be the influences of a unit and w its weight at risk. A time at which d of n have an
 * event, d_k of the cause, changes all units alike,
 *
 * <pre>
 *   s becomes s (1 - d / n) + w S d / n^2        u becomes u + s d_k / n - w S d_k / n^2
 * </pre>
 *
 * <p>and those with an event of weight e besides: s falls by e S / n, and u rises by as much if it is of
 * the cause. A step that is linear and the same for all is applied to the sums of products over all units
 * at once. Only units with a row that begins or ends must be touched one by one; what happened to such a
 * unit since it was touched last follows from running sums, with g the sum of d / (n (n - d)):
 *
 * <pre>
 *   s / S grows by w times the step of g         u grows by s / S times the step of F
 *                                                       + w times the step of the sum of dF (g - 1 / n)
 * </pre>
 *
 * <p>So all variances at all times cost O(rows + times), however the rows are clustered.
 */
final class JackknifeVariance {
  /** Where each number of a unit stands among the {@link #STRIDE} of its own, side by side for the cache's sake. */
  private static final int S = 0;

  private static final int U = 1;
  private static final int A = 2;
  private static final int W = 3;
  /** The row up to which the others are known. */
  private static final int KNOWN = 4;

  private static final int STRIDE = 5;

  private final IncidencePass estimate;
  private final RowTimeline line;
  private final VarianceColumns columns;

  /** Running sums per row, with the origin in front. */
  private final double[] time;

  private final double[] s;
  private final double[] f;
  private final double[] g;
  private final double[] c;
  private final double[] areaOfF;
  private final double[] areaOfC;

  private final double[] unitNumbers;

  private double ss;
  private double su;
  private double sa;
  private double sw;
  private double uu;
  private double ua;
  private double uw;
  private double aa;
  private double aw;
  private double ww;
  /**
   * What rounding took from {@link #ww}. At the end few with small weights may be left of many with large ones, and
   * (S / n)^2 makes much of what those left behind.
   */
  private double wwLost;

  private JackknifeVariance(IncidencePass estimate, RowTimeline line, double[] cause) {
    this.estimate = estimate;
    this.line = line;
    columns = new VarianceColumns(estimate.time);
    int size = estimate.time.length + 1;
    time = new double[size];
    s = new double[size];
    f = new double[size];
    g = new double[size];
    c = new double[size];
    areaOfF = new double[size];
    areaOfC = new double[size];
    sumUp(cause);
    unitNumbers = new double[Math.multiplyExact(STRIDE, line.units)];
  }

  /**
   * Returns the columns of the incidence of some causes together; NaN with fewer than two units.
   *
   * @param causes per cause, from 0, whether it is one of them
   */
  static VarianceColumns of(IncidencePass estimate, RowTimeline line, boolean[] causes) {
    double[] cause = estimate.eventsOf(causes);
    JackknifeVariance sums = new JackknifeVariance(estimate, line, cause);
    if (line.hasOneUnit()) {
      sums.columns.makeUnknown();
    } else {
      sums.run(cause, causes);
    }
    return sums.columns;
  }

  private void sumUp(double[] cause) {
    s[0] = 1;
    for (int i = 1; i < time.length; i++) {
      double n = estimate.n[i - 1];
      double d = estimate.d[i - 1];
      double stay = estimate.stay[i - 1];
      double step = d > 0 ? s[i - 1] * cause[i - 1] / n : 0;
      time[i] = estimate.time[i - 1] / columns.timeScale;
      s[i] = estimate.eventFree[i - 1];
      f[i] = f[i - 1] + step;
      c[i] = c[i - 1] + (step > 0 ? step * (g[i - 1] - 1 / n) : 0);
      // Nobody is left to be influenced by a time at which all have the event.
      g[i] = g[i - 1] + (d > 0 && stay > 0 ? d / n / n / stay : 0);
      double passed = time[i] - time[i - 1];
      areaOfF[i] = areaOfF[i - 1] + passed * f[i - 1];
      areaOfC[i] = areaOfC[i - 1] + passed * c[i - 1];
    }
  }

  private void run(double[] cause, boolean[] causes) {
    for (int place = 0; place < line.exitUnit.length; place++) {
      if (line.exitFromOrigin[place]) {
        changeWeight(line.exitUnit[place], 0, line.exitWeight[place]);
      }
    }
    int exit = 0;
    int entry = 0;
    for (int i = 1; i < time.length; i++) {
      // Who came or went since the row before, without leaving a row of its own, did so after it.
      for (; exit < line.exitsBefore[i - 1]; exit++) {
        changeWeight(line.exitUnit[exit], i - 1, -line.exitWeight[exit]);
      }
      for (; entry < line.entriesBefore[i - 1]; entry++) {
        changeWeight(line.entryUnit[entry], i - 1, line.entryWeight[entry]);
      }
      step(i, cause[i - 1]);
      for (; exit < line.exitsUpTo[i - 1]; exit++) {
        int k = line.exitCause[exit];
        if (k >= 0) {
          haveEvent(line.exitUnit[exit], i, line.exitWeight[exit], causes[k]);
        } else {
          changeWeight(line.exitUnit[exit], i, -line.exitWeight[exit]);
        }
      }
      columns.eventFree[i - 1] = Math.max(0, ss);
      columns.incidence[i - 1] = Math.max(0, uu);
      columns.both[i - 1] = Math.max(0, ss + 2 * su + uu);
      columns.area[i - 1] = Math.max(0, aa);
      columns.areaWithIncidence[i - 1] = ua;
    }
  }

  /** Carries the sums of products from the row before to this one. */
  private void step(int i, double cause) {
    double passed = time[i] - time[i - 1];
    aa += passed * (2 * ua + passed * uu);
    ua += passed * uu;
    sa += passed * su;
    aw += passed * uw;
    double d = estimate.d[i - 1];
    if (d == 0) {
      return;
    }
    double n = estimate.n[i - 1];
    double stay = estimate.stay[i - 1];
    double qk = cause / n;
    double squares = ww + wwLost;
    double risen = s[i - 1] * d / n / n;
    double fallen = s[i - 1] * cause / n / n;
    uu += qk * (qk * ss + 2 * su) + fallen * (fallen * squares - 2 * uw - 2 * qk * sw);
    ua += qk * sa - fallen * aw;
    su = stay * (su + qk * ss - fallen * sw) + risen * (uw + qk * sw - fallen * squares);
    uw += qk * sw - fallen * squares;
    sa = stay * sa + risen * aw;
    ss = stay * (stay * ss + 2 * risen * sw) + risen * risen * squares;
    sw = stay * sw + risen * squares;
  }

  /** Lets a row of a unit end with the event. */
  private void haveEvent(int unit, int i, double weight, boolean ofTheCause) {
    int at = bringUp(unit, i);
    addProducts(unit, at, -1);
    double change = s[i - 1] * weight / estimate.n[i - 1];
    unitNumbers[at + S] -= change;
    if (ofTheCause) {
      unitNumbers[at + U] += change;
    }
    unitNumbers[at + W] -= weight;
    addProducts(unit, at, 1);
  }

  private void changeWeight(int unit, int i, double change) {
    int at = bringUp(unit, i);
    addProducts(unit, at, -1);
    unitNumbers[at + W] += change;
    addProducts(unit, at, 1);
  }

  /** Brings a unit up to a row, as it is before anything of its own happens there; returns where it stands. */
  private int bringUp(int unit, int i) {
    int at = unit * STRIDE;
    int from = (int) unitNumbers[at + KNOWN];
    if (from == i) {
      return at;
    }
    unitNumbers[at + KNOWN] = i;
    double w = unitNumbers[at + W];
    double relative = s[from] > 0 ? unitNumbers[at + S] / s[from] : 0;
    double passed = time[i] - time[from];
    double stepOfF = f[i] - f[from];
    double areaOfStep = areaOfF[i] - areaOfF[from] - f[from] * passed;
    unitNumbers[at + A] += unitNumbers[at + U] * passed
        + relative * areaOfStep
        + w * (areaOfC[i] - areaOfC[from] - c[from] * passed - g[from] * areaOfStep);
    unitNumbers[at + U] += relative * stepOfF + w * (c[i] - c[from] - g[from] * stepOfF);
    unitNumbers[at + S] = s[i] == 0 && s[i - 1] > 0
        ? s[i - 1] * w / estimate.n[i - 1]
        : s[i] * (relative + w * (g[i] - g[from]));
    return at;
  }

  private void addProducts(int unit, int at, double sign) {
    double times = line.copies.length == 0 ? sign : sign * line.copies[unit];
    double unitS = unitNumbers[at + S];
    double unitU = unitNumbers[at + U];
    double unitA = unitNumbers[at + A];
    double unitW = unitNumbers[at + W];
    ss += times * unitS * unitS;
    su += times * unitS * unitU;
    sa += times * unitS * unitA;
    sw += times * unitS * unitW;
    uu += times * unitU * unitU;
    ua += times * unitU * unitA;
    uw += times * unitU * unitW;
    aa += times * unitA * unitA;
    aw += times * unitA * unitW;
    double square = times * unitW * unitW;
    double sum = ww + square;
    wwLost += Math.abs(ww) >= Math.abs(square) ? (ww - sum) + square : (square - sum) + ww;
    ww = sum;
  }
}
