package dev.notochord.core.arbitrary;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import dev.notochord.core.code.Presence;
import dev.notochord.core.outcome.CauseOfDeath;
import dev.notochord.core.outcome.ClearExamination;
import dev.notochord.core.outcome.Death;
import dev.notochord.core.outcome.DiseaseSite;
import dev.notochord.core.outcome.DiseaseStatus;
import dev.notochord.core.outcome.DistantMetastasis;
import dev.notochord.core.outcome.FieldRelation;
import dev.notochord.core.outcome.FollowUp;
import dev.notochord.core.outcome.FollowUpEvent;
import dev.notochord.core.outcome.FunctionalChange;
import dev.notochord.core.outcome.FunctionalTrend;
import dev.notochord.core.outcome.LocalRecurrence;
import dev.notochord.core.outcome.NotObservable;
import dev.notochord.core.outcome.Observation;
import dev.notochord.core.outcome.Observed;
import dev.notochord.core.outcome.ObservedStatus;
import dev.notochord.core.outcome.Progression;
import dev.notochord.core.outcome.RegionalRecurrence;
import dev.notochord.core.outcome.SecondMalignancy;
import dev.notochord.core.outcome.StableDisease;
import dev.notochord.core.outcome.TimeZero;
import dev.notochord.core.outcome.TumorFinding;
import dev.notochord.core.outcome.VitalStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Valid values of what became of a patient, with each optional part sometimes empty. */
public final class OutcomeArbitraries {
  /** Few and coarse, so that events fall on one day often enough. */
  private static final int LAST_HALF_MONTH = 48;

  private OutcomeArbitraries() {}

  /** Times of follow-up up to 24 months in steps of half a month. */
  private static Arbitrary<Double> months() {
    return Arbitraries.integers().between(0, LAST_HALF_MONTH).map(half -> half / 2.0);
  }

  private static Arbitrary<Optional<DiseaseSite>> sites() {
    return Arbitraries.of(DiseaseSite.class).optional(0.7);
  }

  private static Arbitrary<Optional<String>> words() {
    return Arbitraries.of("walks with a cane", "osteosarcoma in the field", "é \"x\"")
        .optional(0.5);
  }

  /** Deaths with and without a cause. */
  public static Arbitrary<Death> deaths() {
    return Combinators.combine(months(), Arbitraries.of(CauseOfDeath.class).optional(0.7))
        .as(Death::new);
  }

  /** Local recurrences with and without their relation to a field. */
  public static Arbitrary<LocalRecurrence> localRecurrences() {
    return Combinators.combine(months(), Arbitraries.of(FieldRelation.class).optional(0.5))
        .as(LocalRecurrence::new);
  }

  /** Regional recurrences. */
  public static Arbitrary<RegionalRecurrence> regionalRecurrences() {
    return months().map(RegionalRecurrence::new);
  }

  /** Distant metastases, some of them at time zero. */
  public static Arbitrary<DistantMetastasis> distantMetastases() {
    return months().map(DistantMetastasis::new);
  }

  /** Progressions with and without a site. */
  public static Arbitrary<Progression> progressions() {
    return Combinators.combine(months(), sites()).as(Progression::new);
  }

  /** Findings of stable disease with and without a site. */
  public static Arbitrary<StableDisease> stableDiseases() {
    return Combinators.combine(months(), sites()).as(StableDisease::new);
  }

  /** Findings of tumour of every kind. */
  public static Arbitrary<TumorFinding> tumorFindings() {
    return Arbitraries.oneOf(
        localRecurrences(),
        regionalRecurrences(),
        distantMetastases(),
        progressions(),
        stableDiseases());
  }

  /** Examinations that were clear at one site, two or all. */
  public static Arbitrary<ClearExamination> clearExaminations() {
    return Combinators.combine(months(), Arbitraries.of(DiseaseSite.class).set().ofMinSize(1))
        .as((months, sites) -> new ClearExamination(months, Sets.immutableEnumSet(sites)));
  }

  /** Changes of function with a trend, words or both. */
  public static Arbitrary<FunctionalChange> functionalChanges() {
    return Combinators.combine(
            months(), Arbitraries.of(FunctionalTrend.class), words(), Arbitraries.of(true, false))
        .as((months, trend, words, withTrend) -> new FunctionalChange(
            months, withTrend || words.isEmpty() ? Optional.of(trend) : Optional.empty(), words));
  }

