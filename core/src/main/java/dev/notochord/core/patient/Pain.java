package dev.notochord.core.patient;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.core.code.Presence;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Whether the patient has pain and, if the source says so, of which pattern.
 *
 * @since 0.1.0
 */
@Value.Immutable(builder = false)
public abstract class Pain {
  Pain() {}

  /**
   * {@return pain that is present or absent, its pattern not stated}
   *
   * @param presence whether there is pain
   */
  public static Pain of(Presence presence) {
    return ImmutablePain.of(presence, Optional.empty());
  }

  /**
   * {@return pain of the given pattern}
   *
   * @param presence whether there is pain
   * @param pattern whether the pain is mechanical
   * @throws IllegalArgumentException if {@code presence} is absent: there is no pattern of no pain
   */
  public static Pain of(Presence presence, PainPattern pattern) {
    return ImmutablePain.of(presence, Optional.of(pattern));
  }

  /** {@return whether there is pain} */
  @Value.Parameter
  public abstract Presence presence();

  /** {@return whether the pain is mechanical, if that is stated} */
  @Value.Parameter
  public abstract Optional<PainPattern> pattern();

  @Value.Check
  void check() {
    checkArgument(
        presence() == Presence.PRESENT || pattern().isEmpty(),
        "pain: absent, but its pattern is %s, expected no pattern",
        pattern().map(PainPattern::display).orElse(""));
  }
}
