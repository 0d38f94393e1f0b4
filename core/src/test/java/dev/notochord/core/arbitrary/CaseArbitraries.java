package dev.notochord.core.arbitrary;

import com.google.common.collect.Sets;
import dev.notochord.core.anatomy.VertebralFormula;
import dev.notochord.core.code.Presence;
import dev.notochord.core.lesion.LesionMultiplicity;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.neurology.NeurologicalStatus;
import dev.notochord.core.outcome.FollowUp;
import dev.notochord.core.patient.Comorbidity;
import dev.notochord.core.patient.Complaint;
import dev.notochord.core.patient.Ecog;
import dev.notochord.core.patient.FunctionalStatus;
import dev.notochord.core.patient.Karnofsky;
import dev.notochord.core.patient.LaboratoryValues;
import dev.notochord.core.patient.MetastaticDisease;
import dev.notochord.core.patient.Pain;
import dev.notochord.core.patient.Sex;
import dev.notochord.core.treatment.Treatment;
import dev.notochord.core.treatment.TreatmentModality;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Valid cases, from one that states nothing but an identifier to one that states everything. */
public final class CaseArbitraries {
  private CaseArbitraries() {}

  private static Arbitrary<Optional<String>> words() {
    return Arbitraries.of("as the source has it", "\u00e4 \"quoted\"\nline", "").optional(0.3);
  }

  /** Cases whose parts fit together. */
  public static Arbitrary<SpinalTumorCase> cases() {
    return Combinators.combine(people(), burdens(), courses(), findings())
        .as(CaseArbitraries::assembled)
        // The edge cases of so many parts would leave no room for anything else.
        .withoutEdgeCases();
  }

  /** Who the patient is and how he or she presents. */
  private record Person(
      String id,
      Optional<Sex> sex,
      Optional<Integer> age,
      Optional<Pain> pain,
      Optional<Karnofsky> karnofsky,
      Optional<Ecog> ecog,
      List<Complaint> complaints,
      Optional<String> text) {}

  /** What the patient bears besides the tumours of the spine. */
  private record Burden(
      Optional<FunctionalStatus> functionalStatus,
      Set<Comorbidity> comorbidities,
      Set<Comorbidity> absentComorbidities,
      Optional<Double> primaryDiagnosisMonths,
      Optional<MetastaticDisease> metastaticDisease) {}

  /** What was done, and what became of the patient. */
  private record Course(
      Optional<FollowUp> followUp,
      List<Treatment> treatments,
      Set<TreatmentModality> notGiven,
      Optional<Presence> otherMetastases,
      Optional<String> text) {}

  /** What was found. */
  private record Findings(
      Optional<VertebralFormula> formula,
      List<SpinalLesion> lesions,
      List<NeurologicalStatus> neurology,
      List<LaboratoryValues> laboratory) {}

  private static Arbitrary<Person> people() {
    return Combinators.combine(
            Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(8),
            Arbitraries.of(Sex.class).optional(),
            Arbitraries.integers().between(0, 130).optional(),
            PatientArbitraries.pains().optional(0.6),
            Arbitraries.of(Karnofsky.class).optional(0.3),
            Arbitraries.of(Ecog.class).optional(0.3),
            PatientArbitraries.complaints().list().ofMaxSize(2),
            words())
        .as(Person::new);
  }

  private static Arbitrary<Burden> burdens() {
    return Combinators.combine(
            Arbitraries.of(FunctionalStatus.class).optional(),
            Arbitraries.of(Comorbidity.class).set().ofMaxSize(3),
            Arbitraries.of(Comorbidity.class).set(),
            Arbitraries.doubles().between(-240, 24).ofScale(1).optional(),
            PatientArbitraries.metastaticDiseases().optional(0.6))
        .as((status, there, others, months, disease) ->
            new Burden(status, there, Sets.difference(others, there), months, disease));
  }

  private static Arbitrary<Course> courses() {
    return Combinators.combine(
            OutcomeArbitraries.followUps().optional(0.8),
            TreatmentArbitraries.treatments().list().ofMaxSize(4),
            Arbitraries.of(TreatmentModality.class).set().ofMaxSize(2),
            Arbitraries.of(Presence.class).optional(),
            words())
        .as(Course::new);
  }

