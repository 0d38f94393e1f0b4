package dev.notochord.core.anatomy;

import dev.notochord.core.code.Coded;

/**
 * One of the five layers that the Weinstein-Boriani-Biagini staging counts from the soft tissue
 * around a vertebra inwards to the dura.
 *
 * <p>With the {@link AngularZone} it tells where a tumour lies in the axial plane, and so which en
 * bloc resection leaves it covered.
 *
 * <p>Some authors add a layer F around the vertebral artery of the neck and a letter M for
 * metastasis. Neither could be checked in the original, and both are left out.
 *
 * @see <a href="https://doi.org/10.1097/00007632-199705010-00020">Boriani S et al. Spine
 *     1997;22:1036-1044</a>
 * @since 0.1.0
 */
public enum TissueLayer implements Coded {
  /** Soft tissue outside the bone, beside or in front of it. */
  A("A", "extraosseous soft tissue"),
  /** The outer part of the bone. */
  B("B", "superficial intraosseous"),
  /** The inner part of the bone, next to the canal. */
  C("C", "deep intraosseous"),
  /** Inside the canal, outside the dura. */
  D("D", "extraosseous extradural"),
  /** Inside the dura. */
  E("E", "extraosseous intradural");

  private final String code;
  private final String display;

  TissueLayer(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the layer with the given letter}
   *
   * @param code the letter, a capital
   * @throws IllegalArgumentException if the letter is not one of A to E
   */
  public static TissueLayer ofCode(String code) {
    return Coded.ofCode(TissueLayer.class, "tissue layer", code);
  }

  /** {@return whether the layer lies in the bone: B and C} */
  public boolean isIntraosseous() {
    return this == B || this == C;
  }

  /** {@return whether the layer lies in the canal: D and E} */
  public boolean isInCanal() {
    return this == D || this == E;
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
