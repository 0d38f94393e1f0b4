package dev.notochord.benchmarks;

import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The columns of a made-up cohort: exponential survival with a mean of 1000 days, uniform censoring
 * up to 2000 days.
 *
 * <p>The same seed gives the same cohort. The groups are drawn at random and do not differ.
 */
final class Cohort {
  private static final double MEAN_DAYS = 1000;
  private static final double LONGEST_FOLLOW_UP_DAYS = 2000;

  final double[] time;
  final boolean[] event;
  private final int[] group;

  private Cohort(int subjects) {
    time = new double[subjects];
    event = new boolean[subjects];
    group = new int[subjects];
  }

  /** Returns a cohort in which the given part of the subjects has times in whole days. */
  static Cohort random(SplittableRandom random, int subjects, double tiedFraction, int groups) {
    Cohort cohort = new Cohort(subjects);
    for (int i = 0; i < subjects; i++) {
      double death = -MEAN_DAYS * Math.log(1 - random.nextDouble());
      double censoring = LONGEST_FOLLOW_UP_DAYS * random.nextDouble();
      double observed = Math.min(death, censoring);
      cohort.time[i] = random.nextDouble() < tiedFraction ? Math.floor(observed) : observed;
      cohort.event[i] = death <= censoring;
      cohort.group[i] = random.nextInt(groups);
    }
    return cohort;
  }

  SurvivalData data() {
    return SurvivalData.rightCensored(time, event);
  }

  Groups groups() {
    List<String> labels = IntStream.of(group).mapToObj(g -> "group " + g).toList();
    return Groups.of(labels);
  }
}
