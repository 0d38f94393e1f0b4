package dev.notochord.core.outcome;

import java.util.Optional;

/**
 * An examination showed tumour: it had come back, spread, grown, or stayed as it was.
 *
 * <p>The time of each is that of the examination that showed it first. What changed did so earlier,
 * by no more than the time since the last examination that did not show it.
 *
 * @since 0.1.0
 */
public sealed interface TumorFinding extends FollowUpEvent
    permits DistantMetastasis, LocalRecurrence, Progression, RegionalRecurrence, StableDisease {

  /** {@return where, seen from the treated site; empty if that is not stated} */
  Optional<DiseaseSite> site();
}
