package dev.notochord.survival.literature;

import java.util.Locale;

/**
 * One comparison of printed figures.
 *
 * @param subject what was compared
 * @param verdict what came of it
 * @param computed what the other figures give as printed; NaN if nothing
 * @param lower the least that rounding of them allows; NaN if nothing
 * @param upper the greatest that rounding of them allows; NaN if nothing
 * @param printed what it was compared with, as printed; empty if nothing
 * @param detail what this means, in a sentence
 * @since 0.1.0
 */
public record Finding(
    Subject subject,
    Verdict verdict,
    double computed,
    double lower,
    double upper,
    String printed,
    String detail) {
  /**
   * What is compared.
   *
   * @since 0.1.0
   */
  public enum Subject {
    /** The limits lie on the right sides of the estimate. */
    ORDER,
    /** The estimate is the geometric mean of the limits. */
    SYMMETRY,
    /** The p-value against that of estimate and limits. */
    P_VALUE,
    /** Whether the p-value and the limits agree about 1. */
    SIGNIFICANCE,
    /** The standard error against the least that the number of events allows. */
    EVENTS,
    /** A rate against the shares k of n. */
    PLAIN_COUNT,
    /** The limits of a rate against n. */
    LIMITS,
    /** Survival does not rise with time. */
    MONOTONE,
    /** The rate against the number of events. */
    EVENT_TOTAL,
    /** The median survival against the rates before and after it. */
    MEDIAN
  }

  static Finding missing(Subject subject, String detail) {
    return new Finding(
        subject, Verdict.NOT_CHECKABLE, Double.NaN, Double.NaN, Double.NaN, "", detail);
  }

  /** {@return the finding on one line} */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%-12s %-15s computed %.5g (%.5g to %.5g) printed %s: %s",
        subject,
        verdict,
        computed,
        lower,
        upper,
        printed.isEmpty() ? "-" : printed,
        detail);
  }
}
