package dev.notochord.core.anatomy;

import dev.notochord.core.code.Coded;

/**
 * Which way the border between the lumbar spine and the sacrum has shifted.
 *
 * @see <a href="https://doi.org/10.3174/ajnr.A2036">Konin GP, Walz DM. AJNR Am J Neuroradiol
 *     2010;31:1778-1786</a>
 * @since 0.1.0
 */
public enum LumbosacralTransition implements Coded {
  /** The lowest lumbar vertebra has joined the sacrum, in part or altogether. */
  SACRALISATION("sacralisation"),
  /** The highest sacral segment has parted from the sacrum, in part or altogether. */
  LUMBARISATION("lumbarisation");

  private final String code;

  LumbosacralTransition(String code) {
    this.code = code;
  }

  /**
   * {@return the transition written {@code sacralisation} or {@code lumbarisation}}
   *
   * @param code the word
   * @throws IllegalArgumentException if the text is neither
   */
  public static LumbosacralTransition ofCode(String code) {
    return Coded.ofCode(LumbosacralTransition.class, "lumbosacral transition", code);
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
