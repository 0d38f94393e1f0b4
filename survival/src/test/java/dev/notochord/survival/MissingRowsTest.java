package dev.notochord.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

@Domain(Observations.Any.class)
@Domain(DomainContext.Global.class)
class MissingRowsTest {
  private static final double NAN = Double.NaN;

  @Test
  void aRowWithAMissingNumberIsDroppedAndListedWithTheFirstColumnThatLacksOne() {
    SurvivalData data = SurvivalData.delayedEntry(
        new double[] {0, NAN, 1, 0, NAN},
        new double[] {5, NAN, NAN, 3, 4},
        new double[] {1, NAN, NAN, NAN, 1},
        MissingPolicy.DROP_ROWS);

    assertThat(data.missing())
        .containsExactly(
            new MissingRow(1, "entry"),
            new MissingRow(2, "time"),
            new MissingRow(3, "event"),
            new MissingRow(4, "entry"));
    assertThat(data.missing().get(1)).hasToString("row 2: time is missing");
    assertThat(data.rows()).isEqualTo(5);
    assertThat(data.usedRows()).isEqualTo(1);
    assertThat(data.time(2)).isNaN();
    assertThat(data.event(3)).isFalse();
    assertThat(data).hasToString("survival data: 1 subjects, 1 events, 4 rows dropped");
    assertThat(data.split(Groups.of("a", "b", "b", "b", "b")).keySet()).containsExactly("a");
  }

  @Test
  void withNothingMissingThePolicyChangesNothing() {
    double[] time = {-0.0, 5};
    double[] event = {0, 1};
    RiskTable expected = SurvivalData.rightCensored(time, new int[] {0, 1}).riskTable();

    for (MissingPolicy policy : MissingPolicy.values()) {
      SurvivalData data = SurvivalData.rightCensored(time, event, policy);
      assertThat(data.missing()).isEmpty();
      assertThat(data.riskTable()).isEqualTo(expected);
    }
  }

