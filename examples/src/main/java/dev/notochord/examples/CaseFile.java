package dev.notochord.examples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/** Reads files with the columns of {@code spine_cases.csv} and {@code spine_case_sources.csv}. */
final class CaseFile {
  static final ImmutableList<String> COLUMNS = ImmutableList.of(
      "case_id",
      "group",
      "histology",
      "primary_site",
      "age_years",
      "sex",
      "levels",
      "presentation",
      "neuro_deficit",
      "procedure",
      "resection_class",
      "margin",
      "radiotherapy",
      "chemotherapy",
      "other_therapy",
      "local_recurrence",
      "time_to_local_recurrence_months",
      "metastasis_seen",
      "followup_months",
      "vital_status",
      "disease_status",
      "sins",
      "other_score",
      "source_id",
      "notes");

  /** They repeat what stands in the column of the levels; read only to see whether they agree. */
  private static final ImmutableList<String> OPTIONAL_COLUMNS =
      ImmutableList.of("level_first", "level_last");

  private CaseFile() {}

  /** Returns one typed case per row, none left out, each with an id of its own. */
  static ImmutableList<CaseRow> read(String name, InputStream input) throws UserError {
    ImmutableList.Builder<CaseRow> rows = ImmutableList.builder();
    Map<String, Integer> rowsById = new HashMap<>();
    CsvFile.read(name, input, csv -> {
      csv.require(COLUMNS);
      Map<String, Integer> places = new HashMap<>();
      for (String column : Iterables.concat(COLUMNS, OPTIONAL_COLUMNS)) {
        if (csv.has(column)) {
          places.put(column, csv.column(column));
        }
      }
      return row -> {
        ImmutableMap.Builder<String, String> fields = ImmutableMap.builder();
        places.forEach((column, place) -> fields.put(column, row.field(place)));
        CaseFields words = new CaseFields(fields.buildOrThrow());
        rows.add(CaseReader.read(id(words, rowsById), words));
      };
    });
    return rows.build();
  }

  /** Returns the id of the next row; one that is empty or taken is a problem, and the row is counted instead. */
  private static String id(CaseFields fields, Map<String, Integer> rowsById) {
    int number = rowsById.size() + 1;
    String id = fields.text("case_id").orElse("");
    String placeholder = "row " + number;
    if (id.isEmpty() || rowsById.containsKey(id)) {
      while (rowsById.containsKey(placeholder)) { // a case of that name stands above
        placeholder += "'";
      }
      fields.problem(
          "case_id",
          (id.isEmpty() ? "is empty" : "row " + rowsById.get(id) + " has it")
              + ", the case is called "
              + placeholder
              + " here");
      id = placeholder;
    }
    rowsById.put(id, number);
    return id;
  }

  /** Returns the citation of each source by its key. */
  static ImmutableMap<String, String> sources(String name, InputStream input) throws UserError {
    ImmutableMap.Builder<String, String> citations = ImmutableMap.builder();
    CsvFile.read(name, input, csv -> {
      int id = csv.column("source_id");
      int citation = csv.column("citation");
      int doi = csv.column("doi");
      return row -> citations.put(
          row.field(id),
          row.field(citation) + (row.field(doi).isEmpty() ? "" : ". doi:" + row.field(doi)));
    });
    return citations.buildOrThrow();
  }
}
