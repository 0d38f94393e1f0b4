package dev.notochord.survival.validation;

import dev.notochord.survival.Estimate;
import java.util.Locale;

/**
 * The subjects of one group of predictions: what was predicted and what was observed.
 *
 * @param name the name of the group; of groups by quantiles the number, from 1 for the lowest risk
 * @param subjects the number of subjects
 * @param events the number of events up to the horizon
 * @param lowestRisk the lowest predicted risk
 * @param highestRisk the highest predicted risk
 * @param predicted the mean predicted risk
 * @param observed the Kaplan-Meier risk at the horizon with Greenwood's standard error and limits on the log-log scale; all
 *     NaN if the follow-up of the group ends before, error and limits NaN if all still at risk had the event
 * @since 0.1.0
 */
public record CalibrationGroup(
    String name,
    long subjects,
    long events,
    double lowestRisk,
    double highestRisk,
    double predicted,
    Estimate observed) {
  /** {@return for instance {@code 3: predicted 0.2412, observed 0.2609 (0.1774 to 0.3736), 23 of 88}} */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s: predicted %.4f, observed %.4f (%.4f to %.4f), %d of %d",
        name,
        predicted,
        observed.value(),
        observed.interval().lower(),
        observed.interval().upper(),
        events,
        subjects);
  }
}
