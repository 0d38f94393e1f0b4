package dev.notochord.survival.literature;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Estimate;
import java.util.List;
import java.util.Locale;

/**
 * Pools proportions by their exact binomial likelihood, their logits normal between studies: for rare events and small
 * studies, where {@link MetaAnalysis} would have to add 1/2 to counts of 0.
 *
 * <pre>
 *   x of n, binomial with p;    log(p / (1 - p)) = mu + tau u,    u standard normal
 * </pre>
 *
 * <p>mu and tau have the greatest likelihood, u being integrated out. Limits of mu are mu -/+ z s, with s from the observed
 * information of both. tau is too small on average with few studies, as is the way of greatest likelihoods. The proportion
 * of mu is that of the median study, not the mean of all.
 *
 * <pre>{@code
 * BinomialNormalPooling pooled = BinomialNormalPooling.pool(List.of(
 *     new BinomialNormalPooling.Count("2013", 0, 6), new BinomialNormalPooling.Count("2016", 2, 14)));
 * pooled.proportion();
 * }</pre>
 *
 * <p><b>Edges.</b> Studies with 0 or n events take part. If no study has an event, or all have only events, there is no
 * greatest likelihood; {@link #status()} says so. tau may be 0, with few studies mostly; the limits are then those of all
 * patients together.
 *
 * <p>Cost some thousand evaluations of the likelihood of each study.
 *
 * @see <a href="https://doi.org/10.1002/sim.4040">Stijnen T et al. Stat Med 2010;29:3046-3067</a>
 * @since 0.1.0
 */
public final class BinomialNormalPooling {
  private static final double FAR = 60;
  private static final double FIRST = 0.02;
  private static final double RATIO = 1.5;
  private static final int POINTS = 18;
  private static final double DIFFERENCE = 1e-4;
  private static final int NEWTON_STEPS = 100;
  /** A Newton step doubles the digits that are right: after one of this size all are. */
  private static final double SETTLED = 1e-10;

  /**
   * The count of a study.
   *
   * @param label the name of the study
   * @param events how many have the event
   * @param subjects of how many, at least 1
   * @since 0.1.0
   */
  public record Count(String label, long events, long subjects) {
    /**
     * Creates a count.
     *
     * @param label the name of the study
     * @param events how many have the event
     * @param subjects of how many
     * @throws IllegalArgumentException if the count is not 0 to all of at least one
     */
    public Count {
      checkArgument(
          subjects >= 1 && events >= 0 && events <= subjects,
          "study '%s': %s of %s, expected 0 to all of at least one",
          label,
          events,
          subjects);
    }
  }

  /**
   * Whether there is a pooled proportion.
   *
   * @since 0.1.0
   */
  public enum Status {
    /** The likelihood has a maximum, and this is it. */
    ESTIMATED,
    /** There is no study. */
    NO_STUDY,
    /** No study has an event: mu is minus infinity. */
    NO_EVENT,
    /** Everybody in every study has the event: mu is infinite. */
    ONLY_EVENTS
  }

  private final ImmutableList<Count> counts;
  private final Status status;
  private final Estimate logit;
  private final double tau;
  private final double logLikelihood;

  private BinomialNormalPooling(
      ImmutableList<Count> counts,
      Status status,
      Estimate logit,
      double tau,
      double logLikelihood) {
    this.counts = counts;
    this.status = status;
    this.logit = logit;
    this.tau = tau;
    this.logLikelihood = logLikelihood;
  }

  /**
   * {@return the pooled proportion, with limits of level 0.95}
   *
   * @param counts the counts of the studies
   */
  public static BinomialNormalPooling pool(List<Count> counts) {
    return pool(counts, 0.95);
  }

  /**
   * {@return the pooled proportion}
   *
   * @param counts the counts of the studies
   * @param level the confidence level, above 0 and below 1
   * @throws IllegalArgumentException if the level is out of range
   */
  public static BinomialNormalPooling pool(List<Count> counts, double level) {
    ImmutableList<Count> all = ImmutableList.copyOf(counts);
    double z = NormalTail.quantile(level);
    Status status = status(all);
    if (status != Status.ESTIMATED) {
      Estimate none = new Estimate(
          Double.NaN, Double.NaN, new ConfidenceInterval(Double.NaN, Double.NaN, level));
      return new BinomialNormalPooling(all, status, none, Double.NaN, Double.NaN);
    }
    BinomialMarginal likelihood = new BinomialMarginal(
        all.stream().mapToDouble(Count::events).toArray(),
        all.stream().mapToDouble(Count::subjects).toArray());
    double tau = spread(likelihood);
    double mu = mean(likelihood, tau);
    double error = standardError(likelihood, mu, tau);
    Estimate logit =
        new Estimate(mu, error, new ConfidenceInterval(mu - z * error, mu + z * error, level));
    return new BinomialNormalPooling(all, status, logit, tau, likelihood.evaluate(mu, tau)[0]);
  }

