package dev.notochord.survival.multistate;

import dev.notochord.survival.order.NumberKeys;
import dev.notochord.survival.order.NumberOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The columns of histories on their way to the order of subject and time: checked, sorted, checked within subjects. */
final class Columns {
  final MultiStateModel model;
  final int[] line;
  final int[] subject;
  final double[] start;
  final double[] stop;
  final int[] from;
  final int[] to;

  /** Keeps columns that nobody else changes; without {@code line} each row is its own line. */
  Columns(
      MultiStateModel model,
      int @Nullable [] line,
      int[] subject,
      double[] start,
      double[] stop,
      int[] from,
      int[] to) {
    this.model = model;
    this.subject = subject;
    this.start = start;
    this.stop = stop;
    this.from = from;
    this.to = to;
    this.line = line == null ? new int[subject.length] : line;
    if (line == null) {
      Arrays.setAll(this.line, row -> row);
    }
  }

  /** Sets a row of a subject that has one line. */
  void set(int row, int oneSubject, double since, double until, int source, int target) {
    line[row] = oneSubject;
    subject[row] = oneSubject;
    start[row] = since;
    stop[row] = until;
    from[row] = source;
    to[row] = target;
  }

  Columns trimmed(int rows) {
    return new Columns(
        model,
        Arrays.copyOf(line, rows),
        Arrays.copyOf(subject, rows),
        Arrays.copyOf(start, rows),
        Arrays.copyOf(stop, rows),
        Arrays.copyOf(from, rows),
        Arrays.copyOf(to, rows));
  }

  /** Checks each row by itself, and turns -0.0 into 0.0. */
  Columns checked() {
    int states = model.states().size();
    for (int r = 0; r < subject.length; r++) {
      start[r] = checkedTime("start", r, start[r]);
      stop[r] = checkedTime("stop", r, stop[r]);
      if (!(start[r] < stop[r])) {
        throw new IllegalArgumentException("multi-state data: start[" + r + "] is " + start[r]
            + " and stop[" + r + "] is " + stop[r] + ", expected start < stop");
      }
      if (from[r] < 0 || from[r] >= states) {
        throw new IllegalArgumentException("multi-state data: from[" + r + "] is " + from[r]
            + ", expected the code of one of " + model.states());
      }
      if (to[r] != MultiStateData.CENSORED && (to[r] < 0 || to[r] >= states)) {
        throw new IllegalArgumentException("multi-state data: to[" + r + "] is " + to[r]
            + ", expected the code of one of " + model.states() + ", or -1 for censored");
      }
      if (to[r] != MultiStateData.CENSORED && model.transition(from[r], to[r]) < 0) {
        throw new IllegalArgumentException("multi-state data: row " + r + " goes from '"
            + state(from[r]) + "' to '" + state(to[r]) + "', expected one of "
            + model.transitions());
      }
    }
    return this;
  }

  private static double checkedTime(String column, int row, double time) {
    if (!(Math.abs(time) < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("multi-state data: " + column + "[" + row + "] is " + time
          + ", expected a finite number");
    }
    return time + 0.0;
  }

  /** Returns the rows in the order of subject and start. */
  Columns sorted() {
    if (areSorted()) {
      return this;
    }
    int rows = subject.length;
    int[] byStart = NumberOrder.rows(start, NumberKeys.of(start));
    double[] subjectByStart = new double[rows];
    for (int i = 0; i < rows; i++) {
      subjectByStart[i] = subject[byStart[i]];
    }
    int[] row = NumberOrder.rows(subjectByStart, NumberKeys.of(subjectByStart));
    for (int i = 0; i < rows; i++) {
      row[i] = byStart[row[i]];
    }
    Columns columns = new Columns(
        model,
        new int[rows],
        new int[rows],
        new double[rows],
        new double[rows],
        new int[rows],
        new int[rows]);
    for (int i = 0; i < rows; i++) {
      columns.line[i] = line[row[i]];
      columns.subject[i] = subject[row[i]];
      columns.start[i] = start[row[i]];
      columns.stop[i] = stop[row[i]];
      columns.from[i] = from[row[i]];
      columns.to[i] = to[row[i]];
    }
    return columns;
  }

  private boolean areSorted() {
    for (int r = 1; r < subject.length; r++) {
      if (subject[r] < subject[r - 1]
          || (subject[r] == subject[r - 1] && start[r] < start[r - 1])) {
        return false;
      }
    }
    return true;
  }

  /** Returns the subjects of sorted rows, numbered from 0. */
  int[] denseSubjects() {
    int[] dense = new int[subject.length];
    for (int r = 1; r < dense.length; r++) {
      dense[r] = dense[r - 1] + (subject[r] == subject[r - 1] ? 0 : 1);
    }
    return dense;
  }

  /** Checks sorted rows against the ones before them, and returns which end without a move where the next goes on. */
  boolean[] joins() {
    boolean[] staysOn = new boolean[subject.length];
    for (int r = 1; r < staysOn.length; r++) {
      if (subject[r] == subject[r - 1]) {
        checkFollows(r);
        staysOn[r - 1] = start[r] == stop[r - 1] && to[r - 1] == MultiStateData.CENSORED;
      }
    }
    return staysOn;
  }

  private void checkFollows(int r) {
    int before = r - 1;
    if (start[r] < stop[before]) {
      throw new IllegalArgumentException("multi-state data: rows " + line[before] + " and "
          + line[r] + " of subject " + subject[r] + " are (" + start[before] + ", " + stop[before]
          + "] and (" + start[r] + ", " + stop[r] + "], expected no overlap");
    }
    int left = to[before] == MultiStateData.CENSORED ? from[before] : to[before];
    if (start[r] == stop[before] && from[r] != left) {
      throw new IllegalArgumentException("multi-state data: row " + line[r] + " of subject "
          + subject[r] + " starts at " + start[r] + " in '" + state(from[r]) + "', but row "
          + line[before] + " ended there in '" + state(left) + "', expected the same state");
    }
    if (!model.isReachable(left, from[r])) {
      throw new IllegalArgumentException("multi-state data: row " + line[r] + " of subject "
          + subject[r] + " is in '" + state(from[r]) + "', but row " + line[before]
          + " before it ended in '" + state(left) + "', expected a state that can be reached");
    }
  }

  private String state(int code) {
    return model.states().get(code);
  }
}
