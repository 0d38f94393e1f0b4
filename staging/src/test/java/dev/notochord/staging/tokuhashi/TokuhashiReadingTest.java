package dev.notochord.staging.tokuhashi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.anatomy.VertebralLevel;
import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.Histology;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.neurology.AisGrade;
import dev.notochord.core.neurology.FrankelGrade;
import dev.notochord.core.neurology.NeurologicalStatus;
import dev.notochord.core.patient.Ecog;
import dev.notochord.core.patient.Karnofsky;
import dev.notochord.core.patient.MetastaticDisease;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.MetastasisCase;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.ScoreRange;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the scores of Tokuhashi read off a case: each stated fact, and nothing not stated. */
class TokuhashiReadingTest {
  private static final SpinalTumorCase SILENT = metastasis().build();

  private static SpinalTumorCase.Builder metastasis() {
    return SpinalTumorCase.builder().id("x");
  }

  /** A metastasis, whose primary a case must at least name in words; words are not read. */
  private static SpinalLesion.Builder lesion() {
    return SpinalLesion.builder().origin(LesionOrigin.METASTATIC).primarySiteText("breast?");
  }

  private static SpinalTumorCase with(NeurologicalStatus status) {
    return metastasis().addNeurology(status).build();
  }

  @Test
  void aSilentCaseLeavesEverythingOpen() {
    assertThat(Tokuhashi2005Findings.from(SILENT))
        .isEqualTo(Tokuhashi2005Findings.builder().build());
    assertThat(Tokuhashi1990Findings.from(SILENT))
        .isEqualTo(Tokuhashi1990Findings.builder().build());
    assertThat(Tokuhashi2005.assess(Tokuhashi2005Findings.from(SILENT)).missing())
        .isEqualTo(Tokuhashi2005.system().description().criteria());
  }

  @Test
  void whatACaseStatesIsReadWithItsBasis() {
    SpinalTumorCase patient = metastasis()
        .karnofsky(Karnofsky.KPS_70)
        .addNeurology(NeurologicalStatus.builder().frankel(FrankelGrade.D).build())
        .addLesions(lesion()
            .primarySite(PrimarySite.KIDNEY)
            .histology(Histology.RENAL_CELL_CARCINOMA)
            .build())
        .build();
    Tokuhashi2005Findings findings = Tokuhashi2005Findings.from(patient);
    assertThat(findings.condition())
        .isEqualTo(Finding.of(TokuhashiCondition.MODERATE).withBasis("Karnofsky 70"));
    assertThat(findings.palsy())
        .isEqualTo(Finding.of(TokuhashiPalsy.INCOMPLETE).withBasis("Frankel D"));
    assertThat(findings.primary())
        .isEqualTo(Finding.of(Tokuhashi2005Primary.KIDNEY_UTERUS)
            .withBasis("kidney; renal cell carcinoma"));
    assertThat(findings.caveats()).isEmpty();
    Tokuhashi1990Findings older = Tokuhashi1990Findings.from(patient);
    assertThat(older.condition()).isEqualTo(findings.condition());
    assertThat(older.palsy()).isEqualTo(findings.palsy());
    assertThat(older.primary())
        .isEqualTo(Finding.of(Tokuhashi1990Primary.KIDNEY_LIVER_UTERUS_OTHERS).withBasis("kidney"));
    // 1 + 3 + 1, and 0 to 2 for each of the three that are open
    assertThat(Tokuhashi2005.assess(findings).total().orElseThrow()).hasToString("5..11");
    assertThat(Tokuhashi2005.assess(findings).missing())
        .containsExactly("extraspinal bone foci", "vertebrae", "internal organs");
  }

  @Test
  void theEcogStatusIsNotConverted() {
    assertThat(Tokuhashi2005Findings.from(metastasis().ecog(Ecog.of(1)).build())
            .condition()
            .isRecorded())
        .isFalse();
  }

  @Test
  void theDeadHaveNoConditionAndTheScoreIsNotForThem() {
    SpinalTumorCase dead =
        metastasis().karnofsky(Karnofsky.KPS_0).addLesions(lesion().build()).build();
    Tokuhashi2005Findings findings = Tokuhashi2005Findings.from(dead);
    assertThat(findings.condition().isRecorded()).isFalse();
    assertThat(findings.caveats())
        .containsExactly("general condition: Karnofsky 0 means dead, for which there is no row");
    assertThat(Tokuhashi1990Findings.from(dead).caveats()).isEqualTo(findings.caveats());
    assertThat(Tokuhashi2005.system().whyNotApplicable(dead, Optional.empty()))
        .contains("for the living; the Karnofsky status is 0, dead");
    assertThat(Tokuhashi1990.system().whyNotApplicable(dead, Optional.empty()))
        .isEqualTo(Tokuhashi2005.system().whyNotApplicable(dead, Optional.empty()));
  }

