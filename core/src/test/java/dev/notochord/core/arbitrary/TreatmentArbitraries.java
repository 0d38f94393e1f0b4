package dev.notochord.core.arbitrary;

import dev.notochord.core.anatomy.Side;
import dev.notochord.core.anatomy.SpinalNerve;
import dev.notochord.core.code.Presence;
import dev.notochord.core.dose.DoseUnit;
import dev.notochord.core.dose.Fractionation;
import dev.notochord.core.treatment.AdverseEvent;
import dev.notochord.core.treatment.ClavienDindo;
import dev.notochord.core.treatment.Complication;
import dev.notochord.core.treatment.CtcaeGrade;
import dev.notochord.core.treatment.Embolisation;
import dev.notochord.core.treatment.EmbolisationCompleteness;
import dev.notochord.core.treatment.NerveRoot;
import dev.notochord.core.treatment.OtherTreatment;
import dev.notochord.core.treatment.RadiationEffect;
import dev.notochord.core.treatment.Radiotherapy;
import dev.notochord.core.treatment.RadiotherapyCategory;
import dev.notochord.core.treatment.RadiotherapyModality;
import dev.notochord.core.treatment.RadiotherapyTechnique;
import dev.notochord.core.treatment.RadiotherapyVolume;
import dev.notochord.core.treatment.RadiotherapyVolumeKind;
import dev.notochord.core.treatment.ResectionClass;
import dev.notochord.core.treatment.ResidualTumor;
import dev.notochord.core.treatment.SupportiveMeasure;
import dev.notochord.core.treatment.SupportiveTreatment;
import dev.notochord.core.treatment.Surgery;
import dev.notochord.core.treatment.SurgicalApproach;
import dev.notochord.core.treatment.SurgicalImplant;
import dev.notochord.core.treatment.SurgicalMargin;
import dev.notochord.core.treatment.SurgicalProcedure;
import dev.notochord.core.treatment.SystemicTherapy;
import dev.notochord.core.treatment.SystemicTherapyClass;
import dev.notochord.core.treatment.Treatment;
import dev.notochord.core.treatment.TreatmentIntent;
import dev.notochord.core.treatment.TreatmentModality;
import dev.notochord.core.treatment.TreatmentTiming;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Valid values of {@code dev.notochord.core.treatment}; each part is there in some and missing in
 * others.
 *
 * <p>The large values come without edge cases: those of their parts multiply to more than all tries
 * of a property, which would leave none for chance.
 */
public final class TreatmentArbitraries {
  /** The start of every treatment lies before it and every consequence after it. */
  private static final double LATEST_START = 0;

  private TreatmentArbitraries() {}

  /** Treatments of every kind. */
  public static Arbitrary<Treatment> treatments() {
    return Arbitraries.oneOf(
        surgeries().map(Treatment.class::cast),
        radiotherapies().map(Treatment.class::cast),
        systemicTherapies().map(Treatment.class::cast),
        supportiveTreatments().map(Treatment.class::cast),
        otherTreatments().map(Treatment.class::cast));
  }

