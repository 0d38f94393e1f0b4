package dev.notochord.survival.literature;

/**
 * How patients are reconstructed from a printed survival curve; {@link PatientReconstruction} describes both.
 *
 * @since 0.1.0
 */
public enum ReconstructionMethod {
  /**
   * The published iteration: censorings spread evenly over each interval between numbers at risk, events rounded step
   * by step.
   */
  GUYOT,
  /**
   * The penalised likelihood search: numbers at risk and total of events are met exactly, and where censorings lie
   * follows the steps.
   */
  REFINED
}
