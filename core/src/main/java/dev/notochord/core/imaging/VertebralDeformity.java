package dev.notochord.core.imaging;

import dev.notochord.core.code.Coded;

/**
 * Which part of a vertebral body has lost height, in the three forms of Genant.
 *
 * @see <a href="https://doi.org/10.1002/jbmr.5650080915">Genant HK et al. J Bone Miner Res 1993;8:1137-1148</a>
 * @since 0.1.0
 */
public enum VertebralDeformity implements Coded {
  /** One edge is lower than the other, most often the front one. */
  WEDGE("wedge"),
  /** The middle is lower than front and back. */
  BICONCAVE("biconcave"),
  /** The body is lower as a whole. */
  CRUSH("crush");

  private final String code;

  VertebralDeformity(String code) {
    this.code = code;
  }

  /**
   * {@return the vertebral deformity with the given code}
   *
   * @param code the code, such as {@code wedge}
   * @throws IllegalArgumentException if there is no such deformity
   */
  public static VertebralDeformity ofCode(String code) {
    return Coded.ofCode(VertebralDeformity.class, "vertebral deformity", code);
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
