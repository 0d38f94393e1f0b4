package dev.notochord.staging.ajcc;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import com.google.errorprone.annotations.Immutable;
import dev.notochord.core.anatomy.AjccSegment;
import dev.notochord.core.anatomy.VertebralLevel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * One of the five segments of one vertebra, such as {@code L3 right body}.
 *
 * @param level the vertebra, C1 to L5 or L6
 * @param segment the segment
 * @since 0.1.0
 */
@Immutable
public record SpineSegment(VertebralLevel level, AjccSegment segment)
    implements Comparable<SpineSegment> {
  private static final Comparator<SpineSegment> FROM_THE_HEAD_DOWN =
      Comparator.comparing(SpineSegment::level).thenComparing(SpineSegment::segment);
  private static final Splitter SPACE = Splitter.on(' ').limit(2);

  /**
   * Creates the segment.
   *
   * @param level the vertebra
   * @param segment the segment
   * @throws IllegalArgumentException if the level belongs to the sacrum or the coccyx, which are
   *     staged with the pelvis
   */
  public SpineSegment {
    Objects.requireNonNull(segment, "segment");
    checkArgument(
        level.isPresacral(),
        "spine segment: level %s is staged with the pelvis, expected C1 to L6",
        level);
  }

  /**
   * {@return the segment written as {@link #toString()} writes it}
   *
   * @param text the text to read, such as {@code L3 right body}
   * @throws IllegalArgumentException if the level or the segment is not known
   */
  public static SpineSegment parse(String text) {
    List<String> words = SPACE.splitToList(text);
    return new SpineSegment(
        VertebralLevel.ofCode(words.get(0)),
        Arrays.stream(AjccSegment.values())
            .filter(segment -> words.size() == 2 && segment.display().equals(words.get(1)))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("spine segment '" + text
                + "': expected a level and one of "
                + Arrays.stream(AjccSegment.values()).map(AjccSegment::display).toList())));
  }

  /** Orders by level from the head down, then as the manual lists the segments. */
  @Override
  public int compareTo(SpineSegment other) {
    return FROM_THE_HEAD_DOWN.compare(this, other);
  }

  /** {@return the level and the segment: {@code L3 right body}} */
  @Override
  public String toString() {
    return level + " " + segment.display();
  }
}