  /** Operations without a contradiction, from a biopsy to a spondylectomy. */
  public static Arbitrary<Surgery> surgeries() {
    Arbitrary<Outcome> outcome = Combinators.combine(
            Arbitraries.of(SurgicalProcedure.class).set().ofMaxSize(4),
            Arbitraries.of(ResectionClass.class).optional(),
            Arbitraries.of(SurgicalMargin.class).optional(),
            Arbitraries.of(ResidualTumor.class).optional())
        .as(Outcome::new)
        .map(Outcome::withoutContradiction);
    Arbitrary<Surgery.Builder> first = Combinators.combine(
            outcome,
            words().optional(),
            starts(),
            Arbitraries.of(SurgicalApproach.class).optional(),
            optionalIntegers(1, 4),
            Arbitraries.of(TreatmentIntent.class).optional(),
            Arbitraries.of(SurgicalMargin.class).optional(),
            AnatomyArbitraries.levelSets().optional())
        .as((facts, description, months, approach, stages, intent, planned, levels) ->
            Surgery.builder()
                .addAllProcedures(facts.procedures())
                .resection(facts.resection())
                .margin(facts.margin())
                .residual(facts.residual())
                .description(description)
                .months(months)
                .approach(approach)
                .stages(stages)
                .intent(intent)
                .plannedMargin(planned)
                .levels(levels));
    Arbitrary<Surgery.Builder> second = Combinators.combine(
            first,
            AnatomyArbitraries.levelRanges().optional(),
            Arbitraries.of(SurgicalImplant.class).set().ofMaxSize(3),
            embolisations().optional(),
            Arbitraries.of(Presence.class).optional(),
            Arbitraries.of(Presence.class).optional())
        .as((surgery, range, implants, embolisation, dura, tear) -> surgery
            .instrumentation(range)
            .addAllImplants(implants)
            .embolisation(embolisation)
            .duralResection(dura)
            .duralTear(tear));
    return Combinators.combine(
            second,
            optionalIntegers(0, 12_000),
            optionalIntegers(1, 1_500),
            complications().list().ofMaxSize(3),
            nerveRoots().set().ofMaxSize(3))
        .as((surgery, blood, minutes, complications, roots) -> surgery
            .addAllSacrificedRoots(roots)
            .bloodLossMillilitres(blood)
            .durationMinutes(minutes)
            .addAllComplications(complications)
            .build())
        .withoutEdgeCases();
  }

  /** Nerve roots, with a side and without. */
  public static Arbitrary<NerveRoot> nerveRoots() {
    return Combinators.combine(
            Arbitraries.of(SpinalNerve.class), Arbitraries.of(Side.class).optional())
        .as((nerve, side) ->
            side.map(it -> NerveRoot.of(nerve, it)).orElseGet(() -> NerveRoot.of(nerve)));
  }

  /** Embolisations that were done, completely or not, and some that were not. */
  public static Arbitrary<Embolisation> embolisations() {
    Arbitrary<Embolisation> done = Combinators.combine(
            Arbitraries.of(EmbolisationCompleteness.class).optional(),
            Arbitraries.of(0.0, 6.0, 24.0, 47.5, 72.0).optional())
        .as((completeness, hours) -> Embolisation.builder()
            .presence(Presence.PRESENT)
            .completeness(completeness)
            .hoursBefore(optional(hours))
            .build());
    return Arbitraries.oneOf(
        done, Arbitraries.just(Embolisation.builder().presence(Presence.ABSENT).build()));
  }

  /** Complications of every grade, at or after time zero. */
  public static Arbitrary<Complication> complications() {
    return Combinators.combine(
            words(),
            Arbitraries.of(ClavienDindo.class).optional(),
            Arbitraries.of(Presence.class).optional(),
            consequences())
        .as((description, grade, discharge, months) -> Complication.builder()
            .description(description)
            .grade(grade)
            .presentAtDischarge(discharge.filter(
                it -> it == Presence.ABSENT || !grade.equals(Optional.of(ClavienDindo.V))))
            .months(months)
            .build());
  }

  /** Adverse events of radiation or drugs, at or after time zero. */
  public static Arbitrary<AdverseEvent> adverseEvents() {
    return Arbitraries.oneOf(
        describedAdverseEvents(),
        Combinators.combine(
                Arbitraries.of(RadiationEffect.class),
                words().optional(),
                Arbitraries.of(CtcaeGrade.class).optional(),
                consequences())
            .as((effect, description, grade, months) -> AdverseEvent.builder()
                .radiationEffect(effect)
                .description(description)
                .grade(grade)
                .months(months)
                .build()));
  }

  /** Courses of radiation without a contradiction, by any modality or one not stated. */
  public static Arbitrary<Radiotherapy> radiotherapies() {
    return Arbitraries.of(RadiotherapyModality.class)
        .optional()
        .flatMap(radiation -> units(radiation).flatMap(unit -> radiotherapies(radiation, unit)))
        .withoutEdgeCases();
  }

