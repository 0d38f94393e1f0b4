/**
 * The scores of Bauer: how long may a patient with a metastasis of the spine live, told by the
 * primary and the spread alone?
 *
 * <p>Four or five questions that are answered from the chart, without an examination, give three
 * groups. Of the old scores of survival the one without the fracture is the shortest, and others
 * build on it, such as the {@link dev.notochord.staging.nesms.Nesms New England Spinal Metastasis
 * Score}.
 *
 * <p>Start at {@link dev.notochord.staging.bauer.ModifiedBauer}, or at {@link
 * dev.notochord.staging.bauer.Bauer} for the score of 1995. Both take the same {@link
 * dev.notochord.staging.bauer.BauerFindings}.
 *
 * @see <a href="https://doi.org/10.3109/17453679508995508">Bauer HC, Wedin R. Acta Orthop Scand
 *     1995;66:143-146</a>
 * @see <a href="https://doi.org/10.1007/s00586-008-0763-1">Leithner A et al. Eur Spine J
 *     2008;17:1488-1495</a>
 */
@NullMarked
package dev.notochord.staging.bauer;

import org.jspecify.annotations.NullMarked;
