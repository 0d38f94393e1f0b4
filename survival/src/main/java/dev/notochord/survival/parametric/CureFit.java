package dev.notochord.survival.parametric;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.covariate.CovariateProfile;
import java.util.Locale;
import java.util.Optional;

/**
 * A fitted mixture cure model.
 *
 * @see CureModel
 * @since 0.1.0
 */
public final class CureFit {
  private final CureModel model;
  private final ParametricFit mixture;
  private final ParametricFit withoutCure;
  private final Optional<FollowUpCheck> followUp;

  CureFit(
      CureModel model,
      ParametricFit mixture,
      ParametricFit withoutCure,
      Optional<FollowUpCheck> followUp) {
    this.model = model;
    this.mixture = mixture;
    this.withoutCure = withoutCure;
    this.followUp = followUp;
  }

  /** {@return the model that was fitted} */
  public CureModel model() {
    return model;
  }

  /** {@return how the search ended; {@link ParametricStatus#BOUNDARY} if the likelihood is largest without cure} */
  public ParametricStatus status() {
    return mixture.status();
  }

  /**
   * {@return the mixture as a parametric fit: all estimates, tests and criteria, and predictions of the survival of
   * all, cured and uncured}
   */
  public ParametricFit mixture() {
    return mixture;
  }

  /** {@return the same model of the survival times with nobody cured} */
  public ParametricFit withoutCure() {
    return withoutCure;
  }

  /** {@return whether the likelihood goes on rising as the cure fraction goes to 0 or to 1} */
  public boolean isAtBoundary() {
    return mixture.affected().contains(MixtureCureFamily.CURE_PARAMETER);
  }

  /**
   * {@return the cure fraction without covariates, or where all are 0}
   *
   * @throws IllegalArgumentException if there are covariates: give a profile
   */
  public Estimate cureFraction() {
    return cureFraction(CovariateProfile.none());
  }

  /**
   * {@return the cure fraction of subjects like one}
   *
   * <p>Limits are those of its logit; the error is by the delta method. {@linkplain #isAtBoundary() At the boundary}
   * the error and limits are NaN.
   *
   * @param profile the covariates, those of the uncured included
   * @throws IllegalArgumentException if the profile does not fit the design
   */
  public Estimate cureFraction(CovariateProfile profile) {
    Estimate logit = mixture.at(profile).parameter(MixtureCureFamily.CURE_PARAMETER);
    double level = logit.interval().level();
    double share = SplineScale.ODDS.hazard(logit.value());
    if (isAtBoundary() || Double.isNaN(logit.value())) {
      return new Estimate(share, Double.NaN, new ConfidenceInterval(Double.NaN, Double.NaN, level));
    }
    return new Estimate(
        share,
        SplineScale.ODDS.hazardSlope(logit.value()) * logit.standardError(),
        new ConfidenceInterval(
            SplineScale.ODDS.hazard(logit.interval().lower()),
            SplineScale.ODDS.hazard(logit.interval().upper()),
            level));
  }

  /**
   * {@return the distribution of the survival times of subjects like one, with the cured share in it}
   *
   * @param profile the covariates
   * @throws IllegalArgumentException if the profile does not fit the design
   * @throws IllegalStateException if the fit has no estimates
   */
  public MixtureCure distribution(CovariateProfile profile) {
    return (MixtureCure) mixture.at(profile).distribution();
  }

  /**
   * {@return the test of no cure; empty if covariates act on the cure fraction, where it is not one half chi-square,
   * if either likelihood has no value, or with a robust variance}
   */
  public Optional<NoCureTest> noCureTest() {
    boolean defined = model.incidence().isEmpty()
        && mixture.variance() == ParametricVariance.MODEL
        && Double.isFinite(mixture.logLikelihood())
        && Double.isFinite(withoutCure.logLikelihood());
    return defined
        ? Optional.of(NoCureTest.of(mixture.logLikelihood(), withoutCure.logLikelihood()))
        : Optional.empty();
  }

  /** {@return whether follow-up was long enough; empty with late entry, sampling weights or recurrent events} */
  public Optional<FollowUpCheck> followUp() {
    return followUp;
  }

  /** {@return what speaks against reading the cure fraction as such, in words; may be empty} */
  public ImmutableList<String> warnings() {
    ImmutableList.Builder<String> list = ImmutableList.builder();
    mixture.advice().ifPresent(list::add);
    followUp
        .filter(FollowUpCheck::mayBeTooShort)
        .ifPresent(check -> list.add(String.format(
            Locale.ROOT,
            "Follow-up may be too short: alpha of Maller and Zhou is %.3g, expected below 0.05."
                + " The last event is at %.6g, follow-up ends at %.6g.",
            check.alpha(),
            check.lastEvent(),
            check.lastTime())));
    return list.build();
  }

  /** {@return the fit as a table, for reading; its form may change} */
  public String summary() {
    StringBuilder text = new StringBuilder(mixture.summary());
    noCureTest()
        .ifPresent(test -> text.append(String.format(
            Locale.ROOT,
            "%nno cure: likelihood-ratio %.4g, p %.3g (half of chi-square with 1 df)",
            test.statistic(),
            test.pValue())));
    warnings().forEach(warning -> text.append(String.format(Locale.ROOT, "%n%s", warning)));
    return text.toString();
  }

  /** {@return one line that sums the fit up} */
  @Override
  public String toString() {
    return mixture.toString();
  }
}
