package dev.notochord.examples;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.anatomy.NeuralForamen;
import dev.notochord.core.anatomy.Side;
import dev.notochord.core.anatomy.VertebralElement;
import dev.notochord.core.anatomy.VertebralPart;
import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.Histology;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.imaging.BoneMatrix;
import dev.notochord.core.imaging.ImagingFinding;
import dev.notochord.core.imaging.Modality;
import dev.notochord.core.imaging.MriSequence;
import dev.notochord.core.imaging.MriSignal;
import dev.notochord.core.imaging.SignalIntensity;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.neurology.MuscleGrade;
import dev.notochord.core.neurology.NeurologicalStatus;
import dev.notochord.core.outcome.ClearExamination;
import dev.notochord.core.outcome.DiseaseSite;
import dev.notochord.core.outcome.DiseaseStatus;
import dev.notochord.core.outcome.FollowUp;
import dev.notochord.core.outcome.LocalRecurrence;
import dev.notochord.core.outcome.TimeZero;
import dev.notochord.core.outcome.VitalStatus;
import dev.notochord.core.patient.Pain;
import dev.notochord.core.patient.Sex;
import dev.notochord.core.treatment.OtherTreatment;
import dev.notochord.core.treatment.Radiotherapy;
import dev.notochord.core.treatment.RadiotherapyTechnique;
import dev.notochord.core.treatment.ResectionClass;
import dev.notochord.core.treatment.ResidualTumor;
import dev.notochord.core.treatment.Surgery;
import dev.notochord.core.treatment.SystemicTherapy;
import dev.notochord.core.treatment.TreatmentModality;
import dev.notochord.core.tumorcase.SpinalTumorCase;

/**
 * Three published patients, typed by hand with all that their texts state and nothing else.
 *
 * <p>They show what a case looks like when imaging, parts of the vertebra and dated examinations
 * are recorded, which the table of published cases has no columns for.
 */
final class ReferenceCases {
  private ReferenceCases() {}

  static ImmutableList<SpinalTumorCase> all() {
    return ImmutableList.of(
        primaryLeiomyosarcoma(), metastaticLeiomyosarcoma(), primaryOsteosarcoma());
  }

  /** T11, total en bloc spondylectomy and radiation, long disease-free; no times are given. */
  static SpinalTumorCase primaryLeiomyosarcoma() {
    return SpinalTumorCase.builder()
        .id("A")
        .sex(Sex.FEMALE)
        .ageYears(60)
        .presentation("persistent pain in the thoracic spine")
        .pain(Pain.of(Presence.PRESENT))
        .addLesions(SpinalLesion.builder()
            .levels(LevelSet.parse("T11"))
            .origin(LesionOrigin.PRIMARY)
            .histology(Histology.LEIOMYOSARCOMA)
            .primarySite(PrimarySite.VERTEBRAL_COLUMN)
            .addImaging(
                ImagingFinding.builder()
                    .modality(Modality.RADIOGRAPH)
                    .heightLoss(Presence.PRESENT)
                    .corticalExpansion(Presence.PRESENT)
                    .sclerosis(Presence.PRESENT)
                    .note("discrete loss of height, asymmetry of the body")
                    .build(),
                ImagingFinding.builder()
                    .modality(Modality.CT)
                    .boneMatrix(BoneMatrix.LYTIC)
                    .note("expanded, lobular, partly sclerotic borders")
                    .build(),
                ImagingFinding.builder()
                    .modality(Modality.MRI)
                    .addSignals(
                        MriSignal.of(MriSequence.T1, SignalIntensity.HYPOINTENSE),
                        MriSignal.of(MriSequence.T2, SignalIntensity.HYPERINTENSE))
                    .note("solitary")
                    .build())
            .build())
        .addTreatments(
            Surgery.builder()
                .description("total en bloc spondylectomy")
                .resection(ResectionClass.EN_BLOC)
                .build(),
            Radiotherapy.builder().build())
        .followUp(FollowUp.builder()
            .timeZero(TimeZero.SURGERY)
            .vitalStatus(VitalStatus.ALIVE)
            .diseaseStatus(DiseaseStatus.NED)
            .build())
        .source("popular article, second-hand; the original report is not named in it")
        .build();
  }

  /** C5 lamina growing into the foramen; recurred between the examinations at 6 and 12 months. */
  static SpinalTumorCase metastaticLeiomyosarcoma() {
    return SpinalTumorCase.builder()
        .id("B")
        .sex(Sex.FEMALE)
        .ageYears(63)
        .presentation("right-sided numbness and pain for 2 months")
        .pain(Pain.of(Presence.PRESENT))
        .neurology(NeurologicalStatus.builder()
            .deficit(Presence.PRESENT)
            .weakestMuscle(MuscleGrade.GRADE_4)
            .note("right, at C5 level")
            .build())
        .addLesions(SpinalLesion.builder()
            .levels(LevelSet.parse("C5"))
            .origin(LesionOrigin.METASTATIC)
            .histology(Histology.LEIOMYOSARCOMA)
            .primarySite(PrimarySite.RETROPERITONEUM)
            .addInvolvedParts(VertebralPart.of(VertebralElement.LAMINA, Side.RIGHT))
            .addForamina(NeuralForamen.parse("C5-C6 foramen, right"))
            .build())
        .addTreatments(
            Surgery.builder()
                .description("posterior tumour resection, gross total")
                .resection(ResectionClass.GROSS_TOTAL)
                .residual(ResidualTumor.R0)
                .months(0)
                .build(),
            OtherTreatment.builder()
                .description("adjuvant oncological treatment, kind not stated")
                .build(),
            Surgery.builder()
                .description("anterior diskectomy and fusion C5-C7, 18 years before")
                .levels(LevelSet.parse("C5-C7"))
                .months(-216)
                .build())
        .followUp(FollowUp.builder()
            .timeZero(TimeZero.SURGERY)
            .addEvents(
                ClearExamination.of(1, DiseaseSite.LOCAL),
                ClearExamination.of(6, DiseaseSite.LOCAL),
                new LocalRecurrence(12))
            .lastContactMonths(12)
            .vitalStatus(VitalStatus.ALIVE)
            .diseaseStatus(DiseaseStatus.AWD)
            .build())
        .source("abstract, PMID 38741997")
        .build();
  }

  /** T1, decompression, separation surgery, IMRT and chemotherapy; no local recurrence at 5 years. */
  static SpinalTumorCase primaryOsteosarcoma() {
    return SpinalTumorCase.builder()
        .id("C")
        .sex(Sex.MALE)
        .ageYears(55)
        .presentation("epidural spinal cord compression needing urgent decompression")
        .addLesions(SpinalLesion.builder()
            .levels(LevelSet.parse("T1"))
            .origin(LesionOrigin.PRIMARY)
            .histology(Histology.OSTEOSARCOMA)
            .primarySite(PrimarySite.VERTEBRAL_COLUMN)
            .build())
        .addTreatments(
            Surgery.builder().description("urgent decompression").months(0).build(),
            Surgery.builder().resection(ResectionClass.SEPARATION_SURGERY).build(),
            Radiotherapy.builder().technique(RadiotherapyTechnique.IMRT).build(),
            SystemicTherapy.builder().modality(TreatmentModality.CHEMOTHERAPY).build())
        .followUp(FollowUp.builder()
            .timeZero(TimeZero.SURGERY)
            .vitalStatus(VitalStatus.ALIVE)
            .localRecurrence(Presence.ABSENT)
            .lastContactMonths(60)
            .build())
        .source("abstract, Kanda Y et al. 2023, doi:10.1177/11795476231171891")
        .build();
  }
}
