package dev.notochord.survival.parametric;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Parametric models of one sample side by side, the one with the smallest criterion of Akaike first.
 *
 * <pre>{@code
 * ModelComparison table = ModelComparison.of(
 *     ParametricModel.exponential().fit(data, covariates),
 *     ParametricModel.weibull().fit(data, covariates),
 *     ParametricModel.logNormal().fit(data, covariates));
 * table.best().name();
 * }</pre>
 *
 * <p>The criterion weighs how well a model fits within the follow-up against its number of parameters; it says
 * nothing of the tail beyond. Models within about 2 of the best are hardly told apart. A model whose search was not
 * done, or that has no estimates, comes last and has no weight; one at a limit ({@link ParametricStatus#SEPARATION},
 * {@link ParametricStatus#BOUNDARY}) is compared by the likelihood of that limit, with all its parameters counted.
 * Fits are of the same rows: those left out for a missing covariate by one model and not by another are refused, and
 * so is another unit of time, which adds a constant to the log-likelihood. With sampling weights or clusters the
 * likelihood is not that of the sample and the criterion is a rough guide at best.
 *
 * @see <a href="https://doi.org/10.1109/TAC.1974.1100705">Akaike H. IEEE Trans Autom Control 1974;19:716-723</a>
 * @since 0.1.0
 */
public final class ModelComparison {
  /**
   * One model of a comparison.
   *
   * @param name the name under which it was given
   * @param parameters the number of its parameters
   * @param logLikelihood the log-likelihood at its estimates
   * @param aic the criterion of Akaike
   * @param delta how much that is above the smallest of all
   * @param weight exp(-delta / 2) over the sum of that over all models; 0 for one that is not compared
   * @param bic the criterion of Schwarz, by events
   * @param status how its search ended
   * @since 0.1.0
   */
  public record Row(
      String name,
      int parameters,
      double logLikelihood,
      double aic,
      double delta,
      double weight,
      double bic,
      ParametricStatus status) {
    /** {@return whether the model has a likelihood to be compared} */
    public boolean isCompared() {
      return isComparable(status);
    }
  }

  private final ImmutableList<Row> rows;

  private ModelComparison(ImmutableList<Row> rows) {
    this.rows = rows;
  }

  /**
   * {@return fits side by side, each under the name of its family; a number is added to names that come again}
   *
   * @param fits at least one fit, all of the same rows
   * @throws IllegalArgumentException if there is none, or if fits are not of the same times, events, entries and weights
   */
  public static ModelComparison of(ParametricFit... fits) {
    Map<String, Integer> seen = new TreeMap<>();
    List<String> names = new ArrayList<>();
    for (ParametricFit fit : fits) {
      String family = fit.model().familyName();
      int count = seen.merge(family, 1, Integer::sum);
      names.add(count == 1 ? family : family + " " + count);
    }
    return of(names, List.of(fits));
  }

  /**
   * {@return fits side by side under names of their own}
   *
   * @param fits the fits by name, at least one, all of the same rows
   * @throws IllegalArgumentException if there is none, or if fits are not of the same times, events, entries and weights
   */
  public static ModelComparison of(Map<String, ParametricFit> fits) {
    return of(List.copyOf(fits.keySet()), List.copyOf(fits.values()));
  }

  private static ModelComparison of(List<String> names, List<ParametricFit> fits) {
    checkArgument(!fits.isEmpty(), "comparison of models: no fit, expected at least one");
    ParametricFit first = fits.get(0);
    double smallest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < fits.size(); i++) {
      ParametricFit fit = fits.get(i);
      checkArgument(
          fit.isOfSameRows(first),
          "comparison of models: %s has %s rows with %s events and %s has %s with %s, expected the same sample in the"
              + " same unit of time",
          names.get(0),
          first.rows(),
          first.events(),
          names.get(i),
          fit.rows(),
          fit.events());
      smallest = isComparable(fit.status()) ? Math.min(smallest, fit.aic()) : smallest;
    }
    double sum = 0;
    for (ParametricFit fit : fits) {
      sum += isComparable(fit.status()) ? Math.exp(-0.5 * (fit.aic() - smallest)) : 0;
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < fits.size(); i++) {
      ParametricFit fit = fits.get(i);
      double delta = fit.aic() - smallest;
      rows.add(new Row(
          names.get(i),
          fit.degreesOfFreedom(),
          fit.logLikelihood(),
          fit.aic(),
          delta,
          isComparable(fit.status()) ? Math.exp(-0.5 * delta) / sum : 0,
          fit.bic(),
          fit.status()));
    }
    rows.sort(Comparator.comparing((Row row) -> !row.isCompared()).thenComparingDouble(Row::aic));
    return new ModelComparison(ImmutableList.copyOf(rows));
  }

  private static boolean isComparable(ParametricStatus status) {
    return switch (status) {
      case CONVERGED, SINGULAR, SEPARATION, BOUNDARY -> true;
      case NO_EVENTS, NOT_MONOTONE, MAX_ITERATIONS, NOT_FINITE -> false;
    };
  }

  /** {@return the models, the smallest criterion of Akaike first} */
  public ImmutableList<Row> rows() {
    return rows;
  }

  /** {@return the model with the smallest criterion of Akaike} */
  public Row best() {
    return rows.get(0);
  }

  /** {@return the table as text, for reading; its form may change} */
  @Override
  public String toString() {
    int width = rows.stream().mapToInt(row -> row.name().length()).max().orElse(1);
    StringBuilder text = new StringBuilder(String.format(
        Locale.ROOT,
        "%-" + width + "s %10s %14s %10s %8s %7s %10s",
        "model",
        "parameters",
        "log-likelihood",
        "AIC",
        "delta",
        "weight",
        "BIC"));
    for (Row row : rows) {
      text.append(String.format(
          Locale.ROOT,
          "%n%-" + width + "s %10d %14.3f %10.3f %8.3f %7.3f %10.3f%s",
          row.name(),
          row.parameters(),
          row.logLikelihood(),
          row.aic(),
          row.delta(),
          row.weight(),
          row.bic(),
          row.status() == ParametricStatus.CONVERGED ? "" : "  " + row.status()));
    }
    return text.toString();
  }
}
