package dev.notochord.survival.literature;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.comparison.LogRank;
import dev.notochord.survival.comparison.LogRankVariance;
import dev.notochord.survival.literature.PooledCasesWarning.Kind;
import dev.notochord.survival.nonparametric.CurveEstimator;
import dev.notochord.survival.nonparametric.KaplanMeier;
import dev.notochord.survival.nonparametric.SurvivalCurve;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Patients of several publications put together: pooled published cases.
 *
 * <p><b>This is not a sample of patients and its curve is not a prognosis.</b> Rare good outcomes are written up more
 * often than bad ones, and nobody knows how often; no formula undoes that. Every result therefore carries a warning
 * of kind {@link Kind#PUBLICATION_BIAS}, first in its list and in its text, which cannot be switched off. What pooled
 * cases can do is to show what has been published, by whom, and how much the picture depends on single sources.
 *
 * <p>The sources are clusters: standard errors are robust, by the infinitesimal jackknife over sources, as patients
 * of one author are alike. With few sources, or one that has most patients, these are too small. A robust standard
 * error covers chance between sources, not the choice of what is published.
 *
 * <pre>{@code
 * PooledCases pooled = PooledCases.of(
 *     PublishedPatients.of("S01", SourceKind.CASE_REPORT, SurvivalData.rightCensored(new double[] {60}, new int[] {0})),
 *     PublishedPatients.of("S06", SourceKind.CASE_SERIES, series));
 * pooled.curve();
 * pooled.influenceAt(24);
 * }</pre>
 *
 * <p>The object is immutable. <b>Edges.</b> With a single source there is one cluster, and standard errors say
 * nothing; limits are 0.95. A curve without event is 1 with standard error 0, which is no certainty.
 *
 * <p>Cost O(n log n) for n patients; of the influence O(s n) for s sources.
 *
 * @since 0.1.0
 */
public final class PooledCases {
  private static final int FEW_EVENTS = 10;

  private final ImmutableList<PublishedPatients> sources;
  private final SurvivalData data;
  private final Groups kinds;
  private final int[] firstRow;
  private final ImmutableList<PooledCasesWarning> warnings;

  private PooledCases(ImmutableList<PublishedPatients> sources) {
    checkArgument(!sources.isEmpty(), "pooled published cases: no source, expected at least one");
    this.sources = sources;
    firstRow = new int[sources.size() + 1];
    Set<String> names = new HashSet<>();
    for (int s = 0; s < sources.size(); s++) {
      PublishedPatients source = sources.get(s);
      checkArgument(
          names.add(source.source()),
          "pooled published cases: source[%s] is '%s' once more, expected each once",
          s,
          source.source());
      firstRow[s + 1] = firstRow[s] + source.data().rows();
    }
    int rows = firstRow[sources.size()];
    double[] time = new double[rows];
    boolean[] event = new boolean[rows];
    int[] cluster = new int[rows];
    ImmutableList.Builder<String> labels = ImmutableList.builder();
    for (int s = 0; s < sources.size(); s++) {
      SurvivalData from = sources.get(s).data();
      for (int i = 0; i < from.rows(); i++) {
        int row = firstRow[s] + i;
        time[row] = from.time(i);
        event[row] = from.event(i);
        cluster[row] = s;
        labels.add(sources.get(s).kind().name());
      }
    }
    data = SurvivalData.rightCensored(time, event).withClusters(cluster);
    kinds = Groups.of(labels.build());
    warnings = warn();
  }

  /**
   * {@return the patients of several publications}
   *
   * @param sources the publications, each once
   * @throws IllegalArgumentException if there is none, or one is named twice
   */
  public static PooledCases of(List<PublishedPatients> sources) {
    return new PooledCases(ImmutableList.copyOf(sources));
  }

  /**
   * {@return the patients of several publications}
   *
   * @param sources the publications, each once
   * @throws IllegalArgumentException as {@link #of(List)}
   */
  public static PooledCases of(PublishedPatients... sources) {
    return new PooledCases(ImmutableList.copyOf(sources));
  }

  private ImmutableList<PooledCasesWarning> warn() {
    ImmutableList.Builder<PooledCasesWarning> found = ImmutableList.builder();
    found.add(new PooledCasesWarning(
        Kind.PUBLICATION_BIAS,
        "PUBLICATION BIAS: rare good outcomes are written up more often than bad ones; pooled published cases are no sample of"
            + " patients, and their survival is not an estimate for a patient"));
    if (2 * count(SourceKind.CASE_REPORT) > patients()) {
      found.add(new PooledCasesWarning(
          Kind.MOSTLY_CASE_REPORTS,
          count(SourceKind.CASE_REPORT) + " of " + patients()
              + " patients come from case reports"));
    }
    if (5 * (reported() - patients()) > reported()) {
      found.add(new PooledCasesWarning(
          Kind.FOLLOW_UP_MISSING,
          (reported() - patients()) + " of " + reported()
              + " patients reported have no follow-up and are left out"));
    }
    if (data.totalEvents() < FEW_EVENTS) {
      found.add(new PooledCasesWarning(
          Kind.FEW_EVENTS,
          data.totalEvents() + " events among " + patients()
              + " patients: the curve hangs on each of them"));
    }
    for (PublishedPatients source : sources) {
      if (2 * source.data().rows() > patients()) {
        found.add(new PooledCasesWarning(
            Kind.ONE_SOURCE_DOMINATES,
            "source '" + source.source() + "' has " + source.data().rows() + " of " + patients()
                + " patients: robust limits are too narrow"));
      }
    }
    if (count(SourceKind.RECONSTRUCTED) > 0) {
      found.add(new PooledCasesWarning(
          Kind.RECONSTRUCTED_PATIENTS,
          count(SourceKind.RECONSTRUCTED)
              + " patients were reconstructed from printed curves: their times are approximate, and"
              + " the same patients may be in another source"));
    }
    return found.build();
  }

  /** {@return the publications, as given} */
  public ImmutableList<PublishedPatients> sources() {
    return sources;
  }

  /** {@return the patients with follow-up} */
  public int patients() {
    return data.rows();
  }

  /** {@return the patients in the publications, with follow-up or without} */
  public int reported() {
    return sources.stream().mapToInt(PublishedPatients::reported).sum();
  }

  /**
   * {@return the patients with follow-up from one kind of publication}
   *
   * @param kind the kind
   */
  public int count(SourceKind kind) {
    return sources.stream()
        .filter(source -> source.kind() == kind)
        .mapToInt(source -> source.data().rows())
        .sum();
  }

  /** {@return the share of the patients with follow-up who come from case reports, from 0 to 1} */
  public double shareFromCaseReports() {
    return (double) count(SourceKind.CASE_REPORT) / patients();
  }

  /** {@return all patients, in the order of the sources, with the source as cluster} */
  public SurvivalData data() {
    return data;
  }

  /** {@return all patients with the kind of publication as stratum, for comparisons within kinds} */
  public SurvivalData dataStratifiedByKind() {
    return data.withStrata(kinds);
  }

  /** {@return the kind of publication of each row of {@link #data()}, by its name} */
  public Groups kinds() {
    return kinds;
  }

  /** {@return the warnings that belong to every result; the first is of kind {@link Kind#PUBLICATION_BIAS}} */
  public ImmutableList<PooledCasesWarning> warnings() {
    return warnings;
  }

  /** {@return the Kaplan-Meier curve of the pooled published cases, with robust limits} */
  public PooledCasesCurve curve() {
    return new PooledCasesCurve("all", estimator().estimate(data), warnings);
  }

  /** {@return the curve of the patients of each kind of publication, by the name of the kind} */
  public ImmutableMap<String, PooledCasesCurve> curvesByKind() {
    ImmutableMap.Builder<String, PooledCasesCurve> curves = ImmutableMap.builder();
    estimator()
        .estimate(data, kinds)
        .forEach((kind, curve) -> curves.put(kind, new PooledCasesCurve(kind, curve, warnings)));
    return curves.buildOrThrow();
  }

  /**
   * {@return the log-rank test between the kinds of publication, whose variance is robust over the sources}
   *
   * <p>A difference says that the kinds select differently. None says little: where all are selected they may agree.
   *
   * @throws IllegalArgumentException if all patients come from one kind
   */
  public PooledCasesComparison compareKinds() {
    checkArgument(
        kinds.names().size() > 1,
        "pooled published cases: all are of kind %s, expected at least two kinds to compare",
        kinds.names().get(0));
    return new PooledCasesComparison(
        LogRank.withDefaults().with(LogRankVariance.ROBUST).test(data, kinds), warnings);
  }

  /**
   * {@return how the survival at a time and the median change when each source is left out in turn}
   *
   * @param time the time, at least 0
   * @throws IllegalArgumentException if {@code time} is negative or NaN
   */
  public PooledCasesInfluence influenceAt(double time) {
    checkArgument(time >= 0, "pooled published cases: time is %s, expected a number >= 0", time);
    SurvivalCurve all = estimator().estimate(data);
    ImmutableList.Builder<PooledCasesInfluence.LeftOut> rows = ImmutableList.builder();
    for (int s = 0; s < sources.size() && sources.size() > 1; s++) {
      SurvivalCurve rest = estimator().estimate(without(s));
      rows.add(new PooledCasesInfluence.LeftOut(
          sources.get(s).source(),
          sources.get(s).kind(),
          sources.get(s).data().rows(),
          survivalAt(rest, time),
          rest.median().time()));
    }
    return new PooledCasesInfluence(
        time, survivalAt(all, time), all.median().time(), rows.build(), warnings);
  }

  private static OptionalDouble survivalAt(SurvivalCurve curve, double time) {
    double survival = curve.survivalAt(time);
    return Double.isNaN(survival) ? OptionalDouble.empty() : OptionalDouble.of(survival);
  }

  private SurvivalData without(int source) {
    int left = firstRow[source + 1] - firstRow[source];
    double[] time = new double[data.rows() - left];
    boolean[] event = new boolean[time.length];
    int filled = 0;
    for (int row = 0; row < data.rows(); row++) {
      if (row < firstRow[source] || row >= firstRow[source + 1]) {
        time[filled] = data.time(row);
        event[filled++] = data.event(row);
      }
    }
    return SurvivalData.rightCensored(time, event);
  }

  private static CurveEstimator estimator() {
    return KaplanMeier.withDefaults();
  }

  /** Returns warnings for the end of a text, a line each. */
  static String lines(ImmutableList<PooledCasesWarning> warnings) {
    StringBuilder text = new StringBuilder();
    warnings.forEach(warning -> text.append("\n  warning: ").append(warning));
    return text.toString();
  }

  /** {@return what was pooled, with the warnings} */
  @Override
  public String toString() {
    return String.format(
            Locale.ROOT,
            "pooled published cases: %d sources, %d patients of %d reported, %d events, %.0f %% from case reports",
            sources.size(),
            patients(),
            reported(),
            data.totalEvents(),
            100 * shareFromCaseReports())
        + lines(warnings);
  }
}
