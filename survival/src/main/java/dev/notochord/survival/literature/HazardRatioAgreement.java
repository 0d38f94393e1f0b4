package dev.notochord.survival.literature;

import dev.notochord.survival.Estimate;
import java.util.Locale;

/**
 * A printed hazard ratio and that of reconstructed patients, both on the scale of the natural logarithm.
 *
 * @param printed the logarithm of the printed hazard ratio, its standard error from the printed limits
 * @param reconstructed the coefficient of the Cox model of the reconstructed patients
 * @since 0.1.0
 */
public record HazardRatioAgreement(Estimate printed, Estimate reconstructed) {
  /** {@return the reconstructed less the printed logarithm} */
  public double logDifference() {
    return reconstructed.value() - printed.value();
  }

  /** {@return the absolute difference of the logarithms in printed standard errors} */
  public double standardizedDifference() {
    return Math.abs(logDifference()) / printed.standardError();
  }

  /** {@return the reconstructed by the printed standard error; 1 if the information is the same} */
  public double standardErrorRatio() {
    return reconstructed.standardError() / printed.standardError();
  }

  static String words(Estimate ratio) {
    return String.format(
        Locale.ROOT,
        "%.4g (%.4g to %.4g)",
        ratio.value(),
        ratio.interval().lower(),
        ratio.interval().upper());
  }

  static String short4(double value) {
    return String.format(Locale.ROOT, "%.4g", value);
  }

  /** {@return the agreement for reading} */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "hazard ratio %.4g printed, %.4g reconstructed: difference of logarithms %.4g (%.2g printed standard errors), ratio of"
            + " standard errors %.4g",
        Math.exp(printed.value()),
        Math.exp(reconstructed.value()),
        logDifference(),
        standardizedDifference(),
        standardErrorRatio());
  }
}
