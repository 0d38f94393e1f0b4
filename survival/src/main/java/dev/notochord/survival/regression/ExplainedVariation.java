package dev.notochord.survival.regression;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.survival.Estimate;
import dev.notochord.survival.MissingPolicy;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.covariate.CovariatesBuilder;
import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How much of the variation of survival a Cox model explains, by the measures in use.
 *
 * <p>No two of them measure the same, and none is a share of a variance of times: compare models by one measure,
 * on one sample. With LR twice the gain in log-likelihood, n the rows, d the events and A the variance of the linear
 * predictor:
 *
 * <pre>
 *   Royston and Sauerbrei     D the coefficient of a Cox model on z / k, z the expected normal order statistics of the
 *                             linear predictor by Blom, k = sqrt(8 / pi): the log hazard ratio of the two halves
 *                             R2 = (D^2 / k^2) / (pi^2 / 6 + D^2 / k^2)
 *   Kent and O'Quigley        R2 = A / (pi^2 / 6 + A)
 *   O'Quigley, Xu and Stare   R2 = 1 - exp(-LR / d)
 *   Nagelkerke                R2 = (1 - exp(-LR / n)) / (1 - exp(2 l0 / n)),   l0 the log-likelihood without effects
 *   Goenen and Heller         K  = the mean over pairs of rows of 1 / (1 + exp(-|difference of the linear predictors|)):
 *                             a concordance that the model implies, whatever the censoring
 * </pre>
 *
 * <p>Only what varies between rows counts; equal linear predictors share the mean of their order statistics, and
 * count 1/2 in K. A frequency counts as so many rows. The numbers agree with R's {@code royston}, apart from
 * O'Quigley's, which it does not give.
 *
 * <p><b>Edges.</b> Without a linear predictor that varies, D and the first two measures are NaN or 0 and K is 1/2.
 * Under {@link CoxStatus#SEPARATION} the linear predictor has no end and the numbers depend on where the search
 * stopped.
 *
 * @see CoxFit#explainedVariation()
 * @see <a href="https://doi.org/10.1002/sim.1621">Royston P, Sauerbrei W. Stat Med 2004;23:723-748</a>
 * @see <a href="https://doi.org/10.1093/biomet/75.3.525">Kent JT, O'Quigley J. Biometrika 1988;75:525-534</a>
 * @see <a href="https://doi.org/10.1002/sim.1946">O'Quigley J, Xu R, Stare J. Stat Med 2005;24:479-489</a>
 * @see <a href="https://doi.org/10.1093/biomet/78.3.691">Nagelkerke NJD. Biometrika 1991;78:691-692</a>
 * @see <a href="https://doi.org/10.1093/biomet/92.4.965">Goenen M, Heller G. Biometrika 2005;92:965-970</a>
 * @since 0.1.0
 */
public final class ExplainedVariation {
  private static final double ERROR_VARIANCE = Math.PI * Math.PI / 6;
  private static final double KAPPA = Math.sqrt(8 / Math.PI);

  private final Estimate royston;
  private final double variance;
  private final double likelihoodRatio;
  private final double nullLogLikelihood;
  private final double rows;
  private final long events;
  /** The linear predictors, increasing, with their counts. */
  private final double[] predictor;

  private final double[] count;

  private ExplainedVariation(
      Estimate royston,
      double variance,
      double likelihoodRatio,
      double nullLogLikelihood,
      double rows,
      long events,
      double[] predictor,
      double[] count) {
    this.royston = royston;
    this.variance = variance;
    this.likelihoodRatio = likelihoodRatio;
    this.nullLogLikelihood = nullLogLikelihood;
    this.rows = rows;
    this.events = events;
    this.predictor = predictor;
    this.count = count;
  }

  static ExplainedVariation of(CoxFit fit, SurvivalData data) {
    checkArgument(
        data.weightKind().filter(WeightKind.SAMPLING::equals).isEmpty(),
        "explained variation: the data have sampling weights, expected none or frequencies");
    checkArgument(
        !data.hasSubjects() || data.subjects() == data.usedRows(),
        "explained variation: subjects have several rows, expected one each");
    double[] eta = fit.linearPredictors();
    int[] order = order(data, eta);
    double[] predictor = new double[order.length];
    double[] count = new double[order.length];
    double rows = 0;
    double mean = 0;
    double squares = 0;
    for (int i = 0; i < order.length; i++) {
      predictor[i] = eta[order[i]];
      count[i] = data.weight(order[i]);
      rows += count[i];
      double deviation = predictor[i] - mean;
      mean += count[i] / rows * deviation;
      squares += count[i] * deviation * (predictor[i] - mean);
    }
    return new ExplainedVariation(
        royston(fit, data, order, scores(predictor, count, rows)),
        squares / (rows - 1),
        fit.likelihoodRatioTest().degreesOfFreedom() == 0
            ? 0
            : fit.likelihoodRatioTest().statistic(),
        fit.nullLogLikelihood(),
        rows,
        fit.events(),
        predictor,
        count);
  }

  /** Returns the rows fitted by increasing linear predictor. */
  private static int[] order(SurvivalData data, double[] eta) {
    long[] keys = new long[data.usedRows()];
    int rows = 0;
    double[] sorted = new double[data.usedRows()];
    for (int i = 0; i < data.usedRows(); i++) {
      int row = data.rowByTime(i);
      if (!Double.isNaN(eta[row])) {
        sorted[rows++] = eta[row];
      }
    }
    sorted = Arrays.copyOf(sorted, rows);
    Arrays.sort(sorted);
    rows = 0;
    for (int i = 0; i < data.usedRows(); i++) {
      int row = data.rowByTime(i);
      if (!Double.isNaN(eta[row])) {
        keys[rows++] = ((long) Arrays.binarySearch(sorted, eta[row]) << 32) | row;
      }
    }
    Arrays.sort(keys, 0, rows);
    int[] order = new int[rows];
    for (int i = 0; i < rows; i++) {
      order[i] = (int) keys[i];
    }
    return order;
  }

  /** Returns the expected normal order statistics of values in their order, the same for equal values. */
  private static double[] scores(double[] value, double[] count, double rows) {
    NormalDistribution normal = NormalDistribution.of(0, 1);
    double[] scores = new double[value.length];
    double before = 0;
    int end;
    for (int first = 0; first < value.length; first = end) {
      end = first;
      double size = 0;
      while (end < value.length && value[end] == value[first]) {
        size += count[end++];
      }
      double sum = 0;
      for (double k = before + 1; k <= before + size; k++) {
        sum += normal.inverseCumulativeProbability((k - 0.375) / (rows + 0.25));
      }
      Arrays.fill(scores, first, end, sum / size / KAPPA);
      before += size;
    }
    return scores;
  }

  private static Estimate royston(CoxFit fit, SurvivalData data, int[] order, double[] scores) {
    double[] z = new double[data.rows()];
    Arrays.fill(z, Double.NaN);
    for (int i = 0; i < order.length; i++) {
      z[order[i]] = scores[i];
    }
    CoxModel model = CoxModel.withDefaults()
        .with(fit.model().ties())
        .with(fit.variance())
        .withConfidenceLevel(fit.model().confidenceLevel());
    CovariatesBuilder covariates =
        Covariates.builder().numeric("z", z).with(MissingPolicy.DROP_ROWS);
    fit.covariates().strata().ifPresent(strata -> covariates.strata("strata", strata));
    return model.fit(data, covariates.build()).coefficient("z").estimate();
  }

  /**
   * {@return D of Royston and Sauerbrei: about the log hazard ratio of the half with the larger linear predictors against
   * the other; with the standard error and limits of a Cox model, which take the linear predictor as known}
   */
  public Estimate roystonD() {
    return royston;
  }

  /** {@return the measure made of {@link #roystonD()}, 0 to 1} */
  public double roystonRSquared() {
    double d = royston.value() / KAPPA;
    return d * d / (ERROR_VARIANCE + d * d);
  }

  /** {@return the measure of Kent and O'Quigley, 0 to 1} */
  public double kentOQuigley() {
    return variance / (ERROR_VARIANCE + variance);
  }

  /** {@return the measure of O'Quigley, Xu and Stare, 0 to 1} */
  public double oQuigleyXuStare() {
    return -Math.expm1(-likelihoodRatio / events);
  }

  /** {@return the measure of Nagelkerke, 0 to 1; it falls as censoring grows} */
  public double nagelkerke() {
    return Math.expm1(-likelihoodRatio / rows) / Math.expm1(2 * nullLogLikelihood / rows);
  }

  /** {@return the concordance of Goenen and Heller, 0.5 to 1; cost O(n^2) at each call} */
  public double goenenHeller() {
    double sum = 0;
    double pairs = 0;
    for (int i = 0; i < predictor.length; i++) {
      double inner = 0;
      for (int j = 0; j < i; j++) {
        inner += count[j] / (1 + Math.exp(predictor[j] - predictor[i]));
      }
      sum += count[i] * (inner + 0.25 * (count[i] - 1));
      pairs += count[i];
    }
    return sum / (pairs * (pairs - 1) / 2);
  }

  /** {@return the measures on one line} */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "D %.4g, R2 of Royston %.4g, Kent and O'Quigley %.4g, O'Quigley, Xu and Stare %.4g, Nagelkerke %.4g",
        royston.value(),
        roystonRSquared(),
        kentOQuigley(),
        oQuigleyXuStare(),
        nagelkerke());
  }
}
