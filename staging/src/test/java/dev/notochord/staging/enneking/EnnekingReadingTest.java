package dev.notochord.staging.enneking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.anatomy.TissueLayer;
import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.GradeTier;
import dev.notochord.core.histology.Histology;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.histology.TumorGrade;
import dev.notochord.core.imaging.EpiduralExtension;
import dev.notochord.core.imaging.ImagingFinding;
import dev.notochord.core.imaging.Modality;
import dev.notochord.core.lesion.Compartment;
import dev.notochord.core.lesion.CompartmentStatus;
import dev.notochord.core.lesion.LesionMultiplicity;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.patient.MetastaticDisease;
import dev.notochord.core.treatment.ResidualTumor;
import dev.notochord.core.treatment.Surgery;
import dev.notochord.core.treatment.SurgicalMargin;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the systems of Enneking read off a case. */
class EnnekingReadingTest {
  private static final SpinalTumorCase SILENT =
      SpinalTumorCase.builder().id("silent").build();

  @Test
  void aSilentCaseLeavesEverythingOpen() {
    SpinalLesion lesion = SpinalLesion.builder().build();
    assertThat(EnnekingBenignFindings.from(SILENT, lesion))
        .isEqualTo(EnnekingBenignFindings.builder().build());
    assertThat(EnnekingMalignantFindings.from(SILENT, lesion))
        .isEqualTo(EnnekingMalignantFindings.builder().build());
    assertThat(EnnekingAppropriatenessFindings.from(SILENT, lesion))
        .isEqualTo(EnnekingAppropriatenessFindings.builder().build());
  }

  @Test
  void theLeiomyosarcomaOfT11HasAnExpandedCortexAndNoLetter() {
    SpinalLesion lesion = primary(Histology.LEIOMYOSARCOMA)
        .multiplicity(LesionMultiplicity.SOLITARY)
        .addImaging(ImagingFinding.builder()
            .modality(Modality.RADIOGRAPH)
            .corticalExpansion(Presence.PRESENT)
            .build())
        .build();
    SpinalTumorCase patient =
        SpinalTumorCase.builder().id("A").otherMetastases(Presence.ABSENT).build();
    EnnekingMalignantFindings findings = EnnekingMalignantFindings.from(patient, lesion);
    assertThat(findings.grade().isRecorded()).isFalse();
    assertThat(findings.site().isRecorded()).isFalse();
    assertThat(findings.metastasis().value()).contains(Presence.ABSENT);
    assertThat(findings.metastasis().basis()).contains("no other metastases");
    assertThat(EnnekingMalignant.assess(findings).possibleClasses())
        .containsExactly(
            EnnekingMalignantStage.IA,
            EnnekingMalignantStage.IB,
            EnnekingMalignantStage.IIA,
            EnnekingMalignantStage.IIB);
  }

  @Test
  void theOsteosarcomaThatCompressesTheCordIsIibOnceItsGradeIsReported() {
    SpinalLesion lesion = primary(Histology.OSTEOSARCOMA)
        .grade(TumorGrade.HIGH_GRADE)
        .addInvolvedCompartments(Compartment.EPIDURAL)
        .build();
    SpinalTumorCase patient =
        SpinalTumorCase.builder().id("C").otherMetastases(Presence.ABSENT).build();
    EnnekingMalignantFindings findings = EnnekingMalignantFindings.from(patient, lesion);
    assertThat(findings.grade().basis()).contains("high grade, not further specified");
    assertThat(findings.site().basis()).contains("epidural tumour");
    assertThat(EnnekingMalignant.assess(findings).classification())
        .contains(EnnekingMalignantStage.IIB);
  }

  @Test
  void theGradeTypicalOfAHistologyIsNeverUsed() {
    assertThat(
            EnnekingMalignantFindings.from(SILENT, primary(Histology.CHORDOMA).build())
                .grade()
                .isRecorded())
        .isFalse();
    assertThat(EnnekingMalignantFindings.from(
                SILENT, primary(Histology.CHORDOMA).grade(TumorGrade.GX).build())
            .grade()
            .candidates())
        .containsExactlyInAnyOrder(GradeTier.LOW, GradeTier.HIGH);
  }

