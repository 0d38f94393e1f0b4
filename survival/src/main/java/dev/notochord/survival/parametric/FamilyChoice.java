package dev.notochord.survival.parametric;

import java.util.function.Function;

/**
 * A family that a model may choose, which may still look at the sample, as for knots.
 *
 * @param name its name, such as {@code Weibull}
 * @param family makes the family from the rows of the sample
 */
record FamilyChoice(String name, Function<LifetimeRows, LifetimeFamily> family) {
  static FamilyChoice of(String name, LifetimeFamily family) {
    return new FamilyChoice(name, rows -> family);
  }

  @Override
  public String toString() {
    return name;
  }
}
