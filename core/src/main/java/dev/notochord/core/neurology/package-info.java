/**
 * Function of the spinal cord and its roots.
 *
 * <p>Neurology decides how fast a spine surgeon acts. Whether the patient still walks and controls
 * the bladder is the first question asked, and nearly every series of metastatic compression is
 * told in grades before and after treatment. The grades look alike and are
 * not: "D" is useful power to Frankel, half of the key muscles at grade 3 to the ASIA Impairment
 * Scale, and three steps to those who split it. So each scale is a type of its own, a modified
 * scale is another type, and no grade is derived from another.
 *
 * <p>Start with {@link dev.notochord.core.neurology.NeurologicalStatus}, which gathers what a
 * source says of one patient at one time. A weakness of 4/5 in one myotome is a {@link
 * dev.notochord.core.neurology.MusclePower}. Where the scores of a full examination by the
 * International Standards are known, {@link dev.notochord.core.neurology.IsncsciExamination} draws
 * the levels, the motor scores and the AIS grade from them, says why, and with findings missing
 * answers with every grade that is still possible.
 *
 * <p>Sources: Frankel HL et al. Paraplegia 1969;7:179-192 for the grades A to E; Rupp R et al. Top
 * Spinal Cord Inj Rehabil 2021;27(2):1-22 for the International Standards; McCormick PC et al. J
 * Neurosurg 1990;72:523-532; Nurick S. Brain 1972;95:87-100; Benzel EC et al. J Spinal Disord
 * 1991;4:286-295 and Tetreault L et al. Eur Spine J 2017;26:78-84 for the mJOA score; the scale of
 * the Medical Research Council for muscle power.
 */
@NullMarked
package dev.notochord.core.neurology;

import org.jspecify.annotations.NullMarked;
