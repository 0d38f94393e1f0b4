package dev.notochord.staging.chart;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.code.Coded;
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
import dev.notochord.core.patient.LaboratoryValues;
import dev.notochord.core.patient.Sex;
import dev.notochord.core.treatment.Radiotherapy;
import dev.notochord.core.treatment.Surgery;
import dev.notochord.core.treatment.Treatment;
import dev.notochord.core.treatment.TreatmentModality;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a case states, as findings that say where they come from.
 *
 * <p>Every method answers <i>not recorded</i> where the case is silent; none reads silence as no,
 * and none converts one scale into another.
 *
 * <p><b>Time.</b> The state of a patient is that of the presentation: an examination or a blood
 * value without a time, and where there is none the latest at or before time zero. What was found
 * later is not read.
 *
 * @since 0.1.0
 */
public final class PatientChart {
  private final SpinalTumorCase patient;

  private PatientChart(SpinalTumorCase patient) {
    this.patient = patient;
  }

  /**
   * {@return the chart of a patient}
   *
   * @param patient the case
   */
  public static PatientChart of(SpinalTumorCase patient) {
    return new PatientChart(patient);
  }

  /** {@return why a score for spinal metastases does not apply to the patient; empty if it does} */
  public Optional<String> whyNotMetastatic() {
    if (patient.lesions().isEmpty()) {
      return Optional.of("for spinal metastases; the case lists no lesion");
    }
    return patient.lesions().stream().anyMatch(PatientChart::isMetastatic)
        ? Optional.empty()
        : whyNotMetastatic(patient.lesions().get(0));
  }

  /**
   * {@return why a score for spinal metastases does not apply to a lesion; empty if it does}
   *
   * @param lesion the lesion
   */
  public static Optional<String> whyNotMetastatic(SpinalLesion lesion) {
    if (isMetastatic(lesion)) {
      return Optional.empty();
    }
    return Optional.of(
        lesion.origin().isPresent()
            ? "for spinal metastases; the lesion is stated to be primary"
            : "for spinal metastases; whether the lesion is one is not stated");
  }

  private static boolean isMetastatic(SpinalLesion lesion) {
    return lesion.origin().equals(Optional.of(LesionOrigin.METASTATIC));
  }

  /** {@return the Karnofsky status} */
  public Finding<Karnofsky> karnofsky() {
    return stated(patient.karnofsky(), value -> "Karnofsky " + value.code());
  }

  /** {@return the ECOG status} */
  public Finding<Ecog> ecog() {
    return stated(patient.ecog(), value -> "ECOG " + value.code());
  }

  /** {@return the sex} */
  public Finding<Sex> sex() {
    return stated(patient.sex(), Coded::display);
  }

  /** {@return the age in completed years} */
  public Finding<Integer> ageYears() {
    return patient.ageYears().isPresent()
        ? Finding.of(patient.ageYears().getAsInt())
            .withBasis(patient.ageYears().getAsInt() + " years")
        : Finding.notRecorded();
  }

  /**
   * {@return the primary of the metastases of the spine; several where they are stated to come from
   * different ones}
   */
  public Finding<PrimarySite> primarySite() {
    return anyOf(
        metastases().flatMap(lesion -> lesion.primarySite().stream()), PrimarySite::display);
  }

  /** {@return the histology of the metastases of the spine} */
  public Finding<Histology> histology() {
    return anyOf(metastases().flatMap(lesion -> lesion.histology().stream()), Histology::display);
  }

  private Stream<SpinalLesion> metastases() {
    return patient.lesions().stream().filter(PatientChart::isMetastatic);
  }

  /** {@return the Frankel grade; that of the ASIA Impairment Scale is another and is not read} */
  public Finding<FrankelGrade> frankel() {
    return anyOf(
        neurology().flatMap(status -> status.frankel().stream()),
        grade -> "Frankel " + grade.code());
  }

  /** {@return the grade of the ASIA Impairment Scale as stated} */
  public Finding<AisGrade> ais() {
    return anyOf(
        neurology().flatMap(status -> status.ais().stream()), grade -> "AIS " + grade.code());
  }

  /** {@return whether there is a neurological deficit} */
  public Finding<Presence> deficit() {
    return anyOf(
        neurology().flatMap(status -> status.deficit().stream()),
        value -> "neurological deficit " + value.display());
  }

  /** {@return whether there is a myelopathy} */
  public Finding<Presence> myelopathy() {
    return anyOf(
        neurology().flatMap(status -> status.myelopathy().stream()),
        value -> "myelopathy " + value.display());
  }

  /** {@return whether the patient walks} */
  public Finding<Presence> walks() {
    return anyOf(
        neurology().flatMap(status -> status.walks().stream()),
        value -> "walking " + value.display());
  }

  /** {@return the neurological examinations of the presentation} */
  public Stream<NeurologicalStatus> neurology() {
    return presentation(patient.neurology(), NeurologicalStatus::months).stream();
  }

  /** {@return the blood values of the presentation} */
  public ImmutableList<LaboratoryValues> laboratory() {
    return presentation(patient.laboratory(), LaboratoryValues::months);
  }

  /** Keeps what has no time; where all have one, the latest at or before time zero. */
  private static <T> ImmutableList<T> presentation(
      ImmutableList<T> all, Function<T, OptionalDouble> months) {
    ImmutableList<T> timeless =
        all.stream().filter(it -> months.apply(it).isEmpty()).collect(toImmutableList());
    if (!timeless.isEmpty()) {
      return timeless;
    }
    OptionalDouble latest = all.stream()
        .mapToDouble(it -> months.apply(it).getAsDouble())
        .filter(time -> time <= 0)
        .max();
    return latest.isEmpty()
        ? ImmutableList.of()
        : all.stream()
            .filter(it -> months.apply(it).getAsDouble() == latest.getAsDouble())
            .collect(toImmutableList());
  }

