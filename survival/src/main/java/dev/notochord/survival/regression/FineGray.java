package dev.notochord.survival.regression;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.Covariates;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The proportional subdistribution hazards model of Fine and Gray: covariates act on the cumulative incidence of
 * one cause.
 *
 * <pre>
 *   F(t | x) = 1 - exp(-H0(t) exp(b1 x1 + ... + bp xp))
 * </pre>
 *
 * <p>exp(b) is a subdistribution hazard ratio. A value above 1 means a larger risk of the cause; how much larger
 * depends on time. It is no ratio of rates among those still free of events, for which {@link CauseSpecificCox} is.
 *
 * <p>Subjects who had a competing event at T stay at risk with a weight that falls as they would have been censored:
 *
 * <pre>
 *   w(t) = 1                for t &lt;= T
 *   w(t) = G(t-) / G(T-)    for t > T,     G the distribution of the censoring: P(not censored by t)
 *   log L(b) = sum over events of the cause of  x'b - log( sum over those at risk of w(t) exp(x'b) )
 * </pre>
 *
 * <pre>{@code
 * CompetingRisksData data = CompetingRisksData.of(months, cause).withCauses("recurrence", "death");
 * FineGrayFit fit = FineGray.withDefaults().fit(data, Covariates.of("dose", dose), 1);
 * fit.coefficient("dose").hazardRatio();
 * fit.at(CovariateProfile.of("dose", 60)).incidenceAt(24);
 * }</pre>
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th><th>elsewhere</th></tr>
 *   <tr><td>ties</td><td>{@link TieMethod#BRESLOW}</td><td>the same in {@code cmprsk::crr}, SAS and Stata</td></tr>
 *   <tr><td>censoring ties</td><td>{@link CensoringTies#EVENTS_FIRST}</td><td>the same in {@code survival::finegray};
 *     {@link CensoringTies#EVENTS_AT_RISK} in {@code crr}</td></tr>
 *   <tr><td>censoring groups</td><td>none: one G for all</td><td>the same in {@code crr}; R's {@code finegray} takes the
 *     strata</td></tr>
 *   <tr><td>variance</td><td>{@link FineGrayVariance#BY_DATA}: with the part of the estimated G unless entry is
 *     delayed</td><td>the same in {@code crr}; without it from R's {@code coxph}</td></tr>
 *   <tr><td>confidence level</td><td>0.95</td><td></td></tr>
 *   <tr><td>iterations at most</td><td>50</td><td>10 in {@code crr}</td></tr>
 *   <tr><td>progress</td><td>none</td><td></td></tr>
 * </table>
 *
 * <p><b>Censoring groups.</b> Where censoring depends on a covariate, G is estimated in each group. A weight goes on
 * to the last event of all; R's {@code finegray} stops at the last time of the group. A group whose last subject
 * is censored has G = 0 from then on, and its carried subjects the weight 0.
 *
 * <p><b>Strata.</b> Strata of the data and of the covariates each have their own H0. They are no censoring groups
 * unless they are given as such.
 *
 * <p><b>Delayed entry.</b> The weight is G(t-) H(t-) / (G(T-) H(T-)), with H the distribution of the entry times,
 * estimated going back in time, and {@link FineGrayVariance#WEIGHTS_KNOWN}. Somebody of a censoring group must be at
 * risk at all times from its first competing event to the last event of the cause; otherwise the ratio is not defined.
 *
 * <p><b>Weights.</b> A frequency counts its row so often everywhere. A sampling weight counts in the likelihood, in
 * G and in the scores, while the subject stays one; R's {@code finegray} leaves it out of G. <b>Clusters</b> are the units of the sandwich.
 *
 * <p><b>Edges.</b> One row per subject: after a competing event no covariate is measured, so that changing ones have no
 * meaning here. A fit comes back also from a sample without event of the cause or with separated
 * covariates; {@link FineGrayFit#status()} tells. Fits to several causes cannot all be right, and their incidences may
 * add up to more than 1: {@link FineGrayIncidence#totalAt}.
 *
 * <p>No row is made for pairs of subject and time: the carried subjects are kept as sums per censoring group. Cost
 * O(n log n + s (n + m q) p^2) for n rows, m event times, q groups and s steps; memory 8 (3 p + 8 + q) bytes per
 * row.
 *
 * <p>Coefficients agree with {@code crr} and with {@code coxph} on {@code finegray}, each with its censoring ties, and
 * so do variances.
 *
 * @see FineGrayFit
 * @see <a href="https://doi.org/10.1080/01621459.1999.10474144">Fine JP, Gray RJ. JASA 1999;94:496-509</a>
 * @see <a href="https://doi.org/10.1111/j.1541-0420.2010.01420.x">Geskus RB. Biometrics 2011;67:39-49</a>
 * @see <a href="https://doi.org/10.1111/j.1541-0420.2010.01493.x">Zhou B, Latouche A, Rocha V, Fine J. Biometrics
 *     2011;67:661-670</a>
 * @since 0.1.0
 */
@Value.Immutable(builder = false)
public abstract class FineGray {
  FineGray() {}

  /** {@return the model with its defaults} */
  public static FineGray withDefaults() {
    return ImmutableFineGray.of();
  }

  /** {@return how events of the cause at the same time are treated} */
  @Value.Default
  public TieMethod ties() {
    return TieMethod.BRESLOW;
  }

  /** {@return who is at risk of being censored at a time of events} */
  @Value.Default
  public CensoringTies censoringTies() {
    return CensoringTies.EVENTS_FIRST;
  }

  /** {@return the groups that are censored differently, one per row of the data; empty for one group} */
  public abstract Optional<Groups> censoringGroups();

  /** {@return how the covariance of the coefficients is estimated} */
  @Value.Default
  public FineGrayVariance variance() {
    return FineGrayVariance.BY_DATA;
  }

  /** {@return the confidence level of limits, above 0 and below 1} */
  @Value.Default
  public double confidenceLevel() {
    return 0.95;
  }

  /** {@return how many steps the search may take, at least 1} */
  @Value.Default
  public int maxIterations() {
    return 50;
  }

  /** {@return what is told of each step} */
  @Value.Default
  public FitProgress progress() {
    return FitProgress.NONE;
  }

  /**
   * {@return this model with another treatment of ties}
   *
   * @param ties how events of the cause at the same time are treated
   * @throws IllegalArgumentException if {@code ties} is {@link TieMethod#EXACT}, which knows no fractional weights
   */
  public FineGray with(TieMethod ties) {
    return withTies(ties);
  }

  /**
   * {@return this model with another order of events and censorings}
   *
   * @param ties who is at risk of being censored at a time of events
   */
  public FineGray with(CensoringTies ties) {
    return withCensoringTies(ties);
  }

  /**
   * {@return this model with another variance}
   *
   * @param variance how the covariance is estimated
   */
  public FineGray with(FineGrayVariance variance) {
    return withVariance(variance);
  }

  /**
   * {@return this model with a censoring distribution for each of some groups}
   *
   * @param groups the group of each row of the data
   */
  public abstract FineGray withCensoringGroups(Groups groups);

  /**
   * {@return this model with another confidence level}
   *
   * @param level the level, above 0 and below 1
   * @throws IllegalArgumentException if {@code level} is not above 0 and below 1
   */
  public abstract FineGray withConfidenceLevel(double level);

  /**
   * {@return this model with another limit to the search}
   *
   * @param iterations how many steps the search may take, at least 1
   * @throws IllegalArgumentException if {@code iterations} is below 1
   */
  public abstract FineGray withMaxIterations(int iterations);

  /**
   * {@return this model with somebody who is told of each step}
   *
   * @param progress what is told; it may end the fit
   */
  public abstract FineGray withProgress(FitProgress progress);

  abstract FineGray withTies(TieMethod ties);

  abstract FineGray withCensoringTies(CensoringTies ties);

  abstract FineGray withVariance(FineGrayVariance variance);

  /**
   * Fits the model.
   *
   * @param data the sample, one row per subject
   * @param covariates the covariates of its rows
   * @param cause the cause, from 1
   * @return the coefficients and all that follows from them
   * @throws IllegalArgumentException if there is no such cause, if there are not as many rows of covariates or of
   *     censoring groups as of data, if no row in use has all covariates, if a subject has several rows, if the
   *     variance is to be {@link FineGrayVariance#CENSORING_ESTIMATED} with delayed entry, or if with delayed entry
   *     nobody is at risk between a competing event and a later event of the cause
   */
  public FineGrayFit fit(CompetingRisksData data, Covariates covariates, int cause) {
    SurvivalData ofCause = data.causeSpecific(cause);
    check(data.anyEvent());
    CoxRows rows = CoxRows.of(ofCause, covariates);
    CarriedRows carried = CarriedRows.of(
        data,
        cause,
        covariates,
        rows,
        CensoringWeights.of(
            data.anyEvent(), covariates, censoringGroups().orElse(null), censoringTies()));
    NewtonSearch.Result found = new NewtonSearch(
            new RiskSetLikelihood(rows, ties(), carried), maxIterations())
        .maximize(new double[rows.columns], progress());
    return new FineGrayFit(this, data, cause, covariates, carried, found);
  }

  private void check(SurvivalData data) {
    int grouped = censoringGroups().map(Groups::size).orElse(data.rows());
    checkArgument(
        grouped == data.rows(),
        "Fine-Gray model: %s rows of data and %s of censoring groups, expected one each",
        data.rows(),
        grouped);
    checkArgument(
        variance() != FineGrayVariance.CENSORING_ESTIMATED || !data.hasDelayedEntry(),
        "Fine-Gray model: variance is CENSORING_ESTIMATED and entry is delayed, expected WEIGHTS_KNOWN");
    checkArgument(
        !data.hasRecurrentEvents(),
        "Fine-Gray model: a subject has rows after an event, expected one row per subject");
    if (data.hasSubjects()) {
      for (int row = 0; row < data.rows(); row++) {
        checkArgument(
            !data.isFollowedUpLater(row),
            "Fine-Gray model: the subject of row %s has later rows, expected one row per subject",
            row);
      }
    }
  }

  /** Returns the variance that a sample calls for. */
  FineGrayVariance variance(SurvivalData data) {
    if (variance() != FineGrayVariance.BY_DATA) {
      return variance();
    }
    return data.hasDelayedEntry()
        ? FineGrayVariance.WEIGHTS_KNOWN
        : FineGrayVariance.CENSORING_ESTIMATED;
  }

  @Value.Check
  void check() {
    checkArgument(
        ties() != TieMethod.EXACT, "Fine-Gray model: ties are EXACT, expected BRESLOW or EFRON");
    checkArgument(
        confidenceLevel() > 0 && confidenceLevel() < 1,
        "Fine-Gray model: confidence level is %s, expected above 0 and below 1",
        confidenceLevel());
    checkArgument(
        maxIterations() >= 1,
        "Fine-Gray model: iterations at most are %s, expected at least 1",
        maxIterations());
  }
}
