package dev.notochord.survival.regression;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.survival.WeightKind;
import dev.notochord.survival.covariate.CovariateDesign;
import dev.notochord.survival.covariate.Covariates;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The partial likelihood of rows that are somewhere else and are passed over for each evaluation. */
final class SumsLikelihood implements PartialLikelihood {
  private final CoxScan scan;
  private final TieMethod ties;
  private final UnaryOperator<CoxSums> pass;
  private double[] lastBeta = {};
  private @Nullable CoxSums last;

  private SumsLikelihood(CoxScan scan, TieMethod ties, UnaryOperator<CoxSums> pass) {
    this.scan = scan;
    this.ties = ties;
    this.pass = pass;
  }

  /** Fits a model. */
  static CoxFit fit(CoxModel model, CoxScan scan, UnaryOperator<CoxSums> pass) {
    check(model, scan);
    SumsLikelihood likelihood = new SumsLikelihood(scan, model.ties(), pass);
    double[] scale = scan.scale();
    double[] start = new double[scale.length];
    for (int c = 0; c < model.start().length(); c++) {
      start[c] = model.start().get(c) * scale[c];
    }
    NewtonSearch.Result found =
        new NewtonSearch(likelihood, model.maxIterations()).maximize(start, model.progress());
    CovariateDesign design =
        Covariates.ofColumns(scan.columns(), new double[scale.length][1]).design();
    FittedCoefficients fitted = new FittedCoefficients(
        design.columnNames(), scan.center(), scale, found, found.converged, likelihood::separated);
    BaselineHazard baseline = likelihood.sumsAt(found.beta).baseline(scan.lastTimes());
    return new CoxFit(model, design, fitted, found, scan, baseline);
  }

  private static void check(CoxModel model, CoxScan scan) {
    checkArgument(scan.rows() > 0, "Cox model: the scan has no row, expected at least one");
    checkArgument(
        model.penalty().equals(Penalty.none()),
        "Cox model: a penalty and rows in parts, expected a model without penalty");
    checkArgument(
        model.ties() != TieMethod.EXACT,
        "Cox model: exact ties and rows in parts, expected ties after Efron or Breslow");
    boolean sampling = scan.weightKind().filter(WeightKind.SAMPLING::equals).isPresent();
    checkArgument(
        model.variance() == CoxVariance.MODEL
            || (model.variance() == CoxVariance.BY_DATA && !sampling),
        "Cox model: a robust variance%s and rows in parts, expected CoxVariance.MODEL",
        sampling ? " because of sampling weights" : "");
    checkArgument(
        model.start().isEmpty() || model.start().length() == scan.columns().size(),
        "Cox model: %s coefficients to start with, expected one for each of %s columns",
        model.start().length(),
        scan.columns().size());
  }

  /** Returns the columns of a step along which the likelihood rises without end, which takes a pass to see. */
  private boolean[] separated(double[] step) {
    double[] direction = Separation.direction(step);
    return added(CoxSums.along(scan, ties, direction)).rises()
        ? Separation.columns(direction)
        : new boolean[step.length];
  }

  @Override
  public int size() {
    return scan.columns().size();
  }

  @Override
  public Evaluation evaluate(double[] beta) {
    return sumsAt(beta).evaluate();
  }

  /** Returns the sums over all rows; those of the last coefficients are kept. */
  private CoxSums sumsAt(double[] beta) {
    CoxSums known = last;
    if (known != null && Arrays.equals(beta, lastBeta)) {
      return known;
    }
    CoxSums sums = added(CoxSums.at(scan, ties, beta));
    lastBeta = beta.clone();
    last = sums;
    return sums;
  }

  /** Returns sums without rows with all rows. */
  private CoxSums added(CoxSums empty) {
    CoxSums sums = pass.apply(empty);
    checkArgument(
        sums.isLike(empty),
        "Cox model: the pass returned sums of another step, expected those it was given");
    checkArgument(
        sums.rows() == scan.rows(),
        "Cox model: the pass added %s rows and the scan has %s, expected the same rows",
        sums.rows(),
        scan.rows());
    return sums;
  }
}