  @ParameterizedTest
  @CsvSource({"intracapsular, T0, T1", "intracompartmental, T0|T1, T1", "extracompartmental, T2, T2"
  })
  void aStatedCompartmentIsTheSite(String status, String benign, String malignant) {
    SpinalLesion lesion = SpinalLesion.builder()
        .compartmentStatus(CompartmentStatus.ofCode(status))
        .build();
    assertThat(codes(EnnekingReading.benignSite(lesion))).isEqualTo(benign);
    assertThat(codes(EnnekingReading.malignantSite(lesion))).isEqualTo(malignant);
    assertThat(EnnekingReading.malignantSite(lesion).basis()).contains(status);
  }

  @Test
  void tumourOutsideTheBoneIsT2() {
    assertThat(site(SpinalLesion.builder().addInvolvedCompartments(Compartment.EPIDURAL)))
        .isEqualTo("T2");
    assertThat(site(SpinalLesion.builder()
            .addInvolvedCompartments(Compartment.INTRAOSSEOUS, Compartment.PARASPINAL)))
        .isEqualTo("T2");
    assertThat(site(SpinalLesion.builder()
            .addInvolvedLayers(TissueLayer.B)
            .addInvolvedCompartments(Compartment.PREVERTEBRAL)))
        .isEqualTo("T2");
    assertThat(site(SpinalLesion.builder().addInvolvedLayers(TissueLayer.D))).isEqualTo("T2");
    assertThat(site(SpinalLesion.builder().addInvolvedLayers(TissueLayer.A, TissueLayer.B)))
        .isEqualTo("T2");
    assertThat(site(SpinalLesion.builder().adjacentVertebraExtension(Presence.PRESENT)))
        .isEqualTo("T2");
    assertThat(site(image(breach(Modality.CT, Presence.PRESENT)))).isEqualTo("T2");
    assertThat(site(image(
            ImagingFinding.builder().modality(Modality.MRI).softTissueComponent(Presence.PRESENT))))
        .isEqualTo("T2");
    assertThat(site(image(ImagingFinding.builder()
            .modality(Modality.MRI)
            .epiduralExtension(
                EpiduralExtension.builder().tumor(Presence.PRESENT).build()))))
        .isEqualTo("T2");
  }

  @Test
  void whatDoesNotTellTheSiteLeavesItOpen() {
    // A tumour of soft tissue may keep to the muscle it began in.
    assertThat(site(SpinalLesion.builder().addInvolvedCompartments(Compartment.PARASPINAL)))
        .isEmpty();
    assertThat(site(SpinalLesion.builder().addInvolvedCompartments(Compartment.INTRAOSSEOUS)))
        .isEmpty();
    assertThat(site(SpinalLesion.builder().addInvolvedLayers(TissueLayer.A))).isEmpty();
    assertThat(site(SpinalLesion.builder().adjacentVertebraExtension(Presence.ABSENT)))
        .isEmpty();
    assertThat(site(image(
            ImagingFinding.builder().modality(Modality.MRI).softTissueComponent(Presence.ABSENT))))
        .isEmpty();
    assertThat(site(SpinalLesion.builder()
            .addInvolvedCompartments(Compartment.INTRAOSSEOUS)
            .addSparedCompartments(Compartment.EPIDURAL, Compartment.PARASPINAL)))
        .isEmpty();
    assertThat(site(image(breach(Modality.CT, Presence.PRESENT).months(1)))).isEmpty();
  }

  @Test
  void aCortexThatHoldsIsT1ExpandedOrNot() {
    assertThat(
            site(image(breach(Modality.CT, Presence.ABSENT).corticalExpansion(Presence.PRESENT))))
        .isEqualTo("T1");
    assertThat(site(SpinalLesion.builder()
            .addInvolvedCompartments(Compartment.INTRAOSSEOUS)
            .addSparedCompartments(
                Compartment.EPIDURAL, Compartment.PARASPINAL, Compartment.PREVERTEBRAL)))
        .isEqualTo("T1");
  }

  @Test
  void imagesThatDisagreeOnTheCortexLeaveTheSiteOpen() {
    SpinalLesion.Builder lesion = SpinalLesion.builder()
        .addImaging(
            breach(Modality.CT, Presence.PRESENT).build(),
            breach(Modality.RADIOGRAPH, Presence.ABSENT).build());
    assertThat(site(lesion)).isEqualTo("T1|T2");
    assertThat(EnnekingReading.malignantSite(lesion.build()).basis())
        .contains("CT: cortex breached; radiograph: cortex not breached");
  }

