package dev.notochord.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.CovariateProfile;
import dev.notochord.survival.literature.EffectScale;
import dev.notochord.survival.literature.MetaAnalysis;
import dev.notochord.survival.literature.OddsRatioMethod;
import dev.notochord.survival.literature.PooledLimits;
import dev.notochord.survival.literature.RiskDifferenceMethod;
import dev.notochord.survival.literature.RiskRatioMethod;
import dev.notochord.survival.literature.StudyEffect;
import dev.notochord.survival.literature.TwoByTwoEffects;
import dev.notochord.survival.literature.TwoByTwoTable;
import dev.notochord.survival.literature.ZeroCells;
import dev.notochord.survival.parametric.ParametricFit;
import dev.notochord.survival.parametric.ParametricModel;
import dev.notochord.survival.validation.Horizons;
import dev.notochord.survival.validation.TimeDependentAuc;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Function;

/** Situations of the table of coverage for parametric models, validation, two-by-two tables and pooled studies. */
final class CoverageOfModels {
  private static final double SLOPE = Math.log(2);

  private CoverageOfModels() {}

  static ImmutableList<CoverageStudy<?>> all() {
    ImmutableList.Builder<CoverageStudy<?>> all = ImmutableList.builder();
    for (int size : new int[] {20, 50}) {
      for (double censoring : new double[] {0, 0.5, 1.5}) {
        all.add(parametricSurvival(size, censoring, 0.5));
      }
    }
    for (int size : new int[] {50, 200}) {
      all.add(areaUnderCurve(size, 0.5));
    }
    for (int arm : new int[] {10, 30}) {
      for (double risk : new double[] {0.1, 0.4}) {
        all.add(oddsRatio(arm, risk, 2));
        all.add(riskRatio(arm, risk));
        all.add(riskDifference(arm, risk));
      }
    }
    for (int studies : new int[] {3, 5, 10}) {
      all.add(pooled(studies, 0.2));
    }
    return all.build();
  }

  /** Survival by fitted distributions, the true one among them. */
  private static CoverageStudy<SurvivalData> parametricSurvival(
      int size, double censoring, double survival) {
    double time = -Math.log(survival);
    return new CoverageStudy<>(
        "Survival at a time by a fitted distribution",
        String.format(
            Locale.ROOT,
            "n = %d, %.0f %% censored, true S(t) = %.1f, the times being exponential",
            size,
            100 * censoring / (1 + censoring),
            survival),
        survival,
        random -> ExponentialTimes.draw(random, size, censoring),
        ImmutableMap.of(
            "exponential", data -> predicted(ParametricModel.exponential(), data, time),
            "Weibull", data -> predicted(ParametricModel.weibull(), data, time),
            "log-logistic (wrong)", data -> predicted(ParametricModel.logLogistic(), data, time)));
  }

  private static ConfidenceInterval predicted(
      ParametricModel model, SurvivalData data, double time) {
    ParametricFit fit = model.fit(data);
    return fit.at(CovariateProfile.none()).survival(time).interval();
  }

  /** The AUC at 0.5 of a normal score that doubles the hazard per standard deviation. */
  private static CoverageStudy<ScoredSample> areaUnderCurve(int size, double censoring) {
    double time = 0.5;
    TimeDependentAuc auc = TimeDependentAuc.withDefaults().with(Horizons.DROP);
    return new CoverageStudy<>(
        "Time-dependent AUC",
        String.format(
            Locale.ROOT,
            "n = %d, censoring of rate %.1f, normal score, hazard doubled per standard deviation, at t = %.1f",
            size,
            censoring,
            time),
        trueArea(time),
        random -> ScoredSample.draw(random, size, SLOPE, censoring),
        ImmutableMap.of("influence function", sample -> {
          var estimate = auc.ofRisk(sample.data(), sample.score(), time);
          return estimate.times().isEmpty()
              ? new ConfidenceInterval(Double.NaN, Double.NaN, 0.95)
              : estimate.auc(0).interval();
        }));
  }

  /** P(score of a case exceeds that of a control), cases having had the event by a time; sums over a fine grid. */
  private static double trueArea(double time) {
    double step = 1e-3;
    double cases = 0;
    double controls = 0;
    double above = 0;
    for (double z = -8 + step / 2; z < 8; z += step) {
      double density = Math.exp(-z * z / 2);
      double alive = Math.exp(-time * Math.exp(SLOPE * z));
      double mass = density * (1 - alive);
      above += mass * (controls + density * alive / 2);
      cases += mass;
      controls += density * alive;
    }
    return above / (cases * controls);
  }

