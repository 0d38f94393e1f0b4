package dev.notochord.core.imaging;

import dev.notochord.core.code.Coded;

/**
 * The alignment of the spine at the lesion.
 *
 * <p>Three readings, as radiographs of a possibly unstable spine are graded; a deformity that was
 * there before the tumour is no new deformity.
 *
 * @see <a href="https://doi.org/10.1097/BRS.0b013e3181e16ae2">Fisher CG et al. Spine 2010;35:E1221-E1229</a>
 * @since 0.1.0
 */
public enum SpinalAlignment implements Coded {
  /** Normal. */
  NORMAL("normal", "normal"),
  /** A kyphosis or scoliosis that was not there before. */
  DE_NOVO_DEFORMITY("de-novo-deformity", "de novo deformity"),
  /** One vertebra has slipped on the next. */
  SUBLUXATION_OR_TRANSLATION("subluxation-or-translation", "subluxation or translation");

  private final String code;
  private final String display;

  SpinalAlignment(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the spinal alignment with the given code}
   *
   * @param code the code, such as {@code normal}
   * @throws IllegalArgumentException if there is no such spinal alignment
   */
  public static SpinalAlignment ofCode(String code) {
    return Coded.ofCode(SpinalAlignment.class, "spinal alignment", code);
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
