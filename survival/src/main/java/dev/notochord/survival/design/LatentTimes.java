package dev.notochord.survival.design;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.parametric.SurvivalDistribution;
import java.util.SplittableRandom;

/**
 * Draws for a subject when it would have each of several competing events; the first one is the one it has.
 *
 * @see CohortSimulation
 * @since 0.1.0
 */
public interface LatentTimes {
  /** {@return the number of causes, at least 1} */
  int causes();

  /**
   * Draws the times of a subject.
   *
   * @param subject the subject, from 0
   * @param frailty the factor of all its hazards, above 0
   * @param random the random numbers of this subject
   * @param times where the time of each cause goes, infinite for never
   */
  void draw(int subject, double frailty, SplittableRandom random, double[] times);

  /**
   * {@return independent latent times with given cause-specific hazards}
   *
   * @param causes the hazard of each cause, at least one
   * @throws IllegalArgumentException if there is no cause
   */
  static LatentTimes ofHazards(SubjectHazard... causes) {
    checkArgument(causes.length > 0, "latent times: no cause, expected at least one hazard");
    ImmutableList<SubjectHazard> hazards = ImmutableList.copyOf(causes);
    return new LatentTimes() {
      @Override
      public int causes() {
        return hazards.size();
      }

      @Override
      public void draw(int subject, double frailty, SplittableRandom random, double[] times) {
        for (int cause = 0; cause < times.length; cause++) {
          double hazard = RandomDraw.exponential(random) / frailty;
          times[cause] = hazards.get(cause).timeAt(subject, hazard);
        }
      }
    };
  }

  /**
   * {@return two causes of which the first has proportional subdistribution hazards, by the scheme of Fine and Gray}
   *
   * <pre>
   *   F1(t; x) = 1 - (1 - p R(t))^exp(x'b)        R the risk by the distribution of the time
   *   P(cause 2; x) = (1 - p)^exp(x'b)            then a time by the other hazard
   * </pre>
   *
   * <p>The cause is drawn first; the time of the other one is infinite. A frailty multiplies the subdistribution
   * hazard, and the hazard of the second cause among those who have it.
   *
   * @param share the share p of cause 1 in the end, at covariates 0; above 0 and below 1
   * @param time the distribution of the time to cause 1 among those who have it, at covariates 0
   * @param covariates the covariates, row i of subject i
   * @param coefficients the log subdistribution hazard ratios b, one per column
   * @param other the hazard of cause 2 among those who have it
   * @throws IllegalArgumentException if {@code share} is out of its range, there is not one finite coefficient per
   *     column, or a value is missing
   * @see <a href="https://doi.org/10.1080/01621459.1999.10474144">Fine JP, Gray RJ. JASA 1999;94:496-509</a>
   */
  static LatentTimes ofSubdistribution(
      double share,
      SurvivalDistribution time,
      Covariates covariates,
      double[] coefficients,
      SubjectHazard other) {
    DesignChecks.share("latent times", "share of cause 1", share);
    LinearScores scores = LinearScores.of(covariates, coefficients);
    return new LatentTimes() {
      @Override
      public int causes() {
        return 2;
      }

      @Override
      public void draw(int subject, double frailty, SplittableRandom random, double[] times) {
        double ratio = frailty * Math.exp(scores.of(subject));
        // H1 = -log(1 - F1) is a unit exponential up to its limit.
        double risk = -Math.expm1(-RandomDraw.exponential(random) / ratio) / share;
        double hazard = RandomDraw.exponential(random) / frailty;
        times[0] = risk < 1 ? time.quantile(risk) : Double.POSITIVE_INFINITY;
        times[1] = risk < 1 ? Double.POSITIVE_INFINITY : other.timeAt(subject, hazard);
      }
    };
  }
}
