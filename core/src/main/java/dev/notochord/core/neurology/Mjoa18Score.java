package dev.notochord.core.neurology;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * The modified Japanese Orthopaedic Association score of myelopathy in the version of 18 points; 18
 * is normal.
 *
 * <p>Four parts: power of the arms 0 to 5, of the legs 0 to 7, sensation of the hands 0 to 3, and
 * the bladder 0 to 3. Other versions exist, with 17 points and other parts; their numbers do not
 * belong here, as the same total means something else there.
 *
 * <pre>{@code
 * Mjoa18Score.of(13).severity();  // Optional[MODERATE]
 * Mjoa18Score.builder().arms(4).legs(5).build().possibleSeverities();  // [MILD, MODERATE, SEVERE]
 * }</pre>
 *
 * <p>Parts that are not recorded leave the total and the severity open; they are not taken as
 * normal.
 *
 * @see <a href="https://doi.org/10.1097/00002517-199109000-00005">Benzel EC et al. J Spinal Disord
 *     1991;4:286-295</a>
 * @see <a href="https://doi.org/10.1007/s00586-016-4660-8">Tetreault L et al. Eur Spine J
 *     2017;26:78-84, for the severity</a>
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Mjoa18Score {
  private static final int ARMS = 5;
  private static final int LEGS = 7;
  private static final int SENSATION = 3;
  private static final int SPHINCTER = 3;
  private static final int NORMAL = ARMS + LEGS + SENSATION + SPHINCTER;

  Mjoa18Score() {}

  /** {@return a builder; nothing is required} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return a score of which only the total is stated}
   *
   * @param total the total, 0 to 18
   * @throws IllegalArgumentException if the total is out of range
   */
  public static Mjoa18Score of(int total) {
    return builder().statedTotal(total).build();
  }

  /** {@return the points for the power of the arms, 0 to 5} */
  public abstract OptionalInt arms();

  /** {@return the points for the power of the legs, 0 to 7} */
  public abstract OptionalInt legs();

  /** {@return the points for the sensation of the hands, 0 to 3} */
  public abstract OptionalInt sensation();

  /** {@return the points for the bladder, 0 to 3} */
  public abstract OptionalInt sphincter();

  /** {@return the total as the source states it, 0 to 18} */
  public abstract OptionalInt statedTotal();

  @Value.Check
  void check() {
    checkPart("arms are", arms(), ARMS);
    checkPart("legs are", legs(), LEGS);
    checkPart("sensation is", sensation(), SENSATION);
    checkPart("sphincter is", sphincter(), SPHINCTER);
    checkPart("total is", statedTotal(), NORMAL);
    statedTotal()
        .ifPresent(total -> checkArgument(
            fewest() <= total && total <= most(),
            "mJOA (18 points): total stated as %s, but its parts give %s to %s",
            total,
            fewest(),
            most()));
  }

  private static void checkPart(String part, OptionalInt points, int most) {
    points.ifPresent(value -> checkArgument(
        value >= 0 && value <= most,
        "mJOA (18 points): %s %s points, expected 0 to %s",
        part,
        value,
        most));
  }

  private int fewest() {
    return Stream.of(arms(), legs(), sensation(), sphincter())
        .mapToInt(part -> part.orElse(0))
        .sum();
  }

  private int most() {
    return arms().orElse(ARMS)
        + legs().orElse(LEGS)
        + sensation().orElse(SENSATION)
        + sphincter().orElse(SPHINCTER);
  }

  /** {@return the total, stated or as the sum of all four parts} */
  public OptionalInt total() {
    return statedTotal().isEmpty() && fewest() == most() ? OptionalInt.of(fewest()) : statedTotal();
  }

  /** {@return the severities that are possible, from none to severe; one of them if the total is known} */
  public ImmutableSortedSet<MjoaSeverity> possibleSeverities() {
    ImmutableSortedSet.Builder<MjoaSeverity> possible = ImmutableSortedSet.naturalOrder();
    for (int total = total().orElse(fewest()); total <= total().orElse(most()); total++) {
      possible.add(MjoaSeverity.ofTotal(total));
    }
    return possible.build();
  }

  /** {@return the severity, if only one is possible} */
  public Optional<MjoaSeverity> severity() {
    return possibleSeverities().size() == 1
        ? Optional.of(possibleSeverities().first())
        : Optional.empty();
  }

  /** Builds a {@link Mjoa18Score}: each method sets the part of its name, once. */
  public static final class Builder extends ImmutableMjoa18Score.Builder {
    Builder() {}
  }
}
