package dev.notochord.core.arbitrary;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.notochord.core.anatomy.CordSegments;
import dev.notochord.core.anatomy.LevelRange;
import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.anatomy.NeuralForamen;
import dev.notochord.core.anatomy.VertebralFormula;
import dev.notochord.core.anatomy.VertebralPart;
import dev.notochord.core.anatomy.ZoneNumbering;
import dev.notochord.core.code.Citation;
import dev.notochord.core.code.Code;
import dev.notochord.core.dose.AbsorbedDose;
import dev.notochord.core.dose.BiologicallyEffectiveDose;
import dev.notochord.core.dose.Dose;
import dev.notochord.core.dose.Eqd2;
import dev.notochord.core.dose.Fractionation;
import dev.notochord.core.dose.LinearQuadratic;
import dev.notochord.core.dose.RbeWeightedDose;
import dev.notochord.core.histology.DefaultGrade;
import dev.notochord.core.histology.Morphology;
import dev.notochord.core.imaging.EpiduralExtension;
import dev.notochord.core.imaging.ImagingFinding;
import dev.notochord.core.imaging.MriSignal;
import dev.notochord.core.imaging.TumorSize;
import dev.notochord.core.lesion.Biopsy;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.lesion.VascularInvolvement;
import dev.notochord.core.neurology.IsncsciClassification;
import dev.notochord.core.neurology.IsncsciExamination;
import dev.notochord.core.neurology.IsncsciSide;
import dev.notochord.core.neurology.Mjoa18Score;
import dev.notochord.core.neurology.MusclePower;
import dev.notochord.core.neurology.NeurologicalStatus;
import dev.notochord.core.outcome.ClearExamination;
import dev.notochord.core.outcome.Death;
import dev.notochord.core.outcome.DistantMetastasis;
import dev.notochord.core.outcome.FollowUp;
import dev.notochord.core.outcome.FollowUpEvent;
import dev.notochord.core.outcome.FunctionalChange;
import dev.notochord.core.outcome.LocalRecurrence;
import dev.notochord.core.outcome.NotObservable;
import dev.notochord.core.outcome.Observation;
import dev.notochord.core.outcome.Observed;
import dev.notochord.core.outcome.Progression;
import dev.notochord.core.outcome.RegionalRecurrence;
import dev.notochord.core.outcome.SecondMalignancy;
import dev.notochord.core.outcome.StableDisease;
import dev.notochord.core.outcome.TumorFinding;
import dev.notochord.core.patient.Complaint;
import dev.notochord.core.patient.LaboratoryValues;
import dev.notochord.core.patient.MetastaticDisease;
import dev.notochord.core.patient.Pain;
import dev.notochord.core.treatment.AdverseEvent;
import dev.notochord.core.treatment.Complication;
import dev.notochord.core.treatment.Embolisation;
import dev.notochord.core.treatment.NerveRoot;
import dev.notochord.core.treatment.OtherTreatment;
import dev.notochord.core.treatment.Radiotherapy;
import dev.notochord.core.treatment.RadiotherapyVolume;
import dev.notochord.core.treatment.SupportiveTreatment;
import dev.notochord.core.treatment.Surgery;
import dev.notochord.core.treatment.SystemicTherapy;
import dev.notochord.core.treatment.Treatment;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/**
 * Lets a property ask for any value of the vocabulary: {@code @ForAll SpinalTumorCase patient}.
 *
 * <p>jqwik finds it by itself as soon as this test-jar is on the test class path.
 */
