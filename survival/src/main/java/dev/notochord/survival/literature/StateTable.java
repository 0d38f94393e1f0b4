package dev.notochord.survival.literature;

import java.util.Arrays;

/** The states of one step of a dynamic program, the cheapest way to each of them, and only so many of the cheapest. */
final class StateTable {
  private final int width;
  private int size;
  private int[] slot = new int[64];

  int[] atRisk = new int[16];
  int[] events = new int[16];
  double[] survival = new double[16];
  double[] cost = new double[16];
  int[] parent = new int[16];
  int[] dead = new int[16];
  int[] gone = new int[16];

  StateTable(int width) {
    this.width = width;
  }

  int size() {
    return size;
  }

  /** Takes a way to a state if it is the first or cheaper than the one known. */
  void offer(int left, int total, double km, double price, int from, int died, int censored) {
    if (2 * size >= slot.length) {
      rehash();
    }
    int place = place(left, total);
    int at = slot[place] - 1;
    if (at < 0) {
      if (size == cost.length) {
        grow();
      }
      at = size++;
      slot[place] = size;
      atRisk[at] = left;
      events[at] = total;
    } else if (!(price < cost[at])) {
      return;
    }
    survival[at] = km;
    cost[at] = price;
    parent[at] = from;
    dead[at] = died;
    gone[at] = censored;
  }

  private int place(int left, int total) {
    int mask = slot.length - 1;
    int place = ((left * 0x9E3779B1 + total * 0x85EBCA6B) >>> 7) & mask;
    while (slot[place] != 0
        && (atRisk[slot[place] - 1] != left || events[slot[place] - 1] != total)) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void rehash() {
    slot = new int[2 * slot.length];
    for (int i = 0; i < size; i++) {
      slot[place(atRisk[i], events[i])] = i + 1;
    }
  }

  private void grow() {
    int room = 2 * cost.length;
    atRisk = Arrays.copyOf(atRisk, room);
    events = Arrays.copyOf(events, room);
    survival = Arrays.copyOf(survival, room);
    cost = Arrays.copyOf(cost, room);
    parent = Arrays.copyOf(parent, room);
    dead = Arrays.copyOf(dead, room);
    gone = Arrays.copyOf(gone, room);
  }

  /** Leaves the cheapest states, those of equal cost in the order in which they came. Nothing can be offered afterwards. */
  void prune() {
    slot = new int[0];
    if (size <= width) {
      return;
    }
    double[] sorted = Arrays.copyOf(cost, size);
    Arrays.sort(sorted);
    double limit = sorted[width - 1];
    int kept = 0;
    for (int i = 0; i < size && kept < width; i++) {
      if (cost[i] <= limit) {
        atRisk[kept] = atRisk[i];
        events[kept] = events[i];
        survival[kept] = survival[i];
        cost[kept] = cost[i];
        parent[kept] = parent[i];
        dead[kept] = dead[i];
        gone[kept++] = gone[i];
      }
    }
    size = kept;
  }

  /** Returns the cheapest state. */
  int best() {
    int best = 0;
    for (int i = 1; i < size; i++) {
      best = cost[i] < cost[best] ? i : best;
    }
    return best;
  }

  /** Returns the state whose events are nearest to a number, of equals the cheapest. */
  int nearest(int total) {
    int best = 0;
    for (int i = 1; i < size; i++) {
      int nearer = Integer.compare(Math.abs(events[i] - total), Math.abs(events[best] - total));
      best = nearer < 0 || (nearer == 0 && cost[i] < cost[best]) ? i : best;
    }
    return best;
  }
}