  private static CoverageStudy<TwoByTwoTable> oddsRatio(int arm, double risk, double ratio) {
    double odds = ratio * risk / (1 - risk);
    double other = odds / (1 + odds);
    ImmutableMap.Builder<String, Function<TwoByTwoTable, ConfidenceInterval>> kinds =
        ImmutableMap.builder();
    for (OddsRatioMethod method : OddsRatioMethod.values()) {
      TwoByTwoEffects effects =
          TwoByTwoEffects.withDefaults().with(method).with(ZeroCells.ADD_HALF);
      kinds.put(name(method.name()), table -> effects.oddsRatio(table).interval());
    }
    return new CoverageStudy<>(
        "Odds ratio of two groups",
        String.format(
            Locale.ROOT,
            "%d in each group, risk %.2f against %.2f, true ratio %.0f",
            arm,
            other,
            risk,
            ratio),
        ratio,
        random -> table(random, arm, other, risk),
        kinds.buildOrThrow());
  }

  private static CoverageStudy<TwoByTwoTable> riskRatio(int arm, double risk) {
    ImmutableMap.Builder<String, Function<TwoByTwoTable, ConfidenceInterval>> kinds =
        ImmutableMap.builder();
    for (RiskRatioMethod method : RiskRatioMethod.values()) {
      TwoByTwoEffects effects =
          TwoByTwoEffects.withDefaults().with(method).with(ZeroCells.ADD_HALF);
      kinds.put(name(method.name()), table -> effects.riskRatio(table).interval());
    }
    return new CoverageStudy<>(
        "Risk ratio of two groups",
        String.format(
            Locale.ROOT,
            "%d in each group, risk %.2f against %.2f, true ratio 2",
            arm,
            2 * risk,
            risk),
        2,
        random -> table(random, arm, 2 * risk, risk),
        kinds.buildOrThrow());
  }

  private static CoverageStudy<TwoByTwoTable> riskDifference(int arm, double risk) {
    ImmutableMap.Builder<String, Function<TwoByTwoTable, ConfidenceInterval>> kinds =
        ImmutableMap.builder();
    for (RiskDifferenceMethod method : RiskDifferenceMethod.values()) {
      TwoByTwoEffects effects = TwoByTwoEffects.withDefaults().with(method);
      kinds.put(name(method.name()), table -> effects.riskDifference(table).interval());
    }
    return new CoverageStudy<>(
        "Risk difference of two groups",
        String.format(Locale.ROOT, "%d in each group, risk %.2f against %.2f", arm, 2 * risk, risk),
        risk,
        random -> table(random, arm, 2 * risk, risk),
        kinds.buildOrThrow());
  }

  private static TwoByTwoTable table(
      SplittableRandom random, int arm, double firstRisk, double secondRisk) {
    return TwoByTwoTable.of(
        events(random, arm, firstRisk), arm, events(random, arm, secondRisk), arm);
  }

  private static int events(SplittableRandom random, int patients, double risk) {
    int events = 0;
    for (int i = 0; i < patients; i++) {
      events += random.nextDouble() < risk ? 1 : 0;
    }
    return events;
  }

  /** Studies of different precision whose effects vary. */
  private static CoverageStudy<ImmutableList<StudyEffect>> pooled(int studies, double tau) {
    double effect = Math.log(0.8);
    ImmutableMap.Builder<String, Function<ImmutableList<StudyEffect>, ConfidenceInterval>> kinds =
        ImmutableMap.builder();
    for (PooledLimits limits : PooledLimits.values()) {
      MetaAnalysis analysis = MetaAnalysis.withDefaults().with(limits);
      kinds.put(
          "random effects, " + name(limits.name()),
          sample -> analysis.pool(sample).randomEffects().interval());
    }
    kinds.put(
        "common effect",
        sample -> MetaAnalysis.withDefaults().pool(sample).commonEffect().interval());
    return new CoverageStudy<>(
        "Pooled log hazard ratio",
        String.format(
            Locale.ROOT,
            "%d studies with standard errors from 0.1 to 0.4, log ratios with mean log 0.8 and standard deviation %.1f",
            studies,
            tau),
        effect,
        random -> {
          ImmutableList.Builder<StudyEffect> sample = ImmutableList.builder();
          for (int i = 0; i < studies; i++) {
            double error = 0.1 + 0.3 * random.nextDouble();
            double own = effect + tau * random.nextGaussian() + error * random.nextGaussian();
            sample.add(StudyEffect.of("study " + i, EffectScale.LOG_RATIO, own, error));
          }
          return sample.build();
        },
        kinds.buildOrThrow());
  }

  private static String name(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
