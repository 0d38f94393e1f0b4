package dev.notochord.core.neurology;

import dev.notochord.core.code.Coded;

/**
 * Frankel grades with D split in three by power and sphincters: D1, D2 and D3.
 *
 * <p>The steps of D are those that series of metastatic tumours tabulate. Another modification uses
 * some of the same codes for gait: {@link JapaneseFrankelGrade}. The two are never exchanged, nor
 * either of them with the {@link FrankelGrade} of 1969.
 *
 * <p>Power is written with a plus as in the source: {@code 3+/5+} is the lowest power that is of
 * use.
 *
 * @see <a href="https://doi.org/10.1186/s13018-018-0735-z">J Orthop Surg Res 2018, doi
 *     10.1186/s13018-018-0735-z, table 2</a>
 * @since 0.1.0
 */
public enum ModifiedFrankelGrade implements Coded {
  /** Complete motor and sensory loss. */
  A("A", "complete"),
  /** Sensation only; no voluntary motor function. */
  B("B", "sensory only"),
  /** Motor function of no useful purpose. */
  C("C", "motor, not useful"),
  /** Motor function of the lowest useful grade (3+), or bowel or bladder dysfunction, or both. */
  D1("D1", "lowest useful power"),
  /**
   * Motor function of middle grade (3+ to 4+), or neurogenic bowel or bladder dysfunction, or both.
   */
  D2("D2", "middle useful power"),
  /** Motor function of high grade (4+ to 5) with normal voluntary bowel and bladder function. */
  D3("D3", "high useful power, normal sphincters"),
  /** Normal motor and sensory function; abnormal reflexes may remain. */
  E("E", "normal");

  private final String code;
  private final String display;

  ModifiedFrankelGrade(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the constant with the given code}
   *
   * @param code the code
   * @throws IllegalArgumentException if there is no such constant
   */
  public static ModifiedFrankelGrade ofCode(String code) {
    return Coded.ofCode(ModifiedFrankelGrade.class, "modified Frankel grade", code);
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
