/**
 * The covariates of a regression model: what was measured of each subject, and how it enters the linear
 * predictor.
 *
 * <p>Start with {@link dev.notochord.survival.covariate.Covariates}: the values of all rows, declared variable
 * by variable. What is left of them once the rows are taken away is their {@link
 * dev.notochord.survival.covariate.CovariateDesign}: terms, columns, levels and knots. A fitted model keeps the
 * design, so that it can read the {@link dev.notochord.survival.covariate.CovariateProfile} of a new
 * subject.
 *
 * <table>
 *   <caption>From variables to columns</caption>
 *   <tr><th>declared</th><th>columns</th><th>names</th></tr>
 *   <tr><td>a number</td><td>the number</td><td>{@code age}</td></tr>
 *   <tr><td>a number as {@link dev.notochord.survival.covariate.Polynomial}</td><td>its powers</td>
 *     <td>{@code age}, {@code age^2}</td></tr>
 *   <tr><td>a number as {@link dev.notochord.survival.covariate.RestrictedCubicSpline}</td><td>one fewer than
 *     knots</td><td>{@code age}, {@code age'}, {@code age''}</td></tr>
 *   <tr><td>a factor</td><td>1 or 0 for each level but the reference</td><td>{@code sexfemale}</td></tr>
 *   <tr><td>an interaction</td><td>all products of the columns of its variables</td>
 *     <td>{@code age:sexfemale}</td></tr>
 *   <tr><td>strata</td><td>none: each stratum has a baseline of its own</td><td></td></tr>
 *   <tr><td>an offset</td><td>none: a known part of the linear predictor</td><td></td></tr>
 * </table>
 *
 * <p>There is no formula language: a name that is misspelt does not become another model.
 *
 * <p>Source: Harrell FE. Regression Modeling Strategies, 2nd ed. Springer 2015, <a
 * href="https://doi.org/10.1007/978-3-319-19425-7">doi 10.1007/978-3-319-19425-7</a>, chapter 2.
 */
@NullMarked
package dev.notochord.survival.covariate;

import org.jspecify.annotations.NullMarked;
