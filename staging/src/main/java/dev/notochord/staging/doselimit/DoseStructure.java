package dev.notochord.staging.doselimit;

import dev.notochord.core.code.Coded;

/**
 * A structure that a dose limit protects.
 *
 * <p>The cord, the cord with a margin and the sac around it are three structures: the same plan
 * gives each another dose.
 *
 * @since 0.1.0
 */
public enum DoseStructure implements Coded {
  /** The spinal cord itself. */
  SPINAL_CORD("spinal-cord", "spinal cord"),
  /** The spinal cord from 5-6 mm above the target to 5-6 mm below it. */
  SPINAL_CORD_AT_TARGET("spinal-cord-at-target", "spinal cord 5-6 mm above to below the target"),
  /** The spinal cord with a margin: the planning organ at risk volume. */
  CORD_PRV("cord-prv", "spinal cord PRV"),
  /** The thecal sac. */
  THECAL_SAC("thecal-sac", "thecal sac"),
  /** The cauda equina. */
  CAUDA_EQUINA("cauda-equina", "cauda equina"),
  /** The sacral plexus. */
  SACRAL_PLEXUS("sacral-plexus", "sacral plexus");

  private final String code;
  private final String display;

  DoseStructure(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the structure with the given code}
   *
   * @param code the code, such as {@code cauda-equina}
   * @throws IllegalArgumentException if there is none
   */
  public static DoseStructure ofCode(String code) {
    return Coded.ofCode(DoseStructure.class, "dose structure", code);
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
