package dev.notochord.staging.recist;

import dev.notochord.core.code.Coded;

/**
 * What kind of lesion is to be measured.
 *
 * @see Measurability
 * @since 0.1.0
 */
public enum RecistLesionKind implements Coded {
  /** A solid lesion outside bone and lymph nodes. */
  SOFT_TISSUE("soft-tissue", "solid, outside bone and nodes"),
  /** A lytic or mixed bone lesion with a soft-tissue component; the component is measured. */
  BONE_WITH_SOFT_TISSUE("bone-soft-tissue", "lytic or mixed bone lesion with soft tissue"),
  /** A lytic or mixed bone lesion without a soft-tissue component. */
  BONE_WITHOUT_SOFT_TISSUE("bone-only", "lytic or mixed bone lesion without soft tissue"),
  /** A blastic bone lesion. */
  BLASTIC_BONE("blastic", "blastic bone lesion"),
  /** A lymph node, measured across its short axis. */
  LYMPH_NODE("node", "lymph node"),
  /** What has no measurable border, such as an effusion or leptomeningeal disease. */
  WITHOUT_BORDER("without-border", "effusion, leptomeningeal or other disease without border");

  private final String code;
  private final String display;

  RecistLesionKind(String code, String display) {
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
