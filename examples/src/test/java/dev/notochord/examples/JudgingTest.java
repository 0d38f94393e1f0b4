package dev.notochord.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.notochord.core.outcome.Endpoint;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.StagingSystems;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;
import dev.notochord.staging.katagiri.Katagiri;
import dev.notochord.staging.tokuhashi.Tokuhashi2005;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.cohort.ClinicalScore;
import dev.notochord.survival.cohort.Cohort;
import dev.notochord.survival.cohort.ScoreCompleteness;
import dev.notochord.survival.cohort.ScoreValidation;
import dev.notochord.survival.cohort.ScoreValidationReport;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.design.StudyPlan;
import dev.notochord.survival.literature.ReconstructedPatients;
import dev.notochord.survival.parametric.Exponential;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The lines of the README on judging, planning and the literature, and the option that needs no line of code. */
class JudgingTest {
  private static final String PUBLISHED =
      "src/main/resources/dev/notochord/examples/spine_cases.csv";

  @Test
  void classesStandFromTheBestPrognosisToTheWorst() {
    assertThat(PrognosticScore.of(Tokuhashi2005.system()).classes())
        .containsExactly("1 year or more", "6 months or more", "less than 6 months");
  }

  @Test
  void survivalPublishedWithTheClassesComesAlongAsAPart() {
    ClinicalScore katagiri = PrognosticScore.of(Katagiri.system());
    assertThat(katagiri.published()).isNotEmpty();
    assertThat(katagiri.published())
        .allSatisfy(figure -> assertThat(figure.survival()).isBetween(0.0, 1.0));
    String best = katagiri.classes().get(0);
    String worst = katagiri.classes().get(katagiri.classes().size() - 1);
    assertThat(survivalAtAYear(katagiri, best)).isGreaterThan(survivalAtAYear(katagiri, worst));
  }

  private static double survivalAtAYear(ClinicalScore score, String className) {
    return score.published().stream()
        .filter(figure -> figure.className().equals(className) && figure.months() == 12)
        .findFirst()
        .orElseThrow()
        .survival();
  }

  @Test
  void everyPrognosticSystemCanBeJudgedOnThePublishedCases() throws UserError {
    List<SpinalTumorCase> cases = StagingText.published();
    Cohort cohort = Cohort.of(cases, Endpoint.OVERALL_SURVIVAL);
    int systems = 0;
    for (StagingSystem<?, ?> system : StagingSystems.all()) {
      if (system.description().family() == SystemDescription.Family.PROGNOSIS) {
        ScoreValidationReport report =
            ScoreValidation.withDefaults().validate(cohort, PrognosticScore.of(system));
        assertThat(report.cases()).isEqualTo(cases.size());
        assertThat(report.completeness().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum()
                + report.refused().size())
            .as(system.description().id())
            .isEqualTo(report.observed());
        systems++;
      }
    }
    assertThat(systems).isGreaterThan(10);
  }

  @Test
  void unsettledScoresAreTakenAtBothEnds() throws UserError {
    ScoreValidationReport report = Judging.score(StagingText.published());
    assertThat(report.analyses()).hasSize(2);
    assertThat(report.completeness().get(ScoreCompleteness.SETTLED)).isZero();
  }

  @Test
  void aModelIsJudgedAtTimesAtAYearAndForOtherPatients() {
    double[] age = {71, 55, 66, 48, 60, 52, 45, 57, 63, 50, 69, 58};
    double[] alive = new double[age.length];
    for (int i = 0; i < alive.length; i++) {
      alive[i] = Math.exp(-0.01 * age[i]);
    }
    SurvivalData data = SurvivalData.rightCensored(
        new double[] {2, 9, 4, 20, 27, 33, 14, 52, 5, 16, 3, 12.5},
        new int[] {1, 1, 1, 0, 1, 1, 0, 1, 1, 1, 1, 0});
    assertThat(Judging.model(data, age, alive, Covariates.of("age", age)))
        .contains("AUC", "optimism", "corrected");
  }

  @Test
  void patientsBehindACurveAreAsManyAsWerePrinted() {
    ReconstructedPatients patients = Planning.reconstruction(
        new double[] {0, 4, 8, 12, 18, 24, 30}, new double[] {100, 97, 93, 88, 80, 71, 66});
    assertThat(patients.data().rows()).isEqualTo(62);
    assertThat(patients.numbersAtRisk())
        .allSatisfy(n -> assertThat(n.difference()).isZero());
  }

  @Test
  void survivalBeyondTheFollowUpIsThatOfTheDistribution() {
    double[] age = {60, 50, 70, 60, 55, 65};
    SurvivalData data = SurvivalData.rightCensored(
        new double[] {12, 30, 9, 24, 41, 17}, new int[] {1, 0, 1, 1, 1, 0});
    assertThat(Planning.extrapolation(data, age).value()).isBetween(0.0, 0.1);
  }

  @Test
  void halvingAKnownHazardNeedsAFewDozenPatients() {
    StudyPlan plan = Planning.study(Exponential.ofMedian(12));
    assertThat(plan.isFeasible()).isTrue();
    assertThat(plan.power()).isGreaterThanOrEqualTo(0.8);
    assertThat(plan.totalSubjects()).isBetween(10L, 60L);
    assertThat(plan.duration()).isCloseTo(60, within(1e-9));
  }

  @Test
  void theProgramJudgesAScoreOnAFile() throws IOException {
    String text =
        OwnDataTest.run("--cases", PUBLISHED, "--validate", "tokuhashi-2005").out();
    assertThat(text)
        .startsWith("revised Tokuhashi score judged by overall survival: 26 of 36 cases observed")
        .contains("times count from different moments");
    JsonNode json = new ObjectMapper()
        .readTree(OwnDataTest.run(
                "--cases",
                PUBLISHED,
                "--validate",
                "tokuhashi-2005",
                "--unsettled",
                "both",
                "--json")
            .out());
    assertThat(json.get("analyses")).hasSize(2);
  }

  @Test
  void whatCannotBeValidatedIsRefusedInOneLine() {
    assertThat(refusal("--cases", PUBLISHED, "--validate", "sins"))
        .contains("'--validate'", "instability", "prognosis");
    assertThat(refusal("--cases", PUBLISHED, "--validate", "nothing"))
        .contains("'--validate'", "expected one of");
    assertThat(refusal("--cases", PUBLISHED, "--validate", "tomita-2001", "--unsettled", "perhaps"))
        .contains("'--unsettled'", "exclude");
    assertThat(refusal("--cases", PUBLISHED, "--unsettled", "best"))
        .contains("only together with --validate");
    assertThat(refusal("--validate", "tomita-2001")).contains("only together with --cases");
    assertThat(refusal("--cases", PUBLISHED, "--stage", "--validate", "tomita-2001"))
        .contains("not together with --validate");
  }

  private static String refusal(String... arguments) {
    OwnDataTest.Run run = OwnDataTest.run(arguments);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    return run.err();
  }
}
