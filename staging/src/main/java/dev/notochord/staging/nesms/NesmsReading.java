package dev.notochord.staging.nesms;

import dev.notochord.core.code.Coded;

/**
 * How many points a modified score of Bauer of 3 or more is worth.
 *
 * <p>No reading is the default: each fits one published statement and contradicts another. They
 * differ in three of the eight combinations of findings, all with a score of Bauer of 3 or more; a
 * patient with the other two findings favourable has 3 points in both.
 *
 * @see Nesms
 * @since 0.1.0
 */
public enum NesmsReading implements Coded {
  /**
   * Each favourable finding is one point.
   *
   * <p>Fits the paper that named the score, where 3 points mean that all three findings are
   * favourable (Schoenfeld 2016). Does not fit the weights of the original paper.
   */
  ONE_POINT_EACH("one-point-each", "one point each"),
  /**
   * The score of Bauer is two points, each other finding one, and a sum of 4 counts as 3.
   *
   * <p>Fits the weights of the original paper (Ghori 2015, read in a summary). Does not fit the
   * statement that 3 points mean three favourable findings: here two of them are enough, if the
   * score of Bauer is one.
   */
  BAUER_DOUBLE_CAPPED("bauer-double-capped", "modified Bauer double, capped at 3");

  private final String code;
  private final String display;

  NesmsReading(String code, String display) {
    this.code = code;
    this.display = display;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }

  int pointsOfBauer() {
    return this == BAUER_DOUBLE_CAPPED ? 2 : 1;
  }
}