  @Test
  void theScoresAreForMetastases() {
    SpinalTumorCase metastatic = metastasis().addLesions(lesion().build()).build();
    SpinalTumorCase primary = metastasis()
        .addLesions(SpinalLesion.builder().origin(LesionOrigin.PRIMARY).build())
        .build();
    assertThat(Tokuhashi2005.system().whyNotApplicable(metastatic, Optional.empty()))
        .isEmpty();
    assertThat(Tokuhashi1990.system().whyNotApplicable(metastatic, Optional.empty()))
        .isEmpty();
    assertThat(Tokuhashi2005.system().whyNotApplicable(primary, Optional.empty()))
        .contains("for spinal metastases; the lesion is stated to be primary");
  }

  @Test
  void theSystemsReadACaseAsTheirFindingsDo() {
    SpinalTumorCase patient = metastasis().karnofsky(Karnofsky.KPS_80).build();
    assertThat(Tokuhashi2005.system().read(patient, Optional.empty()))
        .isEqualTo(Tokuhashi2005Findings.from(patient));
    assertThat(Tokuhashi1990.system().read(patient, Optional.empty()))
        .isEqualTo(Tokuhashi1990Findings.from(patient));
  }

  @Test
  void aPatientWithoutDeficitHasNoPalsy() {
    assertThat(palsy(with(NeurologicalStatus.builder().deficit(Presence.ABSENT).build())))
        .isEqualTo(Finding.of(TokuhashiPalsy.NONE).withBasis("neurological deficit absent"));
  }

  @Test
  void aDeficitWithoutAGradeLeavesThePalsyOpen() {
    assertThat(palsy(with(NeurologicalStatus.builder().deficit(Presence.PRESENT).build()))
            .isRecorded())
        .isFalse();
  }

  @Test
  void aGradeOfTheAsiaScaleIsNotReadAndTheCaveatSaysSo() {
    SpinalTumorCase patient = with(NeurologicalStatus.builder().ais(AisGrade.D).build());
    assertThat(palsy(patient).isRecorded()).isFalse();
    assertThat(Tokuhashi2005Findings.from(patient).caveats())
        .containsExactly(
            "palsy: a grade of the ASIA Impairment Scale, D, is not a Frankel grade and"
                + " is not read");
    SpinalTumorCase both = with(
        NeurologicalStatus.builder().ais(AisGrade.D).frankel(FrankelGrade.C).build());
    assertThat(palsy(both).value()).contains(TokuhashiPalsy.INCOMPLETE);
    assertThat(Tokuhashi2005Findings.from(both).caveats()).isEmpty();
  }

  @Test
  void examinationsThatDisagreeOnADeficitLeaveThePalsyOpen() {
    assertThat(palsy(metastasis()
                .addNeurology(
                    NeurologicalStatus.builder().deficit(Presence.ABSENT).build(),
                    NeurologicalStatus.builder().deficit(Presence.PRESENT).build())
                .build())
            .isRecorded())
        .isFalse();
  }

  private static Finding<TokuhashiPalsy> palsy(SpinalTumorCase patient) {
    return Tokuhashi2005Findings.from(patient).palsy();
  }

  @Test
  void aPrimaryThatWasNotFoundIsUnidentifiedAndOneNotStatedIsOpen() {
    SpinalTumorCase notFound = metastasis()
        .addLesions(lesion().primarySite(PrimarySite.UNKNOWN_PRIMARY).build())
        .build();
    assertThat(Tokuhashi1990Findings.from(notFound).primary().value())
        .contains(Tokuhashi1990Primary.UNIDENTIFIED);
    assertThat(Tokuhashi2005Findings.from(notFound).primary().value())
        .contains(Tokuhashi2005Primary.LIVER_GALLBLADDER_UNIDENTIFIED);
    SpinalTumorCase notStated = metastasis().addLesions(lesion().build()).build();
    assertThat(Tokuhashi1990Findings.from(notStated).primary().isRecorded()).isFalse();
    assertThat(Tokuhashi2005Findings.from(notStated).primary().isRecorded()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "NEUROENDOCRINE_TUMOR, THYROID_BREAST_PROSTATE_CARCINOID, neuroendocrine tumor",
    "OSTEOSARCOMA, LUNG_OSTEOSARCOMA_STOMACH_BLADDER_ESOPHAGUS_PANCREAS, osteosarcoma"
  })
  void aHistologyThatARowNamesNeedsNoSite(
      Histology histology, Tokuhashi2005Primary row, String basis) {
    assertThat(Tokuhashi2005Findings.from(
                metastasis().addLesions(lesion().histology(histology).build()).build())
            .primary())
        .isEqualTo(Finding.of(row).withBasis(basis));
  }

