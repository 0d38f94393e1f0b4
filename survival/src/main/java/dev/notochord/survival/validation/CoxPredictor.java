package dev.notochord.survival.validation;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.regression.CoxCoefficient;
import dev.notochord.survival.regression.CoxFit;
import dev.notochord.survival.regression.PredictedSurvival;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a Cox model says of rows: those it was fitted on and others of the same design.
 *
 * <p>Hazards are those of one profile of each stratum times ratios, so that no curve is made for each row.
 */
final class CoxPredictor implements FittedPredictor {
  private final CoxFit fit;
  private final Covariates covariates;
  private final double[] beta;
  private final int[] fitted;

  /** A row within the range of those fitted, with its curve. */
  private record Reference(double score, PredictedSurvival curve) {}

  /** Makes a predictor of a fit to some rows of the covariates. */
  CoxPredictor(CoxFit fit, Covariates covariates, int[] fitted) {
    this.fit = fit;
    this.covariates = covariates;
    this.fitted = fitted;
    beta = new double[covariates.columns()];
    ImmutableList<CoxCoefficient> coefficients = fit.coefficients();
    for (int c = 0; c < beta.length; c++) {
      double b = coefficients.get(c).estimate().value();
      beta[c] = Double.isNaN(b) ? 0 : b;
    }
  }

  /** Returns for each stratum the first row fitted. */
  private Map<String, Reference> references() {
    Map<String, Reference> references = new HashMap<>();
    for (int row : fitted) {
      if (covariates.isComplete(row) && !references.containsKey(stratum(row))) {
        references.put(stratum(row), new Reference(score(row), fit.at(covariates.profile(row))));
      }
    }
    return references;
  }

  private String stratum(int row) {
    return covariates
        .strata()
        .map(strata -> strata.names().get(strata.code(row)))
        .orElse("");
  }

  /** Returns the linear predictor of a row, offset and all, not centred. */
  double score(int row) {
    double[] x = new double[beta.length];
    covariates.copyRow(row, x, 0);
    double score = covariates.offset(row);
    for (int c = 0; c < beta.length; c++) {
      score += beta[c] * x[c];
    }
    return score;
  }

  @Override
  public double[] scores(int... rows) {
    double[] scores = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      scores[i] = score(rows[i]);
    }
    return scores;
  }

  @Override
  public SurvivalPredictions predictions(double[] times, int... rows) {
    double[][] survival = new double[rows.length][times.length];
    Map<String, Reference> references = references();
    Map<String, double[]> hazards = new HashMap<>();
    references.forEach((name, reference) -> hazards.put(name, hazard(reference, times)));
    for (int i = 0; i < rows.length; i++) {
      Reference reference = references.get(stratum(rows[i]));
      double[] hazard = hazards.get(stratum(rows[i]));
      for (int k = 0; k < times.length; k++) {
        survival[i][k] = reference == null || hazard == null
            ? Double.NaN
            : survival(hazard[k], score(rows[i]) - reference.score);
      }
    }
    return SurvivalPredictions.of(times, survival);
  }

  private static double survival(double hazard, double logRatio) {
    return hazard == 0 ? 1 : Math.exp(-Math.exp(Math.log(hazard) + logRatio));
  }

  private static double[] hazard(Reference reference, double[] times) {
    double[] hazard = new double[times.length];
    for (int k = 0; k < times.length; k++) {
      hazard[k] = reference.curve.cumulativeHazardAt(times[k]).value();
    }
    return hazard;
  }

  @Override
  public Optional<String> failure() {
    return switch (fit.status()) {
      case CONVERGED, SINGULAR -> Optional.empty();
      default -> Optional.of("Cox model: " + fit.status() + columns(fit.affectedColumns()));
    };
  }

  private static String columns(ImmutableList<String> affected) {
    return affected.isEmpty() ? "" : " of " + affected;
  }
}