  /** Volumes of every kind with doses of either unit. */
  public static Arbitrary<RadiotherapyVolume> radiotherapyVolumes() {
    return Arbitraries.of(DoseUnit.class).flatMap(TreatmentArbitraries::radiotherapyVolumes);
  }

  /** Chemotherapy and other drugs against the tumour. */
  public static Arbitrary<SystemicTherapy> systemicTherapies() {
    Arbitrary<SystemicTherapy.Builder> first = Combinators.combine(
            modalityAndClass(),
            words().optional(),
            starts(),
            Arbitraries.of("doxorubicin", "cisplatin", "ifosfamide", "denosumab", "pazopanib")
                .set()
                .ofMaxSize(3),
            Arbitraries.of(TreatmentTiming.class).optional(),
            Arbitraries.of(TreatmentIntent.class).optional())
        .as((kind, description, months, agents, timing, intent) -> SystemicTherapy.builder()
            .modality(kind.modality())
            .therapyClass(kind.therapyClass())
            .description(description)
            .months(months)
            .addAllAgents(agents)
            .timing(timing)
            .intent(intent));
    return Combinators.combine(
            first,
            optionalIntegers(1, 6),
            optionalIntegers(1, 30),
            Arbitraries.integers().between(0, 1000).map(it -> it / 10.0).optional(),
            describedAdverseEvents().list().ofMaxSize(2))
        .as((therapy, line, cycles, necrosis, events) -> therapy
            .line(line)
            .cycles(cycles)
            .necrosisPercent(optional(necrosis))
            .addAllAdverseEvents(events)
            .build())
        .withoutEdgeCases();
  }

  /** Supportive treatments of any number of measures. */
  public static Arbitrary<SupportiveTreatment> supportiveTreatments() {
    return Combinators.combine(
            words().optional(),
            starts(),
            Arbitraries.of(SupportiveMeasure.class).set().ofMaxSize(4))
        .as((description, months, measures) -> SupportiveTreatment.builder()
            .description(description)
            .months(months)
            .addAllMeasures(measures)
            .build());
  }

  /** Treatments of a kind without a type of its own. */
  public static Arbitrary<OtherTreatment> otherTreatments() {
    return Combinators.combine(words(), starts())
        .as((description, months) ->
            OtherTreatment.builder().description(description).months(months).build());
  }

  private static Arbitrary<Radiotherapy> radiotherapies(
      Optional<RadiotherapyModality> radiation, DoseUnit unit) {
    List<RadiotherapyTechnique> techniques = Arrays.stream(RadiotherapyTechnique.values())
        .filter(it -> radiation.isEmpty() || it.modalities().contains(radiation.get()))
        .toList();
    Arbitrary<Optional<RadiotherapyTechnique>> technique = techniques.isEmpty()
        ? Arbitraries.just(Optional.empty())
        : Arbitraries.of(techniques).optional();
    Arbitrary<Radiotherapy.Builder> first = Combinators.combine(
            technique,
            words().optional(),
            starts(),
            Arbitraries.of(RadiotherapyCategory.class).optional(),
            DoseArbitraries.fractionations(unit).optional(),
            DoseArbitraries.fractionations(unit).optional(),
            units(radiation)
                .flatMap(TreatmentArbitraries::radiotherapyVolumes)
                .list()
                .ofMaxSize(2))
        .as((shape, description, months, category, prescribed, delivered, volumes) ->
            Radiotherapy.builder()
                .radiation(radiation)
                .technique(shape)
                .description(description)
                .months(months)
                .category(category)
                .prescribed(prescribed)
                .delivered(delivered)
                .addAllVolumes(volumes));
    return Combinators.combine(
            first,
            AnatomyArbitraries.levelSets().optional(),
            Arbitraries.of(TreatmentTiming.class).optional(),
            Arbitraries.of(TreatmentIntent.class).optional(),
            Arbitraries.of(Presence.class).optional(),
            adverseEvents().list().ofMaxSize(2))
        .as((course, levels, timing, intent, again, events) -> course
            .levels(levels)
            .timing(timing)
            .intent(intent)
            .reirradiation(again)
            .addAllAdverseEvents(events)
            .build());
  }

