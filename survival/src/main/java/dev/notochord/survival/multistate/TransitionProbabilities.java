package dev.notochord.survival.multistate;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.Estimate;
import java.util.Locale;

/**
 * The probabilities P(s, t) of being in each state at time t for those who are in each state at time
 * s, with their standard errors.
 *
 * <p>They hold for histories that are Markov: where the chance to move depends on the present state
 * and the time, and not on how long the subject has been there. Transitions at s do not count, those
 * at t do.
 *
 * <p><b>Edges.</b> A state in which nobody is at risk between s and t keeps its probability of 1;
 * that says nothing. After the last time of the sample the probabilities are NaN unless all of their
 * row is in absorbing states. A probability of 0 or 1 has NaN limits, unless no transition that
 * could have changed it was possible or seen.
 *
 * @see StateProbabilities#transitionProbabilities
 * @since 0.1.0
 */
public final class TransitionProbabilities {
  private final MultiStateModel model;
  private final double fromTime;
  private final double toTime;
  private final ImmutableList<Estimate> estimates;

  TransitionProbabilities(
      MultiStateModel model, double fromTime, double toTime, ImmutableList<Estimate> estimates) {
    this.model = model;
    this.fromTime = fromTime;
    this.toTime = toTime;
    this.estimates = estimates;
  }

  /** {@return the states} */
  public MultiStateModel model() {
    return model;
  }

  /** {@return the time s} */
  public double fromTime() {
    return fromTime;
  }

  /** {@return the time t} */
  public double toTime() {
    return toTime;
  }

  /**
   * {@return the probability of being in a state at t for those who are in a state at s}
   *
   * @param from the name of the state at s
   * @param to the name of the state at t
   * @throws IllegalArgumentException if the model has no such state
   */
  public double probability(String from, String to) {
    return estimate(from, to).value();
  }

  /**
   * {@return the probability of being in a state at t for those who are in a state at s, with its
   * standard error and limits}
   *
   * @param from the name of the state at s
   * @param to the name of the state at t
   * @throws IllegalArgumentException if the model has no such state
   */
  public Estimate estimate(String from, String to) {
    return estimates.get(model.code(from) * model.states().size() + model.code(to));
  }

  /** {@return the matrix for reading, one line per state at s} */
  @Override
  public String toString() {
    int width = model.states().stream().mapToInt(String::length).max().orElseThrow();
    int column = Math.max(width, 6) + 2;
    StringBuilder text = new StringBuilder(
        "transition probabilities from " + fromTime + " to " + toTime + "\n" + " ".repeat(width));
    for (String state : model.states()) {
      text.append(String.format(Locale.ROOT, "%" + column + "s", state));
    }
    text.append('\n');
    for (String from : model.states()) {
      text.append(String.format(Locale.ROOT, "%-" + width + "s", from));
      for (String to : model.states()) {
        text.append(String.format(Locale.ROOT, "%" + column + ".4f", probability(from, to)));
      }
      text.append('\n');
    }
    return text.toString();
  }
}