  @Test
  void aStatedCompartmentThatImagesContradictIsLeftOpen() {
    SpinalLesion lesion = SpinalLesion.builder()
        .compartmentStatus(CompartmentStatus.INTRACOMPARTMENTAL)
        .addImaging(breach(Modality.CT, Presence.PRESENT).build())
        .build();
    assertThat(codes(EnnekingReading.malignantSite(lesion))).isEqualTo("T1|T2");
    assertThat(EnnekingReading.malignantSite(lesion).basis())
        .contains("stated as intracompartmental, but CT: cortex breached");
    assertThat(codes(EnnekingReading.benignSite(lesion))).isEqualTo("T0|T1|T2");
  }

  @Test
  void metastasesAreReadAsFarAsTheyAreKnownAtPresentation() {
    SpinalLesion alone = primary(Histology.CHORDOMA).build();
    assertThat(metastasis(with(Presence.PRESENT), alone).candidates())
        .containsExactlyInAnyOrder(Presence.PRESENT, Presence.ABSENT);
    assertThat(metastasis(with(Presence.PRESENT), alone).basis())
        .contains("other metastases, whether at presentation is not stated");
    assertThat(metastasis(with(Presence.ABSENT), alone).value()).contains(Presence.ABSENT);
    SpinalLesion skip =
        primary(Histology.CHORDOMA).multiplicity(LesionMultiplicity.SKIP).build();
    assertThat(metastasis(SILENT, skip).value()).contains(Presence.PRESENT);
    assertThat(metastasis(SILENT, skip).basis()).contains("skip lesion");
    SpinalLesion multiple =
        primary(Histology.CHORDOMA).multiplicity(LesionMultiplicity.MULTIPLE).build();
    assertThat(metastasis(with(Presence.ABSENT), multiple).isRecorded()).isFalse();
  }

  @Test
  void anotherLesionOfTheCaseIsAMetastasisOnlyIfItIsStatedToBeOneOfTheSameKind() {
    SpinalLesion chordoma = primary(Histology.CHORDOMA).build();
    assertThat(metastasis(caseOf(chordoma, secondary(Histology.CHORDOMA)), chordoma)
            .value())
        .contains(Presence.PRESENT);
    assertThat(metastasis(caseOf(chordoma, secondary(Histology.CHORDOMA)), chordoma)
            .basis())
        .contains("metastasis in the spine");
    assertThat(metastasis(caseOf(chordoma, secondary(Histology.RENAL_CELL_CARCINOMA)), chordoma)
            .isRecorded())
        .isFalse();
    SpinalLesion unnamed = SpinalLesion.builder().origin(LesionOrigin.PRIMARY).build();
    assertThat(
            metastasis(caseOf(unnamed, secondary(Histology.CHORDOMA)), unnamed).isRecorded())
        .isFalse();
  }

  @Test
  void metastasesInNodesOrOrgansAtPresentationAreStageIii() {
    SpinalLesion chordoma = primary(Histology.CHORDOMA).build();
    for (MetastaticDisease disease : new MetastaticDisease[] {
      MetastaticDisease.builder().organSystems(1).build(),
      MetastaticDisease.builder().visceral(Presence.PRESENT).build()
    }) {
      EnnekingMalignantFindings findings = EnnekingMalignantFindings.from(
          SpinalTumorCase.builder()
              .id("x")
              .addLesions(chordoma)
              .metastaticDisease(disease)
              .build(),
          chordoma);
      assertThat(EnnekingMalignant.assess(findings).classification())
          .contains(EnnekingMalignantStage.III);
    }
  }

  @Test
  void severalLesionsOfABenignTumourAreNoMetastases() {
    SpinalLesion hemangioma = primary(Histology.HEMANGIOMA_OF_BONE)
        .multiplicity(LesionMultiplicity.SKIP)
        .compartmentStatus(CompartmentStatus.INTRACAPSULAR)
        .build();
    EnnekingBenignFindings findings = EnnekingBenignFindings.from(SILENT, hemangioma);
    assertThat(findings.metastasis().isRecorded()).isFalse();
    assertThat(EnnekingBenign.assess(findings).possibleClasses())
        .containsExactly(EnnekingBenignStage.LATENT, EnnekingBenignStage.ACTIVE);
  }

