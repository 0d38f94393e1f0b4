package dev.notochord.staging.ajcc;

import dev.notochord.core.code.Coded;

/**
 * The N category of a sarcoma: tumour in the lymph nodes of the region.
 *
 * <p>Nodes are rarely involved in sarcomas. For bone the manual asks that nodes which were not
 * assessed be considered N0 unless they are clearly involved; for soft tissue unknown nodes are N0
 * by definition. {@link #countedAs()} does so for a recorded {@link #NX}. What is not recorded
 * stays open.
 *
 * @since 0.1.0
 */
public enum RegionalNodes implements Coded {
  /** Stated as not assessed, not assessable or unknown; counted as N0. */
  NX("NX"),
  /** None. */
  N0("N0"),
  /** Metastasis in regional nodes. */
  N1("N1");

  private final String code;

  RegionalNodes(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return code;
  }

  /** {@return what it counts as: N0 for NX, otherwise itself} */
  public RegionalNodes countedAs() {
    return this == NX ? N0 : this;
  }
}
