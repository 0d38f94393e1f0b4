package dev.notochord.core.outcome;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import dev.notochord.core.code.Presence;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What an endpoint waits for when it waits for the tumour, and the one rule by which all of them
 * read a follow-up.
 */
enum TumorTarget {
  /** The tumour comes back at the treated site, where it had gone. */
  LOCAL_RECURRENCE("local recurrence", ImmutableSet.of(DiseaseSite.LOCAL), true) {
    @Override
    boolean counts(TumorFinding finding) {
      return finding instanceof LocalRecurrence;
    }

    @Override
    Optional<Presence> known(FollowUp followUp) {
      return followUp.knownLocalRecurrence();
    }
  },
  /** The tumour comes back or grows at the treated site, whether or not it had gone. */
  LOCAL_FAILURE("local recurrence", ImmutableSet.of(DiseaseSite.LOCAL), false) {
    @Override
    boolean counts(TumorFinding finding) {
      return finding.site().equals(Optional.of(DiseaseSite.LOCAL))
          && !(finding instanceof StableDisease);
    }

    @Override
    Optional<Presence> known(FollowUp followUp) {
      Optional<Presence> progression = followUp.knownProgression();
      return progression.equals(Optional.of(Presence.ABSENT))
          ? progression
          : followUp.knownLocalRecurrence();
    }
  },
  /** A distant metastasis appears where there was none. */
  METASTASIS("distant metastasis", ImmutableSet.of(DiseaseSite.DISTANT), true) {
    @Override
    boolean counts(TumorFinding finding) {
      return finding instanceof DistantMetastasis;
    }

    @Override
    Optional<Presence> known(FollowUp followUp) {
      return followUp.knownDistantMetastasis();
    }
  },
  /** The tumour comes back, spreads or grows, anywhere. */
  PROGRESSION("progression", DiseaseSite.EVERYWHERE, false) {
    @Override
    boolean counts(TumorFinding finding) {
      return !(finding instanceof StableDisease);
    }

    @Override
    Optional<Presence> known(FollowUp followUp) {
      return followUp.knownProgression();
    }
  },
  /** The tumour comes back or spreads, anywhere, in a patient who was free of it. */
  RECURRENCE("recurrence", DiseaseSite.EVERYWHERE, true) {
    @Override
    boolean counts(TumorFinding finding) {
      return !(finding instanceof Progression || finding instanceof StableDisease);
    }

    @Override
    Optional<Presence> known(FollowUp followUp) {
      return followUp.knownProgression();
    }
  };

  private final String what;
  private final ImmutableSet<DiseaseSite> sites;
  private final boolean presumesFreedom;

  TumorTarget(String what, ImmutableSet<DiseaseSite> sites, boolean presumesFreedom) {
    this.what = what;
    this.sites = sites;
    this.presumesFreedom = presumesFreedom;
  }

  /** {@return whether a finding after time zero is one that the endpoint waits for} */
  abstract boolean counts(TumorFinding finding);

  /** {@return whether it happened up to the last review, as far as the status says} */
  abstract Optional<Presence> known(FollowUp followUp);

  /** {@return the observation; a death without an earlier event counts as {@code handling} says} */
  Observation observe(FollowUp followUp, DeathHandling handling) {
    ImmutableSet<TumorFinding> first = first(followUp);
    double end =
        first.stream().mapToDouble(TumorFinding::months).min().orElse(Double.POSITIVE_INFINITY);
    Optional<String> obstacle = knownHere(followUp, end)
        .or(() -> siteNotStated(followUp, end))
        .or(() -> timeNotStated(followUp, !first.isEmpty()))
        .or(() -> neverFree(followUp, !first.isEmpty()));
    if (obstacle.isPresent()) {
      return new NotObservable(obstacle.get());
    }
    OptionalDouble lastClear = followUp.lastClear(sites, end);
    if (!first.isEmpty()) {
      return detected(first, end, lastClear);
    }
    Observation atEnd = followUp.isDead() ? atDeath(followUp, handling) : atLastContact(followUp);
    boolean deathMayHideTheEvent = followUp.isDead() && handling == DeathHandling.EVENT;
    return atEnd instanceof NotObservable && !deathMayHideTheEvent && lastClear.isPresent()
        ? Observed.at(lastClear.getAsDouble(), ObservedStatus.CENSORED, lastClearWords())
        : atEnd;
  }

  /** {@return the events that count and came first, more than one if they share a day} */
  private ImmutableSet<TumorFinding> first(FollowUp followUp) {
    ImmutableSet<TumorFinding> counted = followUp
        .events(TumorFinding.class)
        .filter(event -> event.months() > 0 && counts(event))
        .collect(toImmutableSet());
    double months =
        counted.stream().mapToDouble(TumorFinding::months).min().orElse(Double.POSITIVE_INFINITY);
    return counted.stream().filter(event -> event.months() == months).collect(toImmutableSet());
  }

