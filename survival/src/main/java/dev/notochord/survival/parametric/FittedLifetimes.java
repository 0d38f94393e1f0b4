package dev.notochord.survival.parametric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The estimates of a family on a sample: finds starting values, searches without covariates, then with them. */
final class FittedLifetimes {
  /** So far from the start, in a log, nothing but a limit is being approached. */
  private static final double FAR = 12;

  private static final int MORE_STARTS = 3;
  private static final double[] WIDER = {0.7, -0.7, 2, -2, 5, -5};

  final LifetimeRows rows;
  final Predictors predictors;
  final LifetimeFamily family;
  /** The search with the covariates; null if nothing could be searched. */
  final @Nullable LifetimeSearch search;

  final double nullLogLikelihood;
  final ParametricStatus status;
  /** Which of the coefficients estimated grow without end. */
  final boolean[] affected;

  private FittedLifetimes(
      LifetimeRows rows,
      Predictors predictors,
      LifetimeFamily family,
      @Nullable LifetimeSearch search,
      double nullLogLikelihood,
      ParametricStatus status,
      boolean[] affected) {
    this.rows = rows;
    this.predictors = predictors;
    this.family = family;
    this.search = search;
    this.nullLogLikelihood = nullLogLikelihood;
    this.status = status;
    this.affected = affected;
  }

  static FittedLifetimes of(
      LifetimeRows rows, Predictors predictors, LifetimeFamily family, int maxIterations) {
    boolean[] none = new boolean[predictors.size()];
    if (!(rows.events() > 0)) {
      return new FittedLifetimes(
          rows, predictors, family, null, Double.NaN, ParametricStatus.NO_EVENTS, none);
    }
    Starts starts = new Starts(rows, predictors, maxIterations);
    LifetimeSearch empty = starts.fit(family);
    if (empty == null) {
      return new FittedLifetimes(
          rows, predictors, family, null, Double.NaN, ParametricStatus.NOT_FINITE, none);
    }
    LifetimeSearch full = predictors.size() > family.parameters()
        ? starts.fitWithColumns(family, predictors, empty)
        : empty;
    boolean[] affected = affected(full, predictors, rows.count);
    return new FittedLifetimes(
        rows,
        predictors,
        family,
        full,
        empty.value.logLikelihood,
        status(full, rows, predictors, affected),
        affected);
  }

  private static ParametricStatus status(
      LifetimeSearch search, LifetimeRows rows, Predictors predictors, boolean[] affected) {
    boolean parameter = false;
    boolean column = false;
    for (int j = 0; j < affected.length; j++) {
      column |= affected[j] && predictors.column[j] >= 0;
      parameter |= affected[j] && predictors.column[j] < 0;
    }
    if (column) {
      return ParametricStatus.SEPARATION;
    }
    if (parameter) {
      return ParametricStatus.BOUNDARY;
    }
    if (search.end == LifetimeSearch.End.STEPS) {
      return ParametricStatus.MAX_ITERATIONS;
    }
    if (!increases(search, rows, predictors)) {
      return ParametricStatus.NOT_MONOTONE;
    }
    return predictors.size() < predictors.allColumns.length
        ? ParametricStatus.SINGULAR
        : ParametricStatus.CONVERGED;
  }

  /** Whether the cumulative hazard of each row increases from the first to the last time of follow-up. */
  private static boolean increases(
      LifetimeSearch search, LifetimeRows rows, Predictors predictors) {
    double first = rows.firstTime();
    double last = rows.lastTime();
    double[] parameters = new double[predictors.parameters];
    for (int i = 0; i < rows.count; i++) {
      predictors.parameters(i, search.coefficients, parameters);
      if (!search.family().increases(parameters, first, last)) {
        return false;
      }
    }
    return true;
  }

  private static boolean[] affected(LifetimeSearch search, Predictors predictors, int rows) {
    int size = predictors.size();
    boolean[] affected = new boolean[size];
    if (search.end == LifetimeSearch.End.STEPS || search.end == LifetimeSearch.End.LIMIT) {
      for (int j = 0; j < size; j++) {
        affected[j] = predictors.column[j] < 0
            && predictors.parameter[j] > 0
            && Math.abs(search.coefficients[j] - search.start[j]) > FAR;
      }
      return affected;
    }
    if (search.end != LifetimeSearch.End.RUNAWAY) {
      return affected;
    }
    double[] reach = new double[size];
    double largestOfColumns = 0;
    double largest = 0;
    for (int j = 0; j < size; j++) {
      double[] alone = new double[size];
      alone[j] = search.step[j];
      reach[j] = predictors.largestChange(alone, rows);
      largest = Math.max(largest, reach[j]);
      largestOfColumns = Math.max(largestOfColumns, predictors.column[j] < 0 ? 0 : reach[j]);
    }
    // An intercept follows a column that grows, for columns are centred.
    boolean byColumns = largestOfColumns > 0.01;
    for (int j = 0; j < size; j++) {
      affected[j] =
          reach[j] > 0.01 && reach[j] > 0.05 * largest && (!byColumns || predictors.column[j] >= 0);
    }
    return affected;
  }

  /** Finds the estimates of families without covariates. */
  private static final class Starts implements LifetimeFamily.Start {
    private final LifetimeRows rows;
    private final Predictors predictors;
    private final int maxIterations;
    private final StartingCurve curve;

    Starts(LifetimeRows rows, Predictors predictors, int maxIterations) {
      this.rows = rows;
      this.predictors = predictors;
      this.maxIterations = maxIterations;
      curve = StartingCurve.of(rows);
    }

    @Override
    public StartingCurve curve() {
      return curve;
    }

