package dev.notochord.survival.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import org.junit.jupiter.api.Test;

class LifeTableTest {
  /** In [0, 2): 2 events and 1 withdrawn of 10; in [2, 4): 3 events, one at 2, and 2 withdrawn of 7; then 1 event of 2. */
  private static final SurvivalData TEN = SurvivalData.rightCensored(
      new double[] {0.5, 1, 1.5, 2, 2.5, 3, 3.5, 3.9, 4, 5},
      new int[] {1, 1, 0, 1, 1, 1, 0, 0, 1, 0});

  @Test
  void thoseWithdrawnCountHalf() {
    ImmutableList<LifeTableInterval> table = LifeTable.withDefaults().estimate(TEN, 0, 2, 4, 6);

    LifeTableInterval first = table.get(0);
    assertThat(first.entering()).isEqualTo(10);
    assertThat(first.withdrawn()).isEqualTo(1);
    assertThat(first.events()).isEqualTo(2);
    assertThat(first.exposed()).isEqualTo(9.5);
    assertThat(first.probability()).isEqualTo(2 / 9.5);
    LifeTableInterval second = table.get(1);
    assertThat(second.entering()).isEqualTo(7);
    assertThat(second.events()).isEqualTo(3);
    assertThat(second.exposed()).isEqualTo(6);
    double p1 = 1 - 2 / 9.5;
    assertThat(second.survival().value()).isCloseTo(p1 / 2, within(1e-15));
    double greenwood = 2 / 9.5 / (9.5 * p1) + 0.5 / (6 * 0.5);
    assertThat(second.survival().standardError())
        .isCloseTo(p1 / 2 * Math.sqrt(greenwood), within(1e-15));
    assertThat(second.survival().interval().lower())
        .isCloseTo(p1 / 2 * Math.exp(-1.959963984540054 * Math.sqrt(greenwood)), within(1e-15));
  }

  @Test
  void densityAndHazardArePerUnitOfTime() {
    LifeTableInterval second =
        LifeTable.withDefaults().estimate(TEN, 0, 2, 4, 6).get(1);

    double p1 = 1 - 2 / 9.5;
    double density = p1 * 0.5 / 2;
    assertThat(second.density().value()).isCloseTo(density, within(1e-15));
    assertThat(second.density().standardError())
        .isCloseTo(density * Math.sqrt(2 / 9.5 / (9.5 * p1) + 0.5 / (6 * 0.5)), within(1e-15));
    // 3 events over 2 units among 6 - 3 / 2 at the middle.
    assertThat(second.hazard().value()).isCloseTo(3 / (2 * (6 - 1.5)), within(1e-15));
    assertThat(second.hazard().standardError())
        .isCloseTo(1.0 / 3 * Math.sqrt((1 - 1.0 / 9) / 3), within(1e-15));
  }

  @Test
  void theMedianResidualLifeIsFoundBetweenTheBounds() {
    ImmutableList<LifeTableInterval> table = LifeTable.withDefaults().estimate(TEN, 0, 2, 4, 6);

    double p1 = 1 - 2 / 9.5;
    double s2 = p1 / 2;
    assertThat(table.get(0).medianResidual().value())
        .isCloseTo(2 + 2 * (p1 - 0.5) / (p1 - s2), within(1e-14));
    assertThat(table.get(0).medianResidual().standardError())
        .isCloseTo(1 / (2 * (p1 * 0.5 / 2) * Math.sqrt(9.5)), within(1e-14));
    // From 2 on, half have the event by 4 exactly.
    assertThat(table.get(1).medianResidual().value()).isCloseTo(2, within(1e-14));
    // 1 of 1.5 exposed has the event in [4, 6).
    assertThat(table.get(2).probability()).isEqualTo(1 / 1.5);
    assertThat(table.get(2).medianResidual().value()).isCloseTo(2 * 0.75, within(1e-14));
  }

