package dev.notochord.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class LandmarkTest {
  /** At 3: rows 0 and 1 have had the event, 2 and 3 were censored, 4 to 6 are in, 7 is not yet. */
  private static final SurvivalData EIGHT = SurvivalData.delayedEntry(
      new double[] {0, 0, 0, 1, 0, 2, 3, 4},
      new double[] {1, 3, 2, 3, 5, 8, 6, 7},
      new int[] {1, 1, 0, 0, 1, 0, 1, 1});

  @Test
  void keepsThoseObservedAndFreeOfTheEventAndListsTheOthersByReason() {
    LandmarkSample sample = Landmark.at(3).select(EIGHT);

    assertThat(sample.rows().asList()).containsExactly(4, 5, 6);
    assertThat(sample.excludedRows(LandmarkExclusion.EVENT_BEFORE).asList()).containsExactly(0, 1);
    assertThat(sample.excludedRows(LandmarkExclusion.CENSORED_BEFORE).asList())
        .containsExactly(2, 3);
    assertThat(sample.excludedRows(LandmarkExclusion.NOT_YET_ENTERED).asList()).containsExactly(7);
    assertThat(sample)
        .hasToString(
            "landmark at 3.0: 3 subjects; left out 2 with the event before, 2 censored before, 1 not yet entered");
  }

  @Test
  void keepsTheTimeAxisWithEntryAtTheLandmark() {
    SurvivalData data = Landmark.at(3).select(EIGHT).data().orElseThrow();

    for (int row = 0; row < 3; row++) {
      assertThat(data.entry(row)).isEqualTo(3);
    }
    assertThat(data.time(0)).isEqualTo(5);
    assertThat(data.event(0)).isTrue();
    assertThat(data.time(1)).isEqualTo(8);
    assertThat(data.event(1)).isFalse();
  }

  @Test
  void countsTimeFromTheLandmarkIfAskedTo() {
    SurvivalData data = Landmark.at(3)
        .with(TimeAfterLandmark.FROM_LANDMARK)
        .with(LateEntries.INCLUDED)
        .select(EIGHT)
        .data()
        .orElseThrow();

    assertThat(data.rows()).isEqualTo(4);
    assertThat(data.entry(0)).isZero();
    assertThat(data.time(0)).isEqualTo(5 - 3);
    assertThat(data.entry(3)).isEqualTo(4 - 3);
    assertThat(data.time(3)).isEqualTo(7 - 3);
    assertThat(Landmark.at(3)
            .with(TimeAfterLandmark.FROM_LANDMARK)
            .select(EIGHT)
            .data()
            .orElseThrow()
            .hasDelayedEntry())
        .isFalse();
  }

  @Test
  void groupsAndColumnsGoAlong() {
    Groups response = Groups.of("none", "none", "none", "none", "full", "part", "full", "none");
    SurvivalData data = EIGHT
        .withWeights(new double[] {1, 1, 1, 1, 2, 3, 4, 1}, WeightKind.SAMPLING)
        .withClusters(1, 1, 1, 1, 9, 8, 9, 1)
        .withStrata(response);
    LandmarkSample sample = Landmark.at(3).select(data);
    SurvivalData kept = sample.data().orElseThrow();

    assertThat(sample.groups(response).names()).containsExactly("full", "part");
    assertThat(sample.groups(response).code(2)).isZero();
    assertThat(kept.weight(1)).isEqualTo(3);
    assertThat(kept.unit(0)).isEqualTo(kept.unit(2)).isNotEqualTo(kept.unit(1));
    assertThat(kept.strata().orElseThrow().names()).containsExactly("full", "part");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sample.groups(Groups.of("a", "b")))
        .withMessage(
            "landmark: 2 group labels, expected one for each of 8 rows of the sample before the landmark");
  }

  @Test
  void aSubjectInSeveralRowsIsTakenFromTheRowThatHoldsTheLandmark() {
    SurvivalData rows = SurvivalData.countingProcess(
        new int[] {1, 1, 2, 2, 3},
        new double[] {0, 2, 0, 6, 0},
        new double[] {2, 9, 4, 8, 5},
        new int[] {0, 1, 0, 1, 0});
    LandmarkSample sample = Landmark.at(5).select(rows);

    // The first row of 1 is passed over; 2 is in a gap at 5; 3 is censored at the landmark itself.
    assertThat(sample.rows().asList()).containsExactly(1);
    assertThat(sample.excludedRows(LandmarkExclusion.NOT_YET_ENTERED).asList()).containsExactly(3);
    assertThat(sample.excludedRows(LandmarkExclusion.CENSORED_BEFORE).asList()).containsExactly(4);
    assertThat(sample.data().orElseThrow().entry(0)).isEqualTo(5);
  }

  @Test
  void frequenciesCountAndRowsWithoutWeightDoNot() {
    LandmarkSample sample = Landmark.at(3).select(EIGHT.withFrequencies(4, 0, 3, 1, 1, 1, 0, 5));

    assertThat(sample.rows().asList()).containsExactly(4, 5);
    assertThat(sample.excluded(LandmarkExclusion.EVENT_BEFORE)).isEqualTo(4);
    assertThat(sample.excluded(LandmarkExclusion.CENSORED_BEFORE)).isEqualTo(4);
    assertThat(sample.excluded(LandmarkExclusion.NOT_YET_ENTERED)).isEqualTo(5);
  }

  @Test
  void afterTheLastTimeNobodyIsLeft() {
    LandmarkSample sample = Landmark.at(8).select(EIGHT);

    assertThat(sample.data()).isEmpty();
    assertThat(sample.rows().isEmpty()).isTrue();
    assertThat(sample.toString()).startsWith("landmark at 8.0: 0 subjects; left out 5 with");
  }

  @Test
  void refusesEventsThatRecurAndTimesThatAreNone() {
    SurvivalData recurrent = SurvivalData.countingProcess(
        new int[] {1, 1}, new double[] {0, 2}, new double[] {2, 4}, new int[] {1, 1});

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Landmark.at(1).select(recurrent))
        .withMessage(
            "landmark: a subject has rows after an event, expected at most one event per subject");
    for (double time : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Landmark.at(time))
          .withMessage("landmark: time is " + time + ", expected a finite number >= 0");
    }
  }
}
