package dev.notochord.staging.ajcc;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.stream.Collectors.joining;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSortedSet;
import dev.notochord.core.anatomy.AjccSegment;
import dev.notochord.core.anatomy.VertebralLevel;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * All segments of the spine that hold tumour: what the T category of a bone sarcoma counts.
 *
 * <pre>{@code
 * SpineSegments tumor = SpineSegments.parse("L3 right body, L3 left body, L4 right body");
 * tumor.count();                               // 3
 * tumor.isContiguous(SegmentAdjacency.ring()); // true: the right bodies of L3 and L4 touch
 * tumor.extent(SegmentAdjacency.ring());       // THREE_ADJACENT
 * }</pre>
 *
 * <p>A segment that is not in the set is free of tumour. Where that is not known, as in most
 * reports, use {@link SpineTFindings#from} or a {@link dev.notochord.staging.assessment.Finding} of
 * several extents.
 *
 * @since 0.1.0
 */
@Value.Immutable(builder = false)
public abstract class SpineSegments {
  private static final Splitter COMMA = Splitter.on(", ");

  SpineSegments() {}

  /**
   * {@return the set of these segments}
   *
   * @param segments the segments, at least one
   * @throws IllegalArgumentException if there is none: no tumour is {@link SegmentExtent#NONE}
   */
  public static SpineSegments of(Collection<SpineSegment> segments) {
    // As an Iterable: the generated factory takes one, and this method would be the closer match
    // for a collection.
    Iterable<SpineSegment> each = segments;
    return ImmutableSpineSegments.of(each);
  }

  /**
   * {@return the set of segments of one vertebra}
   *
   * @param level the vertebra
   * @param first a segment
   * @param others further segments
   * @throws IllegalArgumentException if the level belongs to the sacrum or the coccyx
   */
  public static SpineSegments of(VertebralLevel level, AjccSegment first, AjccSegment... others) {
    TreeSet<SpineSegment> segments = new TreeSet<>();
    segments.add(new SpineSegment(level, first));
    Arrays.stream(others).forEach(segment -> segments.add(new SpineSegment(level, segment)));
    return of(segments);
  }

  /**
   * {@return the set written as {@link #toString()} writes it}
   *
   * @param text the text to read, such as {@code L3 right body, L3 left body}
   * @throws IllegalArgumentException if a part of the text is not a segment
   */
  public static SpineSegments parse(String text) {
    return of(COMMA
        .splitToStream(text)
        .map(SpineSegment::parse)
        .collect(toImmutableSortedSet(Comparator.naturalOrder())));
  }

  /** {@return the segments from the head down; never empty} */
  @Value.Parameter
  @Value.NaturalOrder
  public abstract ImmutableSortedSet<SpineSegment> segments();

  @Value.Check
  void check() {
    checkArgument(!segments().isEmpty(), "spine segments: none, expected at least one");
  }

  /** {@return how many segments hold tumour} */
  public int count() {
    return segments().size();
  }

  /**
   * {@return whether every segment can be reached from every other over adjacent ones}
   *
   * @param adjacency which segments are adjacent
   */
  public boolean isContiguous(SegmentAdjacency adjacency) {
    Set<SpineSegment> unreached = new TreeSet<>(segments());
    ArrayDeque<SpineSegment> reached = new ArrayDeque<>();
    reached.add(segments().first());
    unreached.remove(segments().first());
    while (!reached.isEmpty()) {
      SpineSegment here = reached.remove();
      for (SpineSegment next : Set.copyOf(unreached)) {
        if (adjacency.areAdjacent(here, next)) {
          unreached.remove(next);
          reached.add(next);
        }
      }
    }
    return unreached.isEmpty();
  }

  /**
   * {@return the extent that the manuals distinguish}
   *
   * @param adjacency which segments are adjacent
   */
  public SegmentExtent extent(SegmentAdjacency adjacency) {
    return SegmentExtent.of(count(), isContiguous(adjacency));
  }

  /** {@return the segments separated by commas: {@code L3 right body, L3 left body}} */
  @Override
  public String toString() {
    return segments().stream().map(SpineSegment::toString).collect(joining(", "));
  }
}
