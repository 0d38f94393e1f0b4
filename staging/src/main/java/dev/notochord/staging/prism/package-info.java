/**
 * The Prognostic Index for Spinal Metastases: how long do patients live after stereotactic
 * radiosurgery of the spine?
 *
 * <p>Radiosurgery is made for patients who live long enough to have more of it than of a short
 * course of radiation. The index was built from two prospective trials of it and tested in a second
 * hospital.
 *
 * <p>Start at {@link dev.notochord.staging.prism.Prism}. What a performance status is worth could
 * not be checked: the caller states its points.
 *
 * @see <a href="https://doi.org/10.1016/j.ijrobp.2015.04.050">Tang C et al. Int J Radiat Oncol Biol
 *     Phys 2015</a>
 */
@NullMarked
package dev.notochord.staging.prism;

import org.jspecify.annotations.NullMarked;
