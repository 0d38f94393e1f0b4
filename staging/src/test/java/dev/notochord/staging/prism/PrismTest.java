package dev.notochord.staging.prism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.patient.MetastaticDisease;
import dev.notochord.core.patient.Sex;
import dev.notochord.core.treatment.Radiotherapy;
import dev.notochord.core.treatment.Surgery;
import dev.notochord.core.treatment.TreatmentModality;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.SystemContract;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.ScoreRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrismTest {
  private static final PrismFindings NOTHING = PrismFindings.builder()
      .sex(Sex.MALE)
      .onlyMetastaticSite(Presence.ABSENT)
      .performancePoints(0)
      .previousSurgery(Presence.ABSENT)
      .previousRadiotherapy(Presence.ABSENT)
      .organSystems(0)
      .intervalMonths(0)
      .build();

  @TestFactory
  List<DynamicTest> agreesWithTheVignettes() {
    return SystemContract.vignettes(Prism.system(), "/vignettes/prism-2015.csv");
  }

  @Test
  void agreesWithTheTableForEveryOneOfThe1536CombinationsThatCanBe() {
    Map<String, Integer> counts = SystemContract.agree(Prism.system(), PrismTest::second);
    assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(1536);
    assertThat(counts.keySet())
        .containsExactlyInAnyOrder("group-1", "group-2", "between-3-and-4", "group-3", "group-4");
  }

  /** In half points, so that the second table needs no fractions. */
  private static SystemContract.@Nullable Expected second(Map<String, String> codes) {
    String systems = codes.getOrDefault("other organ systems", "");
    boolean only = "present".equals(codes.get("only metastatic site"));
    if (only && !systems.equals("0")) {
      return null;
    }
    if (systems.equals("more-than-9")) {
      return new SystemContract.Expected("-∞", "group-4");
    }
    int halves = "female".equals(codes.get("sex")) ? 4 : 0;
    halves += only ? 6 : 0;
    halves += List.of("0", "0.5", "1", "1.5", "2", "2.5", "3", "3.5")
        .indexOf(codes.get("performance status"));
    halves += "present".equals(codes.get("previous surgery at the site")) ? 2 : 0;
    halves -= "present".equals(codes.get("previous radiation at the site")) ? 2 : 0;
    halves -= 2 * Integer.parseInt(systems);
    halves += "over-5-years".equals(codes.get("interval")) ? 6 : 0;
    String group = halves > 14
        ? "group-1"
        : halves >= 8
            ? "group-2"
            : halves > 6 ? "between-3-and-4" : halves >= 2 ? "group-3" : "group-4";
    return new SystemContract.Expected(ScoreRange.text(halves / 2.0), group);
  }

  @Property(tries = 100)
  void isExactlyWhatTheCompletionsAre(@ForAll Random random) {
    SystemContract.holdsForRandomFindings(Prism.system(), random);
  }

  @Property(tries = 100)
  void aRecordedNumberOfOrganSystemsIsExactHoweverGreat(
      @ForAll @IntRange(max = 10_000) int number) {
    Assessment<PrismGroup> assessment =
        Prism.assess(NOTHING.withOrganSystems(Finding.of(PrismOrganSystems.of(number))));
    assertThat(assessment.total()).contains(ScoreRange.of(0.0 - number));
    assertThat(assessment.classification()).contains(PrismGroup.GROUP_4);
    assertThat(PrismOrganSystems.of(number))
        .hasToString(Integer.toString(number))
        .isEqualTo(PrismOrganSystems.of(number));
  }

  @Test
  void withoutTheNumberOfOrganSystemsTheTotalHasNoLowerBound() {
    Assessment<PrismGroup> assessment =
        Prism.assess(NOTHING.withOrganSystems(Finding.notRecorded()));
    assertThat(assessment.total().orElseThrow()).hasToString("-∞..0");
    assertThat(assessment.classification()).contains(PrismGroup.GROUP_4);
    assertThat(Prism.assess(PrismFindings.builder().build()).headline())
        .startsWith("PRISM -∞..12.5 of 12.5: group 4 or group 3 or no group: between 3 and 4 or");
  }

  @Test
  void fromTheGreatestListedNumberOnEveryPatientIsInTheLastGroup() {
    PrismFindings.Builder best = PrismFindings.builder()
        .sex(Sex.FEMALE)
        .performancePoints(3.5)
        .previousSurgery(Presence.PRESENT)
        .previousRadiotherapy(Presence.ABSENT)
        .intervalMonths(61);
    PrismFindings findings = best.build();
    // 2 + 3.5 + 1 + 3 = 9.5
    assertThat(Prism.assess(findings.withOrganSystems(Finding.of(PrismOrganSystems.of(8))))
            .classification())
        .contains(PrismGroup.GROUP_3);
    assertThat(Prism.assess(findings.withOrganSystems(Finding.of(PrismOrganSystems.of(9))))
            .classification())
        .contains(PrismGroup.GROUP_4);
    assertThat(Prism.assess(findings.withOrganSystems(Finding.of(PrismOrganSystems.moreThan9())))
            .classification())
        .contains(PrismGroup.GROUP_4);
  }

  @Test
  void anOnlySiteAndAnotherOrganSystemAreRefusedWithBothSides() {
    PrismFindings findings = PrismFindings.builder()
        .onlyMetastaticSite(Presence.PRESENT)
        .organSystems(2)
        .build();
    assertThatThrownBy(() -> Prism.assess(findings))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("PRISM: only metastatic site 'present' contradicts other organ systems '2',"
            + " expected one of them");
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, GROUP_4",
    "1, GROUP_3",
    "3, GROUP_3",
    "3.5, BETWEEN_3_AND_4",
    "4, GROUP_2",
    "7, GROUP_2",
    "7.5, GROUP_1",
    "12.5, GROUP_1",
    "0, GROUP_4",
    "-10, GROUP_4"
  })
  void theGroupsAreThoseOfTheSource(double total, PrismGroup group) {
    assertThat(List.of(PrismGroup.values()).stream()
            .filter(it -> it.totals().orElseThrow().contains(total)))
        .containsExactly(group);
    assertThat(group.isDefined()).isEqualTo(total != 3.5);
  }

  @Test
  void onlyTheMediansThatCouldBeCheckedAreGiven() {
    assertThat(PrismGroup.GROUP_1.outcomes())
        .hasToString("[median survival not reached (derivation, 206 patients, Tang 2015), median"
            + " survival 57.1 months (validation at the Mayo Clinic, 424 patients, Florez 2024)]");
    assertThat(PrismGroup.GROUP_2.outcomes())
        .hasToString("[median survival 32.4 months (derivation, 206 patients, Tang 2015), median"
            + " survival 37 months (validation at the Mayo Clinic, 424 patients, Florez 2024)]");
    assertThat(PrismGroup.GROUP_3.outcomes())
        .hasToString("[median survival 22.2 months (derivation, 206 patients, Tang 2015), median"
            + " survival 23.7 months (validation at the Mayo Clinic, 424 patients, Florez 2024)]");
    assertThat(PrismGroup.GROUP_4.outcomes())
        .hasToString("[median survival 8.8 months"
            + " (validation at the Mayo Clinic, 424 patients, Florez 2024)]");
    assertThat(PrismGroup.BETWEEN_3_AND_4.outcomes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5})
  void takesPointsInHalves(double points) {
    assertThat(PrismPerformance.ofPoints(points).points()).isEqualTo(points);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.5, 0.25, 3.4, 4, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesOtherPoints(double points) {
    assertThatThrownBy(() -> PrismFindings.builder().performancePoints(points))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "PRISM: performance status has " + points + " points, expected 0 to 3.5 in halves");
  }

  @ParameterizedTest
  @CsvSource({
    "0, UP_TO_5_YEARS",
    "59.999, UP_TO_5_YEARS",
    "60, UP_TO_5_YEARS",
    "60.001, OVER_5_YEARS"
  })
  void theIntervalIsMoreThanFiveYears(double months, PrismInterval category) {
    assertThat(PrismInterval.ofMonths(months)).isEqualTo(category);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesAnIntervalThatIsNone(double months) {
    assertThatThrownBy(() -> PrismFindings.builder().intervalMonths(months))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("PRISM: interval is " + months + " months, expected a finite number >= 0");
  }

  @Test
  void refusesANegativeNumberOfOrganSystems() {
    assertThatThrownBy(() -> PrismFindings.builder().organSystems(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("PRISM: number of organ systems is -1, expected 0 or more");
  }

  @Test
  void aSilentCaseLeavesEverythingOpen() {
    assertThat(PrismFindings.from(
            SpinalTumorCase.builder().id("silent").build(),
            SpinalLesion.builder().build()))
        .isEqualTo(PrismFindings.builder().build());
  }

  @Test
  void itIsForTheMetastasisThatItIsAskedAbout() {
    SpinalTumorCase patient = withLesions(metastasis("T5")).build();
    assertThat(Prism.system().whyNotApplicable(patient, Optional.of(metastasis("T5"))))
        .isEmpty();
    assertThat(Prism.system()
            .whyNotApplicable(patient, Optional.of(SpinalLesion.builder().build())))
        .contains("for spinal metastases; whether the lesion is one is not stated");
    assertThat(Prism.system().whyNotApplicable(patient, Optional.empty()))
        .contains("the case has no lesion");
  }

  @Test
  void readsSexAndTheTreatmentsBeforeAtTheSite() {
    SpinalTumorCase patient = withLesions(metastasis("T5"), metastasis("L2"))
        .sex(Sex.FEMALE)
        .addTreatments(
            Radiotherapy.builder().months(-8).levels(LevelSet.parse("T4-T6")).build())
        .addNotGiven(TreatmentModality.SURGERY)
        .build();
    PrismFindings findings = PrismFindings.from(patient, metastasis("T5"));
    assertThat(findings.sex()).isEqualTo(Finding.of(Sex.FEMALE).withBasis("female"));
    assertThat(findings.previousRadiotherapy())
        .isEqualTo(Finding.of(Presence.PRESENT).withBasis("radiotherapy before at T4-T6"));
    assertThat(findings.previousSurgery())
        .isEqualTo(Finding.of(Presence.ABSENT).withBasis("surgery not given"));
    assertThat(findings.performance().isRecorded()).isFalse();
    assertThat(
            PrismFindings.from(patient, metastasis("L2")).previousRadiotherapy().isRecorded())
        .isFalse();
  }

  @Test
  void readsAnOperationAtTheSite() {
    SpinalTumorCase patient = withLesions(metastasis("T5"))
        .addTreatments(Surgery.builder().months(-3).levels(LevelSet.parse("T5")).build())
        .build();
    assertThat(PrismFindings.from(patient, metastasis("T5")).previousSurgery().value())
        .contains(Presence.PRESENT);
  }

  @Test
  void aLesionIsTheOnlySiteIfThereIsNoOtherAndTheCaseSaysSo() {
    SpinalLesion lesion = metastasis("T5");
    assertThat(onlySite(withLesions(lesion).otherMetastases(Presence.ABSENT), lesion))
        .isEqualTo(Finding.of(Presence.PRESENT).withBasis("other metastases absent"));
    assertThat(onlySite(withLesions(lesion), lesion).isRecorded()).isFalse();
    // it may be one of later
    assertThat(onlySite(withLesions(lesion).otherMetastases(Presence.PRESENT), lesion)
            .isRecorded())
        .isFalse();
    assertThat(onlySite(
            withLesions(lesion, metastasis("L2")).otherMetastases(Presence.ABSENT), lesion))
        .isEqualTo(Finding.of(Presence.ABSENT).withBasis("several metastases of the spine"));
    // what another lesion is, is not stated
    assertThat(onlySite(
                withLesions(lesion, SpinalLesion.builder().build())
                    .otherMetastases(Presence.ABSENT),
                lesion)
            .isRecorded())
        .isFalse();
  }

  private static Finding<Presence> onlySite(SpinalTumorCase.Builder patient, SpinalLesion lesion) {
    return PrismFindings.from(patient.build(), lesion).onlyMetastaticSite();
  }

  @Test
  void aMetastasisElsewhereMeansThatTheLesionIsNotTheOnlySite() {
    assertThat(spread(it -> it.visceral(Presence.PRESENT)).onlyMetastaticSite())
        .isEqualTo(Finding.of(Presence.ABSENT).withBasis("visceral metastases present"));
    assertThat(spread(it -> it.brain(Presence.PRESENT)).onlyMetastaticSite())
        .isEqualTo(Finding.of(Presence.ABSENT).withBasis("brain metastases present"));
    assertThat(spread(it -> it.disseminated(Presence.PRESENT)).onlyMetastaticSite())
        .isEqualTo(Finding.of(Presence.ABSENT).withBasis("disseminated disease present"));
    assertThat(spread(it -> it.extraspinalBoneFoci(1)).onlyMetastaticSite())
        .isEqualTo(Finding.of(Presence.ABSENT).withBasis("bone foci outside the spine: 1"));
    // nodes, for one, may hold some
    assertThat(spread(it -> it.visceral(Presence.ABSENT)
                .brain(Presence.ABSENT)
                .disseminated(Presence.ABSENT)
                .extraspinalBoneFoci(0)
                .vertebrae(1))
            .onlyMetastaticSite()
            .isRecorded())
        .isFalse();
  }

  @Test
  void countsTheOrganSystemsOfTheCase() {
    assertThat(spread(it -> it.organSystems(2)).organSystems())
        .isEqualTo(
            Finding.of(PrismOrganSystems.of(2)).withBasis("organ systems with metastases: 2"));
    assertThat(spread(it -> it.organSystems(0)).organSystems().value())
        .contains(PrismOrganSystems.of(0));
    assertThat(spread(it -> it).organSystems().isRecorded()).isFalse();
  }

  private static PrismFindings spread(UnaryOperator<MetastaticDisease.Builder> parts) {
    SpinalLesion lesion = metastasis("T5");
    return PrismFindings.from(
        withLesions(lesion)
            .metastaticDisease(parts.apply(MetastaticDisease.builder()).build())
            .build(),
        lesion);
  }

  @ParameterizedTest
  @CsvSource({
    "-61, OVER_5_YEARS, primary diagnosed 61 months before, true",
    "-60, UP_TO_5_YEARS, primary diagnosed 60 months before, false",
    "1, UP_TO_5_YEARS, primary diagnosed afterwards, false"
  })
  void theIntervalEndsAtTimeZeroAndSaysSoWhereItIsLong(
      double diagnosed, PrismInterval interval, String basis, boolean isLong) {
    SpinalLesion lesion = metastasis("T5");
    PrismFindings findings =
        PrismFindings.from(withLesions(lesion).primaryDiagnosisMonths(diagnosed).build(), lesion);
    assertThat(findings.interval()).isEqualTo(Finding.of(interval).withBasis(basis));
    assertThat(findings.caveats())
        .isEqualTo(
            isLong
                ? List.of("interval: counted to the time zero of the case, which may be later than"
                    + " the detection of the metastasis")
                : List.of());
  }

  @Property(tries = 100)
  void everyLesionOfEveryCaseHasAnAnswer(@ForAll SpinalTumorCase patient) {
    for (SpinalLesion lesion : patient.lesions()) {
      assertThat(Prism.assess(PrismFindings.from(patient, lesion)).possibleClasses())
          .isNotEmpty();
    }
  }

  private static SpinalLesion metastasis(String levels) {
    return SpinalLesion.builder()
        .levels(LevelSet.parse(levels))
        .origin(LesionOrigin.METASTATIC)
        .primarySite(PrimarySite.KIDNEY)
        .build();
  }

  private static SpinalTumorCase.Builder withLesions(SpinalLesion... lesions) {
    SpinalTumorCase.Builder builder = SpinalTumorCase.builder();
    builder.id("x").addLesions(lesions);
    return builder;
  }
}