public final class VocabularyArbitraryProvider implements ArbitraryProvider {
  private static final ImmutableMap<Class<?>, Supplier<Arbitrary<?>>> ARBITRARIES =
      ImmutableMap.<Class<?>, Supplier<Arbitrary<?>>>builder()
          .put(Code.class, CodeArbitraries::codes)
          .put(Citation.class, CodeArbitraries::citations)
          .put(LevelRange.class, AnatomyArbitraries::levelRanges)
          .put(LevelSet.class, AnatomyArbitraries::levelSets)
          .put(VertebralPart.class, AnatomyArbitraries::vertebralParts)
          .put(NeuralForamen.class, AnatomyArbitraries::neuralForamina)
          .put(CordSegments.class, AnatomyArbitraries::cordSegments)
          .put(VertebralFormula.class, AnatomyArbitraries::vertebralFormulas)
          .put(ZoneNumbering.class, AnatomyArbitraries::zoneNumberings)
          .put(Morphology.class, HistologyArbitraries::morphologies)
          .put(DefaultGrade.class, HistologyArbitraries::defaultGrades)
          .put(MriSignal.class, ImagingArbitraries::mriSignals)
          .put(TumorSize.class, ImagingArbitraries::tumorSizes)
          .put(EpiduralExtension.class, ImagingArbitraries::epiduralExtensions)
          .put(ImagingFinding.class, ImagingArbitraries::imagingFindings)
          .put(Biopsy.class, LesionArbitraries::biopsies)
          .put(VascularInvolvement.class, LesionArbitraries::vascularInvolvements)
          .put(SpinalLesion.class, LesionArbitraries::spinalLesions)
          .put(MusclePower.class, NeurologyArbitraries::musclePowers)
          .put(IsncsciSide.class, NeurologyArbitraries::isncsciSides)
          .put(IsncsciExamination.class, NeurologyArbitraries::isncsciExaminations)
          .put(IsncsciClassification.class, NeurologyArbitraries::isncsciClassifications)
          .put(Mjoa18Score.class, NeurologyArbitraries::mjoa18Scores)
          .put(NeurologicalStatus.class, NeurologyArbitraries::neurologicalStatuses)
          .put(Pain.class, PatientArbitraries::pains)
          .put(Complaint.class, PatientArbitraries::complaints)
          .put(LaboratoryValues.class, PatientArbitraries::laboratoryValues)
          .put(MetastaticDisease.class, PatientArbitraries::metastaticDiseases)
          .put(AbsorbedDose.class, DoseArbitraries::absorbedDoses)
          .put(RbeWeightedDose.class, DoseArbitraries::rbeWeightedDoses)
          .put(Dose.class, DoseArbitraries::doses)
          .put(Fractionation.class, DoseArbitraries::fractionations)
          .put(LinearQuadratic.class, DoseArbitraries::linearQuadratics)
          .put(BiologicallyEffectiveDose.class, DoseArbitraries::biologicallyEffectiveDoses)
          .put(Eqd2.class, DoseArbitraries::eqd2s)
          .put(Treatment.class, TreatmentArbitraries::treatments)
          .put(Surgery.class, TreatmentArbitraries::surgeries)
          .put(NerveRoot.class, TreatmentArbitraries::nerveRoots)
          .put(Embolisation.class, TreatmentArbitraries::embolisations)
          .put(Complication.class, TreatmentArbitraries::complications)
          .put(AdverseEvent.class, TreatmentArbitraries::adverseEvents)
          .put(Radiotherapy.class, TreatmentArbitraries::radiotherapies)
          .put(RadiotherapyVolume.class, TreatmentArbitraries::radiotherapyVolumes)
          .put(SystemicTherapy.class, TreatmentArbitraries::systemicTherapies)
          .put(SupportiveTreatment.class, TreatmentArbitraries::supportiveTreatments)
          .put(OtherTreatment.class, TreatmentArbitraries::otherTreatments)
          .put(Death.class, OutcomeArbitraries::deaths)
          .put(LocalRecurrence.class, OutcomeArbitraries::localRecurrences)
          .put(RegionalRecurrence.class, OutcomeArbitraries::regionalRecurrences)
          .put(DistantMetastasis.class, OutcomeArbitraries::distantMetastases)
          .put(Progression.class, OutcomeArbitraries::progressions)
          .put(StableDisease.class, OutcomeArbitraries::stableDiseases)
          .put(TumorFinding.class, OutcomeArbitraries::tumorFindings)
          .put(ClearExamination.class, OutcomeArbitraries::clearExaminations)
          .put(FunctionalChange.class, OutcomeArbitraries::functionalChanges)
          .put(SecondMalignancy.class, OutcomeArbitraries::secondMalignancies)
          .put(FollowUpEvent.class, OutcomeArbitraries::followUpEvents)
          .put(FollowUp.class, OutcomeArbitraries::followUps)
          .put(Observed.class, OutcomeArbitraries::observed)
          .put(NotObservable.class, OutcomeArbitraries::notObservable)
          .put(Observation.class, OutcomeArbitraries::observations)
          .put(SpinalTumorCase.class, CaseArbitraries::cases)
          .buildOrThrow();

  /** Returns the types of which there are random values, enums not counted. */
  public static ImmutableSet<Class<?>> types() {
    return ARBITRARIES.keySet();
  }

  /** Returns random values of one of {@link #types()}; empty for any other type. */
  public static Optional<Arbitrary<?>> of(Class<?> type) {
    return Optional.ofNullable(ARBITRARIES.get(type)).map(Supplier::get);
  }

  @Override
  public boolean canProvideFor(TypeUsage targetType) {
    return ARBITRARIES.containsKey(targetType.getRawType());
  }

  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypes) {
    return of(targetType.getRawType()).<Set<Arbitrary<?>>>map(Set::of).orElse(Set.of());
  }
}
