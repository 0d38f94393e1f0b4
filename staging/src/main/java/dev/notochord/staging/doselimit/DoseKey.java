package dev.notochord.staging.doselimit;

import com.google.errorprone.annotations.Immutable;

/**
 * What a dose was measured of and how: {@code spinal cord D0.35cc}.
 *
 * @param structure the structure
 * @param metric how its dose is measured
 * @since 0.1.0
 */
@Immutable
public record DoseKey(DoseStructure structure, DoseMetric metric) {
  /**
   * {@return the maximum dose of a structure}
   *
   * @param structure the structure
   */
  public static DoseKey maximum(DoseStructure structure) {
    return new DoseKey(structure, DoseMetric.MAXIMUM);
  }

  /**
   * {@return the least dose in the hottest part of a structure}
   *
   * @param structure the structure
   * @param cubicCentimetres the volume of the part
   * @throws IllegalArgumentException if it is not finite and above 0
   */
  public static DoseKey volume(DoseStructure structure, double cubicCentimetres) {
    return new DoseKey(structure, DoseMetric.cubicCentimetres(cubicCentimetres));
  }

  /** {@return structure and metric: {@code spinal cord D0.35cc}} */
  @Override
  public String toString() {
    return structure.display() + " " + metric;
  }
}
