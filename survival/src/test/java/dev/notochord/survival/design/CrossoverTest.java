package dev.notochord.survival.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.Samples;
import dev.notochord.survival.parametric.Exponential;
import dev.notochord.survival.parametric.PiecewiseExponential;
import dev.notochord.survival.parametric.SurvivalDistribution;
import dev.notochord.survival.parametric.Weibull;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class CrossoverTest {
  private static final FollowUpPlan EVEN = FollowUpPlan.of(Accrual.uniform(24), 12);
  private static final SurvivalDistribution OLD = Exponential.ofMedian(12);
  private static final SurvivalDistribution NEW = RelativeHazard.proportional(OLD, 0.6);
  private static final Exponential LOSS = Exponential.ofRate(0.01);

  private static double golden(String name) {
    for (NamedCsvRecord row : Samples.rows("golden/design.csv")) {
      if (row.getField("name").equals(name)) {
        return Samples.number(row, "value");
      }
    }
    throw new AssertionError(name);
  }

  private static double subjects(Arm control, Arm treated, FollowUpPlan plan) {
    return LogRankDesign.withDefaults()
        .with(ErrorRates.twoSided(0.05, 0.9))
        .study(control, treated, plan)
        .unroundedSubjects();
  }

  /** A = exp(-(a + l) t), B = l exp(-o t) (1 - exp(-(a + l - o) t)) / (a + l - o). */
  @Property(tries = 100)
  void constantHazardsHaveAClosedForm(
      @ForAll @DoubleRange(min = 0.01, max = 1) double a,
      @ForAll @DoubleRange(min = 0.01, max = 1) double o,
      @ForAll @DoubleRange(min = 0.01, max = 1) double l,
      @ForAll @DoubleRange(min = 0.01, max = 30) double time) {
    Crossover crossover =
        new Crossover(Exponential.ofRate(a), Exponential.ofRate(o), Exponential.ofRate(l));
    double difference = a + l - o;
    double as = Math.exp(-(a + l) * time);
    double b = Math.abs(difference) < 1e-6
        ? l * Math.exp(-o * time) * time * (1 - difference * time / 2)
        : -l * Math.exp(-o * time) * Math.expm1(-difference * time) / difference;
    assertThat(crossover.survival(time)).isCloseTo(as + b, withinPercentage(1e-7));
    assertThat(crossover.hazard(time))
        .isCloseTo((a * as + o * b) / (as + b), withinPercentage(1e-7));
    assertThat(crossover.timeAt(crossover.cumulativeHazard(time)))
        .isCloseTo(time, withinPercentage(1e-7));
  }

  @Test
  void theStudyIsThatOfTheStatesOfLakatosInThinSlices() {
    assertThat(subjects(new Arm(OLD, LOSS), new Arm(NEW, LOSS), EVEN))
        .isCloseTo(golden("crossover none"), withinPercentage(0.01));
    assertThat(subjects(
            new Arm(new Crossover(OLD, NEW, Exponential.ofRate(0.005)), LOSS),
            new Arm(new Crossover(NEW, OLD, Weibull.of(1.5, 40)), LOSS),
            EVEN))
        .isCloseTo(golden("crossover slices"), withinPercentage(0.01));
    Weibull control = Weibull.of(1.3, 20);
    Weibull treated = Weibull.of(1.1, 32);
    assertThat(subjects(
            new Arm(new Crossover(control, treated, Weibull.of(0.8, 200)), LOSS),
            new Arm(new Crossover(treated, control, Exponential.ofRate(0.03)), LOSS),
            FollowUpPlan.of(Accrual.ofRates(new double[] {6, 24}, new double[] {1, 4}), 12)))
        .isCloseTo(golden("crossover weibull slices"), withinPercentage(0.01));
    assertThat(
            new Crossover(Exponential.ofRate(0.03), Exponential.ofRate(0.06), Weibull.of(1.5, 40))
                .survival(20))
        .isCloseTo(golden("crossover survival"), within(1e-10));
  }

  @Test
  void withoutCrossoverItIsTheAssignedAndAtOnceTheOther() {
    Crossover never = new Crossover(Exponential.ofRate(2), OLD, Exponential.ofRate(0));
    assertThat(never.cumulativeHazard(500)).isEqualTo(1000);
    assertThat(never.hazard(500)).isEqualTo(2);
    assertThat(never.cumulativeHazard(0)).isZero();
    Crossover soon = new Crossover(Exponential.ofRate(2), OLD, Exponential.ofRate(1e8));
    assertThat(soon.cumulativeHazard(30)).isCloseTo(OLD.cumulativeHazard(30), within(1e-6));
    assertThat(soon.hazard(30)).isCloseTo(OLD.hazard(30), within(1e-6));
  }

  /** Crossover at rate 1 from hazard 2 to a cure: two of three have the event, 1 - S = 2/3 (1 - exp(-3 t)). */
  @Test
  void whoIsCuredByCrossoverNeverHasTheEvent() {
    Crossover cure =
        new Crossover(Exponential.ofRate(2), Exponential.ofRate(0), Exponential.ofRate(1));
    assertThat(cure.risk(Double.POSITIVE_INFINITY)).isCloseTo(2 / 3.0, within(1e-10));
    assertThat(cure.risk(0.5)).isCloseTo(2 / 3.0 * (1 - Math.exp(-1.5)), within(1e-10));
    assertThat(cure.quantile(0.7)).isInfinite();
    assertThat(cure.quantile(0.5)).isCloseTo(-Math.log(0.25) / 3, within(1e-9));
    assertThat(cure.timeAt(0)).isZero();
    assertThat(new Crossover(Exponential.ofRate(2), OLD, LOSS).timeAt(Double.POSITIVE_INFINITY))
        .isInfinite();
    assertThatThrownBy(() -> cure.timeAt(Double.NaN)).hasMessageContaining("NaN");
  }

  @Test
  void subjectsWhoChangeTheirHazardWhenTheyCrossOverLiveSoLong() {
    PiecewiseExponential other =
        PiecewiseExponential.of(new double[] {7, 15}, new double[] {0.02, 0.3, 0.1});
    Crossover crossover = new Crossover(Weibull.of(1.5, 12), other, Weibull.of(0.7, 10));
    SplittableRandom random = new SplittableRandom(17);
    int n = 40_000;
    double[] times = {4, 9, 16};
    int[] alive = new int[times.length];
    for (int i = 0; i < n; i++) {
      double change = crossover.crossover().timeAt(RandomDraw.exponential(random));
      double first = crossover.assigned().timeAt(RandomDraw.exponential(random));
      double time = first <= change
          ? first
          : other.timeAt(other.cumulativeHazard(change) + RandomDraw.exponential(random));
      for (int k = 0; k < times.length; k++) {
        alive[k] += time > times[k] ? 1 : 0;
      }
    }
    for (int k = 0; k < times.length; k++) {
      double s = crossover.survival(times[k]);
      assertThat(alive[k] / (double) n).isCloseTo(s, within(4 * Math.sqrt(s * (1 - s) / n)));
    }
  }

  @Test
  void theTextNamesBothTreatments() {
    Crossover crossover =
        new Crossover(Exponential.ofRate(0.03), Exponential.ofRate(0.06), Exponential.ofRate(0.5));
    assertThat(DistributionText.of(crossover))
        .startsWith("exponential, rate 0.03")
        .contains(", after crossover (exponential, rate 0.5", ") exponential, rate 0.06");
  }
}