  private static Arbitrary<Findings> findings() {
    return Combinators.combine(
            AnatomyArbitraries.vertebralFormulas().optional(0.3),
            LesionArbitraries.spinalLesions().list().ofMaxSize(3),
            NeurologyArbitraries.neurologicalStatuses().list().ofMaxSize(2),
            PatientArbitraries.laboratoryValues().list().ofMaxSize(1))
        .as(Findings::new);
  }

  /** Joins the parts and leaves out each that the others contradict. */
  private static SpinalTumorCase assembled(
      Person person, Burden burden, Course course, Findings findings) {
    SpinalTumorCase.Builder patient = base(person.id(), course, findings)
        .sex(person.sex())
        .ageYears(person.age().map(OptionalInt::of).orElse(OptionalInt.empty()))
        .pain(person.pain())
        .karnofsky(person.karnofsky())
        .ecog(person.ecog())
        .addAllComplaints(person.complaints())
        .functionalStatus(burden.functionalStatus())
        .addAllComorbidities(burden.comorbidities())
        .addAllAbsentComorbidities(burden.absentComorbidities())
        .presentation(person.text())
        .history(course.text())
        .source(person.text())
        .notes(course.text())
        .otherMetastasesText(course.text());
    add(course.treatments(), SpinalTumorCase.Builder::addTreatments, patient, course, findings);
    add(
        together(findings.lesions()),
        SpinalTumorCase.Builder::addLesions,
        patient,
        course,
        findings);
    add(findings.neurology(), SpinalTumorCase.Builder::addNeurology, patient, course, findings);
    add(findings.laboratory(), SpinalTumorCase.Builder::addLaboratory, patient, course, findings);
    Set<TreatmentModality> given =
        patient.build().treatments().stream().map(Treatment::modality).collect(Collectors.toSet());
    course.notGiven().stream()
        .filter(modality -> !given.contains(modality))
        .filter(modality -> fits(SpinalTumorCase.Builder::addNotGiven, modality, course, findings))
        .forEach(patient::addNotGiven);
    OptionalDouble diagnosis =
        burden.primaryDiagnosisMonths().map(OptionalDouble::of).orElse(OptionalDouble.empty());
    if (fits(SpinalTumorCase.Builder::primaryDiagnosisMonths, diagnosis, course, findings)) {
      patient.primaryDiagnosisMonths(diagnosis);
    }
    Optional<Presence> others =
        fits(SpinalTumorCase.Builder::otherMetastases, course.otherMetastases(), course, findings)
            ? course.otherMetastases()
            : Optional.empty();
    patient.otherMetastases(others);
    List<SpinalLesion> lesions = patient.build().lesions();
    BiConsumer<SpinalTumorCase.Builder, Optional<MetastaticDisease>> among = (alone, disease) ->
        alone.addAllLesions(lesions).otherMetastases(others).metastaticDisease(disease);
    if (fits(among, burden.metastaticDisease(), course, findings)) {
      patient.metastaticDisease(burden.metastaticDisease());
    }
    return patient.build();
  }

  /** Leaves a solitary lesion alone. */
  private static List<SpinalLesion> together(List<SpinalLesion> lesions) {
    if (lesions.isEmpty() || isSolitary(lesions.get(0))) {
      return lesions.stream().limit(1).toList();
    }
    return lesions.stream().filter(lesion -> !isSolitary(lesion)).toList();
  }

  private static boolean isSolitary(SpinalLesion lesion) {
    return lesion.multiplicity().equals(Optional.of(LesionMultiplicity.SOLITARY));
  }

  private static SpinalTumorCase.Builder base(String id, Course course, Findings findings) {
    return SpinalTumorCase.builder()
        .id(id)
        .followUp(course.followUp())
        .vertebralFormula(findings.formula());
  }

  private static <P> void add(
      List<P> parts,
      BiConsumer<SpinalTumorCase.Builder, P> add,
      SpinalTumorCase.Builder patient,
      Course course,
      Findings findings) {
    parts.stream()
        .filter(part -> fits(add, part, course, findings))
        .forEach(part -> add.accept(patient, part));
  }

  private static <P> boolean fits(
      BiConsumer<SpinalTumorCase.Builder, P> add, P part, Course course, Findings findings) {
    SpinalTumorCase.Builder alone = base("x", course, findings);
    add.accept(alone, part);
    try {
      alone.build();
      return true;
    } catch (IllegalArgumentException contradiction) {
      return false;
    }
  }
}
