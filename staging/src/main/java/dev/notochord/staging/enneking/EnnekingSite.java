package dev.notochord.staging.enneking;

import dev.notochord.core.code.Coded;

/**
 * The site of Enneking: where a tumour lies with respect to its capsule and its compartment.
 *
 * <p>A vertebra counts as one compartment, bounded by its cortex and periosteum. Cortex that bulges
 * over the tumour and holds is still a boundary, so that an expanded bone with an intact shell is
 * {@link #T1}. A breach into the canal or into the tissue beside the vertebra is {@link #T2}.
 *
 * @see EnnekingBenign
 * @see EnnekingMalignant
 * @since 0.1.0
 */
public enum EnnekingSite implements Coded {
  /** Within its capsule; of benign tumours only. */
  T0("T0", "T0, intracapsular"),
  /** Within its compartment. */
  T1("T1", "T1, intracompartmental"),
  /** Beyond its compartment. */
  T2("T2", "T2, extracompartmental");

  private final String code;
  private final String display;

  EnnekingSite(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the site with the given code}
   *
   * @param code {@code T0}, {@code T1} or {@code T2}
   * @throws IllegalArgumentException if it is none of these
   */
  public static EnnekingSite ofCode(String code) {
    return Coded.ofCode(EnnekingSite.class, "site of Enneking", code);
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
