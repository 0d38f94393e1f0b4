package dev.notochord.survival.multistate;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;

/**
 * Histories of subjects: rows that say from when to when a subject was in which state, and where it
 * went then.
 *
 * <p>A row {@code (start, stop]} in state {@code from} says that the subject was under observation
 * in that state after {@code start} up to {@code stop}; at {@code stop} it moved to the state {@code
 * to}, or, with {@link #CENSORED}, it did not move. A subject may have any number of rows, in any
 * order. It may enter late, and in any state. Rows of one subject that touch must join up. Between
 * rows there may be a gap: the subject is not at risk there, and comes back in the state it left or
 * in one that can be reached from it. States are numbers: the codes of {@link MultiStateModel#code}.
 *
 * <pre>{@code
 * int[] subject   = {1, 1, 2, 3};
 * double[] start  = {0, 5, 0, 0};
 * double[] stop   = {5, 9, 7, 8};
 * int[] from      = {0, 1, 0, 0};
 * int[] to        = {1, 2, 2, MultiStateData.CENSORED};
 * MultiStateData data = MultiStateData.of(illnessDeath, subject, start, stop, from, to);
 * }</pre>
 *
 * <p>The columns are copied, checked and put in the order of subject and time once. Times may be
 * negative. They are compared exactly as given.
 *
 * <p>Cost O(n log n) for n rows. Memory: 33 bytes per row; weights take 8 bytes more per row,
 * clusters 4; about 60 bytes more per row while sorting.
 *
 * @since 0.1.0
 */
public final class MultiStateData {
  /** The end of a row at which the subject did not move: follow-up ended, or goes on in another row. */
  public static final int CENSORED = -1;

  /** What the weights of a sample stand for. */
  enum Weighting {
    NONE,
    SAMPLING,
    FREQUENCY
  }

  private static final int[] NO_CLUSTERS = {};
  private static final double[] NO_WEIGHTS = {};

  final MultiStateModel model;

  /** Per row in the order of subject and time: its place in the columns that were given. */
  final int[] line;

  /** Per row the number of its subject, from 0. */
  final int[] subject;

  final double[] start;
  final double[] stop;
  final int[] from;
  final int[] to;

  /** Per row whether it ends without a move and the next row goes on from there. */
  final boolean[] staysOn;

  private final int subjects;
  private final int lines;
  private final Weighting weighting;
  private final double[] weightOfLine;
  private final int[] clusterOfLine;

  private MultiStateData(Columns columns, int lines) {
    model = columns.model;
    line = columns.line;
    start = columns.start;
    stop = columns.stop;
    from = columns.from;
    to = columns.to;
    this.lines = lines;
    subject = columns.denseSubjects();
    subjects = subject[subject.length - 1] + 1;
    staysOn = columns.joins();
    weighting = Weighting.NONE;
    weightOfLine = NO_WEIGHTS;
    clusterOfLine = NO_CLUSTERS;
  }

  private MultiStateData(
      MultiStateData other, Weighting weighting, double[] weightOfLine, int[] clusterOfLine) {
    model = other.model;
    line = other.line;
    subject = other.subject;
    start = other.start;
    stop = other.stop;
    from = other.from;
    to = other.to;
    staysOn = other.staysOn;
    subjects = other.subjects;
    lines = other.lines;
    this.weighting = weighting;
    this.weightOfLine = weightOfLine;
    this.clusterOfLine = clusterOfLine;
  }

  /**
   * {@return histories from one line per row}
   *
   * @param model the states and transitions that are possible
   * @param subject per row the subject it belongs to, any number
   * @param start per row the time after which the subject is at risk; finite, may be negative
   * @param stop per row its end; finite, after {@code start}
   * @param from per row the code of the state the subject is in
   * @param to per row the code of the state that the subject moves to at {@code stop}, or {@link
   *     #CENSORED}
   * @throws IllegalArgumentException if the columns are empty or differ in length, a time is not
   *     finite, a row does not end after its start, a state or transition is not in the model, or
   *     rows of one subject overlap or do not join up; the message names the rows, counted from 0
   */
  public static MultiStateData of(
      MultiStateModel model, int[] subject, double[] start, double[] stop, int[] from, int[] to) {
    int rows = subject.length;
    checkArgument(
        start.length == rows && stop.length == rows && from.length == rows && to.length == rows,
        "multi-state data: %s subjects, %s starts, %s stops, %s states and %s ends, expected one of each per row",
        rows,
        start.length,
        stop.length,
        from.length,
        to.length);
    checkArgument(rows > 0, "multi-state data: no rows, expected at least one");
    Columns columns = new Columns(
        model, null, subject.clone(), start.clone(), stop.clone(), from.clone(), to.clone());
    return new MultiStateData(columns.checked().sorted(), rows);
  }

