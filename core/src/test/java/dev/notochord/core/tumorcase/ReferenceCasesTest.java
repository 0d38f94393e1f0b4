package dev.notochord.core.tumorcase;

import static dev.notochord.core.outcome.Endpoint.LOCAL_RECURRENCE_FREE_SURVIVAL;
import static dev.notochord.core.outcome.Endpoint.OVERALL_SURVIVAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.Resources;
import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.anatomy.NeuralForamen;
import dev.notochord.core.anatomy.Side;
import dev.notochord.core.anatomy.VertebralElement;
import dev.notochord.core.anatomy.VertebralLevel;
import dev.notochord.core.anatomy.VertebralPart;
import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.Histology;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.imaging.BoneMatrix;
import dev.notochord.core.imaging.ImagingFinding;
import dev.notochord.core.imaging.Modality;
import dev.notochord.core.imaging.MriSequence;
import dev.notochord.core.imaging.MriSignal;
import dev.notochord.core.imaging.RimExtent;
import dev.notochord.core.imaging.SignalIntensity;
import dev.notochord.core.json.CaseJson;
import dev.notochord.core.lesion.Biopsy;
import dev.notochord.core.lesion.BiopsyResult;
import dev.notochord.core.lesion.BiopsyRoute;
import dev.notochord.core.lesion.Compartment;
import dev.notochord.core.lesion.LesionMultiplicity;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.neurology.MuscleGrade;
import dev.notochord.core.neurology.MusclePower;
import dev.notochord.core.neurology.NeurologicalStatus;
import dev.notochord.core.neurology.SpinalSegment;
import dev.notochord.core.outcome.ClearExamination;
import dev.notochord.core.outcome.DiseaseSite;
import dev.notochord.core.outcome.DiseaseStatus;
import dev.notochord.core.outcome.Endpoint;
import dev.notochord.core.outcome.FollowUp;
import dev.notochord.core.outcome.LocalRecurrence;
import dev.notochord.core.outcome.NotObservable;
import dev.notochord.core.outcome.Observed;
import dev.notochord.core.outcome.ObservedStatus;
import dev.notochord.core.outcome.TimeZero;
import dev.notochord.core.outcome.VitalStatus;
import dev.notochord.core.patient.Complaint;
import dev.notochord.core.patient.Pain;
import dev.notochord.core.patient.Sex;
import dev.notochord.core.patient.Symptom;
import dev.notochord.core.treatment.OtherTreatment;
import dev.notochord.core.treatment.Radiotherapy;
import dev.notochord.core.treatment.RadiotherapyTechnique;
import dev.notochord.core.treatment.ResectionClass;
import dev.notochord.core.treatment.ResidualTumor;
import dev.notochord.core.treatment.SupportiveMeasure;
import dev.notochord.core.treatment.SupportiveTreatment;
import dev.notochord.core.treatment.Surgery;
import dev.notochord.core.treatment.SurgicalApproach;
import dev.notochord.core.treatment.SurgicalProcedure;
import dev.notochord.core.treatment.SystemicTherapy;
import dev.notochord.core.treatment.Treatment;
import dev.notochord.core.treatment.TreatmentModality;
import dev.notochord.core.treatment.TreatmentTiming;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Three published patients as records: what their reports state is there, and what they leave open is empty. */
class ReferenceCasesTest {

  private static String document(String name) throws IOException {
    return Resources.toString(Resources.getResource(CaseJson.class, name), StandardCharsets.UTF_8);
  }

