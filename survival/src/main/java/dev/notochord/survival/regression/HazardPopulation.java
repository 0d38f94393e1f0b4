package dev.notochord.survival.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Those whose average survival is predicted: members with weights that sum to 1, each with a linear predictor and
 * covariates, in one or more blocks of the line of event times.
 *
 * <p>A member of a stratum is an entry of one block, that stratum; a member whose covariates change has an entry in
 * each of several blocks that follow each other in time. Equal members are taken together.
 */
final class HazardPopulation {
  final BaselineHazard baseline;
  /** Per block its first event time and the one after its last. */
  final int[] blockFrom;

  final int[] blockTo;
  /** Per entry its block and its member. */
  final int[] entryBlock;

  final int[] entryMember;
  /** Per entry the linear predictor less the shift of the stratum. */
  final double[] logRisk;
  /** Per entry the covariates on the working scale. */
  final double[] x;
  /** Per member the weight. */
  final double[] weight;
  /** The last time at which there is a hazard for every member. */
  final double maxTime;
  /** The event times of all blocks up to then, increasing. */
  final double[] times;

  private HazardPopulation(Builder b) {
    baseline = b.baseline;
    int blocks = b.blockFrom.size();
    blockFrom = b.blockFrom.stream().mapToInt(Integer::intValue).toArray();
    blockTo = b.blockTo.stream().mapToInt(Integer::intValue).toArray();
    entryBlock = Arrays.copyOf(b.entryBlock, b.entries);
    entryMember = Arrays.copyOf(b.entryMember, b.entries);
    logRisk = Arrays.copyOf(b.logRisk, b.entries);
    x = Arrays.copyOf(b.x, b.entries * baseline.columns);
    weight = new double[b.members];
    double total = 0;
    for (int i = 0; i < b.members; i++) {
      total += b.weight[i];
    }
    for (int i = 0; i < b.members; i++) {
      weight[i] = b.weight[i] / total;
    }
    maxTime = b.maxTime;
    double[] all = {};
    for (int l = 0; l < blocks; l++) {
      int size = all.length;
      int to = baseline.placeAfter(maxTime, blockFrom[l], blockTo[l]);
      all = Arrays.copyOf(all, size + to - blockFrom[l]);
      System.arraycopy(baseline.time, blockFrom[l], all, size, all.length - size);
    }
    times = Arrays.stream(all).sorted().distinct().toArray();
  }

  int blocks() {
    return blockFrom.length;
  }

  /** Returns the place after the last one of a block with a time up to and including the given one. */
  int placeAfter(double time, int block) {
    return baseline.placeAfter(time, blockFrom[block], blockTo[block]);
  }

  /** Returns the baseline hazard of a block at each of its event times. */
  double[] hazards(int block) {
    double[] hazards = new double[blockTo[block] - blockFrom[block]];
    for (int j = 0; j < hazards.length; j++) {
      hazards[j] = baseline.hazard.between(blockFrom[block], blockFrom[block] + j + 1);
    }
    return hazards;
  }

  /** Returns the largest size of a linear predictor less the shift of its stratum. */
  double largestLogRisk() {
    double largest = 0;
    for (double r : logRisk) {
      largest = Math.max(largest, Math.abs(r));
    }
    return largest;
  }

  /** Collects members. */
  static final class Builder {
    private final BaselineHazard baseline;
    private final double[] beta;
    private final List<Integer> blockFrom = new ArrayList<>();
    private final List<Integer> blockTo = new ArrayList<>();
    private final Map<Integer, Integer> blockOfStratum = new HashMap<>();
    /** Members by their numbers: one more than the entry at its place or the next free one after it. */
    private int[] known = new int[32];

    private int entries;
    private int members;
    private int[] entryBlock = {};
    private int[] entryMember = {};
    private double[] logRisk = {};
    private double[] x = {};
    private double[] weight = {};
    private double maxTime = Double.POSITIVE_INFINITY;

