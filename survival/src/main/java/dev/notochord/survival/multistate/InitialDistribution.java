package dev.notochord.survival.multistate;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where subjects are at the start: estimated from the data, or given.
 *
 * @since 0.1.0
 */
public final class InitialDistribution {
  private static final double TOLERANCE = 1e-9;
  private static final InitialDistribution AT_RISK = new InitialDistribution(Optional.empty());

  private final Optional<ImmutableMap<String, Double>> given;

  private InitialDistribution(Optional<ImmutableMap<String, Double>> given) {
    this.given = given;
  }

  /**
   * {@return the rule that takes the weights of the subjects at risk in each state at the first time
   * of a transition}
   *
   * <p>Those who leave observation before anybody moved do not count. Without any transition, those
   * at risk at the first time at which somebody left observation are taken. The uncertainty of the
   * estimate enters the standard errors. If all those subjects are in one state, it has the
   * probability 1 and there is none.
   */
  public static InitialDistribution ofThoseAtRisk() {
    return AT_RISK;
  }

  /**
   * {@return a known distribution, which adds nothing to the standard errors}
   *
   * @param probabilities the probabilities by the names of the states; a state that is not named
   *     has none
   * @throws IllegalArgumentException if a probability is not between 0 and 1, or they do not add up
   *     to 1 within 1e-9
   */
  public static InitialDistribution of(Map<String, Double> probabilities) {
    double sum = 0;
    for (Map.Entry<String, Double> entry : probabilities.entrySet()) {
      double value = entry.getValue();
      checkArgument(
          value >= 0 && value <= 1,
          "initial distribution: probability of '%s' is %s, expected between 0 and 1",
          entry.getKey(),
          value);
      sum += value;
    }
    checkArgument(
        Math.abs(sum - 1) <= TOLERANCE,
        "initial distribution: probabilities add up to %s, expected 1",
        sum);
    return new InitialDistribution(Optional.of(ImmutableMap.copyOf(probabilities)));
  }

  /**
   * {@return a known distribution with everybody in one state}
   *
   * @param state the name of the state
   */
  public static InitialDistribution in(String state) {
    return of(ImmutableMap.of(state, 1.0));
  }

  /** {@return the known distribution, empty where it is estimated} */
  public Optional<ImmutableMap<String, Double>> given() {
    return given;
  }

  /**
   * {@return whether the other object is the same rule with the same probabilities}
   *
   * @param other the object to compare with
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof InitialDistribution that && given.equals(that.given);
  }

  /** {@return a hash code of the rule} */
  @Override
  public int hashCode() {
    return given.hashCode();
  }

  /** {@return the rule for reading} */
  @Override
  public String toString() {
    return given.map(probabilities -> "given as " + probabilities).orElse("of those at risk");
  }
}
