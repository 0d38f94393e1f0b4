package dev.notochord.survival.regression;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.CovariateDesign;
import dev.notochord.survival.covariate.CovariateProfile;
import dev.notochord.survival.covariate.Covariates;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * A fitted Fine-Gray model.
 *
 * <p>{@link #status()} comes first: it says whether the coefficients are a maximum. All numbers are on the scale of the
 * covariates given. Immutable, and safe to share between threads. It holds the sample and the covariates it was fitted
 * on, which are shared and not copied.
 *
 * <p><b>Edges.</b> The likelihood is that of weighted risk sets and no likelihood in the strict sense: twice a
 * difference of {@link #logLikelihood()} has no chi-square distribution. Use {@link #waldTest()}.
 *
 * @see FineGray
 * @since 0.1.0
 */
public final class FineGrayFit {
  private final FineGray model;
  private final CompetingRisksData data;
  private final int cause;
  private final Covariates covariates;
  private final FittedCoefficients fitted;
  private final double[] inverse;
  private final double[] covariance;
  private final double[] modelCovariance;
  private final FineGrayVariance variance;
  private final int iterations;
  private final double nullLogLikelihood;
  private final double logLikelihood;
  private final int usedRows;
  private final long events;
  private final Supplier<HazardInfluence> influence;

  FineGrayFit(
      FineGray model,
      CompetingRisksData data,
      int cause,
      Covariates covariates,
      CarriedRows carried,
      NewtonSearch.Result found) {
    this.model = model;
    this.data = data;
    this.cause = cause;
    this.covariates = covariates;
    CoxRows rows = carried.rows;
    fitted = new FittedCoefficients(
        design().columnNames(),
        rows,
        found,
        found.converged,
        step -> Separation.of(rows, model.ties(), step, carried));
    inverse = found.factor.inverse();
    iterations = found.iterations;
    nullLogLikelihood = found.start.logLikelihood;
    logLikelihood = found.evaluation.logLikelihood;
    usedRows = rows.usedRows;
    events = rows.events;
    variance = model.variance(data.anyEvent());
    HazardPath hazards = HazardPath.of(rows, model.ties(), fitted.beta, carried);
    covariance = fitted.rescaledSandwich(
        RobustVariance.of(scores(hazards), copies(), inverse, rows.columns).variance);
    modelCovariance = fitted.rescaled(inverse);
    influence = Suppliers.memoize(this::makeInfluence);
  }

  /** Returns the scores of the units, as the variance has them. */
  private double[] scores(HazardPath hazards) {
    SurvivalData times = data.anyEvent();
    double[] scores = RobustVariance.scores(times, hazards);
    if (hazards.carried != null) {
      CarriedScores carried = CarriedScores.ofCoefficients(hazards.carried, hazards);
      carried.addCarried(times, scores);
      addCensoring(carried, scores);
    }
    return scores;
  }

  private HazardInfluence makeInfluence() {
    SurvivalData times = data.anyEvent();
    HazardPath hazards = hazards();
    return new HazardInfluence(
        times, hazards, model.ties(), scores(hazards), inverse, (perRisk, target) -> {
          if (hazards.carried != null) {
            CarriedScores carried = new CarriedScores(hazards.carried, 1, new double[0], perRisk);
            carried.addCarried(times, target);
            addCensoring(carried, target);
          }
        });
  }

  private void addCensoring(CarriedScores carried, double[] target) {
    if (variance == FineGrayVariance.CENSORING_ESTIMATED) {
      carried.addCensoring(data.anyEvent(), model.censoringTies(), target);
    }
  }

  /** Returns how many subjects of the same score each unit stands for; empty when each is one. */
  double[] copies() {
    return RobustVariance.copies(data.anyEvent());
  }

  /** Returns the hazards with the rows laid out anew. */
  private HazardPath hazards() {
    CoxRows rows = CoxRows.of(data.causeSpecific(cause), covariates);
    CensoringWeights weights = CensoringWeights.of(
        data.anyEvent(), covariates, model.censoringGroups().orElse(null), model.censoringTies());
    CarriedRows carried = CarriedRows.of(data, cause, covariates, rows, weights);
    return HazardPath.of(rows, model.ties(), fitted.beta, carried);
  }

  /** {@return the model with its options} */
  public FineGray model() {
    return model;
  }

  /** {@return the columns of the model and how new covariates become columns} */
  public CovariateDesign design() {
    return covariates.design();
  }

  /** {@return the cause, from 1} */
  public int cause() {
    return cause;
  }

  /** {@return how the search ended} */
  public CoxStatus status() {
    return fitted.status;
  }

  /**
   * {@return the columns of the design that {@link CoxStatus#SEPARATION} or {@link CoxStatus#SINGULAR} is about; empty
   * otherwise}
   */
  public ImmutableList<String> affectedColumns() {
    return fitted.affected;
  }

  /** {@return the number of steps of the search} */
  public int iterations() {
    return iterations;
  }

  /** {@return the largest part of the derivative of the log-likelihood where the search ended, without sign} */
  public double largestScore() {
    return fitted.largestScore;
  }

  /** {@return the number of rows fitted: in use and with all covariates} */
  public int usedRows() {
    return usedRows;
  }

  /** {@return the number of events of the cause; a row with a frequency counts as so many} */
  public long events() {
    return events;
  }

  /** {@return which variance the errors are by, never {@link FineGrayVariance#BY_DATA}} */
  public FineGrayVariance variance() {
    return variance;
  }

  /** {@return the log subdistribution hazard ratios, one per column of the design} */
  public ImmutableList<CoxCoefficient> coefficients() {
    return fitted.coefficients(covariance, model.confidenceLevel());
  }

  /**
   * {@return the coefficient of a column}
   *
   * @param column the name of the column, such as {@code age} or {@code sexfemale}
   * @throws IllegalArgumentException if the design has no such column
   */
  public CoxCoefficient coefficient(String column) {
    return coefficients().get(fitted.indexOf(column, "Fine-Gray model"));
  }

  /**
   * {@return the covariance of the coefficients by {@link #variance()}; NaN in the rows and columns of those that are NaN
   * or {@linkplain CoxStatus#SEPARATION separated}, for which a sandwich would be small}
   */
  public double[][] covariance() {
    return fitted.square(covariance);
  }

  /** {@return the inverse of the information, which is too small or too large as a covariance; {@code crr} has it as
   * {@code invinf}} */
  public double[][] modelCovariance() {
    return fitted.square(modelCovariance);
  }

  /** {@return the log of the weighted partial likelihood with all coefficients 0} */
  public double nullLogLikelihood() {
    return nullLogLikelihood;
  }

  /** {@return the log of the weighted partial likelihood at the coefficients} */
  public double logLikelihood() {
    return logLikelihood;
  }

  /**
   * {@return the test of all coefficients by b' V^-1 b, with the covariance of {@link #variance()}; columns in which that
   * is NaN are left out}
   */
  public ChiSquareTest waldTest() {
    return fitted.waldTest(0, fitted.beta.length, covariance);
  }

  /**
   * {@return the cumulative incidence of a subject, for data without strata of their own}
   *
   * <p>Strata of the covariates are those of the profile. The first call costs O(n p).
   *
   * @param profile the covariates of the subject
   * @throws IllegalArgumentException if a variable is missing or unknown in the profile, or if the data have strata
   */
  public FineGrayIncidence at(CovariateProfile profile) {
    return new FineGrayIncidence(
        this, influence.get(), profile, design().stratum(profile).orElse(""));
  }

  /**
   * {@return the cumulative incidence of a subject in a stratum of the data}
   *
   * @param profile the covariates of the subject
   * @param stratum the stratum, by the name in the data's own strata
   * @throws IllegalArgumentException if a variable is missing or unknown in the profile, or if there is no such
   *     stratum
   */
  public FineGrayIncidence at(CovariateProfile profile, String stratum) {
    String name = PredictedHazard.stratumName(design().stratum(profile).orElse(""), stratum);
    return new FineGrayIncidence(this, influence.get(), profile, name);
  }

  /** Returns whether the coefficients are a maximum, so that errors mean something. */
  boolean isMaximum() {
    return fitted.isMaximum();
  }

  /** Returns the number of independent units. */
  int units() {
    return data.anyEvent().units();
  }

  /** Returns the coefficients. */
  FittedCoefficients fitted() {
    return fitted;
  }

  /** {@return the status and the coefficients, one to a line} */
  @Override
  public String toString() {
    return String.format(
            Locale.ROOT,
            "Fine-Gray model of %s: %d rows, %d events, %s",
            data.causes().get(cause - 1),
            usedRows,
            events,
            status())
        + CoxCoefficient.lines(coefficients(), "SHR");
  }
}
