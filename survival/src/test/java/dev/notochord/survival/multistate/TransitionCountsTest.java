package dev.notochord.survival.multistate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.ChangedBytes;
import dev.notochord.survival.RiskTable;
import dev.notochord.survival.multistate.Rows.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Rows.Any.class)
@Domain(DomainContext.Global.class)
class TransitionCountsTest {
  private static final AalenJohansen MARKOV =
      AalenJohansen.withDefaults().with(StateVariance.GREENWOOD);

  /** Puts together the rows of a subject that only go on from each other, from time 0 on. */
  private static List<Row> stays(Rows given) {
    List<Row> stays = new ArrayList<>();
    given.moved(1, 1).rows().stream()
        .sorted(Comparator.comparingInt(Row::subject).thenComparingDouble(Row::start))
        .forEach(row -> {
          Row last = stays.isEmpty() ? null : stays.get(stays.size() - 1);
          if (last != null
              && last.subject() == row.subject()
              && last.stop() == row.start()
              && last.to() == MultiStateData.CENSORED) {
            stays.set(stays.size() - 1, last.during(last.start(), row.stop(), row.to()));
          } else {
            stays.add(row);
          }
        });
    return stays;
  }

  private static TransitionCounts inParts(List<Row> stays, boolean repeated, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    TransitionCounts[] part = new TransitionCounts[3];
    for (int k = 0; k < part.length; k++) {
      part[k] = TransitionCounts.of(Histories.ALL_WAYS);
    }
    for (Row stay : stays) {
      int times = repeated ? stay.frequency() : 1;
      part[random.nextInt(3)].add(stay.from(), stay.start(), stay.stop(), stay.to(), times);
    }
    return TransitionCounts.ofBytes(part[2].toBytes())
        .merge(TransitionCounts.ofBytes(part[0].toBytes()))
        .merge(part[1]);
  }

  @Property(tries = 50)
  void theProbabilitiesAreThoseOfTheRowsToTheLastBit(
      @ForAll Rows rows, @ForAll boolean repeated, @ForAll boolean greenwood, @ForAll long seed) {
    MultiStateData data = rows.moved(1, 1).data();
    AalenJohansen options = MARKOV.with(greenwood ? StateVariance.GREENWOOD : StateVariance.AALEN);
    StateProbabilities expected =
        options.estimate(repeated ? data.withFrequencies(rows.frequencies()) : data);
    StateProbabilities found = options.estimate(inParts(stays(rows), repeated, seed));

    assertThat(found.times()).isEqualTo(expected.times());
    assertThat(found.startTime()).isEqualTo(expected.startTime());
    for (String state : Rows.STATES) {
      assertThat(found.probabilities(state)).isEqualTo(expected.probabilities(state));
      assertThat(found.atRisk(state)).isEqualTo(expected.atRisk(state));
      assertThat(found.censored(state)).isEqualTo(expected.censored(state));
      for (int i = 0; i < expected.size(); i++) {
        // Near 0 the root makes a small difference of variances large.
        assertThat(found.standardErrors(state).get(i))
            .isCloseTo(expected.standardErrors(state).get(i), within(1e-7));
      }
    }
    for (Transition move : Histories.ALL_WAYS.transitions()) {
      assertThat(found.transitions(move.from(), move.to()))
          .isEqualTo(expected.transitions(move.from(), move.to()));
      assertThat(found.cumulativeHazards(move.from(), move.to()))
          .isEqualTo(expected.cumulativeHazards(move.from(), move.to()));
      assertThat(found.cumulativeHazardStandardErrors(move.from(), move.to()))
          .isEqualTo(expected.cumulativeHazardStandardErrors(move.from(), move.to()));
    }
  }

  @Property(tries = 40)
  void aLaterStartIsTheSameToo(@ForAll Rows rows, @ForAll long seed) {
    Rows later = rows.moved(1, 1);
    double start = later.at(0.4);
    Assume.that(start < later.end());
    AalenJohansen options = MARKOV.withStartTime(start);
    StateProbabilities expected = options.estimate(later.data());
    StateProbabilities found = options.estimate(inParts(stays(rows), false, seed));

    assertThat(found.times()).isEqualTo(expected.times());
    for (String state : Rows.STATES) {
      assertThat(found.atRisk(state)).isEqualTo(expected.atRisk(state));
      assertThat(found.probabilities(state)).isEqualTo(expected.probabilities(state));
    }
  }

