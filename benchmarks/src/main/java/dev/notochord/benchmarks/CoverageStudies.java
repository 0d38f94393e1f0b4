package dev.notochord.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.comparison.HazardRatioMethod;
import dev.notochord.survival.competing.CumulativeIncidence;
import dev.notochord.survival.competing.IncidenceVariance;
import dev.notochord.survival.concordance.Concordance;
import dev.notochord.survival.nonparametric.BetaProductLimits;
import dev.notochord.survival.nonparametric.ConfidenceTransform;
import dev.notochord.survival.nonparametric.CurveEstimator;
import dev.notochord.survival.nonparametric.KaplanMeier;
import dev.notochord.survival.nonparametric.LimitCoverage;
import dev.notochord.survival.nonparametric.LowerLimit;
import dev.notochord.survival.nonparametric.RestrictedMean;
import dev.notochord.survival.nonparametric.TimeQuantile;
import dev.notochord.survival.regression.CoxModel;
import dev.notochord.survival.regression.CoxVariance;
import java.util.Locale;
import java.util.function.Function;

/**
 * The situations of the table of coverage. Times to the event are exponential with rate 1, so that every true value
 * is known; censoring is exponential too, and its rate sets how many are censored.
 */
final class CoverageStudies {
  private static final double LEVEL = 0.95;
  private static final ImmutableList<Double> CENSORING = ImmutableList.of(0.0, 0.5, 1.5);

  private CoverageStudies() {}

  static ImmutableList<CoverageStudy<?>> all() {
    ImmutableList.Builder<CoverageStudy<?>> all = ImmutableList.builder();
    for (int size : new int[] {10, 20, 50}) {
      for (double censoring : CENSORING) {
        for (double survival : new double[] {0.9, 0.5, 0.2}) {
          all.add(survivalAt(size, censoring, survival));
        }
      }
    }
    for (int size : new int[] {10, 20, 50}) {
      for (double censoring : CENSORING) {
        all.add(median(size, censoring));
      }
    }
    for (int size : new int[] {10, 20, 50}) {
      for (double censoring : CENSORING) {
        all.add(restrictedMean(size, censoring));
      }
    }
    for (int size : new int[] {10, 20, 50}) {
      all.add(incidence(size));
    }
    for (int size : new int[] {20, 50}) {
      for (double censoring : CENSORING) {
        all.add(hazardRatio(size, censoring, 2));
      }
    }
    for (int size : new int[] {20, 50}) {
      all.add(concordance(size));
    }
    return all.build();
  }

  /** Survival at the time at which it is {@code survival}. */
  static CoverageStudy<SurvivalData> survivalAt(int size, double censoring, double survival) {
    double time = -Math.log(survival);
    ImmutableMap.Builder<String, Function<SurvivalData, ConfidenceInterval>> kinds =
        ImmutableMap.builder();
    for (ConfidenceTransform transform : ConfidenceTransform.values()) {
      CurveEstimator estimator = KaplanMeier.withDefaults().with(transform);
      kinds.put(
          name(transform), data -> estimator.estimate(data).estimateAt(time).interval());
    }
    for (LowerLimit limit : new LowerLimit[] {LowerLimit.PETO, LowerLimit.DOREY_KORN}) {
      CurveEstimator estimator = KaplanMeier.withDefaults().with(limit);
      kinds.put(
          "log, lower limit of " + (limit == LowerLimit.PETO ? "Peto" : "Dorey-Korn"),
          data -> estimator.estimate(data).estimateAt(time).interval());
    }
    for (LimitCoverage coverage : LimitCoverage.values()) {
      BetaProductLimits limits = BetaProductLimits.withDefaults().with(coverage);
      kinds.put("beta product, " + name(coverage), data -> limits.estimate(data).intervalAt(time));
    }
    return new CoverageStudy<>(
        "Survival at a time",
        String.format(
            Locale.ROOT, "n = %d, %s, true S(t) = %.1f", size, censored(censoring), survival),
        survival,
        random -> ExponentialTimes.draw(random, size, censoring),
        kinds.buildOrThrow());
  }

  static CoverageStudy<SurvivalData> median(int size, double censoring) {
    ImmutableMap.Builder<String, Function<SurvivalData, ConfidenceInterval>> kinds =
        ImmutableMap.builder();
    for (ConfidenceTransform transform : ConfidenceTransform.values()) {
      CurveEstimator estimator = KaplanMeier.withDefaults().with(transform);
      kinds.put(
          "Brookmeyer-Crowley, " + name(transform),
          data -> open(estimator.estimate(data).median()));
    }
    for (LimitCoverage coverage : LimitCoverage.values()) {
      BetaProductLimits limits = BetaProductLimits.withDefaults().with(coverage);
      kinds.put(
          "beta product, " + name(coverage), data -> open(limits.estimate(data).median()));
    }
    return new CoverageStudy<>(
        "Median",
        String.format(Locale.ROOT, "n = %d, %s, true median ln 2", size, censored(censoring)),
        Math.log(2),
        random -> ExponentialTimes.draw(random, size, censoring),
        kinds.buildOrThrow());
  }

