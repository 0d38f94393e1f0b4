package dev.notochord.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

class SurvivalDataTest {
  @Test
  void keepsTheSubjectsInTheOrderGiven() {
    SurvivalData data = SurvivalData.rightCensored(new double[] {5, 1, 3}, new int[] {0, 1, 1});

    assertThat(data.subjects()).isEqualTo(3);
    assertThat(data.totalEvents()).isEqualTo(2);
    assertThat(data.time(0)).isEqualTo(5);
    assertThat(data.time(1)).isEqualTo(1);
    assertThat(data.event(0)).isFalse();
    assertThat(data.event(2)).isTrue();
    assertThat(data).hasToString("survival data: 3 subjects, 2 events");
  }

  @Test
  void doesNotFollowLaterChangesOfTheColumns() {
    double[] time = {1, 2};
    boolean[] event = {true, false};
    SurvivalData data = SurvivalData.rightCensored(time, event);
    time[0] = 9;
    event[0] = false;

    assertThat(data.time(0)).isEqualTo(1);
    assertThat(data.event(0)).isTrue();
  }

  @Test
  void takesMinusZeroAsZero() {
    SurvivalData data =
        SurvivalData.rightCensored(new double[] {0.0, -0.0}, new boolean[] {true, true});

    assertThat(Double.doubleToRawLongBits(data.time(1))).isZero();
    assertThat(data.riskTable().size()).isEqualTo(1);
  }

  @Test
  void namesTheRowOfATimeThatIsNone() {
    for (double wrong :
        new double[] {-2, Double.NaN, Double.POSITIVE_INFINITY, -Double.MIN_VALUE}) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> SurvivalData.rightCensored(new double[] {1, 0, 4, wrong}, new boolean[4]))
          .withMessage("survival data: time[3] is " + wrong + ", expected a finite number >= 0");
    }
  }

  @Test
  void namesTheRowOfAnEventThatIsNeitherZeroNorOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SurvivalData.rightCensored(new double[] {1, 1}, new int[] {0, 2}))
        .withMessage("survival data: event[1] is 2, expected 0 or 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SurvivalData.rightCensored(new double[] {1, 1}, new int[] {-1, 0}))
        .withMessage("survival data: event[0] is -1, expected 0 or 1");
  }

  @Test
  void refusesColumnsOfDifferentLengthsAndEmptyOnes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SurvivalData.rightCensored(new double[3], new boolean[2]))
        .withMessage("survival data: 3 times and 2 events, expected one of each per subject");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SurvivalData.rightCensored(new double[0], new int[1]))
        .withMessage("survival data: 0 times and 1 events, expected one of each per subject");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SurvivalData.rightCensored(new double[0], new int[0]))
        .withMessage("survival data: no subjects, expected at least one");
  }

  @Test
  void refusesGroupsOfAnotherNumberOfSubjects() {
    SurvivalData data = SurvivalData.rightCensored(new double[] {1, 2}, new boolean[2]);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> data.split(Groups.of("A", "B", "A")))
        .withMessage(
            "survival data: 2 subjects and 3 group labels, expected one label per subject");
  }

  @Property
  @Domain(FollowUp.Any.class)
  void splittingGivesEachGroupAsIfItWereMadeAlone(@ForAll FollowUp sample) {
    ImmutableMap<String, SurvivalData> split = sample.data().split(sample.groups());

    assertThat(split.keySet()).containsExactlyElementsOf(sample.groups().names());
    split.forEach((name, part) -> {
      FollowUp own = sample.pick(IntStream.range(0, sample.subjects())
          .filter(i -> sample.group()[i].equals(name))
          .boxed()
          .toList());
      assertThat(part.subjects()).isEqualTo(own.subjects());
      for (int i = 0; i < own.subjects(); i++) {
        assertThat(part.time(i)).isEqualTo(own.time()[i]);
        assertThat(part.event(i)).isEqualTo(own.event()[i]);
      }
      assertThat(part.riskTable()).isEqualTo(own.data().riskTable());
    });
  }

  @Property
  @Domain(FollowUp.Any.class)
  void splittingASecondTimeStillGivesSortedParts(@ForAll FollowUp sample) {
    sample.data().split(sample.groups()).values().forEach(part -> {
      Groups onlyOne =
          Groups.of(IntStream.range(0, part.rows()).mapToObj(i -> "all").toList());
      assertThat(part.split(onlyOne).values().asList().get(0).riskTable())
          .isEqualTo(part.riskTable());
    });
  }

  @Test
  void everyColumnRefusesARowThatIsNone() {
    SurvivalData data = SurvivalData.rightCensored(new double[] {1, 2}, new int[] {1, 0});
    for (int row : new int[] {-1, 2}) {
      assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> data.entry(row));
      assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> data.time(row));
      assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> data.event(row));
      assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> data.weight(row));
      assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> data.unit(row));
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> data.isFollowedUpLater(row));
    }
  }
}
