package dev.notochord.staging.chart;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.anatomy.SpinalRegion;
import dev.notochord.core.anatomy.VertebralLevel;
import dev.notochord.core.code.Coded;
import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.Histology;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.lesion.LesionMultiplicity;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.neurology.AisGrade;
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
import dev.notochord.core.treatment.Treatment;
import dev.notochord.core.treatment.TreatmentModality;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.ScoreRange;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
  private static final String NO_OTHERS = "no other metastases";

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

  /**
   * {@return why a score of survival with spinal metastases does not apply to the patient; empty if
   * it does}
   */
  public Optional<String> whyNoPrognosis() {
    return whyNotLiving().or(this::whyNotMetastatic);
  }

  /** {@return why a score of survival does not apply to one stated to be dead; empty if it does} */
  public Optional<String> whyNotLiving() {
    if (patient.karnofsky().equals(Optional.of(Karnofsky.KPS_0))) {
      return Optional.of("for the living; the Karnofsky status is 0, dead");
    }
    return patient.ecog().equals(Optional.of(Ecog.ECOG_5))
        ? Optional.of("for the living; the ECOG status is 5, dead")
        : Optional.empty();
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

  /** {@return the Karnofsky status of a living patient; 0, dead, leaves it open} */
  public Finding<Karnofsky> karnofskyOfLiving() {
    return ofLiving(karnofsky(), Karnofsky.KPS_0);
  }

  /** {@return the ECOG status of a living patient; 5, dead, leaves it open} */
  public Finding<Ecog> ecogOfLiving() {
    return ofLiving(ecog(), Ecog.ECOG_5);
  }

  private static <T> Finding<T> ofLiving(Finding<T> status, T dead) {
    return status.candidates().contains(dead) ? Finding.notRecorded() : status;
  }

  /**
   * {@return the caveat on a Karnofsky status that was not read: that of the dead, or one that only
   * the ECOG status could tell, which is not converted}
   *
   * @param criterion the criterion that asks for it
   */
  public ImmutableList<String> caveatsOnKarnofsky(String criterion) {
    return caveats(criterion, karnofsky(), Karnofsky.KPS_0, ecog(), "a Karnofsky status");
  }

  /**
   * {@return the caveat on an ECOG status that was not read: that of the dead, or one that only the
   * Karnofsky status could tell, which is not converted}
   *
   * @param criterion the criterion that asks for it
   */
  public ImmutableList<String> caveatsOnEcog(String criterion) {
    return caveats(criterion, ecog(), Ecog.ECOG_5, karnofsky(), "an ECOG status");
  }

  private static <T> ImmutableList<String> caveats(
      String criterion, Finding<T> status, T dead, Finding<?> other, String name) {
    if (status.candidates().contains(dead)) {
      return ImmutableList.of(
          criterion + ": " + status.basis().orElse("") + " means dead, for which there is no row");
    }
    return !status.isRecorded() && other.isRecorded()
        ? ImmutableList.of(criterion + ": asks for " + name + "; "
            + other.basis().orElse("") + " is recorded, and is not converted into one")
        : ImmutableList.of();
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

  /**
   * {@return the primaries of the metastases of the spine; several where they are stated to come
   * from different ones}
   *
   * <p>While only one organ is stated, every stated histology is one of a tumour that began there.
   * Where several are, a histology belongs to the organ that is stated of the same metastasis. A
   * metastasis of which less is said than of another is taken to be of the same primary.
   */
  public ImmutableSet<Primary> primaries() {
    Optional<PrimarySite> only = primarySite().value();
    ImmutableSet<Primary> all = metastases()
        .map(lesion -> new Primary(only.or(lesion::primarySite), lesion.histology()))
        .filter(Primary::isStated)
        .collect(toImmutableSet());
    return all.stream()
        .filter(primary -> all.stream().noneMatch(primary::saysLessThan))
        .collect(toImmutableSet());
  }

  /**
   * {@return the rows of a criterion in which the primary can stand; open where none is stated, or
   * where a stated one has no row}
   *
   * @param <T> the rows of the criterion
   * @param rows the rows of a primary, none if it cannot be placed
   */
  public <T> Finding<T> primary(Function<Primary, ? extends Set<? extends T>> rows) {
    ImmutableSet<Primary> stated = primaries();
    ImmutableSet.Builder<T> possible = ImmutableSet.builder();
    for (Primary primary : stated) {
      Set<? extends T> placed = rows.apply(primary);
      if (placed.isEmpty()) {
        return Finding.notRecorded();
      }
      possible.addAll(placed);
    }
    return stated.isEmpty()
        ? Finding.notRecorded()
        : Finding.<T>oneOf(possible.build()).withBasis(basis(primarySite(), histology()));
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
      if (treated.isPresent()
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

  /**
   * {@return whether there are metastases in major internal organs; the brain is another question}
   */
  public Finding<Presence> visceralMetastases() {
    return spread(MetastaticDisease::visceral, "visceral metastases");
  }

  /** {@return whether there are metastases in the brain} */
  public Finding<Presence> brainMetastases() {
    return spread(MetastaticDisease::brain, "brain metastases");
  }

  /** {@return whether there are metastases in major internal organs or in the brain} */
  public Finding<Presence> visceralOrBrainMetastases() {
    return either(visceralMetastases(), brainMetastases());
  }

  /** {@return whether the pleura, the peritoneum or the leptomeninges hold disseminated tumour} */
  public Finding<Presence> disseminatedMetastases() {
    return spread(MetastaticDisease::disseminated, "disseminated disease");
  }

  /** Reads a kind of spread, which is absent as well where nothing outside bone holds tumour. */
  private Finding<Presence> spread(
      Function<MetastaticDisease, Optional<Presence>> part, String name) {
    Optional<Presence> stated = disease(part);
    if (stated.isPresent()) {
      return Finding.of(stated.get()).withBasis(name + " " + stated.get().display());
    }
    return organSystems().value().equals(Optional.of(0))
        ? Finding.of(Presence.ABSENT)
            .withBasis(hasNoOtherMetastases() ? NO_OTHERS : "no organ system outside bone involved")
        : Finding.notRecorded();
  }

  /** {@return whether all metastases in internal organs can be removed} */
  public Finding<Presence> visceralRemovable() {
    return stated(
        disease(MetastaticDisease::visceralRemovable),
        value -> value == Presence.PRESENT ? "removable" : "not removable");
  }

  /** {@return whether the metastases in internal organs can be treated} */
  public Finding<Presence> visceralTreatable() {
    return stated(
        disease(MetastaticDisease::visceralTreatable),
        value -> value == Presence.PRESENT ? "treatable" : "not treatable");
  }

  /**
   * {@return the row of metastases in internal organs, for a score that asks what can be done about
   * them; metastases of which that is not stated leave two rows open}
   *
   * @param <T> the rows of the criterion
   * @param none the row of no metastases in internal organs
   * @param possible whether it can be done, which says as well that there are some
   * @param row the row of metastases with which it can be done
   * @param otherRow the row of metastases with which it cannot
   */
  public <T> Finding<T> visceralRow(T none, Finding<Presence> possible, T row, T otherRow) {
    Finding<Presence> metastases = visceralMetastases();
    if (metastases.value().equals(Optional.of(Presence.ABSENT))) {
      return metastases.mapEach(absent -> none);
    }
    if (possible.isRecorded()) {
      return possible
          .<T>mapEach(it -> it == Presence.PRESENT ? row : otherRow)
          .withBasis(basis(metastases, possible));
    }
    return metastases.map(present -> ImmutableSet.of(row, otherRow));
  }

  /** {@return how many organ systems outside bone hold metastases} */
  public Finding<Integer> organSystems() {
    return counted(MetastaticDisease::organSystems, "organ systems with metastases");
  }

  /** {@return how many foci there are in bone outside the spine} */
  public Finding<Integer> extraspinalBoneFoci() {
    return counted(MetastaticDisease::extraspinalBoneFoci, "bone foci outside the spine");
  }

  private Finding<Integer> counted(Function<MetastaticDisease, OptionalInt> part, String name) {
    OptionalInt count = patient.metastaticDisease().map(part).orElse(OptionalInt.empty());
    if (count.isPresent()) {
      return Finding.of(count.getAsInt()).withBasis(name + ": " + count.getAsInt());
    }
    return hasNoOtherMetastases() ? Finding.of(0).withBasis(NO_OTHERS) : Finding.notRecorded();
  }

  /**
   * {@return how many vertebrae hold metastases: as stated, or the levels of the lesions where no
   * other metastases are stated}
   *
   * <p>Several segments of the sacrum or the coccyx make no count, since sources count them in
   * different ways.
   */
  public Finding<Integer> vertebrae() {
    OptionalInt stated =
        patient.metastaticDisease().map(MetastaticDisease::vertebrae).orElse(OptionalInt.empty());
    if (stated.isPresent()) {
      return Finding.of(stated.getAsInt())
          .withBasis("vertebrae with metastases: " + stated.getAsInt());
    }
    boolean named = patient.lesions().stream()
        .allMatch(lesion -> isMetastatic(lesion) && lesion.levels().isPresent());
    if (!hasNoOtherMetastases() || patient.lesions().isEmpty() || !named) {
      return Finding.notRecorded();
    }
    ImmutableSet<VertebralLevel> levels = patient.lesions().stream()
        .flatMap(lesion -> lesion.levels().orElseThrow().levels().stream())
        .collect(toImmutableSet());
    long fused = levels.stream().filter(PatientChart::isFused).count();
    return fused > 1
        ? Finding.notRecorded()
        : Finding.of(levels.size()).withBasis(LevelSet.of(levels) + "; " + NO_OTHERS);
  }

  /** {@return the regions of the levels that the metastases of the spine are stated to lie at} */
  public ImmutableSet<SpinalRegion> metastaticRegions() {
    return metastases()
        .flatMap(lesion -> lesion.levels().stream())
        .flatMap(levels -> levels.levels().stream())
        .map(VertebralLevel::region)
        .collect(toImmutableSet());
  }

  private static boolean isFused(VertebralLevel level) {
    return level.region() == SpinalRegion.SACRAL || level.region() == SpinalRegion.COCCYGEAL;
  }

  /**
   * {@return whether there is more than one metastasis in the skeleton, the spine included}
   *
   * <p>A metastasis over several neighbouring vertebrae is one.
   */
  public Finding<Presence> multipleSkeletalMetastases() {
    ImmutableList<SpinalLesion> lesions = metastases().collect(toImmutableList());
    if (lesions.isEmpty()) {
      return Finding.notRecorded();
    }
    Optional<Integer> foci = extraspinalBoneFoci().value();
    if (foci.isPresent() && foci.get() > 0) {
      return Finding.of(Presence.PRESENT)
          .withBasis(extraspinalBoneFoci().basis().orElse(""));
    }
    SpinalLesion first = lesions.get(0);
    boolean several = lesions.size() > 1
        || first.multiplicity().filter(it -> it != LesionMultiplicity.SOLITARY).isPresent()
        || first.levels().map(levels -> !levels.isContiguous()).orElse(false);
    if (several) {
      return Finding.of(Presence.PRESENT).withBasis("several metastases of the spine");
    }
    boolean alone = first.multiplicity().equals(Optional.of(LesionMultiplicity.SOLITARY))
        || hasNoOtherMetastases()
        || vertebrae().value().equals(Optional.of(1));
    return alone && foci.isPresent()
        ? Finding.of(Presence.ABSENT)
            .withBasis(
                "one metastasis of the spine; " + extraspinalBoneFoci().basis().orElse(""))
        : Finding.notRecorded();
  }

  /** {@return whether the disease outside the spine is under control} */
  public Finding<Presence> systemicDiseaseControlled() {
    return stated(
        disease(MetastaticDisease::systemicDiseaseControlled),
        value -> value == Presence.PRESENT ? "disease controlled" : "disease not controlled");
  }

  /**
   * {@return the months from the diagnosis of the cancer to the time zero of the case; 0 where the
   * cancer was found after it}
   */
  public Finding<Double> monthsSincePrimaryDiagnosis() {
    if (patient.primaryDiagnosisMonths().isEmpty()) {
      return Finding.notRecorded();
    }
    double months = -patient.primaryDiagnosisMonths().getAsDouble();
    return months < 0
        ? Finding.of(0.0).withBasis("primary diagnosed afterwards")
        : Finding.of(months + 0.0)
            .withBasis("primary diagnosed " + ScoreRange.text(months) + " months before");
  }

  /** {@return over how many days the motor deficits developed} */
  public Finding<Double> motorDeficitOnsetDays() {
    return anyOf(
        neurology().flatMap(status -> status.motorDeficitOnsetDays().stream().boxed()),
        days -> "motor deficits over " + ScoreRange.text(days) + " days");
  }

  /**
   * {@return whether the patient has a condition}
   *
   * @param condition the condition
   */
  public Finding<Presence> comorbidity(Comorbidity condition) {
    return stated(
        patient.has(condition), presence -> condition.display() + " " + presence.display());
  }

  /** {@return how far the patient depends on others} */
  public Finding<FunctionalStatus> functionalStatus() {
    return stated(patient.functionalStatus(), FunctionalStatus::display);
  }

  private <T> Optional<T> disease(Function<MetastaticDisease, Optional<T>> part) {
    return patient.metastaticDisease().flatMap(part);
  }

  private boolean hasNoOtherMetastases() {
    return patient.otherMetastases().equals(Optional.of(Presence.ABSENT));
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
    return Finding.of(present ? Presence.PRESENT : Presence.ABSENT).withBasis(basis(first, second));
  }

  /** Joins where findings come from, each basis once. */
  private static String basis(Finding<?>... findings) {
    return Arrays.stream(findings)
        .flatMap(finding -> finding.basis().stream())
        .distinct()
        .collect(Collectors.joining("; "));
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
