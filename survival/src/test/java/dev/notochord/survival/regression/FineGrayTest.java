package dev.notochord.survival.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import dev.notochord.survival.covariate.CovariateProfile;
import dev.notochord.survival.covariate.Covariates;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FineGrayTest {
  private static final FineGray MODEL = FineGray.withDefaults();
  private static final CovariateProfile PROFILE = CovariateProfile.of("x", 0.5).with("z", 1);

  static Stream<Arguments> answers() {
    Map<String, Map<String, Double>> models = new LinkedHashMap<>();
    CoxSample.rows("golden/fine-gray-cases.csv").stream()
        .filter(row -> !row.getField("model").startsWith("hazards"))
        .forEach(row -> models
            .computeIfAbsent(
                row.getField("sample") + "/" + row.getField("model"), k -> new LinkedHashMap<>())
            .put(row.getField("quantity"), Double.parseDouble(row.getField("value"))));
    return models.entrySet().stream().map(model -> Arguments.of(model.getKey(), model.getValue()));
  }

  private static FineGrayFit fit(String name) {
    String sample = name.substring(0, name.indexOf('/'));
    String model = name.substring(name.indexOf('/') + 1);
    CoxSample source = CoxSample.named(sample.equals("fine-gray-tied") ? sample : "fine-gray");
    double[] time = source.numeric("stop");
    int n = sample.equals("first-80") || sample.equals("weighted") ? 80 : time.length;
    int[] cause = Arrays.stream(source.numeric("cause")).mapToInt(c -> (int) c).toArray();
    CompetingRisksData data =
        CompetingRisksData.of(Arrays.copyOf(time, n), Arrays.copyOf(cause, n));
    if (sample.equals("late-entry")) {
      double[] entry = IntStream.rangeClosed(1, n)
          .mapToDouble(i -> i % 3 == 0 ? 0 : time[i - 1] * ((7 * i) % 10) / 12)
          .toArray();
      data = CompetingRisksData.delayedEntry(entry, time, cause);
    } else if (sample.equals("weighted")) {
      data = data.withWeights(
          IntStream.rangeClosed(1, n).mapToDouble(i -> 1 + i % 3 / 2.0).toArray(),
          WeightKind.SAMPLING);
    }
    FineGray fineGray = model.contains("efron") ? MODEL.with(TieMethod.EFRON) : MODEL;
    if (model.startsWith("crr")) {
      fineGray = fineGray.with(CensoringTies.EVENTS_AT_RISK);
    }
    if (model.startsWith("finegray")) {
      fineGray = fineGray.with(FineGrayVariance.WEIGHTS_KNOWN);
    }
    if (model.contains("-groups")) {
      fineGray = fineGray.withCensoringGroups(Groups.of(source.labels("group")));
    }
    Covariates covariates = Covariates.ofColumns(
        ImmutableList.of("x", "z"),
        Arrays.copyOf(source.numeric("x"), n),
        Arrays.copyOf(source.numeric("z"), n));
    return fineGray.fit(data, covariates, model.endsWith("2") ? 2 : 1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void agreesWithR(String name, Map<String, Double> answers) {
    FineGrayFit fit = fit(name);
    assertThat(fit.status()).isEqualTo(CoxStatus.CONVERGED);
    answers.forEach((quantity, value) -> {
      double expected = value;
      boolean coarse =
          (quantity.length() == 2 && !quantity.startsWith("F")) || quantity.startsWith("se");
      // R moves entries, events and censorings that tie apart by parts of a small step, which shows
      // in entry weights.
      assertThat(actual(fit, quantity))
          .as(quantity)
          .isCloseTo(expected, Percentage.withPercentage(coarse ? 1e-5 : 1e-7));
    });
  }

  private static double actual(FineGrayFit fit, String quantity) {
    return switch (quantity) {
      case "x", "z" -> fit.coefficient(quantity).estimate().value();
      case "xx" -> fit.covariance()[0][0];
      case "xz" -> fit.covariance()[0][1];
      case "zz" -> fit.covariance()[1][1];
      case "loglik" -> fit.logLikelihood();
      default -> {
        boolean error = quantity.startsWith("se");
        double time = Double.parseDouble(quantity.substring(error ? 2 : 1));
        Estimate estimate = fit.at(PROFILE).estimateAt(time);
        yield error ? estimate.standardError() : estimate.value();
      }
    };
  }

  /** Five subjects, worked by hand: G falls from 1 to 3/4 after the censoring at 2. */
  @Test
  void aSubjectWithACompetingEventStaysAtRiskWithTheWeightOfTheCensoring() {
    FineGrayFit fit = five();
    double y = Math.sqrt(2); // 1 = y / (2 + y) + y / (1 + y) with y = 1.75 exp(b)
    assertThat(fit.coefficient("x").estimate().value())
        .isCloseTo(Math.log(y / 1.75), within(1e-13));
    double information = 2 * y / ((2 + y) * (2 + y)) + y / ((1 + y) * (1 + y));
    assertThat(fit.modelCovariance()[0][0]).isCloseTo(1 / information, within(1e-13));
    assertThat(fit.logLikelihood())
        .isCloseTo(Math.log(y / 1.75) - Math.log(2 + y) - Math.log(1 + y), within(1e-13));
    assertThat(fit.at(CovariateProfile.of("x", 0)).incidenceAt(3.5))
        .isCloseTo(1 - Math.exp(-1 / (2 + y)), within(1e-13));
  }

  @Test
  void theVarianceHasAPartOfTheEstimatedCensoring() {
    double y = Math.sqrt(2);
    double r = y / 1.75;
    double mean3 = y / (2 + y);
    double mean4 = y / (1 + y);
    double slope = 0.75 * r * ((1 - mean3) / (2 + y) + (1 - mean4) / (1 + y));
    double information = 2 * y / ((2 + y) * (2 + y)) + y / ((1 + y) * (1 + y));
    double[] eta = {
      -slope,
      0,
      -mean3 * (1 - 1 / (2 + y)),
      1 - mean4 - r * ((1 - mean3) / (2 + y) + (1 - mean4) / (1 + y)),
      mean3 / (2 + y) + mean4 / (1 + y)
    };
    double own = slope / 4;
    double shared = slope / 4 / 4;
    double[] psi = {0, own - shared, -shared, -shared, -shared};
    double known = 0;
    double estimated = 0;
    for (int i = 0; i < 5; i++) {
      known += eta[i] * eta[i];
      estimated += (eta[i] + psi[i]) * (eta[i] + psi[i]);
    }
    double squared = information * information;
    assertThat(five().covariance()[0][0]).isCloseTo(estimated / squared, within(1e-13));
    assertThat(five(MODEL.with(FineGrayVariance.WEIGHTS_KNOWN)).covariance()[0][0])
        .isCloseTo(known / squared, within(1e-13));
  }

  private static FineGrayFit five() {
    return five(MODEL);
  }

  private static FineGrayFit five(FineGray model) {
    return model.fit(
        CompetingRisksData.of(new double[] {1, 2, 3, 4, 5}, new int[] {2, 0, 1, 1, 0}),
        Covariates.of("x", 1, 0, 0, 1, 0),
        1);
  }

  @Test
  void aCensoringAtTheTimeOfAnEventIsOneOfFewerOrMoreAtRisk() {
    // At 2 one of four is censored, another has the event: 3 or 4 are at risk of censoring.
    CompetingRisksData data =
        CompetingRisksData.of(new double[] {1, 2, 2, 3, 4}, new int[] {2, 0, 1, 1, 0});
    Covariates covariates = Covariates.none(5);
    assertThat(MODEL.fit(data, covariates, 1).logLikelihood())
        .isCloseTo(-Math.log(5) - Math.log(2 + 2.0 / 3), within(1e-14));
    assertThat(MODEL.with(CensoringTies.EVENTS_AT_RISK).fit(data, covariates, 1).logLikelihood())
        .isCloseTo(-Math.log(5) - Math.log(2 + 3.0 / 4), within(1e-14));
  }

  @Test
  void theWeightOfAGroupGoesOnToTheLastEventOfAll() {
    // Group a ends at 2, where one of its two is censored; its carried subject keeps the weight 1/2
    // at 5.
    CompetingRisksData data =
        CompetingRisksData.of(new double[] {1, 2, 2.5, 5, 6}, new int[] {2, 0, 2, 1, 0});
    FineGrayFit fit = MODEL
        .withCensoringGroups(Groups.of("a", "a", "a", "b", "b"))
        .fit(data, Covariates.none(5), 1);
    assertThat(fit.logLikelihood()).isCloseTo(-Math.log(2 + 0.5 + 1), within(1e-14));
  }

  @Test
  void aSubjectWithADelayedEntryWeighsMoreOverTheEntry() {
    // Entry at 2: three at risk just after it, one of them new, so H(t-) grows by 3/2 over it.
    CompetingRisksData data = CompetingRisksData.delayedEntry(
        new double[] {0, 0, 0, 2}, new double[] {1, 3, 5, 6}, new int[] {2, 1, 0, 0});
    FineGrayFit fit = MODEL.fit(data, Covariates.none(4), 1);
    assertThat(fit.logLikelihood()).isCloseTo(-Math.log(3 + 1.5), within(1e-14));
    assertThat(fit.variance()).isEqualTo(FineGrayVariance.WEIGHTS_KNOWN);
  }

  @Test
  void aGapInWhichNobodyIsAtRiskIsRefused() {
    CompetingRisksData data = CompetingRisksData.delayedEntry(
        new double[] {0, 0, 3, 3}, new double[] {1, 2, 5, 6}, new int[] {2, 1, 1, 0});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MODEL.fit(data, Covariates.of("x", 1, 2, 3, 5), 1))
        .withMessageContaining("row 0 has a competing event at 1.0")
        .withMessageContaining("entered at 3.0");
  }

  @Test
  void separationByACarriedSubjectIsSeen() {
    double[] time = {1, 2, 3, 4, 5};
    Covariates covariates = Covariates.of("x", 2, 5, 4, 3, 2);
    assertThat(MODEL
            .fit(CompetingRisksData.of(time, new int[] {2, 1, 1, 1, 0}), covariates, 1)
            .status())
        .isEqualTo(CoxStatus.SEPARATION);
    Covariates highest = Covariates.of("x", 6, 5, 4, 3, 2);
    assertThat(MODEL
            .fit(CompetingRisksData.of(time, new int[] {2, 1, 1, 1, 0}), highest, 1)
            .status())
        .isEqualTo(CoxStatus.CONVERGED);
  }

  @Test
  void aDirectionInWhichACarriedSubjectIsTheLargestDoesNotSeparate() {
    CompetingRisksData data =
        CompetingRisksData.of(new double[] {1, 2, 3, 4, 5}, new int[] {2, 1, 1, 1, 0});
    Covariates covariates = Covariates.of("x", 6, 5, 4, 3, 2);
    CoxRows rows = CoxRows.of(data.causeSpecific(1), covariates);
    CensoringWeights weights =
        CensoringWeights.of(data.anyEvent(), covariates, null, CensoringTies.EVENTS_FIRST);
    CarriedRows carried = CarriedRows.of(data, 1, covariates, rows, weights);
    double[] up = {1};
    assertThat(Separation.of(rows, TieMethod.BRESLOW, up)).containsExactly(true);
    assertThat(Separation.of(rows, TieMethod.BRESLOW, up, carried)).containsExactly(false);
  }

  @Test
  void aSampleWithoutEventOfTheCauseIsATypedAnswer() {
    CompetingRisksData data =
        CompetingRisksData.of(new double[] {1, 2, 3}, new int[] {2, 0, 2}).withCauses("a", "b");
    FineGrayFit fit = MODEL.fit(data, Covariates.of("x", 1, 2, 4), 1);
    assertThat(fit.status()).isEqualTo(CoxStatus.SINGULAR);
    assertThat(fit.affectedColumns()).containsExactly("x");
    assertThat(fit.coefficient("x").estimate().value()).isNaN();
    assertThat(fit.at(CovariateProfile.of("x", 1)).incidenceAt(2)).isZero();
  }

  @Test
  void severalRowsOfASubjectAreRefused() {
    SurvivalData rows = SurvivalData.delayedEntry(
            new double[] {0, 2, 0}, new double[] {2, 4, 3}, new int[] {0, 1, 1})
        .withSubjects(1, 1, 2);
    CompetingRisksData data = CompetingRisksData.of(rows, new int[] {0, 1, 2});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MODEL.fit(data, Covariates.of("x", 1, 2, 3), 1))
        .withMessageContaining("row 0 has later rows");
  }

  @Test
  void theIncidencesOfTwoModelsMayAddUpToMoreThanOne() {
    CoxSample sample = CoxSample.named("fine-gray");
    Covariates covariates =
        Covariates.ofColumns(ImmutableList.of("x", "z"), sample.numeric("x"), sample.numeric("z"));
    CovariateProfile far = CovariateProfile.of("x", 2.5).with("z", -5);
    FineGrayIncidence first = MODEL.fit(sample.competing(), covariates, 1).at(far);
    FineGrayIncidence second = MODEL
        .fit(sample.competing(), covariates, 2)
        .at(CovariateProfile.of("x", 2.5).with("z", -5));
    assertThat(FineGrayIncidence.totalAt(100, first, second))
        .isEqualTo(first.incidenceAt(100) + second.incidenceAt(100));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FineGrayIncidence.totalAt(100, first, first));
  }

  @Test
  void strataHaveTheirOwnBaseline() {
    CoxSample sample = CoxSample.named("fine-gray-tied");
    Groups group = Groups.of(sample.labels("group"));
    Covariates covariates = Covariates.of("x", sample.numeric("x"));
    FineGrayFit fit = MODEL.fit(sample.competing().withStrata(group), covariates, 1);
    FineGrayFit byCovariate = MODEL.fit(
        sample.competing(),
        Covariates.builder()
            .numeric("x", sample.numeric("x"))
            .strata("group", sample.labels("group"))
            .build(),
        1);
    assertThat(fit.covariance()).isDeepEqualTo(byCovariate.covariance());
    assertThat(fit.at(CovariateProfile.of("x", 1), "A").estimateAt(4))
        .isEqualTo(
            byCovariate.at(CovariateProfile.of("x", 1).with("group", "A")).estimateAt(4));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fit.at(CovariateProfile.of("x", 1)))
        .withMessageContaining("expected one of");
  }

  @Test
  void aSeparatedColumnHasNoErrorAndIncidencesHaveNoLimits() {
    double[] time = {1, 2, 3, 4, 5, 6, 7, 8};
    int[] cause = {1, 2, 0, 1, 2, 0, 1, 1};
    Covariates covariates = Covariates.builder()
        .numeric("only the first", new double[] {1, 0, 0, 0, 0, 0, 0, 0})
        .numeric("x", new double[] {.3, 1.2, .5, -.4, 2, .1, .9, -1})
        .build();
    FineGrayFit fit = MODEL.fit(CompetingRisksData.of(time, cause), covariates, 1);
    assertThat(fit.status()).isEqualTo(CoxStatus.SEPARATION);
    assertThat(fit.affectedColumns()).containsExactly("only the first");
    assertThat(fit.coefficient("only the first").estimate().standardError()).isNaN();
    assertThat(fit.coefficient("only the first").pValue()).isNaN();
    assertThat(fit.coefficient("x").estimate().standardError()).isPositive().isFinite();
    assertThat(fit.waldTest().degreesOfFreedom()).isEqualTo(1);
    FineGrayIncidence incidence =
        fit.at(CovariateProfile.of("only the first", 0).with("x", 0));
    assertThat(incidence.estimateAt(0.5).standardError()).isZero();
    assertThat(incidence.estimateAt(5).value()).isBetween(0.0, 1.0);
    assertThat(incidence.estimateAt(5).standardError()).isNaN();
    assertThat(incidence.estimateAt(5).interval().upper()).isNaN();
  }

  @Test
  void theSumOfNoIncidencesAsksForATimeToo() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FineGrayIncidence.totalAt(Double.NaN))
        .withMessageContaining("time is NaN");
  }
}
