package dev.notochord.benchmarks;

/** One pass over sorted keys that writes a curve: what Kaplan-Meier costs at the least once the times are sorted. */
final class CurvePass {
  private final double[] time;
  private final int[] atRisk;
  private final int[] events;
  private final double[] survival;
  private final double[] greenwood;
  private int size;

  CurvePass(int rows) {
    time = new double[rows];
    atRisk = new int[rows];
    events = new int[rows];
    survival = new double[rows];
    greenwood = new double[rows];
  }

  /** Writes time, numbers at risk and of events, survival and Greenwood's sum; returns the last survival. */
  double run(long[] key) {
    double s = 1;
    double g = 0;
    size = 0;
    for (int i = 0; i < key.length; ) {
      long bits = key[i] >>> 1;
      int start = i;
      int died = 0;
      for (; i < key.length && key[i] >>> 1 == bits; i++) {
        died += (int) (~key[i] & 1);
      }
      double risk = (double) key.length - start;
      if (died > 0) {
        s *= (risk - died) / risk;
        g += died / (risk * (risk - died));
      }
      time[size] = Double.longBitsToDouble(bits);
      atRisk[size] = key.length - start;
      events[size] = died;
      survival[size] = s;
      greenwood[size] = g;
      size++;
    }
    return s;
  }

  /** Returns how many distinct times the last run met. */
  int size() {
    return size;
  }
}