  /** A woman with a primary leiomyosarcoma of T11; popular report of a case, the length of follow-up not given. */
  @Nested
  class PrimaryLeiomyosarcomaOfT11 {
    private final SpinalTumorCase patient = SpinalTumorCase.builder()
        .id("A")
        .sex(Sex.FEMALE)
        .ageYears(60)
        .presentation("persistent pain in the thoracic spine")
        .pain(Pain.of(Presence.PRESENT))
        .addLesions(SpinalLesion.builder()
            .levels(LevelSet.of(VertebralLevel.T11))
            .levelText("T11, solitary")
            .origin(LesionOrigin.PRIMARY)
            .histology(Histology.LEIOMYOSARCOMA)
            .multiplicity(LesionMultiplicity.SOLITARY)
            .primarySite(PrimarySite.VERTEBRAL_COLUMN)
            .addImaging(
                ImagingFinding.builder()
                    .modality(Modality.RADIOGRAPH)
                    .heightLoss(Presence.PRESENT)
                    .bodyAsymmetry(Presence.PRESENT)
                    .corticalExpansion(Presence.PRESENT)
                    .sclerosis(Presence.PRESENT)
                    .note("discrete loss of height")
                    .build(),
                ImagingFinding.builder()
                    .modality(Modality.CT)
                    .boneMatrix(BoneMatrix.LYTIC)
                    .corticalExpansion(Presence.PRESENT)
                    .lobulation(Presence.PRESENT)
                    .scleroticRim(Presence.PRESENT)
                    .scleroticRimExtent(RimExtent.PARTIAL)
                    .build(),
                ImagingFinding.builder()
                    .modality(Modality.MRI)
                    .addSignals(
                        MriSignal.of(MriSequence.T1, SignalIntensity.HYPOINTENSE),
                        MriSignal.of(MriSequence.T2, SignalIntensity.HYPERINTENSE))
                    .build())
            .addBiopsies(
                Biopsy.builder().result(BiopsyResult.INCONCLUSIVE).build(),
                Biopsy.builder()
                    .route(BiopsyRoute.OPEN_TRANSPEDICULAR)
                    .result(BiopsyResult.DIAGNOSTIC)
                    .histology(Histology.LEIOMYOSARCOMA)
                    .build())
            .build())
        .addTreatments(
            Surgery.builder()
                .description("total en bloc spondylectomy")
                .addProcedures(SurgicalProcedure.TOTAL_EN_BLOC_SPONDYLECTOMY)
                .resection(ResectionClass.EN_BLOC)
                .build(),
            Radiotherapy.builder().build())
        .followUp(FollowUp.builder()
            .timeZero(TimeZero.SURGERY)
            .vitalStatus(VitalStatus.ALIVE)
            .diseaseStatus(DiseaseStatus.NED)
            .build())
        .source("popular article, second-hand; the original report is not named in it")
        .notes("the article's opening line speaks of targeted therapy, its text of surgery and"
            + " radiation only")
        .build();
    private final SpinalLesion lesion = patient.lesions().get(0);

    @Test
    void isTheDocumentThatShips() throws IOException {
      assertThat(CaseJson.read(document("case-a.json"))).isEqualTo(patient);
      assertThat(CaseJson.write(patient)).isEqualTo(document("case-a.json"));
    }

    @Test
    void liesInTheThoracicSpineAndIsCodedAsAPrimaryOfTheVertebralColumn() {
      assertThat(lesion.levels().orElseThrow()).hasToString("T11");
      assertThat(VertebralLevel.T11.topography())
          .isEqualTo(lesion.primarySite().orElseThrow().topography());
      assertThat(lesion.morphology().orElseThrow()).hasToString("8890/3");
    }

    @Test
    void keepsTheThreeModalitiesApart() {
      assertThat(lesion.imaging())
          .extracting(ImagingFinding::modality)
          .containsExactly(Modality.RADIOGRAPH, Modality.CT, Modality.MRI);
      assertThat(lesion.imaging().get(0).boneMatrix()).isEmpty();
      assertThat(lesion.imaging().get(1).boneMatrix()).contains(BoneMatrix.LYTIC);
      assertThat(lesion.imaging().get(1).heightLoss()).isEmpty();
    }

