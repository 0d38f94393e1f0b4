package dev.notochord.survival.literature;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.comparison.LogRank;
import dev.notochord.survival.comparison.LogRankResult;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.regression.CoxFit;
import dev.notochord.survival.regression.CoxModel;
import dev.notochord.survival.regression.CoxStatus;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Two groups of reconstructed patients: their hazard ratio by a Cox model and their log-rank test, to be compared
 * with the printed ones.
 *
 * @see PatientReconstruction#reconstruct(PublishedCurve, PublishedCurve)
 * @since 0.1.0
 */
public final class ReconstructedComparison {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final ReconstructedPatients group;
  private final ReconstructedPatients reference;
  private final SurvivalData data;
  private final Groups groups;
  private final CoxFit cox;
  private final LogRankResult logRank;

  ReconstructedComparison(
      ReconstructedPatients group, ReconstructedPatients reference, double confidenceLevel) {
    String name = group.published().name();
    String referenceName = reference.published().name();
    checkArgument(
        !name.equals(referenceName),
        "reconstructed comparison: both groups are called '%s', expected two names",
        name);
    this.group = group;
    this.reference = reference;
    int first = group.data().rows();
    int rows = first + reference.data().rows();
    double[] time = new double[rows];
    boolean[] event = new boolean[rows];
    double[] indicator = new double[rows];
    ImmutableList.Builder<String> labels = ImmutableList.builder();
    for (int i = 0; i < rows; i++) {
      boolean isGroup = i < first;
      SurvivalData from = isGroup ? group.data() : reference.data();
      int row = isGroup ? i : i - first;
      time[i] = from.time(row);
      event[i] = from.event(row);
      indicator[i] = isGroup ? 1 : 0;
      labels.add(isGroup ? name : referenceName);
    }
    data = SurvivalData.rightCensored(time, event);
    groups = Groups.of(labels.build());
    cox = CoxModel.withDefaults()
        .withConfidenceLevel(confidenceLevel)
        .fit(data, Covariates.of(name, indicator));
    logRank = LogRank.withDefaults().test(data, groups);
  }

  /** {@return the patients of the group that is compared} */
  public ReconstructedPatients group() {
    return group;
  }

  /** {@return the patients of the group it is compared with} */
  public ReconstructedPatients reference() {
    return reference;
  }

  /** {@return all patients, those of the group first} */
  public SurvivalData data() {
    return data;
  }

  /** {@return the group of each row of {@link #data()}} */
  public Groups groups() {
    return groups;
  }

  /** {@return the Cox model with the group as its one covariate, ties by Efron} */
  public CoxFit cox() {
    return cox;
  }

  /** {@return the log-rank test} */
  public LogRankResult logRank() {
    return logRank;
  }

  /**
   * {@return the hazard ratio of the group against the reference, its limits from the logarithm; empty if the model
   * has no finite maximum, as {@code cox().status()} says}
   */
  public Optional<Estimate> hazardRatio() {
    return cox.status() == CoxStatus.CONVERGED
        ? Optional.of(cox.coefficients().get(0).hazardRatio())
        : Optional.empty();
  }

  /**
   * Compares the hazard ratio with the printed one. The standard error of the printed logarithm is the distance of
   * the logarithms of its limits by twice the normal quantile.
   *
   * @param hazardRatio the printed hazard ratio of the group against the reference, above 0
   * @param limits its printed limits, above 0, on either side of it
   * @return the comparison; empty if there is no hazard ratio of the reconstructed patients
   * @throws IllegalArgumentException if a number is not finite and above 0, or the limits do not hold the hazard
   *     ratio or are equal
   */
  public Optional<HazardRatioAgreement> agreementWith(
      double hazardRatio, ConfidenceInterval limits) {
    checkArgument(
        hazardRatio > 0 && hazardRatio < Double.POSITIVE_INFINITY,
        "printed hazard ratio: %s, expected a finite number above 0",
        hazardRatio);
    checkArgument(
        limits.lower() > 0
            && limits.lower() <= hazardRatio
            && limits.upper() >= hazardRatio
            && limits.upper() > limits.lower()
            && limits.upper() < Double.POSITIVE_INFINITY,
        "printed hazard ratio: limits %s to %s, expected finite ones above 0 on either side of %s",
        limits.lower(),
        limits.upper(),
        hazardRatio);
    if (cox.status() != CoxStatus.CONVERGED) {
      return Optional.empty();
    }
    double lower = Math.log(limits.lower());
    double upper = Math.log(limits.upper());
    double z = NORMAL.inverseSurvivalProbability((1 - limits.level()) / 2);
    Estimate printed = new Estimate(
        Math.log(hazardRatio),
        (upper - lower) / (2 * z),
        new ConfidenceInterval(lower, upper, limits.level()));
    return Optional.of(
        new HazardRatioAgreement(printed, cox.coefficients().get(0).estimate()));
  }

  /**
   * {@return the logarithm of the log-rank p-value of the reconstructed patients less that of the printed one: 0 if
   * they agree, 0.69 if it is twice as large; empty if nothing can be tested or the p-value is 0}
   *
   * @param pValue the printed p-value, above 0 and up to 1
   * @throws IllegalArgumentException if it is not
   */
  public OptionalDouble logRankLogRatio(double pValue) {
    checkArgument(
        pValue > 0 && pValue <= 1, "printed p-value: %s, expected above 0 and up to 1", pValue);
    return logRank.isTestable() && logRank.pValue() > 0
        ? OptionalDouble.of(Math.log(logRank.pValue()) - Math.log(pValue))
        : OptionalDouble.empty();
  }

  /** {@return the comparison for reading} */
  @Override
  public String toString() {
    return "reconstructed comparison of '" + group.published().name() + "' with '"
        + reference.published().name() + "': hazard ratio "
        + hazardRatio().map(HazardRatioAgreement::words).orElse("not estimable, " + cox.status())
        + (logRank.isTestable()
            ? ", log-rank p " + HazardRatioAgreement.short4(logRank.pValue())
            : "")
        + "\n" + group + "\n" + reference;
  }
}
