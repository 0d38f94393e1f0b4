package dev.notochord.survival.literature;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.ConfidenceInterval;

/**
 * Counts of an event in two groups, such as 2 recurrences among 8 patients against none among 6.
 *
 * <pre>
 *                 event            no event
 *   first           a              b = first - a
 *   second          c              d = second - c
 * </pre>
 *
 * <p>Effects with limits are in {@link TwoByTwoEffects}, tests in {@link TwoByTwoTest}, several tables in {@link
 * MantelHaenszel}.
 *
 * <pre>{@code
 * TwoByTwoTable table = TwoByTwoTable.of(2, 8, 0, 6);
 * table.test(TwoByTwoTest.FISHER).pValue();
 * TwoByTwoEffects.withDefaults().riskDifference(table);
 * }</pre>
 *
 * <p><b>Edges.</b> A group may be empty and an event may be seen in nobody or in everybody; what cannot be estimated then
 * says so in its result.
 *
 * @param firstEvents how many of the first group have the event
 * @param first how many there are in the first group
 * @param secondEvents how many of the second group have the event
 * @param second how many there are in the second group
 * @since 0.1.0
 */
public record TwoByTwoTable(long firstEvents, long first, long secondEvents, long second) {
  private static final long MOST = 1L << 30;

  /**
   * Creates a table.
   *
   * @param firstEvents how many of the first group have the event
   * @param first how many there are in the first group
   * @param secondEvents how many of the second group have the event
   * @param second how many there are in the second group
   * @throws IllegalArgumentException if a count is negative or above 2^30, or there are more events than subjects
   */
  public TwoByTwoTable {
    check(firstEvents, first, "first");
    check(secondEvents, second, "second");
  }

  private static void check(long events, long subjects, String group) {
    checkArgument(
        subjects >= 0 && subjects <= MOST && events >= 0 && events <= subjects,
        "two-by-two table: %s group has %s events among %s subjects, expected 0 to all of at most 2^30",
        group,
        events,
        subjects);
  }

  /**
   * {@return the table of these counts}
   *
   * @param firstEvents how many of the first group have the event
   * @param first how many there are in the first group
   * @param secondEvents how many of the second group have the event
   * @param second how many there are in the second group
   * @throws IllegalArgumentException if a count is negative or above 2^30, or there are more events than subjects
   */
  public static TwoByTwoTable of(long firstEvents, long first, long secondEvents, long second) {
    return new TwoByTwoTable(firstEvents, first, secondEvents, second);
  }

  /** {@return how many have the event in both groups together} */
  public long events() {
    return firstEvents + secondEvents;
  }

  /** {@return how many subjects there are in both groups together} */
  public long subjects() {
    return first + second;
  }

  /** {@return the share of the first group that has the event; NaN if the group is empty} */
  public double firstRate() {
    return (double) firstEvents / first;
  }

  /** {@return the share of the second group that has the event; NaN if the group is empty} */
  public double secondRate() {
    return (double) secondEvents / second;
  }

  /** {@return the table with the groups in the other order} */
  public TwoByTwoTable swapped() {
    return new TwoByTwoTable(secondEvents, second, firstEvents, first);
  }

  /** {@return the table that counts those without the event as events} */
  public TwoByTwoTable complement() {
    return new TwoByTwoTable(first - firstEvents, first, second - secondEvents, second);
  }

  /** {@return whether one of the four cells is 0} */
  public boolean hasZeroCell() {
    return firstEvents == 0 || secondEvents == 0 || firstEvents == first || secondEvents == second;
  }

  /** {@return whether a group is empty, or nobody or everybody has the event: then no test says anything} */
  public boolean hasZeroMargin() {
    return first == 0 || second == 0 || events() == 0 || events() == subjects();
  }

  /**
   * {@return limits of the share of the first group}
   *
   * @param method how the limits are found
   * @param level the confidence level, above 0 and below 1
   * @throws IllegalArgumentException if the group is empty or the level is out of range
   */
  public ConfidenceInterval firstRateLimits(RateLimits method, double level) {
    return method.of(firstEvents, first, level);
  }

  /**
   * {@return limits of the share of the second group}
   *
   * @param method how the limits are found
   * @param level the confidence level, above 0 and below 1
   * @throws IllegalArgumentException if the group is empty or the level is out of range
   */
  public ConfidenceInterval secondRateLimits(RateLimits method, double level) {
    return method.of(secondEvents, second, level);
  }

  /**
   * {@return the result of a test of equal shares}
   *
   * @param test which test
   */
  public TwoByTwoTestResult test(TwoByTwoTest test) {
    return test.of(this);
  }

  /**
   * Compares a printed p-value with those of all the tests there are.
   *
   * <p>With one or two printed digits several tests will match, also by chance; that none does says more.
   *
   * @param printed the p-value as printed
   * @return for each {@link TwoByTwoTest}, in order, its p-value and whether that is printed so
   */
  public ImmutableList<TestMatch> testsAgainst(PrintedNumber printed) {
    ImmutableList.Builder<TestMatch> matches = ImmutableList.builder();
    for (TwoByTwoTest test : TwoByTwoTest.values()) {
      TwoByTwoTestResult result = test.of(this);
      matches.add(new TestMatch(result, result.isDefined() && printed.covers(result.pValue())));
    }
    return matches.build();
  }

  /** {@return the table on one line: {@code 2/8 against 0/6}} */
  @Override
  public String toString() {
    return firstEvents + "/" + first + " against " + secondEvents + "/" + second;
  }
}