    @Test
    void leavesOpenWhatTheReportLeavesOpen() {
      assertThat(patient.pain().orElseThrow().patterns()).isEmpty();
      assertThat(patient.neurology()).isEmpty();
      assertThat(lesion.involvedParts()).isEmpty();
      assertThat(lesion.imaging()).allSatisfy(finding -> {
        assertThat(finding.corticalBreach()).isEmpty();
        assertThat(finding.heightLossPercent()).isEmpty();
        assertThat(finding.alignment()).isEmpty();
      });
      assertThat(patient.treatments())
          .filteredOn(Surgery.class::isInstance)
          .allSatisfy(surgery -> assertThat(((Surgery) surgery).margin()).isEmpty());
      assertThat(patient.treatments())
          .extracting(Treatment::modality)
          .doesNotContain(TreatmentModality.CHEMOTHERAPY);
      assertThat(patient.notGiven()).isEmpty();
    }

    @Test
    void givesNoSurvivalTime() {
      FollowUp followUp = patient.followUp().orElseThrow();
      assertThat(OVERALL_SURVIVAL.observe(followUp).reason())
          .isEqualTo("alive, length of follow-up is not stated");
      assertThat(LOCAL_RECURRENCE_FREE_SURVIVAL.observe(followUp).reason())
          .isEqualTo("local recurrence at last review is not stated");
      assertThat(Endpoint.values())
          .allSatisfy(
              endpoint -> assertThat(endpoint.observe(followUp)).isInstanceOf(NotObservable.class));
    }
  }

  /** A woman with a metastasis of a retroperitoneal leiomyosarcoma in the C5 lamina; PMID 38741997, abstract. */
  @Nested
  class LaminarMetastasisOfC5 {
    private final SpinalTumorCase patient = SpinalTumorCase.builder()
        .id("B")
        .sex(Sex.FEMALE)
        .ageYears(63)
        .history("anterior diskectomy and fusion C5-C7 18 years before; retroperitoneal"
            + " leiomyosarcoma resected 3 years before")
        .presentation("right-sided numbness and pain for 2 months")
        .addComplaints(
            Complaint.of(Symptom.NUMBNESS, 2),
            Complaint.of(Symptom.PAIN, 2),
            Complaint.of(Symptom.WEAKNESS))
        .pain(Pain.of(Presence.PRESENT))
        .addNeurology(NeurologicalStatus.builder()
            .deficit(Presence.PRESENT)
            .weakestMuscle(MusclePower.of(MuscleGrade.GRADE_4))
            .neurologicalLevel(SpinalSegment.C5)
            .neurologicalLevelText("right, focal at C5 level")
            .note("the text calls the weakness a hemiparesis")
            .build())
        .addLesions(SpinalLesion.builder()
            .levels(LevelSet.of(VertebralLevel.C5))
            .levelText("right C5 lamina, into the C5-C6 foramen")
            .origin(LesionOrigin.METASTATIC)
            .histology(Histology.LEIOMYOSARCOMA)
            .primarySite(PrimarySite.RETROPERITONEUM)
            .addInvolvedParts(VertebralPart.of(VertebralElement.LAMINA, Side.RIGHT))
            .addForamina(NeuralForamen.of(VertebralLevel.C5, Side.RIGHT))
            .addImaging(ImagingFinding.builder()
                .modality(Modality.MRI)
                .note("intralaminar mass, right, with foraminal extension")
                .build())
            .build())
        .addTreatments(
            Surgery.builder()
                .description("anterior diskectomy and fusion C5-C7, 18 years before")
                .addProcedures(SurgicalProcedure.DISCECTOMY, SurgicalProcedure.STABILISATION)
                .approach(SurgicalApproach.ANTERIOR)
                .levels(LevelSet.parse("C5-C7"))
                .months(-216)
                .build(),
            Surgery.builder()
                .description("resection of the retroperitoneal leiomyosarcoma, 3 years before")
                .months(-36)
                .build(),
            Surgery.builder()
                .description("posterior tumour resection, gross total, negative margin")
                .resection(ResectionClass.GROSS_TOTAL)
                .approach(SurgicalApproach.POSTERIOR)
                .residual(ResidualTumor.R0)
                .months(0)
                .build(),
            OtherTreatment.builder()
                .description("adjuvant oncological treatment, kind not stated")
                .build(),
            SupportiveTreatment.builder()
                .addMeasures(SupportiveMeasure.PHYSIOTHERAPY)
                .build())
        .followUp(FollowUp.builder()
            .timeZero(TimeZero.SURGERY)
            .addEvents(
                ClearExamination.of(1, DiseaseSite.LOCAL),
                ClearExamination.of(6, DiseaseSite.LOCAL),
                new LocalRecurrence(12))
            .vitalStatus(VitalStatus.ALIVE)
            .diseaseStatus(DiseaseStatus.AWD)
            .lastContactMonths(12)
            .build())
        .source("A rare presentation of leiomyosarcoma metastasis to the cervical spine: a case"
            + " report and a brief review; abstract, PMID 38741997")
        .notes("times before the operation are counted from the presentation, taken as the"
            + " operation; years are as rough as the source gives them")
        .build();
    private final SpinalLesion lesion = patient.lesions().get(0);

