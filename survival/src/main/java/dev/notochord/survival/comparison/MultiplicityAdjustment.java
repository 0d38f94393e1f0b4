package dev.notochord.survival.comparison;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;

/**
 * How the p-values of several tests are raised because there are several.
 *
 * <p>With m tests and the p-values in increasing order p(1) to p(m):
 *
 * <pre>
 *   BONFERRONI           m p(i)
 *   HOLM                 largest of (m - j + 1) p(j) over j up to i
 *   HOCHBERG             smallest of (m - j + 1) p(j) over j from i on
 *   BENJAMINI_HOCHBERG   smallest of m / j p(j) over j from i on
 * </pre>
 *
 * <p>each at most 1. An adjusted p-value of at most alpha rejects its hypothesis at the level alpha
 * of the whole family. The first three bound the probability of any false rejection, Hochberg's
 * under independence or positive dependence of the tests; the last one bounds the expected share of
 * false rejections among the rejections, under the same condition.
 *
 * <pre>{@code
 * MultiplicityAdjustment.HOLM.adjust(0.01, 0.04, 0.03);  // 0.03, 0.06, 0.06
 * }</pre>
 *
 * <p><b>Edges.</b> NaN stands for a test that the data could not answer: it does not count in m and
 * stays NaN. Equal p-values have equal adjusted p-values. No p-value gives no p-value.
 *
 * <p>Cost O(m log m). Agrees with R's {@code p.adjust}.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1961.10482090">Dunn OJ. JASA 1961;56:52-64
 *     (Bonferroni)</a>
 * @see <a href="https://www.jstor.org/stable/4615733">Holm S. Scand J Stat 1979;6:65-70</a>
 * @see <a href="https://doi.org/10.1093/biomet/75.4.800">Hochberg Y. Biometrika 1988;75:800-802</a>
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1995.tb02031.x">Benjamini Y, Hochberg Y. J R
 *     Stat Soc B 1995;57:289-300</a>
 * @since 0.1.0
 */
public enum MultiplicityAdjustment {
  /** The p-values as they are. */
  NONE,
  /** Times the number of tests; never smaller than {@link #HOLM}. */
  BONFERRONI,
  /** Stepping down from the smallest p-value; valid under any dependence of the tests. */
  HOLM,
  /** Stepping up from the largest p-value; never larger than {@link #HOLM}. */
  HOCHBERG,
  /** Bounds the false discovery rate, not the probability of any false rejection. */
  BENJAMINI_HOCHBERG;

  /**
   * {@return the adjusted p-values, in the order given}
   *
   * @param pValues the p-values of all tests of the family; NaN for a test without an answer
   * @throws IllegalArgumentException if a p-value lies outside 0 to 1; the message names its place,
   *     counted from 0
   */
  public ImmutableDoubleArray adjust(double... pValues) {
    int[] place = new int[pValues.length];
    int tests = 0;
    for (int i = 0; i < pValues.length; i++) {
      if (!Double.isNaN(pValues[i])) {
        if (!(pValues[i] >= 0 && pValues[i] <= 1)) {
          throw new IllegalArgumentException("multiplicity adjustment: p-value[" + i + "] is "
              + pValues[i] + ", expected 0 to 1, or NaN for no test");
        }
        place[tests++] = i;
      }
    }
    int[] increasing = Arrays.stream(place, 0, tests)
        .boxed()
        .sorted((a, b) -> Double.compare(pValues[a], pValues[b]))
        .mapToInt(Integer::intValue)
        .toArray();
    double[] adjusted = pValues.clone();
    switch (this) {
      case NONE -> {}
      case BONFERRONI -> {
        for (int i : increasing) {
          adjusted[i] = Math.min(1, tests * pValues[i]);
        }
      }
      case HOLM -> {
        double largest = 0;
        for (int rank = 1; rank <= tests; rank++) {
          int i = increasing[rank - 1];
          largest = Math.max(largest, (tests - rank + 1) * pValues[i]);
          adjusted[i] = Math.min(1, largest);
        }
      }
      case HOCHBERG, BENJAMINI_HOCHBERG -> {
        double smallest = 1;
        for (int rank = tests; rank >= 1; rank--) {
          int i = increasing[rank - 1];
          double factor = this == HOCHBERG ? tests - rank + 1 : (double) tests / rank;
          smallest = Math.min(smallest, factor * pValues[i]);
          adjusted[i] = smallest;
        }
      }
    }
    return ImmutableDoubleArray.copyOf(adjusted);
  }
}
