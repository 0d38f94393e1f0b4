package dev.notochord.survival.multistate;

import dev.notochord.survival.RiskTable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/** Stays in states, made so that they have given counts. */
final class StayList {
  /** Stays that are alike. */
  private record Stay(double start, double stop, int from, int to, int copies) {}

  /** Those who entered at one time and have not left. */
  private static final class Entered {
    final double time;
    long count;

    Entered(double time, long count) {
      this.time = time;
      this.count = count;
    }
  }

  private final List<Stay> stays = new ArrayList<>();

  /**
   * Adds stays in one state.
   *
   * @param target per cause of the table the state that it leads to
   */
  void add(RiskTable table, int state, int[] target) {
    Deque<Entered> present = new ArrayDeque<>();
    present.add(new Entered(0, table.atRisk(0)));
    boolean delayed = table.hasDelayedEntry();
    for (int i = 0; i < table.size(); i++) {
      double time = table.time(i);
      for (int c = 0; c < target.length; c++) {
        leave(present, time, table.eventsAt(i, c + 1), state, target[c]);
      }
      leave(present, time, table.censoredAt(i), state, MultiStateData.CENSORED);
      if (delayed) {
        present.add(new Entered(time, table.enteredAt(i)));
      }
    }
  }

  private void leave(Deque<Entered> present, double time, long count, int from, int to) {
    long left = count;
    while (left > 0) {
      Entered first = present.element();
      int copies = (int) Math.min(Math.min(left, first.count), Integer.MAX_VALUE);
      if (copies == 0) {
        present.remove();
      } else {
        stays.add(new Stay(first.time, time, from, to, copies));
        first.count -= copies;
        left -= copies;
      }
    }
  }

  MultiStateData toData(MultiStateModel model) {
    return MultiStateData.of(
            model,
            IntStream.range(0, stays.size()).toArray(),
            stays.stream().mapToDouble(Stay::start).toArray(),
            stays.stream().mapToDouble(Stay::stop).toArray(),
            stays.stream().mapToInt(Stay::from).toArray(),
            stays.stream().mapToInt(Stay::to).toArray())
        .withFrequencies(stays.stream().mapToInt(Stay::copies).toArray());
  }
}
