package dev.notochord.staging.ajcc;

import dev.notochord.core.code.Citation;
import dev.notochord.core.code.Coded;

/**
 * The two sites for which the AJCC groups soft tissue sarcomas into stages.
 *
 * @see SoftTissueSarcoma
 * @since 0.1.0
 */
public enum SoftTissueSite implements Coded {
  /** Trunk and extremities. */
  TRUNK_AND_EXTREMITIES("trunk", "trunk and extremities", SoftTissueStage.IV),
  /** Retroperitoneum. */
  RETROPERITONEUM("retroperitoneum", "retroperitoneum", SoftTissueStage.IIIB);

  private final String code;
  private final String display;
  private final SoftTissueStage nodalStage;

  SoftTissueSite(String code, String display, SoftTissueStage nodalStage) {
    this.code = code;
    this.display = display;
    this.nodalStage = nodalStage;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }

  /** {@return the stage of N1 without distant metastasis, in which the two sites differ} */
  public SoftTissueStage nodalStage() {
    return nodalStage;
  }

  Citation citation() {
    return this == TRUNK_AND_EXTREMITIES
        ? AjccSources.TRUNK_AND_EXTREMITIES
        : AjccSources.RETROPERITONEUM;
  }

  String systemId() {
    return "ajcc-8-sts-" + code;
  }
}