  @Test
  void aCapsuleBesideAMetastasisLeavesTheSiteOpen() {
    SpinalLesion tumour = primary(Histology.GIANT_CELL_TUMOR_OF_BONE)
        .compartmentStatus(CompartmentStatus.INTRACAPSULAR)
        .build();
    EnnekingBenignFindings findings = EnnekingBenignFindings.from(
        caseOf(tumour, secondary(Histology.GIANT_CELL_TUMOR_OF_BONE)), tumour);
    assertThat(findings.site().isRecorded()).isFalse();
    assertThat(findings.caveats())
        .containsExactly("site: stated as intracapsular beside a metastasis, left open");
    assertThat(EnnekingBenign.assess(findings).classification())
        .contains(EnnekingBenignStage.AGGRESSIVE);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "giant-cell-tumor-of-bone | - | giant cell tumor of bone is classed as intermediate, rarely"
            + " metastasizing",
        "osteoid-osteoma | - | osteoid osteoma is classed as benign",
        "chordoma | chordoma is classed as malignant | -",
        "osteosarcoma | osteosarcoma is classed as malignant | -",
        "malignant-peripheral-nerve-sheath-tumor | malignant peripheral nerve sheath tumor is classed"
            + " as malignant | -",
      })
  void eachAppliesOnlyToItsKind(
      String histology, @Nullable String whyNotBenign, @Nullable String whyNotMalignant) {
    SpinalLesion lesion = primary(Histology.ofCode(histology)).build();
    assertThat(EnnekingBenign.system().whyNotApplicable(SILENT, Optional.of(lesion)))
        .isEqualTo(Optional.ofNullable(whyNotBenign).map("for primary benign tumours; "::concat));
    assertThat(EnnekingMalignant.system().whyNotApplicable(SILENT, Optional.of(lesion)))
        .isEqualTo(
            Optional.ofNullable(whyNotMalignant).map("for primary malignant tumours; "::concat));
    assertThat(EnnekingAppropriateness.system().whyNotApplicable(SILENT, Optional.of(lesion)))
        .isEmpty();
  }

  @Test
  void metastasesMarrowAndUnstatedKindsAreNotStaged() {
    assertThat(EnnekingReading.whyNotMalignant(secondary(Histology.OSTEOSARCOMA)))
        .contains("for primary malignant tumours; the lesion is stated to be metastatic");
    assertThat(EnnekingReading.whyNotMalignant(
            SpinalLesion.builder().histology(Histology.OSTEOSARCOMA).build()))
        .contains("for primary malignant tumours; whether the lesion is primary is not stated");
    assertThat(EnnekingReading.whyNotBenign(
            SpinalLesion.builder().origin(LesionOrigin.PRIMARY).build()))
        .contains("for primary benign tumours; no histology is stated");
    assertThat(EnnekingReading.whyNotMalignant(
            primary(Histology.PLASMA_CELL_MYELOMA).build()))
        .contains("for primary malignant tumours of bone and soft tissue; the histology is plasma"
            + " cell myeloma");
    assertThat(EnnekingAppropriateness.system()
            .whyNotApplicable(SILENT, Optional.of(SpinalLesion.builder().build())))
        .contains("for metastases and for primary tumours that Enneking stages; the lesion is not"
            + " stated to be one of them");
  }

  @Test
  void theStageOfAMarginIsThatOfItsSystem() {
    assertThat(stage(primary(Histology.CHORDOMA)
            .grade(TumorGrade.G1)
            .addInvolvedCompartments(Compartment.EPIDURAL)
            .build()))
        .isEqualTo("IB|III");
    assertThat(stage(primary(Histology.OSTEOBLASTOMA)
            .addInvolvedCompartments(Compartment.EPIDURAL)
            .build()))
        .isEqualTo("benign-3");
    assertThat(stage(secondary(Histology.RENAL_CELL_CARCINOMA))).isEqualTo("metastasis");
    assertThat(stage(SpinalLesion.builder().build())).isEmpty();
  }

  @Test
  void theMarginIsThatOfTheOperationAtTheLesion() {
    SpinalLesion lesion = SpinalLesion.builder().levels(LevelSet.parse("T11")).build();
    SpinalLesion other = SpinalLesion.builder().levels(LevelSet.parse("L3")).build();
    Surgery here = Surgery.builder()
        .levels(LevelSet.parse("T10-T12"))
        .margin(SurgicalMargin.WIDE)
        .build();
    Surgery there = Surgery.builder()
        .levels(LevelSet.parse("L3"))
        .margin(SurgicalMargin.INTRALESIONAL)
        .build();
    Surgery somewhere = Surgery.builder().margin(SurgicalMargin.MARGINAL).build();
    Surgery before =
        Surgery.builder().months(-12).margin(SurgicalMargin.INTRALESIONAL).build();
    Surgery clear = Surgery.builder()
        .plannedMargin(SurgicalMargin.WIDE)
        .residual(ResidualTumor.R0)
        .build();
    assertThat(margin(
            lesion,
            SpinalTumorCase.builder()
                .id("x")
                .addLesions(lesion, other)
                .addTreatments(here, there, somewhere)
                .build()))
        .isEqualTo("wide");
    assertThat(margin(
            lesion,
            SpinalTumorCase.builder()
                .id("x")
                .addLesions(lesion)
                .addTreatments(before, somewhere, clear)
                .build()))
        .isEqualTo("marginal");
    assertThat(margin(
            lesion,
            SpinalTumorCase.builder()
                .id("x")
                .addLesions(lesion)
                .addTreatments(clear)
                .build()))
        .isEmpty();
    assertThat(margin(
            lesion,
            SpinalTumorCase.builder()
                .id("x")
                .addLesions(lesion)
                .addTreatments(here, somewhere)
                .build()))
        .isEqualTo("wide|marginal");
  }

  @Property(tries = 100)
  void everyLesionOfEveryCaseHasAnAnswer(@ForAll SpinalTumorCase patient) {
    for (SpinalLesion lesion : patient.lesions()) {
      assertThat(EnnekingBenign.assess(EnnekingBenignFindings.from(patient, lesion))
              .possibleClasses())
          .isNotEmpty();
      assertThat(EnnekingMalignant.assess(EnnekingMalignantFindings.from(patient, lesion))
              .possibleClasses())
          .isNotEmpty();
      assertThat(
              EnnekingAppropriateness.assess(EnnekingAppropriatenessFindings.from(patient, lesion))
                  .possibleClasses())
          .isNotEmpty();
    }
  }

  @Property(tries = 100)
  void noLesionIsOfBothKinds(@ForAll SpinalLesion lesion) {
    assertThat(EnnekingReading.whyNotBenign(lesion).isPresent()
            || EnnekingReading.whyNotMalignant(lesion).isPresent())
        .isTrue();
  }

  private static SpinalLesion.Builder primary(Histology histology) {
    return SpinalLesion.builder().origin(LesionOrigin.PRIMARY).histology(histology);
  }

  private static SpinalLesion secondary(Histology histology) {
    return SpinalLesion.builder()
        .origin(LesionOrigin.METASTATIC)
        .histology(histology)
        .primarySite(PrimarySite.UNKNOWN_PRIMARY)
        .build();
  }

  private static SpinalTumorCase caseOf(SpinalLesion... lesions) {
    return SpinalTumorCase.builder().id("x").addLesions(lesions).build();
  }

  private static SpinalTumorCase with(Presence otherMetastases) {
    return SpinalTumorCase.builder().id("x").otherMetastases(otherMetastases).build();
  }

  private static ImagingFinding.Builder breach(Modality modality, Presence breach) {
    return ImagingFinding.builder().modality(modality).corticalBreach(breach);
  }

  private static SpinalLesion.Builder image(ImagingFinding.Builder image) {
    return SpinalLesion.builder().addImaging(image.build());
  }

  private static Finding<Presence> metastasis(SpinalTumorCase patient, SpinalLesion lesion) {
    return EnnekingMalignantFindings.from(patient, lesion).metastasis();
  }

  private static String site(SpinalLesion.Builder lesion) {
    return codes(EnnekingReading.malignantSite(lesion.build()));
  }

  private static String codes(Finding<EnnekingSite> site) {
    return String.join(
        "|", site.candidates().stream().sorted().map(EnnekingSite::code).toList());
  }

  private static String stage(SpinalLesion lesion) {
    return String.join(
        "|",
        EnnekingAppropriatenessFindings.from(SILENT, lesion).stage().candidates().stream()
            .map(EnnekingStage::code)
            .toList());
  }

  private static String margin(SpinalLesion lesion, SpinalTumorCase patient) {
    return String.join(
        "|",
        EnnekingAppropriatenessFindings.from(patient, lesion).margin().candidates().stream()
            .map(SurgicalMargin::code)
            .toList());
  }
}
