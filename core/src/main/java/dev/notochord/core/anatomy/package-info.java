/**
 * The spine as a list of vertebrae, and the parts of one vertebra that a tumour can occupy.
 *
 * <p>Start with {@link dev.notochord.core.anatomy.VertebralLevel}, the 33 vertebrae of the usual
 * adult from C1 to Co4. A {@link dev.notochord.core.anatomy.LevelRange} is one unbroken run of
 * them, a {@link dev.notochord.core.anatomy.LevelSet} any group, so that tumours at T6 and T9 do
 * not claim T7 and T8. A {@link dev.notochord.core.anatomy.VertebralPart} and a {@link
 * dev.notochord.core.anatomy.NeuralForamen} place a lesion more finely. All of them print as
 * clinicians write them and read their own text back.
 *
 * <p>Sources: identifiers of SNOMED CT as in DICOM PS3.16 (context groups 4031, 7602 and 7603),
 * UBERON and its cross-references to the Foundational Model of Anatomy, ICD-O-3 topography. An
 * identifier that could not be checked is absent.
 */
@NullMarked
package dev.notochord.core.anatomy;

import org.jspecify.annotations.NullMarked;