  @Test
  void noSiteIsInferredFromAHistology() {
    assertThat(Tokuhashi2005Findings.from(metastasis()
                .addLesions(
                    lesion().histology(Histology.PROSTATE_ADENOCARCINOMA).build())
                .build())
            .primary()
            .isRecorded())
        .isFalse();
    assertThat(Tokuhashi2005Findings.from(metastasis()
                .addLesions(
                    lesion().histology(Histology.OSTEOSARCOMA).build(),
                    lesion().histology(Histology.CARCINOMA).build())
                .build())
            .primary()
            .isRecorded())
        .isFalse();
  }

  @Test
  void aCarcinoidOfTheLungLeavesBothRowsOpenAndSaysSo() {
    Tokuhashi2005Findings findings = Tokuhashi2005Findings.from(metastasis()
        .addLesions(lesion()
            .primarySite(PrimarySite.LUNG)
            .histology(Histology.NEUROENDOCRINE_TUMOR)
            .build())
        .build());
    assertThat(findings.primary().candidates())
        .containsExactlyInAnyOrder(
            Tokuhashi2005Primary.LUNG_OSTEOSARCOMA_STOMACH_BLADDER_ESOPHAGUS_PANCREAS,
            Tokuhashi2005Primary.THYROID_BREAST_PROSTATE_CARCINOID);
    assertThat(findings.primary().basis()).contains("lung; neuroendocrine tumor");
    assertThat(findings.caveats())
        .containsExactly(
            "primary: the source does not say which row is for neuroendocrine tumor of the lung");
  }

  @Test
  void aSiteWithoutAHistologyIsReadAlone() {
    assertThat(Tokuhashi2005Findings.from(metastasis()
                .addLesions(lesion().primarySite(PrimarySite.COLORECTUM).build())
                .build())
            .primary())
        .isEqualTo(Finding.oneOf(Tokuhashi2005Primary.OTHERS, Tokuhashi2005Primary.RECTUM)
            .withBasis("colon and rectum"));
  }

  @Test
  void lesionsOfDifferentPrimariesLeaveTheRowsOfBoth() {
    Tokuhashi2005Findings findings = Tokuhashi2005Findings.from(metastasis()
        .addLesions(
            lesion()
                .primarySite(PrimarySite.BREAST)
                .histology(Histology.BREAST_DUCTAL_CARCINOMA)
                .build(),
            lesion().primarySite(PrimarySite.KIDNEY).build())
        .build());
    assertThat(findings.primary().candidates())
        .containsExactlyInAnyOrder(
            Tokuhashi2005Primary.THYROID_BREAST_PROSTATE_CARCINOID,
            Tokuhashi2005Primary.KIDNEY_UTERUS);
  }

  private static Tokuhashi2005Findings spread(UnaryOperator<MetastaticDisease.Builder> parts) {
    SpinalTumorCase patient = MetastasisCase.spread(parts);
    Tokuhashi2005Findings findings = Tokuhashi2005Findings.from(patient);
    Tokuhashi1990Findings older = Tokuhashi1990Findings.from(patient);
    assertThat(older.boneFoci()).isEqualTo(findings.boneFoci());
    assertThat(older.vertebrae()).isEqualTo(findings.vertebrae());
    assertThat(older.organs()).isEqualTo(findings.organs());
    return findings;
  }

  @ParameterizedTest
  @CsvSource({"0, NONE", "1, ONE_OR_TWO", "2, ONE_OR_TWO", "3, THREE_OR_MORE"})
  void theBoneFociAreReadFromTheirNumber(int foci, TokuhashiBoneFoci row) {
    assertThat(spread(it -> it.extraspinalBoneFoci(foci)).boneFoci())
        .isEqualTo(Finding.of(row).withBasis("bone foci outside the spine: " + foci));
  }

  @ParameterizedTest
  @CsvSource({"1, ONE", "2, TWO", "3, THREE_OR_MORE"})
  void theVertebraeAreReadFromTheirNumber(int vertebrae, TokuhashiVertebrae row) {
    assertThat(spread(it -> it.vertebrae(vertebrae)).vertebrae())
        .isEqualTo(Finding.of(row).withBasis("vertebrae with metastases: " + vertebrae));
  }

