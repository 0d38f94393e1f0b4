package dev.notochord.core.tumorcase;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.notochord.core.code.Presence;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.neurology.NeurologicalStatus;
import dev.notochord.core.outcome.DistantMetastasis;
import dev.notochord.core.outcome.FollowUp;
import dev.notochord.core.patient.Pain;
import dev.notochord.core.patient.Sex;
import dev.notochord.core.treatment.Treatment;
import dev.notochord.core.treatment.TreatmentModality;
import java.util.Optional;
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
 * <p>Building a case that contradicts itself throws an {@link IllegalArgumentException} that names
 * both sides. Messages and {@link #toString()} show the identifier at most, so that a log holds no
 * clinical data.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class SpinalTumorCase {
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

  /** {@return the complaints at presentation in the words of the source} */
  public abstract Optional<String> presentation();

  /** {@return the pain at presentation} */
  public abstract Optional<Pain> pain();

  /** {@return the neurological findings at presentation} */
  public abstract Optional<NeurologicalStatus> neurology();

  /** {@return the tumours of the spine, in the order of the source} */
  public abstract ImmutableList<SpinalLesion> lesions();

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
            years >= 0 && years <= 130,
            "case %s: age is %s years, expected 0 to 130",
            id(),
            years));
    for (Treatment treatment : treatments()) {
      checkArgument(
          !notGiven().contains(treatment.modality()),
          "case %s: %s is listed as given and as not given, expected one of them",
          id(),
          treatment.modality().display());
    }
    boolean absent = otherMetastases().equals(Optional.of(Presence.ABSENT));
    checkArgument(
        !absent
            || followUp().stream()
                .noneMatch(it -> it.distantMetastasis().equals(Optional.of(Presence.PRESENT))
                    || it.events().stream().anyMatch(DistantMetastasis.class::isInstance)),
        "case %s: other metastases stated absent, but the follow-up has a distant metastasis",
        id());
  }

  /** {@return {@code case} and the identifier, and no more: a case is patient data} */
  @Override
  public String toString() {
    return "case " + id();
  }

  /** Builds a {@link SpinalTumorCase}. */
  public static final class Builder extends ImmutableSpinalTumorCase.Builder {
    Builder() {}
  }
}