    Builder(BaselineHazard baseline, double[] beta) {
      this.baseline = baseline;
      this.beta = beta;
    }

    /** Adds a member of a stratum, with covariates on the working scale. */
    void add(int stratum, double[] working, double offset, double memberWeight) {
      int block = blockOfStratum.computeIfAbsent(
          stratum, s -> block(baseline.blockStart[s], baseline.blockStart[s + 1]));
      maxTime = Math.min(maxTime, baseline.lastTime[stratum]);
      entry(block, stratum, working, offset);
      int last = entries - 1;
      int place = placeOf(last);
      if (known[place] > 0) {
        weight[known[place] - 1] += memberWeight;
        entries--;
        return;
      }
      member(memberWeight);
      known[place] = entries;
      if (entries > known.length / 2) {
        known = new int[2 * known.length];
        for (int e = 0; e < entries; e++) {
          known[placeOf(e)] = e + 1;
        }
      }
    }

    /** Returns the place among the known of the entry equal to one, or a free place. */
    private int placeOf(int entry) {
      int p = baseline.columns;
      long hash = 31L * entryBlock[entry] + bits(logRisk[entry]);
      for (int k = entry * p; k < (entry + 1) * p; k++) {
        hash = (hash ^ bits(x[k])) * 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 32;
      }
      int place = (int) (hash & (known.length - 1));
      while (known[place] > 0 && !equal(known[place] - 1, entry)) {
        place = (place + 1) & (known.length - 1);
      }
      return place;
    }

    private static long bits(double number) {
      return Double.doubleToRawLongBits(number + 0.0); // 0 and -0 are equal
    }

    private boolean equal(int one, int other) {
      int p = baseline.columns;
      boolean equal = entryBlock[one] == entryBlock[other] && logRisk[one] == logRisk[other];
      for (int c = 0; equal && c < p; c++) {
        equal = x[one * p + c] == x[other * p + c];
      }
      return equal;
    }

    /** Adds a stretch of the only member: from after {@code start} up to and including {@code stop}. */
    void stretch(int stratum, double start, double stop, double[] working, double offset) {
      int first = baseline.blockStart[stratum];
      int end = baseline.blockStart[stratum + 1];
      int from = start > 0 ? baseline.placeAfter(start, first, end) : first;
      entry(block(from, baseline.placeAfter(stop, from, end)), stratum, working, offset);
      // Where one stretch lacks a hazard, those after it are out of reach.
      double known = Math.min(stop, baseline.lastTime[stratum]);
      if (maxTime >= start) {
        maxTime = start == 0 ? known : Math.max(start, known);
      }
    }

    private int block(int from, int to) {
      blockFrom.add(from);
      blockTo.add(to);
      return blockFrom.size() - 1;
    }

    private void entry(int block, int stratum, double[] working, double offset) {
      int p = working.length;
      if (entries == entryBlock.length) {
        int room = Math.max(16, 2 * entries);
        entryBlock = Arrays.copyOf(entryBlock, room);
        entryMember = Arrays.copyOf(entryMember, room);
        logRisk = Arrays.copyOf(logRisk, room);
        x = Arrays.copyOf(x, Math.multiplyExact(room, p));
      }
      double eta = offset;
      for (int c = 0; c < p; c++) {
        eta += beta[c] * working[c];
      }
      entryBlock[entries] = block;
      entryMember[entries] = members;
      logRisk[entries] = eta - baseline.shift[stratum];
      System.arraycopy(working, 0, x, entries * p, p);
      entries++;
    }

    /** Ends a member, whose entries were added before. */
    void member(double memberWeight) {
      if (members == weight.length) {
        weight = Arrays.copyOf(weight, Math.max(16, 2 * members));
      }
      weight[members++] = memberWeight;
    }

    HazardPopulation build() {
      return new HazardPopulation(this);
    }
  }
}
