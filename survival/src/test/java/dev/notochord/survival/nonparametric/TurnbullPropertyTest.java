package dev.notochord.survival.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.FollowUp;
import dev.notochord.survival.IntervalCensoredData;
import dev.notochord.survival.IntervalSample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(IntervalSample.Any.class)
@Domain(FollowUp.Any.class)
@Domain(DomainContext.Global.class)
class TurnbullPropertyTest {
  @Property(tries = 200)
  void innermostIntervalsAreThoseThatHoldNoEndOfAnother(@ForAll IntervalSample sample) {
    TurnbullEstimate estimate = estimate(sample);
    List<Interval> actual = new ArrayList<>();
    for (int j = 0; j < estimate.size(); j++) {
      actual.add(new Interval(estimate.left().get(j), estimate.right().get(j)));
    }

    assertThat(actual).isEqualTo(smallestIntersections(sample));
  }

  @Property(tries = 200)
  void theConditionsOfTheGlobalMaximumHold(@ForAll IntervalSample sample) {
    TurnbullEstimate estimate = estimate(sample);
    double[] mass = estimate.masses().toArray();
    double[] probability = new double[sample.rows()];
    Arrays.setAll(probability, i -> probability(sample, i, estimate, mass));
    double total = 0;
    for (int j = 0; j < mass.length; j++) {
      double rate = 0;
      for (int i = 0; i < sample.rows(); i++) {
        if (sample.count()[i] > 0 && holds(sample, i, estimate, j)) {
          rate += sample.count()[i] / probability[i];
        }
      }
      assertThat(rate).isLessThanOrEqualTo(sample.subjects() * (1 + 1e-9));
      if (mass[j] > 0) {
        assertThat(rate).isGreaterThanOrEqualTo(sample.subjects() * (1 - 1e-9));
      }
      assertThat(mass[j]).isNotNegative();
      total += mass[j];
    }
    assertThat(total).isCloseTo(1, within(1e-12));
    assertThat(estimate.status()).isEqualTo(TurnbullStatus.CONVERGED);
    assertThat(estimate.gradientViolation()).isLessThanOrEqualTo(1e-10);
    assertThat(estimate.logLikelihood())
        .isCloseTo(logLikelihood(sample, estimate, mass), within(1e-9));
  }

  @Property(tries = 100)
  void noOtherDistributionIsMoreLikely(@ForAll IntervalSample sample, @ForAll long seed) {
    TurnbullEstimate estimate = estimate(sample);
    SplittableRandom random = new SplittableRandom(seed);
    for (int competitor = 0; competitor < 20; competitor++) {
      double share = competitor / 20.0;
      double[] mass = new double[estimate.size()];
      double total = 0;
      for (int j = 0; j < mass.length; j++) {
        mass[j] = -Math.log(1 - random.nextDouble());
        total += mass[j];
      }
      for (int j = 0; j < mass.length; j++) {
        mass[j] = share * estimate.masses().get(j) + (1 - share) * mass[j] / total;
      }
      assertThat(logLikelihood(sample, estimate, mass))
          .isLessThanOrEqualTo(estimate.logLikelihood() + 1e-9);
    }
  }

  @Property(tries = 200)
  void rightCensoredDataGiveKaplanMeier(@ForAll FollowUp sample) {
    SurvivalCurve curve = KaplanMeier.withDefaults().estimate(sample.data());
    TurnbullEstimate estimate =
        Turnbull.withDefaults().estimate(IntervalCensoredData.of(sample.data()));

    for (int row = 0; row < curve.size(); row++) {
      SurvivalBounds survival = estimate.survivalAt(curve.times().get(row));
      assertThat(survival.lower()).isCloseTo(curve.survival().get(row), within(1e-10));
      assertThat(survival.upper()).isEqualTo(survival.lower());
    }
  }

  @Property(tries = 100)
  void anotherUnitOfTimeChangesNothingElse(@ForAll IntervalSample sample) {
    TurnbullEstimate estimate = estimate(sample);
    TurnbullEstimate halves = estimate(sample.scaled(2));

    assertThat(halves.masses()).isEqualTo(estimate.masses());
    assertThat(halves.left().stream().map(t -> t / 2).toArray())
        .isEqualTo(estimate.left().toArray());
    assertThat(halves.right().stream().map(t -> t / 2).toArray())
        .isEqualTo(estimate.right().toArray());
  }

  @Property(tries = 100)
  void theOrderOfTheRowsChangesNoBit(@ForAll IntervalSample sample, @ForAll long seed) {
    assertSame(estimate(sample.shuffled(seed)), estimate(sample));
  }

  @Property(tries = 100)
  void countsAreTheSameAsRowsWrittenOut(@ForAll IntervalSample sample) {
    assertSame(estimate(sample), estimate(sample.writtenOut()));
  }

  @Property(tries = 100)
  void rowsThatSayNothingChangeNoBit(
      @ForAll IntervalSample sample, @ForAll @IntRange(min = 1, max = 50) int useless) {
    for (int i = 0; i < sample.rows(); i++) {
      // An exact time 0 lies outside (0, infinity), which then says something.
      Assume.that(sample.right()[i] > 0);
    }

    assertSame(estimate(sample.withUselessRows(useless)), estimate(sample));
  }

