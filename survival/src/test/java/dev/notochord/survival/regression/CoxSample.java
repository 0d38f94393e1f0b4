package dev.notochord.survival.regression;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Doubles;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.Groups;
import dev.notochord.survival.Samples;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.covariate.CovariatesBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The samples for Cox regression by name: the files of {@code cox} and some of {@code textbook}, whose columns are given
 * the same roles.
 */
public final class CoxSample {
  /** What a column that is no covariate does for a sample. */
  public enum Role {
    /** Rows of the same subject; ignored in a sample whose intervals overlap, which has clusters instead. */
    SUBJECTS("subject"),
    /** Weights: frequencies in {@code weights-frequency}, else sampling weights. */
    WEIGHTS("weight"),
    /** Strata. */
    STRATA("stratum"),
    /** Clusters. */
    CLUSTERS("cluster");

    private final String column;

    Role(String column) {
      this.column = column;
    }
  }

  /** The names of all samples. */
  public static final ImmutableSet<String> NAMES;

  private static final ImmutableMap<String, Source> TEXTBOOK =
      ImmutableMap.<String, Source>builder()
          .put("six", new Source("tg_test1", "time", "status", "", "x"))
          .put("aml", new Source("aml", "time_weeks", "relapse", "", "group"))
          .put("bmt", new Source("bmt", "t2_days", "d3_death_or_relapse", "", "group"))
          .put("breast_ihc", new Source("breast_ihc", "time_months", "death", "", "group"))
          .put(
              "glioma_rit",
              new Source("glioma_rit", "time_months", "event", "", "age_years,sex,histology,group"))
          .put(
              "larynx",
              new Source("larynx", "time_years", "death", "", "stage,age_years,diag_year"))
          .put("leukemia_6mp", new Source("leukemia_6mp", "time_weeks", "relapse", "pair", "group"))
          .put(
              "ovarian",
              new Source("ovarian", "futime_days", "death", "", "age_years,resid_ds,rx,ecog_ps"))
          .put("tongue", new Source("tongue", "time_weeks", "death", "", "group"))
          .put(
              "veteran",
              new Source(
                  "veteran",
                  "time_days",
                  "death",
                  "",
                  "trt,celltype,karno,diagtime_months,age_years,prior"))
          .buildOrThrow();

  private static final ImmutableSet<String> OWN = ImmutableSet.of(
      "bladder",
      "collinear",
      "constant-column",
      "continuous",
      "fine-gray",
      "fine-gray-tied",
      "heart",
      "kidney",
      "kidney-like",
      "large-offset",
      "late-entry-strata",
      "lung",
      "many-rows-per-subject",
      "near-collinear",
      "no-events",
      "offset",
      "one-event",
      "quasi-separation",
      "recurrent-bladder",
      "scales",
      "separation",
      "ties-everywhere",
      "weights-frequency",
      "weights-late-entry",
      "weights-sampling",
      "wide");

  private static final ImmutableSet<String> NO_COVARIATES = ImmutableSet.of(
      "subject", "start", "stop", "event", "cause", "weight", "stratum", "cluster", "offset");

  static {
    NAMES = ImmutableSet.<String>builder().addAll(TEXTBOOK.keySet()).addAll(OWN).build();
  }

  private final String name;
  private final ImmutableMap<String, ImmutableList<String>> columns;

  private CoxSample(String name, ImmutableMap<String, ImmutableList<String>> columns) {
    this.name = name;
    this.columns = columns;
  }

  /** Returns the sample of a name. */
  public static CoxSample named(String name) {
    Source source = TEXTBOOK.get(name);
    if (source != null) {
      return source.read(name);
    }
    List<NamedCsvRecord> rows = rows("cox/" + name + ".csv");
    ImmutableMap.Builder<String, ImmutableList<String>> columns = ImmutableMap.builder();
    for (String column : rows.get(0).getHeader()) {
      columns.put(column, column(rows, column));
    }
    return new CoxSample(name, columns.buildOrThrow());
  }

  /** Returns the rows of a file with a header; lines that start with # are comments. */
  public static List<NamedCsvRecord> rows(String resource) {
    return Samples.rows(resource);
  }

  /** Returns the sample with every role that it has a column for. */
  public SurvivalData data() {
    return data(Role.values());
  }

