package dev.notochord.survival.multistate;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The states of a history and the moves between them that are possible, without a way back.
 *
 * <pre>{@code
 * MultiStateModel illnessDeath = MultiStateModel.builder()
 *     .path("event-free", "recurrence", "death")
 *     .path("event-free", "death")
 *     .build();
 * illnessDeath.code("recurrence");    // 1
 * illnessDeath.isAbsorbing("death");  // true
 * }</pre>
 *
 * <p>The states are numbered from 0 in the order in which they were first named. A model has at
 * least two states and no cycle: a state that was left is never entered again. An illness that comes
 * and goes is written with one state per episode ("first recurrence", "second recurrence").
 *
 * @since 0.1.0
 */
public final class MultiStateModel {
  private final ImmutableList<String> states;
  private final ImmutableMap<String, Integer> codes;
  private final ImmutableList<Transition> transitions;
  private final int[] from;
  private final int[] to;
  private final int[] order;
  private final boolean[][] reachable;

  private MultiStateModel(Set<String> names, Set<Transition> moves) {
    states = ImmutableList.copyOf(names);
    codes = IntStream.range(0, states.size())
        .boxed()
        .collect(toImmutableMap(states::get, code -> code));
    transitions = ImmutableList.copyOf(moves);
    from = transitions.stream().mapToInt(move -> code(move.from())).toArray();
    to = transitions.stream().mapToInt(move -> code(move.to())).toArray();
    order = sources();
    reachable = closure();
  }

  /** {@return a model yet without states} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return the model of competing risks: one state that everybody starts in, and one absorbing
   * state per cause of leaving it}
   *
   * @param initial the state before any event
   * @param causes the states after the event, one or more; with a single one this is the model of a
   *     survival curve
   * @throws IllegalArgumentException if there is no cause, a name is blank or a name occurs twice
   */
  public static MultiStateModel competingRisks(String initial, String... causes) {
    checkArgument(
        Set.copyOf(Arrays.asList(causes)).size() == causes.length,
        "multi-state model: causes are %s, expected each once",
        Arrays.asList(causes));
    Builder model = builder();
    for (String cause : causes) {
      model.path(initial, cause);
    }
    return model.build();
  }

  /**
   * {@return the illness-death model: from health to illness, from each of the two to death}
   *
   * @param healthy the state before any event
   * @param ill the state between, such as recurrence
   * @param dead the absorbing state
   * @throws IllegalArgumentException if a name is blank or a name occurs twice
   */
  public static MultiStateModel illnessDeath(String healthy, String ill, String dead) {
    return builder().path(healthy, ill, dead).path(healthy, dead).build();
  }

  /** {@return the names of the states in the order of their codes} */
  public ImmutableList<String> states() {
    return states;
  }

  /** {@return the transitions that are possible, in the order in which they were given} */
  public ImmutableList<Transition> transitions() {
    return transitions;
  }

  /**
   * {@return the number of a state, its place in {@link #states()}}
   *
   * @param state the name of a state
   * @throws IllegalArgumentException if the model has no such state
   */
  public int code(String state) {
    Integer code = codes.get(state);
    checkArgument(code != null, "state '%s': expected one of %s", state, states);
    return code;
  }

  /**
   * {@return whether no transition leaves a state}
   *
   * @param state the name of a state
   * @throws IllegalArgumentException if the model has no such state
   */
  public boolean isAbsorbing(String state) {
    return isAbsorbing(code(state));
  }

  boolean isAbsorbing(int state) {
    return Arrays.stream(from).noneMatch(source -> source == state);
  }

  /** Returns the place of a transition in {@link #transitions()}, -1 if the model has none such. */
  int transition(int source, int target) {
    for (int e = 0; e < from.length; e++) {
      if (from[e] == source && to[e] == target) {
        return e;
      }
    }
    return -1;
  }

  /** Returns the place of a transition in {@link #transitions()}. */
  int transition(String source, String target) {
    int e = transition(code(source), code(target));
    checkArgument(e >= 0, "transition %s -> %s: expected one of %s", source, target, transitions);
    return e;
  }

  /** Returns the state that each transition leaves; not to be changed. */
  int[] from() {
    return from;
  }