  @Property(tries = 100)
  void theBoundsAreWhatTheMassesLeaveOpen(
      @ForAll IntervalSample sample, @ForAll @DoubleRange(min = 0, max = 5) double any) {
    TurnbullEstimate estimate = estimate(sample);
    TreeSet<Double> times = new TreeSet<>(List.of(any));
    estimate.left().stream().forEach(times::add);
    estimate.right().stream().forEach(times::add);
    for (double time : times) {
      double surely = 0;
      double possibly = 0;
      for (int j = 0; j < estimate.size(); j++) {
        double left = estimate.left().get(j);
        double right = estimate.right().get(j);
        double mass = estimate.masses().get(j);
        surely += (left >= time && right > time) ? mass : 0;
        possibly += right > time ? mass : 0;
      }
      SurvivalBounds survival = estimate.survivalAt(time);
      assertThat(survival.lower()).isCloseTo(surely, within(1e-12));
      assertThat(survival.upper()).isCloseTo(possibly, within(1e-12));
    }
  }

  @Property(tries = 100)
  void survivalFallsToTheHeightOfTheQuantileBetweenItsBounds(
      @ForAll IntervalSample sample,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double probability) {
    TurnbullEstimate estimate = estimate(sample);
    QuantileBounds quantile = estimate.quantile(probability);

    assertThat(estimate.survivalAt(quantile.upper()).upper())
        .isLessThanOrEqualTo(1 - probability + 1.5e-8);
    if (quantile.lower() < quantile.upper()) {
      assertThat(estimate.survivalAt(quantile.lower()).lower())
          .isGreaterThan(1 - probability + 1.4e-8);
    }
  }

  private static TurnbullEstimate estimate(IntervalSample sample) {
    return Turnbull.withDefaults().estimate(sample.data());
  }

  private static void assertSame(TurnbullEstimate actual, TurnbullEstimate expected) {
    assertThat(actual.left()).isEqualTo(expected.left());
    assertThat(actual.right()).isEqualTo(expected.right());
    assertThat(actual.masses()).isEqualTo(expected.masses());
    assertThat(actual.survivalBefore()).isEqualTo(expected.survivalBefore());
    assertThat(actual.survivalAfter()).isEqualTo(expected.survivalAfter());
    assertThat(actual.logLikelihood()).isEqualTo(expected.logLikelihood());
  }

  /**
   * Returns the intersections of the rows' intervals, over all sets of rows, that hold no smaller
   * one. Every such intersection starts at one left end and stops at one right end.
   */
  private static List<Interval> smallestIntersections(IntervalSample sample) {
    Set<Interval> found = new HashSet<>();
    for (int a = 0; a < sample.rows(); a++) {
      for (int b = 0; b < sample.rows(); b++) {
        if (sample.count()[a] > 0 && sample.count()[b] > 0) {
          double left = Math.max(sample.left()[a], sample.left()[b]);
          double right = Math.min(sample.right()[a], sample.right()[b]);
          if (left < right || (contains(sample, a, right) && contains(sample, b, right))) {
            found.add(new Interval(left, right));
          }
        }
      }
    }
    return found.stream()
        .filter(one -> found.stream().noneMatch(other -> other.isProperPartOf(one)))
        .sorted(Comparator.comparingDouble(Interval::left).thenComparingDouble(Interval::right))
        .toList();
  }

  private record Interval(double left, double right) {
    boolean isProperPartOf(Interval whole) {
      boolean isPointInInterval = left == right && whole.left < whole.right;
      boolean startsInside = isPointInInterval ? left > whole.left : left >= whole.left;
      return !equals(whole) && startsInside && right <= whole.right;
    }
  }

  private static boolean contains(IntervalSample sample, int row, double time) {
    return sample.left()[row] == sample.right()[row]
        ? time == sample.left()[row]
        : time > sample.left()[row] && time <= sample.right()[row];
  }

  private static boolean holds(
      IntervalSample sample, int row, TurnbullEstimate estimate, int cell) {
    double left = estimate.left().get(cell);
    double right = estimate.right().get(cell);
    return left == right
        ? contains(sample, row, left)
        : sample.left()[row] <= left && right <= sample.right()[row];
  }

  private static double probability(
      IntervalSample sample, int row, TurnbullEstimate estimate, double[] mass) {
    double sum = 0;
    for (int j = 0; j < mass.length; j++) {
      sum += holds(sample, row, estimate, j) ? mass[j] : 0;
    }
    return sum;
  }

  private static double logLikelihood(
      IntervalSample sample, TurnbullEstimate estimate, double[] mass) {
    double sum = 0;
    for (int i = 0; i < sample.rows(); i++) {
      if (sample.count()[i] > 0) {
        sum += sample.count()[i] * Math.log(probability(sample, i, estimate, mass));
      }
    }
    return sum;
  }
}
