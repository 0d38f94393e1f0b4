package dev.notochord.staging.noms;

import dev.notochord.core.code.Coded;

/**
 * Whether the spine is mechanically stable, in the judgement of the surgeon.
 *
 * <p>A score can inform that judgement and does not replace it: 7 to 12 points of {@linkplain
 * dev.notochord.staging.sins.Sins SINS} mean <i>potentially unstable</i>, for which NOMS has no
 * answer of its own. No constant is derived from a score here.
 *
 * @see Noms
 * @since 0.1.0
 */
public enum NomsStability implements Coded {
  /** Judged stable. */
  STABLE("stable", "stable"),
  /** Judged unstable. */
  UNSTABLE("unstable", "unstable");

  private final String code;
  private final String display;

  NomsStability(String code, String display) {
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
