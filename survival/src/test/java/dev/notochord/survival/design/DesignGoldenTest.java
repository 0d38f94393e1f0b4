package dev.notochord.survival.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.google.common.base.Splitter;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.Samples;
import dev.notochord.survival.design.OneSampleLogRankDesign.Statistic;
import dev.notochord.survival.parametric.Exponential;
import dev.notochord.survival.parametric.SurvivalDistribution;
import dev.notochord.survival.parametric.Weibull;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The cases of {@code design.R}: hazards per month, accrual over 24 months, evenly or slowly at first. */
class DesignGoldenTest {
  private static final Accrual UNIFORM = Accrual.uniform(24);
  private static final Accrual RAMP = Accrual.ofRates(new double[] {6, 24}, new double[] {1, 4});
  private static final SurvivalDistribution BASE = Exponential.ofMedian(12);
  private static final SurvivalDistribution LATE = RelativeHazard.delayed(BASE, 3, 0.5);
  private static final FollowUpPlan EVEN = FollowUpPlan.of(UNIFORM, 12);
  private static final FollowUpPlan SLOW = FollowUpPlan.of(RAMP, 12);

  private final Map<String, Double> golden = read();

  private static Map<String, Double> read() {
    Map<String, Double> all = new HashMap<>();
    for (NamedCsvRecord row : Samples.rows("golden/design.csv")) {
      all.put(row.getField("name"), Samples.number(row, "value"));
    }
    return all;
  }

  private double golden(String name) {
    return Objects.requireNonNull(golden.get(name), name);
  }

  private void check(double value, String name) {
    assertThat(value).as(name).isCloseTo(golden(name), withinPercentage(1e-6));
  }

  @Test
  void theEventsAreThoseOfTheFormulas() {
    int seen = 0;
    for (String name : golden.keySet()) {
      List<String> part = Splitter.on(' ').splitToList(name);
      if (!name.startsWith("schoenfeld") && !name.startsWith("freedman")) {
        continue;
      }
      HazardRatioDesign design = HazardRatioDesign.withDefaults()
          .with(
              name.startsWith("schoenfeld")
                  ? HazardRatioFormula.SCHOENFELD
                  : HazardRatioFormula.FREEDMAN)
          .withAllocation(Double.parseDouble(part.get(2)))
          .with(ErrorRates.twoSided(
              Double.parseDouble(part.get(3)), Double.parseDouble(part.get(4))));
      double hazardRatio = Double.parseDouble(part.get(1));
      assertThat(design.requiredEvents(hazardRatio).unrounded())
          .as(name)
          .isCloseTo(golden(name), withinPercentage(1e-8));
      seen++;
    }
    assertThat(seen).isEqualTo(48);
    check(
        HazardRatioDesign.withDefaults()
            .with(ErrorRates.oneSided(0.05, 0.9))
            .with(Hypothesis.equivalence(1.25))
            .requiredEvents(1.05)
            .unrounded(),
        "equivalence");
  }

  @Test
  void theProbabilityOfAnEventIsItsIntegralOverEntryAndTime() {
    Arm arm = Arm.of(Exponential.ofRate(0.05));
    check(arm.eventProbability(EVEN), "probability exponential");
    check(arm.withDropOut(Exponential.ofRate(0.01)).eventProbability(EVEN), "probability drop-out");
    check(
        new Arm(Weibull.of(1.5, 20), Exponential.ofRate(0.01)).eventProbability(SLOW),
        "probability weibull ramp");
    check(
        new Arm(Weibull.of(0.7, 20), Weibull.of(2, 50)).eventProbability(FollowUpPlan.of(RAMP, 6)),
        "probability weibull steep");
  }

