package dev.notochord.staging.rades;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.notochord.core.code.Presence;
import dev.notochord.core.patient.Ecog;
import dev.notochord.staging.SystemContract;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.SystemDescription;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RadesTest {
  /** The table a second time, typed from the publication and not from the enums. */
  private static final Map<String, Map<String, Integer>> TABLE = Map.of(
      "ECOG", Map.of("2", 0, "3-4", 4),
      "tumour", Map.of("breast", 1, "prostate", 2, "myeloma-lymphoma", 1, "lung", 3, "other", 3),
      "other bone metastases", Map.of("absent", 1, "present", 3),
      "visceral metastases", Map.of("absent", 1, "present", 4),
      "interval", Map.of("over-15-months", 1, "up-to-15-months", 3),
      "ambulatory", Map.of("present", 1, "absent", 4),
      "time developing motor deficits", Map.of("over-7-days", 1, "up-to-7-days", 4));

  @TestFactory
  List<DynamicTest> agreesWithTheVignettes() {
    return SystemContract.vignettes(Rades.system(), "/vignettes/rades-2013.csv");
  }

  @Test
  void agreesWithTheTableForEveryOneOfThe320CombinationsAndHasNoClassForThe160Others() {
    // 252 + 68 = 320 with ECOG 2 to 4; 5 * 2^5 = 160 with ECOG 0 or 1.
    assertThat(SystemContract.agree(Rades.system(), RadesTest::secondTable))
        .isEqualTo(Map.of("below-19", 252, "19-or-more", 68, "outside-derivation", 160));
  }

  private static SystemContract.Expected secondTable(Map<String, String> codes) {
    if ("0-1".equals(codes.get("ECOG"))) {
      return new SystemContract.Expected("", "outside-derivation");
    }
    int total = 0;
    for (Map.Entry<String, Map<String, Integer>> item : TABLE.entrySet()) {
      total += requireNonNull(item.getValue().get(codes.get(item.getKey())));
    }
    return new SystemContract.Expected(
        Integer.toString(total), total >= 19 ? "19-or-more" : "below-19");
  }

  @Property(tries = 100)
  void isExactlyWhatTheCompletionsAre(@ForAll Random random) {
    SystemContract.holdsForRandomFindings(Rades.system(), random);
  }

  @Test
  void moreIsWorseAndTheCutOffHasItsAccuracy() {
    assertThat(Rades.system().description().direction())
        .contains(SystemDescription.Direction.HIGHER_IS_WORSE);
    assertThat(Rades.system().description().verification())
        .isEqualTo(SystemDescription.Verification.VERIFIED);
    assertThat(RadesGroup.BELOW_CUT_OFF.meaning())
        .contains("death within 2 months is not predicted; of those so placed 95 % lived longer");
    assertThat(RadesGroup.SHORT_LIFE.meaning())
        .contains("death within 2 months is predicted, with a sensitivity of 81 % and a specificity"
            + " of 84 %; the authors see such patients as candidates for best supportive care");
  }

  @Test
  void everyTotalFrom6To25CanOccur() {
    assertThat(Rades.assess(RadesFindings.builder().build()).attainableTotals())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(6, 25).mapToObj(Double::valueOf).toList());
  }

  @Test
  void anEcogThatIsNotRecordedIsCompletedWith2To4AndTheAssessmentSaysSo() {
    Assessment<RadesGroup> assessment = Rades.assess(RadesFindings.builder().build());
    assertThat(assessment.possibleClasses())
        .containsExactly(RadesGroup.BELOW_CUT_OFF, RadesGroup.SHORT_LIFE);
    assertThat(assessment.caveats())
        .containsExactly(
            "ECOG not recorded: completed with 2 to 4, the patients of the derivation");
  }

  @Test
  void anEcogOf0Or1HasNoTotalAndTheAssessmentSaysWhy() {
    Assessment<RadesGroup> assessment =
        Rades.assess(RadesFindings.builder().ecog(Ecog.ECOG_1).build());
    assertThat(assessment.total()).isEmpty();
    assertThat(assessment.classification()).contains(RadesGroup.OUTSIDE_DERIVATION);
    assertThat(RadesGroup.OUTSIDE_DERIVATION.isDefined()).isFalse();
    assertThat(assessment.caveats())
        .containsExactly("ECOG 0 or 1 is outside the derivation: no points, no total and no class");
  }

  @Test
  void anEcogThatMayBe1OrMayBe2KeepsTheTotalsOf2() {
    Assessment<RadesGroup> assessment = Rades.assess(RadesFindings.builder()
        .ecog(Finding.oneOf(RadesEcog.ECOG_0_1, RadesEcog.ECOG_2))
        .tumor(RadesTumor.PROSTATE)
        .otherBoneMetastases(Presence.PRESENT)
        .visceralMetastases(Presence.ABSENT)
        .intervalMonths(40)
        .ambulatory(Presence.PRESENT)
        .onsetDays(20)
        .build());
    assertThat(assessment.total().orElseThrow()).hasToString("9");
    assertThat(assessment.possibleClasses())
        .containsExactly(RadesGroup.BELOW_CUT_OFF, RadesGroup.OUTSIDE_DERIVATION);
    assertThat(assessment.decidingFindings()).containsExactly("ECOG");
    assertThat(assessment.caveats()).hasSize(1);
  }

  @Test
  void aRecordedEcogOf2To4NeedsNoNote() {
    assertThat(Rades.assess(RadesFindings.builder().ecog(Ecog.ECOG_3).build()).caveats())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ECOG_0, ECOG_0_1",
    "ECOG_1, ECOG_0_1",
    "ECOG_2, ECOG_2",
    "ECOG_3, ECOG_3_4",
    "ECOG_4, ECOG_3_4"
  })
  void everyEcogStatusHasItsCategory(Ecog status, RadesEcog expected) {
    assertThat(RadesEcog.of(status)).isEqualTo(expected);
  }

  @Test
  void theDeadHaveNoCategory() {
    assertThatThrownBy(() -> RadesEcog.of(Ecog.ECOG_5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Rades short-life score: ECOG is 5 (dead), expected 0 to 4");
  }

  @ParameterizedTest
  @CsvSource({"0, 3", "14.99, 3", "15, 3", "15.01, 1", "120, 1"})
  void fifteenMonthsTakeTheHigherPoints(double months, int points) {
    assertThat(RadesInterval.ofMonths(months).points()).isEqualTo(points);
    assertThat(RadesFindings.builder().intervalMonths(months).build().interval().value())
        .contains(RadesInterval.ofMonths(months));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
  void anIntervalIsAFiniteNumberFromZeroOn(double months) {
    assertThatThrownBy(() -> RadesInterval.ofMonths(months))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Rades short-life score: interval is " + months
            + " months, expected a finite number >= 0");
  }

  @ParameterizedTest
  @CsvSource({"0, 4", "6.9, 4", "7, 4", "7.1, 1", "30, 1"})
  void sevenDaysTakeTheHigherPoints(double days, int points) {
    assertThat(RadesOnset.ofDays(days).points()).isEqualTo(points);
    assertThat(RadesFindings.builder().onsetDays(days).build().onset().value())
        .contains(RadesOnset.ofDays(days));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.5, Double.NaN, Double.POSITIVE_INFINITY})
  void theTimeOfTheDeficitsIsAFiniteNumberFromZeroOn(double days) {
    assertThatThrownBy(() -> RadesOnset.ofDays(days))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Rades short-life score: motor deficits developed over " + days
            + " days, expected a finite number >= 0");
  }

  @Test
  void theExampleOfTheDocumentationHolds() {
    Assessment<RadesGroup> assessment = Rades.assess(RadesFindings.builder()
        .ecog(Ecog.ECOG_3)
        .tumor(RadesTumor.LUNG)
        .otherBoneMetastases(Presence.PRESENT)
        .visceralMetastases(Presence.PRESENT)
        .intervalMonths(2)
        .ambulatory(Presence.ABSENT)
        .build());
    assertThat(assessment.headline())
        .isEqualTo("Rades short-life score 22..25 of 25: 19 points or more (Rades 2013)");
  }
}
