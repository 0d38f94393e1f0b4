package dev.notochord.staging.rpa;

import dev.notochord.core.code.Coded;
import dev.notochord.core.patient.Karnofsky;
import dev.notochord.staging.chart.Living;

/**
 * Criterion of the three trees: the performance status of Karnofsky, split between 70 and 80.
 *
 * <p>Two of the sources write above 70 and the third 80 or more, which in steps of ten is the same.
 *
 * @see ChaoRpa
 * @see BalagamwalaRpa
 * @see ConventionalRpa
 * @since 0.1.0
 */
public enum RpaPerformance implements Coded {
  /** Karnofsky 80 to 100. */
  ABOVE_70("above-70", "Karnofsky 80 to 100"),
  /** Karnofsky 10 to 70. */
  UP_TO_70("up-to-70", "Karnofsky 10 to 70");

  private final String code;
  private final String display;

  RpaPerformance(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the category of a performance status}
   *
   * @param status the status
   * @throws IllegalArgumentException if it is 0, which is dead
   */
  public static RpaPerformance of(Karnofsky status) {
    return Living.karnofsky("RPA", status).compareTo(Karnofsky.KPS_70) > 0 ? ABOVE_70 : UP_TO_70;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }
}
