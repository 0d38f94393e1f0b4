package dev.notochord.survival;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.order.NumberKeys;
import dev.notochord.survival.order.NumberOrder;
import org.jspecify.annotations.Nullable;

/**
 * Counts subjects who all were at risk from the origin, without weights.
 *
 * <p>Whole times that are not much more than the subjects are counted one by one. Otherwise keys of time and event are
 * sorted, without the rows they come from; where the rows were sorted before, their order is used.
 */
final class PlainExits {
  private PlainExits() {}

  /** Returns the table of the rows used, null for all. */
  static RiskTable count(
      double[] time, boolean[] event, int @Nullable [] used, NumberKeys keys, LazyRows order) {
    if (keys.areCounted() && used == null) {
      return ofGrid(time, event, keys.grid());
    }
    if (order.areFound() || used != null || keys.bits() + 1 >= Long.SIZE) {
      return ofOrder(time, event, keys, order.get());
    }
    long[] key = new long[time.length];
    for (int i = 0; i < key.length; i++) {
      key[i] = keys.key(time[i]) << 1 | (event[i] ? 1 : 0);
    }
    return ofKeys(NumberOrder.sort(key, 1, keys.bits()), keys);
  }

  private static RiskTable ofGrid(double[] time, boolean[] event, int largest) {
    int[] counts = new int[2 * (largest + 1)];
    for (int i = 0; i < time.length; i++) {
      counts[2 * (int) time[i] + (event[i] ? 1 : 0)]++;
    }
    int distinct = 0;
    for (int t = 0; t <= largest; t++) {
      distinct += (counts[2 * t] | counts[2 * t + 1]) != 0 ? 1 : 0;
    }
    Columns columns = new Columns(distinct, time.length);
    for (int t = 0; t <= largest; t++) {
      int died = counts[2 * t + 1];
      int left = counts[2 * t] + died;
      if (left > 0) {
        columns.add(t, died, left);
      }
    }
    return columns.table();
  }

  private static RiskTable ofOrder(double[] time, boolean[] event, NumberKeys keys, int[] order) {
    if (keys.bits() + 1 < Long.SIZE) {
      long[] key = new long[order.length];
      for (int i = 0; i < key.length; i++) {
        key[i] = keys.key(time[order[i]]) << 1 | (event[order[i]] ? 1 : 0);
      }
      return ofKeys(key, keys);
    }
    int distinct = 1;
    for (int i = 1; i < order.length; i++) {
      distinct += time[order[i]] != time[order[i - 1]] ? 1 : 0;
    }
    Columns columns = new Columns(distinct, order.length);
    int first = 0;
    while (first < order.length) {
      double now = time[order[first]];
      int died = 0;
      int next = first;
      for (; next < order.length && time[order[next]] == now; next++) {
        died += event[order[next]] ? 1 : 0;
      }
      columns.add(now, died, next - first);
      first = next;
    }
    return columns.table();
  }

  /** Counts keys in increasing order of their times, with the event in the lowest bit. */
  private static RiskTable ofKeys(long[] key, NumberKeys keys) {
    int distinct = 1;
    for (int i = 1; i < key.length; i++) {
      distinct += (key[i] ^ key[i - 1]) > 1 ? 1 : 0;
    }
    Columns columns = new Columns(distinct, key.length);
    int first = 0;
    while (first < key.length) {
      long now = key[first] >>> 1;
      int died = 0;
      int next = first;
      for (; next < key.length && key[next] >>> 1 == now; next++) {
        died += (int) key[next] & 1;
      }
      columns.add(keys.number(now), died, next - first);
      first = next;
    }
    return columns.table();
  }

  /** The columns of a table while it is counted. */
  private static final class Columns {
    private final ImmutableDoubleArray.Builder times;
    private final int[] atRisk;
    private final int[] events;
    private int size;
    private int risk;

    Columns(int distinct, int subjects) {
      times = ImmutableDoubleArray.builder(distinct);
      atRisk = new int[distinct + 1];
      events = new int[distinct];
      risk = subjects;
    }

    void add(double time, int died, int left) {
      times.add(time);
      atRisk[size] = risk;
      events[size++] = died;
      risk -= left;
    }

    RiskTable table() {
      return RiskTable.of(times.build(), atRisk, events);
    }
  }
}
