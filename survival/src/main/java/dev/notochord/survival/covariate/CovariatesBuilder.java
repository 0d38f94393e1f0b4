package dev.notochord.survival.covariate;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.notochord.survival.Groups;
import dev.notochord.survival.MissingPolicy;
import dev.notochord.survival.MissingRow;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes the variables of {@link Covariates}, one after the other.
 *
 * <p>All variables need one value per row. Terms and columns are in the order of the calls. Values
 * are copied at once.
 *
 * @see Covariates#builder()
 * @since 0.1.0
 */
public final class CovariatesBuilder {
  private static final int UNKNOWN = -1;

  private final Map<String, RawColumn> variables = new LinkedHashMap<>();
  private final Map<String, NumericForm> forms = new LinkedHashMap<>();
  private final Map<String, String> references = new LinkedHashMap<>();
  private final Map<String, RawColumn.Labels> strata = new LinkedHashMap<>();
  private final List<ImmutableList<String>> terms = new ArrayList<>();
  private Optional<RawColumn.Numbers> offset = Optional.empty();
  private MissingPolicy policy = MissingPolicy.FAIL;
  private int rows = UNKNOWN;

  CovariatesBuilder() {}

  /**
   * Adds a number that enters as it is.
   *
   * @param name the name of the variable
   * @param values its value in each row, NaN if missing
   * @return this builder
   * @throws IllegalArgumentException if the name is blank or taken, a value is infinite, or there is not one
   *     per row
   */
  public CovariatesBuilder numeric(String name, double[] values) {
    return numeric(name, values, NumericForm.linear());
  }

  /**
   * Adds a number as powers or as a spline.
   *
   * @param name the name of the variable
   * @param values its value in each row, NaN if missing
   * @param form how it enters the linear predictor
   * @return this builder
   * @throws IllegalArgumentException if the name is blank or taken, a value is infinite, or there is not one
   *     per row
   */
  public CovariatesBuilder numeric(String name, double[] values, NumericForm form) {
    addVariable(RawColumn.Numbers.copyOf(name, values));
    forms.put(name, form);
    return this;
  }

  /**
   * Adds a factor with its first level as the reference, in the order of {@link Groups}.
   *
   * @param name the name of the variable
   * @param labels its level in each row, null or blank if missing
   * @return this builder
   * @throws IllegalArgumentException if the name is blank or taken, or there is not one label per row
   */
  public CovariatesBuilder factor(String name, List<? extends @Nullable String> labels) {
    addVariable(RawColumn.Labels.of(name, labels));
    return this;
  }

  /**
   * Adds a factor and says which level the others are compared with.
   *
   * @param name the name of the variable
   * @param labels its level in each row, null or blank if missing
   * @param reference the level that gets no column; the others keep the order of {@link Groups}
   * @return this builder
   * @throws IllegalArgumentException if the name is blank or taken, or there is not one label per row
   */
  public CovariatesBuilder factor(
      String name, List<? extends @Nullable String> labels, String reference) {
    addVariable(RawColumn.Labels.of(name, labels));
    references.put(name, requireNonNull(reference, "reference"));
    return this;
  }

  /**
   * Adds a factor with its first group as the reference.
   *
   * @param name the name of the variable
   * @param groups its level in each row
   * @return this builder
   * @throws IllegalArgumentException if the name is blank or taken, or there is not one label per row
   */
  public CovariatesBuilder factor(String name, Groups groups) {
    addVariable(RawColumn.Labels.of(name, groups));
    return this;
  }

  /**
   * Adds a factor and says which group the others are compared with.
   *
   * @param name the name of the variable
   * @param groups its level in each row
   * @param reference the level that gets no column
   * @return this builder
   * @throws IllegalArgumentException if the name is blank or taken, or there is not one label per row
   */
  public CovariatesBuilder factor(String name, Groups groups, String reference) {
    addVariable(RawColumn.Labels.of(name, groups));
    references.put(name, requireNonNull(reference, "reference"));
    return this;
  }

