package dev.notochord.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObservedTest {

  @Test
  void aDetectionLiesBetweenTwoExaminations() {
    Observed observed = new Observed(12, ObservedStatus.EVENT, 6, "event");
    assertThat(observed.lower()).isEqualTo(6);
    assertThat(observed.upper()).isEqualTo(12);
    assertThat(observed.isEvent()).isTrue();
    assertThat(observed.months(IntervalReduction.DETECTION)).isEqualTo(12);
    assertThat(observed.months(IntervalReduction.MIDPOINT)).isEqualTo((6.0 + 12.0) / 2);
    assertThat(observed.months(IntervalReduction.LAST_CLEAR)).isEqualTo(6);
  }

  @ParameterizedTest
  @EnumSource(ObservedStatus.class)
  void anExactTimeIsTheSameUnderEachReduction(ObservedStatus status) {
    Observed observed = new Observed(12, status, 12, "exact");
    for (IntervalReduction reduction : IntervalReduction.values()) {
      assertThat(observed.months(reduction)).isEqualTo(12);
    }
    assertThat(observed.isEvent()).isEqualTo(status == ObservedStatus.EVENT);
  }

  @Test
  void theEventOfACensoredTimeLiesAnywhereAfterIt() {
    assertThat(new Observed(60, ObservedStatus.CENSORED, 60, "censored").upper())
        .isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(new Observed(60, ObservedStatus.COMPETING, 60, "died").upper()).isEqualTo(60);
  }

  @ParameterizedTest
  @ValueSource(doubles = {12.5, -1, Double.NaN, Double.NEGATIVE_INFINITY})
  void refusesALowerEndThatIsNotBeforeTheEvent(double lower) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Observed(12, ObservedStatus.EVENT, lower, "event"))
        .withMessage("observation at 12 months (event): lower end is " + Months.text(lower)
            + ", expected that time, or an earlier one of an event");
  }

  @ParameterizedTest
  @EnumSource(
      value = ObservedStatus.class,
      names = {"CENSORED", "COMPETING"})
  void refusesAnIntervalOfATimeThatIsNoDetection(ObservedStatus status) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Observed(12, status, 6, "exact"))
        .withMessageStartingWith(
            "observation at 12 months (" + status.display() + "): lower end is 6 months,");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesATimeThatIsNegativeOrNotFinite(double months) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Observed(months, ObservedStatus.EVENT, months, "event"))
        .withMessageStartingWith("observation at " + Months.text(months) + ": expected ");
  }
}
