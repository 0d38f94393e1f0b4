package dev.notochord.survival.literature;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.literature.Finding.Subject;
import java.util.List;
import java.util.Locale;

/**
 * Whether a printed survival rate is possible with the number of patients, and what it says about the follow-up.
 *
 * <ul>
 *   <li>{@link Subject#PLAIN_COUNT}: whether a whole number k of n patients gives the rate. If none does, somebody was
 *       censored before that time: {@link Verdict#NEEDS_CENSORING}, no error of a survival estimate. If the digits are so
 *       few that every rate would fit, nothing can be told.
 *   <li>{@link Subject#LIMITS}: with everybody followed a rate of n patients varies by p (1 - p) / n; with censoring by
 *       more, never less. The limits tell for how many patients they would be right. Of the usual limits (plain, log,
 *       log(-log), logit, arcsine, Wilson) the one that needs the fewest counts. More than n is {@link
 *       Verdict#INCONSISTENT}; the finding says whether limits of one standard error each way would be possible.
 *   <li>{@link Subject#EVENT_TOTAL}: with everybody followed n (1 - rate) have had the event; with censoring fewer have.
 *   <li>{@link Subject#MONOTONE}, of a series: survival does not rise with time.
 *   <li>{@link Subject#MEDIAN}, of a series, by {@link #ofMedian}: the median is not before a rate above 1/2, nor after one below.
 * </ul>
 *
 * @see <a href="https://doi.org/10.1177/1948550616673876">Brown NJL, Heathers JAJ. Soc Psychol Personal Sci
 *     2017;8:363-369, the test of whole numbers for means</a>
 * @since 0.1.0
 */
public final class PublishedRateCheck {
  private static final double SLACK = 1e-9;
  private static final double MOST = 1e12;

  private final PublishedRate rate;
  private final ImmutableList<Finding> findings;

  private PublishedRateCheck(PublishedRate rate, ImmutableList<Finding> findings) {
    this.rate = rate;
    this.findings = findings;
  }

  /**
   * {@return the check of one rate}
   *
   * @param rate the rate
   */
  public static PublishedRateCheck of(PublishedRate rate) {
    return new PublishedRateCheck(
        rate, ImmutableList.of(plainCount(rate), limits(rate), eventTotal(rate)));
  }

  /**
   * {@return the checks of rates of the same patients and endpoint, by time; each but the first is compared with the one
   * before it}
   *
   * @param series the rates, in any order
   * @throws IllegalArgumentException if the numbers of patients differ
   */
  public static ImmutableList<PublishedRateCheck> ofSeries(List<PublishedRate> series) {
    ImmutableList<PublishedRate> sorted = ImmutableList.sortedCopyOf(
        (one, other) -> Double.compare(one.time(), other.time()), series);
    ImmutableList.Builder<PublishedRateCheck> checks = ImmutableList.builder();
    for (int i = 0; i < sorted.size(); i++) {
      PublishedRateCheck alone = of(sorted.get(i));
      if (i == 0) {
        checks.add(alone);
        continue;
      }
      checkArgument(
          sorted.get(i).subjects() == sorted.get(0).subjects(),
          "series of rates: %s and %s subjects, expected the same patients throughout",
          sorted.get(0).subjects(),
          sorted.get(i).subjects());
      checks.add(new PublishedRateCheck(
          sorted.get(i),
          ImmutableList.<Finding>builder()
              .addAll(alone.findings)
              .add(monotone(sorted.get(i - 1), sorted.get(i)))
              .build()));
    }
    return checks.build();
  }