    @Test
    void isTheDocumentThatShips() throws IOException {
      assertThat(CaseJson.read(document("case-b.json"))).isEqualTo(patient);
      assertThat(CaseJson.write(patient)).isEqualTo(document("case-b.json"));
    }

    @Test
    void keepsTheSiteOfThePrimaryApartFromThePlaceOfTheLesion() {
      assertThat(lesion.levels().orElseThrow()).hasToString("C5");
      assertThat(lesion.involvedParts())
          .extracting(VertebralPart::toString)
          .containsExactly("lamina, right");
      assertThat(lesion.foramina())
          .extracting(NeuralForamen::toString)
          .containsExactly("C5-C6 foramen, right");
      assertThat(lesion.primarySite().orElseThrow().topography()).hasToString("ICD-O-3 C48.0");
      assertThat(lesion.morphology().orElseThrow()).hasToString("8890/6");
    }

    @Test
    void leavesOpenWhatTheAbstractLeavesOpen() {
      NeurologicalStatus neurology = patient.neurology().get(0);
      assertThat(neurology.weakestMuscle()).contains(MusclePower.of(MuscleGrade.GRADE_4));
      assertThat(neurology.frankel()).isEmpty();
      assertThat(lesion.sparedParts()).isEmpty();
      assertThat(patient.otherMetastases()).isEmpty();
      Surgery resection = (Surgery) patient.treatments().get(2);
      assertThat(resection.residual()).contains(ResidualTumor.R0);
      assertThat(resection.margin()).isEmpty();
      assertThat(patient.treatments())
          .extracting(Treatment::modality)
          .doesNotContain(
              TreatmentModality.RADIOTHERAPY,
              TreatmentModality.CHEMOTHERAPY,
              TreatmentModality.OTHER_SYSTEMIC);
    }

    @Test
    void recurredBetweenMonthsSixAndTwelve() {
      FollowUp followUp = patient.followUp().orElseThrow();
      assertThat(LOCAL_RECURRENCE_FREE_SURVIVAL.observe(followUp))
          .isEqualTo(new Observed(
              12,
              ObservedStatus.EVENT,
              6,
              "event at 12 months: local recurrence, last clear examination at 6 months"));
      assertThat(OVERALL_SURVIVAL.observe(followUp).reason())
          .isEqualTo("censored at 12 months: alive");
      assertThat(Endpoint.LOCAL_CONTROL.observe(followUp))
          .isEqualTo(new Observed(
              12,
              ObservedStatus.EVENT,
              6,
              "event at 12 months: local recurrence, last examination without progression at 6"
                  + " months"));
    }
  }

