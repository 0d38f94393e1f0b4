package dev.notochord.survival.validation;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The calibration of predictions at each of their times.
 *
 * @see Calibration
 * @since 0.1.0
 */
public final class CalibrationEstimate {
  private final ImmutableList<HorizonCalibration> horizons;
  private final ImmutableDoubleArray beyond;

  private CalibrationEstimate(
      ImmutableList<HorizonCalibration> horizons, ImmutableDoubleArray beyond) {
    this.horizons = horizons;
    this.beyond = beyond;
  }

  static CalibrationEstimate of(
      Calibration options,
      SurvivalData data,
      SurvivalPredictions predictions,
      @Nullable Groups groups) {
    checkSample("calibration", data);
    checkArgument(
        predictions.rows() == data.rows(),
        "calibration: %s rows and predictions for %s, expected one for each",
        data.rows(),
        predictions.rows());
    double end = data.time(data.rowByTime(data.usedRows() - 1));
    EvaluationTimes times = EvaluationTimes.of(
        "calibration", predictions.times().toArray(), options.horizons(), t -> t <= end, end);
    ImmutableList.Builder<HorizonCalibration> horizons = ImmutableList.builder();
    for (int k = 0; k < times.time.length; k++) {
      double[] survival = predictions.survivalColumn(times.place[k]);
      checkPredicted(data, survival, times.time[k]);
      horizons.add(new HorizonCalibration(options, data, survival, times.time[k], groups));
    }
    return new CalibrationEstimate(horizons.build(), times.beyond);
  }

  /** Refuses samples whose rows are not one subject each. */
  static void checkSample(String subject, SurvivalData data) {
    checkArgument(
        data.strata().isEmpty(),
        "%s: the sample has strata, expected none; split it and judge each",
        subject);
    checkArgument(
        !data.weightKind().equals(Optional.of(WeightKind.SAMPLING)),
        "%s: the sample has sampling weights, expected none or frequencies",
        subject);
    checkArgument(
        !hasSeveralRows(data), "%s: subjects have several rows, expected one each", subject);
  }

  private static boolean hasSeveralRows(SurvivalData data) {
    boolean several = data.hasRecurrentEvents();
    for (int row = 0; row < data.rows(); row++) {
      several |= data.isFollowedUpLater(row);
    }
    return several;
  }

  private static void checkPredicted(SurvivalData data, double[] survival, double time) {
    for (int i = 0; i < data.usedRows(); i++) {
      int row = data.rowByTime(i);
      if (Double.isNaN(survival[row])) {
        throw new IllegalArgumentException("calibration: the prediction of row " + row + " at time "
            + time + " is NaN, expected a probability");
      }
    }
  }

  /** {@return the calibration at each time that the follow-up reaches} */
  public ImmutableList<HorizonCalibration> horizons() {
    return horizons;
  }

  /** {@return the times that the follow-up does not reach and that were dropped} */
  public ImmutableDoubleArray timesBeyondFollowUp() {
    return beyond;
  }

  /**
   * {@return the calibration at the one time there is}
   *
   * @throws IllegalStateException if there is none or there are several
   */
  public HorizonCalibration only() {
    checkState(
        horizons.size() == 1,
        "calibration: %s horizons, expected one; see horizons()",
        horizons.size());
    return horizons.get(0);
  }

  /**
   * {@return the calibration at a time}
   *
   * @param time one of the times of the predictions
   * @throws IllegalArgumentException if there is none at this time
   */
  public HorizonCalibration at(double time) {
    return horizons.stream()
        .filter(each -> each.horizon() == time)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("calibration: time is " + time + ", expected one of "
                + horizons.stream().map(HorizonCalibration::horizon).toList()));
  }

  /** {@return one line for each time} */
  @Override
  public String toString() {
    return horizons.stream().map(HorizonCalibration::toString).collect(Collectors.joining("\n"));
  }
}