  /** Returns the state that each transition enters; not to be changed. */
  int[] to() {
    return to;
  }

  /** Returns the states such that every transition leads to a later one; not to be changed. */
  int[] order() {
    return order;
  }

  /** Returns whether a subject in one state may be in another later, or is in the same. */
  boolean isReachable(int source, int target) {
    return reachable[source][target];
  }

  /** Orders the states by taking those away that no transition enters any more. */
  private int[] sources() {
    int[] entering = new int[states.size()];
    for (int target : to) {
      entering[target]++;
    }
    Deque<Integer> free = new ArrayDeque<>();
    for (int s = 0; s < entering.length; s++) {
      if (entering[s] == 0) {
        free.add(s);
      }
    }
    int[] sorted = new int[entering.length];
    int placed = 0;
    while (!free.isEmpty()) {
      int source = free.remove();
      sorted[placed++] = source;
      for (int e = 0; e < from.length; e++) {
        if (from[e] == source && --entering[to[e]] == 0) {
          free.add(to[e]);
        }
      }
    }
    if (placed < sorted.length) {
      throw new IllegalArgumentException("multi-state model: " + cycle(entering)
          + " is a cycle, expected no way back into a state that was left");
    }
    return sorted;
  }

  /** Returns one cycle for reading: among states that all are entered from each other, any way back ends in one. */
  private String cycle(int[] entering) {
    int state = 0;
    while (entering[state] == 0) {
      state++;
    }
    LinkedHashSet<Integer> way = new LinkedHashSet<>();
    while (way.add(state)) {
      for (int e = 0; e < from.length; e++) {
        if (to[e] == state && entering[from[e]] > 0) {
          state = from[e];
          break;
        }
      }
    }
    int last = state;
    StringBuilder text = new StringBuilder(states.get(last));
    way.stream()
        .dropWhile(s -> s != last)
        .map(states::get)
        .skip(1)
        .forEach(name -> text.insert(0, name + " -> "));
    return text.insert(0, states.get(last) + " -> ").toString();
  }

  private boolean[][] closure() {
    boolean[][] known = new boolean[states.size()][states.size()];
    for (int i = order.length - 1; i >= 0; i--) {
      int source = order[i];
      known[source][source] = true;
      for (int e = 0; e < from.length; e++) {
        if (from[e] == source) {
          for (int s = 0; s < known.length; s++) {
            known[source][s] |= known[to[e]][s];
          }
        }
      }
    }
    return known;
  }

  /**
   * {@return whether the other object is a model with the same states and transitions in the same
   * order}
   *
   * @param other the object to compare with
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof MultiStateModel that
        && states.equals(that.states)
        && transitions.equals(that.transitions);
  }

  /** {@return a hash code of the states and transitions} */
  @Override
  public int hashCode() {
    return 31 * states.hashCode() + transitions.hashCode();
  }

  /** {@return the transitions for reading} */
  @Override
  public String toString() {
    return "multi-state model " + transitions;
  }

  /**
   * Collects the transitions of a model.
   *
   * @since 0.1.0
   */
  public static final class Builder {
    private final Set<String> states = new LinkedHashSet<>();
    private final Set<Transition> transitions = new LinkedHashSet<>();

    private Builder() {}

    /**
     * Adds the transitions along a path: from each state to the one named after it. A transition
     * that is there already stays as it is.
     *
     * @param first the state at the start
     * @param next the states that follow, one or more
     * @return this builder
     * @throws IllegalArgumentException if nothing follows or a name is blank
     */
    public Builder path(String first, String... next) {
      checkArgument(
          next.length > 0, "multi-state model: nothing follows '%s', expected a state", first);
      String source = first;
      for (String target : next) {
        transitions.add(new Transition(source, target));
        states.add(source);
        states.add(target);
        source = target;
      }
      return this;
    }

    /**
     * {@return the model}
     *
     * @throws IllegalArgumentException if there is no transition, or if transitions form a cycle;
     *     the message names it
     */
    public MultiStateModel build() {
      checkArgument(
          !transitions.isEmpty(), "multi-state model: no transition, expected at least one");
      return new MultiStateModel(states, transitions);
    }
  }
}