  private Observed detected(
      ImmutableSet<TumorFinding> first, double months, OptionalDouble lastClear) {
    StringBuilder why = new StringBuilder();
    first.stream()
        .map(FollowUpEvent::display)
        .distinct()
        .sorted()
        .forEach(event -> why.append(why.isEmpty() ? "" : " and ").append(event));
    lastClear.ifPresent(clear ->
        why.append(", ").append(lastClearWords()).append(" at ").append(Months.text(clear)));
    return Observed.detected(months, lastClear.orElse(0), why.toString());
  }

  private Observation atDeath(FollowUp followUp, DeathHandling handling) {
    if (!isKnownAbsent(followUp)) {
      return new NotObservable(what + " at last review is not stated");
    }
    return followUp
        .death()
        .<Observation>map(
            death -> Observed.at(death.months(), handling.status(), "death, no " + what))
        .orElseGet(() -> new NotObservable("dead, time of death is not stated"));
  }

  private Observation atLastContact(FollowUp followUp) {
    return isKnownAbsent(followUp)
        ? DeathRule.censoredAtLastContact(followUp, ", no " + what)
        : new NotObservable(what + " at last review is not stated");
  }

  private boolean isKnownAbsent(FollowUp followUp) {
    return known(followUp).equals(Optional.of(Presence.ABSENT));
  }

  private String lastClearWords() {
    return presumesFreedom ? "last clear examination" : "last examination without progression";
  }

  /**
   * Tumour that was there at time zero, or that only grew or stayed, never came back; unless it had
   * been gone, and then it came back unseen.
   */
  private Optional<String> knownHere(FollowUp followUp, double end) {
    return knownTumor(followUp, end)
        .filter(finding ->
            finding.site().map(sites::contains).orElse(sites.equals(DiseaseSite.EVERYWHERE)))
        .filter(finding -> presumesFreedom
            || (finding instanceof StableDisease && cameBackUnseen(followUp, finding)))
        .map(finding -> finding
            + (cameBackUnseen(followUp, finding)
                ? " after a clear examination: " + what + ", its time is not stated"
                : finding.site().isEmpty() && finding instanceof Progression
                    ? ", whether of tumour that was known is not stated"
                    : ": tumour was there from the start"))
        .findFirst();
  }

  /** {@return whether tumour was gone before a finding, and nothing dated says when it came back} */
  private static boolean cameBackUnseen(FollowUp followUp, TumorFinding finding) {
    ImmutableSet<DiseaseSite> place =
        finding.site().map(ImmutableSet::of).orElse(DiseaseSite.EVERYWHERE);
    OptionalDouble free = followUp.lastFree(place, finding.months());
    return free.isPresent()
        && followUp
            .events(TumorFinding.class)
            .filter(
                other -> other.months() >= free.getAsDouble() && other.months() < finding.months())
            .filter(other -> !(other instanceof StableDisease))
            .noneMatch(other -> other.site().map(place::contains).orElse(true));
  }

  /** Growth somewhere may be growth here, unless this site is known to be clear of it. */
  private Optional<String> siteNotStated(FollowUp followUp, double end) {
    if (sites.equals(DiseaseSite.EVERYWHERE) || isKnownAbsent(followUp)) {
      return Optional.empty();
    }
    double free = followUp.lastFree(sites, Double.POSITIVE_INFINITY).orElse(-1);
    return knownTumor(followUp, end)
        .filter(finding -> finding.site().isEmpty() && finding.months() > free)
        .filter(finding -> presumesFreedom
            || (finding instanceof Progression && finding.months() > 0)
            || cameBackUnseen(followUp, finding))
        .map(finding -> finding + ", its site is not stated")
        .findFirst();
  }

  private Optional<String> timeNotStated(FollowUp followUp, boolean dated) {
    if (sites.contains(DiseaseSite.LOCAL) && followUp.hasUndatedLocalRecurrence()) {
      return Optional.of("local recurrence, its time is not stated");
    }
    if (sites.contains(DiseaseSite.DISTANT) && followUp.hasUndatedDistantMetastasis()) {
      return Optional.of("distant metastasis, its time is not stated");
    }
    return sites.equals(DiseaseSite.EVERYWHERE)
            && !dated
            && known(followUp).equals(Optional.of(Presence.PRESENT))
        ? Optional.of(what + ", its time is not stated")
        : Optional.empty();
  }

  /** Disease at the end without a recurrence is disease that was never gone. */
  private Optional<String> neverFree(FollowUp followUp, boolean dated) {
    return this == RECURRENCE && !dated
        ? followUp.diseaseAtEnd().map(words -> words + ", but no recurrence is dated")
        : Optional.empty();
  }

  /** {@return what before {@code end} shows tumour that was known already, earliest first} */
  private static Stream<TumorFinding> knownTumor(FollowUp followUp, double end) {
    return followUp
        .events(TumorFinding.class)
        .filter(finding -> finding.months() < end)
        .filter(finding -> finding instanceof Progression
            || finding instanceof StableDisease
            || finding.months() == 0)
        .sorted(
            Comparator.comparingDouble(TumorFinding::months).thenComparing(TumorFinding::toString));
  }
}