  /** {@return whether the patient had chemotherapy before} Other drugs do not count as one. */
  public Finding<Presence> previousChemotherapy() {
    for (Treatment treatment : patient.priorTreatments()) {
      if (treatment.modality() == TreatmentModality.CHEMOTHERAPY) {
        return Finding.of(Presence.PRESENT).withBasis("chemotherapy before");
      }
    }
    return never(TreatmentModality.CHEMOTHERAPY);
  }

  /**
   * {@return whether a site was operated on before}
   *
   * @param lesion the lesion at the site
   */
  public Finding<Presence> previousSurgery(SpinalLesion lesion) {
    return previous(
        lesion,
        TreatmentModality.SURGERY,
        treatment -> treatment instanceof Surgery surgery ? surgery.levels() : Optional.empty());
  }

  /**
   * {@return whether a site was irradiated before}
   *
   * @param lesion the lesion at the site
   */
  public Finding<Presence> previousRadiotherapy(SpinalLesion lesion) {
    return previous(
        lesion,
        TreatmentModality.RADIOTHERAPY,
        treatment -> treatment instanceof Radiotherapy course ? course.levels() : Optional.empty());
  }

  private Finding<Presence> previous(
      SpinalLesion lesion,
      TreatmentModality modality,
      Function<Treatment, Optional<LevelSet>> levels) {
    for (Treatment treatment : patient.priorTreatments()) {
      Optional<LevelSet> treated = levels.apply(treatment);
      if (treatment.modality() == modality
          && treated.isPresent()
          && lesion.levels().isPresent()
          && !Sets.intersection(treated.get().levels(), lesion.levels().get().levels())
              .isEmpty()) {
        return Finding.of(Presence.PRESENT)
            .withBasis(modality.display() + " before at " + treated.get());
      }
    }
    return never(modality);
  }

  private Finding<Presence> never(TreatmentModality modality) {
    return patient.notGiven().contains(modality)
        ? Finding.of(Presence.ABSENT).withBasis(modality.display() + " not given")
        : Finding.notRecorded();
  }

  /** {@return whether there are metastases in major internal organs} */
  public Finding<Presence> visceralMetastases() {
    return Finding.notRecorded();
  }

  /** {@return whether there are metastases in the brain} */
  public Finding<Presence> brainMetastases() {
    return Finding.notRecorded();
  }

  /** {@return whether there are metastases in major internal organs or in the brain} */
  public Finding<Presence> visceralOrBrainMetastases() {
    return either(visceralMetastases(), brainMetastases());
  }

  /** {@return whether the pleura, the peritoneum or the leptomeninges hold disseminated tumour} */
  public Finding<Presence> disseminatedMetastases() {
    return Finding.notRecorded();
  }

  /** {@return whether all metastases in internal organs can be removed} */
  public Finding<Presence> visceralRemovable() {
    return Finding.notRecorded();
  }

  /** {@return whether the metastases in internal organs can be treated} */
  public Finding<Presence> visceralTreatable() {
    return Finding.notRecorded();
  }

  /** {@return how many organ systems outside bone hold metastases} */
  public Finding<Integer> organSystems() {
    return Finding.notRecorded();
  }

  /** {@return how many foci there are in bone outside the spine} */
  public Finding<Integer> extraspinalBoneFoci() {
    return Finding.notRecorded();
  }

  /** {@return how many vertebrae hold metastases} */
  public Finding<Integer> vertebrae() {
    return Finding.notRecorded();
  }

  /** {@return whether there is more than one metastasis in the skeleton, the spine included} */
  public Finding<Presence> multipleSkeletalMetastases() {
    return Finding.notRecorded();
  }

  /** {@return whether the disease outside the spine is under control} */
  public Finding<Presence> systemicDiseaseControlled() {
    return Finding.notRecorded();
  }

  /** {@return the months from the diagnosis of the cancer to the time zero of the case} */
  public Finding<Double> monthsSincePrimaryDiagnosis() {
    return Finding.notRecorded();
  }

  /** {@return over how many days the motor deficits developed} */
  public Finding<Double> motorDeficitOnsetDays() {
    return Finding.notRecorded();
  }

  /** Joins two facts: present if one is, absent if both are. */
  private static Finding<Presence> either(Finding<Presence> first, Finding<Presence> second) {
    Optional<Presence> a = first.value();
    Optional<Presence> b = second.value();
    boolean present =
        a.equals(Optional.of(Presence.PRESENT)) || b.equals(Optional.of(Presence.PRESENT));
    if (!present && (a.isEmpty() || b.isEmpty())) {
      return Finding.notRecorded();
    }
    String basis = Stream.of(first, second)
        .flatMap(finding -> finding.basis().stream())
        .distinct()
        .reduce((left, right) -> left + "; " + right)
        .orElse("");
    return Finding.of(present ? Presence.PRESENT : Presence.ABSENT).withBasis(basis);
  }

  private static <T> Finding<T> stated(Optional<T> value, Function<T, String> words) {
    return value.isPresent()
        ? Finding.of(value.get()).withBasis(words.apply(value.get()))
        : Finding.notRecorded();
  }

  private static <T> Finding<T> anyOf(Stream<T> values, Function<T, String> words) {
    ImmutableSet<T> distinct = values.collect(toImmutableSet());
    return distinct.isEmpty() ? Finding.notRecorded() : oneOf(distinct, words);
  }

  private static <T> Finding<T> oneOf(Set<T> values, Function<T, String> words) {
    return Finding.<T>oneOf(values)
        .withBasis(String.join("; ", values.stream().map(words).toList()));
  }
}
