package dev.notochord.examples;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.covariate.CovariatesBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The columns of a Cox model as their rows come. */
final class ModelRows {
  /** More levels than this are a column of names by mistake. */
  private static final int MOST_LEVELS = 200;

  private final ModelColumns names;
  private final ImmutableList<Column> covariates;
  private final Optional<Column> strata;
  private final Optional<Column> cluster;
  private final Optional<Column> weights;

  /** The fields of a column. */
  private static final class Column {
    final String name;
    final int place;
    final List<String> fields = new ArrayList<>();
    final ImmutableDoubleArray.Builder numbers = ImmutableDoubleArray.builder();
    boolean isNumeric = true;

    Column(String name, int place) {
      this.name = name;
      this.place = place;
    }

    void read(CsvFile.Row row, String expected) throws UserError {
      String field = row.field(place);
      if (!SurvivalColumns.isName(field)) {
        throw row.error(place, expected);
      }
      double number = SurvivalColumns.number(field);
      isNumeric &= Double.isFinite(number);
      fields.add(field);
      numbers.add(number);
    }
  }

  ModelRows(CsvFile csv, ModelColumns names) throws UserError {
    this.names = names;
    ImmutableList.Builder<Column> columns = ImmutableList.builder();
    for (String name : names.covariates()) {
      columns.add(new Column(name, csv.column(name)));
    }
    covariates = columns.build();
    strata = column(csv, names.strata());
    cluster = column(csv, names.cluster());
    weights = column(csv, names.weights());
  }

  private static Optional<Column> column(CsvFile csv, Optional<String> name) throws UserError {
    return name.isPresent()
        ? Optional.of(new Column(name.get(), csv.column(name.get())))
        : Optional.empty();
  }

  /** Returns the places of the columns in a row. */
  IntStream places() {
    IntStream.Builder places = IntStream.builder();
    covariates.forEach(column -> places.add(column.place));
    strata.ifPresent(column -> places.add(column.place));
    cluster.ifPresent(column -> places.add(column.place));
    weights.ifPresent(column -> places.add(column.place));
    return places.build();
  }

  void read(CsvFile.Row row) throws UserError {
    for (Column column : covariates) {
      column.read(row, "a number or the name of a level, without control characters");
    }
    if (strata.isPresent()) {
      strata.get().read(row, "the name of a stratum, without control characters");
    }
    if (cluster.isPresent()) {
      cluster.get().read(row, "the name of a cluster, without control characters");
    }
    if (weights.isPresent()) {
      Column column = weights.get();
      double weight = SurvivalColumns.number(row.field(column.place));
      if (!(weight >= 0) || Double.isInfinite(weight)) {
        throw row.error(column.place, "a number of at least 0");
      }
      column.numbers.add(weight);
    }
  }

  /** Returns the columns, once all rows are read, with the survival of the same rows. */
  OwnModel.Input input(SurvivalData data) {
    SurvivalData sample = data;
    boolean whole = true;
    if (weights.isPresent()) {
      double[] weight = weights.get().numbers.build().toArray();
      for (double w : weight) {
        whole &= w == Math.rint(w);
      }
      sample = sample.withWeights(weight, WeightKind.SAMPLING);
    }
    if (strata.isPresent()) {
      sample = sample.withStrata(Groups.of(strata.get().fields));
    }
    if (cluster.isPresent()) {
      Groups clusters = Groups.of(cluster.get().fields);
      sample = sample.withClusters(
          IntStream.range(0, clusters.size()).map(clusters::code).toArray());
    }
    CovariatesBuilder builder = Covariates.builder();
    for (Column column : covariates) {
      add(builder, column);
    }
    return new OwnModel.Input(sample, builder.build(), names.ties(), whole && cluster.isEmpty());
  }

  private static void add(CovariatesBuilder builder, Column column) {
    if (column.isNumeric) {
      builder.numeric(column.name, column.numbers.build().toArray());
      return;
    }
    Groups levels = Groups.of(column.fields);
    if (levels.names().size() > MOST_LEVELS) {
      throw new IllegalArgumentException("column " + UserError.quote(column.name) + ": "
          + levels.names().size() + " levels, expected at most " + MOST_LEVELS
          + "; does the column name subjects?");
    }
    builder.factor(column.name, levels);
  }
}