    @Override
    public double[] fitOf(LifetimeFamily nested) {
      LifetimeSearch search = fit(nested);
      return search == null ? new double[0] : backFromLimit(search);
    }

    /** Returns the best search from the starts of a family; null if the likelihood is finite at none. */
    @Nullable
    LifetimeSearch fit(LifetimeFamily family) {
      LifetimeLikelihood likelihood =
          new LifetimeLikelihood(rows, predictors.interceptsOnly(family.parameters()), family);
      List<double[]> starts = finite(likelihood, family.starts(this));
      LifetimeSearch best = bestFrom(likelihood, starts, null);
      if (best == null || best.end == LifetimeSearch.End.STEPS) {
        // Offsets that spread widely hide the curve of the sample.
        List<double[]> others = finite(likelihood, wider(family.starts(this)));
        best = bestFrom(likelihood, others.subList(0, Math.min(MORE_STARTS, others.size())), best);
      }
      return best;
    }

    private @Nullable LifetimeSearch bestFrom(
        LifetimeLikelihood likelihood, List<double[]> starts, @Nullable LifetimeSearch before) {
      LifetimeSearch best = before;
      for (double[] start : starts) {
        LifetimeSearch search = LifetimeSearch.of(likelihood, start, maxIterations);
        if (best == null || isBetter(search, best)) {
          best = search;
        }
        if (best.end == LifetimeSearch.End.MAXIMUM && likelihood.family.parameters() < 3) {
          break;
        }
      }
      return best;
    }

    /** Returns the best search with covariates from the fit without them and from the fits of nested families with them. */
    LifetimeSearch fitWithColumns(LifetimeFamily family, Predictors columns, LifetimeSearch empty) {
      LifetimeLikelihood likelihood = new LifetimeLikelihood(rows, columns, family);
      double[] begin = backFromLimit(empty);
      LifetimeSearch best = LifetimeSearch.of(likelihood, columns.startAt(begin), maxIterations);
      for (LifetimeFamily.Nested nested : family.nested()) {
        LifetimeSearch fewer = fit(nested.family());
        if (fewer != null) {
          Predictors first = columns.first(nested.family().parameters());
          double[] inner = backFromLimit(fitWithColumns(nested.family(), first, fewer));
          double[] start = columns.startAt(startAt(family, nested));
          System.arraycopy(inner, 0, start, 0, inner.length);
          LifetimeSearch search = LifetimeSearch.of(likelihood, start, maxIterations);
          best = isBetter(search, best) ? search : best;
        }
      }
      return best;
    }

    /** Returns where a search ended, or where it began if it ended at a limit, from which no other finds back. */
    private static double[] backFromLimit(LifetimeSearch search) {
      boolean ranAway =
          search.end == LifetimeSearch.End.RUNAWAY || search.end == LifetimeSearch.End.LIMIT;
      return ranAway ? search.start : search.coefficients;
    }

    private static double[] startAt(LifetimeFamily family, LifetimeFamily.Nested nested) {
      double[] parameters = new double[family.parameters()];
      int rest = parameters.length - nested.rest().length();
      for (int k = rest; k < parameters.length; k++) {
        parameters[k] = nested.rest().get(k - rest);
      }
      return parameters;
    }

    private static boolean isBetter(LifetimeSearch search, LifetimeSearch best) {
      if (!best.value.isFinite()) {
        return search.value.isFinite();
      }
      double gain = search.value.logLikelihood - best.value.logLikelihood;
      boolean done = search.end == LifetimeSearch.End.MAXIMUM;
      boolean bestDone = best.end == LifetimeSearch.End.MAXIMUM;
      if ((done && best.end == LifetimeSearch.End.LIMIT)
          || (bestDone && search.end == LifetimeSearch.End.LIMIT)) {
        // A maximum within the family is worth more than a limit of it, even one that is higher.
        return done;
      }
      // What is neither a maximum nor better by more than rounding is no improvement.
      return done == bestDone ? gain > 1e-9 : done ? gain > -1e-6 : gain > 1e-6;
    }

    /** Returns the starts at which the likelihood is finite, the best first. */
    private static List<double[]> finite(LifetimeLikelihood likelihood, List<double[]> starts) {
      List<Tried> tried = new ArrayList<>();
      for (double[] start : starts) {
        LifetimeLikelihood.Value value = likelihood.at(start);
        if (value.isFinite()) {
          tried.add(new Tried(start, value.logLikelihood));
        }
      }
      tried.sort(Comparator.comparingDouble((Tried one) -> one.logLikelihood).reversed());
      List<double[]> finite = new ArrayList<>();
      for (Tried one : tried) {
        finite.add(one.start);
      }
      return finite;
    }

    /** A start and what it comes to. */
    private static final class Tried {
      final double[] start;
      final double logLikelihood;

      Tried(double[] start, double logLikelihood) {
        this.start = start;
        this.logLikelihood = logLikelihood;
      }
    }

    /** Returns starts around those given, as far away as the offsets of the rows are. */
    private List<double[]> wider(List<double[]> starts) {
      List<double[]> wider = new ArrayList<>();
      double far = predictors.largestOffset();
      for (double[] start : starts) {
        if (Arrays.stream(start).allMatch(Double::isFinite)) {
          for (int k = 0; k < start.length; k++) {
            for (double by : WIDER) {
              double[] moved = start.clone();
              moved[k] += by;
              wider.add(moved);
            }
          }
          for (int k = -4; far > 1 && k <= 4; k++) {
            double[] moved = start.clone();
            moved[0] += 0.25 * k * far;
            wider.add(moved);
          }
        }
      }
      return wider;
    }
  }
}
