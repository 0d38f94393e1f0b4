package dev.notochord.staging.katagiri;

import static org.assertj.core.api.Assertions.assertThat;

import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.Histology;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.patient.Ecog;
import dev.notochord.core.patient.Karnofsky;
import dev.notochord.core.patient.LaboratoryValues;
import dev.notochord.core.patient.MetastaticDisease;
import dev.notochord.core.treatment.SystemicTherapy;
import dev.notochord.core.treatment.TreatmentModality;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.MetastasisCase;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Finding;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the score reads off a case: each stated fact, and nothing that is not stated. */
class KatagiriReadingTest {
  private static SpinalTumorCase.Builder patient() {
    return SpinalTumorCase.builder().id("x");
  }

  private static KatagiriFindings of(PrimarySite site, @Nullable Histology histology) {
    SpinalLesion.Builder lesion =
        SpinalLesion.builder().origin(LesionOrigin.METASTATIC).primarySite(site);
    if (histology != null) {
      lesion.histology(histology);
    }
    return KatagiriFindings.from(patient().addLesions(lesion.build()).build());
  }

  @Test
  void aSilentCaseLeavesEverythingOpen() {
    KatagiriFindings findings = KatagiriFindings.from(patient().build());
    assertThat(findings).isEqualTo(KatagiriFindings.builder().build());
    assertThat(Katagiri.assess(findings).missing())
        .isEqualTo(Katagiri.system().description().criteria());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "THYROID, -, slow",
        "BREAST, -, slow moderate",
        "BREAST, BREAST_DUCTAL_CARCINOMA, slow moderate",
        "PROSTATE, PROSTATE_ADENOCARCINOMA, slow moderate",
        "LUNG, -, moderate rapid",
        "LUNG, SMALL_CELL_LUNG_CARCINOMA, moderate rapid",
        "COLON, -, rapid",
        "RECTUM, ADENOCARCINOMA, rapid",
        "COLORECTUM, -, rapid",
        "STOMACH, -, rapid",
        "PANCREAS, -, rapid",
        "HEAD_AND_NECK, -, rapid",
        "NASOPHARYNX, -, rapid",
        "LARYNX, -, rapid",
        "SALIVARY_GLAND, -, rapid",
        "ESOPHAGUS, -, rapid",
        "UNKNOWN_PRIMARY, -, rapid",
        "UNKNOWN_PRIMARY, ADENOCARCINOMA, rapid",
        // named by the kind of tumour, wherever it began
        "BONE_MARROW, PLASMA_CELL_MYELOMA, slow",
        "LYMPH_NODE, LYMPHOMA, slow",
        "LYMPH_NODE, HODGKIN_LYMPHOMA, slow",
        "LYMPH_NODE, NON_HODGKIN_LYMPHOMA, slow",
        "LYMPH_NODE, FOLLICULAR_LYMPHOMA, slow",
        "STOMACH, DIFFUSE_LARGE_B_CELL_LYMPHOMA, slow",
        "KIDNEY, RENAL_CELL_CARCINOMA, moderate",
        "KIDNEY, CLEAR_CELL_RENAL_CELL_CARCINOMA, moderate",
        "KIDNEY, PAPILLARY_RENAL_CELL_CARCINOMA, moderate",
        "KIDNEY, CHROMOPHOBE_RENAL_CELL_CARCINOMA, moderate",
        "RETROPERITONEUM, LEIOMYOSARCOMA, moderate",
        "BREAST, ANGIOSARCOMA, moderate",
        "LIVER, HEPATOCELLULAR_CARCINOMA, rapid",
        "SKIN, MELANOMA, rapid",
        // two rows fit
        "UNKNOWN_PRIMARY, SARCOMA, moderate rapid",
        // not among the members that could be checked
        "KIDNEY, -, ''",
        "LIVER, -, ''",
        "LIVER, CHOLANGIOCARCINOMA, ''",
        "BLADDER, -, ''",
        "OVARY, -, ''",
        "BONE_MARROW, -, ''",
        "BONE_MARROW, SOLITARY_PLASMACYTOMA_OF_BONE, ''",
        "LUNG, SEMINOMA, ''"
      })
  void thePrimaryTakesTheRowsThatTheTableGives(
      PrimarySite site, @Nullable Histology histology, String rows) {
    assertThat(of(site, histology).primary().candidates().stream()
            .map(KatagiriPrimary::code)
            .toList())
        .hasSameElementsAs(rows.isEmpty() ? List.of() : List.of(rows.split(" ")));
  }

  @Test
  void thePrimaryNamesWhereItComesFrom() {
    assertThat(of(PrimarySite.KIDNEY, Histology.RENAL_CELL_CARCINOMA).primary().basis())
        .contains("kidney; renal cell carcinoma");
    assertThat(of(PrimarySite.COLON, null).caveats()).isEmpty();
    assertThat(of(PrimarySite.LUNG, null).caveats())
        .containsExactly(
            "primary: a case does not say whether cancer of the breast or prostate"
                + " depends on hormones, nor whether cancer of the lung is treated with targeted drugs");
    assertThat(of(PrimarySite.BLADDER, null).caveats())
        .containsExactly(
            "primary: the rows of the paper that could be checked do not place it: bladder");
  }

  @Test
  void twoPrimariesLeaveTheRowsOfBoth() {
    SpinalTumorCase both = patient()
        .addLesions(
            SpinalLesion.builder()
                .origin(LesionOrigin.METASTATIC)
                .primarySite(PrimarySite.THYROID)
                .build(),
            SpinalLesion.builder()
                .origin(LesionOrigin.METASTATIC)
                .primarySite(PrimarySite.COLON)
                .build())
        .build();
    assertThat(KatagiriFindings.from(both).primary().candidates())
        .containsExactly(KatagiriPrimary.SLOW, KatagiriPrimary.RAPID);
  }

  private static KatagiriFindings ofBoth(
      PrimarySite site, Histology histology, PrimarySite otherSite, Histology otherHistology) {
    return KatagiriFindings.from(patient()
        .addLesions(
            SpinalLesion.builder()
                .origin(LesionOrigin.METASTATIC)
                .primarySite(site)
                .histology(histology)
                .build(),
            SpinalLesion.builder()
                .origin(LesionOrigin.METASTATIC)
                .primarySite(otherSite)
                .histology(otherHistology)
                .build())
        .build());
  }

  @Test
  void eachPrimaryHasTheRowOfItsOwnHistology() {
    // Adenocarcinoma of the kidney or renal cell carcinoma of the thyroid would have another row.
    KatagiriFindings findings = ofBoth(
        PrimarySite.THYROID,
        Histology.ADENOCARCINOMA,
        PrimarySite.KIDNEY,
        Histology.RENAL_CELL_CARCINOMA);
    assertThat(findings.primary().candidates())
        .containsExactly(KatagiriPrimary.SLOW, KatagiriPrimary.MODERATE);
    assertThat(findings.caveats()).isEmpty();
  }

  @Test
  void aPrimaryOfSeveralThatIsNotPlacedIsNamed() {
    KatagiriFindings findings = ofBoth(
        PrimarySite.THYROID,
        Histology.ADENOCARCINOMA,
        PrimarySite.BLADDER,
        Histology.UROTHELIAL_CARCINOMA);
    assertThat(findings.primary().isRecorded()).isFalse();
    assertThat(findings.caveats())
        .containsExactly("primary: the rows of the paper that could be checked do not place it:"
            + " bladder; urothelial carcinoma");
  }

  @Test
  void aTumourThatBelongsToTwoRowsForAnotherReasonHasNoNoteOnHormones() {
    assertThat(of(PrimarySite.UNKNOWN_PRIMARY, Histology.SARCOMA).caveats()).isEmpty();
    assertThat(of(PrimarySite.LUNG, Histology.SARCOMA).caveats()).isEmpty();
  }

  private static Finding<KatagiriMetastases> spread(
      UnaryOperator<MetastaticDisease.Builder> parts) {
    return KatagiriFindings.from(MetastasisCase.spread(parts)).metastases();
  }

  @Test
  void metastasesAreReadFromOrgansBrainAndDissemination() {
    assertThat(spread(it -> it.disseminated(Presence.PRESENT)))
        .isEqualTo(
            Finding.of(KatagiriMetastases.DISSEMINATED).withBasis("disseminated disease present"));
    assertThat(spread(it -> it.brain(Presence.PRESENT).disseminated(Presence.ABSENT)))
        .isEqualTo(Finding.of(KatagiriMetastases.NODULAR)
            .withBasis("brain metastases present; disseminated disease absent"));
    assertThat(spread(it -> it.visceral(Presence.PRESENT)))
        .isEqualTo(Finding.oneOf(KatagiriMetastases.NODULAR, KatagiriMetastases.DISSEMINATED)
            .withBasis("visceral metastases present"));
    assertThat(spread(it -> it.organSystems(0)))
        .isEqualTo(
            Finding.of(KatagiriMetastases.NONE).withBasis("no organ system outside bone involved"));
    assertThat(spread(it -> it.visceral(Presence.ABSENT)).isRecorded()).isFalse();
  }

  @Test
  void severalSkeletalMetastasesAreRead() {
    SpinalLesion alone = SpinalLesion.builder()
        .origin(LesionOrigin.METASTATIC)
        .primarySite(PrimarySite.COLON)
        .build();
    assertThat(KatagiriFindings.from(patient()
                .addLesions(alone)
                .metastaticDisease(
                    MetastaticDisease.builder().extraspinalBoneFoci(3).build())
                .build())
            .multipleSkeletalMetastases())
        .isEqualTo(Finding.of(Presence.PRESENT).withBasis("bone foci outside the spine: 3"));
    assertThat(KatagiriFindings.from(
                patient().addLesions(alone).otherMetastases(Presence.ABSENT).build())
            .multipleSkeletalMetastases()
            .value())
        .contains(Presence.ABSENT);
    assertThat(KatagiriFindings.from(patient().addLesions(alone).build())
            .multipleSkeletalMetastases()
            .isRecorded())
        .isFalse();
  }

  @Test
  void theScoreIsForTheLiving() {
    assertThat(Katagiri.system()
            .whyNotApplicable(patient().ecog(Ecog.ECOG_5).build(), Optional.empty()))
        .contains("for the living; the ECOG status is 5, dead");
  }

  @Test
  void thePrimaryOfALesionThatIsNoMetastasisIsNotRead() {
    SpinalTumorCase chordoma = patient()
        .addLesions(SpinalLesion.builder()
            .origin(LesionOrigin.PRIMARY)
            .histology(Histology.CHORDOMA)
            .build())
        .build();
    assertThat(KatagiriFindings.from(chordoma).primary().isRecorded()).isFalse();
    assertThat(Katagiri.system().whyNotApplicable(chordoma, Optional.empty()))
        .contains("for spinal metastases; the lesion is stated to be primary");
    assertThat(Katagiri.system()
            .whyNotApplicable(
                patient()
                    .addLesions(SpinalLesion.builder()
                        .origin(LesionOrigin.METASTATIC)
                        .primarySite(PrimarySite.COLON)
                        .build())
                    .build(),
                Optional.empty()))
        .isEmpty();
  }

  @Test
  void bloodValuesOfThePresentationAreReadAndLaterOnesNot() {
    SpinalTumorCase sick = patient()
        .addLaboratory(
            LaboratoryValues.builder().months(-2).calciumMgPerDl(9.0).build(),
            LaboratoryValues.builder().months(0).calciumMgPerDl(11.0).build(),
            LaboratoryValues.builder().months(3).plateletsPerMicrolitre(5_000).build())
        .build();
    KatagiriFindings findings = KatagiriFindings.from(sick);
    assertThat(findings.laboratory().value()).contains(KatagiriLaboratory.CRITICAL);
    assertThat(findings.laboratory().basis())
        .contains("calcium 11 mg/dL; not given: CRP, LDH, albumin, platelets, total bilirubin");
    assertThat(findings.caveats())
        .containsExactly("laboratory data: whether the limit of calcium is meant for a value"
            + " corrected for albumin is not known; the value is compared as recorded");
  }

  @Test
  void theAssumedUnitOfBilirubinIsSaid() {
    assertThat(KatagiriFindings.from(patient()
                .addLaboratory(LaboratoryValues.builder()
                    .totalBilirubinMgPerDl(0.6)
                    .crpMgPerDl(0.1)
                    .build())
                .build())
            .caveats())
        .containsExactly("laboratory data: the limit of bilirubin is assumed to be in mg/dL");
  }

  @Test
  void ecogIsReadAndKarnofskyIsNotConverted() {
    KatagiriFindings ecog = KatagiriFindings.from(patient().ecog(Ecog.ECOG_3).build());
    assertThat(ecog.poorPerformance().value()).contains(Presence.PRESENT);
    assertThat(ecog.poorPerformance().basis()).contains("ECOG 3");
    KatagiriFindings karnofsky =
        KatagiriFindings.from(patient().karnofsky(Karnofsky.KPS_30).build());
    assertThat(karnofsky.poorPerformance().isRecorded()).isFalse();
  }

  @Test
  void ecog5LeavesThePerformanceOpenAndSaysSo() {
    KatagiriFindings findings =
        KatagiriFindings.from(patient().ecog(Ecog.ECOG_5).build());
    assertThat(findings.poorPerformance().isRecorded()).isFalse();
    assertThat(findings.caveats())
        .containsExactly("ECOG 3-4: ECOG 5 means dead, for which there is no row");
  }

  @Test
  void chemotherapyBeforeTimeZeroCounts() {
    assertThat(KatagiriFindings.from(patient()
                .addTreatments(SystemicTherapy.builder()
                    .modality(TreatmentModality.CHEMOTHERAPY)
                    .months(-6)
                    .build())
                .build())
            .previousChemotherapy()
            .value())
        .contains(Presence.PRESENT);
    assertThat(KatagiriFindings.from(
                patient().addNotGiven(TreatmentModality.CHEMOTHERAPY).build())
            .previousChemotherapy()
            .value())
        .contains(Presence.ABSENT);
  }

  @Property(tries = 100)
  void everyCaseHasAnAnswer(@ForAll SpinalTumorCase patient) {
    Assessment<KatagiriGroup> assessment = Katagiri.assess(KatagiriFindings.from(patient));
    assertThat(assessment.possibleClasses()).isNotEmpty();
    assertThat(assessment.contributions())
        .filteredOn(part -> !part.candidates().isEmpty())
        .allSatisfy(part -> assertThat(part.basis()).isPresent());
  }
}
