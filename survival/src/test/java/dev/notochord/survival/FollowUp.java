package dev.notochord.survival;

import com.google.common.primitives.Booleans;
import com.google.common.primitives.Doubles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** The columns of a sample, and what a test may do to them. */
public final class FollowUp {
  private final double[] time;
  private final boolean[] event;
  private final String[] group;

  public FollowUp(double[] time, boolean[] event, String[] group) {
    this.time = time;
    this.event = event;
    this.group = group;
  }

  public double[] time() {
    return time;
  }

  public boolean[] event() {
    return event;
  }

  public String[] group() {
    return group;
  }

  public SurvivalData data() {
    return SurvivalData.rightCensored(time, event);
  }

  public Groups groups() {
    return Groups.of(group);
  }

  public int subjects() {
    return time.length;
  }

  /** Returns the subjects in another order. */
  public FollowUp shuffled(long seed) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < time.length; i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(seed));
    return pick(order);
  }

  /** Returns the subjects with these numbers. */
  public FollowUp pick(List<Integer> subjects) {
    return new FollowUp(
        subjects.stream().mapToDouble(i -> time[i]).toArray(),
        Booleans.toArray(subjects.stream().map(i -> event[i]).toList()),
        subjects.stream().map(i -> group[i]).toArray(String[]::new));
  }

  /** Returns every subject several times. */
  public FollowUp repeated(int times) {
    double[][] allTimes = new double[times][];
    boolean[][] allEvents = new boolean[times][];
    List<String> allGroups = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      allTimes[i] = time;
      allEvents[i] = event;
      allGroups.addAll(Arrays.asList(group));
    }
    return new FollowUp(
        Doubles.concat(allTimes), Booleans.concat(allEvents), allGroups.toArray(String[]::new));
  }

  public FollowUp scaled(double factor) {
    return new FollowUp(Arrays.stream(time).map(t -> t * factor).toArray(), event, group);
  }

  public FollowUp withoutCensoring() {
    boolean[] all = new boolean[event.length];
    Arrays.fill(all, true);
    return new FollowUp(time, all, group);
  }

  @Override
  public String toString() {
    return "time " + Arrays.toString(time) + " event " + Arrays.toString(event) + " group "
        + Arrays.toString(group);
  }

  /** Samples with ties, zeros, one subject, nobody or everybody with the event, all at one time. */
  public static final class Any extends DomainContextBase {
    public Any() {}

    @Provide
    Arbitrary<FollowUp> followUps() {
      Arbitrary<Double> tied = Arbitraries.integers().between(0, 6).map(t -> t / 2.0);
      Arbitrary<Double> apart = Arbitraries.doubles().between(0, 1e4).ofScale(6);
      Arbitrary<Double> huge = Arbitraries.doubles().between(0, Double.MAX_VALUE / 4);
      Arbitrary<Arbitrary<Double>> times = Arbitraries.frequency(
          Tuple.of(4, tied),
          Tuple.of(3, apart),
          Tuple.of(1, huge),
          Tuple.of(1, Arbitraries.just(3.0)));
      Arbitrary<Arbitrary<Boolean>> events = Arbitraries.frequency(
          Tuple.of(6, Arbitraries.of(true, false)),
          Tuple.of(1, Arbitraries.just(true)),
          Tuple.of(1, Arbitraries.just(false)));
      Arbitrary<Integer> sizes = Arbitraries.frequencyOf(
          Tuple.of(1, Arbitraries.just(1)),
          Tuple.of(8, Arbitraries.integers().between(2, 30)),
          Tuple.of(1, Arbitraries.integers().between(129, 200)));
      return Combinators.combine(times, events, sizes)
          .flatAs((time, event, size) -> Combinators.combine(
                  time.list().ofSize(size),
                  event.list().ofSize(size),
                  Arbitraries.of("A", "B", "C").list().ofSize(size))
              .as((t, e, g) ->
                  new FollowUp(Doubles.toArray(t), Booleans.toArray(e), g.toArray(String[]::new))));
    }
  }
}
