package dev.notochord.survival.regression;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.Covariates;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * The residuals of a Cox fit.
 *
 * <p>With N the event (1 or 0) of a row, r = exp(linear predictor), H the cumulative baseline hazard of the fit over
 * the time at risk of the row, m(t) the mean of the covariates among those at risk at t, and V the inverse of the
 * information:
 *
 * <pre>
 *   Cox-Snell    E = r H                                  events to be expected
 *   martingale   M = N - E                                events beyond expectation
 *   deviance     sign(M) sqrt( 2 (N log(N / E) - M) )     martingale, made more symmetric; 0 log 0 = 0
 *   score        N (x - m(T)) - r * integral of (x - m(t)) dH(t)
 *   dfbeta       score V                                  about b less b without the row
 *   dfbetas      dfbeta over the standard errors of V
 *   Schoenfeld   x - m(T), for events only
 * </pre>
 *
 * <p>H and m are those of the fit's way to break ties: after Efron a row with the event at a tied time is at risk in
 * part only. All are on the scale of the covariates given.
 *
 * <p><b>Rows.</b> There is one value per row of the data, and NaN for a row that was not fitted: not in use, or without
 * all covariates. {@link #byUnit()} and {@link #by(Groups)} sum over rows instead: the events and the expected
 * events, of which martingale and deviance residuals are made then, and score and dfbeta. Rows not fitted
 * add nothing; a group without any fitted row is NaN.
 *
 * <p><b>Weights.</b> As in R with {@code weighted = FALSE}, a residual is that of one copy of its row, though H and m
 * are weighted. {@link #weighted()} multiplies by the weight, before any sum: these martingale residuals sum to 0 in
 * each stratum, these score and Schoenfeld residuals sum to 0, and the products of these dfbeta by unit sum to the
 * robust variance. R weights dfbeta unless told otherwise.
 *
 * <p><b>Agreement.</b> With R package survival, function residuals, except: R's formula for the deviance of a sum with two
 * events or more lacks N log N, so that it may be NaN; weighted deviance residuals are here those of the
 * weighted sums, so sqrt(w) times the one of a row. R before 3.8-10 multiplied Schoenfeld residuals by the weights
 * of other rows; these follow the definition.
 *
 * <p><b>Edges.</b> A row at risk at no event time has E = 0 and a score of 0. With {@link TieMethod#EXACT} martingale,
 * deviance and Cox-Snell residuals have Breslow's hazard, as in R, and so sum to 0 only without ties; the others are
 * refused. In a column whose coefficient is NaN dfbeta and scaled Schoenfeld residuals are NaN. If the fit is no
 * maximum, residuals are those at its coefficients.
 *
 * <p>Cost O(n p) time for n rows and p columns, beside O(n log n) once per fit to lay out the rows; each call makes its
 * arrays, which are the caller's own. Memory O(n p).
 *
 * @see CoxFit#residuals()
 * @see <a href="https://doi.org/10.1093/biomet/77.1.147">Therneau TM, Grambsch PM, Fleming TR. Biometrika
 *     1990;77:147-160</a>
 * @see <a href="https://doi.org/10.1093/biomet/69.1.239">Schoenfeld D. Biometrika 1982;69:239-241</a>
 * @since 0.1.0
 */
public final class CoxResiduals {
  private static final double[] NONE = {};

  private final CoxFit fit;
  private final HazardPath path;
  private final boolean weighted;
  /** Per row its group; empty if each row is its own. */
  private final int[] group;

  private final int groups;

  private CoxResiduals(CoxFit fit, HazardPath path, boolean weighted, int[] group, int groups) {
    this.fit = fit;
    this.path = path;
    this.weighted = weighted;
    this.group = group;
    this.groups = groups;
  }

  static CoxResiduals of(CoxFit fit) {
    HazardPath path = isExact(fit)
        ? HazardPath.of(
            CoxRows.of(fit.data(), fit.covariates()), TieMethod.BRESLOW, fit.fitted().beta)
        : fit.path();
    return new CoxResiduals(fit, path, false, new int[0], fit.data().rows());
  }

  private static boolean isExact(CoxFit fit) {
    return fit.model().ties() == TieMethod.EXACT;
  }

  /** {@return these residuals multiplied by the weights of their rows; no change without weights} */
  public CoxResiduals weighted() {
    return new CoxResiduals(fit, path, true, group, groups);
  }

  /**
   * {@return these residuals summed over the rows of each independent unit, a cluster, else a subject, in the order of
   * {@link SurvivalData#unit}}
   */
  public CoxResiduals byUnit() {
    int[] unit = new int[fit.data().rows()];
    for (int row = 0; row < unit.length; row++) {
      unit[row] = fit.data().unit(row);
    }
    return new CoxResiduals(fit, path, weighted, unit, fit.data().units());
  }

  /**
   * {@return these residuals summed over the rows of each group, such as a subject, in the order of {@link
   * Groups#names()}}
   *
   * @param groups the group of each row
   * @throws IllegalArgumentException if there is not one group per row of the data
   */
  public CoxResiduals by(Groups groups) {
    checkArgument(
        groups.size() == fit.data().rows(),
        "Cox residuals: groups of %s rows, expected one for each of %s",
        groups.size(),
        fit.data().rows());
    int[] code = new int[groups.size()];
    for (int row = 0; row < code.length; row++) {
      code[row] = groups.code(row);
    }
    return new CoxResiduals(fit, path, weighted, code, groups.names().size());
  }

  /** {@return events less expected events: at most 1 for a row, with mean 0} */
  public double[] martingale() {
    Counts counts = counts();
    double[] residual = counts.observed;
    for (int g = 0; g < groups; g++) {
      residual[g] -= counts.expected[g];
    }
    return residual;
  }

  /** {@return the martingale residuals made about as symmetric as normal ones, of the same sign} */
  public double[] deviance() {
    Counts counts = counts();
    double[] residual = counts.observed;
    for (int g = 0; g < groups; g++) {
      residual[g] = deviance(counts.observed[g], counts.expected[g]);
    }
    return residual;
  }

  /** Returns the signed root of the deviance of a Poisson count. */
  static double deviance(double observed, double expected) {
    if (observed == 0) {
      return -Math.sqrt(2 * expected);
    }
    double excess = (expected - observed) / observed;
    // A series where the difference loses all digits.
    double half = Math.abs(excess) < 1e-3
        ? excess
            * excess
            * (1.0 / 2 - excess * (1.0 / 3 - excess * (1.0 / 4 - excess * (1.0 / 5 - excess / 6))))
        : excess - Math.log1p(excess);
    return -Math.signum(excess) * Math.sqrt(2 * observed * half);
  }

  /**
   * {@return the events to be expected of each row over its time at risk, from its entry on: the Cox-Snell residuals,
   * which behave like censored exponential times with mean 1 if the model holds}
   */
  public double[] coxSnell() {
    return counts().expected;
  }

  /**
   * {@return the score residuals: for each row, the part of each column in the derivative of the log-likelihood}
   *
   * @throws IllegalStateException if ties are exact
   */
  public double[][] score() {
    checkNotExact("score");
    return scores(double[]::clone);
  }

  /**
   * Returns the sums of what a linear map makes of the scores. Each array is made when the walk along the hazard first
   * comes to its group, so that memory is written from front to back whatever the order of the rows.
   *
   * @param map returns a new array
   */
  private double[][] scores(UnaryOperator<double[]> map) {
    CoxRows rows = path.rows;
    int p = rows.columns;
    double[][] sums = new double[groups][];
    Arrays.fill(sums, NONE);
    double[] own = new double[p];
    for (int i = 0; i < rows.positions(); i++) {
      Arrays.fill(own, 0);
      path.addScore(i, own, 0);
      double share = weighted ? 1 : 1 / rows.weight[i];
      for (int c = 0; c < p; c++) {
        own[c] *= share * rows.scale[c];
      }
      double[] mapped = map.apply(own);
      int g = group(rows.row[i]);
      double[] sum = sums[g];
      if (sum == NONE) {
        sums[g] = mapped;
        continue;
      }
      for (int c = 0; c < p; c++) {
        sum[c] += mapped[c];
      }
    }
    double[] fitted = fitted();
    for (int g = 0; g < groups; g++) {
      if (sums[g] == NONE) {
        Arrays.fill(own, fitted[g]);
        sums[g] = map.apply(own);
      }
    }
    return sums;
  }

  /**
   * {@return for each row about how much each coefficient would fall if the row were left out}
   *
   * @throws IllegalStateException if ties are exact
   */
  public double[][] dfbeta() {
    checkNotExact("score");
    double[][] covariance = fit.modelCovariance();
    return scores(score -> product(score, covariance));
  }

  /**
   * {@return {@link #dfbeta()} in standard errors of the coefficients, those of the inverse of the information also
   * when the errors of the fit are robust}
   *
   * @throws IllegalStateException if ties are exact
   */
  public double[][] dfbetas() {
    checkNotExact("score");
    double[][] covariance = fit.modelCovariance();
    return scores(score -> {
      double[] influence = product(score, covariance);
      for (int c = 0; c < influence.length; c++) {
        influence[c] /= Math.sqrt(covariance[c][c]);
      }
      return influence;
    });
  }

  /** Returns u' V, with NaN for dependent columns, which have no part in the others. */
  private double[] product(double[] u, double[][] covariance) {
    double[] product = new double[u.length];
    for (int c = 0; c < u.length; c++) {
      if (fit.fitted().dependent[c]) {
        product[c] = Double.NaN;
        continue;
      }
      for (int k = 0; k < u.length; k++) {
        if (!fit.fitted().dependent[k]) {
          product[c] += u[k] * covariance[k][c];
        }
      }
    }
    return product;
  }

  /**
   * {@return the Schoenfeld residuals: for each event its covariates less their mean among those at risk}
   *
   * <p>They are never summed by group.
   *
   * @throws IllegalStateException if ties are exact
   */
  public SchoenfeldResiduals schoenfeld() {
    checkNotExact("Schoenfeld");
    return SchoenfeldResiduals.of(fit, path, weighted);
  }

  /**
   * {@return the scaled Schoenfeld residuals: d V s + b, with s the Schoenfeld residuals of an event, d the number of
   * events (the sum of their weights) and b the coefficients}
   *
   * <p>If the coefficients change over time, the residuals at t scatter around b(t). Their mean, with the
   * weights of the events, is b. They estimate coefficients and so are never multiplied by weights. R takes d
   * for the number of events whatever their weights, though V is of the size of one over the weights.
   *
   * @throws IllegalStateException if ties are exact
   * @see <a href="https://doi.org/10.1093/biomet/81.3.515">Grambsch PM, Therneau TM. Biometrika
   *     1994;81:515-526</a>
   */
  public SchoenfeldResiduals scaledSchoenfeld() {
    checkNotExact("scaled Schoenfeld");
    SchoenfeldResiduals plain = SchoenfeldResiduals.of(fit, path, false);
    double[][] covariance = fit.modelCovariance();
    double total = plain.totalWeight();
    double[] beta = fit.fitted().beta;
    return plain.mapped(s -> {
      double[] scaled = product(s, covariance);
      for (int c = 0; c < scaled.length; c++) {
        scaled[c] = total * scaled[c] + beta[c] / path.rows.scale[c];
      }
      return scaled;
    });
  }

  private void checkNotExact(String kind) {
    checkState(
        !isExact(fit), "Cox model: %s residuals with exact ties, expected Efron or Breslow", kind);
  }

  private int group(int row) {
    return group.length == 0 ? row : group[row];
  }

  /** Returns 0 for groups with a fitted row and NaN for the others. */
  private double[] fitted() {
    double[] fitted = new double[groups];
    SurvivalData data = fit.data();
    Covariates covariates = fit.covariates();
    boolean all = data.usedRows() == data.rows() && covariates.missing().isEmpty();
    if (all && group.length == 0) {
      return fitted;
    }
    Arrays.fill(fitted, Double.NaN);
    for (int i = 0; i < data.usedRows(); i++) {
      int row = data.rowByTime(i);
      if (covariates.isComplete(row)) {
        fitted[group(row)] = 0;
      }
    }
    return fitted;
  }

  private Counts counts() {
    CoxRows rows = path.rows;
    Counts counts = new Counts(fitted());
    for (int i = 0; i < rows.positions(); i++) {
      int g = group(rows.row[i]);
      double expected = path.expected(i);
      counts.expected[g] += weighted ? expected : expected / rows.weight[i];
      if (path.isEvent(i)) {
        counts.observed[g] += weighted ? rows.weight[i] : 1;
      }
    }
    return counts;
  }

  private static final class Counts {
    final double[] observed;
    final double[] expected;

    Counts(double[] zero) {
      observed = zero;
      expected = zero.clone();
    }
  }
}
