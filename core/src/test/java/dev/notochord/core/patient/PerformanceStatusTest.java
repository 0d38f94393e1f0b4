package dev.notochord.core.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.Range;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Karnofsky and ECOG as two scales, and the published ways from one to the other. */
class PerformanceStatusTest {

  @Test
  void karnofskyGoesFromDeadToNormalInTens() {
    assertThat(Karnofsky.values())
        .extracting(Karnofsky::score)
        .containsExactly(0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100);
    assertThat(Karnofsky.KPS_0.display()).isEqualTo("0 dead");
    assertThat(Karnofsky.loinc()).hasToString("LOINC 89243-0");
    assertThat(Ecog.loinc()).hasToString("LOINC 89247-1");
  }

  @ParameterizedTest
  @ValueSource(ints = {75, -10, 110, 1, 99, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void valuesBetweenTheTensAreRefusedAndNotRounded(int score) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Karnofsky.of(score))
        .withMessage("Karnofsky performance status: score is %s, expected 0 to 100 in tens", score);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 6})
  void ecogEndsAtDeath(int grade) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ecog.of(grade))
        .withMessage("ECOG performance status: grade is %s, expected 0 to 5", grade);
  }

  // The published tables, row by row: ECOG and the Karnofsky values beside it.
  @ParameterizedTest
  @CsvSource({
    "0, 90, 100, 100, 100, 100, 100",
    "1, 70, 80, 80, 90, 80, 90",
    "2, 50, 60, 60, 70, 70, 70",
    "3, 30, 40, 40, 50, 50, 60",
    "4, 10, 20, 10, 30, 10, 40",
    "5, 0, 0, 0, 0, 0, 0"
  })
  void theThreeMapsSayWhatTheirTablesSay(
      int ecog, int usualWorst, int usualBest, int maWorst, int maBest, int worst, int best) {
    assertThat(PerformanceMap.USUAL.karnofsky(Ecog.of(ecog)))
        .isEqualTo(range(usualWorst, usualBest));
    assertThat(PerformanceMap.MA_2010.karnofsky(Ecog.of(ecog))).isEqualTo(range(maWorst, maBest));
    assertThat(PerformanceMap.PRASAD_2018.karnofsky(Ecog.of(ecog))).isEqualTo(range(worst, best));
  }

  private static Range<Karnofsky> range(int worst, int best) {
    return Range.closed(Karnofsky.of(worst), Karnofsky.of(best));
  }

  @Property
  void everyTenLiesInExactlyOneRow(@ForAll PerformanceMap map, @ForAll Karnofsky karnofsky) {
    for (Ecog ecog : Ecog.values()) {
      assertThat(map.karnofsky(ecog).contains(karnofsky)).isEqualTo(map.ecog(karnofsky) == ecog);
    }
  }

  @Property
  void aBetterKarnofskyIsNeverAWorseEcog(
      @ForAll PerformanceMap map, @ForAll Karnofsky one, @ForAll Karnofsky other) {
    if (one.compareTo(other) >= 0) {
      assertThat(map.ecog(one)).isLessThanOrEqualTo(map.ecog(other));
    }
  }

  @Property
  void valuesAreFoundByTheirNumbersAndCodes(
      @ForAll Karnofsky karnofsky, @ForAll Ecog ecog, @ForAll PerformanceMap map) {
    assertThat(Karnofsky.of(karnofsky.score())).isEqualTo(karnofsky);
    assertThat(Karnofsky.ofCode(karnofsky.code())).isEqualTo(karnofsky);
    assertThat(Ecog.of(ecog.grade())).isEqualTo(ecog);
    assertThat(Ecog.ofCode(ecog.code())).isEqualTo(ecog);
    assertThat(PerformanceMap.ofCode(map.code())).isEqualTo(map);
  }

  @Test
  void eachMapNamesItsPaperAndTheUsualTableHasNone() {
    assertThat(PerformanceMap.PRASAD_2018.citation().orElseThrow())
        .hasToString(
            "Prasad KT et al. World J Clin Oncol 2018;9:140-147." + " doi:10.5306/wjco.v9.i7.140");
    assertThat(PerformanceMap.MA_2010.citation().orElseThrow())
        .hasToString("Ma C et al. Eur J Cancer 2010;46:3175-3183. doi:10.1016/j.ejca.2010.06.126");
    assertThat(PerformanceMap.USUAL.citation()).isEmpty();
  }
}