  /**
   * Adds the interaction of two variables or more: all products of one column of each.
   *
   * <p>This is {@code a:b} of R's formulas, not {@code a*b}: an interaction of three variables comes without
   * those of two, which are declared as well if they are wanted.
   *
   * @param first the name of a variable declared before
   * @param second the name of another variable declared before
   * @param further the names of more
   * @return this builder
   * @throws IllegalArgumentException if a name is not that of a variable, is there twice, or this interaction
   *     has been added already
   */
  public CovariatesBuilder interaction(String first, String second, String... further) {
    ImmutableList<String> names =
        ImmutableList.<String>builder().add(first).add(second).add(further).build();
    ImmutableSet<String> different = ImmutableSet.copyOf(names);
    for (String name : names) {
      checkArgument(
          variables.containsKey(name),
          "covariates: interaction of '%s', expected variables declared before, of %s",
          name,
          variables.keySet());
    }
    checkArgument(
        different.size() == names.size(),
        "covariates: interaction of %s, expected different variables",
        names);
    checkArgument(
        terms.stream().noneMatch(term -> ImmutableSet.copyOf(term).equals(different)),
        "covariates: interaction of %s is there already",
        names);
    terms.add(names);
    return this;
  }

  /**
   * Lets the baseline differ between strata. Several strata variables combine: each combination that
   * rows have is a stratum, named such as {@code centre=1, stage=II}.
   *
   * @param name the name of the strata variable
   * @param labels its label in each row, null or blank if missing
   * @return this builder
   * @throws IllegalArgumentException if the name is blank or taken, or there is not one label per row
   */
  public CovariatesBuilder strata(String name, List<? extends @Nullable String> labels) {
    return addStrata(RawColumn.Labels.of(name, labels));
  }

  /**
   * Lets the baseline differ between groups.
   *
   * @param name the name of the strata variable
   * @param groups its label in each row
   * @return this builder
   * @throws IllegalArgumentException if the name is blank or taken, or there is not one label per row
   */
  public CovariatesBuilder strata(String name, Groups groups) {
    return addStrata(RawColumn.Labels.of(name, groups));
  }

  /**
   * Adds a known part of the linear predictor, which gets no coefficient. An earlier one is replaced.
   *
   * @param known what is added to the linear predictor of each row, NaN if missing
   * @return this builder
   * @throws IllegalArgumentException if a value is infinite, or there is not one per row
   */
  public CovariatesBuilder offset(double[] known) {
    RawColumn.Numbers column = RawColumn.Numbers.copyOf("offset", known);
    checkRows(column);
    offset = Optional.of(column);
    return this;
  }

  /**
   * Says what happens to rows with a missing value; {@link MissingPolicy#FAIL} if never said.
   *
   * @param missing the policy
   * @return this builder
   */
  public CovariatesBuilder with(MissingPolicy missing) {
    policy = missing;
    return this;
  }

  private void addVariable(RawColumn column) {
    checkName(column.name());
    checkRows(column);
    variables.put(column.name(), column);
    terms.add(ImmutableList.of(column.name()));
  }

  private CovariatesBuilder addStrata(RawColumn.Labels column) {
    checkName(column.name());
    checkRows(column);
    strata.put(column.name(), column);
    return this;
  }

  private void checkName(String name) {
    checkArgument(!name.isBlank(), "covariates: name is '%s', expected a name", name);
    checkArgument(
        !variables.containsKey(name) && !strata.containsKey(name),
        "covariates: '%s' is there already, expected another name",
        name);
  }

  private void checkRows(RawColumn column) {
    checkArgument(
        column.rows() > 0, "covariates: '%s' has no values, expected one per row", column.name());
    checkArgument(
        rows == UNKNOWN || rows == column.rows(),
        "covariates: '%s' has %s values, expected one per row, %s",
        column.name(),
        column.rows(),
        rows);
    rows = column.rows();
  }

