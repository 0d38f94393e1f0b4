package dev.notochord.core.neurology;

import dev.notochord.core.code.Coded;

/**
 * One of the ten key muscles that stand for a segment in the ISNCSCI examination, from C5 down to
 * S1.
 *
 * <p>Each is tested on both sides, lying down. The segments between T1 and L2, and those above C5
 * and below S1, have none.
 *
 * @see <a href="https://studylib.net/doc/27397586/asia-iscos-worksheet-sides-12-12-4-2023">ASIA and
 *     ISCoS, worksheet of the International Standards</a>
 * @since 0.1.0
 */
public enum KeyMuscle implements Coded {
  /** Bends the elbow: C5. */
  ELBOW_FLEXORS(SpinalSegment.C5, "elbow flexors"),
  /** Bends the hand back at the wrist: C6. */
  WRIST_EXTENSORS(SpinalSegment.C6, "wrist extensors"),
  /** Straightens the elbow: C7. */
  ELBOW_EXTENSORS(SpinalSegment.C7, "elbow extensors"),
  /** Bends the tip of the middle finger: C8. */
  FINGER_FLEXORS(SpinalSegment.C8, "finger flexors"),
  /** Spreads the little finger: T1. */
  FINGER_ABDUCTORS(SpinalSegment.T1, "finger abductors"),
  /** Draws up the thigh: L2. */
  HIP_FLEXORS(SpinalSegment.L2, "hip flexors"),
  /** Straightens the knee: L3. */
  KNEE_EXTENSORS(SpinalSegment.L3, "knee extensors"),
  /** Lifts the foot: L4. */
  ANKLE_DORSIFLEXORS(SpinalSegment.L4, "ankle dorsiflexors"),
  /** Lifts the great toe: L5. */
  LONG_TOE_EXTENSORS(SpinalSegment.L5, "long toe extensors"),
  /** Presses the foot down: S1. */
  ANKLE_PLANTAR_FLEXORS(SpinalSegment.S1, "ankle plantar flexors");

  private final SpinalSegment segment;
  private final String movement;

  KeyMuscle(SpinalSegment segment, String movement) {
    this.segment = segment;
    this.movement = movement;
  }

  /**
   * {@return the muscle that stands for the given root}
   *
   * @param code the name of the root, such as {@code C5}
   * @throws IllegalArgumentException if that root has no key muscle
   */
  public static KeyMuscle ofCode(String code) {
    return Coded.ofCode(KeyMuscle.class, "key muscle", code);
  }

  /** {@return the name of the root, as the worksheet lists the muscles: {@code C5}} */
  @Override
  public String code() {
    return segment.code();
  }

  /** {@return the muscles and the root, such as {@code elbow flexors (C5)}} */
  @Override
  public String display() {
    return movement + " (" + segment.code() + ")";
  }

  /** {@return the segment that the muscle stands for} */
  public SpinalSegment segment() {
    return segment;
  }
}
