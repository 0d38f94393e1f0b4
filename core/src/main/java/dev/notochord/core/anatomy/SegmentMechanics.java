package dev.notochord.core.anatomy;

import dev.notochord.core.code.Coded;

/**
 * How a segment of the spine moves, in the grouping that the spinal instability score made common.
 *
 * <p>A tumour weakens bone everywhere, but the spine gives way first where a mobile part meets a
 * stiff one. The grouping is anatomy; how many points a score gives for it is told there.
 *
 * @see VertebralLevel#mechanics()
 * @see <a href="https://doi.org/10.1097/BRS.0b013e3181e16ae2">Fisher CG et al. Spine
 *     2010;35:E1221-E1229</a>
 * @since 0.1.0
 */
public enum SegmentMechanics implements Coded {
  /** At a {@link SpinalJunction}, where a mobile part meets a stiff one. */
  JUNCTIONAL("junctional"),
  /** The mobile parts: C3 to C6 and L2 to L4. */
  MOBILE("mobile"),
  /** The thoracic spine that the rib cage stiffens: T3 to T10. */
  SEMIRIGID("semirigid"),
  /** The fused sacrum below its first segment: S2 to S5. */
  RIGID("rigid");

  private final String code;

  SegmentMechanics(String code) {
    this.code = code;
  }

  /**
   * {@return the mechanics written {@code junctional}, {@code mobile}, {@code semirigid} or {@code
   * rigid}}
   *
   * @param code the word
   * @throws IllegalArgumentException if the text is none of these
   */
  public static SegmentMechanics ofCode(String code) {
    return Coded.ofCode(SegmentMechanics.class, "segment mechanics", code);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return code;
  }
}
