package dev.notochord.benchmarks;

import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.ConfidenceInterval;
import java.util.Iterator;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * One simulated situation: how a sample is drawn, the true value, and the kinds of interval that are tried on every sample.
 *
 * @param section the heading it stands under
 * @param situation the situation in words
 * @param truth the true value
 * @param sample draws a sample and readies what its intervals share
 * @param intervals by name, what makes an interval of a sample
 * @param <S> what the intervals are made of
 */
record CoverageStudy<S>(
    String section,
    String situation,
    double truth,
    Function<SplittableRandom, S> sample,
    ImmutableMap<String, Function<S, ConfidenceInterval>> intervals) {

  /**
   * Returns the counts by the name of the interval. Each sample has a generator of its own, so that more samples
   * extend fewer.
   *
   * @param samples how many samples
   * @param seed the seed
   */
  ImmutableMap<String, CoverageCount> run(int samples, long seed) {
    ImmutableMap.Builder<String, CoverageCount> builder = ImmutableMap.builder();
    intervals.keySet().forEach(name -> builder.put(name, new CoverageCount()));
    ImmutableMap<String, CoverageCount> counts = builder.buildOrThrow();
    SplittableRandom root = new SplittableRandom(seed);
    for (int i = 0; i < samples; i++) {
      S drawn = sample.apply(root.split());
      Iterator<CoverageCount> count = counts.values().iterator();
      intervals.values().forEach(kind -> count.next().add(kind.apply(drawn), truth));
    }
    return counts;
  }
}
