package dev.notochord.survival.regression;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.CovariateDesign;
import dev.notochord.survival.covariate.CovariateProfile;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.nonparametric.ConfidenceTransform;
import dev.notochord.survival.nonparametric.QuantileRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Predicts survival curves from a Cox model.
 *
 * <p>There is no curve without saying whose: that of a profile ({@link #at}), of a path of changing covariates
 * ({@link #along}), for covariates 0 ({@link #atZero}) or at the means ({@link #atMeans}), or of a population
 * ({@link #standardized}). "The baseline hazard" is one or another of these in different programs. The survival of
 * each subject at its own time of follow-up is none of them but a residual.
 *
 * <pre>{@code
 * fit.at(CovariateProfile.of("age", 60).with("sex", "female")).estimateAt(365);
 * fit.curves().with(ConfidenceTransform.LOG_LOG).inStratum("centre=2").atMeans();
 * ImmutableMap<String, PredictedSurvival> adjusted = fit.standardizedBy("arm");
 * adjusted.get("A").differenceAt(adjusted.get("B"), 365);
 * }</pre>
 *
 * <p>The options are immutable: each {@code with} method returns changed ones.
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th><th>elsewhere</th></tr>
 *   <tr><td>transform of the limits</td><td>{@link ConfidenceTransform#LOG}</td><td>the same in R</td></tr>
 *   <tr><td>quantile rule</td><td>{@link QuantileRule#MIDPOINT}</td><td>the same in R</td></tr>
 *   <tr><td>stratum</td><td>that of the profile; the only one, if there is one</td><td>a curve for each in R, if the new
 *     data do not name it</td></tr>
 * </table>
 *
 * <p>The level of the limits is that of the model.
 *
 * <p><b>Strata.</b> A stratum of the covariates may be named by the profile. One of the data, and one
 * for a profile that names none, is chosen by {@link #inStratum}; {@link #strata()} lists them.
 *
 * <p>Cost of a curve: O(m p^2) for m event times and p columns; standardized over n different profiles O(n p) more, some
 * hundred times over: many members are averaged through polynomials in the hazard, to a relative error of about 1e-12.
 * In a population of members whose risks are beyond e^200 of each other each is looked at at every time, O(m n p).
 *
 * @see PredictedSurvival
 * @since 0.1.0
 */
public final class CoxCurves {
  private final CoxFit fit;
  private final BaselineHazard baseline;
  private final Supplier<CoefficientCovariance> covariance;
  private final ConfidenceTransform transform;
  private final QuantileRule rule;
  private final @Nullable String stratum;

  private CoxCurves(
      CoxFit fit,
      Supplier<CoefficientCovariance> covariance,
      ConfidenceTransform transform,
      QuantileRule rule,
      @Nullable String stratum) {
    this.fit = fit;
    this.baseline = fit.baseline();
    this.covariance = covariance;
    this.transform = transform;
    this.rule = rule;
    this.stratum = stratum;
  }

  /** Returns the curves of a fit with the defaults. */
  static CoxCurves of(CoxFit fit) {
    return new CoxCurves(
        fit,
        Suppliers.memoize(() -> CoefficientCovariance.of(fit)),
        ConfidenceTransform.LOG,
        QuantileRule.MIDPOINT,
        null);
  }

  /** {@return the scale on which the limits of a survival are symmetric} */
  public ConfidenceTransform confidenceTransform() {
    return transform;
  }

  /** {@return which time is the quantile where a curve is flat at its height} */
  public QuantileRule quantileRule() {
    return rule;
  }

  /** {@return the stratum of the curves; empty if the profiles name it or there is only one} */
  public Optional<String> stratum() {
    return Optional.ofNullable(stratum);
  }

  /**
   * {@return curves with limits on another scale}
   *
   * @param scale the scale on which the limits of a survival are symmetric
   */
  public CoxCurves with(ConfidenceTransform scale) {
    return new CoxCurves(fit, covariance, requireNonNull(scale, "scale"), rule, stratum);
  }

  /**
   * {@return curves with another quantile rule}
   *
   * @param quantileRule which time is the quantile where a curve is flat at its height
   */
  public CoxCurves with(QuantileRule quantileRule) {
    return new CoxCurves(
        fit, covariance, transform, requireNonNull(quantileRule, "quantileRule"), stratum);
  }

  /**
   * {@return curves in a stratum}
   *
   * @param name one of {@link #strata()}
   * @throws IllegalArgumentException if the fit has no such stratum
   */
  public CoxCurves inStratum(String name) {
    checkArgument(
        strata().contains(name),
        "Cox model: stratum '%s', expected %s",
        name,
        strata().isEmpty() ? "none, for the fit has no strata" : "one of " + strata());
    return new CoxCurves(fit, covariance, transform, rule, name);
  }

  /** {@return the names of the strata of the fit; empty without strata} */
  public ImmutableList<String> strata() {
    return baseline.strata.equals(ImmutableList.of("")) ? ImmutableList.of() : baseline.strata;
  }

  /**
   * {@return the survival of one subject}
   *
   * @param profile the covariates, with those that name the stratum or without, and the offset
   * @throws IllegalArgumentException if the profile does not fit the {@linkplain CovariateDesign#row design}, or the
   *     stratum is not known
   */
  public PredictedSurvival at(CovariateProfile profile) {
    return ofOne(stratumOf(profile), working(fit.design().row(profile)), profile.offset());
  }

  /**
   * {@return the survival for covariates at the means of the columns, offset 0}
   *
   * <p>The means are over the rows used, weighted by their weights. The mean of a column of a factor is the share of
   * a level and those of splines and products are means too: this is nobody's curve, and not the average
   * curve either, which is {@link #standardized()}. R leaves columns of 0 and 1 at 0.
   *
   * @throws IllegalArgumentException if there are strata and none is chosen
   */
  public PredictedSurvival atMeans() {
    return ofOne(stratumOf(CovariateProfile.none()), new double[baseline.columns], 0);
  }

  /**
   * {@return the survival for covariates 0 in every column: factors at their reference, offset 0}
   *
   * <p>Where 0 is far from all rows, as for a year of birth, the curve may be 0 or 1 throughout.
   *
   * @throws IllegalArgumentException if there are strata and none is chosen
   */
  public PredictedSurvival atZero() {
    return ofOne(stratumOf(CovariateProfile.none()), working(new double[baseline.columns]), 0);
  }

  /**
   * {@return the survival of one subject whose covariates change}
   *
   * <p>Each profile may have a stratum of its own.
   *
   * @param path the covariates over time
   * @throws IllegalArgumentException if a profile does not fit the design, or a stratum is not known
   */
  public PredictedSurvival along(CovariatePath path) {
    HazardPopulation.Builder one = population();
    for (int i = 0; i < path.profiles().size(); i++) {
      CovariateProfile profile = path.profiles().get(i);
      one.stretch(
          stratumOf(profile),
          path.start(i),
          path.stop(i),
          working(fit.design().row(profile)),
          profile.offset());
    }
    one.member(1);
    return new PredictedSurvival(this, one.build());
  }

  /**
   * {@return the average survival of the rows of the sample, each with its weight and in its stratum or, if one is
   * chosen, in that}
   *
   * @throws IllegalArgumentException if subjects have several rows
   * @throws IllegalStateException if the fit is {@link CoxFit#withoutRows() without rows}
   */
  public PredictedSurvival standardized() {
    return standardizedWith(CovariateProfile.none());
  }

  /**
   * {@return the average survival of the rows of the sample if some covariates were the same for all of them: the
   * directly standardized, or adjusted, curve}
   *
   * @param same the covariates that are set, the others stay as they are; its offset is not used
   * @throws IllegalArgumentException if a variable or level is not known, some but not all variables of the strata are
   *     set, or subjects have several rows
   * @throws IllegalStateException if the fit is {@link CoxFit#withoutRows() without rows}
   * @see <a href="https://doi.org/10.1111/j.0006-341X.2001.01030.x">Chen PY, Tsiatis AA. Biometrics
   *     2001;57:1030-1038</a>
   */
  public PredictedSurvival standardizedWith(CovariateProfile same) {
    CovariateDesign design = fit.design();
    for (String name : same.variables()) {
      checkArgument(
          design.variables().contains(name) || design.strataVariables().contains(name),
          "standardized curve: no variable '%s', expected one of %s",
          name,
          ImmutableList.builder()
              .addAll(design.variables())
              .addAll(design.strataVariables())
              .build());
    }
    fit.checkRows("curves standardized over its sample");
    SurvivalData data = fit.data();
    Covariates covariates = fit.covariates();
    RowStrata strata = new RowStrata(
        data, covariates, baseline.strata, stratum, design.stratum(same).orElse(null));
    HazardPopulation.Builder members = population();
    double[] row = new double[baseline.columns];
    for (int i = 0; i < data.usedRows(); i++) {
      int r = data.rowByTime(i);
      checkArgument(
          !data.isFollowedUpLater(r),
          "standardized curve: row %s is one of several of its subject, expected one per subject;"
              + " give the population as profiles",
          r);
      if (covariates.isComplete(r)) {
        covariates.copyRow(r, same, row, 0);
        members.add(strata.of(r), working(row), covariates.offset(r), data.weight(r));
      }
    }
    return new PredictedSurvival(this, members.build());
  }

  /**
   * {@return for each level of a factor, or of a variable that makes the strata, the {@linkplain #standardizedWith
   * average survival} of the rows of the sample if all had it}
   *
   * <p>The curves differ by nothing but the factor. {@link PredictedSurvival#differenceAt} compares them.
   *
   * @param factor the name of the variable
   * @throws IllegalArgumentException if it is not a factor, or as for {@link #standardizedWith}
   * @throws IllegalStateException if the fit is {@link CoxFit#withoutRows() without rows}
   */
  public ImmutableMap<String, PredictedSurvival> standardizedBy(String factor) {
    ImmutableMap.Builder<String, PredictedSurvival> curves = ImmutableMap.builder();
    for (String level : fit.design().levels(factor)) {
      curves.put(level, standardizedWith(CovariateProfile.of(factor, level)));
    }
    return curves.buildOrThrow();
  }

  /**
   * {@return the average survival of a population, each profile counted once}
   *
   * @param profiles the covariates of its members, at least one
   * @throws IllegalArgumentException if there is none, one does not fit the design, or its stratum is not known
   */
  public PredictedSurvival standardizedOver(List<CovariateProfile> profiles) {
    double[] weights = new double[profiles.size()];
    Arrays.fill(weights, 1);
    return standardizedOver(profiles, weights);
  }

  /**
   * {@return the average survival of a population with weights}
   *
   * @param profiles the covariates of its members, at least one
   * @param weights one per profile, finite and above 0; they need not sum to 1
   * @throws IllegalArgumentException if there is no profile or not one weight each, a weight is not finite and above
   *     0, a profile does not fit the design, or its stratum is not known
   */
  public PredictedSurvival standardizedOver(List<CovariateProfile> profiles, double... weights) {
    checkArgument(
        !profiles.isEmpty() && profiles.size() == weights.length,
        "standardized curve: %s profiles and %s weights, expected one each and at least one",
        profiles.size(),
        weights.length);
    HazardPopulation.Builder members = population();
    for (int i = 0; i < weights.length; i++) {
      if (!(weights[i] > 0 && weights[i] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("standardized curve: weight[" + i + "] is " + weights[i]
            + ", expected a finite number above 0");
      }
      CovariateProfile profile = profiles.get(i);
      members.add(
          stratumOf(profile), working(fit.design().row(profile)), profile.offset(), weights[i]);
    }
    return new PredictedSurvival(this, members.build());
  }

  private HazardPopulation.Builder population() {
    return new HazardPopulation.Builder(baseline, fit.fitted().beta);
  }

  private PredictedSurvival ofOne(int stratumCode, double[] working, double offset) {
    HazardPopulation.Builder one = population();
    one.add(stratumCode, working, offset, 1);
    return new PredictedSurvival(this, one.build());
  }

  private double[] working(double[] columns) {
    return fit.fitted().toWorking(columns);
  }

  private int stratumOf(CovariateProfile profile) {
    Optional<String> named = fit.design().stratum(profile);
    if (stratum != null) {
      checkArgument(
          named.isEmpty() || isPart(named.get(), stratum),
          "Cox model: stratum '%s' is chosen and '%s' that of the profile, expected the same",
          stratum,
          named.orElse(""));
      return baseline.strata.indexOf(stratum);
    }
    List<Integer> possible = new ArrayList<>();
    for (int s = 0; s < baseline.strata.size(); s++) {
      if (named.isEmpty() || isPart(named.get(), baseline.strata.get(s))) {
        possible.add(s);
      }
    }
    checkArgument(
        possible.size() == 1,
        "Cox model: the stratum is %s, expected it in the profile or by inStratum, one of %s",
        named.map(name -> "'" + name + "'").orElse("not given"),
        strata());
    return possible.get(0);
  }

  /** Returns whether a stratum of the covariates is one of the fit, or its part of one with strata of the data. */
  private static boolean isPart(String ofCovariates, String ofFit) {
    return ofFit.equals(ofCovariates) || ofFit.endsWith(", " + ofCovariates);
  }

  CoxFit fit() {
    return fit;
  }

  CoefficientCovariance covariance() {
    return covariance.get();
  }

  double z() {
    return WaldLimits.z(fit.model().confidenceLevel());
  }

  /** {@return the options, such as {@code curves of a Cox model, limits log}} */
  @Override
  public String toString() {
    return "curves of a Cox model, limits " + transform.code()
        + (stratum == null ? "" : ", stratum " + stratum);
  }
}
