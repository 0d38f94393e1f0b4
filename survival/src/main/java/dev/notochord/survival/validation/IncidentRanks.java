package dev.notochord.survival.validation;

/** The ranks of events among those at risk, their means over windows of time, and how these move with the rows. */
final class IncidentRanks {
  final TimedRows rows;
  /** Per place the share of its controls that a case outranks; NaN for other rows and for events without a control. */
  final double[] rank;

  private final RankedScores scores;
  /** Per place the weight of the controls of an event. */
  private final double[] controls;
  /** Per place how many of the ranks of scores are up to its own. */
  private final int[] position;

  IncidentRanks(TimedRows rows, double[] score) {
    this.rows = rows;
    int size = rows.size();
    scores = new RankedScores(score, 0);
    position = new int[size];
    for (int r = 0; r < size; r++) {
      position[scores.order[r]] = r;
    }
    rank = new double[size];
    controls = new double[size];
    Sums atRisk = new Sums(size);
    double total = 0;
    for (int end = size; end > 0; ) {
      int begin = beginOf(end);
      for (int i = begin; i < end; i++) {
        if (!isEvent(i)) {
          atRisk.add(position[i], rows.weight[i]);
          total += rows.weight[i];
        }
      }
      for (int i = begin; i < end; i++) {
        controls[i] = isEvent(i) ? total : 0;
        rank[i] = controls[i] > 0 ? atRisk.below(scores, i) / total : Double.NaN;
      }
      for (int i = begin; i < end; i++) {
        if (isEvent(i)) {
          atRisk.add(position[i], rows.weight[i]);
          total += rows.weight[i];
        }
      }
      end = begin;
    }
  }

  /** Sums of numbers by the rank of a score. */
  private static final class Sums {
    private final double[] tree;

    Sums(int size) {
      tree = new double[size + 1];
    }

    void add(int rank, double number) {
      for (int node = rank + 1; node < tree.length; node += node & -node) {
        tree[node] += number;
      }
    }

    private double before(int rank) {
      double sum = 0;
      for (int node = rank; node > 0; node -= node & -node) {
        sum += tree[node];
      }
      return sum;
    }

    /** Returns the sum over the scores below that of a place, tied ones counting half. */
    double below(RankedScores scores, int place) {
      return (before(scores.tiedFrom[place]) + before(scores.tiedTo[place])) / 2;
    }
  }

  private int beginOf(int end) {
    int begin = end - 1;
    while (begin > 0 && rows.time[begin - 1] == rows.time[end - 1]) {
      begin--;
    }
    return begin;
  }

  private boolean isEvent(int i) {
    return rows.status[i] == TimedRows.EVENT;
  }

  /** Returns the last time of an event with a control; -1 if there is none. */
  double lastTime() {
    for (int i = rows.size() - 1; i >= 0; i--) {
      if (controls[i] > 0) {
        return rows.time[i];
      }
    }
    return -1;
  }

  /** The events from one place to before another, those without a control left out. */
  record Window(int from, int to, double weight) {}

  /** Returns the window of the events nearest to a time that make up a share of the weight of all; there is one at least. */
  Window window(double t, double span) {
    double wanted = 0;
    for (int i = 0; i < rank.length; i++) {
      wanted += controls[i] > 0 ? rows.weight[i] : 0;
    }
    // a sum of parts may be less than the whole by rounding
    wanted *= span * (1 - 1e-12);
    int to = 0;
    while (to < rank.length && rows.time[to] <= t) {
      to++;
    }
    int from = to;
    double weight = 0;
    double reach = 0;
    while (true) {
      int before = from - 1;
      while (before >= 0 && !(controls[before] > 0)) {
        before--;
      }
      int after = to;
      while (after < rank.length && !(controls[after] > 0)) {
        after++;
      }
      double left = before < 0 ? Double.POSITIVE_INFINITY : t - rows.time[before];
      double right = after == rank.length ? Double.POSITIVE_INFINITY : rows.time[after] - t;
      double nearest = Math.min(left, right);
      if (nearest == Double.POSITIVE_INFINITY || (weight >= wanted && nearest > reach)) {
        return new Window(from, to, weight);
      }
      reach = nearest;
      weight += rows.weight[left <= right ? before : after];
      from = left <= right ? before : from;
      to = left <= right ? to : after + 1;
    }
  }

  double mean(Window window) {
    double sum = 0;
    for (int i = window.from; i < window.to; i++) {
      sum += controls[i] > 0 ? rows.weight[i] * rank[i] : 0;
    }
    return sum / window.weight;
  }

  /** Returns what each unit moves the mean of a window. */
  double[] influence(Window window, double mean) {
    int size = rows.size();
    double[] derivative = new double[size];
    Sums scored = new Sums(size);
    double all = 0;
    double ranks = 0;
    for (int begin = 0; begin < size; ) {
      int end = begin + 1;
      while (end < size && rows.time[end] == rows.time[begin]) {
        end++;
      }
      for (int i = begin; i < end; i++) {
        if (isEvent(i)) {
          derivative[i] = asControl(scored, i, all, ranks);
        }
      }
      for (int i = Math.max(begin, window.from); i < Math.min(end, window.to); i++) {
        if (controls[i] > 0) {
          double share = rows.weight[i] / window.weight / controls[i];
          derivative[i] += (rank[i] - mean) / window.weight;
          scored.add(position[i], share);
          all += share;
          ranks += share * rank[i];
        }
      }
      for (int i = begin; i < end; i++) {
        if (!isEvent(i)) {
          derivative[i] = asControl(scored, i, all, ranks);
        }
      }
      begin = end;
    }
    double[] sum = new double[rows.units()];
    rows.addByUnit(derivative, sum, 0);
    return sum;
  }

  private double asControl(Sums scored, int i, double all, double ranks) {
    return all - scored.below(scores, i) - ranks;
  }
}
