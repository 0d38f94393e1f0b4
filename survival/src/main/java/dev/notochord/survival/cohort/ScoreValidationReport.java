package dev.notochord.survival.cohort;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNullElse;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the patients of a cohort say of a clinical score.
 *
 * <p>{@link #warnings()} come first in the text, because they tell what the numbers are worth. {@link #summary()} is
 * for a terminal, {@code dev.notochord.survival.json.ScoreValidationJson} for other programs. It holds no case, but
 * the identifiers of those that could not be used.
 *
 * @see ScoreValidation
 * @since 0.1.0
 */
public final class ScoreValidationReport {
  private final ScoreValidation options;
  private final ClinicalScore score;
  private final String endpoint;
  private final String endpointCode;
  private final ImmutableList<Exclusion> notObservable;
  private final ImmutableList<Exclusion> notApplicable;
  private final ImmutableList<Exclusion> refused;
  private final ImmutableMap<ScoreCompleteness, Integer> completeness;
  private final ImmutableMap<String, Integer> missingCriteria;
  private final int observed;
  private final ImmutableList<ScoreAnalysis> analyses;
  private final ImmutableList<ScoreWarning> warnings;

  ScoreValidationReport(ScoreValidation options, Cohort cohort, ClinicalScore score) {
    this.options = options;
    this.score = score;
    endpoint = cohort.endpoint().display();
    endpointCode = cohort.endpoint().code();
    notObservable = cohort.exclusions();
    observed = cohort.members().size();
    ImmutableList<ScoredCase> cases = ScoredCase.of(cohort, score);
    notApplicable = cases.stream()
        .flatMap(one -> one
            .reading()
            .flatMap(ScoreReading::whyNotApplicable)
            .map(why -> new Exclusion(one.caseId(), why))
            .stream())
        .collect(toImmutableList());
    refused = cases.stream()
        .flatMap(one -> one.refusal().map(why -> new Exclusion(one.caseId(), why)).stream())
        .collect(toImmutableList());
    completeness = completeness(cases);
    missingCriteria = byFrequency(cases.stream()
        .flatMap(one -> one.reading().stream())
        .flatMap(reading -> reading.missing().stream()));
    analyses = options.unsettled().bounds().stream()
        .map(bound -> new ScoreAnalysis(options, cases, score, bound))
        .collect(toImmutableList());
    warnings = ScoreWarnings.of(this, cohort);
  }

  private static ImmutableMap<ScoreCompleteness, Integer> completeness(
      ImmutableList<ScoredCase> cases) {
    Map<ScoreCompleteness, Integer> counts = new EnumMap<>(ScoreCompleteness.class);
    for (ScoreCompleteness kind : ScoreCompleteness.values()) {
      counts.put(kind, 0);
    }
    cases.forEach(one -> counts.merge(one.completeness(), 1, Integer::sum));
    return ImmutableMap.copyOf(counts);
  }

  /** Counts words, the most frequent first and equally frequent ones by their letters. */
  private static ImmutableMap<String, Integer> byFrequency(Stream<String> words) {
    Map<String, Integer> counts = new TreeMap<>();
    words.forEach(word -> counts.merge(word, 1, Integer::sum));
    ImmutableMap.Builder<String, Integer> sorted = ImmutableMap.builder();
    counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(sorted::put);
    return sorted.buildOrThrow();
  }

  /** Counts the reasons of exclusions in the same order. */
  static ImmutableMap<String, Integer> reasons(ImmutableList<Exclusion> exclusions) {
    return byFrequency(exclusions.stream().map(Exclusion::reason));
  }

  /** {@return the options of the validation} */
  public ScoreValidation options() {
    return options;
  }

  /** {@return the score that was judged} */
  public ClinicalScore score() {
    return score;
  }

  /** {@return the endpoint in words, such as {@code overall survival}} */
  public String endpoint() {
    return endpoint;
  }

  /** {@return the token of the endpoint, for machines} */
  public String endpointCode() {
    return endpointCode;
  }

  /** {@return how many cases there were: {@link #observed()} and {@link #notObservable()}} */
  public int cases() {
    return observed + notObservable.size();
  }

  /** {@return how many cases give a time; the counts of {@link #completeness()} add up to it} */
  public int observed() {
    return observed;
  }

  /** {@return the cases that give no time, with the reason of each} */
  public ImmutableList<Exclusion> notObservable() {
    return notObservable;
  }

  /** {@return the reasons why cases give no time, the most frequent first} */
  public ImmutableMap<String, Integer> notObservableReasons() {
    return reasons(notObservable);
  }

  /** {@return how many of the observed cases settle the score how far; every constant is there} */
  public ImmutableMap<ScoreCompleteness, Integer> completeness() {
    return completeness;
  }

  /**
   * {@return how many of the observed cases settle the score so far}
   *
   * @param kind how far
   */
  public int count(ScoreCompleteness kind) {
    return requireNonNullElse(completeness.get(kind), 0);
  }

  /** {@return the observed cases that the score is not meant for, with the reason of each} */
  public ImmutableList<Exclusion> notApplicable() {
    return notApplicable;
  }

  /** {@return the reasons why the score is not meant for cases, the most frequent first} */
  public ImmutableMap<String, Integer> notApplicableReasons() {
    return reasons(notApplicable);
  }

  /** {@return the observed cases that the score refused, with its message} */
  public ImmutableList<Exclusion> refused() {
    return refused;
  }

  /** {@return in how many of the observed cases a criterion is missing, the most frequent first} */
  public ImmutableMap<String, Integer> missingCriteria() {
    return missingCriteria;
  }

  /** {@return what a reader has to know first, often nothing} */
  public ImmutableList<ScoreWarning> warnings() {
    return warnings;
  }

  /** {@return the analyses: one, or two if both bounds were asked for} */
  public ImmutableList<ScoreAnalysis> analyses() {
    return analyses;
  }

  /** {@return the report as text for a terminal, lines ending in a line feed} */
  public String summary() {
    return ScoreReportText.of(this);
  }

  /** {@return the first line of {@link #summary()}} */
  @Override
  public String toString() {
    return ScoreReportText.headline(this);
  }
}