  @Test
  void thoseWhoEnterWithinAnIntervalCountHalfAndAtItsBoundInFull() {
    SurvivalData late = SurvivalData.delayedEntry(
        new double[] {0, 0, 1, 2}, new double[] {3, 3.5, 3, 3}, new int[] {1, 0, 1, 0});
    ImmutableList<LifeTableInterval> table = LifeTable.withDefaults().estimate(late, 0, 2, 4);

    assertThat(table.get(0).lateEntries()).isEqualTo(1);
    assertThat(table.get(0).exposed()).isEqualTo(2.5);
    assertThat(table.get(1).entering()).isEqualTo(4);
    assertThat(table.get(1).lateEntries()).isZero();
    assertThat(table.get(1).exposed()).isEqualTo(3);
  }

  @Test
  void moreEventsThanExposedHaveNoProbability() {
    SurvivalData late =
        SurvivalData.delayedEntry(new double[] {1, 1}, new double[] {3, 3.5}, new int[] {1, 1});
    LifeTableInterval only = LifeTable.withDefaults().estimate(late, 0, 4).get(0);

    assertThat(only.exposed()).isEqualTo(1);
    assertThat(only.probability()).isNaN();
    assertThat(only.survival().value()).isNaN();
    assertThat(only.hazard().value()).isNaN();
  }

  @Test
  void whenAllExposedHaveTheEventNothingRemains() {
    SurvivalData all = SurvivalData.rightCensored(new double[] {1, 3}, new int[] {1, 1});
    ImmutableList<LifeTableInterval> table =
        LifeTable.withDefaults().estimate(all, 0, 2, 4, Double.POSITIVE_INFINITY);

    assertThat(table.get(1).survival().value()).isZero();
    assertThat(table.get(1).survival().standardError()).isNaN();
    assertThat(table.get(1).hazard().value()).isEqualTo(2.0 / 2);
    assertThat(table.get(1).hazard().standardError()).isZero();
    assertThat(table.get(2).probability()).isNaN();
    assertThat(table.get(2).density().value()).isNaN();
  }

  @Test
  void anIntervalWithoutEventsHasNoHazard() {
    SurvivalData none = SurvivalData.rightCensored(new double[] {1, 3}, new int[] {0, 0});
    LifeTableInterval first = LifeTable.withDefaults().estimate(none, 0, 2).get(0);

    assertThat(first.survival().value()).isEqualTo(1);
    assertThat(first.survival().interval().lower()).isEqualTo(1);
    assertThat(first.hazard().value()).isZero();
    assertThat(first.hazard().standardError()).isZero();
    assertThat(first.density().standardError()).isZero();
    assertThat(first.medianResidual().value()).isNaN();
  }

  @Test
  void refusesBoundsThatDoNotIncreaseFromZero() {
    LifeTable table = LifeTable.withDefaults();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.estimate(TEN, 0, 2, 2))
        .withMessage("life table: bound[2] is 2.0, expected above the one before, 2.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.estimate(TEN, 1, 2))
        .withMessage("life table: bounds are [1.0, 2.0], expected 0 and at least one more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.estimate(TEN, 0, Double.NaN))
        .withMessage("life table: bound[1] is NaN, expected above the one before, 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.withConfidenceLevel(95))
        .withMessage("life table: confidence level is 95.0, expected above 0 and below 1");
  }

  @Test
  void refusesSamplingWeightsAndStrata() {
    double[] weight = {1, 2, 1, 2, 1, 2, 1, 2, 1, 2};

    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            LifeTable.withDefaults().estimate(TEN.withWeights(weight, WeightKind.SAMPLING), 0, 2))
        .withMessage("life table: the sample has sampling weights, expected counts of subjects");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LifeTable.withDefaults()
            .estimate(
                TEN.withStrata(Groups.of("x", "x", "x", "x", "x", "y", "y", "y", "y", "y")), 0, 2))
        .withMessageStartingWith("life table: the sample has strata [x, y]");
  }
}
