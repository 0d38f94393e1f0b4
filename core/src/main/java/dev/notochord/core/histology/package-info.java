/**
 * What a tumour is made of and where in the body it began.
 *
 * <p>Start with {@link dev.notochord.core.histology.Histology}, found by name; it carries the
 * {@link dev.notochord.core.histology.Morphology} of ICD-O, four digits and a {@link
 * dev.notochord.core.histology.Behaviour}. {@link dev.notochord.core.histology.PrimarySite} is the
 * organ of origin and is kept apart from the vertebra where the lesion lies: a metastasis at C5 of
 * a retroperitoneal leiomyosarcoma has the histology and the site of its primary.
 *
 * <p>Source: International Classification of Diseases for Oncology, ICD-O-3.2, in use for
 * registries from 2021. The vocabulary is small on purpose and holds only entries whose code was
 * checked.
 */
@NullMarked
package dev.notochord.core.histology;

import org.jspecify.annotations.NullMarked;