  /**
   * Compares a printed median survival with the rates of the same patients and endpoint: survival is at 1/2 or below
   * from the median on, and at 1/2 or above before.
   *
   * @param series the rates, in any order
   * @param median the median as printed
   * @param unit how many units of the times of the rates one unit of the median is, above 0; 12 for years beside months
   * @return the finding: its limits are the last time at which more than half live and the first at which fewer do, 0
   *     and infinity if there is none; not checkable if both are so
   * @throws IllegalArgumentException if the text is not a number, or the unit is not above 0 and finite
   */
  public static Finding ofMedian(List<PublishedRate> series, String median, double unit) {
    checkArgument(
        unit > 0 && unit <= Double.MAX_VALUE,
        "check of a median: unit is %s, expected above 0 and finite",
        unit);
    PrintedNumber printed = PrintedNumber.parse(median);
    double above = 0;
    double below = Double.POSITIVE_INFINITY;
    for (PublishedRate rate : series) {
      above = rate.rate().lower() > 0.5 ? Math.max(above, rate.time()) : above;
      below = rate.rate().upper() < 0.5 ? Math.min(below, rate.time()) : below;
    }
    if (above == 0 && below == Double.POSITIVE_INFINITY) {
      return Finding.missing(Subject.MEDIAN, "no rate is above or below 1/2");
    }
    double value = printed.value() * unit;
    boolean inside = value >= above && value <= below;
    boolean possible = printed.upper() * unit >= above && printed.lower() * unit <= below;
    return new Finding(
        Subject.MEDIAN,
        above > below || !possible
            ? Verdict.INCONSISTENT
            : inside ? Verdict.CONSISTENT : Verdict.WITHIN_ROUNDING,
        value,
        above,
        below,
        printed.text(),
        above > below
            ? "the rates cross 1/2 twice"
            : possible
                ? "the median lies between the rates above and below 1/2"
                : "the median does not lie between the rates above and below 1/2");
  }

  private static Finding plainCount(PublishedRate rate) {
    PrintedNumber printed = rate.rate();
    double subjects = rate.subjects();
    double least = Math.max(0, Math.ceil(printed.lower() * subjects - SLACK));
    double greatest = Math.min(subjects, Math.floor(printed.upper() * subjects + SLACK));
    double nearest = Math.rint(printed.value() * subjects);
    boolean telling = (printed.upper() - printed.lower()) * subjects < 1 - SLACK;
    Verdict verdict = least > greatest
        ? Verdict.NEEDS_CENSORING
        : telling ? Verdict.CONSISTENT : Verdict.NOT_CHECKABLE;
    String detail = least > greatest
        ? "no whole number of " + rate.subjects() + " gives this rate"
        : telling
            ? (long) least + " of " + rate.subjects() + " gives this rate"
            : "with so few digits any rate is a count of " + rate.subjects();
    return new Finding(
        Subject.PLAIN_COUNT,
        verdict,
        nearest / subjects,
        printed.lower(),
        printed.upper(),
        printed.text(),
        detail);
  }

  private static Finding limits(PublishedRate rate) {
    double p = rate.rate().value();
    if (rate.lower().isEmpty() || rate.upper().isEmpty() || !(p > 0 && p < 1)) {
      return Finding.missing(Subject.LIMITS, "both limits and a rate between 0 and 1 are needed");
    }
    PrintedNumber lower = rate.lower().get();
    PrintedNumber upper = rate.upper().get();
    double z = NormalTail.quantile(rate.confidenceLevel());
    double printed = fewest(p, lower.value(), upper.value(), z);
    double low = Math.max(0, lower.lower());
    double high = Math.min(1, upper.upper());
    double least = Math.min(
        fewest(p, low, high, z),
        Math.min(
            fewest(Math.max(SLACK, rate.rate().lower()), low, high, z),
            fewest(Math.min(1 - SLACK, rate.rate().upper()), low, high, z)));
    double subjects = rate.subjects();
    Verdict verdict = printed <= subjects * (1 + SLACK)
        ? Verdict.CONSISTENT
        : least <= subjects * (1 + SLACK) ? Verdict.WITHIN_ROUNDING : Verdict.INCONSISTENT;
    String detail = verdict != Verdict.INCONSISTENT
        ? "the limits are as wide as these patients make them, or wider"
        : fewest(p, low, high, 1) <= subjects
            ? "the limits are too narrow; one standard error each way would be possible"
            : "the limits are too narrow, even for one standard error each way";
    return new Finding(
        Subject.LIMITS,
        verdict,
        printed,
        least,
        Double.POSITIVE_INFINITY,
        String.format(Locale.ROOT, "%s to %s, n %d", lower, upper, rate.subjects()),
        detail);
  }