  /** Returns the sample without weights, strata, clusters and subjects, late entry kept. */
  public SurvivalData plainData() {
    return data(new Role[0]);
  }

  /** Returns the sample with those of some roles that it has a column for. */
  public SurvivalData data(Role... roles) {
    int[] event = Arrays.stream(numeric(has("event") ? "event" : "cause"))
        .mapToInt(e -> e > 0 ? 1 : 0)
        .toArray();
    SurvivalData data = has("start")
        ? SurvivalData.delayedEntry(numeric("start"), numeric("stop"), event)
        : SurvivalData.rightCensored(numeric("stop"), event);
    for (Role role : roles) {
      if (has(role.column)) {
        data = with(data, role);
      }
    }
    return data;
  }

  private SurvivalData with(SurvivalData data, Role role) {
    return switch (role) {
      case SUBJECTS -> data.withSubjects(whole(role.column));
      case CLUSTERS -> data.withClusters(whole(role.column));
      case STRATA -> data.withStrata(Groups.of(labels(role.column)));
      case WEIGHTS ->
        data.withWeights(
            numeric(role.column),
            name.equals("weights-frequency") ? WeightKind.FREQUENCY : WeightKind.SAMPLING);
    };
  }

  /** Returns the sample with its causes 1 and 2; it must have some. */
  public CompetingRisksData competing() {
    return CompetingRisksData.of(numeric("stop"), whole("cause"));
  }

  /** Returns the covariates in the order of their columns. */
  public ImmutableList<String> names() {
    return columns.keySet().stream()
        .filter(column -> !NO_COVARIATES.contains(column))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns whether there is a column of a name, covariate or not. */
  public boolean has(String column) {
    return columns.containsKey(column);
  }

  /** Returns whether a column has nothing but numbers; others are factors. */
  @SuppressWarnings("UnstableApiUsage")
  public boolean isNumeric(String column) {
    return labels(column).stream().allMatch(text -> Doubles.tryParse(text) != null);
  }

  /** Returns a column as numbers. */
  public double[] numeric(String column) {
    return labels(column).stream().mapToDouble(Double::parseDouble).toArray();
  }

  /** Returns a column as text. */
  public List<String> labels(String column) {
    return Objects.requireNonNull(columns.get(column), () -> name + " has no column " + column);
  }

  /** Returns columns as covariates, without offset. */
  public Covariates covariates(Iterable<String> names) {
    return builder(names).build();
  }

  /** Returns columns as covariates, without offset. */
  public Covariates covariates(String... names) {
    return covariates(ImmutableList.copyOf(names));
  }

  /** Returns columns as covariates, with the offset if there is one. */
  public Covariates covariatesAndOffset(Iterable<String> names) {
    CovariatesBuilder builder = builder(names);
    return has("offset") ? builder.offset(numeric("offset")).build() : builder.build();
  }

  /** Text is a factor whose first level in the order of Unicode is the reference. */
  private CovariatesBuilder builder(Iterable<String> names) {
    CovariatesBuilder builder = Covariates.builder();
    for (String column : names) {
      if (isNumeric(column)) {
        builder.numeric(column, numeric(column));
      } else {
        List<String> labels = labels(column);
        builder.factor(column, labels, labels.stream().sorted().toList().get(0));
      }
    }
    return builder;
  }

  private int[] whole(String column) {
    return labels(column).stream().mapToInt(Integer::parseInt).toArray();
  }

  private static ImmutableList<String> column(List<NamedCsvRecord> rows, String column) {
    return rows.stream().map(row -> row.getField(column)).collect(ImmutableList.toImmutableList());
  }

  /** Where a textbook sample has its columns; no stratum if that is empty. */
  private record Source(String file, String time, String event, String stratum, String covariates) {
    CoxSample read(String name) {
      List<NamedCsvRecord> rows = rows("textbook/textbook_" + file + ".csv");
      ImmutableMap.Builder<String, ImmutableList<String>> columns = ImmutableMap.builder();
      columns.put("stop", column(rows, time)).put("event", column(rows, event));
      if (!stratum.isEmpty()) {
        columns.put("stratum", column(rows, stratum));
      }
      for (String covariate : Splitter.on(',').split(covariates)) {
        columns.put(covariate, column(rows, covariate));
      }
      return new CoxSample(name, columns.buildOrThrow());
    }
  }
}
