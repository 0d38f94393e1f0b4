package dev.notochord.core.imaging;

import dev.notochord.core.code.Coded;

/**
 * What the mineral that a tumour itself lays down looks like on plain films and CT.
 *
 * <p>It is not the density of the bone around it, which is {@link BoneMatrix}.
 *
 * @since 0.1.0
 */
public enum MineralizationPattern implements Coded {
  /** Cloud-like, as bone-forming tumours have it. */
  OSTEOID("osteoid", "osteoid"),
  /** Rings, arcs and dots, as cartilage-forming tumours have it. */
  CHONDROID("chondroid", "chondroid"),
  /** An even haze, as fibrous dysplasia has it. */
  GROUND_GLASS("ground-glass", "ground glass");

  private final String code;
  private final String display;

  MineralizationPattern(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the mineralization pattern with the given code}
   *
   * @param code the code, such as {@code osteoid}
   * @throws IllegalArgumentException if there is no such pattern
   */
  public static MineralizationPattern ofCode(String code) {
    return Coded.ofCode(MineralizationPattern.class, "mineralization pattern", code);
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
