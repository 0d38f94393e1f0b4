package dev.notochord.survival.literature;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.literature.Finding.Subject;
import java.util.Optional;

/**
 * Whether a printed ratio, its limits, its p-value and its number of events can all belong to one normal estimate on the
 * logarithmic scale.
 *
 * <pre>
 *   e = (l + u) / 2          s = (u - l) / (2 z)          p = 2 P(N &gt; |e| / s)
 * </pre>
 *
 * <p>with e, l, u the logarithms of the ratio and its limits. Every figure stands for all the values that are printed so
 * ({@link PrintedNumber}); figures that come from one (ratio, standard error) and were rounded are never found
 * inconsistent. Profile, exact and bootstrap limits and likelihood ratio or log-rank p-values are not of this form: small
 * contradictions are then no errors.
 *
 * <ul>
 *   <li>{@link Subject#SYMMETRY}: the ratio against sqrt(lower upper).
 *   <li>{@link Subject#P_VALUE}: the p-value against all that the rounding of the three others allows together.
 *   <li>{@link Subject#SIGNIFICANCE}: p against 1 - level, and 1 against the limits.
 *   <li>{@link Subject#EVENTS}: for two groups the information is at most a quarter of the events, so that s is at
 *       least 2 / sqrt(events). Meant for ratios of two groups; that of a number, per unit, may be nearer.
 * </ul>
 *
 * <p>{@link #suspect()} names the figure without which all others agree, if there is one only; that takes a p-value.
 *
 * @see <a href="https://doi.org/10.1136/bmj.d2090">Altman DG, Bland JM. BMJ 2011;343:d2090</a>
 * @see <a href="https://doi.org/10.1136/bmj.d2304">Altman DG, Bland JM. BMJ 2011;343:d2304</a>
 * @since 0.1.0
 */
public final class ConsistencyCheck {
  private static final double SLACK = 1e-9;
  private static final double SMALLEST = 1e-300;

  /**
   * A printed figure.
   *
   * @since 0.1.0
   */
  public enum Figure {
    /** The ratio. */
    ESTIMATE,
    /** The lower limit. */
    LOWER,
    /** The upper limit. */
    UPPER,
    /** The p-value. */
    P_VALUE
  }

  private final PublishedRatio ratio;
  private final ImmutableList<Finding> findings;
  private final Optional<Figure> suspect;

  private ConsistencyCheck(
      PublishedRatio ratio, ImmutableList<Finding> findings, Optional<Figure> suspect) {
    this.ratio = ratio;
    this.findings = findings;
    this.suspect = suspect;
  }

  static ConsistencyCheck of(PublishedRatio ratio) {
    if (ratio.lower().isEmpty() || ratio.upper().isEmpty()) {
      return new ConsistencyCheck(
          ratio,
          ImmutableList.of(
              Finding.missing(Subject.SYMMETRY, "both limits are needed"),
              Finding.missing(Subject.P_VALUE, "both limits are needed"),
              events(ratio)),
          Optional.empty());
    }
    PrintedNumber lower = ratio.lower().get();
    PrintedNumber upper = ratio.upper().get();
    if (lower.lower() > ratio.estimate().upper()
        || ratio.estimate().lower() > upper.upper()
        || lower.value() >= upper.value()) {
      Finding order = new Finding(
          Subject.ORDER,
          Verdict.INCONSISTENT,
          ratio.estimate().value(),
          lower.value(),
          upper.value(),
          ratio.estimate().text(),
          "the estimate does not lie between its limits");
      return new ConsistencyCheck(ratio, ImmutableList.of(order), Optional.empty());
    }
    Logs logs = Logs.of(ratio.estimate(), lower, upper);
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    findings.add(symmetry(ratio, lower, upper));
    findings.add(pValue(ratio, logs));
    findings.add(significance(ratio, lower, upper));
    findings.add(events(ratio));
    return new ConsistencyCheck(ratio, findings.build(), suspect(ratio, logs));
  }

