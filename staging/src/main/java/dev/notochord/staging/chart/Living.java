package dev.notochord.staging.chart;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.core.code.Presence;
import dev.notochord.core.patient.Ecog;
import dev.notochord.core.patient.Karnofsky;

/**
 * The performance status of a living patient, which is what a score of survival has rows for.
 *
 * @since 0.1.0
 */
public final class Living {
  private Living() {}

  /**
   * {@return the status, which is not that of the dead}
   *
   * @param criterion what asks for it, such as {@code Tokuhashi general condition}
   * @param status the status
   * @throws IllegalArgumentException if it is 0, dead
   */
  public static Karnofsky karnofsky(String criterion, Karnofsky status) {
    checkArgument(
        status != Karnofsky.KPS_0, "%s: Karnofsky is 0 (dead), expected 10 to 100", criterion);
    return status;
  }

  /**
   * {@return the status, which is not that of the dead}
   *
   * @param criterion what asks for it, such as {@code Rades ECOG}
   * @param status the status
   * @throws IllegalArgumentException if it is 5, dead
   */
  public static Ecog ecog(String criterion, Ecog status) {
    checkArgument(status != Ecog.ECOG_5, "%s: ECOG is 5 (dead), expected 0 to 4", criterion);
    return status;
  }

  /**
   * {@return whether a status is 3 or 4}
   *
   * @param criterion what asks for it
   * @param status the status
   * @throws IllegalArgumentException if it is 5, dead
   */
  public static Presence ecog3Or4(String criterion, Ecog status) {
    return ecog(criterion, status).compareTo(Ecog.ECOG_3) >= 0 ? Presence.PRESENT : Presence.ABSENT;
  }
}
