package dev.notochord.staging.bollen;

import dev.notochord.core.code.Coded;

/**
 * Question 1 of {@link Bollen}: the clinical profile of the primary.
 *
 * <p>Which primaries make up each profile was not seen in the source, so none is derived from a
 * primary: the caller states the profile.
 *
 * @since 0.1.0
 */
public enum BollenProfile implements Coded {
  /** Favourable. */
  FAVORABLE("favourable"),
  /** Moderate. */
  MODERATE("moderate"),
  /** Unfavourable. */
  UNFAVORABLE("unfavourable");

  private final String code;

  BollenProfile(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return code + " profile";
  }
}