  /** Logarithms of the least and the greatest values that are printed so. */
  private record Logs(double e0, double e1, double l0, double l1, double u0, double u1) {
    static Logs of(PrintedNumber estimate, PrintedNumber lower, PrintedNumber upper) {
      return new Logs(
          log(estimate.lower()) - SLACK,
          log(estimate.upper()) + SLACK,
          log(lower.lower()) - SLACK,
          log(lower.upper()) + SLACK,
          log(upper.lower()) - SLACK,
          log(Math.min(upper.upper(), Double.MAX_VALUE)) + SLACK);
    }

    private static double log(double value) {
      return Math.log(Math.max(SMALLEST, value));
    }

    /** Returns the range of |e| / s in units of z, from the figures that are left. */
    RoundedPair deviate(Optional<Figure> without) {
      if (without.isEmpty()) {
        return new RoundedPair(l0, l1, u0, u1).sumOverDifference(2 * e0, 2 * e1);
      }
      return switch (without.get()) {
        case LOWER -> new RoundedPair(e0, e1, u0, u1).firstOverDifference();
        case UPPER -> new RoundedPair(-e1, -e0, -l1, -l0).firstOverDifference();
        default ->
          new RoundedPair(l0, l1, u0, u1)
              .sumOverDifference(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
      };
    }
  }

  private static Finding symmetry(PublishedRatio ratio, PrintedNumber lower, PrintedNumber upper) {
    double mean = Math.sqrt(lower.value() * upper.value());
    double least = Math.sqrt(Math.max(0, lower.lower()) * upper.lower());
    double greatest = Math.sqrt(lower.upper() * upper.upper());
    PrintedNumber estimate = ratio.estimate();
    boolean possible =
        least <= estimate.upper() * (1 + SLACK) && greatest >= estimate.lower() * (1 - SLACK);
    Verdict verdict = estimate.covers(mean)
        ? Verdict.CONSISTENT
        : possible ? Verdict.WITHIN_ROUNDING : Verdict.INCONSISTENT;
    return new Finding(
        Subject.SYMMETRY,
        verdict,
        mean,
        least,
        greatest,
        estimate.text(),
        possible
            ? "the estimate is the geometric mean of the limits"
            : "the estimate is not the geometric mean of the limits");
  }

  private static Finding pValue(PublishedRatio ratio, Logs logs) {
    if (ratio.pValue().isEmpty()) {
      return Finding.missing(Subject.P_VALUE, "no p-value is printed");
    }
    PrintedNumber printed = ratio.pValue().get();
    RoundedPair together = logs.deviate(Optional.empty());
    // without a common solution the limits alone are compared: symmetry has said what it has to say
    RoundedPair range = together.isEmpty() ? logs.deviate(Optional.of(Figure.ESTIMATE)) : together;
    double z = NormalTail.quantile(ratio.confidenceLevel());
    double least = NormalTail.twoSided(z * range.furthest());
    double greatest = NormalTail.twoSided(z * range.nearest());
    double p = NormalTail.twoSided(ratio.logEstimate() / ratio.standardError());
    boolean possible = overlaps(printed, least, greatest);
    Verdict verdict = printed.covers(p) && !together.isEmpty()
        ? Verdict.CONSISTENT
        : possible ? Verdict.WITHIN_ROUNDING : Verdict.INCONSISTENT;
    return new Finding(
        Subject.P_VALUE,
        verdict,
        p,
        least,
        greatest,
        printed.text(),
        possible ? "the p-value is that of the limits" : "the p-value is not that of the limits");
  }

  private static boolean overlaps(PrintedNumber printed, double least, double greatest) {
    return least <= printed.upper() * (1 + SLACK) && greatest >= printed.lower() * (1 - SLACK);
  }

  private static Finding significance(
      PublishedRatio ratio, PrintedNumber lower, PrintedNumber upper) {
    if (ratio.pValue().isEmpty()) {
      return Finding.missing(Subject.SIGNIFICANCE, "no p-value is printed");
    }
    PrintedNumber p = ratio.pValue().get();
    double alpha = 1 - ratio.confidenceLevel();
    boolean excludes = lower.lower() > 1 || upper.upper() < 1;
    boolean includes = lower.upper() < 1 && upper.lower() > 1;
    boolean below = p.upper() <= alpha * (1 + SLACK);
    boolean above = p.lower() > alpha * (1 + SLACK);
    Verdict verdict = (excludes && above) || (includes && below)
        ? Verdict.INCONSISTENT
        : (excludes && below) || (includes && above) ? Verdict.CONSISTENT : Verdict.WITHIN_ROUNDING;
    return new Finding(
        Subject.SIGNIFICANCE,
        verdict,
        alpha,
        lower.value(),
        upper.value(),
        p.text(),
        excludes ? "the limits leave out 1" : "the limits enclose 1");
  }

