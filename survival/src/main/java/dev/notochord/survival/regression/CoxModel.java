package dev.notochord.survival.regression;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import dev.notochord.survival.covariate.Covariates;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * The proportional hazards model: covariates multiply a hazard that is left open.
 *
 * <pre>
 *   h(t | x) = h0(t) exp(b1 x1 + ... + bp xp)        h0 one for each stratum
 *   log L(b) = sum over events of  x'b - log( sum over those at risk of exp(x'b) )
 * </pre>
 *
 * <p>exp(b) is the hazard ratio of one unit of a covariate with the others held. The coefficients maximise the
 * partial likelihood, with {@link TieMethod} for events at the same time. Late entry and several intervals per
 * subject, with covariates that change from one to the next, alter who is at risk and nothing else. Strata
 * of the data and of the covariates are taken together.
 *
 * <pre>{@code
 * CoxFit fit = CoxModel.withDefaults().fit(
 *     SurvivalData.rightCensored(months, died),
 *     Covariates.builder().numeric("age", age).factor("grade", grade, "low").build());
 * fit.coefficient("age").hazardRatio().value();
 * fit.status();
 * }</pre>
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th><th>elsewhere</th></tr>
 *   <tr><td>ties</td><td>{@link TieMethod#EFRON}</td><td>the same in R; Breslow in SAS and Stata</td></tr>
 *   <tr><td>variance</td><td>{@link CoxVariance#BY_DATA}: robust with sampling weights, clusters or recurrent
 *     events</td><td>in R the same, a non-integer weight being taken for a sampling weight</td></tr>
 *   <tr><td>penalty</td><td>{@link Penalty#none()}</td><td></td></tr>
 *   <tr><td>confidence level</td><td>0.95</td><td></td></tr>
 *   <tr><td>iterations at most</td><td>50</td><td>20 in R</td></tr>
 *   <tr><td>start</td><td>all coefficients 0</td><td>the same in R</td></tr>
 *   <tr><td>progress</td><td>none</td><td></td></tr>
 * </table>
 *
 * <p><b>Weights.</b> A frequency counts its row so often, under every method for ties. A sampling weight w counts a
 * subject w times in the likelihood while the subject stays one.
 *
 * <p><b>Edges.</b> A fit always comes back; {@link CoxFit#status()} says whether its coefficients are a maximum.
 * Columns that are constant or depend on others, a likelihood that rises without end, a sample without event are
 * answers of this kind and no exceptions. Covariates are centred and scaled for the search alone; every number of
 * the result is on the scale given.
 *
 * <p>Cost O(n log n + s n p^2) for n rows, p columns and s steps, commonly 4 to 6. Memory: 8 (p + 5) bytes per row
 * during the fit.
 *
 * @see CoxFit
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1972.tb00899.x">Cox DR. J R Stat Soc B 1972;34:187-220</a>
 * @since 0.1.0
 */
@Value.Immutable(builder = false)
public abstract class CoxModel {
  CoxModel() {}

  /** {@return the model with its defaults} */
  public static CoxModel withDefaults() {
    return ImmutableCoxModel.of();
  }

  /** {@return how events at the same time are treated} */
  @Value.Default
  public TieMethod ties() {
    return TieMethod.EFRON;
  }

  /** {@return how the covariance of the coefficients is estimated} */
  @Value.Default
  public CoxVariance variance() {
    return CoxVariance.BY_DATA;
  }

  /** {@return what is subtracted from the log-likelihood} */
  @Value.Default
  public Penalty penalty() {
    return Penalty.none();
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

  /** {@return the coefficients to begin with, one per column; empty for 0 in all} */
  @Value.Default
  public ImmutableDoubleArray start() {
    return ImmutableDoubleArray.of();
  }

  /** {@return what is told of each step} */
  @Value.Default
  public FitProgress progress() {
    return FitProgress.NONE;
  }

  /**
   * {@return this model with another treatment of ties}
   *
   * @param ties how events at the same time are treated
   */
  public CoxModel with(TieMethod ties) {
    return withTies(ties);
  }

  /**
   * {@return this model with another variance}
   *
   * @param variance how the covariance is estimated
   */
  public CoxModel with(CoxVariance variance) {
    return withVariance(variance);
  }

  /**
   * {@return this model with another penalty}
   *
   * <p>A penalised fit has no robust variance: data that call for one need {@link CoxVariance#MODEL} to be asked for,
   * except for an elastic net with absolute values, which has no variance.
   *
   * @param penalty what is subtracted from the log-likelihood
   */
  public CoxModel with(Penalty penalty) {
    return withPenalty(penalty);
  }

  /**
   * {@return this model with another confidence level}
   *
   * @param level the level, above 0 and below 1
   * @throws IllegalArgumentException if {@code level} is not above 0 and below 1
   */
  public abstract CoxModel withConfidenceLevel(double level);

  /**
   * {@return this model with another limit to the search}
   *
   * @param iterations how many steps the search may take, at least 1
   * @throws IllegalArgumentException if {@code iterations} is below 1
   */
  public abstract CoxModel withMaxIterations(int iterations);

  /**
   * {@return this model with coefficients to begin with}
   *
   * <p>They save steps when a similar model was fitted before. The answer does not depend on them: the null
   * log-likelihood and the score test are those of coefficients 0, and the search begins there if the likelihood is
   * higher.
   *
   * @param coefficients one per column of the design, on the scale of the covariates
   * @throws IllegalArgumentException if one is not finite
   */
  public CoxModel withStart(double... coefficients) {
    return withStart(ImmutableDoubleArray.copyOf(coefficients));
  }

  abstract CoxModel withStart(ImmutableDoubleArray coefficients);

  /**
   * {@return this model with somebody who is told of each step}
   *
   * @param progress what is told; it may end the fit
   */
  public abstract CoxModel withProgress(FitProgress progress);

  abstract CoxModel withTies(TieMethod ties);

  abstract CoxModel withVariance(CoxVariance variance);

  abstract CoxModel withPenalty(Penalty penalty);

  /**
   * Fits the model.
   *
   * @param data the sample
   * @param covariates the covariates of its rows
   * @return the coefficients and all that follows from them
   * @throws IllegalArgumentException if there are not as many rows of covariates as of data, if no row in use has
   *     all covariates, if there is not one coefficient to start with per column, if exact ties are asked for with
   *     sampling weights or a robust variance, or if a robust variance is due and rows of one subject have different
   *     frequencies; with a penalty also if a robust variance is due, if exact ties are asked for and the penalty is
   *     no ridge, or if it has a factor for a column that is not there
   */
  public CoxFit fit(SurvivalData data, Covariates covariates) {
    checkArgument(
        ties() != TieMethod.EXACT || !hasSamplingWeights(data),
        "Cox model: the data have sampling weights and ties are exact, expected ties after Efron or Breslow");
    checkArgument(
        ties() != TieMethod.EXACT || variance(data) == CoxVariance.MODEL,
        "Cox model: the variance is robust, as asked for or because of clusters or recurrent events, and ties are"
            + " exact, expected CoxVariance.MODEL or ties after Efron or Breslow");
    CoxRows rows = CoxRows.of(data, covariates);
    if (!penalty().equals(Penalty.none())) {
      return new CoxFit(
          this, data, covariates, rows, PenalizedSearch.of(this, data, covariates, rows));
    }
    NewtonSearch.Result found = new NewtonSearch(likelihood(rows), maxIterations())
        .maximize(workingStart(rows), progress());
    return new CoxFit(this, data, covariates, rows, found);
  }

  /**
   * Fits the model to rows that are somewhere else: in a file too large for memory, or in parts on several machines.
   *
   * <p>The rows are passed over once for the scan and then once for each evaluation of the likelihood, commonly 5 to 7,
   * and once more if the search ended with its next step still large.
   * A pass is given sums without rows and returns them, or others made of their {@linkplain CoxSums#toBytes bytes} and
   * merged, with each row of the scan added once:
   *
   * <pre>{@code
   * CoxFit fit = CoxModel.withDefaults().fitByParts(scan, empty -> {
   *   byte[] request = empty.toBytes();
   *   return parts.parallelStream()
   *       .map(part -> part.addTo(CoxSums.ofBytes(request)))
   *       .reduce(CoxSums::merge)
   *       .orElse(empty);
   * });
   * }</pre>
   *
   * <p>The fit is that of {@link #fit} on the same rows, up to the rounding of sums in another order, and is {@linkplain
   * CoxFit#withoutRows() without rows}. Strata of the scan are those of the data, see {@link CoxFit#inStratum}. That a
   * likelihood rises without end is told as it is there: the last pass looks whether, at every event time, those with
   * the event lie farthest in the direction of the next step. More rows
   * than an {@code int} counts are reported as 2^31 - 1.
   *
   * @param scan what is known of the rows after the first pass
   * @param pass adds the rows to sums
   * @return the coefficients and all that follows from them without rows
   * @throws IllegalArgumentException if the scan has no row, if there is not one coefficient to start with per column, if
   *     the model has a penalty or exact ties, if a robust variance is due, which sampling weights call for unless {@link
   *     CoxVariance#MODEL} is asked for, or if a pass returns sums of other rows than the scan or at other coefficients
   */
  public CoxFit fitByParts(CoxScan scan, UnaryOperator<CoxSums> pass) {
    return SumsLikelihood.fit(this, scan, pass);
  }

  /** Returns the likelihood of a sample. */
  PartialLikelihood likelihood(CoxRows rows) {
    return ties() == TieMethod.EXACT ? new ExactLikelihood(rows) : new CoxLikelihood(rows, ties());
  }

  private double[] workingStart(CoxRows rows) {
    double[] working = new double[rows.columns];
    if (!start().isEmpty()) {
      checkArgument(
          start().length() == working.length,
          "Cox model: %s coefficients to start with, expected one for each of %s columns",
          start().length(),
          working.length);
      for (int c = 0; c < working.length; c++) {
        working[c] = start().get(c) * rows.scale[c];
      }
    }
    return working;
  }

  /** Returns the variance that a sample calls for. */
  CoxVariance variance(SurvivalData data) {
    boolean robust = hasSamplingWeights(data) || data.hasClusters() || data.hasRecurrentEvents();
    return variance() == CoxVariance.BY_DATA
        ? robust ? CoxVariance.ROBUST : CoxVariance.MODEL
        : variance();
  }

  private static boolean hasSamplingWeights(SurvivalData data) {
    return data.weightKind().filter(WeightKind.SAMPLING::equals).isPresent();
  }

  @Value.Check
  void check() {
    checkArgument(
        confidenceLevel() > 0 && confidenceLevel() < 1,
        "Cox model: confidence level is %s, expected above 0 and below 1",
        confidenceLevel());
    checkArgument(
        maxIterations() >= 1,
        "Cox model: iterations at most are %s, expected at least 1",
        maxIterations());
    checkArgument(
        start().stream().allMatch(Double::isFinite),
        "Cox model: the coefficients to start with are %s, expected finite numbers",
        start());
  }
}
