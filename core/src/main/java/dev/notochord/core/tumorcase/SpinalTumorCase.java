package dev.notochord.core.tumorcase;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.notochord.core.anatomy.VertebralFormula;
import dev.notochord.core.code.Presence;
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
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * One patient with a tumour of the spine: presentation, lesions, treatments and follow-up.
 *
 * <p>Only the identifier is required. Everything else may be empty, and empty means that the source
 * does not say, never that there is nothing: no radiotherapy among the {@link #treatments()} leaves
 * radiotherapy unknown, while {@link #notGiven()} records that a patient received none.
 *
 * <pre>{@code
 * SpinalTumorCase patient = SpinalTumorCase.builder()
 *     .id("LMS13")
 *     .sex(Sex.FEMALE)
 *     .ageYears(60)
 *     .addLesions(SpinalLesion.builder()
 *         .levels(LevelSet.of(VertebralLevel.T11))
 *         .origin(LesionOrigin.PRIMARY)
 *         .histology(Histology.LEIOMYOSARCOMA)
 *         .build())
 *     .addTreatments(Surgery.builder().resection(ResectionClass.EN_BLOC).build())
 *     .build();
 * }</pre>
 *
 * <p><b>Time.</b> All months of the parts count from the {@linkplain FollowUp#timeZero() time zero}
 * of the follow-up; where none is stated, they tell no more than their order. What lies before it
 * is negative, and is history: a treatment, an image or a finding may be that old, an event of the
 * follow-up may not.
 *
 * <p><b>Contradictions.</b> Each part checks itself; the case checks what only the parts together
 * show, and throws an {@link IllegalArgumentException} that names both sides:
 *
 * <ul>
 *   <li>a treatment that is listed as given and as not given; an operation or the end of a
 *       radiotherapy as time zero, or a recurrence in a field, of a patient who was given none;
 *   <li>a comorbidity that is listed as present and as absent;
 *   <li>a metastasis of which nothing is said of the primary: give its site, the words of the
 *       source, or {@link dev.notochord.core.histology.PrimarySite#UNKNOWN_PRIMARY}, which is a
 *       finding;
 *   <li>a lesion stated {@linkplain dev.notochord.core.lesion.LesionMultiplicity#SOLITARY solitary}
 *       beside another;
 *   <li>other metastases stated absent beside a follow-up that has one, unless it may be one of
 *       several lesions;
 *   <li>other metastases stated absent beside a {@linkplain #metastaticDisease() metastatic
 *       disease} with visceral, brain or disseminated ones, foci in other bones or an organ system;
 *   <li>fewer vertebrae with metastases than the metastatic lesions occupy;
 *   <li>a treatment or what followed from it, an image, a biopsy, a neurological examination, a
 *       laboratory value or the diagnosis of the primary after the death, or after the last contact
 *       of a patient not known to have died at a known time;
 *   <li>a lesion or a treatment at a vertebra that this patient does not have.
 * </ul>
 *
 * <p>Messages and {@link #toString()} show the identifier and the two facts at most, so that a log
 * holds no more of a patient than that.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class SpinalTumorCase {
  static final int OLDEST_YEARS = 130;

  SpinalTumorCase() {}

  /** {@return a builder; the identifier is required} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the identifier of the case, not blank} It appears in messages: do not use a name or a hospital number. */
  public abstract String id();

  /** {@return the patient's sex} */
  public abstract Optional<Sex> sex();

  /** {@return the age at presentation in completed years, 0 to 130} */
  public abstract OptionalInt ageYears();

  /** {@return what happened before the tumour of the spine, in the words of the source} */
  public abstract Optional<String> history();

  /** {@return the complaints at presentation in the words of the source} */
  public abstract Optional<String> presentation();

  /** {@return the complaints at presentation, each stated to be there or not; a list may be incomplete} */
  public abstract ImmutableList<Complaint> complaints();

  /** {@return the pain at presentation} */
  public abstract Optional<Pain> pain();

  /** {@return the Karnofsky performance status at presentation} */
  public abstract Optional<Karnofsky> karnofsky();

  /** {@return the ECOG performance status at presentation; nothing is converted from the other scale} */
  public abstract Optional<Ecog> ecog();

  /** {@return how much help the patient needs in daily life; nothing is converted to it} */
  public abstract Optional<FunctionalStatus> functionalStatus();

  /** {@return the diseases besides the tumour that the patient has} */
  public abstract ImmutableSet<Comorbidity> comorbidities();

  /** {@return the diseases besides the tumour that the source states the patient does not have} */
  public abstract ImmutableSet<Comorbidity> absentComorbidities();

  /** {@return the neurological findings, in the order of the source; one without a time is that of the presentation} */
  public abstract ImmutableList<NeurologicalStatus> neurology();

  /** {@return values of the blood, in the order of the source} */
  public abstract ImmutableList<LaboratoryValues> laboratory();

  /** {@return how many vertebrae the patient has and how they were counted} */
  public abstract Optional<VertebralFormula> vertebralFormula();

  /** {@return the tumours of the spine, in the order of the source} */
  public abstract ImmutableList<SpinalLesion> lesions();

  /**
   * {@return when the primary cancer was diagnosed, in months from time zero, negative before it}
   *
   * <p>For a metastasis it may lie years back: {@code -60} is five years before time zero.
   */
  public abstract OptionalDouble primaryDiagnosisMonths();

  /** {@return how far the cancer has spread beyond the {@link #lesions()} at presentation} */
  public abstract Optional<MetastaticDisease> metastaticDisease();

  /**
   * {@return whether there are, or were at any time in the record, metastases other than the {@link
   * #lesions()}}
   *
   * <p>For a patient with one spinal metastasis it says whether there are more.
   */
  public abstract Optional<Presence> otherMetastases();

  /** {@return the other metastases in the words of the source, with site and time: {@code pelvis at 36 months}} */
  public abstract Optional<String> otherMetastasesText();

  /** {@return the treatments that were given, in the order of the source} */
  public abstract ImmutableList<Treatment> treatments();

  /** {@return the kinds of treatment that the source states were not given} */
  public abstract ImmutableSet<TreatmentModality> notGiven();

  /** {@return what became of the patient} */
  public abstract Optional<FollowUp> followUp();

  /** {@return where the data come from, such as a citation} */
  public abstract Optional<String> source();

  /** {@return remarks for which there is no other place} */
  public abstract Optional<String> notes();

  @Value.Check
  void check() {
    checkArgument(
        !id().isBlank(), "spinal tumour case: id '%s' is blank, expected an identifier", id());
    ageYears()
        .ifPresent(years -> checkArgument(
            years >= 0 && years <= OLDEST_YEARS,
            "case %s: age is %s years, expected 0 to %s",
            id(),
            years,
            OLDEST_YEARS));
    primaryDiagnosisMonths()
        .ifPresent(months -> checkArgument(
            Double.isFinite(months),
            "case %s: diagnosis of the primary at %s months, expected a finite number",
            id(),
            months));
    CaseConsistency.check(this);
  }

  /**
   * {@return whether the patient has a disease besides the tumour; empty where it is listed neither
   * among the {@link #comorbidities()} nor among the {@link #absentComorbidities()}}
   *
   * @param comorbidity the disease
   */
  public Optional<Presence> has(Comorbidity comorbidity) {
    if (comorbidities().contains(comorbidity)) {
      return Optional.of(Presence.PRESENT);
    }
    return absentComorbidities().contains(comorbidity)
        ? Optional.of(Presence.ABSENT)
        : Optional.empty();
  }

  /** {@return the treatments that began before time zero, such as an operation years ago} */
  public ImmutableList<Treatment> priorTreatments() {
    return treatments().stream()
        .filter(treatment -> treatment.months().orElse(0) < 0)
        .collect(toImmutableList());
  }

  /** {@return {@code case} and the identifier, and no more: a case is patient data} */
  @Override
  public String toString() {
    return "case " + id();
  }

  /** Builds a {@link SpinalTumorCase}: each method sets the part of its name, once. */
  public static final class Builder extends ImmutableSpinalTumorCase.Builder {
    Builder() {}
  }
}