  static CoverageStudy<SurvivalData> restrictedMean(int size, double censoring) {
    double horizon = 1;
    return new CoverageStudy<>(
        "Restricted mean up to 1",
        String.format(Locale.ROOT, "n = %d, %s, true mean 1 - 1/e", size, censored(censoring)),
        -Math.expm1(-horizon),
        random -> ExponentialTimes.draw(random, size, censoring),
        ImmutableMap.of(
            "Greenwood",
            data ->
                interval(RestrictedMean.withDefaults().estimate(data, horizon).mean())));
  }

  /** Incidence of cause 1 at 1, two causes with rate 1/2 each, exponential censoring with rate 1/2. */
  static CoverageStudy<CompetingRisksData> incidence(int size) {
    ImmutableMap.Builder<String, Function<CompetingRisksData, ConfidenceInterval>> kinds =
        ImmutableMap.builder();
    for (IncidenceVariance variance : IncidenceVariance.values()) {
      for (ConfidenceTransform transform :
          new ConfidenceTransform[] {ConfidenceTransform.PLAIN, ConfidenceTransform.LOG_LOG}) {
        CumulativeIncidence estimator =
            CumulativeIncidence.withDefaults().with(variance).with(transform);
        kinds.put(
            name(transform) + ", " + words(variance.name()),
            data -> estimator.estimate(data).estimateAt(1, 1).interval());
      }
    }
    return new CoverageStudy<>(
        "Cumulative incidence at a time",
        String.format(
            Locale.ROOT,
            "n = %d, 1/3 censored, two causes of the same hazard, true value %.3f",
            size,
            -Math.expm1(-1) / 2),
        -Math.expm1(-1) / 2,
        random -> {
          double[] time = new double[size];
          int[] cause = new int[size];
          for (int i = 0; i < size; i++) {
            double event = ExponentialTimes.standard(random);
            double censor = ExponentialTimes.standard(random) / 0.5;
            time[i] = Math.min(event, censor);
            cause[i] = event <= censor ? random.nextInt(2) + 1 : 0;
          }
          return CompetingRisksData.of(time, cause).withCauses("first", "second");
        },
        kinds.buildOrThrow());
  }

  /** The hazard ratio of two groups of equal size. */
  static CoverageStudy<TwoGroups> hazardRatio(int size, double censoring, double ratio) {
    return new CoverageStudy<>(
        "Hazard ratio of two groups",
        String.format(
            Locale.ROOT,
            "n = %d, %s in the slower group, true ratio %.0f",
            size,
            censored(censoring),
            ratio),
        ratio,
        random -> TwoGroups.draw(random, size, censoring, ratio),
        ImmutableMap.of(
            "Cox, Wald", sample -> sample.wald(CoxModel.withDefaults()),
            "Cox, profile likelihood", TwoGroups::profile,
            "Cox, robust", sample -> sample.wald(CoxModel.withDefaults().with(CoxVariance.ROBUST)),
            "Firth, profile likelihood", TwoGroups::firth,
            "Peto", sample -> sample.logRank(HazardRatioMethod.PETO),
            "Pike", sample -> sample.logRank(HazardRatioMethod.PIKE)));
  }

  /** Concordance of a normal covariate that doubles the hazard per standard deviation; all followed to the event. */
  static CoverageStudy<ScoredSample> concordance(int size) {
    double slope = Math.log(2);
    return new CoverageStudy<>(
        "Concordance",
        String.format(
            Locale.ROOT,
            "n = %d, none censored, normal score, hazard doubled per standard deviation",
            size),
        concordanceOfTruth(slope),
        random -> ScoredSample.draw(random, size, slope, 0),
        ImmutableMap.of(
            "infinitesimal jackknife",
            sample -> interval(
                Concordance.withDefaults().ofRisk(sample.data(), sample.score()).concordance())));
  }

  /**
   * The true concordance: who has the higher score by d has the event first with probability 1 / (1 + exp(-slope d)),
   * and d is half-normal with variance 2. Trapezoid on a fine grid.
   */
  private static double concordanceOfTruth(double slope) {
    double step = 1e-4;
    double sum = 0;
    for (double d = step / 2; d < 12; d += step) {
      double density = Math.exp(-d * d / 4) / Math.sqrt(Math.PI);
      sum += step * density / (1 + Math.exp(-slope * d));
    }
    return sum;
  }

  private static ConfidenceInterval interval(Estimate estimate) {
    return estimate.interval();
  }

  /**
   * The limits of a quantile: an upper one that is not reached is infinite, and without a lower one there is no
   * interval.
   */
  private static ConfidenceInterval open(TimeQuantile quantile) {
    return new ConfidenceInterval(
        quantile.lower().orElse(Double.NaN),
        quantile.upper().orElse(Double.POSITIVE_INFINITY),
        LEVEL);
  }

  private static String censored(double rate) {
    return rate == 0
        ? "none censored"
        : String.format(Locale.ROOT, "%.0f %% censored", 100 * rate / (1 + rate));
  }

  private static String name(ConfidenceTransform transform) {
    return words(transform.name()).replace(' ', '-');
  }

  private static String name(LimitCoverage coverage) {
    return coverage == LimitCoverage.MID_P ? "mid-p" : "guaranteed";
  }

  private static String words(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
