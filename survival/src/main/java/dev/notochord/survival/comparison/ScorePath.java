package dev.notochord.survival.comparison;

import java.util.Arrays;

/**
 * What a subject at risk adds to the score of each group as time passes in one stratum: the weighted
 * hazard, and the part of it that falls on each group.
 *
 * <p>Of each event time it keeps W, the shares n_g / n, and the sums up to it of W d / n and of W (d / n)
 * (n_g / n).
 */
final class ScorePath {
  private final int groups;
  private int size;
  private double[] times = new double[16];
  private double[] weight = new double[16];
  /** With one more entry than there are times; the first is 0. */
  private double[] hazard = new double[17];

  private double[] share;
  private double[] groupHazard;

  ScorePath(int groups) {
    this.groups = groups;
    this.share = new double[16 * groups];
    this.groupHazard = new double[17 * groups];
  }

  /** Adds an event time; {@code place} says which group each number at risk is of. */
  void add(double time, double w, double risk, double[] atRisk, double n, int[] place) {
    if (size == times.length) {
      times = Arrays.copyOf(times, 2 * size);
      weight = Arrays.copyOf(weight, 2 * size);
      hazard = Arrays.copyOf(hazard, 2 * size + 1);
      share = Arrays.copyOf(share, 2 * size * groups);
      groupHazard = Arrays.copyOf(groupHazard, (2 * size + 1) * groups);
    }
    times[size] = time;
    weight[size] = w;
    hazard[size + 1] = hazard[size] + w * risk;
    int before = size * groups;
    System.arraycopy(groupHazard, before, groupHazard, before + groups, groups);
    for (int i = 0; i < atRisk.length; i++) {
      double s = atRisk[i] / n;
      share[before + place[i]] = s;
      groupHazard[before + groups + place[i]] += w * risk * s;
    }
    size++;
  }

  /** Returns how many event times are not after {@code time}, given that {@code from} of them are not. */
  int countUpTo(double time, int from) {
    int count = from;
    while (count < size && times[count] <= time) {
      count++;
    }
    return count;
  }

  /** Returns what the event at the last of so many event times adds to the score of a group; {@code own}: to the subject's own. */
  double event(int count, int group, boolean own) {
    int i = count - 1;
    return weight[i] * ((own ? 1 : 0) - share[i * groups + group]);
  }

  /** Returns what being at risk at the first so many event times takes from the score of a group. */
  double risk(int count, int group, boolean own) {
    return (own ? hazard[count] : 0) - groupHazard[count * groups + group];
  }
}
