package dev.notochord.core.anatomy;

import dev.notochord.core.code.Coded;
import java.util.OptionalInt;

/**
 * Castellvi type of a lumbosacral transitional vertebra: how its transverse processes meet the
 * sacrum, and on how many sides.
 *
 * <p>The letter a means one side, b both. A type without a letter is for a source that gives none;
 * type IV has none because it is on both sides by its definition. How large a transverse process
 * must be for type I is a measurement that the reader of the image makes; no threshold is given
 * here.
 *
 * @see <a href="https://doi.org/10.1097/00007632-198407000-00014">Castellvi AE et al. Spine
 *     1984;9:493-495</a>
 * @see <a href="https://doi.org/10.1148/radiol.12112747">Nardo L et al. Radiology
 *     2012;265:497-503</a>
 * @see <a href="https://doi.org/10.3174/ajnr.A2036">Konin GP, Walz DM. AJNR Am J Neuroradiol
 *     2010;31:1778-1786</a>
 * @since 0.1.0
 */
public enum CastellviType implements Coded {
  /** Enlarged, dysplastic transverse process; sides not stated. */
  I("I", 0),
  /** Enlarged, dysplastic transverse process on one side. */
  IA("Ia", 1),
  /** Enlarged, dysplastic transverse processes on both sides. */
  IB("Ib", 2),
  /** Joint-like contact of transverse process and sacrum; sides not stated. */
  II("II", 0),
  /** Joint-like contact of transverse process and sacrum on one side. */
  IIA("IIa", 1),
  /** Joint-like contact of transverse processes and sacrum on both sides. */
  IIB("IIb", 2),
  /** Bony fusion of transverse process and sacrum; sides not stated. */
  III("III", 0),
  /** Bony fusion of transverse process and sacrum on one side. */
  IIIA("IIIa", 1),
  /** Bony fusion of transverse processes and sacrum on both sides. */
  IIIB("IIIb", 2),
  /** Joint-like contact on one side, fusion on the other. */
  IV("IV", 2);

  private final String code;
  private final int sides;

  CastellviType(String code, int sides) {
    this.code = code;
    this.sides = sides;
  }

  /**
   * {@return the type written as a Roman number and its letter, such as {@code IIa}}
   *
   * @param code the type, exactly as written in print
   * @throws IllegalArgumentException if there is no such type
   */
  public static CastellviType ofCode(String code) {
    return Coded.ofCode(CastellviType.class, "Castellvi type", code);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return code;
  }

  /** {@return on how many sides, 1 or 2; empty for a type without its letter} */
  public OptionalInt sides() {
    return sides == 0 ? OptionalInt.empty() : OptionalInt.of(sides);
  }
}
