package dev.notochord.survival.design;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.parametric.SurvivalDistribution;

/**
 * The distribution of an arm of which some leave the assigned treatment and live on with the hazard of another one:
 * non-adherence of the treated (drop-out of treatment), crossover of the control (drop-in).
 *
 * <pre>
 *   A(t) = exp(-Ha(t) - L(t))                              alive and still as assigned
 *   B(t) = integral over u from 0 to t of l(u) A(u) exp(-(Ho(t) - Ho(u)))     alive and crossed over
 *   S(t) = A(t) + B(t)        h(t) = (ha(t) A(t) + ho(t) B(t)) / S(t)
 * </pre>
 *
 * <p>with ha, ho and l the hazards of the event as assigned, of the event after crossover, and of crossover. This is
 * the Markov model of Lakatos with infinitely thin slices of time: the other hazard acts at once, and is that at the
 * time since entry, not since crossover. Crossover is independent of the event. Those who cross over stay in their
 * arm and are followed up, as an analysis by intention to treat needs; loss to follow-up is {@link Arm#dropOut()}.
 *
 * <pre>{@code
 * SurvivalDistribution old = Exponential.ofMedian(12);
 * SurvivalDistribution active = RelativeHazard.proportional(old, 0.6);
 * Arm control = Arm.of(new Crossover(old, active, Exponential.ofRate(0.005)));
 * Arm treated = Arm.of(new Crossover(active, old, Exponential.ofRate(0.01)));
 * LogRankDesign.withDefaults().study(control, treated, FollowUpPlan.of(Accrual.uniform(24), 12));
 * }</pre>
 *
 * <p><b>Edges.</b> The hazards of two such arms are not proportional, even if the two treatments are: take a {@link
 * LogRankDesign} or a {@link RestrictedMeanDesign}, not a {@link HazardRatioDesign}. Precision about 10 digits of S.
 * Cost: some hundred evaluations of the three distributions for each value, fifty times that for {@link #timeAt}.
 *
 * @param assigned the time to the event as assigned
 * @param other the time to the event under the other treatment from entry on, whose hazard is taken over
 * @param crossover the time from entry to crossover
 * @see <a href="https://doi.org/10.2307/2531910">Lakatos E. Biometrics 1988;44:229-241</a>
 * @since 0.1.0
 */
public record Crossover(
    SurvivalDistribution assigned, SurvivalDistribution other, SurvivalDistribution crossover)
    implements SurvivalDistribution {
  @Override
  public double cumulativeHazard(double time) {
    double as = assigned.cumulativeHazard(time) + crossover.cumulativeHazard(time);
    if (time == Double.POSITIVE_INFINITY) {
      return cumulativeHazardInTheEnd(as);
    }
    double after = other.cumulativeHazard(time);
    double least = least(time, as, after);
    return Math.max(0, least - Math.log(Math.exp(least - as) + crossed(time, after, least)));
  }

  private double least(double time, double as, double after) {
    return crossover.cumulativeHazard(time) == 0 ? as : Math.min(as, after);
  }

  /** Returns B(t) times the exponential of a number, so that it is not too small. */
  private double crossed(double time, double after, double exponent) {
    return TimeIntegral.of(
        u -> {
          double density = exponent
              - assigned.cumulativeHazard(u)
              - crossover.cumulativeHazard(u)
              - (after - other.cumulativeHazard(u));
          double hazard = crossover.hazard(u);
          return hazard == 0 ? 0 : hazard * Math.exp(density);
        },
        0,
        time,
        points());
  }

  /** The integral over the share crossed over by then, which is finite. */
  private double cumulativeHazardInTheEnd(double as) {
    double after = other.cumulativeHazard(Double.POSITIVE_INFINITY);
    if (after == Double.POSITIVE_INFINITY) {
      return as;
    }
    double crossed = TimeIntegral.of(
        share -> {
          double u = crossover.quantile(share);
          return u == Double.POSITIVE_INFINITY
              ? 0
              : Math.exp(-assigned.cumulativeHazard(u) - (after - other.cumulativeHazard(u)));
        },
        0,
        crossover.risk(Double.POSITIVE_INFINITY));
    return Math.max(0, -Math.log(Math.exp(-as) + crossed));
  }

  @Override
  public double hazard(double time) {
    double before = assigned.hazard(time);
    if (time == 0) {
      return before;
    }
    double as = assigned.cumulativeHazard(time) + crossover.cumulativeHazard(time);
    double after = other.cumulativeHazard(time);
    double least = least(time, as, after);
    double crossed = crossed(time, after, least);
    double all = Math.exp(least - as) + crossed;
    return before + (other.hazard(time) - before) * (crossed / all);
  }

  @Override
  public double timeAt(double cumulativeHazard) {
    if (!(cumulativeHazard >= 0)) {
      throw new IllegalArgumentException(
          "crossover: cumulative hazard is " + cumulativeHazard + ", expected at least 0");
    }
    if (cumulativeHazard == 0) {
      return 0;
    }
    if (cumulativeHazard(Double.POSITIVE_INFINITY) <= cumulativeHazard) {
      return Double.POSITIVE_INFINITY;
    }
    double high = Math.min(assigned.timeAt(cumulativeHazard), other.timeAt(cumulativeHazard));
    high = high < Double.POSITIVE_INFINITY ? Math.max(high, Double.MIN_NORMAL) : 1;
    while (cumulativeHazard(high) < cumulativeHazard) {
      high *= 2;
    }
    return StudySearch.firstNotNegative(time -> cumulativeHazard(time) - cumulativeHazard, 0, high);
  }

  /** Where one of the hazards may jump. */
  double[] points() {
    ImmutableDoubleArray.Builder points = ImmutableDoubleArray.builder();
    ArmFlow.addBreaks(assigned, points);
    ArmFlow.addBreaks(other, points);
    ArmFlow.addBreaks(crossover, points);
    return points.build().toArray();
  }
}
