package dev.notochord.staging.doselimit;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import dev.notochord.core.dose.AbsorbedDose;
import java.util.Map;
import org.immutables.value.Value;

/**
 * The doses that one course gives to structures at risk, over all its fractions together.
 *
 * <pre>{@code
 * CourseDoses plan = CourseDoses.builder()
 *     .fractions(3)
 *     .dose(DoseKey.maximum(DoseStructure.SPINAL_CORD), new AbsorbedDose(20.8))
 *     .dose(DoseKey.volume(DoseStructure.SPINAL_CORD, 0.35), new AbsorbedDose(16.2))
 *     .build();
 * }</pre>
 *
 * <p>The limits are in Gy, and so are these doses; those in Gy(RBE) have no place here.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class CourseDoses {
  CourseDoses() {}

  /** {@return a builder; the number of fractions is required} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the number of fractions, 1 or more} */
  public abstract int fractions();

  /** {@return the doses by structure and metric, in the order in which they were given} */
  public abstract ImmutableMap<DoseKey, AbsorbedDose> doses();

  @Value.Check
  void check() {
    checkArgument(
        fractions() >= 1, "course: %s fractions, expected a whole number >= 1", fractions());
    for (Map.Entry<DoseKey, AbsorbedDose> hot : doses().entrySet()) {
      for (Map.Entry<DoseKey, AbsorbedDose> cool : doses().entrySet()) {
        checkArgument(
            hot.getKey().structure() != cool.getKey().structure()
                || !hot.getKey().metric().isHotterThan(cool.getKey().metric())
                || hot.getValue().compareTo(cool.getValue()) >= 0,
            "course: %s is %s, but %s is %s, expected no more",
            hot.getKey(),
            hot.getValue(),
            cool.getKey(),
            cool.getValue());
      }
    }
  }

  /** Builds {@link CourseDoses}: each method sets the part of its name, each dose once. */
  public static final class Builder extends ImmutableCourseDoses.Builder {
    Builder() {}

    /**
     * Adds the dose to a structure.
     *
     * @param key the structure and how its dose is measured
     * @param dose the dose over all fractions together
     * @return this builder
     */
    public Builder dose(DoseKey key, AbsorbedDose dose) {
      return putDoses(key, dose);
    }
  }
}
