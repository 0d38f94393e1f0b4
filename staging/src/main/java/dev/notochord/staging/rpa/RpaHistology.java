package dev.notochord.staging.rpa;

import dev.notochord.core.code.Coded;

/**
 * Criterion of {@link ConventionalRpa}: the group of the histology.
 *
 * <p>Which tumours each group holds could not be checked in that paper, so the caller states the
 * group and nothing is read off a case. The trees for radiosurgery, by other authors, used groups
 * of the same names: breast and prostate favourable; kidney, melanoma and sarcoma radioresistant.
 *
 * @see ConventionalRpa
 * @since 0.1.0
 */
public enum RpaHistology implements Coded {
  /** Favourable. */
  FAVOURABLE("favourable", "favourable"),
  /** Radioresistant. */
  RADIORESISTANT("radioresistant", "radioresistant"),
  /** Neither. */
  OTHER("other", "other");

  private final String code;
  private final String display;

  RpaHistology(String code, String display) {
    this.code = code;
    this.display = display;
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
