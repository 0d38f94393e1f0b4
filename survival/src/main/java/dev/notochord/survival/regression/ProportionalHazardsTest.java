package dev.notochord.survival.regression;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.covariate.Term;
import dev.notochord.survival.linear.QuadraticForm;
import dev.notochord.survival.linear.SymmetricFactor;

/**
 * A test of proportional hazards, term by term and for all together, with the scaled Schoenfeld residuals that show
 * how a coefficient changes.
 *
 * <p>{@link #status()} comes first: if it is not {@link ProportionalHazardsStatus#TESTED}, every test has 0 degrees of
 * freedom and there are no residuals. Immutable.
 *
 * <p><b>Residuals of a term.</b> A term with several columns is joined into its linear predictor, whose
 * coefficient in the fit is 1; then, with s the Schoenfeld residuals of the terms at an event, J the information of
 * their coefficients, d the number of events (the sum of their weights) and b the coefficients,
 *
 * <pre>
 *   residuals = d J^-1 s + b
 * </pre>
 *
 * <p>as in cox.zph of R. R leaves out a stratum in which a covariate does not vary at all; here its residuals, b,
 * stay.
 *
 * @see ProportionalHazards
 * @see CoxFit#proportionalHazards()
 * @since 0.1.0
 */
public final class ProportionalHazardsTest {
  private static final ChiSquareTest NOTHING = ChiSquareTest.of(0, 0);

  /**
   * The tests of a term.
   *
   * @param term the name of the term
   * @param test the test of all its columns
   * @param linearPredictorTest the test of its linear predictor, on one degree of freedom; the same as {@code test}
   *     for one column
   * @since 0.1.0
   */
  public record TermTest(String term, ChiSquareTest test, ChiSquareTest linearPredictorTest) {}

  private final String transform;
  private final ProportionalHazardsStatus status;
  private final ImmutableList<TermTest> terms;
  private final ChiSquareTest global;
  private final CoxFit fit;
  /** Per event time of the rows the function of time; empty if nothing was tested. */
  private final double[] g;

  private ProportionalHazardsTest(
      String transform,
      ProportionalHazardsStatus status,
      ImmutableList<TermTest> terms,
      ChiSquareTest global,
      CoxFit fit,
      double[] g) {
    this.transform = transform;
    this.status = status;
    this.terms = terms;
    this.global = global;
    this.fit = fit;
    this.g = g;
  }

  static ProportionalHazardsTest of(ProportionalHazards options, CoxFit fit) {
    ProportionalHazardsStatus status = beforehand(fit);
    if (status != ProportionalHazardsStatus.TESTED) {
      return nothing(options, status, fit);
    }
    CoxRows rows = fit.path().rows;
    double[] g = options.at(fit, rows);
    for (double value : g) {
      if (!Double.isFinite(value)) {
        return nothing(options, ProportionalHazardsStatus.UNDEFINED_TIME, fit);
      }
    }
    double[] centred = centred(rows, g);
    if (centred.length == 0) {
      return nothing(options, ProportionalHazardsStatus.CONSTANT_TIME, fit);
    }
    TimeTrendScore score = score(fit, rows, centred);
    ImmutableList.Builder<TermTest> terms = ImmutableList.builder();
    for (Term term : fit.design().terms()) {
      terms.add(test(fit, term, score));
    }
    QuadraticForm all = form(score, 0, rows.columns);
    return new ProportionalHazardsTest(
        options.label(), status, terms.build(), ChiSquareTest.of(all.value, all.rank), fit, g);
  }

  private static TimeTrendScore score(CoxFit fit, CoxRows rows, double[] centred) {
    boolean[] dependent = new boolean[rows.columns];
    for (int c = 0; c < dependent.length; c++) {
      dependent[c] = fit.fitted().dependent[c];
    }
    return TimeTrendScore.of(rows, fit.model().ties(), fit.fitted().beta, centred, dependent);
  }

  private static ProportionalHazardsStatus beforehand(CoxFit fit) {
    boolean any = false;
    for (int c = 0; c < fit.design().columns(); c++) {
      any |= !fit.fitted().dependent[c];
    }
    if (!any) {
      return ProportionalHazardsStatus.NO_COEFFICIENT;
    }
    if (fit.model().ties() == TieMethod.EXACT) {
      return ProportionalHazardsStatus.EXACT_TIES;
    }
    return fit.status() == CoxStatus.CONVERGED || fit.status() == CoxStatus.SINGULAR
        ? ProportionalHazardsStatus.TESTED
        : ProportionalHazardsStatus.NO_MAXIMUM;
  }

  private static ProportionalHazardsTest nothing(
      ProportionalHazards options, ProportionalHazardsStatus status, CoxFit fit) {
    ImmutableList.Builder<TermTest> terms = ImmutableList.builder();
    for (Term term : fit.design().terms()) {
      terms.add(new TermTest(term.name(), NOTHING, NOTHING));
    }
    return new ProportionalHazardsTest(
        options.label(), status, terms.build(), NOTHING, fit, new double[0]);
  }