  /**
   * {@return the covariates declared so far}
   *
   * <p>Cost: O(n log n) for n rows if there are splines or strata, else O(n); nothing is copied again but the
   * codes of a factor whose levels are put in order.
   *
   * @throws IllegalArgumentException if nothing was declared, a value is missing under {@link
   *     MissingPolicy#FAIL}, no row is complete, a factor has one level or not its reference, knots coincide, a
   *     power or product overflows, or two columns have the same name
   */
  public Covariates build() {
    checkArgument(
        rows != UNKNOWN, "covariates: nothing declared, expected a variable, or none(rows)");
    ImmutableList<MissingRow> missing = missing();
    BitSet incomplete = new BitSet();
    missing.forEach(row -> incomplete.set(row.row()));
    checkArgument(
        missing.size() < rows, "covariates: no row is complete, expected at least one of %s", rows);
    List<RawColumn> raw = new ArrayList<>();
    ImmutableList.Builder<DesignVariable> settled = ImmutableList.builder();
    for (RawColumn column : variables.values()) {
      if (column instanceof RawColumn.Labels labels) {
        Optional<String> reference = Optional.ofNullable(references.get(column.name()));
        RawColumn.Labels ordered = labels.settled(incomplete, reference);
        raw.add(ordered);
        settled.add(factor(ordered));
      } else if (column instanceof RawColumn.Numbers numbers) {
        raw.add(numbers);
        settled.add(numeric(numbers, incomplete));
      }
    }
    Optional<StrataDesign.OfRows> ofRows = strata.isEmpty()
        ? Optional.empty()
        : Optional.of(StrataDesign.OfRows.combine(
            strata.values().stream()
                .map(column -> column.settled(incomplete, Optional.empty()))
                .toList(),
            incomplete));
    CovariateDesign design = new CovariateDesign(
        settled.build(),
        ImmutableList.copyOf(terms),
        ofRows.map(each -> each.design).orElse(StrataDesign.NONE));
    Covariates covariates = new Covariates(
        design,
        rows,
        raw.toArray(RawColumn[]::new),
        ofRows.map(each -> each.code).orElse(new int[0]),
        offset.map(RawColumn.Numbers::values).orElse(new double[0]),
        missing);
    checkFinite(covariates);
    return covariates;
  }

  private static DesignVariable factor(RawColumn.Labels column) {
    checkArgument(
        column.levels().size() > 1,
        "covariates: factor '%s' has the one level '%s', expected two or more",
        column.name(),
        column.levels().get(0));
    return new DesignVariable.Factor(column.name(), column.levels());
  }

  private DesignVariable numeric(RawColumn.Numbers column, BitSet incomplete) {
    NumericForm form = forms.getOrDefault(column.name(), NumericForm.linear());
    return new DesignVariable.Numeric(
        column.name(),
        form.isSettled() ? form : form.settled(column.name(), column.without(incomplete)));
  }

  private ImmutableList<MissingRow> missing() {
    List<RawColumn> columns = new ArrayList<>(variables.values());
    columns.addAll(strata.values());
    offset.ifPresent(columns::add);
    ImmutableList.Builder<MissingRow> missing = ImmutableList.builder();
    for (int row = 0; row < rows; row++) {
      for (RawColumn column : columns) {
        if (column.isMissing(row)) {
          if (policy == MissingPolicy.FAIL) {
            throw new IllegalArgumentException("covariates: " + column.name() + "[" + row + "] is "
                + column.expected() + ", or the policy DROP_ROWS");
          }
          missing.add(new MissingRow(row, column.name()));
          break;
        }
      }
    }
    return missing.build();
  }

  private static void checkFinite(Covariates covariates) {
    for (int column : covariates.design().layout().derivedColumns()) {
      for (int row = 0; row < covariates.rows(); row++) {
        double value = covariates.value(row, column);
        if (covariates.isComplete(row) && !Double.isFinite(value)) {
          throw new IllegalArgumentException(
              "covariates: " + covariates.design().columnNames().get(column) + "[" + row + "] is "
                  + value + ", expected a finite number: rescale the variable");
        }
      }
    }
  }
}