  @Property(tries = 15)
  void bytesThatWereChangedAreCountsOrRefused(@ForAll Rows rows, @ForAll long seed) {
    byte[] bytes = inParts(stays(rows), true, seed).toBytes();
    assertThat(TransitionCounts.ofBytes(bytes).toBytes()).isEqualTo(bytes);
    ChangedBytes.areRefused(bytes, TransitionCounts::ofBytes, seed);
    ChangedBytes.neverDoOtherHarm(
        bytes,
        TransitionCounts::ofBytes,
        counts -> {
          if (!counts.isEmpty()) {
            counts.toStays();
          }
          return counts.toBytes();
        },
        seed);
  }

  @Example
  void theFirstToComeLeavesFirst() {
    MultiStateModel model = MultiStateModel.illnessDeath("well", "ill", "dead");
    TransitionCounts counts = TransitionCounts.of(model);
    counts.add(0, 0, 2, 1);
    counts.add(0, 0, 5, MultiStateData.CENSORED);
    counts.add(0, 1, 3, 2);
    counts.add(1, 2, 4, 2, 7);

    RiskTable well = Objects.requireNonNull(counts.toTables().get("well"));
    assertThat(well.times().asList()).containsExactly(1.0, 2.0, 3.0, 5.0);
    assertThat(well.events(2).asList()).containsExactly(0L, 0L, 1L, 0L);
    assertThat(counts.stays()).isEqualTo(10);
    assertThat(counts.toStays().rows()).isEqualTo(4);
    assertThat(MARKOV.estimate(counts).subjects()).isEqualTo(10);
    assertThat(MARKOV.estimate(counts).atRisk("ill").asList()).containsExactly(0.0, 7.0, 7.0, 0.0);
  }

  @Example
  void moreStaysThanAnIntCountsAreRowsOfTheirOwn() {
    MultiStateModel model = MultiStateModel.competingRisks("well", "dead");
    TransitionCounts counts = TransitionCounts.of(model);
    counts.add(0, 0, 2, 1, 3_000_000_000L);
    counts.add(0, 0, 3, MultiStateData.CENSORED, 1_000_000_000L);

    StateProbabilities p = MARKOV.estimate(counts);
    assertThat(p.probabilityAt("dead", 2)).isEqualTo(0.75);
    assertThat(p.subjects()).isEqualTo(Integer.MAX_VALUE);
  }

  @Example
  void staysThatAreNoneAreRefused() {
    TransitionCounts counts = TransitionCounts.of(Histories.ALL_WAYS);
    refuses(() -> counts.add(4, 0, 1, -1), "from is 4");
    refuses(() -> counts.add(-1, 0, 1, -1), "from is -1");
    refuses(() -> counts.add(1, 0, 1, 0), "from 1 to 0");
    refuses(() -> counts.add(0, -1, 1, 1), "start is -1.0");
    refuses(() -> counts.add(0, 1, 1, 1), "start is 1.0");
    refuses(() -> counts.add(0, Double.NaN, 1, 1), "start is NaN");
    refuses(() -> counts.add(0, 0, Double.POSITIVE_INFINITY, 1), "Infinity");
    refuses(() -> counts.add(0, 0, 1, 1, -1), "stays are -1");
    refuses(() -> counts.add(0, 0, 1, 1, (1L << 53) + 1), "stays are 9007199254740993");
    refuses(() -> counts.merge(counts), "themselves");
    refuses(
        () -> counts.merge(TransitionCounts.of(MultiStateModel.competingRisks("A", "B"))),
        "expected the same");
    counts.add(0, 0, 1, 1, 0);
    assertThat(counts.isEmpty()).isTrue();
    assertThatIllegalStateException().isThrownBy(() -> MARKOV.estimate(counts));
    counts.add(0, 0, 1, 1);
    refuses(() -> AalenJohansen.withDefaults().estimate(counts), "counts alone");
  }

  private static void refuses(Runnable stay, String why) {
    assertThatIllegalArgumentException().isThrownBy(stay::run).withMessageContaining(why);
  }
}
