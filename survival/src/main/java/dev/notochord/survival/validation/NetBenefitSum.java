package dev.notochord.survival.validation;

/** The net benefit of a threshold, and what each unit moves it. */
final class NetBenefitSum {
  static final String TOO_SHORT =
      "the follow-up of those at or above the threshold ends before the time";

  /** The share of those at or above the threshold. */
  final double positives;
  /** NaN if it is not known what becomes of them. */
  final double value;

  final double[] influence;
  final boolean spread;

  private NetBenefitSum(double positives, double value, double[] influence, boolean spread) {
    this.positives = positives;
    this.value = value;
    this.influence = influence;
    this.spread = spread;
  }

  static NetBenefitSum of(TimedRows rows, double[] risk, double time, double threshold) {
    boolean[] positive = new boolean[risk.length];
    for (int i = 0; i < positive.length; i++) {
      positive[i] = risk[i] >= threshold;
    }
    GroupIncidence group = GroupIncidence.of(rows, positive, time);
    double odds = threshold / (1 - threshold);
    double[] derivative = new double[risk.length];
    group.addJoint(1 + odds, derivative);
    group.addShare(-odds, derivative);
    double[] influence = new double[rows.units()];
    rows.addByUnit(derivative, influence, 0);
    return new NetBenefitSum(
        group.share, (1 + odds) * group.joint() - odds * group.share, influence, rows.hasSpread());
  }

  boolean isEstimable() {
    return !Double.isNaN(value);
  }
}
