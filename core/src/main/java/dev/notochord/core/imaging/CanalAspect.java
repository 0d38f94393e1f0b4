package dev.notochord.core.imaging;

import dev.notochord.core.code.Coded;

/**
 * A quarter of the spinal canal around the thecal sac, in the axial plane.
 *
 * <p>Left and right are the patient's.
 *
 * @since 0.1.0
 */
public enum CanalAspect implements Coded {
  /** In front of the sac, behind the vertebral body. */
  VENTRAL("ventral"),
  /** On the left of the sac, toward the left pedicle. */
  LEFT("left"),
  /** Behind the sac, before the laminae. */
  DORSAL("dorsal"),
  /** On the right of the sac, toward the right pedicle. */
  RIGHT("right");

  private final String code;

  CanalAspect(String code) {
    this.code = code;
  }

  /**
   * {@return the canal aspect with the given code}
   *
   * @param code the code, such as {@code ventral}
   * @throws IllegalArgumentException if there is no such aspect
   */
  public static CanalAspect ofCode(String code) {
    return Coded.ofCode(CanalAspect.class, "canal aspect", code);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return code;
  }
}
