package dev.notochord.core.patient;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import dev.notochord.core.code.Presence;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * Whether the patient has pain and, as far as the source says so, of which pattern and how strong.
 *
 * <pre>{@code
 * Pain pain = Pain.builder()
 *     .presence(Presence.PRESENT)
 *     .addPatterns(PainPattern.MECHANICAL, PainPattern.BIOLOGICAL)
 *     .numericRating(7)
 *     .oralMorphineEquivalentMgPerDay(60)
 *     .build();
 * PainBands.SERLIN.band(7);  // SEVERE
 * }</pre>
 *
 * <p>No pattern among {@link #patterns()} means that none is stated. The response of pain to
 * treatment is judged by the rating together with the analgesics, so that both are here; pain that
 * is absent under opioids is absent.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Pain {
  Pain() {}

  /** {@return a builder; the presence is required} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return pain that is present or absent, nothing else stated}
   *
   * @param presence whether there is pain
   */
  public static Pain of(Presence presence) {
    return builder().presence(presence).build();
  }

  /**
   * {@return pain of the given pattern}
   *
   * @param presence whether there is pain
   * @param pattern the pattern of the pain
   * @throws IllegalArgumentException if {@code presence} is absent: there is no pattern of no pain
   */
  public static Pain of(Presence presence, PainPattern pattern) {
    return builder().presence(presence).addPatterns(pattern).build();
  }

  /** {@return whether there is pain} */
  public abstract Presence presence();

  /** {@return the patterns that are stated; mechanical and non-mechanical exclude each other} */
  public abstract ImmutableSet<PainPattern> patterns();

  /** {@return the rating by the patient on the numeric scale, 0 no pain to 10 worst} */
  public abstract OptionalInt numericRating();

  /** {@return the analgesics in milligrams of oral morphine equivalent a day, 0 for none} */
  public abstract OptionalDouble oralMorphineEquivalentMgPerDay();

  @Value.Check
  void check() {
    checkArgument(
        presence() == Presence.PRESENT || patterns().isEmpty(),
        "pain: absent, but its pattern is %s, expected no pattern",
        patterns().stream().map(PainPattern::display).collect(Collectors.joining(", ")));
    checkArgument(
        !patterns().contains(PainPattern.MECHANICAL)
            || !patterns().contains(PainPattern.NON_MECHANICAL),
        "pain: patterns mechanical and non-mechanical, expected one of them");
    numericRating().ifPresent(rating -> {
      checkArgument(
          rating >= 0 && rating <= 10, "pain: numeric rating is %s, expected 0 to 10", rating);
      checkArgument(
          (presence() == Presence.PRESENT) == rating > 0,
          "pain: %s, but its numeric rating is %s, expected %s",
          presence().display(),
          rating,
          presence() == Presence.PRESENT ? "1 to 10" : "0");
    });
    oralMorphineEquivalentMgPerDay()
        .ifPresent(dose -> checkArgument(
            dose >= 0 && Double.isFinite(dose),
            "pain: oral morphine equivalent is %s mg per day, expected a finite number >= 0",
            dose));
  }

  /** Builds a {@link Pain}: each method sets the part of its name, once. */
  public static final class Builder extends ImmutablePain.Builder {
    Builder() {}
  }
}
