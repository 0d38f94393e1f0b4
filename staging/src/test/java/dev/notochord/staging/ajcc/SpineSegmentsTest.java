package dev.notochord.staging.ajcc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.notochord.core.anatomy.AjccSegment;
import dev.notochord.core.anatomy.VertebralLevel;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpineSegmentsTest {
  private static final SegmentAdjacency RING = SegmentAdjacency.ring();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "L3 right body; one",
        "L3 right body, L3 left body; two-adjacent",
        "L3 right body, L3 right pedicle; two-adjacent",
        "L3 left body, L3 left pedicle; two-adjacent",
        "L3 right pedicle, L3 posterior element; two-adjacent",
        "L3 left pedicle, L3 posterior element; two-adjacent",
        "L3 right body, L3 left pedicle; non-adjacent",
        "L3 right pedicle, L3 left pedicle; non-adjacent",
        "L3 right body, L3 posterior element; non-adjacent",
        "L3 left body, L3 posterior element; non-adjacent",
        "L3 right body, L3 left body, L3 left pedicle; three-adjacent",
        "L3 right body, L3 left body, L3 posterior element; non-adjacent",
        "L3 right pedicle, L3 left pedicle, L3 posterior element; three-adjacent",
        "L3 right body, L4 right body; two-adjacent",
        "L3 right body, L4 left body; non-adjacent",
        "L3 right body, L4 right body, L4 left body; three-adjacent",
        "L3 right body, L3 left body, L4 right body, L4 left body; four-adjacent",
        "L3 right body, L5 right body; non-adjacent",
        "T12 left body, L1 left body; two-adjacent",
        "T12 left body, T13 left body; two-adjacent",
        "T13 left body, L1 left body; two-adjacent",
        "L5 left body, L6 left body; two-adjacent",
        "L2 right body, L3 right body, L4 right body, L5 right body, L5 left body;"
            + " five-or-more-adjacent"
      })
  void arePlacedByTheRing(String segments, String extent) {
    assertThat(SpineSegments.parse(segments).extent(RING).code()).isEqualTo(extent);
  }

  @Test
  void aWholeVertebraIsFiveAdjacentSegments() {
    SpineSegments whole =
        SpineSegments.of(VertebralLevel.T8, AjccSegment.RIGHT_BODY, AjccSegment.values());
    assertThat(whole.count()).isEqualTo(5);
    assertThat(whole.extent(RING)).isEqualTo(SegmentExtent.FIVE_OR_MORE_ADJACENT);
  }

  @Test
  void anotherReadingOfAdjacentCanBeGivenAndIsStated() {
    SegmentAdjacency bodies = SegmentAdjacency.of(
        "bodies only",
        (a, b) -> a.segment().name().endsWith("BODY") && b.segment().name().endsWith("BODY"));
    SpineSegments pedicle = SpineSegments.parse("L3 right body, L3 right pedicle");
    assertThat(pedicle.extent(RING)).isEqualTo(SegmentExtent.TWO_ADJACENT);
    assertThat(pedicle.extent(bodies)).isEqualTo(SegmentExtent.NON_ADJACENT);
    assertThat(SpineTFindings.builder()
            .segments(pedicle, bodies)
            .build()
            .segments()
            .basis())
        .contains("L3 right body, L3 right pedicle; adjacent: bodies only");
  }

  @Test
  void oneDirectionOfAnAdjacencyIsEnough() {
    SegmentAdjacency downwards =
        SegmentAdjacency.of("downwards", (a, b) -> a.level().compareTo(b.level()) < 0);
    assertThat(SpineSegments.parse("L3 right body, L4 left pedicle").isContiguous(downwards))
        .isTrue();
  }

  @Property(tries = 100)
  void whatIsPrintedParsesBack(@ForAll Random random) {
    TreeSet<SpineSegment> drawn = new TreeSet<>();
    List<VertebralLevel> levels =
        VertebralLevel.usual().headSet(VertebralLevel.S1).asList();
    do {
      drawn.add(new SpineSegment(
          levels.get(random.nextInt(levels.size())),
          List.of(AjccSegment.values()).get(random.nextInt(5))));
    } while (random.nextInt(4) > 0);
    SpineSegments segments = SpineSegments.of(drawn);
    assertThat(SpineSegments.parse(segments.toString())).isEqualTo(segments);
    assertThat(segments.count()).isEqualTo(drawn.size());
  }

  @Test
  void theSacrumHasOtherSegments() {
    assertThatThrownBy(() -> SpineSegment.parse("S1 right body"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("spine segment: level S1 is staged with the pelvis, expected C1 to L6");
  }

  @ParameterizedTest
  @ValueSource(strings = {"L3", "L3 middle", "L3  right body"})
  void anUnknownSegmentIsRefused(String text) {
    assertThatThrownBy(() -> SpineSegment.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("spine segment '" + text + "': expected a level and one of [right body, left"
            + " body, right pedicle, left pedicle, posterior element]");
  }

  @Test
  void noSegmentIsNoSet() {
    assertThatThrownBy(() -> SpineSegments.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("spine segments: none, expected at least one");
    assertThatThrownBy(() -> SegmentAdjacency.of(" ", (a, b) -> true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("segment adjacency: words ' ' are blank, expected a reading");
  }
}
