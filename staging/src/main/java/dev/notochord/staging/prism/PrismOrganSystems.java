package dev.notochord.staging.prism;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import dev.notochord.core.code.Coded;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * PRISM criterion 6: how many organ systems outside bone hold metastases, one point less for each.
 *
 * <p>The source has no greatest number. A number that is recorded counts as it is, however great.
 * One that is not recorded may be any: its completions are the numbers up to 9, from which on every
 * patient is in the last group whatever the other findings are, and {@link #moreThan9()} for all
 * greater ones. The points of that category are minus infinity, so that a total with it has no
 * lower bound.
 *
 * @see Prism
 * @since 0.1.0
 */
@Value.Immutable(builder = false)
public abstract class PrismOrganSystems implements Coded {
  private static final int GREATEST_LISTED = 9;
  private static final int NO_NUMBER = -1;

  PrismOrganSystems() {}

  /**
   * {@return the number of organ systems}
   *
   * @param number the number, 0 or more
   * @throws IllegalArgumentException if it is negative
   */
  public static PrismOrganSystems of(int number) {
    checkArgument(number >= 0, "PRISM: number of organ systems is %s, expected 0 or more", number);
    return ImmutablePrismOrganSystems.of(number);
  }

  /**
   * {@return some number above 9}
   *
   * <p>It stands for what is not recorded: a number that is known is better given.
   */
  public static PrismOrganSystems moreThan9() {
    return ImmutablePrismOrganSystems.of(NO_NUMBER);
  }

  /** Returns what a number not recorded may be. */
  static ImmutableList<PrismOrganSystems> completions() {
    return Stream.concat(
            IntStream.rangeClosed(0, GREATEST_LISTED).mapToObj(PrismOrganSystems::of),
            Stream.of(moreThan9()))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the number that a code of digits stands for. */
  static Optional<PrismOrganSystems> find(String code) {
    return Optional.ofNullable(Ints.tryParse(code))
        .filter(number -> number >= 0 && Integer.toString(number).equals(code))
        .map(PrismOrganSystems::of);
  }

  @Value.Parameter
  abstract int number();

  /** {@return whether there is none} */
  public boolean isNone() {
    return number() == 0;
  }

  /** {@return the points, one less for each; minus infinity for {@link #moreThan9()}} */
  public double points() {
    // 0 - n and not -n, which is the negative zero for none
    return number() == NO_NUMBER ? Double.NEGATIVE_INFINITY : 0 - (double) number();
  }

  /** {@return the number in digits, or {@code more-than-9}} */
  @Override
  public String code() {
    return number() == NO_NUMBER ? "more-than-9" : Integer.toString(number());
  }

  /** {@return the number, or {@code more than 9}} */
  @Override
  public String display() {
    return number() == NO_NUMBER ? "more than 9" : Integer.toString(number());
  }

  /** {@return as {@link #display()}} */
  @Override
  public String toString() {
    return display();
  }
}
