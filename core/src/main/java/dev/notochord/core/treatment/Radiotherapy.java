package dev.notochord.core.treatment;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.code.Presence;
import dev.notochord.core.dose.Fractionation;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * A course of radiation.
 *
 * <pre>{@code
 * Radiotherapy course = Radiotherapy.builder()
 *     .radiation(RadiotherapyModality.PHOTON)
 *     .technique(RadiotherapyTechnique.VMAT)
 *     .category(RadiotherapyCategory.STEREOTACTIC)
 *     .prescribed(Fractionation.parse("24 Gy in 2 fractions"))
 *     .levels(LevelSet.parse("T11"))
 *     .timing(TreatmentTiming.ADJUVANT)
 *     .build();
 * }</pre>
 *
 * <p>Refused are a technique that does not go with the modality, a dose in Gy delivered of one
 * prescribed in Gy(RBE) or the reverse, and Gy(RBE) of photons or electrons. Two volumes of a
 * particle course may be stated in different units, since plans give the absorbed dose of an organ
 * beside the weighted dose of the tumour. Nothing is filled in: VMAT leaves the modality open where
 * nobody stated it.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract non-sealed class Radiotherapy implements Treatment {
  Radiotherapy() {}

  /** {@return a builder; nothing is required} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return {@link TreatmentModality#RADIOTHERAPY}} */
  @Override
  public TreatmentModality modality() {
    return TreatmentModality.RADIOTHERAPY;
  }

  /** {@return what delivered the radiation} */
  public abstract Optional<RadiotherapyModality> radiation();

  /** {@return how it was shaped and aimed} */
  public abstract Optional<RadiotherapyTechnique> technique();

  /** {@return whether it was conventional or stereotactic} */
  public abstract Optional<RadiotherapyCategory> category();

  /** {@return the dose prescribed to the target; doses of single volumes are theirs} */
  public abstract Optional<Fractionation> prescribed();

  /** {@return the dose delivered to the target, as of a course broken off} */
  public abstract Optional<Fractionation> delivered();

  /** {@return the volumes that the plan names, in the order of the source} */
  public abstract ImmutableList<RadiotherapyVolume> volumes();

  /** {@return the vertebrae treated} */
  public abstract Optional<LevelSet> levels();

  /** {@return when it was given, seen from the operation} */
  public abstract Optional<TreatmentTiming> timing();

  /** {@return what it was meant to achieve} */
  public abstract Optional<TreatmentIntent> intent();

  /** {@return whether the place had been irradiated before} */
  public abstract Optional<Presence> reirradiation();

  /** {@return the unwanted effects, in the order of the source} */
  public abstract ImmutableList<AdverseEvent> adverseEvents();

  @Value.Check
  void check() {
    TreatmentTime.check("radiotherapy", months());
    adverseEvents()
        .forEach(event -> TreatmentTime.checkNotBefore(
            "radiotherapy", months(), "adverse event", event.months()));
    if (radiation().isPresent() && technique().isPresent()) {
      checkArgument(
          technique().get().modalities().contains(radiation().get()),
          "radiotherapy: %s by %s, expected a technique for these or one of %s",
          radiation().get().display(),
          technique().get().display(),
          technique().get().modalities().stream()
              .map(RadiotherapyModality::display)
              .toList());
    }
    checkUnits();
  }

  private void checkUnits() {
    RadiotherapyVolume.checkOneUnit("radiotherapy", prescribed(), delivered());
    radiation()
        .ifPresent(beam -> doses()
            .forEach(dose -> checkArgument(
                beam.isStatedIn(dose.total().unit()),
                "radiotherapy: %s of %s, expected Gy",
                dose,
                beam.display())));
  }

  private Stream<Fractionation> doses() {
    return Stream.concat(
            Stream.of(prescribed(), delivered()),
            volumes().stream().flatMap(it -> Stream.of(it.prescribed(), it.delivered())))
        .flatMap(Optional::stream);
  }

  /** Builds a {@link Radiotherapy}: each method sets the part of its name, once. */
  public static final class Builder extends ImmutableRadiotherapy.Builder {
    Builder() {}
  }
}