  /** Returns the least number of patients, all followed, that gives limits so narrow on one of the usual scales. */
  private static double fewest(double p, double lower, double upper, double z) {
    double variance = p * (1 - p);
    double plain = (upper - lower) / (2 * z);
    double log = Math.log(upper / lower) / (2 * z) * p;
    double logLog =
        (Math.log(-Math.log(lower)) - Math.log(-Math.log(upper))) / (2 * z) * p * Math.log(p);
    double logit = (logit(upper) - logit(lower)) / (2 * z) * variance;
    double arcsine = (Math.asin(Math.sqrt(upper)) - Math.asin(Math.sqrt(lower)))
        / (2 * z)
        * 2
        * Math.sqrt(variance);
    double widest = 0;
    for (double error : new double[] {plain, log, logLog, logit, arcsine}) {
      widest = Math.max(widest, Math.abs(error));
    }
    double half = (upper - lower) / 2;
    double wilson = RootSearch.falling(
        n -> z * Math.sqrt(n * variance + z * z / 4) / (n + z * z) - half, 0, MOST);
    return Math.min(wilson, variance / (widest * widest));
  }

  private static double logit(double p) {
    return Math.log(p / (1 - p));
  }

  private static Finding eventTotal(PublishedRate rate) {
    if (rate.events().isEmpty()) {
      return Finding.missing(Subject.EVENT_TOTAL, "no number of events is printed");
    }
    long events = rate.events().getAsLong();
    double subjects = rate.subjects();
    PrintedNumber printed = rate.rate();
    double least = Math.max(0, subjects * (1 - printed.upper()));
    double greatest = Math.min(subjects, subjects * (1 - printed.lower()));
    boolean impossible = events > subjects || (events == 0 && least > 0);
    Verdict verdict = impossible
        ? Verdict.INCONSISTENT
        : events >= least - SLACK ? Verdict.CONSISTENT : Verdict.NEEDS_CENSORING;
    return new Finding(
        Subject.EVENT_TOTAL,
        verdict,
        subjects * (1 - printed.value()),
        least,
        greatest,
        events + " events",
        impossible
            ? "there cannot be so many or so few events"
            : verdict == Verdict.CONSISTENT
                ? "the rate needs no more events than there were"
                : "with everybody followed the rate needs more events than there were");
  }

  private static Finding monotone(PublishedRate before, PublishedRate rate) {
    PrintedNumber earlier = before.rate();
    PrintedNumber later = rate.rate();
    Verdict verdict = later.value() <= earlier.value()
        ? Verdict.CONSISTENT
        : later.lower() <= earlier.upper() ? Verdict.WITHIN_ROUNDING : Verdict.INCONSISTENT;
    return new Finding(
        Subject.MONOTONE,
        verdict,
        earlier.value(),
        0,
        earlier.upper(),
        later.text(),
        verdict == Verdict.INCONSISTENT
            ? "survival rises after time " + before.time()
            : "survival does not rise after time " + before.time());
  }

  /** {@return the rate that was checked} */
  public PublishedRate rate() {
    return rate;
  }

  /** {@return what was compared, one finding each} */
  public ImmutableList<Finding> findings() {
    return findings;
  }

  /**
   * {@return the finding about a subject}
   *
   * @param subject what was compared
   * @throws IllegalArgumentException if it was not looked at
   */
  public Finding finding(Subject subject) {
    for (Finding finding : findings) {
      if (finding.subject() == subject) {
        return finding;
      }
    }
    throw new IllegalArgumentException(
        "check of a rate: nothing about " + subject + ", expected one of the findings");
  }

  /** {@return the gravest verdict: inconsistent, then needs censoring, within rounding, consistent, not checkable} */
  public Verdict verdict() {
    return ConsistencyCheck.gravest(findings);
  }

  /** {@return the findings, one per line} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(rate + ": " + verdict());
    for (Finding finding : findings) {
      text.append("\n  ").append(finding);
    }
    return text.toString();
  }
}
