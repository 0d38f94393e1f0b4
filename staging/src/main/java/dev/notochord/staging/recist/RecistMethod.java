package dev.notochord.staging.recist;

import dev.notochord.core.code.Coded;

/**
 * How a lesion other than a lymph node was measured, with the least diameter that can be.
 *
 * <p>Bone scan, PET and plain films of bone do not measure a lesion.
 *
 * @see RecistSize
 * @since 0.1.0
 */
public enum RecistMethod implements Coded {
  /** CT or MRI in slices of at most 5 mm: 10 mm. */
  CT_OR_MRI("ct-mri", "CT or MRI", 10),
  /** Caliper, for what can be seen or felt: 10 mm. */
  CALIPER("caliper", "caliper", 10),
  /** Radiograph of the chest: 20 mm. */
  CHEST_RADIOGRAPH("chest-radiograph", "chest radiograph", 20);

  private final String code;
  private final String display;
  private final int leastMm;

  RecistMethod(String code, String display, int leastMm) {
    this.code = code;
    this.display = display;
    this.leastMm = leastMm;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }

  /** {@return the least diameter in millimetres that counts as measurable by this method} */
  public int leastMm() {
    return leastMm;
  }
}
