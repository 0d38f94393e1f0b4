/**
 * The staging of Enneking: how aggressive is a tumour of bone, has it left its compartment, and was
 * the margin of its removal the one that its stage asks for?
 *
 * <p>The stage of a primary tumour of the spine names the margin that a resection aims at, and
 * patients in whom that margin was reached had fewer local recurrences.
 *
 * <p>Benign tumours have the stages 1, 2 and 3 in Arabic numerals, malignant ones IA to III in
 * Roman numerals. They are two systems: {@link dev.notochord.staging.enneking.EnnekingBenign} and
 * {@link dev.notochord.staging.enneking.EnnekingMalignant}; start there. {@link
 * dev.notochord.staging.enneking.EnnekingAppropriateness} compares a stage with the margin that was
 * achieved.
 *
 * @see <a href="https://doi.org/10.1097/01.blo.0000093891.12372.0f">Enneking WF et al. Clin Orthop
 *     Relat Res 2003;(415):4-18, the paper of 1980 printed again</a>
 * @see <a href="https://doi.org/10.1097/BRS.0b013e3181e502e5">Fisher CG et al. Spine
 *     2011;36:830-836</a>
 */
@NullMarked
package dev.notochord.staging.enneking;

import org.jspecify.annotations.NullMarked;
