package dev.notochord.survival.cohort;

import dev.notochord.survival.nonparametric.SurvivalCurve;

/**
 * What became of the patients of one class.
 *
 * @param className the class
 * @param subjects how many patients are in it
 * @param events how many of them had the event
 * @param curve their Kaplan-Meier curve; none if the class has no patient
 * @since 0.1.0
 */
public record ClassOutcome(
    String className, int subjects, int events, Answer<SurvivalCurve> curve) {}
