/**
 * From patients to columns: which cases can answer a question, with which time, and which cannot.
 *
 * <p>The only part of this module that knows of tumours. Start at {@link
 * dev.notochord.survival.cohort.Cohort}.
 *
 * <p>Whether a clinical score is right for one's own patients is the question of {@link
 * dev.notochord.survival.cohort.ScoreValidation}: it takes a {@link dev.notochord.survival.cohort.ClinicalScore}, any
 * function of the caller that reads a score off a case, and gives a report with text and figures; {@link
 * dev.notochord.survival.json.ScoreValidationJson} writes it for other programs.
 *
 * <p>Cases that a question cannot use are kept in a list with the reason, because leaving patients
 * out may bias an analysis, and a reader has a right to know who is missing and why.
 */
@NullMarked
package dev.notochord.survival.cohort;

import org.jspecify.annotations.NullMarked;
