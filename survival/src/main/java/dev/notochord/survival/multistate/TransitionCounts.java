package dev.notochord.survival.multistate;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.RiskTable;
import dev.notochord.survival.RiskTableAccumulator;
import dev.notochord.survival.WeightKind;
import dev.notochord.survival.summary.SummaryKind;
import dev.notochord.survival.summary.SummaryReader;
import dev.notochord.survival.summary.SummaryWriter;
import java.util.Arrays;

/**
 * Counts moves between states, and those at risk of them, from stays that come one after the other, in any order, or in
 * parts on several threads or machines: all that state probabilities are made of.
 *
 * <pre>{@code
 * TransitionCounts counts = TransitionCounts.of(model);
 * while (stays.next()) {
 *   counts.add(stays.state(), stays.since(), stays.until(), stays.nextState());
 * }
 * StateProbabilities p =
 *     AalenJohansen.withDefaults().with(StateVariance.GREENWOOD).estimate(counts);
 * }</pre>
 *
 * <p>A stay is the time that a subject is observed in one state without a break. A subject who is observed on in the next
 * state has another stay there from the time of the move on; the stays of one subject may be added to different counts.
 * A stay that is cut in two, the second going on where the first ends, would count as censored and entered: put it together
 * before.
 *
 * <p>Counts are integers: probabilities from counts of parts that were {@linkplain #merge merged} are those of the rows to
 * the last bit. What needs to know which stays are of one subject, the infinitesimal jackknife, takes the rows.
 *
 * <p>Not safe for use by several threads at once. Memory and cost as {@link RiskTableAccumulator}, one for each state.
 *
 * @see AalenJohansen#estimate(TransitionCounts)
 * @since 0.1.0
 */
public final class TransitionCounts {
  /** From here on a {@code double} does not have every whole number. */
  private static final long LARGEST_STAYS = 1L << 53;

  private final MultiStateModel model;
  /** Per transition its place, from 1, among those that leave the same state. */
  private final int[] cause;
  /** Per state the counts of its stays, the transitions that leave it as causes. */
  private final RiskTableAccumulator[] sums;

  private TransitionCounts(MultiStateModel model) {
    this.model = model;
    cause = new int[model.from().length];
    int[] leaving = new int[model.states().size()];
    for (int e = 0; e < cause.length; e++) {
      cause[e] = ++leaving[model.from()[e]];
    }
    sums = Arrays.stream(leaving)
        .mapToObj(count -> RiskTableAccumulator.weighted(Math.max(1, count), WeightKind.FREQUENCY))
        .toArray(RiskTableAccumulator[]::new);
  }

  /**
   * {@return counts without stays yet}
   *
   * @param model the states and the transitions between them
   */
  public static TransitionCounts of(MultiStateModel model) {
    return new TransitionCounts(model);
  }

  /**
   * Adds a stay in a state.
   *
   * @param from the {@linkplain MultiStateModel#code code} of the state
   * @param start the time from which on the subject is observed in it, at least 0
   * @param stop the time at which it moves or is last seen, above {@code start}
   * @param to the code of the state it moves to, or {@link MultiStateData#CENSORED}
   * @throws IllegalArgumentException if there is no such state or transition, a time is negative, infinite or NaN, or
   *     {@code stop} is not above {@code start}
   */
  public void add(int from, double start, double stop, int to) {
    add(from, start, stop, to, 1);
  }

  /**
   * Adds several stays that are alike; if they are 0, none.
   *
   * @param from as {@link #add(int, double, double, int)}
   * @param start as there
   * @param stop as there
   * @param to as there
   * @param stays how many there are, from 0 to 2^53
   * @throws IllegalArgumentException as there, and if {@code stays} is out of range
   */
  public void add(int from, double start, double stop, int to, long stays) {
    if (from < 0 || from >= sums.length) {
      throw new IllegalArgumentException(
          "transition counts: from is " + from + ", expected the code of one of " + model.states());
    }
    if (!(start >= 0 && start < stop)) {
      throw new IllegalArgumentException("transition counts: start is " + start
          + ", expected at least 0 and below the stop, which is " + stop);
    }
    if (stays < 0 || stays > LARGEST_STAYS) {
      throw new IllegalArgumentException(
          "transition counts: stays are " + stays + ", expected 0 to 2^53");
    }
    int move = to == MultiStateData.CENSORED ? -1 : model.transition(from, to);
    if (move < 0 && to != MultiStateData.CENSORED) {
      throw new IllegalArgumentException("transition counts: from " + from + " to " + to
          + ", expected the codes of one of " + model.transitions() + ", or -1 for censored");
    }
    sums[from].add(start, stop, move < 0 ? 0 : cause[move], (double) stays);
  }

