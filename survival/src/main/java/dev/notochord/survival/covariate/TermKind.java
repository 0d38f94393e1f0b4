package dev.notochord.survival.covariate;

/**
 * What a term of a design is made of.
 *
 * @since 0.1.0
 */
public enum TermKind {
  /** A number as it is: one column. */
  NUMERIC,
  /** The powers of a number. */
  POLYNOMIAL,
  /** A restricted cubic spline of a number. */
  SPLINE,
  /** A factor: one column of 1 and 0 for each level but the reference. */
  FACTOR,
  /** The products of the columns of two or more variables. */
  INTERACTION
}
