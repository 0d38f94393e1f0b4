package dev.notochord.staging.ajcc;

import dev.notochord.core.code.Coded;

/**
 * How many segments of the spine hold tumour, and whether they touch.
 *
 * @see SpineSegments#extent(SegmentAdjacency)
 * @see SpinePrimaryTumor
 * @since 0.1.0
 */
public enum SegmentExtent implements Coded {
  /** No evidence of a primary tumour. */
  NONE("none", "no primary tumour"),
  /** One segment. */
  ONE("one", "one segment"),
  /** Two that touch. */
  TWO_ADJACENT("two-adjacent", "two adjacent segments"),
  /** Three that touch. */
  THREE_ADJACENT("three-adjacent", "three adjacent segments"),
  /** Four that touch. */
  FOUR_ADJACENT("four-adjacent", "four adjacent segments"),
  /** Five or more that touch. */
  FIVE_OR_MORE_ADJACENT("five-or-more-adjacent", "five or more adjacent segments"),
  /** Two or more, not all of which hang together. */
  NON_ADJACENT("non-adjacent", "segments that are not adjacent"),
  /** Looked for and not assessable: TX. Not the word for what nobody recorded. */
  NOT_ASSESSABLE("not-assessable", "cannot be assessed");

  private final String code;
  private final String display;

  SegmentExtent(String code, String display) {
    this.code = code;
    this.display = display;
  }

  static SegmentExtent of(int count, boolean contiguous) {
    if (!contiguous) {
      return NON_ADJACENT;
    }
    return switch (count) {
      case 0 -> NONE;
      case 1 -> ONE;
      case 2 -> TWO_ADJACENT;
      case 3 -> THREE_ADJACENT;
      case 4 -> FOUR_ADJACENT;
      default -> FIVE_OR_MORE_ADJACENT;
    };
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }
}