  /**
   * Adds the stays of other counts to these; the others are left as they are.
   *
   * @param other the counts of other stays
   * @return these counts
   * @throws IllegalArgumentException if the two have different models, or are the same
   */
  public TransitionCounts merge(TransitionCounts other) {
    checkArgument(other != this, "transition counts: they cannot be merged with themselves");
    checkArgument(
        model.states().equals(other.model.states())
            && model.transitions().equals(other.model.transitions()),
        "transition counts: one has the transitions %s, the other %s, expected the same",
        model.transitions(),
        other.model.transitions());
    for (int j = 0; j < sums.length; j++) {
      sums[j].merge(other.sums[j]);
    }
    return this;
  }

  /** {@return the states and transitions} */
  public MultiStateModel model() {
    return model;
  }

  /** {@return whether no stay was added} */
  public boolean isEmpty() {
    return Arrays.stream(sums).allMatch(RiskTableAccumulator::isEmpty);
  }

  /**
   * {@return per state in which anybody stayed the table of those at risk in it, with the transitions that leave it, in the
   * order of the model, as causes}
   */
  public ImmutableMap<String, RiskTable> toTables() {
    ImmutableMap.Builder<String, RiskTable> tables = ImmutableMap.builder();
    for (int j = 0; j < sums.length; j++) {
      if (!sums[j].isEmpty()) {
        tables.put(model.states().get(j), sums[j].toTable());
      }
    }
    return tables.buildOrThrow();
  }

  /** Returns the number of stays. */
  long stays() {
    return toTables().values().stream().mapToLong(RiskTable::subjects).sum();
  }

  /**
   * Returns stays with the same counts, as few as there can be with their frequencies: who came first in a state leaves it
   * first, for the counts do not say who it was.
   */
  MultiStateData toStays() {
    checkState(!isEmpty(), "transition counts: no stays, expected at least one");
    StayList stays = new StayList();
    toTables().forEach((state, table) -> {
      int j = model.code(state);
      int[] target = new int[table.causes()];
      for (int e = 0; e < cause.length; e++) {
        if (model.from()[e] == j) {
          target[cause[e] - 1] = model.to()[e];
        }
      }
      stays.add(table, j, target);
    });
    return stays.toData(model);
  }

  /** {@return these counts with their model as bytes, from which {@link #ofBytes} makes the same; their size is that of the
   * {@linkplain RiskTable#toBytes tables} of the states} */
  public byte[] toBytes() {
    SummaryWriter out = new SummaryWriter(SummaryKind.TRANSITION_COUNTS);
    out.count(cause.length);
    for (Transition transition : model.transitions()) {
      out.text(transition.from());
      out.text(transition.to());
    }
    for (RiskTableAccumulator state : sums) {
      out.bytes(state.toBytes());
    }
    return out.toBytes();
  }

  /**
   * {@return the counts that {@link #toBytes} wrote; more can be added}
   *
   * @param bytes the bytes; not changed
   * @throws IllegalArgumentException if they are not the bytes of counts of this version, were cut or changed, or say what
   *     no stays can be
   */
  public static TransitionCounts ofBytes(byte[] bytes) {
    SummaryReader in = new SummaryReader(bytes, SummaryKind.TRANSITION_COUNTS);
    MultiStateModel.Builder model = MultiStateModel.builder();
    for (int left = in.size(2); left > 0; left--) {
      String from = in.text();
      model.path(from, in.text());
    }
    TransitionCounts counts = new TransitionCounts(model.build());
    for (RiskTableAccumulator state : counts.sums) {
      RiskTableAccumulator read = RiskTableAccumulator.ofBytes(in.bytes());
      if (!read.isEmpty()) {
        RiskTable table = read.toTable();
        in.check(
            !table.hasDelayedEntry() || table.entered().stream().allMatch(count -> count >= 0),
            "stays that were interrupted, expected none");
        in.check(
            table.times().get(0) > 0 || table.atRisk().get(0) == 0,
            "stays that end where they start, expected longer ones");
      }
      state.merge(read);
    }
    in.end();
    return counts;
  }

  /** {@return one line that says how many stays there are} */
  @Override
  public String toString() {
    return "transition counts: " + stays() + " stays, transitions " + model.transitions();
  }
}
