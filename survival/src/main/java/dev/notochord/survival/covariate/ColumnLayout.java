package dev.notochord.survival.covariate;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Which columns belong to which variable, and which are products of others: arrays, for the loops over rows. */
final class ColumnLayout {
  private static final int[] NO_PRODUCT = {};

  private final DesignVariable[] variables;
  private final int[] first;
  private final int[] end;
  /** Of each column the variable it belongs to, -1 in an interaction. */
  private final int[] variableOf;
  /** Of each column of an interaction the columns it is the product of. */
  private final int[][] product;

  private final int[] interactionColumns;
  private final ImmutableList<Term> terms;
  private final ImmutableList<String> names;

  ColumnLayout(List<DesignVariable> variables, ImmutableList<ImmutableList<String>> termVariables) {
    this.variables = variables.toArray(DesignVariable[]::new);
    this.first = new int[variables.size()];
    this.end = new int[variables.size()];
    ImmutableList.Builder<Term> terms = ImmutableList.builder();
    List<String> names = new ArrayList<>();
    List<int[]> products = new ArrayList<>();
    for (ImmutableList<String> of : termVariables) {
      int start = names.size();
      TermKind kind = TermKind.INTERACTION;
      if (of.size() == 1) {
        int variable = indexOf(of.get(0));
        kind = this.variables[variable].kind();
        names.addAll(this.variables[variable].columnNames());
        first[variable] = start;
        end[variable] = names.size();
      } else {
        for (int[] columns : products(of)) {
          products.add(columns);
          names.add(Arrays.stream(columns).mapToObj(names::get).collect(Collectors.joining(":")));
        }
      }
      while (products.size() < names.size()) {
        products.add(NO_PRODUCT);
      }
      terms.add(new Term(String.join(":", of), kind, of, start, names.size() - start));
    }
    this.terms = terms.build();
    this.names = ImmutableList.copyOf(names);
    this.product = products.toArray(int[][]::new);
    this.variableOf = new int[product.length];
    Arrays.fill(variableOf, -1);
    for (int v = 0; v < first.length; v++) {
      Arrays.fill(variableOf, first[v], end[v], v);
    }
    List<Integer> interactions = new ArrayList<>();
    for (int column = 0; column < product.length; column++) {
      if (product[column].length > 0) {
        interactions.add(column);
      }
    }
    this.interactionColumns = interactions.stream().mapToInt(Integer::intValue).toArray();
  }

  private int indexOf(String name) {
    int variable = 0;
    while (!variables[variable].name().equals(name)) {
      variable++;
    }
    return variable;
  }

  /** Returns the columns to multiply for each column of an interaction, those of the first variable fastest. */
  private List<int[]> products(ImmutableList<String> of) {
    List<int[]> products = new ArrayList<>();
    products.add(NO_PRODUCT);
    for (String name : of) {
      int variable = indexOf(name);
      List<int[]> longer = new ArrayList<>();
      for (int column = first[variable]; column < end[variable]; column++) {
        for (int[] shorter : products) {
          int[] columns = Arrays.copyOf(shorter, shorter.length + 1);
          columns[shorter.length] = column;
          longer.add(columns);
        }
      }
      products = longer;
    }
    return products;
  }

  /** Returns the variable whose numbers a column holds as they were given, -1 if it holds others. */
  int numberOf(int column) {
    int variable = variableOf[column];
    return variable >= 0 && variables[variable].kind() == TermKind.NUMERIC ? variable : -1;
  }

  ImmutableList<Term> terms() {
    return terms;
  }

  ImmutableList<String> names() {
    return names;
  }

  /** Returns the columns that are neither the numbers given nor indicators. */
  int[] derivedColumns() {
    List<Integer> derived = new ArrayList<>();
    for (Term term : terms) {
      if (term.kind() != TermKind.NUMERIC && term.kind() != TermKind.FACTOR) {
        for (int column = term.firstColumn(); column < term.endColumn(); column++) {
          derived.add(column);
        }
      }
    }
    return derived.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Writes the columns of the term of a variable. */
  void fill(int variable, double raw, double[] target, int offset) {
    DesignVariable from = variables[variable];
    int start = first[variable];
    for (int column = start; column < end[variable]; column++) {
      target[offset + column] = from.value(raw, column - start);
    }
  }

  /** Writes the columns of the interactions, when those of all variables are there. */
  void fillInteractions(double[] target, int offset) {
    for (int column : interactionColumns) {
      int[] columns = product[column];
      double value = target[offset + columns[0]];
      for (int k = 1; k < columns.length; k++) {
        value *= target[offset + columns[k]];
      }
      target[offset + column] = value;
    }
  }

  double value(RawColumn[] raw, int row, int column) {
    int[] columns = product[column];
    if (columns.length == 0) {
      int variable = variableOf[column];
      return variables[variable].value(raw[variable].raw(row), column - first[variable]);
    }
    double value = value(raw, row, columns[0]);
    for (int k = 1; k < columns.length; k++) {
      value *= value(raw, row, columns[k]);
    }
    return value;
  }
}
