package dev.notochord.staging.nesms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.neurology.Ambulation;
import dev.notochord.core.neurology.NeurologicalStatus;
import dev.notochord.core.patient.LaboratoryValues;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.SystemContract;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.bauer.BauerFindings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NesmsTest {

  @TestFactory
  Stream<DynamicTest> agreesWithTheVignettes() {
    return Arrays.stream(NesmsReading.values())
        .flatMap(
            reading -> SystemContract.vignettes(
                Nesms.system(reading), "/vignettes/nesms-" + reading.code() + ".csv")
                .stream());
  }

  @Test
  void agreesWithTheTableInBothReadings() {
    assertThat(SystemContract.agree(
            Nesms.system(NesmsReading.ONE_POINT_EACH), codes -> second(codes, 1)))
        .isEqualTo(Map.of("score-0", 1, "score-1", 3, "score-2", 3, "score-3", 1));
    assertThat(SystemContract.agree(
            Nesms.system(NesmsReading.BAUER_DOUBLE_CAPPED), codes -> second(codes, 2)))
        .isEqualTo(Map.of("score-0", 1, "score-1", 2, "score-2", 2, "score-3", 3));
  }

  private static SystemContract.Expected second(Map<String, String> codes, int bauer) {
    int total = "at-least-3".equals(codes.get("modified Bauer")) ? bauer : 0;
    total += "present".equals(codes.get("independent ambulation")) ? 1 : 0;
    total += "normal".equals(codes.get("albumin")) ? 1 : 0;
    int capped = Math.min(3, total);
    return new SystemContract.Expected(Integer.toString(capped), "score-" + capped);
  }

  @Property(tries = 100)
  void isExactlyWhatTheCompletionsAre(@ForAll Random random, @ForAll NesmsReading reading) {
    SystemContract.holdsForRandomFindings(Nesms.system(reading), random);
  }

  @Test
  void theReadingsAgreeOnThreeFavourableFindingsAndOnAnyWithAScoreOfBauerBelow3() {
    assertThat(classes(4, Presence.PRESENT, 4.0)).containsExactly("score-3", "score-3");
    assertThat(classes(2, Presence.PRESENT, 3.5)).containsExactly("score-2", "score-2");
    assertThat(classes(0, Presence.ABSENT, 3.4)).containsExactly("score-0", "score-0");
    // and differ in the other three
    assertThat(classes(3, Presence.PRESENT, 3.4)).containsExactly("score-2", "score-3");
    assertThat(classes(3, Presence.ABSENT, 3.5)).containsExactly("score-2", "score-3");
    assertThat(classes(3, Presence.ABSENT, 3.4)).containsExactly("score-1", "score-2");
  }

  private static List<String> classes(int bauer, Presence walks, double albumin) {
    NesmsFindings findings = NesmsFindings.builder()
        .modifiedBauerTotal(bauer)
        .independentAmbulation(walks)
        .albuminGramsPerDecilitre(albumin)
        .build();
    return Arrays.stream(NesmsReading.values())
        .map(reading ->
            Nesms.assess(reading, findings).classification().orElseThrow().code())
        .toList();
  }

  @Test
  void aCappedScoreOfOneCannotBeWithoutTheOtherTwo() {
    Assessment<NesmsScore> assessment = Nesms.assess(
        NesmsReading.BAUER_DOUBLE_CAPPED,
        NesmsFindings.builder()
            .independentAmbulation(Presence.ABSENT)
            .albumin(NesmsAlbumin.LOW)
            .build());
    assertThat(assessment.attainableTotals()).containsExactly(0.0, 2.0);
    assertThat(assessment.possibleClasses())
        .containsExactly(NesmsScore.SCORE_0, NesmsScore.SCORE_2);
    assertThat(assessment.decidingFindings()).containsExactly("modified Bauer");
  }

  @Test
  void theTwoReadingsAreTwoSystems() {
    assertThat(Nesms.system(NesmsReading.ONE_POINT_EACH).description().id())
        .isEqualTo("nesms-one-point-each");
    assertThat(Nesms.system(NesmsReading.ONE_POINT_EACH).description().relatedIds())
        .containsExactly("nesms-bauer-double-capped");
    assertThat(Nesms.system(NesmsReading.BAUER_DOUBLE_CAPPED).description().id())
        .isEqualTo("nesms-bauer-double-capped");
    assertThat(Nesms.assess(
                NesmsReading.BAUER_DOUBLE_CAPPED, NesmsFindings.builder().build())
            .headline())
        .isEqualTo("NESMS [modified Bauer double, capped at 3] 0..3 of 3: score 0 or score 1 or"
            + " score 2 or score 3 (Schoenfeld 2016)");
  }

  @Test
  void theOddsAreThoseOfTheProspectiveValidation() {
    assertThat(NesmsScore.SCORE_2.outcomes())
        .hasToString("[odds ratio of death 7.04 at 12 months, 95 % limits 2.47 to 20.08"
            + " (against score 3, prospective validation, 180 patients, Schoenfeld 2021)]");
    assertThat(NesmsScore.SCORE_1.outcomes())
        .hasToString("[odds ratio of death 31.3 at 12 months, 95 % limits 8.82 to 111.04"
            + " (against score 3, prospective validation, 180 patients, Schoenfeld 2021)]");
    assertThat(NesmsScore.SCORE_0.outcomes()).isEmpty();
    assertThat(NesmsScore.SCORE_3.outcomes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, AT_MOST_2", "2, AT_MOST_2", "3, AT_LEAST_3", "4, AT_LEAST_3"})
  void placesTheScoreOfBauer(int total, NesmsBauer category) {
    assertThat(NesmsBauer.ofTotal(total)).isEqualTo(category);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 5})
  void refusesATotalThatTheScoreOfBauerDoesNotHave(int total) {
    assertThatThrownBy(() -> NesmsBauer.ofTotal(total))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("NESMS: modified Bauer score is " + total + ", expected 0 to 4");
  }

  @ParameterizedTest
  @CsvSource({"0, LOW", "3.499999, LOW", "3.5, NORMAL", "3.500001, NORMAL", "10, NORMAL"})
  void placesTheAlbumin(double gramsPerDecilitre, NesmsAlbumin category) {
    assertThat(NesmsAlbumin.ofGramsPerDecilitre(gramsPerDecilitre)).isEqualTo(category);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 10.1, 35, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesAnAlbuminThatIsNoneInThisUnit(double gramsPerDecilitre) {
    assertThatThrownBy(() -> NesmsAlbumin.ofGramsPerDecilitre(gramsPerDecilitre))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("NESMS: albumin is " + gramsPerDecilitre
            + " g/dL, expected 0 to 10; 35 g/L are 3.5 g/dL");
  }

  @Test
  void aSilentCaseLeavesEverythingOpen() {
    assertThat(NesmsFindings.from(SpinalTumorCase.builder().id("silent").build()))
        .isEqualTo(NesmsFindings.builder().build());
  }

  @Test
  void takesTheSidesOfTheLimitThatTheScoreOfBauerLeavesPossible() {
    // lung with visceral metastases: 0 or 1
    assertThat(NesmsCase.bauer(BauerFindings.builder()
            .primary(PrimarySite.LUNG)
            .visceralOrBrainMetastases(Presence.PRESENT)
            .build()))
        .isEqualTo(Finding.of(NesmsBauer.AT_MOST_2).withBasis("modified Bauer 0..1"));
    // breast without visceral metastases: 3 or 4
    assertThat(NesmsCase.bauer(BauerFindings.builder()
            .primary(PrimarySite.BREAST)
            .visceralOrBrainMetastases(Presence.ABSENT)
            .build()))
        .isEqualTo(Finding.of(NesmsBauer.AT_LEAST_3).withBasis("modified Bauer 3..4"));
    // breast alone: 2 to 4
    assertThat(
            NesmsCase.bauer(BauerFindings.builder().primary(PrimarySite.BREAST).build()))
        .isEqualTo(Finding.oneOf(NesmsBauer.AT_MOST_2, NesmsBauer.AT_LEAST_3)
            .withBasis("modified Bauer 2..4"));
    assertThat(NesmsCase.bauer(BauerFindings.builder().build()).isRecorded()).isFalse();
  }

  @Test
  void readsTheScoreOfBauerOffTheCase() {
    SpinalTumorCase patient = SpinalTumorCase.builder()
        .id("x")
        .addLesions(SpinalLesion.builder()
            .origin(LesionOrigin.METASTATIC)
            .primarySite(PrimarySite.LUNG)
            .build())
        .build();
    // not lung and favourable are out: 0 to 2
    assertThat(NesmsFindings.from(patient).modifiedBauer())
        .isEqualTo(Finding.of(NesmsBauer.AT_MOST_2).withBasis("modified Bauer 0..2"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "INDEPENDENT | present | walks without aid",
        "WITH_AID | present absent | walks with an aid or help",
        "WHEELCHAIR | absent | wheelchair",
        "BEDRIDDEN | absent | bedridden",
      })
  void readsHowThePatientWalks(Ambulation ambulation, String codes, String basis) {
    assertAmbulation(NeurologicalStatus.builder().ambulation(ambulation).build(), codes, basis);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"PRESENT | present absent | walking present", "ABSENT | absent | walking absent"})
  void aPatientWhoWalksMayNeedAnAid(Presence walks, String codes, String basis) {
    assertAmbulation(NeurologicalStatus.builder().ambulatory(walks).build(), codes, basis);
  }

  private static void assertAmbulation(NeurologicalStatus status, String codes, String basis) {
    Finding<Presence> read = NesmsFindings.from(
            SpinalTumorCase.builder().id("x").addNeurology(status).build())
        .independentAmbulation();
    assertThat(read.candidates().stream().map(Presence::code).toList())
        .isEqualTo(List.of(codes.split(" ")));
    assertThat(read.basis()).contains(basis);
  }

  @Test
  void anExaminationThatSaysNothingOfWalkingIsNotRead() {
    assertThat(NesmsFindings.from(SpinalTumorCase.builder()
                .id("x")
                .addNeurology(
                    NeurologicalStatus.builder().deficit(Presence.ABSENT).build())
                .build())
            .independentAmbulation()
            .isRecorded())
        .isFalse();
  }

  @Test
  void readsTheAlbuminOfThePresentation() {
    assertThat(withAlbumin(3.5).albumin())
        .isEqualTo(Finding.of(NesmsAlbumin.NORMAL).withBasis("albumin 3.5 g/dL"));
    assertThat(withAlbumin(3.4, 3.6).albumin())
        .isEqualTo(Finding.oneOf(NesmsAlbumin.LOW, NesmsAlbumin.NORMAL)
            .withBasis("albumin 3.4 g/dL, 3.6 g/dL"));
    assertThat(withAlbumin().albumin().isRecorded()).isFalse();
  }

  @Test
  void whatWasFoundAfterTimeZeroIsNotRead() {
    SpinalTumorCase.Builder patient = SpinalTumorCase.builder();
    patient
        .id("x")
        .addNeurology(NeurologicalStatus.builder()
            .ambulation(Ambulation.BEDRIDDEN)
            .months(1)
            .build())
        .addLaboratory(LaboratoryValues.builder().albuminGPerDl(2).months(1).build());
    assertThat(NesmsFindings.from(patient.build()))
        .isEqualTo(NesmsFindings.builder().build());
    patient
        .addNeurology(NeurologicalStatus.builder()
            .ambulation(Ambulation.INDEPENDENT)
            .months(0)
            .build())
        .addLaboratory(LaboratoryValues.builder().albuminGPerDl(4).months(-1).build());
    NesmsFindings findings = NesmsFindings.from(patient.build());
    assertThat(findings.independentAmbulation().value()).contains(Presence.PRESENT);
    assertThat(findings.albumin().value()).contains(NesmsAlbumin.NORMAL);
  }

  @Test
  void anAlbuminInAnotherUnitIsNotRead() {
    assertThat(withAlbumin(35).albumin().isRecorded()).isFalse();
  }

  private static NesmsFindings withAlbumin(double... values) {
    return NesmsFindings.from(SpinalTumorCase.builder()
        .id("x")
        .addAllLaboratory(Arrays.stream(values)
            .mapToObj(value -> LaboratoryValues.builder().albuminGPerDl(value).build())
            .toList())
        .build());
  }

  @Property(tries = 100)
  void everyCaseHasAnAnswer(@ForAll SpinalTumorCase patient, @ForAll NesmsReading reading) {
    assertThat(Nesms.assess(reading, NesmsFindings.from(patient)).possibleClasses())
        .isNotEmpty();
  }
}
