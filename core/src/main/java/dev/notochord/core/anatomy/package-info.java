/**
 * The spine as a list of vertebrae, the nerves between them, and the parts of one vertebra that a
 * tumour can occupy.
 *
 * <p>Where a tumour lies decides nearly everything a spine surgeon does with it. The level tells
 * whether the cord, its end or the roots are at risk and whether the spine is likely to give way;
 * the part of the vertebra tells which operation can take the tumour out in one piece; and a level
 * counted wrongly is an operation on the wrong vertebra.
 *
 * <p><b>Levels.</b> Start with {@link dev.notochord.core.anatomy.VertebralLevel}: the 33 vertebrae
 * of the usual adult from C1 to Co4, and T13 and L6 for those who have one. A {@link
 * dev.notochord.core.anatomy.LevelRange} is one unbroken run of them, a {@link
 * dev.notochord.core.anatomy.LevelSet} any group, so that tumours at T6 and T9 do not claim T7 and
 * T8. A {@link dev.notochord.core.anatomy.VertebralFormula} tells how many vertebrae one patient
 * has and how they were counted. A {@link dev.notochord.core.anatomy.SpinalSite} is the place as
 * registries and diagnosis codes name it.
 *
 * <p><b>Nerves.</b> A {@link dev.notochord.core.anatomy.SpinalNerve} leaves by a {@link
 * dev.notochord.core.anatomy.NeuralForamen}; {@link dev.notochord.core.anatomy.CordSegments} and
 * {@link dev.notochord.core.anatomy.NeuralContent} tell what may lie beside a vertebra.
 *
 * <p><b>Parts of a vertebra.</b> A {@link dev.notochord.core.anatomy.VertebralPart} is an element
 * with its side. Three published divisions place it for a purpose: {@link
 * dev.notochord.core.anatomy.AjccSegment} for the T category, {@link
 * dev.notochord.core.anatomy.RadiosurgerySector} for the target of radiosurgery, {@link
 * dev.notochord.core.anatomy.AngularZone} with {@link dev.notochord.core.anatomy.TissueLayer} for
 * en bloc resection.
 *
 * <p><img src="doc-files/segments.svg" width="700" alt="One vertebra in axial view drawn twice: on
 * the left the five AJCC segments, on the right the six sectors of radiosurgery.">
 *
 * <p>Levels, groups of levels, foramina, nerves and parts print as clinicians write them and read
 * their own text back.
 *
 * <p>Sources: identifiers of SNOMED CT as in DICOM PS3.16 (context groups 4031, 7602 and 7603) and,
 * for the dens, the TG-263 map of HL7 CodeX; UBERON and its cross-references to the Foundational
 * Model of Anatomy; ICD-O-3 topography and ICD-10-CM; Fisher 2010 for junctions, Boriani 1997 and
 * Chan 2009 for zones and layers, Cox 2012 for sectors, the AJCC manual for segments. Where a
 * source could not be checked, its number or code is absent, and the type says so.
 */
@NullMarked
package dev.notochord.core.anatomy;

import org.jspecify.annotations.NullMarked;