  private static Status status(ImmutableList<Count> counts) {
    if (counts.isEmpty()) {
      return Status.NO_STUDY;
    }
    if (counts.stream().allMatch(count -> count.events() == 0)) {
      return Status.NO_EVENT;
    }
    return counts.stream().allMatch(count -> count.events() == count.subjects())
        ? Status.ONLY_EVENTS
        : Status.ESTIMATED;
  }

  /** Returns the best mu for a tau; the likelihood is concave in mu. */
  private static double mean(BinomialMarginal likelihood, double tau) {
    double low = -FAR;
    double high = FAR;
    double mu = 0;
    for (int step = 0; step < NEWTON_STEPS && high - low > 0; step++) {
      double[] at = likelihood.evaluate(mu, tau);
      low = at[1] > 0 ? mu : low;
      high = at[1] > 0 ? high : mu;
      double next = mu - at[1] / at[3];
      if (Math.abs(next - mu) <= SETTLED) {
        return next;
      }
      mu = next > low && next < high ? next : (low + high) / 2;
    }
    return mu;
  }

  /** Returns the best tau: the best point of a grid, refined where the slope of the profile changes its sign. */
  private static double spread(BinomialMarginal likelihood) {
    double best = likelihood.evaluate(mean(likelihood, 0), 0)[0];
    int at = -1;
    for (int i = 0; i < POINTS; i++) {
      double tau = point(i);
      double here = likelihood.evaluate(mean(likelihood, tau), tau)[0];
      if (here > best) {
        best = here;
        at = i;
      }
    }
    if (at < 0) {
      return 0;
    }
    // at 0 the slope is 0 whatever the data
    double low = at == 0 ? FIRST / 100 : point(at - 1);
    return RootSearch.falling(
        tau -> likelihood.evaluate(mean(likelihood, tau), tau)[2], low, point(at + 1));
  }

  private static double point(int index) {
    return FIRST * Math.pow(RATIO, index);
  }

  private static double standardError(BinomialMarginal likelihood, double mu, double tau) {
    double[] right = likelihood.evaluate(mu + DIFFERENCE, tau);
    double[] left = likelihood.evaluate(mu - DIFFERENCE, tau);
    double ofMu = (left[1] - right[1]) / (2 * DIFFERENCE);
    if (tau == 0) {
      return 1 / Math.sqrt(ofMu);
    }
    double[] above = likelihood.evaluate(mu, tau + DIFFERENCE);
    double[] below = likelihood.evaluate(mu, tau - DIFFERENCE);
    double ofTau = (below[2] - above[2]) / (2 * DIFFERENCE);
    double mixed = (below[1] - above[1]) / (2 * DIFFERENCE);
    return 1 / Math.sqrt(ofMu - mixed * mixed / ofTau);
  }

  /** {@return the counts} */
  public ImmutableList<Count> counts() {
    return counts;
  }

  /** {@return whether there is a pooled proportion} */
  public Status status() {
    return status;
  }

  /** {@return mu with its standard error and limits; NaN if there is none} */
  public Estimate logit() {
    return logit;
  }

  /** {@return the standard deviation of logits between studies; NaN if there is none} */
  public double tau() {
    return tau;
  }

  /** {@return the greatest log-likelihood, without the binomial coefficients; NaN if there is none} */
  public double logLikelihood() {
    return logLikelihood;
  }

  /** {@return the proportion of mu with its limits; the standard error is that of mu} */
  public Estimate proportion() {
    ConfidenceInterval limits = logit.interval();
    return new Estimate(
        BinomialMarginal.share(logit.value()),
        logit.standardError(),
        new ConfidenceInterval(
            BinomialMarginal.share(limits.lower()),
            BinomialMarginal.share(limits.upper()),
            limits.level()));
  }

  /** {@return the proportion on one line} */
  @Override
  public String toString() {
    Estimate share = proportion();
    return status == Status.ESTIMATED
        ? String.format(
            Locale.ROOT,
            "%d studies: %.4g (%.4g to %.4g), tau %.3g",
            counts.size(),
            share.value(),
            share.interval().lower(),
            share.interval().upper(),
            tau)
        : counts.size() + " studies: " + status;
  }
}