  /**
   * {@return histories from one line per subject: when it entered each state, and when follow-up
   * ended}
   *
   * <p>A subject is under observation from the time at which it entered its first state. Time in an
   * absorbing state is not follow-up, so {@code end} may lie after the last entry in any case.
   *
   * <pre>{@code
   * double[][] entered = {
   *   {0, 0, 0},                                // event-free
   *   {5, Double.NaN, Double.NaN},              // recurrence
   *   {9, 7, Double.NaN}};                      // death
   * double[] end = {9, 7, 8};
   * MultiStateData data = MultiStateData.ofEntryTimes(illnessDeath, entered, end);
   * }</pre>
   *
   * <p><b>Edges.</b> Two states entered at the same time are refused, since no order of the two can
   * be told from the times: leave out the state that was not stayed in, or move one of the times.
   *
   * @param model the states and transitions that are possible
   * @param entered per state, in the order of {@link MultiStateModel#states()}, and subject: the
   *     time of entering the state, NaN if it never did
   * @param end per subject the end of follow-up, not before the last time of entry
   * @throws IllegalArgumentException if the columns are empty or differ in length, a time is
   *     infinite, a subject never entered a state or was not followed after entering the first, two
   *     states were entered at the same time, follow-up ends before an entry, or a move is not in
   *     the model; the message names the subject, counted from 0
   */
  public static MultiStateData ofEntryTimes(
      MultiStateModel model, double[][] entered, double[] end) {
    return new EntryTimes(model, entered, end).data();
  }

  /**
   * {@return histories that start in the first state of a model at time 0 and end in one of the
   * others by their cause}
   *
   * @param model the states: the first is the one before the event, the state of code k is entered
   *     by cause k, as in {@link MultiStateModel#competingRisks}
   * @param time per subject the time of the event or of censoring; above 0, since a subject is at
   *     risk only after the start of its row
   * @param cause per subject 0 if it was censored, otherwise the code of the state it moved to
   * @throws IllegalArgumentException if the columns are empty or differ in length, a time is not
   *     finite and above 0, or a cause is not the code of a state that can be entered from the
   *     first; the message names the subject, counted from 0
   */
  public static MultiStateData competingRisks(MultiStateModel model, double[] time, int[] cause) {
    checkArgument(
        time.length == cause.length,
        "competing risks: %s times and %s causes, expected one of each per subject",
        time.length,
        cause.length);
    checkArgument(time.length > 0, "competing risks: no subjects, expected at least one");
    int[] subject = new int[time.length];
    int[] to = new int[time.length];
    for (int i = 0; i < time.length; i++) {
      if (!(time[i] > 0 && time[i] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "competing risks: time[" + i + "] is " + time[i] + ", expected a finite number > 0");
      }
      if (cause[i] != 0 && model.transition(0, cause[i]) < 0) {
        throw new IllegalArgumentException("competing risks: cause[" + i + "] is " + cause[i]
            + ", expected 0 for censored or the code of a state entered from '"
            + model.states().get(0) + "'");
      }
      subject[i] = i;
      to[i] = cause[i] == 0 ? CENSORED : cause[i];
    }
    return of(model, subject, new double[time.length], time, new int[time.length], to);
  }

