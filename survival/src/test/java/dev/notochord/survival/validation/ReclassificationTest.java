package dev.notochord.survival.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.SurvivalData;
import org.junit.jupiter.api.Test;

class ReclassificationTest {
  private static final Reclassification MOVES = Reclassification.withDefaults();

  /** Two events by 2, one of which moves up; of four nonevents one moves up and two down. */
  @Test
  void withoutCensoringTheNriCountsMoves() {
    SurvivalData data =
        SurvivalData.rightCensored(new double[] {1, 2, 3, 4, 5, 6}, new int[] {1, 1, 1, 1, 1, 1});
    double[] before = {.4, .6, .4, .6, .6, .2};
    double[] now = {.6, .7, .6, .4, .1, .2};
    ReclassificationEstimate result = MOVES.ofRisk(data, 2, before, now);
    assertThat(result.categoryNri().events().value()).isCloseTo(1.0 / 2, within(1e-15));
    assertThat(result.categoryNri().nonevents().value()).isCloseTo(1.0 / 4, within(1e-15));
    assertThat(result.categoryNri().total().value()).isCloseTo(3.0 / 4, within(1e-15));
    // of the events both have a higher risk now; of the others one a higher, two a lower and one
    // the same
    assertThat(result.continuousNri().events().value()).isCloseTo(1, within(1e-15));
    assertThat(result.continuousNri().nonevents().value()).isCloseTo(1.0 / 4, within(1e-15));
    assertThat(result.idi().events().value()).isCloseTo(0.3 / 2, within(1e-15));
    assertThat(result.idi().nonevents().value()).isCloseTo(-(0.2 - 0.2 - 0.5) / 4, within(1e-15));
    assertThat(result.rows(0, 1)).isEqualTo(2);
    assertThat(result.rows(1, 0)).isEqualTo(2);
    assertThat(result.events(0, 1)).isCloseTo(1, within(1e-15));
    assertThat(result.nonevents(1, 0)).isCloseTo(2, within(1e-15));
    // a share of 1/2 of two: sqrt(1/2 * 1/2 / 2)
    assertThat(result.categoryNri().events().standardError())
        .isCloseTo(Math.sqrt(1.0 / 8), within(1e-15));
    assertThat(result.summary()).contains("category NRI 0.75");
  }

  @Test
  void theRiskOfThoseWhoMoveIsThatOfTheirOwnCurve() {
    // up: the rows at 2, 3+, 5 and 8 with S(5) = 3/4 * 1/2; nobody down; S(5) of all is 9/16
    double[] before = {.4, .4, .4, .6, .4, .6, .6, .4};
    double[] now = {.6, .4, .6, .7, .6, .6, .6, .6};
    ReclassificationEstimate result = MOVES.ofRisk(TimeDependentAucTest.TIED, 5, before, now);
    double up = 1.0 / 2 * 5 / 8;
    assertThat(result.categoryNri().events().value()).isCloseTo(up / (7.0 / 16), within(1e-15));
    assertThat(result.categoryNri().nonevents().value())
        .isCloseTo(-1.0 / 2 * 3 / 8 / (9.0 / 16), within(1e-15));
    assertThat(result.risk(0, 1).value()).isCloseTo(5.0 / 8, within(1e-15));
    assertThat(result.risk(1, 0).value()).isNaN();
    assertThat(result.events(1, 0)).isZero();
  }

  @Test
  void thereIsNoCategoryNriIfTheFollowUpOfThoseWhoMoveEndsBefore() {
    double[] before = {.4, .4, .4, .4, .4, .4, .4, .4};
    double[] now = {.4, .4, .4, .6, .4, .4, .4, .4};
    ReclassificationEstimate result = MOVES.ofRisk(TimeDependentAucTest.TIED, 5, before, now);
    assertThat(result.categoryNri().reason()).isPresent();
    assertThat(result.categoryNri().total().value()).isNaN();
    assertThat(result.continuousNri().total().value()).isZero();
    assertThat(result.events(0, 1)).isNaN();
    assertThat(MOVES.ofRisk(TimeDependentAucTest.TIED, 1, before, now).idi().reason())
        .contains("no event by that time");
  }

  @Test
  void whatCannotBeJudgedIsRefused() {
    double[] risk = new double[8];
    assertThatThrownBy(() -> MOVES.ofRisk(TimeDependentAucTest.TIED, 8, risk, risk))
        .hasMessageContaining("time is 8.0");
    assertThatThrownBy(() -> MOVES.withCutoffs(0.5, 0.2)).hasMessageContaining("cutoff[1] is 0.2");
    risk[2] = -1;
    assertThatThrownBy(() -> MOVES.ofRisk(TimeDependentAucTest.TIED, 5, new double[8], risk))
        .hasMessageContaining("new risk[2] is -1.0");
  }
}