  /** A man with a primary osteosarcoma of T1; Kanda Y et al. 2023, doi 10.1177/11795476231171891, abstract. */
  @Nested
  class PrimaryOsteosarcomaOfT1 {
    private final SpinalTumorCase patient = SpinalTumorCase.builder()
        .id("C")
        .sex(Sex.MALE)
        .ageYears(55)
        .presentation("epidural spinal cord compression needing urgent decompression")
        .addLesions(SpinalLesion.builder()
            .levels(LevelSet.of(VertebralLevel.T1))
            .origin(LesionOrigin.PRIMARY)
            .histology(Histology.OSTEOSARCOMA)
            .primarySite(PrimarySite.VERTEBRAL_COLUMN)
            .addInvolvedCompartments(Compartment.EPIDURAL)
            .cordCompression(Presence.PRESENT)
            .build())
        .addTreatments(
            Surgery.builder()
                .description("urgent decompression")
                .addProcedures(SurgicalProcedure.DECOMPRESSION)
                .months(0)
                .build(),
            Surgery.builder()
                .description("separation surgery")
                .addProcedures(SurgicalProcedure.SEPARATION_SURGERY)
                .resection(ResectionClass.SEPARATION_SURGERY)
                .build(),
            Radiotherapy.builder()
                .technique(RadiotherapyTechnique.IMRT)
                .timing(TreatmentTiming.ADJUVANT)
                .build(),
            SystemicTherapy.builder()
                .modality(TreatmentModality.CHEMOTHERAPY)
                .timing(TreatmentTiming.ADJUVANT)
                .build())
        .followUp(FollowUp.builder()
            .timeZero(TimeZero.SURGERY)
            .vitalStatus(VitalStatus.ALIVE)
            .localRecurrence(Presence.ABSENT)
            .lastContactMonths(60)
            .build())
        .source("abstract, Kanda Y et al. Clinical Medicine Insights: Case Reports 2023;16,"
            + " doi:10.1177/11795476231171891")
        .build();

    @Test
    void isTheDocumentThatShips() throws IOException {
      assertThat(CaseJson.read(document("case-c.json"))).isEqualTo(patient);
      assertThat(CaseJson.write(patient)).isEqualTo(document("case-c.json"));
    }

    @Test
    void isCodedAsAPrimaryOfTheVertebralColumn() {
      SpinalLesion lesion = patient.lesions().get(0);
      assertThat(lesion.levels().orElseThrow()).hasToString("T1");
      assertThat(lesion.primarySite().orElseThrow().topography()).hasToString("ICD-O-3 C41.2");
      assertThat(lesion.morphology().orElseThrow()).hasToString("9180/3");
    }

    @Test
    void namesTheTechniqueOfRadiotherapy() {
      assertThat(patient.treatments())
          .filteredOn(Radiotherapy.class::isInstance)
          .singleElement()
          .extracting(radiotherapy -> ((Radiotherapy) radiotherapy)
              .technique()
              .orElseThrow()
              .snomedCt()
              .orElseThrow()
              .value())
          .isEqualTo("441799006");
    }

    @Test
    void leavesOpenWhatTheAbstractLeavesOpen() {
      assertThat(patient.pain()).isEmpty();
      assertThat(patient.neurology()).isEmpty();
      assertThat(patient.otherMetastases()).isEmpty();
      assertThat(patient.lesions().get(0).imaging()).isEmpty();
      assertThat(((Surgery) patient.treatments().get(1)).margin()).isEmpty();
      assertThat(patient.followUp().orElseThrow().diseaseStatus()).isEmpty();
    }

    @Test
    void isCensoredAtFiveYearsForSurvivalAndForTheTreatedSite() {
      FollowUp followUp = patient.followUp().orElseThrow();
      assertThat(OVERALL_SURVIVAL.observe(followUp).reason())
          .isEqualTo("censored at 60 months: alive");
      assertThat(LOCAL_RECURRENCE_FREE_SURVIVAL.observe(followUp).reason())
          .isEqualTo("censored at 60 months: alive, no local recurrence");
      assertThat(Endpoint.LOCAL_CONTROL.observe(followUp).reason())
          .isEqualTo("censored at 60 months: alive, no local recurrence");
      assertThat(Endpoint.METASTASIS_FREE_SURVIVAL.observe(followUp).reason())
          .isEqualTo("distant metastasis at last review is not stated");
    }
  }
}
