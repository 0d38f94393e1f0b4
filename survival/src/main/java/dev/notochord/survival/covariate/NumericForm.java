package dev.notochord.survival.covariate;

import com.google.common.collect.ImmutableList;

/**
 * How a number enters the linear predictor: as it is, as a {@link Polynomial} or as a {@link
 * RestrictedCubicSpline}.
 *
 * @since 0.1.0
 */
public abstract sealed class NumericForm
    permits NumericForm.Linear, Polynomial, RestrictedCubicSpline {
  NumericForm() {}

  /** {@return the number as it is, in one column} */
  public static NumericForm linear() {
    return new Linear();
  }

  /** {@return the number of columns} */
  public abstract int columns();

  abstract TermKind kind();

  /** Returns the names of the columns of a variable. */
  abstract ImmutableList<String> columnNames(String variable);

  /** Returns whether nothing has to be taken from the data. */
  boolean isSettled() {
    return true;
  }

  /** Returns this form with what it takes from the data settled, such as knots; {@code present} may be reordered. */
  NumericForm settled(String variable, double[] present) {
    return this;
  }

  /** Returns the value in a column of this form, NaN for a missing number; only of a settled form. */
  abstract double value(double number, int column);

  static final class Linear extends NumericForm {
    @Override
    public int columns() {
      return 1;
    }

    @Override
    TermKind kind() {
      return TermKind.NUMERIC;
    }

    @Override
    ImmutableList<String> columnNames(String variable) {
      return ImmutableList.of(variable);
    }

    @Override
    double value(double number, int column) {
      return number;
    }

    @Override
    public String toString() {
      return "linear";
    }
  }
}