  @Test
  void theOrgansAreReadWithWhetherTheirMetastasesCanBeRemoved() {
    assertThat(spread(it -> it.visceral(Presence.ABSENT)).organs())
        .isEqualTo(Finding.of(TokuhashiOrgans.NONE).withBasis("visceral metastases absent"));
    assertThat(spread(it -> it.visceral(Presence.PRESENT).visceralRemovable(Presence.PRESENT))
            .organs())
        .isEqualTo(Finding.of(TokuhashiOrgans.REMOVABLE)
            .withBasis("visceral metastases present; removable"));
    assertThat(spread(it -> it.visceral(Presence.PRESENT).visceralRemovable(Presence.ABSENT))
            .organs())
        .isEqualTo(Finding.of(TokuhashiOrgans.UNREMOVABLE)
            .withBasis("visceral metastases present; not removable"));
    assertThat(spread(it -> it.visceral(Presence.PRESENT).visceralTreatable(Presence.PRESENT))
            .organs())
        .isEqualTo(Finding.oneOf(TokuhashiOrgans.REMOVABLE, TokuhashiOrgans.UNREMOVABLE)
            .withBasis("visceral metastases present"));
    assertThat(spread(it -> it.brain(Presence.PRESENT).disseminated(Presence.PRESENT))
            .organs()
            .isRecorded())
        .isFalse();
  }

  @Test
  void aMetastasisThatIsStatedToBeTheOnlyOneIsAlone() {
    Tokuhashi2005Findings findings = Tokuhashi2005Findings.from(metastasis()
        .addLesions(lesion().levels(LevelSet.of(VertebralLevel.T5)).build())
        .otherMetastases(Presence.ABSENT)
        .build());
    assertThat(findings.boneFoci().value()).contains(TokuhashiBoneFoci.NONE);
    assertThat(findings.vertebrae())
        .isEqualTo(Finding.of(TokuhashiVertebrae.ONE).withBasis("T5; no other metastases"));
    assertThat(findings.organs().value()).contains(TokuhashiOrgans.NONE);
    assertThat(spread(it -> it).boneFoci().isRecorded()).isFalse();
    assertThat(spread(it -> it).vertebrae().isRecorded()).isFalse();
  }

  @Test
  void eachPrimaryHasTheRowsOfItsOwnHistology() {
    Tokuhashi2005Findings findings = Tokuhashi2005Findings.from(metastasis()
        .addLesions(
            lesion()
                .primarySite(PrimarySite.LUNG)
                .histology(Histology.ADENOCARCINOMA)
                .build(),
            lesion()
                .primarySite(PrimarySite.SMALL_INTESTINE)
                .histology(Histology.NEUROENDOCRINE_TUMOR)
                .build())
        .build());
    // The carcinoid is of the gut; the lung has its row alone and nothing is said of two rows.
    assertThat(findings.primary().candidates())
        .containsExactly(
            Tokuhashi2005Primary.LUNG_OSTEOSARCOMA_STOMACH_BLADDER_ESOPHAGUS_PANCREAS,
            Tokuhashi2005Primary.THYROID_BREAST_PROSTATE_CARCINOID);
    assertThat(findings.caveats()).isEmpty();
  }

  @Property(tries = 100)
  void everyCaseHasAnAnswer(@ForAll SpinalTumorCase patient) {
    Assessment<Tokuhashi2005Prognosis> revised =
        Tokuhashi2005.assess(Tokuhashi2005Findings.from(patient));
    assertThat(revised.possibleClasses()).isNotEmpty();
    assertThat(new ScoreRange(0, 15).encloses(revised.total().orElseThrow())).isTrue();
    Assessment<Tokuhashi1990Prognosis> original =
        Tokuhashi1990.assess(Tokuhashi1990Findings.from(patient));
    assertThat(original.possibleClasses()).isNotEmpty();
    assertThat(new ScoreRange(0, 12).encloses(original.total().orElseThrow())).isTrue();
  }

  @Property(tries = 100)
  void whatIsReadSaysWhereItComesFrom(@ForAll SpinalTumorCase patient) {
    Tokuhashi2005Findings findings = Tokuhashi2005Findings.from(patient);
    assertThat(Tokuhashi2005.assess(findings).contributions())
        .allSatisfy(part ->
            assertThat(part.basis().isPresent()).isEqualTo(!part.candidates().isEmpty()));
  }
}
