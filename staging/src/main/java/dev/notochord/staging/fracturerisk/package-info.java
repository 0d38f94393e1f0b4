/**
 * Fracture of an irradiated vertebra: which published risk factors a patient has.
 *
 * <p>High doses in few fractions weaken the bone that they cure, and a vertebra that gives way may
 * need the operation that radiosurgery was to spare. Several series looked for the patients at
 * risk. None made a score of it, and neither does this package: it lists the factors, with what was
 * published of each, and says which a case states to be there, which not, and on which it is
 * silent.
 *
 * <p>Start at {@link dev.notochord.staging.fracturerisk.FractureRiskProfile}.
 *
 * @see <a href="https://doi.org/10.1200/JCO.2013.50.1411">Sahgal A et al. J Clin Oncol
 *     2013;31:3426-3431</a>
 */
@NullMarked
package dev.notochord.staging.fracturerisk;

import org.jspecify.annotations.NullMarked;
