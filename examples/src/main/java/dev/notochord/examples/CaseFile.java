package dev.notochord.examples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/** Reads files with the columns of {@code spine_cases.csv} and {@code spine_case_sources.csv}. */
final class CaseFile {
  private static final ImmutableList<String> COLUMNS = ImmutableList.of(
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

  private CaseFile() {}

  /** Returns one typed case per row, none left out. */
  static ImmutableList<CaseRow> read(String name, InputStream input) throws UserError {
    ImmutableList.Builder<CaseRow> rows = ImmutableList.builder();
    CsvFile.read(name, input, csv -> {
      Map<String, Integer> places = new HashMap<>();
      for (String column : COLUMNS) {
        places.put(column, csv.column(column));
      }
      return row -> {
        ImmutableMap.Builder<String, String> fields = ImmutableMap.builder();
        places.forEach((column, place) -> fields.put(column, row.field(place)));
        rows.add(new CaseReader(fields.buildOrThrow()).read());
      };
    });
    return rows.build();
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