  private static Arbitrary<RadiotherapyVolume> radiotherapyVolumes(DoseUnit unit) {
    Arbitrary<Optional<Fractionation>> dose =
        DoseArbitraries.fractionations(unit).optional();
    return Combinators.combine(
            Arbitraries.of(RadiotherapyVolumeKind.class),
            words().optional(),
            Arbitraries.integers().between(1, 5000).map(it -> it / 10.0).optional(),
            dose,
            dose)
        .as((kind, name, size, prescribed, delivered) -> RadiotherapyVolume.builder()
            .kind(kind)
            .name(name)
            .cubicCentimetres(optional(size))
            .prescribed(prescribed)
            .delivered(delivered)
            .build());
  }

  private static Arbitrary<DoseUnit> units(Optional<RadiotherapyModality> radiation) {
    return Arbitraries.of(Arrays.stream(DoseUnit.values())
        .filter(unit -> radiation.isEmpty() || radiation.get().isStatedIn(unit))
        .toList());
  }

  private static Arbitrary<AdverseEvent> describedAdverseEvents() {
    return Combinators.combine(words(), Arbitraries.of(CtcaeGrade.class).optional(), consequences())
        .as((description, grade, months) -> AdverseEvent.builder()
            .description(description)
            .grade(grade)
            .months(months)
            .build());
  }

  private static Arbitrary<DrugKind> modalityAndClass() {
    return Arbitraries.oneOf(
        Arbitraries.of(SystemicTherapyClass.class)
            .map(it -> new DrugKind(it.modality(), Optional.of(it))),
        Arbitraries.of(TreatmentModality.CHEMOTHERAPY, TreatmentModality.OTHER_SYSTEMIC)
            .map(it -> new DrugKind(it, Optional.empty())));
  }

  private static Arbitrary<String> words() {
    return Arbitraries.of(
        "as reported", "revision for infection", "\u00d6dem, Dexamethason", "\"quoted\" text", "x");
  }

  private static Arbitrary<OptionalDouble> starts() {
    return Arbitraries.of(-216.0, -36.0, -0.5, LATEST_START)
        .optional()
        .map(TreatmentArbitraries::optional);
  }

  private static Arbitrary<OptionalDouble> consequences() {
    return Arbitraries.of(LATEST_START, 0.25, 3.0, 120.0)
        .optional()
        .map(TreatmentArbitraries::optional);
  }

  private static Arbitrary<OptionalInt> optionalIntegers(int least, int most) {
    return Arbitraries.integers()
        .between(least, most)
        .optional()
        .map(it -> it.map(OptionalInt::of).orElseGet(OptionalInt::empty));
  }

  private static OptionalDouble optional(Optional<Double> value) {
    return value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
  }

  private record DrugKind(
      TreatmentModality modality, Optional<SystemicTherapyClass> therapyClass) {}

  /** What was taken out and what was left, from which contradictions are dropped. */
  private record Outcome(
      Set<SurgicalProcedure> procedures,
      Optional<ResectionClass> resection,
      Optional<SurgicalMargin> margin,
      Optional<ResidualTumor> residual) {

    Outcome withoutContradiction() {
      try {
        Surgery.builder()
            .addAllProcedures(procedures)
            .resection(resection)
            .margin(margin)
            .residual(residual)
            .build();
        return this;
      } catch (IllegalArgumentException e) {
        // Without the class and the residual tumour, a separation by name may still contradict the
        // margin: then the margin goes as well.
        return procedures.contains(SurgicalProcedure.SEPARATION_SURGERY)
            ? new Outcome(
                procedures,
                Optional.empty(),
                Optional.empty(),
                residual.filter(it -> it != ResidualTumor.R0))
            : new Outcome(procedures, Optional.empty(), margin, Optional.empty());
      }
    }
  }
}
