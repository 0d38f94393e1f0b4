package dev.notochord.staging.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSet;
import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.anatomy.SpinalRegion;
import dev.notochord.core.anatomy.VertebralLevel;
import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.Histology;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.lesion.LesionMultiplicity;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.neurology.AisGrade;
import dev.notochord.core.neurology.Ambulation;
import dev.notochord.core.neurology.FrankelGrade;
import dev.notochord.core.neurology.NeurologicalStatus;
import dev.notochord.core.patient.Comorbidity;
import dev.notochord.core.patient.Ecog;
import dev.notochord.core.patient.FunctionalStatus;
import dev.notochord.core.patient.Karnofsky;
import dev.notochord.core.patient.LaboratoryValues;
import dev.notochord.core.patient.MetastaticDisease;
import dev.notochord.core.patient.Sex;
import dev.notochord.core.treatment.Radiotherapy;
import dev.notochord.core.treatment.Surgery;
import dev.notochord.core.treatment.SystemicTherapy;
import dev.notochord.core.treatment.TreatmentModality;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PatientChartTest {
  private static final SpinalLesion T5 = metastasis(VertebralLevel.T5);

  private static SpinalLesion metastasis(VertebralLevel first, VertebralLevel... others) {
    return SpinalLesion.builder()
        .origin(LesionOrigin.METASTATIC)
        .primarySite(PrimarySite.BREAST)
        .levels(LevelSet.of(first, others))
        .build();
  }

  private static PatientChart chart(UnaryOperator<SpinalTumorCase.Builder> parts) {
    return PatientChart.of(parts.apply(SpinalTumorCase.builder().id("X1")).build());
  }

  private static PatientChart spread(UnaryOperator<MetastaticDisease.Builder> parts) {
    return chart(patient -> patient
        .addLesions(T5)
        .metastaticDisease(parts.apply(MetastaticDisease.builder()).build()));
  }

  private static <T> void expect(Finding<T> finding, T value, String basis) {
    assertThat(finding).isEqualTo(Finding.of(value).withBasis(basis));
  }

  @Test
  void aSilentCaseStatesNothing() {
    PatientChart silent = chart(patient -> patient);
    assertThat(silent.karnofsky().isRecorded()).isFalse();
    assertThat(silent.visceralOrBrainMetastases().isRecorded()).isFalse();
    assertThat(silent.vertebrae().isRecorded()).isFalse();
    assertThat(silent.multipleSkeletalMetastases().isRecorded()).isFalse();
    assertThat(silent.previousChemotherapy().isRecorded()).isFalse();
    assertThat(silent.monthsSincePrimaryDiagnosis().isRecorded()).isFalse();
    assertThat(silent.comorbidity(Comorbidity.DIABETES).isRecorded()).isFalse();
    assertThat(silent.laboratory()).isEmpty();
    assertThat(silent.whyNotMetastatic())
        .contains("for spinal metastases; the case lists no lesion");
  }

  @Test
  void aScoreOfMetastasesIsForMetastases() {
    assertThat(chart(patient -> patient.addLesions(T5)).whyNotMetastatic()).isEmpty();
    assertThat(PatientChart.whyNotMetastatic(
            SpinalLesion.builder().origin(LesionOrigin.PRIMARY).build()))
        .contains("for spinal metastases; the lesion is stated to be primary");
    assertThat(PatientChart.whyNotMetastatic(SpinalLesion.builder().build()))
        .contains("for spinal metastases; whether the lesion is one is not stated");
  }

  @Test
  void whatIsStatedIsReadWithItsWords() {
    PatientChart chart = chart(patient -> patient
        .karnofsky(Karnofsky.KPS_70)
        .ageYears(64)
        .addLesions(T5)
        .functionalStatus(FunctionalStatus.INDEPENDENT)
        .addComorbidities(Comorbidity.DIABETES)
        .primaryDiagnosisMonths(-20));
    expect(chart.karnofsky(), Karnofsky.KPS_70, "Karnofsky 70");
    expect(chart.ageYears(), 64, "64 years");
    expect(chart.primarySite(), PrimarySite.BREAST, "breast");
    expect(chart.monthsSincePrimaryDiagnosis(), 20.0, "primary diagnosed 20 months before");
    expect(chart.comorbidity(Comorbidity.DIABETES), Presence.PRESENT, "diabetes present");
    assertThat(chart.functionalStatus().value()).contains(FunctionalStatus.INDEPENDENT);
  }

  @Test
  void ofEachScaleWhatIsStatedIsReadAndNoOther() {
    PatientChart chart = chart(patient -> patient
        .sex(Sex.MALE)
        .ecog(Ecog.ofCode("2"))
        .addNeurology(NeurologicalStatus.builder()
            .ais(AisGrade.D)
            .deficit(Presence.PRESENT)
            .myelopathy(Presence.ABSENT)
            .motorDeficitOnsetDays(9.5)
            .build()));
    expect(chart.sex(), Sex.MALE, "male");
    expect(chart.ecog(), Ecog.ofCode("2"), "ECOG 2");
    expect(chart.ais(), AisGrade.D, "AIS D");
    expect(chart.deficit(), Presence.PRESENT, "neurological deficit present");
    expect(chart.myelopathy(), Presence.ABSENT, "myelopathy absent");
    expect(chart.motorDeficitOnsetDays(), 9.5, "motor deficits over 9.5 days");
    assertThat(chart.karnofsky().isRecorded()).isFalse();
    assertThat(chart.frankel().isRecorded()).isFalse();
    assertThat(chart.functionalStatus().isRecorded()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"INDEPENDENT, PRESENT", "WITH_AID, PRESENT", "WHEELCHAIR, ABSENT"})
  void whoWalksWithAnAidWalks(Ambulation ambulation, Presence walks) {
    PatientChart chart = chart(patient ->
        patient.addNeurology(NeurologicalStatus.builder().ambulation(ambulation).build()));
    expect(chart.walks(), walks, "walking " + walks.display());
  }

  @Test
  void examinationsOfOneTimeThatDifferLeaveBothOpen() {
    PatientChart chart = chart(patient -> patient.addNeurology(
        NeurologicalStatus.builder().frankel(FrankelGrade.C).build(),
        NeurologicalStatus.builder().frankel(FrankelGrade.D).build()));
    assertThat(chart.frankel())
        .isEqualTo(Finding.oneOf(FrankelGrade.C, FrankelGrade.D).withBasis("Frankel C; Frankel D"));
  }

  @Test
  void onlyMetastasesHaveAPrimaryElsewhere() {
    SpinalLesion kidney = SpinalLesion.builder()
        .origin(LesionOrigin.METASTATIC)
        .primarySite(PrimarySite.KIDNEY)
        .histology(Histology.RENAL_CELL_CARCINOMA)
        .build();
    SpinalLesion chordoma = SpinalLesion.builder()
        .origin(LesionOrigin.PRIMARY)
        .primarySite(PrimarySite.VERTEBRAL_COLUMN)
        .histology(Histology.CHORDOMA)
        .build();
    PatientChart chart = chart(patient -> patient.addLesions(T5, kidney, chordoma));
    assertThat(chart.primarySite())
        .isEqualTo(
            Finding.oneOf(PrimarySite.BREAST, PrimarySite.KIDNEY).withBasis("breast; kidney"));
    expect(
        chart.histology(),
        Histology.RENAL_CELL_CARCINOMA,
        Histology.RENAL_CELL_CARCINOMA.display());
    assertThat(chart(patient -> patient.addLesions(chordoma)).primarySite().isRecorded())
        .isFalse();
  }

  @ParameterizedTest
  @EnumSource(Presence.class)
  void eachKindOfSpreadIsReadAsItIsStated(Presence stated) {
    String word = " " + stated.display();
    PatientChart chart = spread(it ->
        it.visceral(stated).brain(stated).disseminated(stated).systemicDiseaseControlled(stated));
    expect(chart.visceralMetastases(), stated, "visceral metastases" + word);
    expect(chart.brainMetastases(), stated, "brain metastases" + word);
    expect(chart.disseminatedMetastases(), stated, "disseminated disease" + word);
    expect(
        chart.systemicDiseaseControlled(),
        stated,
        stated == Presence.PRESENT ? "disease controlled" : "disease not controlled");
    PatientChart silent = spread(it -> it);
    assertThat(silent.visceralMetastases().isRecorded()).isFalse();
    assertThat(silent.brainMetastases().isRecorded()).isFalse();
    assertThat(silent.disseminatedMetastases().isRecorded()).isFalse();
    assertThat(silent.systemicDiseaseControlled().isRecorded()).isFalse();
  }

  @Test
  void whatCanBeDoneAboutVisceralMetastasesIsReadAsItIsStated() {
    PatientChart chart =
        spread(it -> it.visceralRemovable(Presence.ABSENT).visceralTreatable(Presence.PRESENT));
    expect(chart.visceralRemovable(), Presence.ABSENT, "not removable");
    expect(chart.visceralTreatable(), Presence.PRESENT, "treatable");
    PatientChart other =
        spread(it -> it.visceralRemovable(Presence.PRESENT).visceralTreatable(Presence.PRESENT));
    expect(other.visceralRemovable(), Presence.PRESENT, "removable");
    expect(
        spread(it -> it.visceralTreatable(Presence.ABSENT)).visceralTreatable(),
        Presence.ABSENT,
        "not treatable");
    assertThat(spread(it -> it.visceral(Presence.PRESENT)).visceralRemovable().isRecorded())
        .isFalse();
    assertThat(spread(it -> it.visceral(Presence.PRESENT)).visceralTreatable().isRecorded())
        .isFalse();
  }

  @Test
  void countsAreReadAsTheyAreStated() {
    PatientChart chart = spread(it -> it.organSystems(3).extraspinalBoneFoci(2).vertebrae(2));
    expect(chart.organSystems(), 3, "organ systems with metastases: 3");
    expect(chart.extraspinalBoneFoci(), 2, "bone foci outside the spine: 2");
    expect(chart.vertebrae(), 2, "vertebrae with metastases: 2");
    PatientChart silent = spread(it -> it);
    assertThat(silent.organSystems().isRecorded()).isFalse();
    assertThat(silent.extraspinalBoneFoci().isRecorded()).isFalse();
    assertThat(silent.vertebrae().isRecorded()).isFalse();
    // some, but how many is not stated
    assertThat(chart(patient -> patient.addLesions(T5).otherMetastases(Presence.PRESENT))
            .organSystems()
            .isRecorded())
        .isFalse();
  }

  @Test
  void aScoreOfSurvivalIsForTheLiving() {
    assertThat(chart(patient -> patient.addLesions(T5)).whyNoPrognosis()).isEmpty();
    assertThat(chart(patient -> patient).whyNoPrognosis())
        .contains("for spinal metastases; the case lists no lesion");
    assertThat(
            chart(patient -> patient.addLesions(T5).karnofsky(Karnofsky.KPS_10)).whyNoPrognosis())
        .isEmpty();
    assertThat(chart(patient -> patient.addLesions(T5).ecog(Ecog.ECOG_4)).whyNoPrognosis())
        .isEmpty();
    assertThat(
            chart(patient -> patient.addLesions(T5).karnofsky(Karnofsky.KPS_0)).whyNoPrognosis())
        .contains("for the living; the Karnofsky status is 0, dead");
    assertThat(chart(patient -> patient.addLesions(T5).ecog(Ecog.ECOG_5)).whyNoPrognosis())
        .contains("for the living; the ECOG status is 5, dead");
  }

  @Test
  void theStatusOfTheDeadIsNotReadAndTheCaveatSaysSo() {
    PatientChart dead = chart(patient -> patient.karnofsky(Karnofsky.KPS_0).ecog(Ecog.ECOG_5));
    assertThat(dead.karnofskyOfLiving().isRecorded()).isFalse();
    assertThat(dead.ecogOfLiving().isRecorded()).isFalse();
    assertThat(dead.caveatsOnKarnofsky("condition"))
        .containsExactly("condition: Karnofsky 0 means dead, for which there is no row");
    assertThat(dead.caveatsOnEcog("performance"))
        .containsExactly("performance: ECOG 5 means dead, for which there is no row");
    PatientChart living = chart(patient -> patient.karnofsky(Karnofsky.KPS_10).ecog(Ecog.ECOG_4));
    expect(living.karnofskyOfLiving(), Karnofsky.KPS_10, "Karnofsky 10");
    expect(living.ecogOfLiving(), Ecog.ECOG_4, "ECOG 4");
    assertThat(living.caveatsOnKarnofsky("condition")).isEmpty();
    assertThat(living.caveatsOnEcog("performance")).isEmpty();
  }

  @Test
  void oneScaleIsNotConvertedIntoTheOtherAndTheCaveatNamesBoth() {
    PatientChart ecog = chart(patient -> patient.ecog(Ecog.ECOG_2));
    assertThat(ecog.karnofskyOfLiving().isRecorded()).isFalse();
    assertThat(ecog.caveatsOnKarnofsky("condition"))
        .containsExactly("condition: asks for a Karnofsky status; ECOG 2 is recorded, and is not"
            + " converted into one");
    assertThat(ecog.caveatsOnEcog("performance")).isEmpty();
    PatientChart karnofsky = chart(patient -> patient.karnofsky(Karnofsky.KPS_70));
    assertThat(karnofsky.ecogOfLiving().isRecorded()).isFalse();
    assertThat(karnofsky.caveatsOnEcog("performance"))
        .containsExactly(
            "performance: asks for an ECOG status; Karnofsky 70 is recorded, and is not"
                + " converted into one");
    assertThat(chart(patient -> patient).caveatsOnKarnofsky("condition")).isEmpty();
  }

  @Test
  void aFactoryRefusesTheStatusOfTheDead() {
    assertThat(Living.karnofsky("X", Karnofsky.KPS_10)).isEqualTo(Karnofsky.KPS_10);
    assertThat(Living.ecog("X", Ecog.ECOG_4)).isEqualTo(Ecog.ECOG_4);
    assertThat(Living.ecog3Or4("X", Ecog.ECOG_2)).isEqualTo(Presence.ABSENT);
    assertThat(Living.ecog3Or4("X", Ecog.ECOG_3)).isEqualTo(Presence.PRESENT);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Living.karnofsky("X", Karnofsky.KPS_0))
        .withMessage("X: Karnofsky is 0 (dead), expected 10 to 100");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Living.ecog3Or4("X", Ecog.ECOG_5))
        .withMessage("X: ECOG is 5 (dead), expected 0 to 4");
  }

  @Test
  void metastasesInOrgansTakeTheRowOfWhatCanBeDoneAboutThem() {
    expect(row(it -> it.visceral(Presence.ABSENT)), "none", "visceral metastases absent");
    expect(
        row(it -> it.visceral(Presence.PRESENT).visceralRemovable(Presence.PRESENT)),
        "removable",
        "visceral metastases present; removable");
    expect(
        row(it -> it.visceral(Presence.PRESENT).visceralRemovable(Presence.ABSENT)),
        "unremovable",
        "visceral metastases present; not removable");
    expect(row(it -> it.visceralRemovable(Presence.PRESENT)), "removable", "removable");
    assertThat(row(it -> it.visceral(Presence.PRESENT)))
        .isEqualTo(
            Finding.oneOf("removable", "unremovable").withBasis("visceral metastases present"));
    assertThat(row(it -> it.brain(Presence.PRESENT)).isRecorded()).isFalse();
    PatientChart alone = chart(patient -> patient.addLesions(T5).otherMetastases(Presence.ABSENT));
    expect(
        alone.visceralRow("none", alone.visceralRemovable(), "removable", "unremovable"),
        "none",
        "no other metastases");
  }

  private static Finding<String> row(UnaryOperator<MetastaticDisease.Builder> parts) {
    PatientChart chart = spread(parts);
    return chart.visceralRow("none", chart.visceralRemovable(), "removable", "unremovable");
  }

  @Test
  void whileOneOrganIsStatedEveryHistologyIsOfIt() {
    PatientChart chart = chart(patient -> patient.addLesions(
        of(PrimarySite.KIDNEY, null), of(null, Histology.RENAL_CELL_CARCINOMA), of(null, null)));
    assertThat(chart.primaries())
        .containsExactly(new Primary(
            Optional.of(PrimarySite.KIDNEY), Optional.of(Histology.RENAL_CELL_CARCINOMA)));
    assertThat(chart.primary(ImmutableSet::of))
        .isEqualTo(Finding.of(chart.primaries().iterator().next())
            .withBasis("kidney; renal cell carcinoma"));
  }

  @Test
  void whereSeveralOrgansAreStatedEachHasItsOwnHistology() {
    PatientChart chart = chart(patient -> patient.addLesions(
        of(PrimarySite.THYROID, Histology.CARCINOMA),
        of(PrimarySite.KIDNEY, Histology.RENAL_CELL_CARCINOMA),
        of(PrimarySite.KIDNEY, null),
        of(null, Histology.CARCINOMA),
        of(null, Histology.PLASMA_CELL_MYELOMA)));
    assertThat(chart.primaries())
        .extracting(Primary::toString)
        .containsExactly(
            "thyroid; carcinoma", "kidney; renal cell carcinoma", "plasma cell myeloma");
    assertThat(chart
            .primary(it -> ImmutableSet.copyOf(it.site().stream().toList()))
            .isRecorded())
        .isFalse();
  }

  @Test
  void aDiseaseThatIsDeniedIsAbsent() {
    PatientChart chart = chart(patient -> patient.addAbsentComorbidities(Comorbidity.DIABETES));
    expect(chart.comorbidity(Comorbidity.DIABETES), Presence.ABSENT, "diabetes absent");
    assertThat(chart.comorbidity(Comorbidity.IMPAIRED_SENSORIUM).isRecorded()).isFalse();
  }

  @Test
  void aPrimaryWithoutARowLeavesTheCriterionOpen() {
    PatientChart chart = chart(
        patient -> patient.addLesions(of(PrimarySite.BREAST, null), of(PrimarySite.BLADDER, null)));
    assertThat(chart.primary(it -> ImmutableSet.of("placed")).value()).contains("placed");
    assertThat(chart
            .primary(it -> it.site().equals(Optional.of(PrimarySite.BREAST))
                ? ImmutableSet.of("slow")
                : ImmutableSet.of())
            .isRecorded())
        .isFalse();
    assertThat(
            chart(patient -> patient).primary(it -> ImmutableSet.of("placed")).isRecorded())
        .isFalse();
  }

  private static SpinalLesion of(@Nullable PrimarySite site, @Nullable Histology histology) {
    return SpinalLesion.builder()
        .origin(LesionOrigin.METASTATIC)
        .primarySiteText("as stated")
        .primarySite(Optional.ofNullable(site))
        .histology(Optional.ofNullable(histology))
        .build();
  }

  @ParameterizedTest
  @EnumSource(Histology.class)
  void everyTumourThatIsCalledMyelomaOrLymphomaIsOne(Histology histology) {
    assertThat(Primary.isMyelomaOrLymphoma(histology))
        .isEqualTo(
            histology.display().contains("lymphoma") || histology.display().contains("myeloma"));
  }

  @Test
  void aTumourOfUnstatedKindMayBeACarcinoma() {
    assertThat(carcinoma(null)).isTrue();
    assertThat(carcinoma(Histology.ADENOCARCINOMA)).isTrue();
    assertThat(carcinoma(Histology.NEUROENDOCRINE_TUMOR)).isTrue();
    assertThat(carcinoma(Histology.MELANOMA)).isFalse();
    assertThat(carcinoma(Histology.SARCOMA)).isFalse();
  }

  private static boolean carcinoma(@Nullable Histology histology) {
    return new Primary(Optional.empty(), Optional.ofNullable(histology)).mayBeCarcinoma();
  }

  @Test
  void theRegionsAreThoseOfTheMetastases() {
    assertThat(chart(patient -> patient.addLesions(
                metastasis(VertebralLevel.T12, VertebralLevel.L1),
                SpinalLesion.builder()
                    .origin(LesionOrigin.PRIMARY)
                    .levels(LevelSet.of(VertebralLevel.S2))
                    .build()))
            .metastaticRegions())
        .containsExactlyInAnyOrder(SpinalRegion.THORACIC, SpinalRegion.LUMBAR);
  }

  @Test
  void aCancerFoundAfterTimeZeroHasNoInterval() {
    expect(
        chart(patient -> patient.primaryDiagnosisMonths(0)).monthsSincePrimaryDiagnosis(),
        0.0,
        "primary diagnosed 0 months before");
    expect(
        chart(patient -> patient.primaryDiagnosisMonths(3)).monthsSincePrimaryDiagnosis(),
        0.0,
        "primary diagnosed afterwards");
  }

  @Test
  void thePresentationIsWhatHasNoTimeOrElseTheLatestBeforeTimeZero() {
    NeurologicalStatus.Builder early = NeurologicalStatus.builder().frankel(FrankelGrade.E);
    NeurologicalStatus before = early.months(-3).build();
    NeurologicalStatus at =
        NeurologicalStatus.builder().frankel(FrankelGrade.C).months(0).build();
    NeurologicalStatus later =
        NeurologicalStatus.builder().frankel(FrankelGrade.D).months(6).build();
    NeurologicalStatus timeless =
        NeurologicalStatus.builder().frankel(FrankelGrade.B).build();
    expect(
        chart(patient -> patient.addNeurology(before, at, later)).frankel(),
        FrankelGrade.C,
        "Frankel C");
    expect(
        chart(patient -> patient.addNeurology(before, timeless, later)).frankel(),
        FrankelGrade.B,
        "Frankel B");
    assertThat(chart(patient -> patient.addNeurology(later)).frankel().isRecorded())
        .isFalse();
    LaboratoryValues blood =
        LaboratoryValues.builder().albuminGPerDl(3.5).months(9).build();
    assertThat(chart(patient -> patient.addLaboratory(blood)).laboratory()).isEmpty();
  }

  @Test
  void eitherOfTwoKindsOfSpreadIsEnoughAndBothMustBeAbsent() {
    expect(
        spread(it -> it.brain(Presence.PRESENT)).visceralOrBrainMetastases(),
        Presence.PRESENT,
        "brain metastases present");
    assertThat(spread(it -> it.visceral(Presence.ABSENT))
            .visceralOrBrainMetastases()
            .isRecorded())
        .isFalse();
    expect(
        spread(it -> it.visceral(Presence.ABSENT).brain(Presence.ABSENT))
            .visceralOrBrainMetastases(),
        Presence.ABSENT,
        "visceral metastases absent; brain metastases absent");
  }

  @Test
  void noOtherMetastasesMeansNoneAnywhereElse() {
    PatientChart alone = chart(patient -> patient.addLesions(T5).otherMetastases(Presence.ABSENT));
    expect(alone.visceralMetastases(), Presence.ABSENT, "no other metastases");
    expect(alone.disseminatedMetastases(), Presence.ABSENT, "no other metastases");
    expect(alone.extraspinalBoneFoci(), 0, "no other metastases");
    expect(alone.organSystems(), 0, "no other metastases");
    expect(alone.vertebrae(), 1, "T5; no other metastases");
    expect(
        alone.multipleSkeletalMetastases(),
        Presence.ABSENT,
        "one metastasis of the spine; no other metastases");
  }

  @Test
  void noOrganSystemMeansNoVisceralMetastasis() {
    expect(
        spread(it -> it.organSystems(0)).visceralMetastases(),
        Presence.ABSENT,
        "no organ system outside bone involved");
    assertThat(spread(it -> it.organSystems(1)).visceralMetastases().isRecorded())
        .isFalse();
  }

  @Test
  void vertebraeAreCountedOnlyWhereTheListOfLesionsIsComplete() {
    expect(spread(it -> it.vertebrae(4)).vertebrae(), 4, "vertebrae with metastases: 4");
    assertThat(chart(patient -> patient.addLesions(T5)).vertebrae().isRecorded())
        .isFalse();
    assertThat(chart(patient -> patient
                .addLesions(metastasis(VertebralLevel.S1, VertebralLevel.S2))
                .otherMetastases(Presence.ABSENT))
            .vertebrae()
            .isRecorded())
        .isFalse();
    expect(
        chart(patient -> patient
                .addLesions(metastasis(VertebralLevel.L5, VertebralLevel.S1))
                .otherMetastases(Presence.ABSENT))
            .vertebrae(),
        2,
        "L5-S1; no other metastases");
    SpinalLesion unclear =
        SpinalLesion.builder().levels(LevelSet.of(VertebralLevel.L1)).build();
    assertThat(chart(patient -> patient.addLesions(T5, unclear).otherMetastases(Presence.ABSENT))
            .vertebrae()
            .isRecorded())
        .isFalse();
  }

  @Test
  void severalSkeletalMetastasesAreToldFromOneOverSeveralVertebrae() {
    expect(
        spread(it -> it.extraspinalBoneFoci(1)).multipleSkeletalMetastases(),
        Presence.PRESENT,
        "bone foci outside the spine: 1");
    expect(
        chart(patient -> patient.addLesions(T5, metastasis(VertebralLevel.L1)))
            .multipleSkeletalMetastases(),
        Presence.PRESENT,
        "several metastases of the spine");
    expect(
        chart(patient -> patient.addLesions(metastasis(VertebralLevel.T5, VertebralLevel.T9)))
            .multipleSkeletalMetastases(),
        Presence.PRESENT,
        "several metastases of the spine");
    SpinalLesion solitary = SpinalLesion.builder()
        .origin(LesionOrigin.METASTATIC)
        .primarySite(PrimarySite.BREAST)
        .multiplicity(LesionMultiplicity.SOLITARY)
        .build();
    expect(
        chart(patient -> patient
                .addLesions(solitary)
                .metastaticDisease(
                    MetastaticDisease.builder().extraspinalBoneFoci(0).build()))
            .multipleSkeletalMetastases(),
        Presence.ABSENT,
        "one metastasis of the spine; bone foci outside the spine: 0");
    SpinalLesion skip = SpinalLesion.builder()
        .origin(LesionOrigin.METASTATIC)
        .primarySite(PrimarySite.BREAST)
        .multiplicity(LesionMultiplicity.SKIP)
        .build();
    assertThat(chart(patient -> patient.addLesions(skip))
            .multipleSkeletalMetastases()
            .value())
        .contains(Presence.PRESENT);
    expect(
        spread(it -> it.extraspinalBoneFoci(0).vertebrae(1)).multipleSkeletalMetastases(),
        Presence.ABSENT,
        "one metastasis of the spine; bone foci outside the spine: 0");
    assertThat(
            spread(it -> it.extraspinalBoneFoci(0)).multipleSkeletalMetastases().isRecorded())
        .isFalse();
    assertThat(spread(it -> it.vertebrae(1)).multipleSkeletalMetastases().isRecorded())
        .isFalse();
  }

  @Test
  void earlierTreatmentCountsAtTheSiteThatWasTreated() {
    Surgery here =
        Surgery.builder().levels(LevelSet.of(VertebralLevel.T5)).months(-8).build();
    Radiotherapy elsewhere =
        Radiotherapy.builder().levels(LevelSet.of(VertebralLevel.L4)).months(-8).build();
    PatientChart chart =
        chart(patient -> patient.addLesions(T5).addTreatments(here).addTreatments(elsewhere));
    expect(chart.previousSurgery(T5), Presence.PRESENT, "surgery before at T5");
    assertThat(chart.previousRadiotherapy(T5).isRecorded()).isFalse();
    expect(
        chart(patient -> patient.addLesions(T5).addNotGiven(TreatmentModality.RADIOTHERAPY))
            .previousRadiotherapy(T5),
        Presence.ABSENT,
        "radiotherapy not given");
    Surgery now =
        Surgery.builder().levels(LevelSet.of(VertebralLevel.T5)).months(0).build();
    assertThat(chart(patient -> patient.addLesions(T5).addTreatments(now))
            .previousSurgery(T5)
            .isRecorded())
        .isFalse();
  }

  @Test
  void onlyChemotherapyBeforeCountsAsChemotherapyBefore() {
    Function<TreatmentModality, SystemicTherapy> before =
        kind -> SystemicTherapy.builder().modality(kind).months(-5).build();
    expect(
        chart(patient -> patient.addTreatments(before.apply(TreatmentModality.CHEMOTHERAPY)))
            .previousChemotherapy(),
        Presence.PRESENT,
        "chemotherapy before");
    assertThat(
            chart(patient -> patient.addTreatments(before.apply(TreatmentModality.OTHER_SYSTEMIC)))
                .previousChemotherapy()
                .isRecorded())
        .isFalse();
    assertThat(chart(patient -> patient.addNotGiven(TreatmentModality.CHEMOTHERAPY))
            .previousChemotherapy()
            .value())
        .contains(Presence.ABSENT);
  }

  @Property(tries = 200)
  void everyChartCanBeRead(@ForAll SpinalTumorCase patient) {
    PatientChart chart = PatientChart.of(patient);
    assertThat(chart.multipleSkeletalMetastases().candidates().size()).isLessThanOrEqualTo(1);
    assertThat(chart.vertebrae().candidates()).allMatch(count -> count >= 1);
    assertThat(chart.organSystems().candidates()).allMatch(count -> count >= 0);
    assertThat(chart.monthsSincePrimaryDiagnosis().candidates()).allMatch(months -> months >= 0);
    if (chart.visceralMetastases().value().equals(Optional.of(Presence.PRESENT))) {
      assertThat(chart.visceralOrBrainMetastases().value()).contains(Presence.PRESENT);
    }
  }
}
