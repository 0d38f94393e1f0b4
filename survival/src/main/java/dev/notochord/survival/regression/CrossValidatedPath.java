package dev.notochord.survival.regression;

import static com.google.common.base.Preconditions.checkElementIndex;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Locale;

/**
 * A path of penalties with what each is worth on patients that were not fitted.
 *
 * <p>A part k of the sample is judged by what it adds to the likelihood of the whole, since a partial likelihood of a few
 * patients alone says little:
 *
 * <pre>
 *   gain_k = l(b_-k) - l_-k(b_-k)             b_-k fitted without part k, l_-k the likelihood without it
 *   log-likelihood = sum of gain_k
 *   deviance = -2 sum of gain_k / sum of w_k,  w_k the weight of the events in part k
 *   standard error = sqrt( weighted mean of (-2 gain_k / w_k - deviance)^2 / (K - 1) )
 * </pre>
 *
 * <p>The deviance and its error are those that {@code cv.glmnet} reports with {@code grouped = TRUE}; the parts differ.
 *
 * <p>Immutable.
 *
 * @see <a href="https://doi.org/10.1002/sim.4780122407">Verweij PJM, van Houwelingen HC. Stat Med 1993;12:2305-2314</a>
 * @since 0.1.0
 */
public final class CrossValidatedPath {
  private final RegularizationPath path;
  private final double[] logLikelihood;
  private final double[] deviance;
  private final double[] standardError;
  private final ImmutableIntArray foldOfRow;

  CrossValidatedPath(RegularizationPath path, double[][] gain, double[] events, int[] foldOfRow) {
    this.path = path;
    this.foldOfRow = ImmutableIntArray.copyOf(foldOfRow);
    int size = path.size();
    int folds = gain.length;
    logLikelihood = new double[size];
    deviance = new double[size];
    standardError = new double[size];
    double total = 0;
    for (double w : events) {
      total += w;
    }
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < folds; k++) {
        logLikelihood[i] += gain[k][i];
      }
      deviance[i] = -2 * logLikelihood[i] / total;
      double square = 0;
      for (int k = 0; k < folds; k++) {
        double off = -2 * gain[k][i] / events[k] - deviance[i];
        square += events[k] / total * off * off;
      }
      standardError[i] = Math.sqrt(square / (folds - 1));
    }
  }

  /** {@return the fits to the whole sample} */
  public RegularizationPath path() {
    return path;
  }

  /**
   * {@return the cross-validated log partial likelihood}
   *
   * @param fit the number of the fit, from 0
   * @throws IndexOutOfBoundsException if there is no such fit
   */
  public double logLikelihood(int fit) {
    return logLikelihood[checkElementIndex(fit, path.size(), "fit")];
  }

  /**
   * {@return the cross-validated deviance for one event}
   *
   * @param fit the number of the fit, from 0
   * @throws IndexOutOfBoundsException if there is no such fit
   */
  public double deviance(int fit) {
    return deviance[checkElementIndex(fit, path.size(), "fit")];
  }

  /**
   * {@return the standard error of the deviance, which takes the parts for independent}
   *
   * @param fit the number of the fit, from 0
   * @throws IndexOutOfBoundsException if there is no such fit
   */
  public double standardError(int fit) {
    return standardError[checkElementIndex(fit, path.size(), "fit")];
  }

  /** {@return the fit of the smallest deviance, {@code lambda.min} in glmnet; the larger penalty if two are equal} */
  public int indexBest() {
    int best = 0;
    for (int i = 1; i < deviance.length; i++) {
      if (deviance[i] < deviance[best]) {
        best = i;
      }
    }
    return best;
  }

  /**
   * {@return the fit of the largest penalty whose deviance is within one standard error of the smallest, {@code lambda.1se}
   * in glmnet}
   */
  public int indexOneStandardError() {
    int best = indexBest();
    int first = 0;
    while (deviance[first] > deviance[best] + standardError[best]) {
      first++;
    }
    return first;
  }

  /** {@return the part of each row of the data, from 0; -1 for rows that are not used} */
  public ImmutableIntArray folds() {
    return foldOfRow;
  }

  /** {@return the two penalties that cross-validation suggests} */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s; best lambda %.4g, within one standard error %.4g",
        path,
        path.lambda(indexBest()),
        path.lambda(indexOneStandardError()));
  }
}