  /** Second malignancies with and without words. */
  public static Arbitrary<SecondMalignancy> secondMalignancies() {
    return Combinators.combine(months(), words()).as(SecondMalignancy::new);
  }

  /** Events of every kind. */
  public static Arbitrary<FollowUpEvent> followUpEvents() {
    return Arbitraries.frequencyOf(
        Tuple.of(2, deaths()),
        Tuple.of(4, tumorFindings()),
        Tuple.of(4, clearExaminations()),
        Tuple.of(1, functionalChanges()),
        Tuple.of(1, secondMalignancies()));
  }

  /** Follow-ups in which any part may be missing and none contradicts another. */
  public static Arbitrary<FollowUp> followUps() {
    Arbitrary<Consumer<FollowUp.Builder>> event =
        followUpEvents().map(it -> followUp -> followUp.addEvents(it));
    return Combinators.combine(
            part(TimeZero.class, FollowUp.Builder::timeZero, 0.95),
            event.list().ofMaxSize(5),
            part(VitalStatus.class, FollowUp.Builder::vitalStatus, 0.7),
            part(DiseaseStatus.class, FollowUp.Builder::diseaseStatus, 0.5),
            part(Presence.class, FollowUp.Builder::localRecurrence, 0.4),
            part(Presence.class, FollowUp.Builder::distantMetastasis, 0.4),
            part(Presence.class, FollowUp.Builder::progression, 0.4),
            months()
                .<Consumer<FollowUp.Builder>>map(end -> followUp -> followUp.lastContactMonths(end))
                .optional(0.7))
        .flatAs((zero, events, vital, disease, local, distant, progression, contact) -> {
          ImmutableList.Builder<Consumer<FollowUp.Builder>> parts = ImmutableList.builder();
          parts.addAll(events);
          List.of(vital, disease, local, distant, progression, contact)
              .forEach(part -> part.ifPresent(parts::add));
          return Arbitraries.shuffle(parts.build()).map(shuffled -> consistent(zero, shuffled));
        })
        // The edge cases of so many parts would leave no room for anything else.
        .withoutEdgeCases();
  }

  /** Whichever of two parts that contradict each other comes first stays; so either may. */
  private static FollowUp consistent(
      Optional<Consumer<FollowUp.Builder>> zero, List<Consumer<FollowUp.Builder>> parts) {
    List<Consumer<FollowUp.Builder>> kept = new ArrayList<>();
    zero.ifPresent(kept::add);
    FollowUp followUp = build(kept);
    for (Consumer<FollowUp.Builder> part : parts) {
      kept.add(part);
      try {
        followUp = build(kept);
      } catch (IllegalArgumentException contradiction) {
        kept.remove(kept.size() - 1);
      }
    }
    return followUp;
  }

  private static FollowUp build(List<Consumer<FollowUp.Builder>> parts) {
    FollowUp.Builder followUp = FollowUp.builder();
    parts.forEach(part -> part.accept(followUp));
    return followUp.build();
  }

  private interface Setter<E> {
    Object set(FollowUp.Builder followUp, E value);
  }

  private static <E extends Enum<E>> Arbitrary<Optional<Consumer<FollowUp.Builder>>> part(
      Class<E> vocabulary, Setter<E> setter, double probability) {
    return Arbitraries.of(vocabulary)
        .<Consumer<FollowUp.Builder>>map(value -> followUp -> setter.set(followUp, value))
        .optional(probability);
  }

  /** Observed times: events, exact or in an interval, competing events and censorings. */
  public static Arbitrary<Observed> observed() {
    return Combinators.combine(
            months(),
            Arbitraries.of(ObservedStatus.class),
            Arbitraries.integers().between(0, 4))
        .as((months, status, quarters) -> new Observed(
            months,
            status,
            status == ObservedStatus.EVENT ? months * quarters / 4 : months,
            status.display()));
  }

  /** Reasons why nothing can be observed. */
  public static Arbitrary<NotObservable> notObservable() {
    return Arbitraries.of("vital status is not stated", "follow-up is not stated")
        .map(NotObservable::new);
  }

  /** Observations of either kind. */
  public static Arbitrary<Observation> observations() {
    return Arbitraries.oneOf(observed(), notObservable());
  }
}
