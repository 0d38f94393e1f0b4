/**
 * A tumour in the spine: where it lies, what it is, where it came from and what images show.
 *
 * <p>Start with {@link dev.notochord.core.lesion.SpinalLesion}. It keeps the coded fact and the
 * words of the source side by side, so that a record whose source names only "two consecutive
 * lumbar vertebrae" is as complete as one that names T11.
 *
 * <p>Whether a tumour is {@linkplain dev.notochord.core.lesion.LesionOrigin primary or metastatic}
 * decides the behaviour digit of its morphology, after ICD-O.
 */
@NullMarked
package dev.notochord.core.lesion;

import org.jspecify.annotations.NullMarked;
