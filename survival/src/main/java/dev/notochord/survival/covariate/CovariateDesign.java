package dev.notochord.survival.covariate;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How covariates become the columns of a linear predictor: terms, names, levels, knots and strata, without
 * the rows they were taken from.
 *
 * <p>A fitted model keeps its design, and reads new subjects with it exactly as it read the rows it was
 * fitted on: with the levels and knots of those rows.
 *
 * <pre>{@code
 * CovariateDesign design = covariates.design();
 * design.columnNames();  // [age, sexfemale, age:sexfemale]
 * design.row(CovariateProfile.of("age", 60).with("sex", "female"));  // [60, 1, 60]
 * }</pre>
 *
 * <p>Columns are in the order in which the terms were declared. Factors have treatment contrasts: one column
 * for each level but the reference, 1 in rows of that level and else 0. In an interaction the columns
 * of the first variable change fastest. All this is as {@code model.matrix} in R has it when main
 * effects are declared before interactions. It differs on purpose where an interaction of three
 * variables is declared without those of two: columns here are always products of the columns of the
 * variables, R then codes some factors by all their levels.
 *
 * @see <a href="https://doi.org/10.1007/978-3-319-19425-7">Harrell FE. Regression Modeling Strategies, 2nd
 *     ed. Springer 2015, chapter 2</a>
 * @since 0.1.0
 */
public final class CovariateDesign {
  private final ImmutableMap<String, DesignVariable> variables;
  private final ColumnLayout layout;
  private final StrataDesign strata;

  CovariateDesign(
      ImmutableList<DesignVariable> variables,
      ImmutableList<ImmutableList<String>> termVariables,
      StrataDesign strata) {
    this.variables =
        variables.stream().collect(toImmutableMap(DesignVariable::name, variable -> variable));
    this.layout = new ColumnLayout(variables, termVariables);
    this.strata = strata;
    Set<String> seen = new HashSet<>();
    for (String name : layout.names()) {
      checkArgument(
          seen.add(name), "covariates: two columns are named '%s', expected different names", name);
    }
  }

  ColumnLayout layout() {
    return layout;
  }

  /** Returns the label of each strata variable in a stratum. */
  ImmutableList<String> strataLabels(int stratum) {
    return strata.labels().values().asList().get(stratum);
  }

  DesignVariable variable(int index) {
    return variables.values().asList().get(index);
  }

  /** {@return the terms in the order in which they were declared} */
  public ImmutableList<Term> terms() {
    return layout.terms();
  }

  /**
   * {@return the term of a name}
   *
   * @param name a variable, or the variables of an interaction joined by colons
   * @throws IllegalArgumentException if there is no such term
   */
  public Term term(String name) {
    return terms().stream()
        .filter(term -> term.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("covariates: no term '" + name
            + "', expected one of " + terms().stream().map(Term::name).toList()));
  }

  /** {@return the number of columns: of coefficients of a model} */
  public int columns() {
    return layout.names().size();
  }

  /** {@return the names of the columns, all different} */
  public ImmutableList<String> columnNames() {
    return layout.names();
  }

  /** {@return the variables that have columns, in the order in which they were declared} */
  public ImmutableList<String> variables() {
    return variables.keySet().asList();
  }

  /** {@return the variables whose levels make the strata; empty if there are none} */
  public ImmutableList<String> strataVariables() {
    return strata.levels().keySet().asList();
  }

  /**
   * {@return the strata that complete rows have, such as {@code centre=1, stage=II}; empty if none are
   * declared}
   *
   * <p>They are ordered by the levels of the first variable, within these by those of the second, and so on.
   */
  public ImmutableList<String> strata() {
    return strata.labels().keySet().asList();
  }

  /**
   * {@return the levels of a factor or strata variable; of a factor the reference comes first}
   *
   * @param variable the name of a factor or strata variable
   * @throws IllegalArgumentException if it is not one
   */
  public ImmutableList<String> levels(String variable) {
    ImmutableList<String> ofStrata = strata.levels().get(variable);
    if (ofStrata != null) {
      return ofStrata;
    }
    if (variable(variable) instanceof DesignVariable.Factor factor) {
      return factor.levels();
    }
    throw new IllegalArgumentException(
        "covariates: '" + variable + "' is a number, expected a factor");
  }

  /**
   * {@return the level of a factor that the others are compared with}
   *
   * @param factor the name of a factor
   * @throws IllegalArgumentException if it is not one
   */
  public String reference(String factor) {
    checkArgument(
        variable(factor) instanceof DesignVariable.Factor,
        "covariates: '%s' is a number, expected a factor",
        factor);
    return levels(factor).get(0);
  }

  /**
   * {@return how a number enters; the knots of a spline are known in it}
   *
   * @param variable the name of a numeric variable
   * @throws IllegalArgumentException if it is not one
   */
  public NumericForm form(String variable) {
    if (variable(variable) instanceof DesignVariable.Numeric numeric) {
      return numeric.form();
    }
    throw new IllegalArgumentException(
        "covariates: '" + variable + "' is a factor, expected a number");
  }

  private DesignVariable variable(String name) {
    DesignVariable variable = variables.get(name);
    checkArgument(
        variable != null,
        "covariates: no variable '%s', expected one of %s",
        name,
        variables.keySet());
    return variable;
  }

  /**
   * {@return the columns of one subject}
   *
   * <p>For the values of a row they are exactly what {@link Covariates#copyRow} gives. The offset is not among
   * them.
   *
   * @param profile the value of every variable; those of the strata may be there or not
   * @throws IllegalArgumentException if a variable is not given or of the wrong kind, if a level or a name is
   *     not known, or if a power or product overflows
   */
  public double[] row(CovariateProfile profile) {
    for (String name : profile.variables()) {
      checkArgument(
          variables.containsKey(name) || strata.levels().containsKey(name),
          "covariate profile: no variable '%s', expected %s",
          name,
          Sets.union(variables.keySet(), strata.levels().keySet()));
    }
    double[] row = new double[columns()];
    int v = 0;
    for (DesignVariable variable : variables.values()) {
      layout.fill(v++, variable.raw(profile), row, 0);
    }
    layout.fillInteractions(row, 0);
    for (int column = 0; column < row.length; column++) {
      if (!Double.isFinite(row[column])) {
        throw new IllegalArgumentException("covariate profile: column "
            + layout.names().get(column) + " is " + row[column] + ", expected a finite number");
      }
    }
    return row;
  }

  /**
   * {@return the stratum of one subject, such as {@code centre=1, stage=II}; empty if the design has no strata
   * or the profile names none of their variables}
   *
   * @param profile the covariates of the subject
   * @throws IllegalArgumentException if only some of the strata variables are given, if a level is not known,
   *     or if no row had this combination
   */
  public Optional<String> stratum(CovariateProfile profile) {
    return strata.stratum(profile);
  }

  /** {@return for instance {@code age + sex (factor [male, female]) + age:sex, strata [centre=1, centre=2]}} */
  @Override
  public String toString() {
    String sum = terms().stream()
        .map(term -> term.kind() == TermKind.INTERACTION
            ? term.name()
            : variable(term.name()).toString())
        .collect(Collectors.joining(" + "));
    String named = sum.isEmpty() ? "no covariates" : sum;
    return strata().isEmpty() ? named : named + ", strata " + strata();
  }
}
