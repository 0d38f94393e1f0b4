package dev.notochord.survival.design;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Locale;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * Plans a small study of one arm with exact probabilities instead of normal ones, one-sided.
 *
 * <pre>
 *   survival at a landmark   X ~ binomial(n, S)       shows better survival if X &gt;= c survive
 *   events                   O ~ Poisson(ratio E)     shows fewer events if O &lt;= c
 * </pre>
 *
 * <p>The binomial design is A'Hern's: the smallest n for which some c keeps both errors. Everybody has to be followed
 * up to the landmark. Power goes up and down with n, like a saw: a few subjects more may have less of it, so plan for
 * exactly n, or look at {@link #binomial(double, double, int)} of the number that was reached.
 *
 * <p>The Poisson design is a study that goes on until the reference expects E events among those under observation.
 * It needs no distribution, only the ratio of hazards.
 *
 * <p>Both errors hold exactly, whatever the number; no smaller n, and no smaller E, has a c that keeps both.
 *
 * @param errorRates the errors; the level is one-sided
 * @see <a href="https://doi.org/10.1002/sim.721">A'Hern RP. Stat Med 2001;20:859-866</a>
 * @since 0.1.0
 */
public record ExactOneArmDesign(ErrorRates errorRates) {
  private static final int LARGEST = 100_000;

  /**
   * A one-arm study of survival at a landmark.
   *
   * @param subjects how many are needed
   * @param survivors so many have to survive the landmark, c; one more than {@code subjects} if no number shows it
   * @param level the probability of that many under the reference
   * @param power the probability of that many under the assumption
   * @since 0.1.0
   */
  public record Binomial(int subjects, int survivors, double level, double power) {
    /** {@return the plan in one line} */
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d subjects, at least %d surviving; level %.4g, power %.4g",
          subjects,
          survivors,
          level,
          power);
    }
  }

  /**
   * A one-arm study of events.
   *
   * @param expected how many events the reference has to expect by the analysis, E
   * @param events so few have to be seen, c
   * @param level the probability of no more events under the reference
   * @param power the probability of no more events under the assumption
   * @since 0.1.0
   */
  public record Poisson(double expected, int events, double level, double power) {
    /** {@return the plan in one line} */
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%.4f events expected by the reference, at most %d seen; level %.4g, power %.4g",
          expected,
          events,
          level,
          power);
    }
  }

  /**
   * Checks the errors.
   *
   * @param errorRates the errors
   * @throws IllegalArgumentException if the level is two-sided
   */
  public ExactOneArmDesign {
    checkArgument(
        errorRates.sides() == ErrorRates.Sides.ONE,
        "exact one-arm design: %s, expected a one-sided level",
        errorRates);
  }

  /** {@return the design with one-sided level 0.05 and power 0.8} */
  public static ExactOneArmDesign withDefaults() {
    return new ExactOneArmDesign(ErrorRates.oneSided(0.05, 0.8));
  }

  /**
   * {@return this design with other errors}
   *
   * @param rates level and power
   * @throws IllegalArgumentException if the level is two-sided
   */
  public ExactOneArmDesign with(ErrorRates rates) {
    return new ExactOneArmDesign(rates);
  }

  /**
   * {@return the smallest study of survival at a landmark with both errors}
   *
   * <p>Cost O(n log n) in the number found.
   *
   * @param reference the survival to beat, above 0
   * @param assumed the survival that is assumed, above {@code reference} and below 1
   * @throws IllegalArgumentException if the survivals are not so, or are so close that more than 100000 subjects are needed
   */
  public Binomial binomial(double reference, double assumed) {
    checkSurvival(reference, assumed);
    for (int n = 1; n <= LARGEST; n++) {
      Binomial study = binomial(reference, assumed, n);
      if (study.power >= errorRates.power()) {
        return study;
      }
    }
    throw new IllegalArgumentException("exact one-arm design: survival " + assumed + " against "
        + reference + ", expected a difference that " + LARGEST + " subjects can show");
  }

  /**
   * {@return what a number of subjects can show about survival at a landmark, whatever the power}
   *
   * @param reference the survival to beat, above 0
   * @param assumed the survival that is assumed, above {@code reference} and below 1
   * @param subjects how many subjects there are, at least 1
   * @throws IllegalArgumentException if a number is out of its range
   */
  public Binomial binomial(double reference, double assumed, int subjects) {
    checkSurvival(reference, assumed);
    checkArgument(
        subjects >= 1, "exact one-arm design: %s subjects, expected at least 1", subjects);
    BinomialDistribution under = BinomialDistribution.of(subjects, reference);
    int low = 0;
    int high = subjects + 1;
    while (low + 1 < high) { // at low the level is exceeded, at high it is not
      int middle = (low + high) >>> 1;
      if (under.survivalProbability(middle - 1) <= errorRates.alpha()) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return new Binomial(
        subjects,
        high,
        under.survivalProbability(high - 1),
        BinomialDistribution.of(subjects, assumed).survivalProbability(high - 1));
  }

  private static void checkSurvival(double reference, double assumed) {
    DesignChecks.share("exact one-arm design", "reference survival", reference);
    DesignChecks.share("exact one-arm design", "assumed survival", assumed);
    checkArgument(
        assumed > reference,
        "exact one-arm design: assumed survival is %s, expected above the reference %s",
        assumed,
        reference);
  }

  /**
   * {@return the study with the fewest expected events that has both errors}
   *
   * <p>For each c the reference has to expect the E under which c or fewer events have exactly the level: half the
   * upper chi-square quantile with 2 c + 2 degrees of freedom. The first c with the power is taken.
   *
   * @param hazardRatio the assumed ratio of hazards, sample over reference, above 0 and below 1
   * @throws IllegalArgumentException if {@code hazardRatio} is out of its range, or so near 1 that more than 100000
   *     events are needed
   */
  public Poisson poisson(double hazardRatio) {
    DesignChecks.share("exact one-arm design", "hazard ratio", hazardRatio);
    for (int c = 0; c <= LARGEST; c++) {
      GammaDistribution next = GammaDistribution.of(c + 1.0, 1);
      double expected = next.inverseSurvivalProbability(errorRates.alpha());
      double power = next.survivalProbability(hazardRatio * expected);
      if (power >= errorRates.power()) {
        return new Poisson(expected, c, next.survivalProbability(expected), power);
      }
    }
    throw new IllegalArgumentException("exact one-arm design: hazard ratio " + hazardRatio
        + ", expected one that " + LARGEST + " events can show");
  }
}
