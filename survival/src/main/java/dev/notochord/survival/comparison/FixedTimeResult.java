package dev.notochord.survival.comparison;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.linear.QuadraticForm;
import dev.notochord.survival.nonparametric.ConfidenceTransform;
import dev.notochord.survival.nonparametric.SurvivalCurve;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The survival of groups at one time, and the test that it is the same in all.
 *
 * @see FixedTimeTest
 * @since 0.1.0
 */
public final class FixedTimeResult {
  private final ImmutableList<String> names;
  private final double time;
  private final ImmutableList<Estimate> survival;
  private final ConfidenceTransform transform;
  private final double[][] covariance;
  private final double statistic;
  private final int degreesOfFreedom;
  private final @Nullable String reason;

  FixedTimeResult(
      ImmutableList<String> names,
      double time,
      ImmutableList<SurvivalCurve> curves,
      ConfidenceTransform transform,
      double[][] covariance) {
    this.names = names;
    this.time = time;
    this.survival = curves.stream()
        .map(curve -> curve.estimateAt(time))
        .collect(ImmutableList.toImmutableList());
    this.transform = transform;
    this.covariance = covariance;
    String why = whyNot(names, time, survival);
    QuadraticForm form = why == null ? form() : null;
    if (form != null && form.rank == 0) {
      why = "the survivals of the groups vary as one";
    }
    this.reason = why;
    this.degreesOfFreedom = form == null ? 0 : form.rank;
    this.statistic = degreesOfFreedom == 0 || form == null ? Double.NaN : form.value;
  }

  private static @Nullable String whyNot(
      ImmutableList<String> names, double time, ImmutableList<Estimate> survival) {
    for (int g = 0; g < names.size(); g++) {
      double s = survival.get(g).value();
      if (Double.isNaN(s)) {
        return "group '" + names.get(g) + "' was not followed up to time " + time;
      }
      if (s == 0 || s == 1 || !(survival.get(g).standardError() > 0)) {
        return "the survival of group '" + names.get(g) + "' is " + s
            + " and has no standard error";
      }
    }
    return null;
  }

  /** Compares each group with the one of the smallest variance, which keeps the differences least correlated. */
  private QuadraticForm form() {
    int groups = names.size();
    double[] value = new double[groups];
    double[][] c = new double[groups][groups];
    int reference = 0;
    for (int g = 0; g < groups; g++) {
      value[g] = transform.apply(survival.get(g).value());
      for (int h = 0; h < groups; h++) {
        c[g][h] = covariance[g][h] * toScale(g) * toScale(h);
      }
      reference = c[g][g] < c[reference][reference] ? g : reference;
    }
    double[] u = new double[groups - 1];
    double[][] w = new double[groups - 1][groups - 1];
    for (int i = 0; i < u.length; i++) {
      int g = i < reference ? i : i + 1;
      u[i] = value[g] - value[reference];
      for (int j = 0; j < u.length; j++) {
        int h = j < reference ? j : j + 1;
        w[i][j] = c[g][h] - c[g][reference] - c[h][reference] + c[reference][reference];
      }
    }
    return QuadraticForm.of(u, w);
  }

  /** Returns the derivative of the transform by the survival of a group. */
  private double toScale(int group) {
    double s = survival.get(group).value();
    return transform.slope(s) / s;
  }

  /** {@return the names of the groups} */
  public ImmutableList<String> names() {
    return names;
  }

  /** {@return the time at which the groups are compared} */
  public double time() {
    return time;
  }

  /** {@return per group the survival at that time with its limits; NaN after the follow-up of the group} */
  public ImmutableList<Estimate> survival() {
    return survival;
  }

  /** {@return the scale on which the survivals are compared} */
  public ConfidenceTransform transform() {
    return transform;
  }

  /** {@return whether the data can answer the question; if not, {@link #reason()} says why} */
  public boolean isTestable() {
    return reason == null;
  }

  /** {@return why there is no test: a group's survival is 0, 1 or not known; empty when there is one} */
  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  /** {@return the chi-square statistic, at least 0; NaN when not testable} */
  public double statistic() {
    return statistic;
  }

  /** {@return the degrees of freedom, one less than there are groups; 0 when not testable} */
  public int degreesOfFreedom() {
    return degreesOfFreedom;
  }

  /**
   * {@return the probability of a statistic at least this large if the survival at that time is the same in
   * all groups; NaN when not testable}
   *
   * <p>It is an upper tail and keeps its digits down to 1e-300.
   */
  public double pValue() {
    return isTestable()
        ? ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(statistic)
        : Double.NaN;
  }

  /** {@return the survival of the second group less that of the first} */
  public Contrast difference() {
    return difference(names.get(0), names.get(1));
  }

  /**
   * {@return the survival of one group less that of another, limits within -1 and 1}
   *
   * <p>Its own test is on the plain scale, whatever the transform of this result; it needs a variance in one
   * of the groups only, but not of a survival of 0, whose standard error is not defined.
   *
   * @param first the name of the group that is taken away
   * @param second the name of the other group
   * @throws IllegalArgumentException if no group has this name
   */
  public Contrast difference(String first, String second) {
    int g = place(first);
    int h = place(second);
    return Contrast.difference(survival.get(g), survival.get(h), covariance[g][h], 1);
  }

  /** {@return the survival of the second group over that of the first} */
  public Contrast ratio() {
    return ratio(names.get(0), names.get(1));
  }

  /**
   * {@return the survival of one group over that of another, with limits on the scale of its logarithm}
   *
   * @param first the name of the group in the denominator
   * @param second the name of the other group
   * @throws IllegalArgumentException if no group has this name
   */
  public Contrast ratio(String first, String second) {
    int g = place(first);
    int h = place(second);
    return Contrast.ratio(survival.get(g), survival.get(h), covariance[g][h]);
  }

  private int place(String name) {
    int place = names.indexOf(name);
    checkArgument(place >= 0, "group '%s': expected one of %s", name, names);
    return place;
  }

  /**
   * {@return the result as a table for reading}
   *
   * <pre>
   * Survival at 365 (log-log): chi-square 6.148 on 1 df, p = 0.01316
   *   1                   0.3361 (0.2609 to 0.4330)
   *   2                   0.5265 (0.4215 to 0.6577)
   * </pre>
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("Survival at ")
        .append(time)
        .append(" (")
        .append(transform.code())
        .append("): ");
    text.append(
        isTestable()
            ? String.format(
                Locale.ROOT,
                "chi-square %.4g on %d df, %s\n",
                statistic,
                degreesOfFreedom,
                LogRankResult.probability(pValue()))
            : "not testable, " + reason + "\n");
    int width = Math.max(20, names.stream().mapToInt(String::length).max().orElseThrow() + 2);
    for (int g = 0; g < names.size(); g++) {
      Estimate s = survival.get(g);
      text.append(String.format(
          Locale.ROOT,
          "  %-" + width + "s%.4f (%.4f to %.4f)\n",
          names.get(g),
          s.value(),
          s.interval().lower(),
          s.interval().upper()));
    }
    return text.toString();
  }
}
