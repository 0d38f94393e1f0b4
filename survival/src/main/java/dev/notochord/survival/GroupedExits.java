package dev.notochord.survival;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.order.NumberKeys;
import dev.notochord.survival.order.NumberOrder;
import java.util.Arrays;
import java.util.Objects;

/**
 * When the subjects of several groups left, and how: in order of time, for subjects who all were at risk from the
 * origin and count once.
 *
 * <p>Each row is about subjects of one group who left at one time; a time may have several rows, also of one group, next
 * to each other. Sorted with the group in the same number as the time, the rows cost no more than those of a single
 * sample, and whole times are counted.
 *
 * <pre>{@code
 * GroupedExits exits = sample.exits(Groups.of(arms)).orElseThrow();
 * for (int i = 0; i < exits.size(); i++) {
 *   atRisk[exits.group(i)] -= exits.left(i);
 * }
 * }</pre>
 *
 * <p>Memory: 8 bytes per row, and with whole times 16.
 *
 * @see SurvivalData#exits
 * @since 0.1.0
 */
public final class GroupedExits {
  /** So many counters are cleared in no time. */
  private static final int SMALL_TABLE = 1 << 12;

  private final ImmutableList<String> names;
  private final NumberKeys times;
  private final int groupBits;
  /** Time, group and, where nothing is counted, in the lowest bit whether the event was seen. */
  private final long[] key;
  /** Empty where each row is about one subject. */
  private final int[] events;

  private final int[] left;

  private GroupedExits(
      ImmutableList<String> names,
      NumberKeys times,
      int groupBits,
      long[] key,
      int[] events,
      int[] left) {
    this.names = names;
    this.times = times;
    this.groupBits = groupBits;
    this.key = key;
    this.events = events;
    this.left = left;
  }

  /** Returns whether the times leave room for the groups in one number. */
  static boolean fit(NumberKeys times, Groups groups) {
    return times.bits() + bitsOf(groups) + 1 < Long.SIZE;
  }

  private static int bitsOf(Groups groups) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(groups.names().size() - 1);
  }

  /** Returns the exits of rows that all are in use. */
  static GroupedExits of(double[] time, boolean[] event, NumberKeys times, Groups groups) {
    long cells = groups.names().size() * (times.grid() + 1L);
    return times.areCounted() && cells <= Math.max(time.length, SMALL_TABLE)
        ? counted(time, event, times, groups)
        : sorted(time, event, times, groups);
  }

  private static GroupedExits sorted(
      double[] time, boolean[] event, NumberKeys times, Groups groups) {
    int groupBits = bitsOf(groups);
    long[] key = new long[time.length];
    for (int i = 0; i < key.length; i++) {
      long timeAndGroup = times.key(time[i]) << groupBits | groups.code(i);
      key[i] = timeAndGroup << 1 | (event[i] ? 1 : 0);
    }
    key = NumberOrder.sort(key, groupBits + 1, times.bits());
    return new GroupedExits(groups.names(), times, groupBits, key, new int[0], new int[0]);
  }

  private static GroupedExits counted(
      double[] time, boolean[] event, NumberKeys times, Groups groups) {
    int count = groups.names().size();
    int[] cell = new int[2 * count * (times.grid() + 1)];
    for (int i = 0; i < time.length; i++) {
      int day = (int) time[i];
      cell[2 * (day * count + groups.code(i)) + (event[i] ? 1 : 0)]++;
    }
    int groupBits = bitsOf(groups);
    long[] key = new long[cell.length / 2];
    int[] events = new int[key.length];
    int[] left = new int[key.length];
    int size = 0;
    for (int t = 0; t <= times.grid(); t++) {
      for (int g = 0; g < count; g++) {
        int died = cell[2 * (t * count + g) + 1];
        int gone = cell[2 * (t * count + g)] + died;
        if (gone > 0) {
          key[size] = (times.key(t) << groupBits | g) << 1;
          events[size] = died;
          left[size++] = gone;
        }
      }
    }
    return new GroupedExits(
        groups.names(),
        times,
        groupBits,
        Arrays.copyOf(key, size),
        Arrays.copyOf(events, size),
        Arrays.copyOf(left, size));
  }

  /** {@return the names of the groups, in their order} */
  public ImmutableList<String> names() {
    return names;
  }

  /** {@return the number of rows, at least 1} */
  public int size() {
    return key.length;
  }

  /**
   * {@return the time of a row, at least that of the row before}
   *
   * @param row the row, from 0
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public double time(int row) {
    return times.number(key[row] >>> (groupBits + 1));
  }

  /**
   * {@return whether a row has the time of the row before}
   *
   * @param row the row, from 1
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public boolean isTied(int row) {
    return (key[row] ^ key[row - 1]) >>> (groupBits + 1) == 0;
  }

  /**
   * {@return the group of a row, as an index into {@link #names()}}
   *
   * @param row the row, from 0
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public int group(int row) {
    return (int) (key[row] >>> 1) & ((1 << groupBits) - 1);
  }

  /**
   * {@return how many subjects left in a row, with the event or without, at least 1}
   *
   * @param row the row, from 0
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public int left(int row) {
    Objects.checkIndex(row, size());
    return left.length == 0 ? 1 : left[row];
  }

  /**
   * {@return how many subjects had the event in a row}
   *
   * @param row the row, from 0
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public int events(int row) {
    return events.length == 0 ? (int) key[row] & 1 : events[row];
  }

  /** {@return one line that says how many rows and groups there are} */
  @Override
  public String toString() {
    return "grouped exits: " + size() + " rows of " + names.size() + " groups";
  }
}
