/**
 * What a tumour is made of, where in the body it began, and what its name does and does not tell.
 *
 * <p>A spine surgeon asks the histology before anything else. It decides whether a tumour is taken
 * out in one piece or scraped, whether radiation alone will do, whether it must be embolized first
 * because it will bleed, and how long the patient is likely to live; and nearly every score and
 * stage of this library begins with it.
 *
 * <p>Start with {@link dev.notochord.core.histology.Histology}, found by name, by code or by
 * morphology. It carries its {@link dev.notochord.core.histology.Morphology} of ICD-O, four digits
 * and a {@link dev.notochord.core.histology.Behaviour}, for two {@linkplain
 * dev.notochord.core.histology.IcdOEdition editions}, its {@link
 * dev.notochord.core.histology.BiologicalClass} and {@link dev.notochord.core.histology.Lineage}.
 * {@link dev.notochord.core.histology.PrimarySite} is the organ of origin and is kept apart from
 * the vertebra where the lesion lies: a metastasis at C5 of a retroperitoneal leiomyosarcoma has
 * the histology and the site of its primary.
 *
 * <p>A grade is a finding. {@link dev.notochord.core.histology.TumorGrade} and {@link
 * dev.notochord.core.histology.CnsWhoGrade} record one that a pathologist reported; what is
 * typical of a type is a {@link dev.notochord.core.histology.DefaultGrade}, which nothing here
 * puts in its place.
 *
 * <p>How well a tumour answers to radiation, how fast it grows and how it bleeds are answers of a
 * published scheme, never of a histology alone: {@link
 * dev.notochord.core.histology.RadiosensitivityScheme}, {@link
 * dev.notochord.core.histology.GrowthRate} and {@link
 * dev.notochord.core.histology.SpinalVascularity} name theirs, and are empty for what it does not
 * name.
 *
 * <p>Sources: International Classification of Diseases for Oncology, third edition, first and
 * second revision; WHO Classification of Tumours, fifth edition, Soft Tissue and Bone (2020) and
 * Central Nervous System (2021). Only codes that were checked are given.
 */
@NullMarked
package dev.notochord.core.histology;

import org.jspecify.annotations.NullMarked;
