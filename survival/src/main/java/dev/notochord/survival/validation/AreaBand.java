package dev.notochord.survival.validation;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.Estimate;
import java.util.function.Supplier;

/** The covariances of areas at some times, and the simultaneous band around them, simulated when first asked for. */
final class AreaBand {
  private final ImmutableList<Estimate> area;
  private final double[][] influence;
  private final boolean spread;
  private final Supplier<Double> factor;

  /**
   * Prepares.
   *
   * @param area the areas, NaN where there is none
   * @param influence per area what each unit moves it; 0 where there is no area
   * @param spread whether there are two independent units
   */
  AreaBand(
      ImmutableList<Estimate> area,
      double[][] influence,
      boolean spread,
      double level,
      int draws,
      long seed) {
    this.area = area;
    this.influence = influence;
    this.spread = spread;
    factor = Suppliers.memoize(() -> SimultaneousLimit.of(covariances(), level, draws, seed));
  }

  private double[][] covariances() {
    double[][] matrix = new double[influence.length][influence.length];
    for (int j = 0; j < matrix.length; j++) {
      for (int k = 0; k <= j; k++) {
        matrix[j][k] = covariance(j, k);
        matrix[k][j] = matrix[j][k];
      }
    }
    return matrix;
  }

  /** Returns the covariance of two areas; NaN if one is not defined or nothing is known of the spread. */
  double covariance(int first, int second) {
    return spread && area.get(first).value() >= 0 && area.get(second).value() >= 0
        ? UnitInfluence.covariance(influence[first], influence[second])
        : Double.NaN;
  }

  /** Returns the number of standard errors from an area to its limits; NaN if none has one above 0. */
  double factor() {
    return factor.get();
  }

  /** Returns the limits on a side, -1 or 1, cut off at 0 and 1. */
  ImmutableDoubleArray limits(int side) {
    ImmutableDoubleArray.Builder limits = ImmutableDoubleArray.builder();
    for (Estimate each : area) {
      double error = each.standardError();
      double margin = error == 0 ? 0 : factor() * error;
      limits.add(Math.max(0, Math.min(1, each.value() + side * margin)));
    }
    return limits.build();
  }
}