  @Test
  void aMissingNumberIsRefusedUnlessRowsMayBeDropped() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SurvivalData.rightCensored(
            new double[] {1, NAN}, new double[] {1, 0}, MissingPolicy.FAIL))
        .withMessage("survival data: time[1] is missing (NaN), expected a number, or the policy"
            + " DROP_ROWS");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SurvivalData.rightCensored(
            new double[] {1, 2}, new double[] {NAN, 0}, MissingPolicy.FAIL))
        .withMessageContaining("event[0] is missing");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SurvivalData.delayedEntry(
            new double[] {0, NAN}, new double[] {1, 2}, new double[2], MissingPolicy.FAIL))
        .withMessageContaining("entry[1] is missing");
  }

  @Test
  void aWrongNumberIsRefusedAlsoBesideAMissingOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SurvivalData.rightCensored(
            new double[] {1, -2}, new double[] {1, NAN}, MissingPolicy.DROP_ROWS))
        .withMessage("survival data: time[1] is -2.0, expected a finite number >= 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SurvivalData.rightCensored(
            new double[] {1, NAN}, new double[] {1, 2}, MissingPolicy.DROP_ROWS))
        .withMessage("survival data: event[1] is 2.0, expected 0, 1 or NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SurvivalData.delayedEntry(
            new double[] {0, -1}, new double[] {1, NAN}, new double[2], MissingPolicy.DROP_ROWS))
        .withMessage("survival data: entry[1] is -1.0, expected a finite number >= 0");
    // Of an interval that lacks an end nothing can be said.
    assertThat(SurvivalData.delayedEntry(
                new double[] {0, 9},
                new double[] {1, 4},
                new double[] {1, NAN},
                MissingPolicy.DROP_ROWS)
            .usedRows())
        .isEqualTo(1);
  }

  @Test
  void aSampleOfMissingRowsAloneIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SurvivalData.rightCensored(
            new double[] {NAN, 2}, new double[] {1, NAN}, MissingPolicy.DROP_ROWS))
        .withMessageStartingWith("survival data: none of 2 rows is left");
  }

  @Test
  void aRowDroppedForItsWeightComesBackWithAnother() {
    SurvivalData data = SurvivalData.rightCensored(
        new double[] {1, 2, NAN, 4}, new double[] {1, 0, 1, 1}, MissingPolicy.DROP_ROWS);
    SurvivalData weighted = data.withWeights(new double[] {1, NAN, NAN, 2}, WeightKind.SAMPLING);
    SurvivalData again = weighted.withWeights(new double[] {NAN, 3, 1, 2}, WeightKind.SAMPLING);

    assertThat(weighted.missing())
        .containsExactly(new MissingRow(1, "weight"), new MissingRow(2, "time"));
    assertThat(weighted.weight(1)).isNaN();
    assertThat(weighted).hasToString("survival data: 2 subjects, 2 events, 2 rows dropped");
    assertThat(again.missing())
        .containsExactly(new MissingRow(0, "weight"), new MissingRow(2, "time"));
    assertThat(again.rowByTime(0)).isEqualTo(1);
    assertThat(data).hasToString("survival data: 3 subjects, 2 events, 1 row dropped");
  }

  @Test
  void droppedRowsKeepTheirPlaceInColumnsGivenLater() {
    SurvivalData data = SurvivalData.delayedEntry(
            new double[] {0, NAN, 3, 0},
            new double[] {3, 5, 6, 4},
            new double[] {0, 1, 1, 1},
            MissingPolicy.DROP_ROWS)
        .withWeights(new double[] {2, -7, 2, NAN}, WeightKind.SAMPLING)
        .withSubjects(1, 1, 1, 2)
        .withTies(TimeTies.RELATIVE);

    assertThat(data.usedRows()).isEqualTo(2);
    assertThat(data.subjects()).isEqualTo(1);
    assertThat(data.riskTable().times().asList()).containsExactly(6.0);
    assertThat(data.riskTable().weightAtRisk().asList()).containsExactly(2.0);
    assertThat(data.timeTies().distinctTimes()).isEqualTo(3);
  }

  @Property(tries = 100)
  void droppingRowsIsLeavingThemOut(@ForAll Observations rows, @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] entry = rows.entry().clone();
    double[] time = rows.time().clone();
    double[] event =
        IntStream.of(rows.cause()).asDoubleStream().map(c -> Math.min(c, 1)).toArray();
    double[] weight = rows.weight().clone();
    List<MissingRow> missing = new ArrayList<>();
    List<Integer> complete = new ArrayList<>();
    String[] columns = {"entry", "time", "event", "weight"};
    double[][] all = {entry, time, event, weight};
    for (int i = 0; i < rows.rows(); i++) {
      String lacks = "";
      for (int c = rows.fromOrigin() ? 1 : 0; c < (rows.kind().isPresent() ? 4 : 3); c++) {
        if (random.nextInt(8) == 0) {
          all[c][i] = NAN;
          lacks = lacks.isEmpty() ? columns[c] : lacks;
        }
      }
      if (lacks.isEmpty()) {
        complete.add(i);
      } else {
        missing.add(new MissingRow(i, lacks));
      }
    }
    Assume.that(complete.stream().anyMatch(rows::used));
    SurvivalData data = rows.fromOrigin()
        ? SurvivalData.rightCensored(time, event, MissingPolicy.DROP_ROWS)
        : SurvivalData.delayedEntry(entry, time, event, MissingPolicy.DROP_ROWS);
    if (rows.kind().isPresent()) {
      data = data.withWeights(weight, rows.kind().get());
    }
    if (rows.severalRows()) {
      data = data.withSubjects(rows.subject());
    }
    Observations left = rows.pick(complete.stream().mapToInt(i -> i).toArray());

    assertThat(data.missing()).isEqualTo(missing);
    assertThat(data.riskTable()).isEqualTo(left.data().riskTable());
    assertThat(data.subjects()).isEqualTo(left.data().subjects());
    assertThat(data.usedRows()).isEqualTo(left.data().usedRows());
    for (TimeTies rule : TimeTies.values()) {
      if (rule == TimeTies.R_COMPATIBLE && !rows.fromOrigin()) {
        continue; // In a small unit it takes the ends of an interval for one time, and refuses.
      }
      assertThat(data.withTies(rule).riskTable())
          .isEqualTo(left.data().withTies(rule).riskTable());
      assertThat(data.withTies(rule).timeTies())
          .isEqualTo(left.data().withTies(rule).timeTies());
    }
  }

  @Property(tries = 100)
  void theOrdersHoldTheRowsInUseByTimeAndByEntry(@ForAll Observations rows) {
    SurvivalData data = rows.data();
    int[] byTime = IntStream.range(0, data.usedRows()).map(data::rowByTime).toArray();
    int[] byEntry = IntStream.range(0, data.delayedRows()).map(data::rowByEntry).toArray();
    int[] used = IntStream.range(0, rows.rows()).filter(rows::used).toArray();

    assertThat(byTime).isEqualTo(sorted(used, rows.time()));
    assertThat(byEntry)
        .isEqualTo(
            sorted(IntStream.of(used).filter(i -> rows.entry()[i] > 0).toArray(), rows.entry()));
    assertThat(data.hasDelayedEntry()).isEqualTo(byEntry.length > 0);
  }

  private static int[] sorted(int[] rows, double[] time) {
    return Arrays.stream(rows)
        .boxed()
        .sorted((a, b) -> Double.compare(time[a], time[b]))
        .mapToInt(i -> i)
        .toArray();
  }
}
