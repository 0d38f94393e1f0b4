/**
 * What images show of a lesion, each finding tied to the modality that showed it.
 *
 * <p>Start with {@link dev.notochord.core.imaging.ImagingFinding}. One lesion may have several:
 * sclerosis on the radiograph, lysis on CT and the signal on MRI are kept apart, and none overrules
 * another. What a modality cannot show is refused, with both named.
 *
 * <p><b>Why it matters.</b> Before anyone holds a piece of the tumour, images answer three
 * questions of the surgeon. Does the spine still carry load? Lysis, lost {@linkplain
 * dev.notochord.core.imaging.GenantGrade height} and {@linkplain
 * dev.notochord.core.imaging.SpinalAlignment alignment} speak to that. How fast does the tumour
 * grow? A {@linkplain dev.notochord.core.imaging.LesionMargin sharp border} with a sclerotic rim is
 * a sign of slow growth, a {@linkplain dev.notochord.core.imaging.DestructionPattern permeative
 * pattern} of fast. And is the cord in danger? That is read on axial slices, in steps from the bone
 * to the cord, and recorded as {@link dev.notochord.core.imaging.EpiduralExtension}:
 *
 * <p><img src="doc-files/epidural-extension.svg" alt="Six axial views of a vertebra with a growing
 * tumour: 1 in the bone only; 2 in the epidural space, sac not deformed; 3 sac deformed, cord not
 * touched; 4 sac deformed and cord touched, neither displaced nor compressed; 5 cord compressed,
 * fluid seen around it; 6 cord compressed, no fluid seen around it" width="708">
 *
 * <p>The pictures, in the words of that type ({@code +} present, {@code -} absent):
 *
 * <table>
 * <caption>Six pictures and the findings that tell them apart</caption>
 * <thead>
 * <tr><th scope="col">picture</th><th scope="col">tumor</th><th scope="col">thecalSacDeformation
 * </th><th scope="col">cordContact</th><th scope="col">cordDisplacement</th>
 * <th scope="col">cordCompression</th><th scope="col">csfAroundCord</th></tr>
 * </thead>
 * <tbody>
 * <tr><th scope="row">1</th><td>-</td><td>-</td><td>-</td><td>-</td><td>-</td><td>+</td></tr>
 * <tr><th scope="row">2</th><td>+</td><td>-</td><td>-</td><td>-</td><td>-</td><td>+</td></tr>
 * <tr><th scope="row">3</th><td>+</td><td>+</td><td>-</td><td>-</td><td>-</td><td>+</td></tr>
 * <tr><th scope="row">4</th><td>+</td><td>+</td><td>+</td><td>-</td><td>-</td><td>+</td></tr>
 * <tr><th scope="row">5</th><td>+</td><td>+</td><td>+</td><td>either</td><td>+</td><td>+</td></tr>
 * <tr><th scope="row">6</th><td>+</td><td>+</td><td>+</td><td>either</td><td>+</td><td>-</td></tr>
 * </tbody>
 * </table>
 *
 * <p>A cord that is pushed aside and not compressed is none of the six. A report rarely gives all
 * of this. What it leaves out stays empty: the findings are recorded here
 * and graded elsewhere.
 *
 * <p>The terms are those that radiology reports use. The steps from bone to cord follow Bilsky MH
 * et al. J Neurosurg Spine 2010;13:324-328, doi 10.3171/2010.3.SPINE09459; the grades of height
 * Genant HK et al. J Bone Miner Res 1993;8:1137-1148, doi 10.1002/jbmr.5650080915; the signs of
 * growth Lodwick, as retold by Benndorf M et al. Skeletal Radiol 2022;51:737-745, doi
 * 10.1007/s00256-021-03868-8; the three grades of alignment Fisher CG et al. Spine
 * 2010;35:E1221-E1229, doi 10.1097/BRS.0b013e3181e16ae2.
 */
@NullMarked
package dev.notochord.core.imaging;

import org.jspecify.annotations.NullMarked;
