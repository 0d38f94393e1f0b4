package dev.notochord.staging.bollen;

import dev.notochord.core.code.Coded;
import dev.notochord.core.patient.Karnofsky;
import dev.notochord.staging.chart.Living;

/**
 * Question 2 of {@link Bollen}: the Karnofsky performance status, split between 70 and 80.
 *
 * @since 0.1.0
 */
public enum BollenPerformance implements Coded {
  /** Karnofsky 80 to 100. */
  KPS_80_TO_100("80-100", "Karnofsky 80 to 100"),
  /** Karnofsky 10 to 70. */
  KPS_10_TO_70("10-70", "Karnofsky 10 to 70");

  private final String code;
  private final String display;

  BollenPerformance(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the side of the split on which a Karnofsky status lies}
   *
   * @param status the status, 10 to 100
   * @throws IllegalArgumentException if the status is 0, dead
   */
  public static BollenPerformance of(Karnofsky status) {
    return Living.karnofsky("Bollen flow chart", status).score() >= 80
        ? KPS_80_TO_100
        : KPS_10_TO_70;
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