  /**
   * {@return these histories with sampling weights}
   *
   * <p>A weight says how much a row stands for, for instance the inverse of the probability of
   * being sampled. It may change from row to row of a subject. Multiplying all weights by a number
   * changes no probability and no standard error of the infinitesimal jackknife.
   *
   * @param weights per line of the columns given, finite and above 0
   * @throws IllegalArgumentException if there is not one weight per line, or one is not finite and
   *     above 0; the message names the line, counted from 0
   */
  public MultiStateData withSamplingWeights(double[] weights) {
    checkLines("weight", weights.length);
    for (int i = 0; i < weights.length; i++) {
      if (!(weights[i] > 0 && weights[i] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("multi-state data: weight[" + i + "] is " + weights[i]
            + ", expected a finite number > 0");
      }
    }
    return new MultiStateData(this, Weighting.SAMPLING, weights.clone(), clusterOfLine);
  }

  /**
   * {@return these histories with frequencies}
   *
   * <p>A frequency says how many subjects had this very history; everything is as if the rows were
   * given that many times, each time with another subject. All rows of a subject have the same
   * frequency. With clusters the copies belong to the cluster of the subject.
   *
   * @param frequencies per line of the columns given, at least 1
   * @throws IllegalArgumentException if there is not one frequency per line, one is below 1, or the
   *     rows of a subject differ; the message names the lines, counted from 0
   */
  public MultiStateData withFrequencies(int[] frequencies) {
    checkLines("frequency", frequencies.length);
    double[] weights = new double[frequencies.length];
    for (int i = 0; i < frequencies.length; i++) {
      if (frequencies[i] < 1) {
        throw new IllegalArgumentException("multi-state data: frequency[" + i + "] is "
            + frequencies[i] + ", expected at least 1");
      }
      weights[i] = frequencies[i];
    }
    checkSameWithinSubjects("frequency", frequencies);
    return new MultiStateData(this, Weighting.FREQUENCY, weights, clusterOfLine);
  }

  /**
   * {@return these histories with clusters, such as families or hospitals}
   *
   * <p>Subjects of one cluster may depend on each other; the infinitesimal jackknife then leaves
   * out whole clusters. Without this call each subject is its own cluster. The estimates themselves
   * do not change.
   *
   * @param clusters per line of the columns given the cluster it belongs to, any number
   * @throws IllegalArgumentException if there is not one cluster per line, or a subject has rows in
   *     two clusters; the message names the lines, counted from 0
   */
  public MultiStateData withClusters(int[] clusters) {
    checkLines("cluster", clusters.length);
    checkSameWithinSubjects("cluster", clusters);
    return new MultiStateData(this, weighting, weightOfLine, clusters.clone());
  }

  private void checkLines(String column, int found) {
    checkArgument(
        found == lines,
        "multi-state data: %s values of %s, expected one per line of the %s that were given",
        found,
        column,
        lines);
  }

  private void checkSameWithinSubjects(String column, int[] values) {
    for (int r = 1; r < line.length; r++) {
      if (subject[r] == subject[r - 1] && values[line[r]] != values[line[r - 1]]) {
        throw new IllegalArgumentException("multi-state data: " + column + "[" + line[r] + "] is "
            + values[line[r]] + " and " + column + "[" + line[r - 1] + "] is "
            + values[line[r - 1]] + ", expected the same in all rows of a subject");
      }
    }
  }

  /** {@return the states and transitions} */
  public MultiStateModel model() {
    return model;
  }

  /** {@return the number of rows; from entry times, of stays outside an absorbing state} */
  public int rows() {
    return start.length;
  }

  /** {@return the number of subjects, each counted once whatever its frequency} */
  public int subjects() {
    return subjects;
  }

  /**
   * {@return the number of rows that end with a transition, each counted once whatever its weight}
   *
   * @param source the name of the state left
   * @param target the name of the state entered
   * @throws IllegalArgumentException if the model has no such transition
   */
  public long transitions(String source, String target) {
    model.transition(source, target);
    int sourceCode = model.code(source);
    int targetCode = model.code(target);
    long count = 0;
    for (int r = 0; r < from.length; r++) {
      if (from[r] == sourceCode && to[r] == targetCode) {
        count++;
      }
    }
    return count;
  }

  Weighting weighting() {
    return weighting;
  }

  boolean isClustered() {
    return clusterOfLine.length > 0;
  }

  /** Returns the weight or frequency of a row, 1 without weights. */
  double weight(int row) {
    return weighting == Weighting.NONE ? 1 : weightOfLine[line[row]];
  }

  /** Returns per row the number of its cluster, or of its subject where there are no clusters. */
  int[] units() {
    if (!isClustered()) {
      return subject;
    }
    int[] distinct = Arrays.stream(clusterOfLine).sorted().distinct().toArray();
    int[] unit = new int[line.length];
    for (int r = 0; r < unit.length; r++) {
      unit[r] = Arrays.binarySearch(distinct, clusterOfLine[line[r]]);
    }
    return unit;
  }

  /** {@return one line that sums the histories up} */
  @Override
  public String toString() {
    long moves = 0;
    for (int target : to) {
      if (target != CENSORED) {
        moves++;
      }
    }
    return "multi-state data: " + subjects + " subjects, " + rows() + " rows, " + moves
        + " transitions";
  }

  /** Builds the rows of subjects whose times of entry are known. */
  private static final class EntryTimes {
    private final MultiStateModel model;
    private final double[][] entered;
    private final double[] end;

    EntryTimes(MultiStateModel model, double[][] entered, double[] end) {
      this.model = model;
      this.entered = entered;
      this.end = end;
      checkArgument(
          entered.length == model.states().size(),
          "multi-state data: entry times of %s states, expected one column for each of %s",
          entered.length,
          model.states());
      for (int s = 0; s < entered.length; s++) {
        checkArgument(
            entered[s].length == end.length,
            "multi-state data: %s entry times into '%s' and %s ends, expected one of each per subject",
            entered[s].length,
            model.states().get(s),
            end.length);
      }
      checkArgument(end.length > 0, "multi-state data: no subjects, expected at least one");
    }

    MultiStateData data() {
      int atMost = Math.multiplyExact(end.length, entered.length);
      Columns rows = new Columns(
          model,
          new int[atMost],
          new int[atMost],
          new double[atMost],
          new double[atMost],
          new int[atMost],
          new int[atMost]);
      int[] way = new int[entered.length];
      int count = 0;
      for (int i = 0; i < end.length; i++) {
        int visited = way(i, way);
        int before = count;
        for (int v = 0; v < visited; v++) {
          double since = entered[way[v]][i];
          boolean moves = v + 1 < visited;
          double until = moves ? entered[way[v + 1]][i] : end[i];
          if (moves || (!model.isAbsorbing(way[v]) && until > since)) {
            rows.set(count++, i, since, until, way[v], moves ? way[v + 1] : CENSORED);
          }
        }
        if (count == before) {
          throw new IllegalArgumentException("multi-state data: subject " + i
              + " was not followed after entering '" + model.states().get(way[0])
              + "', expected follow-up in a state that can be left");
        }
      }
      return new MultiStateData(rows.trimmed(count).checked().sorted(), end.length);
    }

    /** Puts the states that a subject visited into the order of entry, and returns how many. */
    private int way(int i, int[] way) {
      int visited = 0;
      for (int s = 0; s < way.length; s++) {
        double time = entered[s][i];
        if (Double.isNaN(time)) {
          continue;
        }
        if (Double.isInfinite(time)) {
          throw new IllegalArgumentException("multi-state data: subject " + i + " entered '"
              + model.states().get(s) + "' at " + time + ", expected a finite number or NaN");
        }
        int place = visited++;
        while (place > 0 && entered[way[place - 1]][i] > time) {
          way[place] = way[place - 1];
          place--;
        }
        way[place] = s;
      }
      if (visited == 0) {
        throw new IllegalArgumentException(
            "multi-state data: subject " + i + " never entered a state, expected at least one");
      }
      for (int v = 1; v < visited; v++) {
        checkMove(i, way[v - 1], way[v]);
      }
      double last = entered[way[visited - 1]][i];
      if (!(end[i] >= last && end[i] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("multi-state data: end[" + i + "] is " + end[i]
            + ", expected a finite number, not before subject " + i + " entered '"
            + model.states().get(way[visited - 1]) + "' at " + last);
      }
      return visited;
    }

    private void checkMove(int i, int source, int target) {
      String one = model.states().get(source);
      String other = model.states().get(target);
      if (entered[source][i] == entered[target][i]) {
        throw new IllegalArgumentException("multi-state data: subject " + i + " entered '" + one
            + "' and '" + other + "' both at " + entered[source][i]
            + ", expected different times");
      }
      if (model.transition(source, target) < 0) {
        throw new IllegalArgumentException("multi-state data: subject " + i + " goes from '" + one
            + "' to '" + other + "', expected one of " + model.transitions());
      }
    }
  }
}
