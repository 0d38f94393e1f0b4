package dev.notochord.survival.cohort;

import dev.notochord.survival.Estimate;

/**
 * The survival of a class as it was observed, beside the one that was published with the score.
 *
 * <pre>
 *   difference = S(t) - p        O/E = (1 - S(t)) / (1 - p)
 * </pre>
 *
 * <p>with S the Kaplan-Meier estimate of the patients of the class at the month t and p what was published. A difference
 * above 0 and an O/E below 1 say that the patients fared better than published. The limits are those of S, moved and
 * scaled; p counts as known, so that with a small published series they are too narrow.
 *
 * <p><b>Edges.</b> If nobody had the event by t, or all had it, the limits are {@linkplain ClassOutcome#survivalAt beta product
 * limits}; the standard error is 0 or NaN then and says nothing.
 *
 * @param published the published figure, with its class and month
 * @param subjects how many patients are in the class
 * @param atRisk how many of them were at risk just before the month
 * @param observed the observed survival at the month; none without patients, or if nobody is followed up so far
 * @param difference observed less published survival
 * @param observedToExpected observed over expected risk of the event; none where no event is expected either
 * @since 0.1.0
 */
public record ClassCalibration(
    PublishedSurvival published,
    int subjects,
    long atRisk,
    Answer<Estimate> observed,
    Answer<Estimate> difference,
    Answer<Estimate> observedToExpected) {}