  @Test
  void theLogRankTestNeedsTheSubjectsOfLakatos() {
    LogRankDesign design = LogRankDesign.withDefaults().with(ErrorRates.twoSided(0.05, 0.9));
    Arm control = Arm.of(BASE);
    check(
        design.study(control, control.times(0.7), EVEN).unroundedSubjects(),
        "lakatos proportional");
    double delayed = design
        .withAllocation(2)
        .study(
            control.withDropOut(Exponential.ofRate(0.01)),
            new Arm(LATE, Exponential.ofRate(0.02)),
            SLOW)
        .unroundedSubjects();
    check(delayed, "lakatos delayed");
    assertThat(delayed).isCloseTo(golden("lakatos slices"), withinPercentage(0.01));
    check(
        design
            .study(
                Arm.of(Weibull.of(1.5, 20)),
                new Arm(Weibull.of(1.1, 28), Exponential.ofRate(0.01)),
                EVEN)
            .unroundedSubjects(),
        "lakatos weibull");
    check(
        design
            .withFlemingHarrington(0, 1)
            .study(
                control.withDropOut(Exponential.ofRate(0.01)),
                new Arm(LATE, Exponential.ofRate(0.01)),
                EVEN)
            .unroundedSubjects(),
        "lakatos fh01");
    check(
        design
            .withFlemingHarrington(0.5, 1)
            .study(
                control.withDropOut(Exponential.ofRate(0.01)),
                new Arm(LATE, Exponential.ofRate(0.05)),
                EVEN)
            .unroundedSubjects(),
        "lakatos fh drop-out");
  }

  @Test
  void theOneSampleTestNeedsTheSubjectsOfTheMomentsOfEventsLessHazards() {
    for (Statistic statistic : Statistic.values()) {
      OneSampleLogRankDesign design = OneSampleLogRankDesign.withDefaults().with(statistic);
      String code = statistic == Statistic.USUAL ? "usual" : "modified";
      check(
          design
              .study(
                  Exponential.ofRate(0.05),
                  new Arm(Exponential.ofRate(0.03), Exponential.ofRate(0.01)),
                  EVEN)
              .unroundedSubjects(),
          "one sample " + code);
      check(
          design
              .with(ErrorRates.oneSided(0.05, 0.9))
              .study(Weibull.of(1.2, 20), Arm.of(Weibull.of(1.2, 30)), FollowUpPlan.of(RAMP, 16))
              .unroundedSubjects(),
          "one sample weibull " + code);
    }
  }

  @Test
  void theRestrictedMeansNeedTheSubjectsOfTheirVariance() {
    check(
        RestrictedMeanDesign.upTo(24)
            .study(
                new Arm(BASE, Exponential.ofRate(0.01)),
                new Arm(LATE, Exponential.ofRate(0.01)),
                SLOW)
            .unroundedSubjects(),
        "rmst");
    check(
        RestrictedMeanDesign.upTo(30)
            .study(Arm.of(Weibull.of(1.5, 20)), Arm.of(Weibull.of(1.1, 28)), EVEN)
            .unroundedSubjects(),
        "rmst weibull");
  }

  @Test
  void anIntervalNeedsTheSubjectsOfItsVariance() {
    PrecisionDesign design = PrecisionDesign.withDefaults();
    check(
        design
            .survivalAt(new Arm(Weibull.of(1.2, 40), Exponential.ofRate(0.01)), EVEN, 24, 0.2)
            .unrounded(),
        "precision survival");
    check(
        design
            .median(new Arm(Weibull.of(1.2, 20), Exponential.ofRate(0.01)), EVEN, 6)
            .unrounded(),
        "precision median");
  }

  @Test
  void theExactDesignsAreTheFirstThatKeepBothErrors() {
    for (double[] c :
        new double[][] {{0.3, 0.5, 0.05, 0.8}, {0.6, 0.8, 0.025, 0.9}, {0.05, 0.25, 0.05, 0.9}}) {
      ExactOneArmDesign.Binomial study =
          new ExactOneArmDesign(ErrorRates.oneSided(c[2], c[3])).binomial(c[0], c[1]);
      String text = c[0] + " " + c[1] + " " + c[2] + " " + c[3];
      assertThat(study.subjects()).isEqualTo((int) golden("binomial n " + text));
      assertThat(study.survivors()).isEqualTo((int) golden("binomial c " + text));
      check(study.power(), "binomial power " + text);
      assertThat(study.level()).isLessThanOrEqualTo(c[2]);
    }
    ExactOneArmDesign.Poisson events =
        new ExactOneArmDesign(ErrorRates.oneSided(0.05, 0.9)).poisson(0.5);
    assertThat(events.events()).isEqualTo((int) golden("poisson c"));
    check(events.expected(), "poisson expected");
    check(events.power(), "poisson power");
    assertThat(events.level()).isCloseTo(0.05, within(1e-12));
  }
}
