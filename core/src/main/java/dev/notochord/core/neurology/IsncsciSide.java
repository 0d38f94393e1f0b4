package dev.notochord.core.neurology;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import dev.notochord.core.code.Presence;
import java.util.EnumSet;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What an ISNCSCI examination found on one side of the body: ten key muscles and 28 dermatomes.
 *
 * <p>A muscle or dermatome that is not in its map was not recorded; one that is not testable is
 * recorded as such. Both leave open what it would have been.
 *
 * <pre>{@code
 * IsncsciSide right = IsncsciSide.builder()
 *     .power(KeyMuscle.ELBOW_FLEXORS, KeyMuscle.WRIST_EXTENSORS, MuscleGrade.GRADE_5)
 *     .power(KeyMuscle.ELBOW_EXTENSORS, KeyMuscle.ANKLE_PLANTAR_FLEXORS, MuscleGrade.GRADE_0)
 *     .sensation(SpinalSegment.C2, SpinalSegment.C7, SensoryScore.NORMAL)
 *     .sensation(SpinalSegment.C8, SpinalSegment.S4_5, SensoryScore.ABSENT)
 *     .build();
 * }</pre>
 *
 * <p>The star of the 2019 revision, for an abnormality that does not come from the cord, has no
 * place here: record what the cord is taken to be.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class IsncsciSide {
  IsncsciSide() {}

  /** {@return a builder; nothing is required} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the power of the key muscles, 0 to 5 without plus or minus, or not testable} */
  public abstract ImmutableMap<KeyMuscle, MusclePower> keyMuscles();

  /** {@return the feeling of light touch by dermatome, C2 to S4-5} */
  public abstract ImmutableMap<SpinalSegment, SensoryScore> lightTouch();

  /** {@return the feeling of a pin prick by dermatome, C2 to S4-5} */
  public abstract ImmutableMap<SpinalSegment, SensoryScore> pinPrick();

  /**
   * {@return whether muscles other than the key muscles contract below the level of the injury}
   *
   * <p>They count only where they tell a sensory from a motor incomplete injury. Absent means that
   * they were tested and none contracts; empty leaves the question open.
   */
  public abstract Optional<Presence> nonKeyMuscles();

  /**
   * {@return the lowest segment with motor function of a muscle that is not a key muscle: C5 to T1
   * or L2 to S1, to which such movements are assigned}
   */
  public abstract Optional<SpinalSegment> lowestNonKeyMuscle();

  @Value.Check
  void check() {
    keyMuscles()
        .forEach((muscle, power) -> checkArgument(
            power.modifier().isEmpty(),
            "ISNCSCI key muscle %s: power is %s, expected 0 to 5 without plus or minus, or NT",
            muscle.code(),
            power));
    checkDermatomes("light touch", lightTouch());
    checkDermatomes("pin prick", pinPrick());
    lowestNonKeyMuscle().ifPresent(segment -> {
      checkArgument(
          segment.keyMuscle().isPresent(),
          "ISNCSCI lowest non-key muscle: segment is %s, expected C5 to T1 or L2 to S1",
          segment.code());
      checkArgument(
          nonKeyMuscles().orElse(Presence.PRESENT) == Presence.PRESENT,
          "ISNCSCI non-key muscles: absent, but the lowest is recorded at %s",
          segment.code());
    });
  }

  private static void checkDermatomes(
      String modality, ImmutableMap<SpinalSegment, SensoryScore> scores) {
    checkArgument(
        !scores.containsKey(SpinalSegment.C1),
        "ISNCSCI %s: score at C1, expected dermatomes C2 to S4-5",
        modality);
  }

  /** Builds an {@link IsncsciSide}; each muscle and each dermatome is recorded once. */
  public static final class Builder extends ImmutableIsncsciSide.Builder {
    Builder() {}

    /**
     * Records one grade for a run of key muscles.
     *
     * @param cranial the uppermost muscle
     * @param caudal the lowest muscle
     * @param grade the grade of each of them
     * @return this builder
     * @throws IllegalArgumentException if {@code cranial} lies below {@code caudal}
     */
    public Builder power(KeyMuscle cranial, KeyMuscle caudal, MuscleGrade grade) {
      EnumSet.range(cranial, caudal)
          .forEach(muscle -> putKeyMuscles(muscle, MusclePower.of(grade)));
      return this;
    }

    /**
     * Records one score for light touch and pin prick in a run of dermatomes.
     *
     * @param cranial the uppermost dermatome
     * @param caudal the lowest dermatome
     * @param score the score of each of them
     * @return this builder
     * @throws IllegalArgumentException if {@code cranial} lies below {@code caudal}
     */
    public Builder sensation(SpinalSegment cranial, SpinalSegment caudal, SensoryScore score) {
      EnumSet.range(cranial, caudal).forEach(segment -> {
        putLightTouch(segment, score);
        putPinPrick(segment, score);
      });
      return this;
    }
  }
}
