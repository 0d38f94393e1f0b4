package dev.notochord.core.neurology;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.notochord.core.anatomy.SpinalNerve;
import dev.notochord.core.code.Coded;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;

/**
 * A segment of the spinal cord as the neurological examination counts them, from C1 to S4-5.
 *
 * <p>A segment is not a vertebra: there are eight cervical ones, and those of the legs and the
 * bladder lie above the vertebrae of their names, behind the lowest thoracic and the first lumbar
 * ones. Nor is it quite a {@linkplain #nerves() nerve}: the examination takes S4 and S5 together
 * and leaves the coccygeal one out. {@code compareTo} follows the cord from the head down.
 * As the level of an examination C1 means that already C2 is abnormal, and S4-5 that nothing is:
 * the worksheet writes INT, intact, for it.
 *
 * @since 0.1.0
 */
public enum SpinalSegment implements Coded {
  /** First cervical segment; it has no dermatome. */
  C1("C1", 0),
  /** Second cervical segment. */
  C2("C2", 1),
  /** Third cervical segment. */
  C3("C3", 2),
  /** Fourth cervical segment. */
  C4("C4", 3),
  /** Fifth cervical segment. */
  C5("C5", 4),
  /** Sixth cervical segment. */
  C6("C6", 5),
  /** Seventh cervical segment. */
  C7("C7", 6),
  /** Eighth cervical segment. */
  C8("C8", 7),
  /** First thoracic segment. */
  T1("T1", 8),
  /** Second thoracic segment. */
  T2("T2", 9),
  /** Third thoracic segment. */
  T3("T3", 10),
  /** Fourth thoracic segment. */
  T4("T4", 11),
  /** Fifth thoracic segment. */
  T5("T5", 12),
  /** Sixth thoracic segment. */
  T6("T6", 13),
  /** Seventh thoracic segment. */
  T7("T7", 14),
  /** Eighth thoracic segment. */
  T8("T8", 15),
  /** Ninth thoracic segment. */
  T9("T9", 16),
  /** Tenth thoracic segment. */
  T10("T10", 17),
  /** Eleventh thoracic segment. */
  T11("T11", 18),
  /** Twelfth thoracic segment. */
  T12("T12", 19),
  /** First lumbar segment. */
  L1("L1", 20),
  /** Second lumbar segment. */
  L2("L2", 21),
  /** Third lumbar segment. */
  L3("L3", 22),
  /** Fourth lumbar segment. */
  L4("L4", 23),
  /** Fifth lumbar segment. */
  L5("L5", 24),
  /** First sacral segment. */
  S1("S1", 25),
  /** Second sacral segment. */
  S2("S2", 26),
  /** Third sacral segment. */
  S3("S3", 27),
  /** Fourth and fifth sacral segments, which are examined as one. */
  S4_5("S4-5", 28);

  private static final ImmutableList<SpinalSegment> FROM_THE_HEAD_DOWN =
      ImmutableList.copyOf(values());
  private static final ImmutableSortedSet<SpinalSegment> DERMATOMES =
      ImmutableSortedSet.copyOf(EnumSet.range(C2, S4_5));

  private final String code;
  private final int position;

  SpinalSegment(String code, int position) {
    this.code = code;
    this.position = position;
  }

  /**
   * {@return the segment with the given name}
   *
   * @param code the name, such as {@code C8} or {@code S4-5}
   * @throws IllegalArgumentException if there is no such segment
   */
  public static SpinalSegment ofCode(String code) {
    return Coded.ofCode(SpinalSegment.class, "spinal segment", code);
  }

  /** {@return the 28 segments that have a dermatome, from C2 down to S4-5} */
  public static ImmutableSortedSet<SpinalSegment> dermatomes() {
    return DERMATOMES;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return code;
  }

  /** {@return the key muscle that stands for the segment; there is one for C5 to T1 and L2 to S1} */
  public Optional<KeyMuscle> keyMuscle() {
    return Arrays.stream(KeyMuscle.values())
        .filter(muscle -> muscle.segment() == this)
        .findFirst();
  }

  /** {@return the nerve of the segment; for S4-5 the nerves S4 and S5} */
  public ImmutableSortedSet<SpinalNerve> nerves() {
    return this == S4_5
        ? ImmutableSortedSet.of(SpinalNerve.S4, SpinalNerve.S5)
        : ImmutableSortedSet.of(SpinalNerve.ofCode(code));
  }

  /** Returns the segment at a place in the cord, C1 for 0. */
  static SpinalSegment at(int position) {
    return FROM_THE_HEAD_DOWN.get(position);
  }

  /** Returns the place in the cord, 0 for C1. */
  int position() {
    return position;
  }
}
