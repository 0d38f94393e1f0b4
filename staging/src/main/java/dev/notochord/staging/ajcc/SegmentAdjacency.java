package dev.notochord.staging.ajcc;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.anatomy.AjccSegment;
import dev.notochord.core.anatomy.VertebralLevel;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Which segments of the spine count as adjacent.
 *
 * <p>The manuals count adjacent segments and do not say which are. {@link #ring()} is our reading
 * and the default; who reads them otherwise states so:
 *
 * <pre>{@code
 * SegmentAdjacency bodiesOnly = SegmentAdjacency.of(
 *     "bodies only",
 *     (a, b) -> a.segment().name().endsWith("BODY") && b.segment().name().endsWith("BODY"));
 * SpineSegments.parse("L3 right body, L3 left body").extent(bodiesOnly);  // TWO_ADJACENT
 * }</pre>
 *
 * @since 0.1.0
 */
public final class SegmentAdjacency {
  private static final ImmutableList<AjccSegment> AROUND_THE_CANAL = ImmutableList.of(
      AjccSegment.POSTERIOR_ELEMENT,
      AjccSegment.RIGHT_PEDICLE,
      AjccSegment.RIGHT_BODY,
      AjccSegment.LEFT_BODY,
      AjccSegment.LEFT_PEDICLE);
  private static final SegmentAdjacency RING = of(
      "neighbours on the ring around the canal, and the same segment of the next vertebra",
      (a, b) -> a.level() == b.level()
          ? isNextOnRing(a.segment(), b.segment())
          : a.segment() == b.segment() && isNextVertebra(a.level(), b.level()));

  private final String words;
  private final BiPredicate<SpineSegment, SpineSegment> touch;

  private SegmentAdjacency(String words, BiPredicate<SpineSegment, SpineSegment> touch) {
    this.words = words;
    this.touch = touch;
  }

  /**
   * {@return the default: within a vertebra the neighbours on the ring posterior element, right
   * pedicle, right body, left body, left pedicle and back to the posterior element; between
   * vertebrae that follow each other the segments of the same name}
   *
   * <p>A supernumerary T13 touches T12 and L1, which also touch each other as in the usual spine;
   * L6 likewise.
   */
  public static SegmentAdjacency ring() {
    return RING;
  }

  /**
   * {@return another reading}
   *
   * @param words the reading in words, shown in the basis of a finding
   * @param touch whether two segments are adjacent; asked in either order, one answer is enough
   * @throws IllegalArgumentException if the words are blank
   */
  public static SegmentAdjacency of(String words, BiPredicate<SpineSegment, SpineSegment> touch) {
    checkArgument(
        !words.isBlank(), "segment adjacency: words '%s' are blank, expected a reading", words);
    return new SegmentAdjacency(words, touch);
  }

  /**
   * {@return whether two segments are adjacent}
   *
   * @param first a segment
   * @param second another segment
   */
  public boolean areAdjacent(SpineSegment first, SpineSegment second) {
    return touch.test(first, second) || touch.test(second, first);
  }

  private static boolean isNextOnRing(AjccSegment a, AjccSegment b) {
    int steps = Math.abs(AROUND_THE_CANAL.indexOf(a) - AROUND_THE_CANAL.indexOf(b));
    return steps == 1 || steps == AROUND_THE_CANAL.size() - 1;
  }

  private static boolean isNextVertebra(VertebralLevel a, VertebralLevel b) {
    VertebralLevel upper = a.compareTo(b) < 0 ? a : b;
    VertebralLevel lower = upper == a ? b : a;
    return upper.caudalNeighbour().equals(Optional.of(lower))
        || lower.cranialNeighbour().equals(Optional.of(upper));
  }

  /** {@return the reading in words} */
  @Override
  public String toString() {
    return words;
  }
}
