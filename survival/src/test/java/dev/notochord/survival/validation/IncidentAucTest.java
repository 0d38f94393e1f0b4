package dev.notochord.survival.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.SurvivalData;
import org.junit.jupiter.api.Test;

class IncidentAucTest {
  private static final SurvivalData TIED = TimeDependentAucTest.TIED;
  private static final double[] RISK = {6, 2, 9, 9, 4, 1, 5, 3};

  @Test
  void whoIsCensoredAtTheEventIsAmongItsControlsAndTheLastEventHasNone() {
    IncidentAucEstimate result = IncidentAuc.withDefaults().ofRisk(TIED, RISK, 4);
    assertThat(result.eventTimes()).isEqualTo(ImmutableDoubleArray.of(2, 3, 5, 6));
    // at 2 among 2, 9, 9, 4, 1, 5, 3; at 3 among 9, 9, 4, 1, 5, 3; at 5 among 1, 5, 3; at 6 among
    // 5, 3
    assertThat(result.ranks()).isEqualTo(ImmutableDoubleArray.of(5.0 / 7, 1.0 / 6, 2.0 / 3, 0));
    // 0.3 of four events are 1.2: 3 and 5 are the nearest to 4, as far from it
    assertThat(result.auc(0).value()).isCloseTo((1.0 / 6 + 2.0 / 3) / 2, within(1e-15));
    assertThat(result.concordance().concordance().value())
        .isCloseTo((5.0 + 1 + 2 + 0) / (7 + 6 + 3 + 2), within(1e-15));
  }

  @Test
  void theWholeSpanIsTheMeanOfAllRanks() {
    IncidentAucEstimate result = IncidentAuc.withDefaults().withSpan(1).ofRisk(TIED, RISK, 1);
    assertThat(result.auc(0).value()).isCloseTo((5.0 / 7 + 1.0 / 6 + 2.0 / 3) / 4, within(1e-15));
  }

  @Test
  void withoutAnEventThatIsOutlivedThereIsNoArea() {
    SurvivalData data = SurvivalData.rightCensored(new double[] {1, 2}, new int[] {0, 1});
    IncidentAucEstimate result = IncidentAuc.withDefaults().ofRisk(data, new double[] {1, 2}, 1);
    assertThat(result.auc(0).value()).isNaN();
    assertThat(result.reason()).contains("no event that another subject outlives");
  }

  @Test
  void theBandOfOneTimeHasThePointwiseLimitsAndThatOfTheSameWindowTwiceNearlySo() {
    IncidentAuc auc = IncidentAuc.withDefaults().withSpan(1);
    IncidentAucEstimate one = auc.ofRisk(TIED, RISK, 3);
    assertThat(one.bandFactor()).isCloseTo(1.959963984540054, within(1e-14));
    assertThat(one.bandLower()).isEqualTo(one.lower());
    assertThat(one.bandUpper()).isEqualTo(one.upper());
    IncidentAucEstimate two = auc.ofRisk(TIED, RISK, 3, 4);
    double error = two.auc(0).standardError();
    assertThat(two.covariance(0, 1)).isCloseTo(error * error, within(1e-16));
    assertThat(two.bandFactor()).isCloseTo(1.96, within(0.05));
    assertThatThrownBy(() -> auc.withBand(99, 1)).hasMessageContaining("99 draws");
  }

  @Test
  void aBandThatIsNotDefinedIsNaN() {
    SurvivalData data = SurvivalData.rightCensored(new double[] {1, 2}, new int[] {0, 1});
    IncidentAucEstimate result = IncidentAuc.withDefaults().ofRisk(data, new double[] {1, 2}, 1);
    assertThat(result.bandFactor()).isNaN();
    assertThat(result.bandUpper().get(0)).isNaN();
    assertThat(result.covariance(0, 0)).isNaN();
  }

  @Test
  void timesAfterTheLastEventWithAControlAreRefused() {
    assertThatThrownBy(() -> IncidentAuc.withDefaults().ofRisk(TIED, RISK, 7))
        .hasMessageContaining("time[0] is 7.0")
        .hasMessageContaining("6.0");
    assertThatThrownBy(() -> IncidentAuc.withDefaults().withSpan(0))
        .hasMessageContaining("span is 0.0");
  }
}
