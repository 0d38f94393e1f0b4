package dev.notochord.survival.covariate;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import dev.notochord.survival.Groups;
import dev.notochord.survival.MissingPolicy;
import dev.notochord.survival.MissingRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The covariates a regression model is fitted on, with a value of each variable for each row.
 *
 * <p>Rows are those of the sample, in its order: row 0 here belongs to row 0 there.
 *
 * <pre>{@code
 * Covariates covariates = Covariates.builder()
 *     .numeric("age", age)
 *     .numeric("karnofsky", karnofsky, RestrictedCubicSpline.withKnots(4))
 *     .factor("sex", sex, "male")
 *     .interaction("age", "sex")
 *     .strata("centre", centre)
 *     .build();
 * covariates.design().columnNames();
 * // [age, karnofsky, karnofsky', karnofsky'', sexfemale, age:sexfemale]
 * }</pre>
 *
 * <p><b>Missing values.</b> NaN in a number or the offset, and null or a blank label of a factor or strata variable,
 * are missing. With {@link MissingPolicy#FAIL}, the default, they are an error. With {@link
 * MissingPolicy#DROP_ROWS} such a row is incomplete: {@link #missing()} lists it and a model leaves it out. Levels,
 * strata and knots are those of the complete rows, so that no level is empty. Rows that
 * the sample itself leaves out are not known here: a level that only they have makes a column of 0, which a model
 * reports.
 *
 * <p><b>Memory.</b> Each value is copied once. A row needs 8 bytes per numeric variable and for the offset, 4 per
 * factor and 4 for the strata together. Indicator columns, powers, splines and products are not kept: they
 * are worked out whenever they are read.
 *
 * <p><b>Edges.</b> An infinite value is always an error. So are a factor with one level, and a power or product
 * that overflows. A numeric column may be constant: a model reports it. Immutable.
 *
 * @see <a href="https://doi.org/10.1007/978-3-319-19425-7">Harrell FE. Regression Modeling Strategies, 2nd
 *     ed. Springer 2015, chapter 2</a>
 * @since 0.1.0
 */
public final class Covariates {
  private static final String NO_STRATUM = "(missing)";

  private final CovariateDesign design;
  private final int rows;
  private final RawColumn[] raw;
  private final int[] stratum;
  private final double[] offset;
  private final BitSet incomplete;
  private final ImmutableList<MissingRow> missing;
  private final Supplier<Optional<Groups>> strata = Suppliers.memoize(this::makeStrata);

  Covariates(
      CovariateDesign design,
      int rows,
      RawColumn[] raw,
      int[] stratum,
      double[] offset,
      ImmutableList<MissingRow> missing) {
    this.design = design;
    this.rows = rows;
    this.raw = raw;
    this.stratum = stratum;
    this.offset = offset;
    this.missing = missing;
    this.incomplete = new BitSet();
    for (MissingRow row : missing) {
      incomplete.set(row.row());
    }
  }

  /** {@return a builder without a variable} */
  public static CovariatesBuilder builder() {
    return new CovariatesBuilder();
  }

  /**
   * {@return one number per row}
   *
   * @param name the name of the variable
   * @param values its values
   * @throws IllegalArgumentException if a value is not finite, or there is none
   */
  public static Covariates of(String name, double... values) {
    return builder().numeric(name, values).build();
  }

  /**
   * {@return one factor, its first group as the reference}
   *
   * @param name the name of the factor
   * @param groups the level of each row
   * @throws IllegalArgumentException if there is only one group
   */
  public static Covariates of(String name, Groups groups) {
    return builder().factor(name, groups).build();
  }

  /**
   * {@return numbers given column by column}
   *
   * @param names the names of the variables
   * @param columns for each variable the values of all rows
   * @throws IllegalArgumentException if there is not one column per name, the columns differ in length, a
   *     value is not finite, or there is none
   */
  public static Covariates ofColumns(List<String> names, double[]... columns) {
    checkArgument(
        names.size() == columns.length,
        "covariates: %s columns, expected one for each of %s",
        columns.length,
        names);
    CovariatesBuilder builder = builder();
    for (int column = 0; column < columns.length; column++) {
      builder.numeric(names.get(column), columns[column]);
    }
    return builder.build();
  }

  /**
   * {@return numbers given row by row}
   *
   * @param names the names of the variables
   * @param rows for each row the values of all variables
   * @throws IllegalArgumentException if a row has not one value per name, a value is not finite, or there is
   *     none
   */
  public static Covariates ofRows(List<String> names, double[][] rows) {
    double[][] columns = new double[names.size()][rows.length];
    for (int row = 0; row < rows.length; row++) {
      if (rows[row].length != columns.length) {
        throw new IllegalArgumentException("covariates: row " + row + " has " + rows[row].length
            + " values, expected one for each of " + names);
      }
      for (int column = 0; column < columns.length; column++) {
        columns[column][row] = rows[row][column];
      }
    }
    return ofColumns(names, columns);
  }

  /**
   * {@return no covariates at all, for a model of nothing but the baseline}
   *
   * @param rows the number of rows
   * @throws IllegalArgumentException if it is not positive
   */
  public static Covariates none(int rows) {
    checkArgument(rows > 0, "covariates: %s rows, expected at least one", rows);
    return new Covariates(
        new CovariateDesign(ImmutableList.of(), ImmutableList.of(), StrataDesign.NONE),
        rows,
        new RawColumn[0],
        new int[0],
        new double[0],
        ImmutableList.of());
  }

  /** {@return the terms, columns, levels, knots and strata} */
  public CovariateDesign design() {
    return design;
  }

  /** {@return the number of rows, incomplete ones included} */
  public int rows() {
    return rows;
  }

  /** {@return the number of columns} */
  public int columns() {
    return design.columns();
  }

  /**
   * {@return a value of a column; NaN if it depends on a missing one}
   *
   * @param row the row, from 0
   * @param column the column, from 0
   * @throws IndexOutOfBoundsException if there is no such row or column
   */
  public double value(int row, int column) {
    return design.layout().value(raw, row, column);
  }

  /**
   * Writes all columns of a row into an array. Nothing is allocated.
   *
   * @param row the row, from 0
   * @param target where to write them
   * @param start the place of the first column in {@code target}
   * @throws IndexOutOfBoundsException if there is no such row or not enough room
   */
  public void copyRow(int row, double[] target, int start) {
    ColumnLayout layout = design.layout();
    for (int variable = 0; variable < raw.length; variable++) {
      layout.fill(variable, raw[variable].raw(row), target, start);
    }
    layout.fillInteractions(target, start);
  }

  /**
   * Writes all columns of a row into an array, with the values of some variables in place of those of the row.
   *
   * @param row the row, from 0
   * @param instead the values of these variables; strata variables and the offset of it are left alone
   * @param target where to write them
   * @param start the place of the first column in {@code target}
   * @throws IllegalArgumentException if a value is of the wrong kind or a level is not known
   * @throws IndexOutOfBoundsException if there is no such row or not enough room
   */
  public void copyRow(int row, CovariateProfile instead, double[] target, int start) {
    ColumnLayout layout = design.layout();
    for (int variable = 0; variable < raw.length; variable++) {
      DesignVariable of = design.variable(variable);
      boolean replaced =
          instead.numbers().containsKey(of.name()) || instead.labels().containsKey(of.name());
      layout.fill(variable, replaced ? of.raw(instead) : raw[variable].raw(row), target, start);
    }
    layout.fillInteractions(target, start);
  }

  /**
   * Writes a column of some rows into an array at equal distances: with a distance of 1 one value next to the other, with
   * that of {@link #columns()} as a column of rows. Nothing is allocated; numbers as they were given are copied by a short
   * loop.
   *
   * @param column the column, from 0
   * @param from the first row
   * @param end the row after the last
   * @param target where to write them
   * @param start the place of the first value in {@code target}
   * @param distance how far the next value is behind a value
   * @throws IndexOutOfBoundsException if there is no such row or column or not enough room
   */
  public void copyColumn(int column, int from, int end, double[] target, int start, int distance) {
    ColumnLayout layout = design.layout();
    int variable = layout.numberOf(column);
    if (variable >= 0 && raw[variable] instanceof RawColumn.Numbers numbers) {
      numbers.copy(from, end, target, start, distance);
      return;
    }
    for (int row = from, k = start; row < end; row++, k += distance) {
      target[k] = layout.value(raw, row, column);
    }
  }

  /**
   * {@return a column of all rows; NaN where it depends on a missing value}
   *
   * @param column the column, from 0
   * @throws IndexOutOfBoundsException if there is no such column
   */
  public double[] column(int column) {
    double[] values = new double[rows];
    for (int row = 0; row < rows; row++) {
      values[row] = value(row, column);
    }
    return values;
  }

  /**
   * {@return the mean of a column over the complete rows, each counted once; NaN if none is complete}
   *
   * @param column the column, from 0
   * @throws IndexOutOfBoundsException if there is no such column
   */
  public double mean(int column) {
    double shift = meanAround(0, column);
    return shift + meanAround(shift, column);
  }

  private double meanAround(double origin, int column) {
    double sum = 0;
    int count = 0;
    for (int row = incomplete.nextClearBit(0); row < rows; row = incomplete.nextClearBit(row + 1)) {
      sum += value(row, column) - origin;
      count++;
    }
    return sum / count;
  }

  /** {@return whether an offset was given} */
  public boolean hasOffset() {
    return offset.length > 0;
  }

  /**
   * {@return the known part of the linear predictor of a row: 0 if no offset was given, NaN if missing}
   *
   * @param row the row, from 0
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public double offset(int row) {
    return offset.length > 0 ? offset[checkElementIndex(row, rows)] : 0;
  }

  /**
   * {@return the stratum of each row, named as in {@link CovariateDesign#strata()}; empty if no strata were
   * declared}
   *
   * <p>Incomplete rows are in a group {@code (missing)}. The groups are worked out on the first call.
   */
  public Optional<Groups> strata() {
    return strata.get();
  }

  private Optional<Groups> makeStrata() {
    if (stratum.length == 0) {
      return Optional.empty();
    }
    ImmutableList<String> names = design.strata();
    List<String> labels = new ArrayList<>(rows);
    for (int code : stratum) {
      labels.add(code < 0 ? NO_STRATUM : names.get(code));
    }
    return Optional.of(Groups.of(labels));
  }

  /** {@return the incomplete rows in their order, each with the first variable that is missing in it} */
  public ImmutableList<MissingRow> missing() {
    return missing;
  }

  /**
   * {@return whether no value of a row is missing}
   *
   * @param row the row, from 0
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public boolean isComplete(int row) {
    return !incomplete.get(checkElementIndex(row, rows));
  }

  /**
   * {@return what was measured in a row: the numbers, levels, strata and offset as they were given}
   *
   * @param row the row, from 0
   * @throws IllegalArgumentException if the row is incomplete
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public CovariateProfile profile(int row) {
    checkArgument(
        isComplete(row), "covariates: row %s is incomplete, expected a complete row", row);
    CovariateProfile profile = CovariateProfile.none().withOffset(offset(row));
    for (int variable = 0; variable < raw.length; variable++) {
      profile = design.variable(variable).with(profile, raw[variable].raw(row));
    }
    if (stratum.length == 0) {
      return profile;
    }
    ImmutableList<String> labels = design.strataLabels(stratum[row]);
    for (int k = 0; k < labels.size(); k++) {
      profile = profile.with(design.strataVariables().get(k), labels.get(k));
    }
    return profile;
  }

  /**
   * {@return some of the rows in the order asked for, read with the same design}
   *
   * <p>Levels, strata and knots stay as they are, even if none of the rows has them: this is for resampling and
   * for cross-validation. A row may be asked for more than once.
   *
   * @param selected the rows, from 0; at least one
   * @throws IllegalArgumentException if no row is asked for
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public Covariates select(int... selected) {
    checkArgument(selected.length > 0, "covariates: no rows selected, expected at least one");
    Map<Integer, MissingRow> incompleteRows =
        missing.stream().collect(Collectors.toMap(MissingRow::row, row -> row));
    ImmutableList.Builder<MissingRow> stillMissing = ImmutableList.builder();
    for (int i = 0; i < selected.length; i++) {
      if (!isComplete(selected[i])) {
        MissingRow row = requireNonNull(incompleteRows.get(selected[i]));
        stillMissing.add(new MissingRow(i, row.column()));
      }
    }
    RawColumn[] columns = new RawColumn[raw.length];
    for (int variable = 0; variable < raw.length; variable++) {
      columns[variable] = raw[variable].select(selected);
    }
    int[] strata = stratum.length == 0
        ? stratum
        : Arrays.stream(selected).map(row -> stratum[row]).toArray();
    double[] offsets = offset.length == 0
        ? offset
        : Arrays.stream(selected).mapToDouble(row -> offset[row]).toArray();
    return new Covariates(design, selected.length, columns, strata, offsets, stillMissing.build());
  }

  /** {@return for instance {@code covariates of 228 rows, 1 incomplete: age + sex (factor [male, female])}} */
  @Override
  public String toString() {
    return "covariates of " + rows + " rows"
        + (missing.isEmpty() ? "" : ", " + missing.size() + " incomplete") + ": " + design;
  }
}
