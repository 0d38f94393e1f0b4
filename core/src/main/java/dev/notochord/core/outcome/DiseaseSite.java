package dev.notochord.core.outcome;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.notochord.core.code.Coded;
import java.util.EnumSet;

/**
 * Where tumour was looked for or found, as seen from the treated site.
 *
 * <p>Sources draw the line between local and regional differently; the word of the source decides.
 *
 * @since 0.1.0
 */
public enum DiseaseSite implements Coded {
  /** At the treated site. */
  LOCAL("local", "local"),
  /** Near the treated site but not in it, as in the lymph nodes that drain it. */
  REGIONAL("regional", "regional"),
  /** Away from both, as in the lung or another bone. */
  DISTANT("distant", "distant");

  static final ImmutableSet<DiseaseSite> EVERYWHERE =
      Sets.immutableEnumSet(EnumSet.allOf(DiseaseSite.class));

  private final String code;
  private final String display;

  DiseaseSite(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the constant with the given code}
   *
   * @param code the code, exactly as {@link #code()} writes it
   * @throws IllegalArgumentException if there is no such constant
   */
  public static DiseaseSite ofCode(String code) {
    return Coded.ofCode(DiseaseSite.class, "disease site", code);
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