  /**
   * Returns the function less its mean over events, at most 1 in size so that neither its squares nor its unit
   * matter; empty if it is constant.
   */
  private static double[] centred(CoxRows rows, double[] g) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : g) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    double range = high / 2 - low / 2;
    if (!(range > 4 * Math.ulp(Math.max(Math.abs(low), Math.abs(high))))) {
      return new double[0];
    }
    double total = 0;
    double mean = 0;
    double[] centred = new double[g.length];
    for (int j = 0; j < g.length; j++) {
      centred[j] = (g[j] / 2 - low / 2) / range;
      double weight = 0;
      for (int i = rows.firstEnding[j]; i < rows.firstEnding[j] + rows.deaths[j]; i++) {
        weight += rows.weight[i];
      }
      total += weight;
      mean += weight / total * (centred[j] - mean);
    }
    for (int j = 0; j < g.length; j++) {
      centred[j] -= mean;
    }
    return centred;
  }

  private static TermTest test(CoxFit fit, Term term, TimeTrendScore score) {
    QuadraticForm form = form(score, term.firstColumn(), term.endColumn());
    ChiSquareTest test = ChiSquareTest.of(form.value, form.rank);
    if (term.columns() == 1) {
      return new TermTest(term.name(), test, test);
    }
    double[] beta = fit.fitted().beta;
    double u = 0;
    double v = 0;
    for (int i = term.firstColumn(); i < term.endColumn(); i++) {
      u += beta[i] * score.score[i];
      for (int k = term.firstColumn(); k < term.endColumn(); k++) {
        v += beta[i] * score.variance[i][k] * beta[k];
      }
    }
    QuadraticForm one = QuadraticForm.of(new double[] {u}, new double[][] {{v}});
    return new TermTest(term.name(), test, ChiSquareTest.of(one.value, one.rank));
  }

  private static QuadraticForm form(TimeTrendScore score, int from, int to) {
    double[] u = new double[to - from];
    double[][] v = new double[to - from][to - from];
    for (int i = from; i < to; i++) {
      u[i - from] = score.score[i];
      System.arraycopy(score.variance[i], from, v[i - from], 0, to - from);
    }
    return QuadraticForm.of(u, v);
  }

  /** {@return whether proportional hazards were tested, and if not, why} */
  public ProportionalHazardsStatus status() {
    return status;
  }

  /** {@return the name of the function of time} */
  public String transform() {
    return transform;
  }

  /** {@return the tests of the terms, in the order of the design} */
  public ImmutableList<TermTest> terms() {
    return terms;
  }

  /**
   * {@return the tests of a term}
   *
   * @param name the name of the term, such as {@code age}
   * @throws IllegalArgumentException if the design has no such term
   */
  public TermTest term(String name) {
    return terms.get(fit.design().terms().indexOf(fit.design().term(name)));
  }

  /** {@return the test of all columns together} */
  public ChiSquareTest global() {
    return global;
  }

  /** {@return the fit that was tested} */
  public CoxFit fit() {
    return fit;
  }

  /**
   * {@return the scaled Schoenfeld residuals of a term against the function of time; none if nothing was tested}
   *
   * @param name the name of the term
   * @throws IllegalArgumentException if the design has no such term, or all its coefficients are NaN or 0
   */
  public CoefficientTrend trend(String name) {
    Term term = fit.design().term(name);
    if (status != ProportionalHazardsStatus.TESTED) {
      return CoefficientTrend.none(name, transform);
    }
    ImmutableList<Term> all = fit.design().terms();
    CoxRows rows = fit.path().rows;
    double[][] join = new double[all.size()][rows.columns];
    for (int t = 0; t < join.length; t++) {
      for (int c = all.get(t).firstColumn(); c < all.get(t).endColumn(); c++) {
        double joined = all.get(t).columns() == 1 ? 1 : fit.fitted().beta[c];
        join[t][c] = fit.fitted().dependent[c] ? 0 : joined;
      }
    }
    double[] information = new double[join.length * join.length];
    TimeTrendScore score = score(fit, rows, new double[g.length]);
    for (int t = 0; t < join.length; t++) {
      for (int s = 0; s <= t; s++) {
        information[t * join.length + s] = product(join[t], score, join[s]);
      }
    }
    SymmetricFactor factor = SymmetricFactor.of(join.length, information);
    int place = all.indexOf(term);
    checkArgument(
        !factor.isDependent(place),
        "test of proportional hazards: term '%s' has no coefficient, expected one that could change",
        name);
    double[] unit = new double[join.length];
    unit[place] = 1;
    double[] row = factor.solve(unit);
    double variance = row[place];
    double[] loading = new double[rows.columns];
    for (int t = 0; t < join.length; t++) {
      for (int c = 0; c < loading.length; c++) {
        loading[c] += row[t] * join[t][c];
      }
    }
    int first = term.firstColumn();
    boolean single = term.columns() == 1;
    double coefficient = single ? fit.fitted().beta[first] : 1;
    return CoefficientTrend.of(
        this, name, loading, coefficient, variance, single ? rows.scale[first] : 1, g);
  }

  private static double product(double[] a, TimeTrendScore score, double[] b) {
    double product = 0;
    for (int i = 0; i < a.length; i++) {
      for (int k = 0; k < b.length; k++) {
        if (a[i] != 0 && b[k] != 0) {
          product += a[i] * score.information(i, k) * b[k];
        }
      }
    }
    return product;
  }

  /** {@return the status and the tests, one to a line} */
  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder("test of proportional hazards against " + transform + ": " + status);
    for (TermTest term : terms) {
      text.append(System.lineSeparator()).append("  ").append(term.term());
      text.append("  ").append(term.test());
    }
    return text.append(System.lineSeparator())
        .append("  global  ")
        .append(global)
        .toString();
  }
}
