package dev.notochord.survival.cohort;

import dev.notochord.core.outcome.Observed;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import java.util.Optional;

/**
 * A case that a question can use.
 *
 * @param patient the case
 * @param observation its time, with the reason for it
 * @param group its group, once the cohort is grouped
 * @since 0.1.0
 */
public record CohortMember(SpinalTumorCase patient, Observed observation, Optional<String> group) {}