  private static Finding events(PublishedRatio ratio) {
    double error = ratio.standardError();
    if (ratio.events().isEmpty() || ratio.events().getAsLong() == 0 || Double.isNaN(error)) {
      return Finding.missing(
          Subject.EVENTS, "the number of events and a standard error are needed");
    }
    double least = 2 / Math.sqrt((double) ratio.events().getAsLong());
    double z = NormalTail.quantile(ratio.confidenceLevel());
    double greatest = error;
    if (ratio.lower().isPresent() && ratio.upper().isPresent()) {
      double low = Math.max(SMALLEST, ratio.lower().get().lower());
      greatest = Math.log(ratio.upper().get().upper() / low) / (2 * z);
    }
    Verdict verdict = error >= least
        ? Verdict.CONSISTENT
        : greatest >= least ? Verdict.WITHIN_ROUNDING : Verdict.INCONSISTENT;
    return new Finding(
        Subject.EVENTS,
        verdict,
        error,
        least,
        Double.POSITIVE_INFINITY,
        ratio.events().getAsLong() + " events",
        "two groups with these events have a standard error of at least 2 / sqrt(events)");
  }

  private static Optional<Figure> suspect(PublishedRatio ratio, Logs logs) {
    if (ratio.pValue().isEmpty() || agree(ratio, logs, Optional.empty())) {
      return Optional.empty();
    }
    Optional<Figure> found = Optional.empty();
    for (Figure figure : Figure.values()) {
      boolean others = figure == Figure.P_VALUE
          ? !logs.deviate(Optional.empty()).isEmpty()
          : agree(ratio, logs, Optional.of(figure));
      if (others && found.isPresent()) {
        return Optional.empty();
      }
      found = others ? Optional.of(figure) : found;
    }
    return found;
  }

  private static boolean agree(PublishedRatio ratio, Logs logs, Optional<Figure> without) {
    RoundedPair range = logs.deviate(without);
    double z = NormalTail.quantile(ratio.confidenceLevel());
    return !range.isEmpty()
        && overlaps(
            ratio.pValue().orElseThrow(),
            NormalTail.twoSided(z * range.furthest()),
            NormalTail.twoSided(z * range.nearest()));
  }

  /** {@return what was compared, one finding each} */
  public ImmutableList<Finding> findings() {
    return findings;
  }

  /**
   * {@return the finding about a subject, if it was looked at}
   *
   * @param subject what was compared
   */
  public Optional<Finding> finding(Subject subject) {
    return findings.stream().filter(finding -> finding.subject() == subject).findFirst();
  }

  /**
   * {@return the gravest verdict: inconsistent, then within rounding, then consistent; not checkable if all findings are}
   */
  public Verdict verdict() {
    return gravest(findings);
  }

  static Verdict gravest(ImmutableList<Finding> findings) {
    for (Verdict verdict : ImmutableList.of(
        Verdict.INCONSISTENT,
        Verdict.NEEDS_CENSORING,
        Verdict.WITHIN_ROUNDING,
        Verdict.CONSISTENT)) {
      if (findings.stream().anyMatch(finding -> finding.verdict() == verdict)) {
        return verdict;
      }
    }
    return Verdict.NOT_CHECKABLE;
  }

  /** {@return the one figure without which all others agree, if they do not and there is one} */
  public Optional<Figure> suspect() {
    return suspect;
  }

  /** {@return the findings, one per line} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(ratio + ": " + verdict());
    for (Finding finding : findings) {
      text.append("\n  ").append(finding);
    }
    suspect.ifPresent(figure -> text.append("\n  all but this agree: ").append(figure));
    return text.toString();
  }
}
