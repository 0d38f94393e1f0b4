package dev.notochord.survival.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.core.outcome.Endpoint;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Whatever the cases hold and the score says of them, there is a report, and nobody is lost in it. */
class ScoreValidationPropertyTest {
  private static final List<String> CLASSES = List.of("good", "middle", "poor");

  /** Returns a score that says of each case one of the readings, or refuses it where there is none. */
  static ClinicalScore score(
      List<Optional<ScoreReading>> readings, List<PublishedSurvival> published) {
    return ClinicalScore.builder()
        .name("any")
        .direction(ScoreDirection.HIGHER_IS_BETTER)
        .addAllClasses(CLASSES)
        .addAllPublished(published)
        .reading(patient -> readings
            .get(Math.floorMod(patient.id().hashCode(), readings.size()))
            .orElseThrow(() -> new IllegalArgumentException("refused")))
        .build();
  }

  @Property(tries = 25)
  void anyCasesAndReadingsGiveAReportInWhichEveryCaseIsCountedOnce(
      @ForAll @Size(max = 12) List<SpinalTumorCase> cases,
      @ForAll Endpoint endpoint,
      @ForAll UnsettledScores unsettled,
      @ForAll("readings") List<Optional<ScoreReading>> readings,
      @ForAll("published") List<PublishedSurvival> published) {
    ScoreValidationReport report = ScoreValidation.withDefaults()
        .with(unsettled)
        .validate(Cohort.of(cases, endpoint), score(readings, published));
    assertThat(report.cases()).isEqualTo(cases.size());
    assertThat(
            report.completeness().values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(report.observed());
    assertThat(report.observed() + report.notObservable().size()).isEqualTo(cases.size());
    assertThat(report.refused()).hasSize(report.count(ScoreCompleteness.REFUSED));
    assertThat(report.notApplicable()).hasSize(report.count(ScoreCompleteness.NOT_APPLICABLE));
    // A reason may quote a standard error.
    assertThat(report.summary().replace("standard error NaN", ""))
        .doesNotContain("NaN")
        .doesNotContain("Infinity");
    for (ScoreAnalysis analysis : report.analyses()) {
      assertThat(analysis.classes().stream().mapToInt(ClassOutcome::subjects).sum())
          .isEqualTo(analysis.subjects());
      assertThat(analysis.classes().stream().mapToInt(ClassOutcome::events).sum())
          .isEqualTo(analysis.events());
      assertThat(analysis.calibration()).hasSameSizeAs(published);
      analysis.survivalPlot().value().ifPresent(plot -> assertDrawn(plot.toSvg()));
      analysis.calibrationPlot().value().ifPresent(plot -> assertDrawn(plot.toSvg()));
      analysis.aucPlot().value().ifPresent(plot -> assertDrawn(plot.toSvg()));
      for (ScoreBasis basis : ScoreBasis.values()) {
        analysis.rocPlot(basis).value().ifPresent(plot -> assertDrawn(plot.toSvg()));
      }
      for (PublishedPrediction own : analysis.predictions()) {
        analysis
            .decisionCurvePlot(own.months())
            .value()
            .ifPresent(plot -> assertDrawn(plot.toSvg()));
      }
    }
  }

  private static void assertDrawn(String svg) {
    assertThat(svg).startsWith("<svg").endsWith("</svg>\n").doesNotContain("NaN");
  }

  @Property(tries = 100)
  void atABoundEveryApplicableCaseHasAClassAndTheWorstIsNeverBetterThanTheBest(
      @ForAll("patients") List<SpinalTumorCase> cases,
      @ForAll("readings") List<Optional<ScoreReading>> readings) {
    ScoreValidationReport report = ScoreValidation.withDefaults()
        .with(UnsettledScores.BOTH_BOUNDS)
        .validate(Cohort.of(cases, Endpoint.OVERALL_SURVIVAL), score(readings, List.of()));
    int applicable = report.observed()
        - report.count(ScoreCompleteness.REFUSED)
        - report.count(ScoreCompleteness.NOT_APPLICABLE);
    ScoreAnalysis best = report.analyses().get(0);
    ScoreAnalysis worst = report.analyses().get(1);
    assertThat(best.subjects()).isEqualTo(applicable);
    assertThat(worst.subjects()).isEqualTo(applicable);
    assertThat(worst.events()).isEqualTo(best.events());
    int inBest = 0;
    int inWorst = 0;
    for (int place = 0; place < CLASSES.size(); place++) {
      inBest += best.classes().get(place).subjects();
      inWorst += worst.classes().get(place).subjects();
      assertThat(inWorst).isLessThanOrEqualTo(inBest);
    }
  }

  @Property(tries = 100)
  void thePoliciesAgreeWhereEveryScoreIsSettled(
      @ForAll("patients") List<SpinalTumorCase> cases,
      @ForAll("settled") List<Optional<ScoreReading>> readings,
      @ForAll("published") List<PublishedSurvival> published) {
    Cohort cohort = Cohort.of(cases, Endpoint.OVERALL_SURVIVAL);
    ClinicalScore score = score(readings, published);
    String settled = analyses(ScoreValidation.withDefaults().validate(cohort, score));
    for (UnsettledScores unsettled : UnsettledScores.values()) {
      ScoreValidationReport report =
          ScoreValidation.withDefaults().with(unsettled).validate(cohort, score);
      String repeated = settled.repeat(report.analyses().size());
      assertThat(analyses(report)).isEqualTo(repeated);
    }
  }

  /** Returns what a report says of the patients, without the name of the bound. */
  private static String analyses(ScoreValidationReport report) {
    String text = report.summary().replace("Settled scores only", "*");
    for (ScoreBound bound : ScoreBound.values()) {
      String name = bound.display();
      text = text.replace(Character.toUpperCase(name.charAt(0)) + name.substring(1), "*");
    }
    int start = text.indexOf("\n*");
    return start < 0 ? "" : text.substring(start);
  }

  @Property(tries = 100)
  void theOrderOfTheCasesDoesNotMatter(
      @ForAll("patients") List<SpinalTumorCase> cases,
      @ForAll("readings") List<Optional<ScoreReading>> readings,
      @ForAll("published") List<PublishedSurvival> published,
      @ForAll Random random) {
    ClinicalScore score = score(readings, published);
    List<SpinalTumorCase> shuffled = new ArrayList<>(cases);
    Collections.shuffle(shuffled, random);
    ScoreValidationReport one =
        ScoreValidation.withDefaults().validate(Cohort.of(cases, Endpoint.OVERALL_SURVIVAL), score);
    ScoreValidationReport other = ScoreValidation.withDefaults()
        .validate(Cohort.of(shuffled, Endpoint.OVERALL_SURVIVAL), score);
    assertThat(other.completeness()).isEqualTo(one.completeness());
    assertThat(other.missingCriteria().entrySet().asList())
        .isEqualTo(one.missingCriteria().entrySet().asList());
    ScoreAnalysis a = one.analyses().get(0);
    ScoreAnalysis b = other.analyses().get(0);
    for (int i = 0; i < CLASSES.size(); i++) {
      assertThat(b.classes().get(i).subjects()).isEqualTo(a.classes().get(i).subjects());
      assertThat(b.classes().get(i).curve().value().map(curve -> curve.survival()))
          .isEqualTo(a.classes().get(i).curve().value().map(curve -> curve.survival()));
    }
    for (ScoreBasis basis : ScoreBasis.values()) {
      assertThat(concordance(b, basis)).isCloseTo(concordance(a, basis), within(1e-12));
    }
    for (int i = 0; i < published.size(); i++) {
      assertThat(b.calibration().get(i).observed().value())
          .isEqualTo(a.calibration().get(i).observed().value());
    }
  }

  private static double concordance(ScoreAnalysis analysis, ScoreBasis basis) {
    return analysis
        .discrimination(basis)
        .harrell()
        .value()
        .map(c -> c.concordance().value())
        .orElse(-1.0);
  }

  @Provide
  Arbitrary<List<SpinalTumorCase>> patients() {
    Arbitrary<Integer> months = Arbitraries.integers().between(0, 20);
    return Combinators.combine(months, Arbitraries.of(true, false))
        .as((time, died) -> Map.entry(time, died))
        .list()
        .ofMaxSize(40)
        .map(times -> {
          ScoredCohorts cohort = new ScoredCohorts();
          times.forEach(own -> cohort.refused(own.getKey(), own.getValue()));
          return cohort.silent().cases();
        });
  }

  @Provide
  Arbitrary<List<Optional<ScoreReading>>> readings() {
    Arbitrary<ScoreReading> any = Combinators.combine(
            Arbitraries.of(CLASSES).set().ofMinSize(1),
            Arbitraries.of("pain", "histology", "ECOG").set(),
            Arbitraries.integers().between(0, 9).optional(),
            Arbitraries.of(0.0, 0.5, 3.0, Double.POSITIVE_INFINITY))
        .as(ScoreValidationPropertyTest::reading);
    Arbitrary<Optional<ScoreReading>> none = Arbitraries.of(
        List.of(Optional.of(ScoreReading.notApplicable("not meant for it")), Optional.empty()));
    return Arbitraries.oneOf(List.of(any.map(Optional::of), settledReading(), none))
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  private static ScoreReading reading(
      Set<String> classes, Set<String> missing, Optional<Integer> total, double range) {
    ScoreReading reading = ScoreReading.ofClasses(classes, missing);
    OptionalDouble least =
        total.map(points -> OptionalDouble.of(points)).orElse(OptionalDouble.empty());
    return least.isPresent()
        ? reading.withTotal(least.getAsDouble() - range, least.getAsDouble())
        : reading;
  }

  @Provide
  Arbitrary<List<Optional<ScoreReading>>> settled() {
    return settledReading().list().ofMinSize(1).ofMaxSize(6);
  }

  private static Arbitrary<Optional<ScoreReading>> settledReading() {
    return Combinators.combine(Arbitraries.integers().between(0, 9), Arbitraries.of(CLASSES))
        .as((total, name) -> Optional.of(ScoreReading.settled(total, name)));
  }

  @Provide
  Arbitrary<List<PublishedSurvival>> published() {
    return Combinators.combine(
            Arbitraries.of(CLASSES),
            Arbitraries.of(1.0, 6.0, 12.0, 500.0),
            Arbitraries.of(0.0, 0.25, 0.9, 1.0))
        .as((name, months, part) -> new PublishedSurvival(name, months, part, "series"))
        .list()
        .ofMaxSize(5);
  }
}
