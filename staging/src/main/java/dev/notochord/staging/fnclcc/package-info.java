/**
 * The grade of soft tissue sarcomas by the French federation of cancer centres (FNCLCC).
 *
 * <p>Three things under the microscope, differentiation, mitoses and necrosis, make the grade that
 * the AJCC asks for to stage a soft tissue sarcoma. Leiomyosarcoma of bone is graded so as well.
 *
 * <p>Start at {@link dev.notochord.staging.fnclcc.Fnclcc}.
 *
 * @see <a href="https://doi.org/10.1002/ijc.2910330108">Trojani M et al. Int J Cancer
 *     1984;33:37-42</a>
 * @see <a href="https://doi.org/10.1200/JCO.1997.15.1.350">Guillou L et al. J Clin Oncol
 *     1997;15:350-362</a>
 */
@NullMarked
package dev.notochord.staging.fnclcc;

import org.jspecify.annotations.NullMarked;
